"""``count``: how many members, observers and partners there are; how many countries came."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.context import Context, doubted, mood, when
from facts.rules.numbers import NUMBER, WORDS, number
from facts.rules.status_words import kind
from facts.rules.tokens import Folded, pattern

_MANY = {
    "member": "members",
    "observer": "observers",
    "dialogue_partner": "dialogue_partners",
    "partner": "partners",
}
_PLURAL = (
    r"(?P<status>(?:[Dd]ialogue|[Dd]iscussion)[ -]partner(?:s| (?:states|countries))"
    r"|[Oo]bserver(?:s| (?:members|states|countries|nations))"
    r"|[Mm]ember(?:s\b| ?-?(?:[Ss]tates|[Cc]ountries|[Nn]ations))|partner (?:states"
    r"|countries|nations)|(?<=\d )partners\b)(?! of (?:parliament|the (?:delegation|council)))"
)
_STATES = pattern(
    NUMBER + r" (?:(?:full[- ]fledged|full|permanent|SCO|current|⟨G⟩(?:'s)?|equal|regional"
    r"|other|official),? ){0,3}" + _PLURAL
)
#: "Four countries (…) have observer status"
_HOLDERS = pattern(
    NUMBER + r" (?:other |more )?(?:[Ss]tates|[Cc]ountries|[Nn]ations)(?: ?[(:,]| [-–—]+)? ?(?:⟨CL⟩"
    r"\)?(?: [-–—]+)? )?(?:,? (?:which|that) )?(?:currently |now |also )?"
    r"(?:have|hold|are|enjoy|remain)(?: in)?(?: the)?(?: status| position)?(?: of)?(?: an?"
    r"| its)? ?(?:SCO |⟨G⟩ )?"
    + _PLURAL.replace("(?:s|", "(?:s?|")
    .replace("observer(?:s|", "observer(?:s?|")
    .replace("bserver(?:s?| (?:", "bserver(?:s?| (?:status|")
)
#: "Ten countries are members, two are observers": "Members (10): …"
_ARE = pattern(
    NUMBER + r"(?: (?:states|countries|nations))? (?:are|have become) (?:full |now |its |the )*"
    r"(?:⟨G⟩(?:'s)? )?" + _PLURAL
)
_BRACKETS = pattern(_PLURAL + r" \((?P<number>\d{1,2})\)")
_RISEN = pattern(
    r"number of (?:the )?(?:⟨G⟩(?:'s)? |full |SCO )*"
    + _PLURAL
    + r"(?: of the ⟨G⟩)? (?P<verb>(?:has |have |had )?(?:risen|rose|rises|grown|grew|grows"
    r"|increased|reached|is|stands?|reaches|come|comes|brought|now stands)) (?:to |at )?" + NUMBER
)
_BRINGING = pattern(
    r"(?:(?:bring|tak|rais|increas|expand)(?:ing|s)|brought|raised|increased"
    r"|expanded) (?:its |the )?(?:total )?"
    r"(?:membership|number of (?:its |the )?(?:⟨G⟩(?:'s)? |SCO |full )*"
    r"(?:members|member states|member countries|(?P<other>(?:dialogue )?partners|observers)))"
    r"(?: of the ⟨G⟩| in the ⟨G⟩)? to " + NUMBER
)
#: "has grown from six founding members to ten", "unites ten countries"
_GROWN = pattern(
    r"(?:grown|grew|expanded|risen) from (?:\w+ )?(?:founding |original )?(?:members|states"
    r"|countries|nations) to (?:its |the )?(?:current |present )?"
    + NUMBER
    + r"(?! (?:observer|dialogue))"
)
_UNITES = pattern(
    r"⟨G⟩ (?:now |currently |today )?(?:unites|groups|brings together|is made up of) "
    + NUMBER
    + r" (?:countries|states|nations)\b"
)
_MEMBERSHIP = pattern(
    r"\bmembership(?: of the ⟨G⟩)? (?:has )?(?:risen|rose|rises|grown|grew|grows|expanded"
    r"|increased)(?: from \w+)? to " + NUMBER
)
_STRONG = pattern(
    r"\b(?P<number>\d{1,2}|"
    + "|".join(WORDS)
    + r")-(?:member|nation|country|state) (?:(?:regional|security|Eurasian|intergovernmental"
    r"|political|strong) )*(?:bloc|grouping|organi[sz]ation|group|body|association|alliance|⟨G⟩)"
)
#: "taking its strength to nine", "its members include ten states"
_STRENGTH = pattern(
    r"\b(?:its|the) (?:strength|membership|total) to (?:a total of )?"
    + NUMBER
    + r"|\b(?:[Ii]ts|⟨G⟩(?:'s)?) members(?:hip)? (?:now )?(?:includes?|are|comprises?)"
    r" (?P<number2>\d{1,2}|" + "|".join(WORDS) + r") (?:states|countries|nations)"
)
_COUNTRIES = pattern(
    r"(?P<who>[Pp]residents|[Hh]eads of [Ss]tate (?:and|or) (?:heads of )?[Gg]overnment|[Ll]eaders"
    r"|[Hh]eads of (?:state|government|delegations)|[Dd]elegations|[Dd]elegates"
    r"|[Rr]epresentatives|[Ss]peakers|[Pp]articipants|[Oo]fficials|[Pp]arties|[Mm]inisters)"
    r"(?: and [a-z ]{3,30})? (?:from|of|representing) (?:the )?"
    + NUMBER
    + r" (?:(?!member|observer)[a-z]+ )?(?P<what>countries|states|nations)\b(?!.{0,20}(?:member"
    r"|observer))"
)
_CAME = pattern(
    NUMBER + r" (?P<who>)(?:countries|states|nations) (?P<what>(?:are |will )?(?:tak(?:e|ing) part"
    r"|took part|participat\w+|attend\w*)) (?=⟨M⟩|in ⟨M⟩)"
)
_VAGUE = re.compile(
    r"\b(?:over|about|around|nearly|almost|some|approximately|least|than|up to|dozens? of"
    r"|first|among|between|another|only|other|last|past|next|remaining) $",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:[Tt]here are|[Ww]ith|has|have|comprises?|comprising|consists?|unites?|uniting|includes?"
    r"|including|groups?|counts?|brings? together|currently|now|made up|composed|with|are"
    r"|encompasses|total|today)\b"
)
_OF = pattern(r"(?: of| in)(?: the)? ⟨G⟩")
#: "the ten member states": as many as there are
_WHOLE = re.compile(r"\b(?:[Tt]he|[Aa]ll|[Ii]ts|'s)(?: the)? $")
_PAST = re.compile(
    r"\b(?:had|were|was|used to|initially|originally|will|would|at (?:the|that) time)\b"
)


#: "joined the six-member bloc" tells how many there were
_BEFOREHAND = re.compile(
    r"\b(?:join\w*|acced\w+|admi\w+|will|would|enter\w*|then|once|initially|originally)\b"
)
_THEIR = ("countries", "states", "nations")
_ANY_NUMBER = re.compile(r"\b\d|\b(?:" + "|".join(WORDS) + r")\b", re.IGNORECASE)
_TOTALS = (
    (_BRINGING, ("br", "tak", "rais", "increas", "expand")),
    (_GROWN, (" from ",)),
    (_UNITES, ("unites", "groups", "together", "made up")),
    (_MEMBERSHIP, ("membership",)),
    (_STRONG, ("-member", "-nation", "-country", "-state")),
    (_STRENGTH, ("strength", "membership", "total", "members")),
)
_COUNTED = ("member", "observer", "partner", "countr", "state", "nation", "strength")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every number of members, observers, partners or countries that the sentence gives."""
    if (
        not folded.says(*_COUNTED)
        or _ANY_NUMBER.search(folded.text) is None
        or folded.text.endswith("?")
    ):
        return
    yield from _standing(folded, context)
    yield from _present(folded, context)


