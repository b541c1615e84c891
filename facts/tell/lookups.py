"""Telling of the organisation, of what has a name in it, and of what was looked for."""

from __future__ import annotations

from facts import answers as a
from facts.cite import source
from facts.english import when
from facts.tell.base import PLURAL, cited, label, lines_of, planned, since, then
from facts.tell.chairs import holders

#: So many events are told; --json has them all.
_SHOWN = 20


@lines_of.register
def _(answer: a.OrganisationAnswer) -> list[str]:
    lines = [cited(s.text, s) for s in (answer.founded,) if s is not None]
    if answer.founders:
        names = ", ".join(label(s.subject) for s in answer.founders)
        lines.append(cited(f"Founders: {names}", *answer.founders))
    if answer.forerunner:
        earlier = answer.forerunner[0]
        other = label(str(earlier.qualifiers.get("organisation", "")))
        lines.append(cited(f"Earlier: {other}, {when(earlier.valid)}", *answer.forerunner))
    lines += [cited(s.text, s) for s in (answer.seat, *answer.elsewhere) if s is not None]
    if answer.languages:
        names = ", ".join(str(s.value) for s in answer.languages)
        lines.append(cited(f"Official languages: {names}", *answer.languages))
    for listed in answer.standings:
        size = f"{PLURAL[listed.status].capitalize()}: {len(listed.countries)}"
        lines.append(cited(size, *listed.tell_number))
        lines += [
            cited(f"SCO partner: {label(country)}, {since(period)}", *period.statements)
            for country, period in listed.beside
        ]
    if answer.chair is not None:
        lines += [cited(line, *answer.chair.statements) for line in holders(answer.chair)]
    return lines or ["No source says."]


@lines_of.register
def _(answer: a.TimelineAnswer) -> list[str]:
    events = [f"- {s.text}" for s in answer.statements]
    return [f"{label(answer.entity)} and the SCO:", *(events or ["No source tells of anything."])]


@lines_of.register
def _(answer: a.HappeningsAnswer) -> list[str]:
    about = [*map(label, answer.entities)] or ["The SCO"]
    head = f"{', '.join(about)}{then(answer)}"
    lines = [f"- {s.text}" for s in answer.told[:_SHOWN]]
    if rest := len(answer.told) - len(lines):
        lines.append(f"and {rest} more")
    lines += [planned(s, answer) for s in answer.plans]
    if not lines:
        lines = [f"The last before that: {s.text}" for s in answer.before]
        return [f"{head}: no source tells of anything in that time.", *lines]
    return [f"{head}:", *lines]


@lines_of.register
def _(answer: a.TalksAnswer) -> list[str]:
    lines = [s.text for s in answer.told]
    lines += [planned(s, answer) for s in answer.plans]
    if lines:
        return lines
    names = " and ".join(map(label, answer.parties))
    head = f"{names}: no source tells of such a meeting{then(answer)}"
    there = [f"Known of that time and place: {s.text}" for part in answer.there for s in part.told]
    return [f"{head}.", *(f"Elsewhere: {s.text}" for s in answer.elsewhere), *there]


@lines_of.register
def _(answer: a.TitleAnswer) -> list[str]:
    lines = [s.text for s in answer.held]
    if not lines:
        lines = [f"No source names who holds the title{then(answer)}: {answer.title}"]
    lines += [f"- {s.text}" for s in answer.others]
    return lines + [planned(s, answer) for s in answer.plans]


@lines_of.register
def _(answer: a.WhoAnswer) -> list[str]:
    lines = [s.text for s in (*answer.offices, *answer.elsewhere)]
    return lines or [f"No source names anyone for “{answer.asked_for}”."]


@lines_of.register
def _(answer: a.SearchAnswer) -> list[str]:
    if not answer.statements:
        return [f"Nothing in the sources matches “{answer.words}”."]
    number = f"{answer.total} facts" if answer.total > 1 else "One fact"
    return [f"{number} for “{answer.words}”:", *(f"- {s.text}" for s in answer.statements)]


@lines_of.register
def _(answer: a.ConflictsAnswer) -> list[str]:
    number = len(answer.disagreements)
    if not number:
        return ["The sources do not disagree anywhere."]
    return [f"Sources differ in {number} {'place' if number == 1 else 'places'}."]


@lines_of.register
def _(answer: a.SourcesAnswer) -> list[str]:
    articles = [one for one in answer.sources if one.article]
    head = f"{len(articles)} articles and {len(answer.sources) - len(articles)} reference pages:"
    return [head, *(f"- {source(one)}" for one in answer.sources)]


@lines_of.register
def _(answer: a.ThingAnswer) -> list[str]:
    lines = [
        f"Members: {', '.join(label(s.subject) for s in group)}, {when(group[0].valid)}"
        for group in answer.members
    ]
    lines += [s.text for s in answer.told]
    named = [f"It is named in: {s.text}" for s in answer.mentioned]
    return [f"{label(answer.thing)}:", *(lines or ["No source tells more than the name."]), *named]
