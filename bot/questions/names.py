"""What a question names: countries, cities, persons, offices, numbers; in any language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import chain

from facts.answers import COUNCILS, SCO, also_called
from facts.answers.near import families
from facts.countries import find_in
from facts.entities import Entity, gazetteer
from facts.lexicon import DECLINED_FROM, Found, Lexicon, apart, declined
from facts.names import adjectives, spoken

_KINDS = ("city", "person", "office", "format", "body", "document")
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
            for phrase in (*spoken(entity), *map(declined, also_called(entity))):
                if "+" not in phrase:  # it is read as a word; without it “ShHT+” is the SCO
                    lexicon.add(phrase, kind, entity.id)
    for name, bearers in families().items():
        tells = len(bearers) == 1 and len(name) >= DECLINED_FROM
        lexicon.add(declined(name), "person" if tells else "surname", _one(name, bearers))
    return lexicon


def _one(name: str, bearers: tuple[str, ...]) -> str:
    """Whose family name it is; the name itself if several bear it."""
    return bearers[0] if len(bearers) == 1 else name


def _kind(entity: Entity) -> str:
    """What a question names by the entity's names; empty if they say too little."""
    if entity.kind == "org":  # found since “Shanghai” in the SCO's own name is no city
        return "sco" if entity.id == SCO else "org"
    if entity.id in COUNCILS:  # who chairs a council is asked of its country
        return "council"
    return "" if entity.id in _VAGUE else entity.kind
