"""What can be wrong with a store, found by looking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from facts.edtf import is_edtf
from facts.entities import gazetteer
from facts.model import PREDICATES, Source, Statement
from facts.store import Revision, Store

#: Ids of these kinds come from the gazetteer alone; others may be made by a rule.
_LISTED = ("country:", "body:", "city:")


def problems(store: Store) -> list[str]:
    """List everything wrong, a line each, empty if nothing is."""
    texts = {name: article.text for name, article in store.articles.items()}
    twice = Counter(statement.id for statement in store.statements)
    found = [f"two statements have the id {i}" for i, times in twice.items() if times > 1]
    for statement in store.statements:
        found += [f"{statement.id}: {problem}" for problem in _in_statement(statement)]
        for source in statement.all_sources:
            found += [f"{statement.id}: {problem}" for problem in _in_source(source, texts)]
    for article in store.articles.values():
        if not is_edtf(article.published):
            found.append(f"{article.name}: published is {article.published!r}, which is not EDTF")
    return found + list(_in_revisions(store.revisions))


def _in_statement(statement: Statement) -> Iterator[str]:
    if statement.predicate not in PREDICATES:
        yield f"unknown predicate {statement.predicate!r}"
    if (statement.object is None) == (statement.value is None):
        yield "a statement has either an object or a value"
    if not is_edtf(statement.valid):
        yield f"valid is {statement.valid!r}, which is not EDTF"
    if not statement.recorded:
        yield "recorded is empty; it is the day on which the store took the source in"
    if not statement.text:
        yield "it has no sentence"
    leading = statement.all_sources[0]
    own = (statement.source, statement.quote, statement.start, statement.end)
    if own != (leading, leading.quote, leading.start, leading.end):
        yield "its source and quote are not those of the first of its sources"
    for entity in filter(None, (statement.subject, statement.object)):
        if entity.startswith(_LISTED) and not gazetteer().get(entity):
            yield f"the gazetteer has no {entity}"


def _in_source(source: Source, texts: dict[str, str]) -> Iterator[str]:
    if not is_edtf(source.published):
        yield f"published is {source.published!r}, which is not EDTF"
    if source.article is None:
        if not source.url:
            yield "a reference statement needs the address of its page"
    elif source.article not in texts:
        yield f"the article {source.article} is not in the store"
    elif source.quote is None or texts[source.article][source.start : source.end] != source.quote:
        yield f"the quote does not stand in {source.article} at {source.start}–{source.end}"


def _in_revisions(revisions: tuple[Revision, ...]) -> Iterator[str]:
    numbers = [revision.number for revision in revisions]
    if numbers != sorted(set(numbers)) or not numbers or numbers[0] < 1:
        yield f"revisions are numbered {numbers}; they rise from 1"
