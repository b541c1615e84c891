"""The way of an update: read it as a question, ask the command, deliver the reply."""

from __future__ import annotations

import logging
import re
from collections import OrderedDict
from contextlib import suppress
from dataclasses import replace
from typing import Any

from sqlalchemy.exc import DBAPIError
from telegram import Bot
from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import Application, ContextTypes, TypeHandler

from bot.chats.records import Chat
from bot.handlers import errors, groups
from bot.handlers.admins import Admins
from bot.handlers.asking import ask
from bot.handlers.inline import Inline
from bot.handlers.question import Asker, Question
from bot.handlers.reading import asker_of, command_line_of, line_of
from bot.replies.about import outdated, slowed
from bot.replies.reply import Reply
from bot.services import Services
from bot.speech import Speech
from bot.telegram import dispatch, limits
from bot.telegram.calls import call
from bot.telegram.deliver import Delivered, Place, deliver, keyboard_of, patiently
from bot.telegram.updates import CallbackQuery, Message, Update

log = logging.getLogger(__name__)

#: For so many questions the answer's message is remembered, to be edited if the question is.
ANSWERS_REMEMBERED = 10_000

#: 400s that say that the bot may not write here, or that there is nobody to write to.
_NO_RIGHTS = re.compile(
    r"not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|USER_IS_BLOCKED"
    r"|chat not found|need administrator rights|MESSAGE_ID_INVALID",
    re.IGNORECASE,
)


class Router:
    """Finds the command for each update and delivers its reply."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self._admins = Admins()
        self._inline = Inline(services)
        self._answers: OrderedDict[tuple[int, int], int] = OrderedDict()

    def register(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Have the application hand its updates to this router."""
        application.add_handler(TypeHandler(Update, self.on_update))
        application.add_error_handler(errors.Handler(self.services))

    async def on_update(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Hand an update to the method for its kind; other kinds are nothing to this bot."""
        bot, asker = context.bot, asker_of(update)
        if update.my_chat_member:
            await groups.membership(self.services, bot, update.my_chat_member)
        elif asker is None:
            return
        elif update.callback_query:
            await self.on_press(bot, update.callback_query, asker)
        elif update.inline_query:
            say = await self.speech_for(asker)
            is_new = not self.services.book.has_met(asker.user)
            await self._inline.answer(bot, update.inline_query, say, is_new=is_new)
        elif update.guest_message:
            # The chat is not the bot's own: what counts is what the person chose.
            say = await self.speech_for(replace(asker, chat=0, type="private"))
            await self._inline.answer_guest(bot, update.guest_message, say)
        elif message := update.message or update.edited_message:
            await self.on_message(bot, message, asker, edited=update.message is None)

    async def on_message(self, bot: Bot, message: Message, asker: Asker, *, edited: bool) -> None:
        """A message: a command, an answer to what the bot asked, or plain text in private."""
        if await groups.moved(self.services, message):
            return
        line = line_of(message, asker, bot.username, self.services.commands)
        if line is None or (edited and not (message.text or message.caption)):
            return
        settings = await self._settings_of(asker)
        say = self._speech(settings, asker)
        if asker.kind == "private":
            await self._note_person(asker, settings)
        question = Question(line.name, line.words, asker, say, self.services, started=line.by_link)
        place = Place(asker.chat, asker.thread, message.message_id if asker.in_group else None)
        if dispatch.slowed.get():
            await self._deliver(bot, place, slowed(say))
        key = (asker.chat, message.message_id)
        if edited and key in self._answers:
            place = Place(asker.chat, asker.thread, place.answers, replaces=self._answers[key])
        reply = await ask(bot, self._admins, place, question)
        done = await self._deliver(bot, place, reply)
        if done and done.message:
            self._answers[key] = done.message
            if len(self._answers) > ANSWERS_REMEMBERED:
                self._answers.popitem(last=False)

    async def on_press(self, bot: Bot, query: CallbackQuery, asker: Asker) -> None:
        """A pressed button: its command line is asked, and the answer replaces the message."""
        say = await self.speech_for(asker)
        line = command_line_of(query.data or "")
        somewhere = query.message or query.inline_message_id
        if line is None or line[0] not in self.services.commands or not somewhere:
            await _notice(bot, query, outdated(say))
            return
        place = _place_of(query, asker)
        try:
            question = Question(*line, asker, say, self.services, pressed=True)
            reply = await ask(bot, self._admins, place, question)
        except Exception:
            await _notice(bot, query, None)
            raise
        await _notice(bot, query, reply.toast)
        if reply.html and not _stands_already(bot, query, reply):
            await self._deliver(bot, place, reply)

    async def speech_for(self, asker: Asker) -> Speech:
        """The voice for a chat: as it was chosen there, else as the person's Telegram is set."""
        return self._speech(await self._settings_of(asker), asker)

    def _speech(self, settings: Chat, asker: Asker) -> Speech:
        return self.services.languages.speech(settings.language or asker.code)

    async def _settings_of(self, asker: Asker) -> Chat:
        """The settings of the chat; those of a stranger while the database cannot be reached."""
        chat = asker.chat or asker.user
        try:
            return await self.services.book.get(chat, asker.type)
        except DBAPIError as error:
            log.warning("Settings are not read: %s", type(error.orig).__name__)
            return Chat(chat, asker.type)

    async def _note_person(self, asker: Asker, settings: Chat) -> None:
        """A person writes: they have met the bot, and a chat that was paused is back."""
        self.services.book.meet(asker.user)
        if settings.state != "active":
            await self.services.book.resume(asker.chat)

    async def _deliver(self, bot: Bot, place: Place, reply: Reply) -> Delivered | None:
        """Send the reply; None if the chat does not take it."""
        if reply.to_operators:
            await self._tell_operators(bot, reply.to_operators)
        try:
            done = await deliver(bot, place, reply)
        except Forbidden as refused:
            log.info("The chat does not take messages: %s", refused.message)
            await self.services.book.pause(place.chat)
            return None
        except BadRequest as refused:
            if not _NO_RIGHTS.search(refused.message):
                raise
            log.info("The bot may not write in the chat: %s", refused.message)
            return None
        if done.chat != place.chat:
            await self.services.book.rekey(place.chat, done.chat)
        return done

    async def _tell_operators(self, bot: Bot, html: str) -> None:
        for operator in sorted(self.services.settings.admin_ids):
            with suppress(TelegramError):
                await deliver(bot, Place(operator), Reply(html))


async def _notice(bot: Bot, query: CallbackQuery, text: str | None) -> None:
    """Answer a pressed button; Telegram waits for that whatever happens."""
    given = {"callback_query_id": query.id, "text": text[: limits.TOAST] if text else None}
    try:
        await patiently(lambda: call(bot, "answerCallbackQuery", **given))
    except BadRequest as refused:
        log.info("A pressed button could not be answered: %s", refused.message)


def _place_of(query: CallbackQuery, asker: Asker) -> Place:
    """The message with the button; a new one if that has no text, or is too old to be edited."""
    message = query.message
    if message is None:
        return Place(asker.chat, inline=query.inline_message_id)
    replaces = message.message_id if message.text else None
    return Place(asker.chat, asker.thread, replaces=replaces)


def _stands_already(bot: Bot, query: CallbackQuery, reply: Reply) -> bool:
    """The message reads like the reply: Telegram refuses to edit it into itself."""
    message = query.message
    if message is None or message.text != limits.plain(reply.html).strip():
        return False
    keyboard = (message.reply_markup or {}).get("inline_keyboard", [])
    return bool(keyboard == keyboard_of(bot, reply.buttons))
