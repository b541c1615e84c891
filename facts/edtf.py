"""EDTF strings as spans of days.

A date in this project is a string of the Extended Date/Time Format
(https://www.loc.gov/standards/datetime/), never more precise than its source:

- ``2024-07-04``, ``2024-07``, ``2024``; a decade or century ``199X``, ``19XX``
- ``XXXX-07-04``, ``XXXX-07``: the year is unknown, so it bounds nothing
- ``2020-10-22/2020-10-23``: from the first day to the last one, both included
- ``2015/..``, ``../2024-07``: open at one end (``2015/`` and ``/2024-07``: that end is unknown)
- ``2024-07~``, ``2024?``, ``2024%``: approximate, uncertain, both; the span ignores it

The empty string is an unknown time. Years are those of the Gregorian calendar, 1 to 9999.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

Precision = Literal["day", "month", "year", "interval", "unknown"]

UNKNOWN = ""
OPEN = ".."
_NO_YEAR = "XXXX"
_CACHED = 8192

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX|XXXX)"
    r"(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?[?~%]?"
)


class Span(NamedTuple):
    """The days from ``first`` to ``last``, both included; None where it is open or unknown."""

    first: date | None
    last: date | None

    def __contains__(self, day: object) -> bool:
        """Whether the day lies in the span; an open end holds all days on its side."""
        return (
            isinstance(day, date)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )


_ALWAYS = Span(None, None)


@lru_cache(_CACHED)
def span(edtf: str) -> Span:
    """Give the days that an EDTF string covers; ValueError if it is not EDTF."""
    if edtf == UNKNOWN:
        return _ALWAYS
    if "/" not in edtf:
        return _point(edtf)
    start, _, end = edtf.partition("/")
    first = None if start in ("", OPEN) else _point(start).first
    last = None if end in ("", OPEN) else _point(end).last
    if start in ("", OPEN) and end in ("", OPEN):
        raise ValueError(f"an interval without a date: {edtf!r}")
    if first and last and last < first:
        raise ValueError(f"the interval ends before it begins: {edtf!r}")
    return Span(first, last)


def is_edtf(text: str) -> bool:
    """Whether the text is EDTF as this project writes it; the empty string is."""
    try:
        span(text)
    except ValueError:
        return False
    return True


@lru_cache(_CACHED)
def precision(edtf: str) -> Precision:
    """Say how precise the date is; a decade is an interval, a date without a year unknown."""
    span(edtf)
    if "/" in edtf:
        return "interval"
    if edtf == UNKNOWN or is_yearless(edtf):
        return "unknown"
    if "X" in edtf:
        return "interval"
    by_dashes: tuple[Precision, ...] = ("year", "month", "day")
    return by_dashes[edtf.count("-")]


def covers(edtf: str, day: date) -> bool:
    """Whether the day lies in the span; a date without a year bounds nothing and covers all."""
    return day in span(edtf)


def overlaps(a: str, b: str) -> bool:
    """Whether the two have a day in common."""
    return earliest(a) <= latest(b) and earliest(b) <= latest(a)


def within(inner: str, outer: str) -> bool:
    """Whether every day of the first lies in the second."""
    return earliest(outer) <= earliest(inner) and latest(inner) <= latest(outer)


def earliest(edtf: str) -> date:
    """Give the first day of the span; ``date.min`` if it is open."""
    return span(edtf).first or date.min


def latest(edtf: str) -> date:
    """Give the last day of the span; ``date.max`` if it is open."""
    return span(edtf).last or date.max


def calendar_day(edtf: str) -> date | None:
    """The day, if the text is one day of a known year; None for anything else."""
    try:
        return date.fromisoformat(edtf) if _DAY.fullmatch(edtf) else None
    except ValueError:
        return None


def is_yearless(edtf: str) -> bool:
    """Whether the date lacks its year: ``XXXX-07-04``."""
    return _NO_YEAR in edtf


def year(edtf: str) -> int | None:
    """Give the one year that the whole span lies in; None if there is no such year."""
    first, last = span(edtf)
    return first.year if first and last and first.year == last.year else None


def with_year(edtf: str, year: int) -> str:
    """Put the year where it is missing; ValueError if that year has no such day."""
    dated = edtf.replace(_NO_YEAR, f"{year:04d}")
    span(dated)
    return dated


def since(edtf: str) -> str:
    """Give the time from the beginning of this date on: ``2015`` becomes ``2015/..``."""
    start = _ends(edtf)[0]
    return f"{start}/{OPEN}" if start not in ("", OPEN) else UNKNOWN


def until(edtf: str) -> str:
    """Give the time up to the end of this date: ``2024-07`` becomes ``../2024-07``."""
    end = _ends(edtf)[1]
    return f"{OPEN}/{end}" if end not in ("", OPEN) else UNKNOWN


def join(first: str, last: str) -> str:
    """Give the time from the beginning of one date to the end of another.

    ValueError if it would end before it begins.
    """
    start, end = _ends(first)[0], _ends(last)[1]
    joined = start if start == end else f"{start or OPEN}/{end or OPEN}"
    if joined in (OPEN, f"{OPEN}/{OPEN}"):
        return UNKNOWN
    span(joined)
    return joined


def _ends(edtf: str) -> tuple[str, str]:
    span(edtf)
    start, slash, end = edtf.partition("/")
    return (start, end) if slash else (edtf, edtf)


def _point(text: str) -> Span:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(f"not an EDTF date: {text!r}")
    digits, month, day = match["year"], match["month"], match["day"]
    if digits == _NO_YEAR:
        if month is None:
            raise ValueError(f"neither year nor month: {text!r}")
        # 2000 is a leap year, so that 29 February stands.
        _days(2000, month, day)
        return _ALWAYS
    if "X" in digits:
        if month is not None:
            raise ValueError(f"a month of no one year: {text!r}")
        first_year, last_year = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
        return Span(date(max(first_year, 1), 1, 1), date(last_year, 12, 31))
    return _days(int(digits), month, day)


def _days(year: int, month: str | None, day: str | None) -> Span:
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31))
    if day is not None:
        only = date(year, int(month), int(day))
        return Span(only, only)
    first = date(year, int(month), 1)
    return Span(first, first.replace(day=monthrange(year, int(month))[1]))
