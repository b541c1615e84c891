"""Rolls of names with their offices behind them, and talks told in passing."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

OFFICES = {
    # who begins with a name goes on so
    "It was attended by guests, including Roman Golovchenko, Prime Minister of Belarus, Mohammad"
    " Mokhber, First Vice President of Iran, Oyun-Erdene Luvsannamsrai, Prime Minister of Mongolia,"
    " and others.": {
        "roman-golovchenko Prime Minister BY",
        "mohammad-mokhber First Vice President IR",
        "luvsannamsrain-oyun-erdene Prime Minister MN",
    },
    "It was attended by Prime Minister of Belarus, Roman Golovchenko, First Vice President of Iran,"
    " Mohammad Mokhber, Prime Minister of Mongolia, Oyun-Erdene Luvsannamsrai.": {
        "roman-golovchenko Prime Minister BY",
        "mohammad-mokhber First Vice President IR",
        "luvsannamsrain-oyun-erdene Prime Minister MN",
    },
    "Minister of Trade of Nepal Anil Sinha, Vice President of the Nepali Congress and lawmaker Ram"
    " Thapa came.": {"anil-sinha Minister of Trade NP"},
    "Li Qiang , Premier of the State Council of China": {
        "li-qiang Premier of the State Council CN"
    },
    "Minister of Energy Uzbekistan Jurabek Mirzamahmudov came.": {
        "jurabek-mirzamahmudov Minister of Energy UZ"
    },
    "Iran's ambassador in Bishkek Ali Najafi came.": {"ali-najafi Ambassador in Bishkek IR"},
    "SCO Secretary General Discuss Covid-19 Pandemic": set(),
    "He will meet senior Kyrgyz officials including Speaker of Parliament Nurlan Shakiev.": {
        "nurlan-shakiev Speaker of Parliament KG"
    },
    "Kazakhstan's first president Nursultan Nazarbayev spoke.": set(),
    "Kazakhstan's first deputy prime minister Askar Mamin spoke.": {
        "askar-mamin First Deputy Prime Minister KZ"
    },
    "He will meet officials including Speaker of Parliament Nurlan Shakiev.": set(),
}


@pytest.mark.parametrize("text", OFFICES)
def test_offices(text: str) -> None:
    assert told(text, "office") == OFFICES[text]


MET = {
    "We will be strong if China is, Alexander Lukashenko said during talks with Xi Jinping.": {
        "aleksandr-lukashenko xi-jinping"
    },
    "Yuri Ushakov said that during talks with Xi Jinping, Vladimir Putin will raise it.": set(),
    "Vladimir Putin's schedule for July 5 includes talks with Xi Jinping and Ilham Aliyev.": {
        "vladimir-putin xi-jinping 2024-07-05 planned",
        "vladimir-putin ilham-aliyev 2024-07-05 planned",
    },
    "Vladimir Putin's schedule does not include talks with Xi Jinping.": set(),
    "Vladimir Putin's possible talks with Xi Jinping drew attention.": set(),
    "Following their meeting in Astana, Xi Jinping and Nikol Pashinyan signed it.": {
        "xi-jinping nikol-pashinyan"
    },
    "After their meeting with students, Xi Jinping and Nikol Pashinyan signed it.": set(),
    "Wang Yi met with Zhang Ming, who leaves his post, in Beijing on Wednesday.": {
        "wang-yi zhang-ming 2024-07-03"
    },
    "Vladimir Putin met Xi Jinping. The two leaders will also hold talks with Sadyr Japarov.": {
        "vladimir-putin xi-jinping",
        "vladimir-putin sadyr-japarov planned",
        "xi-jinping sadyr-japarov planned",
    },
    "On July 1 China confirmed Wang Yi's visit to Astana, two months after he came to Goa, when he"
    " also met Subrahmanyam Jaishankar.": {"wang-yi subrahmanyam-jaishankar"},
    "A day after his meeting with Xi Jinping, Narendra Modi is to speak, following which he will"
    " meet Vladimir Putin.": {
        "narendra-modi xi-jinping",
        "narendra-modi vladimir-putin planned",
    },
    "Sergey Lavrov's visit comes following his visit to Wonsan, where he met Kim Jong-un.": {
        "sergey-lavrov kim-jong-un"
    },
    # he of whom somebody speaks is another
    'Vikram Misri came. "After that he is to meet Vladimir Putin," Misri said.': set(),
    'Narendra Modi came. "After that he is to meet Vladimir Putin," Misri said.': {
        "narendra-modi vladimir-putin planned"
    },
    "The meeting between Subrahmanyam Jaishankar and Sergey Lavrov will focus on trade.": {
        "subrahmanyam-jaishankar sergey-lavrov planned"
    },
    "The talks between Subrahmanyam Jaishankar and Sergey Lavrov took place, a cabinet will review"
    " them.": {"subrahmanyam-jaishankar sergey-lavrov"},
    "The meeting between Subrahmanyam Jaishankar and Sergey Lavrov focused on trade.": {
        "subrahmanyam-jaishankar sergey-lavrov"
    },
    "Imran Khan met ministers to discuss relations and had talks with Vladimir Putin.": {
        "imran-khan vladimir-putin"
    },
    "Imran Khan is to discuss whether he had talks with Vladimir Putin.": set(),
    "Wang Yi arrived. He said this while talking to Sergey Lavrov on the sidelines of the SCO"
    " summit.": {"wang-yi sergey-lavrov"},
}


@pytest.mark.parametrize("text", MET)
def test_who_met(text: str) -> None:
    assert told(text, "met", "2024-07-04") == MET[text]


COUNCIL = (
    "The SCO Council of Foreign Ministers will meet in Astana on May 20-21. It prepares the SCO"
    " summit of 2024. "
)
DAYS = "sco-cfm-2024 2024-05-20/2024-05-21 planned"
ATTENDED = {
    "Top diplomats from India and Iran will also attend the event.": {f"IN {DAYS}", f"IR {DAYS}"},
    "Wang Yi arrived in Kazakhstan to take part as an observer in the SCO foreign ministers'"
    " meeting.": {f"wang-yi {DAYS}"},
    "China confirmed the presence of Wang Yi at the SCO foreign ministers' meeting.": {
        f"wang-yi {DAYS}"
    },
    "China has not confirmed the presence of Wang Yi at the SCO foreign ministers' meeting.": (
        set()
    ),
    "The SCO foreign ministers' meeting will see the participation of ministers of all members."
    " These include China and India.": {f"CN {DAYS}", f"IN {DAYS}"},
    "The SCO foreign ministers' meeting will speak of the cares of ministers. These include China"
    " and India.": set(),
    "Besides addressing the SCO foreign ministers' meeting, Wang Yi will meet colleagues.": {
        f"wang-yi {DAYS}"
    },
    "Wang Yi said besides addressing the SCO foreign ministers' meeting of the region, he would"
    " meet some.": {f"wang-yi {DAYS}"},
    "Wang Yi said besides addressing the SCO foreign ministers' meeting, he would meet some.": {
        f"wang-yi {DAYS}"
    },
    "Wang Yi met Sergey Lavrov. The two ministers were in the city to attend the SCO"
    " foreign ministers' meeting.": {f"wang-yi {DAYS}", f"sergey-lavrov {DAYS}"},
}


@pytest.mark.parametrize("text", ATTENDED)
def test_who_attends(text: str) -> None:
    assert told(text, "attended", "2024-05-17", before=COUNCIL) == ATTENDED[text]
