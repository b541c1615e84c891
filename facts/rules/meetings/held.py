"""``held``: which meetings a sentence says take place, take part in or look forward to.

Each way of saying so gives a frame: the meeting and the words around it. Where and when it is held
is read from the frame (``whereabouts``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facts.edtf import calendar_day, precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.anchors import places
from facts.rules.context import Context, doubted, is_week, mood
from facts.rules.gatherings.meeting_ids import NUMBERED, identify
from facts.rules.gatherings.whereabouts import (
    Frame,
    clause_end,
    day_in,
    held,
    last_clause,
    later,
    told,
    whole,
)
from facts.rules.marks import CITY, DATE, MEETING, ORGANISATION, mark
from facts.rules.meetings import hosting, sessions
from facts.rules.meetings import meeting_forms as forms
from facts.rules.meetings import meetings_in_passing as passing
from facts.rules.tokens import Folded, Item

_RULE = "meetings"
_YEAR = len("2024")
_HOLDING = re.compile(r"\b(?:hold|host|conven|organi[sz])\w* $")
_JUST_BACK = re.compile(r"\b(?:just|recently) (?:returned|come back|been back) from\b")
_TOOK_PLACE = re.compile(r"\b(?:ended|began|opened|held|took place)\b")
#: "attended the summit's official reception"
_ITS_TABLE = re.compile(r"(?:'s)?(?: [A-Za-z]+)? (?:reception|dinner|banquet|lunch\w*)\b")
_LEADS = re.compile(r"(?:chair|presid|host|open)\w*")
_SUMMIT = mark("summit* meeting*")
_HERE = mark("here")
_DECIDED = mark("approved adopted endorsed")
_OF_GOVERNMENT = mark("government* chg")
#: Without one of them no meeting is told of.
_ANY = sessions.CONVENED | _SUMMIT | _HERE | MEETING


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every meeting that the sentence says takes place."""
    text, marks = folded.text, folded.marks
    if not marks & _ANY or text[-1:] == "?":
        return
    put_off = marks & forms.PUTTING_OFF or (marks & forms.HAD and marks & forms.TO_BE)
    if put_off and forms.PUT_OFF.search(text):
        return
    if marks & sessions.CONVENED:
        yield from sessions.find(folded, context)
    if marks & _SUMMIT:
        if marks & ORGANISATION and folded.fits(forms.ORG_HOLDS):
            yield from _summits(folded, context)
        if marks & forms.TAKING_PLACE and folded.many("P") and folded.many("D"):
            yield from _listed(folded, context)
    if marks & _HERE:
        passing.here(folded, context)
    named = places(forms.MEETING, text) if marks & MEETING else ()
    if not named:
        return
    if folded.fits(forms.HELD):
        yield from _happening(folded, context)
    if text.startswith(forms.BEFORE_IT):
        yield from _told_before(folded, context)
    if marks & forms.CONVENING and _led_by(("for ", "at "), text, named):
        yield from _gathered(folded, context)
    if marks & hosting.PLACES and marks & hosting.WORDS:
        yield from hosting.find(folded, context)
    yield from passing.find(folded, context, named)
    if marks & forms.HOLDING and _led_by(forms.HOLDS, text, named):
        yield from _to_hold(folded, context)
    if marks & forms.DOINGS:
        yield from _taken_part(folded, context, named)
    if marks & DATE and marks & _DECIDED:
        yield from _decided_after(folded, context)
    if _led_by(forms.AT, text, named):
        passing.note(folded, context)
    if len(named) > 1 and marks & hosting.BESIDE:
        yield from hosting.alongside(folded, context)


def _led_by(words: tuple[str, ...], text: str, named: Iterable[int]) -> bool:
    """Whether one of the words stands before one of the meetings."""
    for place in named:  # noqa: SIM110 - half the time of any()
        if text.endswith(words, 0, place):
            return True
    return False


