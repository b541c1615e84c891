"""An answer in plain English, for the command line."""

from __future__ import annotations

from collections.abc import Sequence

from facts import answers as a
from facts.answers import Answer
from facts.cite import dispute, sources
from facts.english import when
from facts.tell import chairs, countries, lookups, meetings
from facts.tell.base import label, lines_of

__all__ = ["chairs", "countries", "label", "lookups", "meetings", "tell"]

_DISPUTES = 3


def tell(answer: Answer) -> str:
    """Say the answer, where the sources differ, which they are, and how far they know.

    The first line can stand alone; if the sources end long before, the second says so.
    """
    first, *others = lines_of(answer)
    known = when(answer.known_until.isoformat())
    stale = [f"The sources end on {known}; this may have changed."] if answer.is_stale else []
    disputes = [line for case in _disputes(answer) for line in dispute(case)]
    fresh = [] if answer.is_stale else [f"Sources know up to {known}."]
    return "\n".join([first, *stale, *others, *disputes, *sources(answer.statements), *fresh])


def _disputes(answer: Answer) -> Sequence[a.Disagreement]:
    every = isinstance(answer, a.ConflictsAnswer)
    return answer.disagreements if every else answer.disagreements[:_DISPUTES]
