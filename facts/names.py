"""Entities by their names as people type them, in any language; countries have their own module.

Full names come first; where none fits, a person is found by any word of the name.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import chain

from facts.countries import demonyms
from facts.entities import Entity, gazetteer
from facts.folding import fold
from facts.inflection import inflection
from facts.lexicon import Lexicon, apart, declined, tokens

#: Shorter words of a name ("al", "bin") tell nobody apart.
_SHORTEST = 3
#: Offices, bodies and organisations are looked for in this many words and Chinese signs at most.
_LONGEST = 40


def named(kind: str, words: str) -> list[str]:
    """Give the ids of the entities of a kind with just this name, in any language."""
    return list(_by_name(kind).get(fold(words), ()))


def persons(words: str) -> list[str]:
    """Give the ids of the persons with this name, or whose names have all of these words."""
    full = named("person", words)
    wanted = fold(words).split()
    if full or not wanted:
        return full
    found = [_by_word().get(word, frozenset()) for word in wanted]
    return sorted(frozenset.intersection(*found))


def within(kinds: Iterable[str], words: str) -> list[str]:
    """Give the ids of entities whose names stand in a phrase, the longest name first.

    Longer words of a name may have any ending: «ШЫҰ бас хатшысы» is the «Бас хатшы».
    """
    spoken = tokens(words)[:_LONGEST]
    found = [one for kind in kinds for one in _in_phrases(kind).find(spoken)]
    found.sort(key=lambda one: one.start - one.end)
    return list(dict.fromkeys(one.id for one in found))


def adjectives(words: str) -> list[str]:
    """Give the ids of the countries whose English adjectives stand in a phrase: "Indian"."""
    found = apart(_adjectives().find(tokens(words)[:_LONGEST]))
    return list(dict.fromkeys(one.id for one in found))


@cache
def _adjectives() -> Lexicon:
    lexicon = Lexicon()
    for adjective, id in demonyms().items():
        lexicon.add(adjective, "adjective", id)
    return lexicon


@cache
def _in_phrases(kind: str) -> Lexicon:
    lexicon = Lexicon()
    for entity in gazetteer().of_kind(kind):
        for phrase in spoken(entity):
            lexicon.add(phrase, kind, entity.id)
    return lexicon


def spoken(entity: Entity) -> set[str]:
    """The names of an entity as phrases of a lexicon: as they may stand in a sentence.

    Longer words may have any ending; Slavic names, whose words change all, are declined.
    """
    paradigms = inflection().paradigms
    cases = (
        paradigms[language].forms(name)
        for language in paradigms.keys() & entity.names.keys()
        for name in (entity.names[language], *entity.also.get(language, ()))
    )
    return set(map(declined, _names(entity))).union(*cases)


@cache
def _by_name(kind: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for entity in gazetteer().of_kind(kind):
        for name in _names(entity):
            found.setdefault(fold(name), {})[entity.id] = None
    return {name: tuple(ids) for name, ids in found.items()}


@cache
def _by_word() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for person in gazetteer().of_kind("person"):
        for word in fold(" ".join(_names(person))).split():
            if len(word) >= _SHORTEST or not word.isascii():
                found.setdefault(word, set()).add(person.id)
    return {word: frozenset(ids) for word, ids in found.items()}


def _names(entity: Entity) -> Iterable[str]:
    return chain(entity.english, entity.names.values(), *entity.also.values())
