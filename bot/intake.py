"""The one way in for updates, fetched or posted: each is handled once, those of a chat in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from bot.app import App
from bot.chats.handled import Handled, Standing
from bot.digests.pace import Courtesy
from bot.metrics import Metrics, kind_of
from bot.telegram.dispatch import Dispatcher
from bot.telegram.updates import Update, read

log = logging.getLogger(__name__)


class Intake:
    """Reads updates, leaves out those that were handled before, and hands on the others."""

    def __init__(
        self,
        application: App,
        handled: Handled,
        metrics: Metrics,
        *,
        courtesy: Courtesy | None = None,
    ) -> None:
        """Take nothing yet; ``courtesy`` lets digests wait while somebody is answered."""
        self._application = application
        self._handled = handled
        self._metrics = metrics
        self._courtesy = courtesy or Courtesy()
        self._dispatcher = Dispatcher(self._process)
        self._in_work: dict[int, asyncio.Task[None]] = {}
        self._kinds: dict[int, str] = {}

    async def take(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Begin to handle fetched updates in their order, as soon as there is room.

        Who fetches is alone: what is in another's hands is a claim of a process that has just died.
        """
        standings = await self._handled.take([given["update_id"] for given in updates])
        for given in updates:
            update_id = given["update_id"]
            if standings[update_id] is Standing.HANDLED or update_id in self._in_work:
                self._metrics.repeated()
            else:
                await self._begin(given)

    async def finish(self, given: Mapping[str, Any]) -> bool:
        """Handle a posted update to its end, also if whoever waits for that goes away.

        False if another process is at it, which may yet die: the update should be posted again.
        """
        update_id = given["update_id"]
        task = self._in_work.get(update_id)
        if task is not None:
            self._metrics.repeated()
        else:
            standing = (await self._handled.take([update_id]))[update_id]
            if standing is not Standing.NEW:
                self._metrics.repeated()
                return standing is Standing.HANDLED
            task = await self._begin(given)
        if task is not None:
            await asyncio.shield(task)
        await self._handled.confirm()
        return True

    async def _begin(self, given: Mapping[str, Any]) -> asyncio.Task[None] | None:
        """Begin as soon as there is room; None if the update cannot be read."""
        update_id = given["update_id"]
        update = self._read(given)
        if update is None:
            self._handled.add(update_id)
            return None
        self._kinds[update_id] = kind_of(given)
        task = self._in_work[update_id] = await self._dispatcher.take(update)
        task.add_done_callback(lambda _: self._done(update_id))
        return task

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
            return read(given)
        except ValueError as error:
            log.warning("Update %s of an unknown form is left out: %s", given["update_id"], error)
            return None

    async def _process(self, update: Update) -> None:
        kind = self._kinds[update.update_id]
        with self._metrics.handling(kind), self._courtesy.answering():
            await self._application.process_update(update)
