"""``held``, ``host`` and ``alongside``: where and when meetings take place, and beside which.

The date of a meeting is the one told of it, or the article's own day where the article says in the
present tense that it is taking place; the day of publication alone is never the day of an event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from facts.edtf import precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules import meeting_forms as forms
from facts.rules.context import Context, doubted, mood, unreported, when
from facts.rules.gatherings import identify, ordinal, series_of
from facts.rules.memory import Meeting
from facts.rules.tokens import Folded, Item

_RULE = "meetings"


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every meeting that the sentence says takes place."""
    if folded.text.endswith("?"):
        return
    if folded.says(*forms.CONVENING) and (folded.has("B") or folded.says(*forms.CONVENERS)):
        yield from _sessions(folded, context)
    if folded.many("P") and folded.many("D") and folded.says("summit", "meeting"):
        yield from _listed(folded, context)
    if not folded.has("M"):
        return
    yield from _held(folded, context)
    yield from _gathered(folded, context)
    yield from _hosts(folded, context)
    yield from _embedded(folded, context)
    yield from _to_hold(folded, context)
    yield from _taken_part(folded, context)
    for match in forms.ALONGSIDE.finditer(folded.text) if folded.many("M") else ():
        if (
            match["m"] != match["main"]
            and folded.item(match["m"]).id != folded.item(match["main"]).id
        ):
            yield from _same_day(folded, context, match)
            yield context.claim(
                folded,
                f"{_RULE}.alongside",
                folded.item(match["m"]).id,
                "alongside",
                folded.item(match["main"]).id,
                modality="planned" if re.search(r"\bwill\b", match["between"]) else "fact",
            )


