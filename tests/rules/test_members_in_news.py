"""Who belongs to the organisation, as previews and reports of its meetings tell in passing."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, every, told

PUBLISHED = "2024-07-05"

said = partial(told, published=PUBLISHED, before=PRESS)

STATUSES = {
    "It is good for Laos and Nepal because they will be admitted into the group in 2025.": every(
        "LA NP", "member 2025/.. planned"
    ),
    "It is a great day for Laos and Nepal because they could be admitted into the group.": set(),
    "It is the first summit to include Laos and Nepal as members after they joined in 2019.": every(
        "LA NP", "member 2019/.."
    ),
    "Earlier, Laos (2018), Egypt and Nepal (2022) also joined the organization.": {
        "LA member 2018/.."
    }
    | every("EG NP", "member 2022/.."),
    "Laos (2018) and Nepal (2022) hosted the forum before others joined.": set(),
    "The hosts will welcome Laos with leaders of the other member states, India and Iran.": every(
        "IN IR", "member 2024-07-05"
    ),
    "The hosts will welcome other guests, India and Iran.": set(),
    "Iran heads the eight-nation grouping this year that comprises India and China.": every(
        "IN CN", "member 2024-07-05"
    ),
    "Egypt has been an observer since 2009, along with countries such as Laos and Nepal.": {
        "EG observer 2009/.."
    },
    "Laos and Nepal joined the broader SCO format later in the day.": set(),
    "The SCO grouping comprises India. Besides, Iran and China are also part of the grouping.": (
        every("IN IR CN", "member 2024-07-05")
    ),
    "Iran and China are also part of the grouping's plans.": set(),
    "He extended congratulations to Belarus for joining the SCO as a full member.": {
        "BY member 2024-07-05"
    },
    "He extended congratulations to Belarus for its wish to join the SCO.": set(),
    "Representatives of the observer states came: President of Laos Thongloun Sisoulith; Prime"
    " Minister of Nepal Sushila Karki; and Deputy Prime Minister of Qatar Saoud Al Thani.": (
        every("LA NP QA", "observer 2024-07-05")
    ),
    "They endorsed the bloc that already includes South Asian rivals India and Pakistan.": (
        every("IN PK", "member 2024-07-05")
    ),
    "The bloc includes rivals of India and Pakistan.": set(),
    "Observer status was granted to Laos and the status of dialogue partner to Nepal in 2022.": {
        "LA observer 2024-07-05",
        "NP dialogue_partner 2022/..",
    },
    "Observer status was not granted to Laos and the status of dialogue partner to Nepal.": set(),
    "In 2019, the bloc underwent its first expansion to welcome Laos and Nepal.": (
        every("LA NP", "member 2019/..")
    ),
    "The SCO may undergo an expansion to welcome Laos and Nepal.": set(),
    "Laos and Nepal completed the process of joining the SCO on June 9, 2019.": (
        every("LA NP", "member 2019-06-09/..")
    ),
    "Laos and Nepal have not completed the process of joining the SCO.": set(),
}

COUNTS = {
    "The six initial members were China, Russia and their neighbours.": {"sco 6"},
    "The six initial projects were Chinese.": set(),
    "Two countries Laos and Nepal are also its dialogue partners.": {"sco 2 2024-07-05"},
    "Two countries, Laos and Nepal, are also its neighbours.": set(),
}

FOUNDERS = {
    "The SCO was founded more than two decades ago by China and Russia.": every("CN RU", "sco"),
    "The SCO was founded more for trade by China than by Russia.": set(),
}

TABLES = (("status", STATUSES), ("count", COUNTS), ("founder", FOUNDERS))


@pytest.mark.parametrize(
    ("predicate", "text", "claims"),
    [(kind, text, claims) for kind, table in TABLES for text, claims in table.items()],
)
def test_news_tells(predicate: str, text: str, claims: set[str]) -> None:
    assert said(text, predicate) == claims


def test_a_member_of_another_organisation_is_none_of_this_one() -> None:
    text = "Egypt has been a member of the rival BRICS bloc since 2024."
    assert said(text, "status") == {"EG member 2024/.."}
