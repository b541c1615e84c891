"""Plain questions with several times or places, impossible dates and mistyped names."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import clock
from bot.terminal import LocalChat


@pytest.fixture(autouse=True)
def today() -> None:
    clock.set_now(datetime(2026, 11, 22, 12, tzinfo=UTC))


async def answer(chat: LocalChat, said: str) -> tuple[list[str], list[str]]:
    """The lines of the last reply, and what its buttons ask."""
    reply = (await chat.line(said))["replies"][-1]
    return reply["text"].split("\n"), [b.get("data") for row in reply["buttons"] for b in row]


@pytest.mark.parametrize(
    ("said", "first", "button"),
    [
        ("31 February 2020 members", "“31 February 2020”", "1 members 2016"),
        ("who chaired in 2024-13", "“2024-13”", "1 chair 2022"),
        ("how many members were there in 1850?", "“1850”", "1 members 2016"),
        ("/members 31 February 2020", "“31 February 2020”", "1 members 2016"),
    ],
)
async def test_a_date_that_there_is_not_is_refused_in_one_line(
    chat: LocalChat, said: str, first: str, button: str
) -> None:
    lines, buttons = await answer(chat, said)
    assert first in lines[0] and button in buttons


@pytest.mark.parametrize(
    ("said", "heads", "buttons"),
    [
        (
            "members in 2017 and 2023",
            ["8 member states of the SCO, 2017", "9 member states of the SCO, 2023"],
            ["1 members 2017", "1 members 2023"],
        ),
        (
            "сравни саммиты в Астане 2024 и Тяньцзине 2025",
            ["24th SCO summit, Astana, 3–4 July 2024", "25th SCO summit, Tianjin"],
            ["1 summit Astana 2024", "1 summit Tianjin 2025"],
        ),
        (
            "summits 24 and 25",
            ["24th SCO summit, Astana", "25th SCO summit, Tianjin"],
            ["1 summit 24", "1 summit 25"],
        ),
        (
            "status of Iran, Belarus and India",
            ["🇮🇷 Iran: member", "🇧🇾 Belarus: member", "🇮🇳 India: member"],
            ["1 status IR", "1 status BY", "1 status IN"],
        ),
    ],
)
async def test_what_is_asked_of_several_is_answered_for_each(
    chat: LocalChat, said: str, heads: list[str], buttons: list[str]
) -> None:
    lines, asked = await answer(chat, said)
    assert [any(line.startswith(head) for line in lines) for head in heads] == [True] * len(heads)
    assert asked == buttons


@pytest.mark.parametrize(
    ("said", "offered"),
    [
        ("Samarkannd", "1 summit Samarkand"),
        ("Astna summit", "1 summit Astana"),
        ("who attended the Astna summit?", "1 attended Astana"),
        ("documents Tainjin", "1 documents Tianjin"),
        ("who is Zhang Min", "1 who Zhang Ming"),
    ],
)
async def test_a_mistyped_name_is_offered_as_it_may_be_meant(
    chat: LocalChat, said: str, offered: str
) -> None:
    _, buttons = await answer(chat, said)
    assert buttons[0] == offered


async def test_a_mistyped_city_after_a_command_is_asked_back(chat: LocalChat) -> None:
    lines, buttons = await answer(chat, "/attended Aliyev Astna")
    assert "“Astna”" in lines[0] and "Astana" in lines[0]
    assert buttons == ["1 attended astana Aliyev"]
