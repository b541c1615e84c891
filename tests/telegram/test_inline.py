"""Inline and guest queries: what is found by the first letters, in whose language, how fast."""

from __future__ import annotations

from typing import Any

import pytest

from bot.handlers.finder import PAGE, Finder
from bot.handlers.inline import result_id
from bot.language import languages
from bot.services import Services
from facts.countries import all_countries
from tests.botapi import BotApiServer, User


def message(result: dict[str, Any]) -> str:
    return result["input_message_content"]["message_text"]


def link(result: dict[str, Any]) -> str:
    return result["reply_markup"]["inline_keyboard"][0][0]["url"]


@pytest.mark.parametrize(
    ("query", "id", "title"),
    [
        ("azerb", "status_AZ", "🇦🇿 Azerbaijan: dialogue partner of the SCO"),
        ("阿塞", "status_AZ", "🇦🇿 Azerbaijan: dialogue partner of the SCO"),
        ("Азер", "status_AZ", "🇦🇿 Azerbaijan"),
        ("Azerbajian", "status_AZ", "🇦🇿 Azerbaijan"),
        ("Belarus 2012", "status_BY_2012", "🇧🇾 Belarus, 2012: dialogue partner"),
        ("status BY 2012", "status_BY_2012", "🇧🇾 Belarus, 2012: dialogue partner"),
        ("chair", "chair", "Chair of the SCO: "),
        ("member", "members", ""),
        ("founded", "sco", "Shanghai Cooperation Organisation was founded in Shanghai"),
        ("seat", "sco", "Shanghai Cooperation Organisation was founded"),
        ("上海合作", "sco", "Shanghai Cooperation Organisation was founded"),
        ("2024", "summit_24", "24th SCO summit"),
        ("24", "summit_24", "24th SCO summit"),
        ("asta", "summit_24", "24th SCO summit"),
        ("Алиев", "who_ilham-aliyev", ""),
        ("Aliyev", "who_ilham-aliyev", ""),
    ],
)
async def test_first_letters_find(query: str, id: str, title: str, alice: User) -> None:
    found = await alice.inline(query)
    best = found.results[0]
    assert best["id"].split(":")[0] == id
    assert best["title"].startswith(title)


async def test_the_message_holds_answer_source_date_and_the_way_to_the_bot(alice: User) -> None:
    best = (await alice.inline("azerb")).results[0]
    assert "<b>🇦🇿 Azerbaijan</b>: dialogue partner" in message(best)
    assert "Sources: " in message(best)
    assert "Sources know up to " in message(best)
    assert link(best) == "https://t.me/sco_test_bot?start=status_AZ"
    assert best["description"]


async def test_an_empty_query_gives_the_chair_the_next_summit_and_the_commands(alice: User) -> None:
    found = await alice.inline("")
    asked = [result["id"].split(":")[0] for result in found.results]
    assert asked[:2] == ["chair", "nextsummit"]
    assert {"members", "observers", "partners", "lastsummit"} <= set(asked)


async def test_results_are_the_persons_own_and_kept_shortly(alice: User) -> None:
    found = await alice.inline("a")
    assert found.is_personal
    assert found.cache_time <= 60


async def test_pages_follow_each_other_without_gap_or_repetition(alice: User) -> None:
    ids, offset = [], ""
    while True:
        found = await alice.inline("a", offset)
        assert len(found.results) <= 50
        ids += [result["id"] for result in found.results]
        offset = found.next_offset
        if not offset:
            break
    assert len(ids) == len(set(ids)) > 2 * PAGE


@pytest.mark.parametrize("offset", ["-1", "x", "99999999", "9999", "١"])
async def test_an_offset_that_is_none_of_ours_is_answered(offset: str, alice: User) -> None:
    answer = await alice.inline("a", offset)
    assert len(answer.results) <= PAGE


