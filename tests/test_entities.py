"""The gazetteer: names in text, names in languages, and data that fits together."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts.entities import Entity, Gazetteer, Mention, gazetteer, read_entities

_LANGUAGES = """
    en ru zh kk ky tg uz fa hi ur be az tr mn ar
"""
LANGUAGES = set(_LANGUAGES.split())
_CAPITALS = """
    beijing new-delhi tehran astana bishkek islamabad moscow dushanbe tashkent minsk kabul
    ulaanbaatar baku yerevan manama cairo phnom-penh kuwait-city vientiane male naypyidaw
    kathmandu doha riyadh colombo ankara abu-dhabi
"""
CAPITALS = _CAPITALS.split()

_KINDS = """
    org body format party person city venue meeting document office
"""
KINDS = _KINDS.split()
ENTITIES = [entity for kind in KINDS for entity in gazetteer().of_kind(kind)]


def found(text: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.id) for m in gazetteer().mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the SCO Plus meeting", [("SCO Plus", "format:sco-plus")]),
        ("the SCO Plus forum of parties", [("SCO Plus forum", "format:sco-plus-forum")]),
        ("the SCO+ meeting", [("SCO+", "format:sco-plus")]),
        ("an SCO member", [("SCO", "org:sco")]),
        ("President Sadyr Zhaparov", [("Sadyr Zhaparov", "person:sadyr-japarov")]),
        ("Sirodjidin Aslov", [("Sirodjidin Aslov", "person:sirojiddin-muhriddin")]),
        ("Bhutto-Zardari left", [("Bhutto-Zardari", "person:bilawal-bhutto-zardari")]),
        ("met in Yinchuan", [("Yinchuan", "city:yinchuan")]),
        ("Mirziyoev arrived", [("Mirziyoev", "person:shavkat-mirziyoyev")]),
        ("Recep Tayyip Erdoğan", [("Recep Tayyip Erdoğan", "person:recep-tayyip-erdogan")]),
        ("Anwaar‑ul‑Haq Kakar", [("Anwaar‑ul‑Haq Kakar", "person:anwaar-ul-haq-kakar")]),
        ("ASTANA – The", [("ASTANA", "city:astana")]),
        ("in Nur-Sultan", [("Nur-Sultan", "city:astana")]),
        ("in St. Petersburg.", [("St. Petersburg", "city:saint-petersburg")]),
        (
            "the council of heads of government",
            [("council of heads of government", "body:sco-chg")],
        ),
        ("the CIS Council of Heads of State", [("CIS Council of Heads of State", "body:cis-chs")]),
        ("Tajik President", [("Tajik", "country:TJ")]),
        ("Sri Lanka).Azerbaijan was", [("Sri Lanka", "country:LK"), ("Azerbaijan", "country:AZ")]),
        ("Organization for\xa0Food", []),
        ("Pakistan’s chair", [("Pakistan", "country:PK")]),
    ],
)
def test_names_in_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the Shanghai Spirit",
        "by China Daily",
        "three rats",
        "un peu",
        "Ufax",
        "male voices",
        "",
        "(((((",
    ],
)
def test_what_only_looks_like_a_name(text: str) -> None:
    assert found(text) == []


@given(st.text())
def test_any_text_gives_mentions_in_order_that_do_not_overlap(text: str) -> None:
    mentions = gazetteer().mentions(text)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(text[m.start : m.end].strip() and gazetteer().get(m.id) for m in mentions)


@given(
    st.lists(
        st.sampled_from(["SCO", "Plus", "Council of Heads", "of State", "Astana", "(", "’", "\n"])
    )
)
def test_a_mention_is_what_the_gazetteer_calls_the_entity(parts: list[str]) -> None:
    text = " ".join(parts)
    for mention in gazetteer().mentions(text):
        words = text[mention.start : mention.end]
        assert gazetteer().mentions(words) == [Mention(0, len(words), mention.id)]


def test_a_megabyte_of_names_and_brackets_is_read_in_one_pass() -> None:
    assert len(gazetteer().mentions("Council of Heads of (" * 50_000)) == 0


@pytest.mark.parametrize(
    ("id", "language", "name"),
    [
        ("city:astana", "uz", "Ostona"),
        ("country:AZ", "ru", "Азербайджан"),
        (
            "person:sergey-lavrov",
            "kk",
            "Сергей Лавров",
        ),  # no Kazakh form: the Russian one stands in
        ("person:kurmanbek-bakiyev", "tr", "Kurmanbek Bakiyev"),
        ("body:sco-chg", "zh", "上合组织成员国政府首脑（总理）理事会"),
        ("person:someone-new", "fa", "Someone New"),
        ("meeting:sco-plus-2031", "en", "SCO Plus (2031)"),
        (
            "meeting:sco-justice-ministers-2031-05-almaty",
            "en",
            "SCO Justice Ministers (Almaty, 2031)",
        ),
    ],
)
def test_names_in_languages(id: str, language: str, name: str) -> None:
    assert gazetteer().label(id, language) == name


def test_offices_are_found_by_any_english_name() -> None:
    office = gazetteer().find("office", "vice president")
    assert office and office.id == "office:vice-president"
    assert gazetteer().find("office", "Grand Vizier") is None


def test_meetings_are_found_by_what_is_said_of_them() -> None:
    def ids(**said: object) -> list[str]:
        return [m.id for m in gazetteer().meetings("body:sco-chs", **said)]  # type: ignore[arg-type]

    assert ids(city="city:ufa") == ["meeting:sco-chs-15"]
    assert ids(city="city:astana", year=2017) == ["meeting:sco-chs-17"]
    assert ids(number=24, year=2023) == []
    assert len(ids(city="city:astana")) == 4


def test_every_id_that_an_entity_names_is_known() -> None:
    for entity in ENTITIES:
        for id in (entity.of, entity.country, entity.city, entity.body):
            assert id is None or gazetteer().get(id), f"{entity.id} names {id}"


def test_cities_people_and_venues_say_where_they_belong() -> None:
    assert all(e.country for kind in ("city", "person") for e in gazetteer().of_kind(kind))
    assert all(e.city for e in gazetteer().of_kind("venue"))


def test_numbered_meetings_skip_none_and_follow_the_years() -> None:
    for body, last in (("body:sco-chs", 27), ("body:sco-chg", 25)):
        meetings = gazetteer().meetings(body)
        assert [m.number for m in meetings] == list(range(1, last + 1))
        assert all((a.year or 0) < (b.year or 0) for a, b in pairwise(meetings))


def test_names_are_in_the_languages_of_the_project() -> None:
    for entity in ENTITIES:
        assert set(entity.names) <= LANGUAGES
        assert all(name.strip() for name in entity.names.values())


def test_what_answers_name_most_is_named_in_every_language() -> None:
    hosts = {m.city for m in gazetteer().of_kind("meeting") if m.city}
    ids = (
        hosts
        | {f"city:{name}" for name in CAPITALS}
        | {e.id for e in gazetteer().of_kind("office")}
    )
    ids |= {
        "org:sco",
        "org:un",
        "org:cis",
        "org:brics",
        "format:sco-plus",
        "body:sco-rats",
        "body:sco-secretariat",
    }
    ids |= {"body:sco-chs", "body:sco-chg", "body:sco-cfm", "body:sco-cnc"}
    for id in sorted(ids):
        entity = gazetteer().get(id)
        assert entity and LANGUAGES - {"en"} <= set(entity.names), id


def test_one_name_cannot_mean_two_entities() -> None:
    twins = [Entity(id="city:a", label="Springfield"), Entity(id="city:b", label="Springfield")]
    with pytest.raises(ValueError, match="“Springfield” means both city:a and city:b"):
        Gazetteer(twins)


def test_one_id_cannot_stand_twice() -> None:
    with pytest.raises(ValueError, match="city:a stands in the gazetteer twice"):
        Gazetteer([Entity(id="city:a", label="A"), Entity(id="city:a", label="B")])


def test_a_misspelt_field_is_named(tmp_path: Path) -> None:
    path = tmp_path / "cities.toml"
    path.write_text('["city:a"]\nlabel = "A"\nalias = ["B"]\n')
    with pytest.raises(ValueError, match=r"cities\.toml, \[city:a\].*alias"):
        read_entities(path)
