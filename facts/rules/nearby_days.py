"""Days told by another: "the day before", "a day later", counted from the meeting told of."""

from __future__ import annotations

import re
from datetime import date, timedelta

from facts.edtf import precision
from facts.rules.context import Context

_BESIDE = re.compile(
    r"\b(?:(?P<before>(?:[Tt]he|[Aa]) day (?:before|earlier)|[Tt]he previous day)"
    r"|[Tt]he (?:next|following) day|[Aa] day later)\b"
)
_SAME = re.compile(r"\b(?:[Tt]he|that) same day\b")


def told_by_another(text: str) -> bool:
    """Whether the words count their day from one that another sentence tells."""
    return _BESIDE.search(text) is not None or _SAME.search(text) is not None


def nearby_day(text: str, context: Context) -> str:
    """The day that the words count from the meeting told of; empty if that day is not known."""
    known = context.memory.meeting()
    base = known.day.rpartition("/")[2] if known else ""
    if precision(base) != "day" or "X" in base:
        return ""
    beside = _BESIDE.search(text)
    if beside is None:
        return base if _SAME.search(text) else ""
    shift = timedelta(days=-1 if beside["before"] else 1)
    return (date.fromisoformat(base) + shift).isoformat()
