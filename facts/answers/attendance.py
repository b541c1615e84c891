"""Who took part in a meeting: what sources tell of a person, a country or an organisation there.

That no source tells of somebody is no “no”: sources name some of those who come and never all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from facts import edtf
from facts.answers.base import GOVERNMENTS, SUMMIT, Answer, Moment, announced, counted, unique
from facts.answers.meeting import Meeting, meetings
from facts.answers.meetings import last_meeting, list_meetings, next_meeting
from facts.answers.parties import LAST, NEXT, Asked
from facts.answers.presence import comes_for
from facts.model import Statement
from facts.store import Store

#: Meetings of no council of their own: SCO Plus, forums, talks.
_OTHERS = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What sources tell of one party's part in one meeting; ``party`` is empty if all are meant.

    ``told`` says that it took part, presided or was host, ``plans`` that it was to. ``kin`` is what
    is told of a person's country and of others who came for it, ``beside`` of the party at a
    meeting held beside this one. ``others`` took part as well, if one party is meant.
    """

    party: str
    meeting: Meeting
    told: tuple[Statement, ...]
    plans: tuple[Statement, ...]
    kin: tuple[Statement, ...]
    beside: tuple[Statement, ...]
    others: tuple[Statement, ...]

    @property
    def is_open(self) -> bool:
        """Whether no source tells of the party, nor that it was to come."""
        return not self.told and not self.plans

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that is told of the party."""
        return (*self.told, *self.plans, *self.beside, *self.kin)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceAnswer(Answer):
    """What is known of the parties (entity ids; none if all are meant) at the meetings asked for.

    If neither place nor time was asked for (``at_any``), only those are given at which sources
    tell of the parties. ``besides`` are meetings of another council, or of none, at the same place
    and time, if no council was named.
    """

    at_any: bool
    parties: tuple[str, ...]
    parts: tuple[Part, ...]
    besides: tuple[Meeting, ...]

    def is_past(self, meeting: Meeting) -> bool:
        """Whether the last day of the meeting, held or announced, is past."""
        return edtf.latest(meeting.when) < self.moment.today


def attendance(store: Store, asked: Asked, moment: Moment) -> AttendanceAnswer:
    """Say who took part; of all parties at no named meeting: at the last one.

    There are no parts if no such meeting is known, or nothing of the parties at any.
    """
    unnamed = not (asked.place or moment.asked)
    anywhere = _anywhere(store, asked, moment) if unnamed and asked.parties else []
    at_any = bool(anywhere or (unnamed and asked.parties and not asked.series))
    if unnamed and not asked.series.startswith("format:"):
        asked = replace(asked, place=LAST)
    parts = anywhere if at_any else _at_those(store, asked, moment)
    return AttendanceAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(s for part in parts for s in part.statements),
        at_any=at_any,
        parties=asked.parties,
        parts=tuple(parts),
        besides=_besides(store, asked, moment, [part.meeting.id for part in parts]),
    )


def _besides(
    store: Store, asked: Asked, moment: Moment, known: Sequence[str]
) -> tuple[Meeting, ...]:
    """Give the other meetings of a place of which all that came were asked for."""
    if asked.series or asked.parties or not asked.place.startswith("city:"):
        return ()
    held = [*meetings(store, GOVERNMENTS), *_own_kind(store)]
    there = {m.id: m for m in list_meetings(store, moment, asked.place, GOVERNMENTS).meetings}
    there |= {m.id: m for m in list_meetings(store, moment, asked.place, _OTHERS).meetings}
    beside = {id for one in known for id in _beside(store, one)}
    return tuple(
        m for m in held if m.id in there and m.id not in {*known, *beside} and m.took_place
    )


def _anywhere(store: Store, asked: Asked, moment: Moment) -> list[Part]:
    """Give what is told of the parties at any meeting, or at any of the series."""
    every = _sought(store, moment, "", asked.series) if asked.series else _all(store)
    each = [_part(store, party, m) for m in every for party in asked.parties]
    return [part for part in each if not part.is_open]


def _at_those(store: Store, asked: Asked, moment: Moment) -> list[Part]:
    """Give each party's part in the meetings of the place and time."""
    found = _sought(store, moment, asked.place, asked.series)
    parts = [_part(store, party, m) for m in found for party in asked.parties or ("",)]
    if asked.parties and not asked.series:
        # Neither council was named: he may have been at the other one's meeting.
        rest = [m for m in _sought(store, moment, asked.place, GOVERNMENTS) if m not in found]
        more = [_part(store, party, m) for m in rest for party in asked.parties]
        parts += [part for part in more if part.told]
    return parts


