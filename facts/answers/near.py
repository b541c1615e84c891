"""Names near to what was typed: persons, cities and countries as people misspell them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.countries import recognise
from facts.entities import Entity, gazetteer
from facts.folding import fold, is_unspaced
from facts.inflection import inflection
from facts.lexicon import DECLINED_FROM, tokens

#: What is looked for by a name near to the words; one that fits as well comes in this order.
KINDS = ("person", "city", "country")
#: Where the family name comes first; longer ones have endings, and “changed” is no Chang.
_FAMILY_FIRST = frozenset({f"country:{code}" for code in ("CN", "KH", "KP", "KR", "VN")})
#: Family names of fewer letters are words of some language: «ли», «дар», “Çin”.
_SHORTEST, _SHORTEST_FIRST, _SHORTEST_UNSPACED = 4, 2, 2
#: A name of as many letters with one more, one less or two changed is this near.
CLOSE_ENOUGH = 0.75
_NEAR = 3


def near(words: str, kinds: Iterable[str] = KINDS, least: float = CLOSE_ENOUGH) -> tuple[str, ...]:
    """Give the ids of those whose names are near to the words, the nearest first; none if the words
    are themselves a name of the kind.

    >>> near("Samarkannd"), near("Samarkand")
    (('city:samarkand',), ())
    """
    wanted = fold(words)
    if len(wanted) < _SHORTEST:
        return ()
    found: list[tuple[float, str]] = []
    for kind in kinds:
        if kind == "country":
            matches = recognise(words)
            if any(match.exact for match in matches):
                return ()
            found += [(match.score, match.country) for match in matches if match.score >= least]
            continue
        if wanted in _names(kind):
            return ()
        choices = _by_letter(kind).get(wanted[0], ())
        close = process.extract(
            wanted, choices, scorer=OSA.normalized_similarity, score_cutoff=least, limit=_NEAR
        )
        found += [(score, id) for name, score, _ in close for id in _names(kind)[name]]
    found.sort(key=lambda one: -one[0])
    return tuple(dict.fromkeys(id for _, id in found))[:_NEAR]


@cache
def families() -> dict[str, tuple[str, ...]]:
    """Give the family names in all languages, folded, each with the ids of those who bear it."""
    found: dict[str, dict[str, None]] = {}
    for person in gazetteer().of_kind("person"):
        for name in _family_names(person):
            found.setdefault(name, {})[person.id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def _family_names(person: Entity) -> Iterator[str]:
    """Give a person's family name as each language writes it, where it is long enough to tell."""
    for name in (person.label, *person.names.values()):
        if is_unspaced(name):
            family = fold(name.rpartition("·")[2])
            if "·" in name and len(family) >= _SHORTEST_UNSPACED:
                yield family
            continue
        words = tokens(name)
        family_first = person.country in _FAMILY_FIRST
        # What stands last there is a given name: Li Hui’s «ہوئی» is Urdu for “was”.
        if len(words) > 1 and len(words[-1]) >= (DECLINED_FROM if family_first else _SHORTEST):
            yield words[-1]
        shortest = _SHORTEST_FIRST if name == person.label else _SHORTEST
        if family_first and shortest <= len(words[0]) < DECLINED_FROM:
            yield words[0]


@cache
def _names(kind: str) -> dict[str, tuple[str, ...]]:
    """Give the names of a kind, folded, with their bearers; of persons the family names too."""
    found: dict[str, tuple[str, ...]] = {}
    if kind == "person":
        found |= {name: ids for name, ids in families().items() if len(name) >= _SHORTEST}
    for entity in gazetteer().of_kind(kind):
        for name in (*entity.english, *entity.names.values(), *_declined(entity)):
            found.setdefault(fold(name), (entity.id,))
    return found


def _declined(entity: Entity) -> Iterator[str]:
    """Give the forms of a city's name: «в Астане» is mistyped as «в Астне»."""
    paradigms = inflection().paradigms if entity.id.startswith("city:") else {}
    for language in paradigms.keys() & entity.names.keys():
        yield from paradigms[language].forms(entity.names[language])


@cache
def _by_letter(kind: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in _names(kind):
        if len(name) >= _SHORTEST:
            found.setdefault(name[0], []).append(name)
    return found
