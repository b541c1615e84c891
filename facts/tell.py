"""An answer in plain English, for the command line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch

from facts import answers as a
from facts.answers import Answer
from facts.disagreement import Disagreement
from facts.english import when
from facts.entities import gazetteer
from facts.model import Source, Statement
from facts.periods import Period
from facts.questions import Unclear
from facts.store import Revision, Store

_STATUS = {
    "member": "member",
    "observer": "observer",
    "dialogue_partner": "dialogue partner",
    "partner": "partner",
    "guest": "guest",
}
_SHOWN = 3


def tell(answer: Answer) -> str:
    """Say the answer, how far the sources know, where they differ, and which they are."""
    lines = [*_lines(answer)]
    known = f"Sources know up to {when(answer.known_until.isoformat())}."
    lines.insert(
        1, known if not answer.is_stale else f"{known} That is long ago; it may have changed."
    )
    lines += [_dispute(case) for case in answer.disagreements[:_SHOWN]]
    lines += _quotes(answer.statements[:_SHOWN])
    return "\n".join(lines)


@singledispatch
def _lines(answer: Answer) -> list[str]:
    return [s.text for s in answer.statements] or ["No source says."]


@_lines.register
def _(answer: a.StatusAnswer) -> list[str]:
    country = label(answer.country)
    if answer.current:
        lines = [f"{country}: {_period(p, _STATUS.get(str(p.target), ''))}" for p in answer.current]
    else:
        lines = [f"{country}: no source gives a status in the SCO ({when(answer.moment.span)})."]
    if answer.decision:
        lines.append(f"Granted: {answer.decision.text}")
    if answer.pending:
        lines.append(f"Granted, not yet in force: {answer.pending.text}")
    lines += [f"Planned: {plan.text}" for plan in answer.plans]
    if answer.seen:
        lines.append(f"Last seen: {answer.seen.text}")
    lines += [f"Note: {note.text}" for note in answer.notes]
    if len(answer.path) > 1:
        path = [f"{_STATUS.get(str(p.target), '')} {_since(p)}" for p in answer.path]
        lines.append("Path: " + " → ".join(path))
    return lines


@_lines.register
def _(answer: a.ListAnswer) -> list[str]:
    names = [label(country) for country, _ in answer.countries]
    what = _STATUS[answer.status]
    lines = [f"{len(names)} × {what} of the SCO ({when(answer.moment.span)}): {', '.join(names)}"]
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
    body = label(answer.body)
    if not answer.current:
        lines = [f"Chair of the {body}: no source says ({when(answer.moment.span)})."]
    elif answer.overdue and answer.until:
        holder = label(str(answer.current[-1].target))
        until = when(answer.until.valid)
        lines = [
            f"Chair of the {body}: last known {holder}, {until}; who followed is in no source."
        ]
    else:
        lines = [f"Chair of the {body}: {_period(p, label(str(p.target)))}" for p in answer.current]
    return lines + [f"Announced, outcome not in the sources: {s.text}" for s in answer.announced]


@_lines.register
def _(answer: a.NextChairAnswer) -> list[str]:
    head = f"Next chair of the {label(answer.body)}"
    if answer.followed_by:
        lines = [f"{head}: {_period(answer.followed_by, label(str(answer.followed_by.target)))}"]
    elif answer.successors:
        lines = [f"{head}, as announced: {s.text}" for s in answer.successors]
    elif answer.inferred:
        inferred = label(answer.inferred)
        lines = [f"{head}: {inferred}, by the rule of rotation; an inference, no source names it."]
    else:
        lines = [f"{head}: no source names who follows."]
    if answer.rule and not answer.followed_by:
        lines.append(f"Rule: {answer.rule.text}")
    lines += [f"One publisher alone says: {s.text}" for s in answer.lone]
    return lines + _lines(answer.chair)


@_lines.register
def _(answer: a.MeetingAnswer) -> list[str]:
    if answer.meeting is None:
        return [f"No source reports a meeting of the {label(answer.body)}."]
    lines = [_meeting(answer.meeting)]
    lines += [s.text for s in answer.meeting.details if s.predicate in ("theme", "venue", "host")]
    return lines + [
        f"Planned, outcome not in the sources: {_meeting(m)}" for m in answer.unconfirmed
    ]


@_lines.register
def _(answer: a.NextMeetingAnswer) -> list[str]:
    lines = [f"Planned: {_meeting(m)}" for m in answer.planned]
    if not lines:
        lines = [f"No source announces the next meeting of the {label(answer.body)}."]
    if answer.host_by_rule:
        lines.append(
            f"By rule the chair hosts: {label(str(answer.host_by_rule.target))} (an inference)."
        )
    return lines + [f"Planned, outcome not in the sources: {_meeting(m)}" for m in answer.overdue]


@_lines.register
def _(answer: a.MeetingListAnswer) -> list[str]:
    return [_meeting(m) for m in answer.meetings] or ["No source names such a meeting."]


@_lines.register
def _(answer: a.ChairListAnswer) -> list[str]:
    lines = [_period(p, label(str(p.target))) for p in answer.periods]
    plans = [f"Announced, outcome not in the sources: {s.text}" for s in answer.plans]
    return [*lines, *plans] or ["No source says."]


@_lines.register
def _(answer: a.SourcesAnswer) -> list[str]:
    return [_source(source) for source in answer.sources]


@_lines.register
def _(answer: a.WhoAnswer) -> list[str]:
    lines = [s.text for s in answer.offices]
    lines += [s.text for s in answer.elsewhere]
    return lines or [f"No source names an office for “{answer.asked_for}”."]


def trouble(unclear: Unclear) -> str:
    """Say in one line why a question was not understood and what would be."""
    near = ", ".join(label(s) for s in unclear.suggestions)
    match unclear.trouble:
        case "no_question":
            return f"“{unclear.asked}” is not a question I know; I know: {near}"
        case "no_country":
            return "which country? Give its name, e.g. status Azerbaijan"
        case "two_countries":
            return "give two countries, e.g. compare Iran Belarus"
        case "no_words":
            return "what shall I look for? Give a word or a name"
        case "unknown_summit":
            return f"no summit “{unclear.asked}”; give a number, a year or a city, e.g. summit 24"
    meant = f"; did you mean {near}?" if near else "; give a country's name, e.g. Azerbaijan"
    return f"“{unclear.asked}” is not a country I know{meant}"


def told_revision(store: Store, revision: Revision | None, name: str) -> str:
    """Say what an added article brought."""
    if revision is None:
        return f"{name}: already in the store; nothing changed"
    lines = [f"{name}: revision {revision.number}"]
    lines += [f"  new: {store.by_id[i].text}" for i in revision.new]
    lines += [f"  rank {c.before} → {c.after}: {store.by_id[c.id].text}" for c in revision.changed]
    lines += [f"  in disagreement: {store.by_id[i].text}" for i in revision.disputed]
    return "\n".join(lines if len(lines) > 1 else [*lines, "  no new statements"])


def label(entity: str) -> str:
    """Give the English name of an entity; other words are given back."""
    return gazetteer().label(entity)


def _period(period: Period, what: str) -> str:
    return f"{what}, {_since(period)}"


def _since(period: Period) -> str:
    if period.start:
        return when(f"{period.start}/{period.end or '..'}")
    return f"seen {when(period.seen[-1])}" if period.seen else ""


def _meeting(meeting: a.Meeting) -> str:
    place = f", {label(meeting.place)}" if meeting.place else ""
    return f"{label(meeting.id)}{place}, {when(meeting.when)}"


def _dispute(case: Disagreement) -> str:
    verdict = "outweighs" if case.settled else "and no source settles it against"
    one, other = (f"“{s.text}” [{_source(s.source)}]" for s in (case.first, case.second))
    return f"Sources disagree: {one} {verdict} {other}"


def _quotes(statements: Sequence[Statement]) -> list[str]:
    lines = []
    for source in {source: None for s in statements for source in s.all_sources[:1]}:
        lines.append(f"Source: {_source(source)}")
        if source.quote:
            lines.append(f"  “{' '.join(source.quote.split())}”")
    return lines


def _source(source: Source) -> str:
    name = source.publisher or f"publisher not named ({source.article})"
    seen = {"secondary": ", reported by secondary sources", "inferred": ", inferred"}
    date = f", {when(source.published)}" if source.published else ""
    return f"{name}{date}{seen.get(source.seen or '', '')}"
