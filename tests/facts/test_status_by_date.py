"""Status of every country at twelve dates, and of any country on any day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import answers
from facts.answers import Moment
from facts.answers.base import countries
from facts.answers.status import status_path
from facts.periods import at
from facts.questions import ask
from facts.store import Store
from tests.facts.making import TODAY, on

_DATES = """
    2001-06-14 2001-06-15 2004-06-17 2005-07-04 2010-06-01 2012-06-07
    2015-07-10 2017-06-08 2017-06-09 2023-07-04 2024-07-04 2026-11-21
"""
DATES = _DATES.split()

#: Worked out by hand from the reference's pages: m member, o observer, d dialogue partner,
#: p SCO partner, g granted but not yet in force, - nothing.
TABLE = """
    CN -mmmmmmmmmmm
    KZ -mmmmmmmmmmm
    KG -mmmmmmmmmmm
    RU -mmmmmmmmmmm
    TJ -mmmmmmmmmmm
    UZ -mmmmmmmmmmm
    IN ----oooommmm
    PK ----oooommmm
    IR ----ooooommm
    BY ----ddoooomm
    MN --oooooooooo
    AF -----ooooooo
    LK ----dddddddd
    TR -----gdddddd
    KH ------dddddd
    AZ ------gddddd
    AM ------gddddd
    NP ------gddddd
    EG ---------ddd
    QA ---------ddd
    SA ---------ddd
    BH ---------ddd
    KW ---------ddd
    MV ---------ddd
    MM ---------ddd
    AE ---------ddd
    LA -----------p
"""
ROWS = [row.split() for row in TABLE.strip().splitlines()]
LETTERS = {"member": "m", "observer": "o", "dialogue_partner": "d", "partner": "p"}


@pytest.mark.parametrize(("code", "expected"), ROWS, ids=[code for code, _ in ROWS])
def test_status_at_twelve_dates(release: Store, code: str, expected: str) -> None:
    found = ""
    for day in DATES:
        answer = ask(release, "status", code, TODAY, day)
        assert isinstance(answer, answers.StatusAnswer)
        held = [LETTERS[str(period.target)] for period in answer.current]
        found += "".join(held) or ("g" if answer.pending else "-")
    assert found == expected


def test_the_table_has_every_country_of_the_store(release: Store) -> None:
    ours = {f"country:{code}" for code, _ in ROWS}
    standing = {c for c in countries(release) if any(_lasting(release, c))}
    assert standing == ours


def _lasting(store: Store, country: str) -> list[str]:
    return [str(p.target) for p in status_path(store, country) if p.target != "guest"]


@pytest.mark.parametrize(
    ("day", "members", "observers", "partners"),
    [
        ("2001-06-14", 0, 0, 0),
        ("2001-06-15", 6, 0, 0),
        ("2016-12-31", 6, 6, 6),
        ("2017-06-09", 8, 4, 6),
        ("2023-07-04", 9, 3, 14),
        ("2024-07-04", 10, 2, 14),
        ("2026-11-21", 10, 2, 14),
    ],
)
def test_lists_agree_with_the_numbers_that_sources_give(
    release: Store, day: str, members: int, observers: int, partners: int
) -> None:
    listed = [
        len(answers.with_status(release, status, on(day)).countries)
        for status in ("member", "observer", "dialogue_partner")
    ]
    assert listed == [members, observers, partners]


def test_laos_stands_beside_the_dialogue_partners(release: Store) -> None:
    answer = answers.with_status(release, "dialogue_partner", Moment(TODAY))
    assert [country for country, _ in answer.beside] == ["country:LA"]


@settings(max_examples=200)
@given(day=st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_one_status_a_country_and_none_before_the_founding(release: Store, day: date) -> None:
    for country in countries(release):
        path = status_path(release, country)
        held = [p for p in path if p.first_day <= day <= p.last_day and p.start]
        ending_today = [p for p in held if p.last_day == day]
        assert len(held) - len(ending_today) <= 1
        if day < date(2001, 6, 15):
            assert at(path, day) is None


@settings(max_examples=100)
@given(day=st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_a_country_is_in_the_list_of_its_status_alone(release: Store, day: date) -> None:
    moment = on(day.isoformat())
    lists = [answers.with_status(release, s, moment).countries for s in LETTERS]
    names = [country for listed in lists for country, _ in listed]
    assert len(names) == len(set(names))
