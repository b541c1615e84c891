"""Time zones as people name them: a city in any language, an offset, an IANA name, a location."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from zoneinfo import available_timezones

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from facts.entities import gazetteer
from facts.folding import fold

#: How like a name a misspelling has to be to be suggested.
LIKENESS = 0.75

_OFFSET = re.compile(r"(?:UTC|GMT)?\s*([+\-\u2212])\s*(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_FARTHEST = 14 * 60
#: A location as it is put into a line: a geo URI (RFC 5870).
_LOCATION = re.compile(r"\bgeo:(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class City:
    """A city of zones.toml: its English name, its zone, degrees north and east, and its names."""

    name: str
    zone: str
    north: float
    east: float
    names: dict[str, tuple[str, ...]]

    def label(self, language: str) -> str:
        """Return the city's name in a language, the English one if none is known."""
        known = gazetteer().get(_entity(self.name))
        if known is not None and language in known.names:
            return known.names[language]
        return self.names.get(language, (self.name,))[0]


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone (IANA name or ``UTC+05:30``) and the city by which it was named, if it was.

    ``guessed`` from a location: near a border it may be a neighbour's, so the person is asked.
    """

    name: str
    city: City | None = None
    guessed: bool = False


def find_zone(text: str) -> Zone | None:
    """Recognise a zone in any of its forms; None if the text is none exactly."""
    text = " ".join(text.split())
    if offset := _offset(text):
        return Zone(offset)
    if name := _iana().get(text.lower().replace(" ", "_")):
        return Zone(name)
    city = _by_name().get(fold(text))
    return Zone(city.zone, city) if city else None


def suggest_zones(text: str, limit: int = 3) -> list[Zone]:
    """Return zones of cities whose names are near a misspelt one, the nearest first."""
    names = _by_name()
    near = extract(
        fold(text),
        names.keys(),
        scorer=OSA.normalized_similarity,
        limit=limit * 4,
        score_cutoff=LIKENESS,
    )
    cities = {names[name].name: names[name] for name, _score, _index in near}
    return [Zone(city.zone, city) for city in list(cities.values())[:limit]]


def nearest_zone(north: float, east: float) -> Zone:
    """Return the zone of the city nearest to a location, as a guess."""
    city = min(cities(), key=lambda city: _distance(north, east, city))
    return Zone(city.zone, city, guessed=True)


def located(text: str) -> tuple[str, Zone | None]:
    """Take a location out of a text; return the rest and the zone, None if there is no location.

    >>> located("daily geo:43.2,76.9")[1].name
    'Asia/Almaty'
    """
    match = _LOCATION.search(text)
    if match is None:
        return text, None
    rest = f"{text[: match.start()]} {text[match.end() :]}".strip()
    return rest, nearest_zone(float(match[1]), float(match[2]))


@cache
def cities() -> tuple[City, ...]:
    """Return the cities of zones.toml."""
    with Path(__file__).with_name("zones.toml").open("rb") as file:
        return tuple(_city(entry) for entry in tomllib.load(file)["city"])


def city_of(zone: str) -> City | None:
    """Return the city that names a zone best: the one its IANA name ends with, or its first."""
    return _by_zone().get(zone)


def ascii_digits(text: str) -> str:
    """Write the digits of every script as 0 to 9.

    >>> ascii_digits("۰۹:۳۰")
    '09:30'
    """
    return "".join(str(unicodedata.decimal(char, char)) for char in text)


def _city(entry: dict[str, list[str]]) -> City:
    names = {key: tuple(value) for key, value in entry.items() if key not in ("zone", "at")}
    north, east = map(float, entry["at"])
    return City(names["en"][0], str(entry["zone"]), north, east, names)


def _entity(name: str) -> str:
    return f"city:{name.lower().replace(' ', '-')}"


@cache
def _by_name() -> dict[str, City]:
    def names() -> Iterator[tuple[str, City]]:
        for city in reversed(cities()):
            for words in city.names.values():
                for name in words:
                    yield fold(name), city

    return dict(names())


@cache
def _by_zone() -> dict[str, City]:
    found: dict[str, City] = {}
    for city in cities():
        namesake = city.zone.rpartition("/")[2].replace("_", " ") == city.name
        if namesake or city.zone not in found:
            found[city.zone] = city
    return found


@cache
def _iana() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if name != "Factory"}


def _offset(text: str) -> str | None:
    match = _OFFSET.fullmatch(ascii_digits(text))
    if not match:
        return None
    hours, minutes = int(match[2]), int(match[3] or 0)
    if hours * 60 + minutes > _FARTHEST:
        return None
    sign = "+" if match[1] == "+" else "-"
    return f"UTC{sign}{hours:02}:{minutes:02}"


def _distance(north: float, east: float, city: City) -> float:
    """Return the great-circle distance in radians (haversine)."""
    one, other = radians(north), radians(city.north)
    up, across = sin((other - one) / 2), sin(radians(city.east - east) / 2)
    return 2 * asin(min(1.0, sqrt(up**2 + cos(one) * cos(other) * across**2)))
