"""Events of the organisation by the grammar of their names, and those that are none of its."""

from __future__ import annotations

import pytest

from tests.rules.reading import told

DAY = "2024-09-13"
HELD_THERE = "was held in Khujand on September 12."

NAMED = {
    # whose it is stands before the noun
    f"The SCO workshop on water saving {HELD_THERE}": "water-saving-workshop",
    f"The 7th SCO Beekeeping Expo {HELD_THERE}": "beekeeping-expo",
    f"The SCO Member States' Glacier Conference {HELD_THERE}": "glacier-conference",
    f"The SCO Archivists Council meeting {HELD_THERE}": "archivists-council",
    f"A meeting of the SCO Archivists Council {HELD_THERE}": "archivists-council",
    f"The 3rd SCO expert meeting on beekeeping {HELD_THERE}": "beekeeping-experts",
    f"The second SCO Member States' scientific and practical seminar {HELD_THERE}": "seminar",
    # behind it
    f"A seminar of SCO member states on beekeeping {HELD_THERE}": "beekeeping-seminar",
    f"The forum of SCO archivists {HELD_THERE}": "archivists-forum",
    f"A meeting of archivists and librarians of the SCO countries {HELD_THERE}": (
        "archivists-librarians"
    ),
    f"A training course for archivists of SCO member states {HELD_THERE}": "archivists-training",
    f"The 9th Glacier Expert Working Group (GEWG) meeting of the SCO {HELD_THERE}": (
        "glacier-expert-working-group"
    ),
    f"The meeting of the SCO Expert Working Group on Glaciers {HELD_THERE}": (
        "glaciers-expert-working-group"
    ),
    # in the words of its frame, or of who holds it
    f"A conference on glaciers within the framework of the SCO {HELD_THERE}": "glaciers-conference",
    f"A round table on glaciers under the SCO framework {HELD_THERE}": "glaciers-round-table",
    f"A symposium on glaciers, organised by the SCO Secretariat, {HELD_THERE}": (
        "glaciers-symposium"
    ),
    "A webinar on glaciers was held in Khujand on September 12 under the auspices of the SCO.": (
        "glaciers-webinar"
    ),
    "On September 12, the SCO Secretariat hosted a round table on glaciers in Khujand.": (
        "glaciers-round-table"
    ),
    f"The 5th scientific and practical conference of the RATS SCO {HELD_THERE}": "rats-conference",
    # officials of any kind
    f"The meeting of the heads of SCO tax authorities {HELD_THERE}": "tax-heads",
    f"The meeting of heads of national tax services of the SCO countries {HELD_THERE}": "tax-heads",
    f"The meeting of the Heads of Authorities of SCO member states dealing with emergencies"
    f" {HELD_THERE}": "emergency-heads",
    f"The meeting of heads of emergency agencies of the SCO {HELD_THERE}": "emergency-heads",
    f"The 4th SCO meeting of heads of customs services {HELD_THERE}": "customs-heads",
    f"The 8th meeting of heads of services of the SCO states Responsible for Glaciers"
    f" {HELD_THERE}": "glaciers-heads",
    f"The 9th meeting of heads of governments of the SCO dealing with emergencies {HELD_THERE}": (
        "emergency-heads"
    ),
    f"The meeting of SCO senior officials of anti-drug agencies {HELD_THERE}": (
        "anti-drug-senior-officials"
    ),
    f"The meeting of Chief Justices and Chairmen of Supreme Courts of the SCO {HELD_THERE}": (
        "supreme-courts"
    ),
    f"The 22nd meeting of Prosecutors General of the SCO member states {HELD_THERE}": (
        "prosecutors-general"
    ),
    f"The SCO NSA meeting {HELD_THERE}": "security-secretaries",
    f"The SCO defence ministers meet {HELD_THERE}": "defence-ministers",
    f"The 15th Security Secretaries of SCO {HELD_THERE}": "security-secretaries",
}


@pytest.mark.parametrize(("text", "series"), NAMED.items())
def test_an_event_is_named(text: str, series: str) -> None:
    assert told(text, "held", DAY) == {f"sco-{series}-2024 khujand 2024-09-12"}


