"""A year of digests: python -m tests.digests.year lives one at full size, the suite a small one.

Chats with all kinds of schedules, in all kinds of zones, and a clock that looks whenever a digest
is due. Each chat must get each period's digest once, at the local hour it chose.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import Connection, Row, func, select

from bot.chats import subscriptions
from bot.chats.database import Database
from bot.chats.migrate import migrate
from bot.chats.schema import deliveries
from bot.chats.schema import subscriptions as subscription_table
from bot.digests import ledger
from bot.digests.due import Schedule, zone_info
from bot.digests.schedule import EVERY
from tests.bench.setting import progress

START = datetime(2026, 9, 1, tzinfo=UTC)
END = datetime(2027, 9, 1, tzinfo=UTC)
SECOND = timedelta(seconds=1)

#: Digests of a year, at least and at most, and the longest time between two.
NUMBERS = {"daily": (364, 366), "weekly": (52, 53), "monthly": (12, 12)}
LONGEST = {"daily": timedelta(days=1), "weekly": timedelta(days=7), "monthly": timedelta(days=31)}


def next_moment(connection: Connection) -> datetime:
    """When the next digest of all is due."""
    moment: datetime = connection.scalar(select(func.min(subscription_table.c.next_due)))
    return moment


def live(connection: Connection, schedules: Mapping[int, Schedule]) -> Sequence[Row[Any]]:
    """Subscribe the chats, open what is due for a year, and return the ledger."""
    for chat_id, schedule in schedules.items():
        subscriptions.subscribe(connection, chat_id, "private", schedule, START)
    while (moment := next_moment(connection)) < END:
        ledger.open_due(connection, moment - SECOND, moment)
        assert next_moment(connection) == moment  # a second too early opens nothing
        ledger.open_due(connection, moment, moment)
    return connection.execute(select(deliveries).order_by(deliveries.c.due_at)).all()


def check(year: Sequence[Row[Any]], schedules: Mapping[int, Schedule]) -> set[tuple[int, str]]:
    """Fail unless each chat got each digest once; return those at another local time.

    They are the hours that do not exist.
    """
    assert len({(row.chat_id, row.digest) for row in year}) == len(year)
    by_chat: dict[int, list[datetime]] = {chat_id: [] for chat_id in schedules}
    odd = set()
    for row in year:
        assert row.outcome is None
        by_chat[row.chat_id].append(row.due_at)
        schedule = schedules[row.chat_id]
        local = row.due_at.astimezone(zone_info(schedule.zone))
        if (local.hour, local.minute) != (schedule.hour, schedule.minute):
            assert (row.due_at - SECOND).astimezone(local.tzinfo).utcoffset() < local.utcoffset()
            odd.add((row.chat_id, f"{local:%Y-%m-%dT%H:%M}"))
        elif schedule.every == "weekly":
            assert local.weekday() == schedule.weekday
    for chat_id, moments in by_chat.items():
        every = schedules[chat_id].every
        least, most = NUMBERS[every]
        assert least <= len(moments) <= most
        slack = timedelta(hours=2)
        assert all(b - a <= LONGEST[every] + slack for a, b in pairwise(moments))
    return odd


def anybodys(number: int, seed: int = 7) -> dict[int, Schedule]:
    """Schedules drawn from all zones; the hours of changes are met often."""
    chance = random.Random(seed)
    zones = sorted(available_timezones() - {"Factory", "localtime"})
    return {
        chat_id: Schedule(
            chance.choices(EVERY, (1, 6, 3))[0],
            chance.choice((0, 1, 2, 3, 9, 18, 23)),
            chance.choice((0, 30)),
            chance.choice(zones),
            chance.randrange(7),
            chance.randint(1, 31),
        )
        for chat_id in range(1, number + 1)
    }


def main() -> None:
    """Live a year with a thousand chats."""
    schedules, began = anybodys(1000), time.monotonic()
    progress(f"a year of {len(schedules):,} chats")
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/year.db")
        migrate(database)
        with database.engine.begin() as connection:
            year = live(connection, schedules)
    odd = check(year, schedules)
    zones = len({schedule.zone for schedule in schedules.values()})
    print(
        f"a year of {len(schedules):,} chats in {zones} zones: {len(year):,} digests, each once; "
        f"{len(odd)} at hours that do not exist; {time.monotonic() - began:.0f} s"
    )


if __name__ == "__main__":
    main()
