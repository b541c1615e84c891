"""The store's file and its indexes, what a check finds, and what goes out."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB

from facts.articles import SEEDS
from facts.build import FACTS, READERS
from facts.checks import problems
from facts.export import export, wikidata
from facts.model import Source, Statement
from facts.storage import SafeJSONStorage, encode
from facts.store import RELEASE, BadStore, Store, decode
from tests.facts.making import claim, status, store_of

rows = st.dictionaries(
    st.text(max_size=5),
    st.dictionaries(
        st.text(max_size=5), st.none() | st.booleans() | st.integers() | st.text(max_size=20)
    ),
    max_size=4,
)


def test_the_committed_store_is_what_a_build_gives(release: Store) -> None:
    assert RELEASE.read_bytes() == release.encoded(), "`make build` writes it anew"


def test_a_file_gives_back_the_store(release: Store) -> None:
    again = decode(release.encoded())
    assert again.statements == release.statements
    assert again.articles == release.articles
    assert (again.revisions, again.meta) == (release.revisions, release.meta)
    assert again.encoded() == release.encoded()


@settings(max_examples=100)
@given(tables=st.dictionaries(st.text(max_size=6), rows, max_size=3))
def test_any_tables_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, tables: dict
) -> None:  # type: ignore[type-arg]
    storage = SafeJSONStorage(tmp_path_factory.getbasetemp() / "fuzz" / "tables.json")
    storage.write(tables)
    assert storage.read() == tables
    assert json.loads(encode(tables)) == tables


@settings(max_examples=300)
@given(
    content=st.binary(max_size=60) | st.text(alphabet='{}[]":,0trunes', max_size=60).map(str.encode)
)
def test_any_other_bytes_are_no_store(content: bytes) -> None:
    with pytest.raises(BadStore):
        decode(content)


def test_tinydb_works_on_the_safe_storage(tmp_path: Path) -> None:
    with TinyDB(tmp_path / "db.json", storage=SafeJSONStorage) as database:
        database.insert({"n": 1})
        database.insert({"n": 2})
    with TinyDB(tmp_path / "db.json") as plain:
        assert sorted(row["n"] for row in plain) == [1, 2]


def test_a_write_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    storage = SafeJSONStorage(tmp_path / "facts.json")
    storage.write({"t": {"1": {"n": 1}}})

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        storage.write({"t": {"1": {"n": 2}}})
    assert storage.read() == {"t": {"1": {"n": 1}}}
    assert not [p for p in tmp_path.iterdir() if ".new-" in p.name]


def test_lookups(release: Store) -> None:
    (founded,) = [s for s in release.about("org:sco", "founded") if s.valid.startswith("2001")][:1]
    assert release.by_id[founded.id] == founded
    assert founded in release.towards("city:shanghai", "founded")
    assert founded in release.saying("founded") and founded in release.mentioning("city:shanghai")
    assert not release.about("country:XX", "status")


def test_what_is_known_until_is_the_latest_publication(release: Store, articles: Store) -> None:
    assert articles.known_until.isoformat() == "2024-07-04"
    assert release.known_until.isoformat() == "2026-09-18"


def test_articles_alone_rest_on_articles_alone(articles: Store) -> None:
    assert articles.articles_only
    assert all(source.article for source in articles.sources)
    assert len(articles.articles) == 5


def test_every_statement_has_the_fields_of_the_contract(release: Store) -> None:
    for statement in release.statements:
        row = msgspec.to_builtins(statement)
        assert {"id", "subject", "predicate", "object", "value", "subject_label"} <= row.keys()
        assert {"object_label", "qualifiers", "valid", "modality", "rank", "source"} <= row.keys()
        assert {"quote", "start", "end", "rule", "recorded", "text"} <= row.keys()
        assert row["text"] and row["recorded"] and row["rule"]
        if statement.source.article is None:
            assert statement.source.url and statement.source.seen and statement.quote is None
        assert len(statement.sources) != 1


def test_nothing_is_wrong_with_the_release(release: Store) -> None:
    assert problems(release) == []


FAULTS: list[tuple[str, Callable[[Statement], Statement]]] = [
    ("unknown predicate", lambda s: msgspec.structs.replace(s, predicate="likes")),
    ("either an object or a value", lambda s: msgspec.structs.replace(s, value=3)),
    ("which is not EDTF", lambda s: msgspec.structs.replace(s, valid="last year")),
    ("recorded is empty", lambda s: msgspec.structs.replace(s, recorded="")),
    ("no sentence", lambda s: msgspec.structs.replace(s, text="")),
    ("the gazetteer has no country:XX", lambda s: msgspec.structs.replace(s, subject="country:XX")),
    ("not those of the first", lambda s: msgspec.structs.replace(s, quote="other words")),
    ("does not stand in", lambda s: _with(s, start=(s.start or 0) + 1)),
    ("is not in the store", lambda s: _with(s, article="lost.txt")),
    ("published is", lambda s: _with(s, published="yesterday")),
    ("needs the address", lambda s: _with(s, article=None)),
]


def _with(statement: Statement, **changed: object) -> Statement:
    source = msgspec.structs.replace(statement.source, **changed)
    return msgspec.structs.replace(
        statement, source=source, sources=(), quote=source.quote, start=source.start, end=source.end
    )


@pytest.mark.parametrize(("says", "spoil"), FAULTS, ids=[says for says, _ in FAULTS])
def test_a_check_finds_what_is_wrong(
    articles: Store, says: str, spoil: Callable[[Statement], Statement]
) -> None:
    victim = next(s for s in articles.statements if s.object and s.subject.startswith("country:"))
    others = [s for s in articles.statements if s is not victim]
    spoiled = Store([spoil(victim), *others], articles.articles.values(), articles.revisions)
    assert any(says in problem for problem in problems(spoiled))


def test_a_check_finds_ids_given_twice(articles: Store) -> None:
    twice = [*articles.statements, articles.statements[0]]
    spoiled = Store(twice, articles.articles.values(), articles.revisions)
    assert any("two statements have the id" in problem for problem in problems(spoiled))


def test_wikidata_lines_have_sure_ids_and_pages_that_were_read(release: Store) -> None:
    lines = [line.split("\t") for line in export(release, "wikidata-qs")]
    assert {cells[2] for cells in lines} <= {
        wikidata("org:sco"),
        wikidata("org:cis"),
        wikidata("org:shanghai-five"),
    }
    assert all(
        cells[cells.index("S854") + 1].startswith('"https://') or "http" in "".join(cells)
        for cells in lines
    )
    iran = next(cells for cells in lines if cells[0] == wikidata("country:IR"))
    assert iran[1:5] == ["P463", wikidata("org:sco"), "P580", "+2023-07-04T00:00:00Z/11"]


def test_what_only_secondary_sources_report_is_not_for_wikidata() -> None:
    said = status("IR", "member", "2023-07-04/..")
    page = Source(publisher="test", url="https://example.org/", seen="secondary")
    store = store_of([msgspec.structs.replace(said, source=page)])
    assert list(export(store, "wikidata-qs")) == []


def test_commas_quotes_and_lines_survive_the_table() -> None:
    import csv

    store = store_of([claim("org:sco", "rule", 'a "b", c\nd', of="task")])
    rows = list(csv.DictReader(line + "\n" for line in export(store, "csv")))
    assert rows[0]["value"] == 'a "b", c\nd'


def test_the_hash_covers_what_a_build_loads_and_nothing_else() -> None:
    program = (
        "import sys, facts.build, facts.extract;"
        "print(*[m for m in sys.modules if m.startswith('facts.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        cwd=SEEDS.parent,
    )
    loaded = {name.split(".")[1] for name in done.stdout.split()}
    everything = {path.stem for path in FACTS.glob("*.py")} | {"answers", "rules"}
    assert not loaded & READERS
    assert everything - loaded - {"__init__"} <= READERS
