import pytest_asyncio

from tests.botapi import BotApiServer
from tests.botapi.barebot import BareBot


@pytest_asyncio.fixture
async def server():
    async with BotApiServer() as server:
        yield server


@pytest_asyncio.fixture
async def bot(server):
    async with BareBot(server) as bot:
        yield bot
