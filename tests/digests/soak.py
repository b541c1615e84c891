"""A digest pass whose sender is killed (-9) again and again, on an API that fails now and then.

``python -m tests.digests.soak`` runs it at full size on both databases and prints what happened;
the suite runs a small one. Afterwards every chat must be as it should, nobody may be left out, and
a kill may have doubled no more than the messages that were in flight at it.
"""

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select, update

from bot.chats.database import Database
from bot.chats.migrate import migrate
from bot.chats.schema import chats, deliveries, subscriptions
from bot.digests.clock import open_all
from bot.digests.deliver import real_time
from tests.bench.setting import progress
from tests.botapi import BotApiServer
from tests.botapi.waiting import PATIENCE
from tests.chats.databases import postgres
from tests.digests.lives import WINDOW
from tests.digests.sending import NOW

ROOT = Path(__file__).parents[2]

#: One send in twenty fails: each of the five ways one in a hundred.
CHAOS = dict.fromkeys(("flood", "internal", "timeout", "blocked", "migrated"), 0.01)

#: One chat in so many is a group: only groups migrate, only persons block.
GROUPS = 5

LATENCY = 0.02


@dataclass(frozen=True)
class Plan:
    """How much is to happen: so many chats get their digest while so many senders are killed."""

    chats: int
    kills: int
    seed: int = 7

    @property
    def life(self) -> int:
        """How many messages a sender sends before its kill, at most."""
        return self.chats // self.kills

    @property
    def rate(self) -> float:
        """Sends a second."""
        return self.life / 0.15


@dataclass
class Report:
    """What happened; ``wrong`` are chats whose end state is not as it should be."""

    plan: Plan
    in_flight: list[int] = field(default_factory=list)
    doubled: int = 0
    left_out: list[int] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    drawn: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def between(self) -> int:
        """Kills that fell between a claim and its settlement."""
        return sum(number > 0 for number in self.in_flight)

    def check(self) -> None:
        """Fail unless everything is as it should be."""
        assert self.left_out == []
        assert self.wrong == []
        assert max(self.in_flight) <= WINDOW
        assert self.doubled <= sum(self.in_flight)
        assert len(self.in_flight) == self.plan.kills
        assert self.between >= self.plan.kills / 10

    def __str__(self) -> str:
        """Tell it in a few lines."""
        return (
            f"{self.plan.chats:,} chats, {len(self.in_flight)} kills in {self.seconds:.0f} s\n"
            f"  between claim and settle: {self.between} kills, with {sum(self.in_flight)} messages"
            f" in flight, at most {max(self.in_flight)} of a window of {WINDOW}\n"
            f"  doubled: {self.doubled}; left out: {len(self.left_out)};"
            f" wrong end state: {len(self.wrong)}\n"
            f"  failures drawn: {self.drawn}\n  outcomes: {dict(self.outcomes)}"
        )


class Lives:
    """The process that brings forth senders."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    async def begin(self) -> int:
        """Let a sender begin to send; its pid."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        first, second = sorted([await self._line(), await self._line()])
        assert second == "sends"
        return int(first)

    async def ended(self) -> None:
        """Wait until the sender is gone."""
        assert await self._line() == "ended"

    async def _line(self) -> str:
        assert self._process.stdout is not None
        return (await self._process.stdout.readline()).decode().strip()


