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
    # the coming day of what will be held
    (
        "2022-09-14",
        "He is also set to speak at the SCO summit, which will be held on Thursday and Friday in"
        " Samarkand.",
        {"sco-chs-22 samarkand 2022-09-15/2022-09-16 planned"},
    ),
    (
        "2023-04-27",
        "The minister reached New Delhi on Thursday to take part in the SCO Defence Ministers'"
        " meeting that is scheduled to be held on Friday.",
        {"sco-defence-ministers-2023 new-delhi 2023-04-28 planned"},
    ),
    (
        "2023-04-29",
        "The minister spoke at the SCO Defence Ministers' meeting that was held on Friday in New"
        " Delhi.",
        {"sco-defence-ministers-2023 new-delhi 2023-04-28"},
    ),
    (
        "2019-05-15",
        "A summit of the heads of the SCO countries is scheduled to be held in Bishkek on June"
        " 13-14.",
        {"sco-chs-19 bishkek 2019-06-13/2019-06-14 planned"},
    ),
    ("2019-05-15", "A meeting of the heads of the BRICS countries is due on June 13-14.", set()),
    # the day of talks beside it
    (
        "2024-07-03",
        "Subrahmanyam Jaishankar met Sirojiddin Muhriddin on the sidelines of the SCO Summit in"
        " Kazakhstan's Astana on Wednesday. He will be at the 24th meeting of the SCO Council of"
        " Heads of State set to be held on July 4.",
        {"sco-chs-24 astana 2024-07-04 planned"},
    ),
    # the day of a dinner
    (
        "2025-08-31",
        "Narendra Modi on Sunday attended the SCO summit's official reception in Tianjin.",
        set(),
    ),
    (
        "2025-09-01",
        "Narendra Modi on Sunday attended the SCO summit in Tianjin.",
        {"sco-chs-25 tianjin 2025-08-31"},
    ),
    # the first of its days, and all of them
    (
        "2025-08-31",
        "Xi Jinping is convening an SCO summit in Tianjin this Sunday. The SCO summit, taking place"
        " on Sunday and Monday, is the largest.",
        {"sco-chs-25 tianjin 2025-08-31/2025-09-01"},
    ),
    # who is back lately, in an article of which only the year is known
    (
        "2023",
        "Yerlik Ali has just returned from India, where he participated in a meeting of the SCO"
        " Council of National Coordinators.",
        {"sco-cnc-2023 IN 2023"},
    ),
    (
        "2023",
        "Yerlik Ali returned from India, where he once participated in a meeting of the SCO"
        " Council of National Coordinators.",
        {"sco-cnc-2023 IN"},
    ),
    # a city that had one meeting in the year, and another will have later
    (
        "2024-10-05",
        "Jaishankar will attend the SCO Summit in Islamabad on October 15 and 16, 2024.",
        {"sco-chg-23 islamabad 2024-10-15/2024-10-16 planned"},
    ),
    # the present of a plan, and that of the day
    (
        "2024-10-04",
        "The SCO heads of government meeting will be held in Islamabad on October 15-16. Pakistan"
        " is hosting the SCO heads of government meeting in Islamabad.",
        {"sco-chg-23 islamabad 2024-10-15/2024-10-16 planned"},
    ),
    (
        "2024-10-15",
        "Pakistan is hosting the SCO heads of government meeting in Islamabad.",
        {"sco-chg-23 islamabad 2024-10-15"},
    ),
    # what ministers discuss at a meeting, and what was decided at another
    (
        "2007-06-28",
        "Energy ministers of member countries of the SCO will discuss the energy club of the SCO at"
        " a meeting in Moscow on June 29, the press service reports.",
        {"sco-energy-ministers-2007 moscow 2007-06-29 planned"},
    ),
    (
        "2022-06-12",
        "Foreign ministers of the SCO discussed the summit at their meeting in Tashkent on June"
        " 10.",
        {"sco-cfm-2022 tashkent 2022-06-10"},
    ),
    (
        "2022-06-12",
        "Foreign ministers of the SCO discussed the plan that was drawn up at a meeting in Tashkent"
        " on June 10.",
        set(),
    ),
    (
        "2022-06-12",
        "Foreign ministers of BRICS discussed the SCO at a meeting in Tashkent on June 10.",
        set(),
    ),
    # a month of the last year
    (
        "2024-06-29",
        "India chaired the SCO last year and hosted the SCO summit virtually in July.",
        set(),
    ),
    (
        "2024-06-29",
        "Kazakhstan will host the SCO summit virtually in July.",
        {"sco-chs-24 2024-07 2024-07 planned"},
    ),
    # a council of its members
    (
        "2021-01-13",
        "On November 30, 2020, the 19th meeting of the SCO's Council of Heads of Government of the"
        " member states was held.",
        {"sco-chg-19 2020-11-30 2020-11-30"},
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
