"""Which updates were handled: by one process alone, and by processes that share PostgreSQL."""

import asyncio
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy.exc import DBAPIError

from bot import clock
from bot.chats.claims import Claims
from bot.chats.database import Database
from bot.chats.handled import Remembered, Standing, forget_old
from bot.chats.migrate import migrate

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
NEW, IN_WORK, HANDLED = Standing.NEW, Standing.IN_WORK, Standing.HANDLED


@pytest.fixture
async def shared(postgres_copy):
    """Three processes on one database."""
    database = Database(postgres_copy)
    claims = [Claims(database) for _ in range(3)]
    yield claims
    for one in claims:
        await one.close()
    await database.close()


def break_sessions(address: str) -> None:
    """End every session but this one, as a restart of PostgreSQL does."""
    with psycopg.connect(address, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


# -- one process alone -------------------------------------------------------------------------


async def test_an_update_is_new_then_in_work_then_handled(database):
    handled = Remembered(database)
    assert await handled.take([1, 2]) == {1: NEW, 2: NEW}
    assert await handled.take([1]) == {1: IN_WORK}
    handled.add(1)
    assert await handled.take([1, 2]) == {1: HANDLED, 2: IN_WORK}


async def test_an_update_is_recognised_after_a_restart_for_two_days(database):
    clock.set_now(NOW)
    before = Remembered(database)
    before.add(10)
    await before.flush()
    clock.set_now(NOW + timedelta(days=1))
    await database.run(forget_old)
    after = Remembered(database)
    await after.load()
    assert await after.take([10, 12]) == {10: HANDLED, 12: NEW}
    clock.set_now(NOW + timedelta(days=3))
    await database.run(forget_old)
    late = Remembered(database)
    await late.load()
    assert await late.take([10]) == {10: NEW}


async def test_what_cannot_be_written_is_kept_for_later(database_url):
    database = Database(database_url)
    handled = Remembered(database)
    handled.add(1)
    with pytest.raises(DBAPIError):
        await handled.flush()
    migrate(database)
    await handled.flush()
    again = Remembered(database)
    await again.load()
    assert await again.take([1]) == {1: HANDLED}
    await database.close()


# -- many processes ----------------------------------------------------------------------------


async def test_of_many_who_get_the_same_updates_at_once_one_handles_each(shared):
    ids = range(1, 201)
    given = await asyncio.gather(*(claims.take([id]) for id in ids for claims in shared))
    handling = [id for standing in given for id, how in standing.items() if how is NEW]
    assert sorted(handling) == list(ids)


async def test_what_one_process_has_handled_the_others_know(shared):
    here, there, _ = shared
    assert await here.take([1]) == {1: NEW}
    assert await there.take([1]) == {1: IN_WORK}
    here.add(1)
    await here.confirm()
    assert await there.take([1, 2]) == {1: HANDLED, 2: NEW}
    assert await here.take([1, 2]) == {1: HANDLED, 2: IN_WORK}


async def test_the_same_process_does_not_take_an_update_twice(shared):
    here = shared[0]
    first, second = await asyncio.gather(here.take([1]), here.take([1]))
    assert (first[1], second[1]) == (NEW, IN_WORK)


async def test_the_claims_of_a_process_that_ends_are_free(shared):
    here, there, _ = shared
    await here.take([1])
    assert await there.take([1]) == {1: IN_WORK}
    await here.close()
    assert await there.take([1]) == {1: NEW}


async def test_claims_outlast_a_broken_connection(shared, postgres_copy):
    here, there, _ = shared
    await here.take([1, 2])
    here.add(2)
    break_sessions(postgres_copy)
    assert await here.take([3]) == {3: NEW}
    await here.confirm()
    assert await there.take([1, 2, 3]) == {1: IN_WORK, 2: HANDLED, 3: IN_WORK}


async def test_without_a_database_updates_are_handled_and_written_later():
    claims = Claims(Database("postgresql://127.0.0.1:1/none"))
    assert await claims.take([1]) == {1: NEW}
    claims.add(1)
    await claims.confirm()
    assert await claims.take([1]) == {1: IN_WORK}  # known here, where it is not written yet
