"""The live store: articles added, false claims kept below, releases that follow, and crashes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import msgspec
import pytest
from tinydb import TinyDB, where

from facts import articles
from facts.answers import Moment, last_meeting, next_chair
from facts.articles import Article, BadArticle
from facts.checks import problems
from facts.live import carried_over, live_file
from facts.storage import SafeJSONStorage, write_whole
from facts.store import BadStore, Meta, Revision, Store, load
from tests.facts.making import TODAY

NOW = "2026-11-21T12:00:00+00:00"

NEW_DELHI = """NEW DELHI, October 5, 2026. The 26th summit of the Shanghai Cooperation \
Organisation (SCO) was held in New Delhi, India, on June 25-26, 2026, officials said.

The leaders of the member states of the organisation discussed trade and security at the summit.
"""
KAZAKHSTAN = """ASTANA, November 10, 2026. Kazakhstan will take over the chairmanship of the \
Shanghai Cooperation Organisation (SCO) in 2027, the Foreign Ministry said.

The ministry said that the country is preparing for the meetings that will be held in Astana.
"""
NOTHING_NEW = """ASTANA, November 10, 2026. The weather in the city was fine, and the people who \
live there went to the park with their children, as they do in the autumn of every year.
"""


def article(name: str, text: str) -> Article:
    return articles.from_bytes(text.encode(), name, publisher="test", recorded="2026-11-21")


def add(path: Path, release: Path, *added: Article) -> list[Revision | None]:
    revisions = []
    for one in added:
        with live_file(path, release) as live:
            revisions.append(live.add(one, NOW))
    return revisions


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "live" / "facts.json"


def test_it_begins_as_a_copy_of_the_release(path: Path, release_file: Path) -> None:
    with live_file(path, release_file) as live:
        live.load(NOW)
    assert path.read_bytes() == release_file.read_bytes()


def test_the_plain_library_opens_the_store(release_file: Path, release: Store) -> None:
    with TinyDB(release_file) as plain:
        rows = plain.table("statements").search(
            (where("subject") == "country:BY") & (where("predicate") == "status")
        )
        assert len(plain.table("statements")) == len(release.statements)
    assert {row["value"] for row in rows} == {"member", "observer", "dialogue_partner"}


def test_adding_twice_changes_nothing(path: Path, release_file: Path) -> None:
    first, second = add(
        path, release_file, article("a.txt", NEW_DELHI), article("a.txt", NEW_DELHI)
    )
    assert first is not None and second is None
    again = path.read_bytes()
    assert add(path, release_file, article("other.txt", NEW_DELHI)) == [None]
    assert path.read_bytes() == again


def test_a_seed_is_known_already(path: Path, release_file: Path) -> None:
    seed = articles.load(articles.SEEDS / "2024-07-rahmon-sco-plus.txt")
    assert add(path, release_file, seed) == [None]


def test_another_article_of_the_same_name_is_refused(path: Path, release_file: Path) -> None:
    add(path, release_file, article("a.txt", NEW_DELHI))
    before = path.read_bytes()
    with pytest.raises(BadArticle, match="another article has this name"):
        add(path, release_file, article("a.txt", KAZAKHSTAN))
    assert path.read_bytes() == before


def test_a_false_summit_ranks_below(path: Path, release_file: Path) -> None:
    (revision,) = add(path, release_file, article("false.txt", NEW_DELHI))
    store = load(path)
    assert revision is not None and revision.number == 2
    told = [s for s in store.statements if s.object == "city:new-delhi" and s.id in revision.new]
    assert [s.rank for s in told if s.predicate == "held"] == ["deprecated"]
    answer = last_meeting(store, Moment(TODAY))
    assert answer.meeting is not None and answer.meeting.place == "city:bishkek"
    assert [case.second.object for case in answer.disagreements] == ["city:new-delhi"]
    assert {s.id for s in told if s.predicate == "held"} <= set(revision.disputed)


def test_a_false_chair_ranks_below(path: Path, release_file: Path) -> None:
    (revision,) = add(path, release_file, article("false.txt", KAZAKHSTAN))
    answer = next_chair(load(path), Moment(TODAY))
    assert (answer.successors, answer.inferred) == ((), "country:RU")
    assert [case.reason for case in answer.disagreements] == ["against_rule"]
    assert revision is not None
    assert answer.disagreements[0].second.id in {*revision.new} & {*revision.disputed}


def test_an_article_without_facts_is_kept_and_says_so(path: Path, release_file: Path) -> None:
    (revision,) = add(path, release_file, article("weather.txt", NOTHING_NEW))
    assert revision is not None and not (revision.new or revision.disputed or revision.gone)
    assert "weather.txt" in load(path).articles


def test_quotes_of_added_articles_are_exact(path: Path, release_file: Path) -> None:
    add(path, release_file, article("a.txt", NEW_DELHI), article("b.txt", KAZAKHSTAN))
    assert problems(load(path)) == []


def test_a_new_release_keeps_added_articles_and_revisions(
    path: Path, release_file: Path, release: Store, tmp_path: Path
) -> None:
    add(path, release_file, article("a.txt", NEW_DELHI))
    newer = tmp_path / "newer.json"
    fewer = Store(
        release.statements[1:], release.articles.values(), release.revisions, Meta(inputs="x")
    )
    write_whole(newer, fewer.encoded())
    with live_file(path, newer) as live:
        store = live.load(NOW)
    assert [r.number for r in store.revisions] == [1, 2, 3]
    assert store.revisions[-1].gone == (release.statements[0].id,)
    assert "a.txt" in store.articles
    with live_file(path, newer) as live:
        assert live.load(NOW).revisions == store.revisions  # only once


def test_a_release_that_has_taken_in_the_article_has_it_once(
    path: Path, release_file: Path, release: Store
) -> None:
    add(path, release_file, article("a.txt", NEW_DELHI))
    kept = load(path)
    theirs = [
        *release.articles.values(),
        msgspec.structs.replace(kept.articles["a.txt"], name="z.txt"),
    ]
    newer = Store(kept.statements, theirs, release.revisions, Meta(inputs="y"))
    assert set(carried_over(kept, newer, NOW).articles) == {*release.articles, "z.txt"}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"{}", b'{"statements": 3}', b"\xff\xfe", b"\0" * 9]
)
def test_a_file_that_is_no_store_is_named(path: Path, release_file: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(BadStore), live_file(path, release_file) as live:
        live.load(NOW)
    with pytest.raises(BadStore):
        load(path)
    assert path.read_bytes() == content


def test_a_broken_file_says_where_the_one_before_is(path: Path, release_file: Path) -> None:
    add(path, release_file, article("a.txt", NEW_DELHI))
    path.write_bytes(b"{")
    where = "the version before is kept as .*facts.json.previous"
    with pytest.raises(BadStore, match=where):
        load(path)
    with pytest.raises(BadStore, match=where), live_file(path, release_file) as live:
        live.load(NOW)


def test_the_file_before_is_kept(path: Path, release_file: Path) -> None:
    add(path, release_file, article("a.txt", NEW_DELHI))
    previous = path.with_name("facts.json.previous")
    assert previous.read_bytes() == release_file.read_bytes()
    assert path.stat().st_mode & 0o777 == 0o600


_WRITER = """
import sys
from facts.storage import SafeJSONStorage
storage = SafeJSONStorage(sys.argv[1])
print("ready", flush=True)
n = 0
while True:
    n += 1
    storage.write({"t": {str(i): {"n": n, "text": "words " * 40} for i in range(400)}})
