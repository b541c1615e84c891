"""A meeting that a phrase names, as one token: which one it is by what is told of it."""

from __future__ import annotations

import re
from typing import NamedTuple

from facts.entities import gazetteer
from facts.rules.gatherings import gathering_forms as forms
from facts.rules.gatherings.gathering_hints import VAGUE, Groups, Told, is_to_come, told_of
from facts.rules.gatherings.meeting_ids import (
    NUMBERED,
    country_of_city,
    following,
    held_late_in,
    identify,
    ordinal,
    series_in,
    year_of,
    years_ago,
)
from facts.rules.marks import CITY, COUNTRY, DATE
from facts.rules.memory import Memory
from facts.rules.tokens import Folded, Item, pattern

_SOON = re.compile(forms.SOON, re.IGNORECASE)
#: "the third meeting that India will attend": its own third, not the meeting's number
_ITS_OWN = pattern(
    r"(?: of [^,.;]{0,30}?)?(?: that| which)? ⟨C⟩ (?:(?:will|has|had|is|was|to|be|have|ever) ){0,3}"
    r"(?:attend|host|chair|tak(?:e|ing) part|participat)"
)
_FIRST = re.compile(r"\b[Ff]irst\b")
_THAT_FIRST = re.compile(r",? (?:was|took|held|in|on)\b")
_YEAR_NAMED = re.compile(r"\b20\d\d\b")
#: Before late autumn an upcoming meeting of ministers is one of the year.
_UPCOMING = re.compile(r"\b(?:up|forth)?coming\b", re.IGNORECASE)
_AUTUMN = "11"
#: "arrived in Goa for the"
_JOURNEY = pattern(
    r"\b(?:in|to|visit\w*|reach\w*) (?P<p>⟨P⟩)[^,;.]{0,30} (?:for|to (?:attend|take part in"
    r"|participate in|join)) (?:an? |the )?(?:⟨G⟩ )?$"
)


class Words(NamedTuple):
    """The words of a meeting's name.

    Those ``before`` the match, all of them that tell which one it is, and the noun for it.
    """

    before: str
    pre: str
    noun: str


def recognised(
    folded: Folded,
    match: re.Match[str],
    groups: Groups,
    said: Words,
    series: str,
    whose: list[Item],
    memory: Memory,
    published: str,
) -> str | None:
    """The token for a meeting of the series, and what the match holds behind its phrase."""
    before, pre, _ = said
    if (year := groups.get("year")) and any("/.." in i.id for i in folded.items(year)):
        return None  # "the first summit since 2019"
    vague = bool(pre) and VAGUE.search(pre) is not None
    told = told_of(folded, match, groups, pre, vague=vague)
    if folded.marks & DATE and not told.hint:
        told = _on_the_day(folded, match, before, told)
        if not told.hint and groups.get("day"):
            told = _in_that_year(folded.items(groups["day"] or "")[0], told, published)
    number = ordinal(pre) if pre else None
    if series == "sco-chs" and not (number or told.hint or told.near_city or groups.get("who")):
        series, told = _by_journey(folded, match, series, told, memory, published)
    if number and (_is_the_first(pre, match) or _ITS_OWN.match(match.string, match.end())):
        number = None
    if number and not (told.hint or told.near_city.startswith("city:")):
        ago = years_ago(series, number, published)
        if abs(ago) > 1 or (ago and is_to_come(match)):
            return None  # "the fourth summit held in China"
    found = None
    if vague and not told.hint and forms.NEXT.search(pre):
        found = following(series, memory, published)
    if found is None:
        near = series not in NUMBERED and published[5:7] < _AUTUMN and _UPCOMING.search(pre)
        blind = vague and not (told.hint or told.near_city or near)
        since = "" if blind else published
        named = bool(groups.get("who") or (whose and whose[0].kind == "B"))
        found = identify(series, number, told.near_city, told.hint, since, memory, named=named)
        if found is None and not blind and not (series in NUMBERED and told.near_city):
            found = _beside_another(folded, series, memory)
        if found and "sco" not in groups and told.near_city:
            place = told.near_city.removeprefix("city:")
            there = groups.get("city") and _in_another(found[0], told.near_city)
            if found[0].endswith(f"-{place}") or there:
                return None  # "the summit in Washington": nothing says that it is the SCO's
    if found is None or (number and memory.numbers.setdefault(found[0], number) != number):
        return None  # "The 17th meeting was held in Goa", of one that is the 18th
    return _token(folded, match, groups, said, found, told, number, whose)


