"""What the ledger and the sender of digests do, on SQLite or on another database.

The subscribers are due within one hour, at most 100,000 of them.
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import uvloop
from sqlalchemy import text
from telegram import Bot

from bot.chats.database import Database
from bot.chats.migrate import migrate
from bot.chats.schema import chats, deliveries, follows, subscriptions
from bot.digests import ledger
from bot.digests.clock import open_all
from bot.digests.compose import Composer
from bot.digests.deliver import Sender, real_time
from bot.digests.message import Edition
from bot.digests.sending import sends_with
from bot.language import languages
from bot.telegram.transport import AiohttpRequest
from facts.store import RELEASE, Revision, Store, load
from tests.bench.setting import LANGUAGES, ROOT, Server, server
from tests.botapi import TOKEN
from tests.chats.databases import new_database, postgres
from tests.digests.sending import NOW

ZONES = ["Asia/Almaty", "Asia/Kolkata", "Europe/Moscow", "Africa/Cairo", "Asia/Shanghai"]
LASTS = timedelta(seconds=90)
FOLLOWED = ["country:KZ", "country:AZ", "country:IN", "country:IR", "country:BY", "topic:chairs"]
FOLLOWED.append("topic:members")

#: Rate, milliseconds that the API takes to answer, and how many are sent.
AS_FAST_AS_IT_GOES = 100_000
RATES = [(25, 100, 500), (1000, 5, 5000), (AS_FAST_AS_IT_GOES, 0, 5000)]


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
        followed = [{"chat_id": n, "entity": FOLLOWED[n % 7]} for n in ids if n % 2]
        connection.execute(follows.insert(), followed)


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


async def claim_all(database: Database) -> set[Edition]:
    """Claim every open row in windows of 1,000; return the editions that they ask for."""
    editions = set()
    while claims := await database.run(ledger.claim, 1000, "bench", real_time(), LASTS):
        editions.update(claim.edition for claim in claims)
    return editions


def composer() -> Composer:
    """Compose from the release with an article's worth of news."""
    release = load(RELEASE)
    new = tuple(statement.id for statement in release.statements[::12])
    revision = Revision(number=2, recorded="2026-11-19", article="new.txt", new=new)
    news = Store(release.statements, release.articles.values(), [*release.revisions, revision])
    languages().load()
    return Composer(lambda: news, languages(), NOW.date)


async def rate_reached(
    database: Database, api: Server, compose: Composer, rate: float, number: int
) -> float:
    """Send so many digests over HTTP at a rate; return sends a second."""
    request = AiohttpRequest()
    await request.initialize()
    bot = Bot(TOKEN, f"{api.url}/bot", request=request, get_updates_request=request)
    send, moments = sends_with(bot), []

    async def timed(chat_id, thread_id, message):
        await send(chat_id, thread_id, message)
        moments.append(time.perf_counter())

    await database.run(reopen, number)
    await Sender(database, timed, compose, rate=rate).run()
    await request.shutdown()
    # The first window leaves at once.
    first = len(moments) // 10
    return (len(moments) - first) / (moments[-1] - moments[first - 1])


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


def peak_megabytes() -> float:
    """The most that this process has held; what getrusage says may be its parent's."""
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1000  # type: ignore[index]


async def measure(url: str, rows: int) -> None:
    """Print the table."""
    database = Database(url)
    migrate(database)
    due = min(100_000, rows)
    await database.run(fill, rows, due)
    await database.run(fill_ledger, rows)
    name = "SQLite" if database.is_sqlite else "PostgreSQL"
    began = time.perf_counter()
    opened, skipped = await open_all(database, NOW)
    scanned = time.perf_counter() - began
    print(f"- Due scan on {name}: {opened:,} digests opened in {scanned:.2f} s, {skipped} skipped.")
    editions, compose = await claim_all(database), composer()
    began = time.perf_counter()
    for edition in editions:
        compose(edition)
    composed = time.perf_counter() - began
    print(f"- {len(editions)} editions (language × interests) composed in {composed:.2f} s;")
    print(f"  due scan and composition together: {scanned + composed:.2f} s.")
    for rate, latency, number in RATES:
        with server("--latency", str(latency), "--people", str(number)) as api:
            reached = await rate_reached(database, api, compose, rate, number)
        share = f", {reached / rate:.1%}" if rate < AS_FAST_AS_IT_GOES else ""
        print(f"- `SEND_RATE` {rate:,}, {latency} ms an answer: {reached:,.1f} sends/s{share}.")
    await database.run(reopen, 0)
    times = await tick_queries(database)
    print(
        f"- A tick with nothing due among {rows:,} rows: median {times[10]:.1f} ms,"
        f" worst {times[-1]:.1f} ms."
    )
    print(f"- Peak memory of all this: {peak_megabytes():.0f} MB.")
    await database.close()


def figures(quick: bool) -> Iterator[str]:
    """A pass of 100,000 on a new SQLite file, in a process of its own."""
    yield from printed("--rows", "10000" if quick else "100000")


def postgres_figures(quick: bool) -> Iterator[str]:
    """The same on the PostgreSQL that the tests use."""
    with postgres() as address, new_database(address) as url:
        yield from printed(url, "--rows", "10000" if quick else "100000")


def printed(*options: str) -> Iterator[str]:
    """What this module prints when it runs by itself, line by line."""
    command = [sys.executable, "-u", "-m", "tests.bench.digests", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield line.rstrip()
    assert process.returncode == 0, "the measurement of digests has failed"


def main() -> None:
    """Read the command line and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.digests", description=__doc__)
    parser.add_argument(
        "url",
        nargs="?",
        metavar="DATABASE_URL",
        help="an empty database; a new SQLite file if none",
    )
    parser.add_argument("--rows", type=int, default=1_000_000, help="subscribers (1,000,000)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        uvloop.run(measure(options.url or f"sqlite:///{folder}/bench.db", options.rows))


if __name__ == "__main__":
    main()
