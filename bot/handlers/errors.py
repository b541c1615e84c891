"""Errors: one apology to the person, one traceback in the log, one notice an hour to the admins."""

from __future__ import annotations

import logging
import secrets
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any

from telegram import Bot
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot import clock
from bot.handlers import inline
from bot.handlers.reading import asker_of
from bot.replies.about import apology
from bot.services import Services
from bot.telegram import limits
from bot.telegram.updates import Update

log = logging.getLogger(__name__)

NOTICE_EVERY = timedelta(hours=1)


class Handler:
    """What the application calls with an error that a handler raised."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._told: dict[str, datetime] = {}

    async def __call__(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Log the error under a short id, which the person and the admins are given."""
        error = context.error
        if error is None:
            return
        short = secrets.token_hex(3)
        log.error("Error %s", short, exc_info=wordless(error))
        if isinstance(update, Update):
            await self._apologise(update, context.bot, short)
        await self._tell_admins(context.bot, error, short)

    async def _apologise(self, update: Update, bot: Bot, short: str) -> None:
        asker = asker_of(update)
        if asker is None:
            return
        settings = self._services.book.known(asker.chat or asker.user)
        speech = self._services.languages.speech((settings and settings.language) or asker.code)
        text = apology(speech, short)
        with suppress(TelegramError):
            await inline.apologise(bot, update, text)
            if update.message or update.edited_message or _chat_of_press(update):
                await bot.send_message(asker.chat, text, message_thread_id=asker.thread)

    async def _tell_admins(self, bot: Bot, error: BaseException, short: str) -> None:
        kind, now = _kind(error), clock.now()
        told = self._told.get(kind)
        if told is not None and timedelta(0) <= now - told < NOTICE_EVERY:
            return
        self._told[kind] = now
        for admin in sorted(self._services.settings.admin_ids):
            with suppress(TelegramError):
                await bot.send_message(admin, f"{limits.escape(kind)} ({short})", parse_mode="HTML")


def _chat_of_press(update: Update) -> bool:
    """A button was pressed in a chat where the bot can write."""
    query = update.callback_query
    return query is not None and query.message is not None


def wordless(error: BaseException) -> BaseException:
    """The error with its places and its causes, without its words: they may quote a message.

    Telegram's refusals keep theirs, which are Telegram's own.
    """
    if isinstance(error, TelegramError):
        bare = error
    else:
        named = {"__module__": type(error).__module__, "__qualname__": type(error).__qualname__}
        bare = type(type(error).__name__, (Exception,), named)()
        bare.__traceback__ = error.__traceback__
    bare.__cause__ = error.__cause__ and wordless(error.__cause__)
    bare.__context__ = error.__context__ and wordless(error.__context__)
    bare.__suppress_context__ = error.__suppress_context__
    return bare


def _kind(error: BaseException) -> str:
    """An error's class and where it arose; two errors of one kind come from one line."""
    traceback: Any = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    if traceback is None:
        return type(error).__name__
    module = traceback.tb_frame.f_globals.get("__name__", "?")
    return f"{type(error).__name__} in {module}:{traceback.tb_lineno}"
