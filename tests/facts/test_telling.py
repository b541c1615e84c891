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
        (
            "joined",
            "2017",
            [
                "New members of the SCO, 2017: India, Pakistan",
                "- India, since 9 June 2017 — TASS, 9 June 2017",
            ],
        ),
        ("joined", "2018", ["New members of the SCO, 2018: nobody, as far as the sources know"]),
        ("members", "before 2017", ["6 members of the SCO, 31 December 2016:"]),
        ("events", "Tianjin 2025", ["Tianjin, 2025:"]),
        (
            "events",
            "2 October 2026",
            ["The SCO, 2 October 2026: no source tells of anything in that time."],
        ),
        ("met", "Aliyev", ["Kassym-Jomart Tokayev met Ilham Aliyev (4 July 2024)"]),
        ("met", "Modi Tianjin", ["Narendra Modi: no source tells of such a meeting."]),
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


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("summit", "Astna", "no summit “Astna”; did you mean Astana?"),
        ("what", "Astna", "nothing in the sources matches “Astna”; did you mean Astana?"),
        ("summit", "99", "no summit “99”; give a number, a year or a city, e.g. summit 24"),
    ],
)
def test_what_is_near_to_a_name_is_asked_back(
    release: Store, name: str, words: str, said: str
) -> None:
    with pytest.raises(Unclear) as raised:
        ask(release, name, words, TODAY)
    assert trouble(raised.value) == said


@pytest.mark.parametrize(("asked", "near"), [("Mody", "Narendra Modi"), ("Macron", "Iran Astana")])
def test_somebody_unknown_is_asked_back(release: Store, asked: str, near: str) -> None:
    with pytest.raises(Unclear) as raised:
        ask(release, "attended", asked, TODAY)
    assert near in trouble(raised.value)


def test_a_body_that_no_source_tells_of_is_not_told_by_its_words(release: Store) -> None:
    told = first_lines(release, "what", "Council of Foreign Ministers", 3)
    assert told[1] == "No source tells more than the name."
    assert told[2].startswith("Sources know")  # “foreign ministers” alone are not the council
