"""Who chairs a council of the organisation, who did, and who is known to follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facts import edtf
from facts.answers import base
from facts.answers.base import COUNCILS, SCO, SUMMIT, Answer, Moment, announced, unique
from facts.answers.listing import holders
from facts.answers.meeting import Meeting, meetings, unreported
from facts.disagreement import Disagreement
from facts.model import Statement
from facts.periods import Period, begin_of, during, end_of, sighted, state_of
from facts.rotation import HandOver, following, hand_overs, rotation
from facts.store import Store

#: Terms last about a year, the longest of late 14 months: who took the chair longer ago than this
#: is the last one known, but maybe no longer in it.
_TERM = timedelta(days=450)
#: How late after its announced day a hand-over may still be the one that was announced.
_DELAY = timedelta(days=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairAnswer(Answer):
    """The chair of one council.

    ``current`` holds the period of the moment, or two if a year or month with a hand-over was
    asked. ``until`` is an announced end of it, ``foretold`` its announced beginning where no source
    reports the beginning itself, ``meeting`` the one that it began at, ``before`` the period
    before. ``overdue``: no source knows who followed, so this is only the last chair known.
    ``announced`` are hand-overs since then, ``unreported`` meetings, that no source tells of; a
    meeting of the future is in ``ahead``.
    """

    body: str
    current: tuple[Period, ...]
    until: Statement | None
    foretold: Statement | None
    before: Period | None
    meeting: Meeting | None
    overdue: bool
    announced: tuple[Statement, ...]
    unreported: tuple[Meeting, ...]
    ahead: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairsAnswer(Answer):
    """The chairs of both councils, each apart."""

    councils: tuple[ChairAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextChairAnswer(Answer):
    """Who follows the chair of the moment.

    ``followed_by`` is what did follow, if the moment is past. ``successors`` are announcements;
    those of one publisher alone that depart from the rule are among the disagreements instead.
    ``inferred`` is who the ``rule`` of rotation gives, and ``hand_overs`` are those known, by which
    the rule can be judged.
    """

    body: str
    chair: ChairAnswer
    followed_by: Period | None
    successors: tuple[Statement, ...]
    inferred: str | None
    rule: Statement | None
    hand_overs: tuple[HandOver, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairListAnswer(Answer):
    """All chairs of one council that sources name, in order of time; of one ``country`` if one was
    asked for, else that is empty.
    """

    body: str
    country: str
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
    current = tuple(during(timeline, moment.span))
    last = current[-1] if current else None
    plans = announced(store.towards(body, "chair"))
    until = _announced_end(plans, last)
    foretold = _announced_beginning(plans, last)
    pending = _unconfirmed(plans, timeline, last, moment.day)
    since = last.first_day if last else date.min
    over = any(period.first_day > moment.day for period in timeline) or bool(last and last.end)
    ahead = () if over else unreported(store, body, moment.day, date.max)
    missing = () if over else unreported(store, body, since, moment.day)
    evidence = [s for period in reversed(current) for s in period.statements]
    coming = [s for m in (*ahead, *missing) for s in m.plans]
    return ChairAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, foretold, until, *pending, *coming]),
        disagreements=_disputes(store, body, moment, last),
        body=body,
        current=current,
        until=until,
        foretold=foretold,
        before=_before(timeline, current),
        meeting=_taken_over_at(store, body, last),
        overdue=bool(last and _is_overdue(last, until, moment.day)),
        announced=pending,
        unreported=missing,
        ahead=ahead,
    )


def next_chair(store: Store, moment: Moment, body: str = SUMMIT) -> NextChairAnswer:
    """Say who is known to follow, or what the rule of rotation would give."""
    present = chair(store, body, moment)
    last = present.current[-1] if present.current else None
    follower = _follower(chair_periods(store, body), last)
    rule = rotation(store.about(body, "rule"))
    successors = () if follower else _successors(store, body, last)
    inferred = None
    if rule and last and not (follower or successors or present.overdue):
        inferred = following(str(last.target), _members(store, moment.day))
    known = _hand_overs(store, body) if inferred else ()
    evidence = [*(follower.statements if follower else ()), *successors, rule if inferred else None]
    return NextChairAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, *present.statements]),
        disagreements=present.disagreements,
        body=body,
        chair=present,
        followed_by=follower,
        successors=successors,
        inferred=inferred,
        rule=rule,
        hand_overs=known,
    )


def _hand_overs(store: Store, body: str) -> tuple[HandOver, ...]:
    return store.derived(
        ("hand-overs", body),
        lambda: tuple(hand_overs(chair_periods(store, body), lambda day: _members(store, day))),
    )


def _members(store: Store, day: date) -> dict[str, str]:
    return {country: period.start for country, period in holders(store, "member", SCO, day)}


def chair_list(
    store: Store, moment: Moment, body: str = SUMMIT, country: str = ""
) -> ChairListAnswer:
    """List all chairs of a council known to sources; of a date, those who chaired then; of a
    country, its terms.
    """
    timeline = chair_periods(store, body)
    chosen = during(timeline, moment.span) if moment.asked else timeline
    chosen = [period for period in chosen if country in ("", period.target)]
    plans = announced(store.towards(body, "chair"))
    pending = _unconfirmed(plans, timeline, chosen[-1] if chosen else None, moment.day)
    pending = tuple(plan for plan in pending if country in ("", state_of(plan)))
    return ChairListAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*(p.statements[0] for p in reversed(chosen)), *pending]),
        disagreements=_disputes(store, body, moment, None),
        body=body,
        country=country,
        periods=tuple(chosen),
        plans=pending,
    )


def chair_periods(store: Store, body: str) -> list[Period]:
    """Give the chairs of a council in order of time."""
    return base.timeline(store, ("chair", body))


def _disputes(
    store: Store, body: str, moment: Moment, current: Period | None
) -> tuple[Disagreement, ...]:
    """Give the disputes about the time asked; asked of the present, about the future too."""
    since = current.first_day if current and moment.is_now else edtf.earliest(moment.span)
    until = date.max if moment.is_now else moment.day
    return tuple(
        case
        for case in base.disputes(store, ("chair", body))
        if edtf.earliest(case.second.valid) <= until and edtf.latest(case.second.valid) >= since
    )


def _before(timeline: Sequence[Period], current: Sequence[Period]) -> Period | None:
    """Give the period before the first one of the moment."""
    at = timeline.index(current[0]) if current else 0
    return timeline[at - 1] if at else None


def _taken_over_at(store: Store, body: str, period: Period | None) -> Meeting | None:
    """Find the meeting on whose last day the period began."""
    if period is None or edtf.precision(period.start) != "day":
        return None
    held = (m for m in meetings(store, body) if m.took_place)
    return next((m for m in held if edtf.latest(m.when) == period.first_day), None)


def _is_overdue(last: Period, until: Statement | None, day: date) -> bool:
    """Whether the term must be over, though no source tells who followed."""
    if last.end:
        return False
    if until is not None and edtf.latest(end_of(until)) < day:
        return True
    known = max(last.first_day, edtf.earliest(last.seen[-1]) if last.seen else date.min)
    return day - known > _TERM


def _announced_end(plans: Sequence[Statement], period: Period | None) -> Statement | None:
    """Find a plan that names the end of a period whose end no source reports."""
    if period is None or period.end:
        return None
    ends = [
        s
        for s in plans
        if state_of(s) == period.target
        and end_of(s)
        and (_only_ends(s) or begin_of(s) != s.valid)
        and edtf.latest(end_of(s)) >= period.first_day
    ]
    return max(ends, key=lambda s: (edtf.latest(end_of(s)), s.id), default=None)


def _only_ends(statement: Statement) -> bool:
    return sighted(statement) != statement.valid


def _begins(plan: Statement) -> str:
    """Give the time for which a hand-over is announced; empty if the plan tells only an end."""
    return "" if _only_ends(plan) else begin_of(plan)


def _announced_beginning(plans: Sequence[Statement], period: Period | None) -> Statement | None:
    """Find a plan for the beginning of a period of which only sightings are known."""
    if period is None or period.start:
        return None
    foretold = [s for s in plans if _begins(s) and _came_true(s, period)]
    return max(foretold, key=lambda s: (edtf.earliest(_begins(s)), s.id), default=None)


def _came_true(plan: Statement, period: Period) -> bool:
    """Whether some source saw the announced holder in the chair at that time or soon after."""
    planned = edtf.earliest(_begins(plan))
    soon = planned <= period.first_day <= planned + _DELAY
    covered = period.first_day <= planned <= period.last_day and bool(period.start)
    return period.target == state_of(plan) and (soon or covered)


def _unconfirmed(
    plans: Sequence[Statement], timeline: Sequence[Period], last: Period | None, day: date
) -> tuple[Statement, ...]:
    """Give the announced hand-overs up to the day, since the last known one, that none confirms."""
    since = last.first_day if last else date.min
    return tuple(
        s
        for s in plans
        if _begins(s)
        and since < edtf.latest(_begins(s)) <= day
        and not any(_came_true(s, period) for period in timeline)
    )


def _follower(timeline: Sequence[Period], current: Period | None) -> Period | None:
    if current is None:
        return None
    later = [p for p in timeline if p.first_day > current.first_day and p.target != current.target]
    return later[0] if later else None


def _successors(store: Store, body: str, current: Period | None) -> tuple[Statement, ...]:
    """Give the announcements of another chair after the current one."""
    since = current.first_day if current else date.min
    ahead = [
        s
        for s in announced(store.towards(body, "chair"))
        if _begins(s)
        and (current is None or state_of(s) != current.target)
        and edtf.latest(_begins(s)) > since
    ]
    return tuple(sorted(ahead, key=lambda s: (edtf.earliest(_begins(s)), s.id)))
