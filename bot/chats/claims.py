"""Claims: of the processes that share a PostgreSQL, one handles an update, whoever gets it too.

A claim is a lock of the process's session, as a lease is: it ends with the process, and until then
nobody else handles the update. What is done is written down before its lock is given back, which
happens on the way of the next claims: who finds an update written down need not ask for its lock.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Generic, TypeVar

import psycopg

from bot import clock
from bot.chats.advisory import KEEPALIVES
from bot.chats.database import Database
from bot.chats.handled import Standing

log = logging.getLogger(__name__)

R = TypeVar("R")
Session = psycopg.AsyncConnection[tuple[int]]

#: So many times, a tenth of a second apart, a broken session's claims are asked for again.
HELD_ON = 10

# What a crash of PostgreSQL takes with it was acknowledged already, and does not come again.
_SETTINGS = f"{KEEPALIVES}; SET synchronous_commit = off"

# Keys below zero, so that no update meets a lease, whose keys are not.
_LOCK = "SELECT id FROM unnest(%s::bigint[]) AS id WHERE pg_try_advisory_lock(-id)"
_UNLOCK = "SELECT pg_advisory_unlock(-id) FROM unnest(%s::bigint[]) AS id"
# A statement of its own after the lock's: it has to see what was written before that was given.
_HANDLED = "SELECT update_id FROM updates WHERE update_id = ANY(%s)"
_WRITE = """INSERT INTO updates (update_id, handled_at)
    SELECT id, %s FROM unnest(%s::bigint[]) AS id ON CONFLICT DO NOTHING"""


class Claims:
    """Keeps what was handled for many processes together.

    While the database cannot be reached, updates are handled without a claim: rather answered twice
    than not at all.
    """

    def __init__(self, database: Database) -> None:
        """Connect to nothing yet."""
        self._address = database.postgres_address
        self._session: Session | None = None
        self._away = False
        self._in_work: set[int] = set()
        self._asked: set[int] = set()
        self._done: list[int] = []
        self._unneeded: list[int] = []
        self._talking = asyncio.Lock()
        self._claim = Together(self._claim_asked)
        self._write = Together(self._write_done)

    async def load(self) -> None:
        """Nothing is remembered: each update is asked about."""

    async def take(self, ids: Sequence[int]) -> dict[int, Standing]:
        """Claim what is new."""
        new = [one for one in ids if one not in self._in_work and one not in self._asked]
        self._asked.update(new)
        found = await self._claim() if new else {}
        return {update_id: found.get(update_id, Standing.IN_WORK) for update_id in ids}

    async def _claim_asked(self) -> dict[int, Standing]:
        asked = list(self._asked)
        try:
            found = await self._on_session(lambda session: self._ask(session, asked))
        except psycopg.Error as error:
            self._note(error)
            found = dict.fromkeys(asked, Standing.NEW)
        self._asked.difference_update(asked)
        self._in_work.update(one for one in asked if found[one] is Standing.NEW)
        return found

    async def _ask(self, session: Session, asked: list[int]) -> dict[int, Standing]:
        unneeded, self._unneeded = self._unneeded, []
        async with session.pipeline():
            await session.execute(_UNLOCK, [unneeded])
            locks = await session.execute(_LOCK, [asked])
            rows = await session.execute(_HANDLED, [asked])
        locked = {row[0] async for row in locks}
        handled = {row[0] async for row in rows}
        self._unneeded += locked & handled
        standings = dict.fromkeys(asked, Standing.IN_WORK)
        standings.update(dict.fromkeys(locked, Standing.NEW))
        standings.update(dict.fromkeys(handled, Standing.HANDLED))
        return standings

    def add(self, update_id: int) -> None:
        """Note that the work on an update is done; its claim is held until that is written."""
        self._done.append(update_id)

    async def confirm(self) -> None:
        """Wait until what is done is written."""
        await self._write()

    async def flush(self) -> None:
        """Write what is done."""
        await self._write()

    async def _write_done(self) -> None:
        done, self._done = self._done, []
        if not done:
            return
        try:
            moment = clock.now()
            await self._on_session(lambda session: session.execute(_WRITE, [moment, done]))
        except psycopg.Error as error:
            self._note(error)
            self._done = done + self._done
        else:
            self._in_work.difference_update(done)
            self._unneeded += done

    async def close(self) -> None:
        """Give back every claim and end the session."""
        if self._session is not None:
            with suppress(psycopg.Error):
                await self._session.execute("SELECT pg_advisory_unlock_all()")
            await self._session.close()
            self._session = None

    async def _on_session(self, work: Callable[[Session], Awaitable[R]]) -> R:
        """Work on the session; once more on a new one if it broke meanwhile."""
        async with self._talking:
            try:
                result = await work(await self._connected())
            except psycopg.OperationalError:
                result = await work(await self._connected())
        self._away = False
        return result

    def _note(self, error: psycopg.Error) -> None:
        """Say once that the database is away."""
        if not self._away:
            kind = type(error).__name__
            log.warning("Updates are handled without a claim and written later: %s", kind)
        self._away = True

    async def _connected(self) -> Session:
        """The session; a new one holds again what is in work."""
        if self._session is None or self._session.closed:
            self._session = await psycopg.AsyncConnection.connect(
                self._address, autocommit=True, connect_timeout=5, tcp_user_timeout=10_000
            )
            self._unneeded.clear()
            await self._session.execute(_SETTINGS)
            await self._hold_again(self._session)
        return self._session

    async def _hold_again(self, session: Session) -> None:
        """Claim on a new session what is in work; the one that broke may hold it for a moment."""
        missing = set(self._in_work)
        for _ in range(HELD_ON):
            locks = await session.execute(_LOCK, [list(missing)])
            missing -= {row[0] async for row in locks}
            if not missing:
                return
            await asyncio.sleep(0.1)


class Together(Generic[R]):
    """Does some work for all who wait: those who come while it is done share the next turn."""

    def __init__(self, work: Callable[[], Awaitable[R]]) -> None:
        """Name the work."""
        self._work = work
        self._running: asyncio.Task[R] | None = None
        self._next: asyncio.Task[R] | None = None

    async def __call__(self) -> R:
        """Wait for the result of a turn that began after this call."""
        if self._next is None:
            self._next = asyncio.create_task(self._after(self._running))
        return await asyncio.shield(self._next)

    async def _after(self, running: asyncio.Task[R] | None) -> R:
        if running is not None:
            await asyncio.wait((running,))
        self._running, self._next = self._next, None
        return await self._work()
