"""What sentences of news English say of statuses, counts, foundings, titles and proposals."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, claims, every, told

PUBLISHED = "2024-07-05"

said = partial(told, published=PUBLISHED, before=PRESS)


LISTINGS = {
    "Since the Taliban took power in Afghanistan, the SCO member states have disagreed.": set(),
    "Iran sent a minister. The Islamic Republic had been an observer of the SCO since 2005.": {
        "IR observer 2005/.."
    },
    "Iran sent a minister. The host country holds observer status in the SCO.": set(),
    "The bloc, which includes China, Russia and India, met.": every(
        "CN RU IN", "member 2024-07-05"
    ),
    "The SCO is an eight-member economic alliance comprising China, Russia and India.": every(
        "CN RU IN", "member 2024-07-05"
    ),
    "The SCO groups Russia, China, four Central Asian states - Kazakhstan, Kyrgyzstan, Tajikistan"
    " and Uzbekistan - India and Pakistan.": every(
        "RU CN KZ KG TJ UZ IN PK", "member 2024-07-05"
    ),
    "Besides China, its members include India and Iran.": every("CN IN IR", "member 2024-07-05"),
    "The SCO members now are China and Russia, besides India.": every(
        "CN RU IN", "member 2024-07-05"
    ),
    "There are two observer states, Afghanistan and Mongolia, and 14 dialogue partners.": every(
        "AF MN", "observer 2024-07-05"
    ),
    "SCO observer Mongolia hosted the talks.": {"MN observer 2024-07-05"},
    "As an SCO member, Pakistan supports it.": {"PK member 2024-07-05"},
    "Turkey, a NATO member and SCO dialogue partner, came.": {
        "TR member 2024-07-05", "TR dialogue_partner 2024-07-05",
    },
    "Pakistan, an SCO member since 2017, was the host.": {"PK member 2017/.."},
    "Since 2013, Turkey has been an SCO “dialogue partner,” which is a first step.": {
        "TR dialogue_partner 2013/..",
    },
    "Leaders of observer states, among them Mongolia, came.": {"MN observer 2024-07-05"},
    "Turkey, which has been a mediator in Ukraine, is a dialogue partner.": {
        "TR dialogue_partner 2024-07-05",
    },
    "Observer states took part: Prime Minister of Mongolia L. Oyun-Erdene and Deputy Prime Minister"
    " of Turkmenistan Rashid Meredov as a guest.": {"MN observer 2024-07-05"},
    # what was, what is to be, and what is wanted hold nothing today
    "Earlier, the SCO had three dialogue partners: Belarus, Sri Lanka and Turkey.": set(),
    "Historically, the SCO comprised China, Russia and Tajikistan.": set(),
    "Upcoming dialogue partners include Egypt and Qatar.": set(),
    "Central Asia is large. It includes Kazakhstan, Tajikistan and Uzbekistan.": set(),
    "The admission process of India and Iran as full members was long.": set(),
    "The Shanghai Five was a grouping of China, Russia and Tajikistan.": set(),
}  # fmt: skip

ADMISSIONS = {
    "The leaders approved on Thursday the granting of the status of dialogue partner to Egypt.": {
        "EG dialogue_partner 2024-07-04/.."
    },
    "Russia proposed the granting of observer status to India.": set(),
    "The granting of SCO observer status to Kuwait would help.": set(),
    "Qatar signed on Thursday a memorandum on its accession to the SCO as a dialogue partner.": {
        "QA dialogue_partner 2024-07-04/.."
    },
    "Egypt signed a memorandum on cooperation with the SCO as a member of OPEC.": set(),
    "In 2017, India and Pakistan joined the bloc, and Iran in 2023.": {
        "IN member 2017/..", "PK member 2017/..", "IR member 2023/..",
    },
    "India joined in 2017, Iran - in 2023, and Belarus - in 2024.": {
        "IN member 2017/..", "IR member 2023/..", "BY member 2024/..",
    },
    "On June 9, 2017, India joined the SCO on equal rights, and Iran joined on July 4, 2023.": {
        "IN member 2017-06-09/..", "IR member 2023-07-04/..",
    },
    "Belarus became a dialogue partner in 2010 and an observer state in 2015.": {
        "BY dialogue_partner 2010/..", "BY observer 2015/..",
    },
    "In 2005, Iran received observer status, and in 2008, the country bid for membership.": {
        "IR observer 2005/..",
    },
    "Belarus was granted observer status in 2015. The country joined the SCO on Thursday.": {
        "BY observer 2015/..", "BY member 2024-07-04/..",
    },
    "Minsk joined the bloc as its tenth member on Thursday.": {"BY member 2024-07-04/.."},
    "Belarus—a key ally of Moscow—became the tenth member on Thursday.": {
        "BY member 2024-07-04/..",
    },
    "Mongolia was the first country to be granted observer status in 2004.": {
        "MN observer 2004/..",
    },
    "The President announced the admission of Belarus to the SCO on Thursday.": {
        "BY member 2024-07-04/..",
    },
    "Iran's accession to the organization was finalized in July 2023.": {"IR member 2023-07/.."},
    "In June 2017, it expanded to eight states, with India and Pakistan.": {
        "IN member 2017-06/..", "PK member 2017-06/..",
    },
    "Since becoming a member in 2017, Pakistan has been active.": {"PK member 2017/.."},
    "The leaders agreed to grant the status of dialogue partner to Bahrain on Thursday.": {
        "BH dialogue_partner 2024-07-04/..",
    },
    "The SCO will sign memorandums with Egypt and Qatar designating them as dialogue partners.": {
        "EG dialogue_partner planned", "QA dialogue_partner planned",
    },
    "Saudi Arabia has agreed to join the SCO as a “dialogue partner” on Wednesday.": {
        "SA dialogue_partner planned",
    },
    "It was the first summit since India and Pakistan joined the SCO in 2017.": {
        "IN member 2017/..", "PK member 2017/..",
    },
    "Belarus obtained observer status in 2015, joining Afghanistan and Mongolia.": {
        "BY observer 2015/..", "AF observer 2024-07-05", "MN observer 2024-07-05",
    },
    "Pakistan joined the SCO in 2017 along with India.": {"PK member 2017/..", "IN member 2017/.."},
    "Memoranda on giving dialogue partner status to Egypt and Qatar are planned to be signed.": {
        "EG dialogue_partner planned", "QA dialogue_partner planned",
    },
    # no status is given by these
    "Turkey wants Azerbaijan to join the SCO.": set(),
    "The SCO launched the procedure for granting dialogue partner status to Egypt.": set(),
    "Kuwait joining the SCO would be a first step.": set(),
    "China has endorsed Azerbaijan's bid to become a full member of the SCO.": set(),
    "The ministers approved the applications of India for full membership.": set(),
}  # fmt: skip

COUNTS = {
    "One state (Iran) has observer status, while three more states (Egypt, Laos and Nepal) are"
    " dialogue partners.": {"sco 3 2024-07-05"},
    "India will invite all nine members of the SCO.": {"sco 9 2024-07-05"},
    "The SCO would have all ten members.": set(),
    "Besides, three other states (Egypt, Laos and Nepal) are dialogue partners.": {
        "sco 3 2024-07-05",
    },
    "Besides Qatar, three other states (Egypt, Laos and Nepal) are dialogue partners.": set(),
    "Qatar is a partner. Three other states (Egypt, Laos and Nepal) are dialogue partners.": set(),
    "The Organization unites 26 countries: 10 member states, 2 observers and 14 dialogue partners.":
        {"sco 10 2024-07-05", "sco 2 2024-07-05", "sco 14 2024-07-05"},
    "The SCO, seen as a counterweight to NATO, is a ten-member economic and security bloc.": {
        "sco 10 2024-07-05",
    },
    "The membership of the organization now stands at ten.": {"sco 10 2024-07-05"},
    "The SCO is an organisation of ten member states.": {"sco 10 2024-07-05"},
    "The bloc was founded in 2001 and has ten members.": {"sco 10 2024-07-05"},
    "With 16 observer states and dialogue partners it is large.": set(),
    "Alongside Turkey, there are five other dialogue partners.": set(),
    "Two member states of the organization objected.": set(),
    "The SCO had six members at first.": set(),
    "The two countries are dialogue partners of the SCO.": set(),
    "Six countries are dialogue partners of the SCO.": {"sco 6 2024-07-05"},
}  # fmt: skip

FOUNDINGS = {
    "Since its founding in Shanghai in 2001, the SCO has grown.": {"sco shanghai 2001"},
    "The leaders of China, Russia and Tajikistan met in Shanghai on June 15, 2001, and laid the"
    " foundation of the organisation.": {"sco shanghai 2001-06-15"},
    "Formed in 2001 and based in Beijing, the body has grown.": {"sco 2001 2001"},
    "It was established on 26 April 1996 as the Shanghai Five.": set(),
    "The SCO, which established a centre in Tashkent in 2004, met.": set(),
    "The SCO Youth Council was established in Beijing in 2009.": set(),
    "RATS is a permanent structure of the SCO, established in 2002 to counter terrorism.": set(),
    "The 20th anniversary of the founding of the SCO in 2024 was marked.": set(),
}

TITLES = {
    "The holy city of Varanasi, showcasing its traditions, will be declared the first “Cultural and"
    " Tourism Capital” of the SCO.": {
        "varanasi first Cultural and Tourism Capital of the SCO planned",
    },
    "Almaty received the title of SCO tourism and cultural capital for 2023-2024.": {
        "almaty SCO tourism and cultural capital 2023/2024",
    },
    "Astana is the capital of Kazakhstan.": set(),
}

PROPOSALS = {
    "Kazakhstan proposed to create a joint fund, Trend reports.": {
        "KZ to create a joint fund proposed",
    },
    "Tajikistan called on the member states to set up an agency.": {
        "TJ to set up an agency proposed",
    },
    "The leaders supported Tajikistan's initiative to establish a centre in Dushanbe.": {
        "TJ to establish a centre in Dushanbe proposed",
    },
    "Plans for a development bank, floated by China in 2010, are not approved.": {
        "CN a development bank 2010 proposed",
    },
    "Saudi Arabia was invited to join the talks.": set(),
    "Uzbekistan proposed new initiatives, including:": set(),
}

TABLES = (
    ("status", LISTINGS),
    ("status", ADMISSIONS),
    ("count", COUNTS),
    ("founded", FOUNDINGS),
    ("designated", TITLES),
    ("proposed", PROPOSALS),
)


@pytest.mark.parametrize(
    ("predicate", "sentence", "claims"),
    [(kind, sentence, claims) for kind, table in TABLES for sentence, claims in table.items()],
)
def test_a_sentence_says(predicate: str, sentence: str, claims: set[str]) -> None:
    assert said(sentence, predicate) == claims


def test_a_founder_is_named_once_for_each_country() -> None:
    sentence = "The SCO was founded in 2001 by Russia, China and former Soviet states."
    assert said(sentence, "founder") == {"RU sco 2001", "CN sco 2001"}


def test_who_formed_what_the_organisation_grew_from_is_not_its_founder() -> None:
    sentence = "The SCO was set up in 2001 on the basis of the 'Shanghai Five' formed by {}."
    assert said(sentence.format("Russia and China"), "founder") == set()


def test_permanent_members_are_not_all_members() -> None:
    sentence = "It was blocked by the two permanent members of the UN Security Council."
    assert said(sentence, "count") == set()


@pytest.mark.parametrize("rank", ["observers", "dialogue partners"])
def test_those_who_form_another_rank_are_not_members(rank: str) -> None:
    assert not {
        c
        for c in said(f"Belarus and Mongolia constitute the SCO {rank}.", "status")
        if "member" in c
    }


def test_who_constitutes_the_observers() -> None:
    sentence = "Belarus and Mongolia {} the SCO observers."
    assert said(sentence.format("constitute"), "status") == every("BY MN", "observer 2024-07-05")
    assert said(sentence.format("do not constitute"), "status") == set()
    assert said(sentence.format("hope to constitute"), "status") == set()


def test_the_group_is_the_topic_and_not_what_it_is_compared_with() -> None:
    sentence = "NATO member Turkey wants to join. The group includes China, Russia and India."
    text = f"The SCO met. The SCO is large. {sentence}"
    statuses = [c for c in claims(text, "status", PUBLISHED) if c.subject == "country:CN"]
    assert {c.qualifiers["organisation"] for c in statuses} == {"org:sco"}
