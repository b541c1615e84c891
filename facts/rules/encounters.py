"""``met``: which persons met, when, where and on which occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from facts.edtf import calendar_day, precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules import bilaterals, rosters
from facts.rules import encounter_forms as forms
from facts.rules.bilaterals import city_of
from facts.rules.context import Context, doubted, mood, unreported, when
from facts.rules.marks import PERSON, mark
from facts.rules.memory import told_by_another
from facts.rules.office_forms import Office, written_out
from facts.rules.quotations import speaker
from facts.rules.tokens import Folded, Item
from facts.rules.verb_groups import group_start, own_clause

_RULE = "encounters"
_ARRIVED = mark("arrived landed")


class _Encounter(NamedTuple):
    """Who met whom, and the stretch of the sentence that says so."""

    who: tuple[str, ...]
    whom: tuple[str, ...]
    modality: Modality
    start: int
    end: int
    welcome: bool = False
    day: str = ""


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every meeting of two named persons in the sentence, and what it adds to that told before."""
    talks, context.memory.talk = context.memory.talk, None
    if talks and not folded.marks & PERSON:
        yield from bilaterals.beside(folded, context, talks)
    encounters: tuple[_Encounter, ...] = ()
    named = folded.marks & PERSON
    if (named or context.memory.pair) and folded.marks & forms.WORDS and folded.text[-1] != "?":
        row = rosters.Row(folded)
        encounters = (
            *_with(folded, context, row),
            *_both(folded, context, row),
            *_nouns(folded, context, row),
            *_welcomed(folded, context, row),
        )
    if named:  # "they" are no longer those of before
        context.memory.pair = ()
    done: set[frozenset[str]] = set()
    told: list[Claim] = []
    for encounter in encounters:
        for who in encounter.who:
            for whom in encounter.whom:
                pair = frozenset((who, whom))
                if len(pair) == 2 and pair not in done:
                    done.add(pair)
                    told.extend(_met(folded, context, encounter, who, whom))
    yield from told
    context.memory.talk = told[0] if len(told) == 1 else None
    if named and folded.marks & _ARRIVED:
        _note_arrival(folded, context)


def _with(folded: Folded, context: Context, row: rosters.Row) -> Iterator[_Encounter]:
    """ "Modi met Putin", "he held talks with Raisi": a subject, a verb and those who were met."""
    text = folded.text
    last: tuple[str, ...] = ()
    met: set[str] = set()
    for match in folded.find(forms.MEETS, text=text):
        whom = _persons(folded, row.behind(match.end()))
        more = forms.INCLUDING.match(text, match.end()) if not whom else None
        if more:
            whom = _persons(folded, row.behind(more.end()))
        whom = _without_next_subject(whom, row, match.end())
        start = group_start(text, match.start())
        who = _subject(folded, context, row, start, last)
        if met.intersection(who):  # "… met Putin, and Xi met": the run began with who was met
            who = who[-1:]
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
        before = text[max(0, start - 60) : start]
        if who and whom and modality and not arrival and not doubted(before):
            yield _Encounter(who, whom, modality, start, match.end())
            more = forms.AND_WITH.search(text, match.end())
            if more:
                other = _persons(folded, row.behind(more.end()))
                yield _Encounter(who, other, modality, more.start(), more.end())


def _both(folded: Folded, context: Context, row: rosters.Row) -> Iterator[_Encounter]:
    """ "Putin and Xi held talks"."""
    text = folded.text
    for match in folded.find(forms.BOTH, text=text):
        start = group_start(text, match.start())
        two = _persons(folded, row.before(start))
        if not two and forms.THE_TWO.search(text, max(0, start - 60), start):
            two = _persons(folded, text[:start]) or context.memory.pair
        modality = mood(text[start : match.end()])
        if len(two) in (2, 3) and modality and not doubted(text[max(0, start - 90) : start]):
            yield _Encounter(two, two, modality, start, match.end())
    for match in folded.find(forms.THEIRS, text=text) if folded.many("N") else ():
        two = _persons(folded, match["two"])
        yield _Encounter(two, two, "fact", match.start(), match.end())


