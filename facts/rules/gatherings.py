"""Meetings as they are named in running text: "the 24th SCO Summit", "the Ufa summit in 2015".

A meeting phrase is folded into one token that knows the meeting's id, its series, and the number,
city and date that the phrase itself gives. "The summit" means the one last mentioned.
"""

from __future__ import annotations

import re

from facts.edtf import earliest
from facts.entities import gazetteer
from facts.rules import gathering_forms as forms
from facts.rules.memory import Meeting, Memory
from facts.rules.tokens import Folded

_NUMBERED = {"sco-chs": "body:sco-chs", "sco-chg": "body:sco-chg"}


def fold_meetings(folded: Folded, memory: Memory, published: str) -> None:
    """Fold every meeting phrase of the sentence and remember the meetings."""
    if not folded.says(
        "summit", "meeting", "session", "forum", "event", "gather", "conf", "moot", "plenary"
    ):
        return
    if folded.has("F", "B", "G", "P", "D") or folded.says("summit"):
        for phrase in forms.PHRASES:
            if (not phrase.needs or folded.has(phrase.needs)) and (
                not phrase.words or folded.says(*phrase.words)
            ):
                _fold_phrase(folded, phrase.regex, memory, published)
    folded.fold(forms.AGAIN, lambda m: _again(folded, m, memory, published))
    for item in folded.all:
        if item.kind == "M":
            told = ("series", "city", "day", "noun")
            meeting = Meeting(item.id, *(item.text(name) for name in told))
            memory.remember_meeting(meeting, aside=year_of(item.id) not in (None, _year(published)))


def _fold_phrase(folded: Folded, phrase: re.Pattern[str], memory: Memory, published: str) -> None:
    text = folded.text
    parts: list[str] = []
    at = 0
    for match in phrase.finditer(text):
        window = max(at, match.start() - forms.WINDOW)
        left = forms.LEFT.search(text[window : match.start()])
        start = window + left.start() if left else match.start()
        token = _named(folded, match, text[start : match.start()], memory, published)
        if token:
            parts += (text[at:start], token)
            at = match.end()
    if parts:
        folded.text = "".join((*parts, text[at:]))


def _named(
    folded: Folded, match: re.Match[str], before: str, memory: Memory, published: str
) -> str | None:
    """The token for a meeting phrase, and what the match holds behind the phrase."""
    groups = match.groupdict()
    series = _series(folded, groups)
    if not series and "same" in groups:
        known = memory.meeting("sco-chs", "sco-chg", "sco-cfm")
        series = known.series if known else ""
    if not series:
        return None
    if groups.get("name"):
        return _forum(folded, match, before, series)
    if (
        not groups.get("sco")
        and not groups.get("who")
        and memory.organisation not in {"", "org:sco"}
    ):
        return None
    pre = before + (groups.get("mid") or "")
    if any("/.." in i.id for i in folded.items(groups.get("year") or "")):
        return None  # "the first summit since 2019"
    inside = folded.items(pre + (groups.get("year") or ""))
    city = next(
        (i.id for i in folded.items(groups.get("city") or "") or inside if i.kind in "PC"), ""
    )
    day = _day(folded, groups)
    hint = day or next((i.id for i in inside if i.kind == "D"), "")
    soon = re.search(forms.SOON, pre, re.IGNORECASE) is not None
    vague = soon or re.search(forms.BEFORE, pre, re.IGNORECASE) is not None
    number = None if _is_the_first(before, match) else ordinal(pre)
    if not hint and not city:
        hint, city_ahead = _nearby(folded, match, vague)
        vague = vague and not (hint or city_ahead)
    place = city
    if not hint and not city:
        place, hint = _told_behind(folded, match)
    blind = vague and not (hint or place)
    found = None if hint or not forms.NEXT.search(pre) else _following(series, memory, published)
    found = found or identify(series, number, place, hint, "" if blind else published, memory)
    if found is None:
        return None
    end = match.end() if day or not groups.get("when") else match.start("when")
    land = folded.items(groups.get("land") or "")
    if land and land[0].id != _country(city):
        # "at the summit in Tianjin, Kyrgyzstan assumed …": the country begins what follows
        end, day = match.start("land"), ""
    words = folded.words(before + match.string[match.start() : end])
    info = {
        "series": found[1],
        "number": str(number or ""),
        "city": city,
        "day": day,
        "soon": "soon" if soon else "",
        "noun": (groups["noun"] or "meeting").lower(),
        "held": groups.get("held") or "",
        "hint": hint,
        "format": next((i.id for i in folded.items(groups.get("sco") or "") if i.kind == "F"), ""),
    }
    token = folded.token("M", (found[0],), words, info)
    return token + match.string[end : match.end()] if token else None


