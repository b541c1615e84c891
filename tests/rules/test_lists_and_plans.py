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
}
COUNTS = {
    "Ermekbayev said that there were two observer countries — Afghanistan and Mongolia.": {
        "sco 2 2024-07-04"
    },
    "Ermekbayev recalled that there were two observer countries — Iran and Mongolia.": set(),
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
