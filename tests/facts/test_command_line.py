"""``python -m facts``: what each command prints, and how it ends on input that is at fault."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from facts.__main__ import main
from facts.articles import SEEDS
from facts.model import Statement

SEED = str(SEEDS / "2024-07-04-news-az-aliyev-sco-plus.txt")
RUSSIAN = "Саммит Шанхайской организации сотрудничества прошёл в Астане четвёртого июля. " * 9


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No live store of this checkout is read or written."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FACTS_FILE", raising=False)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("BOT_DATA_DIR", str(tmp_path / "data"))


class Outcome(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> Outcome:
        try:
            status = main(arguments)
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        printed = capsys.readouterr()
        return Outcome(status, printed.out, printed.err)

    return running


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A folder of files that are no articles."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \r\n \xef\xbb\xbf\n")
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\0\0" * 50)
    (tmp_path / "latin.txt").write_bytes("Réunion à l'été. ".encode("latin-1") * 20)
    (tmp_path / "russian.txt").write_text(RUSSIAN, "utf-8")
    (tmp_path / "folder.txt").mkdir()
    return tmp_path


@pytest.mark.parametrize("command", ["extract", "add"])
@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("binary.txt", "binary"),
        ("latin.txt", "not valid UTF-8"),
        ("russian.txt", "not in English"),
        ("folder.txt", "is a folder"),
        ("missing.txt", "No such file"),
    ],
)
def test_what_is_no_article_ends_in_one_line(
    run: Run, bad: Path, command: str, name: str, says: str
) -> None:
    found = run(command, str(bad / name))
    assert (found.status, found.out) == (1, "")
    assert name in found.err and says in found.err
    assert len(found.err.splitlines()) == 1
    assert not (bad / "data").exists()  # the store is as it was: there is none


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("extract",),
        ("extract", SEED, "--published", "nonsense"),
        ("extract", SEED, "--published", "2024-13-45"),
        ("ask", "chair", "--now", "nonsense"),
        ("ask",),
        ("export", "--format", "xml"),
        ("build", "--nonsense"),
    ],
)
def test_wrong_usage_ends_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    found = run(*arguments)
    assert (found.status, found.out) == (2, "")
    assert "Traceback" not in found.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("ask", "flurb"), "not a question"),
        (("ask", "status"), "which country"),
        (("ask", "status Atlantis"), "not a country"),
        (("ask", "status Azerbaijn"), "did you mean"),
        (("ask", "summit 99"), "no summit"),
        (("ask", "compare Iran"), "two countries"),
        (("ask", "chair", "--on", "nonsense"), "not a date"),
        (("ask", "chair", "--store", "none.json"), "no fact store at none.json"),
        (("check", "--store", "none.json"), "no fact store at none.json"),
        (("export", "--store", "none.json"), "no fact store at none.json"),
        (("build", "--seeds", "nowhere", "--out", "x.json"), "nowhere is no folder"),
        (("build", "--seeds", ".", "--out", "x.json"), "no article"),
    ],
)
def test_input_at_fault_ends_with_1_and_one_line(
    run: Run, arguments: tuple[str, ...], says: str
) -> None:
    found = run(*arguments)
    assert (found.status, found.out) == (1, "")
    assert says in found.err
    assert len(found.err.splitlines()) == 1


def test_a_place_that_cannot_be_written_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    found = run("build", "--out", str(tmp_path / "file" / "facts.json"))
    assert found.status == 1
    assert str(tmp_path / "file") in found.err and len(found.err.splitlines()) == 1


@pytest.mark.parametrize("content", [b"", b"[1", b'{"statements": 7}', b"\0\1"])
def test_a_broken_store_is_named(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "broken.json").write_bytes(content)
    for command in (("ask", "chair"), ("check",), ("export",), ("add", SEED)):
        found = run(*command, "--store", "broken.json")
        assert (found.status, found.out, len(found.err.splitlines())) == (1, "", 1)


def test_extract_prints_a_statement_a_line_with_exact_quotes(run: Run) -> None:
    found = run("extract", SEED, "--publisher", "News.Az")
    assert (found.status, found.err) == (0, "")
    text = Path(SEED).read_bytes().decode()
    rows = [json.loads(line) for line in found.out.splitlines()]
    assert len(rows) > 30
    for row in rows:
        assert set(Statement.__struct_fields__) <= set(row)
        assert text[row["start"] : row["end"]] == row["quote"]
        assert row["source"]["article"] == Path(SEED).name
        assert row["source"]["publisher"] == "News.Az"
        assert (row["object"] is None) != (row["value"] is None)
        assert row["text"] and row["rule"] and row["recorded"] and row["subject_label"]
        for source in row["sources"]:
            assert text[source["start"] : source["end"]] == source["quote"]


def test_add_tells_what_is_new_and_then_that_it_is_known(
    run: Run, tmp_path: Path, release_file: Path
) -> None:
    (tmp_path / "article.txt").write_text(
        "BISHKEK, October 1, 2026. Kyrgyz President Sadyr Japarov visited Astana, where he met"
        " Kazakh President Kassym-Jomart Tokayev on Thursday. The two leaders discussed the trade"
        " of their countries, and they will meet again in the spring of the year that is to come.\n"
    )
    first = run("add", "article.txt", "--publisher", "test")
    assert first.status == 0
    assert first.out.splitlines()[0] == "article.txt: revision 2"
    assert (tmp_path / "data" / "facts.json").exists()
    assert "already in the store" in run("add", "article.txt").out
    assert "1 October 2026" in run("ask", "who Japarov").out  # the live store is the one asked


def test_the_live_store_is_found_in_the_settings_file(
    run: Run, tmp_path: Path, release_file: Path
) -> None:
    (tmp_path / ".env").write_text("FACTS_FILE=kept/here.json\n")
    run("add", SEED)
    assert (tmp_path / "kept" / "here.json").exists()


def test_ask_as_json(run: Run) -> None:
    found = run(
        "ask", "status Azerbaijan", "--articles-only", "--now", "2024-07-04T20:00", "--json"
    )
    answer = json.loads(found.out)
    assert list(answer) == ["question", "on", "answer", "statements"]
    assert (answer["question"], answer["on"]) == ("status Azerbaijan", "2024-07-04")
    assert "dialogue partner" in answer["answer"]
    assert answer["statements"][0]["subject"] == "country:AZ"


@pytest.mark.parametrize(
    ("arguments", "first"),
    [
        (("--on", "2012", "status Belarus"), "Belarus, 2012: dialogue partner"),
        (("--on", "4 July 2024", "chair"), "Chair of the SCO, 4 July 2024: China"),
        (("status Belarus 2012",), "Belarus, 2012: dialogue partner"),
        (("status", "Belarus", "2012"), "Belarus, 2012: dialogue partner"),
        (("/next_chair",), "Next chair of the SCO: probably Russia"),
        (("--on", "04/07/2024", "chair"), "Chair of the SCO, 4 July 2024: China"),
    ],
)
def test_ask_on_a_date(
    run: Run, release_file: Path, arguments: tuple[str, ...], first: str
) -> None:
    found = run("ask", "--store", str(release_file), "--now", "2026-11-21", *arguments)
    assert found.out.startswith(first)


def test_check_finds_nothing_wrong(run: Run, release_file: Path) -> None:
    found = run("check", "--store", str(release_file))
    assert (found.status, found.err) == (0, "")
    assert found.out.endswith("nothing wrong\n")


def test_check_lists_what_is_wrong(run: Run, release_file: Path, tmp_path: Path) -> None:
    content = release_file.read_text("utf-8").replace(
        "Samarkand, Uzbekistan", "Samarkand in Uzbekistan"
    )
    (tmp_path / "odd.json").write_text(
        content.replace('"valid": "2015', '"valid": "20155'), "utf-8"
    )
    found = run("check", "--store", "odd.json")
    assert found.status == 1
    assert "not EDTF" in found.out


def test_export_formats(run: Run, release_file: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", "--store", str(release_file)).out)))
    assert {row["predicate"] for row in rows} >= {"status", "chair", "held"}
    assert all(row["publisher"] or row["article"] for row in rows)
    linked = json.loads(run("export", "--store", str(release_file), "--format", "jsonld").out)
    assert len(linked["@graph"]) == len({row["id"] for row in rows})
    lines = run("export", "--store", str(release_file), "--format", "wikidata-qs").out.splitlines()
    assert lines
    for line in lines:
        country, member_of, organisation, *_ = line.split("\t")
        assert country.startswith("Q") and member_of == "P463" and organisation.startswith("Q")


def test_the_reader_of_a_pipe_may_leave(release_file: Path) -> None:
    command = f'"{sys.executable}" -m facts export --store "{release_file}" | head -1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=SEEDS.parent)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("id,")


def test_building_twice_gives_the_same_bytes(run: Run, tmp_path: Path) -> None:
    assert run("build", "--out", "one.json").status == 0
    done = subprocess.run(
        [sys.executable, "-m", "facts", "build", "--quiet", "--out", str(tmp_path / "two.json")],
        env={"PYTHONHASHSEED": "7", "PATH": ""}, cwd=SEEDS.parent, capture_output=True,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_current_build_is_left_alone(run: Run, tmp_path: Path) -> None:
    run("build", "--out", "one.json", "--articles-only")
    before = (tmp_path / "one.json").stat().st_mtime_ns
    assert run("build", "--out", "one.json", "--articles-only", "--if-changed").out == ""
    assert (tmp_path / "one.json").stat().st_mtime_ns == before
    assert run("build", "--out", "one.json", "--if-changed").out  # now with the reference
