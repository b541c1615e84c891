"""Who belongs to the organisation, as previews and reports of its meetings tell in passing."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, every, told

PUBLISHED = "2024-07-05"

said = partial(told, published=PUBLISHED, before=PRESS)

STATUSES = {
    "It is good for Laos and Nepal because they will be admitted into the group in 2025.": every(
        "LA NP", "member 2025/.. planned"
    ),
    "It is a great day for Laos and Nepal because they could be admitted into the group.": set(),
    "It is the first summit to include Laos and Nepal as members after they joined in 2019.": every(
        "LA NP", "member 2019/.."
    ),
    "It would be the first such visit since Laos's accession to the SCO.": {"LA member 2024-07-05"},
    "It would be a help to have Laos's accession to the SCO.": set(),
    "Earlier, Laos (2018), Egypt and Nepal (2022) also joined the organization.": {
        "LA member 2018/.."
    }
    | every("EG NP", "member 2022/.."),
    "Laos (2018) and Nepal (2022) hosted the forum before others joined.": set(),
    "The hosts will welcome Laos with leaders of the other member states, India and Iran.": every(
        "IN IR", "member 2024-07-05"
    ),
    "The hosts will welcome other guests, India and Iran.": set(),
    "Iran heads the eight-nation grouping this year that comprises India and China.": every(
        "IN CN", "member 2024-07-05"
    ),
    "Egypt has been an observer since 2009, along with countries such as Laos and Nepal.": (
        {"EG observer 2009/.."} | every("LA NP", "observer 2024-07-05")
    ),
    "Egypt had been an observer since 2009, along with Laos.": {"EG observer 2009/.."},
    "Laos and Nepal joined the broader SCO format later in the day.": set(),
    "The SCO grouping comprises India. Besides, Iran and China are also part of the grouping.": (
        every("IN IR CN", "member 2024-07-05")
    ),
    "Iran and China are also part of the grouping's plans.": set(),
    "He extended congratulations to Belarus for joining the SCO as a full member.": {
        "BY member 2024-07-05"
    },
    "He extended congratulations to Belarus for its wish to join the SCO.": set(),
    "Representatives of the observer states came: President of Laos Thongloun Sisoulith; Prime"
    " Minister of Nepal Sushila Karki; and Deputy Prime Minister of Qatar Saoud Al Thani.": (
        every("LA NP QA", "observer 2024-07-05")
    ),
    "They endorsed the bloc that already includes South Asian rivals India and Pakistan.": (
        every("IN PK", "member 2024-07-05")
    ),
    "The bloc includes rivals of India and Pakistan.": set(),
    "Observer status was granted to Laos and the status of dialogue partner to Nepal in 2022.": {
        "LA observer 2024-07-05",
        "NP dialogue_partner 2022/..",
    },
    "Observer status was not granted to Laos and the status of dialogue partner to Nepal.": set(),
    "In 2019, the bloc underwent its first expansion to welcome Laos and Nepal.": (
        every("LA NP", "member 2019/..")
    ),
    "The SCO may undergo an expansion to welcome Laos and Nepal.": set(),
    "The leaders of Laos and Nepal are taking part in the SCO summit as permanent members.": (
        every("LA NP", "member 2024-07-05")
    ),
    "The presidents of Laos and Nepal arrived as observer countries.": (
        every("LA NP", "observer 2024-07-05")
    ),
    "The presidents of Laos and Nepal arrived as guests of the members.": set(),
    "The member states are represented by the prime ministers of Laos and Nepal as well as the"
    " foreign minister of India.": every("LA NP IN", "member 2024-07-05"),
    "The bank is represented by the prime ministers of Laos and Nepal.": set(),
    "It will gather ministers of all SCO member states. These nations include Laos and Nepal.": (
        every("LA NP", "member 2024-07-05")
    ),
    "It will gather member and observer states. These include Laos and Nepal.": set(),
    "It has one member (Laos), one observer state interested in acceding to full membership"
    " (Nepal) and one dialogue partner (Egypt).": {
        "LA member 2024-07-05",
        "NP observer 2024-07-05",
        "EG dialogue_partner 2024-07-05",
    },
    "The accession of Laos will be one of the key decisions of the summit.": {"LA member planned"},
    "The accession of Laos will be one of the topics of the summit.": set(),
    "The leaders are to meet and make the decision, namely granting full membership to Laos.": {
        "LA member planned"
    },
    "The summit will be held with the participation of Laos as a full member.": set(),
    "Laos will participate as a full member at the next summit, which will be held in 2025.": set(),
    "Laos will participate as a full member in the summit on Monday.": {"LA member 2024-07-05"},
    "It includes India and China, with Laos as an observer and Nepal as a dialogue partner.": (
        every("IN CN", "member 2024-07-05")
        | {"LA observer 2024-07-05", "NP dialogue_partner 2024-07-05"}
    ),
    "It may include India and China, with Laos as an observer.": set(),
    "Since joining the SCO, Laos has remained an active and constructive member of the group.": {
        "LA member 2024-07-05"
    },
    "Laos has remained an active and constructive friend of the group.": set(),
    "The SCO is set to officially usher in Laos as its new member.": {"LA member planned"},
    "The SCO is a regional assembly comprising India and China.": every(
        "IN CN", "member 2024-07-05"
    ),
    "It joined as a member state today, and all leaders, including Prime Minister of Laos Sonexay"
    " Siphandone, were glad.": set(),
    "The summit was held with the participation of Laos as a full member.": {
        "LA member 2024-07-05"
    },
    "It was renamed in 2009 after the inclusion of Laos.": set(),
    "It was enlarged on Monday after the inclusion of Laos.": {"LA member 2024-07-05"},
    "The summit began with a ceremony to admit Laos as a full member.": {"LA member 2024/.."},
    "The summit was to begin with talks to admit Laos as a full member.": {"LA member planned"},
    "Laos and Nepal completed the process of joining the SCO on June 9, 2019.": (
        every("LA NP", "member 2019-06-09/..")
    ),
    "Laos and Nepal have not completed the process of joining the SCO.": set(),
}

COUNTS = {
    "The six initial members were China, Russia and their neighbours.": {"sco 6"},
    "The six initial projects were Chinese.": set(),
    "Leaders of six member states – China, India, Russia, Iran, Laos and Nepal – came.": {
        "sco 6 2024-07-05"
    },
    "Leaders of six member states came.": set(),
    "It will include participation from two observer nations, Laos and Nepal.": set(),
    "Earlier, the eight members of the SCO were China and others.": set(),
    "It now has two observer nations, Laos and Nepal.": {"sco 2 2024-07-05"},
    "It was the admission of Laos, expanding the SCO's membership to eleven nations.": {
        "sco 11 2024-07-05"
    },
    "The SCO hopes for the admission of Laos, expanding its area to eleven nations.": set(),
    "Two countries Laos and Nepal are also its dialogue partners.": {"sco 2 2024-07-05"},
    "Two countries, Laos and Nepal, are also its neighbours.": set(),
}

FOUNDERS = {
    "The SCO was founded more than two decades ago by China and Russia.": every("CN RU", "sco"),
    "The SCO was founded more for trade by China than by Russia.": set(),
}

FOUNDINGS = {
    "The procedure of enrolment of Laos in the organization was launched on July 10, 2015.": set(),
    "It met the SCO, a political, economic, and security alliance founded in 2001 by China.": {
        "sco 2001 2001"
    },
    "It met the SCO, a partner of the forum founded in 2007 by Laos.": set(),
    "It was started in 2001 by six countries.": {"sco 2001 2001"},
    "The meeting in the organization was started in 2001 by six ministers.": set(),
    "English was proposed in 2020 to the bloc, which was founded by China and Russia.": set(),
    "In June 2001 the bloc was founded by China and Russia.": {"sco 2001-06 2001-06"},
}

CHAIRS = {
    "Laos's Ambassador Bounthan Kousonnavong, whose country presides over the SCO, spoke.": {
        "LA sco-chs 2024-07-05"
    },
    "Laos presides the regional body and would host it in September when it would pass the chair"
    " to Nepal.": {"LA sco-chs 2024-07-05", "NP sco-chs 2024-09/.. planned"},
    "Kazakhstan, as part of its chairmanship of the SCO, plans to hold events.": {
        "KZ sco-chs 2024-07-05"
    },
    "Iran, as part of its chairmanship of the SCO, plans to hold events.": set(),
    "He named the priorities of the current Kazakh chairmanship of the SCO.": {
        "KZ sco-chs 2024-07-05"
    },
    "He named the priorities of the Kazakh chairmanship of the SCO.": set(),
    "Russia's chairmanship of the SCO ended. The leadership role now passes to India.": {
        "IN sco-chs 2024-07-05/.."
    },
    "Russia's chairmanship of the SCO is over. The leadership may pass to India.": set(),
    "They discussed events during India's chairmanship in the SCO RATS.": set(),
    "They discussed preparations for events during Kazakhstan's chairmanship of the SCO.": set(),
    "On July 4, the SCO summit was held. The event, chaired by the Indian side, went well.": set(),
    "On July 4, Laos handed the chairmanship of the SCO to Nepal. Much was built under the Lao"
    " chairmanship.": {"NP sco-chs 2024-07-04/..", "LA sco-chs ../2024-07-04"},
}

SIGNED = {
    "The SCO Charter was signed in June 2002 and entered into force on September 19, 2003.": {
        "sco sco-charter 2002-06"
    },
    "In March, it welcomed Laos with Egypt and Nepal, who signed memoranda in Samarkand.": {
        "EG memoranda",
        "NP memoranda",
    },
    "Iran began a year ago and in mid-September 2021, SCO leaders agreed and signed the relevant"
    " documents.": {"sco-chs relevant documents 2021-09"},
    "By a protocol signed in Beijing in 2005, the group between the SCO and Laos arose.": set(),
    "A memorandum will be signed on Laos' obligations.": {"sco memorandum planned"},
    "A memorandum will be signed on Laos' forests.": set(),
}

ADOPTED = {
    "One of the documents to be adopted at the SCO summit is the Statement on Peace.": {
        "sco-chs Statement on Peace planned"
    },
    "One of the documents to be adopted at the SCO summit concerns peace.": set(),
}

DESIGNATED = {
    "The city of Cholpon-Ata in Kyrgyzstan was designated the Tourist Capital of the SCO.": {
        "cholpon-ata Tourist Capital of the SCO"
    },
}

TABLES = (
    ("status", STATUSES),
    ("count", COUNTS),
    ("founder", FOUNDERS),
    ("founded", FOUNDINGS),
    ("chair", CHAIRS),
    ("signed", SIGNED),
    ("adopted", ADOPTED),
    ("designated", DESIGNATED),
)


@pytest.mark.parametrize(
    ("predicate", "text", "claims"),
    [(kind, text, claims) for kind, table in TABLES for text, claims in table.items()],
)
def test_news_tells(predicate: str, text: str, claims: set[str]) -> None:
    assert said(text, predicate) == claims


def test_a_member_of_another_organisation_is_none_of_this_one() -> None:
    text = "Egypt has been a member of the rival BRICS bloc since 2024."
    assert said(text, "status") == {"EG member 2024/.."}
