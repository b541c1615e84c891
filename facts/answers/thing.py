"""What the store says of a thing with a name: a body, a document, a format, an organisation.

A status has no name of its own; of what one is, ``term`` gives what sources tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from facts import edtf
from facts.answers.base import Answer, Moment, counted, last_day, timeline, unique
from facts.answers.founding import founding
from facts.answers.lookup import Wanted, is_part_of_another, search, who
from facts.answers.meeting import meetings
from facts.answers.status import notes_on
from facts.disagreement import Disagreement
from facts.entities import gazetteer
from facts.model import Statement
from facts.nuances import nuances
from facts.periods import at, end_of
from facts.store import Store

#: The order in which kinds of facts say what a thing is; what it did stands behind them.
_KINDS = ("founded", "rule", "initiated", "entered_into_force", "seat", "format", "held")
#: What is done to a document; where the thing is the doer, it says less of it.
_MADE = ("signed", "adopted", "approved", "proposed")
#: States of which only the present one is told; ``who`` and the lists tell the others.
_STATES = frozenset({"chair", "office", "status", "count"})
#: A description is no list of everything.
_LONGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingAnswer(Answer):
    """What sources tell of something with a name.

    ``members`` are groups of countries that belonged to an organisation in the same time; ``told``
    is all else, what tells most first. ``mentioned``: nothing is told of the thing itself, it is
    only named where something else is told.
    """

    thing: str
    members: tuple[tuple[Statement, ...], ...]
    told: tuple[Statement, ...]
    mentioned: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAnswer(Answer):
    """What statuses mean: no source of the store explains them, ``notes`` are decisions on them."""

    statuses: tuple[str, ...]
    notes: tuple[Statement, ...]


def thing(store: Store, entity: str, moment: Moment) -> ThingAnswer:
    """Say what is told of the entity, what tells most of it first."""
    members = _members(store, entity)
    told = unique(_told(store, entity, moment, members))[:_LONGEST]
    only = () if told or members else tuple(_naming(store, entity, moment))
    found = _namesakes(store, entity)
    sides = [side for case in found for side in (case.first, case.second)]
    return ThingAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*told, *(s for group in members for s in group), *only, *sides]),
        disagreements=tuple(found),
        thing=entity,
        members=tuple(members),
        told=told,
        mentioned=only,
    )


def term(store: Store, statuses: Sequence[str], moment: Moment) -> TermAnswer:
    """Say what is decided on all countries of the statuses; what they mean no source explains."""
    notes = unique(note for status in statuses for note in notes_on(store, status, moment))
    return TermAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=notes,
        statuses=tuple(statuses),
        notes=notes,
    )


def _told(
    store: Store, entity: str, moment: Moment, members: Sequence[Sequence[Statement]]
) -> Iterator[Statement]:
    """Give what is told of the entity, in the order in which it says what the entity is."""
    said = [s for s in store.mentioning(entity) if _is_told(s, moment)]
    own = [s for s in said if s.predicate not in _STATES and not is_part_of_another(s, said)]
    yield from sorted(own, key=lambda s: _weight(s, entity))[: _LONGEST // 2]
    yield from _followed_by(store, members)
    yield from _present(store, entity, moment)
    yield from _meetings(store, entity, said, moment)
    yield from sorted(own, key=lambda s: _weight(s, entity))


def _is_told(statement: Statement, moment: Moment) -> bool:
    begun = not statement.valid or edtf.earliest(statement.valid) <= moment.day
    return statement.rank != "deprecated" and (begun or statement.modality == "planned")


def _weight(statement: Statement, entity: str) -> tuple[int, bool, int, str]:
    """Sort by kind of fact, what a body is for before its other rules, then the latest first."""
    kinds = _KINDS if statement.subject == entity else (*_KINDS, *_MADE)
    kind = statement.predicate
    place = kinds.index(kind) if kind in kinds else len(_KINDS) + len(_MADE)
    if kind in _MADE and statement.object == entity:
        place = 0  # that a document was signed, when and by whom, is what it is
    latest = -last_day(statement).toordinal()
    return place, statement.qualifiers.get("of") != "task", latest, statement.id


def _members(store: Store, entity: str) -> list[tuple[Statement, ...]]:
    """Group the members of an organisation by the time in which they were, the latest first."""
    groups: dict[str, list[Statement]] = {}
    for s in counted(store.saying("status")):
        if s.qualifiers.get("organisation") == entity and s.value == "member":
            groups.setdefault(s.valid, []).append(s)
    return [tuple(groups[valid]) for valid in sorted(groups, reverse=True)]


def _followed_by(store: Store, members: Sequence[Sequence[Statement]]) -> Iterator[Statement]:
    """Give the founding of the organisation in which the membership of all ended."""
    founded = founding(store)
    if founded and any(end_of(s) == founded.valid for group in members for s in group):
        yield founded


def _present(store: Store, entity: str, moment: Moment) -> Iterator[Statement]:
    """Give who chairs it, and who holds each of its offices, at the moment or last before."""
    chair = at(timeline(store, ("chair", entity)), moment.day)
    if chair is not None:
        yield chair.statements[0]
    held: dict[object, Statement] = {}
    for s in who(store, Wanted("", of=(entity,)), moment).offices:
        if s.qualifiers.get("of") == entity:
            held.setdefault(s.value, s)
    yield from held.values()


def _meetings(
    store: Store, entity: str, said: Iterable[Statement], moment: Moment
) -> Iterator[Statement]:
    """Give the latest meeting of a body, and what is told of the meetings in a format."""
    past = [m for m in meetings(store, entity) if m.took_place]
    for m in [m for m in past if edtf.earliest(m.when) <= moment.day][-1:]:
        yield m.held[0]
    for of_format in (s.subject for s in said if s.predicate == "format"):
        for kind in ("held", "alongside", "host", "count"):
            yield from counted(store.about(of_format, kind))


def _naming(store: Store, entity: str, moment: Moment) -> Iterator[Statement]:
    """Give the statements in whose words one of the entity's names stands."""
    known = gazetteer().get(entity)
    names = [name.casefold() for name in known.english] if known else []
    for s in search(store, gazetteer().label(entity), moment).statements:
        said = "\n".join([s.text, *(source.quote or "" for source in s.all_sources)]).casefold()
        if any(name in said for name in names):
            yield s


def _namesakes(store: Store, entity: str) -> list[Disagreement]:
    """Find what else bears the entity's name."""
    return [
        case
        for case in nuances(store)
        if case.reason == "one_name" and entity in (case.first.object, case.second.object)
    ]
