"""Floods: sixty messages a minute from one person are answered without delay, the rest slower."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

#: Of so many people is remembered how much they sent; the longest silent are forgotten.
REMEMBERED = 100_000
#: What would have to wait longer than this, in seconds, is not answered.
LONGEST_WAIT = 30.0


class Flood:
    """Gives each message of a person the time that it has to wait.

    A person may send ``limit`` messages at once; each ``per / limit`` seconds allow one more.
    """

    def __init__(
        self, limit: int = 60, per: float = 60.0, now: Callable[[], float] = monotonic
    ) -> None:
        """Know nobody yet."""
        self._pace = per / limit
        self._burst = per - self._pace / 2
        self._now = now
        self._free_at: OrderedDict[int, float] = OrderedDict()
        self._told: dict[int, float] = {}

    def wait(self, person: int) -> float | None:
        """For how many seconds the message that has just come waits; None: it is left out."""
        now = self._now()
        free_at = max(self._free_at.get(person, now), now)
        wait = max(0.0, free_at - self._burst - now)
        if wait > LONGEST_WAIT:
            return None
        self._free_at[person] = free_at + self._pace
        self._free_at.move_to_end(person)
        if len(self._free_at) > REMEMBERED:
            self._free_at.popitem(last=False)
        return wait

    def is_news(self, person: int) -> bool:
        """Whether a person who is slowed has yet to be told so; once in a flood."""
        now = self._now()
        news = self._told.get(person, now - 1) < now
        if len(self._told) > REMEMBERED:
            self._told.clear()
        self._told[person] = now + 60 * self._pace
        return news
