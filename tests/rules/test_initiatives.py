"""Proposals and initiatives: wishes of who has the floor, readiness; and what is none."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import SUMMIT, claims, told

said = partial(told, before=SUMMIT)

PROPOSED = {
    "Kyrgyzstan will also propose a youth forum of the SCO.": {
        "KG a youth forum of the SCO planned",
    },
    "Laos calls for a joint fund, its president said at the SCO summit in Astana today.": {
        "LA a joint fund 2024-07-04 proposed",
    },
    "Laos calls for a joint fund, its minister said on the sidelines of the SCO summit today.": {
        "LA a joint fund proposed",
    },
    "Xi Jinping suggested Russia was a good friend of the SCO.": set(),
    "Türkiye last called for establishing a working group on trade.": {
        "TR establishing a working group on trade proposed",
    },
    "Kyrgyzstan stands for widening trade with its partners.": {
        "KG widening trade with its partners proposed",
    },
    "Emomali Rahmon declared his readiness for joint work on hydropower.": {
        "emomali-rahmon joint work on hydropower proposed",
    },
    "The states backed the initiative of Shavkat Mirziyoyev to open a rail institute.": {
        "shavkat-mirziyoyev to open a rail institute proposed",
    },
    "Emomali Rahmon called for more trade, inviting partners to join the road agreement.": {
        "emomali-rahmon more trade proposed",
        "emomali-rahmon to join the road agreement proposed",
    },
    "Sadyr Japarov extended an invitation to Xi Jinping to visit Bishkek.": {
        "sadyr-japarov invitation to Xi Jinping to visit Bishkek proposed",
    },
    "Sadyr Japarov has proposed, among other steps, a fund for roads.": {
        "sadyr-japarov a fund for roads proposed",
    },
    "The need to widen trade was stressed.": set(),
    "The leaders noted Kazakhstan's proposals to open a water centre.": {
        "KZ to open a water centre proposed",
    },
    "Xi Jinping met Tuesday with Narendra Modi, calling for more flights.": {
        "xi-jinping more flights proposed",
    },
    "Xi Jinping unveiled the Global Rail Initiative, calling for more trains.": {
        "xi-jinping the Global Rail Initiative proposed", "xi-jinping more trains proposed",
    },
    "Xi Jinping spoke of trade and invited members to take part in a fair.": {
        "xi-jinping to take part in a fair proposed",
    },
    'Shehbaz Sharif called on the leaders to use the meeting to "share best practices".': {
        "shehbaz-sharif to use the meeting to share best practices proposed",
    },
    "At the SCO summit of 2019, the President of Uzbekistan suggested a yearly fair.": {
        "UZ a yearly fair 2019 proposed",
    },
    "As the President of Uzbekistan proposed, a programme was approved.": set(),
    "In talks with Xi Jinping, Erdoğan spoke of trade. He called for a new rail line.": {
        "recep-tayyip-erdogan a new rail line proposed",
    },
    "Speaking at the SCO summit, Rahmon thanked all. The need to widen trade was stressed.": {
        "emomali-rahmon to widen trade 2024-07-04 proposed",
    },
    "Tokayev invited the heads of state to the next summit.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "claims"), PROPOSED.items())
def test_a_proposal_is_told(sentence: str, claims: set[str]) -> None:
    assert said(sentence, "proposed") == claims


def test_a_centre_that_is_set_up_on_a_states_initiative() -> None:
    sentence = "A new Centre for Rail Safety of the SCO is being set up on Kyrgyz initiative."
    assert said(sentence, "initiated") == {"KG Centre for Rail Safety"}


def test_the_side_of_a_country_is_the_country() -> None:
    sentence = "President Sadyr Japarov spoke. The Kyrgyz side suggests opening a bank."
    assert said(sentence, "proposed") == {"KG opening a bank proposed"}


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        (
            "Xi Jinping suggested that the group, which is meeting in Tianjin, set up a bank – an"
            " idea first floated in 2010.",
            "that the group set up a bank",
        ),
        ("Xi Jinping unveiled a bold proposal to establish a bank.", "to establish a bank"),
        ("Xi Jinping proposed a bank, a move that helps trade.", "a bank"),
        ("Xi Jinping recommended forming a committee.", "forming a committee"),
        ("Xi Jinping proposed a bank during talks, at the group's summit.", "a bank during talks"),
    ],
)
def test_what_is_proposed_ends_where_the_report_goes_on(sentence: str, what: str) -> None:
    assert said(sentence, "proposed") == {f"xi-jinping {what} proposed"}


def test_suggestions_without_words_are_none() -> None:
    assert said("Xi Jinping proposed four suggestions to deepen it:", "proposed") == set()


def test_an_initiative_with_a_name() -> None:
    sentence = "China upholds the Global Security Initiative proposed by Xi Jinping."
    assert said(sentence, "proposed") == {"xi-jinping Global Security Initiative proposed"}


DESIGNATED = {
    "Varanasi had been the first cultural capital of the SCO, a title now borne by Almaty.": {
        "varanasi first cultural capital of the SCO",
        "almaty cultural capital of the SCO",
    },
    "Varanasi had been the cultural capital of the SCO, a title never borne by Almaty.": {
        "varanasi cultural capital of the SCO",
    },
    "Qingdao takes over from Almaty as cultural capital of the SCO.": {
        "qingdao cultural capital of the SCO",
    },
    "Cholpon-Ata on Lake Issyk-Kul is the cultural capital of the SCO.": {
        "cholpon-ata cultural capital of the SCO",
    },
    "As the first tourism and cultural capital of the SCO, Qingdao will host a fair.": {
        "qingdao first tourism and cultural capital of the SCO",
    },
    "Varanasi, the tourism and cultural capital of the SCO for 2022-23, hosted a fair.": {
        "varanasi tourism and cultural capital of the SCO 2022/2023",
    },
    "Almaty is the cultural capital of Kazakhstan.": set(),
    "The leaders welcomed the announcement of Osh as the SCO cultural capital for 2025.": {
        "osh SCO cultural capital 2025",
    },
    "The leaders discussed the nomination of Osh as the SCO cultural capital.": set(),
    "All praised the work of the Chinese city of Qingdao in trade as the SCO cultural capital.": {
        "qingdao SCO cultural capital",
    },
    "The SCO has conferred on Almaty the title of cultural capital.": {"almaty cultural capital"},
    "The baton of the SCO cultural capital was passed from Varanasi to Almaty.": {
        "almaty SCO cultural capital",
    },
    "Almaty has been handed the baton of the SCO cultural capital.": {
        "almaty SCO cultural capital",
    },
    "Varanasi handed the baton of the SCO cultural capital to Almaty.": set(),
    "Almaty, which became the SCO cultural capital in 2023, held a fair.": {
        "almaty SCO cultural capital 2023",
    },
    "Almaty's status as SCO cultural capital for 2023 drew guests.": {
        "almaty SCO cultural capital 2023",
    },
    "The leaders decided that Almaty will be the SCO cultural capital.": {
        "almaty SCO cultural capital planned",
    },
}


@pytest.mark.parametrize(("sentence", "claims"), DESIGNATED.items())
def test_a_title_of_a_city_is_told(sentence: str, claims: set[str]) -> None:
    assert said(sentence, "designated") == claims


def test_the_next_city_has_that_title() -> None:
    sentence = (
        "Varanasi was the SCO's first tourism and cultural capital in 2022-2023. "
        "Almaty has been given that title for 2023-2024."
    )
    assert said(sentence, "designated") == {
        "varanasi SCO's first tourism and cultural capital 2022/2023",
        "almaty tourism and cultural capital 2023/2024",
    }


def test_a_proposal_is_made_at_the_meeting_that_is_told_behind_it() -> None:
    text = "Laos calls for a joint fund, its president said at the SCO Plus meeting today."
    assert [c.qualifiers.get("at") for c in claims(text, "proposed")] == ["meeting:sco-plus-2024"]
    text = "Laos will propose a joint fund, its president said."
    assert [c.modality for c in claims(text, "proposed")] == ["planned"]
