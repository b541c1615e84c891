"""States over time: who held what status, chair or number, from when to when.

Some sources say when a state began ("a member since 9 June 2017"), others only that it held on a
day ("currently there are 9 members"). The first give the periods, the second are sightings that
confirm a period or, where none is known, stand for one whose beginning no source tells.

Two rules decide at the borders: the end day of a period belongs to its successor, and an open
period ends where the next one begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from facts import edtf
from facts.entities import gazetteer
from facts.model import Statement


@dataclass(frozen=True, slots=True)
class Period:
    """A state that held without a break.

    ``start`` and ``end`` are EDTF; an empty start is unknown, an empty end unknown or still open.
    ``seen`` is the first and the last day of sightings, if that is all that is known or if they
    confirm the period. ``statements`` come with the one that tells the beginning first.
    """

    target: str | int
    start: str = ""
    end: str = ""
    statements: tuple[Statement, ...] = field(default=())
    seen: tuple[str, ...] = ()

    @property
    def first_day(self) -> date:
        """The first day on which the state is known to have held."""
        return edtf.earliest(self.start or (self.seen[0] if self.seen else ""))

    @property
    def last_day(self) -> date:
        """The last day of the state, ``date.max`` if it is open."""
        return edtf.latest(self.end) if self.end else date.max

    @property
    def by_decision_only(self) -> bool:
        """Whether the beginning is that of a decision, for want of the memorandum's day."""
        return bool(self.start) and all(is_decision(s) for s in self.statements if starts(s))


def starts(statement: Statement) -> bool:
    """Whether the statement says when the state began, not only that it held."""
    return "/" in statement.valid and not statement.valid.startswith((edtf.OPEN, "/"))


def is_decision(statement: Statement) -> bool:
    """Whether the beginning it tells is that of a decision ("granted at the Ufa summit")."""
    return bool({"granted_at", "granted_in", "decided"} & statement.qualifiers.keys())


def start_of(statement: Statement) -> str:
    """Give the EDTF date on which the state began; empty if it does not say."""
    return statement.valid.partition("/")[0] if starts(statement) else ""


def end_of(statement: Statement) -> str:
    """Give the EDTF date on which the state ended; empty if it does not say."""
    end = statement.valid.partition("/")[2]
    return "" if end == edtf.OPEN else end


def state_of(statement: Statement) -> str | int:
    """Give what held: the country that has a chair, otherwise the status or number.

    A person chairs for the country in whose office the gazetteer knows them.
    """
    if statement.predicate == "chair":
        holder = gazetteer().get(statement.subject)
        return (holder.country if holder else None) or statement.subject
    return statement.target if statement.target is not None else ""


def periods(statements: Iterable[Statement]) -> list[Period]:
    """Put statements about one thing (a country's status, a body's chair) in order of time.

    Pass only statements that count: neither plans nor claims of deprecated rank.
    """
    dated = [s for s in statements if s.valid]
    spans = _spans([s for s in dated if starts(s)])
    for sighting in sorted((s for s in dated if not starts(s)), key=lambda s: edtf.latest(s.valid)):
        _place(spans, sighting)
    return _closed(sorted(spans, key=lambda p: p.first_day))


def at(timeline: Sequence[Period], day: date) -> Period | None:
    """Give the period that the day lies in; None if no source tells."""
    begun = [p for p in timeline if p.first_day <= day]
    if not begun or day > begun[-1].last_day:
        return None
    return begun[-1]


def during(timeline: Sequence[Period], asked: str) -> list[Period]:
    """Give the periods that have a day in common with an EDTF date, in order of time."""
    first, last = edtf.earliest(asked), edtf.latest(asked)
    opening = at(timeline, first)
    later = [p for p in timeline if first < p.first_day <= last]
    return [opening, *later] if opening else later


def _spans(statements: list[Statement]) -> list[Period]:
    """One period for each state and beginning; sources of different precision are one."""
    found: list[Period] = []
    for statement in sorted(statements, key=lambda s: (edtf.earliest(start_of(s)), s.id)):
        same = next((p for p in reversed(found) if p.target == state_of(statement)), None)
        if same is not None and _continues(same, statement, found):
            found[found.index(same)] = _joined((*same.statements, statement))
        else:
            found.append(_joined((statement,)))
    return found


def _continues(period: Period, statement: Statement, found: list[Period]) -> bool:
    """Whether the statement speaks of this period and not of a later one of the same state."""
    start = edtf.earliest(start_of(statement))
    interrupted = any(period.first_day < p.first_day <= start for p in found if p is not period)
    return not interrupted and start <= period.last_day


def _joined(statements: tuple[Statement, ...]) -> Period:
    leading = sorted(statements, key=_tells_beginning_best)
    ends = sorted(filter(None, map(end_of, leading)), key=len, reverse=True)
    return Period(
        target=state_of(leading[0]),
        start=start_of(leading[0]),
        end=ends[0] if ends else "",
        statements=tuple(leading),
    )


def _tells_beginning_best(statement: Statement) -> tuple[bool, int, int, date, str]:
    """Order: the memorandum before the decision, the ranked, the precise, the earlier."""
    start = start_of(statement)
    ranked = 0 if statement.rank == "preferred" else 1
    return is_decision(statement), ranked, -len(start), edtf.earliest(start), statement.id


def _place(spans: list[Period], sighting: Statement) -> None:
    """Let a sighting confirm the period it falls in, or stand for one of unknown beginning."""
    day = edtf.latest(sighting.valid)
    target = state_of(sighting)
    around = sorted(spans, key=lambda p: p.first_day)
    index = next((i for i in reversed(range(len(around))) if around[i].first_day <= day), None)
    period = around[index] if index is not None else None
    if period is not None and period.target == target and day <= period.last_day:
        seen = (period.seen[0] if period.seen else sighting.valid, sighting.valid)
        grown = replace(period, statements=(*period.statements, sighting), seen=seen)
        spans[spans.index(period)] = grown
    else:
        spans.append(Period(target, "", "", (sighting,), (sighting.valid,)))


def _closed(timeline: list[Period]) -> list[Period]:
    """End each open period where the next begins, if a source tells that beginning."""
    closed = []
    for period, successor in zip(timeline, [*timeline[1:], None], strict=True):
        if successor is not None and not period.end and successor.start:
            closed.append(replace(period, end=successor.start))
        elif successor is not None and not period.end:
            closed.append(replace(period, end=successor.seen[0]))
        else:
            closed.append(period)
    return closed
