"""All spellings of all countries, folded, ready for looking up.

The index is baked (``python -m facts.bake``) from CLDR and the data files beside it, because
folding and declining twenty thousand names takes a third of a second and reading them 20 ms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from pathlib import Path

import msgspec

from facts.folding import is_unspaced, words
from facts.inflection import inflection

FILE = Path(__file__).parent / "gazetteer" / "country_names.json"

_SHORT = 4
_ABBREVIATED = {"saint": "st"}


class Spelling(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The countries (alpha-2) that a spelling may mean, and the languages that it belongs to.

    ``languages`` is an index into ``Index.language_sets``, None for a spelling that takes no
    endings: it is a declined form or a transliteration itself.
    """

    countries: tuple[str, ...]
    languages: int | None


class Index(msgspec.Struct, dict=True):
    """What is known of countries and their names; spellings are folded."""

    alpha3: dict[str, str]
    display: dict[str, dict[str, str]]
    wikidata: dict[str, str]
    english: dict[str, str]
    demonyms: dict[str, str]
    language_sets: list[frozenset[str]]
    names: dict[str, Spelling]
    near: dict[str, tuple[str, ...]]
    not_countries: frozenset[str]
    words: frozenset[str]
    function_words: frozenset[str]
    code_words: frozenset[str]
    abbreviations: frozenset[str]

    @cached_property
    def by_letter(self) -> dict[str, list[str]]:
        """Spellings by their first letter."""
        found: dict[str, list[str]] = defaultdict(list)
        for spelling in self.names:
            found[spelling[0]].append(spelling)
        return dict(found)

    @cached_property
    def by_length(self) -> dict[int, list[str]]:
        """Spellings by their number of letters."""
        found: dict[int, list[str]] = defaultdict(list)
        for spelling in self.names:
            found[len(spelling)].append(spelling)
        return dict(found)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first two letters of all names: most words of a sentence begin otherwise."""
        return frozenset(spelling[:2] for spelling in (*self.names, *self.not_countries))

    @cached_property
    def phrase_lengths(self) -> dict[str, int]:
        """How many words the names may have that begin with this word."""
        longest: dict[str, int] = defaultdict(int)
        for spelling in (*self.names, *self.not_countries):
            first, *more = spelling.split()
            longest[first] = max(longest[first], len(more) + 1)
        return dict(longest)

    @cached_property
    def unspaced(self) -> dict[str, tuple[str, ...]]:
        """Names in scripts without spaces by their first two letters, the longest first."""
        return _unspaced([*self.names, *self.not_countries])

    @cached_property
    def beheaded(self) -> dict[str, str]:
        """Names that lost their first letter, to the names."""
        return {spelling[1:]: spelling for spelling in self.names if len(spelling) > _SHORT}

    def takes_endings_of(self, spelling: Spelling, languages: frozenset[str]) -> bool:
        """Whether the spelling is a bare name in one of the languages."""
        known = spelling.languages
        return known is not None and not languages.isdisjoint(self.language_sets[known])


def _unspaced(spellings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for spelling in spellings:
        if is_unspaced(spelling):
            found[spelling[:2]].append(spelling)
    return {start: tuple(sorted(names, key=len, reverse=True)) for start, names in found.items()}


def key(folded: str) -> str:
    """The spelling under which a folded name is kept.

    Apostrophes and conjunctions are written or left out at will; "saint" is abbreviated.
    """
    if "'" in folded:
        folded = folded.replace("'", "")
    if " " not in folded:
        return folded
    if is_unspaced(folded):
        return folded.replace(" ", "")
    parts = folded.split()
    inner = [word for word in parts if word not in inflection().conjunctions]
    return " ".join(_ABBREVIATED.get(word, word) for word in inner or parts)


@cache
def index() -> Index:
    """The baked index, read on first use."""
    return msgspec.json.decode(FILE.read_bytes(), type=Index)


def inflected(folded: str) -> tuple[str, ...]:
    """The countries of whose names the text may be a form with a suffix or prefix."""
    found: dict[str, None] = {}
    for stem, languages in inflection().stems(folded):
        spelling = index().names.get(key(stem))
        if spelling and index().takes_endings_of(spelling, languages):
            found |= dict.fromkeys(spelling.countries)
    return tuple(found)


def by_code(text: str) -> str | None:
    """The alpha-2 code if the whole text is a code of two or three letters.

    A code that is also a word ("are", "can") counts in capitals only.
    """
    bare = "".join(words(text))
    upper = bare.upper()
    if not bare.isascii() or len(bare) not in (2, 3):
        return None
    if bare != upper and upper in index().code_words:
        return None
    return upper if upper in index().display["en"] else index().alpha3.get(upper)
