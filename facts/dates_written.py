"""Dates as they stand in a text, one by one: where each begins and ends, and what it names.

Whether two of them are one span, and which day a weekday or a date without a year is, is not told
here (see ``dates``): a date is given as its words have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, count
from typing import Literal, NamedTuple, cast

from facts import date_forms as forms
from facts import date_parts as parts
from facts import edtf
from facts.publication import Point, Publication, Reading, Unit
from facts.words import Words

Kind = Literal["absolute", "relative", "yearless"]
UNTOLD = Point(None)
LOOK_BACK = 48
LONGEST_LINK = 12
_LONGEST_LEAD = 18

#: What the words right before a date tell of it: "since", "the end of"
Context = re.Match[str]
_QUARTER_OF_A_CENTURY: tuple[int, Unit] = (25, "year")


class Written(NamedTuple):
    """A date as written, from ``first`` to ``last``; or a weekday; or a ``reading`` at once.

    The date's own words begin at ``core``, with those that bound it at ``start``.
    """

    start: int
    core: int
    end: int
    lead: str
    first: Point = UNTOLD
    last: Point = UNTOLD
    weekday: int | None = None
    reading: Reading | None = None
    kind: Kind = "relative"


def written_dates(text: str, words: Words, at: Publication) -> Iterator[Written]:
    """Every date in the text, in order; two that touch may be one that is joined later."""
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
        context = _context(text, start) if lower[place - 1] in forms.RIGHT_BEFORE else _BY_ITSELF
        match trigger.lastgroup:
            case "name":
                item = _named(text, start, context, at)
            case "digit":
                item = _digits(text, start, context, year_end, at)
            case "season":
                item = _season(text, start, context, at)
            case "near":
                item = _near_day(text, start, context, at) or _near(text, start, context, at)
            case "ago":
                item = _ago(text, start, position, at)
        if item:
            position = max(item.end, position)
            year_end = item.end if item.first.year and item.first.month is None else None
            yield item


def _named(text: str, start: int, context: Context, at: Publication) -> Written | None:
    """Read what begins with the name of a month or of a weekday."""
    before = forms.BEFORE_DATE.match(text, start)
    date_start = before.end() if before else start
    weekday = parts.number(forms.WEEKDAYS, before["weekday"]) if before else None
    if date := forms.MONTH_DAY.match(text, date_start) or forms.DAY_MONTH.match(text, date_start):
        return _calendar_day(start, date, context, at, weekday)
    if month := forms.MONTH.match(text, start):
        return _month(text, month, context, at)
    if plain := forms.PLAIN_WEEKDAY.match(text, start) or forms.ON_WEEKDAY.match(text, start):
        extent = _extent(context, plain)
        return Written(*extent, weekday=parts.number(forms.WEEKDAYS, plain[0]))
    return None


def _calendar_day(
    start: int, date: re.Match[str], context: Context, at: Publication, weekday: int | None = None
) -> Written:
    """Take a month with a day or two, and its year if it is told."""
    year = _year_of(date, at)
    month = parts.number(forms.MONTHS, date["month"])
    first = Point(year, month, parts.leading_int(date["day"]))
    last = first._replace(day=parts.leading_int(date["day2"])) if date["day2"] else first
    begin, _, _, lead = _extent(context, date)
    begin = min(begin, start)
    return Written(begin, start, date.end(), lead, first, last, weekday)


def _month(text: str, date: re.Match[str], context: Context, at: Publication) -> Written | None:
    """Take a month; without a year, only where the words before it or after it ask for one."""
    year = _year_of(date, at)
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
    return Written(*_extent(context, date), first, last)


def _digits(
    text: str, start: int, context: Context, year_end: int | None, at: Publication
) -> Written | None:
    """Read what begins with a digit."""
    if date := forms.NUMERIC.match(text, start):
        point = parts.numeric(date)
        return Written(*_extent(context, date), point, point) if point else None
    if date := forms.DAY_MONTH.match(text, start):
        return _calendar_day(start, date, context, at)
    if date := forms.DAY_OF_MONTH.match(text, start):
        return _day_of_month(date, context, at)
    if (two := forms.YEARS.match(text, start)) and (ends := parts.two_years(two)):
        return Written(*_extent(context, two), *ends)
    if decade := forms.DECADE.match(text, start):
        years = f"{decade['decade']}X"
        extent = _extent(context, decade)
        return Written(*extent, reading=Reading(years, years), kind="absolute")
    year = forms.ONE_YEAR.match(text, start)
    if year and (_is_year(text, year, context) or _continues(text, year_end, start)):
        point = Point(int(year[0]))
        return Written(*_extent(context, year), point, point)
    return None


def _day_of_month(date: re.Match[str], context: Context, at: Publication) -> Written | None:
    """Take "15th and 16th of this month"; None if the month is not known."""
    month = at.unit(parts.which(date["which"]), "month")
    if month is None or edtf.precision(month) != "month" or not month[:4].isdigit():
        return None
    first = Point(int(month[:4]), int(month[5:7]), parts.leading_int(date["day"]))
    last = first._replace(day=parts.leading_int(date["day2"])) if date["day2"] else first
    return Written(*_extent(context, date), first, last)


def _is_year(text: str, year: re.Match[str], context: Context) -> bool:
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
    if year_end is None or start - year_end > LONGEST_LINK:
        return False
    return forms.LIST.fullmatch(text, year_end, start) is not None


def _season(text: str, start: int, context: Context, at: Publication) -> Written | None:
    """Read a season with its year, or "in the autumn" of the year that the tense tells."""
    season = forms.SEASON.match(text, start)
    if season is None:
        return _bare_season(text, start, context)
    near = {"last": -1, "this": 0, "next": 1}.get((season["which"] or "").lower(), 0)
    year = int(season["year"] or 0) or (at.year + near if at.year else None)
    if year is None:
        return None
    ends = parts.season_months(season["season"], year)
    return Written(*_extent(context, season), *ends)


def _bare_season(text: str, start: int, context: Context) -> Written | None:
    """Read "in the autumn"; a winter lies in two years, and a fall may be that of anything."""
    season = forms.BARE_SEASON.match(text, start)
    if season is None or not forms.SEASONS[season[0].lower()]:
        return None
    if not forms.IN_THE.search(text[max(0, start - _LONGEST_LEAD) : start]):
        return None
    first, last = (Point(None, month) for month in forms.SEASONS[season[0].lower()])
    return Written(*_extent(context, season), first, last)


def _near_day(text: str, start: int, context: Context, at: Publication) -> Written | None:
    """Read "today", "yesterday" and their like."""
    near = forms.NEAR_DAY.match(text, start)
    if near is None:
        return None
    words = " ".join(near[0].lower().split())
    day = at.days_away(forms.DAYS[words])
    if day is None or (words == "today" and forms.TODAYS.match(text, near.end())):
        return None
    return Written(*_extent(context, near), reading=Reading(day, day))


def _near(text: str, start: int, context: Context, at: Publication) -> Written | None:
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
    return Written(*_extent(context, near), reading=reading) if reading else None


def _ago(text: str, start: int, end: int, at: Publication) -> Written | None:
    """Read "a few hours ago", looking back from its last word."""
    ago = forms.AGO.match(_backwards(text, start))
    if ago is None:
        return None
    told = "" if ago["few"] else (ago["count"] or "")[::-1].lower()
    count = int(told) if told.isdecimal() else forms.NUMBERS.get(told, 0)
    unit = ago["unit"][::-1].lower()
    time = at.ago(*(_QUARTER_OF_A_CENTURY if ago["quarter"] else (count, cast(Unit, unit))))
    first = start - ago.end()
    if text.endswith(("over ", "than "), 0, first):
        return None  # "over a month ago": some day before
    return Written(first, first, end, "", reading=Reading(time, time)) if time else None


def _backwards(text: str, end: int) -> str:
    """Spell the text before that place backwards."""
    return text[max(end - LOOK_BACK, 0) : end][::-1]


def _context(text: str, start: int) -> Context:
    """Match the words right before a date: "since", "by the end of", "in the"."""
    context = forms.BEFORE.match(_backwards(text, start))
    assert context is not None  # noqa: S101 - every part is optional
    return context


_BY_ITSELF = _context("", 0)


def _extent(context: Context, date: re.Match[str]) -> tuple[int, int, int, str]:
    """Give start, core, end and leading word of a date within its context."""
    start, end = date.span()
    if context is _BY_ITSELF:
        return start, start, end, ""
    lead = " ".join((context["bound"] or context["lead"] or "")[::-1].lower().split())
    part = "bound" if context["bound"] else "vague"
    return start - max(context.end(part), 0), start, end, lead


def _year_of(date: re.Match[str], at: Publication) -> int | None:
    """Give the year in the words, or that of "last year" beside a month; None if there is none."""
    if date["year"]:
        return int(date["year"])
    year = at.unit(parts.which(date["which"]), "year") if date["which"] else None
    return int(year) if year else None
