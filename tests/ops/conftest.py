"""PostgreSQL, and a bot behind a webhook in this process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

import aiohttp
import pytest
from pydantic import SecretStr

from bot.online import Online
from bot.online import online as opened
from bot.services import Services
from bot.web import SECRET_HEADER, receive
from tests.botapi import BotApiServer
from tests.botapi.waiting import PATIENCE
from tests.chats.databases import postgres_server, postgres_url, sqlite_url
from tests.ops.processes import free_port

__all__ = ["postgres_server", "postgres_url", "sqlite_url"]

SECRET = "a-secret"


@dataclass
class Behind:
    """A bot in this process behind a webhook, and a way to post to it past Telegram."""

    process: Online
    url: str
    session: aiohttp.ClientSession

    async def post(self, body: Any = None, secret: str | None = SECRET, **more: Any) -> int:
        """Post something to the webhook; the status."""
        headers = {} if secret is None else {SECRET_HEADER: secret}
        given = more or {"json": body}
        async with self.session.post(f"{self.url}/hook", headers=headers, **given) as response:
            return response.status

    async def get(self, path: str) -> tuple[int, str]:
        """Status and text of a page."""
        async with self.session.get(self.url + path) as response:
            return response.status, await response.text()


@asynccontextmanager
async def behind_webhook(server: BotApiServer, services: Services) -> AsyncIterator[Behind]:
    """The bot in this process, reached by webhook; stopped as a signal stops it."""
    port = free_port()
    given = {
        "bot_api_url": server.url,
        "bot_token": SecretStr(server.token),
        "webhook_url": f"http://127.0.0.1:{port}/hook",
        "webhook_secret": SecretStr(SECRET),
        "host": "127.0.0.1",
        "port": port,
    }
    settings = services.settings.model_copy(update=given)
    async with opened(replace(services, settings=settings)) as process:
        role = asyncio.create_task(receive(process))
        try:
            async with aiohttp.ClientSession() as session:
                await asyncio.wait_for(process.ready.wait(), PATIENCE)
                yield Behind(process, f"http://127.0.0.1:{port}", session)
        finally:
            process.stop.set()
            await role


@pytest.fixture
async def hook(server: BotApiServer, services: Services) -> AsyncIterator[Behind]:
    async with behind_webhook(server, services) as bot:
        yield bot
        await server.settled()
    assert server.refusals == []
