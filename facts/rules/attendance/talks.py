"""Talks of two as nouns: "talks between Putin and Xi", "during talks with Putin, Modi said"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from facts.model import Modality
from facts.rules.attendance import encounter_forms as forms
from facts.rules.attendance import rosters, talk_forms
from facts.rules.attendance.encounter_people import (
    holder,
    home_of,
    one,
    persons,
    without_next_subject,
)
from facts.rules.context import Context, doubted, mood
from facts.rules.papers.quotations import speaker
from facts.rules.tokens import Folded


class Encounter(NamedTuple):
    """Who met whom, and the stretch of the sentence that says so."""

    who: tuple[str, ...]
    whom: tuple[str, ...]
    modality: Modality
    start: int
    end: int
    welcome: bool = False
    day: str = ""


def of_two(folded: Folded) -> Iterator[Encounter]:
    """ "talks between Putin and Xi", "Meeting Putin, Erdoğan stressed"."""
    text = folded.text
    for match in folded.find(talk_forms.BETWEEN, text=text):
        two = persons(folded, rosters.behind(folded, match.end()))[: 3 if match["three"] else 2]
        two = persons(folded, match["pair"]) if match["pair"] else two
        head, rest = text[max(0, match.start() - 60) : match.start()], text[match.end() :][:90]
        around = head + rest
        wished = talk_forms.WISHED.search(head)
        if len(two) > 1 and not (wished or talk_forms.OPEN.search(around) or doubted(around)):
            plan = talk_forms.SCHEDULED.search(rest)
            ahead = forms.AHEAD.search(head) or (
                plan and not talk_forms.OVER.search(rest, 0, plan.start())
            )
            modality: Modality = "planned" if ahead or "to be held" in rest else "fact"
            yield Encounter(two, two, modality, match.start(), match.end())
    for match in folded.find(talk_forms.GERUND, text=text):
        if match["verb"] and folded.words(match["verb"]) != "Meeting":
            continue
        pair = persons(folded, match[0])
        yield Encounter(pair[:1], pair[1:2], "fact", match.start(), match.end())


def find(folded: Folded, context: Context) -> Iterator[Encounter]:
    """ "during talks with Putin, Modi said", "Talks with Putin focused on trade"."""
    text = folded.text
    opening = talk_forms.OPENING_TALKS.match(text) if context.memory.pair else None
    if opening:
        who, whom = context.memory.pair[:1], persons(folded, opening["whom"])
        yield Encounter(who, whom, "fact", 0, opening.end())
    for match in folded.find(talk_forms.DURING, text=text):
        whom = persons(folded, rosters.behind(folded, match.end()))
        whom = without_next_subject(folded, whom, match.end())
        named = persons(folded, match["of"] or text[: match.start()])
        behind = [id for id in persons(folded, text[match.end() :]) if id not in whom]
        who = named[-1:] or tuple(behind[:1])
        if match["post"]:
            who = speaker(folded, context, match.end())
        elif not who:
            states = [i for i in folded.items(text[: match.start()]) if i.kind == "K"]
            who = holder(context, states[-1]) if states else ()
            if not states and (talk_forms.HIS.search(match[0]) or match[0].endswith("talking to")):
                who = one(context.memory.person)
            elif not states and talk_forms.SIDES.match(text, match.end()):
                home = home_of(context.memory.person, context)
                abroad = all(home_of(other, context) != home for other in whom)
                who = one(context.memory.person) if home and abroad else ()
        # "India will join," Nazarbayev said after talks with Xi: what is quoted is by itself
        head = text[max(0, match.start() - 60) : match.start()].rpartition('"')[2]
        head = talk_forms.WHAT_IS_SAID.sub("", head)
        around = talk_forms.CONFIRMS.sub("", head + text[match.end() :][:40])
        told = match["his"] and talk_forms.WENT.search(match[0] + text[match.end() :][:90])
        if match["his"] and (not told or doubted(head)):
            continue
        plan = talk_forms.SCHEDULED.search(text, match.end()) if match["of"] else None
        open_ = match["of"] and talk_forms.INSIDE.search(match[0])
        if plan and not talk_forms.OVER.search(text, match.end(), plan.start()):
            yield from _scheduled(folded, match, plan, whom)
        elif (
            who
            and whom
            and not (open_ or talk_forms.OPEN.search(around) or forms.AHEAD.search(around))
        ):
            yield Encounter(who, whom, "fact", match.start(), match.end())


def told_aside(folded: Folded, context: Context) -> Iterator[Encounter]:
    """ "Shoigu, with whom he will meet", "his first visitor was Xi", "on his schedule"."""
    for way, read in _ASIDES.items():
        for match in folded.find(way):
            yield from read(folded, context, match)


def _whom(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Encounter]:
    text = folded.text
    before = persons(folded, match["who"] or text[: match.start()])
    modality = mood(match["verb"])
    if modality and not doubted(text[max(0, match.start() - 60) : match.start()]):
        who = before[:1] or one(context.memory.person)
        whom = persons(folded, match["whom"])
        yield Encounter(who, whom, modality, match.start("verb"), match.end())


def _interlocutor(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Encounter]:
    who = persons(folded, match["of"] or match["of2"] or "") or one(context.memory.person)
    whom = persons(folded, rosters.behind(folded, match.end()))
    yield Encounter(who, whom, "fact", *match.span())


def _having_met(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Encounter]:
    who = persons(folded, match["who"] or match["who2"])
    whom = persons(folded, match["whom"] or match["whom2"])
    if mood(match["did"] or "") == "fact" and not doubted(match["did"] or ""):
        yield Encounter(who, whom, "fact", match.start(), match.end())


def _on_schedule(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Encounter]:
    who = persons(folded, match["of"] or "") or one(context.memory.person)
    days = [i for i in folded.items(match["day"] or "") if i.kind == "D"]
    ahead = (days[0].text("ahead") or days[0].id) if days else ""
    whom = persons(folded, match["whom"] or rosters.behind(folded, match.end()))
    yield Encounter(who, whom, "planned", match.start(), match.end("whom"), day=ahead)


_ASIDES = {
    talk_forms.WHOM: _whom,
    talk_forms.INTERLOCUTOR: _interlocutor,
    talk_forms.HAVING_MET: _having_met,
    talk_forms.ON_SCHEDULE: _on_schedule,
    talk_forms.SCHEDULE: _on_schedule,
}


def _scheduled(
    folded: Folded,
    talks: re.Match[str],
    plan: re.Match[str],
    whom: tuple[str, ...],
) -> Iterator[Encounter]:
    """ "Putin's talks with Xi, as well as with Raisi, are scheduled for July 3"."""
    who = persons(folded, talks["of"])
    more = forms.AND_WITH.search(folded.text, talks.end(), plan.start())
    whom += persons(folded, rosters.behind(folded, more.end())) if more else ()
    day = folded.item(plan["day"]) if plan["day"] else None
    ahead = (day.text("ahead") or day.id) if day else ""
    yield Encounter(who, whom, "planned", talks.start(), talks.end(), day=ahead)
