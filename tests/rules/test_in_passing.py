"""What one sentence adds to another, and what is told in passing: and what is not told at all."""

from __future__ import annotations

import pytest

from tests.rules.reading import claims, told


def details(text: str, predicate: str) -> dict[str, object]:
    """All details of the claims of one kind."""
    return {k: v for claim in claims(text, predicate) for k, v in claim.qualifiers.items()}


BESIDE = "The talks were held on the sidelines of the SCO summit in Astana."


def test_talks_are_told_of_in_two_sentences() -> None:
    text = f"Xi Jinping on Wednesday met Emomali Rahmon. {BESIDE}"
    assert told(text, "met") == {"xi-jinping emomali-rahmon 2024-07-03"}
    assert details(text, "met") == {"occasion": "meeting:sco-chs-24", "place": "city:astana"}
    assert told(text, "alongside") == {
        "xi-jinping-and-emomali-rahmon-2024-07-03 sco-chs-24 2024-07-03",
    }


@pytest.mark.parametrize(
    "before",
    [
        "Xi Jinping met Emomali Rahmon and Vladimir Putin.",
        "Xi Jinping met Emomali Rahmon. Vladimir Putin was absent.",
        "Emomali Rahmon spoke.",
    ],
)
def test_of_whose_talks_is_not_guessed(before: str) -> None:
    assert details(f"{before} {BESIDE}", "met") == {}


WELCOMED = {
    "President Tokayev welcomed President Emomali Rahmon in Astana on Wednesday.": {
        "kassym-jomart-tokayev emomali-rahmon 2024-07-03",
    },
    "Emomali Rahmon arrived in Astana on Tuesday. President Tokayev welcomed Rahmon.": {
        "kassym-jomart-tokayev emomali-rahmon 2024-07-02",
    },
    "President Tokayev will welcome President Xi Jinping in Astana on Friday.": {
        "kassym-jomart-tokayev xi-jinping 2024-07-05 planned",
    },
    "Emomali Rahmon landed in Astana on Tuesday. He was greeted by President Tokayev.": {
        "kassym-jomart-tokayev emomali-rahmon 2024-07-02",
    },
    "President Emomali Rahmon arrived in Astana on Tuesday. The Tajik leader was welcomed by Deputy"
    " Prime Minister Kanat Bozumbayev.": {"kanat-bozumbayev emomali-rahmon 2024-07-02"},
    "President Tokayev greeted President Rahmon over the phone.": set(),
    "President Tokayev welcomed President Emomali Rahmon's remarks.": set(),
    "President Tokayev welcomed the decision on Iran's membership.": set(),
    "President Tokayev welcomed President Lukashenko as a new member.": set(),
    "In his speech, President Tokayev welcomed President Lukashenko.": set(),
}


@pytest.mark.parametrize(("text", "met"), WELCOMED.items())
def test_a_guest_who_is_welcomed_is_met(text: str, met: set[str]) -> None:
    assert told(text, "met") == met


SPOKE = {
    "President Emomali Rahmon is at the SCO summit. The head of state made a speech at the"
    " summit.": {"emomali-rahmon"},
    "President Emomali Rahmon is at the SCO summit. In his speech at the summit, the president"
    " called for trade.": {"emomali-rahmon"},
    "The SCO summit was held in Astana. The summit was addressed by President Emomali Rahmon.": {
        "emomali-rahmon",
    },
    "Minister Wang Yi is at the SCO summit. The head of state made a speech at the summit.": set(),
    'Wang Yi came. "At the SCO summit in 2023, I proposed a fund," Tokayev said.': {
        "kassym-jomart-tokayev",
    },
    "At the SCO summit in 2023, he said, trade was discussed.": set(),
}


@pytest.mark.parametrize(("text", "speakers"), SPOKE.items())
def test_who_spoke_is_known_from_the_sentences_around(text: str, speakers: set[str]) -> None:
    found = {c.subject[7:] for c in claims(text, "attended") if c.qualifiers.get("spoke")}
    assert found == speakers


