"""What is kept of a chat: set, shown, forgotten, and looked up without the database."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, select

from bot.chats import rows, subscriptions
from bot.chats.book import Book
from bot.chats.notices import Notices
from bot.chats.records import Chat
from bot.chats.schema import chats, deliveries, metadata
from bot.digests import ledger
from bot.digests.due import Schedule
from tests.botapi.waiting import PATIENCE

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
FRIDAYS = Schedule("weekly", 9, 0, "Asia/Almaty", weekday=4)


@pytest.fixture
def book(database):
    return Book(database, now=lambda: NOW)


@pytest.fixture
def statements(database):
    """Every SQL statement that is executed."""
    seen = []
    event.listen(
        database.engine, "before_cursor_execute", lambda c, cur, sql, *rest: seen.append(sql)
    )
    return seen


async def full_chat(database, book, chat_id=7):
    """A chat with a row in every table that can hold one."""
    await book.set_language(chat_id, "private", "tg")
    await book.set_zone(chat_id, "private", "Asia/Dushanbe")
    await book.follow(chat_id, "private", "country:AZ")
    await database.run(subscriptions.subscribe, chat_id, "private", FRIDAYS, NOW, thread_id=3)
    await database.run(ledger.open_due, NOW + timedelta(days=7), NOW)


async def test_settings_are_there_after_a_restart(database, book):
    await book.set_language(5, "private", "kk")
    await book.set_zone(5, "private", "Asia/Almaty")
    assert await Book(database).get(5) == Chat(5, "private", "kk", "Asia/Almaty")


async def test_who_has_met_the_bot_is_known_by_what_is_kept_or_until_the_end(database, book):
    await book.set_language(5, "private", "kk")
    book.meet(6)
    assert [book.has_met(person) for person in (5, 6, 7)] == [True, True, False]
    await book.forget(5)
    await book.get(5)
    assert not book.has_met(5)
    await book.set_zone(6, "private", "Asia/Almaty")
    other = Book(database)
    await other.get(6)
    assert other.has_met(6)


async def test_a_lookup_asks_the_database_nothing(book, statements):
    await book.set_language(5, "private", "kk")
    await book.get(5)
    await book.get(6)
    statements.clear()
    for _ in range(100):
        assert (await book.get(5)).language == "kk"
        assert (await book.get(6)).language is None
        await book.set_language(5, "private", "kk")
        await book.resume(5)
    assert statements == []


async def test_of_a_chat_that_sets_nothing_nothing_is_kept(database, book):
    await book.get(6)
    assert await book.export(6) == {
        "chats": [],
        "deliveries": [],
        "follows": [],
        "subscriptions": [],
    }


async def test_memory_is_bounded(database, statements):
    book = Book(database, memory=3)
    for chat_id in range(5):
        await book.get(chat_id)
    assert [book.known(chat_id) is not None for chat_id in range(5)] == [False] * 2 + [True] * 3


async def test_follow_and_unfollow(book):
    await book.follow(5, "private", "country:AZ")
    assert (await book.follow(5, "private", "country:KZ")).follows == {"country:AZ", "country:KZ"}
    assert (await book.unfollow(5, "country:AZ")).follows == {"country:KZ"}
    assert (await book.unfollow(5)).follows == frozenset()


async def test_export_shows_every_row_and_nothing_else(database, book):
    await full_chat(database, book)
    await book.set_language(8, "private", "ru")
    kept = await book.export(7)
    with database.engine.connect() as connection:
        for table in metadata.sorted_tables:
            if "chat_id" in table.c:
                [mine] = kept[table.name]
                row = connection.execute(select(table).where(table.c.chat_id == 7)).one()
                assert mine.keys() == row._mapping.keys()
    assert kept["chats"][0]["created_at"] == "2026-11-20T12:00:00+00:00"


async def test_forget_leaves_no_row_anywhere(database, book):
    await full_chat(database, book)
    await book.set_language(8, "private", "ru")
    assert await book.forget(7)
    assert not any((await book.export(7)).values())
    assert await book.get(7) == Chat(7)
    assert (await book.get(8)).language == "ru"
    assert not await book.forget(7)


async def test_forget_overwrites_the_bytes_of_a_sqlite_file(sqlite_url):
    from bot.chats.database import Database
    from bot.chats.migrate import migrate

    database = Database(sqlite_url)
    migrate(database)
    book = Book(database, now=lambda: NOW)
    await book.set_zone(7, "private", "Antarctica/Troll")
    files = database.file.parent
    assert any(b"Antarctica/Troll" in file.read_bytes() for file in files.iterdir())
    await book.forget(7)
    assert not any(b"Antarctica/Troll" in file.read_bytes() for file in files.iterdir())
    await database.close()


async def test_a_paused_chat_has_nothing_due_until_it_comes_back(database, book):
    await full_chat(database, book)
    await book.pause(7)
    assert (await book.get(7)).state == "paused"
    assert (await database.run(subscriptions.read_subscription, 7)).next_due is None
    assert (await book.export(7))["deliveries"][0]["outcome"] == "blocked"
    await book.resume(7)
    assert (await book.get(7)).state == "active"
    after = await database.run(subscriptions.read_subscription, 7)
    assert after.next_due == datetime(2026, 12, 4, 4, tzinfo=UTC)


async def test_the_unreachable_are_forgotten_after_the_grace_period(database, book):
    await book.set_language(5, "private", "kk")
    await book.set_language(6, "private", "kk")
    await book.pause(5)
    assert await database.run(rows.forget_unreachable, NOW - timedelta(seconds=1)) == 0
    assert await database.run(rows.forget_unreachable, NOW) == 1
    ids = await database.run(lambda connection: list(connection.scalars(select(chats.c.chat_id))))
    assert ids == [6]


async def test_a_group_that_becomes_a_supergroup_keeps_everything(database, book):
    await full_chat(database, book, -7)
    before = await book.export(-7)
    await book.rekey(-7, -1007)
    after = await book.export(-1007)
    assert (await book.get(-1007)).kind == "supergroup"
    assert not any((await book.export(-7)).values())
    assert {name: len(found) for name, found in after.items()} == {
        name: len(found) for name, found in before.items()
    }


async def test_a_supergroup_that_spoke_first_keeps_its_own(database, book):
    await full_chat(database, book, -7)
    await full_chat(database, book, -1007)
    await book.follow(-7, "group", "country:IN")
    await book.set_language(-1007, "supergroup", "en")
    await book.rekey(-7, -1007)
    chat = await book.get(-1007)
    assert (chat.language, chat.follows) == ("en", {"country:AZ", "country:IN"})
    assert await database.run(lambda c: list(c.scalars(select(deliveries.c.chat_id)))) == [-1007]


async def test_a_change_in_one_process_is_seen_in_another(postgres_url):
    import asyncio

    from bot.chats.database import Database
    from bot.chats.migrate import migrate

    databases = [Database(postgres_url), Database(postgres_url)]
    migrate(databases[0])
    here, there = (Book(database) for database in databases)
    ready = asyncio.Event()

    def listener(payload):
        there.invalidate(payload)
        ready.set()

    listening = asyncio.create_task(Notices(databases[1], {rows.CHANGED: listener}).run())
    await asyncio.wait_for(ready.wait(), PATIENCE)
    assert (await there.get(5)).language is None
    ready.clear()
    await here.set_language(5, "private", "uz")
    await asyncio.wait_for(ready.wait(), PATIENCE)
    assert (await there.get(5)).language == "uz"
    listening.cancel()
    for database in databases:
        await database.close()
