"""Who chairs a council of the organisation, who did, and who is known to follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facts import edtf
from facts.answers.base import COUNCILS, SUMMIT, Answer, Moment, announced, counted, unique
from facts.answers.status import with_status
from facts.countries import name
from facts.disagreement import Disagreement, disagreements
from facts.model import Statement
from facts.periods import Period, at, during, end_of, periods, start_of, state_of
from facts.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairAnswer(Answer):
    """The chair of one council.

    ``current`` holds the period of the moment, or two if a year or month with a hand-over was
    asked. ``until`` is an announced end of it. ``overdue``: that end has passed and no source
    names a successor, so this is only the last chair known. ``announced`` are hand-overs that no
    source reports as having happened.
    """

    body: str
    current: tuple[Period, ...]
    until: Statement | None
    overdue: bool
    announced: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairsAnswer(Answer):
    """The chairs of both councils, each apart."""

    councils: tuple[ChairAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextChairAnswer(Answer):
    """Who follows the chair of the moment.

    ``followed_by`` is what did follow, if the moment is past. ``successors`` are announced by the
    body or by several publishers; ``lone`` claims come from one publisher and differ from the rule.
    ``inferred`` is who the ``rule`` of rotation gives; ``exceptions`` its known breaches.
    """

    body: str
    chair: ChairAnswer
    followed_by: Period | None
    successors: tuple[Statement, ...]
    lone: tuple[Statement, ...]
    inferred: str | None
    rule: Statement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairListAnswer(Answer):
    """All chairs of one council that sources name, in order of time."""

    body: str
    periods: tuple[Period, ...]
    plans: tuple[Statement, ...]


def chairs(store: Store, moment: Moment) -> ChairsAnswer:
    """Say who chairs the two councils."""
    both = tuple(chair(store, body, moment) for body in COUNCILS)
    return ChairsAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(s for answer in both for s in answer.statements),
        disagreements=tuple(d for answer in both for d in answer.disagreements),
        councils=both,
    )


def chair(store: Store, body: str, moment: Moment) -> ChairAnswer:
    """Say who chairs one council."""
    timeline = chair_periods(store, body)
    current = during(timeline, moment.span)
    last = current[-1] if current else None
    until = _announced_end(store, body, last, moment.day) if last else None
    overdue = bool(until and last and not last.end and edtf.latest(end_of(until)) < moment.day)
    plans = _unconfirmed(store, body, timeline, moment.day)
    disputes = _disputes(store, body, moment)
    evidence = [s for period in reversed(current) for s in period.statements]
    return ChairAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, until, *plans]),
        disagreements=disputes,
        body=body,
        current=tuple(current),
        until=until,
        overdue=overdue,
        announced=plans,
    )


def next_chair(store: Store, moment: Moment, body: str = SUMMIT) -> NextChairAnswer:
    """Say who is known to follow, or what the rule of rotation would give."""
    present = chair(store, body, moment)
    timeline = chair_periods(store, body)
    last = present.current[-1] if present.current else None
    follower = _follower(timeline, last)
    rule = _rotation(store, body)
    inferred = _by_rotation(store, last, moment) if rule and last and not follower else None
    successors, lone = _announced_successors(store, body, last, inferred)
    return NextChairAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(
            [
                *(follower.statements if follower else ()),
                *successors,
                rule,
                *lone,
                *present.statements,
            ]
        ),
        disagreements=present.disagreements,
        body=body,
        chair=present,
        followed_by=follower,
        successors=successors,
        lone=lone,
        inferred=inferred,
        rule=rule,
    )


def chair_list(store: Store, moment: Moment, body: str = SUMMIT) -> ChairListAnswer:
    """List all chairs of a council known to sources; of a date, those who chaired then."""
    timeline = chair_periods(store, body)
    chosen = during(timeline, moment.span) if moment.asked else timeline
    plans = _unconfirmed(store, body, timeline, moment.day)
    return ChairListAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*(p.statements[0] for p in reversed(chosen)), *plans]),
        disagreements=_disputes(store, body, moment),
        body=body,
        periods=tuple(chosen),
        plans=plans,
    )


def chair_periods(store: Store, body: str) -> list[Period]:
    """Give the chairs of a council in order of time."""
    return periods(counted(store.towards(body, "chair")))


def _disputes(store: Store, body: str, moment: Moment) -> tuple[Disagreement, ...]:
    said = [s for s in store.towards(body, "chair") if s.modality in ("fact", "inferred")]
    return tuple(
        case for case in disagreements(said) if edtf.overlaps(case.second.valid, moment.span)
    )


def _announced_end(store: Store, body: str, period: Period, day: date) -> Statement | None:
    """Find a plan that names the end of this period."""
    ends = [
        s
        for s in announced(store.towards(body, "chair"))
        if state_of(s) == period.target and end_of(s) and edtf.latest(end_of(s)) >= period.first_day
    ]
    return max(ends, key=lambda s: edtf.latest(end_of(s)), default=None)


def _unconfirmed(
    store: Store, body: str, timeline: Sequence[Period], day: date
) -> tuple[Statement, ...]:
    """Give the announced beginnings of a chair that no report of one confirms."""
    return tuple(
        s
        for s in announced(store.towards(body, "chair"))
        if start_of(s) and not _confirmed(s, timeline)
    )


def _confirmed(plan: Statement, timeline: Sequence[Period]) -> bool:
    """Whether some source saw the announced holder in the chair afterwards."""
    planned = edtf.earliest(start_of(plan))
    return any(
        (p.target == state_of(plan) and p.first_day >= planned)
        or (p.target == state_of(plan) and p.first_day <= planned <= p.last_day)
        for p in timeline
    )


def _follower(timeline: Sequence[Period], current: Period | None) -> Period | None:
    if current is None:
        return None
    later = [p for p in timeline if p.first_day > current.first_day and p.target != current.target]
    return later[0] if later else None


def _announced_successors(
    store: Store, body: str, current: Period | None, inferred: str | None
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Split announced successors into those to go by and lone claims that differ from the rule."""
    since = current.first_day if current else date.min
    ahead = [
        s
        for s in announced(store.towards(body, "chair"))
        if (current is None or state_of(s) != current.target) and _begins(s) > since
    ]
    lone = [s for s in ahead if inferred and state_of(s) != inferred and len(s.all_sources) < 2]
    return tuple(s for s in ahead if s not in lone), tuple(lone)


def _begins(statement: Statement) -> date:
    return edtf.earliest(start_of(statement) or statement.valid)


def _rotation(store: Store, body: str) -> Statement | None:
    """Find the rule by which the chair rotates, if a source states one."""
    rules = [s for s in store.about(body, "rule") if s.qualifiers.get("of") == "rotation"]
    return rules[0] if rules else None


def _by_rotation(store: Store, current: Period, moment: Moment) -> str | None:
    """Give the member that follows in Russian alphabetical order; the first after the last."""
    members = [country for country, _ in with_status(store, "member", moment).countries]
    ordered = sorted(members, key=lambda country: name(country, "ru"))
    holder = str(current.target)
    if holder not in ordered:
        return None
    return ordered[(ordered.index(holder) + 1) % len(ordered)]


def at_day(store: Store, body: str, day: date) -> Period | None:
    """Give the chair of one day; None if no source tells."""
    return at(chair_periods(store, body), day)
