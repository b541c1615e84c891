"""Meetings as they are named in running text: "the 24th SCO Summit", "the Ufa summit in 2015".

A meeting phrase is folded into one token that knows the meeting's id, its series, and the number,
city and date that the phrase itself gives. "The summit" means the one last mentioned.
"""

from __future__ import annotations

import re

from facts.edtf import overlaps
from facts.entities import gazetteer
from facts.rules.gatherings import gathering_forms as forms
from facts.rules.gatherings import gathering_series
from facts.rules.gatherings.gathering_hints import VAGUE, Groups, Told, is_to_come, told_of
from facts.rules.gatherings.gathering_series import SUMMITS
from facts.rules.gatherings.meeting_ids import (
    country_of_city,
    following,
    identify,
    of_number,
    ordinal,
    year_in,
    year_of,
    years_ago,
)
from facts.rules.gatherings.officials import folded_officials, unfolded_officials
from facts.rules.marks import BODY, CITY, DATE, FORMAT, MEETING, ORGANISATION, mark
from facts.rules.memory import BESIDE, Meeting, Memory
from facts.rules.tokens import Folded, Item, pattern

_WORDS = mark(
    "summit* meeting* session* forum* event* gather* conf* moot* plenar* conclave* meet*"
    " council* chg chs cfm edition* ministerial*"
)
_SOON = re.compile(forms.SOON, re.IGNORECASE)
_NAMED_SUMMIT = re.compile(r"(?<!^)\b(?!SCO|The|This|That)[A-Z][\w-]*(?:'s)? $|\w\) $")
#: "the third meeting that India will attend": its own third, not the meeting's number
_ITS_OWN = pattern(
    r"(?: of [^,.;]{0,30}?)?(?: that| which)? ⟨C⟩ (?:(?:will|has|had|is|was|to|be|have|ever) ){0,3}"
    r"(?:attend|host|chair|tak(?:e|ing) part|participat)"
)
_FIRST = re.compile(r"\b[Ff]irst\b")
_THAT_FIRST = re.compile(r",? (?:was|took|held|in|on)\b")
#: Then what is beside the summit is told of.
_BESIDES = pattern(r"\b(?:[Bb]esides|[Aa](?:part|side) from|[Ii]n addition to) (?:the )?⟨M⟩")
#: What ends with neither is no word that stands before a phrase.
_SPACE_OR_QUOTE = (" ", '"')
_LOOSE = frozenset({"meeting", "event", "gathering"})
#: Bodies and formats meet; else a meeting is named by whose it is, where, when, or which.
_BY_ITSELF = BODY | FORMAT
_WHOSE = ORGANISATION | CITY | DATE | mark("summit* minister* next")


def fold_meetings(folded: Folded, memory: Memory, published: str) -> None:
    """Fold every meeting phrase of the sentence and remember the meetings."""
    marks = folded.marks
    if not marks & _WORDS:
        return
    named = forms.has_noun(folded.text)
    if marks & _BY_ITSELF or (named and marks & _WHOSE):
        folded.text = folded_officials(folded)
        _fold_phrases(folded, memory, published, named)
        folded.text = unfolded_officials(folded)
    if forms.has_noun(folded.text, forms.AGAIN_TAILS):
        folded.fold(forms.AGAIN, lambda m: _again(folded, m, memory, published))
        if forms.FIRST_AGAIN.match(folded.text):
            folded.fold(forms.FIRST_AGAIN, lambda m: _again(folded, m, memory, published))
    meetings = [i for i in folded.all if i.kind == "M"] if folded.marks & MEETING else []
    if len(meetings) > 1:  # the summit is told of, whatever is beside it
        aside = _BESIDES.search(folded.text) is not None
        meetings.sort(key=lambda item: (item.text("series") == BESIDE) is aside)
    these = (None, year_in(published)) if meetings else ()
    for item in meetings:
        text = item.text
        meeting = Meeting(item.id, text("series"), text("city"), text("day"), text("noun"))
        memory.remember_meeting(meeting, aside=year_of(meeting.id) not in these)
        hint = text("hint")
        if hint and hint[:4] != published[:4] and year_in(hint) not in these:
            memory.apart.add(item.id)


