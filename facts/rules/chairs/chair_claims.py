"""What the rules for chairs share: the claim, its date, and which country a name stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facts.edtf import earliest, is_edtf, latest, precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.anchors import matches
from facts.rules.chairs import chair_forms as forms
from facts.rules.chairs.chair_phrases import country_of
from facts.rules.context import Context, since, unreported, when
from facts.rules.marks import MEETING
from facts.rules.patterns import Pattern
from facts.rules.tokens import Folded, pattern

_RULE = "chairs"
NEXT_CLAUSE = re.compile(
    r"\. |, (?:which|and|but|while|where|who|whose|with) "
    r"| and (?:will|would|is|are|plans?|intends?|passed|handed|gave|hosted|received) "
)
_HEAD = re.compile(r"[;]|, (?:and|while|but|which) ")
_DATELINE = pattern(r"^⟨P⟩(?:, ⟨C⟩)?,? ⟨D⟩")
_RELATIVE = re.compile(r"\b(?:which|who|that)\b")
_ENDS = 2
_MONTH = len("2024-07")
#: No event lasts more days.
_EVENT = 100
YEARS = re.compile(r"\d{4}/\d{4}")
YEAR_OR_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
#: "In summer 2015 it took over", "in June-July 2023": some day of that year
_SEASON = re.compile(r"^(\d{4})-\d\d/\1-\d\d$")
_FROM_TO = pattern(
    r"\b(?:[Ff]rom |[Bb]etween )?(?P<first>⟨D⟩)"
    r"(?: (?:to|until|till|through|and) (?P<last>⟨D⟩)| (?P<until>⟨D⟩))"
)
#: "July 2023-July 2024": the date is but the end.
_CUT = pattern(r"(?<=[0-9][-–])⟨D⟩")
_TERMS = pattern(r"⟨D⟩(?:(?:,? and|,)(?: in)? ⟨D⟩)+")


def told(
    folded: Folded, regexes: Iterable[Pattern], text: str, at: list[int]
) -> Iterator[re.Match[str]]:
    """Every match of the forms in the text; ``at`` are the places where a chair stands."""
    for regex in filter(folded.fits, regexes):
        if regex in forms.OF_CHAIR:
            yield from matches(regex, text, at)
        elif regex is not forms.TRANSFER or forms.TRANSFER_OF.search(text):
            yield from regex.finditer(text)


def chair_claim(
    folded: Folded,
    context: Context,
    rule: str,
    who: str,
    body: str,
    valid: str,
    modality: Modality = "fact",
) -> Claim:
    """The claim that ``who`` chairs ``body`` then."""
    return context.claim(
        folded, f"{_RULE}.{rule}", who, "chair", body, valid=valid, modality=modality
    )


def is_term(edtf: str) -> bool:
    """Whether a date is the years or months of a term, not the season or the days of an event."""
    parts = edtf.split("/")
    if len(parts) != _ENDS or any(not part[:4].isdigit() for part in parts):
        return False
    if parts[0][:4] == parts[1][:4]:
        return False
    long = is_edtf(edtf) and (earliest(parts[1]) - latest(parts[0])).days > _EVENT
    return long or all(len(part) <= _MONTH for part in parts)


def terms(folded: Folded, words: str) -> list[str]:
    """The years of "in 2006-2007, 2012-2013 and 2018"; none unless there are several."""
    run = _TERMS.search(words)
    years = [item.id for item in folded.items(run[0] if run else "") if item.kind == "D"]
    return years if all(YEAR_OR_YEARS.fullmatch(year) for year in years) else []


def dates(folded: Folded, part: str, modality: Modality, terms: bool) -> Iterator[str]:
    """The dates of some words, and with ``terms`` the years of the chairs that they name."""
    part = _CUT.sub("", part)
    for item in folded.items(unreported(part, modality)) if not part.isascii() else ():
        if item.kind == "D":
            yield when([item], modality).removeprefix("../")
        elif item.kind == "H" and terms and item.text("term"):
            yield item.text("term")


def _stretch(folded: Folded, part: str) -> str:
    """The dates of "from 5 July 2023 to June 2024", of which one is finer; empty if none is."""
    found = _FROM_TO.search(part)
    if not found:
        return ""
    first, last = folded.item(found["first"]).id, folded.item(found["last"] or found["until"]).id
    if found["until"] and not last.startswith("../"):
        return ""
    first, last = first.removesuffix("/.."), last.removeprefix("../")
    return f"{first}/{last}" if is_edtf(f"{first}/{last}") and first < last else ""


def day_of(folded: Folded, match: re.Match[str], modality: Modality, terms: bool = True) -> str:
    """The date in the verb, behind it, or at the head of the clause; of a fact the day itself."""
    text = match.string
    verb = "verb" if match["verb"] is not None else "verb2"
    tail = NEXT_CLAUSE.split(match["tail"], 1)[0]
    relative = _RELATIVE.search(match[verb])
    if relative:
        tail = tail.partition(",")[0]  # "China, which chairs the SCO, will host … in July"
    parts = (
        match[verb],
        text[match.end(verb) : match.start("tail")] + (match.groupdict().get("chair") or ""),
        tail,
        _DATELINE.sub("", _HEAD.split(text[: match.start()])[-1]),
    )
    if folded.many("D") and (
        stretch := next(filter(None, (_stretch(folded, part) for part in parts)), "")
    ):
        return stretch
    days = [day for part in parts for day in dates(folded, part, modality, terms)]
    told = ""
    if folded.marks & MEETING:
        behind = tail if relative or " and will " in match["tail"] else match["tail"]
        meetings = folded.items(behind + text[: match.start()])
        told = next((i.text("day") for i in meetings if i.kind == "M" and i.text("day")), "")
        told = told if _SEASON.match(told) else told.rpartition("/")[2]
    if modality == "fact":
        own = [d for part in parts for d in dates(folded, part, modality, False)]
        if not own and precision(told) == "day":
            return told  # "for 2023-24 at the meeting on October 26, 2023"
        days = own or days
    exact = (day for day in days if modality == "fact" and precision(day) == "day")
    return next(exact, days[0]) if days else told


def beginning(day: str) -> str:
    """From that day on; from some day of the year if only months are told."""
    season = _SEASON.match(day)
    return since(season[1] if season else day)


def holder(folded: Folded, char: str) -> str:
    """The country or person; of a capital that stands for its country, the country."""
    item = folded.item(char)
    city = gazetteer().get(item.id) if item.kind == "P" else None
    return (city.country or item.id) if city else item.id


def country(folded: Folded, char: str) -> str:
    """The country itself, or that of a person who hands over or takes."""
    item = folded.item(char)
    if item.kind == "N":
        return country_of(folded, item.id) or item.id
    return holder(folded, char)
