"""What happened: the dated facts of a span of time, of a place, of a meeting or a country."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facts import edtf
from facts.answers.base import SCO, SUMMIT, Answer, Moment, announced, counted, unique
from facts.answers.lookup import is_part_of_another
from facts.answers.meeting import series
from facts.answers.presence import comes_for
from facts.entities import gazetteer
from facts.model import Statement
from facts.periods import begin_of, starts
from facts.store import Store

#: What is a state: it happened when it began, and that it was seen on a day is no event.
STATES = frozenset({"status", "chair", "office", "designated", "seat"})
#: Of who took part the meeting tells; it is an event of the one who did.
_PRESENCE = 8
#: Meetings of others than the heads of state come behind what these adopted.
_OTHER_MEETINGS = 4
#: How much each kind of event matters, the most first; other kinds are no events.
_WEIGHTS = {
    "founded": 0,
    "status": 1,
    "held": 2,
    "signed": 3,
    "adopted": 3,
    "approved": 3,
    "entered_into_force": 3,
    "chair": 3,
    "granted": 4,
    "accession": 4,
    "designated": 5,
    "seat": 5,
    "applied": 5,
    "office": 6,
    "met": 6,
    "initiated": 6,
    "proposed": 7,
    "attended": _PRESENCE,
}
#: What is of the heads of state or makes a member comes before others of its kind.
_FIRST = frozenset({"member", SUMMIT})
#: The qualifiers that say where, or on the occasion of what.
_WHERE = ("place", "at", "occasion", "granted_at", "granted_in")
#: What is in a city.
_PLACED = ("meeting:", "venue:")


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningsAnswer(Answer):
    """What sources tell of the time, and of the ``entities`` named, what matters most first.

    ``statements`` are all of it, the ``plans`` of that time among them at the end. If there is
    nothing, ``before`` is what they tell last before that time.
    """

    entities: tuple[str, ...]
    told: tuple[Statement, ...]
    plans: tuple[Statement, ...]
    before: tuple[Statement, ...]


def happenings(store: Store, entities: tuple[str, ...], moment: Moment) -> HappeningsAnswer:
    """Tell what happened in the time and had to do with each of the entities."""
    found = [s for s in _events(store) if all(_concerns(store, s, one) for one in entities)]
    if not any(one.startswith(("person:", "country:")) for one in entities):
        found = [s for s in found if _weight(s)[0] < _PRESENCE]
    then = [s for s in found if moment.is_now or _is_then(s, moment.span)]
    told = [s for s in counted(then) if s.modality == "fact" and _is_past(s, moment.today)]
    plans = [s for s in announced(then) if not _is_outdone(s, told, moment.today)]
    told += [s for s in then if s.modality == "proposed" and s.rank != "deprecated"]
    latest = moment.is_now and not entities
    told.sort(
        key=lambda s: (*(() if latest else (_weight(s),)), _order(s, moment), _weight(s), s.id)
    )
    before = () if told or plans else _last_before(counted(found), moment)
    return HappeningsAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*told, *plans, *before]),
        entities=entities,
        told=unique(told),
        plans=unique(plans),
        before=before,
    )


def _events(store: Store) -> list[Statement]:
    """Give all dated events of the organisation."""
    return store.derived("events", lambda: [*_all_events(store)])


def _all_events(store: Store) -> Iterable[Statement]:
    said = [s for kind in _WEIGHTS for s in store.saying(kind) if s.valid]
    held = [s for s in said if s.predicate == "held"]
    for s in said:
        elsewhere = s.qualifiers.get("organisation", SCO) != SCO
        seen = s.predicate in STATES and not starts(s) and s.modality == "fact"
        if not (elsewhere or seen or (s in held and is_part_of_another(s, held))):
            yield s


def _is_then(statement: Statement, span: str) -> bool:
    """Whether it began, or ended, within the time; "in 2015" is not known to be in July 2015."""
    begin = begin_of(statement)
    if edtf.within(begin, span):
        return True
    ends = edtf.latest(statement.valid) in edtf.span(span) or edtf.within(span, statement.valid)
    lasts = statement.predicate not in STATES and edtf.precision(begin) == "day"
    return lasts and ends


def _is_past(statement: Statement, today: date) -> bool:
    return edtf.earliest(statement.valid) <= today


def _is_outdone(plan: Statement, told: Iterable[Statement], today: date) -> bool:
    """Whether what was planned is told as having happened, be it elsewhere; of who was to come to
    what is past, the meeting tells.
    """
    if plan.predicate == "attended" and edtf.latest(plan.valid) < today:
        return True
    elsewhere = plan.predicate == "held"
    return any(
        (s.subject, s.predicate) == (plan.subject, plan.predicate)
        and (elsewhere or s.target == plan.target)
        for s in told
    )


def _last_before(events: Iterable[Statement], moment: Moment) -> tuple[Statement, ...]:
    """Give the last events before the time, those of one day."""
    begin = edtf.earliest(moment.span)
    past = [s for s in events if edtf.latest(begin_of(s)) < begin]
    last = max((edtf.earliest(s.valid) for s in past), default=None)
    latest = [s for s in past if edtf.earliest(s.valid) == last]
    return tuple(sorted(latest, key=lambda s: (_weight(s), s.id))[:3])


def _weight(statement: Statement) -> tuple[int, bool]:
    first = bool({statement.target, series(statement.subject)} & _FIRST)
    weight = _WEIGHTS[statement.predicate]
    if statement.predicate == "chair" and str(statement.object).startswith("meeting:"):
        weight = _PRESENCE
    if statement.predicate == "held" and not first:
        weight = _OTHER_MEETINGS
    return weight, not first


def _order(statement: Statement, moment: Moment) -> int:
    """Sort by time; if no time was asked for, the latest first."""
    day = edtf.earliest(statement.valid).toordinal()
    return -day if moment.is_now else day


def _concerns(store: Store, statement: Statement, entity: str) -> bool:
    """Whether it is of the entity: said of it, there, at it, or of one who comes for it."""
    said = {statement.subject, statement.object or ""}
    said |= {str(statement.qualifiers.get(where, "")) for where in _WHERE}
    if entity in said:
        return True
    if entity.startswith("city:"):
        return entity in {city_of(store, one) for one in said if one.startswith(_PLACED)}
    if entity.startswith("meeting:"):
        return any(entity in _beside(store, one) for one in said if one.startswith("meeting:"))
    return any(comes_for(store, one) == entity for one in said if one.startswith("person:"))


def city_of(store: Store, id: str) -> str:
    """The city of a venue, or that in which a meeting was held."""
    known = gazetteer().get(id)
    if known and known.city:
        return known.city
    held = counted(store.about(id, "held"))
    return str(held[0].object or "") if held else ""


def _beside(store: Store, meeting_id: str) -> set[str]:
    """The meetings beside which this one was held."""
    return {str(s.object) for s in store.about(meeting_id, "alongside")}
