"""How a name looks inside a sentence: case endings, prepositions, particles, by language.

All of it is data in ``gazetteer/inflection.toml``. Slavic names are declined forwards, because
their endings replace letters; suffixes and particles of other languages are taken off backwards.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from facts.folding import fold

_FILE = Path(__file__).parent / "gazetteer" / "inflection.toml"
_CASES = 5
_SHORTEST = 4
_LAST_CYRILLIC = "\u0530"


class Paradigms:
    """The declension of one language."""

    def __init__(self, endings: dict[str, list[str]], consonants: str, after: list[str]) -> None:
        """Nominative endings and what they become; consonants, and what is put after them."""
        self._endings = sorted(endings.items(), key=lambda item: -len(item[0]))
        self._consonants = consonants
        self._after = after

    def _word(self, word: str) -> tuple[str, ...]:
        """The five oblique cases of a word; the word itself where no paradigm fits."""
        for ending, cases in self._endings:
            if word.endswith(ending):
                return tuple(word[: -len(ending)] + case for case in cases)
        if word[-1:] and word[-1] in self._consonants:
            return tuple(word + case for case in self._after)
        return (word,) * _CASES

    def forms(self, name: str) -> set[str]:
        """Declined forms of a name: all words in agreement, or its first or last word alone."""
        words = name.casefold().replace("-", " ").split()
        declined = [self._word(word) for word in words]
        if name.isupper():
            return set()
        found = set()
        for case in range(_CASES):
            cased = [forms[case] for forms in declined]
            found.add(" ".join(cased))
            found.add(" ".join([cased[0], *words[1:]]))
            found.add(" ".join([*words[:-1], cased[-1]]))
        return found


class Inflection:
    """The rules of all languages, ready for use on folded text."""

    def __init__(self, data: dict[str, dict[str, Any]]) -> None:
        """The rules by language, as in the data file."""
        self.languages = frozenset(data)
        self.before = _words(data, "before")
        self.after = _words(data, "after")
        self.conjunctions = _words(data, "conjunctions")
        self._shortest = {
            language: rules.get("shortest", _SHORTEST) for language, rules in data.items()
        }
        self._prefixes = _pieces(data, "prefixes")
        self._suffixes = _pieces(data, "suffixes")
        self._longest = max(map(len, self._suffixes))
        self._longest_prefix = max(map(len, self._prefixes))
        self.paradigms = {
            language: Paradigms(rules["endings"], rules["consonants"], rules["after_consonant"])
            for language, rules in data.items()
            if "endings" in rules
        }

    def stems(self, text: str) -> Iterator[tuple[str, frozenset[str]]]:
        """What may be left of ``text`` without a suffix or prefix, and in which languages."""
        before, mark, after = text.rpartition("'")
        if mark and after in self._suffixes:
            yield before, self._suffixes[after]
        for length in range(min(self._longest, len(text) - 2), 0, -1):
            languages = self._suffixes.get(text[-length:])
            if languages:
                stem = text[:-length].rstrip("' ")
                # One letter more proves little after a name of three letters ("Çad", "Çadı").
                if length > 1 or len(stem) >= _SHORTEST or stem > _LAST_CYRILLIC:
                    yield from self._long_enough(stem, languages)
        yield from self.without_prefix(text)

    def without_prefix(self, text: str) -> Iterator[tuple[str, frozenset[str]]]:
        """What may be left of ``text`` without a prefix, and in which languages."""
        for length in range(1, min(self._longest_prefix, len(text) - 2) + 1):
            languages = self._prefixes.get(text[:length])
            if languages:
                yield from self._long_enough(text[length:].lstrip(), languages)

    def _long_enough(
        self, stem: str, languages: frozenset[str]
    ) -> Iterator[tuple[str, frozenset[str]]]:
        fitting = frozenset(name for name in languages if len(stem) >= self._shortest[name])
        if fitting:
            yield stem, fitting


def _words(data: dict[str, dict[str, Any]], key: str) -> frozenset[str]:
    return frozenset(fold(word) for rules in data.values() for word in rules.get(key, "").split())


def _pieces(data: dict[str, dict[str, Any]], key: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for language, rules in data.items():
        for piece in rules.get(key, "").split():
            found[fold(piece)].add(language)
    found.pop("", None)
    return {piece: frozenset(languages) for piece, languages in found.items()}


@cache
def inflection() -> Inflection:
    """The rules of ``gazetteer/inflection.toml``."""
    return Inflection(tomllib.loads(_FILE.read_text(encoding="utf-8")))
