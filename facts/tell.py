"""An answer in plain English, for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from facts import answers as a
from facts import edtf
from facts.answers import GOVERNMENTS, SUMMIT, Answer
from facts.cite import dispute, source, sources
from facts.english import when
from facts.entities import gazetteer
from facts.model import Statement
from facts.periods import Period, begin_of, end_of
from facts.rotation import HandOver

_STATUS = {
    "member": "member",
    "observer": "observer",
    "dialogue_partner": "dialogue partner",
    "partner": "partner",
    "guest": "guest",
}
_PLURAL = {
    "member": "members",
    "observer": "observers",
    "dialogue_partner": "dialogue partners",
    "partner": "partners",
}
_CHAIR = {SUMMIT: "the SCO", GOVERNMENTS: "the SCO Council of Heads of Government"}
_DISPUTES = 3
_GUESTS = 8


def tell(answer: Answer) -> str:
    """Say the answer, where the sources differ, which they are, and how far they know.

    The first line can stand alone; if the sources end long before, the second says so.
    """
    first, *others = _lines(answer)
    known = when(answer.known_until.isoformat())
    stale = [f"The sources end on {known}; this may have changed."] if answer.is_stale else []
    disputes = [line for case in _disputes(answer) for line in dispute(case)]
    fresh = [] if answer.is_stale else [f"Sources know up to {known}."]
    return "\n".join([first, *stale, *others, *disputes, *sources(answer.statements), *fresh])


def _disputes(answer: Answer) -> Sequence[a.Disagreement]:
    every = isinstance(answer, a.ConflictsAnswer)
    return answer.disagreements if every else answer.disagreements[:_DISPUTES]


@singledispatch
def _lines(answer: Answer) -> list[str]:
    return [s.text for s in answer.statements] or ["No source says."]


@_lines.register
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
        path = [f"{_STATUS.get(str(p.target), '')} {_since(p)}" for p in answer.path]
        lines.append("Path: " + " → ".join(path))
    return lines


def _headlines(answer: a.StatusAnswer) -> list[str]:
    country, then = label(answer.country), _then(answer)
    if answer.current:
        held = [(_STATUS.get(str(p.target), str(p.target)), _since(p)) for p in answer.current]
        return [f"{country}{then}: {status} of the SCO, {since}" for status, since in held]
    if answer.pending:
        return [f"{country}{then}: granted, not yet in force: {answer.pending.text}"]
    if answer.visits:
        return [f"{country}{then}: no standing status in the SCO."]
    if any(case.reason == "unconfirmed" for case in answer.disagreements):
        return [f"{country}{then}: no confirmed status in the SCO."]
    return [f"{country}{then}: no source gives it a status in the SCO."]


def _granted(decision: Statement) -> str:
    date = when(begin_of(decision)) if decision.valid else ""
    at = decision.qualifiers.get("granted_at") or decision.qualifiers.get("at")
    place = decision.qualifiers.get("granted_in")
    words = f"Granted at the {label(str(at))}" if at else "Granted"
    words += f" in {label(str(place))}" if place and not at else ""
    return f"{words}, {date}" if date else words


@_lines.register
def _(answer: a.ListAnswer) -> list[str]:
    if answer.not_yet_founded:
        return [answer.not_yet_founded.text]
    number, when_asked = len(answer.countries), when(answer.moment.span)
    what = _PLURAL[answer.status] if number != 1 else _STATUS[answer.status]
    lines = [f"{number} {what} of the SCO, {when_asked}:" if number else ""]
    lines += [f"- {label(country)}, {_since(period)}" for country, period in answer.countries]
    if not number:
        lines = [f"No source names {_PLURAL[answer.status]} of the SCO, {when_asked}."]
    lines += [f"- {label(country)}, SCO partner {_since(p)}" for country, p in answer.beside]
    lines += [s.text for s in answer.counts]
    lines += [f"Granted, not yet in force: {s.text}" for s in answer.pending]
    return lines + [f"Note: {note.text}" for note in answer.notes]


@_lines.register
def _(answer: a.ComparisonAnswer) -> list[str]:
    return [*_lines(answer.first), *_lines(answer.second)]


@_lines.register
def _(answer: a.ChairsAnswer) -> list[str]:
    return [line for council in answer.councils for line in _lines(council)]


@_lines.register
def _(answer: a.ChairAnswer) -> list[str]:
    lines = _holders(answer)
    if answer.foretold:
        lines.append(f"As announced before: {answer.foretold.text}")
    if answer.before and answer.current:
        lines.append(f"Before: {label(str(answer.before.target))}, {_since(answer.before)}")
    lines += [f"Announced, outcome not in the sources: {s.text}" for s in answer.announced]
    lines += [
        f"Announced meeting, outcome not in the sources: {_dated(m)}" for m in answer.unreported
    ]
    return lines + [f"Next meeting, as announced: {_dated(m)}" for m in answer.ahead]


def _holders(answer: a.ChairAnswer) -> list[str]:
    body = _CHAIR.get(answer.body, f"the {label(answer.body)}")
    if not answer.current:
        return [f"Chair of {body}{_then(answer)}: no source reports one."]
    if answer.overdue:
        last = answer.current[-1]
        until = f"; its term was to last {_until(answer.until)}" if answer.until else ""
        known = f"last known {label(str(last.target))}, {_since(last)}{until}"
        return [f"Chair of {body}{_then(answer)}: {known}. No source names who followed."]
    lines = [
        f"Chair of {body}{_then(answer)}: {label(str(p.target))}, {_since(p)}"
        for p in answer.current
    ]
    if answer.meeting:
        lines[-1] += f" ({label(answer.meeting.id)}{_place(answer.meeting)})"
    if answer.until:
        lines.append(f"The term was announced to last {_until(answer.until)}.")
    return lines


def _until(plan: Statement) -> str:
    return f"until {when(end_of(plan))}"


@_lines.register
def _(answer: a.NextChairAnswer) -> list[str]:
    head = f"Next chair of {_CHAIR.get(answer.body, label(answer.body))}"
    if answer.followed_by:
        lines = [f"{head}: {label(str(answer.followed_by.target))}, {_since(answer.followed_by)}"]
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
    return lines + _holders(answer.chair)


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


@_lines.register
def _(answer: a.OrganisationAnswer) -> list[str]:
    lines = [_cited(s.text, s) for s in (answer.founded,) if s is not None]
    if answer.founders:
        names = ", ".join(label(s.subject) for s in answer.founders)
        lines.append(_cited(f"Founders: {names}", *answer.founders))
    if answer.forerunner:
        earlier = answer.forerunner[0]
        other = label(str(earlier.qualifiers.get("organisation", "")))
        lines.append(_cited(f"Earlier: {other}, {when(earlier.valid)}", *answer.forerunner))
    lines += [_cited(s.text, s) for s in (answer.seat, *answer.elsewhere) if s is not None]
    if answer.languages:
        names = ", ".join(str(s.value) for s in answer.languages)
        lines.append(_cited(f"Official languages: {names}", *answer.languages))
    for listed in answer.standings:
        size = f"{_PLURAL[listed.status].capitalize()}: {len(listed.countries)}"
        lines.append(_cited(size, *listed.tell_number))
        lines += [
            _cited(f"SCO partner: {label(country)}, {_since(period)}", *period.statements)
            for country, period in listed.beside
        ]
    if answer.chair is not None:
        lines += [_cited(line, *answer.chair.statements) for line in _holders(answer.chair)]
    return lines or ["No source says."]


def _cited(line: str, *statements: Statement) -> str:
    """Give the line with the weightiest source of what it rests on."""
    found = a.weightiest(statements)
    return f"{line} — {source(found[0])}" if found else line


@_lines.register
def _(answer: a.ChairListAnswer) -> list[str]:
    if not answer.periods and not answer.plans:
        return ["No source says who chaired."]
    lines = [f"Chairs of {_CHAIR.get(answer.body, label(answer.body))}:"]
    lines += [f"- {label(str(p.target))}, {_since(p)}" for p in answer.periods]
    lines += [f"Announced, outcome not in the sources: {s.text}" for s in answer.plans]
    if answer.body == SUMMIT:
        lines.append("For the chairs of the heads of government: chairs governments")
    return lines


@_lines.register
def _(answer: a.MeetingAnswer) -> list[str]:
    found = answer.meeting
    if found is None:
        return [f"No source reports a meeting of the {label(answer.body)} by then."]
    lines = [_meeting(found)]
    if found.held and not found.place:
        lines.append(found.held[0].text)
    lines += [s.text for s in found.details if s.predicate in ("theme", "venue", "host", "chair")]
    guests = list(dict.fromkeys(label(s.subject) for s in found.saying("attended")))
    if guests:
        lines.append(f"Among those who took part: {', '.join(guests[:_GUESTS])}")
    return lines + _missing(answer.unconfirmed)


@_lines.register
def _(answer: a.NextMeetingAnswer) -> list[str]:
    lines = [f"Next: {_meeting(m)}" for m in answer.planned]
    if not lines:
        lines = [f"No source announces the next meeting of the {label(answer.body)}."]
    if answer.host_by_rule:
        host = label(str(answer.host_by_rule.target))
        lines.append(f"The chair hosts it by the rule: {host}. This is an inference.")
    return lines + _missing(answer.overdue)


@_lines.register
def _(answer: a.MeetingListAnswer) -> list[str]:
    if not answer.meetings:
        return ["No source names such a meeting."]
    number = len(answer.meetings)
    meetings = f"{number} meetings" if number > 1 else "One meeting"
    listed = [f"- {_meeting(m)}" for m in answer.meetings]
    return [f"{meetings} of the {label(answer.body)}:", *listed]


@_lines.register
def _(answer: a.TimelineAnswer) -> list[str]:
    events = [f"- {s.text}" for s in answer.statements]
    return [f"{label(answer.entity)} and the SCO:", *(events or ["No source tells of anything."])]


@_lines.register
def _(answer: a.WhoAnswer) -> list[str]:
    lines = [s.text for s in (*answer.offices, *answer.elsewhere)]
    return lines or [f"No source names anyone for “{answer.asked_for}”."]


@_lines.register
def _(answer: a.SearchAnswer) -> list[str]:
    if not answer.statements:
        return [f"Nothing in the sources matches “{answer.words}”."]
    number = f"{answer.total} facts" if answer.total > 1 else "One fact"
    return [f"{number} for “{answer.words}”:", *(f"- {s.text}" for s in answer.statements)]


@_lines.register
def _(answer: a.ConflictsAnswer) -> list[str]:
    number = len(answer.disagreements)
    if not number:
        return ["The sources do not disagree anywhere."]
    return [f"Sources differ in {number} {'place' if number == 1 else 'places'}."]


@_lines.register
def _(answer: a.SourcesAnswer) -> list[str]:
    articles = [one for one in answer.sources if one.article]
    head = f"{len(articles)} articles and {len(answer.sources) - len(articles)} reference pages:"
    return [head, *(f"- {source(one)}" for one in answer.sources)]


def label(entity: str) -> str:
    """Give the English name of an entity; other words are given back."""
    return gazetteer().label(entity) if ":" in entity else entity


def _then(answer: Answer) -> str:
    return "" if answer.moment.is_now else f", {when(answer.moment.span)}"


def _since(period: Period) -> str:
    if period.start:
        return when(f"{period.start}/{period.end or edtf.OPEN}")
    return f"seen {when(period.seen[-1])}" if period.seen else ""


def _meeting(meeting: a.Meeting) -> str:
    return _dated(meeting) if meeting.took_place else f"{_dated(meeting)} (announced)"


def _dated(meeting: a.Meeting) -> str:
    return f"{label(meeting.id)}{_place(meeting)}, {when(meeting.when)}"


def _place(meeting: a.Meeting) -> str:
    place = label(meeting.place or "")
    return f", {place}" if place and place not in label(meeting.id) else ""


def _missing(meetings: Sequence[a.Meeting]) -> list[str]:
    return [f"Planned, outcome not in the sources: {_dated(m)}" for m in meetings]
