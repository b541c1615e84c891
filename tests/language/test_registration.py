"""What Telegram shows of the bot: set per language, once, and again only when it changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from telegram import Bot

from bot.handlers.commands import COMMANDS
from bot.handlers.question import Commands
from bot.language import languages
from bot.services import Services
from bot.telegram import registration
from bot.telegram.transport import AiohttpRequest
from tests.botapi import BotApiServer


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registration, "PACE", 0)


@pytest.fixture
async def bot(server: BotApiServer) -> Iterator[Bot]:  # type: ignore[misc]
    bot = Bot(server.token, base_url=f"{server.url}/bot", request=AiohttpRequest())
    await bot.initialize()
    yield bot
    await bot.shutdown()


def made(server: BotApiServer) -> list[str]:
    return [call.method for call in server.calls if call.method.startswith("set")]


async def test_everything_is_set_in_every_language(
    bot: Bot, server: BotApiServer, services: Services
) -> None:
    assert await registration.register(bot, services.database, languages(), COMMANDS)
    methods = made(server)
    count = len(languages().codes)
    assert methods.count("setMyName") == count
    assert methods.count("setMyDescription") == count
    assert methods.count("setMyShortDescription") == count
    assert methods.count("setMyCommands") == 3 * count


async def test_nothing_is_set_twice_and_what_changed_is_set_anew(
    bot: Bot, server: BotApiServer, services: Services
) -> None:
    await registration.register(bot, services.database, languages(), COMMANDS)
    before = len(made(server))
    assert not await registration.register(bot, services.database, languages(), COMMANDS)
    assert len(made(server)) == before
    fewer = Commands(list(COMMANDS.values())[:-3])
    assert await registration.register(bot, services.database, languages(), fewer)
    assert len(made(server)) > before


@pytest.mark.parametrize("code", languages().codes)
def test_texts_fit_telegrams_limits(code: str) -> None:
    say = languages().speech(code)
    assert len(registration.name(say)) <= registration.NAME
    assert len(registration.description(say)) <= registration.DESCRIPTION
    assert len(registration.short(say)) <= registration.SHORT
    lines = [say.label(command.line) for command in COMMANDS.listed(for_admins=True)]
    assert max(map(len, lines)) <= registration.LINE
