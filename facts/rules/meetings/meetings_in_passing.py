"""Meetings told of in passing: "signed at the summit in Samarkand on Friday".

What such words say of place and date is no more than a hint that the meeting was held, so each
date must be shown to be the meeting's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facts.edtf import calendar_day, precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.context import Context, unreported, when
from facts.rules.gatherings.meeting_ids import NUMBERED, year_in, year_of
from facts.rules.gatherings.whereabouts import headline, last_clause, later, over, told, whole
from facts.rules.marks import CITY, COUNTRY, DATE
from facts.rules.meetings import meeting_forms as forms
from facts.rules.meetings import passing_forms as its
from facts.rules.tokens import Folded, Item

#: How far behind a meeting its day may stand.
_NEAR = 60
_TODAYS = "today's "


def find(folded: Folded, context: Context, named: Iterable[int]) -> Iterator[Claim]:
    """Place and date in or at the phrase: "at the SCO Summit in Samarkand on …".

    ``named`` is where the sentence names a meeting.
    """
    text, dated, in_places = folded.text, folded.marks & DATE, folded.marks & CITY
    abroad = folded.marks & COUNTRY
    several = folded.many("M")
    hinted = dated or in_places or several or (abroad and folded.marks & its.TRAVELS)
    for at in named:
        item = folded.item(text[at])
        if not (hinted or item.text("city") or item.text("held") or text.endswith(_TODAYS, 0, at)):
            continue
        after = text[at + 1 : at + 1 + _NEAR].partition(";")[0]
        if several:
            item = _with_its_city(folded, item, after)
        before = last_clause(text[:at])[-120:]
        beside = _day_behind(folded, before, after) if dated and not after.isascii() else None
        its_own = item.text("day")
        place = beside and (beside["city"] or beside["city2"])
        if not place and in_places and (beside or its_own):
            going = forms.GOING.search(before)
            place = going and going["p"]
        today = its.TODAY_AT.search(before) if before.endswith(its.TODAY_ENDS) else None
        if not (
            item.text("city")
            or place
            or today
            or _has_a_day(folded, context, item, before, after, beside)
        ):
            if in_places or item.text("held") or (abroad and folded.marks & its.TRAVELS):
                yield from _in_town(folded, context, item, before)
            continue
        if folded.marks & forms.ASKING and forms.ASKED_FOR.search(before):
            continue  # "proposed to hold the summit in …"
        modality = _mood(folded, item, before)
        if beside and _will_act(before, after[beside.end() :]):
            modality = "planned"
        near = _day_beside(folded, context, item, before, beside, modality)
        if today and today["d"]:
            near = near or when([folded.item(today["d"])], modality)
        day = whole(near if near.startswith(its_own) else its_own)
        if not day:
            yield from _in_a_city(folded, context, item, text[at + 1 :])
            continue
        if beside and its.WILL.match(after, beside.end()):
            modality = "planned"
        if modality == "planned" and over(day, context.published):
            modality = "fact"
        elif modality == "fact" and later(day, context.published):
            modality = "planned"
        tail = after[: beside.end()] if beside else ""
        if place and not item.text("city"):
            tail = f"{tail} in {place}"
        yield from told(folded, context, item, tail, day, modality)


def _will_act(before: str, after: str) -> bool:
    """ "At the summit on Tuesday, he will host …": it is still to come."""
    return its.DURING.search(before) is not None and its.TO_ACT.match(after) is not None


def _day_behind(folded: Folded, before: str, after: str) -> re.Match[str] | None:
    """The date right behind a meeting, and the place; none if it is that of a journey or of talks.

    "met on the sidelines of the summit in … on Friday": they met on Friday.
    """
    beside = forms.BESIDE.match(after)
    if beside is None or forms.ARRIVING.search(before) or its.RETURNING.search(before):
        return None
    if beside[0].startswith(",") and its.AFTERWARDS.search(before):
        return None  # "two days after the summit, on Wednesday, …"
    exact = any(letter.isdigit() for letter in folded.item(beside["d"]).words)
    return beside if exact or not its.ON_THE_SIDELINES.search(before) else None


def _with_its_city(folded: Folded, item: Item, after: str) -> Item:
    """The summit with the city of the SCO Plus meeting, where one is named with the other."""
    joint = its.JOINT.match(after)
    other = folded.item(joint["m"]) if joint else None
    if other is None or item.text("city"):
        return item
    if not forms.are_held_together(item.text("series"), other.text("series")):
        return item
    words = f"{item.words} {other.words}"
    info = {**item.info, "city": other.text("city"), "day": other.text("day")}
    return item._replace(words=words, info=info)


def _mood(folded: Folded, item: Item, before: str) -> Modality:
    """Whether a meeting mentioned in passing is held, or is to be."""
    if "being" in item.text("held") or "ongoing" in item.words:
        return "fact"
    if item.text("soon") or its.SET_FOR.search(item.text("held")):
        return "planned"
    if not (folded.fits(its.AHEAD) and its.AHEAD.search(before)):
        return "fact"
    return "fact" if its.SPEAKING_AT.search(before) else "planned"


def _has_a_day(
    folded: Folded,
    context: Context,
    item: Item,
    before: str,
    after: str,
    beside: re.Match[str] | None,
) -> bool:
    """Whether the date in the phrase or behind it is the meeting's own, even without a place."""
    day, soon = item.text("day"), bool(item.text("soon"))
    if day and (soon or item.text("held") or item.text("dated")):
        return True
    if beside and (soon or forms.VIRTUAL.search(after) or _is_its_day(folded, before, beside["d"])):
        speaks = its.DURING.search(before)
        to_come = speaks and speaks["speaks"] and its.TO_SPEAK.match(after, beside.end())
        return not to_come
    if beside and its.IS_SUBJECT.search(before) and its.DOES.match(after, beside.end()):
        return True  # "The meeting on Friday will focus on"
    return bool(day) and over(day, context.published) and its.AT_IT.search(before) is not None


