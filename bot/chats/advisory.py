"""The lease's lock in PostgreSQL, apart from it: who uses SQLite does not wait for psycopg."""

from __future__ import annotations

from contextlib import suppress
from zlib import crc32

import psycopg

#: How soon PostgreSQL notices that the machine of a session is gone.
KEEPALIVES = (
    "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 2"
)


class AdvisoryLock:
    """A lock of PostgreSQL that lasts as long as its session."""

    def __init__(self, address: str, name: str) -> None:
        self._address = address
        self._key = crc32(f"sco-facts-bot {name}".encode())
        self._session: psycopg.Connection | None = None

    def take(self) -> bool:
        """Try once, without waiting."""
        try:
            session = psycopg.connect(self._address, autocommit=True, connect_timeout=5)
        except psycopg.OperationalError:
            return False
        try:
            session.execute(KEEPALIVES)
            row = session.execute("SELECT pg_try_advisory_lock(%s)", [self._key]).fetchone()
        except psycopg.Error:
            row = None
        if row is None or not row[0]:
            session.close()
            return False
        self._session = session
        return True

    def alive(self) -> bool:
        """Say whether the session that holds the lock still stands."""
        if self._session is None:
            return False
        try:
            self._session.execute("SELECT 1")
        except psycopg.Error:
            return False
        return True

    def drop(self) -> None:
        """Give the lock back and end the session.

        PostgreSQL ends a session a moment after it is closed, and its locks only then.
        """
        if self._session is not None:
            with suppress(psycopg.Error):
                self._session.execute("SELECT pg_advisory_unlock_all()")
            with suppress(psycopg.Error):
                self._session.close()
            self._session = None
