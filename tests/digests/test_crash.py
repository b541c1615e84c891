"""The sender killed (-9) again and again in the middle of a pass.

Nobody is left out, and no kill doubles more than the window in flight.
"""

import asyncio
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

from sqlalchemy import func, select, update

from bot.chats.schema import deliveries
from bot.digests import ledger
from bot.digests.deliver import real_time
from tests.digests.crashing import WINDOW
from tests.digests.sending import NOW, subscribe_many

CHATS = 1000
KILLS = 20


def start(url: str, log: Path) -> subprocess.Popen:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.digests.crashing", url, str(log)],
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline() == "ready\n"
    return process


def claimed_by(connection, process: subprocess.Popen) -> int:
    """How many rows a process had claimed and not settled when it died."""
    of_process = deliveries.c.claimed_by.contains(f":{process.pid}:")
    return connection.scalar(select(func.count()).where(deliveries.c.outcome.is_(None), of_process))


def make_retries_due(connection) -> None:
    """Let what waits for another try come at once, to spare the test the pause."""
    waiting = deliveries.c.outcome.is_(None) & deliveries.c.claimed_by.is_(None)
    connection.execute(update(deliveries).where(waiting).values(try_at=real_time()))


def unsettled(connection) -> int:
    return connection.scalar(select(func.count()).where(deliveries.c.outcome.is_(None)))


async def test_nobody_is_left_out_and_few_are_doubled(database, database_url, tmp_path):
    log = tmp_path / "arrived"
    log.touch()
    await database.run(subscribe_many, CHATS)
    await database.run(ledger.open_due, NOW, real_time())
    chance = random.Random(7)
    between = 0
    for _ in range(KILLS):
        process = start(database_url, log)
        await asyncio.sleep(chance.uniform(0.02, 0.12))
        process.kill()
        process.wait()
        in_flight = await database.run(claimed_by, process)
        assert in_flight <= WINDOW
        between += in_flight > 0
    while await database.run(unsettled):
        await database.run(make_retries_due)
        start(database_url, log).wait()
    arrived = Counter(int(line) for line in log.read_text().split())
    doubled = sum(arrived.values()) - len(arrived)
    assert set(arrived) == set(range(1, CHATS + 1))
    assert doubled <= KILLS * WINDOW
    assert between >= KILLS // 2
    print(f"{KILLS} kills, {between} between claim and settle, {doubled} doubled")
