"""What the command line says of meetings, of things with a name and of wishes to join."""

from __future__ import annotations

from datetime import date

import pytest

from facts.questions import Unclear, ask
from facts.report import trouble
from facts.store import Store
from facts.tell import tell

TODAY = date(2026, 11, 21)


def first_lines(release: Store, name: str, words: str, number: int = 2) -> list[str]:
    return tell(ask(release, name, words, TODAY)).splitlines()[:number]


@pytest.mark.parametrize(
    ("name", "words", "lines"),
    [
        (
            "attended",
            "Erdogan Astana 2024",
            [
                "No source says whether Recep Tayyip Erdoğan took part in:"
                " 24th SCO summit, Astana, 3 – 4 July 2024",
                "Beside that meeting: Recep Tayyip Erdoğan took part in:"
                " SCO Plus meeting of 2024 (4 July 2024)",
            ],
        ),
        (
            "attended",
            "Modi next",
            [
                "No source says yet whether Narendra Modi is to take part in:"
                " 27th SCO summit, Islamabad, 2027 (announced)"
            ],
        ),
        (
            "attended",
            "",
            [
                "26th SCO summit, Bishkek, 31 August – 1 September 2026",
                "No source names those who took part.",
            ],
        ),
        (
            "theme",
            "Samarkand",
            [
                "22nd SCO summit, Samarkand, 15 – 16 September 2022",
                "No source names the theme of this meeting.",
            ],
        ),
        ("what", "RATS", ["SCO Regional Anti-Terrorist Structure:"]),
        ("what", "observer", ["No source says what is meant by observers."]),
        ("applicants", "", ["Applications and plans to join that sources tell of:"]),
    ],
)
def test_the_first_lines_are_the_answer(
    release: Store, name: str, words: str, lines: list[str]
) -> None:
    assert first_lines(release, name, words, len(lines)) == lines


def test_a_wish_says_whether_it_came_true(release: Store) -> None:
    told = tell(ask(release, "applicants", "", TODAY)).splitlines()
    azerbaijan = next(line for line in told if line.startswith("- Azerbaijan"))
    belarus = next(line for line in told if line.startswith("- Belarus"))
    assert azerbaijan.endswith("no source tells that it came true")
    assert belarus.endswith("it came true: since 4 July 2024")


def test_documents_are_those_of_the_meeting(release: Store) -> None:
    told = tell(ask(release, "documents", "Tianjin", TODAY))
    assert "SCO Development Strategy until 2035" in told
    assert "Bishkek Declaration" not in told


@pytest.mark.parametrize(("asked", "near"), [("Mody", "Narendra Modi"), ("Macron", "Iran Astana")])
def test_somebody_unknown_is_asked_back(release: Store, asked: str, near: str) -> None:
    with pytest.raises(Unclear) as raised:
        ask(release, "attended", asked, TODAY)
    assert near in trouble(raised.value)


def test_a_body_that_no_source_tells_of_is_not_told_by_its_words(release: Store) -> None:
    told = first_lines(release, "what", "Council of Foreign Ministers", 3)
    assert told[1] == "No source tells more than the name."
    assert told[2].startswith("Sources know")  # “foreign ministers” alone are not the council
