"""Who is seen on photographs, who has come back, who speaks; lists behind where it was done."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import SUMMIT, claims, told

said = partial(told, before=SUMMIT)

ATTENDED = {
    # photographs, and those who were not on them
    "(L-R) Emomali Rahmon, Xi Jinping and Sadyr Japarov pose for a family photo before the plenary"
    " at the SCO summit in Astana.": {
        "emomali-rahmon sco-chs-24", "xi-jinping sco-chs-24", "sadyr-japarov sco-chs-24",
    },
    "President Emomali Rahmon shakes hands with his host during the SCO summit.": {
        "emomali-rahmon sco-chs-24"
    },
    "Narendra Modi did not pose for a photo at the SCO summit.": set(),
    "Emomali Rahmon posed for a photo with a book on the summit of 2014.": set(),
    # who has come back
    "Emomali Rahmon flew home after wrapping up his attendance at the SCO summit.": {
        "emomali-rahmon sco-chs-24"
    },
    "After a two-day visit to Kazakhstan to attend the SCO summit, Emomali Rahmon flew home.": {
        "emomali-rahmon sco-chs-24"
    },
    # lists that no comma opens
    "It was the summit which was attended among others by Emomali Rahmon and Xi Jinping.": {
        "emomali-rahmon sco-chs-24", "xi-jinping sco-chs-24",
    },
    "The SCO summit included the participation of Emomali Rahmon.": {"emomali-rahmon sco-chs-24"},
    "Observer states also took part including the President of Mongolia.": {"MN sco-chs-24"},
    "It is doubtful whether observers took part including the President of Mongolia.": set(),
    "The heads of the members, as well as those of the observers, including Iran and Belarus, will"
    " attend the SCO summit.": {"IR sco-chs-24", "BY sco-chs-24"},
    # somebody's visit, whose end is open or not
    "Officials prepare Emomali Rahmon's visit to Astana to join the SCO summit.": {
        "emomali-rahmon sco-chs-24"
    },
    "It is unclear whether Emomali Rahmon's visit to Astana for the SCO summit will happen.": set(),
    "Zhang Ming assured his audience that the site works.": set(),
    # events of others, and elsewhere
    "Xi Jinping will attend the BRICS meeting.": set(),
    "Leaders attending the BRICS meeting include Xi Jinping.": set(),
    "It followed a summit in Washington, which brought together Ilham Aliyev and Donald Trump.": (
        set()
    ),
    "Observers from Iran, Belarus and Mongolia will attend the upcoming summit.": {
        "IR sco-chs-24", "BY sco-chs-24", "MN sco-chs-24",
    },
    "Leaders that will attend the SCO meet include Xi Jinping.": {"xi-jinping sco-chs-24"},
    "Mongolia was represented by Ukhnaagiin Khurelsukh and Turkmenistan as special guest"
    " represented by Serdar Berdimuhamedov.": {
        "MN sco-chs-24", "ukhnaagiin-khurelsukh sco-chs-24", "TM sco-chs-24",
        "serdar-berdimuhamedow sco-chs-24",
    },
    "Those attending include Xi Jinping and, most notably, Sadyr Japarov.": {
        "xi-jinping sco-chs-24", "sadyr-japarov sco-chs-24",
    },
    "Sadyr Japarov was present alongside Xi Jinping.": {
        "sadyr-japarov sco-chs-24", "xi-jinping sco-chs-24",
    },
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), ATTENDED.items())
def test_who_is_seen_at_a_meeting(sentence: str, found: set[str]) -> None:
    attended = claims(SUMMIT + sentence, "attended")
    assert {f"{c.subject} {c.object}".replace("person:", "").replace("country:", "").replace(
        "meeting:", "") for c in attended} == found  # fmt: skip


def test_members_of_a_government_are_no_member_states() -> None:
    found = claims(f"{SUMMIT}Government members of Qatar and Oman attended the summit.", "attended")
    assert [c.qualifiers.get("status") for c in found] == [None, None]
    found = claims(f"{SUMMIT}Members China and India attended the summit.", "attended")
    assert [c.qualifiers.get("status") for c in found] == ["member", "member"]


MET = {
    # "he" is who speaks, or another than who speaks
    '"Met Xi Jinping today," Emomali Rahmon wrote. He also met Ilham Aliyev.': {
        "emomali-rahmon xi-jinping 2024-07-04", "emomali-rahmon ilham-aliyev",
    },
    'Zhang Ming spoke. "Later he will meet with Ilham Aliyev," Zhang Ming said.': set(),
    "Having met Xi Jinping, Vladimir Putin said that he will meet Ilham Aliyev.": {
        "vladimir-putin xi-jinping", "vladimir-putin ilham-aliyev planned",
    },
    "Kassym-Jomart Tokayev has hosted Ilham Aliyev, Xi Jinping and Emomali Rahmon.": {
        "kassym-jomart-tokayev ilham-aliyev", "kassym-jomart-tokayev xi-jinping",
        "kassym-jomart-tokayev emomali-rahmon",
    },
    "Vladimir Putin will have several bilateral contacts, including with Ilham Aliyev.": {
        "vladimir-putin ilham-aliyev planned",
    },
    "Vladimir Putin has contacts with Ilham Aliyev.": set(),
    "Ebrahim Raisi will have a vis-à-vis meeting with Xi Jinping.": {
        "ebrahim-raisi xi-jinping planned",
    },
    "While Vladimir Putin did not attend, he held talks with several guests, including Xi Jinping.":
    {"vladimir-putin xi-jinping"},
    "If Vladimir Putin comes, he will meet Xi Jinping.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), MET.items())
def test_who_met_whom(sentence: str, found: set[str]) -> None:
    assert said(sentence, "met") == found


def test_the_two_leaders_are_the_only_two_told_of() -> None:
    told_of = "President Erdogan said that President Putin invited him. Nobody was surprised. "
    met = "The two leaders met in Sochi on Friday."
    assert told(told_of + met, "met", "2022-08-06") == {
        "recep-tayyip-erdogan vladimir-putin 2022-08-05"
    }
    others = "Kremlin spokesman Dmitry Peskov spoke of President Putin. Nobody was surprised. "
    assert told(others + met, "met", "2022-08-06") == set()
    assert told("President Xi Jinping nodded. " + told_of + met, "met", "2022-08-06") == set()


PAPERS = {
    "Ten documents were adopted at the summit, including the Astana Declaration and a programme"
    " on tourism.": {
        "sco-chs Ten documents 2024-07-04", "sco-chs astana-declaration 2024-07-04",
        "sco-chs programme on tourism 2024-07-04",
    },
    "The summit resulted in issuing a joint communique.": {"sco-chs joint communique 2024-07-04"},
    "The summit may result in issuing a joint communique.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "found"), PAPERS.items())
def test_what_was_adopted(sentence: str, found: set[str]) -> None:
    assert said(sentence, "adopted") == found


def test_two_kinds_of_papers_named_one_by_one() -> None:
    text = (
        "The heads of state are to sign ten papers, namely, nine decisions and a treaty on trade."
    )
    assert said(text, "signed") == {
        "sco-chs ten papers planned", "sco-chs nine decisions planned",
        "sco-chs treaty on trade planned",
    }  # fmt: skip


def test_the_summit_is_that_of_the_only_council_named() -> None:
    text = (
        "India hosts the virtual SCO Council of Heads of Government on Monday. The Summit will end"
        " with the adoption of a joint communique."
    )
    assert told(text, "adopted", "2020-11-30") == {"sco-chg joint communique 2020-11-30 planned"}


def test_the_summit_is_not_the_one_before_it() -> None:
    text = (
        "The 18th meeting of the SCO Council of Heads of State was held in Qingdao. It reviewed"
        " what the previous summit in Astana had agreed. Xi Jinping presided at the summit."
    )
    (attended,) = claims(text, "attended", "2018-06-10")
    assert attended.object == "meeting:sco-chs-18"


def test_that_summit_is_the_one_told_of_last() -> None:
    text = (
        "The SCO summit opens in Astana on July 4. Iran was admitted at the 2021 SCO summit in"
        " Dushanbe. Ebrahim Raisi took part in that summit."
    )
    (attended,) = claims(text, "attended", "2024-07-02")
    assert attended.object == "meeting:sco-chs-21"


def test_which_meeting_of_several_is_open() -> None:
    text = (
        "The SCO summit opens in Astana on July 4. The SCO foreign ministers met in Astana in May."
        " Wang Yi attended the SCO's meeting."
    )
    assert claims(text, "attended", "2024-07-02") == []


def test_each_of_several_initiatives_is_proposed() -> None:
    text = (
        "It uses the Global Trade Initiative and the Global Rail Initiative proposed by Xi Jinping."
    )
    assert said(text, "proposed") == {
        "xi-jinping Global Trade Initiative proposed", "xi-jinping Global Rail Initiative proposed",
    }  # fmt: skip
    text = (
        "Belarus supports the Global Trade Initiative, all proposed by Xi Jinping, and the"
        " consensus jointly proposed by China and Brazil."
    )
    assert said(text, "proposed") == {"xi-jinping Global Trade Initiative proposed"}
    text = "Vladimir Putin invited Imran Khan to attend the SCO summit, sources told the press."
    assert said(text, "proposed") == {"vladimir-putin to attend the SCO summit proposed"}


OFFICES = {
    "Chairman of Kyrgyzstan's Ministers' Cabinet Akylbek Japarov spoke.": {
        "akylbek-japarov Chairman of the Ministers' Cabinet"
    },
    "Director of Executive Committee SCO Regional Anti-Terrorist Structure (RATS) Ruslan Mirzayev"
    " spoke.": {"ruslan-mirzayev Director of Executive Committee"},
    "The Russian presidential adviser on international affairs, Yuri Ushakov, spoke.": {
        "yuri-ushakov Presidential Adviser on International Affairs"
    },
    "The Minister of Foreign Affairs of Uzbekistan (MFA)Bakhtiyor Saidov spoke.": {
        "bakhtiyor-saidov Minister of Foreign Affairs"
    },
    "Bakhtiyor Khakimov, the Russian Foreign Ministry's Ambassador-at-Large, spoke.": {
        "bakhtiyor-khakimov Ambassador-at-Large"
    },
}


@pytest.mark.parametrize(("sentence", "found"), OFFICES.items())
def test_offices(sentence: str, found: set[str]) -> None:
    assert {f"{c.subject.partition(':')[2]} {c.value}" for c in claims(sentence, "office")} == found
