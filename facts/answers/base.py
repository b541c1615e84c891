"""What all answers share: the moment asked about and how far the sources know."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from facts import edtf
from facts.disagreement import Disagreement, disagreements
from facts.membership import lone_changes
from facts.model import Statement
from facts.periods import Period, periods
from facts.rotation import lone_departures
from facts.slots import Slot, slots
from facts.store import Store

SCO = "org:sco"
SUMMIT = "body:sco-chs"
GOVERNMENTS = "body:sco-chg"
#: The two councils whose chairs are never mixed; the chair of the first is the chair of the SCO.
COUNCILS = (SUMMIT, GOVERNMENTS)
#: After so long without a newer source an answer warns that it may be out of date.
STALE_AFTER = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Moment:
    """The time a question is about: an EDTF date typed by the reader, or today.

    ``today`` is the UTC day of asking. Of a year or a month that is not over, the part up to its
    end is meant, announced events included.
    """

    today: date
    asked: str = ""

    @property
    def span(self) -> str:
        """The days meant, as EDTF."""
        return self.asked or self.today.isoformat()

    @property
    def day(self) -> date:
        """The last day meant."""
        last = edtf.latest(self.span)
        return self.today if last == date.max else last

    @property
    def is_now(self) -> bool:
        """Whether the present is meant."""
        return not self.asked

    @property
    def begin(self) -> date | None:
        """The first day of a span of time ("since 2017"); None of all else, or if it is open."""
        return edtf.span(self.asked).first if "/" in self.asked else None

    @property
    def told(self) -> str:
        """The days meant as they are told, EDTF: up to a day; “until 2016” may be before it."""
        first, _, last = self.span.partition("/")
        return edtf.until(edtf.latest(last).isoformat()) if first == edtf.OPEN else self.span

    @property
    def state(self) -> Moment:
        """The moment whose state is told: of a span of time its last day, which is today if the
        span has no end.
        """
        if "/" not in self.asked:
            return self
        return Moment(self.today, "" if self.day == self.today else self.day.isoformat())


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A value that can be told in any language.

    ``statements`` is what it rests on, the weightiest first; ``disagreements`` is where sources
    differ on it; ``known_until`` is the day up to which the sources know.
    """

    moment: Moment
    known_until: date
    statements: tuple[Statement, ...] = ()
    disagreements: tuple[Disagreement, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether what it was asked by, somebody's name or other words, finds nothing at all."""
        return False

    @property
    def is_stale(self) -> bool:
        """Whether the sources end long before the time that it speaks of.

        Of a year or month that is not over, only what has been of it can be known.
        """
        begun = edtf.earliest(self.moment.span)
        about = min(self.moment.day, max(self.moment.today, begun))
        return about - self.known_until > STALE_AFTER


def counted(statements: Iterable[Statement]) -> list[Statement]:
    """Leave out what has not happened or is outweighed by other sources."""
    return [s for s in statements if s.modality in ("fact", "inferred") and s.rank != "deprecated"]


def announced(statements: Iterable[Statement]) -> list[Statement]:
    """Give the plans among statements, those outdone by events left out."""
    return [s for s in statements if s.modality == "planned" and s.rank != "deprecated"]


def is_of_then(statement: Statement, moment: Moment) -> bool:
    """Whether a statement holds at the time asked for, and says so; any does if none was."""
    return moment.is_now or (bool(statement.valid) and edtf.overlaps(statement.valid, moment.span))


def last_day(statement: Statement) -> date:
    """Give the last day of what is told; ``date.min`` where no time is."""
    return edtf.latest(statement.valid) if statement.valid else date.min


def unique(statements: Iterable[Statement | None]) -> tuple[Statement, ...]:
    """Give each statement once, in the order of first mention."""
    given = [s for s in statements if s is not None]
    return tuple({s.id: s for s in given}.values())


def rivals(store: Store, slot: Slot) -> list[Statement]:
    """Give all statements that claim a value for one slot, plans included."""
    return _slots(store).get(slot, [])


def timeline(store: Store, slot: Slot) -> list[Period]:
    """Give the states of a slot in order of time, by the statements that count."""
    return store.derived(("timeline", slot), lambda: periods(counted(rivals(store, slot))))


def disputes(store: Store, slot: Slot) -> list[Disagreement]:
    """Give the places where sources disagree on a slot, what one alone reports included."""
    return store.derived(("disputes", slot), lambda: _disputes(store, slot))


def all_disputes(store: Store) -> list[Disagreement]:
    """Give every place where sources disagree."""
    return [case for slot in _slots(store) for case in disputes(store, slot)]


def slot_of(store: Store, statement: Statement) -> Slot | None:
    """Name the slot that a statement of the store belongs to; None if it has none."""
    slot_by_id = store.derived(
        "slot of",
        lambda: {s.id: slot for slot, claims in _slots(store).items() for s in claims},
    )
    return slot_by_id.get(statement.id)


def _slots(store: Store) -> dict[Slot, list[Statement]]:
    return store.derived("slots", lambda: slots(store.statements))


def _disputes(store: Store, slot: Slot) -> list[Disagreement]:
    ids = {s.id for s in rivals(store, slot)}
    return disagreements(rivals(store, slot)) + [d for d in lone(store) if d.second.id in ids]


def lone(store: Store) -> list[Disagreement]:
    """Give what one publisher alone reports, against the rule of rotation or a known status."""
    return store.derived(
        "lone", lambda: [*lone_departures(store.statements), *lone_changes(store.statements)]
    )


def countries(store: Store, organisation: str = SCO) -> list[str]:
    """Give every country that has or had a status, in order of id."""
    return store.derived(("countries", organisation), lambda: _countries(store, organisation))


def _countries(store: Store, organisation: str) -> list[str]:
    said = (*store.saying("status"), *store.saying("granted"))
    ours = {s.subject for s in said if s.qualifiers.get("organisation") == organisation}
    return sorted(subject for subject in ours if subject.startswith("country:"))
