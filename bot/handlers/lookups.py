"""The commands that look something up: each asks the question of its own name."""

from __future__ import annotations

from bot.handlers.question import Question
from bot.replies.lookup import why as all_sources
from bot.replies.render import render
from bot.replies.reply import Reply
from bot.replies.trouble import trouble
from facts.answers import Answer
from facts.questions import QUESTIONS, Unclear, ask


def lookup(question: Question) -> Reply:
    """Answer a command that is a question of the fact store."""
    try:
        return render(question.speech, _answer(question, question.command, question.argument))
    except Unclear as unclear:
        return trouble(question.speech, question.command, unclear)


def why(question: Question) -> Reply:
    """Show all that an answer rests on: of the question named, or of the last one asked here."""
    name, _, words = question.argument.partition(" ")
    if name not in QUESTIONS:
        name, words = question.services.asked.get(question.asker.chat, ("", ""))
    if not name:
        # Translators: Answer to /why before anything was asked.
        return Reply(
            question.speech.t("Ask something first; /why then shows what the answer rests on.")
        )
    try:
        return all_sources(question.speech, _answer(question, name, words))
    except Unclear as unclear:
        return trouble(question.speech, name, unclear)


def _answer(question: Question, name: str, words: str) -> Answer:
    answer = ask(question.services.knowledge.store, name, words, question.today)
    question.services.remember(question.asker.chat, name, words)
    return answer