async def test_in_the_persons_language(server: BotApiServer, alice: User) -> None:
    found = await server.user(2, language_code="ru").inline("azerb")
    assert "Азербайджан" in found.results[0]["title"]
    assert found.results[0]["id"].endswith(":ru")
    await alice.says("/language kk")
    assert (await alice.inline("azerb")).results[0]["id"].endswith(":kk")


@pytest.mark.parametrize("query", ["төрага", "төраға", "dönem", "председ"])
async def test_the_words_of_a_language_that_is_not_set_are_found_too(
    query: str, alice: User
) -> None:
    first, *_ = (await alice.inline(query)).results
    assert first["title"].startswith("Chair of the SCO")


async def test_who_never_met_the_bot_is_shown_the_way(alice: User) -> None:
    button = (await alice.inline("")).start_button
    assert button == {"text": "New here? Open the bot", "start_parameter": "inline"}
    assert "unofficial" in (await alice.says("/start inline")).text
    assert (await alice.inline("")).start_button is None


async def test_after_the_start_what_is_mostly_found_stands_ready(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    await services.warm_languages()
    monkeypatch.delattr(Finder, "_made")
    for code in languages().codes:
        say = languages().speech(code)
        for query in ("", "chair", "azerb", "阿塞"):
            assert services.finder.find(say, query)[0]


async def test_a_query_that_is_too_old_is_no_error(
    alice: User, server: BotApiServer, caplog: pytest.LogCaptureFixture
) -> None:
    await alice.inline("azerb", within=None)
    server.queries.expire()
    await server.settled()
    assert (await alice.says("/help")).text
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
    server.forget()  # the refusal was asked for


# -- guests --------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["@sco_test_bot chair", "@sco_test_bot /chair", "chair"])
async def test_a_guest_is_answered_like_inline(
    text: str, alice: User, server: BotApiServer
) -> None:
    answer = await alice.ask_guest(text, server.supergroup(bot="left"))
    assert answer.text.startswith("<b>Chair of the SCO: ")
    assert link(answer.result) == "https://t.me/sco_test_bot?start=chair"


async def test_a_guest_is_answered_in_the_language_that_they_chose(
    alice: User, server: BotApiServer
) -> None:
    await alice.says("/language ru")
    answer = await alice.ask_guest("@sco_test_bot azerb", server.supergroup(bot="left"))
    assert "Азербайджан" in answer.text


async def test_a_guest_who_is_not_understood_gets_a_polite_line(
    alice: User, server: BotApiServer
) -> None:
    answer = await alice.ask_guest("@sco_test_bot <xyzzy>", server.supergroup(bot="left"))
    assert answer.text.startswith("Nothing found for “&lt;xyzzy&gt;”")


# -- ids and speed -------------------------------------------------------------------------------


def test_ids_name_fact_revision_and_language_in_64_bytes() -> None:
    assert result_id("status AZ 2012", 3, "kk") == "status_AZ_2012:3:kk"
    longest = result_id("who " + "ж" * 200, 10**9, "zh")
    assert len(longest.encode()) <= 64
    assert longest != result_id("who " + "ж" * 199, 10**9, "zh")


def test_every_country_is_found_by_its_name(services: Services) -> None:
    finder, say = services.finder, languages().speech("en")
    for country in all_countries():
        line = f"status {country.removeprefix('country:')}"
        assert line in finder.lines(say, say.name(country))[:2]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("who chairs the SCO next?", ["Next chair: probably 🇷🇺 Russia"]),
        ("кто генсек", ["Nurlan Yermekbayev: Secretary-General"]),
        ("members in 2017 and 2023", ["8 member states", "9 member states"]),
        ("who chairs", ["Chairs of the SCO"]),
        ("qwertz uiop", []),
    ],
)
async def test_several_words_are_read_as_a_question(
    query: str, titles: list[str], alice: User
) -> None:
    found = [result["title"] for result in (await alice.inline(query)).results]
    assert len(found) == len(titles)
    assert all(one.startswith(title) for one, title in zip(found, titles, strict=True))
