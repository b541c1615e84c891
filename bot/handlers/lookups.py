"""The commands that look something up: each asks the question of its own name."""

from __future__ import annotations

from dataclasses import replace

from bot.handlers.another_date import another_date
from bot.handlers.question import Question
from bot.replies import actions
from bot.replies.lookup import in_own_words
from bot.replies.lookup import why as all_sources
from bot.replies.pages import page_of
from bot.replies.render import render
from bot.replies.reply import Reply
from bot.replies.trouble import trouble
from facts.answers import Answer, SearchAnswer
from facts.questions import QUESTIONS, Unclear, ask
from facts.typed_dates import split_date


def lookup(question: Question) -> Reply:
    """Answer a command that is a question of the fact store."""
    services, name = question.services, question.command
    page, words = page_of(name, question.argument)
    try:
        reply = services.kept.get(
            services.knowledge.store,
            question.today,
            (name, words, page, question.speech.language),
            lambda: _rendered(question, words, page),
        )
    except Unclear as unclear:
        return _unclear(question, name, words, unclear)
    services.remember(question.asker.chat, name, words)
    return reply


def _rendered(question: Question, words: str, page: int) -> Reply:
    say, name = question.speech, question.command
    answer = asked(question, words)
    line = actions.line_of(answer, f"{name} {words}".rstrip())
    return replace(render(say, answer, page), buttons=actions.buttons(say, answer, line, page))


def _unclear(question: Question, name: str, words: str, unclear: Unclear) -> Reply:
    """Say what is not understood; in place of a date that is none, offer others."""
    say = question.speech
    if unclear.trouble != "unknown_date":
        return trouble(say, name, unclear)
    wrong = unclear.asked.split()
    left = words.replace(unclear.asked, " ").split()
    undated, _ = split_date(" ".join(word for word in left if word not in wrong), question.today)
    others = another_date(replace(question, argument=f"{name} {undated}".rstrip()))
    # Translators: Answer to a day or year that does not exist or cannot be read: “31 February”,
    # “2024-13”; how dates are written stands below.
    refused = say.t("I cannot read “{words}” as a date.", words=unclear.asked)
    return replace(others, html=f"{refused}\n{others.html}")


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
        answer = _answer(question, name, words)
    except Unclear as unclear:
        return _unclear(question, name, words, unclear)
    line = actions.line_of(answer, f"{name} {words}".rstrip())
    buttons = actions.under_sources(question.speech, line)
    return replace(all_sources(question.speech, answer), buttons=buttons)


def asked(question: Question, words: str) -> Answer:
    """The answer to the question's own command with these words; Unclear if there can be none."""
    store = question.services.knowledge.store
    answer = ask(store, question.command, words, question.today)
    if isinstance(answer, SearchAnswer) and answer.is_empty:
        return in_own_words(question.speech, store, answer)
    return answer


def _answer(question: Question, name: str, words: str) -> Answer:
    answer = asked(replace(question, command=name), words)
    question.services.remember(question.asker.chat, name, words)
    return answer