def _all(store: Store) -> list[Meeting]:
    """Give every meeting that somebody is told to have taken part in, the latest first."""
    known = [m for body in (SUMMIT, GOVERNMENTS) for m in meetings(store, body)]
    found = sorted((*known, *_own_kind(store)), key=lambda m: (m.when, m.id), reverse=True)
    return [m for m in found if _presences(store, m.id)]


def _own_kind(store: Store) -> list[Meeting]:
    return [m for m in meetings(store, _OTHERS) if store.towards(m.id, "attended")]


def _sought(store: Store, moment: Moment, place: str, series: str) -> Sequence[Meeting]:
    """Find the meetings of the place and time: of the series, else of the council that has any."""
    if place == LAST:
        last = last_meeting(store, moment, series or SUMMIT).meeting
        return (last,) if last else ()
    if place == NEXT:
        return next_meeting(store, moment, series or SUMMIT).planned
    if series.startswith("format:"):
        of_format = {s.subject for s in store.towards(series, "format")}
        fitting = list_meetings(store, moment, place, _OTHERS).meetings
        return [m for m in fitting if m.id in of_format]
    for body in (series,) if series else (SUMMIT, GOVERNMENTS, _OTHERS):
        found = list_meetings(store, moment, place, body).meetings
        if body == _OTHERS:
            found = tuple(m for m in found if store.towards(m.id, "attended"))
        if found:
            return found[::-1]
    return ()


def _part(store: Store, party: str, found: Meeting) -> Part:
    here = _presences(store, found.id)
    own = _of_party(store, party, here)
    came = [s for s in own if s.predicate != "host"]
    told = counted(came) or counted(own)
    country = comes_for(store, party) if party.startswith("person:") else ""
    kin = _of_party(store, country, here) if country else []
    kin = [s for s in kin if s not in own and s.predicate != "host"]
    near = _beside(store, found.id)
    beside = [s for m in near for s in _of_party(store, party, _presences(store, m))]
    beside += _talks(store, party, (found.id, *near))
    others = [s for s in counted(here) if s not in (*own, *kin) and s.predicate != "host"]
    known = {id for s in told for id in (_who(s), comes_for(store, _who(s)))}
    plans = [s for s in announced(own) if _who(s) not in known and not (party and told)]
    return Part(
        party=party,
        meeting=found,
        told=tuple(told),
        plans=tuple(plans),
        kin=tuple(counted(kin) or (() if told else announced(kin))),
        beside=tuple(counted(beside) or announced(beside)),
        others=tuple(others) if party else (),
    )


def _presences(store: Store, meeting_id: str) -> list[Statement]:
    """Give what puts anybody at the meeting, plans included."""
    return [
        *store.towards(meeting_id, "attended"),
        *store.towards(meeting_id, "chair"),
        *store.about(meeting_id, "host"),
    ]


def _of_party(store: Store, party: str, said: Iterable[Statement]) -> list[Statement]:
    """Choose what is told of the party itself, or of a person who came for it; all if it is ""."""
    if not party:
        return [s for s in said if s.predicate != "host"]
    return [s for s in said if party in (_who(s), comes_for(store, _who(s)))]


def _who(statement: Statement) -> str:
    hosting = statement.predicate == "host"
    return str(statement.object if hosting else statement.subject)


def _beside(store: Store, meeting_id: str) -> list[str]:
    """Give the meetings that were held beside this one, or beside which it was."""
    alongside = [s.subject for s in store.towards(meeting_id, "alongside")]
    return [*alongside, *(str(s.object) for s in store.about(meeting_id, "alongside"))]


def _talks(store: Store, person: str, occasions: Sequence[str]) -> Iterator[Statement]:
    """Give the talks that a person had on the occasion of the meetings."""
    said = store.mentioning(person) if person.startswith("person:") else ()
    for s in said:
        if s.predicate == "met" and s.qualifiers.get("occasion") in occasions:
            yield s
