"""``held`` without a word for a meeting: councils convene, ministers gather, cities receive them.

"The foreign ministers of the SCO will come together in Goa on May 4-5."
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.context import Context, doubted, mood
from facts.rules.gatherings.meeting_ids import identify, ordinal
from facts.rules.gatherings.officials import SERIES, folded_officials
from facts.rules.gatherings.series_ids import series_of
from facts.rules.gatherings.whereabouts import clause_end, day_in, last_clause, later, told, whole
from facts.rules.marks import BODY, CITY, DATE, FORMAT
from facts.rules.meetings import session_forms as forms
from facts.rules.meetings.meeting_forms import PLACE, PLACE_WHERE, SPOKEN_OF, THERE
from facts.rules.memory import Meeting
from facts.rules.patterns import Pattern
from facts.rules.tokens import Folded, Item

#: How many countries' ministers are those of the organisation's.
_SEVERAL = 4
_PLAIN = {
    "leaders": "sco-chs",
    "presidents": "sco-chs",
    "premiers": "sco-chg",
    "prime ministers": "sco-chg",
    "coordinators": "sco-cnc",
}


#: Who convenes: without one nobody is said to.
CONVENED = BODY | FORMAT | forms.CONVENERS


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every meeting that a council, or officials of a kind, are said to hold."""
    marks = folded.marks
    ways: list[Pattern] = []
    if marks & forms.CONVENING:
        ways += [w for w, verb in forms.MEETS if folded.fits(verb) and verb.search(folded.text)]
    if marks & BODY and marks & forms.TO_BE_HELD:
        ways.append(forms.COUNCIL_TO_BE_HELD)
    if marks & forms.WHOSE_WORD and marks & (DATE | CITY):
        ways.append(forms.WHOSE)
    if marks & forms.RECEPTION and marks & DATE:
        ways.append(forms.RECEIVING)
    if marks & forms.DECISIONS and marks & DATE and marks & CITY:
        ways.append(forms.ACTING)
    discussed = marks & forms.DISCUSSIONS and marks & DATE and marks & CITY
    if discussed and forms.AT_A_MEETING.search(folded.text):
        ways.append(forms.DISCUSSING)
    text = folded_officials(folded) if ways else ""
    for way in ways:
        said = _received if way is forms.RECEIVING else _met
        yield from said(folded, context, text, way)


def _met(folded: Folded, context: Context, text: str, form: Pattern) -> Iterator[Claim]:
    """ "The Council of Foreign Ministers met in Goa": a meeting that no phrase names."""
    for match in folded.find(form, text=text):
        groups = match.groupdict()
        before, verb = text[: match.start()], match["verb"]
        modality = mood(verb)
        if modality is None or doubted(before[-60:]) or _no_session(form, verb, before):
            continue
        if _of_a_few(folded, groups.get("sco") or ""):
            continue
        if verb in {"gather", "meet", "convene"} and forms.WHEN.search(before):
            modality = "planned"
        tail = clause_end(match["tail"])
        series = _series(folded, context, groups, before, tail)
        named = {i.text("series") for i in folded.items(tail) if i.kind == "M"}
        if not series or series in named or (named and series == "sco-chs"):
            continue
        lead = last_clause(before)
        reading: Modality = "planned" if forms.TIMETABLE.search(verb) else modality
        day = whole(day_in(folded, (verb, tail, lead), reading))
        where = PLACE.search(tail) or PLACE_WHERE.search(before)
        where = where or forms.PLACE_BEFORE.search(lead)
        place = (
            next(filter(None, map(where.groupdict().get, ("city", "where"))), "") if where else ""
        )
        there = SPOKEN_OF.search(before) if THERE.search(tail) and not place else None
        place = place or (there["place"] if there else "")
        city = folded.item(place).id if place else ""
        if form is forms.ACTING and not (city and day and modality == "fact"):
            continue
        if place and not PLACE.search(tail):
            tail = f" in {place}{tail}"
        if later(day, context.published):
            modality = "planned"
        item = Item("M", (), verb, {})
        yield from _told(folded, context, item, series, city, day, tail, modality)


def _of_a_few(folded: Folded, words: str) -> bool:
    """Whether only two or three countries' ministers meet: "of India and China"."""
    items = folded.items(words)
    countries = {id for item in items if item.kind in "CL" for id in item.ids}
    return 0 < len(countries) < _SEVERAL and not any(item.kind == "G" for item in items)


def _no_session(form: Pattern, verb: str, before: str) -> bool:
    """Whether the words before, or the words for it, show that nobody meets."""
    if verb == "meet" and forms.NO_VERB.search(before):
        return True
    if forms.SEEN.search(before):
        return True
    return form is forms.COUNCIL_TO_BE_HELD and not forms.COUNCIL_AHEAD.search(before)


