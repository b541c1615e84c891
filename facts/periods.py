"""States over time: who held what status, chair or number, from when to when.

Some sources say when a state began ("a member since 9 June 2017"), others only that it held on a
day ("currently there are 9 members"). The first give the periods, the second are sightings that
confirm a period or, where no source tells a beginning, stand for one of their own.

Two rules decide at the borders: the end day of a period belongs to its successor, and an open
period ends where the next one begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from facts import edtf
from facts.entities import gazetteer
from facts.model import Statement

#: What is true of the one occasion only: a guest today has no status tomorrow.
_PASSING = "guest"
#: No chair of either council has served less than this.
SHORTEST_TERM = timedelta(days=270)


@dataclass(frozen=True, slots=True)
class Period:
    """A state that held without a break.

    ``start`` and ``end`` are EDTF; an empty start is unknown, an empty end unknown or still open.
    ``seen`` is the first and the last time of sightings, whether they confirm the period or are all
    that is known of it. ``statements`` come with the one that tells the beginning first.
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
        """Whether the beginning is that of a decision, for want of the memorandum's day.

        Only dialogue partners begin with a memorandum.
        """
        decided = bool(self.start) and all(is_decision(s) for s in self.statements if starts(s))
        return decided and self.target == "dialogue_partner"


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


def begin_of(statement: Statement) -> str:
    """Give the EDTF time within which the state begins, or in which it is said to hold.

    "June to July 2023" is too short for a term in the chair: some day of it is meant.
    """
    start, end = start_of(statement), end_of(statement)
    chairing = statement.predicate == "chair" and start and end
    if chairing and edtf.latest(end) - edtf.earliest(start) < SHORTEST_TERM:
        return statement.valid
    return start or statement.valid


def days_of(statement: Statement) -> tuple[date, date]:
    """Give the first and the last day on which the state is said to have held.

    A day of hand-over is the successor's. Of a state "until July 2024" only that time is known.
    """
    seen = sighted(statement)
    first, last = edtf.earliest(seen), edtf.latest(seen)
    if starts(statement) and edtf.precision(end_of(statement)) == "day":
        last = max(last - timedelta(days=1), first)
    return first, last


def sighted(statement: Statement) -> str:
    """Give the time that the statement is sure of: of "until July 2024" its end."""
    until = statement.valid.startswith((edtf.OPEN, "/"))
    return end_of(statement) if until else statement.valid


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
    spans = _closed(_spans([s for s in dated if starts(s)]))
    sightings = sorted((s for s in dated if not starts(s)), key=lambda s: (*days_of(s), s.id))
    loose: list[Period] = []
    for sighting in sightings:
        home = _home(spans, sighting)
        if home is None:
            _put(loose, sighting, spans)
        else:
            spans[home] = _confirmed(spans[home], sighting)
    # One seen on the day on which another begins is the one who hands over.
    return sorted([*loose, *spans], key=lambda p: p.first_day)


def at(timeline: Sequence[Period], day: date) -> Period | None:
    """Give the period that the day lies in; None if no source tells."""
    begun = (p for p in reversed(timeline) if p.first_day <= day)
    return next((p for p in begun if day <= p.last_day), None)


def during(timeline: Sequence[Period], asked: str) -> list[Period]:
    """Give the periods that have a day in common with an EDTF date, in order of time."""
    first, last = edtf.earliest(asked), edtf.latest(asked)
    opening = at(timeline, first)
    later = [p for p in timeline if first < p.first_day <= last]
    return [opening, *later] if opening else later


def _spans(statements: list[Statement]) -> list[Period]:
    """One period for each state and beginning; sources of different precision are one."""
    groups: list[list[Statement]] = []
    for statement in sorted(statements, key=lambda s: (edtf.earliest(start_of(s)), s.id)):
        same = next((g for g in reversed(groups) if state_of(g[0]) == state_of(statement)), None)
        if same is not None and _continues(same, statement, groups):
            same.append(statement)
        else:
            groups.append([statement])
    return sorted(map(_joined, groups), key=lambda p: p.first_day)


def _continues(group: list[Statement], statement: Statement, groups: list[list[Statement]]) -> bool:
    """Whether the statement speaks of this period and not of a later one of the same state."""
    start = edtf.earliest(start_of(statement))
    begun = edtf.earliest(start_of(group[0]))
    interrupted = any(begun < edtf.earliest(start_of(g[0])) <= start for g in groups)
    return not interrupted and start <= _joined(group).last_day


def _joined(statements: Sequence[Statement]) -> Period:
    leading = sorted(statements, key=_tells_beginning_best)
    ends = sorted(filter(None, map(end_of, leading)), key=lambda end: (-len(end), end))
    return Period(
        target=state_of(leading[0]),
        start=start_of(leading[0]),
        end=ends[0] if ends else "",
        statements=tuple(leading),
    )


def _tells_beginning_best(statement: Statement) -> tuple[bool, bool, int, date, str]:
    """Order: the memorandum before the decision, the ranked, the precise, the earlier."""
    start = start_of(statement)
    unranked = statement.rank != "preferred"
    return is_decision(statement), unranked, -len(start), edtf.earliest(start), statement.id


def _closed(timeline: list[Period]) -> list[Period]:
    """End each open period where the next begins."""
    following = [p.start for p in timeline[1:]] + [""] * bool(timeline)
    return [
        period if period.end else replace(period, end=start)
        for period, start in zip(timeline, following, strict=True)
    ]


def _home(spans: Sequence[Period], sighting: Statement) -> int | None:
    """Find the period of known beginning that the sighting falls in, the day of its end included.

    The last one if a vague sighting falls in several.
    """
    first, last = days_of(sighting)
    return next(
        (
            i
            for i in reversed(range(len(spans)))
            if spans[i].target == state_of(sighting)
            and spans[i].first_day <= last
            and first <= spans[i].last_day
        ),
        None,
    )


def _is_vague(statement: Statement) -> bool:
    """Whether it tells of no beginning and of no single day: others are the better evidence."""
    first, last = days_of(statement)
    return not starts(statement) and first != last


def _put(loose: list[Period], sighting: Statement, spans: Sequence[Period]) -> None:
    """Add a sighting to the last one of the same state, or let it stand for a period of its own."""
    before = loose[-1] if loose else None
    first = days_of(sighting)[0]
    if (
        before is not None
        and before.target == state_of(sighting) != _PASSING
        and not any(before.first_day < span.first_day <= first for span in spans)
    ):
        loose[-1] = _confirmed(before, sighting)
        return
    end = sighting.valid if state_of(sighting) == _PASSING else end_of(sighting)
    loose.append(Period(state_of(sighting), "", end, (sighting,), (sighted(sighting),)))


def _confirmed(period: Period, sighting: Statement) -> Period:
    seen = (period.seen[0] if period.seen else sighted(sighting), sighted(sighting))
    statements = tuple(sorted((*period.statements, sighting), key=_is_vague))
    return replace(period, end=period.end or end_of(sighting), statements=statements, seen=seen)
