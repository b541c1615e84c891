"""What is written a second late, in groups: counters, and the ids of updates that were handled."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Protocol

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.exc import DBAPIError

from bot import clock
from bot.chats.database import Database, insert_into
from bot.chats.notices import announce
from bot.chats.schema import counters, updates

logger = logging.getLogger(__name__)

FLUSH_EVERY = 1.0

#: Telegram keeps an update for a day.
KEEP_UPDATES = timedelta(days=2)
REMEMBERED_UPDATES = 30_000

#: Announced with the ids that one process handled, separated by commas.
HANDLED = "updates_handled"
_IDS_IN_A_NOTICE = 400  # a notice holds 8,000 bytes


class Batched(Protocol):
    """Something that gathers in memory and is written now and then."""

    async def flush(self) -> None:
        """Write what was gathered; keep it if that fails."""


async def flush_forever(parts: Sequence[Batched], every: float = FLUSH_EVERY) -> None:
    """Flush all parts again and again until cancelled; the caller flushes once more at the end."""
    while True:
        await asyncio.sleep(every)
        for part in parts:
            try:
                await part.flush()
            except DBAPIError as error:
                logger.warning("not written, kept for later: %s", type(error.orig).__name__)


class Counters:
    """How often something happened, by day; nothing says to whom."""

    def __init__(self, database: Database, now: Callable[[], datetime] = clock.now) -> None:
        """Count from nought."""
        self._database = database
        self._now = now
        self._pending: Counter[tuple[date, str]] = Counter()

    def add(self, name: str, count: int = 1) -> None:
        """Count something, in memory."""
        self._pending[self._now().date(), name] += count

    async def flush(self) -> None:
        """Add what was counted to the table."""
        pending, self._pending = self._pending, Counter()
        if not pending:
            return
        try:
            await self._database.run(_add_counts, pending)
        except DBAPIError:
            self._pending.update(pending)
            raise

    async def totals(self, since: date) -> dict[str, int]:
        """Return the sums since a day, with what is not yet written."""
        totals = Counter(await self._database.run(_read_counts, since))
        for (day, name), count in self._pending.items():
            if day >= since:
                totals[name] += count
        return dict(totals)


class HandledUpdates:
    """The ids of updates that were handled, so that one that comes again is recognised.

    An id is remembered when the work is done. A kill before it is written (a second at most) lets
    an update that was not acknowledged be answered once more.
    """

    def __init__(self, database: Database, now: Callable[[], datetime] = clock.now) -> None:
        """Remember nothing; ``load`` brings what earlier processes wrote."""
        self._database = database
        self._now = now
        self._handled: OrderedDict[int, None] = OrderedDict()
        self._pending: list[int] = []

    async def load(self) -> None:
        """Remember what was handled before this start, and drop what is too old to come again."""
        old = self._now() - KEEP_UPDATES
        for update_id in await self._database.run(_read_updates, old):
            self._remember(update_id)

    def __contains__(self, update_id: int) -> bool:
        """Say whether an update was handled already; memory only."""
        return update_id in self._handled

    def add(self, update_id: int) -> None:
        """Remember an update whose work is done."""
        self._remember(update_id)
        self._pending.append(update_id)

    def heard(self, payload: str | None) -> None:
        """Remember what another process handled: the listener of ``HANDLED``."""
        for update_id in (payload or "").split(","):
            if update_id:
                self._remember(int(update_id))

    async def flush(self) -> None:
        """Write the ids."""
        pending, self._pending = self._pending, []
        if not pending:
            return
        try:
            await self._database.run(_add_updates, pending, self._now())
        except DBAPIError:
            self._pending = pending + self._pending
            raise

    def _remember(self, update_id: int) -> None:
        self._handled[update_id] = None
        if len(self._handled) > REMEMBERED_UPDATES:
            self._handled.popitem(last=False)


def _add_counts(connection: Connection, pending: Counter[tuple[date, str]]) -> None:
    rows = [{"day": day, "name": name, "count": n} for (day, name), n in pending.items()]
    insert = insert_into(connection, counters)
    total = counters.c.count + insert.excluded.count
    add = insert.on_conflict_do_update(index_elements=["day", "name"], set_={"count": total})
    connection.execute(add, rows)


def _read_counts(connection: Connection, since: date) -> dict[str, int]:
    total = func.sum(counters.c.count)
    query = select(counters.c.name, total).where(counters.c.day >= since).group_by(counters.c.name)
    return {name: int(count) for name, count in connection.execute(query)}


def _add_updates(connection: Connection, ids: list[int], now: datetime) -> None:
    rows = [{"update_id": update_id, "handled_at": now} for update_id in ids]
    connection.execute(insert_into(connection, updates).on_conflict_do_nothing(), rows)
    for start in range(0, len(ids), _IDS_IN_A_NOTICE):
        announce(connection, HANDLED, ",".join(map(str, ids[start : start + _IDS_IN_A_NOTICE])))


def _read_updates(connection: Connection, old: datetime) -> list[int]:
    connection.execute(delete(updates).where(updates.c.handled_at < old))
    latest = select(updates.c.update_id).order_by(updates.c.update_id.desc())
    return sorted(connection.scalars(latest.limit(REMEMBERED_UPDATES)))
