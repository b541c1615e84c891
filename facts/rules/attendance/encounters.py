"""``met``: which persons met, when, where and on which occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.edtf import calendar_day, precision
from facts.model import Claim, Modality
from facts.rules.attendance import bilaterals, rosters, talks
from facts.rules.attendance import encounter_forms as forms
from facts.rules.attendance.attendance_claims import is_to_come
from facts.rules.attendance.bilaterals import city_of
from facts.rules.attendance.encounter_people import (
    only_two,
    persons,
    subject,
    without_next_subject,
)
from facts.rules.attendance.talks import Encounter
from facts.rules.context import Context, doubted, mood, unreported, when
from facts.rules.marks import PERSON, mark
from facts.rules.memory import told_by_another
from facts.rules.tokens import Folded, Item
from facts.rules.verb_groups import group_start, own_clause

_RULE = "encounters"
_ARRIVED = mark("arrived landed")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every meeting of two named persons in the sentence, and what it adds to that told before."""
    last, context.memory.talk = context.memory.talk, None
    if last and not folded.marks & PERSON:
        yield from bilaterals.beside(folded, context, last)
    encounters: tuple[Encounter, ...] = ()
    named = folded.marks & PERSON
    if folded.marks & forms.THE_TWO_WORDS and not (named or context.memory.pair):
        context.memory.pair = only_two(folded, context)
    if (named or context.memory.pair) and folded.marks & forms.WORDS and folded.text[-1] != "?":
        encounters = tuple(_all(folded, context))
    if named:  # "they" are no longer those of before
        context.memory.pair = ()
    if encounters:
        told = list(_told(folded, context, encounters))
        yield from told
        context.memory.talk = told[0] if len(told) == 1 else None
    if named and folded.marks & _ARRIVED:
        _note_arrival(folded, context)


def _told(folded: Folded, context: Context, encounters: tuple[Encounter, ...]) -> Iterator[Claim]:
    """The claims of all pairs who met, each pair once."""
    done: set[frozenset[str]] = set()
    for encounter in encounters:
        for who in encounter.who:
            for whom in encounter.whom:
                pair = frozenset((who, whom))
                if len(pair) == 2 and pair not in done:
                    done.add(pair)
                    yield from _met(folded, context, encounter, who, whom)


def _all(folded: Folded, context: Context) -> Iterator[Encounter]:
    """Who met whom; whoever is met is named, but for "they", two who were named before."""
    named = [item.kind for item in folded.all].count("N")
    if named:
        yield from _with(folded, context)
    if named > 1 or (context.memory.pair and folded.marks & forms.THE_TWO_WORDS):
        yield from _both(folded, context)
    if named > 1:
        yield from talks.of_two(folded)
    if named:
        yield from talks.find(folded, context)
        yield from talks.told_aside(folded, context)
        if folded.marks & forms.WELCOMED_WORDS:
            yield from _welcomed(folded, context)


def _with(folded: Folded, context: Context) -> Iterator[Encounter]:
    """ "Modi met Putin", "he held talks with Raisi": a subject, a verb and those who were met."""
    text = folded.text
    last: tuple[str, ...] = ()
    met: set[str] = set()
    for match in folded.find(forms.MEETS, text=text):
        whom = persons(folded, rosters.behind(folded, match.end()))
        more = None
        if not whom and folded.fits(forms.INCLUDING):
            more = forms.INCLUDING.match(text, match.end())
        if more:
            whom = persons(folded, rosters.behind(folded, more.end()))
        whom = without_next_subject(folded, whom, match.end())
        start = group_start(text, match.start())
        who = subject(folded, context, start, last)
        if not who and forms.THE_TWO.search(text, max(0, start - 60), start):
            who = context.memory.pair
        if met.intersection(who):  # "… met Putin, and Xi met": the run began with who was met
            goes_on = last and met.issuperset(who) and forms.AND.search(text, 0, start)
            who = last if goes_on else who[-1:]
        met.update(whom)
        verb = text[start : match.end()]
        modality = _mood(text, start, verb)
        if who:
            last = who
        if set(who) & set(whom):  # "the prime minister" is not the one whom he meets
            who = tuple(id for id in who if id not in whom)
        if match["by"] and modality:
            who, whom = whom, who
        arrival = forms.RECEIVED.search(verb) and forms.WELCOME.search(text)
        before = forms.TO_DISCUSS.sub("", text[max(0, start - 60) : start])
        before = before.rpartition(", ")[2] if text.startswith(forms.ALTHOUGH) else before
        if who and whom and modality and not arrival and not doubted(before):
            if folded.fits(forms.AND_THEN):
                then = (m["whom"] for m in forms.AND_THEN.finditer(text, match.end()))
                whom += persons(folded, "".join(then))
            yield Encounter(who, whom, modality, start, match.end())
            if folded.fits(forms.AND_WITH) and (more := forms.AND_WITH.search(text, match.end())):
                other = persons(folded, rosters.behind(folded, more.end()))
                yield Encounter(who, other, modality, more.start(), more.end())