def _same_day(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    """ "held in Astana on the sidelines of the 24th SCO Summit on July 4": both that day."""
    place = forms.PLACE.search(match["between"])
    told = forms.THEN_DAY.match(folded.text[match.end() :])
    main = folded.item(match["main"])
    if place and told and not re.search(r"\bwill\b", match["between"]):
        day = _whole(folded.item(told["d"]).id)
        yield context.claim(
            folded, f"{_RULE}.held", main.id, "held", folded.item(place["city"]).id, valid=day
        )
        context.memory.date_meeting(main.id, day)


def _held(folded: Folded, context: Context) -> Iterator[Claim]:
    for match in forms.HELD.finditer(folded.text):
        item = folded.item(match["m"])
        verb = match["verb"]
        modality = mood(verb)
        before = folded.text[: match.start()]
        if modality is None or doubted(before[-60:]):
            continue
        if re.search(r"scheduled|due|slated", verb) or item.text("soon"):
            modality = "planned"
        if re.search(
            r"\b(?:invit\w+|of|for|at|during|attend\w*|in) $", before
        ) and not verb.strip().startswith(forms.RELATIVE):
            continue
        tail = re.split(r"\. |, (?:and|with|which|where|bringing|attended)\b", match["tail"])[0]
        day = _day(folded, context, verb, tail, before, modality)
        if forms.BEGINS.search(verb) and context.memory.day_of(item.id):
            continue  # only the first day of those that have been told
        yield from _told(folded, context, item, tail, day, modality)


def _sessions(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The Council of Foreign Ministers met in Goa": a meeting that no phrase names."""
    for match in forms.SESSION.finditer(folded.text):
        modality = mood(match["verb"])
        sco = folded.items(match["sco"] or "")
        if modality is None or doubted(folded.text[: match.start()][-60:]):
            continue
        if match["who"] and not _of_the_sco(context, match["who"], sco):
            continue
        series = series_of(folded.item(match["body"]).id if match["body"] else match["who"])
        tail = re.split(r"\. |, (?:and|with|which|where)\b", match["tail"])[0]
        day = _day(folded, context, match["verb"], tail, folded.text[: match.start()], modality)
        place = forms.PLACE.search(tail) or forms.PLACE_WHERE.search(folded.text[: match.start()])
        city = folded.item(place["city"]).id if place else ""
        found = identify(
            series, ordinal(match["verb"]), city, day, context.published, context.memory
        )
        if found and (day or city):
            item = Item("M", (found[0],), match[0], {"series": series, "city": city})
            context.memory.remember_meeting(Meeting(found[0], found[1], city, day))
            yield from _told(folded, context, item, tail, day, modality)


def _of_the_sco(context: Context, who: str, named: list[Item]) -> bool:
    """Whether ministers that meet are the SCO's: it is named, or the article is about it."""
    if named:
        return named[0].id == "org:sco"
    plain = who.lower() in {"leaders", "presidents", "premiers", "prime ministers"}
    return context.memory.organisation == "org:sco" and not plain


def _gathered(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "On 9 June the leaders gathered in Astana for the SCO summit"."""
    for match in (
        forms.GATHER.finditer(folded.text) if folded.says(*forms.CONVENING, "assembl") else ()
    ):
        modality = mood(match["verb"])
        if modality and not doubted(folded.text[: match.start()][-60:]):
            tail = match["tail"] + match["rest"]
            day = _day(folded, context, match["verb"], tail, folded.text[: match.start()], modality)
            yield from _told(folded, context, folded.item(match["m"]), tail, day, modality)


def _to_hold(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "agreed to hold the next summit in …": a plan."""
    for match in forms.TO_HOLD.finditer(folded.text) if folded.says("hold", "conven") else ():
        before = folded.text[: match.start()]
        if mood(match["verb"]) and not doubted(before[-60:]):
            tail = re.split(r"\. |, (?:and|with|which|where)\b", match["tail"])[0]
            item = folded.item(match["m"])
            day = _day(folded, context, "", tail, "", "planned") or item.text("hint")
            yield from _told(folded, context, item, tail, day, "planned")


def _taken_part(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "on Friday chaired the meeting in Goa": it was held there that day."""
    for match in forms.TAKES_PART.finditer(folded.text) if folded.says(*forms.DOINGS) else ():
        before = re.split(r"[;:]|, (?:and|while|but|who|which) ", folded.text[: match.start()])[-1]
        item = folded.item(match["m"])
        if mood(match["verb"]) != "fact" or item.text("soon") or doubted(before):
            continue
        known = context.memory.day_of(item.id)
        dates = [
            i.id
            for i in folded.items(
                before + match["verb"] + match["gap"] + folded.text[match.end() :][:4]
            )
            if i.kind == "D"
        ]
        day = item.text("day") or (dates[0] if len(dates) == 1 else "")
        if known or not day or precision(day) != "day" or not _in_report(day, context.published):
            continue
        yield from _told(folded, context, item, item.words, day, "fact")


def _in_report(day: str, published: str) -> bool:
    """Whether a day is of the week before the article."""
    if "X" in day + published or precision(published) != "day":
        return False
    return 0 <= (date.fromisoformat(published) - date.fromisoformat(day)).days <= forms.WEEK


def _told(
    folded: Folded, context: Context, item: Item, tail: str, day: str, modality: Modality
) -> Iterator[Claim]:
    """The claim that the meeting is held there and then; its date is remembered."""
    place = _place(folded, context, item, tail)
    if day and modality == "fact" and _later(day, context.published):
        modality = "planned"
    if forms.VIRTUAL.search(tail):
        place = ""
    if not item.text("number") and _of_another_year(item.id, day):
        return
    if day or (place and not context.memory.day_of(item.id)):
        target = place or day
        yield context.claim(
            folded, f"{_RULE}.held", item.id, "held", target, valid=day, modality=modality
        )
    if day:
        context.memory.date_meeting(item.id, day)


def _of_another_year(meeting: str, day: str) -> bool:
    """Whether a meeting whose year is known cannot have been on that date."""
    known = gazetteer().get(meeting)
    return (
        known is not None
        and known.year is not None
        and day[:4].isdigit()
        and not int(day[:4]) <= known.year <= int(day.rpartition("/")[2][:4] or 0)
    )


def _listed(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Summits were held in Astana (2017), Qingdao (2018)": where the gazetteer knows them."""
    if context.memory.organisation != "org:sco" or not folded.says(*forms.TAKING_PLACE):
        return
    series = "sco-chg" if folded.says("government", "chg") else "sco-chs"
    for match in forms.CITY_AND_YEAR.finditer(folded.text):
        day = folded.item(match["day"] or match["day2"]).id
        city = folded.item(match["city"] or match["city2"]).id
        if not day[:4].isdigit() or not day < context.published:
            continue
        held = gazetteer().meetings(f"body:{series}", city=city, year=int(day[:4]))
        for meeting in held:
            yield context.claim(folded, f"{_RULE}.listed", meeting.id, "held", city, valid=day)


def _day(
    folded: Folded, context: Context, verb: str, tail: str, before: str, modality: Modality
) -> str:
    for part in (verb, tail, re.split(r"[;:]|, (?:and|while|but) ", before)[-1]):
        day = when([i for i in folded.items(unreported(part, modality)) if i.kind == "D"], modality)
        if day:
            return _whole(day)
    present = re.search(
        r"\b(?:is|are|kicks off|opens|begins|starts|takes place|commences|gets"
        r"|has (?:kicked|opened|begun|started)|continues|being)\b",
        verb,
    )
    if modality == "fact" and present and precision(context.published) == "day":
        return context.published
    return ""


def _later(day: str, published: str) -> bool:
    """Whether a day is surely after the article's date."""
    return "X" not in day + published and day[: len(published)] > (published or "9")


def _whole(day: str) -> str:
    """A date without open ends: "since Thursday" of a meeting is Thursday."""
    return day.removesuffix("/..").removeprefix("../").rstrip("~")


def _place(folded: Folded, context: Context, item: Item, tail: str) -> str:
    found = forms.PLACE.search(tail)
    if found:
        return folded.item(found["city"]).id
    if item.text("city"):
        return item.text("city")
    country = forms.IN_COUNTRY.search(tail)
    if country:
        return folded.item(country["c"]).id
    near = context.memory.dateline
    known = next((m.city for m in context.memory.meetings if m.id == item.id and m.city), "")
    capital = forms.THE_CAPITAL.search(tail)
    if capital and near and _country(near) == folded.item(capital["a"] or capital["c"]).id:
        return near
    if forms.HERE.search(tail) or (not known and near and _its_city(item.id, near)):
        return near
    other = next((i.id for i in folded.items(tail) if i.kind == "P"), "")
    return known or other or context.memory.named_city(item.id)


def _country(city: str) -> str:
    known = gazetteer().get(city)
    return (known.country or "") if known else ""


def _its_city(meeting: str, city: str) -> bool:
    """Whether the dateline is the city that the gazetteer knows for the meeting."""
    known = gazetteer().get(meeting)
    return known is not None and known.city == city


def _hosts(folded: Folded, context: Context) -> Iterator[Claim]:
    if not folded.says("host", "welcome"):
        return
    for match in forms.HOSTED_BY.finditer(folded.text):
        to_come = re.search(r"\b(?:will|to) be\b", match["verb"])
        yield context.claim(
            folded,
            f"{_RULE}.host",
            folded.item(match["m"]).id,
            "host",
            folded.item(match["who"]).id,
            modality="planned" if to_come else "fact",
        )
    for match in forms.HOSTS.finditer(folded.text):
        modality = mood(match["verb"])
        item, who = folded.item(match["m"]), folded.item(match["who"])
        if modality is None or doubted(folded.text[: match.start()][-60:]):
            continue
        if item.text("soon"):
            modality = "planned"
        day = (
            item.text("day")
            or item.text("hint")
            or _day(
                folded,
                context,
                match["verb"],
                match["tail"][:60],
                folded.text[: match.start()],
                modality,
            )
        )
        if who.kind == "C":
            yield context.claim(folded, f"{_RULE}.host", item.id, "host", who.id, modality=modality)
        elif who.kind == "P":
            yield context.claim(
                folded, f"{_RULE}.held", item.id, "held", who.id, valid=day, modality=modality
            )
        if day:
            context.memory.date_meeting(item.id, day)


def _embedded(folded: Folded, context: Context) -> Iterator[Claim]:
    """Place and date inside the meeting's own phrase: "the SCO Summit held in Samarkand on …"."""
    for match in forms.MENTIONED.finditer(folded.text):
        item = folded.item(match["m"])
        city, day = item.text("city"), item.text("day")
        if not city or item.text("again"):
            continue
        before = re.split(r"[;:]|, (?:which|where|who) ", folded.text[: match.start()])[-1][-120:]
        modality: Modality = (
            "planned"
            if item.text("soon")
            or forms.AHEAD.search(before)
            or re.search(r"scheduled|due|to be|will be", item.text("held"))
            else "fact"
        )
        if not day:
            next_to = forms.BESIDE_DAY.search(match["after"])
            if next_to:
                day = when([folded.item(next_to["d"])], modality)
            elif (
                modality == "fact"
                and (forms.NOW.search(folded.text) or "being" in item.text("held"))
                and precision(context.published) == "day"
            ):
                day = context.published
            elif modality == "planned":
                told = [i for i in folded.items(unreported(folded.text)) if i.kind == "D"]
                day = when(told, "planned") if len(told) == 1 else ""
        if not day:
            continue
        day = _whole(day)
        if modality == "planned" and precision(day) == "day" and day < context.published:
            modality = "fact"
        elif modality == "fact" and _later(day, context.published):
            modality = "planned"
        yield context.claim(
            folded, f"{_RULE}.held", item.id, "held", city, valid=day, modality=modality
        )
        context.memory.date_meeting(item.id, day)
