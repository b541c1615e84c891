"""Delivery: the one place through which replies leave, within Telegram's limits."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from telegram import Bot, InlineKeyboardMarkup, InputFile, ReplyParameters
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TimedOut

from bot.handlers.reading import data_of, link_to
from bot.replies.reply import Button, File, Reply, Row
from bot.telegram import limits
from bot.telegram.calls import call

log = logging.getLogger(__name__)

T = TypeVar("T")

#: For how long, in seconds, an answer waits for a Bot API that is out of order.
PATIENCE = 90.0

Keyboard = list[list[dict[str, str]]]
Markup = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply goes: a chat, its topic, the message it answers, or the message it replaces."""

    chat: int
    thread: int | None = None
    answers: int | None = None
    replaces: int | None = None
    inline: str | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """Where a reply went: the chat (another one if the group has moved), and its one message.

    ``message`` is None if there are several, or none that could be edited.
    """

    chat: int
    message: int | None = None


async def deliver(bot: Bot, place: Place, reply: Reply) -> Delivered:
    """Send the reply, or put it in the place of the message whose button was pressed.

    A long one becomes several messages, the buttons under the last one. TelegramError if Telegram
    refuses it.
    """
    if reply.photo or reply.document:
        return await _send_file(bot, place, reply)
    if reply.awaits:
        return await _send(bot, place, _awaiting(bot, reply), _forced(place), preview=False)
    parts = limits.split(reply.html)
    done = Delivered(place.chat)
    for number, part in enumerate(parts, 1):
        markup = _markup(bot, reply) if number == len(parts) else None
        if number == 1 and not reply.fresh and (place.replaces or place.inline):
            done = await _replace(bot, place, part, markup, preview=reply.preview)
        else:
            done = await _send(bot, place, part, markup, preview=reply.preview, first=number == 1)
    return done if len(parts) == 1 else Delivered(done.chat)


async def patiently(attempt: Callable[[], Awaitable[T]]) -> T:
    """Make a call to the Bot API, again after a pause while the server is out of order.

    A call that timed out may have been carried out, so it is made once more and not oftener.
    """
    loop = asyncio.get_running_loop()
    deadline, pause, timed_out = loop.time() + PATIENCE, 0.5, False
    while True:
        try:
            return await attempt()
        except RetryAfter as error:
            wait = error.retry_after
            pause = float(wait) if isinstance(wait, int) else wait.total_seconds()
            if loop.time() + pause > deadline:
                raise
        except BadRequest:
            raise
        except NetworkError as error:
            if error.__cause__ is not None:  # a fault of the program, which time does not mend
                raise
            late = isinstance(error, TimedOut) and timed_out
            timed_out = timed_out or isinstance(error, TimedOut)
            if late or loop.time() + pause > deadline:
                raise
        await asyncio.sleep(pause)
        pause = min(2 * pause, 10.0)


def keyboard_of(bot: Bot, rows: tuple[Row, ...]) -> Keyboard:
    """Rows of buttons as Telegram's inline keyboard.

    A command line that what people typed made too long for a button has none.
    """
    shown = [[_button(bot, button) for button in row if _fits(button)] for row in rows]
    return [row for row in shown if row]


def _fits(button: Button) -> bool:
    return button.ask is None or limits.is_callback_data(data_of(button.ask))


def _button(bot: Bot, button: Button) -> dict[str, str]:
    if button.ask is not None:
        return {"text": button.text, "callback_data": data_of(button.ask)}
    if button.opens is not None:
        return {"text": button.text, "url": link_to(bot.username, button.opens)}
    if button.url is not None:
        return {"text": button.text, "url": button.url}
    if button.share is not None:
        return {"text": button.text, "switch_inline_query": button.share}
    return {"text": button.text, "switch_inline_query_current_chat": button.inline or ""}


