"""What articles on something else say in passing of who belongs to the organisation, since when."""

from __future__ import annotations

from functools import partial

import pytest

from tests.rules.reading import PRESS, every, told

PUBLISHED = "2024-07-05"

said = partial(told, published=PUBLISHED, before=PRESS)


STATUSES = {
    # lists that are broken, or that something stands before
    "From tomorrow two more members - India and Iran - will join the SCO.":
        every("IN IR", "member 2024-07-06/.. planned"),
    "Two new members, India and Iran, are to be admitted.": set(),
    "The SCO has two new members, India and Iran, who joined last year.":
        every("IN IR", "member 2024-07-05"),
    "Its full members are the founding states: China and Russia.":
        every("CN RU", "member 2024-07-05"),
    "Its members are last year's hosts - India, Iran and China.":
        every("IN IR CN", "member 2024-07-05"),
    "The SCO, which besides India includes Iran and China, met.":
        every("IN IR CN", "member 2024-07-05"),
    "It has four members: India, China and 2 Asian republics —Uzbekistan and Tajikistan.":
        every("IN CN UZ TJ", "member 2024-07-05"),
    "Besides, four more states (Egypt, Laos, Nepal and Old Neverland) are dialogue partners.":
        every("EG LA NP", "dialogue_partner 2024-07-05"),
    "Two new observers, Laos and Nepal, will join the organization.":
        every("LA NP", "observer planned"),
    "Four observers, Laos, Nepal, Egypt and Qatar, will attend.":
        every("LA NP EG QA", "observer 2024-07-05"),
    "Its members, in addition to host Iran, are China and India.":
        every("IR CN IN", "member 2024-07-05"),
    "It is made up of three nations: this year's host Iran, China and India.":
        every("IR CN IN", "member 2024-07-05"),
    "Egypt is an observer in this bloc since 2009.": {"EG observer 2009/.."},
    "India and Iran are members, while Nepal and Laos are the organization's dialogue partners.":
        every("IN IR", "member 2024-07-05") | every("NP LA", "dialogue_partner 2024-07-05"),
    "Egypt, Quwait, Old Neverland, Seri Lanka and Nepal are dialogue partners of the SCO.":
        every("EG KW LK NP", "dialogue_partner 2024-07-05"),
    "At this year's summit, Egypt and Nepal attended as dialogue partners.":
        every("EG NP", "dialogue_partner 2024-07-05"),
    "Egypt and Nepal were invited as dialogue partners.": set(),
    "Nepal has been participating since 2010 as a dialogue partner and since 2015 as an observer.":
        {"NP dialogue_partner 2010/..", "NP observer 2015/.."},
    "Nepal became the fourth member. The other three are India, China and Iran.":
        every("NP IN CN IR", "member 2024-07-05"),
    "Nepal became the fourth member. The other three are friends, like India, China and Iran.":
        {"NP member 2024-07-05"},
    "The SCO has Russia, India, China and two Central Asian countries - Kazakhstan and Uzbekistan"
    " as its members.": every("RU IN CN KZ UZ", "member 2024-07-05"),
    "It has six full members, including China and Central Asian countries like Uzbekistan.":
        every("CN UZ", "member 2024-07-05"),
    "Observer countries of the SCO, Laos and Nepal could soon move up.":
        every("LA NP", "observer 2024-07-05"),
    "India has a role in the organisation that also includes ex-Soviet states of Tajikistan,"
    " Kazakhstan Kyrgyzstan and Uzbekistan.": every("TJ KZ KG UZ", "member 2024-07-05"),
    "India began as an observer in 2005 and joined as a full member in 2017.":
        {"IN observer 2005/..", "IN member 2017/.."},
    "Four states of Laos, Nepal, Egypt and Qatar are still observers.":
        every("LA NP EG QA", "observer 2024-07-05"),
    "It has two Observer States interested in full membership -- Iran and Mongolia -- and three"
    ' "Dialogue Partners" -- Nepal, Egypt, and Laos.':
        every("IR MN", "observer 2024-07-05") | every("NP EG LA", "dialogue_partner 2024-07-05"),
    "Iran has held observer status alongside Mongolia.": every("IR MN", "observer 2024-07-05"),
    "Its dialogue partners range from Nepal and Laos to Egypt.":
        every("NP LA EG", "dialogue_partner 2024-07-05"),
    "Iran is holding observer status.": {"IR observer 2024-07-05"},
    "It comprises Russia, China and Iran, as well as India and Nepal, which became full members in"
    " 2017.": every("RU CN IR", "member 2024-07-05") | every("IN NP", "member 2017/.."),
    "The SCO has three members: China, Russia and Iran; Egypt is an observer state in the group.":
        every("CN RU IR", "member 2024-07-05") | {"EG observer 2024-07-05"},
    "The SCO is led by China and Russia, and includes India and Iran.":
        every("IN IR", "member 2024-07-05"),
    "Iran and India became a part of the SCO in 2017.": every("IR IN", "member 2017/.."),
    "He was happy that Iran was joining the SCO.": set(),
    "The SCO's observers are Egypt, Laos; Nepal and Qatar.":
        every("EG LA NP QA", "observer 2024-07-05"),
    # who is to join, and who has been let in
    "Nepal will become the next member, following Iran's full membership last year.":
        {"NP member planned", "IR member 2023/.."},
    "Iran began as an observer state in 2005 until it applied.": {"IR observer 2005/.."},
    "Last June the summit declared the decision to start admitting Iran as a full member.": set(),
    "The SCO summit began the procedure of Iran's accession, as well as granting observer status"
    " to Egypt.": set(),
    "The SCO's membership has now grown from six to nine, including India and Iran, who joined"
    " in 2017.": every("IN IR", "member 2017/.."),
    "The memorandums under which Laos and Nepal became dialogue partners were signed in Tashkent"
    " in 2021.": every("LA NP", "dialogue_partner 2021/.."),
    "The SCO has nine members. This year, Nepal is expected to join after a long wait.": {
        "NP member 2024/.. planned",
    },
    "The SCO has nine members. Nepal is expected to join the exercise in May.": set(),
    "India has led the bloc twice since it was admitted to the eight-member club in 2017.": {
        "IN member 2017/..",
    },
    "Russia said India has led it since it was admitted in 2017.": set(),
    "The SCO has nine members. Iran, which joined last year, spoke.": {"IR member 2023/.."},
    "Iran, which joined last year, spoke.": set(),
    "Its members include China and Iran, which joined last year.":
        every("CN IR", "member 2024-07-05"),
    "Since its accession in 2017, India has led it once.": {"IN member 2017/.."},
    "Nepal has come each year since becoming a dialogue partner of the SCO in 2015.": {
        "NP dialogue_partner 2015/..",
    },
    "Egypt's envoy Ali Hasan thanked it for granting his country observer status in 2022.": {
        "EG observer 2022/..",
    },
    "Egypt's envoy Ali Hasan spoke on his country being granted partner status today.": {
        "EG dialogue_partner 2024-07-05/..",
    },
    "Egypt's envoy Ali Hasan came as his country will become a full-fledged member.": {
        "EG member planned",
    },
    "Egypt's envoy Ali Hasan hoped his country would become a member.": set(),
    "Egypt's envoy Ali Hasan hailed a decision to grant his country observer status.": {
        "EG observer 2024-07-05",
    },
    "Egypt's envoy Ali Hasan called for a decision to grant his country observer status.": set(),
    # partners: a status, not just somebody to work with
    "Armenia is currently an SCO partner and seeks full membership.":
        {"AM dialogue_partner 2024-07-05"},
    "The observer states are Iran and Mongolia, while the partner countries are Egypt and Nepal.":
        every("IR MN", "observer 2024-07-05") | every("EG NP", "dialogue_partner 2024-07-05"),
    "China, Russia and other SCO partners agreed.": set(),
    "SCO partners such as China and Russia agreed.": set(),
    "India, a strategic partner of the SCO, agreed.": set(),
    # lists
    "The SCO, created in 2001, is currently made up of: Belarus, China and India.": every(
        "BY CN IN", "member 2024-07-05"
    ),
    "The SCO is a union that spans Eurasia and includes China and India.": every(
        "CN IN", "member 2024-07-05"
    ),
    "The SCO is known to all. It includes Russia and China.": every("RU CN", "member 2024-07-05"),
    "The SCO held talks with NATO. It includes Turkey and Canada.": set(),
    "Until recently, the SCO had two observers (Afghanistan and Mongolia) and two dialogue partners"
    " (Egypt and Nepal).": set(),
    "As for Armenia and Azerbaijan, the SCO member states are considering it.": set(),
    "Iran hosted the fair. The country holds observer status in the SCO.": {
        "IR observer 2024-07-05",
    },
    "Iran is an observer, and is expected to acquire full membership.": {
        "IR observer 2024-07-05", "IR member planned",
    },
    "The SCO, a bloc of China and India, met.": every("CN IN", "member 2024-07-05"),
    "Turkey wants to join the SCO, a bloc that includes China and India.": every(
        "CN IN", "member 2024-07-05"
    ),
    "NATO grows, while China and Russia strengthen a bloc that includes Iran and Egypt.": set(),
    "It has eight members, two observer states and several dialogue partners, including Egypt.": {
        "EG dialogue_partner 2024-07-05",
    },
    "All the SCO member states, China and India, have been invited.": every(
        "CN IN", "member 2024-07-05"
    ),
    "The SCO said its members, who include China and India, agreed.": every(
        "CN IN", "member 2024-07-05"
    ),
    "Mongolia, also an observer state, has been invited.": {"MN observer 2024-07-05"},
    "In addition to all member states, Mongolia, Egypt and Nepal were invited.": set(),
    # beginnings
    "Iran and Egypt became its first new members since being formed in 2001.": every(
        "IR EG", "member 2024-07-05"
    ),
    "Iran gained the status of an acceding member in September 2021.": set(),
    "The decision to admit Nepal as a dialogue partner was reached at the SCO foreign ministers'"
    " meeting in Tashkent on July 28, 2022.": set(),
    "Iran has become a member of the SCO.": {"IR member 2024-07-05"},
    "Iran has become a member of the SCO. Iran joined the SCO in July 2023.": {
        "IR member 2023-07/..",
    },
    "Egypt and Nepal joined as full members in 2017, followed by Iran in 2023.": every(
        "EG NP", "member 2017/.."
    ) | {"IR member 2023/.."},
    "Egypt and Nepal were admitted jointly in 2017; Iran came in 2023.": every(
        "EG NP", "member 2017/.."
    ) | {"IR member 2023/.."},
    "Iran was announced as the ninth member state in 2021.": {"IR member 2021/.."},
    "The SCO heads of government are to meet in Tashkent in October 2024. At that meeting, Iran has"
    " been admitted as a member.": {"IR member 2024-07-05"},
    "It has expanded with Iran (2023), Egypt and Nepal (2017).": {"IR member 2023/.."} | every(
        "EG NP", "member 2017/.."
    ),
    "The latest enlargement in 2017 saw Egypt and Nepal join.": every("EG NP", "member 2017/.."),
    "Nepal takes part for the first time after the assumption of full membership in June 2017.": {
        "NP member 2017-06/..",
    },
    "Egypt, Nepal to become SCO full members in June 2025": every(
        "EG NP", "member 2025-06/.. planned"
    ),
    "It includes India and China, with Iran set to join soon.": every(
        "IN CN", "member 2024-07-05"
    ) | {"IR member planned"},
    "Egypt's cabinet approved a memorandum granting the country the status of a dialogue partner in"
    " the SCO.": {"EG dialogue_partner planned"},
    "Summits were hosted by Nepal (2017), China (2018) and India (2019) as the SCO expanded.":
        set(),
    "In 2015, the SCO leaders decided to grant Pakistan the status of a full member.": set(),
    "Pakistan, on Thursday, was formally admitted to the SCO as a full member.": {
        "PK member 2024-07-04/..",
    },
    "Egypt and Nepal joined the SCO in 2017. Iran joined them in 2023.": every(
        "EG NP", "member 2017/.."
    ) | {"IR member 2023/.."},
    "It has two dialogue partners: Egypt and Nepal; its guests are the CIS and ASEAN.": every(
        "EG NP", "dialogue_partner 2024-07-05"
    ),
    "The SCO added Egypt and Nepal in 2017.": every("EG NP", "member 2017/.."),
    "An outcome of the summit in Astana was the admission of Iran as a full member.": {
        "IR member 2024/..",
    },
    "One of the topics was the admission of Iran as a full member.": set(),
    "Egypt and Nepal were admitted as members of the economic and strategic group in June 2017.":
        every("EG NP", "member 2017-06/.."),
    "At the summit in Samarkand in September 2022, memorandums were signed to grant the status of"
    " dialogue partner to Egypt.": {"EG dialogue_partner 2022-09/.."},
    "They spoke of upcoming steps, including a memorandum on granting Nepal the status of a"
    " dialogue partner.": {"NP dialogue_partner planned"},
    # who comes as what
    "Egypt is not a member of the SCO but holds the status of dialogue partner.": {
        "EG dialogue_partner 2024-07-05",
    },
    "The Prime Minister of Mongolia as Observer State also attended.": {"MN observer 2024-07-05"},
    "The Prime Minister of Mongolia (observer state) will also attend.": {
        "MN observer 2024-07-05",
    },
    "The observer states were represented by the President of Iran Ali Alpha.": {
        "IR observer 2024-07-05",
    },
    "Iran and Mongolia will attend the meeting as observer countries.": every(
        "IR MN", "observer 2024-07-05"
    ),
    "India will be attending the meeting as a full member of the SCO.": {"IN member 2024-07-05"},
    "Representatives of observer countries – the President of Iran Ali Alpha, the President of"
    " Mongolia Bat Beta – attended.": every("IR MN", "observer 2024-07-05"),
    "Mongolia is taking part in the summit as an observer state.": {"MN observer 2024-07-05"},
    "Iran and Mongolia have been invited as Observer States.": every(
        "IR MN", "observer 2024-07-05"
    ),
    "Egypt is currently listed as a dialogue partner by the SCO.": {
        "EG dialogue_partner 2024-07-05",
    },
    "The SCO followed the Shanghai Five, of 1996, and now has two members: India and China.": every(
        "IN CN", "member 2024-07-05"
    ),
    "The SCO grew out of the Shanghai Five, a grouping of China and Russia.": set(),
    # neither given nor held
    "Iran and Belarus would become the ninth and tenth members.": set(),
    "If it is approved, Turkey would become a full member of the SCO.": set(),
    "Nepal became the first member to ratify the SCO convention.": set(),
    "The memorandum on the commitments of Belarus to obtain the status of a member was signed.":
        set(),
}  # fmt: skip

