"""The clock: a frequent tick that opens what is due and sets the sender going.

No job is persisted: what is due lies in the database, and a tick that comes late finds it there.
Of several clocks on one database the one with the lease ticks, the others wait for it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from bot import clock
from bot.chats import rows
from bot.chats.database import Database
from bot.chats.lease import Lease
from bot.digests import ledger
from bot.digests.alerts import open_alerts
from bot.digests.deliver import Sender, Summary, real_time
from facts.store import Store

logger = logging.getLogger(__name__)

#: Seconds between ticks; a lease changes hands, and a retry comes, no later than a tick after.
TICK_EVERY = 5.0

#: Batches that are opened at once; PostgreSQL takes a processor for each, SQLite's thread but one.
OPENERS = 2

#: A chat that blocked the bot is forgotten after so long.
GRACE = timedelta(days=90)

_TIDY_EVERY = timedelta(hours=1)


async def open_all(database: Database, as_of: datetime) -> tuple[int, int]:
    """Open everything due ``as_of``, a batch a transaction; return how many opened and skipped."""
    found = await asyncio.gather(*(_open_batches(database, as_of) for _ in range(OPENERS)))
    return sum(opened for opened, _ in found), sum(skipped for _, skipped in found)


async def _open_batches(database: Database, as_of: datetime) -> tuple[int, int]:
    opened = skipped = 0
    more = True
    while more:
        batch = await database.run(ledger.open_due, as_of, real_time())
        opened, skipped, more = opened + batch.opened, skipped + batch.skipped, batch.more
    return opened, skipped


async def one_pass(database: Database, sender: Sender, store: Store, as_of: datetime) -> Summary:
    """Open what is due as of a moment and send all that is open: the operator's command."""
    await database.run(open_alerts, store, real_time())
    await open_all(database, as_of)
    return await sender.run()


class DigestClock:
    """Ticks while it has the lease. ``run`` until ``stop``."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        store: Callable[[], Store],
        *,
        now: Callable[[], datetime] = clock.now,
        every: float = TICK_EVERY,
        done: Callable[[Summary], None] = lambda summary: None,
    ) -> None:
        """Set up; ``done`` hears the summary of each run of the sender that had work."""
        self._database = database
        self._sender = sender
        self._store = store
        self._alerted: Store | None = None
        self._now = now
        self._every = every
        self._done = done
        self._lease = Lease(database, "clock")
        self._sending: asyncio.Task[None] | None = None
        self._ticking = asyncio.Lock()
        self._stopped = asyncio.Event()
        self._tidied: datetime | None = None

    @property
    def active(self) -> bool:
        """Whether this clock is the one that ticks."""
        return self._lease.has

    async def run(self) -> None:
        """Tick until ``stop``; then finish and settle what is under way, and give the lease up."""
        scheduler = AsyncIOScheduler(timezone="UTC")
        scheduler.add_job(
            self.tick,
            "interval",
            seconds=self._every,
            next_run_time=datetime.now(scheduler.timezone),
            coalesce=True,
            misfire_grace_time=None,
            max_instances=1,
        )
        scheduler.start()
        try:
            await self._stopped.wait()
        finally:
            scheduler.pause()
            async with self._ticking:  # the shutdown would cut a tick short
                scheduler.shutdown(wait=False)
            await self._finish()
            await self._lease.release()

    def stop(self) -> None:
        """Let ``run`` end."""
        self._stopped.set()

    async def tick(self) -> None:
        """Open what is due and see that the sender runs; nothing once the clock is stopped.

        A tick that was under way to begin would take the lease anew when it has been given up.
        """
        async with self._ticking:
            if not self._stopped.is_set():
                await self._tick()

    async def _tick(self) -> None:
        try:
            if not (await self._lease.held() or await self._lease.acquire()):
                self._halt()
                return
            await self._tidy()
            await self._open_alerts()
            await open_all(self._database, self._now())
        except DBAPIError as error:
            logger.warning("tick left out: %s", type(error.orig).__name__)
            return
        if self._sending is None or self._sending.done():
            self._sending = asyncio.create_task(self._send())

    async def _open_alerts(self) -> None:
        """Look for news once in each store: a store never changes, it is replaced."""
        store = self._store()
        if store is not self._alerted:
            await self._database.run(open_alerts, store, real_time())
            self._alerted = store

    async def _send(self) -> None:
        try:
            summary = await self._sender.run()
        except Exception:
            logger.exception("the sender stopped; the next tick starts it again")
            return
        if summary.outcomes:
            logger.info("%s", summary)
            self._done(summary)

    def _halt(self) -> None:
        if self._sending is not None and not self._sending.done():
            self._sender.stop()

    async def _finish(self) -> None:
        self._halt()
        if self._sending is not None:
            await self._sending

    async def _tidy(self) -> None:
        """Forget, once an hour, what is too old to be kept."""
        now = self._now()
        if self._tidied is None or now - self._tidied >= _TIDY_EVERY:
            await self._database.run(_tidy, now)
            self._tidied = now


def _tidy(connection: Connection, now: datetime) -> None:
    ledger.prune(connection, now - ledger.KEEP_SETTLED)
    rows.forget_unreachable(connection, now - GRACE)
