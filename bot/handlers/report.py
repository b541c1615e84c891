"""Reporting a wrong fact: which statement it is, what is wrong in the person's words, to whom."""

from __future__ import annotations

from bot.handlers.question import Question
from bot.replies.frame import dated, sourced
from bot.replies.reply import Button, Reply
from bot.speech import Html, Speech
from bot.telegram import limits
from facts.model import Statement
from facts.questions import Unclear, ask

#: So many statements of an answer are offered, the weightiest first.
OFFERED = 8


def report(question: Question) -> Reply:
    """Take a report: of a statement's id with words, of an id alone, or of a whole answer."""
    id, _, words = question.argument.partition(" ")
    statement = question.services.knowledge.store.by_id.get(id)
    if statement is None:
        return _which(question)
    if not words or question.pressed:
        return _in_your_words(question.speech, statement)
    return _pass_on(question, statement, words)


def _which(question: Question) -> Reply:
    """Ask which of an answer's statements is wrong; with only one there is nothing to ask."""
    say = question.speech
    name, _, words = question.argument.partition(" ")
    try:
        answer = ask(question.services.knowledge.store, name, words, question.today)
    except Unclear:
        # Translators: Answer to /report without a fact; “Why?” and “Report a wrong fact” are
        # buttons.
        return Reply(
            say.t("Press “Why?” under an answer and then “Report a wrong fact”."),
        )
    offered = answer.statements[:OFFERED]
    if len(offered) == 1:
        return _in_your_words(say, offered[0])
    lines = [
        # Translators: A numbered fact: “1. Iran is a member of the SCO (since 4 July 2023)”.
        say.t("{number}. {fact}", number=number, fact=dated(say, statement))
        for number, statement in enumerate(offered, 1)
    ]
    # Translators: Question over a numbered list of facts, with numbered buttons below.
    head = say.t("<b>Which of these facts is wrong?</b>")
    numbers = [
        Button(say.number(number), ask=f"report {statement.id}")
        for number, statement in enumerate(offered, 1)
    ]
    rows = tuple(tuple(numbers[at : at + 4]) for at in range(0, len(numbers), 4))
    return Reply(Html("\n").join((head, *lines)), rows)


def _in_your_words(say: Speech, statement: Statement) -> Reply:
    """Ask for the person's words."""
    # Translators: Asks for a report; {fact} is a sentence with its sources. What the person writes
    # next goes to the operators.
    text = say.t(
        "<b>What is wrong with this fact?</b>\n{fact}\n\n"
        "Answer this message in your own words, in any language. The fact’s number and your words, "
        "and nothing else, go to the operators of this bot.",
        fact=sourced(say, statement),
    )
    return Reply(text, awaits=f"report {statement.id}", fresh=True)


def _pass_on(question: Question, statement: Statement, words: str) -> Reply:
    """Thank the person; the operators get the statement's id and the words."""
    escaped = limits.escape(words)
    notice = f"<code>{statement.id}</code> {limits.escape(statement.text)}\n\n{escaped}"
    if not question.services.settings.admin_ids:
        # Translators: After a report of a wrong fact, if this bot's operators gave no address.
        return Reply(
            question.speech.t("Thank you, but nobody takes reports here: it reached no one.")
        )
    # Translators: After a report of a wrong fact.
    thanks = question.speech.t("Thank you. Your words went to the operators of this bot.")
    return Reply(thanks, to_operators=notice)
