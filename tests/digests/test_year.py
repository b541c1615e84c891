"""A year of digests in six zones, through the database: each once, at the right local hour."""

from datetime import UTC, datetime

import pytest

from bot.chats.database import Database
from bot.chats.migrate import migrate
from bot.digests.due import Schedule, zone_info
from tests.digests.year import check, live

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


@pytest.fixture(scope="module")
def year(tmp_path_factory):
    """The ledger after a year in which something looked whenever a digest was due."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('year') / 'bot.db'}")
    migrate(database)
    with database.engine.begin() as connection:
        yield live(connection, SCHEDULES)
    database.engine.dispose()


def test_each_chat_gets_each_digest_once_at_its_hour(year):
    assert check(year, SCHEDULES) == AFTER_A_GAP


def test_an_hour_that_comes_twice_brings_one_digest_at_the_first(year):
    [berlin] = [r for r in year if r.chat_id == 11 and r.digest == "daily:2026-10-25"]
    [new_york] = [r for r in year if r.chat_id == 6 and r.digest == "weekly:2026-W44"]
    assert berlin.due_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert new_york.due_at == datetime(2026, 11, 1, 5, 15, tzinfo=UTC)


def test_months_end_when_they_end(year):
    days = [r.due_at.astimezone(zone_info("Asia/Kolkata")).day for r in year if r.chat_id == 13]
    assert days == [30, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31]