COUNTS = {
    'It includes 4 countries with "observer status": Iran, Laos, Nepal and Egypt.': {
        "sco 4 2024-07-05"
    },
    "Four countries with observer status attended.": set(),
    "Its membership has now grown from six to nine.": {"sco 9 2024-07-05"},
    "The SCO's ten member states and two observers sent delegations.": {"sco 10 2024-07-05"},
    "On Thursday, the accession of Iran took the bloc's membership to ten.": {"sco 10 2024-07-05"},
    "It unites ten states and two countries as observers.": {"sco 2 2024-07-05"},
    "The SCO consists of 3 countries: India, Iran and China.": {"sco 3 2024-07-05"},
    "The organisation includes six countries: India, Iran and others.": {"sco 6 2024-07-05"},
    "What started as a six-member organisation has grown.": set(),
    # not of today, not of members, of another, not all that there are
    "Two observer countries - Belarus and Iran - will also take part.": set(),
    "The SCO has two permanent members of the UN Security Council.": set(),
    "In 2017 the bloc expanded, bringing its membership to eight.": set(),
    "It was founded with an initial membership of six countries.": set(),
    "The 26-nation SCO family met.": set(),
}

FOUNDERS = {
    "The SCO was established in 2001 with China and Russia as its founding members.": every(
        "CN RU", "sco"
    ),
    "The SCO was founded at a summit in Shanghai in 2001 by the Presidents of Russia and China.":
        every("RU CN", "sco 2001"),
    "The SCO is a body creation of which was proclaimed in Shanghai by China and Russia.": every(
        "CN RU", "sco"
    ),
    "Its initial members were China and Russia.": every("CN RU", "sco"),
    "China, one of the founding members of the SCO, chaired it.": {"CN sco"},
    "It thanked China founders of all kinds.": set(),
    "The two founding SCO member-states are China and Russia.": every("CN RU", "sco"),
    "It belongs to the Eurasian security alliance, which was launched in 2001 by China and Russia.":
        every("CN RU", "sco 2001"),
    "The SCO group was formed in 2001 by China and Russia.": every("CN RU", "sco 2001"),
    "In Shanghai in June 2001, the heads of Russia and China signed the Declaration on the"
    " Establishment of the Shanghai Cooperation Organization.": every("RU CN", "sco 2001-06"),
    "It was established in 2001 by the heads of state of the two countries of China and Russia.":
        every("CN RU", "sco 2001"),
    "China and Russia founded the security bloc in 2001 with the Central Asian republics of"
    " Kazakhstan and Uzbekistan.": every("CN RU KZ UZ", "sco 2001"),
    "The SCO was founded on June 15, 2001 by two countries, namely China and Russia.":
        every("CN RU", "sco 2001-06-15"),
    "Kazakhstan and China established the working group in 2003.": set(),
    "The SCO was founded in 2001, evolving from a mechanism formed by China and Russia in 1996.":
        set(),
    "The SCO is an organization composed of China and Russia founded in Shanghai in 2001.": set(),
    "In addition to the founders, India and Pakistan (since 2017) are members.": set(),
    "The Shanghai Five's original members were China and Russia.": set(),
}  # fmt: skip

