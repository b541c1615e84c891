"""One article alone makes nobody a member, and takes nobody off the list."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts import answers, articles
from facts.answers import Moment
from facts.live import live_file
from facts.store import Store, load
from facts.tell import tell
from tests.facts.making import TODAY, claim, status, store_of

NOW = "2026-11-21T12:00:00+00:00"
MEMBERS = [f"country:{c}" for c in ("CN", "KZ", "KG", "RU", "TJ", "UZ", "IN", "PK", "IR", "BY")]

TURKEY = """ATLANTIS, November 20, 2026. Turkey became a full member of the Shanghai Cooperation \
Organisation (SCO) today, {paper} reported.
"""
NORWAY = TURKEY.replace("Turkey", "Norway")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "facts.json"


def add(path: Path, release: Path, text: str, paper: str = "Atlantis News") -> Store:
    name = f"{paper.replace(' ', '-').lower()}.txt"
    article = articles.from_bytes(
        text.format(paper=paper).encode(), name, publisher=paper, recorded="2026-11-21"
    )
    with live_file(path, release) as live:
        live.add(article, NOW)
    return load(path)


def listed(store: Store) -> list[str]:
    return [country for country, _ in answers.with_status(store, "member", Moment(TODAY)).countries]


@pytest.mark.parametrize("text", [TURKEY, NORWAY])
def test_an_article_of_one_paper_does_not_lengthen_the_list(
    path: Path, release_file: Path, text: str
) -> None:
    store = add(path, release_file, text)
    answer = answers.with_status(store, "member", Moment(TODAY))
    assert sorted(listed(store)) == sorted(MEMBERS)
    assert [s.value for s in answer.counts] == [10]
    assert [case.reason for case in answer.disagreements] == ["unconfirmed"]


def test_a_partner_stays_one_and_the_report_is_told_as_what_one_paper_says(
    path: Path, release_file: Path
) -> None:
    store = add(path, release_file, TURKEY)
    answer = answers.status(store, "country:TR", Moment(TODAY))
    assert [period.target for period in answer.current] == ["dialogue_partner"]
    (case,) = answer.disagreements
    assert (case.second.value, case.second.rank, case.reason) == (
        "member",
        "deprecated",
        "unconfirmed",
    )
    said = tell(answer)
    assert "Türkiye is a member of the SCO (since 20 November 2026) — Atlantis News" in said
    assert "One publisher alone reports" in said


def test_an_outsider_has_no_confirmed_status(path: Path, release_file: Path) -> None:
    store = add(path, release_file, NORWAY)
    answer = answers.status(store, "country:NO", Moment(TODAY))
    assert (answer.current, answer.path) == ((), ())
    assert tell(answer).startswith("Norway: no confirmed status in the SCO.")
    assert answer.disagreements[0].first.text.endswith("members: 10 (since 4 July 2024)")


def test_a_second_paper_settles_it(path: Path, release_file: Path) -> None:
    add(path, release_file, TURKEY)
    store = add(path, release_file, TURKEY, paper="Utopia Times")
    assert "country:TR" in listed(store)
    answer = answers.with_status(store, "member", Moment(TODAY))
    assert answer.counts == ()  # "10 members" was said before there were eleven
    assert answer.disagreements == ()


def test_the_same_paper_again_does_not(path: Path, release_file: Path) -> None:
    add(path, release_file, TURKEY)
    again = TURKEY.replace("20, 2026", "21, 2026").replace("today,", "yesterday,")
    article = articles.from_bytes(
        again.format(paper="Atlantis News").encode(),
        "again.txt",
        publisher="Atlantis News",
        recorded="2026-11-21",
    )
    with live_file(path, release_file) as live:
        live.add(article, NOW)
    assert "country:TR" not in listed(load(path))


def test_what_nothing_speaks_against_is_told_as_what_one_paper_says(
    path: Path, release_file: Path
) -> None:
    granted = NORWAY.replace("became a full member", "was granted the status of a dialogue partner")
    store = add(path, release_file, granted)
    said = tell(answers.status(store, "country:NO", Moment(TODAY)))
    assert said.startswith("Norway: dialogue partner of the SCO, since 20 November 2026")
    assert "Only one publisher reports this so far." in said
    assert "Only one" not in tell(answers.status(store, "country:TR", Moment(TODAY)))


def test_two_articles_without_a_publisher_may_be_of_one(path: Path, release_file: Path) -> None:
    for name, day in (("one.txt", "today"), ("other.txt", "on Friday")):
        text = TURKEY.format(paper="the newspaper").replace("today", day)
        article = articles.from_bytes(text.encode(), name, recorded="2026-11-21")
        with live_file(path, release_file) as live:
            live.add(article, NOW)
    store = load(path)
    joined = [s for s in store.about("country:TR", "status") if s.value == "member"]
    assert {source.article for s in joined for source in s.all_sources} == {"one.txt", "other.txt"}
    assert "country:TR" not in listed(store)


KNOWN = [
    status("MN", "observer", "2004-06-17/..", publisher="a", published="2004-06-18"),
    status("MN", "observer", "2024-07-04", publisher="b"),
]


def current(*said: object) -> list[str | int]:
    store = store_of([*KNOWN, *said])  # type: ignore[list-item]
    return [period.target for period in answers.status(store, "country:MN", Moment(TODAY)).current]


def joins(publisher: str, **more: object) -> object:
    return status(
        "MN", "member", "2026-09-01/..", publisher=publisher, published="2026-09-01", **more
    )


def test_who_speaks_for_those_who_act_needs_no_second() -> None:
    assert current(joins("late")) == ["observer"]
    assert current(joins("SCO Secretariat")) == ["member"]


def test_what_others_announced_one_may_report() -> None:
    plan = status(
        "MN",
        "member",
        "2026/..",
        publisher="earlier",
        published="2026-03-01",
        modality="planned",
    )
    assert current(plan, joins("late")) == ["member"]
    steps = claim(
        "country:MN",
        "accession",
        "started",
        "2025-09-01",
        publisher="earlier",
        organisation="org:sco",
    )
    assert current(steps, joins("late")) == ["member"]


def test_nobody_is_put_off_the_list_by_one_paper() -> None:
    member = [status("KZ", "member", "2001-06-15/..", publisher=p) for p in ("a", "b")]
    left = status("KZ", "observer", "2026-09-01/..", publisher="late", published="2026-09-02")
    store = store_of([*member, left])
    (period,) = answers.status(store, "country:KZ", Moment(TODAY)).current
    assert period.target == "member"


def test_a_status_that_only_one_paper_knows_may_be_changed_by_another() -> None:
    one = status("LA", "dialogue_partner", "2024-07-04", publisher="a")
    other = status("LA", "observer", "2026-09-01/..", publisher="b", published="2026-09-02")
    (period,) = answers.status(store_of([one, other]), "country:LA", Moment(TODAY)).current
    assert period.target == "observer"
