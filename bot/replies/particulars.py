"""The theme of a meeting, its documents, what was proposed at it; and that no source tells."""

from __future__ import annotations

from bot.replies.frame import dated, framed, of_then, sentence, unconfirmed
from bot.replies.inline import title
from bot.replies.meetings import headline, told
from bot.replies.reply import Reply
from bot.speech import Html, Speech
from facts.answers import Particular, ParticularAnswer
from facts.model import Statement

#: A long list ends here; /search finds the rest.
_SHOWN = 20


def particular(say: Speech, answer: ParticularAnswer) -> Reply:
    """What was asked of one meeting, or of all of them, a line a fact."""
    found = answer.meeting
    head = _all(say, answer) if found is None else headline(say, found)
    if answer.by and not answer.statements:
        return framed(say, answer, _none_by(say, answer))
    lines = [_told(say, answer, s) for s in answer.told[:_SHOWN]]
    lines += [sentence(say, s) for s in answer.numbers]
    if not lines and not answer.plans:
        none = _nothing(say, answer.particular) if found else say.t("No source tells of anything.")
        lines = [none]
    lines += [_plan(say, answer, plan) for plan in answer.plans]
    lines += [dated(say, s) for s in answer.nearby]
    held = (*found.held, *found.plans) if found else ()
    evidence = answer.statements or held
    return framed(say, answer, head, under=Html("\n").join(lines), evidence=evidence)


def _none_by(say: Speech, answer: ParticularAnswer) -> Html:
    names = say.list([say.name(person) for person in answer.by])
    # Translators: Answer to “what did X propose” if no source tells of anything.
    none = say.t("<b>No source tells of a proposal by {names}</b>", names=names)
    return of_then(say, none, answer.moment)


def _told(say: Speech, answer: ParticularAnswer, statement: Statement) -> Html:
    if answer.meeting and statement.subject == answer.meeting.id:
        return told(say, statement)
    return dated(say, statement)


def _plan(say: Speech, answer: ParticularAnswer, plan: Statement) -> Html:
    """What was announced; of a meeting that took place, that no source tells what came of it."""
    if answer.meeting and answer.meeting.took_place:
        return unconfirmed(say, plan)
    return dated(say, plan)


def _all(say: Speech, answer: ParticularAnswer) -> Html:
    if answer.particular == "documents":
        return of_then(say, title(say, "documents"), answer.moment)
    # Translators: Headline of a list: what was proposed at meetings, the latest first.
    head = say.t("<b>Proposals that sources tell of</b>")
    return of_then(say, head, answer.moment)


def _nothing(say: Speech, asked: Particular) -> Html:
    match asked:
        case "documents":
            # Translators: Under a meeting, answer to “what was signed there”.
            return say.t("No source names a document of this meeting.")
        case "theme":
            # Translators: Under a meeting, answer to “what was its theme”.
            return say.t("No source names the theme of this meeting.")
    # Translators: Under a meeting, answer to “what was proposed there”.
    return say.t("No source tells of a proposal made at this meeting.")