def _received(folded: Folded, context: Context, text: str, form: Pattern) -> Iterator[Claim]:
    """ "Goa will play host to the foreign ministers on May 4-5 and Delhi …"."""
    for match in folded.find(form, text=text):
        verb, before = match["verb"], text[: match.start()]
        modality = mood(verb)
        if modality is None or doubted(before[-60:]):
            continue
        modality = "planned" if forms.AWAITING.search(verb) else modality
        host = _host(folded, context, match)
        if host is None:
            continue
        groups, rest = match.groupdict(), match["tail"]
        also = forms.AND_TO.match(rest)
        for part, words in (
            (groups, clause_end(also["tail"] if also else rest)),
            *(
                [({**groups, "who": also["who"], "sco": "", "pre": ""}, also["rest"])]
                if also
                else ()
            ),
        ):
            series = _series(folded, context, part, before, words, plain=host.kind == "C")
            day = whole(day_in(folded, (words, verb, last_clause(before)), modality))
            if not series or not day or any(i.kind == "M" for i in folded.items(words)):
                continue
            where = PLACE.search(words)
            city = folded.item(where["city"]).id if where else ""
            if not city and host.kind == "P":
                city, words = host.id, f" in {match['place'] or ''}{words}"
            item = Item("M", (), verb, {})
            yield from _told(folded, context, item, series, city, day, words, modality, host.id)


def _host(folded: Folded, context: Context, match: re.Match[str]) -> Item | None:
    """Who receives: the place named, or the country that the sentence is about."""
    if match["place"]:
        return folded.item(match["place"])
    before = folded.items(match.string[: match.start()])
    country = next((i.id for i in before if i.kind == "C"), context.memory.country)
    return Item("C", (country,), "it", {}) if country else None


def _told(
    folded: Folded,
    context: Context,
    item: Item,
    series: str,
    city: str,
    day: str,
    tail: str,
    modality: Modality,
    host: str = "",
) -> Iterator[Claim]:
    """The claims that the series' meeting of that day and city is held, by that host."""
    number = ordinal(item.words)
    found = identify(series, number, city, day, context.published, context.memory)
    if not found or not (day or (city and context.published)):
        return
    land = host if host.startswith("country:") else ""
    item = item._replace(ids=(found[0],), info={"series": series, "city": city})
    context.memory.remember_meeting(Meeting(found[0], found[1], city, day))
    yield from told(folded, context, item, tail, day, modality, land)
    venue = forms.AT_VENUE.search(tail)
    if venue:
        place = folded.item(venue["venue"]).id
        yield context.claim(folded, "particulars.venue", item.id, "venue", place, modality=modality)
    if land:
        yield context.claim(folded, "meetings.host", item.id, "host", land, modality=modality)


def _series(
    folded: Folded,
    context: Context,
    groups: dict[str, str | None],
    before: str,
    tail: str,
    *,
    plain: bool = False,
) -> str:
    """The series of those who meet; empty if they are not the SCO's.

    ``plain`` leaders are meant where a country receives them.
    """
    who, named = folded.words(groups.get("who") or ""), _organisations(folded, groups)
    if groups.get("all"):
        who, named = ("leaders", [groups["all"] or ""]) if "summit" in tail else ("", [])
        named = [folded.item(char).id for char in named]
        if not who:
            return ""
    if groups.get("they"):
        told_of = [i for i in folded.items(before) if i.kind in "RB"]
        who = told_of[-1].words if told_of else ""
        if not who or context.memory.organisation != "org:sco":
            return ""
        series = series_of(told_of[-1].id or who)
        return series if series.startswith("sco-") else ""
    if who and not _of_the_sco(context, who, named, plain=plain):
        return ""
    body = groups.get("body")
    held_by = folded.item(body).id if body else ""
    series = str(SERIES["formats"].get(held_by) or series_of(who or held_by))
    return series if series.startswith("sco-") and series != "sco-secretariat" else ""


def _organisations(folded: Folded, groups: dict[str, str | None]) -> list[str]:
    words = (groups.get("pre") or "") + (groups.get("sco") or "")
    return [i.id for i in folded.items(words) if i.kind == "G"]


def _of_the_sco(context: Context, who: str, named: list[str], *, plain: bool) -> bool:
    """Whether ministers that meet are the SCO's: it is named, or the article is about it."""
    if named:
        return named[0] == "org:sco"
    if context.memory.organisation != "org:sco":
        return False
    series = _PLAIN.get(who.lower())
    if series is None or plain:
        return True
    return series != "sco-chs" and context.memory.meeting(series) is not None
