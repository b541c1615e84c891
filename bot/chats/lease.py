"""One at a time: the poller and the active clock each hold a lease that dies with them.

A lease is a lock of a session, not a row with a date: no clock is compared, and a process that is
killed loses it at once. In PostgreSQL it is an advisory lock; beside a SQLite file it is an
exclusive transaction in an empty database of its own, whose file lock ends with the process.
"""

from __future__ import annotations

import asyncio
import os
import sqlite3
from pathlib import Path
from typing import Protocol

from bot.chats.database import Database

#: How often somebody who waits for a lease asks again. PostgreSQL notices within 20 s that the
#: holder's machine is gone (see ``advisory``), so a lease changes hands within 25 s.
RETRY_EVERY = 5.0


class _Lock(Protocol):
    """A lock that lasts as long as its session."""

    def take(self) -> bool:
        """Try once, without waiting."""

    def alive(self) -> bool:
        """Say whether the session that holds the lock still stands."""

    def drop(self) -> None:
        """End the session."""


class Lease:
    """The right to be the only one of a name ("poller", "clock") on this database."""

    def __init__(self, database: Database, name: str) -> None:
        """Hold nothing yet."""
        file = database.file
        self._lock: _Lock
        if file:
            self._lock = _FileLock(file.with_name(f"{file.name}.{name}.lock"))
        else:
            from bot.chats.advisory import AdvisoryLock

            self._lock = AdvisoryLock(database.postgres_address, name)
        self._held = False
        self._taking: asyncio.Task[bool] | None = None

    @property
    def has(self) -> bool:
        """Whether the lease was held when last looked at."""
        return self._held

    async def acquire(self) -> bool:
        """Try once; True if the lease is now, or was already, held by this object."""
        if not self._held:
            self._taking = asyncio.create_task(asyncio.to_thread(self._lock.take))
            self._held = await asyncio.shield(self._taking)
        return self._held

    async def held(self) -> bool:
        """Say whether the lease is held still: a PostgreSQL that was restarted forgets it."""
        if self._held and not await asyncio.to_thread(self._lock.alive):
            await self.release()
        return self._held

    async def wait(self, retry_every: float = RETRY_EVERY) -> None:
        """Wait until the lease is free and take it."""
        while not await self.acquire():  # noqa: ASYNC110 - the holder is another process
            await asyncio.sleep(retry_every)

    async def release(self) -> None:
        """Give the lease back, if it is held; also one whose taker was cancelled meanwhile."""
        self._held = False
        if self._taking is not None:
            await asyncio.wait([self._taking])
        await asyncio.to_thread(self._lock.drop)


class _FileLock:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._session: sqlite3.Connection | None = None

    def take(self) -> bool:
        os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
        session = sqlite3.connect(
            self._path, timeout=0, isolation_level=None, check_same_thread=False
        )
        try:
            session.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            session.close()
            return False
        self._session = session
        return True

    def alive(self) -> bool:
        return self._session is not None

    def drop(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
