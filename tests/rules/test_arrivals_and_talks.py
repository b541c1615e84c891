"""Who comes to a meeting and who talks with whom there, as agencies of the region tell it."""

from __future__ import annotations

import pytest

from tests.rules.reading import SUMMIT, every, told

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
    "Vladimir Putin will not reach Astana on Wednesday.": set(),
    "Vladimir Putin will reach an accord with China for the summit.": set(),
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
