"""What a day named in an article means, given the day on which the article was published.

Every answer is EDTF, no more precise than the publication date allows: with an article of "July
2024", yesterday is about July 2024 (``2024-07~``). None means that nothing can be said.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from facts import edtf

Which = Literal["last", "this", "next"]
Unit = Literal["minute", "hour", "day", "week", "weekend", "month", "year", "decade"]

_STEP = {"last": -1, "this": 0, "next": 1}
#: A writer adds the year to a date farther away than this if the other reading is nearer.
_FAR = timedelta(days=270)
#: Far enough from both ends of the calendar to count on from any day of it.
_AGE_OF_NEWS = range(1600, 9000)


class Point(NamedTuple):
    """A year, month or day; what the text leaves out is None."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def edtf(self) -> str:
        """Write it as EDTF; ValueError if there is no such day."""
        year = "XXXX" if self.year is None else f"{self.year:04d}"
        rest = "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)
        edtf.span(year + rest)
        return year + rest


class Reading(NamedTuple):
    """A date as it is read of the past (up to the publication) and of the future (from it on)."""

    past: str
    ahead: str


class Publication:
    """The time from which an article's "today" and "last year" count."""

    def __init__(self, published: str) -> None:
        """Take the article's date, EDTF; what is open, no EDTF or no age of news is unknown."""
        first, last = edtf.span(published) if edtf.is_edtf(published) else edtf.Span(None, None)
        known = first and last and first.year in _AGE_OF_NEWS and last.year in _AGE_OF_NEWS
        self.first = first if known else None
        self.last = last if known else None
        bare = published.rstrip("~?%")
        self.edtf = bare if known or _is_yearless_point(bare) else edtf.UNKNOWN
        self.day = first if known and first == last else None
        self.year = edtf.year(self.edtf)

    def days_away(self, days: int) -> str | None:
        """Give the day so many days after (or before) the publication."""
        if days == 0:
            return self.edtf or None
        if self.day is None:
            return self._about()
        return _shifted(self.day, days)

    def unit(self, which: Which, unit: Unit) -> str | None:
        """Give this, the last or the next week, month or year."""
        if self.first is None or self.last is None:
            return None
        step = _STEP[which]
        if unit == "year":
            return Point(self.year + step).edtf() if self.year else None
        if unit == "month":
            if (self.first.year, self.first.month) != (self.last.year, self.last.month):
                return self._about()
            return _month_away(self.first, step).edtf()
        if self.day is None:
            return self._about()
        begin = -self.day.weekday() + 7 * step + (5 if unit == "weekend" else 0)
        start, end = (_shifted(self.day, begin + n) for n in (0, 1 if unit == "weekend" else 6))
        return edtf.join(start, end)

    def ago(self, count: int, unit: Unit) -> str | None:
        """Give the time so long ago; a count of 0 is an untold number ("a few")."""
        if self.first is None:
            return None
        if unit in ("minute", "hour"):
            return self.edtf
        if unit in ("day", "week") and (count == 0 or self.day is None):
            return self._about()
        if count == 0:
            return None
        if unit == "day":
            return self.days_away(-count)
        if unit == "week":
            return f"{_shifted(self.first, -7 * count)[:7]}~"
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        if unit == "month" and edtf.precision(self.edtf) == "year":
            return self._about()
        point = _month_away(self.first, -months)
        return f"{(point if unit == 'month' else Point(point.year)).edtf()}~"

    @lru_cache(1024)  # noqa: B019
    def weekday(self, number: int, which: Which | None = None) -> Reading | None:
        """Read a weekday (Monday is 0), plain or with last, this, next."""
        if self.day is None:
            about = self._about()
            return Reading(about, about) if about else None
        back = (self.day.weekday() - number) % 7
        forth = (number - self.day.weekday()) % 7
        if which == "last":
            past = ahead = _shifted(self.day, -(back or 7))
        elif which == "next":
            past = ahead = _shifted(self.day, forth or 7)
            if number > self.day.weekday():
                # Said on a Monday, "next Friday" is the coming one or the one after it.
                past = ahead = f"{ahead[:7]}~"
        else:
            past, ahead = _shifted(self.day, -back), _shifted(self.day, forth)
        return Reading(past, ahead)

    def month(self, number: int, which: Which) -> str | None:
        """Give the last, this or next month of that name; without its year if it is unknown."""
        year = self.year
        if year is None:
            return Point(None, number).edtf()
        if which == "this":
            return Point(year, number).edtf()
        if self.first is None or edtf.precision(self.edtf) == "year":
            return Point(None, number).edtf()
        if which == "last":
            return Point(year if number < self.first.month else year - 1, number).edtf()
        return Point(year if number > self.first.month else year + 1, number).edtf()

    @lru_cache(4096)  # noqa: B019 - publications live in the cache of publication()
    def yearless(self, first: Point, last: Point, weekday: int | None) -> Reading | None:
        """Read a date that leaves out its year; a weekday beside it helps to find the year."""
        if self.first is None or self.last is None:
            unknown = _in_year(first, last, None)
            return Reading(unknown, unknown) if unknown else None
        # Eight years hold a 29 February, whatever the century.
        back = (_in_year(first, last, self.last.year - n) for n in range(9))
        forth = (_in_year(first, last, self.first.year + n) for n in range(-1, 9))
        past = next((d for d in back if d and edtf.earliest(d) <= self.last), None)
        ahead = next((d for d in forth if d and edtf.latest(d) >= self.first), None)
        if past is None or ahead is None:
            return None
        if weekday is not None:
            for reading in (past, ahead):
                day = edtf.earliest(reading)
                if day.weekday() == weekday and abs(day - self.first) <= _FAR:
                    return Reading(reading, reading)
        if self.first - edtf.earliest(past) > _FAR:
            past = ahead
        elif edtf.earliest(ahead) - self.last > _FAR:
            ahead = past
        return Reading(past, ahead)

    def _about(self) -> str | None:
        """Give the time around the publication, as month or year."""
        if self.first is None:
            return None
        about = self.edtf if self.day is None else self.edtf[:7]
        return None if "/" in about or "X" in about else f"{about}~"


@lru_cache(1024)
def publication(published: str) -> Publication:
    """Give the publication of an article's date."""
    return Publication(published)


def _is_yearless_point(text: str) -> bool:
    return edtf.is_edtf(text) and edtf.is_yearless(text) and "/" not in text


def _shifted(day: date, days: int) -> str:
    return (day + timedelta(days=days)).isoformat()


def _month_away(day: date, months: int) -> Point:
    index = day.year * 12 + day.month - 1 + months
    return Point(index // 12, index % 12 + 1)


def _in_year(first: Point, last: Point, year: int | None) -> str | None:
    """Put both ends into the year; the last one into the next year if the span crosses it."""
    crosses = year is not None and (last.month or 0) < (first.month or 0)
    try:
        start = first._replace(year=year).edtf()
        end = last._replace(year=year + 1 if crosses and year else year).edtf()
        return edtf.join(start, end)
    except ValueError:
        return None
