"""When a digest is due: the written rule, in zoneinfo, with nothing of databases or Telegram.

A schedule names a local hour in a zone. Each local day has at most one moment for it:

* an hour that exists once is that moment;
* an hour that does not exist (clocks go forward over it) is the first instant after the gap;
* an hour that exists twice (clocks go back) is the first of the two.

A digest is named after the local *period* that it is for: ``daily:2026-10-25``,
``weekly:2026-W43``, ``monthly:2026-10``. One chat gets one digest a period, whatever happens to its
zone or hour in between.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

Every = Literal["daily", "weekly", "monthly"]

#: A digest that could not go out for so long is left out: it would be old news.
TOO_LATE = timedelta(days=1)

#: By how much a government's decision may move an hour that was planned already.
LARGEST_ZONE_CHANGE = timedelta(hours=3)

_OFFSET = re.compile(r"UTC([+-])(\d\d):(\d\d)")


@dataclass(frozen=True, slots=True)
class Schedule:
    """How often and when: ``weekday`` (Monday is 0) matters if weekly, ``day`` if monthly.

    A month shorter than ``day`` has its digest on its last day. ``zone`` is an IANA name or a fixed
    offset written ``UTC+05:30``.
    """

    every: Every
    hour: int
    minute: int
    zone: str
    weekday: int = 0
    day: int = 1


class Due(NamedTuple):
    """A digest of one period and the UTC moment at which it is due."""

    at: datetime
    digest: str


@lru_cache(maxsize=1024)
def zone_info(name: str) -> tzinfo:
    """Return the zone of an IANA name or of ``UTC+05:30``. ValueError for anything else."""
    if fixed := _OFFSET.fullmatch(name):
        offset = timedelta(hours=int(fixed[2]), minutes=int(fixed[3]))
        return timezone(-offset if fixed[1] == "-" else offset)
    try:
        return ZoneInfo(name)
    except (OSError, LookupError) as error:  # a folder of the zone data, or no such key
        raise ValueError(f"no time zone: {name}") from error


def instant(day: date, at: time, zone: tzinfo) -> datetime:
    """Return the UTC moment of a local hour by the rule above."""
    local = datetime.combine(day, at, zone)  # fold=0: the first of two
    moment = local.astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None):
        return moment
    return _end_of_gap(local.replace(fold=1).astimezone(UTC), moment, zone)


def _end_of_gap(before: datetime, after: datetime, zone: tzinfo) -> datetime:
    """Find the change of offset between two UTC moments on its two sides, to the second."""
    offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after.replace(microsecond=0)


@lru_cache(maxsize=4096)
def next_due(schedule: Schedule, after: datetime, done: str | None = None) -> Due:
    """Return the first digest due later than ``after``, passing over the period ``done``."""
    zone = zone_info(schedule.zone)
    at = time(schedule.hour, schedule.minute)
    # A day early, because a gap of a whole day (Samoa, 2011) moves an hour into the next one.
    for day in _days(schedule, after.astimezone(zone).date() - timedelta(days=1)):
        moment = instant(day, at, zone)
        digest = period(schedule.every, day)
        if moment > after and digest != done:
            return Due(moment, digest)
    raise ValueError("no digest is due before the end of the calendar")


@lru_cache(maxsize=4096)
def latest_due(
    schedule: Schedule, planned: datetime, now: datetime, done: str | None = None
) -> Due | None:
    """Return the last digest due by ``now`` for a chat that waits for one since ``planned``.

    Of all that a sleeping server missed there is only this one. None if nothing is due after all:
    ``planned`` was computed from zone data that has changed since.
    """
    latest = None
    following = next_due(schedule, planned - LARGEST_ZONE_CHANGE, done)
    while following.at <= now:
        latest = following
        following = next_due(schedule, following.at)
    return latest


def period(every: Every, day: date) -> str:
    """Name the digest of the period in which a local day lies.

    >>> period("weekly", date(2027, 1, 1))
    'weekly:2026-W53'
    """
    if every == "daily":
        return f"daily:{day.isoformat()}"
    if every == "weekly":
        year, week, _ = day.isocalendar()
        return f"weekly:{year}-W{week:02}"
    return f"monthly:{day:%Y-%m}"


def _days(schedule: Schedule, first: date) -> Iterator[date]:
    """Yield the local days of a schedule from the first one at or after ``first``."""
    if schedule.every == "monthly":
        year, month = first.year, first.month
        while True:
            day = date(year, month, min(schedule.day, monthrange(year, month)[1]))
            if day >= first:
                yield day
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    step = timedelta(days=7 if schedule.every == "weekly" else 1)
    day = first
    if schedule.every == "weekly":
        day += timedelta(days=(schedule.weekday - first.weekday()) % 7)
    while True:
        yield day
        day += step