HELD = {
    "At the SCO summit in 2023, Tokayev proposed a fund.": {"sco-chs-23 2023 2023"},
    "Speakers from 20 countries met during the SCO Plus international inter-party forum “Trade for"
    " All” on October 22-23, 2020.": {
        "sco-plus-forum-2020 2020-10-22/2020-10-23 2020-10-22/2020-10-23",
    },
    "Today, the plan was approved following the meeting of the heads of SCO member states.": {
        "sco-chs-24 2024-07-04 2024-07-04",
    },
    "At the SCO summit in 2022, Tokayev spoke. The SCO summit in Samarkand was held on September"
    " 16, 2022.": {"sco-chs-22 samarkand 2022-09-16"},
    "The SCO summit in 2020 was cancelled.": set(),
    "At the SCO summit in 2026 Tokayev may speak.": set(),
}


@pytest.mark.parametrize(("text", "held"), HELD.items())
def test_a_meeting_is_held_though_nobody_says_where(text: str, held: set[str]) -> None:
    assert told(text, "held") == held


CHAIR = {
    "Guests of Kazakhstan's Presidency took part in the SCO summit.": {"KZ sco-chs 2024-07-04"},
    "The SCO summit, under Kazakhstan's presidency, adopted a text.": {"KZ sco-chs 2024-07-04"},
    "In this year, Kazakhstan has the honour of chairmanship in the SCO.": {"KZ sco-chs 2024"},
    "Under Pakistan's chairmanship of the SCO Council of Heads of Government, a forum was held.": {
        "PK sco-chg 2024-07-04",
    },
    "The SCO and BRICS, under Russia's presidency, held a forum.": set(),
    "SCO leaders spoke. A debate was held under Russia's presidency of the UN Security Council.":
        set(),
    "Kazakhstan's presidency issued a statement on the SCO summit.": set(),
    "The SCO will hold a forum under Kyrgyzstan's presidency.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("text", "chair"), CHAIR.items())
def test_a_chair_is_named_in_passing(text: str, chair: set[str]) -> None:
    assert told(text, "chair") == chair


def test_what_will_be_done_at_the_summit_on_a_weekday_is_done_on_the_coming_one() -> None:
    text = "At the SCO summit on Friday, {}."  # told on Thursday
    ahead = {"sco-chs-24 2024-07-05 2024-07-05 planned"}
    assert told(text.format("Prime Minister Modi will host Xi Jinping"), "held") == ahead
    over = {"sco-chs-24 2024-06-28 2024-06-28"}
    assert told(text.format("leaders adopted a plan which will help"), "held") == over


def test_the_day_of_one_meeting_is_not_that_of_the_summit_until_which_somebody_chairs() -> None:
    text = "The ministers' meeting on May 4 was chaired by Xi Jinping, who chairs it until the {}."
    found = told(text.format("SCO summit in Astana"), "held", "2024-05-06")
    assert not any("05-04" in claim for claim in found)


def test_the_country_whose_president_is_met_is_the_one_visited() -> None:
    text = "Russia's envoy arrived in {} and has met the country's President Emomali Rahmon."
    assert told(text.format("Tajikistan"), "office") == {"emomali-rahmon President TJ"}


def test_what_dates_back_is_not_always_the_founding() -> None:
    text = "{} dates back to the establishment of the Shanghai Five in 1996."
    for what in ("The SCO", "Iran's role in the SCO"):
        assert told(text.format(what), "founded") == {"shanghai-five 1996 1996"}
    apposition = "The SCO, founded by two leaders in 2001, will meet in the city of Astana."
    assert told(apposition, "founded") == {"sco 2001 2001"}


def test_a_summit_of_that_number_in_another_city_is_the_other_councils() -> None:
    text = "Prime Minister Shehbaz Sharif chaired the 23rd SCO summit in {} on Wednesday."
    assert told(text.format("Islamabad"), "held", "2024-10-17") == {
        "sco-chg-23 islamabad 2024-10-16",
    }


def test_what_two_statuses_have_together_is_the_count_of_neither() -> None:
    text = 'The SCO has ten members. It counts 16 countries as observers or "dialogue partners".'
    assert told(text, "count") == {"sco 10 2024-07-04"}
