"""Meetings that visitors, hosts and previews tell of: where and when they will be, or were."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

CFM = "the SCO Council of Foreign Ministers"
HELD = [
    # whose presidency it is under stands between
    (
        "2025-07-13",
        "This will fill the agenda of a meeting of the Council of Heads of Government of the SCO"
        " that will be held under the Russian presidency in Moscow on November 17-18.",
        {"sco-chg-24 moscow 2025-11-17/2025-11-18 planned"},
    ),
    # a city with the country whose capital it is
    (
        "2022-07-26",
        f"BEIJING, Jul 26: He will attend the upcoming meeting of {CFM} in Tashkent, capital of"
        " Uzbekistan, from July 28 to 29, the spokesperson said on Tuesday.",
        {"sco-cfm-2022 tashkent 2022-07-28/2022-07-29 planned"},
    ),
    (
        "2025-08-29",
        "He will go to the SCO Summit in Tianjin city to be held from August 31 to September 1.",
        {"sco-chs-25 tianjin 2025-08-31/2025-09-01 planned"},
    ),
    (
        "2020-05-12",
        "Wang Yi would take part in a meeting of the Foreign Ministers of the eight member Shanghai"
        " Cooperation Organisation (SCO) on Wednesday.",
        {"sco-cfm-2020 2020-05-13 2020-05-13 planned"},
    ),
    (
        "2020-05-12",
        "Wang Yi could take part in a meeting of the Foreign Ministers of the eight member Shanghai"
        " Cooperation Organisation (SCO) on Wednesday.",
        set(),
    ),
    # who was there to attend it, and who was there for something else
    (
        "2020-09-06",
        "Singh was in Moscow on a three-day visit to Russia to attend a meeting of the SCO defence"
        " ministers.",
        {"sco-defence-ministers-2020 moscow"},
    ),
    (
        "2020-09-06",
        "Singh was in Moscow on a visit to prepare a meeting of the SCO defence ministers.",
        set(),
    ),
    (
        "2020-09-06",
        "Singh was in Moscow in May to attend a fair and a meeting of the SCO defence ministers.",
        set(),
    ),
]


@pytest.mark.parametrize(("published", "text", "facts"), HELD)
def test_where_and_when_it_will_be(published: str, text: str, facts: set[str]) -> None:
    assert told(text, "held", published) == facts
