"""What single sentences of news English say, rule by rule, and what they do not say."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, claims, told

said = partial(told, published="2023-07-05", before=PRESS)

STATUS = {
    "There are three SCO observers: Afghanistan, Belarus and Mongolia.": {
        "AF observer 2023-07-05", "BY observer 2023-07-05", "MN observer 2023-07-05",
    },
    "Kuwait and the UAE are dialogue partners.": {
        "KW dialogue_partner 2023-07-05", "AE dialogue_partner 2023-07-05",
    },
    "The SCO comprises China, India, and Russia.": {
        "CN member 2023-07-05", "IN member 2023-07-05", "RU member 2023-07-05",
    },
    "Iran formally joined the SCO on Tuesday.": {"IR member 2023-07-04/.."},
    "Iran was formally admitted to the SCO on Tuesday.": {"IR member 2023-07-04/.."},
    "Belarus became an SCO dialogue partner in 2010 and obtained observer status in 2015.": {
        "BY dialogue_partner 2010/..", "BY observer 2015/..",
    },
    "Iran has been an observer since 2005.": {"IR observer 2005/.."},
    "Belarus has taken part since 2010 as a dialogue partner and since 2015 as an observer.": {
        "BY dialogue_partner 2010/..", "BY observer 2015/..",
    },
    "Belarus will become a full member of the SCO in 2024.": {"BY member 2024/.. planned"},
    "India and Pakistan became full members in 2017.": {"IN member 2017/..", "PK member 2017/.."},
    "At the Ufa summit, Azerbaijan was granted dialogue partner status.": {
        "AZ dialogue_partner 2015/..",
    },
    "India and Pakistan joined in 2017, Iran in 2023.": {
        "IN member 2017/..", "PK member 2017/..", "IR member 2023/..",
    },
    "Iran was inducted into the Russia-led SCO on Tuesday.": {"IR member 2023-07-04/.."},
    "Iran's full membership was finalised on Tuesday.": {"IR member 2023-07-04/.."},
    "Observer status was granted to Mongolia in 2004.": {"MN observer 2004/.."},
    "Egypt and Qatar are among its dialogue partners.": {
        "EG dialogue_partner 2023-07-05", "QA dialogue_partner 2023-07-05",
    },
    "Afghanistan and Mongolia are two observer states.": {
        "AF observer 2023-07-05", "MN observer 2023-07-05",
    },
    "SCO members include China and the Central Asian states of Kazakhstan and Tajikistan.": {
        "CN member 2023-07-05", "KZ member 2023-07-05", "TJ member 2023-07-05",
    },
    "Belarus, which holds observer status, is to become a full member in 2024.": {
        "BY observer 2023-07-05", "BY member 2024/.. planned",
    },
    "On Tuesday, the leaders decided to grant dialogue partner status to Laos.": {
        "LA dialogue_partner 2023-07-04/..",
    },
    "The SCO summit was held in New Delhi on July 4. Iran became a full member.": {
        "IR member 2023-07-04/..",
    },
    "Iran will become a member of the SCO on July 10, he said on Monday.": {
        "IR member 2023-07-10/.. planned",
    },
    "Turkey received the support of China for full membership of the SCO.": set(),
    # nothing is said of a status
    "Turkmenistan is not a member of the SCO.": set(),
    "Turkey may become a member of the SCO.": set(),
    "Turkey has applied for membership of the SCO.": set(),
    "Could Turkey become a member of the SCO?": set(),
    "If Turkey were to become a member of the SCO, it would be the first.": set(),
    "India, Pakistan and Iran attended the summit.": set(),
    "Member of Parliament Anna Kakar of Pakistan spoke.": set(),
    "They join us and become SCO dialogue partners.": set(),
}  # fmt: skip

COUNT = {
    "The SCO now has nine members, three observers and 14 dialogue partners.": {
        "sco 9 2023-07-05", "sco 3 2023-07-05", "sco 14 2023-07-05",
    },
    "Four countries (Afghanistan, Belarus, Iran and Mongolia) have observer status.": {
        "sco 4 2023-07-05",
    },
    "The number of SCO member states has risen to nine.": {"sco 9 2023-07-05"},
    "Iran became a member, taking its strength to nine.": {"sco 9 2023-07-05"},
    "The SCO has grown from six founding members to nine.": {"sco 6", "sco 9 2023-07-05"},
    "The nine-nation bloc met.": {"sco 9 2023-07-05"},
    "The SCO unites nine countries.": {"sco 9 2023-07-05"},
    "The SCO brings together nine member states and 17 partners.": {
        "sco 9 2023-07-05", "sco 17 2023-07-05",
    },
    "Iran joined the eight-member bloc.": set(),
    "Members (9): China and Russia.": {"sco 9 2023-07-05"},
    "Nine countries are members and three are observers.": {
        "sco 9 2023-07-05", "sco 3 2023-07-05",
    },
    "SCO membership rose from eight to nine.": {"sco 9 2023-07-05"},
    "About nine members voted.": set(),
    "Two of the members voted.": set(),
    "The SCO will have ten members.": set(),
}  # fmt: skip

CHAIR = {
    "India took over the rotating presidency of the SCO from Uzbekistan on Tuesday.": {
        "IN sco-chs 2023-07-04/..", "UZ sco-chs ../2023-07-04",
    },
    "On Thursday, Pakistan will assume the chair of the SCO CHG.": {
        "PK sco-chg 2023-07-06/.. planned",
    },
    "The SCO chairmanship passed to Kazakhstan on July 4.": {"KZ sco-chs 2023-07-04/.."},
    "Kyrgyzstan, the current chair of the SCO, held many events.": {"KG sco-chs 2023-07-05"},
    "Kazakhstan's chairmanship will last until July 2024.": {"KZ sco-chs ../2024-07 planned"},
    "Uzbekistan handed over the SCO presidency to India in September 2022.": {
        "IN sco-chs 2022-09/..", "UZ sco-chs ../2022-09",
    },
    "India, which took over the SCO chair on September 16, 2022, invited all.": {
        "IN sco-chs 2022-09-16/..",
    },
    "Pakistan assumed the chair of the SCO CHG for 2023-24 on October 26, 2022.": {
        "PK sco-chg 2022-10-26/..",
    },
    "India, the outgoing chair of the SCO, passed the baton to Kazakhstan on Tuesday.": {
        "KZ sco-chs 2023-07-04/..", "IN sco-chs ../2023-07-04",
    },
    "The chairmanship passed from Uzbekistan (2021-2022) to India (2022-2023).": {
        "UZ sco-chs 2021/2022", "IN sco-chs 2022/2023",
    },
    "Chair: India (2022-2023)": {"IN sco-chs 2022/2023"},
    "The SCO chair is held by India.": {"IN sco-chs 2023-07-05"},
    "Beijing assumed the chair of the SCO in September 2022.": {"CN sco-chs 2022-09/.."},
    "Under India's chairmanship of the SCO, many events took place.": {"IN sco-chs 2023-07-05"},
    "They praised India's chairmanship of the SCO in 2022-2023.": {"IN sco-chs 2022/2023"},
    "Kazakhstan will take over the SCO chairmanship, officials said on Monday.": {
        "KZ sco-chs planned",
    },
    "He assured full support during Pakistan's chair of the SCO CHG.": set(),
    "Kazakhstan might take over the SCO chairmanship.": set(),
    "Chairman of the People's Council of Turkmenistan Gurbanguly Berdimuhamedov spoke.": set(),
}  # fmt: skip

HELD = {
    "The 24th SCO summit was held in Astana on July 4, 2024.": {
        "sco-chs-24 astana 2024-07-04 planned",
    },
    "The Ufa summit of the SCO was held in 2015.": {"sco-chs-15 ufa 2015"},
    "Tashkent hosted the meeting of the SCO Council of Foreign Ministers on July 1.": {
        "sco-cfm-2023 tashkent 2023-07-01",
    },
    "The SCO Council of Foreign Ministers met in Goa on May 4-5.": {
        "sco-cfm-2023 goa 2023-05-04/2023-05-05",
    },
    "Anna Kakar on Tuesday chaired the meeting of the SCO Council of Foreign Ministers in Goa.": {
        "sco-cfm-2023 goa 2023-07-04",
    },
    "The SCO Defence Ministers' Meeting took place in New Delhi on April 28.": {
        "sco-defence-ministers-2023 new-delhi 2023-04-28",
    },
    "They agreed to hold the next SCO summit in Astana in July 2024.": {
        "sco-chs-24 astana 2024-07 planned",
    },
    "The SCO summit will be held in Astana in July 2024, officials said on Monday.": {
        "sco-chs-24 astana 2024-07 planned",
    },
    "The SCO summit was held in New Delhi on July 4. The next summit will be held in Astana.": {
        "sco-chs-23 new-delhi 2023-07-04", "sco-chs-24 astana planned",
    },
    "The summit of the SCO that took place in Samarkand in 2022 was the first since 2019.": {
        "sco-chs-22 samarkand 2022",
    },
    "The 23rd SCO summit, hosted by India, ended in New Delhi on Tuesday.": {
        "sco-chs-23 new-delhi 2023-07-04",
    },
    "Foreign ministers of the 8 SCO member states gathered in Goa on May 5.": {
        "sco-cfm-2023 goa 2023-05-05",
    },
    "SCO summits were held in Astana (2017), Qingdao (2018) and Bishkek (2019).": {
        "sco-chs-17 astana 2017", "sco-chs-18 qingdao 2018", "sco-chs-19 bishkek 2019",
    },
    "Preparations for the SCO summit in Tashkent go on.": set(),
}  # fmt: skip

OFFICE = {
    "Tajik President Emomali Rahmon spoke.": {"emomali-rahmon President TJ"},
    "Amir of Qatar Sheikh Tamim bin Hamad Al Thani spoke.": {
        "tamim-bin-hamad-al-thani Amir QA",
    },
    "Latvian Foreign Minister Jana Ozola spoke.": {"jana-ozola Foreign Minister LV"},
    "Jana Ozola, foreign minister of Latvia, spoke.": {"jana-ozola Foreign Minister LV"},
    "UN Secretary-General Antonio Guterres spoke.": {
        "antonio-guterres Secretary-General un",
    },
    "Assistant to the President of Latvia Jana Ozola spoke.": {
        "jana-ozola Assistant to the President LV",
    },
    "Deputy Prime Minister - Foreign Minister of Latvia Jana Ozola spoke.": {
        "jana-ozola Deputy Prime Minister LV", "jana-ozola Foreign Minister LV",
    },
    "Zhang Ming of China is its secretary-general.": {"zhang-ming Secretary-General sco"},
    "Former Latvian President Jana Ozola spoke.": set(),
    "The foreign minister spoke.": set(),
}  # fmt: skip

MET = {
    "Xi Jinping met with Narendra Modi in Astana on Monday.": {
        "xi-jinping narendra-modi 2023-07-03",
    },
    "Xi Jinping will meet Narendra Modi on Friday.": {
        "xi-jinping narendra-modi 2023-07-07 planned",
    },
    "Xi Jinping did not meet Narendra Modi.": set(),
    "Xi Jinping conveyed greetings from Narendra Modi.": set(),
}  # fmt: skip

ADOPTED = {
    "The SCO summit was held in New Delhi. The leaders adopted the Samarkand Declaration.": {
        "sco-chs samarkand-declaration",
    },
}

ATTENDED = {
    "The SCO summit was held in Samarkand. Mongolia attended the moot as an observer.": {
        "MN sco-chs-22",
    },
    "The SCO summit was held in New Delhi. Those attending include Xi Jinping and"
    " Vladimir Putin.": {
        "xi-jinping sco-chs-23", "vladimir-putin sco-chs-23",
    },
}  # fmt: skip

FOUNDED = {
    "The SCO was founded at a summit in Shanghai in 2001.": {"sco shanghai 2001"},
    "Founded: 15 June 2001, Shanghai": {"sco shanghai 2001-06-15"},
    "It was the SCO, the creation of which was announced on June 15, 2001 in Shanghai.": {
        "sco shanghai 2001-06-15",
    },
}

TABLES = {
    "status": STATUS,
    "count": COUNT,
    "chair": CHAIR,
    "held": HELD,
    "office": OFFICE,
    "met": MET,
    "adopted": ADOPTED,
    "attended": ATTENDED,
    "founded": FOUNDED,
}


@pytest.mark.parametrize(
    ("predicate", "sentence", "claims"),
    [
        (kind, sentence, claims)
        for kind, table in TABLES.items()
        for sentence, claims in table.items()
    ],
)
def test_a_sentence_says(predicate: str, sentence: str, claims: set[str]) -> None:
    assert said(sentence, predicate) == claims


def test_a_plan_is_never_told_as_an_event() -> None:
    text = "The SCO summit will be held in Astana in July 2024 and Kazakhstan will chair the SCO."
    for predicate in ("held", "chair"):
        assert {c.modality for c in claims(PRESS + text, predicate, "2023-07-05")} == {"planned"}


def test_statuses_of_other_organisations_carry_their_name() -> None:
    text = "BRICS members include Brazil, Russia and India."
    statuses = claims(text, "status", "2024-01-05")
    assert {c.qualifiers["organisation"] for c in statuses} == {"org:brics"}
