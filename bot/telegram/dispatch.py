"""Dispatch: updates are handled at once, but those of one chat one after the other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot import logs

if TYPE_CHECKING:
    from telegram import Update

log = logging.getLogger(__name__)


class Dispatcher:
    """Hands updates to ``process``: polling, webhook and tests use the same one.

    At most ``limit`` updates are in work or waiting for their chat's turn; ``take`` waits for room.
    """

    def __init__(self, process: Callable[[Update], Awaitable[None]], limit: int = 512) -> None:
        self._process = process
        self._room = asyncio.Semaphore(limit)
        self._last: dict[int, asyncio.Task[None]] = {}
        self._running: set[asyncio.Task[None]] = set()

    async def take(self, update: Update) -> asyncio.Task[None]:
        """Begin to handle an update as soon as there is room; the task ends when it is done."""
        await self._room.acquire()
        key = _key(update)
        task = asyncio.create_task(self._handle(update, self._last.get(key)))
        self._last[key] = task
        self._running.add(task)
        task.add_done_callback(lambda done: self._forget(key, done))
        return task

    async def drain(self, seconds: float) -> int:
        """Wait until everything taken is done, or the time is over; how many are not done then."""
        if not self._running:
            return 0
        _, undone = await asyncio.wait(self._running, timeout=seconds)
        return len(undone)

    @property
    def in_work(self) -> int:
        """How many updates are being handled or wait for their turn."""
        return len(self._running)

    async def _handle(self, update: Update, before: asyncio.Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait((before,))
        with logs.about(update.update_id):
            try:
                await self._process(update)
            except Exception:
                log.exception("An update was not handled")

    def _forget(self, key: int, task: asyncio.Task[None]) -> None:
        self._room.release()
        self._running.discard(task)
        if self._last.get(key) is task:
            del self._last[key]


def _key(update: Update) -> int:
    """What stays in order: the chat, or the person of an inline query."""
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else 0
