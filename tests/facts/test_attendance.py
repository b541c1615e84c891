"""Who took part: the words of the question, and what sources tell of whom."""

from __future__ import annotations

import msgspec
import pytest

from facts.answers import AttendanceAnswer, NextMeetingAnswer, Part
from facts.answers.near import families, near
from facts.answers.parties import read
from facts.model import Claim
from facts.questions import Unclear, ask
from facts.store import Store
from tests.facts.making import TODAY, claim, store_of

ASTANA, TIANJIN, BISHKEK = "meeting:sco-chs-24", "meeting:sco-chs-25", "meeting:sco-chg-22"
HELD = [
    claim(ASTANA, "held", "city:astana", "2024-07-03/2024-07-04"),
    claim(TIANJIN, "held", "city:tianjin", "2025-08-31/2025-09-01", published="2025-09-01"),
    claim(BISHKEK, "held", "city:bishkek", "2023-10-26", published="2023-10-26"),
    claim("meeting:sco-chs-17", "held", "city:astana", "2017-06-08/2017-06-09"),
    claim("meeting:sco-chs-27", "held", "city:islamabad", "2027", modality="planned"),
    claim("meeting:sco-plus-2024", "held", "city:astana", "2024-07-04"),
    claim("meeting:sco-plus-2024", "alongside", ASTANA, "2024-07-04"),
    claim("meeting:sco-plus-2024", "format", "format:sco-plus", "2024-07-04"),
]


def came(who: str, meeting: str, valid: str = "2024-07-04", **more: object) -> Claim:
    return claim(who, "attended", meeting, valid, **more)  # type: ignore[arg-type]


def attended(words: str, *claims: Claim) -> AttendanceAnswer:
    answer = ask(store_of([*HELD, *claims]), "attended", words, TODAY)
    assert isinstance(answer, AttendanceAnswer)
    return answer


def part(words: str, *claims: Claim) -> Part:
    (only,) = attended(words, *claims).parts
    return only


def said(part: Part, kind: str) -> list[str]:
    return [s.subject for s in getattr(part, kind)]


# -- the words ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "parties", "place", "series"),
    [
        ("Narendra Modi Tianjin", ["person:narendra-modi"], "city:tianjin", ""),
        ("modi 25", ["person:narendra-modi"], "25", ""),
        ("Xi Tianjin", ["person:xi-jinping"], "city:tianjin", ""),
        ("莫迪 天津", ["person:narendra-modi"], "city:tianjin", ""),
        ("Моди Тяньцзинь", ["person:narendra-modi"], "city:tianjin", ""),
        ("Iran, Belarus 24", ["country:IR", "country:BY"], "24", ""),
        ("Iran India", ["country:IR"], "country:IN", ""),
        ("CHG Bishkek Modi", ["person:narendra-modi"], "city:bishkek", "body:sco-chg"),
        ("IN", ["country:IN"], "", ""),
        ("Sri Lanka Astana", ["country:LK"], "city:astana", ""),
        ("PK Bishkek governments", ["country:PK"], "city:bishkek", "body:sco-chg"),
        ("Erdogan SCO Plus", ["person:recep-tayyip-erdogan"], "", "format:sco-plus"),
        ("un Astana", ["org:un"], "city:astana", ""),
        ("narendra-modi next", ["person:narendra-modi"], "next", ""),
        ("Modi, Tianjin", ["person:narendra-modi"], "city:tianjin", ""),
        ("Tianjin, Modi", ["person:narendra-modi"], "city:tianjin", ""),
        (",", [], "", ""),
        ("Tianjin Modi", ["person:narendra-modi"], "city:tianjin", ""),
        ("Astana", [], "city:astana", ""),
        ("", [], "", ""),
    ],
)
def test_parties_stand_before_the_meeting(
    words: str, parties: list[str], place: str, series: str
) -> None:
    asked = read(words)
    assert [*asked.parties] == parties
    assert (asked.place, asked.series, asked.unknown) == (place, series, "")


@pytest.mark.parametrize(
    ("words", "unknown", "suggested"),
    [
        ("mody Tianjin", "mody", ["person:narendra-modi"]),
        ("Erdogen Astana", "Erdogen", ["person:recep-tayyip-erdogan"]),
        ("Sharif Samarkand", "Sharif", ["person:shehbaz-sharif", "person:nawaz-sharif"]),
        ("pakistn Samarkand", "pakistn", ["country:PK"]),
        ("Macron Tianjin", "Macron", []),
        ("Iran, Macron Tianjin", "Macron", []),
    ],
)
def test_who_is_not_known_is_asked_back(words: str, unknown: str, suggested: list[str]) -> None:
    asked = read(words)
    assert (asked.unknown, [*asked.near]) == (unknown, suggested)
    with pytest.raises(Unclear) as raised:
        ask(store_of(HELD), "attended", words, TODAY)
    assert (raised.value.trouble, raised.value.asked) == ("unknown_person", unknown)
    assert raised.value.beside == words.split()[-1]


