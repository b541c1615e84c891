"""``weekly fri 09:00 Asia/Almaty``: a schedule in one line, in any of the fifteen languages.

The parts come in any order, and what is left out is as it was.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, TypeVar

from bot.digests.due import Every, Schedule
from bot.digests.zones import Zone, ascii_digits, find_zone, located, suggest_zones
from facts.folding import fold, is_unspaced

T = TypeVar("T")

EVERY: tuple[Every, ...] = ("daily", "weekly", "monthly")

#: Longer lines are not read: nobody says a schedule in so many words.
LONGEST_LINE = 200

_ALONE = r"(?<![\d+\-\u2212:.])(?P<hour>\d{1,2})"
_TIME = re.compile(_ALONE + r"[:.](?P<minute>\d\d)(?:\s*(?P<half>[ap])\.?m\b\.?)?(?![\d:])", re.I)
_BASIC = re.compile(r"\bT(?P<hour>\d\d)(?P<minute>\d\d)\b")
_HOUR = re.compile(_ALONE + r"\s*(?P<half>[ap])\.?m\b\.?", re.I)
_LONGEST_PHRASE = 3

Trouble = Literal["time", "day", "zone", "contradiction", "length"]
Part = Literal["every", "weekday", "day", "hour", "zone"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Parts(NamedTuple):
    """What a line names of a schedule; None for what it leaves out. ``at`` is hour and minute."""

    every: Every | None = None
    weekday: int | None = None
    day: int | None = None
    at: tuple[int, int] | None = None
    zone: Zone | None = None

    @property
    def missing(self) -> Part | None:
        """The first part without which nobody knows when to send; None if all are named."""
        if self.every is None:
            return "every"
        if self.every == "weekly" and self.weekday is None:
            return "weekday"
        if self.every == "monthly" and self.day is None:
            return "day"
        if self.at is None:
            return "hour"
        return "zone" if self.zone is None else None

    @property
    def line(self) -> str:
        """The parts as a short line that ``read_schedule`` reads, in letters that links bear too.

        >>> Parts("weekly", 4, None, (9, 30)).line
        'fri T0930'
        """
        words: list[str] = []
        if self.every and (self.every != "weekly" or self.weekday is None):
            words.append(self.every)
        if self.weekday is not None:
            words.append(WEEKDAYS[self.weekday])
        if self.day is not None:
            words.append(str(self.day))
        if self.at is not None:
            words.append(f"T{self.at[0]:02}{self.at[1]:02}")
        return " ".join(words if self.zone is None else [*words, self.zone.name])

    def onto(self, otherwise: Schedule) -> Schedule:
        """Make a schedule: what is left out is as in ``otherwise``."""
        hour, minute = self.at or (otherwise.hour, otherwise.minute)
        return Schedule(
            self.every or otherwise.every,
            hour,
            minute,
            self.zone.name if self.zone else otherwise.zone,
            otherwise.weekday if self.weekday is None else self.weekday,
            self.day or otherwise.day,
        )


class ScheduleError(ValueError):
    """A line that is no schedule: what is wrong, with which part, and zones that may be meant.

    ``parts`` is what was understood of the line.
    """

    def __init__(
        self,
        trouble: Trouble,
        part: str = "",
        zones: tuple[Zone, ...] = (),
        parts: Parts = Parts(),  # noqa: B008 - it cannot be changed
    ) -> None:
        """Name the trouble; ``part`` is in the person's own words."""
        super().__init__(f"{trouble}: {part}")
        self.trouble = trouble
        self.part = part
        self.zones = zones
        self.parts = parts


@dataclass(frozen=True, slots=True)
class _Words:
    weekdays: dict[str, int] = field(default_factory=dict)
    every: dict[str, Every] = field(default_factory=dict)
    hours: list[re.Pattern[str]] = field(default_factory=list)
    fill: set[str] = field(default_factory=set)


def read_schedule(text: str) -> Parts:
    """Read what a line names of a schedule. ScheduleError.

    >>> read_schedule("каждый день 7.30 Алматы").onto(Schedule("weekly", 9, 0, "UTC", weekday=4))
    Schedule(every='daily', hour=7, minute=30, zone='Asia/Almaty', weekday=4, day=1)
    """
    if len(text) > LONGEST_LINE:
        raise ScheduleError("length")
    text, location = located(text)
    words = _words()
    line, at = _take_time(ascii_digits(text), words.hours)
    line, every = line.take(words.every)
    line, weekday = line.take(words.weekdays)
    if weekday is not None and every not in (None, "weekly"):
        raise ScheduleError("contradiction", text)
    if weekday is not None:
        every = "weekly"
    rest = [word for word in line.words if fold(word) not in words.fill]
    day = _take_day(rest) if every == "monthly" else None
    parts = Parts(every, weekday, day, at, location)
    return parts._replace(zone=_read_zone(" ".join(rest), parts)) if rest else parts


