"""/follow and /unfollow: the countries and topics whose news a chat wants."""

from __future__ import annotations

from bot.digests.contents import TOPIC
from bot.handlers.question import Question
from bot.replies import subscription as replies
from bot.replies.reply import Reply
from bot.replies.topics import LABELS
from bot.replies.trouble import trouble
from facts.countries import all_countries
from facts.questions import Unclear, country_in

#: What one chat may follow at most.
MOST = 50

_ALL = "all"


async def follow(question: Question) -> Reply:
    """/follow: a country or a topic named in any words; without a name, all that is followed."""
    say = question.speech
    if not question.argument:
        return await follows(question)
    try:
        entity = _named(question)
    except Unclear as unclear:
        return trouble(say, question.command, unclear)
    if not await _take_up(question, entity):
        return replies.too_many(say, MOST)
    if question.pressed:
        return replies.now_followed_notice(say, entity)
    return replies.now_followed(say, entity)


async def unfollow(question: Question) -> Reply:
    """/unfollow: one that is named, or ``all``; without a name, what there is to choose from."""
    say, book = question.speech, question.services.book
    chat = await book.get(question.chat, question.chat_type)
    if not question.argument:
        return replies.which_followed(say, chat)
    if question.argument == _ALL:
        await book.unfollow(question.chat)
        return replies.nothing_followed(say)
    try:
        entity = _named(question)
    except Unclear as unclear:
        return trouble(say, question.command, unclear)
    if entity not in chat.follows:
        return replies.which_followed(say, chat)
    await book.unfollow(question.chat, entity)
    return replies.no_longer_followed(say, entity)


async def follows(question: Question) -> Reply:
    """What is followed, as buttons that take up (``+AZ``) and drop (``-AZ``) in place."""
    sign, code = question.argument[:1], question.argument[1:]
    entity = _coded(code)
    if entity and sign == "+" and not await _take_up(question, entity):
        return replies.too_many(question.speech, MOST)
    if entity and sign == "-":
        await question.services.book.unfollow(question.chat, entity)
    chat = await question.services.book.get(question.chat, question.chat_type)
    return replies.following(question.speech, chat)


async def _take_up(question: Question, entity: str) -> bool:
    """Follow, unless the chat follows as much as it may."""
    book = question.services.book
    chat = await book.get(question.chat, question.chat_type)
    if entity in chat.follows:
        return True
    if len(chat.follows) >= MOST:
        return False
    await book.follow(question.chat, question.chat_type, entity, question.speech.language)
    return True


def _named(question: Question) -> str:
    """The entity that the words name. Unclear."""
    words = question.argument.casefold()
    for name, label in LABELS.items():
        if words in (name, question.speech.label(label).casefold()):
            return f"{TOPIC}{name}"
    return country_in(question.argument)


def _coded(code: str) -> str | None:
    """The entity with this short name; None if there is none."""
    if code in LABELS:
        return f"{TOPIC}{code}"
    return f"country:{code}" if f"country:{code}" in all_countries() else None
