"""Who is asked about, and at which meeting, in the words of a question on who took part.

``Modi Tianjin``, ``Iran, Belarus 24``, ``PK Bishkek governments``: parties, a place, a council.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facts.answers.base import GOVERNMENTS
from facts.answers.near import families, near
from facts.countries import recognise
from facts.entities import gazetteer
from facts.folding import fold
from facts.names import adjectives, named, persons

#: Stand in the place of a meeting that is found by the day of asking.
LAST, NEXT = "last", "next"

_NUMBER = re.compile(r"#?(\d{1,2})(?:st|nd|rd|th|[-–.]?\w{0,2})?")
#: Words for the council of the heads of government.
OF_GOVERNMENTS = frozenset({"chg", "government", "governments"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words ask: of which parties (entity ids; none if of all), of which meeting.

    ``place`` is a summit's number, the id of a city or a country, LAST or NEXT; ``series`` a body
    or a format. ``unknown`` are words that name no party, ``near`` whom they may mean, or which
    cities; ``meeting`` are the words that stand beside them and were understood.
    """

    parties: tuple[str, ...] = ()
    place: str = ""
    series: str = ""
    unknown: str = ""
    near: tuple[str, ...] = ()
    meeting: str = ""


def read(words: str) -> Asked:
    """Read the words, parties before the meeting or behind it. What names none is ``unknown``."""
    pieces, body, series = _without_series(words.split())
    doubt = (" ".join(pieces), "")
    for who, where in _halves(pieces):
        place = _place(where)
        if place is None:
            continue
        found = [*map(_party, _names_in(who))]
        if all(len(ids) == 1 for ids in found):
            parties = tuple(dict.fromkeys(id for ids in found for id in ids))
            return Asked(parties, place, series, meeting=" ".join((*where.split(), *body)))
        if len(where) > len(doubt[1]):
            doubt = (who, where)
    for who, where in _halves(pieces):
        known = where and all(len(_party(name)) == 1 for name in _names_in(who))
        if known and (cities := near(where, ("city",))):
            return Asked(series=series, unknown=where, near=cities, meeting=who)
    unknown = next(name for name in _names_in(doubt[0]) if len(_party(name)) != 1)
    meeting = " ".join((*doubt[1].split(), *body))
    meant = _party(unknown) or near(unknown, ("person", "country"))
    return Asked(series=series, unknown=unknown, near=meant, meeting=meeting)


def _names_in(words: str) -> list[str]:
    """The names between commas; two persons side by side are two as well: "Tokayev Aliyev"."""
    parts = [name for part in words.split(",") if (name := part.strip())]
    return [name for part in parts for name in _apart(part)]


def _apart(part: str) -> list[str]:
    words = part.split()
    if len(_party(part)) != 1:
        for cut in range(1, len(words)):
            two = [" ".join(words[:cut]), " ".join(words[cut:])]
            if all(_is_person(name) for name in two):
                return two
    return [part]


def _is_person(name: str) -> bool:
    found = _party(name)
    return len(found) == 1 and found[0].startswith("person:")


def _halves(pieces: list[str]) -> Iterator[tuple[str, str]]:
    """Part the words in two in every way: who, and where; who stands first more often."""
    cuts = [(" ".join(pieces[:cut]), " ".join(pieces[cut:])) for cut in range(len(pieces), -1, -1)]
    yield from cuts
    yield from ((last, first) for first, last in cuts)


def _without_series(pieces: list[str]) -> tuple[list[str], list[str], str]:
    """Take a body or a format from the end of the words, else from their beginning."""
    ends = [(pieces[:cut], pieces[cut:]) for cut in range(len(pieces))]
    beginnings = [(pieces[cut:], pieces[:cut]) for cut in range(len(pieces), 0, -1)]
    for rest, taken in (*ends, *beginnings):
        if series := _series(" ".join(taken)):
            return rest, taken, series
    return pieces, [], ""


def _series(words: str) -> str:
    if words.lower() in OF_GOVERNMENTS:
        return GOVERNMENTS
    return next(iter(named("body", words) or named("format", words)), "")


def _place(words: str) -> str | None:
    """Read what tells a meeting; empty if nothing does, None if the words are something else."""
    return words if words in (LAST, NEXT) else place_in(words)


def place_in(words: str) -> str | None:
    """Read a summit's number, or the city or the country that it met in.

    Empty if there are no words, None if they name nothing of the kind.
    """
    if not words:
        return ""
    if number := _NUMBER.fullmatch(words):
        return str(int(number[1]))
    if cities := named("city", words):
        return cities[0]
    countries = recognise(words)
    return countries[0].country if len(countries) == 1 and countries[0].exact else None


def _party(words: str) -> tuple[str, ...]:
    """Give the persons, the country or the organisation of this name; several share a surname."""
    slug = words.lower()
    by_id = [f"{kind}:{slug}" for kind in ("person", "org") if gazetteer().get(f"{kind}:{slug}")]
    people = by_id or families().get(fold(words), ()) or persons(words)
    if people:
        return tuple(people)
    countries = [match.country for match in recognise(words) if match.exact]
    return tuple(countries or named("org", words) or adjectives(words))
