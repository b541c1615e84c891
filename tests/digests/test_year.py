"""A year of digests in six zones, through the database: each once, at the right local hour."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.chats import subscriptions
from bot.chats.database import Database
from bot.chats.migrate import migrate
from bot.chats.schema import deliveries
from bot.chats.schema import subscriptions as subscription_table
from bot.digests import ledger
from bot.digests.due import Schedule, zone_info

START = datetime(2026, 9, 1, tzinfo=UTC)
END = datetime(2027, 9, 1, tzinfo=UTC)

#: Chat -> schedule. Half past two and half past midnight meet the changes of Berlin and Cairo.
SCHEDULES = {
    1: Schedule("weekly", 2, 30, "Europe/Berlin", weekday=6),
    2: Schedule("weekly", 0, 30, "Africa/Cairo", weekday=4),
    3: Schedule("weekly", 9, 0, "Asia/Almaty", weekday=4),
    4: Schedule("weekly", 9, 0, "Asia/Kathmandu", weekday=0),
    5: Schedule("weekly", 2, 0, "Australia/Sydney", weekday=6),
    6: Schedule("weekly", 1, 15, "America/New_York", weekday=6),
    11: Schedule("daily", 2, 30, "Europe/Berlin"),
    12: Schedule("daily", 0, 30, "Africa/Cairo"),
    13: Schedule("monthly", 9, 0, "Asia/Kolkata", day=31),
}

#: Where the local time is not the chosen one: the first instant after the gap.
AFTER_A_GAP = {
    (1, "2027-03-28T03:00"),
    (2, "2027-04-30T01:00"),
    (5, "2026-10-04T03:00"),
    (11, "2027-03-28T03:00"),
    (12, "2027-04-30T01:00"),
}


def next_moment(connection) -> datetime:
    return connection.scalar(select(func.min(subscription_table.c.next_due)))


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """The ledger after a year in which something looked whenever a digest was due."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('year') / 'bot.db'}")
    migrate(database)
    with database.engine.begin() as connection:
        for chat_id, schedule in SCHEDULES.items():
            subscriptions.subscribe(connection, chat_id, "private", schedule, START)
        while (moment := next_moment(connection)) < END:
            ledger.open_due(connection, moment - timedelta(seconds=1), moment)
            assert next_moment(connection) == moment  # a second too early opens nothing
            ledger.open_due(connection, moment, moment)
        yield connection.execute(select(deliveries)).all()
    database.engine.dispose()


def test_each_chat_gets_each_digest_once_at_its_hour(year):
    assert len({(row.chat_id, row.digest) for row in year}) == len(year)
    number = Counter(row.chat_id for row in year)
    assert all(number[chat_id] in (52, 53) for chat_id in range(1, 7))
    assert (number[11], number[12], number[13]) == (365, 365, 12)
    odd = set()
    for row in year:
        assert row.outcome is None
        schedule = SCHEDULES[row.chat_id]
        local = row.due_at.astimezone(zone_info(schedule.zone)).replace(tzinfo=None)
        if (local.hour, local.minute) != (schedule.hour, schedule.minute):
            odd.add((row.chat_id, local.isoformat(timespec="minutes")))
        if schedule.every == "weekly":
            assert local.weekday() == schedule.weekday
    assert odd == AFTER_A_GAP


def test_an_hour_that_comes_twice_brings_one_digest_at_the_first(year):
    [berlin] = [r for r in year if r.chat_id == 11 and r.digest == "daily:2026-10-25"]
    [new_york] = [r for r in year if r.chat_id == 6 and r.digest == "weekly:2026-W44"]
    assert berlin.due_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert new_york.due_at == datetime(2026, 11, 1, 5, 15, tzinfo=UTC)


def test_months_end_when_they_end(year):
    days = [r.due_at.astimezone(zone_info("Asia/Kolkata")).day for r in year if r.chat_id == 13]
    assert days == [30, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31]