class _Line(NamedTuple):
    """The words of a line; those from ``cut`` on stand behind the time."""

    words: list[str]
    cut: int

    def take(self, meanings: Mapping[str, T]) -> tuple[_Line, T | None]:
        """Take the first phrase that has a meaning out of the line, the longest first.

        A word that is a city as well (Dushanbe is Tajik for Monday) is left to be the zone if it
        stands behind the time, or if another has the meaning.
        """
        found = list(self._phrases(meanings))
        if not found:
            return self, None
        plain = [span for span in found if find_zone(self._text(*span)) is None]
        start, end = (plain or found)[0]
        if not plain and start >= self.cut:
            return self, None
        words = self.words[:start] + self.words[end:]
        cut = self.cut - (end - start) if start < self.cut else self.cut
        return _Line(words, cut), meanings[fold(self._text(start, end))]

    def _phrases(self, meanings: Mapping[str, T]) -> Iterator[tuple[int, int]]:
        for length in range(_LONGEST_PHRASE, 0, -1):
            for start in range(len(self.words) - length + 1):
                if fold(self._text(start, start + length)) in meanings:
                    yield start, start + length

    def _text(self, start: int, end: int) -> str:
        return " ".join(self.words[start:end])


def _take_time(text: str, hours: Sequence[re.Pattern[str]]) -> tuple[_Line, tuple[int, int] | None]:
    """Take the hour and minute out of a text. ScheduleError if there is no such time of day."""
    forms = (_TIME, _HOUR, _BASIC, *hours)
    match = next((match for form in forms if (match := form.search(text))), None)
    if match is None:
        words = text.replace(",", " ").split()
        return _Line(words, len(words)), None
    parts = match.groupdict()
    hour = int(parts["hour"])
    minute = 30 if parts.get("half_past") else int(parts.get("minute") or 0)
    if half := parts.get("half"):
        if not 1 <= hour <= 12:
            raise ScheduleError("time", match[0])
        hour = hour % 12 + (12 if half.lower() == "p" else 0)
    if hour > 23 or minute > 59:
        raise ScheduleError("time", match[0])
    before, after = (
        part.replace(",", " ").split() for part in (text[: match.start()], text[match.end() :])
    )
    return _Line(before + after, len(before)), (hour, minute)


def _take_day(words: list[str]) -> int | None:
    """Take the first bare number out of the words: the day of the month."""
    for word in words:
        number = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th|-?го|日|号)?", word)
        if number is None:
            continue
        words.remove(word)
        if not 1 <= int(number[1]) <= 31:
            raise ScheduleError("day", word)
        return int(number[1])
    return None


def _read_zone(text: str, parts: Parts) -> Zone:
    if zone := find_zone(text):
        return zone
    raise ScheduleError("zone", text, tuple(suggest_zones(text)), parts)


@cache
def _words() -> _Words:
    """Return the words of words.toml, folded, of all languages at once."""
    words = _Words()
    with Path(__file__).with_name("words.toml").open("rb") as file:
        languages = tomllib.load(file).values()
    for language in languages:
        for weekday, names in enumerate(language["weekdays"]):
            words.weekdays.update(dict.fromkeys(map(fold, names), weekday))
        for every in EVERY:
            words.every.update(dict.fromkeys(map(fold, language[every]), every))
        for kind in ("fill", "before_hour", "after_hour"):
            words.fill.update(map(fold, language[kind]))
    before, after, half_past = (
        "|".join(_ended(word) for language in languages for word in language.get(kind, ()))
        for kind in ("before_hour", "after_hour", "half_past")
    )
    minutes = rf"(?:(?P<half_past>{half_past})|(?P<minute>\d\d)(?!\d))?"
    words.hours.append(re.compile(rf"{_ALONE}\s*(?:{after}){minutes}", re.I))
    words.hours.append(re.compile(rf"(?<!\w)(?:{before})\s*(?P<hour>\d{{1,2}})(?![\d:.])", re.I))
    return words


def _ended(word: str) -> str:
    """The pattern of a word and, in scripts that divide words, of its end."""
    return re.escape(word) if is_unspaced(word) else rf"{re.escape(word)}(?![^\W\d_])"
