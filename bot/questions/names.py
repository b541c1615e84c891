"""What a question names: countries, cities, persons, offices, numbers; in any language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from facts.answers import COUNCILS, SCO
from facts.countries import find_in
from facts.entities import Entity, gazetteer
from facts.lexicon import DECLINED_FROM, Found, Lexicon, apart, declined, tokens
from facts.names import adjectives, spoken

_KINDS = ("city", "person", "office", "format", "body")
_YEARS = range(1990, 2100)
_NUMBERS = range(1, 100)

#: Offices whose names say no more than “chair” or “head”, which questions use of the organisation.
_VAGUE = frozenset({"office:chair", "office:host", "office:director", "office:ruler"})


def named(text: str, said: list[str]) -> list[Found]:
    """Everything that the sentence names; ``said`` are its tokens."""
    found = apart(_names().find(said))
    free = [i for i in range(len(said)) if not any(f.start <= i < f.end for f in found)]
    found += [Found("country", 0, 0, match.country) for match in find_in(text) if match.exact]
    found += [Found("adjective", 0, 0, id) for id in adjectives(text)]
    return found + list(_numbers(said, free))


def _numbers(said: list[str], free: list[int]) -> Iterator[Found]:
    for at in free:
        if said[at].isdecimal():
            number = int(said[at])
            if number in _YEARS:
                yield Found("year", at, at + 1, str(number))
            elif number in _NUMBERS:
                yield Found("number", at, at + 1, str(number))


@cache
def _names() -> Lexicon:
    lexicon = Lexicon()
    for entity in chain(gazetteer().of_kind("org"), *map(gazetteer().of_kind, _KINDS)):
        if kind := _kind(entity):
            for phrase in spoken(entity):
                lexicon.add(phrase, kind, entity.id)
    for name, id in _family_names().items():
        lexicon.add(declined(name), "person", id)
    return lexicon


def _kind(entity: Entity) -> str:
    """What a question names by the entity's names; empty if they say too little."""
    if entity.kind == "org":  # found since “Shanghai” in the SCO's own name is no city
        return "sco" if entity.id == SCO else ""
    if entity.id in COUNCILS:  # who chairs a council is asked of its country
        return "council"
    return "" if entity.id in _VAGUE else entity.kind


def _family_names() -> dict[str, str]:
    """The last words of names that one person alone bears."""
    bearers: dict[str, set[str]] = {}
    for person in gazetteer().of_kind("person"):
        for name in (person.label, *person.names.values()):
            words = tokens(name)
            if len(words) > 1 and len(words[-1]) >= DECLINED_FROM:
                bearers.setdefault(words[-1], set()).add(person.id)
    return {name: next(iter(ids)) for name, ids in bearers.items() if len(ids) == 1}
