"""``count``: how many members, observers and partners there are; how many countries came."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.edtf import earliest, latest
from facts.model import Claim, Modality
from facts.rules.anchors import matches, places
from facts.rules.context import Context, doubted, mood, when
from facts.rules.marks import MEETING, mark
from facts.rules.membership import count_forms as forms
from facts.rules.membership.status_claims import (
    OF_THE_PAST,
    sentence_before,
    told_of,
    topic,
    undoubted,
)
from facts.rules.membership.status_words import kind
from facts.rules.memory import PREDECESSORS
from facts.rules.numbers import WORDS, number
from facts.rules.tokens import Folded, pattern

_MANY = {
    "member": "members",
    "observer": "observers",
    "dialogue_partner": "dialogue_partners",
    "partner": "partners",
}
_VAGUE = re.compile(
    r"\b(?:over|about|around|nearly|almost|some|approximately|least|than|up to|dozens? of"
    r"|first|among|between|another|only|other|last|past|next|remaining"
    r"|visit(?:s|ed|ing)?(?: of| to)?|tour(?:s|ed|ing)?(?: of)?"
    r"|(?:participation|attendance|presence|representatives|delegations) (?:of|from|by)) $",
    re.IGNORECASE,
)
#: What the number belongs to: the verb nearest before it, of today or of the past.
_GOVERNING = re.compile(
    r"\b(?:(?P<now>[Tt]here are|(?<!started )(?<!began )[Ww]ith|has|have|comprises?|comprising"
    r"|consists?|consisting|unites?"
    r"|uniting|includes?|including|groups?|grouping|counts?|brings? together|currently|now|made up"
    r"|composed|are|encompasses|total|today|numbers)"
    r"|(?P<past>had|were|was|used to|start\w*|beg[aiu]n\w*|initially|originally|will|would"
    r"|at (?:the|that) time|then"
    r"|comprised|consisted|included|grew|became|could|may))\b"
)
#: "noted that there were two observers – …": there are, as he says
_SAYS_THERE = re.compile(r"\b(?:said|noted|highlighted) that there were $")
_OF = pattern(r"(?: of| in)(?: the)? ⟨G⟩")
_OWNER = pattern(r",? (?:of|in|within|to|from)(?: the)? (?P<owner>⟨G⟩)")
#: "The Black Sea Bank has", an organisation that is not known by name
_STRANGER = re.compile(
    r"\b[A-Z][\w-]+ (?:(?:of|the|for|and|[A-Z][\w-]+) ){0,6}(?:Bank|Council|Union|Community|Fund"
    r"|Forum|League|Alliance|Association|Parliament|Assembly|Commission|Treaty|Initiative|Pact)"
    r"(?: which| that)?(?: now| currently)? (?:has|comprises|includes|unites|groups|with|of) $"
)
#: "the ten member states": as many as there are
_BESIDES = pattern(
    r"(?:[Bb]esides|[Ii]n addition to|[Aa]part from|[Aa]long with|[Aa]longside) ⟨CL⟩,? $"
)
_WHOLE = re.compile(r"(?:\b(?:[Tt]he|[Aa]ll|[Ii]ts)(?: the)?|'s) $")
#: "Azerbaijan met Turkey. The two countries are dialogue partners": not all that there are
_THOSE = re.compile(r"(?:^|[,;] (?:and |but )?)(?:[Tt]he|[Tt]h[eo]se)(?: other)? $")
_STATES_ARE = re.compile(r"[\w-]+ (?:countries|states|nations) ")
#: "Earlier, the eight members were …, and Iran has joined"
#: "Prior to Iran's joining, the SCO consisted of eight members"
_EARLIER = re.compile(
    r"\W{0,2}(?:(?:Earlier|Previously),? [^;,.]{0,60}\b(?:were|had|was)\b(?! been)"
    r"|(?:[-•] )?(?:Prior to|Before|Until) [^;,.]{0,60}"
    r"\b(?:join|acce[sd]|admi|entry|expan|enlarg)\w*[^;,.]{0,40},)"
)
#: "joined the six-member bloc" tells how many there were
_BEFOREHAND = re.compile(
    r"\b(?:join\w*|acced\w+|admi\w+|enter\w*|(?<!since )(?<!Since )then|once|initial(?:ly)?"
    r"|original(?:ly)?|started|began"
    r"|becom\w+|turn\w*"
    r"|would(?! (?:take part|attend|participate|meet|address))|grow|into)\b"
)
#: "the admission of Belarus, bringing the membership to ten"
_BY_JOINING = re.compile(r"\b(?:join|acce[ds]|admi|enter|becom|becam)\w*")
_COMING = re.compile(
    r"\b(?:will|would|may|could|might|should|to) (?:soon |then )?(?:have|be|count)\b(?! held)"
)
#: "two observer countries - Belarus and Iran - will also take part"
_WHO_COME = re.compile(
    r"[^.;]{0,80}\b(?:participat|attend|took part|tak(?:e|ing) part|represented|invited)"
)
#: "will meet the foreign ministers of eight countries": not all who came
_MEETS = re.compile(r"\b(?:meet|meets|met)(?: with)? (?:the )?[\w ]{0,40}$")
#: "the six members attending"
_PRESENT = (" attending", " present", " participating", " taking part", " in attendance")
_LISTED = (" (", ": ", " -", " –", " —", '" -', '" –', '" —', '" (', '": ')
_EXPECTED = re.compile(r"\b(?:will|expected|to attend|to participate)\b")
_TO_COME = re.compile(r"\b(?:will|would|could|may|might|expected|if|set to|plans?)\b")
_PAST_OR_VAGUE = re.compile(
    r"\b(?:over|about|around|nearly|almost|some|than|first|only|other|initially|then) $",
    re.IGNORECASE,
)
_TOLD_NOW = pattern(
    r"(?::| [-–—]) (?:the )?$|\b(?:has|have|counts?|numbers|comprises|unites|includes?|there are"
    r"|with its) $|\b(?:[Tt]he|[Aa]ll|[Ii]ts) [a-z0-9]+ (?:full )?(?:⟨G⟩(?:'s)? )?$"
)
_THEY_MAKE = re.compile(r"[^.;]{0,40}?\b(?:make up|form|belong to|constitute)\b")
#: "Iran, one of the four observers"; "…, and fourteen are dialogue partners"
_ONE_OF = re.compile(r"\bone of (?:the|its|their) $")
#: "Among the 14 partners are"
_AMONG = re.compile(r"^Among (?:the|its) $")
#: "established in 2001 with six members": so many at that time
_FOUNDED_WITH = pattern(
    r"\b(?:[Ff]ounded|[Ee]stablished|[Cc]reated|[Ff]ormed|[Ss]et up|[Ll]aunched)\b[^;.]{0,40} with"
    r"(?: (?:only|just|its|the|initially|originally|first)){0,2} $"
)
#: "has grown from six member states to …": so many they were
_GROWN_FROM = re.compile(
    r"\b(?:gr[eo]wn?|expanded|risen|rose|widened|evolved)\b[^;.,]{0,30} from $"
)
_NEW_CLAUSE = re.compile(r"(?:^|[;,:.] (?:and |but |while )?|\b(?:while|whereas) )$")
#: So many have been members from the first.
_FOUNDERS = 6
_THEIR = mark("countries states nations")
_TOTALS = (
    *(forms.BRINGING, forms.BRINGING_TO, forms.NUMBER_BY_JOINING),
    *(forms.GROWN, forms.UNITES, forms.MEMBERSHIP),
    *(
        forms.STRONG,
        forms.OF_MEMBERS,
        forms.STRENGTH,
        forms.BELONG,
        forms.IN_ALL,
        forms.OF_STATES,
        *forms.IS_OF_STATES,
        forms.FROM_TO,
    ),
)
#: A number in words: "twenty-five" has one
_NUMBER = mark(" ".join(word for word in WORDS if word.isalpha()))
_DIGIT = re.compile("[0-9]")
_COUNTED = mark("member* observer* partner* countr* state* nation* strength* number tally")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every number of members, observers, partners or countries that the sentence gives."""
    text = folded.text
    told = folded.marks & _COUNTED and (folded.marks & _NUMBER or _DIGIT.search(text))
    if told and text[-1:] != "?" and (numbers := places(forms.ANY_NUMBER, text)):
        return _counts(folded, context, numbers)
    return iter(())