@asynccontextmanager
async def lives(url: str, api: str, rate: float) -> AsyncIterator[Lives]:
    """Senders for a database and a Bot API server."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.digests.lives", url, api, str(rate)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Lives(process)
    finally:
        process.kill()
        await process.wait()


async def soak(url: str, plan: Plan) -> Report:
    """Make one pass; nothing is asserted here."""
    began, report, chance = time.monotonic(), Report(plan), random.Random(plan.seed)
    database = Database(url)
    migrate(database)
    ids = [-n if n % GROUPS == 0 else n for n in range(1, plan.chats + 1)]
    await database.run(fill, ids)
    await open_all(database, NOW)
    async with (
        BotApiServer(latency=LATENCY) as server,
        lives(url, server.url, plan.rate) as nursery,
    ):
        server.people(n for n in ids if n > 0)
        for n in ids:
            if n < 0:
                server.group(chat_id=n)
        chaos = server.chaos(plan.seed, **CHAOS)
        for _ in range(plan.kills):
            pid = await nursery.begin()
            await sent(server, chance.randrange(plan.life))
            await asyncio.sleep(chance.uniform(0, 2 * LATENCY))
            os.kill(pid, signal.SIGKILL)
            await nursery.ended()
            report.in_flight.append(await database.run(claimed_by, pid))
            await database.run(make_due)
            if (killed := len(report.in_flight)) % 20 == 0:
                progress(f"{killed} of {plan.kills} kills on {database.url.drivername}")
        while await database.run(unsettled):
            await nursery.begin()
            await nursery.ended()
            await database.run(make_due)
        report.drawn = dict(chaos.drawn)
        assert server.refusals == []
        await judge(server, database, ids, report)
    await database.close()
    report.seconds = time.monotonic() - began
    return report


async def sent(server: BotApiServer, number: int) -> None:
    """Wait until so many messages more were sent."""
    wanted = server.log.counts["sendMessage"] + number
    assert await server.log.bell.until(
        lambda: server.log.counts["sendMessage"] >= wanted, within=PATIENCE
    )


async def judge(server: BotApiServer, database: Database, ids: list[int], report: Report) -> None:
    """Compare what arrived, what befell each chat, and what the database says of it."""
    sent = [call for call in server.called("sendMessage") if call.error is None]
    arrived = Counter(call.params["chat_id"] for call in sent)
    known = await database.run(end_states)
    for chat_id in ids:
        chat = server.chats[chat_id]
        now = chat if chat.migrated_to is None else chat.migrated_to
        times = arrived[chat_id] + (arrived[now.id] if now is not chat else 0)
        state, outcome = known.pop(now.id, (None, None))
        report.outcomes[str(outcome)] += 1
        blocked = now.bot_status == "kicked"
        expected = ("paused", {"blocked"}) if blocked else ("active", {"sent", "unsure"})
        report.doubled += max(0, times - 1)
        if not times and not blocked:
            report.left_out.append(chat_id)
        if state != expected[0] or outcome not in expected[1]:
            report.wrong.append(f"{chat_id}: {state}, {outcome}")
    report.wrong += [f"{chat_id}: nobody's" for chat_id in known]


def fill(connection, ids: list[int]) -> None:
    """Subscribe chats, all due at one moment."""
    new = {"state_since": NOW, "created_at": NOW}
    row = {"every": "weekly", "weekday": 4, "day": 1, "hour": 9, "minute": 0, "next_due": NOW}
    people = [new | {"chat_id": n, "kind": "private" if n > 0 else "group"} for n in ids]
    connection.execute(chats.insert(), people)
    rows = [row | {"chat_id": n, "zone": "Asia/Almaty"} for n in ids]
    connection.execute(subscriptions.insert(), rows)


def claimed_by(connection, pid: int) -> int:
    """How many rows a process had claimed and not settled when it died."""
    of_process = deliveries.c.claimed_by.contains(f":{pid}:")
    return connection.scalar(select(func.count()).where(deliveries.c.outcome.is_(None), of_process))


def unsettled(connection) -> int:
    return connection.scalar(select(func.count()).where(deliveries.c.outcome.is_(None)))


def make_due(connection) -> None:
    """Let claims of the dead lapse, and what waits for another try come, at once.

    Both would come by themselves: this spares the pause.
    """
    waiting = deliveries.c.outcome.is_(None)
    connection.execute(update(deliveries).where(waiting).values(try_at=real_time()))


def end_states(connection) -> dict[int, tuple[str, str | None]]:
    """Each chat's state and the outcome of its one digest."""
    query = select(chats.c.chat_id, chats.c.state, deliveries.c.outcome)
    joined = query.join(deliveries, deliveries.c.chat_id == chats.c.chat_id, isouter=True)
    return {row.chat_id: (row.state, row.outcome) for row in connection.execute(joined)}


def main() -> None:
    """Run at full size on SQLite and on PostgreSQL."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--chats", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=200)
    given = parser.parse_args()
    plan = Plan(given.chats, given.kills)
    with tempfile.TemporaryDirectory(prefix="soak-") as folder, postgres() as address:
        for name, url in (("SQLite", f"sqlite:///{folder}/soak.db"), ("PostgreSQL", address)):
            report = asyncio.run(soak(url, plan))
            print(f"{name}: {report}", flush=True)
            report.check()


if __name__ == "__main__":
    main()
