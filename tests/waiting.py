"""Waiting for what another task or process brings about, and of which no event tells."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from tests.botapi.waiting import PATIENCE

T = TypeVar("T")


async def eventually(look: Callable[[], Awaitable[T]]) -> T:
    """The first true value that ``look`` gives. TimeoutError if there is none in time."""
    async with asyncio.timeout(PATIENCE):
        while not (found := await look()):  # noqa: ASYNC110 - another task's or process's
            await asyncio.sleep(0.01)
    return found