def _counts(folded: Folded, context: Context, numbers: list[int]) -> Iterator[Claim]:
    if not (OF_THE_PAST.match(folded.text) or _EARLIER.match(folded.text)):
        yield from _standing(folded, context, numbers)
    if folded.marks & MEETING and folded.marks & _THEIR:
        yield from _present(folded, context, numbers)


def _standing(folded: Folded, context: Context, numbers: list[int]) -> Iterator[Claim]:
    text = folded.text
    for match in (
        *(m for r in filter(folded.fits, forms.OF_STATUS) for m in matches(r, text, numbers)),
        *forms.BRACKETS.finditer(text if "(" in text else ""),
    ):
        if _holds(folded, match) and not _in_addition(folded, context, match):
            yield from _count(folded, context, match, _MANY.get(kind(match["status"]) or "", ""))
    for match in folded.find(forms.RISEN, text=text):
        if mood(match["verb"]) == "fact" and not doubted(text[: match.start()]):
            yield from _count(folded, context, match, _MANY.get(kind(match["status"]) or "", ""))
    for match in folded.find(forms.BOTH, forms.AND_BOTH, text=text):
        before = text[max(0, match.start() - 60) : match.start()]
        told = _TOLD_NOW.search(before) or _THEY_MAKE.match(text, match.end())
        if told and not (doubted(before) or _PAST_OR_VAGUE.search(before)):
            yield from _count(folded, context, match, _MANY.get(kind(match["status"]) or "", ""))
    for match in folded.find(*_TOTALS, text=text):
        before = text[max(0, match.start() - 40) : match.start()]
        reached = any(way.made(match) for way in forms.REACHED)
        before = _BY_JOINING.sub("", before) if reached else before
        coming = not forms.STRONG.made(match) and _TO_COME.search(text[: match.start()])
        past = _BEFOREHAND.search(before) or (reached and _long_ago(folded, context))
        if not (coming or past):
            other = match.groupdict().get("other") or match.groupdict().get("status")
            of = _MANY.get(kind(other) or "", "") if other else "members"
            yield from _count(folded, context, match, of)


