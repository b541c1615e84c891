"""Spans of time as people type them: "before 2017", "2018年以来", "с 2018 по 2022 год", as EDTF.

The words lie in gazetteer/typed_spans.toml. What each means is settled here: before a year is up to
the end of the year before it, after a year is from the next one on; since, until and between take
in the dates that they name.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from facts import edtf
from facts.folding import fold, is_unspaced

#: Reads one date; None if the text is none.
Read = Callable[[str], str | None]

#: A date is so many pieces long at most: "4", "th", "of", "July", "of", "2024", "г".
_LONGEST = 7
_FILE = Path(__file__).parent / "gazetteer" / "typed_spans.toml"
_PIECE = re.compile(r"\d+(?:[-/.]\d+)*|[^\s\d]+")
_INTERVAL = re.compile(r"(?<!\S)(?:\.{0,2}|\d{4}[-\d]*)/(?:\.{0,2}|\d{4}[-\d]*)(?!\S)")
_YEARS = re.compile(r"(?<![\w./-])(\d{4})\s?[-–—]\s?(\d{4})(?![\d./-])")

_CODE = re.compile(r"[A-Z]{2}")


class Found(NamedTuple):
    """A span of time in a text, from one character to before another; ``valid`` is EDTF."""

    start: int
    end: int
    valid: str


class _Piece(NamedTuple):
    """A number or a word, folded, and where it stands; a sign of an unspaced script by itself."""

    said: str
    start: int
    end: int


class _Pattern(NamedTuple):
    """What stands before, between and after the dates; ``middle`` is None if there is one date."""

    kind: str
    first: tuple[str, ...]
    middle: tuple[str, ...] | None
    last: tuple[str, ...]


def find(text: str, read: Read) -> Found | None:
    """Find the longest span of time in a text; None if there is none. ``read`` reads one date."""
    if match := _INTERVAL.search(text):
        valid = "/".join(end.strip(".") or edtf.OPEN for end in match[0].split("/"))
        return Found(match.start(), match.end(), valid) if edtf.is_edtf(valid) else None
    if match := _YEARS.search(text):
        one, other = read(match[1]), read(match[2])
        if one and other and one <= other:
            return Found(match.start(), match.end(), edtf.join(one, other))
    pieces = [*_pieces(text)]
    every = (
        found for pattern in _patterns(pieces) for found in _matches(pattern, pieces, text, read)
    )
    return max(every, key=lambda found: found.end - found.start, default=None)


def _pieces(text: str) -> Iterator[_Piece]:
    for match in _PIECE.finditer(text):
        runs = list(match[0]) if is_unspaced(match[0]) else [match[0]]
        at = match.start()
        for run in runs:
            # "BY 2012" is Belarus; a number stays as it is.
            as_it_is = run[0].isdigit() or _CODE.fullmatch(run)
            if said := run if as_it_is else fold(run).strip("'"):
                yield _Piece(said, at, at + len(run))
            at += len(run)


def _patterns(pieces: list[_Piece]) -> Iterator[_Pattern]:
    """The patterns whose rarest words stand in the text."""
    said = {piece.said for piece in pieces}
    return (pattern for key, patterns in _by_word().items() if key in said for pattern in patterns)


def _matches(pattern: _Pattern, pieces: list[_Piece], text: str, read: Read) -> Iterator[Found]:
    """Every place where the words of the pattern stand around dates."""
    said = [piece.said for piece in pieces]

    def dated(start: int, following: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        """Where a date that begins here and has these words behind it ends, the longest first."""
        for end in range(min(start + _LONGEST, len(said)), start, -1):
            if tuple(said[end : end + len(following)]) == following:
                slot = text[pieces[start].start : pieces[end - 1].end]
                if valid := read(slot):
                    yield end, valid

    for at in range(len(said)):
        begin = at + len(pattern.first)
        if tuple(said[at:begin]) != pattern.first:
            continue
        behind = pattern.last if pattern.middle is None else pattern.middle
        for end, one in dated(begin, behind):
            after = end + len(behind)
            if pattern.middle is None:
                found = _span(pattern.kind, one, one)
            else:
                second = next(dated(after, pattern.last), None)
                found = _span(pattern.kind, one, second[1]) if second else ""
                after = second[0] + len(pattern.last) if second else after
            if found:
                yield Found(pieces[at].start, pieces[after - 1].end, found)
                break


def _span(kind: str, one: str, other: str) -> str:
    """The span as EDTF, no more precise than the dates; empty if it would end before it begins."""
    match kind:
        case "before":
            return edtf.until(_beside(one, -1))
        case "until":
            return edtf.until(one)
        case "since":
            return edtf.since(one)
        case "after":
            return edtf.since(_beside(one, 1))
    try:
        return edtf.join(one, other)
    except ValueError:
        return ""


def _beside(valid: str, step: int) -> str:
    """The day, month or year next to this one, before it (-1) or after it (1)."""
    edge = edtf.latest(valid) if step > 0 else edtf.earliest(valid)
    day = edge + timedelta(days=step)
    precision = edtf.precision(valid)
    return day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]


@lru_cache(1)
def _by_word() -> dict[str, list[_Pattern]]:
    """The patterns by the longest of their words."""
    found: dict[str, list[_Pattern]] = {}
    for table in tomllib.loads(_FILE.read_text(encoding="utf-8")).values():
        for kind, patterns in table.items():
            for written in patterns:
                first, *others = [
                    tuple(p.said for p in _pieces(part)) for part in written.split("{}")
                ]
                middle = others[0] if len(others) > 1 else None
                pattern = _Pattern(kind, first, middle, others[-1])
                word = max((*first, *(middle or ()), *others[-1]), key=len)
                found.setdefault(word, []).append(pattern)
    return found
