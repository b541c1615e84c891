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
            {"ivan-sokolov First Deputy Director of the Federal Security Service RU"},
        ),
        (
            "Kremlin foreign policy adviser Ivan Sokolov said so.",
            {"ivan-sokolov Kremlin foreign policy adviser RU"},
        ),
        (
            "The presidents of Belarus Aleksandr Lukashenko, Mongolia Bat Erdene and Iran Reza"
            " Karimi came.",
            {
                "aleksandr-lukashenko President BY",
                "bat-erdene President MN",
                "reza-karimi President IR",
            },
        ),
        # of the country told of: its parliament is whose it is
        (
            "Iran has voted. Reza Karimi, the spokesman for the Security Commission of"
            " parliament, and Ali Amini, the speaker of Iran's parliament, said so.",
            {"reza-karimi Spokesman for the Security Commission IR", "ali-amini Speaker IR"},
        ),
        # words between an office and its holder, whose country it is
        (
            "The president of Kazakhstan, this year's host, Kassym-Jomart Tokayev and the prime"
            " minister of Pakistan, who is late, Xi Jinping met.",
            {"kassym-jomart-tokayev President KZ"},
        ),
        (
            "Deputy Secretary-General, Shanghai Cooperation Organization (SCO), Ermek Bekov spoke.",
            {"ermek-bekov Deputy Secretary-General sco"},
        ),
        # who has been told of before serves the same country still
        (
            "Nepali Prime Minister Hari Thapa met Chinese Vice Minister Lin Bo, PM Thapa said.",
            {"hari-thapa Prime Minister NP", "lin-bo Vice Minister CN"},
        ),
        (
            "Hun Sen, President of the Cambodian People's Party and President of the Cambodian"
            " Senate, came.",
            {
                "hun-sen President of the Cambodian People's Party KH",
                "hun-sen President of the Senate KH",
            },
        ),
        (
            "Iran said the organization's Secretary-General Zhang Ming and G Ram Rao, Minister"
            " for Tourism, Government of India, had come.",
            {"zhang-ming Secretary-General sco", "g-ram-rao Minister for Tourism IN"},
        ),
        # another's office before
        (
            "It was signed by the head of the Iranian Foreign Ministry and SCO Secretary-General"
            " Zhang Ming.",
            {"zhang-ming Secretary-General sco"},
        ),
        (
            "According to the Ministry of External Affairs, Union Minister Om Rai left.",
            {"om-rai Union Minister IN"},
        ),
        # names that are offices elsewhere
        (
            "Qatar's Minister Amir bin Ali Al Hadi met Afghan Foreign Minister Amir Khan Shah.",
            {"amir-khan-shah Foreign Minister AF"},
        ),
        (
            "India's Deputy NSA Om Rai and NSA-level officials met.",
            {"om-rai Deputy National Security Adviser IN"},
        ),
        (
            "The Director of the Executive Committee of the SCO Regional Anti-Terrorist"
            " Structure, Sharsheyev, came.",
            {"ularbek-sharsheyev Director of the Executive Committee sco-rats"},
        ),
        # whose side signs
        (
            "It was signed by Minister of Trade Sultan bin Ali Al Hadi on Qatar's side and"
            " Finance Minister Olim Sobirov on behalf of Tajikistan.",
            {
                "sultan-bin-ali-al-hadi Minister of Trade QA",
                "olim-sobirov Finance Minister TJ",
            },
        ),
        # who holds it now, has held it since, or is to hold it
        (
            "Kazakhstan's Ermek Bekov spoke. He is currently serving as Deputy Secretary-General"
            " of the SCO.",
            {"ermek-bekov Deputy Secretary-General sco"},
        ),
        (
            "Zhang Ming of China has been SCO Secretary-General since January 2022.",
            {"zhang-ming Secretary-General sco"},
        ),
        ("Lin Bo has been a deputy minister of China.", set()),
        ("Lin Bo held the post of deputy minister of China.", set()),
        (
            "It was decided to appoint Kazakhstan's Nurlan Yermekbayev to the post of SCO"
            " Secretary-General for the period 2025-2027.",
            {"nurlan-yermekbayev Secretary-General sco planned"},
        ),
        ("Hari Thapa became the first foreign minister to speak there.", set()),
        (
            "Secretary-General Guterres and Secretary-General Norov spoke.",
            {"antonio-guterres Secretary-General un", "vladimir-norov Secretary-General sco"},
        ),
        # the chief is not the adviser
        (
            "Nepali Prime Minister Hari Thapa came with the economic adviser to PM Thapa, Dr Om"
            " Rai.",
            {"hari-thapa Prime Minister NP"},
        ),
    ],
)
def test_offices(sentence: str, claims: set[str]) -> None:
    assert told(sentence, "office", before=PRESS) == claims


