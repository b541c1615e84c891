"""The one way in for updates, fetched or posted: each is handled once, those of a chat in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any

from sqlalchemy.exc import DBAPIError
from telegram import Update

from bot.app import App
from bot.chats.batches import HandledUpdates
from bot.digests.pace import Courtesy
from bot.metrics import Metrics, kind_of
from bot.telegram.dispatch import Dispatcher

log = logging.getLogger(__name__)


class Intake:
    """Reads updates, leaves out those that were handled before, and hands on the others.

    ``shared``: other processes take updates too, so they are told of an update that is done before
    it is acknowledged.
    """

    def __init__(
        self,
        application: App,
        handled: HandledUpdates,
        metrics: Metrics,
        *,
        courtesy: Courtesy | None = None,
        shared: bool = False,
    ) -> None:
        """Take nothing yet; ``courtesy`` lets digests wait while somebody is answered."""
        self._application = application
        self._handled = handled
        self._metrics = metrics
        self._courtesy = courtesy or Courtesy()
        self._dispatcher = Dispatcher(self._process)
        self._in_work: dict[int, asyncio.Task[None]] = {}
        self._kinds: dict[int, str] = {}
        self._tell = GroupWrite(handled.flush) if shared else None

    async def take(self, given: Mapping[str, Any]) -> asyncio.Task[None] | None:
        """Begin to handle an update as soon as there is room; None if there is nothing to do.

        An update that came already and is still in work gives the task that works on it.
        """
        update_id = given["update_id"]
        if update_id in self._handled:
            self._metrics.repeated()
            return None
        if update_id in self._in_work:
            self._metrics.repeated()
            return self._in_work[update_id]
        update = self._read(given)
        if update is None:
            return None
        self._kinds[update_id] = kind_of(given)
        task = self._in_work[update_id] = await self._dispatcher.take(update)
        task.add_done_callback(lambda _: self._done(update_id))
        return task

    async def finish(self, given: Mapping[str, Any]) -> None:
        """Handle an update to its end, also if whoever waits for that goes away."""
        task = await self.take(given)
        if task is not None:
            await asyncio.shield(task)
            if self._tell:
                await self._tell()

    async def drain(self, seconds: float) -> int:
        """Wait until all that was taken is done, or the time is over; how many are not done."""
        return await self._dispatcher.drain(seconds)

    @property
    def in_work(self) -> int:
        """How many updates are in work or wait for their turn."""
        return self._dispatcher.in_work

    def _done(self, update_id: int) -> None:
        self._handled.add(update_id)
        del self._in_work[update_id]
        self._kinds.pop(update_id, None)

    def _read(self, given: Mapping[str, Any]) -> Update | None:
        """The update; None, and a line in the log without its content, if it cannot be read."""
        try:
            return Update.de_json(dict(given), self._application.bot)
        except Exception as error:  # the library raises whatever a wrong field leads to
            kind = type(error).__name__
            log.warning("Update %s of an unknown form is left out (%s)", given["update_id"], kind)
            return None

    async def _process(self, update: Update) -> None:
        kind = self._kinds[update.update_id]
        with self._metrics.handling(kind), self._courtesy.answering():
            await self._application.process_update(update)


class GroupWrite:
    """Runs a write for all who wait: those who come while one runs share the next one."""

    def __init__(self, write: Callable[[], Awaitable[None]]) -> None:
        """Name the write; DBAPIError from it means that it is done later."""
        self._write = write
        self._running: asyncio.Task[None] | None = None
        self._next: asyncio.Task[None] | None = None

    async def __call__(self) -> None:
        """Wait for a write that began after this call."""
        if self._next is None:
            self._next = asyncio.create_task(self._after(self._running))
        await asyncio.shield(self._next)

    async def _after(self, running: asyncio.Task[None] | None) -> None:
        if running is not None:
            await asyncio.wait((running,))
        self._running, self._next = self._next, None
        with suppress(DBAPIError):
            await self._write()