"""


def test_a_kill_at_any_moment_leaves_a_whole_store(tmp_path: Path) -> None:
    path = tmp_path / "facts.json"
    SafeJSONStorage(path).write({"t": {"0": {"n": 0}}})
    random = Random(1)
    for _ in range(20):
        writers = [_writer(path) for _ in range(5)]
        try:
            for writer in writers:
                assert writer.stdout is not None
                writer.stdout.readline()
            for writer in writers:
                time.sleep(random.uniform(0, 0.006))
                writer.kill()
                writer.wait()
                tables = json.loads(path.read_bytes())
                assert len({row["n"] for row in tables["t"].values()}) == 1
        finally:
            for writer in writers:
                writer.kill()
                writer.wait()
    with live_file(path):
        pass
    leftovers = {p.name for p in tmp_path.iterdir()}
    assert leftovers <= {"facts.json", "facts.json.previous", ".facts.json.lock"}


def _writer(path: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", _WRITER, str(path)]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(articles.SEEDS.parent)},
    )


def test_writers_wait_for_each_other(path: Path, release_file: Path, tmp_path: Path) -> None:
    files = []
    for number in range(4):
        file = tmp_path / f"article-{number}.txt"
        file.write_text(NOTHING_NEW.replace("city", f"city of number {number}"), "utf-8")
        files.append(file)
    with live_file(path, release_file) as live:
        live.load(NOW)
    command = [sys.executable, "-m", "facts", "add", "--store", str(path), "--publisher", "test"]
    adders = [
        subprocess.Popen([*command, str(f)], stdout=subprocess.PIPE, cwd=articles.SEEDS.parent)
        for f in files
    ]
    for adder in adders:
        adder.communicate()
        assert adder.returncode == 0
    store = load(path)
    assert {f.name for f in files} <= set(store.articles)
    numbers = [revision.number for revision in store.revisions]
    assert numbers == list(range(1, len(numbers) + 1))
