"""Statuses, numbers, foundings and chairs in words that agencies do not use."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, every, told

said = partial(told, published="2024-03-20", before=PRESS)

STATUSES = {
    "In a statement the SCO members, China, Russia, India and Iran, have agreed.": every(
        "CN RU IN IR", "member 2024-03-20"
    ),
    # not they themselves, but others
    "Unlike the SCO members, Nepal and Qatar have agreed.": set(),
    "Besides the SCO members, Nepal, Qatar, Egypt and Turkey have agreed.": set(),
    "Leaders came, including from China, Russia and India, its 3 members.": every(
        "CN RU IN", "member 2024-03-20"
    ),
    # a blank before the comma
    "Its observers are Mongolia , Afghanistan and Belarus .": every(
        "MN AF BY", "observer 2024-03-20"
    ),
    "Nepal obtained dialogue partnership in 2015.": {"NP dialogue_partner 2015/.."},
    "Nepal increased its level of cooperation to the status of dialogue partner in 2015.": {
        "NP dialogue_partner 2015/.."
    },
    "There is a high probability that Nepal will be granted observer status.": set(),
    "SCO members consist of China, Russia and India.": every("CN RU IN", "member 2024-03-20"),
    "It has dialogue partners in Nepal, Qatar and Egypt.": every(
        "NP QA EG", "dialogue_partner 2024-03-20"
    ),
    "Iran is new. The country on Monday (March 18, 2024) formally assumed full membership of the"
    " organisation.": {"IR member 2024-03-18/.."},
    "Nepal's cabinet approved a memorandum on becoming a dialogue partner of the SCO.": {
        "NP dialogue_partner planned"
    },
    "The SCO has decided to grant Iran observer status, and accept Nepal as a dialogue partner.": {
        "IR observer 2024/..",
        "NP dialogue_partner 2024/..",
    },
    "The SCO has not decided to grant Iran observer status.": set(),
    # what the organisation has inside has members of its own
    "Nepal and Turkey are members of the SCO Energy Club.": set(),
    "Nepal joined the SCO Energy Club in 2020.": set(),
    "Nepal became a member of the SCO Business Council in 2020.": set(),
}


@pytest.mark.parametrize("sentence", STATUSES)
def test_statuses(sentence: str) -> None:
    assert said(sentence, "status") == STATUSES[sentence]


COUNTS = {
    "The SCO is a regional group of nine countries that work together.": {"sco 9 2024-03-20"},
    "There are nine countries in the bloc.": {"sco 9 2024-03-20"},
    "There are nine countries in the SCO region.": set(),
    "There are nine countries in Asia that chose otherwise.": set(),
    "It has 14 SCO Partners.": {"sco 14 2024-03-20"},
    "The SCO has grown from six member states to a family of 26 member states, observers and"
    " dialogue partners.": set(),
    "Formed in 2001 with six members, the SCO has grown.": set(),
}


@pytest.mark.parametrize("sentence", COUNTS)
def test_numbers(sentence: str) -> None:
    assert said(sentence, "count") == COUNTS[sentence]


FOUNDINGS = {
    "The SCO was formed at the 2001 summit.": {"sco 2001 2001"},
    "The SCO grew out of the Shanghai Five in 2001.": {"sco 2001 2001"},
    "The SCO, which grew out of the Shanghai Five, works.": set(),
    "The Shanghai Five was renamed in 2001 as the “Shanghai Cooperation Organization”.": {
        "sco 2001 2001"
    },
    "The declaration on the creation of the SCO was signed in Shanghai in June 2001.": {
        "sco shanghai 2001-06"
    },
}


@pytest.mark.parametrize("sentence", FOUNDINGS)
def test_foundings(sentence: str) -> None:
    assert said(sentence, "founded") == FOUNDINGS[sentence]


def test_who_is_beside_the_founders() -> None:
    sentence = "In addition to the SCO's original members, Nepal and Turkey belong to the club."
    assert said(sentence, "founder") == set()


def test_a_quarter_of_a_century() -> None:
    sentence = "The SCO was founded a quarter of a century ago in Shanghai."
    assert told(sentence, "founded", "2026-06-20") == {"sco shanghai 2001"}


CHAIRS = {
    # whose aims are told is in the chair, where its summit comes next
    "He spoke of the priorities of Kazakhstan's SCO chairmanship.": {"KZ sco-chs 2024-03-20"},
    "Kazakhstan's chairmanship priorities are water and trade.": {"KZ sco-chs 2024-03-20"},
    "China's chairmanship priorities are water and trade.": set(),
    "The motto of Kazakhstan's chairmanship of the OSCE is trust.": set(),
    "During its upcoming chairmanship of the SCO, China aims at growth.": {"CN sco-chs planned"},
    "They denied rumours of China's upcoming chairmanship of the SCO.": set(),
    "Kazakhstan currently serves as SCO president.": {"KZ sco-chs 2024-03-20"},
    # other bodies of the organisation
    "The SCO RATS Council presidency has been transferred to China.": {"CN sco-rats 2024-03-20"},
    "The SCO RATSCouncil presidency has been transferred to China.": set(),
    "Under Kazakhstan's chairmanship of the SCO Youth Council, they met.": set(),
    "Nepal will chair the SCO Energy Club in 2025.": set(),
    "The Energy Club of the SCO will be chaired by Nepal in 2025.": set(),
}


@pytest.mark.parametrize("sentence", CHAIRS)
def test_chairs(sentence: str) -> None:
    assert said(sentence, "chair") == CHAIRS[sentence]


LINES = {
    "Members:\n- China\n- India (2017)\n3. Iran – 2023;\nObservers\n• Mongolia\n■ Afghanistan\n"
    "They met in the hall of the palace.\nEgypt\n": {
        "CN member 2024-03-20",
        "IN member 2017/..",
        "IR member 2023/..",
        "MN observer 2024-03-20",
        "AF observer 2024-03-20",
    },
    "The SCO has two dialogue partners:\n1. Nepal\n2. Turkey\n": {
        "NP dialogue_partner 2024-03-20",
        "TR dialogue_partner 2024-03-20",
    },
    "- The council of the heads of state meets once a year and decides on everything\n"
    "Observer States\n- Mongolia\n": {"MN observer 2024-03-20"},
    "Applicants for membership:\nEgypt\n": set(),
    "New members of the parliament:\nIran\n": set(),
    "Questions to the observers:\nIran\n": set(),
}


@pytest.mark.parametrize("text", LINES)
def test_lists_of_lines(text: str) -> None:
    assert said(text, "status") == LINES[text]
