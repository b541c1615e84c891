"""What most tests stand on: settings that know nothing of this machine, and a clock that goes."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot import clock
from bot.services import Services
from bot.settings import Settings, load
from bot.terminal import LocalChat

ROOT = Path(__file__).parent.parent


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
