"""Where sources only seem to differ: neither is wrong, and the store can say why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import permutations

import msgspec

from facts.disagreement import Disagreement
from facts.edtf import earliest, latest
from facts.entities import gazetteer
from facts.model import Source, Statement
from facts.store import Store


def nuances(store: Store) -> list[Disagreement]:
    """Find founders named and counted, two things under one name, anniversaries a year off."""
    return [*_fewer_founders(store), *_namesakes(store), *_anniversaries(store)]


def _fewer_founders(store: Store) -> Iterator[Disagreement]:
    """One names "the founder", another counts six: that there are others nobody denies."""
    precise = sorted(store.saying("count"), key=lambda s: (len(s.valid), s.id))
    for count in {(s.subject, s.qualifiers.get("of"), s.value): s for s in precise}.values():
        if count.qualifiers.get("of") != "founders" or not isinstance(count.value, int):
            continue
        named: dict[str, list[tuple[Statement, Source]]] = {}
        for statement in store.towards(count.subject, "founder"):
            for source in statement.all_sources:
                named.setdefault(_page(source), []).append((statement, source))
        counting = {_page(source) for source in count.all_sources}
        for page, founders in sorted(named.items()):
            if page not in counting and len(founders) < count.value:
                yield Disagreement(count, _as_told(*founders[0]), False, "names_fewer")


def _namesakes(store: Store) -> Iterator[Disagreement]:
    """ "SCO Plus" is the leaders' meeting with guests, and it is a forum of parties."""
    formats = sorted(gazetteer().of_kind("format"), key=lambda entity: entity.id)
    for one, other in permutations(formats, 2):
        if one.of and one.of == other.of and other.label.startswith(f"{one.label} "):
            first, second = _leading(store, one.id), _leading(store, other.id)
            if first and second:
                yield Disagreement(first, second, False, "one_name")


def _anniversaries(store: Store) -> Iterator[Disagreement]:
    """ "Its 23rd anniversary" in 2023, of what was founded in 2001."""
    for told in store.saying("anniversary"):
        for founded in store.about(told.subject, "founded"):
            if founded.rank == "deprecated" or not (founded.valid and told.valid):
                continue
            year = earliest(founded.valid).year + int(told.value or 0)
            if not earliest(told.valid).year <= year <= latest(told.valid).year:
                yield Disagreement(founded, told, False, "other_year")
                break


def _leading(store: Store, entity: str) -> Statement | None:
    said: Iterable[Statement] = [
        s for predicate in ("initiated", "format") for s in store.towards(entity, predicate)
    ]
    return next((s for s in said if s.rank != "deprecated"), None)


def _as_told(statement: Statement, source: Source) -> Statement:
    """Give the statement with this source alone."""
    return msgspec.structs.replace(
        statement,
        source=source,
        sources=(),
        quote=source.quote,
        start=source.start,
        end=source.end,
    )


def _page(source: Source) -> str:
    return source.article or source.url or source.publisher