async def _send(
    bot: Bot,
    place: Place,
    html: str,
    markup: Markup | None,
    *,
    preview: bool,
    first: bool = True,
) -> Delivered:
    async def send(chat: int = place.chat, thread: int | None = place.thread) -> Delivered:
        sent = await call(
            bot,
            "sendMessage",
            chat_id=chat,
            message_thread_id=thread,
            text=html,
            parse_mode="HTML",
            reply_markup=markup,
            link_preview_options={"is_disabled": not preview},
            reply_parameters=_answered(place) if first else None,
        )
        return Delivered(chat, sent["message_id"])

    return await _wherever(send, place)


async def _send_file(bot: Bot, place: Place, reply: Reply) -> Delivered:
    common: dict[str, Any] = {
        "caption": limits.cut(reply.html, limits.CAPTION),
        "parse_mode": "HTML",
        "reply_markup": InlineKeyboardMarkup.de_json(markup, bot)
        if (markup := _markup(bot, reply))
        else None,
        "reply_parameters": ReplyParameters.de_json(answered, bot)
        if (answered := _answered(place))
        else None,
    }

    async def send(chat: int = place.chat, thread: int | None = place.thread) -> Delivered:
        if reply.photo:
            photo = _upload(reply.photo)
            await bot.send_photo(chat, photo, message_thread_id=thread, **common)
        elif reply.document:
            document = _upload(reply.document)
            await bot.send_document(chat, document, message_thread_id=thread, **common)
        return Delivered(chat)

    return await _wherever(send, place)


async def _wherever(send: Callable[..., Awaitable[Delivered]], place: Place) -> Delivered:
    """Send; again for a chat that has moved, or without a topic that is closed or gone."""
    try:
        return await patiently(send)
    except ChatMigrated as moved:
        chat = moved.new_chat_id
        return await patiently(lambda: send(chat))
    except BadRequest as refused:
        if place.thread is None or not _topic_is_gone(refused):
            raise
        return await patiently(lambda: send(place.chat, None))


async def _replace(
    bot: Bot, place: Place, html: str, markup: Markup | None, *, preview: bool
) -> Delivered:
    inline = place.inline is not None
    try:
        await patiently(
            lambda: call(
                bot,
                "editMessageText",
                chat_id=None if inline else place.chat,
                message_id=None if inline else place.replaces,
                inline_message_id=place.inline,
                text=html,
                parse_mode="HTML",
                reply_markup=markup,
                link_preview_options={"is_disabled": not preview},
            )
        )
    except BadRequest as refused:
        text = refused.message.lower()
        if "not modified" in text:
            return Delivered(place.chat, place.replaces)
        if inline or not ("can't be edited" in text or "not found" in text):
            raise
        # The message is gone: the answer comes as a new one.
        return await _send(bot, place, html, markup, preview=preview)
    return Delivered(place.chat, place.replaces)


def _markup(bot: Bot, reply: Reply) -> Markup | None:
    return {"inline_keyboard": keyboard_of(bot, reply.buttons)} if reply.buttons else None


def _awaiting(bot: Bot, reply: Reply) -> str:
    """The text with a link that says what an answer to the message completes.

    Thus nothing is remembered, and the answer is understood after a restart.
    """
    return f'<a href="{link_to(bot.username, reply.awaits)}">✍️</a> {reply.html}'


def _forced(place: Place) -> Markup | None:
    """Have the person's Telegram answer the message; in a group theirs alone, if it is known."""
    if place.chat < 0 and place.answers is None:
        return None
    return {"force_reply": True, "selective": True}


def _answered(place: Place) -> dict[str, Any] | None:
    if place.answers is None:
        return None
    return {"message_id": place.answers, "allow_sending_without_reply": True}


def _topic_is_gone(refused: BadRequest) -> bool:
    text = refused.message.lower()
    return "topic" in text or "thread not found" in text


def _upload(file: File) -> InputFile:
    content = file.content.read_bytes() if isinstance(file.content, Path) else file.content
    return InputFile(content, filename=file.name)
