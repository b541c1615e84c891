"""EDTF dates in words. The patterns and the names of months are catalog messages.

CLDR's own are not used: Babel leaks stand-alone months from one language into another, and for some
languages (Tajik) CLDR has abbreviations only. Each month has the forms that sentences ask for.
A pattern may have the year as an ordinal: {ordinal} in place of {year}, «{ordinal} il».
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .markup import Html
    from .speech import Speech

Use = Literal["plain", "on", "since", "until"]
Parts = tuple[int | None, int | None, int | None]  # year, month, day

_DATE = re.compile(r"(\d{4}|X{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[?~%]?")


@lru_cache(maxsize=16384)
def say(speech: Speech, edtf: str, use: Use) -> str:
    """The EDTF date or interval in words. ValueError if it is none; "" for an empty one."""
    if not edtf:
        return ""
    first, slash, last = edtf.partition("/")
    if not slash:
        return str(_one(speech, _parts(first), use))
    if last in ("", ".."):
        return str(_one(speech, _parts(first), "since"))
    if first in ("", ".."):
        return str(_one(speech, _parts(last), "until"))
    return _interval(speech, _parts(first), _parts(last))


def _parts(text: str) -> Parts:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"not an EDTF date: {text!r}")
    year, month, day = (int(part) if part and part.isdigit() else None for part in match.groups())
    return year, month, day


def _one(speech: Speech, parts: Parts, use: Use) -> str:
    year, month, day = parts
    if month is None:
        return "" if year is None else str(_year(speech, year, use))
    names = months(speech, use if day is None or use in ("since", "until") else "date")
    name = names[month - 1]
    if day is None:
        return name if year is None else str(_month(speech, year, name, use))
    if year is None:
        return str(_yearless(speech, name, day, use))
    return str(_day(speech, year, name, day, use))


def months(speech: Speech, form: Use | Literal["date"]) -> tuple[str, ...]:
    """The twelve months in the form for this use."""
    return tuple(_months(speech, form).split("|"))


def _months(speech: Speech, form: str) -> str:
    if form == "on":
        # Translators: The months as they stand after “in”: “in July 2024”, «в июле 2024 года».
        return speech.p(
            "months after “in”",
            "January|February|March|April|May|June|July|August|September|October|November|December",
        )
    if form == "since":
        # Translators: The months after “since”: “since July 2024”, “since 4 July”, «с 4 июля».
        return speech.p(
            "months after “since”",
            "January|February|March|April|May|June|July|August|September|October|November|December",
        )
    if form == "until":
        # Translators: The months after “until”: “until July 2024”, “until 4 July”, «до 4 июля».
        return speech.p(
            "months after “until”",
            "January|February|March|April|May|June|July|August|September|October|November|December",
        )
    if form == "date":
        # Translators: The months with a day: “4 July 2024”, «4 июля 2024 года».
        return speech.p(
            "months of a day",
            "January|February|March|April|May|June|July|August|September|October|November|December",
        )
    # Translators: The months by themselves: “July 2024”, «июль 2024 года»; “June–July 2023”.
    return speech.p(
        "months",
        "January|February|March|April|May|June|July|August|September|October|November|December",
    )


def _both(speech: Speech, year: int) -> dict[str, object]:
    """The year as a number and as an ordinal: a language's pattern takes the one or the other."""
    return {"year": year, "ordinal": speech.ordinal(year)}


def _year(speech: Speech, year: int, use: Use) -> Html:
    if use == "on":
        # Translators: When something happened: “granted in 2015”. In all dates {ordinal}, the year
        # as an ordinal, may take the place of {year}: «{ordinal} ildə».
        return speech.p("date", "in {year}", **_both(speech, year))
    if use == "since":
        # Translators: “member since 2015”.
        return speech.p("date", "since {year}", **_both(speech, year))
    if use == "until":
        # Translators: “observer until 2015”.
        return speech.p("date", "until {year}", **_both(speech, year))
    # Translators: A year by itself: “2015”, in languages that need it with the word for year.
    return speech.p("date", "{year}", **_both(speech, year))