def test_nobody_is_near_to_a_known_name_or_to_a_few_letters() -> None:
    assert near("Modi") == () == near("did") == near("the")


def test_a_family_name_of_a_few_letters_is_no_word_of_another_language() -> None:
    assert families()["modi"] == ("person:narendra-modi",)
    assert families()["莫迪"] == ("person:narendra-modi",)
    assert not {"ли", "си", "дар", "cin"} & families().keys()


# -- what sources tell -------------------------------------------------------------------------


def test_who_is_told_to_have_taken_part_did() -> None:
    found = part("Modi Astana 2024", came("person:narendra-modi", ASTANA))
    assert said(found, "told") == ["person:narendra-modi"] and not found.is_open


def test_a_country_came_if_somebody_of_it_did() -> None:
    found = part("India Astana 2024", came("person:subrahmanyam-jaishankar", ASTANA))
    assert said(found, "told") == ["person:subrahmanyam-jaishankar"]


def test_that_no_source_tells_of_somebody_is_open_and_others_are_known() -> None:
    found = part("Modi Astana 2024", came("person:ilham-aliyev", ASTANA))
    assert found.is_open and said(found, "others") == ["person:ilham-aliyev"]
    assert attended("Modi Astana 2024", came("person:ilham-aliyev", ASTANA)).statements == ()


def test_a_plan_is_no_presence() -> None:
    plan = came("person:narendra-modi", ASTANA, modality="planned")
    found = part("Modi Astana 2024", plan)
    assert said(found, "plans") == ["person:narendra-modi"] and not found.told
    assert not part("Astana 2024", plan).told


def test_a_plan_that_came_true_is_no_longer_told() -> None:
    plan = came("person:narendra-modi", ASTANA, modality="planned", publisher="test2")
    found = part("Modi Astana 2024", plan, came("person:narendra-modi", ASTANA))
    assert found.told and not found.plans


def test_a_country_of_which_somebody_came_is_no_longer_only_announced() -> None:
    plans = [came(id, ASTANA, modality="planned") for id in ("country:IN", "country:IR")]
    found = part("Astana 2024", *plans, came("person:narendra-modi", ASTANA))
    assert said(found, "plans") == ["country:IR"]


def test_a_country_that_came_by_its_foreign_minister_does_not_put_its_head_there() -> None:
    sent = came("country:IN", ASTANA, represented_by="foreign minister")
    found = part("Modi Astana 2024", sent)
    assert found.is_open and said(found, "kin") == ["country:IN"]
    assert said(part("India Astana 2024", sent), "told") == ["country:IN"]


def test_somebody_else_of_the_same_country_came() -> None:
    plan = came("person:narendra-modi", ASTANA, modality="planned")
    found = part("Modi Astana 2024", plan, came("person:subrahmanyam-jaishankar", ASTANA))
    assert said(found, "plans") == ["person:narendra-modi"]
    assert said(found, "kin") == ["person:subrahmanyam-jaishankar"]


def test_where_no_council_is_named_the_other_ones_meeting_of_that_year_is_told_too() -> None:
    summit = claim("meeting:sco-chs-23", "held", "city:new-delhi", "2023-07-04")
    there = came("person:subrahmanyam-jaishankar", BISHKEK, "2023-10-26", published="2023-10-26")
    first, second = attended("Jaishankar 2023", summit, there).parts
    assert first.meeting.id == "meeting:sco-chs-23" and first.is_open
    assert second.meeting.id == BISHKEK and said(second, "told") == [there.subject]
    (only,) = attended("Modi 2023", summit, there).parts
    assert only.meeting.id == "meeting:sco-chs-23"


def test_of_a_council_alone_the_meetings_are_told_at_which_sources_name_the_party() -> None:
    there = came("person:subrahmanyam-jaishankar", BISHKEK, "2023-10-26", published="2023-10-26")
    known = attended("Jaishankar CHG", there)
    assert known.at_any and [part.meeting.id for part in known.parts] == [BISHKEK]
    unknown = attended("Modi CHG", there)
    assert not unknown.at_any and [part.is_open for part in unknown.parts] == [True]


