"""The sender's step: so many sends a second, and everybody stands still when Telegram says so."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager

#: Longest courtesy to interactive answers; digests do not starve behind a busy bot.
LONGEST_COURTESY = 1.0

#: So many seconds late is a little; at Telegram's own rates, a turn or two.
MADE_UP = 0.05


class Pace:
    """Hands out turns at a fixed rate.

    Turns are points on a line ``1 / rate`` apart and reserved ahead, so a late wake-up delays one
    send and not all that follow. Who comes a little late for a turn takes it at once; after a
    longer rest the line begins anew.
    """

    def __init__(self, rate: float) -> None:
        """Set the rate in sends a second."""
        self._interval = 1 / rate
        self._next = 0.0
        self._held_until = 0.0

    @property
    def held_for(self) -> float:
        """Seconds until the hold ends; 0 if nothing is held."""
        return max(0.0, self._held_until - time.monotonic())

    def hold(self, seconds: float) -> None:
        """Let nobody go for so long."""
        self._held_until = max(self._held_until, time.monotonic() + seconds)
        self._next = max(self._next, self._held_until)

    async def turn(self) -> bool:
        """Wait for the next turn; False, and no turn, if a hold begins before it comes."""
        if self.held_for:
            return False
        now = time.monotonic()
        mine = self._next if self._next > now - MADE_UP else now
        self._next = mine + self._interval
        if mine > now:
            await asyncio.sleep(mine - now)
        return not self.held_for


class Courtesy:
    """Lets interactive answers go first: digests wait while one is under way."""

    def __init__(self) -> None:
        """Nobody is being answered."""
        self._answering = 0
        self._free = asyncio.Event()
        self._free.set()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Mark the time in which a person is being answered."""
        self._answering += 1
        self._free.clear()
        try:
            yield
        finally:
            self._answering -= 1
            if not self._answering:
                self._free.set()

    async def give_way(self) -> None:
        """Wait until nobody is being answered, a second at most."""
        if self._free.is_set():
            return
        try:
            async with asyncio.timeout(LONGEST_COURTESY):
                await self._free.wait()
        except TimeoutError:
            return
