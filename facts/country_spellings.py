"""Builds the index of countries from CLDR's names and this project's data files.

Where one spelling could be two countries, a name beats a declined form, and that beats a
transliteration; two equals are shared, and the person is asked.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from facts.country_index import Index, Spelling, key
from facts.folding import fold
from facts.inflection import inflection

_FOLDER = Path(__file__).parent / "gazetteer"
_NAME, _DECLINED, _TRANSLITERATED = range(3)
_PARENTHESES = re.compile(r"\s*[(（].*[)）]\s*$")
_ABBREVIATION = 4

#: Which languages are spoken and which are read.
LANGUAGES: dict[str, Any] = tomllib.loads((_FOLDER / "languages.toml").read_text(encoding="utf-8"))

Names = dict[str, dict[str, str]]


def build_index(cldr: Names, alpha3: dict[str, str]) -> Index:
    """The index from CLDR's names (language, then alpha-2 code) and the files in gazetteer/."""
    own = tomllib.loads((_FOLDER / "countries.toml").read_text(encoding="utf-8"))
    general, shared = own.pop("not_countries"), own.pop("shared")
    display = {
        language: cldr[language] | {code: entry["names"][language] for code, entry in own.items()
                                    if language in entry.get("names", {})}
        for language in LANGUAGES["spoken"]
    }  # fmt: skip
    all_names = _all_names(cldr, own)
    builder = _Builder()
    for (name, country), languages in all_names.items():
        builder.add_name(name, country, languages)
    for group in shared:
        builder.add_shared(_phrases(group.get("names", "")), group["countries"])
    names, language_sets = builder.done()
    return Index(
        alpha3=alpha3,
        display=display,
        wikidata={code: entry["wikidata"] for code, entry in own.items()},
        english=_english(cldr["en"], display["en"], own),
        demonyms={word: code for code, entry in own.items() for word in entry.get("demonyms", ())},
        language_sets=language_sets,
        names=names,
        near=_near(own, shared, names),
        not_countries=_not_countries(_phrases(general["phrases"])),
        words=frozenset(fold(general["words"]).split()),
        function_words=frozenset(fold(general["function_words"]).split()),
        code_words=frozenset(general["codes"].upper().split()),
        abbreviations=_abbreviations(name for name, _ in all_names),
    )


class _Builder:
    """Collects spellings; a stronger level replaces a weaker one."""

    def __init__(self) -> None:
        self._found: dict[str, tuple[int, set[str], set[str]]] = {}

    def add(self, spelling: str, country: str, level: int, languages: Iterable[str] = ()) -> None:
        if len(spelling) < 2:
            return
        known = self._found.get(spelling)
        if known is None or level < known[0]:
            self._found[spelling] = (level, {country}, set(languages))
        elif level == known[0]:
            known[1].add(country)
            known[2].update(languages)

    def add_name(self, name: str, country: str, languages: Iterable[str]) -> None:
        for spelling in _spellings(name):
            self.add(spelling, country, _NAME, languages)
        if "ar" in languages:
            self.add(_without_articles(name), country, _NAME, ["ar"])
        if "(" in name:
            self.add(key(fold(_PARENTHESES.sub("", name))), country, _DECLINED)
        for language in languages:
            for form in _declined(name, language):
                self.add(key(fold(form)), country, _DECLINED)
        for latin in _transliterations(name, languages):
            self.add(key(fold(latin)), country, _TRANSLITERATED)

    def add_shared(self, names: Iterable[str], countries: Iterable[str]) -> None:
        languages = set(inflection().languages)
        every = set(countries)
        for name in names:
            spellings = _spellings(name)
            for language in inflection().paradigms:
                spellings.update(key(fold(form)) for form in _declined(name, language))
            for spelling in spellings:
                self._found[spelling] = (_NAME, every, languages)

    def done(self) -> tuple[dict[str, Spelling], list[frozenset[str]]]:
        sets = {frozenset(found[2]) for found in self._found.values() if found[0] == _NAME}
        language_sets = sorted(sets, key=sorted)
        number = {languages: i for i, languages in enumerate(language_sets)}
        names = {
            spelling: Spelling(
                tuple(sorted(countries)), number[frozenset(languages)] if level == _NAME else None
            )
            for spelling, (level, countries, languages) in sorted(self._found.items())
        }
        return names, language_sets


