"""When the organisation was founded: before that day nobody could have a status in it."""

from __future__ import annotations

from datetime import date

from facts import edtf
from facts.answers.base import SCO, counted
from facts.model import Statement
from facts.store import Store


def founding(store: Store, organisation: str = SCO) -> Statement | None:
    """Give the statement that tells of the founding, the one best told if there are several."""
    told = counted(store.about(organisation, "founded"))
    return min(told, key=lambda s: (s.rank != "preferred", -len(s.valid), s.id), default=None)


def founded_after(store: Store, day: date, organisation: str = SCO) -> Statement | None:
    """Give the statement that tells of the founding if that was after the day, else None."""
    told = founding(store, organisation)
    return told if told and told.valid and day < edtf.earliest(told.valid) else None