def _nouns(folded: Folded, context: Context, row: rosters.Row) -> Iterator[_Encounter]:
    """ "talks between Putin and Xi", "during talks with Putin, Modi said"."""
    text = folded.text
    for match in folded.find(forms.BETWEEN, text=text):
        two = _persons(folded, row.behind(match.end()))[: 3 if match["three"] else 2]
        head, rest = text[max(0, match.start() - 60) : match.start()], text[match.end() :][:90]
        around = head + rest
        wished = forms.WISHED.search(head)
        if len(two) > 1 and not (wished or forms.OPEN.search(around) or doubted(around)):
            ahead = forms.AHEAD.search(head) or forms.SCHEDULED.search(rest)
            modality: Modality = "planned" if ahead or "to be held" in rest else "fact"
            yield _Encounter(two, two, modality, match.start(), match.end())
    for match in folded.find(forms.GERUND, text=text) if folded.many("N") else ():
        if match["verb"] and folded.words(match["verb"]) != "Meeting":
            continue
        pair = _persons(folded, match[0])
        yield _Encounter(pair[:1], pair[1:2], "fact", match.start(), match.end())
    opening = forms.OPENING_TALKS.match(text) if context.memory.pair else None
    if opening:
        who, whom = context.memory.pair[:1], _persons(folded, opening["whom"])
        yield _Encounter(who, whom, "fact", 0, opening.end())
    for match in folded.find(forms.DURING, text=text):
        whom = _persons(folded, row.behind(match.end()))
        whom = _without_next_subject(whom, row, match.end())
        named = _persons(folded, match["of"] or text[: match.start()])
        behind = [id for id in _persons(folded, text[match.end() :]) if id not in whom]
        who = named[-1:] or tuple(behind[:1])
        if match["post"]:
            who = speaker(folded, context, match.end())
        elif not who:
            states = [i for i in folded.items(text[: match.start()]) if i.kind == "K"]
            who = _holder(context, states[-1]) if states else ()
            if not states and forms.HIS.search(match[0]):
                who = _one(context.memory.person)
        # "India will join," Nazarbayev said after talks with Xi: what is quoted is by itself
        head = text[max(0, match.start() - 60) : match.start()].rpartition('"')[2]
        around = forms.CONFIRMS.sub("", head + text[match.end() :][:40])
        told = match["his"] and forms.WENT.search(match[0] + text[match.end() :][:90])
        if match["his"] and (not told or doubted(head)):
            continue
        plan = forms.SCHEDULED.search(text, match.end()) if match["of"] else None
        if plan and not forms.OVER.search(text, match.end(), plan.start()):
            yield from _scheduled(folded, row, match, plan, whom)
        elif who and whom and not forms.OPEN.search(around) and not forms.AHEAD.search(around):
            yield _Encounter(who, whom, "fact", match.start(), match.end())


def _scheduled(
    folded: Folded,
    row: rosters.Row,
    talks: re.Match[str],
    plan: re.Match[str],
    whom: tuple[str, ...],
) -> Iterator[_Encounter]:
    """ "Putin's talks with Xi, as well as with Raisi, are scheduled for July 3"."""
    who = _persons(folded, talks["of"])
    more = forms.AND_WITH.search(folded.text, talks.end(), plan.start())
    whom += _persons(folded, row.behind(more.end())) if more else ()
    day = folded.item(plan["day"]) if plan["day"] else None
    ahead = (day.text("ahead") or day.id) if day else ""
    yield _Encounter(who, whom, "planned", talks.start(), talks.end(), day=ahead)


def _welcomed(folded: Folded, context: Context, row: rosters.Row) -> Iterator[_Encounter]:
    """ "President Tokayev welcomed President Aliyev": they met."""
    text = folded.text
    if not folded.marks & forms.WELCOMED_WORDS or forms.IN_WORDS.search(text):
        return
    for match in folded.find(forms.WELCOMED, text=text):
        start = group_start(text, match.start())
        who = _subject(folded, context, row, start, ())
        whom = _without_next_subject(_persons(folded, row.behind(match.end())), row, match.end())
        modality = mood(text[start : match.end()])
        if match["by"]:
            who, whom = whom, who if forms.WAS.search(text[start : match.end()]) else ()
        if who and modality and not doubted(text[max(0, start - 60) : start]):
            yield _Encounter(who, whom, modality, start, match.end(), welcome=True)


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


