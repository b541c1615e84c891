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
        ("саммит в Астне", "1 summit Astana"),
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


@pytest.mark.parametrize(
    "said",
    [
        "who left the SCO?",
        "was anyone expelled from the SCO",
        "which members were suspended?",
        "кто вышел из ШОС?",
        "谁退出了上合组织？",
        "ŞİÖ’den kim ayrıldı?",
    ],
)
async def test_nobody_left_as_far_as_sources_tell(chat: LocalChat, said: str) -> None:
    lines, _ = await answer(chat, said)
    assert lines[0].startswith("No source tells of a country that left the SCO")
    assert lines[-1].startswith("Sources know up to")


async def test_whether_a_member_left_is_told_by_its_status(chat: LocalChat) -> None:
    lines, _ = await answer(chat, "has Uzbekistan left the SCO?")
    assert lines[0] == "🇺🇿 Uzbekistan: member of the SCO"


@pytest.mark.parametrize(
    "said",
    ["генсек", "кто сейчас генсек ШОС?", "хто генсак ШАС", "who is the sec gen", "gensek kim"],
)
async def test_the_secretary_general_is_found_by_short_names(chat: LocalChat, said: str) -> None:
    lines, _ = await answer(chat, said)
    assert lines[0].startswith("Nurlan Yermekbayev: Secretary-General")


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("did Uzbekistan chair the SCO?", "🇺🇿 Uzbekistan, 17 September 2021 – 16 September 2022"),
        ("did Belarus ever chair the SCO?", "No source says."),
        ("who chaired after China?", "Next chair: 🇰🇬 Kyrgyzstan, 1 September 2025"),
        ("кто председательствовал после Индии?", "Next chair: 🇰🇿 Kazakhstan, 4 July 2023"),
        ("who chaired before China?", "🇰🇿 Kazakhstan, 4 July 2023 – 4 July 2024"),
    ],
)
async def test_the_terms_of_one_country_and_what_came_after_it(
    chat: LocalChat, said: str, line: str
) -> None:
    lines, _ = await answer(chat, said)
    assert any(one.startswith(line) for one in lines)


@pytest.mark.parametrize(
    ("first", "then", "head"),
    [
        ("/members 2016", "and 2023?", "9 member states of the SCO, 2023"),
        ("/members 2016", "а в 2005?", "6 member states of the SCO, 2005"),
        ("/members 2016", "and Iran?", "🇮🇷 Iran: member of the SCO"),
        ("/status Belarus 2012", "what about Iran?", "🇮🇷 Iran, 2012: observer of the SCO"),
        ("/status Belarus", "and in 2012?", "🇧🇾 Belarus, 2012: dialogue partner of the SCO"),
        ("/documents Astana", "and Tianjin?", "25th SCO summit, Tianjin"),
        ("/summits CHG", "and in Moscow?", "SCO Council of Heads of Government: 2 meetings"),
        ("was Aliyev in Astana in 2024?", "and Putin?", "Vladimir Putin took part in the 24th"),
        ("was Modi in Astana in 2024?", "and Tianjin?", "Narendra Modi took part in the 25th"),
        ("who is the president of Kazakhstan", "and Uzbekistan?", "Shavkat Mirziyoyev: President"),
    ],
)
async def test_a_follow_up_asks_the_last_question_again(
    chat: LocalChat, first: str, then: str, head: str
) -> None:
    await chat.say(first)
    lines, _ = await answer(chat, then)
    assert lines[0].startswith(head)


@pytest.mark.parametrize("said", ["and 2023?", "hello and goodbye", "Iran"])
async def test_what_follows_nothing_is_no_follow_up(chat: LocalChat, said: str) -> None:
    alone = await answer(chat, said)
    await chat.say("/documents Astana")
    if said != "and 2023?":
        assert await answer(chat, said) == alone


@pytest.mark.parametrize(
    ("said", "head"),
    [
        (
            "when is the next meeting of the foreign ministers?",
            ["SCO Council of Foreign Ministers", "No source announces the next meeting"],
        ),
        (
            "last CFM meeting",
            ["SCO Council of Foreign Ministers", "No source reports such a meeting as held."],
        ),
        (
            "下一次外长会议什么时候",
            ["SCO Council of Foreign Ministers", "No source announces the next meeting"],
        ),
        (
            "when did the prime ministers meet last?",
            ["24th meeting of the SCO Council of Heads of Government, Moscow, 17–18 November 2025"],
        ),
        (
            "where did the heads of government meet in 2024",
            [
                "SCO Council of Heads of Government: 1 meeting",
                "23rd meeting of the SCO Council of Heads of Government, Islamabad",
            ],
        ),
    ],
)
async def test_the_meetings_of_another_body_are_no_summits(
    chat: LocalChat, said: str, head: list[str]
) -> None:
    lines, _ = await answer(chat, said)
    assert all(line.startswith(one) for line, one in zip(lines, head, strict=False))


@pytest.mark.parametrize("said", ["who are you?", "are you official", "кто тебя создал?", "你是谁"])
async def test_who_is_behind_the_bot(chat: LocalChat, said: str) -> None:
    lines, _ = await answer(chat, said)
    assert lines[0] == "About this bot"


@pytest.mark.parametrize("said", ["ok", "no"])
async def test_a_word_of_two_letters_is_not_searched_for(chat: LocalChat, said: str) -> None:
    _, buttons = await answer(chat, said)
    assert not buttons


async def test_a_meeting_in_a_councils_list_leads_to_that_councils_own(chat: LocalChat) -> None:
    _, buttons = await answer(chat, "/summits governments 2024")
    assert buttons[0] == "1 summit governments 23"
    lines, _ = await answer(chat, f"!tap {buttons[0]}")
    assert lines[0].startswith("23rd meeting of the SCO Council of Heads of Government, Islamabad")


@pytest.mark.parametrize(
    ("said", "head"),
    [
        ("is Tajikistan chairing?", "🇹🇯 Tajikistan, since 18 November 2025"),
        ("who was at the first summit?", "1st SCO summit, Shanghai"),
        ("when was Aliyev last at a summit?", "• Ilham Aliyev took part in"),
        ("who is the President of the SCO?", "Chair of the SCO: 🇵🇰 Pakistan"),
        ("Tashkent 2016", "16th SCO summit, Tashkent"),
        ("how many times did Uzbekistan host", "22nd SCO summit, Samarkand"),
        ("what was decided in Tianjin", "25th SCO summit, Tianjin"),
        ("Samarkand", "22nd SCO summit (Samarkand, 2022) took place in Samarkand"),
    ],
)
async def test_a_reporters_questions(chat: LocalChat, said: str, head: str) -> None:
    lines, _ = await answer(chat, said)
    assert any(line.startswith(head) for line in lines)
