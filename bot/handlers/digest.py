"""/digest, /settings and /stats."""

from __future__ import annotations

from bot.digests.compose import preview_of
from bot.handlers.question import Question
from bot.replies.reply import Reply
from bot.replies.stats import stats as statistics
from bot.replies.subscription import settings as all_settings


async def digest(question: Question) -> Reply:
    """/digest: the chat's digest as it would be now; it stays as much news as it was."""
    book, store = question.services.book, question.services.knowledge.store
    chat = await book.get(question.chat, question.chat_type)
    subscription = await book.subscription(question.chat)
    return preview_of(question.speech, store, chat, subscription, question.now)


async def settings(question: Question) -> Reply:
    """/settings: everything that is set for the chat."""
    book = question.services.book
    chat = await book.get(question.chat, question.chat_type)
    return all_settings(question.speech, chat, await book.subscription(question.chat))


async def stats(question: Question) -> Reply:
    """/stats: counts, for those who run the bot."""
    from bot.chats.counts import read_counts

    found = await question.services.database.run(read_counts, question.now)
    return statistics(question.speech, found, question.services.knowledge.store)
