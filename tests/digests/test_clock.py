"""The clock: ticks while it has the lease, catches up after sleep, and is followed when killed."""

import asyncio
from datetime import timedelta

import pytest

from bot.chats import rows
from bot.chats.database import Database
from bot.chats.lease import Lease
from bot.digests.clock import GRACE, DigestClock, one_pass
from bot.digests.deliver import Sender
from facts.store import Store
from tests.digests.sending import NOW, Telegram, compose, subscribe, subscribe_many
from tests.waiting import eventually

EMPTY = Store(())
WEEK = timedelta(days=7)


@pytest.fixture
def telegram():
    return Telegram()


def make_clock(database, telegram, now, **kw):
    sender = Sender(database, telegram.send, compose, rate=10_000)
    return DigestClock(database, sender, lambda: EMPTY, now=now, every=0.05, **kw)


async def until(condition):
    """Wait for something that another task brings about."""

    async def look():
        return condition()

    await eventually(look)


async def test_digests_go_out_when_their_hour_comes(database, telegram):
    moment = NOW - timedelta(minutes=1)
    summaries = []
    clock = make_clock(database, telegram, lambda: moment, done=summaries.append)
    await subscribe(database, 1, 2)
    running = asyncio.create_task(clock.run())
    await until(lambda: clock.active)
    assert telegram.arrived == {}
    for week in range(3):
        moment = NOW + week * WEEK
        await until(lambda week=week: sum(telegram.arrived.values()) == 2 * (week + 1))
    clock.stop()
    await running
    assert telegram.arrived == {1: 3, 2: 3}
    assert sum(summary.outcomes.total() for summary in summaries) == 6


async def test_one_clock_ticks_and_the_other_takes_over(database, telegram):
    moment = NOW - timedelta(minutes=1)
    second_database = Database(database.url.render_as_string(hide_password=False))
    first = make_clock(database, telegram, lambda: moment)
    second = make_clock(second_database, telegram, lambda: moment)
    running = asyncio.create_task(first.run())
    await until(lambda: first.active)
    waiting = asyncio.create_task(second.run())
    await subscribe(database, 1)
    moment = NOW
    await until(lambda: telegram.arrived[1])
    assert not second.active
    first.stop()
    await running
    await until(lambda: second.active)
    moment = NOW + WEEK
    await until(lambda: telegram.arrived[1] == 2)
    second.stop()
    await waiting
    await second_database.close()


async def test_a_tick_that_comes_after_the_stop_takes_no_lease(database, telegram):
    clock = make_clock(database, telegram, lambda: NOW)
    clock.stop()
    await clock.run()
    await clock.tick()
    assert not clock.active
    another = Lease(database, "clock")
    assert await another.acquire()
    await another.release()


async def test_stopping_finishes_the_window_and_leaves_the_rest_for_later(database):
    slow = Telegram(takes=0.05)
    clock = make_clock(database, slow, lambda: NOW)
    await database.run(subscribe_many, 100)
    running = asyncio.create_task(clock.run())
    await until(lambda: slow.under_way)
    clock.stop()
    await running
    assert slow.under_way == 0
    assert 0 < sum(slow.arrived.values()) < 100
    sender = Sender(database, slow.send, compose, rate=10_000)
    await sender.run()
    assert slow.arrived == dict.fromkeys(range(1, 101), 1)


async def test_an_operators_pass_shares_the_ledger_with_a_running_clock(database, telegram):
    await database.run(subscribe_many, 50)
    lease = Lease(database, "clock")
    assert await lease.acquire()
    sender = Sender(database, telegram.send, compose, rate=10_000)
    summary = await one_pass(database, sender, EMPTY, NOW)
    assert summary.outcomes.total() == 50
    assert (await one_pass(database, sender, EMPTY, NOW)).outcomes.total() == 0
    await lease.release()


async def test_the_clock_forgets_whom_it_could_not_reach(database, telegram):
    await subscribe(database, 1, 2)
    await database.run(rows.set_state, 1, "paused", NOW)
    clock = make_clock(database, telegram, lambda: NOW + GRACE)
    running = asyncio.create_task(clock.run())
    await until(lambda: clock.active)
    clock.stop()
    await running
    assert await database.run(rows.read_chat, 1) is None
    assert await database.run(rows.read_chat, 2) is not None
