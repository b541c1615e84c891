"""A country's status in the organisation: now or at any time, since when, and by whose word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from facts import edtf
from facts.answers.base import (
    SCO,
    Answer,
    Moment,
    announced,
    counted,
    disputes,
    rivals,
    timeline,
    unique,
)
from facts.answers.founding import founded_after
from facts.answers.presence import comes_for
from facts.disagreement import Disagreement
from facts.membership import told_by_one
from facts.model import Statement
from facts.periods import Period, begin_of, during, is_decision, start_of
from facts.store import Store, published

#: For so long after a change others may still come to report it.
_NEWS = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAnswer(Answer):
    """The status of one country.

    ``current`` holds the period of the moment, or several if a year was asked in which the status
    changed, or none. ``pending`` is a status decided on but not in force then; ``decision``
    the one that granted the present status. ``plans`` are announced; those in ``overdue`` were, and
    no source tells what came of them. ``path`` is the whole way of the country, ``seen`` its latest
    attendance, ``notes`` are decisions that concern all countries of the status, or the founding of
    an organisation that did not exist yet. ``visits`` tell that a country without a status came as
    a guest. ``told_by_one``: one publisher alone tells of the beginning, which was news to it.
    """

    country: str
    organisation: str
    current: tuple[Period, ...]
    path: tuple[Period, ...]
    decision: Statement | None
    pending: Statement | None
    plans: tuple[Statement, ...]
    overdue: tuple[Statement, ...]
    seen: Statement | None
    notes: tuple[Statement, ...]
    visits: tuple[Statement, ...]
    told_by_one: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonAnswer(Answer):
    """Two countries side by side."""

    first: StatusAnswer
    second: StatusAnswer


def status(store: Store, country: str, moment: Moment, organisation: str = SCO) -> StatusAnswer:
    """Say what the country was to the organisation at the moment."""
    path = status_path(store, country, organisation)
    current = tuple(during(path, moment.span))
    leading = current[-1] if current else None
    decision = _decision(store, country, organisation, leading)
    pending = pending_grant(store, country, organisation, path, moment.day)
    plans, overdue = _plans(store, country, organisation, path, moment.day)
    notes = _notes(store, country, leading, moment)
    found = around(disputes(store, _slot(country, organisation)), moment)
    found += _unnamed(store, country, leading, moment)
    seen = last_attendance(store, country, moment.day)
    visits = () if leading else _visits(store, country, path, moment.day)
    evidence = [s for period in reversed(current) for s in period.statements]
    evidence += [s for s in (decision, pending, *plans, *overdue) if s is not None]
    return StatusAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, *visits, *_sides(found), *notes, seen]),
        disagreements=found,
        country=country,
        organisation=organisation,
        current=current,
        path=tuple(path),
        decision=decision,
        pending=pending,
        plans=plans,
        overdue=overdue,
        seen=seen,
        notes=notes,
        visits=visits,
        told_by_one=bool(leading and _is_lone_news(country, leading)),
    )


def compare(store: Store, first: str, second: str, moment: Moment) -> ComparisonAnswer:
    """Put two countries side by side."""
    one, other = status(store, first, moment), status(store, second, moment)
    return ComparisonAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*one.statements, *other.statements]),
        disagreements=(*one.disagreements, *other.disagreements),
        first=one,
        second=other,
    )


def status_path(store: Store, country: str, organisation: str = SCO) -> list[Period]:
    """Give the country's statuses in order of time."""
    return timeline(store, _slot(country, organisation))


def last_attendance(store: Store, country: str, day: date) -> Statement | None:
    """Find the latest meeting up to that day that a source saw the country or its people at."""
    seen = store.derived("attended", lambda: _attended(store)).get(country, [])
    before = bisect_right(seen, day, key=lambda s: edtf.latest(s.valid))
    return seen[before - 1] if before else None


def _attended(store: Store) -> dict[str, list[Statement]]:
    """Sort who was seen at which meeting by whom they came for, in order of time."""
    known = [s for s in store.saying("attended") if s.modality == "fact" and s.valid]
    seen: dict[str, list[Statement]] = {}
    for statement in sorted(known, key=lambda s: (edtf.latest(s.valid), s.subject)):
        seen.setdefault(comes_for(store, statement.subject), []).append(statement)
    return seen


def notes_on(store: Store, status: str, moment: Moment) -> tuple[Statement, ...]:
    """Give the decisions that concern all countries of a status, made before the moment."""
    concerning = store.derived(("concerning", status), lambda: _concerning(store, status))
    return tuple(s for s in concerning if edtf.earliest(s.valid) <= moment.day)


def _concerning(store: Store, status: str) -> list[Statement]:
    decisions = (s for p in ("adopted", "approved", "rule") for s in store.saying(p))
    return [s for s in decisions if status in _listed(s, "concerns")]


def _listed(statement: Statement, qualifier: str) -> list[str]:
    values = statement.qualifiers.get(qualifier, [])
    return values if isinstance(values, list) else [str(values)]


def _slot(country: str, organisation: str) -> tuple[str, str, str]:
    return "status", country, organisation