NONE = [
    # of others, about the organisation, or of two
    f"A UN seminar on glaciers {HELD_THERE}",
    f"A conference on the role of the SCO {HELD_THERE}",
    f"A seminar on prospects for the SCO {HELD_THERE}",
    f"A conference dedicated to the anniversary of the SCO {HELD_THERE}",
    f"A BRICS workshop with SCO observers {HELD_THERE}",
    f"The SCO press conference {HELD_THERE}",
    f"A bilateral meeting within the framework of the SCO {HELD_THERE}",
    f"A meeting with the SCO Secretary-General {HELD_THERE}",
    f"A meeting of the SCO Secretary-General with reporters {HELD_THERE}",
    f"The SCO Secretariat held a meeting with archivists, which {HELD_THERE}",
    # some day, or no event
    "He proposed to hold an SCO seminar on glaciers in Khujand.",
    "The SCO supports seminars on glaciers, one of which was held in Khujand on September 12.",
    "The SCO dialogue partner opened an embassy in Khujand on September 12.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_event_of_the_organisation(text: str) -> None:
    assert told(text, "held", DAY) == set()


ROLLS = [
    (
        "The SCO Secretariat hosted a round table on glaciers on September 12. The round table was"
        " attended by Emomali Rahmon.",
        {"emomali-rahmon sco-glaciers-round-table-2024 2024-09-12"},
    ),
    (
        "An SCO workshop on glaciers was held in Khujand on September 12. Emomali Rahmon addressed"
        " the workshop.",
        {"emomali-rahmon sco-glaciers-workshop-2024 2024-09-12"},
    ),
    (
        "The heads of tax authorities of the SCO held a meeting in Khujand on September 12. Emomali"
        " Rahmon chaired the meeting.",
        {"emomali-rahmon sco-tax-heads-2024 2024-09-12"},
    ),
    (
        "An SCO workshop on glaciers was held in Khujand. Emomali Rahmon attended the seminar.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "facts"), ROLLS)
def test_who_came_to_it(text: str, facts: set[str]) -> None:
    assert told(text, "attended", DAY) == facts


BY_PLACE = [
    # who gathers, and where, tell which meeting "the SCO meeting" is
    (
        "2018-06-11",
        "Leaders gathered in Qingdao for a meeting of the SCO on Saturday.",
        {"sco-chs-18 qingdao 2018-06-09"},
    ),
    (
        "2023-05-05",
        "He chaired the SCO meeting in Goa on Friday.",
        {"sco-cfm-2023 goa 2023-05-05"},
    ),
    ("2023-05-05", "He chaired the SCO meeting in Pune on Friday.", set()),
    (
        "2023-05-05",
        "He spoke at the SCO summit in Goa on Friday.",
        {"sco-cfm-2023 goa 2023-05-05"},
    ),
    ("2023-05-05", "He landed in Goa for the SCO summit.", {"sco-cfm-2023 goa planned"}),
    ("2024-05-05", "He spoke at the SCO summit in Perm on Friday.", set()),
    (
        "2025-06-27",
        "The SCO defence ministers met in Qingdao on Thursday. He left the SCO meeting in Qingdao"
        " early.",
        {"sco-defence-ministers-2025 qingdao 2025-06-26"},
    ),
    # a date beside it with another year than the article's
    (
        "2025-02-01",
        "Speaking of the SCO justice ministers' meeting in Tashkent on June 7, 2024, he was brief.",
        {"sco-justice-ministers-2024 tashkent 2024-06-07"},
    ),
    # late in the year the heads of government have their summit
    (
        "2024-10-05",
        "He will visit Pakistan for the SCO summit.",
        {"sco-chg-23 PK planned"},
    ),
    ("2024-07-01", "He will visit Kazakhstan for the SCO summit.", {"sco-chs-24 KZ planned"}),
    (
        "2024-08-30",
        "The SCO summit will be held in Pakistan in October.",
        {"sco-chg-23 PK 2024-10 planned"},
    ),
    # a council is what one is at
    (
        "2023-05-05",
        "He spoke at the SCO Council of Foreign Ministers in Goa on Friday.",
        {"sco-cfm-2023 goa 2023-05-05"},
    ),
    (
        "2021-07-15",
        "He spoke at the SCO-Afghanistan Contact Group in Dushanbe on July 14.",
        {"sco-afghanistan-contact-group-2021 dushanbe 2021-07-14"},
    ),
]


@pytest.mark.parametrize(("published", "text", "facts"), BY_PLACE)
def test_who_and_where_tell_which_meeting(published: str, text: str, facts: set[str]) -> None:
    assert told(text, "held", published) == facts


SUMMITS = [
    ("2015-07-12", "Xi Jinping attended the BRICS and SCO summits in Ufa.", {"xi-jinping chs-15"}),
    ("2024-07-12", "Xi Jinping often attended BRICS and SCO summits.", set()),
    ("2024-07-12", "Xi Jinping attended the BRICS and G20 summits in Kazan.", set()),
]


@pytest.mark.parametrize(("published", "text", "facts"), SUMMITS)
def test_summits_of_several(published: str, text: str, facts: set[str]) -> None:
    found = told(text, "attended", published)
    assert {" ".join(fact.replace("sco-", "").split()[:2]) for fact in found} == facts
