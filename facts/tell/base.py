"""Telling an answer's lines: one function for each kind of answer, and the words all share."""

from __future__ import annotations

from functools import singledispatch

from facts import answers as a
from facts import edtf
from facts.answers import GOVERNMENTS, SUMMIT, Answer
from facts.answers.base import last_day
from facts.cite import source
from facts.english import when
from facts.entities import gazetteer
from facts.model import Statement
from facts.periods import Period

STATUS = {
    "member": "member",
    "observer": "observer",
    "dialogue_partner": "dialogue partner",
    "partner": "partner",
    "guest": "guest",
}
PLURAL = {
    "member": "members",
    "observer": "observers",
    "dialogue_partner": "dialogue partners",
    "partner": "partners",
}
CHAIR = {SUMMIT: "the SCO", GOVERNMENTS: "the SCO Council of Heads of Government"}


@singledispatch
def lines_of(answer: Answer) -> list[str]:
    """Give the answer's lines, the first of which can stand alone."""
    return [s.text for s in answer.statements] or ["No source says."]


def label(entity: str) -> str:
    """Give the English name of an entity; other words are given back."""
    return gazetteer().label(entity) if ":" in entity else entity


def then(answer: Answer) -> str:
    """Give the time asked for, behind a comma; nothing if it is now."""
    return "" if answer.moment.is_now else f", {when(answer.moment.told)}"


def planned(plan: Statement, answer: Answer) -> str:
    """Tell what was announced; once its time is over, that no source tells what came of it."""
    over = last_day(plan) < answer.moment.today
    return f"Announced{', outcome not in the sources' if over else ''}: {plan.text}"


def since(period: Period) -> str:
    """Give the span of a period, or when it was last seen."""
    if period.start:
        return when(f"{period.start}/{period.end or edtf.OPEN}")
    return f"seen {when(period.seen[-1])}" if period.seen else ""


def cited(line: str, *statements: Statement) -> str:
    """Give the line with the weightiest source of what it rests on."""
    found = a.weightiest(statements)
    return f"{line} — {source(found[0])}" if found else line


def dated(meeting: a.Meeting) -> str:
    """Name a meeting with its place and time."""
    return f"{label(meeting.id)}{place(meeting)}, {when(meeting.when)}"


def place(meeting: a.Meeting) -> str:
    """Give the place, behind a comma; nothing if the meeting's name says it."""
    named = label(meeting.place or "")
    return f", {named}" if named and named not in label(meeting.id) else ""
