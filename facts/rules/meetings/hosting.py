"""``host`` and ``alongside``: who receives a meeting, and which meeting it stands beside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.context import Context, doubted, mood, when
from facts.rules.gatherings.gathering_forms import PLANNED
from facts.rules.gatherings.meeting_ids import NUMBERED, country_of_city, year_in, year_of
from facts.rules.gatherings.whereabouts import (
    Frame,
    clause_end,
    day_of,
    held,
    last_clause,
    later,
    of_that_year,
    told,
    whole,
)
from facts.rules.marks import CITY, COUNTRY, mark
from facts.rules.meetings import meeting_forms as forms
from facts.rules.tokens import Folded, Item

_RULE = "meetings"
#: Who hosts a meeting, and the words for it; without one of each nobody does.
PLACES = COUNTRY | CITY
WORDS = mark(
    "host hosts hosted hosting welcome welcomes welcomed welcoming venue site hold holds held"
    " holding organise organises organised organising organize organizes organized organizing"
    " convene convenes convened convening home scene stage setting place location"
)
#: One of these is in all that tells by whom a meeting is hosted.
_HOSTED = mark("host* organi*")
BESIDE = mark("sidelines margins fringes alongside parallel simultaneously concurrently back")
_YEAR = re.compile(r"-\d{4}\b")
#: The groups of a pattern in which the host may stand.
_WHO = ("who", "who2", "who3", "who4")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every host that the sentence names; a city that hosts is where the meeting is held."""
    if folded.marks & _HOSTED:
        yield from _hosted_by(folded, context)
    text = folded.text
    for match in folded.find(forms.HOSTS, forms.HOSTS_TOO, forms.WHICH_HOSTS, text=text):
        modality = mood(f"{match['verb'].removesuffix(' to')} {match['host'] or ''}")
        item = folded.item(match["m"])
        before = text[: match.start()]
        who = _host(folded, context, match)
        if who is None:
            continue
        aside = forms.WHICH_HOSTS.made(match)  # what one hopes for is not that it is hosted
        doubt = doubted(before[-60:]) or forms.WISHED.search(before[-60:])
        if modality is None or (doubt and not aside):
            continue
        if forms.OFTEN.match(match["tail"]):
            continue
        when = match.groupdict().get("when") or ""
        tail = when + clause_end(match["tail"])
        # "met on Thursday in Samarkand, which is to host it": the day of something else
        ahead = "" if aside or match["verb"].startswith("which ") else before
        day = whole(day_of(folded, item, (tail, last_clause(ahead)), modality))
        if forms.HONOUR.search(text[: match.end("verb")]):
            continue
        hosted = (match["host"] or match["verb"]).endswith(("hosted", "held"))
        if hosted and modality == "fact" and later(day, context.published):
            continue  # "hosted the summit in July", a year ago
        if modality == "planned" and not day and item.words.lower().startswith(("a ", "an ")):
            continue  # some forum, some day
        if forms.HOSTS_TOO.made(match) and who.kind == "P":
            continue  # a capital that takes the chair is its country, not the place
        meeting = of_that_year(context, item, "", day) or item.id
        then = day or context.memory.day_of(meeting) or item.text("hint")
        to_come = later(then, context.published)
        if item.text("soon") or (to_come and not match["verb"].endswith("hosted")):
            modality = "planned"
        land = match.groupdict().get("land")
        host = folded.item(land) if land else who
        hosts = (
            match["host"] or item.text("series") in NUMBERED
        )  # "Tajikistan will hold the summit"
        if host.kind == "C" and hosts and not _of_another(item, host.id, meeting):
            yield context.claim(
                folded, f"{_RULE}.host", meeting, "host", host.id, modality=modality
            )
        verb = match["verb"]
        if who.kind == "P":
            tail = f" in {match['who']}{tail}"
        home = who.id if who.kind == "C" else ""
        yield from held(folded, context, Frame(item, modality, ahead, verb, tail, land=home))


def _host(folded: Folded, context: Context, match: re.Match[str]) -> Item | None:
    """Who hosts; "it" is the country that was spoken of."""
    if match["who"].lower() != "it":
        return folded.item(match["who"])
    before = folded.items(match.string[: match.start()])
    country = next((i.id for i in before if i.kind == "C"), context.memory.country)
    return Item("C", (country,), "it", {}) if country else None


def _of_another(item: Item, country: str, meeting: str = "") -> bool:
    """Whether the meeting, which only the discourse tells, is known to be another country's."""
    known = gazetteer().get(meeting or item.id)
    if known is None or item.text("number"):
        return False
    home = known.country or (country_of_city(known.city) if known.city else "")
    return bool(home) and home != country


def _hosted_by(folded: Folded, context: Context) -> Iterator[Claim]:
    for regex in (forms.HOSTED_BY, forms.HOST_TOO):
        for match in folded.find(regex):
            groups = match.groupdict()
            who = folded.item(next(c for n in _WHO if (c := groups.get(n))))
            item = folded.item(groups["m"] or groups["m3"] or groups["m4"] or "")
            gap = groups["gap"] or groups.get("gap3") or ""
            words = f"{gap} {groups.get('verb') or ''}"
            then = when(folded.items(groups.get("then") or ""), "fact")
            lead = folded.text[: match.start()]
            told_so = re.search(r"\b(?:will|to be|scheduled|upcoming|planned|due|set)\b", words)
            past = (year_of(item.id) or 0) < (year_in(context.published) or 0)
            ahead = told_so or (not past and PLANNED.search(lead))
            known = context.memory.day_of(item.id) or then
            planned = ahead or item.text("soon") or later(known, context.published)
            doubt = doubted(lead[-60:] + gap)
            meeting = of_that_year(context, item, "", then)
            if who.kind == "C" and not doubt and not _of_another(item, who.id, meeting):
                yield context.claim(
                    folded,
                    f"{_RULE}.host",
                    meeting,
                    "host",
                    who.id,
                    modality="planned" if planned else "fact",
                )
                if groups.get("tail"):
                    lead = lead if told_so else ""
                    land = "" if forms.VIRTUAL.search(item.words) else who.id
                    told_as: Modality = "planned" if ahead else "fact"
                    frame = Frame(item, told_as, lead, words, match["tail"], land=land)
                    yield from held(folded, context, frame)


def _of_the_year_of(item: Item, main: str) -> str:
    """The id of a meeting of which no year is told: it is in the year of the one beside it."""
    year = year_of(main)
    if year is None or item.text("hint") or item.text("series") in NUMBERED:
        return item.id
    return _YEAR.sub(f"-{year}", item.id)


def alongside(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The SCO Plus meeting was held in Astana on the sidelines of the 24th SCO Summit"."""
    for match in folded.find(forms.ALONGSIDE):
        item, main = folded.item(match["m"]), folded.item(match["main"])
        if item.id == main.id or (item.text("again") and context.memory.talk):
            continue  # "the meeting" is that of two, which has just been told of
        planned = re.search(r"\bwill\b", match["between"]) is not None
        place = forms.PLACE.search(match["between"])
        then = forms.THEN_DAY.match(folded.text[match.end() :])
        if place and then and not planned:
            # "held in Astana on the sidelines of the 24th SCO Summit on July 4": both that day
            tail = f" in {place['city']}"
            day = whole(folded.item(then["d"]).id)
            yield from told(folded, context, main, tail, day, "fact")
        yield context.claim(
            folded,
            f"{_RULE}.alongside",
            _of_the_year_of(item, main.id),
            "alongside",
            main.id,
            modality="planned" if planned else "fact",
        )