def _fold_phrases(folded: Folded, memory: Memory, published: str, named: bool) -> None:
    """Try every way to name a meeting that the words still left in the sentence allow.

    It may have been ``named`` by a noun: "summit", "meeting".
    """
    text, marks = folded.text, folded.marks
    for kind, phrases in forms.PHRASES:
        if marks & kind != kind:
            continue
        for _, noun, needed, hint, regex in phrases:
            if marks & needed != needed or not (named or not noun):
                continue
            if hint and not hint.search(text):
                continue
            found = [*regex.finditer(text)]
            if found and _fold_found(folded, found, memory, published):
                text = folded.text
                named = forms.has_noun(text)
                if not (named or marks & _BY_ITSELF):
                    return


def _fold_found(folded: Folded, found: list[re.Match[str]], memory: Memory, published: str) -> bool:
    """Fold what a phrase has found, with the words before it; whether any of it is a meeting."""
    text = folded.text
    parts: list[str] = []
    at = 0
    for match in found:
        start = match.start()
        if text.endswith(_SPACE_OR_QUOTE, at, start):
            # no "the" is within what may stand before
            window = max(at, start - forms.WINDOW, text.rfind(" the ", 0, start) + 1)
            left = forms.LEFT.search(text[window:start])
            start = window + left.start() if left else start
        token = _named(folded, match, text[start : match.start()], memory, published)
        if token:
            parts += (text[at:start], token)
            at = match.end()
    if parts:
        folded.text = "".join((*parts, text[at:]))
    return bool(parts)


def _named(
    folded: Folded, match: re.Match[str], before: str, memory: Memory, published: str
) -> str | None:
    """The token for a meeting phrase, and what the match holds behind the phrase."""
    groups = match.groupdict()
    pre = before + (groups.get("mid") or "")
    whose = folded.items(groups.get("sco") or "")
    noun = (groups["noun"] or "").lower()
    series = gathering_series.named(folded, match, groups, noun, before, whose)
    if not series and "same" in groups:
        series = gathering_series.same(folded, match, groups, noun, memory)
    if not series and _is_of_the_sco(groups, noun, whose):
        series = of_number(ordinal(pre) or 0, published)
    series = gathering_series.of_ministers(folded, match, groups, noun, memory) or series
    if not series or (not whose and _of_others(folded, match, groups, memory)):
        return None
    if groups.get("name"):
        return _forum(folded, match, before, series)
    if (year := groups.get("year")) and any("/.." in i.id for i in folded.items(year)):
        return None  # "the first summit since 2019"
    vague = bool(pre) and VAGUE.search(pre) is not None
    told = told_of(folded, match, groups, pre, vague=vague)
    if folded.marks & DATE and not told.hint:
        told = _on_the_day(folded, match, before, told)
    number = ordinal(pre) if pre else None
    if number and (_is_the_first(pre, match) or _ITS_OWN.match(match.string, match.end())):
        number = None
    if number and not (told.hint or told.near_city.startswith("city:")):
        ago = years_ago(series, number, published)
        if abs(ago) > 1 or (ago and is_to_come(match)):
            return None  # "the fourth summit held in China"
    found = None
    if vague and not told.hint and forms.NEXT.search(pre):
        found = following(series, memory, published)
    if found is None:
        blind = vague and not (told.hint or told.near_city)
        since = "" if blind else published
        named = bool(groups.get("who") or (whose and whose[0].kind == "B"))
        found = identify(series, number, told.near_city, told.hint, since, memory, named=named)
        if found is None and not blind:
            found = _beside_another(folded, series, memory)
        if found and "sco" not in groups and told.near_city:
            place = told.near_city.removeprefix("city:")
            there = groups.get("city") and _in_another(found[0], told.near_city)
            if found[0].endswith(f"-{place}") or there:
                return None  # "the summit in Washington": nothing says that it is the SCO's
    if found is None or (number and memory.numbers.setdefault(found[0], number) != number):
        return None  # "The 17th meeting was held in Goa", of one that is the 18th
    return _token(folded, match, groups, before, found, told, number, whose)


