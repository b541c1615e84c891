"""What most tests stand on: settings that know nothing of this machine, and a clock that goes."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import hypothesis
import pytest
from pydantic import SecretStr

from bot import clock
from bot.app import App, build_application
from bot.chats.handled import Remembered
from bot.intake import Intake
from bot.metrics import Metrics
from bot.polling import Poller
from bot.services import Services
from bot.settings import Settings, load
from bot.terminal import LocalChat
from tests.botapi import BotApiServer
from tests.botapi.waiting import PATIENCE

ROOT = Path(__file__).parent.parent

# A slow machine fails no property, and no run fails what another one passed. To search for what no
# run has drawn yet: pytest --hypothesis-profile=default
hypothesis.settings.register_profile(
    "suite",
    deadline=None,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("suite")


@pytest.fixture(autouse=True)
def clean_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No setting of this machine reaches a test, and no test leaves the clock set."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    yield
    clock.set_now(None)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(bot_data_dir=tmp_path)


@pytest.fixture
def services(settings: Settings) -> Services:
    return Services(settings)


@pytest.fixture
async def chat(services: Services) -> AsyncIterator[LocalChat]:
    """A person's private chat with the bot, without a network."""
    async with LocalChat(services) as local:
        yield local


@pytest.fixture
async def server() -> AsyncIterator[BotApiServer]:
    """A Bot API server for one bot; whatever it refuses is a fault of the bot."""
    async with BotApiServer() as started:
        yield started


@asynccontextmanager
async def running_bot(
    *arguments: str, data: Path, **environment: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """``python -m bot`` as a process of its own; killed in the end if it still runs."""
    names = {name.upper() for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name not in names}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        *arguments,
        cwd=ROOT,
        env={**kept, "BOT_DATA_DIR": str(data), **environment},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@asynccontextmanager
async def polling(server: BotApiServer, services: Services) -> AsyncIterator[App]:
    """The bot in this process, polling a test server; stopped as a signal stops it."""
    settings = services.settings.model_copy(
        update={"bot_api_url": server.url, "bot_token": SecretStr(server.token)}
    )
    application = build_application(replace(services, settings=settings))
    intake = Intake(application, Remembered(services.database), Metrics())
    poller, stop = Poller(application, intake), asyncio.Event()
    await application.initialize()
    running = asyncio.create_task(poller.run(stop))
    try:
        yield application
    finally:
        stop.set()
        await running
        await intake.drain(PATIENCE)
        await application.shutdown()