def _spellings(name: str) -> set[str]:
    """The ways to write one name: with or without its spaces and joiners."""
    spaced = {key(fold(name)), key(fold(name.replace("\u200c", " ")))}
    return spaced | {spelling.replace(" ", "") for spelling in spaced}


def _without_articles(name: str) -> str:
    """An Arabic name as it stands after the prefix for "to", which swallows the article."""
    return " ".join(word[2:] if word.startswith("ال") else word for word in fold(name).split())


def _declined(name: str, language: str) -> set[str]:
    paradigms = inflection().paradigms.get(language)
    return paradigms.forms(name) if paradigms and not name.isupper() else set()


@cache
def _schemes() -> list[tuple[frozenset[str], dict[int, str]]]:
    data = tomllib.loads((_FOLDER / "transliteration.toml").read_text(encoding="utf-8"))
    return [
        (frozenset(scheme["languages"]), str.maketrans(data["common"] | scheme["letters"]))
        for scheme in data["scheme"]
    ]


def _transliterations(name: str, languages: Iterable[str]) -> set[str]:
    if name.isupper():
        return set()
    lower = name.casefold()
    return {lower.translate(table) for own, table in _schemes() if not own.isdisjoint(languages)}


def _all_names(cldr: Names, own: dict[str, Any]) -> dict[tuple[str, str], list[str]]:
    """The languages of each name and country; neighbours write many names alike."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for language, names in cldr.items():
        for country, name in names.items():
            found[name, country].append(language)
    for country, entry in own.items():
        for language, name in entry.get("names", {}).items():
            found[name, country].append(language)
        for language, aliases in entry.get("aliases", {}).items():
            for alias in aliases:
                found[alias, country].append(language)
    return found


def _not_countries(phrases: Iterable[str]) -> frozenset[str]:
    forms = (form for phrase in phrases for form in (phrase, *_declined(phrase, "ru")))
    return frozenset(key(fold(form)) for form in forms)


def _english(cldr: dict[str, str], display: dict[str, str], own: dict[str, Any]) -> dict[str, str]:
    """Every English name and alias, as written, to its country."""
    found = {}
    for code, name in cldr.items():
        aliases = own.get(code, {}).get("aliases", {}).get("en", ())
        found.update(dict.fromkeys((name, display[code], *aliases), code))
    return found


def _near(
    own: dict[str, Any], shared: list[dict[str, Any]], names: dict[str, Spelling]
) -> dict[str, tuple[str, ...]]:
    """Demonyms and other words that suggest a country without naming it."""
    found: dict[str, list[str]] = defaultdict(list)
    for group in shared:
        for word in _phrases(group.get("near", "")):
            found[key(fold(word))].extend(group["countries"])
    for country, entry in own.items():
        for word in chain(entry.get("demonyms", ()), *entry.get("near", {}).values()):
            found[key(fold(word))].append(country)
    return {
        spelling: tuple(dict.fromkeys(countries))
        for spelling, countries in found.items()
        if spelling not in names
    }


def _abbreviations(names: Iterable[str]) -> frozenset[str]:
    """Names that are written in capitals and never otherwise."""
    capitals: set[str] = set()
    others: set[str] = set()
    for name in names:
        short = name.isupper() and len(name) <= _ABBREVIATION
        (capitals if short else others).add(key(fold(name)))
    return frozenset(capitals - others)


def _phrases(text: str) -> list[str]:
    return [phrase.strip() for phrase in re.split("[;\n]", text) if phrase.strip()]
