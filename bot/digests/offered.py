"""The cities that are offered when a zone is asked for: those of the reader's language first."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from bot.digests.zones import City, cities

#: So many are offered; any other can be typed.
OFFERED = 8


@cache
def cities_for(language: str) -> tuple[City, ...]:
    """Return the cities of offered.toml for a language, filled up with those for everybody."""
    with Path(__file__).with_name("offered.toml").open("rb") as file:
        table: dict[str, list[str]] = tomllib.load(file)
    by_name = {city.name: city for city in cities()}
    names = dict.fromkeys([*table.get(language, ()), *table["everybody"]])
    return tuple(by_name[name] for name in names)[:OFFERED]
