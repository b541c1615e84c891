"""Inline and guest queries: what is found, as Telegram wants it."""

from __future__ import annotations

from hashlib import blake2b
from typing import Any

from telegram import Bot
from telegram.error import BadRequest

from bot.handlers.finder import Card
from bot.handlers.reading import argument_of
from bot.replies import inline as found
from bot.replies.reply import Reply
from bot.services import Services
from bot.speech import Speech
from bot.telegram import limits
from bot.telegram.calls import call
from bot.telegram.deliver import keyboard_of, patiently
from bot.telegram.updates import GuestMessage, InlineQuery, Update

#: For how many seconds Telegram may keep results: they are a person's own and may change.
CACHE_TIME = 30

JSON = dict[str, Any]


class Inline:
    """Answers inline and guest queries."""

    def __init__(self, services: Services) -> None:
        """Answer out of what the services know."""
        self._finder = services.finder

    async def answer(self, bot: Bot, query: InlineQuery, say: Speech, *, is_new: bool) -> None:
        """Offer a page of results."""
        first = int(query.offset) if query.offset.isdecimal() and len(query.offset) < 5 else 0
        cards, following = self._finder.find(say, argument_of(query.query), first)
        button = {"text": found.first_meeting(say), "start_parameter": "inline"}
        results = [self._result(bot, say, card) for card in cards]
        try:
            await patiently(
                lambda: call(
                    bot,
                    "answerInlineQuery",
                    inline_query_id=query.id,
                    results=results,
                    cache_time=CACHE_TIME,
                    is_personal=True,
                    next_offset=str(following or ""),
                    button=button if is_new else None,
                )
            )
        except BadRequest:
            return  # the person has typed on, and the query is too old to be answered

    async def answer_guest(self, bot: Bot, message: GuestMessage, say: Speech) -> None:
        """Answer a mention in a chat that the bot has not joined: one result, or a polite line."""
        words = argument_of((message.text or message.caption or "").replace(f"@{bot.username}", ""))
        cards, _ = self._finder.find(say, words.removeprefix("/"), count=1)
        result = (
            self._result(bot, say, cards[0])
            if cards
            else _article("nothing", "–", "", found.nothing_found(say, words).html)
        )
        await patiently(
            lambda: call(
                bot, "answerGuestQuery", guest_query_id=message.guest_query_id, result=result
            )
        )

    def _result(self, bot: Bot, say: Speech, card: Card) -> JSON:
        buttons = Reply(buttons=((found.open_button(say, card.line),),)).buttons
        article = _article(
            result_id(card.line, self._finder.revision, say.language),
            card.title,
            card.description,
            card.html,
        )
        return {**article, "reply_markup": {"inline_keyboard": keyboard_of(bot, buttons)}}


async def apologise(bot: Bot, update: Update, text: str) -> None:
    """Answer an inline or guest query with an apology; nothing to any other update."""
    if update.inline_query:
        button = {"text": text, "start_parameter": "inline"}
        await call(
            bot,
            "answerInlineQuery",
            inline_query_id=update.inline_query.id,
            results=[],
            cache_time=0,
            is_personal=True,
            button=button,
        )
    elif update.guest_message:
        query = update.guest_message.guest_query_id
        result = _article("sorry", text, "", limits.escape(text))
        await call(bot, "answerGuestQuery", guest_query_id=query, result=result)


def result_id(line: str, revision: int, language: str) -> str:
    """Name the fact, the revision and the language in at most 64 bytes."""
    fact = line.replace(" ", "_")
    if len(fact.encode()) > 40:
        fact = blake2b(fact.encode(), digest_size=16).hexdigest()
    return f"{fact}:{revision}:{language}"


def _article(id: str, title: str, description: str, html: str) -> JSON:
    content = {
        "message_text": html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    return {
        "type": "article",
        "id": id,
        "title": title,
        "description": description,
        "input_message_content": content,
    }