#: Its first leader is named without his country: the article comes from there.
HOME = "Prime Minister Shehbaz Sharif opened the SCO meeting. "


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Iranian President Masoud Pezeshkian was met by Commerce Minister Ali Raza Shah.",
            {"ali-raza-shah Commerce Minister PK"},
        ),
        # it need not be that country's where another has been told of
        ("In Uzbekistan, Energy Minister Olim Sobirov spoke.", set()),
        ("In Tashkent, Energy Minister Olim Sobirov spoke.", set()),
        ("Uzbekistan is to host it. Energy Minister Olim Sobirov spoke.", set()),
        ("Ambassador Lin Bo spoke.", set()),
        ("India's junior foreign minister Om Rai spoke.", {"om-rai Junior Foreign Minister IN"}),
        # leaders of two countries: the article may come from either
        ("President Ilham Aliyev came. Energy Minister Olim Sobirov spoke.", set()),
    ],
)
def test_bare_offices_of_the_press(sentence: str, claims: set[str]) -> None:
    leaders = {"shehbaz-sharif Prime Minister PK", "masoud-pezeshkian President IR"}
    leaders.add("ilham-aliyev President AZ")
    assert told(sentence, "office", before=HOME) - leaders == claims


def test_in_a_roll_every_office_stands_before_its_name() -> None:
    roll = (
        "Kazakh Ambassador to China, Bolat Serikov, Indian Ambassador to China, Arun Mehta, "
        "ambassadors of the Observer States, representative of the Chinese Ministry of Culture, "
        "and students were present."
    )
    assert told(roll, "office") == {
        "bolat-serikov Ambassador to China KZ",
        "arun-mehta Ambassador to China IN",
    }


def test_a_minister_in_a_ministry_is_who_stands_behind() -> None:
    text = (
        "He met the Indian side, including NSA Ajit Doval, Minister of State in the Ministry of "
        "External Affairs Kavita Rao, and others."
    )
    assert told(text, "office") == {
        "ajit-doval National Security Adviser IN",
        "kavita-rao Minister of State in the Ministry of External Affairs IN",
    }


def test_whom_an_adviser_serves_has_an_article() -> None:
    text = "Adviser to Pakistan's Prime Minister for National Security Omar Yunus came."
    role = "Adviser to the Prime Minister for National Security"
    assert told(text, "office") == {f"omar-yunus {role} PK"}


def test_a_ministry_without_a_country_speaks_in_its_capital() -> None:
    text = "BEIJING: Foreign Ministry Spokesperson Lin Hua {} on Sunday."
    told_here = {"lin-hua Foreign Ministry Spokesperson CN"}
    assert told(text.format("told reporters"), "office") == told_here
    before = "BEIJING: Xi will visit Tajikistan, Foreign Ministry Spokesperson Lin Hua said"
    assert told(f"{before} here on Sunday.", "office") == told_here
    assert told(f"{before} on Sunday.", "office") == set()
    assert told("QINGDAO" + text.format("spoke")[7:], "office") == set()
    assert told("BEIJING: Company Spokesperson Lin Hua said so.", "office") == set()


def test_where_each_is_of_another_country_nobody_lends_his() -> None:
    listed = (
        "It was attended by Prime Minister of Kazakhstan Askar Mamin, Prime Minister of Iran Reza "
        "Amini, Deputy Prime Minister of Mongolia Bat Enkh, Parliamentary Secretary for Trade Sana "
        "Mir."
    )
    assert not any("sana-mir" in office for office in told(listed, "office", before=PRESS))
    beside = "Turkish Foreign Minister Hakan Fidan, Minister of Trade Kaan Bolat came."
    assert "kaan-bolat Minister of Trade TR" in told(beside, "office", before=PRESS)


def test_an_apposition_is_of_the_name_before_it() -> None:
    text = "According to Ivan Petrov, Russian health minister, the last meeting was long ago."
    assert told(text, "office", before=PRESS) == {"ivan-petrov Health Minister RU"}
    for other in ("the President of Kazakhstan flew home.", "Kazakh president, flew home."):
        assert told(f"After talks with Xi Jinping, {other}", "office", before=PRESS) == set()


def test_who_takes_charge_holds_the_office() -> None:
    text = "Zhang Ming {} Secretary-General of the SCO on January 1, 2022."
    for verb in ("took charge as", "has assumed the role of"):
        assert "zhang-ming Secretary-General sco" in told(text.format(verb), "office")
    after = "Zhang Ming will take over as SCO Secretary-General from Uzbekistan-based Ali Valiev."
    assert not any(office.endswith(" UZ") for office in told(after, "office"))
    said = "They named him Secretary-General of the SCO, fully trusting him, Xi Jinping said."
    assert told(said, "office") == set()


def test_who_is_outgoing_holds_the_office_yet() -> None:
    text = "Wang Yi received the outgoing SCO Secretary-General Vladimir Norov."
    assert told(text, "office") == {"vladimir-norov Secretary-General sco"}
    then = "Wang Yi received the former SCO Secretary-General Vladimir Norov."
    assert told(then, "office") == set()
    present = "Wang Yi wished to congratulate SCO Secretary-General Vladimir Norov."
    assert told(present, "office") == {"vladimir-norov Secretary-General sco"}