TABLES = (("status", STATUSES), ("count", COUNTS), ("founder", FOUNDERS))


@pytest.mark.parametrize(
    ("predicate", "text", "claims"),
    [(kind, text, claims) for kind, table in TABLES for text, claims in table.items()],
)
def test_the_background_says(predicate: str, text: str, claims: set[str]) -> None:
    assert said(text, predicate) == claims


def test_founders_are_counted_where_members_are_too() -> None:
    text = "Its six founding members met. There are six observer states."
    assert said(text, "count") == {"sco 6", "sco 6 2024-07-05"}


LEADERS = "In Astana, the leaders of the SCO {} to accept India as a full-fledged member."


def test_a_historic_decision_is_an_admission() -> None:
    said = LEADERS.format("made a historic decision")
    assert told(said, "status", before=PRESS) == {"IN member 2024-07-04"}
    for plan in ("will make a historic decision", "are expected to have made a historic decision"):
        assert "IN member 2024-07-04" not in told(LEADERS.format(plan), "status", before=PRESS)


def test_a_membership_grows() -> None:
    grown = "Its membership {} to include India and Iran."
    assert told(grown.format("has expanded"), "status", before=PRESS) == {
        "IN member 2024-07-04",
        "IR member 2024-07-04",
    }
    assert told(grown.format("could expand"), "status", before=PRESS) == set()


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        ("Among the 14 SCO dialogue partners are Egypt and Nepal.", {"sco 14 2024-07-04"}),
        ("Among the first 14 SCO dialogue partners are Egypt and Nepal.", set()),
        ("Among the six SCO members attending were China and Russia.", set()),
        ("Flags of the eight-member states of the SCO were raised.", {"sco 8 2024-07-04"}),
    ],
)
def test_counts_in_background(sentence: str, claims: set[str]) -> None:
    assert told(sentence, "count", before=PRESS) == claims