def _long_ago(folded: Folded, context: Context) -> bool:
    """Whether the number was reached in another year than the article's."""
    years = {i.id[:4] for i in folded.all if i.kind == "D"}
    return bool(years) and context.published[:4] not in years


def _lists_all(folded: Folded, match: re.Match[str]) -> bool:
    """Whether "four SCO observer states – A, B, C and D –" are all, whatever they do."""
    behind = folded.items(folded.text[match.end() : match.end() + 8])
    if not behind or len(behind[0].ids) != number(match["number"]):
        return False
    many = len(behind[0].ids) >= _FOUNDERS and kind(match["status"]) == "member"
    return many or any(item.kind == "G" for item in folded.items(match[0]))


def _all_listed(folded: Folded, match: re.Match[str]) -> bool:
    """Whether "the eight states – A, B, … – are full members" lists as many as it counts."""
    listed = folded.items(match.groupdict().get("listed") or "")
    many = sum(len(item.ids) for item in listed)
    return kind(match["status"]) == "member" and number(match["number"]) == many >= _FOUNDERS


def _holds(folded: Folded, match: re.Match[str]) -> bool:
    """Whether the number is that of all, today."""
    text = folded.text
    before = undoubted(text[max(0, match.start() - 60) : match.start()])
    if text.startswith(_PRESENT, match.end()):
        return False
    if _AMONG.match(before) and text.startswith(" are ", match.end()):
        return True
    if _ONE_OF.search(before) or (forms.ARE.made(match) and _NEW_CLAUSE.search(before)):
        return not doubted(before)
    if _VAGUE.search(before[-24:]) or doubted(before):
        return False
    if _FOUNDED_WITH.search(before) or _GROWN_FROM.search(before):
        return False
    those = not forms.STATES.made(match) and _THOSE.search(before) and _STATES_ARE.match(match[0])
    if those and not _all_listed(folded, match):
        return False
    entire = _lists_all(folded, match)
    if _COMING.search(before) and not (entire and forms.STATES.made(match)):
        return False
    if match.groupdict().get("others"):  # "Besides, six other countries (…) are partners"
        told = _BESIDES.search(before) or match["status"].split()[-1][:7] in text[: match.start()]
        return bool(match["listed"]) and not told
    if entire:
        return True
    listed = not forms.STATES.made(match) or (
        text.startswith(_LISTED, match.end()) and not _WHO_COME.match(text, match.end())
    )
    clause = text[max(0, match.start() - 160) : match.start()]
    governing = list(_GOVERNING.finditer(clause))
    last = governing[-1] if governing else None
    whole = _WHOLE.search(before) is not None and kind(match["status"]) == "member"
    if last and last["past"] and last.start() > len(clause) - 60:
        invited = whole and last["past"] in ("will", "would")
        if not (invited or (listed and _SAYS_THERE.search(before))):
            return False
    of_sco = _OF.match(text, match.end()) is not None
    return listed or of_sco or whole or any(found["now"] for found in governing)


