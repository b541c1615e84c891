"""Spans of time in questions: before, until, since, after, between; each says what it means."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import clock
from bot.terminal import LocalChat


@pytest.fixture(autouse=True)
def today() -> None:
    clock.set_now(datetime(2026, 11, 22, 12, tzinfo=UTC))


async def asked(chat: LocalChat, said: str) -> list[str]:
    return str((await chat.line(said))["replies"][-1]["text"]).split("\n")


@pytest.mark.parametrize(
    ("said", "head", "new"),
    [
        ("members before 2017", "6 member states of the SCO, 31 December 2016", ""),
        ("members until 2016", "6 member states of the SCO, 31 December 2016", ""),
        ("/members until 9 June 2017", "8 member states of the SCO, 9 June 2017", ""),
        ("/members before 9 June 2017", "6 member states of the SCO, 8 June 2017", ""),
        (
            "members since 2017",
            "10 member states of the SCO, 22 November 2026",
            "New in that time (since 2017): 🇮🇳 India, 🇵🇰 Pakistan, 🇮🇷 Iran and 🇧🇾 Belarus",
        ),
        (
            "members after 2017",
            "10 member states of the SCO, 22 November 2026",
            "New in that time (since 2018): 🇮🇷 Iran and 🇧🇾 Belarus",
        ),
        (
            "members between 2018 and 2022",
            "8 member states of the SCO, 31 December 2022",
            "New in that time (2018 – 2022): nobody, as far as the sources know",
        ),
    ],
)
async def test_a_list_is_of_the_last_day_and_names_who_is_new(
    chat: LocalChat, said: str, head: str, new: str
) -> None:
    lines = await asked(chat, said)
    assert lines[0] == head
    assert [line for line in lines if line.startswith("New in")] == ([new] if new else [])


async def test_a_button_of_a_span_asks_the_same_span(chat: LocalChat) -> None:
    reply = (await chat.line("members since 2017"))["replies"][-1]
    status = reply["buttons"][0][0]["data"]
    assert status == "1 status CN 2017/.."
    (answer,) = (await chat.line(f"!tap {status}"))["replies"]
    assert answer["text"].startswith("🇨🇳 China, since 2017: member of the SCO")


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("status of Iran before 2023", "🇮🇷 Iran, until 31 December 2022: observer of the SCO"),
        ("who chaired the SCO between 2018 and 2020", "Chairs of the SCO, 2018 – 2020"),
        ("how many summits were held before 2004?", "3 summits"),
        ("the last summit before 2010", "9th SCO summit, Yekaterinburg, 15–16 June 2009"),
        ("the first summit after 2010", "11th SCO summit, Astana, 14–15 June 2011"),
        ("/sco before 2017", "Shanghai Cooperation Organisation was founded in Shanghai"),
        ("who was secretary-general after 2021", "Nurlan Yermekbayev: Secretary-General"),
    ],
)
async def test_other_questions_keep_to_the_span(chat: LocalChat, said: str, first: str) -> None:
    assert (await asked(chat, said))[0].startswith(first)


async def test_the_chair_of_the_organisation_in_brief_is_that_of_the_last_day(
    chat: LocalChat,
) -> None:
    chairs = [line for line in await asked(chat, "/sco before 2017") if "Chair of" in line]
    assert len(chairs) == 1 and "Kazakhstan" in chairs[0]


async def test_a_story_begins_with_the_span(chat: LocalChat) -> None:
    lines = await asked(chat, "/timeline Iran since 2020")
    assert not any("observer" in line and line.startswith("5 July 2005") for line in lines)
