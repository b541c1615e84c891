"""The bot as operators start it: digests on time, an operator's pass, alerts, a backup."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import clock
from bot.__main__ import main
from bot.chats import rows, subscriptions
from bot.chats.database import Database
from bot.chats.migrate import migrate
from bot.chats.notes import read_note
from bot.digests.due import Schedule
from bot.operating import digest_pass
from bot.services import Services
from bot.settings import load
from tests.botapi import BotApiServer
from tests.conftest import ROOT, running_bot
from tests.ops.processes import online, started
from tests.waiting import eventually

ARTICLE = """\
MINSK, November 20, 2026. Belarus was granted the status of observer in the Shanghai Cooperation \
Organisation (SCO) at the summit held in Ufa in 2015, the Foreign Ministry said.

President of Belarus Alexander Lukashenko took part in the SCO summit in Bishkek on \
September 1, 2026.
"""


@pytest.fixture
async def database(tmp_path: Path):
    """The database that the processes use."""
    database = Database(f"sqlite:///{tmp_path / 'bot.db'}")
    migrate(database)
    yield database
    await database.close()


async def subscribe(database: Database, *chats: int) -> None:
    """Subscribe chats to a digest that was due an hour ago."""
    due = datetime.now(UTC) - timedelta(hours=1)
    schedule = Schedule("daily", due.hour, due.minute, "UTC")
    for chat in chats:
        await database.run(
            subscriptions.subscribe, chat, "private", schedule, due - timedelta(minutes=1)
        )


async def run(*arguments: str, data: Path, **environment: str) -> tuple[int, str, str]:
    """Run a command to its end: status, output, errors."""
    async with running_bot(*arguments, data=data, **environment) as process:
        out, err = await process.communicate()
    return process.returncode or 0, out.decode(), err.decode()


async def test_the_clock_sends_what_is_due_and_stops_with_status_0(
    server: BotApiServer, database: Database, tmp_path: Path
) -> None:
    await subscribe(database, 1, 2)
    server.people([1, 2])
    async with started("clock", data=tmp_path, **online(server)) as process:
        for reader in (1, 2):
            assert (await server.user(reader).reply()).text.startswith("SCO digest: ")
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
    assert len(server.called("sendMessage")) == 2
    assert server.refusals == []


async def test_an_operators_pass_beside_a_running_bot(
    server: BotApiServer, database: Database, tmp_path: Path, capsys
) -> None:
    server.people([1])
    now = datetime.now(UTC)
    due = Schedule("daily", (now.hour + 12) % 24, 0, "UTC")
    await database.run(subscriptions.subscribe, 1, "private", due, now)
    tomorrow = now + timedelta(days=1)
    as_of = tomorrow.isoformat(timespec="minutes")
    given = {"bot_token": server.token, "bot_api_url": server.url, "bot_data_dir": tmp_path}
    async with started(data=tmp_path, **online(server)):
        status, out, err = await run("digest", "--now", as_of, "--dry-run", data=tmp_path)
        assert (status, err) == (0, "")
        assert out == f"due as of {as_of}: daily 1; opened before: 0\n"
        clock.set_now(tomorrow)
        for done in ("sent 1", "nothing to do"):
            assert await digest_pass(Services(load(**given)), dry_run=False) == 0
            assert capsys.readouterr().out.startswith(f"digests: {done} in ")
    assert (await server.user(1).reply()).text.startswith("SCO digest: ")
    assert server.refusals == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"bot_token": "5:unknown"}, "BOT_TOKEN is refused by Telegram"),
        ({"bot_api_url": "http://127.0.0.1:9"}, "BOT_API_URL: The Bot API server cannot be"),
        ({"database_url": "postgresql://127.0.0.1:9/bot"}, "DATABASE_URL: the database cannot be"),
    ],
)
async def test_what_is_at_fault_is_one_line_and_status_1(
    changed: dict[str, str], said: str, server: BotApiServer, tmp_path: Path, capsys
) -> None:
    right = {"bot_token": server.token, "bot_api_url": server.url, "bot_data_dir": tmp_path}
    assert await digest_pass(Services(load(**right | changed)), dry_run=False) == 1
    err = capsys.readouterr().err
    assert err.startswith(said)
    assert len(err.splitlines()) == 1


async def test_who_follows_a_country_hears_of_an_article_at_once(
    server: BotApiServer, database: Database, tmp_path: Path
) -> None:
    server.people([1, 2])
    await database.run(rows.follow, 1, "private", "country:BY", datetime.now(UTC), "en")
    await database.run(rows.follow, 2, "private", "country:LK", datetime.now(UTC), "en")
    (tmp_path / "minsk.txt").write_text(ARTICLE)
    async with started("clock", data=tmp_path, **online(server)):
        await eventually(lambda: database.run(read_note, "alerted_revision"))
        status, _, err = await add_article(tmp_path)
        assert (status, err) == (0, "")
        alert = await server.user(1).reply()
    assert alert.text.startswith("News of what you follow\n\nNew in the sources\n• ")
    assert "Belarus" in alert.text
    assert server.called("sendMessage")[-1].params["chat_id"] == 1
    assert server.refusals == []


async def add_article(data: Path) -> tuple[int, str, str]:
    """Add the article as an operator does."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "facts", "add", str(data / "minsk.txt"), "--publisher", "test"),
        *("--published", "2026-11-20"),
        cwd=ROOT,
        env={**os.environ, "BOT_DATA_DIR": str(data)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    return process.returncode or 0, out.decode(), err.decode()


async def test_a_backup_is_whole_and_overwrites_nothing(
    database: Database, tmp_path: Path, monkeypatch, capsys
) -> None:
    monkeypatch.setenv("BOT_DATA_DIR", str(tmp_path))
    await subscribe(database, 1)
    target = tmp_path / "copy.db"
    assert main(["backup", str(target)]) == 0
    assert capsys.readouterr().out == f"{target}: {target.stat().st_size} bytes\n"
    assert target.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(target)) as copy:
        assert copy.execute("SELECT chat_id FROM subscriptions").fetchall() == [(1,)]
    assert main(["backup", str(target)]) == 1
    assert capsys.readouterr().err == f"{target} exists already\n"