def _persons(folded: Folded, chain: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i.id for i in folded.items(chain) if i.kind == "N"))


def _without_next_subject(whom: tuple[str, ...], row: rosters.Row, at: int) -> tuple[str, ...]:
    """ "met Putin, and Xi met Raisi": the last of the run is the subject of what follows."""
    if len(whom) < 2:
        return whom
    words = row.words
    place = next(
        (n for n, w in enumerate(words) if w.start >= at and w.item and w.item.id == whom[-1]), -1
    )
    following = words[place + 1].text if 0 <= place < len(words) - 1 else ""
    return whom[:-1] if forms.VERB.fullmatch(following) else whom


def _subject(
    folded: Folded, context: Context, row: rosters.Row, at: int, last: tuple[str, ...]
) -> tuple[str, ...]:
    text = folded.text
    if last and forms.GOES_ON.search(text, max(0, at - 6), at):
        return last
    chain = _persons(folded, row.before(at))
    if chain:
        return chain
    if forms.SPEAKER.search(text, max(0, at - 60), at):
        return speaker(folded, context, at)
    aside = forms.ASIDE.search(text, max(0, at - forms.REACH), at)
    if aside:
        return _persons(folded, aside["who"])
    said = [m.end() for m in forms.SAID.finditer(text, 0, at)]
    heads = (text[start:at] for start in (*reversed(said), 0))
    # "Peskov said that Putin will fly to Astana and meet Xi": who is named in what is said
    named = next(filter(None, map(partial(_persons, folded), heads)), ())
    holder = forms.HOLDER.search(text, max(0, at - 60), at)
    if holder:
        return _holder(context, folded.item(holder["k"]))
    pronoun = forms.PRONOUN.search(text, max(0, at - 60), at)
    if pronoun is None:
        return last or named[:1] if forms.AND.search(text, max(0, at - 6), at) else ()
    state = pronoun["state"] or pronoun["land"]
    if state:
        told = (context.memory.person, *reversed(context.memory.home))
        home = folded.item(state).id
        return _one(next((who for who in told if _home(who, context) == home), ""))
    held = [i.info.get("office") for i in folded.items(pronoun[0]) if i.kind == "O"]
    if not held and pronoun["role"] is None:
        return named[:1] or _one(context.memory.person)
    office = held[0] if held and isinstance(held[0], Office) else Office("", "", False)
    who = context.memory.holder(written_out(office.role) or pronoun["role"] or "")
    return () if office.of and _home(who, context) != office.of else _one(who)


def _holder(context: Context, state: Item) -> tuple[str, ...]:
    """Whom an office without a name means, if the article has told of him."""
    told = (context.memory.person, context.memory.holder(state.text("represented_by")))
    return _one(next((who for who in told if _home(who, context) == state.id), ""))


def _home(person: str, context: Context) -> str:
    """The country that a person serves, as told or as known; empty if neither."""
    known = gazetteer().get(person)
    return context.memory.home.get(person) or (known.country if known else "") or ""


def _one(id: str) -> tuple[str, ...]:
    return (id,) if id else ()


def _met(
    folded: Folded, context: Context, encounter: _Encounter, who: str, whom: str
) -> Iterator[Claim]:
    text = folded.text
    context.memory.pair = (who, whom)
    inside = text[encounter.start : encounter.end]
    head = forms.QUOTED.sub("", text[: encounter.start])
    head = own_clause(unreported(head, encounter.modality))
    if forms.DAYS_AFTER.search(head):
        head = ""
    if said := forms.HIS_TALKS.match(inside):  # on another day, perhaps
        head, inside = "", inside[said.end() :]
    tail = forms.NEXT_CLAUSE.split(unreported(text[encounter.end :], encounter.modality))[0]
    day = encounter.day or when(_days(folded, inside + tail, head), encounter.modality)
    if told_by_another(head[-60:] + tail):
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