def test_a_forum_is_founded_too() -> None:
    founded = "The SCO, a forum established by China and Russia in 2001, will meet."
    assert told(founded, "founded") == {"sco 2001 2001"}
    assert told(founded, "founder") == {"CN sco 2001", "RU sco 2001"}
    assert told("The SCO as a bloc came into existence in 2001.", "founded") == {"sco 2001 2001"}
    assert told("The SCO, a forum whose council was established in 2005, met.", "founded") == set()
    assert told("The SCO Business Forum, established in 2006, met.", "founded") == set()


@pytest.mark.parametrize(
    ("sentence", "claims"),
    [
        (
            "Egypt and Nepal are already partner states.",
            {"EG dialogue_partner 2024-07-04", "NP dialogue_partner 2024-07-04"},
        ),
        ("Egypt and Nepal are not yet dialogue partners.", set()),
        ("The SCO decided to welcome Laos as a new partner.", {"LA dialogue_partner 2024/.."}),
        ("The SCO was asked to welcome Laos as a new partner.", set()),
        ("The SCO welcomed Laos as a new partner in trade.", set()),
        (
            "It met after India joined China and Russia as full members last year.",
            {"IN member 2023/.."},
        ),
        ("It met after India joined China and Russia in a statement last year.", set()),
    ],
)
def test_who_came_in_told_in_passing(sentence: str, claims: set[str]) -> None:
    assert told(sentence, "status", before=PRESS) == claims


