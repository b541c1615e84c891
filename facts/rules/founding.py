"""``founded`` and ``founder``: where, when and by whom an organisation was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import Context, doubted
from facts.rules.name_forms import slug
from facts.rules.numbers import NUMBER, number
from facts.rules.tokens import Folded, Item, pattern

_MADE = r"(?:founded|established|created|set up|formed|launched|inaugurated)"
_TAIL = r"(?P<tail>[^;]*)"
_FOUNDED = (
    pattern(
        rf"(?P<org>⟨G⟩)(?P<gap>⟨^GBMFX⟩{{0,90}}?)(?<!not )\b{_MADE}(?! (?:by the ⟨G⟩"
        rf"|within)){_TAIL}"
    ),
    pattern(
        r"^\W{0,2}(?:Originally )?(?:Founded|Established|Created|Formed"
        r"|Launched)(?P<tail>[^;]{0,80}?), (?:the )?(?P<org>⟨G⟩|[Oo]rgani[sz]ation\b"
        r"|[Bb]loc\b|[Gg]rouping\b|it\b)(?P<gap>)"
    ),
    pattern(
        rf"(?:[Tt]he|[Ii]ts|[Tt]his) (?P<org>[Oo]rgani[sz]ation|[Bb]loc|[Gg]rouping"
        rf"|[Gg]roup)(?: itself)?(?P<gap>,? (?:was|which was"
        rf"|had been)?(?: officially)? ?){_MADE}{_TAIL}"
    ),
    pattern(r"^(?P<org>)(?:Founded|Established|Foundation): (?P<gap>)(?P<tail>[^;]{0,80})"),
    pattern(rf"^(?P<org>It)(?P<gap> was (?:officially )?){_MADE}{_TAIL}"),
)
_CREATION = pattern(
    r"(?P<org>⟨G⟩)⟨^G⟩{0,90}?, (?:the )?(?:creation|establishment|founding|formation) of which"
    r" was (?:announced|proclaimed|declared)(?P<tail>[^;]*)"
)
_ESTABLISHMENT = pattern(
    r"(?:[Dd]eclaration|decision|agreement) on the (?:establishment|creation"
    r"|founding) of the (?P<org>⟨G⟩) (?:was )?(?:signed|adopted|announced)(?P<tail>[^;]*)"
)
_ESTABLISHING = pattern(
    r"(?:[Dd]eclaration|agreement|document|charter) (?:establishing|founding"
    r"|creating) (?:the )?(?P<org>⟨G⟩)(?P<tail>[^;]*)"
)
_BY = pattern(
    r"\bby (?:the )?(?:(?:leaders|heads(?: of state)?|presidents|representatives"
    r"|governments) of )?(?:(?P<many>⟨NUMBER⟩) (?:[\w-]+ )?(?:countries|states|nations"
    r"|members)\s?(?:[-–—]+|:|,|\(|,? including|,? namely)*\s?(?:the )?)?(?P<who>⟨CL⟩)?",
    NUMBER=NUMBER,
)
_FOUNDERS = (
    pattern(
        r"(?P<who>⟨CL⟩)(?:,| [-–—]+)? (?:is|are|was|were|being|as)?(?: the| an?| one of the"
        r"| among the| both)*(?: original| six| main)* "
        r"(?:co-?)?(?:founders?|founding (?:members?|fathers?|states?|countries"
        r"|nations))(?: (?:states?|countries|nations))?(?: of (?:the )?(?P<org>⟨G⟩"
        r"|[Oo]rgani[sz]ation))?\b"
    ),
    pattern(
        r"(?:co-?)?(?:founders|founding (?:members|states|countries|nations"
        r"|member states))(?: of (?:the )?(?P<org>⟨G⟩|[Oo]rgani[sz]ation))?"
        r"(?: are| were| include| included|,? including|,? namely| [-–—]+|:| \("
        r"|, )+ ?(?:(?P<many>⟨NUMBER⟩) (?:states|countries|nations)(?::|,| [-–—]+"
        r"| \()? ?)?(?:the )?(?P<who>⟨CL⟩)",
        NUMBER=NUMBER,
    ),
)
_QUICK = ("found", "establish", "creat", "set up", "formed", "formation", "launch", "inaugurat")
_RULE = "founding"


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """The founding that the sentence tells of, and the founders it names."""
    text = folded.text
    if not folded.says(*_QUICK) or text.endswith("?"):
        return
    for regex in (*_FOUNDED, _ESTABLISHMENT, _ESTABLISHING, _CREATION):
        match = regex.search(text)
        if match:
            claims = list(_founding(folded, context, match))
            if claims:
                yield from claims
                break
    yield from _founders(folded, context)


def _founding(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    org = _organisation(folded, context, match["org"])
    gap = match.groupdict().get("gap") or ""
    if (
        not org
        or doubted(folded.text[: match.start()] + gap)
        or re.search(
            r"\b(?:will|would|to be|has|have|its?|by|which \w+ (?!was|is)\w+|proposed"
            r"|decided|said)\b",
            gap.replace("which was", ""),
        )
        or re.search(r"'s|[a-z]+ (?:bank|centre|center|council|fund)\b", gap, re.IGNORECASE)
    ):
        return
    tail = (
        re.split(r"\. |, (?:and|which|the|has|it) (?!⟨)", match["tail"])[0]
        if match.re is not _FOUNDED[1]
        else match["tail"]
    )
    items = list(_spelled_out(folded, tail))
    place = next((i.id for i in items if i.kind == "P"), "")
    unknown = re.search(r"\bin ([A-Z][a-z][\w-]+(?: [A-Z][\w-]+)?)", tail)
    if not place and unknown:
        place = f"city:{slug(unknown[1])}"
    day = next((i.id for i in items if i.kind == "D" and "/" not in i.id), "")
    if not day:
        day = next(
            (
                i.id
                for i in folded.items(folded.text[: match.start()])
                if i.kind == "D" and "/" not in i.id
            ),
            "",
        )
    if place or (day and day[:4] != context.published[:4]):
        day = day.rstrip("~")
        yield context.claim(folded, f"{_RULE}.founded", org, "founded", place or day, valid=day)
    by = _BY.search(tail)
    if not by or not (place or day):
        return
    if by["many"]:
        yield context.claim(
            folded, f"{_RULE}.founded", org, "count", number(by["number"]), of="founders", valid=day
        )
    for country in folded.item(by["who"]).ids if by["who"] else ():
        yield context.claim(folded, f"{_RULE}.founded", country, "founder", org)


def _spelled_out(folded: Folded, tail: str) -> Iterator[Item]:
    """The tokens of a stretch; of "a summit in Shanghai in 2001" its city and date."""
    for item in folded.items(tail):
        for kind, id in (("P", item.text("city")), ("D", item.text("day"))):
            if item.kind == "M" and id:
                yield Item(kind, (id,), item.words, {})
        yield item


def _founders(folded: Folded, context: Context) -> Iterator[Claim]:
    for regex in _FOUNDERS:
        for match in regex.finditer(folded.text):
            org = _organisation(folded, context, match["org"] or "")
            if org and match.groupdict().get("many"):
                yield context.claim(
                    folded, f"{_RULE}.founder", org, "count", number(match["number"]), of="founders"
                )
            if org and not doubted(folded.text[: match.start()]):
                for country in folded.item(match["who"]).ids:
                    yield context.claim(folded, f"{_RULE}.founder", country, "founder", org)


def _organisation(folded: Folded, context: Context, words: str) -> str:
    items = folded.items(words)
    return items[0].id if items else context.memory.organisation
