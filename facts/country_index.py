"""All spellings of all countries, folded, in dictionaries that are built once.

Sources are ``gazetteer/country_names.json`` (CLDR, baked), ``countries.toml`` (aliases, demonyms,
display names), ``inflection.toml`` and ``transliteration.toml``. Where one spelling could be two
countries, a name beats a declined form, and that beats a transliteration; two equals are shared.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from facts.folding import fold, is_unspaced
from facts.inflection import inflection

_FOLDER = Path(__file__).parent / "gazetteer"
_NAME, _DECLINED, _TRANSLITERATED = range(3)
_PARENTHESES = re.compile(r"\s*[(（].*[)）]\s*$")
_ABBREVIATION = 4


class Spelling(NamedTuple):
    """The countries (alpha-2) that a spelling may mean and the languages that it belongs to."""

    countries: tuple[str, ...]
    languages: frozenset[str]
    level: int


class Index(NamedTuple):
    """What recognition looks things up in; keys are folded."""

    names: dict[str, Spelling]
    near: dict[str, tuple[str, ...]]
    alpha3: dict[str, str]
    not_countries: frozenset[str]
    words: frozenset[str]
    function_words: frozenset[str]
    code_words: frozenset[str]
    abbreviations: frozenset[str]
    longest_phrase: dict[str, int]
    unspaced: dict[str, tuple[str, ...]]
    by_letter: dict[str, list[str]]


def key(folded: str) -> str:
    """The spelling under which a folded name is kept.

    Apostrophes, conjunctions and the Arabic article are written or left out at will; "saint" is
    abbreviated.
    """
    words = folded.replace("'", "").split()
    if len(words) > 1:
        inner = [word for word in words if word not in inflection().conjunctions]
        words = ["st" if word == "saint" else word for word in inner or words]
    return " ".join(_without_article(word) for word in words)


def _without_article(word: str) -> str:
    return word[2:] if word.startswith("ال") and len(word) >= 5 else word


class CountryData(NamedTuple):
    """The two data files as they are."""

    cldr: dict[str, dict[str, str]]
    alpha3: dict[str, str]
    own: dict[str, dict[str, Any]]
    general: dict[str, Any]
    shared: list[dict[str, Any]]


@cache
def country_data() -> CountryData:
    """CLDR's names by language, and this project's additions by country."""
    baked = msgspec.json.decode((_FOLDER / "country_names.json").read_bytes())
    own = tomllib.loads((_FOLDER / "countries.toml").read_text(encoding="utf-8"))
    general = own.pop("not_countries")
    shared = own.pop("shared")
    return CountryData(baked["names"], baked["alpha3"], own, general, shared)


def _spellings(name: str) -> set[str]:
    """The ways to write one name: with or without its spaces and joiners."""
    spaced = {key(fold(name)), key(fold(name.replace("\u200c", " ")))}
    return spaced | {spelling.replace(" ", "") for spelling in spaced}


def _phrases(text: str) -> list[str]:
    return [phrase.strip() for phrase in re.split("[;\n]", text) if phrase.strip()]


class _Builder:
    """Collects spellings; a stronger level replaces a weaker one."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, set[str], set[str]]] = {}

    def add(self, spelling: str, country: str, language: str, level: int) -> None:
        if len(spelling) < 2:
            return
        known = self._found.get(spelling)
        if known is None or level < known[0]:
            self._found[spelling] = (level, {country}, {language})
        elif level == known[0] or country in known[1]:
            if level == known[0]:
                known[1].add(country)
            known[2].add(language)

    def add_name(self, name: str, country: str, language: str) -> None:
        for spelling in _spellings(name):
            self.add(spelling, country, language, _NAME)
        if "(" in name:
            self.add(key(fold(_PARENTHESES.sub("", name))), country, language, _DECLINED)
        if name.isupper():
            return
        if paradigms := inflection().paradigms.get(language):
            for form in paradigms.forms(name):
                self.add(key(fold(form)), country, language, _DECLINED)
        for latin in _transliterations(name, language):
            self.add(key(fold(latin)), country, "transliteration", _TRANSLITERATED)

    def add_shared(self, names: Iterable[str], countries: Iterable[str]) -> None:
        languages = set(inflection().languages)
        every = set(countries)
        for name in names:
            spellings = set(_spellings(name))
            for paradigms in inflection().paradigms.values():
                spellings.update(key(fold(form)) for form in paradigms.forms(name))
            for spelling in spellings:
                self._found[spelling] = (_NAME, every, languages)

    def done(self) -> dict[str, Spelling]:
        pool: dict[frozenset[str], frozenset[str]] = {}
        names = {}
        for spelling, (level, countries, languages) in self._found.items():
            shared = frozenset(languages)
            names[spelling] = Spelling(
                tuple(sorted(countries)), pool.setdefault(shared, shared), level
            )
        return names


