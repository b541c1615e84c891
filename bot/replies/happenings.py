"""What happened in a time or at a place, a page at a time; and whom somebody met."""

from __future__ import annotations

from bot.replies.attendance import party
from bot.replies.frame import asked_about, dated, framed, planned, sentence
from bot.replies.names import meeting, time
from bot.replies.pages import PER_PAGE, page_within
from bot.replies.reply import Reply
from bot.speech import Html, Speech
from facts.answers import HappeningsAnswer, TalksAnswer
from facts.answers.happenings import STATES
from facts.model import Statement
from facts.periods import start_of


def happenings(say: Speech, answer: HappeningsAnswer, page: int = 1) -> Reply:
    """A page of what happened, what matters most on the first; what was announced on the last."""
    if not answer.told and not answer.plans:
        return _nothing(say, answer)
    first = (page_within(page, len(answer.told)) - 1) * PER_PAGE
    shown = answer.told[first : first + PER_PAGE]
    lines = [_bullet(say, s) for s in shown]
    if rest := len(answer.told) - first - len(shown):
        # Translators: Under a long list that is not shown to its end.
        lines.append(say.n("and {count} more", "and {count} more", rest))
    plans = () if rest else answer.plans
    lines += [planned(say, s, answer.moment) for s in plans]
    evidence = (*shown, *plans)
    return framed(say, answer, _head(say, answer), under=_lines(lines), evidence=evidence)


def _bullet(say: Speech, statement: Statement) -> Html:
    """An event in a list; a state with the date on which it began."""
    began = start_of(statement) if statement.predicate in STATES else ""
    return Html(f"• {event(say, statement, began or statement.valid)}")


def event(say: Speech, statement: Statement, when: str) -> Html:
    """An event with its date first."""
    # Translators: An event in a list: “4 July 2023: Iran becomes …”; {fact} is a sentence.
    return say.t("{date}: {fact}", date=time(say, when), fact=sentence(say, statement))


def _head(say: Speech, answer: HappeningsAnswer) -> Html:
    """What is told of, and when."""
    about = [say.list([_named(say, one) for one in answer.entities])] if answer.entities else []
    if not answer.moment.is_now:
        about.append(say.html(say.date(answer.moment.told)))
    if not about:
        # Translators: Headline over all events that sources tell of, the latest first.
        return say.t("<b>What happened last, as the sources tell</b>")
    # Translators: Headline over events; {about} is a place, a country, a meeting or a person, or a
    # time, or both: “What happened, as the sources tell: Tianjin, 2025”.
    return say.t("<b>What happened, as the sources tell: {about}</b>", about=Html(", ").join(about))


def _named(say: Speech, id: str) -> Html:
    return meeting(say, id) if id.startswith("meeting:") else party(say, id)


def _nothing(say: Speech, answer: HappeningsAnswer) -> Reply:
    """That no source tells of anything then, and the last that they tell of before."""
    # Translators: Under the headline of a time or a place of which no source tells anything.
    lines = [say.t("No source tells of anything.")]
    if answer.before:
        # Translators: Stands over the last events before a time of which no source tells anything.
        lines.append(say.t("The last that they tell of before that:"))
        lines += [_bullet(say, s) for s in answer.before]
    return framed(say, answer, _head(say, answer), under=_lines(lines), evidence=answer.before)


def talks(say: Speech, answer: TalksAnswer) -> Reply:
    """Whom somebody met; or that no source tells, and what is known instead."""
    if answer.told or answer.plans:
        plans = [planned(say, s, answer.moment) for s in answer.plans]
        first, *others = [*(dated(say, s) for s in answer.told), *plans]
        # Translators: Under talks that sources tell of; sources never name all.
        others.append(say.t("These are the talks that sources name; there may have been others."))
        return framed(say, answer, Html(f"<b>{first}</b>"), under=_lines(others))
    names = say.list([party(say, one) for one in answer.parties])
    if len(answer.parties) > 1:
        # Translators: Answer to “did X meet Y”, if no source tells of it; it is neither yes nor no.
        head = say.t("<b>No source tells of talks between {names}</b>", names=names)
    else:
        # Translators: Answer to “whom did X meet”, if no source tells of it.
        head = say.t("<b>No source tells whom {name} met</b>", name=names)
    about = asked_about(say, _place(say, answer), answer.moment)
    lines = [about] if about else []
    lines += [dated(say, s) for part in answer.there for s in part.told]
    if answer.elsewhere:
        # Translators: Stands over talks of the same persons at another place or time.
        lines.append(say.t("At another place or time:"))
        lines += [Html(f"• {dated(say, s)}") for s in answer.elsewhere]
    return framed(say, answer, head, under=_lines(lines))


def _place(say: Speech, answer: TalksAnswer) -> str:
    place = answer.place
    return say.name(place) if ":" in place else (f"#{place}" if place else "")


def _lines(lines: list[Html]) -> Html:
    return Html("\n").join(lines)
