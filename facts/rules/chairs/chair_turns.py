"""Whose turn the chair is: the country in it has its summit next."""

from __future__ import annotations

from facts.entities import gazetteer
from facts.rules.gatherings.meeting_ids import country_of_city, year_in


def its_turn(country: str, published: str, years: tuple[int, ...] = (0, 1)) -> bool:
    """Whether the country can be in the chair: its summit is that of this year or of the next.

    What is done under a chairmanship may be told long afterwards.
    """
    year = year_in(published)
    near = [m for n in years for m in gazetteer().meetings("body:sco-chs", year=(year or 0) + n)]
    return not near or any(country in (m.country, country_of_city(m.city or "")) for m in near)


def surely_chairs(country: str, published: str) -> bool:
    """Whether the country has its summit next: it hosts this year's, or that of the year to come.

    About the time of the summit, in summer, either of two may be meant.
    """
    month = published[5:7]
    if "01" <= month <= "05":
        return its_turn(country, published, (0,))
    return month >= "10" and its_turn(country, published, (1,))
