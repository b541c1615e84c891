"""Which meeting "the summit" means where the article has told of several."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

BEFORE = "The SCO summit opens in Tianjin on August 31. "
PLUS = "The SCO Plus meeting will be held there on September 1. "

MEANT = [
    (f"{PLUS}Xi Jinping praised the city. Emomali Rahmon will join the summit.", "chs-25"),
    (f"{PLUS}Hotels are full. Leaders scheduled to attend include Emomali Rahmon.", "chs-25"),
    (
        f"{PLUS}Hotels are full. Emomali Rahmon will join the gathering of leaders in Tianjin.",
        "chs-25",
    ),
    # told of together, the summit goes first
    (
        "Xi Jinping will host the summit and the SCO Plus summit. Emomali Rahmon will also attend"
        " the summit.",
        "chs-25",
    ),
    ("At the summit and the SCO Plus meeting are guests. Emomali Rahmon will attend.", "chs-25"),
    # told of besides the summit, the other is what goes on
    (
        "Besides the summit an SCO Plus meeting will be held on September 1. Emomali Rahmon will"
        " also take part in it.",
        "plus-2025",
    ),
    # right behind a sentence of the other alone
    (f"{PLUS}Emomali Rahmon will address the meeting.", "plus-2025"),
    (f"{PLUS}Emomali Rahmon is scheduled to attend.", "plus-2025"),
    (f"{PLUS}The meeting is large. Emomali Rahmon will address the meeting.", "plus-2025"),
]


@pytest.mark.parametrize(("text", "meeting"), MEANT)
def test_the_summit_stays_the_one_told_of(text: str, meeting: str) -> None:
    day = " 2025-09-01" if "plus" in meeting else " 2025-08-31"
    found = told(text, "attended", "2025-08-28", before=BEFORE)
    assert f"emomali-rahmon sco-{meeting}{day} planned" in found
    assert sum("rahmon" in fact for fact in found) == 1


AGAIN = [
    # a weekday's meeting is the one of that day
    (
        "The SCO foreign ministers' meeting will be held on Friday. Wang Yi will attend Friday's"
        " meeting.",
        {"wang-yi sco-cfm-2022 2022-09-16 planned"},
    ),
    (
        "The SCO foreign ministers' meeting will be held on Friday. Wang Yi will attend Thursday's"
        " meeting.",
        set(),
    ),
    (
        "The SCO foreign ministers' meeting will be held on Friday. Wang Yi will attend Friday's"
        " meeting with bankers.",
        set(),
    ),
    # "the SCO meeting" is the only one told of
    (
        "A meeting of the SCO heads of government opens in Tashkent on Friday. The SCO meeting will"
        " be attended by Wang Yi.",
        {"wang-yi sco-chg-21 2022-09-16 planned"},
    ),
    (
        "The SCO foreign ministers' meeting opens on Friday. Wang Yi met Sergey Lavrov. The SCO"
        " meeting will be attended by Wang Yi.",
        {"wang-yi sco-cfm-2022 2022-09-16 planned"},
    ),
    (
        "The SCO defence ministers' meeting was in May, the SCO foreign ministers' meeting is next."
        " The SCO meeting will be attended by Wang Yi.",
        set(),
    ),
    (
        "The SCO health ministers' meeting opens on Friday. Wang Yi may attend the BRICS meeting.",
        set(),
    ),
]


SAME_YEAR = [
    # the summit of the year of the article is the council's that is told of
    (
        "2024-10-16",
        "The SCO Council of Heads of Government opened in Islamabad. Li Qiang is attending the SCO"
        " summit 2024.",
        {"li-qiang sco-chg-23"},
    ),
    (
        "2024-10-16",
        "The SCO Council of Heads of Government opened in Islamabad. Li Qiang attended the SCO"
        " summit 2023.",
        {"li-qiang sco-chs-23"},
    ),
    # a journey of another year was to the summit of that year
    (
        "2024-07-04",
        "Li Qiang travelled to Kazakhstan in 2017 for the SCO summit.",
        {"li-qiang sco-chs-17"},
    ),
    (
        "2024-07-04",
        "The SCO summit opens. Li Qiang travelled to Uzbekistan for the summit in 2022.",
        {"li-qiang sco-chs-22"},
    ),
    ("2024-07-04", "Li Qiang travelled to Canada in 2022 for the SCO summit.", set()),
    ("2024-07-04", "Li Qiang is attending the SCO summit 2024.", {"li-qiang sco-chs-24"}),
    # a heading's verb is no part of a name
    (
        "2024-07-04",
        "Shanghai Cooperation Organization Opens Summit In Astana\n\nLi Qiang met nobody at it.",
        set(),
    ),
]


@pytest.mark.parametrize(("published", "text", "facts"), SAME_YEAR)
def test_which_summit_of_the_year(published: str, text: str, facts: set[str]) -> None:
    found = told(text, "attended", published)
    assert {" ".join(fact.split()[:2]) for fact in found} == facts


@pytest.mark.parametrize(("text", "facts"), AGAIN)
def test_which_meeting_is_attended(text: str, facts: set[str]) -> None:
    assert told(text, "attended", "2022-09-14") == facts


HELD = [
    # what is to come is planned, whatever else is said of it
    (
        "2018-06-06",
        "The upcoming 18th SCO summit in the eastern city of Qingdao has come under the spotlight.",
        {"sco-chs-18 qingdao planned"},
    ),
    (
        "2018-06-16",
        "The 18th SCO summit in the eastern city of Qingdao has come under criticism.",
        {"sco-chs-18 qingdao"},
    ),
    (
        "2018-06-06",
        "The SCO has a summit ahead. Scheduled for June 9-10, the summit will see many leaders.",
        {"sco-chs-18 2018-06-09/2018-06-10 2018-06-09/2018-06-10 planned"},
    ),
    (
        "2025-09-03",
        "The SCO summit is over. Held in Tianjin from August 31 to September 1, the summit was the"
        " largest yet.",
        {"sco-chs-25 tianjin 2025-08-31/2025-09-01"},
    ),
    ("2025-09-03", "The SCO is a bloc. Held every year, the summit is a large one.", set()),
    (
        "2024-07-02",
        "The Shanghai Cooperation Organization (SCO), a forum on security, will meet for their"
        " summit on July 3-4 in the city of Astana.",
        {"sco-chs-24 astana 2024-07-03/2024-07-04 planned"},
    ),
    (
        "2024-07-02",
        "The Shanghai Cooperation Organization (SCO), a forum on security, may meet for their"
        " summit on July 3-4 in the city of Astana.",
        set(),
    ),
    (
        "2020-11-11",
        "The meeting of the SCO Council Heads of State was held in a videoconference format on"
        " November 10.",
        {"sco-chs-20 2020-11-10 2020-11-10"},
    ),
    # the day of an arrival is not that of the summit; a day is told more exactly than a week
    (
        "2019-06-14",
        "Vladimir Putin, who arrived on June 13 ahead of the SCO summit, went into the hall where"
        " the summit is being held.",
        {"sco-chs-19 2019-06-14 2019-06-14"},
    ),
    (
        "2024-10-13",
        "The SCO heads of government will hold a meeting in Islamabad next week. Shehbaz Sharif"
        " will chair the meeting on 15-16 October.",
        {"sco-chg-23 islamabad 2024-10-15/2024-10-16 planned"},
    ),
    (
        "2024-10-13",
        "The SCO heads of government will hold a meeting in Islamabad next week. Shehbaz Sharif"
        " will chair a cabinet meeting on 15-16 October.",
        {"sco-chg-23 islamabad 2024-10-14/2024-10-20 planned"},
    ),
    # who does not come to it does not put it off
    (
        "2024-06-22",
        "Narendra Modi has decided not to travel to Astana for the SCO summit to be held on July"
        " 3-4.",
        {"sco-chs-24 astana 2024-07-03/2024-07-04 planned"},
    ),
    (
        "2024-06-22",
        "The SCO has a summit ahead. India is not holding the summit scheduled for July 3-4.",
        set(),
    ),
    ("2024-06-22", "The SCO does not call for a summit to be held on July 3-4.", set()),
    # who addresses the summit on a day is there that day, unless he is yet to speak
    (
        "2022-09-17",
        "Addressing the 22nd SCO summit on Friday, he noted that trade grew.",
        {"sco-chs-22 2022-09-16 2022-09-16"},
    ),
    (
        "2022-09-14",
        "Addressing the 22nd SCO summit on Friday, Ebrahim Raisi will call for trade.",
        set(),
    ),
    # a meeting beside the summit has a day of its own
    (
        "2024-07-02",
        "The SCO Plus meeting on the sidelines of the SCO summit will be held on July 4 in Astana.",
        {"sco-plus-2024 astana 2024-07-04 planned"},
    ),
    ("2024-07-02", "Talks on the sidelines of the SCO summit will be held on July 4.", set()),
    # the first meeting is no subject of what is said of the second
    (
        "2025-07-14",
        "The SCO foreign ministers' meeting will be a step in preparing the SCO summit set to be"
        " held in Tianjin on August 31.",
        {"sco-chs-25 tianjin 2025-08-31 planned"},
    ),
]


@pytest.mark.parametrize(("published", "text", "facts"), HELD)
def test_where_and_when_it_is_held(published: str, text: str, facts: set[str]) -> None:
    assert told(text, "held", published) == facts


BESIDE = " The SCO Plus meeting kicked off on the sidelines of the SCO summit at the Hotel Astoria."


@pytest.mark.parametrize("published", ["", "XXXX-07-04"])
def test_a_summit_with_a_year_of_its_own_is_not_the_one_that_goes_on(published: str) -> None:
    told_with_a_year = "Guterres spoke at the SCO summit in 2023." + BESIDE
    assert told(told_with_a_year, "venue", published) == set()
    assert told("Guterres spoke at the 23rd SCO summit." + BESIDE, "venue", published)


def test_a_summit_of_another_year_goes_on_only_at_once() -> None:
    text = "The SCO summit in 2022 was held in Samarkand. The summit brought leaders together.{}"
    other = " The SCO foreign ministers met in Astana. Emomali Rahmon addressed the summit."
    at_once = text.format(" Emomali Rahmon addressed the summit.")
    assert any("sco-chs-22" in fact for fact in told(at_once, "attended", "2024-05-22"))
    assert not any("sco-chs-22" in f for f in told(text.format(other), "attended", "2024-05-22"))
