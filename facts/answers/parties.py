"""Who is asked about, and at which meeting, in the words of a question on who took part.

``Modi Tianjin``, ``Iran, Belarus 24``, ``PK Bishkek governments``: parties, a place, a council.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.answers.base import GOVERNMENTS
from facts.countries import recognise
from facts.entities import Entity, gazetteer
from facts.folding import fold, is_unspaced
from facts.lexicon import DECLINED_FROM, tokens
from facts.names import adjectives, named, persons

#: Stand in the place of a meeting that is found by the day of asking.
LAST, NEXT = "last", "next"

_NUMBER = re.compile(r"#?(\d{1,2})(?:st|nd|rd|th|[-–.]?\w{0,2})?")
#: Words for the council of the heads of government.
OF_GOVERNMENTS = frozenset({"chg", "government", "governments"})
#: Where the family name comes first; longer ones have endings, and “changed” is no Chang.
_FAMILY_FIRST = frozenset({f"country:{code}" for code in ("CN", "KH", "KP", "KR", "VN")})
#: Family names of fewer letters are words of some language: «ли», «дар», “Çin”.
_SHORTEST, _SHORTEST_FIRST, _SHORTEST_UNSPACED = 4, 2, 2
_CLOSE_ENOUGH = 0.75
_NEAR = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words ask: of which parties (entity ids; none if of all), of which meeting.

    ``place`` is a summit's number, the id of a city or a country, LAST or NEXT; ``series`` a body
    or a format. ``unknown`` are words that name no party, ``near`` whom they may mean; ``meeting``
    are the words that tell the meeting.
    """

    parties: tuple[str, ...] = ()
    place: str = ""
    series: str = ""
    unknown: str = ""
    near: tuple[str, ...] = ()
    meeting: str = ""


def read(words: str) -> Asked:
    """Read the words, parties before the meeting or behind it. What names none is ``unknown``."""
    pieces, series = _without_series(words.split())
    body = words.split()[len(pieces) :]
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
    unknown = next(name for name in _names_in(doubt[0]) if len(_party(name)) != 1)
    meeting = " ".join((*doubt[1].split(), *body))
    near = _party(unknown) or _nearest(unknown)
    return Asked(series=series, unknown=unknown, near=near, meeting=meeting)


def _names_in(words: str) -> list[str]:
    return [name for part in words.split(",") if (name := part.strip())]


def _halves(pieces: list[str]) -> Iterator[tuple[str, str]]:
    """Part the words in two in every way: who, and where; who stands first more often."""
    cuts = [(" ".join(pieces[:cut]), " ".join(pieces[cut:])) for cut in range(len(pieces), -1, -1)]
    yield from cuts
    yield from ((last, first) for first, last in cuts)


def _without_series(pieces: list[str]) -> tuple[list[str], str]:
    """Take a body or a format from the end of the words."""
    for cut in range(len(pieces)):
        last = " ".join(pieces[cut:])
        if last.lower() in OF_GOVERNMENTS:
            return pieces[:cut], GOVERNMENTS
        if found := named("body", last) or named("format", last):
            return pieces[:cut], found[0]
    return pieces, ""


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


@cache
def families() -> dict[str, tuple[str, ...]]:
    """Give the family names in all languages, folded, each with the ids of those who bear it."""
    found: dict[str, dict[str, None]] = {}
    for person in gazetteer().of_kind("person"):
        for name in _family_names(person):
            found.setdefault(name, {})[person.id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def _family_names(person: Entity) -> Iterator[str]:
    """Give a person's family name as each language writes it, where it is long enough to tell."""
    for name in (person.label, *person.names.values()):
        if is_unspaced(name):
            family = fold(name.rpartition("·")[2])
            if "·" in name and len(family) >= _SHORTEST_UNSPACED:
                yield family
            continue
        words = tokens(name)
        if len(words) > 1 and len(words[-1]) >= _SHORTEST:
            yield words[-1]
        shortest = _SHORTEST_FIRST if name == person.label else _SHORTEST
        if person.country in _FAMILY_FIRST and shortest <= len(words[0]) < DECLINED_FROM:
            yield words[0]


def near(words: str) -> tuple[str, ...]:
    """Give the persons and countries whose names are near to the words, which name none."""
    return () if _party(words) else _nearest(words)


def _nearest(words: str) -> tuple[str, ...]:
    wanted = fold(words)
    if not wanted or len(wanted) < _SHORTEST:
        return ()
    choices = _names_by_letter().get(wanted[0], ())
    close = process.extract(
        wanted, choices, scorer=OSA.normalized_similarity, score_cutoff=_CLOSE_ENOUGH, limit=_NEAR
    )
    people = [id for name, _, _ in close for id in _names()[name]]
    countries = [match.country for match in recognise(words)]
    return tuple(dict.fromkeys((*people, *countries)))[:_NEAR]


@cache
def _names() -> dict[str, tuple[str, ...]]:
    """Give family names and whole names, folded, with their bearers."""
    found = {name: ids for name, ids in families().items() if len(name) >= _SHORTEST}
    for person in gazetteer().of_kind("person"):
        for name in (*person.english, *person.names.values()):
            found.setdefault(fold(name), (person.id,))
    return found


@cache
def _names_by_letter() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in _names():
        found.setdefault(name[0], []).append(name)
    return found
