"""Where sources disagree: claims that cannot both hold, and which of them weighs more.

Claims in one slot (``facts.slots``) conflict if they name different values for the same time, or
different times for one value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Literal

from facts import edtf
from facts.model import Source, Statement
from facts.periods import (
    SHORTEST_TERM,
    Period,
    at,
    begin_of,
    days_of,
    end_of,
    is_decision,
    periods,
    start_of,
    starts,
    state_of,
)
from facts.publishers import house
from facts.slots import EVENTS, STATES, same_time, same_value
from facts.weight import Weight, bears_out, weigh

#: Why sources differ, where the claims themselves show it.
Reason = Literal[
    "changed_that_day",  # the state changed on the very day of the second claim
    "earlier_report",  # the second was written before the event that the first reports
    "planned_otherwise",  # the second was a plan, and the first is what came
    "decision_or_memorandum",  # one counts from the decision, the other from the memorandum
    "other_wording",  # perhaps the same in other words
    "unnamed",  # one counts more than the other lists, without names
    "names_fewer",  # one names some of those whom the other counts, without denying the rest
    "one_name",  # two things under one name
    "other_year",  # an anniversary that the year of founding puts in another year
    "against_rule",  # a lone announcement that departs from the rule of rotation
    "unconfirmed",  # a change of status that one publisher alone reports
    "unknown",
]

_EVENTUALLY = ("proposed", "planned")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two statements that cannot both hold. ``settled`` if the first one outweighs the second."""

    first: Statement
    second: Statement
    settled: bool
    reason: Reason = "unknown"


def disagreements(rivals: Sequence[Statement]) -> list[Disagreement]:
    """Find the conflicts among statements of one slot, the weightier statement first.

    Of several that outweigh one statement, only the weightiest is named.
    """
    if len(rivals) < 2:
        return []
    facts = [s for s in rivals if s.modality not in _EVENTUALLY]
    state = rivals[0].predicate in STATES
    plans = [s for s in rivals if s.modality in _EVENTUALLY and (s.valid or not state)]
    pairs = [*(_state_conflicts(facts) if state else _single_conflicts(facts))]
    found = [_weighed(a, b, facts) for a, b in pairs]
    for plan in plans:
        found += [Disagreement(f, plan, True, "planned_otherwise") for f in _instead(plan, facts)]
    if not state and not facts:
        rival_plans = ((a, b) for a, b in combinations(plans, 2) if not same_value(a, b))
        return _weightiest([_weighed(a, b, plans) for a, b in rival_plans], plans)
    return _weightiest(found, facts)


def _weighed(a: Statement, b: Statement, rivals: Sequence[Statement]) -> Disagreement:
    allies_of_a = [s for s in rivals if bears_out(s, a) and not bears_out(s, b)]
    allies_of_b = [s for s in rivals if bears_out(s, b) and not bears_out(s, a)]
    one, other = weigh(a, allies_of_a), weigh(b, allies_of_b)
    if one < other:
        a, b = b, a
    # The theme of the meeting beside a summit may well be another one; neither outweighs the other.
    settled = one != other and (a.predicate != "theme" or a.subject == b.subject)
    return Disagreement(a, b, settled, _reason(a, b))


def _weightiest(found: list[Disagreement], rivals: Sequence[Statement]) -> list[Disagreement]:
    kept: list[Disagreement] = []
    best: dict[str, Disagreement] = {}
    for case in found:
        if not case.settled:
            kept.append(case)
            continue
        rival = best.get(case.second.id)
        if rival is None or _rank(case.first, rivals) > _rank(rival.first, rivals):
            best[case.second.id] = case
    return [*best.values(), *kept]


def _rank(statement: Statement, rivals: Sequence[Statement]) -> tuple[Weight, str]:
    return weigh(statement, [s for s in rivals if bears_out(s, statement)]), statement.id


