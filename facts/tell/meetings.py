"""Telling of meetings: when and where, who took part, what came of them."""

from __future__ import annotations

from collections.abc import Sequence

from facts import answers as a
from facts.answers.base import counted
from facts.model import Statement
from facts.tell.base import dated, label, lines_of, then

_GUESTS = 20
_NOTHING: dict[a.Particular, str] = {
    "documents": "No source names a document of this meeting.",
    "theme": "No source names the theme of this meeting.",
    "proposals": "No source tells of a proposal made at this meeting.",
}


@lines_of.register
def _(answer: a.MeetingAnswer) -> list[str]:
    found = answer.meeting
    if found is None:
        return [f"No source reports a meeting of the {label(answer.body)} by then."]
    lines = [_meeting(found)]
    if found.held and not found.place:
        lines.append(found.held[0].text)
    lines += [s.text for s in found.details if s.predicate in ("theme", "venue", "host", "chair")]
    lines += _known(counted(found.saying("attended")))
    return lines + _missing(answer.unconfirmed)


@lines_of.register
def _(answer: a.NextMeetingAnswer) -> list[str]:
    lines = [f"Next: {_meeting(m)}" for m in answer.planned]
    if not lines:
        lines = [f"No source announces the next meeting of the {label(answer.body)}."]
    if answer.host_by_rule:
        host = label(str(answer.host_by_rule.target))
        lines.append(f"The chair hosts it by the rule: {host}. This is an inference.")
    return lines + _missing(answer.overdue)


@lines_of.register
def _(answer: a.MeetingListAnswer) -> list[str]:
    if not answer.meetings:
        asked = f"{label(answer.asked_for)}{then(answer)}".removeprefix(", ")
        return [f"No source names such a meeting{f' ({asked})' if asked else ''}."]
    number = len(answer.meetings)
    meetings = f"{number} meetings" if number > 1 else "One meeting"
    listed = [f"- {_meeting(m)}" for m in answer.meetings]
    return [f"{meetings} of the {label(answer.body)}:", *listed]


def _meeting(meeting: a.Meeting) -> str:
    return dated(meeting) if meeting.took_place else f"{dated(meeting)} (announced)"


def _missing(meetings: Sequence[a.Meeting]) -> list[str]:
    return [f"Planned, outcome not in the sources: {dated(m)}" for m in meetings]


@lines_of.register
def _(answer: a.ParticularAnswer) -> list[str]:
    found = answer.meeting
    lines = [_meeting(found)] if found else []
    lines += [s.text for s in (*answer.told, *answer.numbers)]
    if not answer.told and not answer.numbers and not answer.plans:
        named = ", ".join(map(label, answer.by))
        none = f"No source tells of a proposal by {named}{then(answer)}." if named else ""
        lines.append(none or _NOTHING[answer.particular])
    over = found is not None and found.took_place
    head = "Announced, outcome not in the sources" if over else "Announced"
    lines += [f"{head}: {plan.text}" for plan in answer.plans]
    return lines + [s.text for s in answer.nearby]


@lines_of.register
def _(answer: a.AttendanceAnswer) -> list[str]:
    if not answer.parts:
        named = ", ".join(map(label, answer.parties)) or "the meeting"
        return [f"No source names a meeting with the participation of {named}."]
    told = [line for p in answer.parts for line in _of_part(p, answer.is_past(p.meeting))]
    return told + [f"Another meeting there: {_meeting(m)}" for m in answer.besides]


def _of_part(part: a.Part, past: bool) -> list[str]:
    """What is told of one party at one meeting, past or to come, or of all who took part."""
    lines = [] if part.party else [_meeting(part.meeting)]
    if part.party and part.is_open:
        lines.append(f"{_unknown(part, past)}: {_meeting(part.meeting)}")
    lines += [s.text for s in part.told]
    head = "Announced, outcome not in the sources" if past else "Announced"
    lines += [f"{head}: {s.text}" for s in part.plans]
    lines += [f"Beside that meeting: {s.text}" for s in part.beside]
    lines += [f"Of the same country: {s.text}" for s in part.kin]
    if not part.party and not part.told and not part.plans:
        lines.append("No source names those who took part.")
    return lines + ([] if part.told else _known(part.others))


def _unknown(part: a.Part, past: bool) -> str:
    who = label(part.party)
    if past or part.meeting.took_place:
        return f"No source says whether {who} took part in"
    return f"No source says yet whether {who} is to take part in"


def _known(others: Sequence[Statement]) -> list[str]:
    guests = list(dict.fromkeys(label(s.subject) for s in others))
    return [f"Among those who took part: {', '.join(guests[:_GUESTS])}"] if guests else []
