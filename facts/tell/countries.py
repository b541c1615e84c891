"""Telling what status a country has, which countries have it, and who wishes to join."""

from __future__ import annotations

from facts import answers as a
from facts.english import when
from facts.model import Statement
from facts.periods import begin_of
from facts.tell.base import PLURAL, STATUS, cited, label, lines_of, since, then


@lines_of.register
def _(answer: a.StatusAnswer) -> list[str]:
    lines = _headlines(answer)
    granted = answer.decision if answer.current else None
    if granted is not None:
        lines.append(_granted(granted))
    if answer.current and answer.current[-1].by_decision_only:
        lines.append("Only the decision is known; no source tells when it came into force.")
    if answer.pending and answer.current:
        lines.append(f"Granted, not yet in force: {answer.pending.text}")
    if answer.told_by_one:
        lines.append("Only one publisher reports this so far.")
    lines += [f"Named as a guest: {visit.text}" for visit in answer.visits]
    lines += [f"Announced: {plan.text}" for plan in answer.plans]
    lines += [f"Announced, outcome not in the sources: {plan.text}" for plan in answer.overdue]
    if answer.seen:
        lines.append(f"Last seen: {answer.seen.text}")
    lines += [f"Note: {note.text}" for note in answer.notes]
    if len(answer.path) > 1 or (answer.path and not answer.current):
        path = [f"{STATUS.get(str(p.target), '')} {since(p)}" for p in answer.path]
        lines.append("Path: " + " → ".join(path))
    return lines


def _headlines(answer: a.StatusAnswer) -> list[str]:
    asked = label(answer.country) + then(answer)
    if answer.current:
        held = [(STATUS.get(str(p.target), str(p.target)), since(p)) for p in answer.current]
        return [f"{asked}: {status} of the SCO, {since}" for status, since in held]
    if answer.pending:
        return [f"{asked}: granted, not yet in force: {answer.pending.text}"]
    if answer.visits:
        return [f"{asked}: no standing status in the SCO."]
    if any(case.reason == "unconfirmed" for case in answer.disagreements):
        return [f"{asked}: no confirmed status in the SCO."]
    return [f"{asked}: no source gives it a status in the SCO."]


def _granted(decision: Statement) -> str:
    date = when(begin_of(decision)) if decision.valid else ""
    at = decision.qualifiers.get("granted_at") or decision.qualifiers.get("at")
    place = decision.qualifiers.get("granted_in")
    words = f"Granted at the {label(str(at))}" if at else "Granted"
    words += f" in {label(str(place))}" if place and not at else ""
    return f"{words}, {date}" if date else words


@lines_of.register
def _(answer: a.ListAnswer) -> list[str]:
    if answer.not_yet_founded:
        return [answer.not_yet_founded.text]
    number, when_asked = len(answer.countries), when(answer.moment.state.span)
    what = PLURAL[answer.status] if number != 1 else STATUS[answer.status]
    lines = [f"{number} {what} of the SCO, {when_asked}:" if number else ""]
    lines += [f"- {label(country)}, {since(period)}" for country, period in answer.countries]
    if not number:
        lines = [f"No source names {PLURAL[answer.status]} of the SCO, {when_asked}."]
    lines += [f"- {label(country)}, SCO partner {since(p)}" for country, p in answer.beside]
    if answer.came is not None:
        names = ", ".join(map(label, answer.came)) or "none that sources tell of"
        lines.append(f"New in that time ({when(answer.moment.span)}): {names}")
    lines += [s.text for s in answer.counts]
    lines += [f"Granted, not yet in force: {s.text}" for s in answer.pending]
    return lines + [f"Note: {note.text}" for note in answer.notes]


@lines_of.register
def _(answer: a.ComparisonAnswer) -> list[str]:
    return [*lines_of(answer.first), *lines_of(answer.second)]


@lines_of.register
def _(answer: a.WishesAnswer) -> list[str]:
    told = [f"- {wish.statement.text}; no source tells that it came true" for wish in answer.open]
    told += [
        f"- {wish.statement.text}; it came true: {since(wish.came)}"
        for wish in answer.true
        if wish.came is not None
    ]
    if not told:
        return ["No source tells of an application or a plan to join."]
    return ["Applications and plans to join that sources tell of:", *told]


@lines_of.register
def _(answer: a.ExitsAnswer) -> list[str]:
    if not answer.gone:
        return ["No source tells of a country that left the SCO, or was suspended or expelled."]
    return [
        f"{label(country)}: {STATUS.get(str(period.target), '')} of the SCO, {since(period)}"
        for country, period in answer.gone
    ]


@lines_of.register
def _(answer: a.TermAnswer) -> list[str]:
    names = " and ".join(PLURAL[status] for status in answer.statuses)
    return [f"No source says what is meant by {names}."] + [
        f"Note: {note.text}" for note in answer.notes
    ]


@lines_of.register
def _(answer: a.JoiningAnswer) -> list[str]:
    if answer.not_yet_founded:
        return [answer.not_yet_founded.text]
    lines = []
    for status, held in answer.groups:
        names = ", ".join(label(country) for country, _ in held)
        head = f"New {PLURAL[status]} of the SCO, {when(answer.when)}"
        lines.append(f"{head}: {names or 'nobody, as far as the sources know'}")
        lines += [
            cited(f"- {label(country)}, {since(period)}", *period.statements[:1])
            for country, period in held
        ]
    return lines + [f"On the way: {step.text}" for step in answer.steps]