def _is_the_first(before: str, match: re.Match[str]) -> bool:
    """Whether "first" counts since some event: "the first summit after India was admitted"."""
    first = re.search(r"\b[Ff]irst\b", before + (match.groupdict().get("mid") or ""))
    behind = match.string[match.end() : match.end() + 40]
    return first is not None and not re.match(r",? (?:was|took|held|in|on)\b", behind)


def _following(series: str, memory: Memory, published: str) -> tuple[str, str] | None:
    """The meeting after the numbered one that has been told of: "the next meeting"."""
    known = memory.meeting(series)
    over = known and known.day and known.day[: len(published)] <= published
    number = re.fullmatch(rf"meeting:{series}-(\d+)", known.id) if known and over else None
    return (f"meeting:{series}-{int(number[1]) + 1}", series) if number else None


def _nearby(folded: Folded, match: re.Match[str], vague: bool) -> tuple[str, str]:
    """The date (and city) beside a phrase that has none: "On June 8-9, 2017, … hosted …"."""
    ahead = folded.items(match.string[match.end() : match.end() + 50]) if vague else []
    head = re.match(r"(?:[IO]n |At |By )?[^,]{1,3}(?=,| )", match.string)
    around = folded.items(head[0] if head else "") + ahead
    dates = [i.text("ahead") or i.id if i in ahead else i.id for i in around if i.kind == "D"]
    day = next((d for d in reversed(dates) if ".." not in d), "")
    return day, next((i.id for i in ahead if i.kind == "P"), "")


def _told_behind(folded: Folded, match: re.Match[str]) -> tuple[str, str]:
    """City and date of a meeting whose phrase has none: "… that took place in Ufa in 2015"."""
    told = forms.HELD_BEHIND.match(match.string, match.end())
    if told is None:
        return "", ""
    city = folded.item(told["city"]).id if told["city"] else ""
    day = folded.item(told["day"]) if told["day"] else None
    ahead = re.search(r"\b(?:will|would|to|scheduled)\b", told[0]) is not None
    return city, ((day.text("ahead") if ahead else day.id) if day else "")


def _forum(folded: Folded, match: re.Match[str], before: str, series: str) -> str | None:
    """A forum by its own name: "the SCO Plus international inter-party forum “…” on …"."""
    form = folded.item(match["sco"])
    following = [
        i for i in folded.items(match.string[match.end() : match.end() + 12]) if i.kind == "D"
    ]
    year = _year(following[0].id) if following else None
    if not form.words.endswith("forum") or year is None:
        return None
    info = {"series": series, "noun": "forum", "format": form.id, "day": following[0].id}
    words = folded.words(before + match.string[match.start() : match.start("name")])
    token = folded.token("M", (f"meeting:{series}-{year}",), words, info)
    return token + match["name"] if token else None


def _series(folded: Folded, groups: dict[str, str | None]) -> str:
    """Which series of meetings the phrase names; empty if it is none of the SCO's."""
    items = folded.items(groups.get("sco") or "")
    who = (groups.get("who") or "").lower()
    if any(i.kind == "G" and i.id != "org:sco" for i in items):
        return ""
    if items and items[0].kind == "F":
        series = str(forms.SERIES["formats"].get(items[0].id, ""))
        return (
            f"{series}-forum"
            if (groups["noun"] or "").lower() == "forum" and series == "sco-plus"
            else series
        )
    if "self" in groups and not _is_a_meeting(items[0].words):
        return ""
    if items and items[0].kind == "B":
        return items[0].id.removeprefix("body:") if items[0].id.startswith("body:sco-") else ""
    if groups.get("own"):
        name = re.sub(r"[^a-z]+", "-", f"{groups['own']}{groups['noun']}".lower().replace("'s", ""))
        return _own_series(name.strip("-"))
    if who:
        return str(forms.SERIES["who"][who]) if items or "sco" in who else ""
    summit = (groups["noun"] or "").lower() in {"summit", "moot"}
    if items:
        return str(forms.SERIES["summits"]["org:sco"]) if summit else ""
    return str(forms.SERIES["summits"]["org:sco"]) if summit and "of" not in groups else ""