def test_another_of_the_same_surname_is_another() -> None:
    found = part("Nawaz Sharif Astana 2024", came("person:shehbaz-sharif", ASTANA))
    assert found.is_open and said(found, "kin") == ["person:shehbaz-sharif"]


def test_what_a_country_had_announced_is_fulfilled_by_him_who_came() -> None:
    found = part(
        "Jaishankar 2023",
        came("country:IN", BISHKEK, "2023-10-26", modality="planned"),
        came("person:subrahmanyam-jaishankar", BISHKEK, "2023-10-26", published="2023-10-26"),
    )
    assert said(found, "told") == ["person:subrahmanyam-jaishankar"] and not found.kin


def test_who_presided_was_there_and_so_was_the_host() -> None:
    chaired = claim("person:xi-jinping", "chair", TIANJIN, "2025-08-31/2025-09-01")
    host = claim(TIANJIN, "host", "country:CN", "2025-08-31/2025-09-01")
    assert said(part("Xi Tianjin", chaired, host), "told") == ["person:xi-jinping"]
    assert said(part("China Tianjin", host), "told") == [TIANJIN]
    assert part("Modi Tianjin", host).others == ()


def test_the_secretary_general_of_the_un_does_not_come_for_portugal() -> None:
    claims = [
        came("person:antonio-guterres", ASTANA),
        claim("person:antonio-guterres", "office", "Secretary-General", "2024", of="org:un"),
    ]
    assert part("Portugal Astana 2024", *claims).is_open
    assert said(part("un Astana 2024", *claims), "told") == ["person:antonio-guterres"]


def test_a_meeting_beside_the_summit_is_told_apart() -> None:
    guest = came("person:recep-tayyip-erdogan", "meeting:sco-plus-2024")
    found = part("Erdogan Astana 2024", guest)
    assert found.is_open and said(found, "beside") == ["person:recep-tayyip-erdogan"]
    assert part("Erdogan SCO Plus", guest).told


def test_talks_on_the_occasion_are_told_and_are_no_presence() -> None:
    met = claim(
        "person:jalil-abbas-jilani", "met", "person:sadyr-japarov", "2023-10-25", occasion=BISHKEK
    )
    found = part("Jilani Bishkek 2023", met)
    assert found.is_open and [s.predicate for s in found.beside] == ["met"]


def test_what_is_outweighed_is_not_told() -> None:
    said_once = came("person:narendra-modi", ASTANA)
    store = store_of([*HELD, said_once])
    outweighed = [
        msgspec.structs.replace(s, rank="deprecated") if s.predicate == "attended" else s
        for s in store.statements
    ]
    answer = ask(Store(outweighed), "attended", "Modi Astana 2024", TODAY)
    assert isinstance(answer, AttendanceAnswer) and answer.parts[0].is_open


# -- which meeting -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "meetings"),
    [
        ("Iran Astana", [ASTANA, "meeting:sco-chs-17"]),
        ("Iran 2024", [ASTANA]),
        ("Iran 24", [ASTANA]),
        ("Iran Bishkek", [BISHKEK]),
        ("Iran Bishkek governments 2023", [BISHKEK]),
        ("Iran last", [TIANJIN]),
        ("Iran next", ["meeting:sco-chs-27"]),
        ("Iran 2027", ["meeting:sco-chs-27"]),
        ("", [TIANJIN]),
    ],
)
def test_the_meeting_is_found_as_a_summit_is(words: str, meetings: list[str]) -> None:
    assert [part.meeting.id for part in attended(words).parts] == meetings


@pytest.mark.parametrize("words", ["Modi 2031", "Modi Samarkand", "Iran Astana 2023"])
def test_a_meeting_that_no_source_tells_of_is_unknown(words: str) -> None:
    with pytest.raises(Unclear) as raised:
        ask(store_of(HELD), "attended", words, TODAY)
    assert raised.value.trouble == "unknown_summit"


def test_of_no_meeting_ahead_the_next_one_is_asked_for() -> None:
    assert isinstance(ask(store_of(HELD[:1]), "attended", "Modi next", TODAY), NextMeetingAnswer)


def test_without_a_meeting_all_are_told_that_sources_name() -> None:
    answer = attended("Modi", came("person:narendra-modi", ASTANA))
    assert answer.at_any and [p.meeting.id for p in answer.parts] == [ASTANA]
    assert attended("Modi").parts == ()


def test_several_parties_are_told_one_by_one() -> None:
    answer = attended("Modi, Iran Astana 2024", came("person:narendra-modi", ASTANA))
    assert [(p.party, p.is_open) for p in answer.parts] == [
        ("person:narendra-modi", False),
        ("country:IR", True),
    ]
