"""“On another date”: the same question at another time, by a button or by typing."""

from __future__ import annotations

from bot.handlers.basics import unknown
from bot.handlers.question import Question
from bot.replies.actions import back
from bot.replies.reply import Button, Reply
from facts import edtf
from facts.answers import StatusAnswer
from facts.questions import QUESTIONS, Unclear, ask
from facts.store import Store

OFFERED = 8


def another_date(question: Question) -> Reply:
    """Offer the years in which something changed, and say how any date is typed."""
    say = question.speech
    line = question.argument
    if line.partition(" ")[0] not in QUESTIONS:
        return unknown(question)
    years = _years(question)
    # Translators: After the button “On another date”; {example} is a command with a year. Any date
    # may be typed: a year, a month, a day.
    text = say.t(
        "<b>At which time?</b> Choose a year, or write a year, a month or a day after the command, "
        "for example: {example}",
        example=f"/{line} {years[0] if years else question.today.year}",
    )
    buttons = [Button(say.number(year), ask=f"{line} {year}") for year in years]
    rows = [tuple(buttons[at : at + 4]) for at in range(0, len(buttons), 4)]
    rows.append((back(say, line),))
    return Reply(text, tuple(rows))


def _years(question: Question) -> list[int]:
    """The latest years of change: of the country asked about, or of all that the list tells."""
    store, (name, _, words) = question.services.knowledge.store, question.argument.partition(" ")
    try:
        answer = ask(store, name, words, question.today)
    except Unclear:
        return []
    if isinstance(answer, StatusAnswer) and len(answer.path) > 1:
        dates = [period.start for period in answer.path if period.start]
    else:
        dates = _changes(store, "chair" if "chair" in name else "status")
    found = {edtf.earliest(date).year for date in dates}
    return sorted(found)[-OFFERED:]


def _changes(store: Store, predicate: str) -> list[str]:
    """When something of the kind began, as far as sources say."""
    starts = [
        statement.valid.partition("/")[0]
        for statement in store.saying(predicate)
        if statement.modality == "fact" and "/" in statement.valid
    ]
    return [start for start in starts if start.strip(".")]
