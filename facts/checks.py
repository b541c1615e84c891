"""What can be wrong with a store, found by looking."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from facts import articles
from facts.edtf import is_edtf
from facts.entities import gazetteer
from facts.model import PREDICATES, Source, Statement
from facts.store import Store


def problems(store: Store, seeds: Path) -> list[str]:
    """List everything wrong, a line each, empty if nothing is.

    Quotes are compared with the articles' own words, those of a release in the folder given.
    """
    texts = {name: article.text for name, article in store.articles.items()}
    for name in [name for name, text in texts.items() if not text]:
        path = seeds / name
        if path.exists():
            texts[name] = articles.decode(path.read_bytes(), name)
    found = [f"two statements have the id {i}" for i in _twice(s.id for s in store.statements)]
    for statement in store.statements:
        found += [f"{statement.id}: {problem}" for problem in _in_statement(statement)]
        for source in statement.all_sources:
            found += [f"{statement.id}: {problem}" for problem in _in_source(source, texts)]
    return found


def _twice(ids: Iterator[str] | list[str]) -> list[str]:
    seen: set[str] = set()
    return [i for i in ids if i in seen or seen.add(i)]  # type: ignore[func-returns-value]


def _in_statement(statement: Statement) -> Iterator[str]:
    if statement.predicate not in PREDICATES:
        yield f"unknown predicate {statement.predicate!r}"
    if (statement.object is None) == (statement.value is None):
        yield "a statement has either an object or a value"
    if not is_edtf(statement.valid):
        yield f"valid is {statement.valid!r}, which is not EDTF"
    if not statement.recorded:
        yield "recorded is empty; it is the day on which the store took the source in"
    for entity in filter(None, (statement.subject, statement.object)):
        if entity.startswith(("country:", "body:", "city:")) and not gazetteer().get(entity):
            yield f"the gazetteer has no {entity}"


def _in_source(source: Source, texts: dict[str, str]) -> Iterator[str]:
    if not is_edtf(source.published):
        yield f"published is {source.published!r}, which is not EDTF"
    if source.article is None:
        if not source.url:
            yield "a reference statement needs the address of its page"
    elif source.article not in texts:
        yield f"the article {source.article} is not there"
    elif source.quote is None or texts[source.article][source.start : source.end] != source.quote:
        yield f"the quote does not stand in {source.article} at {source.start}–{source.end}"
