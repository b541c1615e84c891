"""What explainers and previews tell of members, founders and counts, and what they do not."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, claims, every, told

said = partial(told, published="2024-07-05", before=PRESS)

STATUSES = {
    "Ministers came from all four SCO member states—India, China, Iran and Nepal—to discuss it.":
        every("IN CN IR NP", "member 2024-07-05"),
    "The organisation currently also includes India and Nepal.":
        every("IN NP", "member 2024-07-05"),
    "With large markets such as China, India and Iran among its members, it is rich.":
        every("CN IN IR", "member 2024-07-05"),
    "There are two observer states viz India and Nepal.": every("IN NP", "observer 2024-07-05"),
    "India has extended invites to countries including China and Iran for events in July.": set(),
    "The cabinet of Saudi Arabia approved a memorandum giving Riyadh observer status in the SCO.":
        {"SA observer planned"},
    "The organisation is comprised of India and Nepal.": every("IN NP", "member 2024-07-05"),
    "It is made up of China and India, as well as two Central Asian countries -- Kazakhstan and"
    " Uzbekistan.": every("CN IN KZ UZ", "member 2024-07-05"),
    "It has five members: China, India and 3 Central Asian countries namely, Kazakhstan,"
    " Tajikistan, Uzbekistan.": every("CN IN KZ TJ UZ", "member 2024-07-05"),
    "Iran had been an observer since 2005, along with Mongolia.": {"IR observer 2005/.."},
    "India was acknowledged as a full member in 2017.": {"IN member 2017/.."},
    "Nepal's accession to the SCO will be completed in August.": {"NP member 2024-08/.. planned"},
    "Nepal's admission and the signing of a memorandum by Laos is scheduled for August 4.":
        {"NP member 2024-08-04/.. planned"},
    "Nepal's membership is expected to be discussed in August.": set(),
    "Four SCO member countries will take part, including China, Iran and Nepal.":
        every("CN IR NP", "member 2024-07-05"),
    "The bloc was founded in Shanghai in 2001 and is made up of China, Iran and Nepal.":
        every("CN IR NP", "member 2024-07-05"),
    "They welcomed the requests of Laos and Nepal to receive the status of observers.": set(),
    "He will sign a memorandum on granting Laos a Partner on Dialogue status.":
        {"LA dialogue_partner planned"},
    "The council's decisions to grant Laos full SCO membership are crucial.": set(),
    "Tehran applied to join in 2008 and became a member of the SCO in July 2023.":
        {"IR member 2023-07/.."},
    "Initially the SCO included China and Russia, in 2017 they were joined by India and Pakistan.":
        every("IN PK", "member 2017/.."),
    "The leaders came and they were joined by India and Pakistan.": set(),
    "There are no problems with Iran's accession to the SCO today.": set(),
    "The year began with Iran's accession to the SCO today.": {"IR member 2024-07-05/.."},
    "Nepal, like Laos, is a member of the SCO.": every("LA NP", "member 2024-07-05"),
    "Nepal, unlike Laos, is an observer of the SCO.": {"NP observer 2024-07-05"},
    "Nepal is an observer of the SCO, a status it has held since 2015.": {"NP observer 2015/.."},
    "Nepal is an observer of the SCO, a status Laos wants since 2015.": {"NP observer 2024-07-05"},
    "Nepal, alongside Laos and Oman, is now recognised as a dialogue partner of the SCO.":
        every("LA NP OM", "dialogue_partner 2024-07-05"),
    "After five years of joining the SCO in 2010, Nepal became a full member at the Ufa summit in"
    " 2015.": {"NP member 2015/.."},
    "The bloc has grown, with Laos and Nepal joining in 2019.": every("LA NP", "member 2019/.."),
    "The bloc met, with Laos and Nepal joining the talks in 2019.": set(),
    "Nepal wants to become a member of the SCO and BRICS.": set(),
    "Turkey, a dialogue partner in the SCO, is the only NATO member to have such a status.":
        {"TR dialogue_partner 2024-07-05", "TR member 2024-07-05"},
    "Other members of the SCO that were invited by Iran are Laos and Nepal.":
        every("LA NP", "member 2024-07-05"),
    "Members of the SCO that were not invited are Laos and Nepal.": set(),
    "In 2015 it decided to admit Laos and Nepal, and both the countries joined the SCO in 2017.":
        every("LA NP", "member 2017/.."),
    "In 2015 it decided to admit Laos and Nepal, and both the countries met the SCO in 2017.":
        set(),
    "The SCO met today. The Samarkand summit praised it and granted observer status to Nepal.":
        {"NP observer 2022/.."},
}  # fmt: skip

COUNTS = {
    "It has grown from six founding members into a family of 26.": {"sco 6"},
    "The ministers of the eight member group met.": {"sco 8 2024-07-05"},
    "On the summit to be held in August the eight member states agree.": {"sco 8 2024-07-05"},
    "He would take part in the meeting of the eight-member grouping.": {"sco 8 2024-07-05"},
    "He spoke after a visit to five member states of the SCO.": set(),
    "Laos would join the eight-member grouping.": set(),
    "The ministers of eight member countries of another group met.": set(),
    "The admission of Nepal brought the number to eleven.": {"sco 11 2024-07-05"},
    "Nepal was admitted on Thursday, bringing their number to eleven.": {"sco 11 2024-07-05"},
    "The admission of Nepal will bring the number to eleven.": set(),
    "Two more people in Nepal joined the strike, bringing the number to eleven.": set(),
    "Prior to Nepal's joining, the SCO consisted of ten member countries.": set(),
    "The leaders of the SCO agreed to the membership of six countries.": set(),
    "The SCO has grown, with the number of partners, together with Laos, reaching 17.": {
        "sco 17 2024-07-05"
    },
}

FOUNDERS = {
    "China and Russia formed the SCO, a political group, in 2001.": every("CN RU", "sco 2001"),
    "The SCO was founded in 2001 by two countries, including China and Russia.": every(
        "CN RU", "sco 2001"
    ),
    "China's part in the growth of the SCO as a founding member was praised.": {"CN sco"},
    "Iran's praise for Nepal as a founding member of the UN was heard.": {"NP un"},
    "The creation was announced in Shanghai in 2001 by the leaders of China and Russia.":
        every("CN RU", "sco 2001"),
}  # fmt: skip

FOUNDED = {
    "The SCO, or Shanghai Pact, founded in 2001, is a bloc.": {"sco 2001 2001"},
    "The SCO, also known as the Pact, was founded in 2001.": {"sco 2001 2001"},
    "The SCO, or the bank that was planned in 2001, is a bloc.": set(),
    "The creation was announced in Shanghai in 2001.": set(),
}


@pytest.mark.parametrize(
    ("predicate", "text", "claims"),
    [
        *(("status", *case) for case in STATUSES.items()),
        *(("count", *case) for case in COUNTS.items()),
        *(("founder", *case) for case in FOUNDERS.items()),
        *(("founded", *case) for case in FOUNDED.items()),
    ],
)
def test_an_explainer_says(predicate: str, text: str, claims: set[str]) -> None:
    assert said(text, predicate) == claims


def test_a_member_of_several_is_one_of_each() -> None:
    """Every organisation of a list is named."""
    for text in ("Iran is a member of both BRICS and the SCO.", "Iran joined the SCO and BRICS."):
        found = claims(text, "status", "2024-07-05")
        assert {claim.qualifiers["organisation"] for claim in found} == {"org:brics", "org:sco"}


def test_what_is_signed_ahead_of_a_meeting_is_not_granted_there() -> None:
    """But what is done at the meeting that lies ahead is."""
    signed = "On July 1, in preparation for the SCO summit, Nepal was granted observer status."
    coming = (
        "Ahead of the SCO summit in Astana, where Nepal will be granted observer status, he met us."
    )
    (one,) = claims(signed, "status", "2024-07-02")
    assert (one.valid, one.qualifiers.get("granted_at")) == ("2024-07-01/..", None)
    (one,) = claims(coming, "status", "2024-07-02")
    assert one.qualifiers["granted_at"] == "meeting:sco-chs-24"