def _in_another(meeting: str, country: str) -> bool:
    """Whether the meeting is known to be in another country than that which is told."""
    known = gazetteer().get(meeting)
    return country.startswith("country:") and known is not None and known.country != country


def _on_the_day(folded: Folded, match: re.Match[str], before: str, told: Told) -> Told:
    """What is told, with the date of "on 9 June 2017 at a summit", which has no other."""
    start = match.start() - len(before)
    if not match.string.endswith(("at ", "during "), 0, start):
        return told
    then = forms.ON_THE_DAY.search(match.string, 0, start)
    return told._replace(hint=folded.item(then["d"]).id) if then else told


def _is_of_the_sco(groups: Groups, noun: str, whose: list[Item]) -> bool:
    """Whether the phrase is "meeting of the SCO", "SCO session", and names no body of it."""
    named = groups.get("who") or groups.get("own") or groups.get("name")
    plain = noun in {"meeting", "session"}
    return plain and not named and [i.id for i in whose] == ["org:sco"]


def _beside_another(folded: Folded, series: str, memory: Memory) -> tuple[str, str] | None:
    """A meeting without a year: that told of before, or of the year of the numbered one beside it.

    One that was told of with a year of its own is another.

    Where nothing tells, "the meeting" from now on is that one, and no other.
    """
    known = next((m for m in reversed(memory.meetings) if m.series == series), None)
    if known:
        return None if known.id in memory.apart else (known.id, series)
    number = forms.NUMBERED_SUMMIT.search(folded.sentence.text)
    year = year_of(f"meeting:sco-chs-{ordinal(number['nth'])}") if number else None
    memory.talks = True
    return (f"meeting:{series}-{year}", series) if year else None


def _token(
    folded: Folded,
    match: re.Match[str],
    groups: Groups,
    before: str,
    found: tuple[str, str],
    told: Told,
    number: int | None,
    whose: list[Item],
) -> str | None:
    """One character for the phrase; a date or a country that is not its own stays behind it."""
    end, day = match.end(), told.day
    if not day and groups.get("when"):
        end = match.start("when")
    land = groups.get("land")
    if land and folded.items(land)[0].id != country_of_city(told.city):
        # "at the summit in Tianjin, Kyrgyzstan assumed …": the country begins what follows
        end, day = match.start("land"), ""
    pre = before + (groups.get("mid") or "")
    info = {
        "series": found[1],
        "number": str(number or ""),
        "city": told.city,
        "day": day,
        "soon": "soon" if pre and _SOON.search(pre) else "",
        "noun": (groups["noun"] or "meeting").lower(),
        "held": groups.get("held") or "",
        "hint": told.hint,
        "dated": told.dated,
        "format": whose[0].id if whose and whose[0].kind == "F" else "",
    }
    words = folded.words(before + match.string[match.start() : end])
    token = folded.token("M", (found[0],), words, info)
    return token + match.string[end : match.end()] if token else None


def _of_others(folded: Folded, match: re.Match[str], groups: Groups, memory: Memory) -> bool:
    """Whether a phrase that names nobody speaks of another organisation's meeting."""
    if groups.get("sco") and not groups.get("who"):
        return False
    before = match.string[max(0, match.start() - forms.WINDOW) : match.start()]
    if groups.get("whose"):
        return folded.item(groups["whose"] or "").id != "org:sco"
    bare = "city" in groups and not groups.get("mid")
    if bare and _NAMED_SUMMIT.search(forms.LEFT.sub("", before)):
        return True  # "the G20 Summit in …", "the China-Central Asia Summit in …"
    if any(i.kind == "G" and i.id != "org:sco" for i in folded.items(before[-4:])):
        return True
    return memory.organisation not in {"", "org:sco"}


