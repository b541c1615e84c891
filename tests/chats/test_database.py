import asyncio
import stat
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text

from bot.chats.database import Database, database_url
from bot.chats.schema import notes


@pytest.mark.parametrize(
    "given",
    ["postgres://u:p@db/bot", "postgresql://u:p@db/bot", "postgresql+psycopg://u:p@db/bot"],
)
def test_addresses_as_hosts_give_them(given):
    url = database_url(given)
    assert url.render_as_string(hide_password=False) == "postgresql+psycopg://u:p@db/bot"


@pytest.mark.parametrize("given", ["mysql://db/bot", "sqlite://", "sqlite:///:memory:"])
def test_other_addresses_are_refused(given):
    with pytest.raises(ValueError, match="DATABASE_URL"):
        database_url(given)


async def test_work_is_committed_when_run_returns_and_undone_when_it_raises(database):
    def write(connection, name):
        connection.execute(notes.insert().values(name=name, value="x"))

    def fail(connection):
        write(connection, "undone")
        raise RuntimeError("no")

    await database.run(write, "kept")
    with pytest.raises(RuntimeError):
        await database.run(fail)
    names = await database.run(lambda connection: list(connection.scalars(select(notes.c.name))))
    assert names == ["kept"]


async def test_the_loop_goes_on_while_the_database_works(database):
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0)

    ticking = asyncio.create_task(tick())
    await database.run(lambda connection: connection.scalar(text("SELECT 1")))
    ticking.cancel()
    assert ticks > 1


async def test_sqlite_is_private_and_careful(tmp_path):
    path = tmp_path / "made" / "bot.db"
    database = Database(f"sqlite:///{path}")

    def pragmas(connection):
        names = ["journal_mode", "foreign_keys", "busy_timeout", "synchronous", "secure_delete"]
        return [connection.scalar(text(f"PRAGMA {name}")) for name in names]

    assert await database.run(pragmas) == ["wal", 1, 30_000, 2, 1]
    modes = {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert modes == {0o600}
    await database.close()


async def test_two_processes_writing_wait_for_each_other(sqlite_url):
    first, second = Database(sqlite_url), Database(sqlite_url)

    def create(connection):
        connection.execute(text("CREATE TABLE t (n INTEGER)"))

    def read_then_write(connection):
        n = connection.scalar(text("SELECT count(*) FROM t"))
        connection.execute(text("INSERT INTO t VALUES (:n)"), {"n": n})

    await first.run(create)
    await asyncio.gather(*(db.run(read_then_write) for db in [first, second] * 20))
    rows = await first.run(lambda c: list(c.scalars(text("SELECT n FROM t ORDER BY n"))))
    assert rows == list(range(40))
    await first.close()
    await second.close()


async def test_a_moment_needs_a_zone(database):
    from bot.chats.rows import ensure_chat

    await database.run(ensure_chat, 1, "private", datetime(2026, 1, 1, tzinfo=UTC))
    with pytest.raises(Exception, match="without a time zone"):
        await database.run(ensure_chat, 2, "private", datetime(2026, 1, 1))
