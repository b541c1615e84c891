"""Plain questions on who took part: a message in, a message out, over facts made for the test."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import clock
from bot.services import Services
from bot.terminal import LocalChat
from facts.model import Claim
from tests.facts.making import claim
from tests.language.conftest import Taught

ASTANA, TIANJIN, BISHKEK = "meeting:sco-chs-24", "meeting:sco-chs-25", "meeting:sco-chg-22"


def came(who: str, meeting: str, valid: str, **more: object) -> Claim:
    return claim(who, "attended", meeting, valid, **more)  # type: ignore[arg-type]


CLAIMS = [
    claim(ASTANA, "held", "city:astana", "2024-07-03/2024-07-04"),
    claim("meeting:sco-chs-17", "held", "city:astana", "2017-06-08/2017-06-09"),
    claim(TIANJIN, "held", "city:tianjin", "2025-08-31/2025-09-01"),
    claim("org:sco", "seat", "city:beijing", publisher="test2", published="2026-11-01"),
    claim(BISHKEK, "held", "city:bishkek", "2023-10-26"),
    claim("meeting:sco-chg-25", "held", "city:dushanbe", "2026-10", modality="planned"),
    claim("meeting:sco-chs-27", "held", "city:islamabad", "2027", modality="planned"),
    claim("meeting:sco-plus-2024", "held", "city:astana", "2024-07-04"),
    claim("meeting:sco-plus-2024", "alongside", ASTANA, "2024-07-04"),
    came("person:ilham-aliyev", ASTANA, "2024-07-04", quote="Aliyev attended."),
    came("person:recep-tayyip-erdogan", "meeting:sco-plus-2024", "2024-07-04"),
    came("person:narendra-modi", TIANJIN, "2025-09-01", modality="planned"),
    came("person:shehbaz-sharif", TIANJIN, "2025-09-01"),
    came("country:IN", BISHKEK, "2023-10-26", represented_by="foreign minister"),
    came("person:subrahmanyam-jaishankar", ASTANA, "2024-07-04"),
    came("country:IR", "meeting:sco-chs-27", "2027", modality="planned"),
    came("person:emomali-rahmon", "meeting:sco-plus-2024", "2024-07-04", modality="planned"),
]


@pytest.fixture(autouse=True)
def today() -> None:
    clock.set_now(datetime(2026, 11, 22, 12, tzinfo=UTC))


@pytest.fixture
def services(taught: Taught) -> Services:
    return taught(CLAIMS)


async def asked(services: Services, said: str, language: str = "en") -> list[str]:
    async with LocalChat(services, language=language) as chat:
        answer = (await chat.line(said))["replies"][-1]
    buttons = [f"[{button['text']}]" for row in answer["buttons"] for button in row]
    return [*answer["text"].split("\n"), *buttons]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        (
            "Did Aliyev attend the Astana summit in 2024?",
            "Ilham Aliyev took part in the 24th SCO summit (Astana, 2024) (4 July 2024)",
        ),
        (
            "did aliyev not attend the 2024 summit",
            "Ilham Aliyev took part in the 24th SCO summit (Astana, 2024) (4 July 2024)",
        ),
        (
            "Did Modi attend the Tianjin summit?",
            "Narendra Modi is to take part in the 25th SCO summit (Tianjin, 2025) "
            "(1 September 2025)",
        ),
        (
            "Did Modi attend the Astana summit in 2024?",
            "No source says whether Narendra Modi took part in the 24th SCO summit (Astana, 2024)",
        ),
        (
            "was Iran at the Tianjin summit",
            "No source says whether 🇮🇷 Iran took part in the 25th SCO summit (Tianjin, 2025)",
        ),
        (
            "Who represented India in Bishkek in 2023?",
            "India took part in the 22nd meeting of the SCO Council of Heads of Government "
            "(Bishkek, 2023) (26 October 2023); represented by: Foreign Minister",
        ),
        (
            "who represented India in Astana in 2024",
            "Subrahmanyam Jaishankar took part in the 24th SCO summit (Astana, 2024) (4 July 2024)",
        ),
        (
            "Will Iran be at the next summit?",
            "Iran is to take part in the 27th SCO summit (Islamabad, 2027)",
        ),
        (
            "will Modi attend the 2027 summit",
            "No source says yet whether Narendra Modi is to take part in the 27th SCO summit "
            "(Islamabad, 2027)",
        ),
        ("was Iran at the Astana summit", "🇮🇷 Iran: no source says"),
        ("was Aliyev at the Astana summit", "Ilham Aliyev: 1 meeting"),
        (
            "has Trump ever attended a summit?",
            "No source names a meeting with the participation of Donald Trump",
        ),
        (
            "did mody attend the tianjin summit",
            "Whom do you mean by “mody”? Narendra Modi",
        ),
        (
            "Did Sharif attend the Tianjin summit?",
            "Whom do you mean by “sharif”? Shehbaz Sharif · Nawaz Sharif",
        ),
        (
            "did macron attend the tianjin summit",
            "I know no person and no country “macron”. Write the whole name, in any language.",
        ),
        (
            "Did Modi attend the 2031 summit?",
            "I know no summit “2031”. Give a number, a year or a city: /summit 24",
        ),
        (
            "who attended the Tianjin summit",
            "25th SCO summit, Tianjin, 31 August – 1 September 2025",
        ),
    ],
)
async def test_the_first_line_answers(services: Services, said: str, first: str) -> None:
    assert (await asked(services, said))[0] == first


@pytest.mark.parametrize(
    ("language", "said", "first"),
    [
        ("zh", "莫迪参加了天津峰会吗？", "纳伦德拉·莫迪将出席上合组织第25次峰会（天津，2025）"),
        (
            "zh",
            "伊朗出席天津峰会了吗",
            "来源没有说明🇮🇷 伊朗是否出席上合组织第25次峰会（天津，2025）",
        ),
        ("ur", "کیا الہام علیوف نے آستانہ سربراہی اجلاس 2024 میں شرکت کی؟", "علیوف"),
        ("ur", "کیا مودی تیانجن اجلاس میں شریک ہوئے؟", "نریندر مودی"),
        ("kk", "Моди Тяньцзинь саммитіне қатысты ма?", "Нарендра Моди қатыспақ шара"),
        ("kk", "Иран Тяньцзинь саммитіне қатысты ма?", "қатысқан-қатыспағаны"),
        ("ru", "Был ли Моди на саммите в Тяньцзине?", "ожидаемый участник: Нарендра Моди"),
        ("tr", "İran Tianjin zirvesine katıldı mı?", "katılıp katılmadığına dair"),
        ("fa", "آیا اردوغان در اجلاس آستانه ۲۰۲۴ بود؟", "اردوغان"),
    ],
)
async def test_in_the_readers_language(
    services: Services, language: str, said: str, first: str
) -> None:
    assert first in (await asked(services, said, language))[0]


async def test_a_presence_has_its_source_and_its_words(services: Services) -> None:
    text = "\n".join(await asked(services, "did Aliyev attend the 2024 summit"))
    assert "Source: test, 4 July 2024" in text and "“Aliyev attended.”" in text
    assert text.endswith("[24th SCO summit (Astana, 2024)]\n[Why?]\n[Share]")


async def test_of_a_plan_that_is_past_no_source_says_how_it_came(services: Services) -> None:
    said = await asked(services, "Did Modi attend the Tianjin summit?")
    assert said[1:3] == [
        "This was announced; no source says whether it came about.",
        "Among those who took part: Shehbaz Sharif",
    ]


async def test_what_no_source_tells_is_never_a_no(services: Services) -> None:
    said = await asked(services, "did Putin attend the Tianjin summit")
    assert said[1:3] == [
        "25th SCO summit, Tianjin, 31 August – 1 September 2025",
        "Among those who took part: Shehbaz Sharif",
    ]
    assert "[Why?]" not in said


async def test_others_of_the_country_and_meetings_beside_are_told_apart(
    services: Services,
) -> None:
    modi = await asked(services, "did Modi attend the Astana summit in 2024")
    assert modi[3:5] == [
        "Of the same country:",
        "• Subrahmanyam Jaishankar took part in the 24th SCO summit (Astana, 2024) (4 July 2024)",
    ]
    erdogan = await asked(services, "was Erdogan at the 2024 summit")
    assert erdogan[0].startswith("No source says whether Recep Tayyip Erdoğan took part")
    assert erdogan[3:5] == [
        "On the sidelines of that meeting:",
        "• Recep Tayyip Erdoğan took part in the SCO Plus meeting (Astana, 2024) (4 July 2024)",
    ]


async def test_one_who_was_only_to_come_is_not_among_those_who_did(services: Services) -> None:
    said = await asked(services, "who attended the Tianjin summit")
    assert said[1:3] == [
        "Among those who took part: Shehbaz Sharif",
        "Announced to take part: Narendra Modi",
    ]


async def test_nor_is_one_who_was_to_come_to_a_meeting_beside_it(services: Services) -> None:
    text = "\n".join(await asked(services, "who attended the Astana summit in 2024"))
    assert "• SCO Plus meeting (Astana, 2024)\nAmong those who took part: Recep Tayyip" in text
    assert "Rahmon" not in text


async def test_two_are_told_of_one_by_one(services: Services) -> None:
    said = await asked(services, "did Putin and Aliyev attend the 2024 summit?")
    assert said[1:4] == [
        "• Vladimir Putin: no source says",
        "• Ilham Aliyev took part in the 24th SCO summit (Astana, 2024) (4 July 2024)",
        "Among those who took part: Subrahmanyam Jaishankar",
    ]


async def test_a_summit_does_not_count_who_was_to_come_among_its_guests(
    services: Services,
) -> None:
    assert "Among those who took part: Shehbaz Sharif" in await asked(services, "/summit 25")


async def test_a_meeting_of_which_nobody_tells_whether_it_was_held(services: Services) -> None:
    said = await asked(services, "was Putin at the heads of government meeting in Dushanbe in 2026")
    assert said[0].startswith("No source says whether Vladimir Putin took part")
    assert said[1].startswith("Planned, outcome not in the sources: ")


async def test_the_buttons_ask_the_same_of_whoever_was_meant(services: Services) -> None:
    async with LocalChat(services, language="en") as chat:
        (reply,) = (await chat.line("did Sharif attend the Tianjin summit"))["replies"]
        data = [button["data"] for row in reply["buttons"] for button in row]
        (nawaz,) = (await chat.line(f"!tap {data[1]}"))["replies"]
    assert data == ["1 attended shehbaz-sharif Tianjin", "1 attended nawaz-sharif Tianjin"]
    assert nawaz["text"].startswith("No source says whether Nawaz Sharif took part")
    assert "• Shehbaz Sharif took part" in nawaz["text"]


async def test_several_meetings_of_a_city_stand_on_buttons(services: Services) -> None:
    async with LocalChat(services, language="en") as chat:
        (reply,) = (await chat.line("was Iran at the Astana summit"))["replies"]
    assert "• 24th SCO summit (Astana, 2024): no source says" in reply["text"]
    assert [b["data"] for b in reply["buttons"][0]] == ["1 attended IR 24", "1 attended IR 17"]


async def test_meetings_that_sources_name_are_not_said_to_be_all(services: Services) -> None:
    said = await asked(services, "which summits did Aliyev attend?")
    assert "These are the meetings that sources name; there may have been others." in said


async def test_it_is_found_inline_by_its_command_line(services: Services) -> None:
    async with LocalChat(services, language="en") as chat:
        results = (await chat.line("!inline attended aliyev 24"))["results"]
    assert results[0]["title"].startswith("Ilham Aliyev took part in the 24th SCO summit")


@pytest.mark.parametrize("said", ["who was in Tianjin?", "who was at the summit in Tianjin"])
async def test_who_was_in_a_city_asks_of_the_meeting_there(services: Services, said: str) -> None:
    lines = await asked(services, said)
    assert lines[0] == "25th SCO summit, Tianjin, 31 August – 1 September 2025"
    assert lines[1] == "Among those who took part: Shehbaz Sharif"


async def test_other_meetings_of_the_city_are_named(services: Services) -> None:
    lines = await asked(services, "who was in Astana?")
    assert lines[0] == "2 summits"
    assert "• 24th SCO summit, Astana, 3–4 July 2024" in lines
    bishkek = await asked(services, "/attended Bishkek")
    assert bishkek[0].startswith("22nd meeting of the SCO Council of Heads of Government")


@pytest.mark.parametrize(
    ("said", "then", "first"),
    [
        (
            "who attended the Astana summit in 2024",
            "and the prime ministers?",
            "I know no summit “governments 2024”",
        ),
        (
            "who attended the Tianjin summit",
            "and the prime ministers?",
            "I know no summit “governments 2025”",
        ),
        ("the last summit", "and the prime ministers?", "22nd meeting of the SCO Council of Heads"),
    ],
)
async def test_the_other_council_is_asked_on(
    services: Services, said: str, then: str, first: str
) -> None:
    """The heads of government meet elsewhere: the year is kept, and the city is not."""
    async with LocalChat(services, language="en") as chat:
        await chat.line(said)
        text = (await chat.line(then))["replies"][-1]["text"]
    assert text.startswith(first)
