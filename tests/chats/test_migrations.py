"""The tables of every release can be brought to this one, with what is in them."""

import asyncio
import sqlite3
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from bot.chats import migrate as migrations
from bot.chats.database import Database
from bot.chats.migrate import current_revision, migrate
from bot.chats.rows import export, read_chat
from bot.chats.schema import REVISION, metadata

DUMPS = Path(__file__).with_name("dumps")


def restore(url: str, dump: Path) -> None:
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
            connection.executescript(dump.read_text())
    else:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(dump.read_text())


def differences(database: Database) -> list:
    with database.engine.connect() as connection:
        return compare_metadata(MigrationContext.configure(connection), metadata)


def constraints(database: Database) -> set:
    """Names of the checks, which Alembic does not compare."""
    looked_at = inspect(database.engine)
    return {
        check["name"]
        for table in metadata.sorted_tables
        for check in looked_at.get_check_constraints(table.name)
    }


async def test_an_empty_database_gets_the_tables(database_url):
    database = Database(database_url)
    assert migrate(database)
    assert differences(database) == []
    assert constraints(database) == {"ck_chats_state", "ck_subscriptions_every"}
    assert not migrate(database)
    await database.close()


def test_the_tables_in_the_code_are_those_of_the_newest_migration():
    folder = Path(migrations.__file__).with_name("migrations")
    config = Config()
    config.set_main_option("script_location", str(folder))
    assert ScriptDirectory.from_config(config).get_heads() == [REVISION]


@pytest.mark.parametrize("dump", sorted(DUMPS.glob("*.sql")), ids=lambda dump: dump.name)
async def test_a_released_database_is_upgraded_with_its_rows(dump, request):
    kind = dump.name.split(".")[1]
    url = request.getfixturevalue(f"{kind}_url")
    restore(url, dump)
    database = Database(url)
    migrate(database)
    with database.engine.connect() as connection:
        assert current_revision(connection) == REVISION
        chat = read_chat(connection, -1001)
        kept = export(connection, -1001)
    assert (chat.kind, chat.language, chat.zone) == ("supergroup", "ru", "Asia/Almaty")
    assert chat.follows == {"country:AZ", "country:KZ"}
    assert [row["every"] for row in kept["subscriptions"]] == ["weekly"]
    assert [row["outcome"] for row in kept["deliveries"]] == ["sent", None]
    assert differences(database) == []
    await database.close()


def test_every_revision_has_its_dumps():
    revisions = {path.name[:4] for path in DUMPS.parent.glob("dumps/*.sql")}
    scripts = Path(migrations.__file__).with_name("migrations") / "versions"
    assert revisions == {path.name[:4] for path in scripts.glob("0*.py")}


async def test_many_processes_starting_at_once_migrate_once(database_url):
    databases = [Database(database_url) for _ in range(4)]
    done = await asyncio.gather(*(asyncio.to_thread(migrate, database) for database in databases))
    assert sorted(done) == [False, False, False, True]
    for database in databases:
        await database.close()


async def test_a_migration_that_fails_leaves_nothing_behind(database_url, monkeypatch):
    database = Database(database_url)
    upgrade = migrations._upgrade

    def fail(connection):
        upgrade(connection)
        raise RuntimeError("power cut")

    monkeypatch.setattr(migrations, "_upgrade", fail)
    with pytest.raises(RuntimeError):
        migrate(database)
    assert inspect(database.engine).get_table_names() == []
    await database.close()
