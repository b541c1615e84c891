"""The whole bot against the test server over HTTP; nothing that it calls may be refused."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.app import App
from bot.services import Services
from bot.settings import Settings
from tests.botapi import BotApiServer, User
from tests.conftest import polling
from tests.ops.conftest import behind_webhook

OPERATOR = 99


@asynccontextmanager
async def webhook(server: BotApiServer, services: Services) -> AsyncIterator[App]:
    """The bot in this process, to which the server posts."""
    async with behind_webhook(server, services) as behind:
        yield behind.process.application


#: How updates reach the bot: by the name of the way, a context that runs the bot on a server.
WAYS = {"polling": polling, "webhook": webhook}


@pytest.fixture
def services(settings: Settings) -> Services:
    return Services(settings.model_copy(update={"admin_ids": frozenset({OPERATOR})}))


@pytest.fixture(params=sorted(WAYS))
def way(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
async def bot(way: str, server: BotApiServer, services: Services) -> AsyncIterator[App]:
    server.user(OPERATOR, "Operator", started=True)
    async with WAYS[way](server, services) as application:
        yield application
        await server.settled()
    assert server.refusals == []


@pytest.fixture
def alice(bot: App, server: BotApiServer) -> User:
    return server.user(1, "Alice")


@pytest.fixture
def operator(bot: App, server: BotApiServer) -> User:
    return server.user(OPERATOR)
