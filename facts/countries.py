"""Any spelling of a country, in any language, to the country; and the country's names back.

Ids are ``country:AZ`` with ISO 3166-1 alpha-2 codes (and XK, Kosovo). A spelling that had to be
corrected is never taken for granted: such matches have ``exact=False`` and are for asking
"did you mean". The data is in ``gazetteer/``; see ``country_index``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from facts.country_closeness import nearest_countries, rivals
from facts.country_index import by_code, index, inflected, key
from facts.country_mentions import mentioned
from facts.folding import fold, words
from facts.inflection import inflection

_PREFIX = "country:"
_FLAG = re.compile("([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])")
_REGIONAL_A = 0x1F1E6
_NEAR = 0.95
_CODE = 3
_LONGEST_QUESTION = 80


class Match(NamedTuple):
    """A country found in a text.

    ``name`` is its English name. ``score`` is 1.0 for a certain match, else the closeness of the
    spelling (0–1). ``exact`` is False where the person has to be asked.
    """

    country: str
    name: str
    score: float
    exact: bool


def recognise(text: str) -> list[Match]:
    """The country that the whole text names: one exact match, or suggestions best first.

    Understands names in thirty languages and in declined forms, codes, flags and former names.
    Empty if no country is near.
    """
    flags = _flags(text)
    if flags:
        text = _FLAG.sub(" ", text)
    folded = fold(text[: 4 * _LONGEST_QUESTION])
    if not folded or len(folded) > _LONGEST_QUESTION:
        return _matches(flags)
    named = _named(text, folded)
    if flags:
        codes = dict.fromkeys([*flags, *(_code_of(match) for match in named if match.exact)])
        return _matches(codes)
    return named


def find_in(text: str) -> list[Match]:
    """Countries named anywhere in a text of any language, in the order of the text, each once.

    Spelling is not corrected. A name that several countries share gives them all, ``exact=False``.
    """
    found = {_PREFIX + code: _match(code, 1.0, exact=True) for code in _flags(text)}
    for countries in mentioned(text):
        for match in _matches(countries):
            found.setdefault(match.country, match)
    return list(found.values())


def starting_with(text: str, limit: int = 10) -> list[Match]:
    """Countries of which a name in any language begins with the text, shortest name first."""
    start = key(fold(text))
    if not start:
        return []
    spellings = [name for name in index().by_letter.get(start[0], ()) if name.startswith(start)]
    found: dict[str, Match] = {}
    for spelling in sorted(spellings, key=len):
        for code in index().names[spelling].countries:
            found.setdefault(
                code, _match(code, len(start) / len(spelling), exact=spelling == start)
            )
    return list(found.values())[:limit]


def name(country: str, language: str = "en") -> str:
    """The country's name in a language, in English where that language has none.

    Raises KeyError for an unknown country id.
    """
    code = country.removeprefix(_PREFIX)
    display = index().display
    return display.get(language, display["en"])[code]


def flag(country: str) -> str:
    """The flag emoji; raises KeyError for an unknown country id."""
    code = country.removeprefix(_PREFIX)
    if code not in index().display["en"]:
        raise KeyError(country)
    return "".join(chr(_REGIONAL_A + ord(letter) - ord("A")) for letter in code)


def wikidata(country: str) -> str | None:
    """The country's Wikidata item, such as ``Q227``, if known."""
    return index().wikidata.get(country.removeprefix(_PREFIX))


def all_countries() -> tuple[str, ...]:
    """The ids of all countries."""
    return tuple(_PREFIX + code for code in index().display["en"])


def english_names() -> dict[str, str]:
    """Every English name and alias to its country id, as written."""
    return {spelling: _PREFIX + code for spelling, code in index().english.items()}


def demonyms() -> dict[str, str]:
    """English adjectives and nouns of peoples ("Tajik", "Emirati") to country ids."""
    return {word: _PREFIX + code for word, code in index().demonyms.items()}


def _code_of(match: Match) -> str:
    """The alpha-2 code of a match."""
    return match.country.removeprefix(_PREFIX)


def _match(code: str, score: float, *, exact: bool) -> Match:
    return Match(_PREFIX + code, name(code), score, exact)


def _matches(codes: Iterable[str], score: float = 1.0, *, sure: bool = True) -> list[Match]:
    """One country is a certain match; several are to be asked about."""
    listed = list(codes)
    exact = sure and len(listed) == 1
    return [_match(code, score, exact=exact) for code in listed]


def _flags(text: str) -> list[str]:
    if text.isascii():
        return []
    pairs = (
        "".join(chr(ord(half) - _REGIONAL_A + ord("A")) for half in pair)
        for pair in _FLAG.findall(text)
    )
    return [code for code in dict.fromkeys(pairs) if code in index().display["en"]]


def _named(text: str, folded: str) -> list[Match]:
    shouted = {key(fold(word)) for word in words(text) if word.isupper()}
    for part in _peeled(folded):
        spelling = key(part)
        capitals = spelling in shouted
        if spelling in index().not_countries or _is_word(spelling, capitals):
            return []
        if exact := index().names.get(spelling):
            sure = capitals or not _means_itself(spelling)
            others = () if part is folded else rivals(folded)
            return _matches(_with(exact.countries, others), sure=sure)
        if part is folded and (code := by_code(text)):
            return _matches([code])
        if near := index().near.get(spelling):
            return _matches(near, _NEAR, sure=False)
        if forms := inflected(part):
            return _matches(_with(forms, rivals(folded)))
    *_, peeled = _peeled(folded)
    stems = (stem for stem, _ in inflection().stems(peeled))
    close = nearest_countries(key(part) for part in (folded, peeled, *stems))
    return [_match(code, score, exact=False) for code, score in close]


def _is_word(spelling: str, capitals: bool) -> bool:
    """Whether a code ("are", "can") is written as the word that it also is."""
    return not capitals and spelling.upper() in index().code_words


def _means_itself(spelling: str) -> bool:
    """Whether a name in lower case is more likely a word ("того", "abs" for Azerbaijani ABŞ)."""
    if spelling in index().function_words:
        return True
    return len(spelling) <= _CODE and spelling.isascii() and spelling in index().abbreviations


def _with(countries: Iterable[str], rivals: Iterable[str]) -> list[str]:
    return list(dict.fromkeys((*countries, *rivals)))


def _peeled(folded: str) -> Iterator[str]:
    """The text, and what is left of it without words that stand before or after a name."""
    yield folded
    parts = folded.split()
    before, after = inflection().before, inflection().after
    while len(parts) > 1:
        if parts[0].rstrip("'") in before:
            parts = parts[1:]
        elif parts[-1] in after:
            parts = parts[:-1]
        else:
            return
        yield " ".join(parts)
