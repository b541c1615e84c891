"""Summits and other meetings."""

from __future__ import annotations

from collections.abc import Sequence

from bot.replies.frame import asked_about, framed, sentence
from bot.replies.names import country, entity, time, title
from bot.replies.reply import Reply
from bot.speech import Html, Speech
from facts.answers import Meeting, MeetingAnswer, MeetingListAnswer, NextMeetingAnswer
from facts.answers.base import SUMMIT, counted
from facts.answers.meeting import series
from facts.model import Statement

_TOLD = ("theme", "venue", "host", "format", "alongside", "count", "chair")
_ATTENDED = 20


def one(say: Speech, answer: MeetingAnswer) -> Reply:
    """One meeting: when, where, its theme and venue, who came."""
    found = answer.meeting
    if found is None:
        # Translators: Answer to “which was the last summit” if no source reports one.
        none = say.t("No source reports such a meeting as held.")
        return framed(say, answer, _of_body(say, answer.body, none))
    details = [told(say, s) for s in found.details if s.predicate in _TOLD]
    if found.held and not found.place:
        details.insert(0, sentence(say, found.held[0]))
    there = dict.fromkeys(s.subject for s in counted(found.saying("attended")))
    guests = [*map(say.name, there)]
    if guests:
        shown = say.list(guests[:_ATTENDED])
        # Translators: Some of those who took part in a meeting, by name; others may have too.
        details.append(say.t("Among those who took part: {names}", names=shown))
    return framed(
        say,
        answer,
        headline(say, found),
        Html("\n").join([missing(say, m) for m in answer.unconfirmed]),
        under=Html("\n").join(details),
        evidence=(*(found.held or found.plans), *found.details),
    )


def upcoming(say: Speech, answer: NextMeetingAnswer) -> Reply:
    """The next meeting: announced, or where the rule would have it."""
    overdue = [missing(say, m) for m in answer.overdue]
    if answer.planned:
        lines = [headline(say, m) for m in answer.planned]
    else:
        # Translators: Answer to “which is the next summit” if no source announces one.
        none = say.t("<b>No source announces the next meeting</b>")
        lines = [_of_body(say, answer.body, none)]
    if answer.host_by_rule is not None:
        host = country(say, str(answer.host_by_rule.target))
        # Translators: The chair hosts the summit; an inference, no source names the place.
        lines.append(
            say.t("By the rule the chair hosts it: {country}. An inference.", country=host)
        )
    head, *rest = lines
    return framed(say, answer, head, Html("\n").join(overdue), under=Html("\n").join(rest))


def _of_body(say: Speech, body: str, none: Html) -> Html:
    """That there is none, under the name of the body; the heads of state need not be named."""
    return none if body == SUMMIT else Html("\n").join([say.html(say.name(body)), none])


def listing(say: Speech, answer: MeetingListAnswer) -> Reply:
    """Meetings in a list, the latest first."""
    if not answer.meetings:
        # Translators: Answer to a search for summits that finds none.
        none = say.t("<b>No source names such a meeting</b>")
        return framed(
            say, answer, _of_body(say, answer.body, none), under=_asked_about(say, answer)
        )
    lines = [listed(say, m) for m in reversed(answer.meetings)]
    head = how_many(say, [m.id for m in answer.meetings])
    return framed(say, answer, head, under=Html("\n").join(lines))


def _asked_about(say: Speech, answer: MeetingListAnswer) -> Html:
    place = say.name(answer.asked_for) if ":" in answer.asked_for else ""
    return asked_about(say, place, answer.moment)


def how_many(say: Speech, meetings: Sequence[str]) -> Html:
    """How many meetings (ids) stand below; those of another body than the summit by its name."""
    body, *others = {*map(series, meetings)}
    if body not in ("", SUMMIT) and not others:
        return counted_meetings(say, say.html(say.name(body)), len(meetings))
    # Translators: Headline of a list of summits.
    return say.n("<b>{count} summit</b>", "<b>{count} summits</b>", len(meetings))


def counted_meetings(say: Speech, names: Html, number: int) -> Html:
    """At how many meetings somebody was, or how many a council had."""
    # Translators: Headline over several meetings: “Iran: 4 meetings”; {names} are persons,
    # countries or a council.
    return say.n(
        "<b>{names}: {count} meeting</b>", "<b>{names}: {count} meetings</b>", number, names=names
    )


def missing(say: Speech, planned: Meeting) -> Html:
    """A planned meeting that no source reports, with the honest label."""
    # Translators: A planned meeting of which no source tells whether it took place.
    return say.t("Planned, outcome not in the sources: {meeting}", meeting=placed(say, planned))


def headline(say: Speech, found: Meeting) -> Html:
    """A meeting as the first line of its answer; one that no source reports as held says so."""
    line = placed(say, found)
    if found.took_place:
        return Html(f"<b>{line}</b>")
    # Translators: The next meeting as announced: “Planned: 27th SCO summit, Islamabad, 2027”.
    return say.t("<b>Planned: {meeting}</b>", meeting=line)


def told(say: Speech, statement: Statement) -> Html:
    """A particular of the meeting that the answer is about."""
    value = entity(say, str(statement.target))
    match statement.predicate:
        case "theme":
            # Translators: The theme of the meeting above, in the words of the source (English).
            return say.t("Theme: “{theme}”", theme=value)
        case "venue":
            # Translators: The hall or palace in which the meeting above took place.
            return say.t("Venue: {venue}", venue=value)
        case "host":
            # Translators: The country that was host of the meeting above.
            return say.t("Host: {country}", country=country(say, str(statement.target)))
    return sentence(say, statement)


def placed(say: Speech, found: Meeting) -> Html:
    """A meeting with its place and its days."""
    name = title(say, found.id)
    if found.place:
        city, date = say.name(found.place), time(say, found.when)
        # Translators: A meeting with place and date: “24th SCO summit, Astana, 4 July 2024”.
        return say.t("{meeting}, {city}, {date}", meeting=name, city=city, date=date)
    # Translators: A meeting with its date: “20th SCO summit, 10 November 2020”.
    return say.t("{meeting}, {date}", meeting=name, date=time(say, found.when))


def listed(say: Speech, found: Meeting) -> Html:
    """A meeting with its place and its days, in a list."""
    text = placed(say, found)
    if found.took_place:
        return text
    # Translators: A meeting that is announced, in a list.
    return say.t("{meeting} (planned)", meeting=text)
