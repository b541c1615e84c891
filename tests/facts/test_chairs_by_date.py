"""Who chaired on the day before, the day and the day after every hand-over, and on any day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import answers
from facts.answers import COUNCILS, GOVERNMENTS, SUMMIT, Moment
from facts.answers.chairs import chair_periods
from facts.questions import ask
from facts.store import Store
from tests.facts.making import TODAY, on

#: Hand-overs by the reference's pages: the day, who left the chair, who took it.
HANDOVERS = """
    chs 2012-06-07 CN KG
    chs 2013-09-13 KG TJ
    chs 2014-09-12 TJ RU
    chs 2015-07-10 RU UZ
    chs 2016-06-24 UZ KZ
    chs 2017-06-09 KZ CN
    chs 2018-06-10 CN KG
    chs 2019-06-14 KG RU
    chs 2020-11-10 RU TJ
    chs 2021-09-17 TJ UZ
    chs 2022-09-16 UZ IN
    chs 2023-07-04 IN KZ
    chs 2024-07-04 KZ CN
    chs 2025-09-01 CN KG
    chs 2026-09-01 KG PK
    chg 2020-11-30 IN KZ
    chg 2021-11-25 KZ CN
    chg 2022-11-01 CN KG
    chg 2023-10-26 KG PK
    chg 2024-10-16 PK RU
    chg 2025-11-18 RU TJ
"""
ROWS = [row.split() for row in HANDOVERS.strip().splitlines()]


@pytest.mark.parametrize(("council", "day", "before", "after"), ROWS)
def test_the_day_of_a_hand_over_belongs_to_the_successor(
    release: Store, council: str, day: str, before: str, after: str
) -> None:
    that = date.fromisoformat(day)
    around = [that - timedelta(days=1), that, that + timedelta(days=1)]
    found = [_chair(release, f"body:sco-{council}", d.isoformat()) for d in around]
    assert found == [[before], [after], [after]]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("2024", ["KZ", "CN"]),
        ("2024-07", ["KZ", "CN"]),
        ("2024-06", ["KZ"]),
        ("2026-08", ["KG"]),
        ("2026-09", ["PK"]),  # it began on the first
    ],
)
def test_a_time_with_two_chairs_gives_both(release: Store, asked: str, expected: list[str]) -> None:
    assert _chair(release, SUMMIT, asked) == [*expected]


def test_the_typed_date_may_stand_in_the_question(release: Store) -> None:
    answer = ask(release, "chair", "3 July 2024", TODAY)
    assert isinstance(answer, answers.ChairsAnswer)
    first, second = answer.councils
    assert (first.body, first.current[0].target) == (SUMMIT, "country:KZ")
    assert (second.body, second.current[0].target) == (GOVERNMENTS, "country:PK")


@settings(max_examples=200)
@given(day=st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_at_most_one_chair_a_council(release: Store, day: date) -> None:
    for body in COUNCILS:
        holding = [
            p for p in chair_periods(release, body) if p.start and p.first_day <= day < p.last_day
        ]
        assert len(holding) <= 1
        answer = answers.chair(release, body, on(day.isoformat()))
        assert len(answer.current) <= 1


@settings(max_examples=100)
@given(day=st.dates(date(2012, 6, 7), date(2026, 11, 21)))
def test_who_followed_is_who_chaired_next(release: Store, day: date) -> None:
    answer = answers.next_chair(release, Moment(day))
    if answer.followed_by is not None:
        follower = answer.followed_by
        assert _chair(release, SUMMIT, follower.first_day.isoformat()) == [
            str(follower.target).removeprefix("country:")
        ]


def _chair(store: Store, body: str, asked: str) -> list[str]:
    current = answers.chair(store, body, on(asked)).current
    return [str(period.target).removeprefix("country:") for period in current]
