"""Telling who chairs, who chaired and who is to follow."""

from __future__ import annotations

from facts import answers as a
from facts.answers import SUMMIT
from facts.cite import source
from facts.english import when
from facts.model import Statement
from facts.periods import end_of
from facts.rotation import HandOver
from facts.tell.base import CHAIR, dated, label, lines_of, place, since, then


@lines_of.register
def _(answer: a.ChairsAnswer) -> list[str]:
    return [line for council in answer.councils for line in lines_of(council)]


@lines_of.register
def _(answer: a.ChairAnswer) -> list[str]:
    lines = holders(answer)
    if answer.foretold:
        lines.append(f"As announced before: {answer.foretold.text}")
    if answer.before and answer.current:
        lines.append(f"Before: {label(str(answer.before.target))}, {since(answer.before)}")
    lines += [f"Announced, outcome not in the sources: {s.text}" for s in answer.announced]
    lines += [
        f"Announced meeting, outcome not in the sources: {dated(m)}" for m in answer.unreported
    ]
    return lines + [f"Next meeting, as announced: {dated(m)}" for m in answer.ahead]


def holders(answer: a.ChairAnswer) -> list[str]:
    """Say who chairs, until when, or who did last."""
    body = CHAIR.get(answer.body, f"the {label(answer.body)}")
    if not answer.current:
        return [f"Chair of {body}{then(answer)}: no source reports one."]
    if answer.overdue:
        last = answer.current[-1]
        until = f"; its term was to last {_until(answer.until)}" if answer.until else ""
        known = f"last known {label(str(last.target))}, {since(last)}{until}"
        return [f"Chair of {body}{then(answer)}: {known}. No source names who followed."]
    lines = [
        f"Chair of {body}{then(answer)}: {label(str(p.target))}, {since(p)}" for p in answer.current
    ]
    if answer.meeting:
        lines[-1] += f" ({label(answer.meeting.id)}{place(answer.meeting)})"
    if answer.until:
        lines.append(f"The term was announced to last {_until(answer.until)}.")
    return lines


def _until(plan: Statement) -> str:
    return f"until {when(end_of(plan))}"


@lines_of.register
def _(answer: a.NextChairAnswer) -> list[str]:
    head = f"Next chair of {CHAIR.get(answer.body, label(answer.body))}"
    if answer.followed_by:
        lines = [f"{head}: {label(str(answer.followed_by.target))}, {since(answer.followed_by)}"]
    elif answer.successors:
        lines = [f"{head}, as announced: {s.text}" for s in answer.successors]
    elif answer.inferred:
        lines = [
            f"{head}: probably {label(answer.inferred)}. This is an inference from the rule of"
            " rotation; no source names who follows."
        ]
        lines += _rule(answer)
    else:
        lines = [f"{head}: no source names who follows."]
    return lines + holders(answer.chair)


def _rule(answer: a.NextChairAnswer) -> list[str]:
    if answer.rule is None:
        return []
    told = f"The rule, as {source(answer.rule.source)} describes it: {answer.rule.value}."
    departures = [hand_over for hand_over in answer.hand_overs if hand_over.departs]
    known = len(answer.hand_overs)
    kept = f"It was kept at {known - len(departures)} of the {known} hand-overs known."
    return [" ".join([told, kept, *map(_departure, departures)])]


def _departure(hand_over: HandOver) -> str:
    new = f", new member since {when(hand_over.since)}" if hand_over.passed_over_newcomer else ""
    return (
        f"Known exception: {hand_over.on[:4]}, {label(hand_over.before)} →"
        f" {label(hand_over.after)} (by the rule: {label(hand_over.expected)}{new})."
    )


@lines_of.register
def _(answer: a.ChairListAnswer) -> list[str]:
    if not answer.periods and not answer.plans:
        who = f"that {label(answer.country)} chaired" if answer.country else "who chaired"
        return [f"No source says {who} {CHAIR.get(answer.body, label(answer.body))}."]
    lines = [f"Chairs of {CHAIR.get(answer.body, label(answer.body))}:"]
    lines += [f"- {label(str(p.target))}, {since(p)}" for p in answer.periods]
    lines += [f"Announced, outcome not in the sources: {s.text}" for s in answer.plans]
    if answer.body == SUMMIT:
        lines.append("For the chairs of the heads of government: chairs governments")
    return lines