@cache
def _schemes() -> list[tuple[frozenset[str], dict[int, str]]]:
    data = tomllib.loads((_FOLDER / "transliteration.toml").read_text(encoding="utf-8"))
    return [
        (frozenset(scheme["languages"]), str.maketrans(data["common"] | scheme["letters"]))
        for scheme in data["scheme"]
    ]


def _transliterations(name: str, language: str) -> set[str]:
    lower = name.casefold()
    return {lower.translate(table) for languages, table in _schemes() if language in languages}


def _all_names(data: CountryData) -> Iterator[tuple[str, str, str]]:
    """Each name with its country and language."""
    for language, names in data.cldr.items():
        for country, name in names.items():
            yield name, country, language
    for country, entry in data.own.items():
        for language, name in entry.get("names", {}).items():
            yield name, country, language
        for language, aliases in entry.get("aliases", {}).items():
            for alias in aliases:
                yield alias, country, language


def _near(data: CountryData, names: dict[str, Spelling]) -> dict[str, tuple[str, ...]]:
    """Demonyms and other words that suggest a country without naming it."""
    found: dict[str, list[str]] = defaultdict(list)
    for country, entry in data.own.items():
        words = chain(entry.get("demonyms", ()), *entry.get("near", {}).values())
        for word in words:
            if (spelling := key(fold(word))) not in names:
                found[spelling].append(country)
    return {spelling: tuple(countries) for spelling, countries in found.items()}


def _longest_phrase(spellings: Iterable[str]) -> dict[str, int]:
    """How many words to look at, by the first three letters."""
    longest: dict[str, int] = defaultdict(int)
    for spelling in spellings:
        start = spelling[:3]
        longest[start] = max(longest[start], spelling.count(" ") + 1)
    return dict(longest)


def _unspaced(spellings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Names in scripts without spaces by their first two letters, the longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for spelling in spellings:
        if is_unspaced(spelling):
            found[spelling[:2]].append(spelling)
    return {start: tuple(sorted(names, key=len, reverse=True)) for start, names in found.items()}


@cache
def index() -> Index:
    """The index, built on first use."""
    data = country_data()
    builder = _Builder()
    for name, country, language in _all_names(data):
        builder.add_name(name, country, language)
    for group in data.shared:
        builder.add_shared(_phrases(group["names"]), group["countries"])
    names = builder.done()
    not_countries = frozenset(key(fold(p)) for p in _phrases(data.general["phrases"]))
    by_letter: dict[str, list[str]] = defaultdict(list)
    for spelling in names:
        by_letter[spelling[0]].append(spelling)
    return Index(
        names=names,
        near=_near(data, names),
        alpha3=data.alpha3,
        not_countries=not_countries,
        words=frozenset(fold(data.general["words"]).split()),
        function_words=frozenset(fold(data.general["function_words"]).split()),
        code_words=frozenset(data.general["codes"].upper().split()),
        abbreviations=frozenset(
            key(fold(name))
            for name, _, _ in _all_names(data)
            if name.isupper() and len(name) <= _ABBREVIATION
        ),
        longest_phrase=_longest_phrase([*names, *not_countries]),
        unspaced=_unspaced([*names, *not_countries]),
        by_letter=dict(by_letter),
    )
