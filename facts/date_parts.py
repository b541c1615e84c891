"""What the parts of a date say by themselves: numbers, seasons, two years."""

from __future__ import annotations

import re
from typing import cast

from facts import date_forms as forms
from facts.publication import Point, Which


def numeric(date: re.Match[str]) -> Point | None:
    """Read 2024-07-04, 04.07.2024, 04/07/2024.

    News writes slashes in both orders: where both would do, only the year is sure.
    """
    if date["iso"]:
        if date["d1"] is None:
            return Point(int(date["y1"]), int(date["m1"])) if date["sep"] == "-" else None
        return Point(int(date["y1"]), int(date["m1"]), int(date["d1"]))
    year, a, b = int(date["y2"]), int(date["a"]), int(date["b"])
    if date["sep2"] == "/" and a != b and max(a, b) <= 12:
        return Point(year)
    month_first = date["sep2"] == "/" and b > 12
    return Point(year, a, b) if month_first else Point(year, b, a)


def two_years(years: re.Match[str]) -> tuple[Point, Point] | None:
    """Read 2022-2023 and 2022-23; None if the second is not later."""
    first, last = int(years["first"]), int(years["last"])
    if last < 100:
        last += first - first % 100
    return (Point(first), Point(last)) if first < last else None


def season_months(season: str, year: int) -> tuple[Point, Point]:
    """The first and last month of a season; of a winter the year."""
    months = forms.SEASONS[season.lower()]
    return (Point(year, months[0]), Point(year, months[1])) if months else (Point(year),) * 2


def which(word: str) -> Which:
    """Which of three a word means; "coming" is the next."""
    word = word.lower()
    return cast(Which, word if word in ("last", "this") else "next")


def number(names: dict[str, int], name: str) -> int:
    """The number of a month or weekday by its name."""
    return names[name.lower().rstrip(".")]


def leading_int(text: str) -> int:
    """The number of "4th"."""
    return int(text.rstrip("stndrh"))
