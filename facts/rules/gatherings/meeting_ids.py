"""Which meeting is which: from its series and what is told of number, city and date to its id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from facts.edtf import calendar_day
from facts.entities import Entity, gazetteer
from facts.rules.gatherings.gathering_forms import ORDINALS, ROMAN
from facts.rules.memory import BESIDE, Memory

NUMBERED = {"sco-chs": "body:sco-chs", "sco-chg": "body:sco-chg"}
#: Heads of state meet before this month.
_LATE = "10"
#: "the 25th anniversary summit" counts years
_ANNIVERSARY = re.compile(r"\S+ (?:anniversary|jubilee)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,2})-?(?:st|nd|rd|th)")
_YEAR = re.compile(r"-(\d{4})\b")
_YEAR_LONG = len("2024")


def ordinal(words: str) -> int | None:
    """The number in "24th", "twenty-third", "Third"."""
    lower = words.lower()
    if "anniversary" in lower or "jubilee" in lower:
        words = _ANNIVERSARY.sub("", words)
    for written in words.split():
        if written in ROMAN:
            return ROMAN[written]
        word = written.lower()
        if word in ORDINALS:
            return ORDINALS[word]
        if word[0].isdecimal() and (digits := _NUMBER.match(word)):
            return int(digits[1])
    return None


def identify(
    series: str,
    number: int | None,
    city: str,
    day: str,
    published: str,
    memory: Memory,
    *,
    named: bool = False,
) -> tuple[str, str] | None:
    """The meeting's id and series by what is said of it; None if nothing tells it from others.

    "The summit" may be the council's that was told of, unless the other council is ``named``.
    """
    body = NUMBERED.get(series)
    if body and number:
        late = not named and _of_governments(series, number, published)
        if late and (not city or meets_in(f"meeting:sco-chg-{number}", city)):
            series = "sco-chg"
        return f"meeting:{series}-{number}", series
    year = year_in(day) if day else None
    near = year or year_in(published)
    if series == "sco-chs" and not (named or city.startswith("city:")) and _is_late(day, near):
        series, body = "sco-chg", NUMBERED["sco-chg"]
    if body is None:
        return (f"meeting:{series}-{near}", series) if near else None
    if city.startswith("city:"):
        return (
            _by_city(series, city, year, near)
            or _other_there(city, near, memory)
            or _by_video(series, city, year, near)
            or _in_some_city(series, city, day, year, near)
        )
    this = len(day) == _YEAR_LONG and year == year_in(published)  # "the SCO summit 2024"
    if not year or this:
        known = memory.meeting(*({series} if named else NUMBERED))
        if known and year_of(known.id) in (None, near):
            return known.id, known.series
    for meeting in gazetteer().meetings(body, year=near) if near else ():
        of_governments = None if named or (year and not this) else _late(published, memory, near)
        return of_governments or (meeting.id, series)
    return None


def meets_in(meeting: str, city: str) -> bool:
    """Whether the meeting is known to have been in the city."""
    known = gazetteer().get(meeting)
    return known is not None and known.city == city


def _of_governments(series: str, number: int, published: str) -> bool:
    """Whether "the 23rd SCO summit" of October 2024 is that of the heads of government."""
    if series != "sco-chs" or published[5:7] < _LATE:
        return False
    return year_of(f"meeting:sco-chg-{number}") == year_in(published)


def _late(published: str, memory: Memory, year: int | None) -> tuple[str, str] | None:
    """The heads of government, if what is called a summit late in the year is where they meet."""
    if published[5:7] < _LATE:
        return None
    for meeting in gazetteer().meetings("body:sco-chg", year=year):
        return (meeting.id, "sco-chg") if meeting.city in memory.cities else None
    return None


def _by_city(series: str, city: str, year: int | None, near: int | None) -> tuple[str, str] | None:
    """The meeting of a council in the city that year, or the last or the only one there."""
    once = None
    for candidate in dict.fromkeys((series, *NUMBERED)):
        held = gazetteer().meetings(NUMBERED[candidate], city=city, year=year)
        if held:
            best = min(held, key=lambda m: abs((m.year or 0) - (near or 9999)))
            if year or near is None or abs((best.year or 0) - near) <= 1:
                return best.id, candidate
            if len(held) == 1 and (best.year or near) < near:
                once = once or (best.id, candidate)  # "the Ufa summit", years ago
    return once


def _by_video(series: str, city: str, year: int | None, near: int | None) -> tuple[str, str] | None:
    """A summit that was moved to a video link: it has a country in the chair and no city."""
    for candidate in dict.fromkeys((series, *NUMBERED)) if near else ():
        for meeting in gazetteer().meetings(NUMBERED[candidate], year=near):
            if meeting.city is None and meeting.country == country_of_city(city):
                return meeting.id, candidate
    return None


def _in_some_city(
    series: str, city: str, day: str, year: int | None, near: int | None
) -> tuple[str, str] | None:
    """A summit in a city where none is known: the year tells which it is, if no day is told.

    The city of a meeting may be told wrongly, or be that of a plan.
    """
    for meeting in gazetteer().meetings(NUMBERED[series], year=near) if near else ():
        at_home = meeting.country == country_of_city(city)
        return (meeting.id, series) if year and (at_home or not calendar_day(day)) else None
    return (f"meeting:{series}-{near}-{city.removeprefix('city:')}", series) if near else None


def _other_there(city: str, year: int | None, memory: Memory) -> tuple[str, str] | None:
    """What is called a summit where ministers meet: "the SCO summit in Goa"."""
    series = series_in(city, memory, str(year or ""))
    return (f"meeting:{series}-{year}", series) if series and series not in NUMBERED else None


def _is_late(day: str, year: int | None) -> bool:
    """Whether a day or month is one in which only the heads of government have a summit.

    Where both met by video link, as they did in the autumn of 2020, nothing tells.
    """
    if day[5:7] < _LATE or not day[5:7].isdigit():
        return False
    known = [m for body in NUMBERED.values() for m in gazetteer().meetings(body, year=year)]
    return any(meeting.city for meeting in known)


def held_late_in(countries: Iterable[str], published: str) -> bool:
    """Whether, late in the year, the heads of government meet in one of the countries."""
    if published[5:7] < _LATE:
        return False
    known = gazetteer().meetings("body:sco-chg", year=year_in(published))
    return any(meeting.country == country for meeting in known for country in countries)


def series_in(city: str, memory: Memory, published: str) -> str:
    """The series of the only meeting of the year known in the city: told of, or kept in mind."""
    year = year_in(published)
    for meeting in reversed(memory.meetings):
        known = gazetteer().get(meeting.id)
        there = meeting.city or (known.city if known else "")
        if there == city and meeting.series != BESIDE and year_of(meeting.id) in (None, year):
            return meeting.series
    if any(gazetteer().meetings(body, city=city, year=year) for body in NUMBERED.values()):
        return ""
    for known in _others(city, year):
        return known.id.removeprefix("meeting:").removesuffix(f"-{year}")
    return ""


@cache
def _others_by_place() -> Mapping[tuple[str | None, int | None], Sequence[Entity]]:
    """Meetings of other bodies than the councils of leaders, by city and year."""
    found: dict[tuple[str | None, int | None], list[Entity]] = {}
    for meeting in gazetteer().of_kind("meeting"):
        if not meeting.number:
            found.setdefault((meeting.city, meeting.year), []).append(meeting)
    return found


def _others(city: str, year: int | None) -> Sequence[Entity]:
    """Meetings of other bodies than the councils of leaders in the city that year."""
    return _others_by_place().get((city, year), ()) if city.startswith("city:") and year else ()


def following(series: str, memory: Memory, published: str) -> tuple[str, str] | None:
    """The meeting after the numbered one that has been told of: "the next meeting"."""
    known = memory.meeting(series)
    over = known and known.day and known.day[: len(published)] <= published
    number = re.fullmatch(rf"meeting:{series}-(\d+)", known.id) if known and over else None
    return (f"meeting:{series}-{int(number[1]) + 1}", series) if number else None


def of_number(number: int, published: str) -> str:
    """The council whose meeting of the year had that number: "the 19th meeting of the SCO"."""
    year = year_in(published)
    found = [s for s in NUMBERED if year and year_of(f"meeting:{s}-{number}") == year]
    return found[0] if len(found) == 1 else ""


def years_ago(series: str, number: int, published: str) -> int:
    """How many years before the article the meeting of that number was; 0 if that is open."""
    meant, now = year_of(f"meeting:{series}-{number}"), year_in(published)
    if meant is None or now is None or _of_governments(series, number, published):
        return 0
    return now - meant


def country_of_city(city: str) -> str:
    """The id of the country in which a city lies; empty if it is not known."""
    known = gazetteer().get(city)
    return (known.country or "") if known else ""


def year_of(meeting: str) -> int | None:
    """The year of a meeting by its id; None if the id does not tell."""
    known = gazetteer().get(meeting)
    if known is not None and known.year:
        return known.year
    named = _YEAR.search(meeting)
    return int(named[1]) if named else None


def year_in(edtf: str) -> int | None:
    """The year in which a date begins; None if it has none."""
    begun = edtf[:4]
    year = int(begun) if begun.isdigit() else 0
    return year if year > 1 else None
