"""One poller and one active clock, whoever else is started, as real processes."""

from __future__ import annotations

import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.chats.database import Database
from bot.chats.schema import chats, subscriptions
from tests.botapi import BotApiServer
from tests.conftest import running_bot
from tests.ops.processes import line_with, online, started


def subscribe(
    connection: Connection, chat_id: int, later: timedelta = timedelta(seconds=-1)
) -> None:
    """A daily digest that is due now, or later."""
    now = datetime.now(UTC)
    kept = {"chat_id": chat_id, "kind": "private", "state_since": now, "created_at": now}
    due = now + later
    daily = {"every": "daily", "weekday": 0, "day": 1, "hour": due.hour, "minute": due.minute}
    connection.execute(chats.insert(), kept)
    row = {"chat_id": chat_id, "zone": "UTC", "next_due": due, **daily}
    connection.execute(subscriptions.insert(), row)


async def test_the_second_clock_takes_over_within_thirty_seconds_of_a_kill(
    server: BotApiServer, postgres_url: str, tmp_path: Path
) -> None:
    server.user(1, started=True)
    server.user(2, started=True)
    settings = online(server, DATABASE_URL=postgres_url)
    async with started("clock", data=tmp_path, **settings) as first:
        database = Database(postgres_url)
        await database.run(subscribe, 1)
        await server.wait_for("sendMessage", lambda call: call["chat_id"] == 1)
        async with started("clock", data=tmp_path, **settings) as second:
            first.send_signal(signal.SIGKILL)
            await first.wait()
            await database.run(subscribe, 2)
            await server.wait_for("sendMessage", lambda call: call["chat_id"] == 2)
            second.terminate()
            assert await second.wait() == 0
        await database.close()
    sent = [call.params["chat_id"] for call in server.called("sendMessage")]
    assert sent == [1, 2]


@pytest.fixture(params=["sqlite_url", "postgres_url"])
def any_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(request.param))


async def test_a_second_poller_says_so_in_one_line_and_ends(
    any_url: str, server: BotApiServer, tmp_path: Path
) -> None:
    settings = online(server, DATABASE_URL=any_url)
    async with started(data=tmp_path, says="polls for updates", **settings):
        async with running_bot(data=tmp_path, LOG_LEVEL="ERROR", **settings) as second:
            _, said = await second.communicate()
        assert second.returncode == 1
        (line,) = said.decode().splitlines()
        assert line.startswith("Another process of this bot polls already")
        assert (await server.user(1).says("/help")).text
    assert server.refusals == []


async def test_a_killed_poller_leaves_its_place_free(
    any_url: str, server: BotApiServer, tmp_path: Path
) -> None:
    settings = online(server, DATABASE_URL=any_url)
    async with started(data=tmp_path, says="polls for updates", **settings) as first:
        first.send_signal(signal.SIGKILL)
        await first.wait()
    async with running_bot(data=tmp_path, **settings) as second:
        await line_with(second.stderr, "polls for updates")
        assert (await server.user(1).says("/help")).text
