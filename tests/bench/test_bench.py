"""The bench's command line; what it measures takes too long for the suite."""

from __future__ import annotations

import sys

import pytest

from tests.bench import __main__ as bench


def called(monkeypatch: pytest.MonkeyPatch, *words: str) -> None:
    monkeypatch.setattr(sys, "argv", ["tests.bench", *words])
    bench.main()


def test_help_names_every_part(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        called(monkeypatch, "--help")
    shown = capsys.readouterr().out
    assert all(f"  {part} " in shown for part in bench.PARTS)


@pytest.mark.parametrize("words", [["nonsense"], ["store", "--write"], ["--quick", "--write"]])
def test_what_cannot_be_measured_or_written_is_refused(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit):
        called(monkeypatch, *words)


def test_a_part_is_measured_and_printed_under_what_it_was_measured_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def answered(quick: bool) -> list[str]:
        return [f"- answers, quick: {quick}"]

    monkeypatch.setitem(bench.PARTS, "answers", ("answers", answered))
    called(monkeypatch, "answers", "--quick")
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].startswith("Measured by `make bench` on 20")
    assert shown[-1] == "- answers, quick: True"


def test_the_readme_has_a_place_for_the_figures() -> None:
    assert len(bench.FIGURES.findall(bench.README.read_text())) == 1
