"""Offices as lists and reports of the press name them, and whose they are."""

from __future__ import annotations

import pytest

from tests.rules.reading import PRESS, told


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        # in lists the country stands last
        (
            "It was attended by Aru Bekova, Vice Minister of Culture, Kazakhstan; Lin Bo, Deputy"
            " Minister, Ministry of Ecology, China and Ali Raza Shah, Advisor to the Prime Minister"
            " on Tourism, Pakistan.",
            {
                "aru-bekova Vice Minister of Culture KZ",
                "lin-bo Deputy Minister CN",
                "ali-raza-shah Advisor to the Prime Minister on Tourism PK",
            },
        ),
        # who says so is no owner
        ("It was opened by Aru Bekova, the culture minister, India said.", set()),
        # a capital for its government, not for its city
        (
            "Tehran's ambassador to China, Reza Karimi, and Minsk's governor Oleg Petrov met.",
            {"reza-karimi Ambassador to China IR"},
        ),
        (
            "China's envoy to Pakistan Liu Shan and the special envoy of the Russian President on"
            " the SCO Ivan Sokolov met.",
            {
                "liu-shan Envoy to Pakistan CN",
                "ivan-sokolov Special Envoy of the President on the SCO RU",
            },
        ),
        (
            "Ivan Sokolov, the first deputy director of Russia's Federal Security Service (FSB),"
            " said so.",
            {"ivan-sokolov First Deputy Director of Federal Security Service RU"},
        ),
        (
            "Kremlin foreign policy adviser Ivan Sokolov said so.",
            {"ivan-sokolov Kremlin foreign policy adviser RU"},
        ),
    ],
)
def test_offices(sentence: str, claims: set[str]) -> None:
    assert told(sentence, "office", before=PRESS) == claims
