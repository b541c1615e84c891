"""Summits and other meetings: which there were, which is next, and what is known of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facts import edtf
from facts.answers.base import SUMMIT, Answer, Moment, announced, counted, unique
from facts.answers.chairs import chair
from facts.disagreement import Disagreement, disagreements, slots
from facts.entities import gazetteer
from facts.model import Statement
from facts.periods import Period
from facts.store import Store


@dataclass(frozen=True, slots=True)
class Meeting:
    """What sources say of one meeting; ``held`` leads, plans of it stand apart in ``plans``."""

    id: str
    held: tuple[Statement, ...]
    plans: tuple[Statement, ...]
    details: tuple[Statement, ...]

    @property
    def number(self) -> int | None:
        """Its ordinal: as sources say, else as the gazetteer knows it."""
        said = [s.value for s in self.saying("number") if isinstance(s.value, int)]
        entity = gazetteer().get(self.id)
        return said[0] if said else entity.number if entity else None

    @property
    def when(self) -> str:
        """Its days as EDTF, the planned ones if no source reports it held; empty if unknown."""
        leading = (*self.held, *self.plans)
        return leading[0].valid if leading else ""

    @property
    def place(self) -> str | None:
        """The id of its city, if known."""
        leading = (*self.held, *self.plans)
        return leading[0].object if leading else None

    @property
    def took_place(self) -> bool:
        """Whether a source reports it as held."""
        return bool(self.held)

    def saying(self, predicate: str) -> tuple[Statement, ...]:
        """Give what is said of the meeting with one predicate, the weightier first."""
        return tuple(s for s in self.details if s.predicate == predicate)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that is said of it."""
        return unique([*self.held, *self.plans, *self.details])


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
    """The next meeting: announced ones, or whom the rule would make host.

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


def meeting(store: Store, meeting_id: str) -> Meeting:
    """Gather what the store says of a meeting; the statements of highest rank lead."""
    about = [s for s in store.mentioning(meeting_id) if s.subject == meeting_id]
    towards = [s for s in store.towards(meeting_id, "attended") if s.rank != "deprecated"]
    held = [s for s in about if s.predicate == "held"]
    details = [s for s in about if s.predicate != "held" and s.rank != "deprecated"]
    return Meeting(
        id=meeting_id,
        held=tuple(sorted(counted(held), key=_leading)),
        plans=tuple(announced(held)),
        details=(*sorted(details, key=_leading), *towards),
    )


def meetings(store: Store, body: str = SUMMIT) -> list[Meeting]:
    """Give all meetings of a council, held and planned, in order of time."""
    ids = {s.subject for s in store.saying("held") if series(s.subject) == body}
    found = [meeting(store, meeting_id) for meeting_id in ids]
    return sorted((m for m in found if m.when), key=lambda m: (edtf.earliest(m.when), m.id))


def series(meeting_id: str) -> str:
    """Name the council that the meeting is one of; empty for meetings of their own kind."""
    entity = gazetteer().get(meeting_id)
    if entity is not None:
        return entity.body or ""
    slug = meeting_id.removeprefix("meeting:")
    return next((body for body in _COUNCIL_IDS if slug.startswith(f"{body}-")), "") and _body(slug)


_COUNCIL_IDS = ("sco-chs", "sco-chg", "sco-cfm", "sco-cnc")


def _body(slug: str) -> str:
    return "body:" + "-".join(slug.split("-")[:2])


def last_meeting(store: Store, moment: Moment, body: str = SUMMIT) -> MeetingAnswer:
    """Give the latest meeting that sources report as held by the moment; a plan never counts."""
    past = [m for m in meetings(store, body) if m.took_place and edtf.latest(m.when) <= moment.day]
    last = past[-1] if past else None
    missing = _outcome_unknown(store, body, moment, after=edtf.latest(last.when) if last else None)
    return _answer(store, moment, body, last, missing)


def find_meeting(store: Store, meeting_id: str, moment: Moment) -> MeetingAnswer:
    """Give one meeting by its id."""
    found = meeting(store, meeting_id)
    return _answer(store, moment, series(meeting_id), found if found.statements else None, ())


def next_meeting(store: Store, moment: Moment, body: str = SUMMIT) -> NextMeetingAnswer:
    """Give the announced meetings after the moment, or the host that the rule would give."""
    known = meetings(store, body)
    ahead = [m for m in known if edtf.latest(m.when) >= moment.day and not _over(m, moment.day)]
    overdue = _outcome_unknown(store, body, moment, after=None)
    holder = chair(store, body, moment)
    host = holder.current[-1] if holder.current and not holder.overdue and not ahead else None
    return NextMeetingAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(
            [s for m in (*ahead, *overdue) for s in (*m.held, *m.plans)]
            + (list(host.statements) if host else [])
        ),
        body=body,
        planned=tuple(ahead),
        overdue=overdue,
        host_by_rule=host,
    )


def list_meetings(
    store: Store, moment: Moment, asked_for: str = "", body: str = SUMMIT
) -> MeetingListAnswer:
    """List meetings of a council: all, or those of a year, a city's id or a number."""
    chosen = [m for m in meetings(store, body) if _matches(m, asked_for, moment)]
    return MeetingListAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(s for m in reversed(chosen) for s in (*m.held, *m.plans)),
        disagreements=tuple(d for m in chosen for d in _disputes(m)),
        body=body,
        asked_for=asked_for,
        meetings=tuple(chosen),
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
        disagreements=_disputes(found) if found else (),
        body=body,
        meeting=found,
        unconfirmed=unconfirmed,
    )


def _leading(statement: Statement) -> tuple[int, int, str]:
    order = {"preferred": 0, "normal": 1, "deprecated": 2}
    return order[statement.rank], -len(statement.all_sources), statement.id


def _over(found: Meeting, day: date) -> bool:
    return found.took_place and edtf.latest(found.when) <= day


def _outcome_unknown(
    store: Store, body: str, moment: Moment, after: date | None
) -> tuple[Meeting, ...]:
    """Give the planned meetings whose time has passed without a report."""
    return tuple(
        m
        for m in meetings(store, body)
        if not m.took_place
        and edtf.latest(m.when) < moment.day
        and (after is None or edtf.earliest(m.when) > after)
    )


def _matches(found: Meeting, asked_for: str, moment: Moment) -> bool:
    if asked_for.startswith("city:"):
        return found.place == asked_for
    if asked_for.startswith("country:"):
        city = gazetteer().get(found.place or "")
        return city is not None and city.country == asked_for
    if asked_for:
        return found.number == int(asked_for)
    return not moment.asked or edtf.overlaps(found.when, moment.asked)


def _disputes(found: Meeting) -> tuple[Disagreement, ...]:
    said = slots(s for s in found.statements if s.modality in ("fact", "inferred"))
    return tuple(d for rivals in said.values() for d in _differing(rivals))


def _differing(rivals: Sequence[Statement]) -> list[Disagreement]:
    return disagreements(rivals)
