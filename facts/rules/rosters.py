"""Rosters: runs of words that name those who take part, before or behind the verb that says so.

"… was attended by representatives of observer states, including Prime Minister X, as well as Y":
a roster is persons, countries and organisations with the words that may stand between them. It
ends at the first word that may not, so that no verb, place or date is ever inside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from facts.rules.office_forms import WORDS
from facts.rules.tokens import Folded, Item, pattern

_BETWEEN = frozenset(WORDS["roster"]["between"])
_ASIDE = frozenset(WORDS["roster"]["places"])
_WORD = pattern(r"⟨ABCDFGKLMNOPQTVWX⟩|[\w&'-]+|[^\w\s]")
_PARTY = "NKCLGQ"
#: They may stand in a roster without taking part themselves.
_SILENT = "ABOF"
_FIRST_TOKEN = 0xF0000
_MARKS = frozenset((*",;:()–—-./\"'", "'s"))


class Word(NamedTuple):
    """A word, a mark or a token of a folded sentence, and where it stands."""

    start: int
    end: int
    text: str
    item: Item | None


def words(folded: Folded) -> list[Word]:
    """The sentence as it stands folded, word by word."""
    found = []
    for match in _WORD.finditer(folded.text):
        word = match[0]
        token = len(word) == 1 and ord(word) >= _FIRST_TOKEN
        found.append(Word(*match.span(), word, folded.item(word) if token else None))
    return found


def behind(row: list[Word], at: int) -> str:
    """The tokens of the roster that begins at the offset ``at``; empty if none does."""
    place = next((n for n, word in enumerate(row) if word.start >= at), len(row))
    chosen: list[str] = []
    for word in row[place:]:
        if not fits(word) or (word.text == ";" and not chosen):
            break
        chosen.append(word.text)
    return tokens(row[place : place + len(chosen)])


def before(row: list[Word], at: int) -> str:
    """The tokens of the roster that ends at the offset ``at``; empty if none does."""
    return tokens(run_before(row, at))


def run_before(row: list[Word], at: int) -> list[Word]:
    """The words of the roster that ends at the offset ``at``.

    What belongs to a preposition takes no part: "with Russia, China attended", "in Astana, …".
    """
    last = next((n for n, word in enumerate(row) if word.start >= at), len(row))
    first = last
    while first and fits(row[first - 1]):
        first -= 1
    run = row[first:last]
    led_by = row[first - 1].text.lower() if first else ""
    opening = run[0].text.lower() if run else ""
    if led_by in _ASIDE or opening in _ASIDE or opening == "of":
        comma = next((n for n, word in enumerate(run) if word.text == ","), len(run))
        run = run[comma + 1 :]
    return run


def fits(word: Word) -> bool:
    """Whether the word may stand in a roster."""
    if word.item is not None:
        return word.item.kind in _PARTY + _SILENT
    text = word.text
    if text in _MARKS or text[0].isupper():
        return True
    return text in _BETWEEN or text.isdigit()


def tokens(run: list[Word]) -> str:
    """The tokens of those in the run who take part."""
    return "".join(word.text for word in _taking_part(run))


def _taking_part(run: list[Word]) -> Iterator[Word]:
    for place, word in enumerate(run):
        if word.item is None or word.item.kind not in _PARTY:
            continue
        following = run[place + 1].text if place + 1 < len(run) else ""
        if word.item.kind in "CG" and (following == "'s" or following[:1].isupper()):
            continue  # "Pakistan's Foreign Office", "UN Under Secretary"
        if word.item.kind == "G" and following in ("member", "observer", "countries", "states"):
            continue
        yield word
