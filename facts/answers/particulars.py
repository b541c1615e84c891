"""What one meeting was about and what came of it: its theme, its documents, what was proposed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from facts import edtf
from facts.answers.base import Answer, Moment, disputes, is_of_then, last_day, slot_of, unique
from facts.answers.meeting import Meeting, series
from facts.answers.meetings import met_in
from facts.model import Statement
from facts.store import Store

#: What can be asked of a meeting by itself.
Particular = Literal["theme", "documents", "proposals"]

#: How statements tell of documents.
DOCUMENTS = ("signed", "adopted", "approved")
_PREDICATES: dict[Particular, tuple[str, ...]] = {
    "theme": ("theme",),
    "documents": DOCUMENTS,
    "proposals": ("proposed",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticularAnswer(Answer):
    """One thing asked of a meeting of a council, or of all meetings if ``meeting`` is None.

    ``told`` is what sources report, ``plans`` what was announced; both are empty if no source tells
    it of this meeting, or of those ``by`` whom alone it was asked for. ``numbers`` count the
    documents, named or not; ``nearby`` is the theme of the host's year in the chair.
    """

    particular: Particular
    body: str
    meeting: Meeting | None
    by: tuple[str, ...]
    told: tuple[Statement, ...]
    plans: tuple[Statement, ...]
    numbers: tuple[Statement, ...]
    nearby: tuple[Statement, ...]


def particular(
    store: Store,
    asked: Particular,
    found: Meeting | None,
    moment: Moment,
    by: Collection[str] = (),
) -> ParticularAnswer:
    """Say what is told of a meeting, and of the one held beside it; of all meetings if of none.

    ``by`` are the ids of those of whom alone it is asked, of all if there are none.
    """
    said = _of_all(store, asked, moment) if found is None else [*_of(store, asked, found.id)]
    said = [s for s in said if not by or s.subject in by]
    told = [s for s in said if s.modality != "planned"]
    plans = [s for s in said if s.modality == "planned"]
    numbers = store.about(found.id, "count") if found and asked == "documents" else ()
    counted = [s for s in numbers if s.qualifiers.get("of") == "documents"]
    nearby = _of_the_chair(store, found) if found and asked == "theme" else ()
    slots = dict.fromkeys(slot_of(store, s) for s in said)
    return ParticularAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*told, *counted, *plans, *nearby]),
        disagreements=tuple(case for slot in slots if slot for case in disputes(store, slot)),
        particular=asked,
        body=series(found.id) if found else "",
        meeting=found,
        by=tuple(by),
        told=unique(told),
        plans=unique(plans),
        numbers=unique(counted),
        nearby=tuple(nearby),
    )


def _of(store: Store, asked: Particular, meeting_id: str) -> Iterator[Statement]:
    """Give what is said so of the meeting, then of those held beside it."""
    beside = [s.subject for s in store.towards(meeting_id, "alongside")]
    for one in (meeting_id, *beside):
        said = (s for p in _PREDICATES[asked] for s in store.saying(p) if _is_of(s, one))
        yield from sorted(
            (s for s in said if s.rank != "deprecated"),
            key=lambda s: (s.rank != "preferred", -len(s.all_sources), s.id),
        )


def _of_the_chair(store: Store, found: Meeting) -> tuple[Statement, ...]:
    """Give the theme under which the host of the meeting chairs its council in that time."""
    return tuple(
        s
        for s in store.about(series(found.id), "theme")
        if s.rank != "deprecated"
        and edtf.overlaps(s.valid, found.when)
        and met_in(found, str(s.qualifiers.get("of")))
    )


def _is_of(statement: Statement, meeting_id: str) -> bool:
    return meeting_id in (statement.subject, statement.qualifiers.get("at"))


def _of_all(store: Store, asked: Particular, moment: Moment) -> list[Statement]:
    """Give what is said so of all meetings of the time, the latest first."""
    said = [s for p in _PREDICATES[asked] for s in store.saying(p) if s.rank != "deprecated"]
    chosen = [s for s in said if _is_common(s) and is_of_then(s, moment)]
    return sorted(chosen, key=lambda s: (-last_day(s).toordinal(), s.id))


def _is_common(statement: Statement) -> bool:
    """Whether it concerns the organisation or a meeting, and not one country's own papers."""
    common = statement.subject.startswith(("meeting:", "body:", "org:"))
    return common or "at" in statement.qualifiers
