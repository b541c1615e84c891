"""What stands in a digest, as a value: taken from the store, told in any language elsewhere."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from bot.digests.due import Every
from facts import edtf
from facts.answers import (
    SUMMIT,
    ChairAnswer,
    Moment,
    NextChairAnswer,
    chair,
    next_chair,
)
from facts.answers.base import SCO, all_disputes
from facts.disagreement import Disagreement
from facts.model import Statement
from facts.store import Revision, Store

#: How the entity ids of what can be followed begin; ``topics.toml`` names the topics.
TOPIC, COUNTRY = "topic:", "country:"

#: Of so many plans and events of earlier years a digest tells at most.
COMING, HISTORY = 5, 4

#: A plan for a meeting is told once, by the first of these that is planned.
_PLANS = ("held", "chair", "status", "entered_into_force", "signed", "adopted", "designated")
#: What is remembered on its day in later years.
_EVENTS = (
    "founded",
    "status",
    "held",
    "chair",
    "granted",
    "entered_into_force",
    "signed",
    "adopted",
)


@dataclass(frozen=True, slots=True)
class News:
    """What revisions brought: statements that are new, that changed rank, and new disputes."""

    new: tuple[Statement, ...] = ()
    changed: tuple[Statement, ...] = ()
    disputed: tuple[Disagreement, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.new or self.changed or self.disputed)


@dataclass(frozen=True, slots=True)
class Anniversary:
    """Something that happened on a day of this period in an earlier year."""

    years: int
    statement: Statement


@dataclass(frozen=True, slots=True)
class Contents:
    """A digest of one period for readers of some interests.

    ``period`` is EDTF. ``coming`` are plans for a time that is not over, the nearest first;
    ``revision`` is the store's number up to which the news are told.
    """

    every: Every
    period: str
    interests: tuple[str, ...]
    news: News
    coming: tuple[Statement, ...]
    history: tuple[Anniversary, ...]
    chair: ChairAnswer
    next_chair: NextChairAnswer
    known_until: date
    revision: int


def contents(
    store: Store, every: Every, period: str, interests: tuple[str, ...], since: int, today: date
) -> Contents:
    """Gather a digest: the news since a revision, and what the day brings."""
    moment = Moment(today)
    first, last = edtf.earliest(period), edtf.latest(period)
    return Contents(
        every=every,
        period=period,
        interests=interests,
        news=news(store, since, interests),
        coming=store.derived(("coming", today), lambda: _coming(store, today)),
        history=store.derived(("history", first, last), lambda: _history(store, first, last)),
        chair=store.derived(("digest chair", today), lambda: chair(store, SUMMIT, moment)),
        next_chair=store.derived(("digest next", today), lambda: next_chair(store, moment)),
        known_until=store.known_until,
        revision=latest_revision(store),
    )


def latest_revision(store: Store) -> int:
    """Return the number of the store's newest revision."""
    return max((revision.number for revision in store.revisions), default=0)


def revision_before(store: Store, day: date) -> int:
    """Return the number of the newest revision that was recorded before a day."""
    numbers = [r.number for r in store.revisions if r.recorded[:10] < day.isoformat()]
    return max(numbers, default=0)


def news(store: Store, since: int, interests: tuple[str, ...], until: int | None = None) -> News:
    """Gather what the revisions after ``since`` brought of these interests (none: of everything).

    The store's beginning is no news.
    """
    told = [
        revision
        for revision in store.revisions
        if revision.number > max(since, 1) and (until is None or revision.number <= until)
    ]
    new = dict.fromkeys(id for revision in told for id in revision.new)
    changed = dict.fromkeys(c.id for r in told for c in r.changed if c.id not in new)
    disputed = {id for revision in told for id in revision.disputed}
    cases = [
        case
        for case in (all_disputes(store) if disputed else ())
        if {case.first.id, case.second.id} <= disputed
        and (_concerns(case.first, interests) or _concerns(case.second, interests))
    ]
    outweighed = {case.second.id for case in cases}
    return News(
        new=tuple(s for s in _chosen(store, new, interests) if s.id not in outweighed),
        changed=tuple(s for s in _chosen(store, changed, interests) if s.id not in outweighed),
        disputed=tuple(cases),
    )


