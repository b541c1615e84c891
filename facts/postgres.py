"""The store in PostgreSQL, behind TinyDB's storage interface.

A write is a new row; the newest row is the store, and the one before it is kept, as the file keeps
``facts.json.previous``. Writes are part of the connection's transaction: they are whole or not at
all, and those who listen hear of them when they are committed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tinydb.storages import Storage

from facts.storage import Tables, encode

if TYPE_CHECKING:
    import psycopg

#: The channel on which every write is announced, with the version of the new row.
CHANGED = "store_changed"

#: Key of the advisory lock of whoever changes the store.
_WRITER = 0x5C0_FAC75

_TABLE = """
CREATE TABLE IF NOT EXISTS live_store (
    version bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written timestamptz NOT NULL DEFAULT now(),
    content text NOT NULL
)
"""


class PostgresStorage(Storage):
    """The two methods that TinyDB asks of a storage, over a connection that the caller commits."""

    def __init__(self, connection: psycopg.Connection) -> None:
        """Work on this connection; the table is made by the first write."""
        super().__init__()
        self._connection = connection

    def read(self) -> Tables | None:
        """Give all tables; None if nothing was written yet, as TinyDB expects."""
        content = self.content()
        return None if content is None else json.loads(content)

    def write(self, data: Tables) -> None:
        """Make these tables the store, and keep what was the store before."""
        run = self._connection.execute
        run(_TABLE)
        row = run(
            "INSERT INTO live_store (content) VALUES (%s) RETURNING version",
            [encode(data).decode()],
        ).fetchone()
        version = row[0] if row else 0
        run(
            "DELETE FROM live_store WHERE version < "
            "(SELECT max(version) FROM live_store WHERE version < %s)",
            [version],
        )
        run("SELECT pg_notify(%s, %s)", [CHANGED, str(version)])

    def content(self) -> str | None:
        """Give the store as it is written, JSON; None if nothing was."""
        if not self._exists():
            return None
        row = self._connection.execute(
            "SELECT content FROM live_store ORDER BY version DESC LIMIT 1"
        ).fetchone()
        return row[0] if row else None

    def version(self) -> int | None:
        """Give the number of the newest write; None if nothing was written."""
        if not self._exists():
            return None
        row = self._connection.execute("SELECT max(version) FROM live_store").fetchone()
        return row[0] if row else None

    def _exists(self) -> bool:
        row = self._connection.execute("SELECT to_regclass('live_store')").fetchone()
        return row is not None and row[0] is not None


def alone(connection: psycopg.Connection) -> None:
    """Wait until nobody else changes the store; nobody will before this transaction ends."""
    connection.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITER])
