"""Rosters: runs of words that name those who take part, before or behind the verb that says so.

"… was attended by representatives of observer states, including Prime Minister X, as well as Y":
a roster is persons, countries and organisations with the words that may stand between them. It
ends at the first word that may not, so that no verb, place or date is ever inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from facts.rules.marks import KINDS
from facts.rules.people.office_forms import WORDS
from facts.rules.tokens import Folded, Item, is_token, pattern

_BETWEEN = frozenset((*WORDS["roster"]["between"], *WORDS["portfolios"]))
_ASIDE = frozenset(WORDS["roster"]["places"])
_WORD = pattern(rf"(⟨{''.join(KINDS)}⟩)|[\w&'-]+|[^\w\s]")
_OTHERS = re.compile(r"^[A-Z]\w*(?:ists|crats)$|^(?:Bank|Voice|Party|University|Church|Academy)$")
_PARTY = "NKCLGQ"
#: What may stand in a roster; the last four take no part themselves.
_MAY_STAND = _PARTY + "ABOF"
#: Bodies that come to meetings like organisations.
_BODIES = frozenset({"body:sco-secretariat", "body:sco-rats"})
AMONG_THEM = re.compile(
    r", (?:among (?:them|whom)(?: (?:are|were))?|as did|including|notably|namely)(?= )"
)
#: A list behind a colon has none: all persons in it are listed.
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|said|says|told|not|absent)\b")
_MARKS = frozenset((*",;:()–—-./\"'•*▪●", "'s"))

#: How much is cut into words at once, going back: most rosters are no longer.
_STRETCH = 12


class Word(NamedTuple):
    """A word, a mark or a token of a folded sentence, and where it stands."""

    start: int
    end: int
    text: str
    item: Item | None


class Row:
    """A folded sentence word by word, cut only where a roster is asked for."""

    __slots__ = ("_folded",)

    def __init__(self, folded: Folded) -> None:
        self._folded = folded

    @property
    def words(self) -> list[Word]:
        """All words, marks and tokens of the sentence, in order."""
        return list(self._behind(0))

    def _behind(self, at: int) -> Iterator[Word]:
        """The words from the offset on."""
        return map(self._word, _WORD.finditer(self._folded.text, at))

    def _before(self, at: int) -> Iterator[Word]:
        """The words that end at the offset, the last of them first."""
        text = self._folded.text
        while at:
            start = text.rfind(" ", 0, max(0, at - _STRETCH)) + 1
            cut = list(_WORD.finditer(text, start, at))
            yield from map(self._word, reversed(cut))
            at = start

    def _word(self, match: re.Match[str]) -> Word:
        text = match[0]
        item = self._folded.item(text) if match.lastindex else None
        return Word(*match.span(), text, item)

    def behind(self, at: int) -> str:
        """The tokens of the roster that begins at the offset ``at``; empty if none does."""
        run: list[Word] = []
        for word in self._behind(at):
            if not fits(word) or (word.text == ";" and not run):
                break
            if word.text == '"' and run and run[-1].text == ",":
                break  # "… chaired by Murat Nurtleu," the spokesman said
            run.append(word)
        return tokens(run)

    def listed(self, at: int) -> str:
        """The tokens of those listed at ``at``: a roster, or all persons of a list behind a colon.

        "… was attended by prosecutors of many states, including X and Y" lists X and Y.
        """
        text = self._folded.text
        chain = self.behind(at)
        among = AMONG_THEM.search(text, at)
        if not chain and among and ";" not in text[at : among.start()]:
            chain = self.behind(among.end())
        if text.startswith(":", at) and not _VERB.search(text, at):
            chain += "".join(
                c for c in text[at:] if is_token(c) and self._folded.item(c).kind == "N"
            )
        return chain

    def before(self, at: int) -> str:
        """The tokens of the roster that ends at the offset ``at``; empty if none does."""
        return tokens(self.run_before(at))

    def run_before(self, at: int) -> list[Word]:
        """The words of the roster that ends at the offset ``at``.

        What belongs to a preposition takes no part: "with Russia, China attended", "in Astana, …".
        """
        run: list[Word] = []
        before = None
        for word in self._before(at):
            if not fits(word):
                before = word
                break
            run.append(word)
        run.reverse()
        led_by = before.text.lower() if before else ""
        if before and _is_place(before) and len(run) > 1 and run[0].text in (",", "("):
            run = run[2:]  # "in Astana, Kazakhstan", "in Astana (Kazakhstan)"
        opening = run[0].text.lower() if run else ""
        if led_by in _ASIDE or opening in _ASIDE or opening == "of":
            comma = next((n for n, word in enumerate(run) if word.text == ","), len(run))
            run = run[comma + 1 :]
        return run

    def opening(self) -> list[Word]:
        """The words of the roster that begins the sentence."""
        return list(takewhile(fits, self._behind(0)))


def whole(folded: Folded) -> str:
    """The tokens of a sentence that is nothing but a roster; empty if it says more."""
    words = Row(folded).words
    return tokens(words) if all(map(fits, words)) else ""


def _is_place(word: Word) -> bool:
    return word.item is not None and word.item.kind in "PV"


def fits(word: Word) -> bool:
    """Whether the word may stand in a roster."""
    if word.item is not None:
        return word.item.kind in _MAY_STAND
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
        of = run[place - 2].text if place > 1 and run[place - 1].text == "of" else ""
        if word.item.kind == "C" and _OTHERS.search(of):
            continue  # "Democratic Socialists of America"
        if word.item.kind == "G" and following in ("member", "observer", "countries", "states"):
            continue
        yield word