def _both(folded: Folded, context: Context) -> Iterator[Encounter]:
    """ "Putin and Xi held talks"."""
    text = folded.text
    for match in folded.find(forms.BOTH, text=text):
        start = group_start(text, match.start())
        two = persons(folded, rosters.before(folded, start))
        if not two and forms.THE_TWO.search(text, max(0, start - 60), start):
            two = persons(folded, text[:start]) or context.memory.pair
        modality = mood(text[start : match.end()])
        if len(two) in (2, 3) and modality and not doubted(text[max(0, start - 90) : start]):
            yield Encounter(two, two, modality, start, match.end())
    theirs = (forms.THEIRS, forms.AFTER_THEIRS, forms.OF_BOTH) if folded.many("N") else ()
    for match in folded.find(*theirs, text=text):
        two = persons(folded, match["two"])
        yield Encounter(two, two, "fact", match.start(), match.end())


def _welcomed(folded: Folded, context: Context) -> Iterator[Encounter]:
    """ "President Tokayev welcomed President Aliyev": they met."""
    text = folded.text
    if forms.IN_WORDS.search(text):
        return
    for match in folded.find(forms.WELCOMED, text=text):
        start = group_start(text, match.start())
        who = subject(folded, context, start, ())
        whom = without_next_subject(
            folded, persons(folded, rosters.behind(folded, match.end())), match.end()
        )
        modality = mood(text[start : match.end()])
        if match["by"]:
            who, whom = whom, who if forms.WAS.search(text[start : match.end()]) else ()
        if who and modality and not doubted(text[max(0, start - 60) : start]):
            yield Encounter(who, whom, modality, start, match.end(), welcome=True)


def _note_arrival(folded: Folded, context: Context) -> None:
    """Keep in mind who arrived when, where and for which meeting."""
    for match in folded.find(forms.ARRIVED):
        days = [i.id for i in folded.all if i.kind == "D"]
        goal = [i.id for i in folded.items(folded.text[match.end() :]) if i.kind == "M"]
        place = folded.item(match["place"]).id if match["place"] else ""
        day = days[0] if len(days) == 1 and calendar_day(days[0]) else ""
        who = folded.item(match["who"]).id
        context.memory.arrivals[who] = (day, place, goal[0] if goal else "")


def _mood(text: str, start: int, verb: str) -> Modality | None:
    """What the verb group says; "and hold talks" goes on with the "will" before it.

    "Meeting with" is no verb by itself: "a meeting with", "look forward to meeting".
    """
    verb = verb.removesuffix(" to")  # "paid a courtesy visit to"
    if verb.startswith("meeting") or re.search(r"\bto meeting\b", verb):
        return None
    if forms.GREETED.match(verb.removeprefix("to ")) and forms.PLEASED.search(text[:start]):
        return "fact"
    if forms.WILLING.search(verb):
        return None
    bare = forms.BARE.match(verb)
    if bare and forms.AHEAD.search(text[:start]):
        return "planned"
    return None if bare and not bare["gerund"] else mood(verb)


def _met(
    folded: Folded, context: Context, encounter: Encounter, who: str, whom: str
) -> Iterator[Claim]:
    text = folded.text
    context.memory.pair = (who, whom)
    inside = text[encounter.start : encounter.end]
    head = forms.STATEMENT.sub("", forms.QUOTED.sub("", text[: encounter.start]))
    head = forms.WHEN_HE.sub("", own_clause(unreported(head, encounter.modality)))
    if forms.DAYS_AFTER.search(head):
        head = ""
    if said := forms.HIS_TALKS.match(inside):  # on another day, perhaps
        head, inside = "", inside[said.end() :]
    tail = forms.WHO_IS.sub("", unreported(text[encounter.end :], encounter.modality))
    tail = forms.NEXT_CLAUSE.split(tail, 1)[0]
    day = encounter.day or when(_days(folded, inside + tail, head), encounter.modality)
    if encounter.modality == "fact" and is_to_come(context, day):
        day = context.published if forms.IN_THE_DAY.search(folded.sentence.text) else ""
    if told_by_another(forms.IN_THE_DAY.sub("", head[-60:] + tail)):
        return
    where = forms.WHERE.search(text[: encounter.start])
    place = forms.PLACE.search(tail) or where or forms.PLACE.search(head)
    occasion = bilaterals.occasion(folded, context, inside + tail + head)
    city = folded.item(place["p"]).id if place else city_of(occasion) if occasion else ""
    at = occasion.id if occasion else ""
    if encounter.welcome and not (day or city or at):
        day, city, at = context.memory.arrivals.get(whom, ("", "", ""))
        at = "" if city.startswith("city:") else at  # at an airport it is no part of the meeting
    yield context.claim(
        folded,
        _RULE,
        who,
        "met",
        whom,
        valid="" if ".." in day else day,
        modality=encounter.modality,
        place=city or None,
        occasion=at or None,
    )


def _days(folded: Folded, *stretches: str) -> Iterator[Item]:
    """The dates in the stretches, without those that belong to an event's name."""
    for stretch in stretches:
        for match in forms.DAY.finditer(stretch):
            day = folded.item(match[0])
            if precision(day.id) != "year" or not forms.OF_A_NAME.search(stretch[: match.start()]):
                yield day