def _in_that_year(date: Item, told: Told, published: str) -> Told:
    """What is told, with the date beside the phrase where that names another year."""
    named = _YEAR_NAMED.search(date.words)
    return told._replace(hint=date.id) if named and named[0] != published[:4] else told


def _by_journey(
    folded: Folded, match: re.Match[str], series: str, told: Told, memory: Memory, published: str
) -> tuple[str, Told]:
    """What "arrived in Goa for the SCO summit" tells: a city where ministers meet.

    "Will visit Pakistan for the SCO summit", said late in the year, is of heads of government.
    """
    if folded.marks & CITY and (journey := _JOURNEY.search(match.string, 0, match.start())):
        city = folded.item(journey["p"]).id
        there = series_in(city, memory, published)
        if there and there != series:
            return there, told._replace(near_city=city)
    if folded.marks & COUNTRY:
        countries = [i.id for i in folded.all if i.kind == "C"]
        known = memory.meeting(*NUMBERED)
        if not known and held_late_in(countries, published):
            return "sco-chg", told
    return series, told


def _in_another(meeting: str, country: str) -> bool:
    """Whether the meeting is known to be in another country than that which is told."""
    known = gazetteer().get(meeting)
    return country.startswith("country:") and known is not None and known.country != country


def _on_the_day(folded: Folded, match: re.Match[str], before: str, told: Told) -> Told:
    """What is told, with the date of "on 9 June 2017 at a summit", which has no other."""
    start = match.start() - len(before)
    if not match.string.endswith(("at ", "during "), 0, start):
        return told
    then = forms.ON_THE_DAY.search(match.string, 0, start)
    return told._replace(hint=folded.item(then["d"]).id) if then else told


def _beside_another(folded: Folded, series: str, memory: Memory) -> tuple[str, str] | None:
    """A meeting without a year: that told of before, or of the year of the numbered one beside it.

    One that was told of with a year of its own is another.

    Where nothing tells, "the meeting" from now on is that one, and no other.
    """
    known = next((m for m in reversed(memory.meetings) if m.series == series), None)
    if known:
        return None if known.id in memory.apart else (known.id, series)
    number = forms.NUMBERED_SUMMIT.search(folded.sentence.text)
    year = year_of(f"meeting:sco-chs-{ordinal(number['nth'])}") if number else None
    memory.talks = True
    return (f"meeting:{series}-{year}", series) if year else None


def _token(
    folded: Folded,
    match: re.Match[str],
    groups: Groups,
    said: Words,
    found: tuple[str, str],
    told: Told,
    number: int | None,
    whose: list[Item],
) -> str | None:
    """One character for the phrase; a date or a country that is not its own stays behind it."""
    end, day = match.end(), told.day
    if not day and groups.get("when"):
        end = match.start("when")
    land = groups.get("land")
    if land and folded.items(land)[0].id != country_of_city(told.city):
        # "at the summit in Tianjin, Kyrgyzstan assumed …": the country begins what follows
        end, day = match.start("land"), ""
    info = {
        "series": found[1],
        "number": str(number or ""),
        "city": told.city,
        "day": day,
        "soon": "soon" if said.pre and _SOON.search(said.pre) else "",
        "noun": said.noun or "meeting",
        "held": groups.get("held") or "",
        "hint": told.hint,
        "dated": told.dated,
        "format": whose[0].id if whose and whose[0].kind == "F" else "",
    }
    words = folded.words(said.before + match.string[match.start() : end])
    token = folded.token("M", (found[0],), words, info)
    return token + match.string[end : match.end()] if token else None


def _is_the_first(pre: str, match: re.Match[str]) -> bool:
    """Whether "first" counts since some event: "the first summit after India was admitted"."""
    counted = _FIRST.search(pre) is not None
    return counted and not _THAT_FIRST.match(match.string, match.end())
