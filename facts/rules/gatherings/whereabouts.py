"""Where and when a meeting takes place, from the words around it, and the claim that says so.

The date of a meeting is the one told of it, or the article's own day where the article says in the
present tense that it is taking place; the day of publication alone is never the day of an event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from facts.edtf import earliest, latest, overlaps, precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.context import Context, unreported, when
from facts.rules.gatherings.meeting_ids import NUMBERED, identify, meets_in, year_of
from facts.rules.marks import CITY, COUNTRY, DATE, mark
from facts.rules.meetings import meeting_forms as forms
from facts.rules.tokens import Folded, Item, pattern

_NEW_CLAUSE = re.compile(r";|:|, (?:and|while|but|who|which|where) ")
_END = re.compile(
    r"\. | and (?:an?|the) (?:\w+ )?(?:summit|meeting)\b"
    r"|, (?:and|with|which|where|who|while|but|bringing|attended|focus\w*|aimed)\b"
    r"|, (?:\S+ ){0,4}(?:reports?|reported|said|says|announced|informs?|according|citing|told)\b"
    r"| [-–—] | (?:ahead of|following|after|before|since|when|as) "
)
#: "who arrived on June 13 ahead of the summit": a day before it
_ON_THE_WAY = re.compile(r"\b(?:arrived|arriving|landed|ahead of|prior to)\b")
#: "DUSHANBE, 19.08.2021 (NIAT) – Yesterday": the day of the report
_DATELINE = pattern(r"^[^a-z]{0,40}⟨D⟩,?(?: \([^()]{2,40}\))? ?[-–—:/]+ ")
_YEAR = len("2024")
#: "since 2019", "after June 2019"
_LONG_AGO = re.compile(r"\d{4}(?:-\d\d)?/\.\.")
_SINCE = mark("since after")
_TERM = re.compile(r"\d{4}/\d{4}")
_DAY_AFTER = re.compile(r"\b(?:the (?:following|next) day|a day later)\b")
_DASH = re.compile(r"^ [-–—] ")
#: What the times are like, said of a meeting that "is taking place", is not that it is today.
_AGAINST = re.compile(r" (?:in|against) (?:the|a) back(?:drop|ground)\b")
_PRESENT = re.compile(
    r"\b(?:(?:is|are) (?:now |currently |already )?"
    r"(?:being|under ?way|taking|kicking|opening|gathering"
    r"|meeting|hosting|in progress|convening)|kicks off|opens|begins|starts|takes place|commences"
    r"|gets|hosts|convenes|meets?"
    r"|has (?:been )?(?:kicked|opened|begun|started|convened|launched)|continues|being)\b"
)


#: "opens on Thursday": the coming one, unless it is today
_TIMETABLE = re.compile(
    r"^(?: |itself|here|,|currently|now|which|that)*"
    r"(?:opens|begins|starts|takes place|kicks off|gets under ?way|convenes|meets|gathers|hosts"
    r"|runs|ends|concludes|closes|commences|holds)\b"
)


class Frame(NamedTuple):
    """A meeting, and the words that say that it takes place: before it, with it and behind it.

    ``near`` are the words that tell its date first of all; ``tail`` ends with its clause; ``land``
    is the country that receives it.
    """

    meeting: Item
    modality: Modality
    before: str
    verb: str
    tail: str
    near: str = ""
    land: str = ""


def clause_end(text: str) -> str:
    """The words up to the end of the clause."""
    text = _DASH.sub(" ", text)
    end = _END.search(text)
    return text[: end.start()] if end else text


def last_clause(text: str) -> str:
    """The words since the beginning of the last clause."""
    start = 0
    for clause in _NEW_CLAUSE.finditer(text):
        start = clause.end()
    return text[start:]


def held(folded: Folded, context: Context, frame: Frame) -> Iterator[Claim]:
    """The claim that the meeting of the frame is held there and then; its date is remembered."""
    where = forms.PLACE_WHERE.search(frame.before) if " where " in frame.before else None
    beside = (where["when"] or "") if where else ""
    clause = lead = last_clause(_DATELINE.sub("", frame.before))
    if lead.isascii() or forms.ARRIVING.search(lead) or _ON_THE_WAY.search(lead):
        lead = ""  # no day is told there, or that of the journey
    tail = _but_since(folded, frame.tail)
    parts = (frame.near, frame.verb, tail, beside, lead)
    to_come = frame.modality == "planned" or _TIMETABLE.search(frame.verb) is not None
    if to_come and _DAY_AFTER.search(folded.words(frame.verb + frame.tail)):
        return  # the day after one that may be read as past
    day = day_of(folded, frame.meeting, parts, "planned" if to_come else "fact")
    day = day or (frame.meeting.text("hint") if frame.modality == "planned" else "")
    modality = frame.modality
    if day.startswith("../"):
        day = ""  # "runs until Monday": when it ends is not when it is
    now = modality == "fact" and _PRESENT.search(frame.verb) is not None
    if now and not day and later(context.memory.day_of(frame.meeting.id), context.published):
        modality = "planned"  # "is hosting the summit", which will be in a week
    elif now and not day and not headline(folded) and not _AGAINST.match(frame.tail):
        day = context.published if precision(context.published) == "day" else ""
    if now and day and day == context.published[:4]:
        modality = "planned"  # "is hosting a summit this year"
    tail = f" in {where['city']}{frame.tail}" if where else frame.tail
    if not clause.isascii() and not forms.PLACE.search(tail):
        going = forms.GOING.search(clause)
        tail = f"{tail} in {going['p']}" if going else tail
    spoken_of = "there" in frame.tail and forms.THERE.search(frame.tail)
    there = forms.SPOKEN_OF.search(frame.before) if spoken_of else None
    tail = f"{tail} in {there['place']}" if there else tail
    yield from told(folded, context, frame.meeting, tail, whole(day), modality, frame.land)


def _but_since(folded: Folded, tail: str) -> str:
    """The words without those that tell since when: "for the first time since 2019"."""
    if not folded.marks & _SINCE:
        return tail
    chars = (
        char for char in tail if not any(_LONG_AGO.fullmatch(i.id) for i in folded.items(char))
    )
    return "".join(chars)


def headline(folded: Folded) -> bool:
    """Whether no stop ends the sentence: its present tense may tell of some days ago."""
    return folded.sentence.text[-1:].isalnum()


def told(
    folded: Folded,
    context: Context,
    item: Item,
    tail: str,
    day: str,
    modality: Modality,
    land: str = "",
) -> Iterator[Claim]:
    """The claim for a day (empty if none is told) and the place that the words name."""
    if len(day) == _YEAR:  # "is hosting the meeting this year", when its day has been told
        known = context.memory.day_of(item.id)
        day = known if known.startswith(day) else day
    if day and modality == "fact" and later(day, context.published):
        modality = "planned"
    elif day and modality == "planned" and over(day, context.published):
        return
    if ".." in day or ("/" in day and _TERM.fullmatch(day)):
        return  # since or until then; the years of a chairmanship, not of a meeting
    said, known = place_in(folded, context, item, tail)
    meeting = of_that_year(context, item, said, day)
    if not meeting:
        return
    if meeting != item.id:
        known = ""
    if folded.marks & forms.VIRTUALLY and forms.VIRTUAL.search(tail):
        said, known = (said if forms.PLACE.search(tail) else ""), ""
        land = ""
    before = context.memory.day_of(meeting)
    if item.text("again") and before and day and not overlaps(before, day):
        return  # "at the summit in September", of another one than the one told of
    ours = item.text("series") in NUMBERED and not item.text("again")
    here = ours and known and known == context.memory.dateline
    if day or ((said or here or context.memory.city_of(meeting)) and not before):
        target = said or known or land or day
        yield context.claim(
            folded, "meetings.held", meeting, "held", target, valid=day, modality=modality
        )
    if day:
        context.memory.date_meeting(meeting, day)


def day_of(folded: Folded, item: Item, parts: Iterable[str], modality: Modality) -> str:
    """The date in the meeting's own phrase, or a finer one in the parts."""
    own, near = item.text("day"), day_in(folded, parts, modality)
    return near if near.startswith(own) else own


