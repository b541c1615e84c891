"""What a person sees, and what is kept, when something else fails."""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import clock
from bot.digests.clock import TICK_EVERY
from bot.digests.sending import send_digests
from tests.botapi import BotApiServer, User
from tests.chats.databases import own_postgres
from tests.conftest import ROOT
from tests.ops.conftest import Behind
from tests.ops.outage import outage
from tests.ops.processes import free_port, online, started, webhook
from tests.ops.test_clocks import subscribe
from tests.ops.test_replicas import ARTICLE
from tests.waiting import eventually


class Asking:
    """A person who asks one question after the other, each when the one before was answered."""

    def __init__(self, person: User) -> None:
        self._person = person
        self._stop = False
        self._answers = 0
        self._task = asyncio.create_task(self._ask())

    async def _ask(self) -> None:
        while not self._stop:
            assert (await self._person.says("/chair")).text
            self._answers += 1

    async def answered(self, times: int) -> None:
        """Wait until this person has been answered so many times more."""
        wanted = self._answers + times

        async def enough() -> bool:
            return self._answers >= wanted or self._task.done()

        await eventually(enough)

    async def stop(self) -> None:
        """Ask no more; what went wrong meanwhile is raised."""
        self._stop = True
        await self._task


async def test_postgres_restarted_under_load(server: BotApiServer, tmp_path: Path) -> None:
    alice = server.user(100, started=True)
    with own_postgres() as (address, restart):
        settings = webhook(server, free_port(), DATABASE_URL=address)
        async with started("web", data=tmp_path, **settings):
            await alice.says("/language kk")
            people = [Asking(server.user(n, started=True)) for n in range(1, 9)]
            for _ in range(2):
                await asyncio.gather(*(person.answered(3) for person in people))
                await asyncio.to_thread(restart)
            await asyncio.gather(*(person.answered(3) for person in people))
            await asyncio.gather(*(person.stop() for person in people))
            # Everybody was answered all along, and nothing that was confirmed is lost.
            assert "Әзірбайжан" in (await alice.says("/status AZ")).text
            await alice.says("/language ky")
            assert "Азербайжан" in (await alice.says("/status AZ")).text
    assert server.refusals == []


@pytest.mark.parametrize("way", ["polling", "webhook"])
async def test_the_bot_api_out_of_order_for_a_while(way: str) -> None:
    await outage(way, seconds=3, people=10)


async def test_a_full_disk(server: BotApiServer, tmp_path: Path) -> None:
    alice = server.user(1, started=True)
    async with started(data=tmp_path, says="polls for updates", **online(server)) as bot:
        await alice.says("/language kk")
        before = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (0, before[1]))
        assert "Әзірбайжан" in (await alice.says("/status AZ")).text
        apology = await alice.says("/language ky")
        assert len(apology.text.splitlines()) == 1
        assert "Әзірбайжан" in (await alice.says("/status AZ")).text
        resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, before)
        await alice.says("/language ky")
        assert "Азербайжан" in (await alice.says("/status AZ")).text
    async with started(data=tmp_path, says="polls for updates", **online(server)):
        assert "Азербайжан" in (await alice.says("/status AZ")).text


def test_facts_add_on_a_full_disk_is_one_line_and_changes_nothing(tmp_path: Path) -> None:
    article, store = tmp_path / "test.txt", tmp_path / "facts.json"
    article.write_text(ARTICLE)

    def add(limit: int) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "facts", "add", str(article), "--publisher", "test"],
            cwd=ROOT,
            env={**os.environ, "FACTS_FILE": str(store)},
            capture_output=True,
            text=True,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        )

    full = add(100_000)
    assert full.returncode == 1
    assert len(full.stderr.splitlines()) == 1
    assert not store.exists()
    assert add(100_000_000).returncode == 0
    assert [path.name for path in tmp_path.glob("*facts*.json")] == ["facts.json"]


@pytest.fixture
async def jumping(hook: Behind) -> AsyncIterator[Behind]:
    """The bot with its digests, in this process, whose clock the test sets."""
    role = asyncio.create_task(send_digests(hook.process))
    yield hook
    hook.process.stop.set()
    await role


async def test_a_clock_that_jumps_an_hour(jumping: Behind, server: BotApiServer) -> None:
    server.user(1, started=True)  # has a digest that is due in half an hour
    alice = server.user(2, started=True)
    await jumping.process.services.database.run(subscribe, 1, timedelta(minutes=30))
    for hours in (0, 1, 0, -1, 1, 0):
        clock.set_now(lambda hours=hours: datetime.now(UTC) + timedelta(hours=hours))
        assert "/status" in (await alice.says("/help")).text
        if hours == 1:
            await server.wait_for("sendMessage", is_digest)
    await asyncio.sleep(TICK_EVERY + 1)
    assert sum(is_digest(call.params) for call in server.called("sendMessage")) == 1


def is_digest(call: dict[str, object]) -> bool:
    return call["chat_id"] == 1
