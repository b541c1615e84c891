"""Waiting for something to become true, without sleeping and looking again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

#: How long is waited, in seconds, for what is sure to come: only what hangs takes so long, however
#: slow the machine is at the moment.
PATIENCE = 120.0


class Bell:
    """Whoever waits looks again whenever it rings."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            for one in waiting:
                if not one.done():
                    one.set_result(None)

    async def until(self, look: Callable[[], T | None], within: float) -> T | None:
        """The first true value that `look` gives, or None when `within` seconds have passed."""
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        while not (found := look()):
            turn: asyncio.Future[None] = loop.create_future()
            self._waiting.append(turn)
            try:
                async with asyncio.timeout_at(end):
                    await turn
            except TimeoutError:
                return look() or None
        return found
