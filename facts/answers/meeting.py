"""One meeting as the sources tell of it, and a council's meetings in order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facts import edtf
from facts.answers.base import SUMMIT, announced, counted, unique
from facts.entities import gazetteer
from facts.model import Statement
from facts.slots import placeless, series_year
from facts.store import Store


@dataclass(frozen=True, slots=True)
class Meeting:
    """What sources say of one meeting; ``held`` leads, plans of it stand apart in ``plans``."""

    id: str
    held: tuple[Statement, ...]
    plans: tuple[Statement, ...]
    details: tuple[Statement, ...]

    @property
    def number(self) -> int | None:
        """Its ordinal: as sources say, else as the gazetteer knows it."""
        said = [s.value for s in self.saying("number") if isinstance(s.value, int)]
        entity = gazetteer().get(self.id)
        return said[0] if said else entity.number if entity else None

    @property
    def when(self) -> str:
        """Its days as EDTF, the planned ones if no source reports it held; empty if unknown."""
        leading = (*self.held, *self.plans)
        days = leading[0].valid if leading else ""
        # Who tells of the one day on which something happened does not say that it was the only.
        spans = [s.valid for s in self.held if _is_some_days(s.valid)]
        return next((span for span in spans if edtf.within(days, span)), days)

    @property
    def place(self) -> str | None:
        """The id of its city, if known."""
        leading = (*self.held, *self.plans)
        return leading[0].object if leading else None

    @property
    def took_place(self) -> bool:
        """Whether a source reports it as held."""
        return bool(self.held)

    def saying(self, predicate: str) -> tuple[Statement, ...]:
        """Give what is said of the meeting with one predicate, the weightier first."""
        return tuple(s for s in self.details if s.predicate == predicate)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """All that is said of it."""
        return unique([*self.held, *self.plans, *self.details])


def meeting(store: Store, meeting_id: str) -> Meeting:
    """Gather what the store says of a meeting; the statements of highest rank lead."""
    about = [s for s in store.mentioning(meeting_id) if s.subject == meeting_id]
    towards = [s for s in store.towards(meeting_id, "attended") if s.rank != "deprecated"]
    held = [s for s in about if s.predicate == "held"]
    details = [s for s in about if s.predicate != "held" and s.rank != "deprecated"]
    return Meeting(
        id=meeting_id,
        held=tuple(sorted(counted(held), key=_leading)),
        plans=tuple(sorted(announced(held), key=_leading)),
        details=(*sorted(details, key=_leading), *towards),
    )


def meetings(store: Store, body: str = SUMMIT) -> list[Meeting]:
    """Give all meetings of a council, held and planned, in order of time.

    A plan for a year in which the council is reported to have met otherwise is left out.
    """
    return store.derived(("meetings", body), lambda: _meetings(store, body))


def _meetings(store: Store, body: str) -> list[Meeting]:
    ids = {s.subject for s in store.saying("held") if series(s.subject) == body}
    found = [m for m in (meeting(store, meeting_id) for meeting_id in ids) if m.when]
    held = {series_year(m.id) for m in found if m.took_place}
    chosen = [m for m in found if m.took_place or series_year(m.id) not in held]
    return sorted(chosen, key=lambda m: (edtf.earliest(m.when), m.id))


def series(meeting_id: str) -> str:
    """Name the council that the meeting is one of; empty for meetings of their own kind."""
    entity = gazetteer().get(meeting_id)
    if entity is not None:
        return entity.body or ""
    body = "body:" + "-".join(meeting_id.removeprefix("meeting:").split("-")[:2])
    return body if gazetteer().get(body) else ""


def unreported(store: Store, body: str, after: date, until: date) -> tuple[Meeting, ...]:
    """Give the meetings planned for a time after the one day and up to the other, not reported."""
    return tuple(
        m
        for m in meetings(store, body)
        if not m.took_place and after < edtf.latest(m.when) <= until
    )


def _is_some_days(valid: str) -> bool:
    return "/" in valid and all(edtf.precision(end) == "day" for end in valid.split("/"))


def _leading(statement: Statement) -> tuple[int, bool, int, str]:
    order = {"preferred": 0, "normal": 1, "deprecated": 2}
    nowhere = statement.predicate == "held" and placeless(statement)
    return order[statement.rank], nowhere, -len(statement.all_sources), statement.id
