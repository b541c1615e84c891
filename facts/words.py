"""A text cut into words and signs, once for all who look words up in it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

#: Signs that English news uses for each other, and an apostrophe that counts as a letter.
_ALIKE = {"’": "'", "‘": "'", "`": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"}
_PIECE = re.compile(r"(\w++|\S)")


class Words(NamedTuple):
    """The words and signs of a text in order, white space left out.

    ``plain[i]`` stands as it is written but for the kinds of apostrophes and hyphens, ``lower[i]``
    without its case; it ends at ``ends[i]``.
    """

    plain: list[str]
    lower: list[str]
    ends: list[int]

    def start(self, at: int) -> int:
        """Where in the text a word begins."""
        return self.ends[at] - len(self.plain[at])


def words_of(text: str) -> Words:
    """Cut a text into its words and signs."""
    for sign, usual in _ALIKE.items():
        text = text.replace(sign, usual)
    pieces = _PIECE.split(text)
    words = pieces[1::2]
    return Words(words, [*map(str.casefold, words)], [*accumulate(map(len, pieces))][1::2])
