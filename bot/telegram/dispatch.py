"""Dispatch: updates are handled at once, but those of one chat one after the other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextvars import ContextVar

from bot import logs
from bot.telegram.flood import Flood
from bot.telegram.updates import Update

log = logging.getLogger(__name__)

#: Whether the update in work is the first one that a flooding person waits for.
slowed: ContextVar[bool] = ContextVar("slowed", default=False)


class Dispatcher:
    """Hands updates to ``process``: polling, webhook and tests use the same one.

    At most ``limit`` updates are in work or waiting for their chat's turn; ``take`` waits for room.
    Those of a person who floods wait apart and take no room meanwhile.
    """

    def __init__(
        self,
        process: Callable[[Update], Awaitable[None]],
        limit: int = 512,
        flood: Flood | None = None,
    ) -> None:
        self._process = process
        self._flood = flood or Flood()
        self._room = asyncio.Semaphore(limit)
        self._last: dict[int, asyncio.Task[None]] = {}
        self._running: set[asyncio.Task[None]] = set()

    async def take(self, update: Update) -> asyncio.Task[None]:
        """Begin to handle an update as soon as there is room; the task ends when it is done."""
        person = _person(update)
        wait = self._flood.wait(person) if person else 0.0
        if wait:
            work = self._take_later(update, wait, news=self._flood.is_news(person))
            return self._keep(asyncio.create_task(work))
        if wait is None:
            return self._keep(asyncio.create_task(_leave_out(update)))
        return self._keep(await self._in_turn(update))

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

    def _keep(self, task: asyncio.Task[None]) -> asyncio.Task[None]:
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def _take_later(self, update: Update, wait: float, *, news: bool) -> None:
        await asyncio.sleep(wait)
        slowed.set(news)
        await (await self._in_turn(update))

    async def _in_turn(self, update: Update) -> asyncio.Task[None]:
        """Handle an update when there is room and what came before it in its chat is done."""
        await self._room.acquire()
        key = _key(update)
        task = asyncio.create_task(self._handle(update, self._last.get(key)))
        self._last[key] = task
        task.add_done_callback(lambda done: self._forget(key, done))
        return task

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
        if self._last.get(key) is task:
            del self._last[key]


async def _leave_out(update: Update) -> None:
    with logs.about(update.update_id):
        log.info("An update of a flood is left out")


def _key(update: Update) -> int:
    """What stays in order: the chat, or the person of an inline query."""
    if update.effective_chat:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user else 0


def _person(update: Update) -> int:
    """Who may flood: the person, or the chat that an anonymous admin writes for; 0: nobody.

    Inline queries come with every letter typed and are answered from memory.
    """
    if update.inline_query:
        return 0
    said = update.message or update.edited_message or update.guest_message
    sender = (said and said.sender_chat) or update.effective_user
    return sender.id if sender else 0
