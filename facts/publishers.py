"""Publishers: who speaks for itself, and which are one house under several names."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from facts.model import Source

_FILE = Path(__file__).parent / "gazetteer" / "publishers.toml"


class Publisher(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``speaks_for`` are the entities whose acts it reports as its own; ``house`` stands behind."""

    speaks_for: frozenset[str] = frozenset()
    house: str = ""


_UNKNOWN = Publisher()


def house(source: Source) -> str:
    """Name the house behind a source's publisher; an unnamed publisher stands for itself."""
    known = _publishers().get(source.publisher, _UNKNOWN)
    return known.house or source.publisher or source.article or source.url or ""


def speaks_for(source: Source) -> frozenset[str]:
    """Give the ids of those whose own acts the source's publisher reports."""
    return _publishers().get(source.publisher, _UNKNOWN).speaks_for


@cache
def _publishers() -> dict[str, Publisher]:
    tables = tomllib.loads(_FILE.read_text("utf-8"))
    return msgspec.convert(tables, dict[str, Publisher])
