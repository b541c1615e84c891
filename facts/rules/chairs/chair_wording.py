"""Other ways to put who chairs, brought into the words that the forms for chairs read.

"It is Tajikistan that chairs the SCO" becomes "Tajikistan chairs the SCO", "the heads of government
are chaired by Uzbekistan" names their council, and "passed the chair on to it" a country.
"""

from __future__ import annotations

import re

from facts.rules.context import Context
from facts.rules.marks import mark
from facts.rules.tokens import Folded, pattern

#: "It is Tajikistan that chairs", "it is now the turn of Kyrgyzstan to chair"
_CLEFT = pattern(
    r"\b[Ii]t (?:is|was|has been) (?:now |currently |again )?"
    r"(?:not ⟨C⟩[^,;]{0,20} but (?:now )?)?(?P<who>⟨C⟩),? (?:that|which|who) "
)
_TURN_TO = pattern(
    r"\b[Ii]t (?:is|(?P<will>will be)) (?:now |currently |again )?"
    r"(?:the turn of (?P<who>⟨C⟩)|(?P<who2>⟨C⟩)'s turn) to (?=chair|preside)"
)
#: "The heads of government, by contrast, are chaired by"
_MEMBERS = pattern(
    r"(?:⟨G⟩(?:'s)? )?(?:[Cc]ouncil of |[Mm]eetings of )?(?:the )?"
    r"(?:(?P<chg>[Hh]eads of [Gg]overnments?|[Pp]rime [Mm]inisters|[Pp]remiers)"
    r"|[Hh]eads of [Ss]tate)(?: of (?:the )?⟨G⟩)?"
    r"(?=(?:,[^,;]{0,40},)? (?:is|are|will be|being)(?: [a-z]+)? (?:chaired|presided|led|headed)\b)"
)
_MEMBERS_WORDS = pattern(r"[Hh]eads of |[Pp]rime |[Pp]remiers")
#: "when Kyrgyzstan passed the chairmanship on to it"
_TO_IT = re.compile(r"(?<= to )it\b(?=[ ,.;])")
_IT = mark("it")
_LED = mark("chaired presided led headed")
_PASSING = re.compile(r"\b(?:hand|pass|transfer|ced|gave|turn|yield)")


def reworded(folded: Folded, context: Context, text: str) -> str:
    """The text in plainer words."""
    if folded.fits(_CLEFT):
        text = _CLEFT.sub(lambda m: f"{m['who']} ", text)
    if folded.fits(_TURN_TO):
        text = _TURN_TO.sub(_own_turn, text)
    led = folded.marks & _LED and context.memory.organisation == "org:sco"
    if led and _MEMBERS_WORDS.search(text):
        text = _MEMBERS.sub(lambda m: _council(folded, m), text)
    if folded.marks & _IT and " it" in text and _PASSING.search(text):
        text = _TO_IT.sub(lambda m: _receiver(folded, context, m), text)
    return text


def _own_turn(match: re.Match[str]) -> str:
    return f"{match['who'] or match['who2']} {'will' if match['will'] else 'now'} "


def _council(folded: Folded, match: re.Match[str]) -> str:
    if any(item.id != "org:sco" for item in folded.items(match[0]) if item.kind == "G"):
        return match[0]
    body = "body:sco-chg" if match["chg"] else "body:sco-chs"
    return folded.token("B", (body,), folded.words(match[0])) or match[0]


def _receiver(folded: Folded, context: Context, match: re.Match[str]) -> str:
    """ "it", to which another passes the chair: the first country of the sentence, or the last."""
    named = [i.id for i in folded.items(match.string[: match.start()]) if i.kind == "C"]
    giver = named[-1] if named else ""
    for country in (*named, context.memory.country):
        if country and country != giver:
            return folded.token("C", (country,), "it") or match[0]
    return match[0]