def _from_numbers(text: str, *regexes: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of patterns that begin with a number, tried where one stands."""
    places = [m.start() for m in _ANY_NUMBER.finditer(text)]
    for regex in regexes:
        free = 0
        for place in places:
            match = regex.match(text, place) if place >= free else None
            if match:
                free = match.end()
                yield match


def _standing(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    for match in (
        *_from_numbers(text, _STATES, _HOLDERS, _ARE),
        *_BRACKETS.finditer(text if "(" in text else ""),
    ):
        before = text[max(0, match.start() - 60) : match.start()]
        after = text[match.end() : match.end() + 3]
        listed = after[:2] in {" (", ": ", " -", " –", " —"} or match.re is not _STATES
        if _VAGUE.search(before[-20:]) or doubted(before) or _PAST.search(before):
            continue
        of_sco = _OF.match(text, match.end()) is not None
        whole = _WHOLE.search(before) is not None and kind(match["status"]) == "member"
        clause = text[max(0, match.start() - 160) : match.start()]
        if listed or of_sco or whole or _STANDING.search(clause):
            yield from _count(folded, context, match, _MANY.get(kind(match["status"]) or "", ""))
    for match in _RISEN.finditer(text) if folded.says("number of") else ():
        if mood(match["verb"]) == "fact" and not doubted(text[: match.start()]):
            yield from _count(folded, context, match, _MANY.get(kind(match["status"]) or "", ""))
    for regex, words in _TOTALS:
        for match in regex.finditer(text) if folded.says(*words) else ():
            before = text[max(0, match.start() - 40) : match.start()]
            if regex is not _STRONG or not _BEFOREHAND.search(before):
                other = match.groupdict().get("other")
                of = _MANY.get(kind(other) or "", "") if other else "members"
                yield from _count(folded, context, match, of)


def _count(folded: Folded, context: Context, match: re.Match[str], of: str) -> Iterator[Claim]:
    named = [i.id for i in folded.items(match[0]) if i.kind == "G"]
    near = [i.id for i in folded.items(folded.text[: match.start()]) if i.kind == "G"]
    behind = [
        i.id for i in folded.items(folded.text[match.end() : match.end() + 12]) if i.kind == "G"
    ]
    whose = (
        named[0]
        if named
        else behind[0]
        if behind
        else near[-1]
        if near
        else context.memory.organisation
    )
    if whose and of:
        yield context.claim(
            folded,
            "counts.standing",
            whose,
            "count",
            number(match["number"] or match.groupdict().get("number2") or ""),
            of=of,
            valid=context.published,
        )


def _present(folded: Folded, context: Context) -> Iterator[Claim]:
    if not folded.has("M") or not folded.says(*_THEIR):
        return
    for match in (*_COUNTRIES.finditer(folded.text), *_CAME.finditer(folded.text)):
        meetings = [i for i in folded.items(folded.text) if i.kind == "M"]
        before = folded.text[: match.start()]
        if (
            not meetings
            or doubted(before)
            or _VAGUE.search(
                folded.text[max(0, match.start("number") - 20) : match.start("number")]
            )
        ):
            continue
        of = "speakers_countries" if match["who"].lower() == "speakers" else "countries"
        modality: Modality = (
            "planned"
            if re.search(r"\b(?:will|expected|to attend|to participate)\b", folded.text)
            else "fact"
        )
        day = (
            when(folded.items(folded.text), modality)
            or context.memory.day_of(meetings[0].id)
            or context.published
        )
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
