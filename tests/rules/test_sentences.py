"""What single sentences of news English say, rule by rule, and what they do not say."""

from __future__ import annotations

import pytest

from facts.articles import Article
from facts.extract import extract

INTRODUCTION = "The Shanghai Cooperation Organization (SCO) met the press. "


def said(sentence: str, predicate: str, published: str = "2023-07-05") -> set[str]:
    """The claims of one kind as "subject target valid modality", prefixes of ids left out."""
    article = Article(name="t.txt", text=INTRODUCTION + sentence, published=published)
    return {
        " ".join(
            str(part).rpartition(":")[2]
            for part in (c.subject, c.object or c.value, c.valid, c.modality)
            if part != "fact"
        ).strip()
        for c in extract(article)
        if c.predicate == predicate
    }


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
    "Preparations for the SCO summit in Tashkent go on.": set(),
}  # fmt: skip

OFFICE = {
    "Tajik President Emomali Rahmon spoke.": {"emomali-rahmon President 2023-07-05"},
    "Amir of Qatar Sheikh Tamim bin Hamad Al Thani spoke.": {
        "tamim-bin-hamad-al-thani Amir 2023-07-05",
    },
    "Latvian Foreign Minister Jana Ozola spoke.": {"jana-ozola Foreign Minister 2023-07-05"},
    "Jana Ozola, foreign minister of Latvia, spoke.": {"jana-ozola Foreign Minister 2023-07-05"},
    "UN Secretary-General Antonio Guterres spoke.": {
        "antonio-guterres Secretary-General 2023-07-05",
    },
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

TABLES = {
    "status": STATUS,
    "count": COUNT,
    "chair": CHAIR,
    "held": HELD,
    "office": OFFICE,
    "met": MET,
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
    article = Article(name="t.txt", text=INTRODUCTION + text, published="2023-07-05")
    assert {c.modality for c in extract(article) if c.predicate in {"held", "chair"}} == {"planned"}


def test_statuses_of_other_organisations_carry_their_name() -> None:
    text = "BRICS members include Brazil, Russia and India."
    article = Article(name="t.txt", text=text, published="2024-01-05")
    assert {c.qualifiers["organisation"] for c in extract(article)} == {"org:brics"}
