"""The Procfile, run by honcho as a host would run it: release first, then web and clock."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

from bot.settings import Settings
from tests.botapi import BotApiServer
from tests.botapi.waiting import PATIENCE
from tests.conftest import ROOT
from tests.ops.processes import free_port, line_with, page, webhook


async def honcho(
    *names_of: str, settings: dict[str, str], data: Path
) -> asyncio.subprocess.Process:
    """Start processes of the Procfile; `python` there is the one that runs the tests."""
    names = {name.upper() for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name not in names}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**kept, **settings, "PATH": path, "BOT_DATA_DIR": str(data)}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "honcho", "start", *names_of),
        cwd=ROOT,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def test_release_then_web_and_clock(
    server: BotApiServer, postgres_url: str, tmp_path: Path
) -> None:
    port = free_port()
    settings = webhook(server, port, DATABASE_URL=postgres_url)
    release = await honcho("release", settings=settings, data=tmp_path)
    said, _ = await release.communicate()
    assert release.returncode == 0
    assert b"Ready for this release" in said
    running = await honcho("web", "clock", settings=settings, data=tmp_path)
    try:
        ready = [await line_with(running.stdout, "Ready: ") for _ in range(2)]
        assert any("web.1" in line for line in ready)
        assert any("clock.1" in line for line in ready)
        assert await page(port, "/readyz") == (200, "ready\n")
        assert "unofficial" in (await server.user(1).says("/start")).text
    finally:
        running.send_signal(signal.SIGTERM)
        await asyncio.wait_for(running.communicate(), PATIENCE)
    assert server.refusals == []