def _is_the_first(pre: str, match: re.Match[str]) -> bool:
    """Whether "first" counts since some event: "the first summit after India was admitted"."""
    counted = _FIRST.search(pre) is not None
    return counted and not _THAT_FIRST.match(match.string, match.end())


def _forum(folded: Folded, match: re.Match[str], before: str, series: str) -> str | None:
    """A forum by its own name: "the SCO Plus international inter-party forum “…” on …"."""
    form = folded.item(match["sco"])
    following = [
        i for i in folded.items(match.string[match.end() : match.end() + 12]) if i.kind == "D"
    ]
    year = year_in(following[0].id) if following else None
    if not form.words.endswith("forum") or year is None:
        return None
    info = {"series": series, "noun": "forum", "format": form.id, "day": following[0].id}
    info["dated"] = following[0].id
    words = folded.words(before + match.string[match.start() : match.start("name")])
    token = folded.token("M", (f"meeting:{series}-{year}",), words, info)
    return token + match["name"] if token else None


def _elsewhere(folded: Folded, match: re.Match[str], known: Meeting) -> bool:
    """Whether "the meeting in Baku", "the meeting with …" is another one than that told of."""
    behind = forms.ANOTHER.match(match.string, match.end())
    if behind is None:
        return False
    if not behind["city"]:
        return True
    entity = gazetteer().get(known.id)
    cities = {known.city, (entity.city or "") if entity else ""} - {""}
    city = folded.item(behind["city"]).id
    return bool(cities) and not any(city in (c, country_of_city(c)) for c in cities)


def _another(folded: Folded, match: re.Match[str], known: Meeting, memory: Memory) -> bool:
    """Whether "Friday's meeting", "the SCO meeting" is another one than that told of."""
    if match["sco"]:
        return memory.meetings != [known] or folded.items(match["sco"])[0].id != "org:sco"
    if not match["day"]:
        return False
    day = folded.item(match["day"])
    known_day = memory.day_of(known.id)
    return bool(known_day) and not any(
        overlaps(known_day, told) for told in (day.id, day.text("ahead")) if told
    )


def _gone_on(memory: Memory, noun: str, *, named: bool) -> Meeting | None:
    """What "the summit" goes on with; one with a year of its own only while no other is told of.

    "The SCO summit", which is ``named``, is never that.
    """
    known, last = memory.again(noun), memory.latest
    if known and known.id in memory.apart and (named or not last or last.id != known.id):
        return None
    return known


def _was_latest(memory: Memory, noun: str) -> bool:
    """Whether a meeting of that noun is the last that was told of."""
    return memory.latest is not None and memory.latest.noun == noun


def _again(folded: Folded, match: re.Match[str], memory: Memory, published: str) -> str | None:
    noun = match["noun"].lower()
    here = [i for i in folded.items(match.string[: match.start()]) if i.kind == "M"]
    if here and (here[-1].text("noun") == noun or noun in _LOOSE):
        item = here[-1]
        known: Meeting | None = Meeting(item.id, item.text("series"), noun=item.text("noun"))
    elif noun in SUMMITS and (year := forms.OF_YEAR.match(match.string, match.end())):
        found = identify("sco-chs", None, "", folded.item(year["d"]).id, published, memory)
        known = Meeting(*found, noun=noun) if found else None
    elif match["det"] == "That" or (match["det"] == "that" and _was_latest(memory, noun)):
        known = memory.latest
    else:
        known = _gone_on(memory, noun, named=bool(match["sco"]))
    if known is None and noun in SUMMITS and memory.organisation == "org:sco":
        lower = not match["sco"] and memory.councils == {"body:sco-chg"}
        series = "sco-chg" if lower else "sco-chs"
        found = identify(series, None, "", "", published, memory, named=lower)
        known = Meeting(*found, noun=noun) if found else None
    if known is None or _elsewhere(folded, match, known) or _another(folded, match, known, memory):
        return None
    info = {"series": known.series, "noun": known.noun, "again": "again", "city": "", "day": ""}
    token = folded.token("M", (known.id,), match[0], info)
    return f"{match['day']}'s {token}" if token and match["day"] else token
