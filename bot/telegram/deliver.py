"""Delivery: the one place through which replies leave, within Telegram's limits."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, NetworkError, RetryAfter, TimedOut

from bot.handlers.reading import data_of
from bot.replies.reply import Button, File, Reply, Row
from bot.telegram import limits

log = logging.getLogger(__name__)

T = TypeVar("T")

#: For how long, in seconds, an answer waits for a Bot API that is out of order.
PATIENCE = 90.0
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
PREVIEW = LinkPreviewOptions(is_disabled=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reply goes: a chat, its topic, the message it answers, or the message it replaces."""

    chat: int
    thread: int | None = None
    answers: int | None = None
    replaces: int | None = None
    inline: str | None = None


async def deliver(bot: Bot, place: Place, reply: Reply) -> None:
    """Send the reply, or put it in the place of the message whose button was pressed.

    A long one becomes several messages, the buttons under the last one. TelegramError if Telegram
    refuses it.
    """
    if reply.photo or reply.document:
        await _send_file(bot, place, reply)
        return
    parts = limits.split(reply.html)
    keyboard = keyboard_of(reply.buttons)
    preview = PREVIEW if reply.preview else NO_PREVIEW
    for number, part in enumerate(parts, 1):
        markup = keyboard if number == len(parts) else None
        if number == 1 and not reply.fresh and (place.replaces or place.inline):
            await _replace(bot, place, part, markup, preview)
        else:
            await _send(bot, place, part, markup, preview, first=number == 1)


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """Make a call to the Bot API, again after a pause while the server is out of order.

    A call that timed out may have been carried out, so it is made once more and not oftener.
    """
    loop = asyncio.get_running_loop()
    deadline, pause, timed_out = loop.time() + PATIENCE, 0.5, False
    while True:
        try:
            return await call()
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


def keyboard_of(rows: tuple[Row, ...]) -> InlineKeyboardMarkup | None:
    """Rows of buttons as Telegram's keyboard."""
    if not rows:
        return None
    return InlineKeyboardMarkup([[_button(button) for button in row] for row in rows])


def _button(button: Button) -> InlineKeyboardButton:
    if button.ask is not None:
        return InlineKeyboardButton(button.text, callback_data=data_of(button.ask))
    if button.url is not None:
        return InlineKeyboardButton(button.text, url=button.url)
    if button.share is not None:
        return InlineKeyboardButton(button.text, switch_inline_query=button.share)
    return InlineKeyboardButton(button.text, switch_inline_query_current_chat=button.inline or "")


async def _send(
    bot: Bot,
    place: Place,
    html: str,
    markup: InlineKeyboardMarkup | None,
    preview: LinkPreviewOptions,
    *,
    first: bool = True,
) -> None:
    async def call(chat: int = place.chat, thread: int | None = place.thread) -> None:
        await bot.send_message(
            chat,
            html,
            parse_mode=ParseMode.HTML,
            message_thread_id=thread,
            reply_markup=markup,
            link_preview_options=preview,
            reply_parameters=_answered(place) if first else None,
        )

    await _wherever(call, place)


async def _send_file(bot: Bot, place: Place, reply: Reply) -> None:
    caption = limits.cut(reply.html, limits.CAPTION)
    keyboard = keyboard_of(reply.buttons)

    async def call(chat: int = place.chat, thread: int | None = place.thread) -> None:
        common: dict[str, Any] = {
            "caption": caption,
            "parse_mode": ParseMode.HTML,
            "message_thread_id": thread,
            "reply_markup": keyboard,
            "reply_parameters": _answered(place),
        }
        if reply.photo:
            await bot.send_photo(chat, _upload(reply.photo), **common)
        elif reply.document:
            await bot.send_document(chat, _upload(reply.document), **common)

    await _wherever(call, place)


async def _wherever(call: Callable[..., Awaitable[None]], place: Place) -> None:
    """Make the call; again for a chat that has moved, or without a topic that is closed or gone."""
    try:
        await patiently(call)
    except ChatMigrated as moved:
        chat = moved.new_chat_id
        await patiently(lambda: call(chat))
    except BadRequest as refused:
        if place.thread is None or not _topic_is_gone(refused):
            raise
        await patiently(lambda: call(place.chat, None))


async def _replace(
    bot: Bot,
    place: Place,
    html: str,
    markup: InlineKeyboardMarkup | None,
    preview: LinkPreviewOptions,
) -> None:
    async def call() -> None:
        await bot.edit_message_text(
            html,
            chat_id=None if place.inline else place.chat,
            message_id=None if place.inline else place.replaces,
            inline_message_id=place.inline,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            link_preview_options=preview,
        )

    try:
        await patiently(call)
    except BadRequest as refused:
        text = refused.message.lower()
        if "not modified" in text:
            return
        if place.inline or not ("can't be edited" in text or "not found" in text):
            raise
        # The message is gone: the answer comes as a new one.
        await _send(bot, place, html, markup, preview)


def _answered(place: Place) -> ReplyParameters | None:
    if place.answers is None:
        return None
    return ReplyParameters(place.answers, allow_sending_without_reply=True)


def _topic_is_gone(refused: BadRequest) -> bool:
    text = refused.message.lower()
    return "topic" in text or "thread not found" in text


def _upload(file: File) -> InputFile:
    content = file.content.read_bytes() if isinstance(file.content, Path) else file.content
    return InputFile(content, filename=file.name)
