"""The program's one clock. ``--now`` and the tests set it; nothing else asks for the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import MAXYEAR, UTC, date, datetime

Source = Callable[[], datetime]


def _system() -> datetime:
    return datetime.now(UTC)


_source: Source = _system


def now() -> datetime:
    """This moment, in UTC."""
    return _source()


def today() -> date:
    """This day, in UTC."""
    return now().date()


def set_now(moment: datetime | Source | None) -> None:
    """Stop the clock at a moment, run it from another source, or (None) let it go again."""
    global _source
    if moment is None:
        _source = _system
    elif isinstance(moment, datetime):
        fixed = _in_utc(moment)
        _source = lambda: fixed  # noqa: E731
    else:
        _source = moment


@contextmanager
def at(moment: datetime | str) -> Iterator[None]:
    """The clock stands at this moment within the block."""
    global _source
    before = _source
    set_now(parse(moment) if isinstance(moment, str) else moment)
    try:
        yield
    finally:
        _source = before


def parse(text: str) -> datetime:
    """A moment from ISO 8601, in UTC if it names no zone. ValueError for anything else.

    Years before 1900 are none, nor is the last one, which leaves no room for the days after it.
    """
    try:
        moment = _in_utc(datetime.fromisoformat(text.strip()))
    except (ValueError, OverflowError):
        moment = None
    if moment is None or not 1900 <= moment.year < MAXYEAR:
        raise ValueError(f"{text!r} is no time; write it like 2026-11-21T09:00 (UTC)")
    return moment


def _in_utc(moment: datetime) -> datetime:
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
