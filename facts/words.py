"""A text cut into words and signs, once for all who look words up in it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

_PIECE = re.compile(r"(\w+|[^\w\s])")


class Words(NamedTuple):
    """The words and signs of a text in order, white space left out.

    ``plain[i]`` stands as it is written, ``lower[i]`` without its case; it ends at ``ends[i]``.
    """

    plain: list[str]
    lower: list[str]
    ends: list[int]

    def start(self, at: int) -> int:
        """Where in the text a word begins."""
        return self.ends[at] - len(self.plain[at])


def words_of(text: str) -> Words:
    """Cut a text into its words and signs."""
    pieces = _PIECE.split(text)
    words = pieces[1::2]
    return Words(words, [*map(str.casefold, words)], [*accumulate(map(len, pieces))][1::2])
