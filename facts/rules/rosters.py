"""Rosters: runs of words that name those who take part, before or behind the verb that says so.

"… was attended by representatives of observer states, including Prime Minister X, as well as Y":
a roster is persons, countries and organisations with the words that may stand between them. It
ends at the first word that may not, so that no verb, place or date is ever inside.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from facts.rules.office_forms import WORDS
from facts.rules.tokens import Folded, Item, is_token, pattern

_BETWEEN = frozenset((*WORDS["roster"]["between"], *WORDS["portfolios"]))
_ASIDE = frozenset(WORDS["roster"]["places"])
_WORD = pattern(r"⟨ABCDFGKLMNOPQTVWX⟩|[\w&'-]+|[^\w\s]")
_PARTY = "NKCLGQ"
#: They may stand in a roster without taking part themselves.
_SILENT = "ABOF"
#: Bodies that come to meetings like organisations.
_BODIES = frozenset({"body:sco-secretariat", "body:sco-rats"})
_MARKS = frozenset((*",;:()–—-./\"'•*▪●", "'s"))


class Word(NamedTuple):
    """A word, a mark or a token of a folded sentence, and where it stands."""

    start: int
    end: int
    text: str
    item: Item | None


class Row:
    """A folded sentence word by word, cut only when a roster is asked for."""

    def __init__(self, folded: Folded) -> None:
        self._folded = folded

    @cached_property
    def words(self) -> list[Word]:
        """All words, marks and tokens of the sentence, in order."""
        return list(self._from(0))

    def _from(self, at: int) -> Iterator[Word]:
        item = self._folded.item
        for match in _WORD.finditer(self._folded.text, at):
            word = match[0]
            yield Word(*match.span(), word, item(word) if is_token(word) else None)

    def behind(self, at: int) -> str:
        """The tokens of the roster that begins at the offset ``at``; empty if none does."""
        run: list[Word] = []
        for word in self._from(at):
            if not fits(word) or (word.text == ";" and not run):
                break
            if word.text == '"' and run and run[-1].text == ",":
                break  # "… chaired by Murat Nurtleu," the spokesman said
            run.append(word)
        return tokens(run)

    def before(self, at: int) -> str:
        """The tokens of the roster that ends at the offset ``at``; empty if none does."""
        return tokens(self.run_before(at))

    def run_before(self, at: int) -> list[Word]:
        """The words of the roster that ends at the offset ``at``.

        What belongs to a preposition takes no part: "with Russia, China attended", "in Astana, …".
        """
        words = self.words
        first = last = bisect_left(words, at, key=_start)
        while first and fits(words[first - 1]):
            first -= 1
        run = words[first:last]
        led_by = words[first - 1].text.lower() if first else ""
        if first and _is_place(words[first - 1]) and len(run) > 1 and run[0].text in (",", "("):
            run = run[2:]  # "in Astana, Kazakhstan", "in Astana (Kazakhstan)"
        opening = run[0].text.lower() if run else ""
        if led_by in _ASIDE or opening in _ASIDE or opening == "of":
            comma = next((n for n, word in enumerate(run) if word.text == ","), len(run))
            run = run[comma + 1 :]
        return run

    def opening(self) -> list[Word]:
        """The words of the roster that begins the sentence."""
        words = self.words
        return words[: next((n for n, word in enumerate(words) if not fits(word)), len(words))]


def whole(folded: Folded) -> str:
    """The tokens of a sentence that is nothing but a roster; empty if it says more."""
    row = Row(folded)
    return tokens(row.words) if all(map(fits, row.words)) else ""


def _start(word: Word) -> int:
    return word.start


def _is_place(word: Word) -> bool:
    return word.item is not None and word.item.kind in "PV"


def fits(word: Word) -> bool:
    """Whether the word may stand in a roster."""
    if word.item is not None:
        return word.item.kind in _PARTY + _SILENT
    text = word.text
    if text in _MARKS or text[0].isupper():
        return True
    return text.rstrip("-") in _BETWEEN or text.isdigit()


def tokens(run: list[Word]) -> str:
    """The tokens of those in the run who take part."""
    return "".join(word.text for word in _taking_part(run))


def _taking_part(run: list[Word]) -> Iterator[Word]:
    for place, word in enumerate(run):
        if word.item is None or not (word.item.kind in _PARTY or word.item.id in _BODIES):
            continue
        following = run[place + 1].text if place + 1 < len(run) else ""
        if word.item.kind in "CGB" and (following == "'s" or following[:1].isupper()):
            continue  # "Pakistan's Foreign Office", "UN Under Secretary"
        if word.item.kind == "G" and following in ("member", "observer", "countries", "states"):
            continue
        yield word
