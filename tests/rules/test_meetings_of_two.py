"""Who met whom, in the freer ways in which news tells it, and what is no meeting."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import SUMMIT, told

said = partial(told, before=SUMMIT)

MET = {
    "Sadyr Japarov and Emomali Rahmon discussed trade during their talks in Osh.": {
        "sadyr-japarov emomali-rahmon",
    },
    "Sadyr Japarov told Emomali Rahmon at their first meeting that trade grew.": {
        "sadyr-japarov emomali-rahmon",
    },
    "Sadyr Japarov told reporters that Emomali Rahmon was at the meeting.": set(),
    "Sadyr Japarov and Emomali Rahmon's meeting in Osh lasted an hour.": {
        "sadyr-japarov emomali-rahmon",
    },
    "Sadyr Japarov and Emomali Rahmon's meeting in Osh is planned.": set(),
    "Sadyr Japarov, meeting with Emomali Rahmon in Osh, said that trade grew.": {
        "sadyr-japarov emomali-rahmon",
    },
    "Sadyr Japarov has since met with Emomali Rahmon.": {"sadyr-japarov emomali-rahmon"},
    "Sadyr Japarov met ministers of Iran [Abbas Araghchi] and Russia [Sergey Lavrov].": {
        "sadyr-japarov abbas-araghchi", "sadyr-japarov sergey-lavrov",
    },
    "Sadyr Japarov paid a courtesy visit to Emomali Rahmon.": {"sadyr-japarov emomali-rahmon"},
    "Sadyr Japarov will pay a courtesy visit to Osh, Emomali Rahmon said.": set(),
    "Sadyr Japarov interacted informally with Emomali Rahmon.": {"sadyr-japarov emomali-rahmon"},
    "Sadyr Japarov and Emomali Rahmon came together in Osh.": {"sadyr-japarov emomali-rahmon"},
    "Sadyr Japarov met Emomali Rahmon and, separately, Xi Jinping.": {
        "sadyr-japarov emomali-rahmon", "sadyr-japarov xi-jinping",
    },
    "A separate meeting with Xi Jinping is also on Sadyr Japarov's schedule.": {
        "sadyr-japarov xi-jinping planned",
    },
    "Later in the day, Sadyr Japarov is to meet Xi Jinping.": {
        "sadyr-japarov xi-jinping 2024-07-04 planned",
    },
    'Sadyr Japarov tweeted, "Good to meet President Emomali Rahmon."': {
        "sadyr-japarov emomali-rahmon",
    },
    "Sadyr Japarov and Emomali Rahmon, last met in Osh.": {"sadyr-japarov emomali-rahmon"},
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), MET.items())
def test_who_met_whom(text: str, claims: set[str]) -> None:
    assert said(text, "met") == claims


def test_he_is_the_minister_who_was_quoted() -> None:
    text = (
        "Indian External Affairs Minister Arun Rao met Iranian Foreign Minister Ali Karimi. "
        "“A good talk with FM Ali Karimi. We trust him,” the external affairs minister tweeted. "
        "He said trade figured in his talks with Kazakh Foreign Minister Serik Bek."
    )
    assert said(text, "met") == {"arun-rao ali-karimi", "arun-rao serik-bek"}


def test_his_first_engagement_was_a_meeting() -> None:
    text = "Sadyr Japarov came. His first official engagement was a meeting with Emomali Rahmon."
    assert said(text, "met") == {"sadyr-japarov emomali-rahmon"}