def _state_conflicts(rivals: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pair two beginnings, two sightings, or a beginning and a sighting that exclude each other."""
    spans = [s for s in rivals if starts(s)]
    points = [s for s in rivals if not starts(s) and s.valid]
    yield from ((a, b) for a, b in combinations(spans, 2) if _exclude(a, b))
    for a, b in combinations(points, 2):
        if state_of(a) != state_of(b) and a.valid == b.valid:
            yield a, b
    timeline = periods(spans)
    for point in points:
        period = _holding_throughout(timeline, point)
        if period is not None and period.target != state_of(point):
            beginning = next(s for s in period.statements if starts(s))
            if not _came_later(beginning, period, point):
                yield beginning, point


def _exclude(a: Statement, b: Statement) -> bool:
    """Whether two beginnings cannot both be right."""
    one, other = edtf.span(start_of(a)), edtf.span(start_of(b))
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    # The most that the two, read as far apart as they allow, can lie apart.
    apart = max(abs(one.last - other.first), abs(other.last - one.first))
    if state_of(a) != state_of(b):
        return apart < SHORTEST_TERM if a.predicate == "chair" else start_of(a) == start_of(b)
    together = edtf.overlaps(start_of(a), start_of(b))
    return not together and is_decision(a) == is_decision(b) and not _ended_between(a, b)


def _ended_between(a: Statement, b: Statement) -> bool:
    """Whether the state ended before it began again: two periods, not one with two beginnings."""
    earlier, later = sorted((a, b), key=lambda s: edtf.earliest(start_of(s)))
    if earlier.predicate == "chair":
        begun = edtf.latest(start_of(later)) - edtf.earliest(start_of(earlier))
        return begun >= SHORTEST_TERM
    return bool(end_of(earlier)) and edtf.latest(end_of(earlier)) <= edtf.latest(start_of(later))


def _holding_throughout(timeline: Sequence[Period], point: Statement) -> Period | None:
    """Give the one period that holds throughout the time of the sighting, if one does.

    On the day of a hand-over of the chair both may be seen in it.
    """
    if edtf.span(point.valid).last is None:
        return None
    first, last = days_of(point)
    if point.valid.startswith((edtf.OPEN, "/")) and first == last > date.min:
        return _before_the_end(timeline, last)
    period = at(timeline, last)
    if period is None or period.first_day > first:
        return None
    handing_over = point.predicate == "chair" and period.first_day == last
    return None if handing_over else period


def _before_the_end(timeline: Sequence[Period], end: date) -> Period | None:
    """Give the period of the day before a state is said to have ended.

    One that had only begun is none: the report is then of the hand-over at its beginning.
    """
    period = at(timeline, end - timedelta(days=1))
    return period if period and end - period.first_day >= SHORTEST_TERM else None


def _came_later(beginning: Statement, period: Period, point: Statement) -> bool:
    """Whether the sighting may simply be newer than what is known of a state that never ended.

    A chair that is past the shortest term may have been handed over since its last source; any
    other state is held to have changed only if two publishers say so.
    """
    if period.end or days_of(point)[0] <= _last_known(period):
        return False
    if point.predicate == "chair":
        return days_of(point)[0] - period.first_day >= SHORTEST_TERM
    return len({house(source) for source in point.all_sources}) > 1


def _last_known(period: Period) -> date:
    published = [s.published for one in period.statements for s in one.all_sources if s.published]
    return max((edtf.latest(p) for p in published), default=period.first_day)


def _single_conflicts(rivals: Sequence[Statement]) -> Iterator[tuple[Statement, Statement]]:
    for a, b in combinations(rivals, 2):
        if not same_value(a, b) or (a.predicate in EVENTS and not same_time(a, b)):
            yield a, b


def _instead(plan: Statement, facts: Sequence[Statement]) -> Iterator[Statement]:
    """Find what came instead of a plan: what an event was, or who had the chair at that time."""
    for fact in facts:
        if plan.predicate not in STATES:
            came_otherwise = not same_value(plan, fact)
        else:
            came_otherwise = plan.predicate == "chair" and _chaired_instead(plan, fact)
        if came_otherwise:
            yield fact


def _chaired_instead(plan: Statement, fact: Statement) -> bool:
    begin = begin_of(plan)
    informed = any(edtf.latest(s.published) >= edtf.latest(begin) for s in _dated(fact))
    return informed and starts(fact) and state_of(fact) != state_of(plan) and _covers(fact, begin)


def _covers(fact: Statement, begin: str) -> bool:
    first, last = days_of(fact)
    return first <= edtf.earliest(begin) and edtf.latest(begin) <= last


def _dated(statement: Statement) -> list[Source]:
    return [source for source in statement.all_sources if source.published]


def _reason(first: Statement, second: Statement) -> Reason:
    if first.predicate == "theme":
        return "other_wording"
    if first.modality in _EVENTUALLY:
        return "unknown"
    change = start_of(first)
    if first.predicate in STATES and change:
        if starts(second) and state_of(first) == state_of(second):
            memorandum = first.qualifiers.get("basis") == "memorandum"
            earlier = edtf.earliest(start_of(second)) < edtf.earliest(change)
            return "decision_or_memorandum" if memorandum and earlier else "unknown"
        if edtf.earliest(change) == edtf.earliest(second.valid) == edtf.latest(second.valid):
            return "changed_that_day"
    begun = edtf.earliest(change or first.valid)
    written = _dated(second)
    if written and all(edtf.latest(source.published) < begun for source in written):
        return "earlier_report"
    return "unknown"
