"""What the verb of a signing, adoption or approval says: done, to be done, or only a duty."""

from __future__ import annotations

import re

from facts.model import Modality
from facts.rules.context import mood
from facts.rules.papers import document_forms as forms
from facts.rules.tokens import Folded

_PREDICATES = {
    "sign": "signed",
    "ink": "signed",
    "conclude": "signed",
    "adopt": "adopted",
    "pass": "adopted",
    "approv": "approved",
    "endors": "approved",
    "put ": "signed",
    "affix": "signed",
    "gave ": "approved",
    "give ": "approved",
    "given ": "approved",
}
#: "is up for signature"
_TO_BE_DONE = re.compile(r"\bfor (?:sign|adopt|approv|endors)")
_NOW = re.compile(r"\b(?:is|are|will|ha(?:s|ve) been)\b")
#: Of two verbs ("adopted and published") those that tell of one of our facts.
_TOLD = re.compile("|".join(_PREDICATES), re.IGNORECASE | re.ASCII)
_BARE = re.compile(r"(?:sign|adopt|approve|endorse)\b.*")
#: "made these proposals: opening a school; and adopting a plan"
_PROPOSED = re.compile(r"\b(?:propos|suggest|recommend|initiative)")
_PARTICIPLE = re.compile(r"\w+ing\b")


def is_duty(folded: Folded, start: int, match: re.Match[str]) -> bool:
    """Whether it is what a body has to do, or does every year, and not what it did."""
    text = folded.text
    verb = text[start : match.end()]
    if forms.WILL.search(verb) or (verb.endswith("d") and not forms.IS.search(verb)):
        return False
    present = verb.endswith("s") or verb.startswith(("is ", "are "))
    if present and forms.YEARLY.search(text, match.start(), match.end() + forms.REACH):
        return True
    clause = text[: match.start()].rpartition(";")[2]
    return folded.fits(forms.DUTY) and forms.DUTY.search(clause) is not None


def active_mood(text: str, start: int, verb: str, aux: bool) -> Modality | None:
    """ "signed" is told, "will meet and sign" planned, "leaders sign" a headline's present."""
    head = forms.CLAUSE_START.split(text[:start])[-1]
    verb = verb.removesuffix(" to")  # "had put their names to"
    if aux:
        if forms.JOINED_TO.search(head):
            return "fact"
        return None if forms.LAST_TO.search(head) and " to " in f" {verb}" else mood(verb)
    if _BARE.fullmatch(verb):
        return (
            "planned" if forms.AHEAD.search(head) else "fact" if forms.GROUP.search(head) else None
        )
    if _PARTICIPLE.match(verb):
        proposed = _PROPOSED.search(text, 0, start)
        if proposed or not forms.PARTICIPLE_OF.search(text[:start]) or forms.ON_AGENDA.search(head):
            return None
        return "planned" if forms.AHEAD.search(head) else "fact"
    return "fact"


def predicate(verb: str | None) -> str:
    """The predicate that a verb or its noun stands for; empty if it tells of none of our facts."""
    told = _TOLD.match(verb or "")
    return _PREDICATES[told[0].lower()] if told else ""


def passive_mood(verb: str) -> Modality | None:
    """ "was signed" is told, "is up for signature" planned."""
    if _TO_BE_DONE.search(verb):
        return "planned" if _NOW.search(verb) else None
    return mood(verb)
