"""Who comes to a meeting and who talks with whom there, as agencies of the region tell it."""

from __future__ import annotations

import pytest

from tests.rules.reading import SUMMIT, claims, every, told

#: Told on 4 July 2024.
ATTENDED = {
    "Mongolia's President Ukhnaagiin Khurelsukh was also at the summit.": {
        "ukhnaagiin-khurelsukh sco-chs-24 2024-07-04"
    },
    "Representatives of Belarus and Mongolia were also at the summit.": every(
        "BY MN", "sco-chs-24 2024-07-04"
    ),
    "Narendra Modi was also at the centre of a row.": set(),
    "Minister of State Anand Rao also spoke on the occasion.": {"anand-rao sco-chs-24 2024-07-04"},
    "Xi Jinping spoke on the occasion of a birthday.": set(),
    "The host welcomed the participants, including Indian Foreign Minister S. Jaishankar.": {
        "subrahmanyam-jaishankar sco-chs-24 2024-07-04"
    },
    "The host welcomed the guests, including Xi Jinping, to a dinner.": set(),
    "Indian, Kazakh and Russian defence ministers attended the summit.": every(
        "IN KZ RU", "sco-chs-24 2024-07-04"
    ),
    "The Indian and Russian presidents did not attend the summit.": set(),
    "Leaders of Russia and India attended the summit, alongside those from Iran.": every(
        "RU IN IR", "sco-chs-24 2024-07-04"
    ),
    "Wang Yi, who hosted the SCO summit, called it useful.": {"wang-yi sco-chs-24 2024-07-04"},
    "Xi Jinping, who had come late, said it was an honour for the country to host the summit.": (
        set()
    ),
    "It brings together the leaders of Russia and China.": every("RU CN", "sco-chs-24 2024-07-04"),
    "Ajit Doval is currently in Astana, representing India at the SCO summit.": {
        "ajit-doval sco-chs-24 2024-07-04"
    },
    "Ajit Doval is currently in Astana, skipping the SCO summit.": set(),
    "At the SCO summit, Narendra Modi urged members to act.": {
        "narendra-modi sco-chs-24 2024-07-04"
    },
    "At the SCO summit, Dmitry Peskov said on Tuesday, leaders will sign a paper.": set(),
    "At the SCO summit, Dmitry Peskov said Vladimir Putin will meet Xi Jinping.": set(),
    "Zhang Ming praised trade. He made these remarks while addressing the SCO summit.": {
        "zhang-ming sco-chs-24 2024-07-04"
    },
    "Zhang Ming praised trade. He made these remarks while addressing a forum in Kazan.": set(),
    "Xi Jinping joined Vladimir Putin at the summit.": {"xi-jinping sco-chs-24 2024-07-04"},
    "Xi Jinping joined Vladimir Putin in hailing the summit.": set(),
    # the organisation does, not the summit
    "The SCO was founded in 2001. It currently brings together Russia, India and China.": set(),
}


@pytest.mark.parametrize("sentence", ATTENDED)
def test_who_was_there(sentence: str) -> None:
    assert told(SUMMIT + sentence, "attended") == ATTENDED[sentence]


#: Told two days before.
AHEAD = {
    "Foreign Minister Ishaq Dar will reach the Kazakh capital on Wednesday to participate in the"
    " SCO summit.": {"ishaq-dar sco-chs-24 2024-07-04 planned"},
    "Vladimir Putin will also reach Astana on Wednesday.": {
        "vladimir-putin sco-chs-24 2024-07-04 planned"
    },
    "The summit will include both Vladimir Putin and Xi Jinping.": {
        "vladimir-putin sco-chs-24 2024-07-04 planned",
        "xi-jinping sco-chs-24 2024-07-04 planned",
    },
    "Among those making the trip to Kazakhstan for the summit is Li Qiang.": {
        "li-qiang sco-chs-24 2024-07-04 planned"
    },
    "Among those not making the trip to Kazakhstan for the summit is Li Qiang.": set(),
    "Vladimir Putin will not reach Astana on Wednesday.": set(),
    "Vladimir Putin will reach an accord with China for the summit.": set(),
    "Foreign Minister Ishaq Dar had also arrived at the venue.": {
        "ishaq-dar sco-chs-24 2024-07-04 planned"
    },
    "Foreign Minister Ishaq Dar arrived at the venue of a concert.": set(),
    "On July 4, Shavkat Mirziyoyev will visit Kazakhstan and take part in the SCO summit.": {
        "shavkat-mirziyoyev sco-chs-24 2024-07-04 planned"
    },
    "Narendra Modi will hold talks with leaders attending the summit, including Xi Jinping.": {
        "xi-jinping sco-chs-24 2024-07-04 planned"
    },
    "Seven presidents, including those from China and Russia, will attend the summit.": every(
        "CN RU", "sco-chs-24 2024-07-04 planned"
    ),
}


@pytest.mark.parametrize("sentence", AHEAD)
def test_who_is_on_the_way(sentence: str) -> None:
    before = "The SCO summit will be held in Astana on July 4. "
    assert told(before + sentence, "attended", "2024-07-02") == AHEAD[sentence]


MET = {
    "Shehbaz Sharif on Wednesday had an informal talk with Vladimir Putin.": {
        "shehbaz-sharif vladimir-putin 2024-07-03"
    },
    "Shehbaz Sharif had no talk with Narendra Modi.": set(),
    "Shehbaz Sharif had a telephone talk with Vladimir Putin.": set(),
    "Imran Khan held an 'informal discussion' with Vladimir Putin.": {"imran-khan vladimir-putin"},
    "Ebrahim Raisi sat down for talks with Xi Jinping.": {"ebrahim-raisi xi-jinping"},
    "Ebrahim Raisi refused to sit down for talks with Xi Jinping.": set(),
    "Ishaq Dar had a pull-aside with Sergey Lavrov.": {"ishaq-dar sergey-lavrov"},
    "Vladimir Putin will start his visit with talks with Xi Jinping.": {
        "vladimir-putin xi-jinping planned"
    },
    "Ishaq Dar exchanged views with Sergey Lavrov on the sidelines of the summit.": {
        "ishaq-dar sergey-lavrov"
    },
    "Ishaq Dar exchanged views with Sergey Lavrov by telephone.": set(),
}


@pytest.mark.parametrize("sentence", MET)
def test_who_talked_with_whom(sentence: str) -> None:
    assert told(SUMMIT + sentence, "met") == MET[sentence]


def test_nobody_is_still_to_come_to_a_meeting_of_the_year_before() -> None:
    text = (
        "Pakistan took the chair at the SCO heads of government meeting in Bishkek in 2023."
        " Mikhail Mishustin arrived to attend the event."
    )
    assert told(text, "attended", "2024-10-15") == set()


def test_what_has_been_is_not_dated_by_the_day_to_come() -> None:
    text = (
        "The SCO summit will be held in Astana on July 4. Earlier in the day, Ishaq Dar met"
        " Maxim Ryzhenkov."
    )
    assert told(text, "met", "2024-07-03") == {"ishaq-dar maxim-ryzhenkov 2024-07-03"}


def test_a_summit_told_of_aside_is_no_occasion() -> None:
    text = (
        "The SCO defence ministers met at the site of the 2018 SCO summit. Rajnath Singh met"
        " Andrey Belousov during the summit."
    )
    (met,) = claims(text, "met", "2025-06-26")
    assert "occasion" not in met.qualifiers