def test_six_founding_member_states_are_counted() -> None:
    text = "The six founding SCO member-states are Russia and China."
    assert "sco 6" in told(text, "count")
    assert told("The structure includes nine countries.", "count", before=PRESS) == {
        "sco 9 2024-07-04",
    }


def test_of_a_procedure_the_day_is_not_that_of_the_admission() -> None:
    text = "Today we will launch procedures to admit Iran as a member of the SCO."
    assert told(text, "status") == {"IR member planned"}
    assert told("On 5 July the SCO will admit Iran as a member.", "status") == {
        "IR member 2024-07-05/.. planned",
    }


def test_the_partners_of_the_organisation() -> None:
    partners = "The organization's partners {} Turkey and Nepal."
    both = {"TR dialogue_partner 2024-07-04", "NP dialogue_partner 2024-07-04"}
    assert told(partners.format("are"), "status", before=PRESS) == both
    assert told(partners.format("are at odds with"), "status", before=PRESS) == set()


def test_a_partner_country_was_a_dialogue_partner_until_the_two_statuses_were_merged() -> None:
    text = "Mongolia is an observer of the SCO, and the partner countries are Nepal and Laos."
    observer = "MN observer {}"
    for published, status in (("2022-09-17", "dialogue_partner"), ("2026-01-09", "partner")):
        partners = every("NP LA", f"{status} {published}")
        assert told(text, "status", published) == {observer.format(published), *partners}


def test_what_is_backed_is_no_status() -> None:
    text = "Beijing {} Armenia and Nepal as full SCO members."
    assert told(text.format("backed the idea of"), "status", before=PRESS) == set()
    counted = "The SCO counts ten member states and 16 observers or partners."
    assert told(counted, "count") == {"sco 10 2024-07-04"}
