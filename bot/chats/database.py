"""The one way to the database: short functions of a connection, run off the event loop.

SQLite gets a single thread, so that this process never waits for its own locks; other processes
(``python -m bot digest`` beside a running bot) are waited for by the busy timeout. PostgreSQL gets
as many threads as connections.
"""

from __future__ import annotations

import asyncio
import functools
import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import (
    URL,
    BigInteger,
    ColumnElement,
    Connection,
    Engine,
    any_,
    create_engine,
    event,
    func,
    literal,
    make_url,
    select,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.sql.schema import Table

if TYPE_CHECKING:  # a start with SQLite does not wait for the other dialect
    from sqlalchemy.dialects import postgresql

P = ParamSpec("P")
T = TypeVar("T")

POSTGRES_CONNECTIONS = 4
BUSY_TIMEOUT_MS = 30_000


def database_url(text: str) -> URL:
    """Read a DATABASE_URL as hosts give it. ValueError if it is neither SQLite nor PostgreSQL.

    >>> str(database_url("postgres://db/bot"))
    'postgresql+psycopg://db/bot'
    """
    scheme, _, rest = text.partition("://")
    if scheme in {"postgres", "postgresql", "postgresql+psycopg"}:
        return make_url(f"postgresql+psycopg://{rest}")
    url = make_url(text)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise ValueError("a DATABASE_URL is sqlite:///path/to/file or postgresql://…")
    return url


class Database:
    """The engine and its threads. ``run`` is for coroutines, ``begin`` for plain code."""

    def __init__(self, url: str) -> None:
        """Open nothing yet; the folder of a SQLite file is made if need be."""
        self.url = database_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = _sqlite_engine(self.url) if self.is_sqlite else _postgres_engine(self.url)
        self._threads = ThreadPoolExecutor(
            1 if self.is_sqlite else POSTGRES_CONNECTIONS, thread_name_prefix="database"
        )

    @property
    def file(self) -> Path | None:
        """The SQLite file; None with PostgreSQL."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @property
    def postgres_address(self) -> str:
        """The address in the form that psycopg reads."""
        return self.url.set(drivername="postgresql").render_as_string(hide_password=False)

    async def run(
        self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        """Call ``work(connection, …)`` in one transaction on a database thread.

        Committed when this returns. A call that is cancelled still runs to its end.
        """
        call = functools.partial(self._in_transaction, work, *args, **kw)
        return await asyncio.get_running_loop().run_in_executor(self._threads, call)

    def _in_transaction(
        self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kw: P.kwargs
    ) -> T:
        with self.engine.begin() as connection:
            return work(connection, *args, **kw)

    async def outside_transactions(self, statement: str) -> None:
        """Execute one of SQLite's statements that no transaction may hold, a PRAGMA."""

        def execute() -> None:
            with closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute(statement)

        await asyncio.get_running_loop().run_in_executor(self._threads, execute)

    async def close(self) -> None:
        """Wait for what is under way and close every connection."""
        await asyncio.to_thread(self._threads.shutdown)
        self.engine.dispose()


def insert_into(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """Return an INSERT with ``on_conflict_do_…`` in the words of this database."""
    if connection.dialect.name == "sqlite":
        return sqlite.insert(table)
    from sqlalchemy.dialects import postgresql

    return postgresql.insert(table)


def one_of(connection: Connection, column: ColumnElement[int], ids: Sequence[int]) -> Any:
    """Return the condition that a column is one of many ids, as one parameter.

    An IN with a parameter for each would be compiled anew for each number of them.
    """
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql

        return column == any_(literal(list(ids), postgresql.ARRAY(BigInteger)))
    return column.in_(select(func.json_each(json.dumps(ids)).table_valued("value").c.value))


def _sqlite_engine(url: URL) -> Engine:
    path = Path(url.database or "")
    path.parent.mkdir(parents=True, exist_ok=True)
    # The file exists with its mode before SQLite writes into it; -wal and -shm take the same mode.
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)
    engine = create_engine(url)
    event.listen(engine, "connect", _sqlite_settings)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _sqlite_settings(connection: DBAPIConnection, _record: Any) -> None:
    # Transactions are begun by _begin_immediate alone, not by the driver's guesses.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        f"busy_timeout = {BUSY_TIMEOUT_MS}",
        "journal_mode = WAL",
        "synchronous = FULL",  # what was confirmed to a person outlives a power cut
        "foreign_keys = ON",
        "secure_delete = ON",  # /forgetme overwrites, not only unlinks
        "temp_store = MEMORY",
        "cache_size = -16000",  # KiB: a pass touches rows all over the file
        "wal_autocheckpoint = 4000",  # pages
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_immediate(connection: Connection) -> None:
    # A transaction that first reads and then writes could not wait for another writer.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgres_engine(url: URL) -> Engine:
    return create_engine(
        url,
        pool_size=POSTGRES_CONNECTIONS,
        max_overflow=1,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 10, "application_name": "sco-facts-bot"},
    )