def _is_a_meeting(body: str) -> bool:
    """Whether the body is called a meeting: "the SCO Defence Ministers' Meeting"."""
    return re.search(r"^meeting\b|\bmeeting$", body, re.IGNORECASE) is not None


def _own_series(name: str) -> str:
    """The series of meetings that have a name of their own: "SCO Women's Forum"."""
    known = forms.SERIES["who"].get(name.replace("-", " ").rpartition(" ")[0])
    return str(known) if known else f"sco-{name}"


def series_of(name: str) -> str:
    """The series of a body's id, or of words such as "foreign ministers"."""
    if name.startswith("body:"):
        return name.removeprefix("body:")
    return str(forms.SERIES["who"].get(name.lower(), ""))


def _day(folded: Folded, groups: dict[str, str | None]) -> str:
    """The date inside the phrase, if it is the meeting's own: "held … on", "in 2015"."""
    dates = folded.items(groups.get("day") or "")
    if not dates:
        return ""
    coarse = all(len(part) <= 7 for part in dates[0].id.split("/"))
    return dates[0].id if groups.get("held") or coarse else ""


def ordinal(words: str) -> int | None:
    """The number in "24th", "twenty-third", "Third"."""
    for word in words.lower().split():
        digits = re.match(r"(\d{1,2})-?(?:st|nd|rd|th)", word)
        if digits:
            return int(digits[1])
        if word in forms.ORDINALS:
            return forms.ORDINALS[word]
    return None


def identify(
    series: str, number: int | None, city: str, day: str, published: str, memory: Memory
) -> tuple[str, str] | None:
    """The meeting's id and series by what is said of it; None if nothing tells it from others."""
    body = _NUMBERED.get(series)
    if body and number:
        return f"meeting:{series}-{number}", series
    year = _year(day)
    near = year or _year(published)
    if body is None:
        return (f"meeting:{series}-{near}", series) if near else None
    if city.startswith("city:"):
        return _by_city(series, city, year, near)
    if not year:
        known = memory.meeting("sco-chs", "sco-chg")
        if known and year_of(known.id) in (None, near):
            return known.id, known.series
    for meeting in gazetteer().meetings(body, year=near) if near else ():
        return meeting.id, series
    return None


def _by_city(series: str, city: str, year: int | None, near: int | None) -> tuple[str, str] | None:
    for candidate in dict.fromkeys((series, *_NUMBERED)):
        held = gazetteer().meetings(_NUMBERED[candidate], city=city, year=year)
        if not held and near:
            # a summit that was moved to a video link has a country in the chair and no city
            held = [
                m
                for m in gazetteer().meetings(_NUMBERED[candidate], year=near)
                if m.city is None and m.country == _country(city)
            ]
        if held:
            best = min(held, key=lambda m: abs((m.year or 0) - (near or 9999)))
            if year or near is None or abs((best.year or 0) - near) <= 1 or len(held) == 1:
                return best.id, candidate
    if year:
        # the city of a meeting may be told wrongly, or be that of a plan; the year tells which
        for meeting in gazetteer().meetings(_NUMBERED[series], year=year):
            return meeting.id, series
    if near:
        return f"meeting:{series}-{near}-{city.removeprefix('city:')}", series
    return None


def _country(city: str) -> str:
    known = gazetteer().get(city)
    return (known.country or "") if known else ""


def year_of(meeting: str) -> int | None:
    """The year of a meeting by its id; None if the id does not tell."""
    known = gazetteer().get(meeting)
    if known is not None and known.year:
        return known.year
    named = re.search(r"-(\d{4})\b", meeting)
    return int(named[1]) if named else None


def _year(edtf: str) -> int | None:
    if not edtf or edtf.startswith("X"):
        return None
    year = earliest(edtf).year
    return year if year > 1 else None


def _again(folded: Folded, match: re.Match[str], memory: Memory, published: str) -> str | None:
    noun = match["noun"].lower()
    known = memory.again(noun)
    if known is None and noun == "summit" and memory.organisation == "org:sco":
        found = identify("sco-chs", None, "", "", published, memory)
        known = Meeting(found[0], found[1], noun=noun) if found else None
    if known is None:
        return None
    info = {"series": known.series, "noun": known.noun, "again": "again", "city": "", "day": ""}
    return folded.token("M", (known.id,), match[0], info)
