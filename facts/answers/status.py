"""A country's status in the organisation: now or at any time, since when, and by whose word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facts import edtf
from facts.answers.base import (
    SCO,
    Answer,
    Moment,
    announced,
    counted,
    countries,
    unique,
)
from facts.countries import name
from facts.disagreement import Disagreement, disagreements
from facts.model import Statement
from facts.periods import Period, at, during, is_decision, periods, start_of
from facts.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusAnswer(Answer):
    """The status of one country.

    ``current`` holds the period of the moment, or several if a year was asked in which the status
    changed, or none. ``pending`` is a status decided on but not in force then; ``decision``
    the one that granted the present status. ``path`` is the whole way of the country, ``seen`` its
    latest attendance, ``notes`` are decisions that concern all countries of the status.
    """

    country: str
    organisation: str
    current: tuple[Period, ...]
    path: tuple[Period, ...]
    decision: Statement | None
    pending: Statement | None
    plans: tuple[Statement, ...]
    seen: Statement | None
    notes: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAnswer(Answer):
    """The countries of one status, with the number that sources give."""

    status: str
    organisation: str
    countries: tuple[tuple[str, Period], ...]
    counts: tuple[Statement, ...]
    pending: tuple[Statement, ...]
    notes: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonAnswer(Answer):
    """Two countries side by side."""

    first: StatusAnswer
    second: StatusAnswer


def status(store: Store, country: str, moment: Moment, organisation: str = SCO) -> StatusAnswer:
    """Say what the country was to the organisation at the moment."""
    said = _said(store, country, organisation)
    path = status_path(store, country, organisation)
    current = tuple(during(path, moment.span)) if moment.asked else _now(path, moment)
    leading = current[-1] if current else None
    decision = _decision(store, country, organisation, leading)
    pending = _pending(store, country, organisation, path, moment.day)
    notes = notes_on(store, str(leading.target), moment) if leading else ()
    disputes = (*_around(disagreements(said), moment), *_unnamed(store, country, leading, moment))
    seen = last_attendance(store, country, moment.day)
    plans = tuple(p for p in announced(said) if edtf.latest(p.valid) >= moment.day)
    evidence = [s for period in reversed(current) for s in period.statements]
    return StatusAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, decision, pending, *plans, *_sides(disputes), *notes, seen]),
        disagreements=disputes,
        country=country,
        organisation=organisation,
        current=current,
        path=tuple(path),
        decision=decision,
        pending=pending,
        plans=plans,
        seen=seen,
        notes=notes,
    )


def with_status(store: Store, status: str, moment: Moment, organisation: str = SCO) -> ListAnswer:
    """List the countries that had the status at the moment (of a year: at its end)."""
    listed, waiting = [], []
    for country in countries(store, organisation):
        path = status_path(store, country, organisation)
        period = at(path, moment.day)
        if period is not None and period.target == status:
            listed.append((country, period))
        granted = _pending(store, country, organisation, path, moment.day)
        if granted is not None and granted.value == status:
            waiting.append(granted)
    listed.sort(key=lambda entry: (entry[1].first_day, name(entry[0], "en")))
    counts = _counts(store, status, organisation, moment)
    disputes = _around(disagreements(counts), moment)
    notes = notes_on(store, status, moment)
    evidence = [period.statements[0] for _, period in listed]
    return ListAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, *counts, *waiting, *notes]),
        disagreements=disputes,
        status=status,
        organisation=organisation,
        countries=tuple(listed),
        counts=tuple(_holding(counts, moment)),
        pending=tuple(waiting),
        notes=notes,
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
    return periods(counted(_said(store, country, organisation)))


def last_attendance(store: Store, country: str, day: date) -> Statement | None:
    """Find the latest meeting up to that day that a source saw the country or its people at."""
    there = [s for s in store.about(country, "attended") if s.modality == "fact"]
    for office in store.saying("office"):
        if office.qualifiers.get("of") == country:
            there += [s for s in store.about(office.subject, "attended") if s.modality == "fact"]
    past = [s for s in there if s.valid and edtf.latest(s.valid) <= day]
    return max(past, key=lambda s: (edtf.latest(s.valid), s.subject), default=None)


def notes_on(store: Store, status: str, moment: Moment) -> tuple[Statement, ...]:
    """Give the decisions that concern all countries of a status, made before the moment."""
    return tuple(
        s
        for predicate in ("adopted", "approved", "rule")
        for s in store.saying(predicate)
        if status in _listed(s, "concerns") and edtf.earliest(s.valid) <= moment.day
    )


def _listed(statement: Statement, qualifier: str) -> list[str]:
    values = statement.qualifiers.get(qualifier, [])
    return values if isinstance(values, list) else [str(values)]


def _said(store: Store, country: str, organisation: str) -> list[Statement]:
    about = store.about(country, "status")
    return [s for s in about if s.qualifiers.get("organisation") == organisation]


def _now(path: Sequence[Period], moment: Moment) -> tuple[Period, ...]:
    period = at(path, moment.day)
    return (period,) if period else ()


def _grants(store: Store, country: str, organisation: str) -> list[Statement]:
    """Give all decisions that grant the country a status."""
    made = [s for s in _said(store, country, organisation) if is_decision(s)]
    return counted([*store.about(country, "granted"), *made])


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


def _pending(
    store: Store, country: str, organisation: str, path: Sequence[Period], day: date
) -> Statement | None:
    """Find a decision made by that day whose status began later, or is not known to have begun."""
    for grant in _grants(store, country, organisation):
        begins = [p.first_day for p in path if p.target == grant.value]
        decided = edtf.latest(_day(grant))
        if decided <= day and any(day < begin for begin in begins) and min(begins) > decided:
            return grant
    return None


def _around(found: Sequence[Disagreement], moment: Moment) -> tuple[Disagreement, ...]:
    """Keep the disagreements about the time asked, or up to today if none was asked."""
    return tuple(
        case
        for case in found
        if moment.is_now
        or edtf.overlaps(case.first.valid, moment.span)
        or edtf.overlaps(case.second.valid, moment.span)
    )


def _counts(store: Store, status: str, organisation: str, moment: Moment) -> list[Statement]:
    kind = f"{status}s"
    counts = [s for s in store.about(organisation, "count") if s.qualifiers.get("of") == kind]
    return [s for s in counts if edtf.earliest(s.valid) <= moment.day]


def _holding(counts: Sequence[Statement], moment: Moment) -> list[Statement]:
    """Give the counts of the moment, the one that holds first; several if sources disagree."""
    current = at(periods(counted(counts)), moment.day)
    return list(current.statements[:1]) if current else []


def _unnamed(
    store: Store, country: str, period: Period | None, moment: Moment
) -> tuple[Disagreement, ...]:
    """Find an unsettled dispute over the number of members that may be about this country.

    If one article lists the country outside the members and another counts more members on that day
    without naming them, nobody can tell whether it is the one. A country that the other article
    names among those who came *beside* the members is not.
    """
    if period is None or period.target != "observer":
        return ()
    listing = {source.article for s in period.statements for source in s.all_sources}
    return tuple(
        case
        for case in disagreements(_counts(store, "member", SCO, moment))
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


def _sides(found: Sequence[Disagreement]) -> list[Statement]:
    return [side for case in found for side in (case.first, case.second)]
