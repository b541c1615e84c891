"""How fast the store is, and TinyDB's own search beside it.

A table for stores of 500, 10,000 and 100,000 statements: the time to load one from its file, one
lookup of a country's statuses, the whole ``status`` answer, and the same lookup by TinyDB.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

import msgspec
from tinydb import TinyDB, where

from facts import answers
from facts.answers import Moment
from facts.build import build
from facts.countries import all_countries
from facts.model import Statement
from facts.storage import write_whole
from facts.store import Store, load

SIZES = (500, 10_000, 100_000)
_TODAY = date(2026, 11, 21)


def figures(quick: bool) -> Iterator[str]:
    """The table; the largest store is left out if it has to be quick."""
    real = build()
    yield "| statements | load | lookup | `status` answer | TinyDB's search |"
    yield "| ---: | ---: | ---: | ---: | ---: |"
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES[: 2 if quick else 3]:
            path = Path(folder) / f"{size}.json"
            write_whole(path, grown(real, size).encoded())
            yield f"| {size:,} | {measured(path)} |"


def grown(real: Store, size: int) -> Store:
    """A store of this size: the real statements, and more like those on persons about others."""
    return Store(_statements(real, size), real.articles.values(), real.revisions, real.meta)


def _statements(real: Store, size: int) -> Iterator[Statement]:
    yield from real.statements[:size]
    of_persons = [one for one in real.statements if one.subject.startswith("person:")]
    for number in range(len(real.statements), size):
        copied, id = f"person:somebody-{number}", f"s{number:012x}"
        statement = of_persons[number % len(of_persons)]
        yield msgspec.structs.replace(statement, id=id, subject=copied)


def measured(path: Path) -> str:
    """One row: each figure the best of some runs, so that what else runs does not count."""
    store = load(path)
    countries = [country for country in all_countries() if store.about(country, "status")]
    moment = Moment(_TODAY)
    for country in countries:
        answers.status(store, country, moment)
    loading = best(lambda: load(path), 3)
    lookup = best(lambda: [store.about(c, "status") for c in countries], 50) / len(countries)
    answer = best(lambda: [answers.status(store, c, moment) for c in countries], 5) / len(countries)
    with TinyDB(path, access_mode="r") as plain:
        table = plain.table("statements", cache_size=0)
        query = (where("subject") == "country:BY") & (where("predicate") == "status")
        searching = best(lambda: table.search(query), 2)
    ours = f"{loading:.2f} s | {lookup * 1e6:.2f} µs | {answer * 1e6:.0f} µs"
    return f"{ours} | {searching * 1e3:,.1f} ms"


def best(run: Callable[[], object], times: int) -> float:
    """The shortest of some runs, in seconds."""
    taken = []
    for _ in range(times):
        begun = perf_counter()
        run()
        taken.append(perf_counter() - begun)
    return min(taken)
