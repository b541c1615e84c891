"""Proposals named one by one: on lines below a heading, or behind its colon."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import SUMMIT, told

said = partial(told, before=SUMMIT)

LISTS = {
    "Sadyr Japarov presented a number of initiatives, including:\n• opening a rail school;\n"
    "• holding a fair of crafts.\nHe thanked all.": {
        "sadyr-japarov opening a rail school proposed",
        "sadyr-japarov holding a fair of crafts proposed",
    },
    "Sadyr Japarov put forward three proposals:\nto open a rail school;\n"
    "the creation of a seed bank;\nSadyr Japarov later met his guests.": {
        "sadyr-japarov to open a rail school proposed",
        "sadyr-japarov the creation of a seed bank proposed",
    },
    "Sadyr Japarov proposed the following:\n1. Opening a rail school.\n2. Holding a fair.": {
        "sadyr-japarov Opening a rail school proposed",
        "sadyr-japarov Holding a fair proposed",
    },
    "Sadyr Japarov raised two proposals on trade.\n-- Members should open a rail school.\n"
    "Xi Jinping listened.": {
        "sadyr-japarov Members should open a rail school proposed",
    },
    "Sadyr Japarov raised two proposals on trade.\nOpening a rail school takes time.": set(),
    "Sadyr Japarov did not put forward any initiatives:\n• opening a rail school.": set(),
    "Sadyr Japarov put forward several initiatives: opening a rail school; and holding a fair.": {
        "sadyr-japarov opening a rail school proposed", "sadyr-japarov holding a fair proposed",
    },
    "Sadyr Japarov voiced a number of proposals, among them the creation of a seed bank.": {
        "sadyr-japarov the creation of a seed bank proposed",
    },
    "Among Bishkek's proposals are opening a rail school and holding a fair.": {
        "KG opening a rail school and holding a fair proposed",
    },
    "Among Osh's proposals are opening a rail school and holding a fair.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), LISTS.items())
def test_each_line_of_a_list_is_a_proposal(text: str, claims: set[str]) -> None:
    assert said(text, "proposed") == claims


def test_what_is_proposed_to_be_adopted_is_not_adopted() -> None:
    text = "Sadyr Japarov made these proposals: opening a school; and adopting a plan on seeds."
    assert said(text, "adopted") == set()


WORDS = {
    'Xi Jinping called for a pact against the "three plagues" of trade, and a bank of seeds.': {
        'xi-jinping a pact against the "three plagues" of trade, and a bank of seeds proposed',
    },
    "Therefore, we propose opening a rail school in Osh, said Sadyr Japarov.": {
        "sadyr-japarov opening a rail school in Osh proposed",
    },
    "Xi Jinping urged to open a rail school to train drivers.": {
        "xi-jinping to open a rail school to train drivers proposed",
    },
    "Xi Jinping called on members -- Russia, India, Iran -- to open a rail school.": {
        "xi-jinping to open a rail school proposed",
    },
    "Radio Osh reported on May 8 that Laos has called for a rail school.": {
        "LA a rail school proposed",
    },
    "Laos's proposal for a rail school was welcomed.": {"LA a rail school proposed"},
    "Sadyr Japarov reiterated his proposal to open a rail school.": {
        "sadyr-japarov to open a rail school proposed",
    },
    "Speaking at the SCO summit, Sadyr Japarov stressed the need to open a rail school.": {
        "sadyr-japarov to open a rail school 2024-07-04 proposed",
    },
    "Sadyr Japarov proposed to open a rail school and also supported the fair.": {
        "sadyr-japarov to open a rail school proposed",
    },
    "Sadyr Japarov left. The heads of delegations discussed trade and proposed a fair.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), WORDS.items())
def test_the_words_of_a_proposal(text: str, claims: set[str]) -> None:
    assert said(text, "proposed") == claims


def test_a_quotation_that_ends_a_proposal_ends_it() -> None:
    text = 'Xi Jinping left, calling on members to "hold fast," while Laos saw "new ways" ahead.'
    assert said(text, "proposed") == {"xi-jinping to hold fast proposed"}


def test_a_proposal_is_not_of_the_meeting_that_is_to_come() -> None:
    text = "Xi Jinping said that China would host the summit in June 2025, and proposed a fair."
    assert said(text, "proposed") == {"xi-jinping a fair proposed"}


MORE = {
    "Prime Minister Narendra Modi spoke. The PM proposed that the SCO should hold a fair.": {
        "narendra-modi that the SCO should hold a fair proposed",
    },
    "NEW DELHI, Sep 17: Narendra Modi proposed to the SCO countries on Friday the building of a"
    " rail school.": {"narendra-modi the building of a rail school proposed"},
    'The Kyrgyz chairmanship "proposes to open a rail school."': {
        "KG to open a rail school proposed",
    },
    "Among the proposals made by Sadyr Japarov was to open a rail school.": {
        "sadyr-japarov to open a rail school proposed",
    },
}


@pytest.mark.parametrize(("text", "claims"), MORE.items())
def test_who_proposed_it(text: str, claims: set[str]) -> None:
    assert said(text, "proposed", "2022-09-17") == claims
