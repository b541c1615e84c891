"""Lists behind "the others being", dangling founders, leaders among many: and their traps."""

from __future__ import annotations

import pytest

from tests.rules.reading import PRESS, every, told

MET = "The SCO foreign ministers met in Astana on Thursday. "
STATUSES = {
    "That gives the bloc four full members, the others being China, Russia and India.": every(
        "CN RU IN", "member 2024-07-04"
    ),
    "That gives the bloc four ports, the others being China, Russia and India.": set(),
    "Ermekbayev noted that there were two observer countries — Afghanistan and Mongolia.": every(
        "AF MN", "observer 2024-07-04"
    ),
    "Ermekbayev recalled that there were two observer countries — Iran and Mongolia.": set(),
    "This summit will be the first after the bloc's membership changed and an expansion to include"
    " Turkey is discussed.": set(),
    "It will be the first summit after an expansion last May to include Turkey and Serbia.": every(
        "TR RS", "member 2024-05/.."
    ),
}
COUNTS = {
    "Ermekbayev said that there were two observer countries — Afghanistan and Mongolia.": {
        "sco 2 2024-07-04"
    },
    "Ermekbayev recalled that there were two observer countries — Iran and Mongolia.": set(),
    "Today, the six states – China, India, Iran, Belarus, Pakistan and Russia are full-fledged"
    " members of the organisation.": {"sco 6 2024-07-04"},
    "Putin met Modi. The two states – Russia and India – are full members.": set(),
}
HELD = {
    "When SCO foreign ministers gather in Minsk this week, trade comes first.": {
        "sco-cfm-2024 minsk 2024-07-01/2024-07-07 planned"
    },
    "SCO foreign ministers gathered in Minsk on Tuesday.": {"sco-cfm-2024 minsk 2024-07-02"},
    "They spoke on the organisation of the Council of Heads of State (CHS), which will be held"
    " in China in June 2025.": {"sco-chs-25 CN 2025-06 planned"},
    "They spoke of preparations for the Council of Heads of State of the Shanghai Cooperation"
    " Organization (SCO), which will be held in China in June 2025.": {
        "sco-chs-25 CN 2025-06 planned"
    },
    "The main event - the Council of Heads of State - is scheduled for June 14-15, 2025.": {
        "sco-chs-25 2025-06-14/2025-06-15 2025-06-14/2025-06-15 planned"
    },
    "The dinner of the Council of Heads of State is scheduled for June 14-15, 2025.": set(),
    "They prepare the SCO summit to be hosted by Kazakhstan in July.": {
        "sco-chs-24 KZ 2024-07 planned"
    },
    "They recalled the SCO summit hosted by Uzbekistan in 2022.": set(),
}
HOSTS = {
    "They prepare the SCO summit and talks to be hosted by China in July 2025.": set(),
    "They prepare the summit of heads of state and government to be hosted by Kazakhstan in"
    " July.": {"sco-chs-24 KZ planned"},
    "The SCO summit was hosted by Kazakhstan in July.": {"sco-chs-24 KZ"},
}
PROPOSED = {
    "Xi Jinping joined Vladimir Putin in a statement, calling on states to open a joint bank.": {
        "xi-jinping to open a joint bank proposed"
    },
    "Vladimir Putin spoke to the press, calling on countries to open a joint bank.": {
        "vladimir-putin to open a joint bank proposed"
    },
}
FOUNDED = {
    "Founded in 2001, Russia and China are the founding members of the organisation.": {
        "sco 2001 2001"
    },
    "Founded in 1991, Russia and Belarus are the neighbours of the organisation.": set(),
    "Founded by Russia, China and Tajikistan in 2001, the SCO summit has grown.": {"sco 2001 2001"},
    "Founded by Russia and China in 2019, the forum has grown.": set(),
}
ATTENDED = {
    "Xi Jinping is among the more than 20 world leaders attending the SCO summit.": {
        "xi-jinping sco-chs-24"
    },
    "Xi Jinping is among the 20 world leaders attending talks before the SCO summit.": set(),
    f"{MET}Belarus was represented at the forum by Foreign Minister Maxim Ryzhenkov.": {
        "BY sco-cfm-2024 2024-07-04",
        "maxim-ryzhenkov sco-cfm-2024 2024-07-04",
    },
    f"{MET}Belarus was represented at the fair by Foreign Minister Maxim Ryzhenkov.": set(),
}
OFFICES = {
    "The head of the President's Office of the Kyrgyz Republic Daniyar Osmonov spoke.": {
        "daniyar-osmonov Head of the President's Office KG"
    },
    "Kyrgyzstan's Foreign Ministry's Spokesperson Daniyar Osmonov spoke.": {
        "daniyar-osmonov Foreign Ministry Spokesperson KG"
    },
}
TABLES = (
    ("status", STATUSES),
    ("count", COUNTS),
    ("held", HELD),
    ("host", HOSTS),
    ("proposed", PROPOSED),
    ("founded", FOUNDED),
    ("attended", ATTENDED),
    ("office", OFFICES),
)


@pytest.mark.parametrize(
    ("predicate", "sentence", "claims"),
    [(kind, sentence, claims) for kind, table in TABLES for sentence, claims in table.items()],
)
def test_a_sentence_says(predicate: str, sentence: str, claims: set[str]) -> None:
    assert told(sentence, predicate, before=PRESS) == claims
