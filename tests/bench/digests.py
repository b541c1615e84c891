"""What the ledger and the sender do: python -m tests.bench.digests [DATABASE_URL] [--rows N].

Without a database it measures a new SQLite file. The table is for the README's figures.
"""

import argparse
import asyncio
import random
import resource
import tempfile
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.chats.database import Database
from bot.chats.migrate import migrate
from bot.chats.schema import chats, deliveries, subscriptions
from bot.digests import ledger
from bot.digests.clock import open_all
from bot.digests.deliver import Sender, real_time
from tests.digests.sending import NOW, compose
from tests.digests.test_schedule import WORDS

LANGUAGES = list(WORDS)
ZONES = ["Asia/Almaty", "Asia/Kolkata", "Europe/Moscow", "Africa/Cairo", "Asia/Shanghai"]
LASTS = timedelta(seconds=90)


def fill(connection, number: int, due: int) -> None:
    """Make subscribers, of whom so many are due within the hour before NOW and the rest later."""
    chance = random.Random(1)
    common = {"kind": "private", "state_since": NOW, "created_at": NOW}
    for first in range(0, number, 10_000):
        ids = range(first + 1, min(first + 10_000, number) + 1)
        connection.execute(
            chats.insert(), [common | {"chat_id": n, "language": LANGUAGES[n % 15]} for n in ids]
        )
        minutes = [-chance.randrange(60) if n <= due else 100 + n % 9000 for n in ids]
        rows = [
            subscriber(n, NOW + timedelta(minutes=m)) for n, m in zip(ids, minutes, strict=True)
        ]
        connection.execute(subscriptions.insert(), rows)


def subscriber(chat_id: int, due: datetime) -> dict:
    """A weekly subscription in one of five zones, due at that moment."""
    zone = ZONES[chat_id % 5]
    local = due.astimezone(ZoneInfo(zone))
    when = {"weekday": local.weekday(), "day": 1, "hour": local.hour, "minute": local.minute}
    return when | {"chat_id": chat_id, "every": "weekly", "zone": zone, "next_due": due}


def fill_ledger(connection, number: int) -> None:
    """Settle a digest of long ago for every chat."""
    old = NOW - timedelta(days=7)
    common = {"digest": "weekly:2026-W46", "due_at": old, "opened_at": old, "try_at": old}
    common |= {"outcome": "sent", "settled_at": old}
    for first in range(0, number, 10_000):
        ids = range(first + 1, min(first + 10_000, number) + 1)
        connection.execute(deliveries.insert(), [common | {"chat_id": n} for n in ids])


async def claim_all(database: Database) -> int:
    """Claim every open row in windows of 1,000."""
    claimed = 0
    while claims := await database.run(ledger.claim, 1000, "bench", real_time(), LASTS):
        claimed += len(claims)
    return claimed


async def rate_reached(database: Database, rate: float, takes: float, number: int) -> float:
    """Send so many digests at a rate, each taking so long; return sends a second."""
    moments = []

    async def send(_chat_id, _thread_id, _message):
        await asyncio.sleep(takes)
        moments.append(time.perf_counter())

    await database.run(reopen, number)
    await Sender(database, send, compose, rate=rate).run()
    return (len(moments) - 1) / (moments[-1] - moments[0])


def reopen(connection, number: int) -> None:
    """Let so many rows be sent again, and no others."""
    connection.execute(text("UPDATE deliveries SET outcome = 'sent' WHERE outcome IS NULL"))
    again = "UPDATE deliveries SET outcome = NULL, try_at = :now, opened_at = :now"
    statement = text(f"{again} WHERE chat_id <= :n AND digest = 'weekly:2026-W47'")
    now = real_time()
    if connection.dialect.name == "sqlite":
        now = now.replace(tzinfo=None).isoformat(" ", timespec="microseconds")
    connection.execute(statement, {"now": now, "n": number})


async def tick_queries(database: Database) -> list[float]:
    """Return milliseconds of the tick's query and of an exchange when nothing is due."""
    times = []
    for _ in range(20):
        began = time.perf_counter()
        await database.run(ledger.open_due, NOW, NOW)
        await database.run(ledger.claim, 16, "bench", real_time(), LASTS)
        times.append((time.perf_counter() - began) * 1000)
    return sorted(times)


async def measure(url: str, rows: int) -> None:
    """Print the table."""
    database = Database(url)
    migrate(database)
    due = min(100_000, rows)
    began = time.perf_counter()
    await database.run(fill, rows, due)
    await database.run(fill_ledger, rows)
    print(f"{rows:,} subscribers and settled rows made in {time.perf_counter() - began:.0f} s")
    began = time.perf_counter()
    opened, skipped = await open_all(database, NOW)
    print(f"due scan, {opened:,} opened, {skipped} skipped: {time.perf_counter() - began:.2f} s")
    began = time.perf_counter()
    claimed = await claim_all(database)
    print(f"claim of {claimed:,} in thousands: {time.perf_counter() - began:.2f} s")
    began = time.perf_counter()
    messages = {
        compose(ledger.Edition(language, (), "weekly:2026-W47", 0)) for language in LANGUAGES
    }
    print(f"{len(messages)} editions composed: {(time.perf_counter() - began) * 1000:.1f} ms")
    for rate, takes, number in [(25, 0.1, 500), (1000, 0.005, 5000), (100_000, 0.0, 5000)]:
        reached = await rate_reached(database, rate, takes, number)
        share = f" ({reached / rate:.1%})" if rate <= 1000 else ""
        print(f"rate {rate:,}, {takes * 1000:.0f} ms a send: {reached:,.1f}/s{share}")
    await database.run(reopen, 0)
    times = await tick_queries(database)
    print(f"tick with nothing due: median {times[10]:.1f} ms, worst {times[-1]:.1f} ms")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory, making the rows included: {peak:.0f} MB")
    await database.close()


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url", nargs="?")
    parser.add_argument("--rows", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(options.url or f"sqlite:///{folder}/bench.db", options.rows))


if __name__ == "__main__":
    main()
