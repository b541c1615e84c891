"""Messages that are no command: the command that a plain sentence asks for, or the likeliest."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.handlers.lookups import asked
from bot.handlers.question import Question
from bot.questions.followups import followed_up
from bot.questions.guesses import ENOUGH, WORTH, Guess, grammar_of, guesses
from bot.replies.reply import Button, Reply, Row
from facts.answers import SCO
from facts.entities import gazetteer
from facts.folding import is_unspaced
from facts.names import within
from facts.questions import SEARCHED

#: How many commands are offered, and how many leave a choice without searches.
_OFFERED, _CHOICE = 3, 2
#: What has fewer letters stands within other words: “no”, “ok”.
_SHORTEST = 3
#: How many times or places are answered in one message, and how many have a button.
_TOGETHER, _BUTTONS = 3, 8


async def plain_text(question: Question) -> Reply:
    """The answer to a sentence in any language; buttons if it may mean several things."""
    if not question.argument:
        # Translators: Answer to a message without text: a sticker, a picture, a voice message.
        return Reply(question.speech.t("I read text only. Ask with a command: /help shows all."))
    if line := _followed_up(question):
        command, _, words = line.partition(" ")
        return await _ask(question, Guess(command, words, ENOUGH, sure=True))
    found = [
        guess
        for guess in guesses(question.argument, question.speech, question.services.languages)
        if guess.command in question.services.commands
    ]
    if found and found[0].sure:
        return await _ask(question, found[0])
    found = [one for guess in found for one in guess.each()]
    if len(found) < _CHOICE:
        found += _searches(question)
    return _offer(question, found[:_OFFERED])


def _followed_up(question: Question) -> str:
    """The command line of a follow-up to the chat's last question; empty if it is none."""
    last = question.services.asked.get(question.asker.chat)
    if last is None:
        return ""
    languages = question.services.languages
    read_in = dict.fromkeys((question.speech.language, *languages.codes))
    grammars = [grammar_of(languages.speech(code)) for code in read_in]
    return followed_up(question.argument, last, grammars)


def _searches(question: Question) -> Iterator[Guess]:
    """Searches that find something: for the very words, or for what they name."""
    search, text = replace(question, command="search"), question.argument
    named = (gazetteer().label(id) for id in within(SEARCHED, text) if id != SCO)
    for words in dict.fromkeys((text, *named)):
        if (
            (len(words) >= _SHORTEST or is_unspaced(words))
            and any(map(str.isalpha, words))
            and asked(search, words).statements
        ):
            yield Guess("search", words, WORTH)


async def _ask(question: Question, guess: Guess) -> Reply:
    """The answer; of several times or places one below the other, each with its button."""
    asked_for = [*guess.each()]
    replies = [await _one(question, one) for one in asked_for[:_TOGETHER]]
    if len(asked_for) == 1:
        return replies[0]
    html = "\n\n".join(reply.html for reply in replies)
    return Reply(html, _buttons(question, asked_for[:_BUTTONS]))


async def _one(question: Question, guess: Guess) -> Reply:
    command = question.services.commands[guess.command]
    reply = command.answer(replace(question, command=guess.command, argument=guess.argument))
    return await reply if inspect.isawaitable(reply) else reply


def _offer(question: Question, found: list[Guess]) -> Reply:
    say = question.speech
    if not found:
        # Translators: Answer to a message that is not understood; the commands stay as they are.
        text = say.t(
            "I did not understand that. Ask for a country, a chair or a summit, for example "
            "/status Azerbaijan or /chair. /help shows all."
        )
        return Reply(text)
    # Translators: Answer to a question that may mean several things; buttons stand below.
    text = say.t("I am not sure what you ask. Did you mean one of these?")
    return Reply(text, _buttons(question, found))


def _buttons(question: Question, found: Sequence[Guess]) -> tuple[Row, ...]:
    return tuple((Button(_label(question, guess), ask=guess.line),) for guess in found)


def _label(question: Question, guess: Guess) -> str:
    line = question.services.commands[guess.command].line
    return question.speech.label(line) if line and not guess.argument else f"/{guess.line}"
