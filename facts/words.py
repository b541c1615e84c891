"""A text cut into words and signs, once for all who look words up in it."""

from __future__ import annotations

import re
from typing import NamedTuple

#: White space but for the space.
BLANKS = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
#: Signs that English news uses for each other, and an apostrophe that counts as a letter.
_ALIKE = {"’": "'", "‘": "'", "`": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"}
_ALIKE |= dict.fromkeys(BLANKS, " ")
#: What stands for itself; usual letters are listed since they are found sooner than ``\\w``.
_SIGN = re.compile(r"([^A-Za-z0-9_ \w])")


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
    words: list[str] = []
    ends: list[int] = []
    at = 0
    for piece in _SIGN.split(text):
        at -= 1  # no space stands before a sign, or behind it, but those of the piece
        for word in piece.split(" "):
            at += 1 + len(word)
            if word:
                words.append(word)
                ends.append(at)
    return Words(words, [*map(str.casefold, words)], ends)
