"""Dates in English news, read relative to the article's own date.

``find_dates("The summit was held on July 4.", "2024-07-05")`` finds ``2024-07-04``. What a form of
words may mean depends on the tense around it, which this module does not know: a mention has two
readings, ``edtf`` of the past (the publication day included) and ``ahead`` of the future (that day
included too). They are equal unless the words are a weekday or leave out the year.

A mention spans the words of the date and those that bound it ("since", "until", "by the end of");
"in" and "on" stay outside. ``since 2015`` is ``2015/..``, ``until July 2024`` is ``../2024-07``.
The time needed is linear in the text, and no text raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, count
from typing import Literal, NamedTuple, cast

from facts import date_forms as forms
from facts import date_parts as parts
from facts import edtf
from facts.publication import Point, Publication, Reading, Unit, publication
from facts.words import Words, words_of

Kind = Literal["absolute", "relative", "yearless"]


class DateMention(NamedTuple):
    """A date in a text: ``text[start:end]``, its meaning in the past and in the future."""

    start: int
    end: int
    edtf: str
    kind: Kind
    ahead: str


_UNTOLD = Point(None)


class _Found(NamedTuple):
    """A date as written, from ``first`` to ``last``; or a weekday; or a ``reading`` at once.

    The date's own words begin at ``core``, with those that bound it at ``start``.
    """

    start: int
    core: int
    end: int
    lead: str
    first: Point = _UNTOLD
    last: Point = _UNTOLD
    weekday: int | None = None
    reading: Reading | None = None
    kind: Kind = "relative"


_LOOK_BACK = 48
_LONGEST_LINK = 12
_LONGEST_LEAD = 18
#: What patterns without regard to case take for other letters, though no word is written so.
_ALIKE = {"ſ": "s", "\u212a": "k", "ı": "i", "İ": "I"}


def find_dates(text: str, published: str, words: Words | None = None) -> list[DateMention]:
    """Find the dates in a text of an article published on that date (EDTF; empty if unknown).

    ``words`` are those of the text, if it has been cut already.
    """
    at = publication(published)
    for letter, usual in _ALIKE.items():
        text = text.replace(letter, usual)
    found: list[_Found] = []
    for item in _scan(text, words or words_of(text), at):
        if found and (joined := _joined(text, found[-1], item)):
            found[-1] = joined
        else:
            floor = found[-1].end if found else 0
            found.append(item if item.start >= floor else item._replace(start=floor))
    for place in range(1, len(found)):
        found[place] = _of_that_year(text, found[place - 1], found[place])
    return [mention for item in found if (mention := _resolved(item, at))]


def _of_that_year(text: str, year: _Found, item: _Found) -> _Found:
    """The day with the year at the head of its clause: "Last year they met on October 11"."""
    told = year.first.year if year.first.month is None else None
    if year.reading and forms.A_YEAR.fullmatch(year.reading.past):
        told = int(year.reading.past)
    first, last = item.first, item.last
    if not told or first.year or not first.day or item.weekday is not None:
        return item
    ahead = forms.HEAD.search(text, max(0, year.start - _LOOK_BACK), year.start)
    if ahead is None or forms.ANOTHER_CLAUSE.search(text, year.end, item.start):
        return item
    return item._replace(first=first._replace(year=told), last=last._replace(year=told))


def _scan(text: str, words: Words, at: Publication) -> Iterator[_Found]:
    position, year_end = 0, None
    lower = [*words.lower, ""]
    for place in compress(count(), map(forms.BEGINNINGS.__contains__, lower)):
        then = forms.FOLLOWED.get(lower[place])
        if then and lower[place + 1] not in then:
            continue
        start = words.start(place)
        trigger = forms.TRIGGER.match(text, start) if start >= position else None
        if trigger is None:
            continue
        item = None
        position = trigger.end()
        match trigger.lastgroup:
            case "name":
                item = _named(text, start, at)
            case "digit":
                item = _digits(text, start, year_end, at)
            case "season":
                item = _season(text, start, at)
            case "near":
                item = _near_day(text, start, at) or _near(text, start, at)
            case "ago":
                item = _ago(text, start, position, at)
        if item:
            position = max(item.end, position)
            year_end = item.end if item.first.year and item.first.month is None else None
            yield item


def _named(text: str, start: int, at: Publication) -> _Found | None:
    """Read what begins with the name of a month or of a weekday."""
    before = forms.BEFORE_DATE.match(text, start)
    date_start = before.end() if before else start
    weekday = parts.number(forms.WEEKDAYS, before["weekday"]) if before else None
    if date := forms.MONTH_DAY.match(text, date_start) or forms.DAY_MONTH.match(text, date_start):
        return _calendar_day(text, start, date, at, weekday)
    if month := forms.MONTH.match(text, start):
        return _month(text, month, at)
    if plain := forms.PLAIN_WEEKDAY.match(text, start) or forms.ON_WEEKDAY.match(text, start):
        extent = _extent(_context(text, start), plain)
        return _Found(*extent, weekday=parts.number(forms.WEEKDAYS, plain[0]))
    return None


def _calendar_day(
    text: str, start: int, date: re.Match[str], at: Publication, weekday: int | None = None
) -> _Found:
    """Take a month with a day or two, and its year if it is told."""
    year = _year_of(date, at)
    month = parts.number(forms.MONTHS, date["month"])
    first = Point(year, month, parts.leading_int(date["day"]))
    last = first._replace(day=parts.leading_int(date["day2"])) if date["day2"] else first
    begin, _, _, lead = _extent(_context(text, start), date)
    begin = min(begin, start)
    return _Found(begin, start, date.end(), lead, first, last, weekday)


def _month(text: str, date: re.Match[str], at: Publication) -> _Found | None:
    """Take a month; without a year, only where the words before it or after it ask for one."""
    year = _year_of(date, at)
    context = _context(text, date.start())
    if year is None and not (
        context["bound"]
        or context["lead"]
        or context["vague"]
        or (context["article"] and forms.NAMES.match(text, date.end()))
    ):
        return None
    first = Point(year, parts.number(forms.MONTHS, date["month"]))
    last = (
        first._replace(month=parts.number(forms.MONTHS, date["month2"]))
        if date["month2"]
        else first
    )
    return _Found(*_extent(context, date), first, last)


def _digits(text: str, start: int, year_end: int | None, at: Publication) -> _Found | None:
    """Read what begins with a digit."""
    if date := forms.NUMERIC.match(text, start):
        point = parts.numeric(date)
        return _Found(*_extent(_context(text, start), date), point, point) if point else None
    if date := forms.DAY_MONTH.match(text, start):
        return _calendar_day(text, start, date, at)
    context = _context(text, start)
    if date := forms.DAY_OF_MONTH.match(text, start):
        return _day_of_month(date, context, at)
    if (two := forms.YEARS.match(text, start)) and (ends := parts.two_years(two)):
        return _Found(*_extent(context, two), *ends)
    if decade := forms.DECADE.match(text, start):
        years = f"{decade['decade']}X"
        extent = _extent(context, decade)
        return _Found(*extent, reading=Reading(years, years), kind="absolute")
    year = forms.ONE_YEAR.match(text, start)
    if year and (_is_year(text, year, context) or _continues(text, year_end, start)):
        point = Point(int(year[0]))
        return _Found(*_extent(context, year), point, point)
    return None


def _day_of_month(date: re.Match[str], context: re.Match[str], at: Publication) -> _Found | None:
    """Take "15th and 16th of this month"; None if the month is not known."""
    month = at.unit(parts.which(date["which"]), "month")
    if month is None or edtf.precision(month) != "month" or not month[:4].isdigit():
        return None
    first = Point(int(month[:4]), int(month[5:7]), parts.leading_int(date["day"]))
    last = first._replace(day=parts.leading_int(date["day2"])) if date["day2"] else first
    return _Found(*_extent(context, date), first, last)


def _is_year(text: str, year: re.Match[str], context: re.Match[str]) -> bool:
    """Whether the four digits are a year, by the words around them."""
    start, end = year.span()
    if context["bound"] or context["lead"] or context["vague"] or context["year"]:
        return True
    if text[end : end + 2] in ("'s", "’s") or (context["article"] and forms.NAMES.match(text, end)):
        return True
    if forms.ONE_EVENT.match(text, end):
        return True
    closed = text[end : end + 1] == ")"
    if closed and (text[start - 1 : start] == "(" or text[max(start - 2, 0) : start] == ", "):
        return True
    return forms.NAMED.match(_backwards(text, start)) is not None


def _continues(text: str, year_end: int | None, start: int) -> bool:
    """Whether only "and", "to" or a comma stands between the last year and this one."""
    if year_end is None or start - year_end > _LONGEST_LINK:
        return False
    return forms.LIST.fullmatch(text, year_end, start) is not None


def _season(text: str, start: int, at: Publication) -> _Found | None:
    """Read a season with its year, or "in the autumn" of the year that the tense tells."""
    season = forms.SEASON.match(text, start)
    if season is None:
        return _bare_season(text, start)
    near = {"last": -1, "this": 0, "next": 1}.get((season["which"] or "").lower(), 0)
    year = int(season["year"] or 0) or (at.year + near if at.year else None)
    if year is None:
        return None
    ends = parts.season_months(season["season"], year)
    return _Found(*_extent(_context(text, start), season), *ends)


def _bare_season(text: str, start: int) -> _Found | None:
    """Read "in the autumn"; a winter lies in two years, and a fall may be that of anything."""
    season = forms.BARE_SEASON.match(text, start)
    if season is None or not forms.SEASONS[season[0].lower()]:
        return None
    if not forms.IN_THE.search(text[max(0, start - _LONGEST_LEAD) : start]):
        return None
    first, last = (Point(None, month) for month in forms.SEASONS[season[0].lower()])
    return _Found(*_extent(_context(text, start), season), first, last)


def _near_day(text: str, start: int, at: Publication) -> _Found | None:
    """Read "today", "yesterday" and their like."""
    near = forms.NEAR_DAY.match(text, start)
    if near is None:
        return None
    words = " ".join(near[0].lower().split())
    day = at.days_away(forms.DAYS[words])
    if day is None or (words == "today" and forms.TODAYS.match(text, near.end())):
        return None
    return _Found(*_extent(_context(text, start), near), reading=Reading(day, day))


def _near(text: str, start: int, at: Publication) -> _Found | None:
    """Read "last year", "this September", "next Friday"."""
    near = forms.NEAR.match(text, start)
    if near is None:
        return None
    which = parts.which(near["which"])
    reading: Reading | None = None
    same: str | None = None
    if near["weekday"]:
        reading = at.weekday(parts.number(forms.WEEKDAYS, near["weekday"]), which)
    elif near["month"]:
        same = at.month(parts.number(forms.MONTHS, near["month"]), which)
    elif near["season"]:
        year = at.year if which == "this" else None
        ends = parts.season_months(near["season"], year) if year else None
        same = edtf.join(ends[0].edtf(), ends[1].edtf()) if ends else None
    elif which == "this" or text[max(start - 4, 0) : start].lower() != "the ":
        # "In the last year" is a stretch of twelve months, not a calendar year.
        same = at.unit(which, cast(Unit, near["unit"].lower()))
    reading = reading or (Reading(same, same) if same else None)
    return _Found(*_extent(_context(text, start), near), reading=reading) if reading else None


def _ago(text: str, start: int, end: int, at: Publication) -> _Found | None:
    """Read "a few hours ago", looking back from its last word."""
    ago = forms.AGO.match(_backwards(text, start))
    if ago is None:
        return None
    told = "" if ago["few"] else (ago["count"] or "")[::-1].lower()
    count = int(told) if told.isdecimal() else forms.NUMBERS.get(told, 0)
    time = at.ago(count, cast(Unit, ago["unit"][::-1].lower()))
    first = start - ago.end()
    if text.endswith(("over ", "than "), 0, first):
        return None  # "over a month ago": some day before
    return _Found(first, first, end, "", reading=Reading(time, time)) if time else None


def _joined(text: str, a: _Found, b: _Found) -> _Found | None:
    """Make one of two: a span ("to", a dash) or a day with its weekday; None if they stay two."""
    if b.core - a.end > _LONGEST_LINK or a.reading or b.reading:
        return None
    if b.first == _UNTOLD and a.first.day and forms.WEEKDAY_LINK.fullmatch(text, a.end, b.core):
        return a._replace(end=b.end, weekday=b.weekday)
    if a.lead in forms.UNTIL:
        return None
    between = a.lead == "between" and text[a.end : b.core].strip() == "and"
    if not (between or forms.JOIN.fullmatch(text, a.end, b.core)):
        return None
    first, last = a.first, b.last
    shape = (first.month is None, first.day is None)
    if a.first != a.last or b.first != b.last or shape != (last.month is None, last.day is None):
        return None
    turn = (first.month or 0) > (last.month or 0)
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year - turn)
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + turn)
    if (first.year is None and first.month is None) or (first.year and first[:1] > last[:1]):
        return None
    return _Found(a.start, a.core, b.end, "", first, last, a.weekday)


def _resolved(item: _Found, at: Publication) -> DateMention | None:
    """Give the mention of a date as written; None if the calendar has no such day."""
    kind, reading = item.kind, item.reading
    if reading is None and item.first == _UNTOLD:
        reading = at.weekday(item.weekday) if item.weekday is not None else None
    elif reading is None and item.first.year is None:
        kind, reading = "yearless", at.yearless(item.first, item.last, item.weekday)
    elif reading is None:
        kind, reading = "absolute", _dated(item.first, item.last)
    if reading is None:
        return None
    past, ahead = reading
    if item.lead in forms.SINCE and not (item.lead == "from" and item.first != item.last):
        past, ahead = edtf.since(past), edtf.since(ahead)
    elif item.lead in forms.UNTIL:
        past, ahead = edtf.until(past), edtf.until(ahead)
    return DateMention(item.start, item.end, past, kind, ahead)


@lru_cache(4096)
def _dated(first: Point, last: Point) -> Reading | None:
    try:
        span = edtf.join(first.edtf(), last.edtf())
    except ValueError:
        return None
    return Reading(span, span)


def _backwards(text: str, end: int) -> str:
    """Spell the text before that place backwards."""
    return text[max(end - _LOOK_BACK, 0) : end][::-1]


def _context(text: str, start: int) -> re.Match[str]:
    """Match the words right before a date: "since", "by the end of", "in the"."""
    context = forms.BEFORE.match(_backwards(text, start))
    assert context is not None  # noqa: S101 - every part is optional
    return context


def _extent(context: re.Match[str], date: re.Match[str]) -> tuple[int, int, int, str]:
    """Give start, core, end and leading word of a date within its context."""
    start, end = date.span()
    lead = " ".join((context["bound"] or context["lead"] or "")[::-1].lower().split())
    part = "bound" if context["bound"] else "vague"
    return start - max(context.end(part), 0), start, end, lead


def _year_of(date: re.Match[str], at: Publication) -> int | None:
    """Give the year in the words, or that of "last year" beside a month; None if there is none."""
    if date["year"]:
        return int(date["year"])
    year = at.unit(parts.which(date["which"]), "year") if date["which"] else None
    return int(year) if year else None