def day_in(folded: Folded, parts: Iterable[str], modality: Modality) -> str:
    """The first date that the parts name, as this tense reads it; empty if there is none."""
    for part in parts if folded.marks & DATE else ():
        if part.isascii():
            continue  # without a token there is no date
        own = forms.DAY_OF_ANOTHER.sub("", unreported(part))
        dates = [i for i in folded.items(own) if i.kind == "D"]
        day = when(dates, modality)
        finer = [when([i], modality) for i in dates[1:2] if i.kind == "D" and len(day) == _YEAR]
        if finer and finer[0].startswith(day):
            return finer[0]  # "this year on July 4"
        if day:
            return day
    return ""


def later(day: str, published: str) -> bool:
    """Whether a day is surely after the article's date."""
    return "X" not in day + published and day[: len(published)] > (published or "9")


def over(day: str, published: str) -> bool:
    """Whether a day is surely before the article's date."""
    last = day.rpartition("/")[2]
    return "X" not in last + published and last < published[: len(last)]


def whole(day: str) -> str:
    """A date without open ends: "since Thursday" of a meeting is Thursday."""
    return day.removesuffix("/..").removeprefix("../").rstrip("~")


def place_in(folded: Folded, context: Context, item: Item, tail: str) -> tuple[str, str]:
    """The place that the sentence names, and the one that is known from elsewhere."""
    own = item.text("city")
    if folded.marks & CITY and not own.startswith("city:"):
        found = forms.PLACE.search(tail)
        if found:
            return folded.item(found["city"]).id, ""
    if own:
        return own, ""
    country = forms.IN_COUNTRY.search(tail) if folded.marks & COUNTRY else None
    if country:
        return folded.item(country["c"]).id, ""
    near = context.memory.dateline
    if near and (forms.THE_CAPITAL.search(tail) or forms.HERE.search(tail + item.text("held"))):
        return near, ""
    known = context.memory.city_of(item.id)
    if not known and near and meets_in(item.id, near):
        return "", near
    tail = forms.A_HALL.sub("", tail)
    other = next((city for i in folded.items(tail) if (city := _city_of(i))), "")
    return other, known or context.memory.named_city(item.id)


def _city_of(item: Item) -> str:
    """The city named, be it in the name of a venue."""
    if item.kind == "P":
        return item.id
    known = gazetteer().get(item.id) if item.kind == "V" else None
    city = gazetteer().get(known.city) if known and known.city else None
    return city.id if city and city.label in item.words else ""


def of_that_year(context: Context, item: Item, city: str, day: str) -> str:
    """The meeting's id if it can have been on that date, else that of the one that was.

    A number is always right; where the phrase itself has a date, nothing else can be meant.
    """
    year = year_of(item.id)
    numbered = item.text("number") and item.text("series") in NUMBERED
    if numbered or year is None or not day[:4].isdigit():
        return item.id
    if earliest(day).year <= year <= latest(day).year:
        return item.id
    if item.text("hint") or (item.text("city") and item.text("series") in NUMBERED):
        return ""
    found = identify(item.text("series"), None, city, day, context.published, context.memory)
    return found[0] if found else ""
