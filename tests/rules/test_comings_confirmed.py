"""Who is confirmed to come, sent instead of another, or met by two together."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

BEFORE = "The SCO summit will be held in Astana on July 3-4. "
DAYS = "sco-chs-24 2024-07-03/2024-07-04 planned"

COMING = {
    "Narendra Modi decided not to attend the summit and instead sent S. Jaishankar to attend.": {
        f"subrahmanyam-jaishankar {DAYS}"
    },
    "Narendra Modi decided not to attend the summit and instead sent S. Jaishankar a letter.": (
        set()
    ),
    "China and Russia have made it clear at the highest level that they will attend the summit.": {
        f"CN {DAYS}",
        f"RU {DAYS}",
    },
    "China and Russia have made it clear at the highest level that they will not attend it.": set(),
    "Vladimir Putin too is confirmed to be present for the summit.": {f"vladimir-putin {DAYS}"},
    "Vladimir Putin too is not confirmed to be present for the summit.": set(),
    "Ilham Aliyev is also expected to arrive on July 2 in Astana.": {f"ilham-aliyev {DAYS}"},
    "Ilham Aliyev is also expected to arrive on July 2 in Baku.": set(),
    "Wang Yi and his counterpart Araghchi have confirmed their participation in the upcoming SCO"
    " foreign ministers' meeting.": {
        "wang-yi sco-cfm-2024 planned",
        "abbas-araghchi sco-cfm-2024 planned",
    },
    "Besides the members, the President of Turkmenistan will also attend the meet.": {f"TM {DAYS}"},
    "Besides the members, nobody will attend the meet of the President of Turkmenistan.": set(),
    "Xi Jinping will take part in an extended-participation meeting of the SCO Council of Heads of"
    " State.": {f"xi-jinping {DAYS}"},
    "Xi Jinping may take part in an extended-format meeting of the Council of Heads of State.": (
        set()
    ),
    "Xi Jinping left Beijing. He will lead a delegation to the SCO summit.": {f"xi-jinping {DAYS}"},
    "The event will be attended by the heads of state and representative offices of India and"
    " Iran, as well as Zhang Ming.": {f"IN {DAYS}", f"IR {DAYS}", f"zhang-ming {DAYS}"},
    "The event will be covered by the offices of news agencies in India and Iran.": set(),
    "Xi Jinping left Beijing. He led a delegation to the SCO summit of 2023.": {
        "xi-jinping sco-chs-23 2023"
    },
}


@pytest.mark.parametrize("sentence", COMING)
def test_who_is_to_come(sentence: str) -> None:
    assert told(sentence, "attended", "2024-07-01", before=BEFORE) == COMING[sentence]


MET = {
    "Vladimir Putin met one-on-one with Nikol Pashinyan.": {"vladimir-putin nikol-pashinyan"},
    "Vladimir Putin refused to meet one-on-one with Nikol Pashinyan.": set(),
    "Vladimir Putin took part in trilateral talks with Xi Jinping.": {"vladimir-putin xi-jinping"},
    "Vladimir Putin took part in trilateral talks with business leaders.": set(),
    "Xi Jinping is expected to visit Astana next week to meet with Kassym-Jomart Tokayev.": {
        "xi-jinping kassym-jomart-tokayev 2024-07-08/2024-07-14 planned"
    },
    "Xi Jinping will visit Astana, where others are to meet Kassym-Jomart Tokayev.": set(),
    "Vladimir Putin last met Xi Jinping in May.": {"vladimir-putin xi-jinping 2024-05"},
    "Vladimir Putin who has visited Astana to attend the SCO summit met with Xi Jinping.": {
        "vladimir-putin xi-jinping"
    },
    "Vladimir Putin who has visited Astana to attend the SCO summit did not meet Xi Jinping.": (
        set()
    ),
    "Abdulaziz Kamilov hosted Yevgeny Sysoyev, who is leaving.": {
        "abdulaziz-kamilov yevgeny-sysoyev"
    },
    "Abdulaziz Kamilov hosted Yevgeny Sysoyev's farewell party.": set(),
    "Sushma Swaraj had a brief encounter with Shah Mahmood Qureshi.": {
        "sushma-swaraj shah-mahmood-qureshi"
    },
    "Shah Mahmood Qureshi said so while talking to Wang Yi on the sidelines of the SCO summit.": {
        "shah-mahmood-qureshi wang-yi"
    },
    "Shah Mahmood Qureshi said so while talking to Wang Yi on the telephone.": set(),
}


@pytest.mark.parametrize("sentence", MET)
def test_who_met(sentence: str) -> None:
    assert told(sentence, "met", "2024-07-05") == MET[sentence]


OFFICES = {
    "Chairman of the board of the SCO Business Council Davron Vakhabov attended it.": {
        "davron-vakhabov Chairman of the board of the SCO Business Council sco"
    },
    "The chief of staff of the president of Iran Gholam Hossein Esmaili spoke.": {
        "gholam-hossein-esmaili Chief of Staff of the President IR"
    },
    "Prime Minister Almaz Atambayev of Kyrgyzstan spoke.": {"almazbek-atambayev Prime Minister KG"},
}


@pytest.mark.parametrize("sentence", OFFICES)
def test_offices(sentence: str) -> None:
    assert told(sentence, "office") == OFFICES[sentence]
