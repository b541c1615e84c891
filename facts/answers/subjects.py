"""What the words after a question are about: a thing with a name, a status, one meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.answers.base import SCO
from facts.entities import Entity, gazetteer
from facts.folding import is_unspaced
from facts.lexicon import tokens
from facts.names import named, within

#: What can be asked for by its name, the likelier meaning of a name first.
THINGS = ("body", "format", "org", "document", "party", "venue", "city")
#: What is found among other words too; "Shanghai Spirit" does not ask for Shanghai.
_WITHIN = ("body", "format", "org", "document", "party")
#: The statuses as they stand in a command, the longer before what stands within it.
_STATUSES = {
    "dialogue partner": "dialogue_partner",
    "member": "member",
    "observer": "observer",
    "partner": "dialogue_partner",
}
#: Whose names are corrected if mistyped.
_CORRECTED = ("body", "format", "org", "document")
#: So near is a mistyped name; shorter ones are never guessed at, signs that are words may be.
_CLOSE_ENOUGH, _SHORTEST, _SHORTEST_UNSPACED = 0.85, 6, 3
_PLUS = re.compile(r"(?<=[^\W\d])\s?\+")
#: The longest ending of an organisation's abbreviation: «ШКУнун», «ШЫҰ-ның».
_ENDING = 3


def statuses_in(words: str) -> tuple[str, ...]:
    """Give the statuses that the words name, if they name nothing else.

    >>> statuses_in("observer dialogue partner")
    ('observer', 'dialogue_partner')
    """
    rest, found = f" {' '.join(tokens(words.replace('_', ' ')))} ", {}
    for phrase, status in _STATUSES.items():
        if f" {phrase} " in rest:
            found[status] = rest.index(f" {phrase} ")
            rest = rest.replace(f" {phrase} ", " " * (len(phrase) + 2))
    return tuple(sorted(found, key=found.__getitem__)) if not rest.strip() else ()


def thing_in(words: str) -> str | None:
    """Give the id of the thing that the words name, even if mistyped; None if they name none."""
    words = plus_as_word(words)
    slug = words.strip().lower().replace(" ", "-")
    for kind in THINGS:
        if gazetteer().get(f"{kind}:{slug}") is not None:
            return f"{kind}:{slug}"
    said = tokens(words)
    whole = next((id for kind in THINGS for id in named(kind, words)), None)
    return (
        whole
        or _nearest([" ".join(said)])
        or next(iter(within(_WITHIN, " ".join(_without(said, _owners()) or said))), None)
        or _nearest(_pieces(said))
    )


def plus_as_word(text: str) -> str:
    """The text with a sign for "plus" written out, which is no part of a word: "SCO+"."""
    return _PLUS.sub(" plus", text)


def also_called(entity: Entity) -> set[str]:
    """Further names that people type: those of a thing of the organisation without its own name,
    and a plus as a word.

    "SCO Secretariat" is called the Secretariat, «Секретариат ШОС» is «Секретариат».
    """
    spelt = {plus_as_word(name) for name in _all_names(entity) if "+" in name}
    return spelt | (_without_owner(entity.id) if entity.of == SCO else set())


@cache
def _without_owner(id: str) -> frozenset[str]:
    entity = gazetteer().get(id)
    names = _all_names(entity) if entity else ()
    short = (_without(tokens(name), _owners()) for name in names)
    return frozenset(
        " ".join(said) for said in short if len("".join(said)) >= _shortest("".join(said))
    )


def _without(said: list[str], owners: Iterable[tuple[str, ...]]) -> list[str]:
    """The words without the owner's name, which may have an ending; none if it is not in them."""
    for owner in owners:
        size = len(owner)
        for at in range(len(said) - size + 1):
            piece = said[at : at + size]
            declined = (
                piece[-1].startswith(owner[-1]) and len(piece[-1]) - len(owner[-1]) <= _ENDING
            )
            if piece[:-1] == [*owner[:-1]] and declined:
                return said[:at] + said[at + size :]
    return []


@cache
def _owners() -> tuple[tuple[str, ...], ...]:
    """The names of the organisation, longer ones first."""
    entity = gazetteer().get(SCO)
    found = {tuple(tokens(name)) for name in _all_names(entity)} if entity else set()
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


def _all_names(entity: Entity) -> Iterator[str]:
    yield from entity.english
    yield from entity.names.values()
    for others in entity.also.values():
        yield from others


def _shortest(name: str) -> int:
    """How many signs a name has at least that is not mistaken for another word."""
    return _SHORTEST if not is_unspaced(name) else _SHORTEST_UNSPACED


def _pieces(said: list[str]) -> Iterator[str]:
    """Every run of the words, from one word to all of them."""
    for size in range(1, len(said) + 1):
        for start in range(len(said) - size + 1):
            yield " ".join(said[start : start + size])


def _nearest(pieces: Iterable[str]) -> str | None:
    """Give the thing whose name is nearest to one of the pieces, if it is near enough."""
    names, best, chosen = _names(), _CLOSE_ENOUGH, None
    for typed in pieces:
        if len(typed) < _shortest(typed) or typed.isdecimal():
            continue
        found = process.extractOne(
            typed, names.keys(), scorer=OSA.normalized_similarity, score_cutoff=best
        )
        if found is not None:
            best, chosen = found[1], names[found[0]]
    return chosen


@cache
def _names() -> dict[str, str]:
    """The things by their names in every language, folded; of a name for two, the likelier."""
    found: dict[str, str] = {}
    for kind in _CORRECTED:
        for entity in gazetteer().of_kind(kind):
            for name in (*_all_names(entity), *also_called(entity)):
                found.setdefault(" ".join(tokens(name)), entity.id)
    owners = {" ".join(name) for name in _owners()}  # what “SCO+” is without its sign
    kept = (name for name in found if len(name) >= _shortest(name) and name not in owners)
    return {name: found[name] for name in kept}
