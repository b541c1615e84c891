from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from bot.chats.batches import Counters, HandledUpdates
from bot.chats.migrate import migrate
from bot.chats.notes import read_note, write_note

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


async def test_counts_add_up_over_processes_and_days(database):
    moment = NOW
    here, there = Counters(database, lambda: moment), Counters(database, lambda: moment)
    here.add("status", 2)
    there.add("status")
    there.add("chair")
    await here.flush()
    await there.flush()
    moment += timedelta(days=1)
    here.add("status")
    assert await here.totals(NOW.date()) == {"status": 4, "chair": 1}
    await here.flush()
    assert await here.totals(NOW.date()) == {"status": 4, "chair": 1}
    assert await here.totals(date(2026, 11, 21)) == {"status": 1}


async def test_what_cannot_be_written_is_kept_for_later(database_url):
    from bot.chats.database import Database

    database = Database(database_url)
    counters, updates = Counters(database), HandledUpdates(database)
    counters.add("status")
    updates.add(1)
    for part in (counters, updates):
        with pytest.raises(DBAPIError):
            await part.flush()
    migrate(database)
    for part in (counters, updates):
        await part.flush()
    assert await counters.totals(date(2000, 1, 1)) == {"status": 1}
    again = HandledUpdates(database)
    await again.load()
    assert 1 in again
    await database.close()


async def test_an_update_is_recognised_after_a_restart_for_two_days(database):
    before = HandledUpdates(database, lambda: NOW)
    before.add(10)
    before.add(11)
    assert 10 in before
    await before.flush()
    after = HandledUpdates(database, lambda: NOW + timedelta(days=1))
    await after.load()
    assert 10 in after
    assert 12 not in after
    late = HandledUpdates(database, lambda: NOW + timedelta(days=3))
    await late.load()
    assert 10 not in late


async def test_updates_handled_by_another_process_are_heard_of(database):
    updates = HandledUpdates(database)
    updates.heard(None)
    updates.heard("4,5")
    assert 4 in updates
    assert 5 in updates


async def test_notes(database):
    assert await database.run(read_note, "commands") is None
    await database.run(write_note, "commands", "a")
    await database.run(write_note, "commands", "b")
    assert await database.run(read_note, "commands") == "b"