def concerned(revision: Revision, store: Store) -> set[str]:
    """Return every entity and topic that a revision brings news of."""
    ids = {*revision.new, *(change.id for change in revision.changed), *revision.disputed}
    statements = [store.by_id[id] for id in ids if id in store.by_id]
    return {entity for statement in statements for entity in _entities(statement)}


def _chosen(store: Store, ids: Iterable[str], interests: tuple[str, ...]) -> list[Statement]:
    """The statements of these ids that still stand and concern the interests, weightiest first."""
    found = [store.by_id[id] for id in ids if id in store.by_id]
    chosen = [s for s in found if s.rank != "deprecated" and _concerns(s, interests)]
    return sorted(chosen, key=_weight)


def _weight(statement: Statement) -> tuple[bool, int, bool, int]:
    """What to tell first: by topic, facts before plans, the latest before older."""
    order = list(topic_of())
    place = order.index(statement.predicate) if statement.predicate in order else len(order)
    newest = edtf.earliest(statement.valid) if statement.valid else date.min
    elsewhere = _topic(statement) is None
    return elsewhere, place, statement.modality != "fact", -newest.toordinal()


def _concerns(statement: Statement, interests: tuple[str, ...]) -> bool:
    return not interests or not _entities(statement).isdisjoint(interests)


def _entities(statement: Statement) -> set[str]:
    """Everything that a statement speaks of, its topic too."""
    said = {statement.subject, statement.object or ""}
    for value in statement.qualifiers.values():
        said.update(value if isinstance(value, list) else [str(value)])
    topic = _topic(statement)
    return said | ({f"{TOPIC}{topic}"} if topic else set())


def _topic(statement: Statement) -> str | None:
    """The topic of a statement; what is said of other organisations has none."""
    if statement.qualifiers.get("organisation", SCO) != SCO:
        return None
    return topic_of().get(statement.predicate)


@cache
def topic_of() -> Mapping[str, str]:
    """Return the topic of each predicate, in the order of topics.toml."""
    with Path(__file__).with_name("topics.toml").open("rb") as file:
        topics = tomllib.load(file)
    return {predicate: topic for topic, predicates in topics.items() for predicate in predicates}


def _coming(store: Store, today: date) -> tuple[Statement, ...]:
    """The plans whose time is not over, one for each thing planned."""
    plans: dict[str, Statement] = {}
    for predicate in _PLANS:
        for plan in store.saying(predicate):
            if plan.modality == "planned" and plan.rank != "deprecated" and _is_ahead(plan, today):
                plans.setdefault(plan.subject, plan)
    return tuple(sorted(plans.values(), key=lambda s: (edtf.earliest(s.valid), s.id)))[:COMING]


def _is_ahead(plan: Statement, today: date) -> bool:
    if not plan.valid:
        return False
    return edtf.earliest(plan.valid) > today or today <= edtf.latest(plan.valid) < date.max


def _history(store: Store, first: date, last: date) -> tuple[Anniversary, ...]:
    """What happened on these days in earlier years; round anniversaries first."""
    days = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        days[day.month, day.day] = day.year
    found = [
        Anniversary(days[began.month, began.day] - began.year, statement)
        for statement, began in _events(store)
        if days.get((began.month, began.day), 0) > began.year
    ]
    return tuple(sorted(found, key=_roundness))[:HISTORY]


def _roundness(event: Anniversary) -> tuple[int, int, str]:
    place = _EVENTS.index(event.statement.predicate)
    return (0 if event.years % 5 == 0 else 1), place, event.statement.id


def _events(store: Store) -> Iterator[tuple[Statement, date]]:
    """Each event with its day; of what lasts, its beginning."""
    seen = set()
    for predicate in _EVENTS:
        for statement in store.saying(predicate):
            if statement.modality != "fact" or statement.rank == "deprecated":
                continue
            begin, lasts, _ = statement.valid.partition("/")
            if edtf.precision(begin) != "day" or (predicate == "status" and not lasts):
                continue
            key = (statement.subject, begin)
            if key not in seen:
                seen.add(key)
                yield statement, edtf.earliest(begin)