def _is_its_day(folded: Folded, before: str, day: str) -> bool:
    """Whether the day behind a meeting is its own: "during the meeting on Monday"."""
    if its.DURING.search(before):
        return True
    told = any(letter.isdigit() for letter in folded.item(day).words)
    return told and its.AT_IT.search(before) is not None


def _in_a_city(folded: Folded, context: Context, item: Item, after: str) -> Iterator[Claim]:
    """ "at the summit in Samarkand": it is held there, or was, or will be, whenever that is."""
    year, now = year_of(item.id), year_in(context.published)
    if not its.IN_CITY.search(item.words) or not _fits(context, item, item.text("city")):
        return
    if year is None or now is None:
        return
    if year == now and headline(folded) and folded.text.startswith(after, 1):
        return  # "SCO summit in Tianjin: five days to go"
    modality: Modality = "planned" if year > now else "fact"
    before = folded.text[: len(folded.text) - len(after)]
    if its.AFTER.search(before) or its.SPEAKING_AT.search(before[:-1]):
        pass
    elif year == now and (
        item.text("soon") or its.LOOKS_AHEAD.search(folded.text + item.text("held"))
    ):
        ahead = item.text("soon") or item.text("held")
        will = its.WILL.match(after) and its.SUBJECT.search(before[:-1])
        if not (ahead or will or its.TO_BE_AT.search(before)):
            return
        modality = "planned"
    elif year == now and (its.ON_THE_EVE.search(folded.text) or _on_its_account(before[:-1])):
        return
    hint = item.text("hint")
    own = hint if hint in item.words or (hint and "year's" in item.words) else ""
    yield from told(folded, context, item, "", own, modality)


def _on_its_account(before: str) -> bool:
    """Whether something is done for a meeting, be it over or not: "holidays for the summit"."""
    return before.endswith(its.FOR) and not forms.ARRIVING.search(before)


