"""What Telegram shows of the bot before anybody writes: commands, name, description.

All of it is set once per language after a release that changed it, by one process: a hash of what
was set last is kept in the database.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import Iterator
from typing import Any

from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from bot.chats.database import Database
from bot.chats.notes import read_note, write_note
from bot.handlers.question import Command, Commands
from bot.language import SOURCE, Languages
from bot.speech import Speech
from bot.telegram.calls import call

log = logging.getLogger(__name__)

NOTE = "registration"
#: Seconds between two calls: Telegram slows those who set much at once.
PACE = 1.0
#: Telegram's limits in characters.
NAME, DESCRIPTION, SHORT, LINE = 64, 512, 120, 256

Call = tuple[str, dict[str, Any]]


def calls(languages: Languages, commands: Commands) -> Iterator[Call]:
    """Each method with its parameters, for every language; English is what others are shown."""
    yield "setChatMenuButton", {"menu_button": {"type": "commands"}}
    for code in languages.codes:
        say, of = languages.speech(code), {} if code == SOURCE else {"language_code": code}
        for scope in ("default", "all_group_chats", "all_chat_administrators"):
            listed = commands.listed(
                in_group=scope != "default", for_admins=scope != "all_group_chats"
            )
            described = [_described(say, command) for command in listed]
            yield "setMyCommands", {"commands": described, "scope": {"type": scope}, **of}
        yield "setMyName", {"name": name(say)[:NAME], **of}
        yield "setMyDescription", {"description": description(say)[:DESCRIPTION], **of}
        yield "setMyShortDescription", {"short_description": short(say)[:SHORT], **of}


def _described(say: Speech, command: Command) -> dict[str, str]:
    return {"command": command.name, "description": say.label(command.line)[:LINE]}


def name(say: Speech) -> str:
    """The bot's name in lists of chats."""
    # Translators: The bot's name, at most 64 characters.
    return say.label("SCO facts (unofficial)")


def description(say: Speech) -> str:
    """What an empty chat with the bot shows."""
    # Translators: Shown in a chat with the bot before its start; at most 512 characters.
    return say.label(
        "Facts about the Shanghai Cooperation Organisation: members, chairs, summits, and since "
        "when. Every answer shows its sources and says up to which date they know. Ask in any of "
        "fifteen languages. This bot is unofficial and not connected with the organisation."
    )


def short(say: Speech) -> str:
    """What the bot's profile and shared links to it show."""
    # Translators: Shown in the bot's profile and under links to it; at most 120 characters.
    return say.label("Sourced facts about the Shanghai Cooperation Organisation. Unofficial.")


async def register(bot: Bot, database: Database, languages: Languages, commands: Commands) -> bool:
    """Set what changed since it was set last; False if nothing did, or Telegram did not take it.

    Only the process that does the background work calls this, after the bot is ready.
    """
    wanted = list(calls(languages, commands))
    stamp = hashlib.sha256(json.dumps([bot.id, wanted], sort_keys=True).encode()).hexdigest()
    if await database.run(read_note, NOTE) == stamp:
        return False
    try:
        for method, parameters in wanted:
            await _patiently(bot, method, parameters)
            await asyncio.sleep(PACE)
    except TelegramError as error:
        log.warning("Commands and descriptions were not all set: %s", error.message)
        return False
    await database.run(write_note, NOTE, stamp)
    log.info("Commands and descriptions set in %d languages", len(languages.codes))
    return True


async def _patiently(bot: Bot, method: str, parameters: dict[str, Any]) -> None:
    """Call the method, waiting as long as Telegram asks for."""
    while True:
        try:
            await call(bot, method, **parameters)
            return
        except RetryAfter as busy:
            wait = busy.retry_after
            await asyncio.sleep(wait if isinstance(wait, (int, float)) else wait.total_seconds())