def _month(speech: Speech, year: int, month: str, use: Use) -> Html:
    if use == "on":
        # Translators: “held in July 2024”; {month} comes from the list of months after “in”.
        return speech.p("date", "in {month} {year}", month=month, **_both(speech, year))
    if use == "since":
        # Translators: “since July 2024”; {month} comes from the list of months after “since”.
        return speech.p("date", "since {month} {year}", month=month, **_both(speech, year))
    if use == "until":
        # Translators: “until July 2024”; {month} comes from the list of months after “until”.
        return speech.p("date", "until {month} {year}", month=month, **_both(speech, year))
    # Translators: “July 2024”; {month} comes from the list of months by themselves.
    return speech.p("date", "{month} {year}", month=month, **_both(speech, year))


def _day(speech: Speech, year: int, month: str, day: int, use: Use) -> Html:
    if use == "on":
        # Translators: When something happened: “held on 4 July 2024”, «4 июля 2024 года».
        return speech.p(
            "date", "on {day} {month} {year}", day=day, month=month, **_both(speech, year)
        )
    if use == "since":
        # Translators: “since 14 March 2016”.
        return speech.p(
            "date", "since {day} {month} {year}", day=day, month=month, **_both(speech, year)
        )
    if use == "until":
        # Translators: “until 4 July 2024”.
        return speech.p(
            "date", "until {day} {month} {year}", day=day, month=month, **_both(speech, year)
        )
    # Translators: A full date: “4 July 2024”.
    return speech.p("date", "{day} {month} {year}", day=day, month=month, **_both(speech, year))


def _yearless(speech: Speech, month: str, day: int, use: Use) -> Html:
    if use == "on":
        # Translators: A day whose year is not known, or not needed: “on 4 July”.
        return speech.p("date", "on {day} {month}", day=day, month=month)
    # Translators: A day whose year is not known, or not needed: “4 July”.
    return speech.p("date", "{day} {month}", day=day, month=month)


def _interval(speech: Speech, first: Parts, last: Parts) -> str:
    if first == last:
        return _one(speech, first, "plain")
    if first[0] == last[0] and first[0] is not None and first[1] and last[1]:
        year = first[0]
        if first[2] is None and last[2] is None:
            return str(_months_of_a_year(speech, first[1], last[1], year))
        if first[2] and last[2] and first[1] == last[1]:
            return str(_days_of_a_month(speech, first[2], last[2], first[1], year))
        if first[2] and last[2]:
            return str(_days_of_a_year(speech, first, last))
    one, other = _one(speech, first, "plain"), _one(speech, last, "plain")
    # Translators: From one date to another: “31 August 2026 – 1 January 2027”, “2005 – 2017”.
    text = speech.p("date", "{first} – {last}", first=one, last=other)
    return str(text)


def _months_of_a_year(speech: Speech, first: int, last: int, year: int) -> Html:
    names = months(speech, "plain")
    # Translators: Months of one year: “June–July 2023”.
    return speech.p(
        "date",
        "{first_month}–{last_month} {year}",
        first_month=names[first - 1],
        last_month=names[last - 1],
        **_both(speech, year),
    )


def _days_of_a_month(speech: Speech, first: int, last: int, month: int, year: int) -> Html:
    # Translators: Days of one month: “22–23 October 2020”.
    return speech.p(
        "date",
        "{first_day}–{last_day} {month} {year}",
        first_day=first,
        last_day=last,
        month=months(speech, "date")[month - 1],
        **_both(speech, year),
    )


def _days_of_a_year(speech: Speech, first: Parts, last: Parts) -> Html:
    names = months(speech, "date")
    assert first[0] and first[1] and last[1]  # noqa: S101 - the caller has looked
    # Translators: Days of two months of one year: “31 August – 1 September 2026”.
    return speech.p(
        "date",
        "{first_day} {first_month} – {last_day} {last_month} {year}",
        first_day=first[2],
        first_month=names[first[1] - 1],
        last_day=last[2],
        last_month=names[last[1] - 1],
        **_both(speech, first[0]),
    )