def _plans(
    store: Store, country: str, organisation: str, path: Sequence[Period], day: date
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Give the announced statuses that have not come: those ahead, and those whose time is past."""
    plans = [
        s
        for s in announced(rivals(store, _slot(country, organisation)))
        if not any(p.target == s.value and p.last_day >= edtf.earliest(begin_of(s)) for p in path)
    ]
    ahead = tuple(s for s in plans if edtf.latest(begin_of(s)) >= day)
    return ahead, tuple(s for s in plans if s not in ahead)


def _notes(
    store: Store, country: str, period: Period | None, moment: Moment
) -> tuple[Statement, ...]:
    """Give what concerns all of the status, and of a beginning unknown, that it is a founder."""
    not_yet = founded_after(store, moment.day, SCO)
    notes = notes_on(store, str(period.target), moment) if period else ()
    if not_yet is not None:
        return (not_yet, *notes)
    if period is not None and period.start:
        return notes
    founded = counted(store.about(country, "founder"))
    return (*(s for s in founded if edtf.earliest(s.valid) <= moment.day), *notes)


def _visits(store: Store, country: str, path: Sequence[Period], day: date) -> tuple[Statement, ...]:
    """Give what tells that a country came, or was to come, as a guest, the latest first.

    Where the meeting is named, that tells more than that it was a guest on that day.
    """
    came = [
        s
        for s in store.about(country, "attended")
        if s.qualifiers.get("status") == "guest" and s.rank != "deprecated"
    ]
    days = {s.valid for s in came}
    named = [s for p in path if p.target == "guest" for s in p.statements if s.valid not in days]
    past = [s for s in (*came, *named) if edtf.earliest(s.valid) <= day]
    return tuple(sorted(past, key=lambda s: edtf.latest(s.valid), reverse=True))


def _grants(store: Store, country: str, organisation: str) -> list[Statement]:
    """Give all decisions that grant the country a status."""
    made = [s for s in rivals(store, _slot(country, organisation)) if is_decision(s)]
    granted = store.about(country, "granted")
    return counted(
        [*(s for s in granted if s.qualifiers.get("organisation") == organisation), *made]
    )


def _decision(
    store: Store, country: str, organisation: str, period: Period | None
) -> Statement | None:
    if period is None:
        return None
    granting = [
        s
        for s in _grants(store, country, organisation)
        if s.value == period.target and edtf.earliest(_day(s)) <= period.last_day
    ]
    return max(granting, key=lambda s: (len(_day(s)), s.id), default=None)


def _day(grant: Statement) -> str:
    return start_of(grant) or grant.valid


def pending_grant(
    store: Store, country: str, organisation: str, path: Sequence[Period], day: date
) -> Statement | None:
    """Find a decision made by that day whose status began later, or is not known to have begun."""
    for grant in _grants(store, country, organisation):
        begins = [p.first_day for p in path if p.target == grant.value]
        decided = edtf.latest(_day(grant))
        if decided <= day and any(day < begin for begin in begins) and min(begins) > decided:
            return grant
    return None


def around(found: Sequence[Disagreement], moment: Moment) -> tuple[Disagreement, ...]:
    """Keep the disagreements about the time asked, or up to today if none was asked."""
    return tuple(
        case for case in found if moment.is_now or edtf.overlaps(case.second.valid, moment.span)
    )


def _unnamed(
    store: Store, country: str, period: Period | None, moment: Moment
) -> tuple[Disagreement, ...]:
    """Find an open dispute over the number of members that may be about this country.

    If one article lists the country outside the members and another counts more members on that day
    without naming them, nobody can tell whether it is the one. A country that the other article
    names among those who came *beside* the members is not.
    """
    if period is None or period.target != "observer":
        return ()
    listing = {source.article for s in period.statements for source in s.all_sources}
    return tuple(
        replace(case, reason="unnamed")
        for case in around(disputes(store, ("count", SCO, "members")), moment)
        if not case.settled
        and any(
            _articles(one) & listing and not _names(store, _articles(other), country)
            for one, other in ((case.first, case.second), (case.second, case.first))
        )
    )


def _articles(statement: Statement) -> set[str | None]:
    return {source.article for source in statement.all_sources}


def _names(store: Store, articles: set[str | None], country: str) -> bool:
    """Whether one of the articles names the country, or someone in its office, as attending."""
    guests = [s for s in store.saying("attended") if _articles(s) & articles]
    return any(
        country == s.subject
        or any(o.qualifiers.get("of") == country for o in store.about(s.subject, "office"))
        for s in guests
    )


def _is_lone_news(country: str, period: Period) -> bool:
    """Whether one publisher alone told of the beginning, when it was new."""
    told = max(published(one) for s in period.statements for one in s.all_sources)
    fresh = bool(period.start) and told - edtf.latest(period.start) < _NEWS
    return fresh and told_by_one(country, period.statements)


def _sides(found: Sequence[Disagreement]) -> list[Statement]:
    return [side for case in found for side in (case.first, case.second)]
