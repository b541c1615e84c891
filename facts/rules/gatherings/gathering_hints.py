"""What a meeting's phrase, and the words beside it, say of where and when the meeting is."""

from __future__ import annotations

import re
from typing import NamedTuple

from facts.edtf import calendar_day, precision
from facts.rules.context import is_week, unreported
from facts.rules.gatherings import gathering_forms as forms
from facts.rules.marks import CITY, COUNTRY, DATE
from facts.rules.tokens import Folded

VAGUE = re.compile(f"{forms.SOON}|{forms.BEFORE}", re.IGNORECASE)

#: "On ⟨D⟩, …", before all else in the sentence
_HEAD = re.compile(r"(?:[IO]n |At |By )?[^,]{1,3}(?=,| )")
_AHEAD = re.compile(r"\b(?:will|would|to|scheduled)\b")

_WHERE_OR_WHEN = CITY | COUNTRY | DATE
_MONTH = len("2024-07")

Groups = dict[str, str | None]


class Told(NamedTuple):
    """What a phrase, and the words beside it, say of a meeting's place and time.

    ``city`` and ``day`` stand in the phrase itself; ``near_city`` and ``hint`` may stand beside it
    and only tell which meeting is meant.
    """

    city: str = ""
    day: str = ""
    near_city: str = ""
    hint: str = ""
    dated: str = ""


_NOTHING = Told()


def told_of(folded: Folded, match: re.Match[str], groups: Groups, pre: str, *, vague: bool) -> Told:
    """What is told of the meeting whose phrase matches; ``pre`` are its words before the noun.

    They may be ``vague``: "the next", "the previous".
    """
    if not folded.marks & _WHERE_OR_WHEN:
        return _NOTHING
    behind = folded.items(groups.get("year") or "")
    inside = folded.items(pre) + behind
    where = folded.items(groups.get("city") or groups.get("city2") or "")
    city = before = ""
    if where or inside:
        places = [i for i in (*where, *inside) if i.kind in "PC"]
        city = next((i.id for i in places if i.kind == "P"), places[0].id if places else "")
        before = next((i.id for i in inside if i.kind == "D"), "")
    day = _day(folded, match, groups)
    if not day and behind and precision(behind[0].id) == "month":
        day = behind[0].id
    hint = day or before
    if hint or city:
        dated = before if not day and _is_of_days(before) else ""
        return Told(city, day or dated, city, hint, dated)
    behind = folded.items(groups.get("day") or "")
    if behind and vague:
        return Told(hint=behind[0].text("ahead") or behind[0].id)
    if vague or folded.marks & DATE:
        hint, near = _nearby(folded, match, vague)
        if hint or near:
            # a city told beside it never says which one is meant: it may be that of the next
            return Told(city, day, "", hint)
    near, hint = _told_behind(folded, match)
    return Told(city, day, near, hint)


def is_to_come(match: re.Match[str]) -> bool:
    """Whether the words before the phrase say so: "ahead of the 23rd summit"."""
    start = match.start()
    return forms.TO_COME.search(match.string[max(0, start - forms.WINDOW) : start]) is not None


def _is_of_days(date: str) -> bool:
    """Whether a date is a day or some days, and no week: "the July 3-4 summit"."""
    first, interval, last = date.partition("/")
    if not interval:
        return calendar_day(first) is not None
    return bool(calendar_day(first) and calendar_day(last)) and not is_week(first, last)


def _nearby(folded: Folded, match: re.Match[str], vague: bool) -> tuple[str, str]:
    """The date (and city) beside a phrase that has none: "On June 8-9, 2017, … hosted …"."""
    behind = unreported(match.string[match.end() : match.end() + 50]) if vague else ""
    ahead = folded.items(behind)
    head = _HEAD.match(match.string)
    leading = folded.items(head[0]) if head else []
    if not (ahead or leading):
        return "", ""
    dates = [i.text("ahead") or i.id for i in ahead if i.kind == "D"]
    dates += [i.id for i in leading if i.kind == "D"]
    day = next((d for d in dates if ".." not in d), "")
    return day, next((i.id for i in ahead if i.kind == "P"), "")


def _told_behind(folded: Folded, match: re.Match[str]) -> tuple[str, str]:
    """City and date of a meeting whose phrase has none: "… that took place in Ufa in 2015"."""
    told = forms.HELD_BEHIND.match(match.string, match.end())
    if told is None:
        return "", ""
    city = folded.item(told["city"]).id if told["city"] else ""
    day = folded.item(told["day"]) if told["day"] else None
    ahead = _AHEAD.search(told[0]) is not None
    return city, ((day.text("ahead") if ahead else day.id) if day else "")


def _day(folded: Folded, match: re.Match[str], groups: Groups) -> str:
    """The date inside the phrase, if it is the meeting's own: "held … on", "in 2015"."""
    dates = folded.items(groups.get("day") or "")
    if not dates:
        return ""
    if not (
        groups.get("held")
        or groups.get("there")
        or all(len(part) <= _MONTH for part in dates[0].id.split("/"))
        or forms.BRACKETED.search(match[0])
    ):
        return ""
    ahead = dates[0].text("ahead")
    to_come = ahead and (
        forms.TO_BE_HELD.search(groups.get("held") or "")
        or forms.PLANNED.search(match.string, 0, match.start())
    )
    return ahead if to_come else dates[0].id
