"""Statuses, counts and foundings as good writers put them who use no formula of agencies."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, every, told

PUBLISHED = "2024-07-05"

said = partial(told, published=PUBLISHED, before=PRESS)

STANDING = {
    "Counting Belarus and Iran among its members, the bloc has become large.": every(
        "BY IR", "member 2024-07-05"
    ),
    "Laos and Nepal attend its sessions as observers.": every("LA NP", "observer 2024-07-05"),
    "Nepal, which has preferred to stay an observer, sent a minister.": {"NP observer 2024-07-05"},
    "Turkey, alone among the allies, enjoys the rank of a dialogue partner.": {
        "TR dialogue_partner 2024-07-05"
    },
    "Turkey would like to become a member of the bloc but remains a dialogue partner.": {
        "TR dialogue_partner 2024-07-05"
    },
    "Observer status is held by Laos and Nepal.": every("LA NP", "observer 2024-07-05"),
    "The ranks of the dialogue partners include Laos and Nepal.": every(
        "LA NP", "dialogue_partner 2024-07-05"
    ),
    "Of the ten members, Belarus is the youngest.": {"BY member 2024-07-05"},
    "Laos and Nepal, currently observers, have been invited.": every(
        "LA NP", "observer 2024-07-05"
    ),
    "Laos, one of the four observers, sent a minister.": {"LA observer 2024-07-05"},
    "From the observers, President of Mongolia Ukhnaagiin Khurelsukh came.": {
        "MN observer 2024-07-05"
    },
    "Tehran, a member since 2023, was represented.": {"IR member 2023/.."},
    "Laos and Nepal have belonged to the organisation since 2019.": every(
        "LA NP", "member 2019/.."
    ),
    "Two countries – India and China – make up the SCO.": every("IN CN", "member 2024-07-05"),
    "Since becoming an SCO observer state, Mongolia has been active.": {"MN observer 2024-07-05"},
    "Iran, currently one of the four observers, is waiting.": {"IR observer 2024-07-05"},
    "India, for its part, has sat at the SCO table as a full member since 2017.": {
        "IN member 2017/.."
    },
    "India has been in the SCO since 2017.": {"IN member 2017/.."},
    "The organisation's membership – India and Iran – is large.": every(
        "IN IR", "member 2024-07-05"
    ),
    "Nepal still prefers observer status to membership.": {"NP observer 2024-07-05"},
    "Afghanistan's observer seat stands empty.": {"AF observer 2024-07-05"},
    "Turkey and Egypt were there. Both are dialogue partners of the organisation.": every(
        "TR EG", "dialogue_partner 2024-07-05"
    ),
    "Mongolia and Turkey came. The former is an observer, the latter a dialogue partner.": {
        "MN observer 2024-07-05", "TR dialogue_partner 2024-07-05",
    },
    "The grouping brings together nuclear powers such as China and India.": every(
        "CN IN", "member 2024-07-05"
    ),
    "Azerbaijan, for now merely a dialogue partner, wants more.": {
        "AZ dialogue_partner 2024-07-05"
    },
    "China leads a bloc to which India and Iran also belong.": every("IN IR", "member 2024-07-05"),
    "Dialogue partner status has been enjoyed by Turkey since 2012.": {
        "TR dialogue_partner 2012/.."
    },
    # denied, wished, of another kind
    "Turkey, Laos and Egypt were there. Both are dialogue partners of the organisation.": set(),
    "Mongolia came. The former is an observer, the latter a dialogue partner.": set(),
    "India has been in talks with the SCO since 2017.": set(),
    "Nepal would prefer observer status.": set(),
    "Three observers – Iran, Laos and Nepal – and Egypt, as a special guest, came.": every(
        "IR LA NP", "observer 2024-07-05"
    ),
    "Neither Turkey nor Egypt is a member of the SCO.": set(),
    "Turkey wants to remain an observer for now.": set(),
    "Laos is part of the SCO family.": set(),
    "With India on board, the plan passed in 2017.": set(),
    "Turkey has been part of the bloc of critics since 2015.": set(),
    "Laos works with China as a partner.": set(),
    "Shanghai, a member of a league of ports since 2003, came.": set(),
}  # fmt: skip

COMING = {
    "The organisation took Iran in as a full member in July 2023.": {"IR member 2023-07/.."},
    "Laos was received into the fold in 2019.": {"LA member 2019/.."},
    "Laos was received as a dialogue partner in 2019, and the observers were thanked.": {
        "LA dialogue_partner 2019/.."
    },
    "China hosted the SCO, which India entered in 2017.": {"IN member 2017/.."},
    "It was their first meeting since India and Iran came in as full members this June.": every(
        "IN IR", "member 2024-06/.."
    ),
    "Iran's membership dates from July 2023.": {"IR member 2023-07/.."},
    "The year 2017 brought the accession of India and Pakistan.": every("IN PK", "member 2017/.."),
    "The bloc has ten members. The latest to be admitted was Belarus, in 2023.": {
        "BY member 2023/.."
    },
    "India exchanged its observer's seat for full membership in 2017.": {"IN member 2017/.."},
    "Having been an observer since 2005, Iran rose to full membership in 2023.": {
        "IR observer 2005/..", "IR member 2023/..",
    },
    "It took India in as an observer in 2005. Full membership followed in 2017, for Pakistan at the"
    " same time.": {"IN observer 2005/..", "IN member 2017/..", "PK member 2017/.."},
    "India became a member in 2017. Iran followed in 2023.": {
        "IN member 2017/..", "IR member 2023/.."
    },
    "Belarus, which applied in 2022 and is to become the tenth member, is small.": {
        "BY member planned"
    },
    "At their summit in Dushanbe in 2021, the leaders began admitting Iran, and Egypt, Qatar and"
    " Nepal were accepted as dialogue partners.": every("EG QA NP", "dialogue_partner 2021/.."),
    "The President congratulated India and Iran on joining the SCO in 2017.": every(
        "IN IR", "member 2017/.."
    ),
    "China has chaired the SCO since it gained full membership of the organization in 2017.": {
        "CN member 2017/.."
    },
    "Minsk completed its march from dialogue partner to full member in July 2023.": {
        "BY member 2023-07/.."
    },
    "Laos and Nepal signed up as dialogue partners in 2023.": every(
        "LA NP", "dialogue_partner 2023/.."
    ),
    "Iran's long wait came to an end in July 2023, when it was formally admitted.": {
        "IR member 2023-07/.."
    },
    "The admission of Iran, decided in 2021, took effect in July 2023.": {"IR member 2023-07/.."},
    "India and Pakistan sought entry for years. Both were finally admitted in June 2017.": every(
        "IN PK", "member 2017-06/.."
    ),
    "Nepal and Laos will soon sign memoranda making them dialogue partners.": every(
        "NP LA", "dialogue_partner planned"
    ),
    "Laos is expected to become a partner at the next summit.": {"LA partner planned"},
    "With the entry of Iran (2023) and Laos (2019) the bloc has grown.": {
        "IR member 2023/..", "LA member 2019/..",
    },
    "It has ten members, Belarus having been let in at a summit in July 2023.": {
        "BY member 2023-07/.."
    },
    "For Tehran, full membership came in July 2023.": {"IR member 2023-07/.."},
    "In becoming a member in 2017, India followed its own plans.": {"IN member 2017/.."},
    "India, a latecomer which joined the SCO only in 2017, has doubts.": {"IN member 2017/.."},
    # no admission
    "For Tehran, membership came up in talks in 2013.": set(),
    "India and Pakistan talked of trade. Both were admitted in June 2017.": set(),
    "Laos became a partner of China in 2019.": set(),
    "Iran's hopes were dashed in 2013, when it was not admitted.": set(),
    "Laos completed its turn from war to peace in 1975, long before it saw members.": set(),
    "India entered the talks in 2017.": set(),
    "China took India in its stride in 2017.": set(),
    "Laos was received in Astana in 2019.": set(),
    "Few expected that Turkey would be admitted as a member.": set(),
    "The bloc has ten members. Iran followed the debate in 2023.": set(),
}  # fmt: skip

COUNTS = {
    "Ten nations belong to the organisation today.": {"sco 10 2024-07-05"},
    "Two countries – India and China – make up the SCO.": {"sco 2 2024-07-05"},
    "The SCO unites India, China and Russia – three states in all.": {"sco 3 2024-07-05"},
    "Ten members and 17 partners make up the SCO family.": {
        "sco 10 2024-07-05", "sco 17 2024-07-05",
    },
    "Laos, one of the four observers, sent a minister.": {"sco 4 2024-07-05"},
    "Laos will be an observer soon, and fourteen are dialogue partners.": {"sco 14 2024-07-05"},
    "It will be attended by three SCO observer states – Laos, Nepal and Egypt.": {
        "sco 3 2024-07-05"
    },
    "The grouping now numbers ten states.": {"sco 10 2024-07-05"},
    "The circle of dialogue partners has widened to fourteen.": {"sco 14 2024-07-05"},
    "From six members in 2001 it has grown to ten.": {"sco 10 2024-07-05"},
    "Its membership has swelled to ten.": {"sco 10 2024-07-05"},
    "The association of ten states is large.": {"sco 10 2024-07-05"},
    # of some, of once, of more
    "An alliance of three states in the region objected.": set(),
    "Having started with six members, it is large.": set(),
    "Two members and three partners objected.": set(),
    "It had two members and three observers then.": set(),
    "Ten nations belong to the SCO family.": set(),
    "Six countries belong to the organisation of exporters.": set(),
}  # fmt: skip

FOUNDINGS = {
    "The SCO came into being in Shanghai on June 15, 2001.": {"sco shanghai 2001-06-15"},
    "The grouping, which saw the light of day in 2001, is large.": {"sco 2001 2001"},
    "It has ten members, against six when it was founded in Shanghai in 2001.": {
        "sco shanghai 2001"
    },
    "Since its founding 23 years ago, the SCO has grown.": {"sco 2001 2001"},
    "The bloc traces its origins to Shanghai, where six presidents founded it in June 2001.": {
        "sco shanghai 2001-06"
    },
    "China and Russia called the SCO into being in Shanghai in 2001.": {"sco shanghai 2001"},
    "Conceived by China and launched in Shanghai in 2001, the SCO has grown.": {
        "sco shanghai 2001"
    },
    "It was in Shanghai, on June 15, 2001, that six presidents brought the SCO to life.": {
        "sco shanghai 2001-06-15"
    },
    "On June 15, 2001, the leaders of China and Russia signed the founding declaration of the SCO"
    " in Shanghai.": {"sco shanghai 2001-06-15"},
    "In June 2001, the SCO was proclaimed in Shanghai.": {"sco shanghai 2001-06"},
    "A decade of water, which the SCO proclaimed in 2018, began.": set(),
    "The Shanghai Five turned into the SCO in June 2001.": {"sco 2001-06 2001-06"},
    "Since it was launched in Shanghai 23 years ago, the SCO has grown.": {"sco shanghai 2001"},
    "India became the SCO's eighth member in 2017.": set(),
    "The SCO university came into being in Moscow in 2008.": set(),
    "The idea took shape in 2004.": set(),
    "The grouping took shape slowly in Shanghai's suburbs.": set(),
    "The SCO bank did not come into being in 2010.": set(),
}

FOUNDERS = {
    "As one of the founding fathers of the SCO, Tajikistan has a special role.": {"TJ sco"},
    "China and Russia – stood at the cradle of the SCO in 2001.": every("CN RU", "sco 2001"),
    "Uzbekistan is one of the six states that founded the SCO.": {"UZ sco"},
    "As one of the founding fathers of the bank, Laos came.": set(),
}

OFFICES = {
    "Nurlan Yermekbayev took over from Zhang Ming as SCO secretary-general in January.": {
        "nurlan-yermekbayev Secretary-General sco"
    },
    "Kazakhstan's foreign ministry spokesman Aibek Smadiyarov spoke.": {
        "aibek-smadiyarov Foreign Ministry Spokesman KZ"
    },
    "Yevgeny Sysoyev, the Director of the Executive Committee of the Regional Anti-Terrorist"
    " Structure (RATS), spoke.": {"yevgeny-sysoyev Director of the Executive Committee sco-rats"},
    "Vladimir Norov, the Secretary-General of the organization since January, spoke.": {
        "vladimir-norov Secretary-General sco"
    },
    "Laos met. It sent Sonexay Siphandone, prime minister of the country.": {
        "sonexay-siphandone Prime Minister LA"
    },
    "The late Islam Karimov, president of Uzbekistan, was a founder.": set(),
    "Zhang Ming, who was SCO secretary-general until last December, now teaches.": set(),
}

TABLES = (
    ("founder", FOUNDERS),
    ("office", OFFICES),
    ("status", STANDING),
    ("status", COMING),
    ("count", COUNTS),
    ("founded", FOUNDINGS),
)


@pytest.mark.parametrize(
    ("predicate", "text", "claims"),
    [(kind, text, claims) for kind, table in TABLES for text, claims in table.items()],
)
def test_good_writers_say(predicate: str, text: str, claims: set[str]) -> None:
    assert said(text, predicate) == claims
