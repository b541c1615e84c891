"""A claim that somebody took part in a meeting: which meeting, on which day, in which capacity."""

from __future__ import annotations

import re

from facts.edtf import earliest, is_edtf, latest
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.attendance import attendance_forms as forms
from facts.rules.attendance import journey_forms, rosters
from facts.rules.attendance.parties import Party
from facts.rules.context import Context, doubted, mood
from facts.rules.gatherings.meeting_ids import identify, year_of
from facts.rules.tokens import Folded
from facts.rules.verb_groups import group_start

_RULE = "attendance"
_PRESENT = re.compile(r"\b(?:is|are)\b")
_FIRST = re.compile(r"\bfirst\b")
#: "who once chaired the summit": not this one
_ONCE = re.compile(r"\bonce\b(?! again)")
_BODIES = ("body:sco-chs", "body:sco-chg")


def meeting_of(folded: Folded, context: Context, char: str, way: str = "") -> str:
    """The meeting that a token means: "attend the Council of Foreign Ministers" is its meeting.

    ``way`` is how somebody gets there: "in Islamabad for the summit" is not that of Astana.
    """
    item = folded.item(char)
    if item.kind == "B":
        series = item.id.removeprefix("body:")
        known = context.memory.meeting(series)
        found = None
        if known is None and item.id in _BODIES:
            now = context.published
            found = identify(series, None, "", "", now, context.memory, named=True)
        return known.id if known else found[0] if found else ""
    if _FIRST.search(item.words) and not (item.text("day") or item.text("city")):
        return ""  # "the first summit": of whom or since when is open
    if item.text("again") and forms.DIPLOMATS.match(folded.text):
        own = context.memory.meeting("sco-cfm")  # ahead of the summit that was told of
        return own.id if own else item.id
    meeting, on_the_way = gazetteer().get(item.id), folded.items(way)
    told = next((int(i.id[:4]) for i in on_the_way if i.kind == "D" and i.id[:4].isdigit()), None)
    another = told is not None and year_of(item.id) not in (None, told)
    places = {i.id for i in on_the_way if i.kind == "P" or (another and i.kind == "C")}
    city = meeting.city if meeting else None
    if not another and (city is None or not places or city in places):
        return item.id
    year = told if another or meeting is None else meeting.year
    return next(
        (
            m.id
            for body in _BODIES
            for m in gazetteer().meetings(body, year=year)
            if {m.city, m.country} & places
        ),
        "",
    )


def is_anothers(folded: Folded, context: Context, match: re.Match[str]) -> bool:
    """Whether the event that the words tell of is another's, or "the SCO meeting" one of many."""
    whose = [item.id for item in folded.items(match[0]) if item.kind == "G"]
    if any(id != "org:sco" for id in whose):
        return True
    vague = (whose or "coming " in match[0]) and "summit" not in match[0]
    years = [year_of(meeting.id) for meeting in {m.id: m for m in context.memory.meetings}.values()]
    return bool(vague) and years.count(max(filter(None, years), default=None)) > 1


def meant_by(folded: Folded, context: Context, clause: str, here: str) -> tuple[str, str]:
    """The words for a meeting in the clause, and which it is; empty if none, or another event."""
    told = forms.SINCE_MEETING.search(clause)
    found = [told] if told else [*forms.IT.finditer(clause)]
    if not found:
        return "", ""
    relative = forms.WHICH.search(clause) is not None
    it = found[-1 if relative else 0]
    if relative and forms.PRONOUN.fullmatch(it[0]):
        return "", ""  # "It followed a summit in Washington, which …"
    end = told.end("m") if told else it.end()
    meeting = meeting_of(folded, context, told["m"]) if told else here
    where, known = forms.IN_PLACE.match(clause, end), gazetteer().get(meeting)
    elsewhere = where and not (where["p"] and known and folded.item(where["p"]).id == known.city)
    named = told and not folded.item(told["m"]).text("again")
    own_talks = not told and context.memory.talks and it["meeting"]
    other = forms.OTHER_EVENT.search(clause, end if told or "ceremony" in it[0] else 0)
    another = (elsewhere and not named) or own_talks or other
    return it[0], "" if another else meeting


def status_in(words: str | None) -> str:
    """The capacity in "as special guests", "as an observer"; empty if none is told."""
    return (words or "").lower().replace("special ", "").split(" ")[0].rstrip("s")


