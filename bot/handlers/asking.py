"""Asking: which command answers a question, who may ask it, and what shows while it takes time."""

from __future__ import annotations

import asyncio
import inspect
import re
from collections.abc import Awaitable
from contextlib import suppress
from dataclasses import replace

from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.handlers import basics
from bot.handlers.admins import Admins
from bot.handlers.plain import plain_text
from bot.handlers.question import Command, Commands, Question
from bot.replies import about
from bot.replies.reply import Button, Reply
from bot.telegram.calls import call
from bot.telegram.deliver import Place, patiently

#: After so many seconds a person sees that the bot is at work; Telegram shows it for five.
SOON, AGAIN = 0.5, 4.5

#: A channel is named by ``@name``, or by its id, with an @ before it or without.
_CHANNEL = re.compile(r"(?:@?(?P<id>-\d{6,20})|@(?P<name>[A-Za-z]\w{3,31}))(?:\s+|$)", re.ASCII)


async def ask(bot: Bot, admins: Admins, place: Place, question: Question) -> Reply:
    """The reply to a question, or why this person cannot have it here."""
    command = question.services.commands.get(question.command)
    if not question.command:
        return await plain_text(question)
    if command is None or (command.operators and not _operates(question)):
        reply = basics.unknown(question)
    elif command.where == "private" and question.asker.kind != "private":
        line = f"{question.command} {question.argument}".strip()
        reply = about.ask_in_private(question.speech, line)
    elif command.admins:
        return await _set_up(bot, admins, place, command, question)
    else:
        return await _answered(bot, place, command, question)
    return await reply if inspect.isawaitable(reply) else reply


def _operates(question: Question) -> bool:
    return question.asker.user in question.services.settings.admin_ids


async def _set_up(
    bot: Bot, admins: Admins, place: Place, command: Command, question: Question
) -> Reply:
    """Answer a command that changes settings to somebody who may change them."""
    say, named = question.speech, _CHANNEL.match(question.argument)
    if question.asker.kind == "private" and named:
        channel = await _channel(bot, admins, question.asker.user, named)
        if channel is None:
            return about.no_such_channel(say)
        rest = question.argument[named.end() :]
        about_it = replace(question, argument=rest, channel=channel)
        reply = await _answered(bot, place, command, about_it)
        return _addressed(reply, channel, question.services.commands)
    if not await admins.include(bot, question.asker):
        refused = about.admins_only(say)
        return Reply(toast=refused) if question.pressed else Reply(say.html(refused))
    return await _answered(bot, place, command, question)


def _addressed(reply: Reply, channel: int, commands: Commands) -> Reply:
    """The reply with its buttons, and the answer that it waits for, about the same channel."""

    def line(words: str) -> str:
        name, _, rest = words.partition(" ")
        sets_up = name in commands and commands[name].admins
        return f"{name} {channel} {rest}".rstrip() if sets_up else words

    def button(one: Button) -> Button:
        return one if one.ask is None else replace(one, ask=line(one.ask))

    rows = tuple(tuple(map(button, row)) for row in reply.buttons)
    return replace(reply, buttons=rows, awaits=line(reply.awaits))


async def _channel(bot: Bot, admins: Admins, user: int, named: re.Match[str]) -> int | None:
    """The id of the channel named, if the person and the bot are admins of it."""
    handle: int | str = int(named["id"]) if named["id"] else f"@{named['name']}"
    try:
        chat = await patiently(lambda: bot.get_chat(handle))
    except (BadRequest, Forbidden):
        return None
    # Telegram lists a channel's admins to its admins only, so the bot is one.
    known = chat.type == "channel" and user in await admins.of(bot, chat.id)
    return chat.id if known else None


async def _answered(bot: Bot, place: Place, command: Command, question: Question) -> Reply:
    reply = command.answer(question)
    return await _with_typing(bot, place, reply) if inspect.isawaitable(reply) else reply


async def _with_typing(bot: Bot, place: Place, reply: Awaitable[Reply]) -> Reply:
    """Await a reply; while it takes longer than half a second, the chat shows that it comes."""
    answering, pause = asyncio.ensure_future(reply), SOON
    try:
        while not (await asyncio.wait((answering,), timeout=pause))[0]:
            pause = AGAIN
            with suppress(TelegramError):
                await _show_typing(bot, place)
    finally:
        answering.cancel()
    return answering.result()


async def _show_typing(bot: Bot, place: Place) -> None:
    if place.inline is None:
        await call(
            bot,
            "sendChatAction",
            chat_id=place.chat,
            message_thread_id=place.thread,
            action="typing",
        )
