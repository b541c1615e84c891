"""Summits and other meetings: which there were, which is next, and what is known of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from facts import edtf
from facts.answers.base import SUMMIT, Answer, Moment, disputes, slot_of, unique
from facts.answers.chairs import ChairAnswer, chair
from facts.answers.meeting import Meeting, meeting, meetings, series, unreported
from facts.disagreement import Disagreement
from facts.entities import gazetteer
from facts.periods import Period
from facts.rotation import rotation
from facts.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingAnswer(Answer):
    """One meeting, or none if sources know of no such one.

    ``unconfirmed`` are plans for meetings that should have followed it and whose outcome no source
    tells.
    """

    body: str
    meeting: Meeting | None
    unconfirmed: tuple[Meeting, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NextMeetingAnswer(Answer):
    """The next meeting: the one that was held next if the moment is past, else announced ones, or
    whom the rule would make host.

    ``overdue`` are plans whose day has passed and whose outcome no source tells.
    """

    body: str
    planned: tuple[Meeting, ...]
    overdue: tuple[Meeting, ...]
    host_by_rule: Period | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingListAnswer(Answer):
    """Meetings of one council, in order of time."""

    body: str
    asked_for: str
    meetings: tuple[Meeting, ...]


def last_meeting(store: Store, moment: Moment, body: str = SUMMIT) -> MeetingAnswer:
    """Give the latest meeting that sources report as held by the moment; a plan never counts."""
    past = [m for m in meetings(store, body) if m.took_place and edtf.latest(m.when) <= moment.day]
    last = past[-1] if past else None
    after = edtf.latest(last.when) if last else date.min
    return _answer(store, moment, body, last, unreported(store, body, after, moment.day))


def find_meeting(store: Store, meeting_id: str, moment: Moment) -> MeetingAnswer:
    """Give one meeting by its id."""
    found = meeting(store, meeting_id)
    return _answer(store, moment, series(meeting_id), found if found.statements else None, ())


def next_meeting(store: Store, moment: Moment, body: str = SUMMIT) -> NextMeetingAnswer:
    """Give the meetings after the moment, or the host that the rule would give.

    Of a span of time with a beginning ("since 2020") it is the first in it.
    """
    if moment.begin:
        moment = Moment(moment.today, (moment.begin - timedelta(days=1)).isoformat())
    ahead = _ahead(store, moment, body)
    past = [m for m in meetings(store, body) if m.took_place and edtf.latest(m.when) <= moment.day]
    after = edtf.latest(past[-1].when) if past else date.min
    overdue = unreported(store, body, after, moment.day)
    rule = rotation(store.about(body, "rule"))
    host = None if ahead or rule is None else _host_by_rule(chair(store, body, moment), after)
    evidence = [s for m in (*ahead, *overdue) for s in (*m.held, *m.plans, *m.saying("number"))]
    inferred = (*host.statements, rule) if host else ()
    return NextMeetingAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, *inferred]),
        disagreements=_differing(store, (*ahead, *overdue)),
        body=body,
        planned=tuple(ahead),
        overdue=overdue,
        host_by_rule=host,
    )


def _ahead(store: Store, moment: Moment, body: str) -> list[Meeting]:
    """Give the meeting that was held next, or else those that are announced."""
    ahead = [m for m in meetings(store, body) if edtf.latest(m.when) > moment.day]
    return ahead[:1] if ahead and ahead[0].took_place else ahead


def _host_by_rule(holder: ChairAnswer, last: date) -> Period | None:
    """Give the chair that is to be host; none if the meeting of its term may have been the last."""
    period = holder.current[-1] if holder.current and not holder.overdue else None
    if period is None or not period.start:
        return None
    return period if last <= edtf.latest(period.start) else None


def list_meetings(
    store: Store, moment: Moment, asked_for: str = "", body: str = SUMMIT
) -> MeetingListAnswer:
    """List meetings of a council: all, or those of a time, of a city or country by id, or both; or
    the one of a number.
    """
    chosen = tuple(m for m in meetings(store, body) if _matches(m, asked_for, moment))
    return MeetingListAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(s for m in reversed(chosen) for s in (*m.held, *m.plans)),
        disagreements=_differing(store, chosen),
        body=body,
        asked_for=asked_for,
        meetings=chosen,
    )


def _answer(
    store: Store,
    moment: Moment,
    body: str,
    found: Meeting | None,
    unconfirmed: tuple[Meeting, ...],
) -> MeetingAnswer:
    plans = [s for m in unconfirmed for s in m.plans]
    return MeetingAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*(found.statements if found else ()), *plans]),
        disagreements=_differing(store, (found,) if found else ()),
        body=body,
        meeting=found,
        unconfirmed=unconfirmed,
    )


def _matches(found: Meeting, asked_for: str, moment: Moment) -> bool:
    if asked_for.isdecimal():
        return found.number == int(asked_for)
    then = not moment.asked or edtf.overlaps(found.when, moment.asked)
    return then and (not asked_for or met_in(found, asked_for))


def met_in(found: Meeting, place: str) -> bool:
    """Whether it met in the city, or was to meet there, or in the country."""
    if place.startswith("city:"):
        return place in (found.place, *(s.qualifiers.get("from") for s in found.held))
    city = gazetteer().get(found.place or "")
    hosts = {s.object for s in found.saying("host")} | ({city.country} if city else set())
    return place in hosts


def _differing(store: Store, found: tuple[Meeting, ...]) -> tuple[Disagreement, ...]:
    """Give the disputes about these meetings, and about others told in their place."""
    concerned = [slot_of(store, s) for m in found for s in (*m.held, *m.plans, *m.details)]
    chosen = dict.fromkeys(slot for slot in concerned if slot is not None and slot[0] != "chair")
    return tuple(case for slot in chosen for case in disputes(store, slot))
