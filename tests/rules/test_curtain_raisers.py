"""What news tells ahead of a meeting: who is among those attending, who sets off, on which days."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

BEFORE = "The SCO summit will be held in Astana on July 3-4. "
DAYS = "sco-chs-24 2024-07-03/2024-07-04 planned"

ATTENDING = {
    "Vladimir Putin and Ilham Aliyev are among the key leaders attending.": {
        f"vladimir-putin {DAYS}",
        f"ilham-aliyev {DAYS}",
    },
    "Vladimir Putin is among the main participants attending the event.": {
        f"vladimir-putin {DAYS}"
    },
    "Vladimir Putin is not among the leaders attending.": set(),
    "Vladimir Putin is among the leaders of his party.": set(),
    "The summit will see participation from leaders of Qatar and Mongolia.": {
        f"QA {DAYS}",
        f"MN {DAYS}",
    },
    "The summit will see no participation from leaders of Qatar and Mongolia.": set(),
    "The summit will gather the presidents of China and Russia.": {f"CN {DAYS}", f"RU {DAYS}"},
    "The summit could gather the presidents of China and Russia.": set(),
    "The gathering is expected to draw leaders from China and Russia.": {
        f"CN {DAYS}",
        f"RU {DAYS}",
    },
    "Leaders confirmed to attend include Ilham Aliyev.": {f"ilham-aliyev {DAYS}"},
    "Leaders rumoured to attend include Ilham Aliyev.": set(),
    "Also on the guest list is Ilham Aliyev.": {f"ilham-aliyev {DAYS}"},
    "Not on the guest list is Ilham Aliyev.": set(),
    "Ilham Aliyev will join Xi Jinping in Astana for the summit.": {f"ilham-aliyev {DAYS}"},
    "Ilham Aliyev may join Xi Jinping in Astana for the summit.": set(),
    "The summit will gather the heads of ten states, including Russia and China.": {
        f"CN {DAYS}",
        f"RU {DAYS}",
    },
    "Ilham Aliyev took off on Tuesday for Astana to attend the summit.": {f"ilham-aliyev {DAYS}"},
    "Ilham Aliyev did not set off for Astana to attend the summit.": set(),
}


@pytest.mark.parametrize("sentence", ATTENDING)
def test_who_is_to_attend(sentence: str) -> None:
    assert told(sentence, "attended", "2024-07-02", before=BEFORE) == ATTENDING[sentence]


HELD = {
    "The SCO summit will be held in Astana on July 3/4.": {f"astana {DAYS[11:]}"},
    "The SCO summit will be held in Astana on Wednesday and Thursday (3/4 July).": {
        f"astana {DAYS[11:]}"
    },
    "The SCO summit will be held in Astana on July 3/4/5.": {"astana planned"},
}


@pytest.mark.parametrize("sentence", HELD)
def test_days_with_a_stroke(sentence: str) -> None:
    assert told(sentence, "held", "2024-07-01") == {f"sco-chs-24 {one}" for one in HELD[sentence]}


MET = {
    "Ishaq Dar received the delegation led by Sergey Lavrov.": {"ishaq-dar sergey-lavrov"},
    "Ishaq Dar received a high-level Russian delegation headed by Sergey Lavrov.": {
        "ishaq-dar sergey-lavrov"
    },
    "Ishaq Dar received a letter from the delegation led by Sergey Lavrov.": set(),
}


@pytest.mark.parametrize("sentence", MET)
def test_who_leads_the_delegation_is_received(sentence: str) -> None:
    assert told(sentence, "met") == MET[sentence]


STATUSES = {
    "14 “dialogue partners,” including Turkey, complement the SCO.": {
        "TR dialogue_partner 2024-07-04"
    },
    "14 “would-be partners,” including Turkey, complement the SCO.": set(),
}


@pytest.mark.parametrize("sentence", STATUSES)
def test_a_status_in_quotation_marks(sentence: str) -> None:
    assert told(sentence, "status") == STATUSES[sentence]


FOUNDED = {
    "It is the fifth SCO summit in China since the forum was established in 2001.": {
        "sco 2001 2001"
    },
    "It is the fifth SCO summit in China since the bank was established in 2001.": set(),
    "The SCO takes part in the Boao Forum; the forum was established in 2001.": set(),
}


@pytest.mark.parametrize("sentence", FOUNDED)
def test_since_the_forum_was_founded(sentence: str) -> None:
    assert told(sentence, "founded") == FOUNDED[sentence]


SPOKE = {
    "Ilham Aliyev's speech at the SCO summit was long.": {"ilham-aliyev sco-chs-24"},
    "Ilham Aliyev's speech at the SCO summit will be long.": set(),
    "Ahead of Ilham Aliyev's speech at the SCO summit, calm prevailed.": set(),
}


@pytest.mark.parametrize("sentence", SPOKE)
def test_whose_speech_it_was(sentence: str) -> None:
    assert told(sentence, "attended") == SPOKE[sentence]


def test_a_war_is_no_place_of_a_meeting() -> None:
    for where in ("the conflict in Ukraine", "the war in Iran", "fighting in Afghanistan"):
        found = told(f"The SCO summit takes place amid trouble, including {where}.", "held")
        assert found == {"sco-chs-24 2024-07-04 2024-07-04"}


def test_where_the_words_of_a_proposal_and_a_document_end() -> None:
    text = "Vladimir Putin called for using the UN as a platform for peace, describing it as vital."
    assert told(text, "proposed") == {
        "vladimir-putin using the UN as a platform for peace proposed"
    }
    text = "Leaders at the SCO summit signed the Declaration of Astana."
    assert told(text, "signed") == {"sco-chs Declaration of Astana"}


CENTRAL_ASIA = {
    "The SCO includes China and countries of Central Asia including Kazakhstan and Tajikistan.": {
        "CN member 2024-07-04",
        "KZ member 2024-07-04",
        "TJ member 2024-07-04",
    },
    "The SCO works with countries of Central Asia including Kazakhstan and Tajikistan.": set(),
}


@pytest.mark.parametrize("sentence", CENTRAL_ASIA)
def test_countries_of_central_asia_in_a_list(sentence: str) -> None:
    assert told(sentence, "status") == CENTRAL_ASIA[sentence]


def test_heads_of_its_countries_met() -> None:
    text = "Heads of the {} countries, including India, met in Astana for the SCO summit on July 3."
    assert told(text.format("SCO"), "held") == {"sco-chs-24 astana 2024-07-03"}
    assert told(text.format("SCO").replace("met", "may meet"), "held") == set()


OFFICES = {
    "Kazakh President Aide Murat Abenov came.": {"murat-abenov President Aide KZ"},
    "The Chairman of Halk Maslahaty of Turkmenistan Gurbanguly Berdimuhamedov came.": {
        "gurbanguly-berdimuhamedow Chairman of Halk Maslahaty TM"
    },
    "The former Kazakh President Aide Murat Abenov came.": set(),
}


@pytest.mark.parametrize("sentence", OFFICES)
def test_offices_of_central_asia(sentence: str) -> None:
    assert told(sentence, "office") == OFFICES[sentence]


def test_the_day_of_a_journey_is_not_that_of_the_meeting() -> None:
    text = "Li Qiang, heading a delegation, will travel to Astana on Tuesday to attend the {}."
    assert told(text.format("SCO summit"), "held", "2024-06-29") == {"sco-chs-24 astana planned"}


DESIGNATED = {
    "Almaty, designated the cultural and tourism capital of the SCO for 2023-2024, met guests.": {
        "almaty cultural and tourism capital of the SCO 2023/2024"
    },
    "Almaty, to be designated the cultural and tourism capital of the SCO, met guests.": set(),
    "Almaty, not the cultural and tourism capital of the SCO, met guests.": set(),
}


@pytest.mark.parametrize("sentence", DESIGNATED)
def test_a_title_stands_without_its_verb(sentence: str) -> None:
    assert told(sentence, "designated") == DESIGNATED[sentence]


def test_a_second_status_has_a_day_of_its_own() -> None:
    text = "Turkey, a NATO member and an SCO dialogue partner since 2012, sent a minister."
    assert told(text, "status") == {"TR member 2024-07-04", "TR dialogue_partner 2012/.."}


def test_who_is_to_come_as_a_member_next_year_is_none_today() -> None:
    text = "Iran will take part in the next year's SCO summit as a permanent member."
    assert told(text, "status") == set()
    assert told(text.replace("next year's ", ""), "status") == {"IR member 2024-07-04"}


def test_so_many_members_were_there_at_the_founding() -> None:
    text = "The SCO, established in 2001 with six member states, now has ten members."
    assert told(text, "count") == {"sco 10 2024-07-04"}


SAID_AFTER = {
    "Trade will grow, Recep Tayyip Erdogan said after attending the SCO summit.": {
        "recep-tayyip-erdogan sco-chs-24"
    },
    "Recep Tayyip Erdogan will go home after attending the SCO summit.": {
        "recep-tayyip-erdogan sco-chs-24 planned"
    },
}


@pytest.mark.parametrize("sentence", SAID_AFTER)
def test_what_is_said_has_a_tense_of_its_own(sentence: str) -> None:
    assert told(sentence, "attended") == SAID_AFTER[sentence]


WELCOMED = {
    "Xi Jinping will welcome more than 20 leaders, including Ilham Aliyev.": {
        f"ilham-aliyev {DAYS}"
    },
    "Xi Jinping will host leaders including Ilham Aliyev at the summit.": {f"ilham-aliyev {DAYS}"},
    "Xi Jinping will not host leaders including Ilham Aliyev at the summit.": set(),
    "Xi Jinping hosted a dinner for leaders including Ilham Aliyev ahead of the summit.": set(),
}


@pytest.mark.parametrize("sentence", WELCOMED)
def test_whom_a_host_welcomes(sentence: str) -> None:
    assert told(sentence, "attended", "2024-07-02", before=BEFORE) == WELCOMED[sentence]


def test_the_day_of_talks_where_a_summit_is_to_be() -> None:
    text = "Zhang Ming spoke on Monday in Astana, which will host the SCO summit."
    assert told(text, "held", "2024-06-24") == {"sco-chs-24 astana planned"}


AIDES = {
    "Yuri Ushakov, aide to Russian President Vladimir Putin, spoke.": {
        "yuri-ushakov Aide to the President RU",
        "vladimir-putin President RU",
    },
    "Dmitry Peskov, a spokesman for Russian President Vladimir Putin, spoke.": {
        "dmitry-peskov Spokesman for President RU",
        "vladimir-putin President RU",
    },
    "Assistant to the President of Azerbaijan Hikmet Hajiyev spoke.": {
        "hikmet-hajiyev Assistant to the President AZ"
    },
    "Foreign Minister of Russia Sergey Lavrov, Assistant to the President Yuri Ushakov spoke.": {
        "sergey-lavrov Foreign Minister RU",
        "yuri-ushakov Assistant to the President RU",
    },
    "Hikmet Hajiyev, Assistant to the President – Secretary of the Council of Kazakhstan, spoke.": {
        "hikmet-hajiyev Assistant to the President KZ",
        "hikmet-hajiyev Secretary of the Council KZ",
    },
}


@pytest.mark.parametrize("sentence", AIDES)
def test_an_aide_is_not_the_president(sentence: str) -> None:
    assert told(sentence, "office") == AIDES[sentence]


TOLD_BEFORE = {
    "The head of state left for Astana to participate in the SCO summit.": {
        "ilham-aliyev sco-chs-24 planned"
    },
    "He left for Astana to participate in the SCO summit.": {"ilham-aliyev sco-chs-24 planned"},
    "The head of protocol left for Astana to participate in the SCO summit.": set(),
    "Xi Jinping met Li Qiang in Astana, where he travelled for the SCO summit.": {
        "xi-jinping sco-chs-24 planned"
    },
    "The SCO summit will be big, with Xi Jinping and Li Qiang all attending.": {
        "xi-jinping sco-chs-24 planned",
        "li-qiang sco-chs-24 planned",
    },
}


@pytest.mark.parametrize("sentence", TOLD_BEFORE)
def test_who_was_told_of_before_travels(sentence: str) -> None:
    before = "President of Azerbaijan Ilham Aliyev spoke. "
    assert told(sentence, "attended", before=before) == TOLD_BEFORE[sentence]


SIDES = {
    "In a meeting with Ishaq Dar, the two sides condemned the attack.": {"ilham-aliyev ishaq-dar"},
    "In a meeting with Ishaq Dar, the two sides will condemn the attack.": set(),
    "In a meeting with Jeyhun Bayramov, the two sides condemned the attack.": set(),
    "As for Xi Jinping, the guests saw him. During a meeting with Ishaq Dar, they spoke.": {
        "ilham-aliyev ishaq-dar"
    },
}


@pytest.mark.parametrize("sentence", SIDES)
def test_the_two_sides_are_who_was_told_of_and_who_is_met(sentence: str) -> None:
    before = "President of Azerbaijan Ilham Aliyev spoke. "
    assert told(sentence, "met", before=before) == SIDES[sentence]


TO_JOIN = {
    "The SCO will meet, with Iran to be elevated as a full member, alongside China and Russia.": {
        "IR member planned",
        "CN member 2024-07-04",
        "RU member 2024-07-04",
    },
    "The SCO will meet, with Iran to be elevated as a full member, alongside Laos and Nepal.": {
        "IR member planned"
    },
    "Laos and Nepal are expected to be formally introduced as dialogue partners of the SCO.": {
        "LA dialogue_partner planned",
        "NP dialogue_partner planned",
    },
    "Laos and Nepal may be introduced as dialogue partners of the SCO.": set(),
    "One of the expected outcomes of the SCO summit is Nepal's accession as a full member.": {
        "NP member planned"
    },
    "The expected outcome of the SCO summit is not Nepal's accession as a full member.": set(),
}


@pytest.mark.parametrize("sentence", TO_JOIN)
def test_who_is_to_join(sentence: str) -> None:
    assert told(sentence, "status") == TO_JOIN[sentence]


CHAIRS = {
    "Kazakhstan's chairmanship in the SCO gives a new impetus.": {"KZ sco-chs 2024-02-01"},
    "Kazakhstan's chairmanship of the SCO aims to strengthen peace.": {"KZ sco-chs 2024-02-01"},
    "Kazakhstan's upcoming chairmanship of the SCO aims to strengthen peace.": {
        "KZ sco-chs planned"
    },
    "Kazakhstan's chairmanship of the OSCE aims to strengthen peace.": set(),
    "Nepal's chairmanship of the SCO aims to strengthen peace.": set(),
}


@pytest.mark.parametrize("sentence", CHAIRS)
def test_what_a_chairmanship_does(sentence: str) -> None:
    assert told(sentence, "chair", "2024-02-01") == CHAIRS[sentence]


def test_a_leader_of_a_people_beside_another_office() -> None:
    text = (
        "Gurbanguly Berdimuhamedov, the National Leader of the Turkmen people, Chairman of the"
        " People's Council of Turkmenistan, came. Yury Ushakov, Russian presidential aide (TASS),"
        " spoke."
    )
    assert told(text, "office") == {
        "gurbanguly-berdimuhamedow Chairman of the People's Council TM",
        "yuri-ushakov Presidential Aide RU",
    }


def test_a_position_is_a_status() -> None:
    text = "Turkey's position {} of the SCO may be promoted."
    assert told(text.format("as a dialogue partner"), "status") == {
        "TR dialogue_partner 2024-07-04"
    }
    assert told(text.format("on the dialogue partners"), "status") == set()


def test_the_day_of_a_statement_is_not_that_of_the_talks() -> None:
    text = "In a {} on Thursday, the palace said Ilham Aliyev and Li Qiang met in Astana."
    assert told(text.format("separate statement"), "met") == {"ilham-aliyev li-qiang"}
    text = "On Thursday, Ilham Aliyev and Li Qiang met in Astana."
    assert told(text, "met") == {"ilham-aliyev li-qiang 2024-07-04"}