def _in_addition(folded: Folded, context: Context, match: re.Match[str]) -> bool:
    """Whether "six other countries" are partners beside those that have just been told of."""
    others = match.groupdict().get("others")
    return bool(others) and match["status"].split()[-1][:7] in sentence_before(folded, context)


def _whose(folded: Folded, context: Context, match: re.Match[str]) -> str:
    """The organisation that the number is told of; empty if it is none that is known."""
    for item in folded.items(match[0]):
        if item.kind == "G":
            return item.id
    ahead = folded.text[: match.start()]
    if behind := _OWNER.match(folded.text, match.end()):
        owner = folded.item(behind["owner"]).id
        some = " permanent " in match[0]  # "the three permanent members of the Security Council"
        return owner if owner == "org:sco" or (_WHOLE.search(ahead) and not some) else ""
    if _STRANGER.search(ahead):
        return ""
    near = [i.id for i in told_of(folded, ahead, "G") if i.id not in PREDECESSORS]
    return near[-1] if near else topic(folded, context, ahead)


def _count(folded: Folded, context: Context, match: re.Match[str], of: str) -> Iterator[Claim]:
    if of and (whose := _whose(folded, context, match)):
        yield context.claim(
            folded,
            "counts.standing",
            whose,
            "count",
            number(match["number"] or match.groupdict().get("number2") or ""),
            of=of,
            valid=context.published,
        )


def _present(folded: Folded, context: Context, numbers: list[int]) -> Iterator[Claim]:
    came = matches(forms.CAME, folded.text, numbers) if folded.fits(forms.CAME) else ()
    for match in (*folded.find(forms.COUNTRIES), *came):
        meetings = [i for i in folded.all if i.kind == "M"]
        before = folded.text[: match.start()]
        if (
            not meetings
            or doubted(before)
            or _MEETS.search(before)
            or _VAGUE.search(
                folded.text[max(0, match.start("number") - 20) : match.start("number")]
            )
        ):
            continue
        of = "speakers_countries" if match["who"].lower() == "speakers" else "countries"
        modality: Modality = "planned" if _EXPECTED.search(folded.text) else "fact"
        told = folded.all
        if modality == "fact":
            last = latest(context.published)
            told = [i for i in told if i.kind != "D" or earliest(i.id) <= last]
        day = when(told, modality) or context.memory.day_of(meetings[0].id) or context.published
        yield context.claim(
            folded,
            "counts.present",
            meetings[0].id,
            "count",
            number(match["number"]),
            of=of,
            valid=day,
            modality=modality,
        )
