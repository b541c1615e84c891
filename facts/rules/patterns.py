"""The patterns of the rules: compiled when they are first tried.

There are hundreds, and ``re`` takes two seconds for all of them; an article tries a third.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from facts.rules.regexes import quick

#: What a pattern can be asked.
_WAYS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class Pattern:
    """A pattern, used as one of ``re``; a sentence has all marks ``needed`` wherever it matches."""

    __slots__ = ("needed", "pattern", "_regex", *_WAYS)

    search: Callable[..., re.Match[str] | None]
    match: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[Any]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]

    def __init__(self, source: str, needed: int) -> None:
        """Keep the source until the pattern is tried, in whichever way."""
        self.pattern = source
        self.needed = needed
        self._regex: re.Pattern[str] | None = None
        for way in _WAYS:
            setattr(self, way, partial(self._first, way))

    def _first(self, way: str, *asked: Any, **named: Any) -> Any:
        """Compile the pattern; from now on it is ``re`` that is asked, with no step between."""
        self._regex = regex = re.compile(quick(self.pattern))
        for each in _WAYS:
            setattr(self, each, getattr(regex, each))
        return getattr(regex, way)(*asked, **named)

    def made(self, match: re.Match[str]) -> bool:
        """Whether the match is one of this pattern."""
        return match.re == self._regex


#: A pattern of ours, or one too plain to gain from it.
Regex = Pattern | re.Pattern[str]
