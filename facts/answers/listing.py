"""Which countries had a status at a time, how many, and what sources dispute about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facts import edtf
from facts.answers.base import SCO, Answer, Moment, countries, disputes, lone, timeline, unique
from facts.answers.founding import founded_after
from facts.answers.status import around, notes_on, pending_grant, status_path
from facts.countries import name
from facts.disagreement import Disagreement
from facts.model import Statement
from facts.periods import Period, at
from facts.store import Store, published

#: What is to take the place of a status by the decision of 2025; those who have it are few.
_SUCCESSOR = {"dialogue_partner": "partner"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAnswer(Answer):
    """The countries of one status, with the number that sources give.

    ``beside`` are those of the status that is to replace it, the "SCO partners" since 2025.
    ``came`` are those who came to be so in a span of time asked for that has a beginning, None if
    none was. ``last_count`` is the last number given by the moment, even of a time that is over.
    ``not_yet_founded`` tells of the founding if that was later than the moment.
    """

    status: str
    organisation: str
    countries: tuple[tuple[str, Period], ...]
    beside: tuple[tuple[str, Period], ...]
    came: tuple[str, ...] | None
    counts: tuple[Statement, ...]
    last_count: Statement | None
    pending: tuple[Statement, ...]
    notes: tuple[Statement, ...]
    not_yet_founded: Statement | None

    @property
    def tell_number(self) -> tuple[Statement, ...]:
        """What the number of countries rests on: who gives it last, else those that name them."""
        if self.last_count is not None and self.last_count.value == len(self.countries):
            return (self.last_count,)
        return unique(s for _, period in self.countries for s in period.statements)


def with_status(store: Store, status: str, moment: Moment, organisation: str = SCO) -> ListAnswer:
    """List the countries that had the status at the moment (of a year or any span: at its end)."""
    listed = holders(store, status, organisation, moment.day)
    beside = holders(store, _SUCCESSOR.get(status, ""), organisation, moment.day)
    waiting = _waiting(store, status, organisation, moment.day)
    counts, found = _counts(store, ("count", organisation, f"{status}s"), moment)
    counts = [s for s in counts if not _is_outdated(s, listed)]
    found += _unconfirmed(store, status, organisation, moment)
    notes = notes_on(store, status, moment)
    not_yet = founded_after(store, moment.day, organisation)
    evidence = [period.statements[0] for _, period in (*listed, *beside)]
    return ListAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, *counts, *waiting, *notes, not_yet]),
        disagreements=found,
        status=status,
        organisation=organisation,
        countries=tuple(listed),
        beside=tuple(beside),
        came=_came([*listed, *beside], moment),
        counts=tuple(counts),
        last_count=_last_count(store, ("count", organisation, f"{status}s"), moment.day),
        pending=tuple(waiting),
        notes=notes,
        not_yet_founded=not_yet,
    )


def holders(store: Store, status: str, organisation: str, day: date) -> list[tuple[str, Period]]:
    """Give the countries that had the status on the day, in order of beginning and name."""
    now = (
        (c, at(status_path(store, c, organisation), day)) for c in countries(store, organisation)
    )
    held = [(country, period) for country, period in now if period and period.target == status]
    return sorted(held, key=lambda entry: (entry[1].first_day, name(entry[0], "en")))


def _came(held: Iterable[tuple[str, Period]], moment: Moment) -> tuple[str, ...] | None:
    begin = moment.begin
    if begin is None:
        return None
    return tuple(country for country, period in held if period.first_day >= begin)


def _last_count(store: Store, slot: tuple[str, ...], day: date) -> Statement | None:
    begun = [period for period in timeline(store, slot) if period.first_day <= day]
    return begun[-1].statements[0] if begun else None


def _is_outdated(count: Statement, listed: Sequence[tuple[str, Period]]) -> bool:
    """Whether the number was told before the last of the countries got the status."""
    newest = max((period.first_day for _, period in listed), default=date.min)
    return _told(count) < newest and count.value != len(listed)


def _unconfirmed(
    store: Store, status: str, organisation: str, moment: Moment
) -> tuple[Disagreement, ...]:
    """Find countries that one publisher alone gives the status, or takes it from."""
    return around(
        [
            case
            for case in lone(store)
            if case.second.predicate == "status"
            and case.second.qualifiers.get("organisation") == organisation
            and status in (case.first.value, case.second.value)
        ],
        moment,
    )


def _waiting(store: Store, status: str, organisation: str, day: date) -> list[Statement]:
    """Give the decisions that grant the status and were not in force on the day."""
    paths = ((c, status_path(store, c, organisation)) for c in countries(store, organisation))
    granted = (pending_grant(store, country, organisation, path, day) for country, path in paths)
    return [decision for decision in granted if decision and decision.value == status]


def _counts(
    store: Store, slot: tuple[str, ...], moment: Moment
) -> tuple[list[Statement], tuple[Disagreement, ...]]:
    """Give the number of the moment, or several if nothing settles which, and the disputes on it.

    A dispute that later sources settled is told of its own time only.
    """
    current = at(timeline(store, slot), moment.day)
    holding = current.statements[0] if current else None
    found = tuple(
        case
        for case in disputes(store, slot)
        if edtf.overlaps(case.second.valid, moment.span)
        or (not case.settled and holding in (case.first, case.second))
    )
    sides = [s for case in found if not case.settled for s in (case.first, case.second)]
    if holding is None:
        return [], found
    return (sides if holding in sides else [holding]), found


def _told(statement: Statement) -> date:
    """Give the day on which its latest source was published."""
    return max(map(published, statement.all_sources))
