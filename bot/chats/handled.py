"""Which updates were handled, so that one that comes again is not answered again.

A process that is alone on its database (the poller by its lease, SQLite's only process) remembers
in memory and writes a second late; web processes that share PostgreSQL claim (see ``claims``).
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Sequence
from datetime import timedelta
from enum import Enum, auto
from typing import Protocol

from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import DBAPIError

from bot import clock
from bot.chats.database import Database, insert_into
from bot.chats.schema import updates

log = logging.getLogger(__name__)

FLUSH_EVERY = 1.0

#: Telegram keeps an update for a day.
KEEP = timedelta(days=2)
FORGET_EVERY = timedelta(hours=1)
#: Only what was not acknowledged comes again, and that is a hundred updates.
REMEMBERED = 10_000


class Standing(Enum):
    """What is known of an update that has come."""

    NEW = auto()  #: whoever asked is to handle it
    IN_WORK = auto()  #: somebody is at it, here or in another process
    HANDLED = auto()


class Handled(Protocol):
    """Keeps what was handled, for one process alone or for many together."""

    async def load(self) -> None:
        """Bring what earlier processes wrote."""

    async def take(self, ids: Sequence[int]) -> dict[int, Standing]:
        """Say of each update how it stands; what is new is from now on in work here."""

    def add(self, update_id: int) -> None:
        """Note that the work on an update is done."""

    async def confirm(self) -> None:
        """Wait until whoever else may get the updates that are done knows that they are."""

    async def flush(self) -> None:
        """Write what was noted; keep it if that fails."""

    async def close(self) -> None:
        """Give back what is held; ``flush`` comes before."""


class Remembered:
    """The handled updates of a process that gets all of them.

    An id is remembered when the work is done. A kill before it is written (a second at most) lets
    an update that was not acknowledged be answered once more.
    """

    def __init__(self, database: Database) -> None:
        """Remember nothing; ``load`` brings what earlier processes wrote."""
        self._database = database
        self._in_work: set[int] = set()
        self._handled: OrderedDict[int, None] = OrderedDict()
        self._pending: list[int] = []

    async def load(self) -> None:
        """Remember the latest that earlier processes handled."""
        for update_id in await self._database.run(_latest):
            self._handled[update_id] = None

    async def take(self, ids: Sequence[int]) -> dict[int, Standing]:
        """Look in memory only."""
        return {update_id: self._taken(update_id) for update_id in ids}

    def _taken(self, update_id: int) -> Standing:
        if update_id in self._handled:
            return Standing.HANDLED
        if update_id in self._in_work:
            return Standing.IN_WORK
        self._in_work.add(update_id)
        return Standing.NEW

    def add(self, update_id: int) -> None:
        """Remember an update whose work is done."""
        self._in_work.discard(update_id)
        self._pending.append(update_id)
        self._handled[update_id] = None
        if len(self._handled) > REMEMBERED:
            self._handled.popitem(last=False)

    async def confirm(self) -> None:
        """Nobody else gets updates."""

    async def flush(self) -> None:
        """Write the ids. DBAPIError if that fails; they are kept then."""
        pending, self._pending = self._pending, []
        if not pending:
            return
        try:
            await self._database.run(_add, pending)
        except DBAPIError:
            self._pending = pending + self._pending
            raise

    async def close(self) -> None:
        """Nothing is held."""


async def flush_forever(handled: Handled, database: Database) -> None:
    """Flush every second, and forget every hour what cannot come again, until cancelled."""
    forgotten = clock.now() - FORGET_EVERY
    while True:
        try:
            if not timedelta(0) <= clock.now() - forgotten < FORGET_EVERY:
                await database.run(forget_old)
                forgotten = clock.now()
            await handled.flush()
        except DBAPIError as error:
            log.warning("Not written, kept for later: %s", type(error.orig).__name__)
        await asyncio.sleep(FLUSH_EVERY)


def forget_old(connection: Connection) -> None:
    """Delete the updates that Telegram cannot send any more."""
    connection.execute(delete(updates).where(updates.c.handled_at < clock.now() - KEEP))


def _add(connection: Connection, ids: Sequence[int]) -> None:
    rows = [{"update_id": update_id, "handled_at": clock.now()} for update_id in ids]
    connection.execute(insert_into(connection, updates).on_conflict_do_nothing(), rows)


def _latest(connection: Connection) -> list[int]:
    latest = select(updates.c.update_id).order_by(updates.c.update_id.desc())
    return sorted(connection.scalars(latest.limit(REMEMBERED)))