def _in_town(folded: Folded, context: Context, item: Item, before: str) -> Iterator[Claim]:
    """ "is in Samarkand to attend the summit": it is held there; for who arrives, it will be."""
    if "here" in item.text("held") and _fits(context, item, context.memory.dateline):
        yield from told(folded, context, item, "", "", _mood(folded, item, before))
        return
    in_a_city = folded.marks & CITY
    town = its.IN_TOWN.search(before) if in_a_city else None
    arrives = its.ARRIVES.search(before) if in_a_city else None
    place = town or arrives or its.ABROAD.search(before)
    known = context.memory.day_of(item.id)
    was = town or (arrives and arrives["was"])
    if place and not known and _fits(context, item, folded.item(place["p"]).id):
        yield from told(
            folded, context, item, f" in {place['p']}", "", "fact" if was else "planned"
        )


def _fits(context: Context, item: Item, city: str) -> bool:
    """Whether the meeting without a date can be meant by that of the city."""
    year, now = year_of(item.id), year_in(context.published)
    known = gazetteer().get(item.id)
    if known is not None:
        far = year is not None and now is not None and abs(year - now) > 1
        return city in (known.city, known.country) and not (
            far and not (item.text("hint") or item.text("number"))
        )
    return year == now is not None and item.text("series") not in NUMBERED


def _day_beside(
    folded: Folded,
    context: Context,
    item: Item,
    before: str,
    beside: re.Match[str] | None,
    modality: Modality,
) -> str:
    """The date right behind a meeting, today's if it is going on, the only one of a plan."""
    if beside and its.SOME_TIME_BEFORE.search(before):
        return _nearest(folded.item(beside["d"]), modality, context.published)
    if beside:
        return when([folded.item(beside["d"])], modality)
    if modality == "planned":
        return _day_to_come(folded, context, item, before)
    if precision(context.published) != "day":
        return ""
    now = any(folded.find(its.NOW)) or "being" in item.text("held")
    if not (now or any(folded.find(its.KICKS_OFF))):
        return ""
    # "is hosting the summit", which will be in a week
    ahead = later(context.memory.day_of(item.id), context.published)
    return "" if ahead else context.published


def _nearest(date: Item, modality: Modality, published: str) -> str:
    """Of the two days that a date may mean the one that is nearer to the article's."""
    days = (date.id, date.text("ahead"))
    past, ahead = (calendar_day(day.partition("/")[0]) for day in days)
    now = calendar_day(published)
    if not (past and ahead and now):
        return when([date], modality)
    return days[ahead - now < now - past]


def _day_to_come(folded: Folded, context: Context, item: Item, before: str) -> str:
    """The only date of a plan, or the day told of the meeting, if the sentence looks ahead."""
    known = context.memory.day_of(item.id)
    known = known if later(known, context.published) else ""
    if not (known or folded.marks & DATE) or its.BESIDE_IT.search(before):
        return ""
    text = forms.DAY_OF_ANOTHER.sub("", unreported(folded.text))
    if not (folded.fits(its.LOOKS_AHEAD) and its.LOOKS_AHEAD.search(text)):
        return ""
    dates = [i for i in folded.items(text) if i.kind == "D"]
    alone = len(dates) == 1 and not folded.many("M") and not its.MOVING.search(text)
    return (when(dates, "planned") if alone else "") or known


def here(folded: Folded, context: Context) -> None:
    """Keep in mind which day is "here on Friday"."""
    here = its.HERE_ON.search(folded.text)
    if here and not context.memory.here:
        context.memory.here = folded.item(here["d"]).id if here["d"] else context.published


def note(folded: Folded, context: Context) -> None:
    """Keep in mind that a report says what happened at a summit."""
    for match in its.WENT_ON_AT.finditer(folded.text):
        item = folded.item(match["m"])
        if item.text("series") not in NUMBERED or context.memory.day_of(item.id):
            continue
        if not (folded.fits(its.AHEAD) and its.AHEAD.search(folded.text)):
            context.mentioned.append((folded, item))


def afterwards(context: Context) -> Iterator[Claim]:
    """A summit of the dateline's city that only "here on Friday" dates, once all has been read."""
    day, city = context.memory.here, context.memory.dateline
    for folded, item in context.mentioned:
        known = gazetteer().get(item.id)
        if day and known and known.city == city and not context.memory.day_of(item.id):
            yield from told(folded, context, item, "", day, "fact")
    context.mentioned.clear()