def _happening(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The 17th meeting, which ended today, was convened in Dushanbe"."""
    for match in folded.find(forms.HELD):
        item = folded.item(match["m"])
        verb = match["verb"]
        modality = mood(verb)
        before = folded.text[: match.start()]
        # "decided not to travel to the summit to be held on July 3": that it is held is no question
        held_so = verb.strip().startswith(forms.RELATIVE)
        sure = held_so and item.words.lower().startswith("the ") and not _HOLDING.search(before)
        if modality is None or (doubted(before[-60:]) and not sure):
            continue
        if forms.OFTEN.match(match["tail"]):
            continue  # "is held annually"
        past = forms.WAS_HELD.search(verb) is not None
        if forms.TO_COME.search(verb) or (item.text("soon") and not past):
            modality = "planned"
        elif verb.endswith((" be", "to", "gather", "run", "set")) and not (
            verb.endswith((" be", "run")) and forms.THERE_OR_THEN.match(match["tail"])
        ):
            continue
        if forms.OF_SEVERAL.search(verb) and not before.endswith(forms.BESIDE_ANOTHER):
            continue  # "the meetings at the summit, which are being held": of those
        if forms.INNER.search(before) and not held_so:
            continue
        if forms.BEGINS.search(verb) and context.memory.day_of(item.id):
            continue  # only the first day of those that have been told
        if modality == "planned" and forms.ENDS.search(verb):
            continue  # when it ends is not when it is
        if forms.NTH_TIME.search(before):
            continue  # "the first time the summit is held since then": these days
        aside = match["aside"] or ""
        near = aside if aside and _TOOK_PLACE.search(aside) else ""
        frame = Frame(item, modality, before, verb, clause_end(match["tail"]), near)
        yield from held(folded, context, frame)
        paired = forms.PAIRED.search(before)  # "the summit and the SCO Plus meeting, which …"
        other = folded.item(paired["m"]) if paired else None
        if other and forms.are_held_together(item.text("series"), other.text("series")):
            yield from held(folded, context, frame._replace(meeting=other))


def _told_before(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Scheduled for June 9-10, the summit will …": where and when, before the meeting."""
    for match in folded.find(forms.HELD_BEFORE):
        verb = match["verb"]
        modality: Modality = "planned" if match["ahead"] or " to " in verb else "fact"
        if not forms.OFTEN.match(match["tail"]):
            frame = Frame(folded.item(match["m"]), modality, "", verb, match["tail"])
            yield from held(folded, context, frame)


def _summits(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The SCO will hold its first summit since then in Samarkand from today"."""
    for match in folded.find(forms.ORG_HOLDS):
        modality = mood(match["verb"])
        before = folded.text[: match.start()]
        if modality is None or doubted(before[-60:]) or folded.item(match["org"]).id != "org:sco":
            continue
        if before.lower().endswith("as the "):
            continue  # "As the SCO convenes its summit": these days
        tail = clause_end(forms.SINCE_THEN.sub("", match["tail"]))
        item = folded.item(match["m"]) if match["m"] else None
        if item is None:
            place = forms.PLACE.search(tail)
            day = whole(day_in(folded, (tail, last_clause(before)), modality))
            city = folded.item(place["city"]).id if place else ""
            found = identify("sco-chs", None, city, day, context.published, context.memory)
            if found is None:
                continue
            item = Item("M", (found[0],), "summit", {"series": found[1]})
        yield from held(folded, context, Frame(item, modality, before, match["verb"], tail))


def _gathered(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "On 9 June the leaders gathered in Astana for the SCO summit"."""
    for match in folded.find(forms.GATHER):
        modality = mood(match["verb"])
        before = folded.text[: match.start()]
        if modality and not doubted(before[-60:]):
            tail = match["tail"] + clause_end(match["rest"])
            frame = Frame(folded.item(match["m"]), modality, before, match["verb"], tail)
            yield from held(folded, context, frame)


def _to_hold(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "agreed to hold the next summit in …": a plan."""
    for match in folded.find(forms.TO_HOLD):
        before = folded.text[: match.start()]
        asking = folded.marks & forms.ASKING
        asked = asking and forms.ASKED_FOR.search(f"{before}{match['verb']} ")
        if mood(match["verb"]) and not (asked or doubted(before[-60:])):
            tail = clause_end(match["tail"])
            item = folded.item(match["m"])
            day = whole(day_in(folded, (tail,), "planned")) or item.text("day") or item.text("hint")
            now = forms.DOING_NOW.search(match["verb"]) and not later(day, context.published)
            modality: Modality = "fact" if now else "planned"
            if len(day) > _YEAR or forms.PLACE.search(tail):
                yield from told(folded, context, item, tail, day, modality)


def _taken_part(folded: Folded, context: Context, named: Iterable[int]) -> Iterator[Claim]:
    """ "On Friday he chaired the meeting in Goa": it was held there that day."""
    text = folded.text
    where_doing = " where " in text  # of a meeting whose day is known, only the place is new
    asked = [p for p in named if where_doing or not _is_dated(context, folded.item(text[p]))]
    if not asked:
        return
    for match in folded.find(forms.TAKES_PART, text=text[: asked[-1] + 1]):
        item = folded.item(match["m"])
        so_far = text[: match.start()]
        where = forms.WHERE_DOING.search(so_far) if where_doing else None
        if not where and _is_dated(context, item):
            continue
        before = last_clause(so_far)
        modality = mood(match["verb"])
        gap = match["gap"]
        if modality is None or doubted(before) or forms.BEFORE_OR_AFTER.search(gap):
            continue
        rest = text[match.end() :]
        if forms.SOMETHING_ELSE.search(gap) or _ITS_TABLE.match(rest):
            continue
        if item.text("soon"):
            modality = "planned"
        beside = forms.BESIDE.match(rest)
        tail = rest[: beside.end()] if beside else clause_end(rest)
        if where and not forms.PLACE.search(tail):
            day = context.memory.day_of(item.id) or _just_now(context, so_far, modality)
            yield from told(folded, context, item, f" in {where['p']}", day, modality)
            continue
        if _is_dated(context, item):
            continue
        virtual = forms.VIRTUAL.search(tail)
        if virtual and not _LEADS.search(match["verb"]):
            tail = tail[: virtual.end()]  # "attended by video link in Beijing": he was there
        verb = "" if forms.TO_DO.search(match["verb"]) else match["verb"]
        day = item.text("day")
        if not day and folded.marks & DATE:
            parts = [tail if beside else "", gap, verb]
            leading = forms.LEADING_DAY.search(before) or forms.LEADING_SUBJECT.match(so_far)
            came = leading and forms.ARRIVING.search(f"{before}{match['verb']} ")
            sure = leading and (modality == "fact" or leading.groupdict().get("p"))
            if leading and sure and not (came or _of_others_doing(match, so_far)):
                parts.append(leading["d"])
            day = whole(day_in(folded, parts, modality))
        doing = forms.DOING_NOW.search(verb) and not forms.ON_THE_WAY.search(gap)
        if not day and modality == "fact" and doing:
            day = context.published
        if not calendar_day(day.partition("/")[0]):
            continue
        there = _there(before, match["verb"]) if folded.marks & CITY else ""
        place = f" in {there}" if there and not forms.PLACE.search(tail) else ""
        yield from told(folded, context, item, f"{item.words} {tail}{place}", day, modality)


def _there(before: str, verb: str) -> str:
    """The city to which one goes to do it, or which is told with the day; empty if neither."""
    going = forms.GOING.search(before + verb)
    lead = forms.LEADING_DAY.search(before)
    return (going and going["p"]) or (lead and lead["p"]) or ""


def _just_now(context: Context, so_far: str, modality: Modality) -> str:
    """The year in which one who "has just returned from India" did something; empty if unsure."""
    lately = modality == "fact" and _JUST_BACK.search(so_far)
    return context.published if lately and precision(context.published) == "year" else ""


def _is_dated(context: Context, item: Item) -> bool:
    """Whether the article has told the meeting's day, and not only the week."""
    first, _, last = context.memory.day_of(item.id).partition("/")
    return calendar_day(first) is not None and not (last and is_week(first, last))


def _decided_after(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Today the plan was approved following the meeting of the heads of state": it was today."""
    for match in folded.find(forms.DECIDED_AFTER):
        item, day = folded.item(match["m"]), folded.item(match["d"]).id
        told_of = item.text("again") or context.memory.day_of(item.id)
        if item.text("series") in NUMBERED and calendar_day(day) and not told_of:
            yield from told(folded, context, item, "", day, "fact")


def _of_others_doing(match: re.Match[str], so_far: str) -> bool:
    """Whether "who attended the meeting", "delegates attending it" only says who they are."""
    verb = match["verb"]
    if re.search(r"\b(?:who|which|that)\b", so_far[-6:] + verb):
        return True
    bare = verb.endswith("ing") and not re.search(r"\b(?:is|are|was|were|be|been)\b", verb)
    return bare and not so_far.rstrip().endswith(",")


def _listed(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Summits were held in Astana (2017), Qingdao (2018)": where the gazetteer knows them."""
    if context.memory.organisation != "org:sco":
        return
    series = "sco-chg" if folded.marks & _OF_GOVERNMENT else "sco-chs"
    for match in folded.find(forms.CITY_AND_YEAR):
        day = folded.item(match["day"] or match["day2"]).id
        city = folded.item(match["city"] or match["city2"]).id
        if not day[:4].isdigit() or not day < context.published:
            continue
        known = gazetteer().meetings(f"body:{series}", city=city, year=int(day[:4]))
        for meeting in known:
            yield context.claim(folded, f"{_RULE}.listed", meeting.id, "held", city, valid=day)
