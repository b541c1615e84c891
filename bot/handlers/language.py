"""/language: the language of a chat, chosen from buttons that name each in itself."""

from __future__ import annotations

from bot.handlers.question import Question
from bot.replies.reply import Button, Reply
from bot.speech import Speech

#: What stands after the command to follow each person's Telegram again.
AUTOMATIC = "auto"
_IN_A_ROW = 3


async def language(question: Question) -> Reply:
    """/language: offer all languages, or keep the one that is named after the command."""
    wanted = question.argument.strip()
    if wanted.lower() == AUTOMATIC:
        return await _follow_telegram(question)
    code = _found(question, wanted)
    if code is None:
        return _offer(question)
    await question.services.book.set_language(question.chat, question.chat_type, code)
    say = question.services.languages.speech(code)
    # Translators: After a language was chosen; {language} is its own name: “Русский”.
    return Reply(
        say.t(
            "I now answer here in this language: {language}. /help shows what you can ask.",
            language=say.own_name,
        )
    )


async def _follow_telegram(question: Question) -> Reply:
    await question.services.book.set_language(question.chat, question.chat_type, None)
    say = question.services.languages.speech(question.asker.code)
    # Translators: After the choice of a language was taken back.
    return Reply(say.t("I now answer everybody in the language of their Telegram, if I know it."))


def _offer(question: Question) -> Reply:
    say, speeches = question.speech, _speeches(question)
    # Translators: Over the buttons with the names of all languages; {language} is the present one.
    text = say.t("<b>Language: {language}</b>\nChoose another:", language=say.own_name)
    buttons = [Button(speech.own_name, ask=f"language {speech.language}") for speech in speeches]
    rows = [tuple(buttons[at : at + _IN_A_ROW]) for at in range(0, len(buttons), _IN_A_ROW)]
    # Translators: Button: answer everybody in the language that their Telegram is set to.
    rows.append((Button(say.label("As in Telegram"), ask=f"language {AUTOMATIC}"),))
    return Reply(text, tuple(rows))


def _speeches(question: Question) -> list[Speech]:
    languages = question.services.languages
    return [languages.speech(code) for code in languages.codes]


def _found(question: Question, wanted: str) -> str | None:
    """The code of the language named by its code or its own name; None if there is none."""
    name = wanted.casefold()
    for speech in _speeches(question):
        if name and name in (speech.language, speech.own_name.casefold()):
            return speech.language
    return None