def test_ministers_of_each_country_in_brackets() -> None:
    text = "Interior ministers of Tajikistan (Ali Zoda), Russia (Ivan Petrov) and others came."
    expected = {"ali-zoda Interior Minister TJ", "ivan-petrov Interior Minister RU"}
    assert told(text, "office", before=PRESS) == expected
    other = "Interior ministers of Tajikistan (Central Asia) and Russia (Ivan Petrov) came."
    assert not any("central" in office for office in told(other, "office", before=PRESS))


def test_the_dead_hold_no_office() -> None:
    text = "They honoured President Ebrahim Raisi of Iran and other officials who {} in the crash."
    assert told(text.format("died"), "office", before=PRESS) == set()
    lived = "They met President Ebrahim Raisi of Iran and other officials who arrived on time."
    assert told(lived, "office", before=PRESS) == {"ebrahim-raisi President IR"}


def test_an_office_behind_a_name_without_a_comma() -> None:
    text = "Wang Yi the Minister of Foreign Affairs of China emphasized peace."
    assert told(text, "office", before=PRESS) == {"wang-yi Minister of Foreign Affairs CN"}
    aside = "After talks with Wang Yi the President of Kazakhstan flew home."
    assert told(aside, "office", before=PRESS) == set()
    here = "Uzbekistan is ready, noted the Minister of Foreign Affairs of the republic Ali Valiev."
    assert told(here, "office", before=PRESS) == {"ali-valiev Minister of Foreign Affairs UZ"}


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Ivan Sokolov, secretary of Russia's Security Council, spoke.",
            {"ivan-sokolov Secretary of the Security Council RU"},
        ),
        (
            "Secretary of the Security Council Russia, Ivan Sokolov, spoke.",
            {"ivan-sokolov Secretary of the Security Council RU"},
        ),
        (
            "Murad Aliyev, head of the press service of Azerbaijan's Foreign Ministry, spoke.",
            {"murad-aliyev Head of the Press Service of the Foreign Ministry AZ"},
        ),
        (
            "Head of Press-Service of the Ministry of Foreign Affairs of Azerbaijan Murad Aliyev"
            " spoke.",
            {"murad-aliyev Head of Press-Service of the Ministry of Foreign Affairs AZ"},
        ),
        (
            "India's National Cyber Security Coordinator Ravi Menon spoke.",
            {"ravi-menon National Cyber Security Coordinator IN"},
        ),
        ("India's former National Cyber Security Coordinator Ravi Menon spoke.", set()),
        ("The head of the service in Almaty, Ivan Sokolov, spoke.", set()),
        ("In talks with the Foreign Minister Russia and Ivan Sokolov differed.", set()),
    ],
)
def test_services_and_councils_with_their_owner_inside(sentence: str, claims: set[str]) -> None:
    assert told(sentence, "office") == claims


OF_PLACES = {
    "The mayor of Almaty Aru Bekova and Qingdao Deputy Mayor Lin Bo met.": {
        "aru-bekova Mayor almaty",
        "lin-bo Deputy Mayor qingdao",
    },
    "The former mayor of Almaty Aru Bekova left.": set(),
    "The governor of Russia's Orenburg Region Ivan Sokolov spoke.": {
        "ivan-sokolov Governor of Orenburg Region RU"
    },
    # whose region it is, is not told
    "The governor of Orenburg Region Ivan Sokolov spoke.": set(),
    "Lin Bo, chairman of the National People's Congress (NPC) Standing Committee, came.": {
        "lin-bo Chairman of the National People's Congress Standing Committee CN"
    },
    "Lin Bo, head of the International Department of the CPC Central Committee, came.": {
        "lin-bo Head of the International Department of the CPC Central Committee CN"
    },
    "Chief Justice of Pakistan Justice Ali Raza and Justice Om Rai, Chief Justice of India, met.": {
        "ali-raza Chief Justice PK",
        "om-rai Chief Justice IN",
    },
    "Tajik Minister of Justice Olim Sobirov spoke.": {"olim-sobirov Minister of Justice TJ"},
    "Chinese Vice Premier He Lifeng spoke.": {"he-lifeng Vice Premier CN"},
    "The interior ministers of Iran and Iraq Reza Karimi and Ali Amini, Deputy Minister of Culture"
    " of Tajikistan Olim Sobirov and others came.": {
        "reza-karimi Interior Minister IR",
        "ali-amini Interior Minister IQ",
        "olim-sobirov Deputy Minister of Culture TJ",
    },
    "Om Rai, the Vice-Minister of Trade of Nepal, came.": {"om-rai Vice-Minister of Trade NP"},
    "Ivan Sokolov, head of the State Duma Committee on CIS Affairs, said so.": {
        "ivan-sokolov Head of the State Duma Committee on CIS Affairs RU"
    },
    "It was chaired by King Salman.": {"salman-bin-abdulaziz-al-saud King SA"},
    "A delegation of the SCO Secretariat led by Deputy Secretary-General Aru Bekova came.": {
        "aru-bekova Deputy Secretary-General sco"
    },
    "Om Rai, Secretary-General of the SCO sent a letter.": {"om-rai Secretary-General sco"},
}


@pytest.mark.parametrize("sentence", OF_PLACES)
def test_offices_of_places_and_courts(sentence: str) -> None:
    assert told(sentence, "office", before=PRESS) == OF_PLACES[sentence]
