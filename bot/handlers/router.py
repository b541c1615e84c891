"""The way of an update: read it as a question, ask the command, deliver the reply."""

from __future__ import annotations

import inspect
import logging
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest, Forbidden
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from bot.handlers import basics, errors
from bot.handlers.question import Asker, Question
from bot.handlers.reading import argument_of, asker_of, command_line_of, command_of, deep_link
from bot.replies.about import outdated
from bot.replies.reply import Reply
from bot.services import Services
from bot.speech import Speech
from bot.telegram import limits
from bot.telegram.calls import call
from bot.telegram.deliver import Place, deliver, keyboard_of, patiently

log = logging.getLogger(__name__)

Context = ContextTypes.DEFAULT_TYPE


class Router:
    """Finds the command for each update and delivers its reply."""

    def __init__(self, services: Services) -> None:
        self.services = services

    def register(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """Have the application hand its updates to this router."""
        application.add_handler(MessageHandler(filters.UpdateType.MESSAGES, self.on_message))
        application.add_handler(CallbackQueryHandler(self.on_press))
        application.add_error_handler(errors.Handler(self.services))

    async def on_message(self, update: Update, context: Context) -> None:
        """A message, new or edited: a command, or plain text in a private chat."""
        message, asker = update.effective_message, asker_of(update)
        if message is None or asker is None:
            return
        question = self.question_in(message, asker, context.bot.username)
        if question is None:
            return
        reply = await self.ask(question)
        answers = message.message_id if asker.in_group else None
        await self._deliver(context, Place(asker.chat, asker.thread, answers), reply)

    async def on_press(self, update: Update, context: Context) -> None:
        """A pressed button: its command line is asked, and the answer replaces the message."""
        query, asker = update.callback_query, asker_of(update)
        if query is None or asker is None:
            return
        speech = self.speech_for(asker)
        line = command_line_of(query.data or "")
        if line is None or line[0] not in self.services.commands:
            await _notice(query, outdated(speech))
            return
        try:
            question = Question(*line, asker, speech, self.services, pressed=True)
            reply = await self.ask(question)
        except Exception:
            await _notice(query, None)
            raise
        await _notice(query, reply.toast)
        if reply.html and not _stands_already(query, reply):
            await self._deliver(context, _place_of(query, asker), reply)

    def question_in(self, message: Message, asker: Asker, username: str) -> Question | None:
        """The question that a message asks; None if it is not meant for this bot."""
        text = message.text or message.caption or ""
        if not text and message.effective_attachment is None:
            return None  # a service message
        speech = self.speech_for(asker)
        command = command_of(text)
        if command is None:
            if asker.kind != "private":
                return None
            return Question("", argument_of(text), asker, speech, self.services)
        name, addressed, argument = command
        if addressed and addressed.lower() != username.lower():
            return None
        if asker.kind != "private" and not addressed and name not in self.services.commands:
            return None
        if name == "start" and argument:
            name, _, argument = deep_link(argument).partition(" ")
            if name in self.services.commands:
                return Question(name, argument, asker, speech, self.services, started=True)
            return Question("start", "", asker, speech, self.services)
        return Question(name, argument, asker, speech, self.services)

    async def ask(self, question: Question) -> Reply:
        """The reply to a question."""
        command = self.services.commands.get(question.command)
        answer = command.answer if command else basics.unknown
        if not question.command:
            answer = basics.plain_text
        elif command and command.operators and not self._may_operate(question.asker):
            answer = basics.unknown
        reply = answer(question)
        return await reply if inspect.isawaitable(reply) else reply

    def _may_operate(self, asker: Asker) -> bool:
        return asker.user in self.services.settings.admin_ids

    def speech_for(self, asker: Asker) -> Speech:
        """The voice for a reader: as their Telegram is set."""
        return self.services.languages.speech(asker.code)

    async def _deliver(self, context: Context, place: Place, reply: Reply) -> None:
        try:
            await deliver(context.bot, place, reply)
        except Forbidden as refused:
            log.info("The chat does not take messages: %s", refused.message)


async def _notice(query: CallbackQuery, text: str | None) -> None:
    """Answer a pressed button; Telegram waits for that whatever happens."""
    short = text[: limits.TOAST] if text else None
    try:
        await patiently(
            lambda: call(
                query.get_bot(), "answerCallbackQuery", callback_query_id=query.id, text=short
            )
        )
    except BadRequest as refused:
        log.info("A pressed button could not be answered: %s", refused.message)


def _place_of(query: CallbackQuery, asker: Asker) -> Place:
    """The message with the button; a new one if that has no text, or is too old to be edited."""
    message = query.message
    if message is None:
        return Place(asker.chat, inline=query.inline_message_id)
    replaces = message.message_id if isinstance(message, Message) and message.text else None
    return Place(asker.chat, asker.thread, replaces=replaces)


def _keyboard_under(message: Message) -> list[list[dict[str, str]]]:
    markup = message.reply_markup
    return markup.to_dict()["inline_keyboard"] if markup else []


def _stands_already(query: CallbackQuery, reply: Reply) -> bool:
    """The message reads like the reply: Telegram refuses to edit it into itself."""
    message = query.message
    return (
        isinstance(message, Message)
        and message.text == limits.plain(reply.html).strip()
        and _keyboard_under(message) == keyboard_of(reply.buttons)
    )