def attended(
    folded: Folded,
    context: Context,
    party: Party,
    meeting: str,
    modality: Modality,
    spoke: bool = False,
    status: str = "",
) -> Claim:
    """The claim that the party took part, on the day that the article gave for the meeting."""
    return context.claim(
        folded,
        _RULE,
        party.id,
        "attended",
        meeting,
        valid=_day(context, meeting, modality),
        modality=modality,
        capacity=party.capacity or None,
        represented_by=party.represented_by or None,
        status=party.status or status or None,
        spoke=spoke or None,
    )


def _day(context: Context, meeting: str, modality: Modality) -> str:
    """The day of the meeting; a plan has none that is over when it is told."""
    day = context.memory.day_of(meeting)
    over = modality == "planned" and is_edtf(day) and latest(day) < earliest(context.published)
    return "" if over else day


def subject_of(folded: Folded, match: re.Match[str]) -> tuple[str, str]:
    """Who the verb is said of, as tokens, and the whole verb group; empty if that is open."""
    text, at = folded.text, match.start()
    start = subject = group_start(text, at)
    whose = folded.fits(forms.WHO)
    relative = forms.WHO.search(text, max(0, start - 4), at) if whose else None
    chain = relative["who"] if relative else rosters.before(folded, start)
    if not chain and (aside := forms.ASIDE.search(text, max(0, start - forms.REACH), start)):
        chain, subject = aside["who"], aside.start()
    if not chain and (ranged := forms.FROM_TO.search(text, max(0, start - forms.REACH), start)):
        chain, subject = ranged["who"], ranged.start()
    if not chain and forms.AND_DID.search(text, 0, start):
        opening = rosters.opening(folded)
        between = text[opening[-1].end() : start] if opening else ""
        chain = (
            ""
            if not opening or forms.OTHER_CLAUSE.search(between)
            else rosters.tokens(folded, opening)
        )
        subject = 0
    if not chain and (match["go"].split(" ")[0].endswith("ing") or match["go"].startswith("among")):
        beside = forms.WITH.search(text, max(0, start - forms.REACH), start)
        chain = beside["who"] if beside else ""
    before = text[max(0, subject - 60) : subject]
    if doubted(before) or (text[start:at] == "to " and forms.INVITED.search(before)):
        return "", ""
    return chain, text[start : match.end("go")]


def travellers(context: Context, match: re.Match[str]) -> tuple[Party, ...]:
    """Who "he" is who spoke "before departing", or "the two leaders" who are there to attend."""
    if journey_forms.THE_TWO.match(match.string):
        return tuple(map(Party, context.memory.pair))
    he = context.memory.person
    before = match.string[: match.start()]
    return (Party(he),) if he and journey_forms.HE_BEFORE.match(before) else ()


def tense(context: Context, verb: str, meeting: str) -> Modality | None:
    """What the verb group says; "are attending" a meeting of tomorrow is a plan."""
    modality = None if _ONCE.search(verb) else mood(verb)
    if modality == "fact" and _PRESENT.search(verb):
        return "planned" if is_to_come(context, context.memory.day_of(meeting)) else modality
    return modality


def verb_of(told: re.Match[str]) -> str:
    """What "Among those expected are", "the participants include" say that they do."""
    if forms.TO_BE_THERE.search(told[0]):
        return "expected"
    verb = told.lastgroup not in (None, "range") and told[told.lastgroup or 0]
    return (verb or "took part").lower()


def is_for_later(match: re.Match[str], verb: str) -> bool:
    """Whether the verb goes on with a plan: "will hold talks with those attending the summit"."""
    alone = verb == match["go"] and forms.GOES_ON.match(verb) is not None
    return alone and forms.AHEAD.search(match.string, 0, match.start()) is not None


def is_of_before(meeting: str, context: Context) -> bool:
    """Whether the meeting was one of a year before the article's."""
    year, now = year_of(meeting), context.published[:4]
    return year is not None and now.isdigit() and year < int(now)


def is_to_come(context: Context, day: str) -> bool:
    """Whether the whole day of a meeting lies behind the day of the report."""
    known = is_edtf(day) and is_edtf(context.published) and "X" not in day + context.published
    return known and bool(day) and earliest(day) > latest(context.published)


def is_over(claim: Claim, context: Context) -> bool:
    """Whether the meeting of the claim has been held, as far as the article tells."""
    if not claim.valid:
        return claim.object not in context.memory.upcoming
    return not is_edtf(claim.valid) or earliest(claim.valid) <= latest(context.published)


def in_doubt(folded: Folded, match: re.Match[str]) -> bool:
    """Whether the words right before the match take it back or leave it open."""
    return doubted(folded.text[max(0, match.start() - 60) : match.start()])
