"""Processes of the bot, as an operator starts them, and free ports to listen on."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from tests.botapi import TOKEN, BotApiServer
from tests.botapi.waiting import PATIENCE
from tests.conftest import running_bot

_reserved: list[socket.socket] = []


def free_port() -> int:
    """A port on which nobody else listens, reserved until the tests end.

    It stays bound, so that it is given to nobody else; the bot, which allows the reuse of its
    address as every server does, can listen on it still.
    """
    taken = socket.socket()
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    taken.bind(("127.0.0.1", 0))
    _reserved.append(taken)
    return int(taken.getsockname()[1])


def online(server: BotApiServer, **more: str) -> dict[str, str]:
    """The settings of a bot that talks to this server."""
    return {"BOT_TOKEN": TOKEN, "BOT_API_URL": server.url, "HOST": "127.0.0.1", **more}


def webhook(server: BotApiServer, port: int, **more: str) -> dict[str, str]:
    """The settings of a bot that listens on this port."""
    at = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "PORT": str(port)}
    return online(server, **at, **more)


async def line_with(stream: asyncio.StreamReader | None, text: str) -> str:
    """The next line that holds the text."""
    assert stream is not None
    seen = []
    async with asyncio.timeout(PATIENCE):
        while line := (await stream.readline()).decode():
            if text in line:
                return line
            seen.append(line)
    raise AssertionError(f"no line with {text!r} in\n{''.join(seen)}")


@asynccontextmanager
async def started(
    *arguments: str, data: Path, says: str = "Ready", **environment: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A process that has said this; what it says later is read away."""
    async with running_bot(*arguments, data=data, **environment) as process:
        await line_with(process.stderr, says)
        draining = asyncio.create_task(_drain(process.stderr))
        try:
            yield process
        finally:
            draining.cancel()


async def _drain(stream: asyncio.StreamReader | None) -> None:
    while stream is not None and await stream.readline():
        pass


async def page(port: int, path: str) -> tuple[int, str]:
    """Status and text of one of the pages of a process."""
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as response,
    ):
        return response.status, await response.text()
