"""Plain questions: what a thing is, what was signed, who applied; a message in, a message out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot import clock
from bot.services import Services
from bot.terminal import LocalChat


@pytest.fixture(autouse=True)
def today() -> None:
    clock.set_now(datetime(2026, 11, 22, 12, tzinfo=UTC))


async def reply(services: Services, language: str, line: str) -> dict[str, Any]:
    async with LocalChat(services, language=language) as chat:
        found: dict[str, Any] = (await chat.line(line))["replies"][-1]
    return found


def data(answer: dict[str, Any]) -> list[str]:
    return [button["data"] for row in answer["buttons"] for button in row if button["data"]]


@pytest.mark.parametrize(
    ("language", "question", "head", "told"),
    [
        ("en", "what is rats", "SCO Regional Anti-Terrorist Structure", "seat in Tashkent"),
        ("en", "what is RATS", "SCO Regional Anti-Terrorist Structure", "Ularbek Sharsheyev"),
        ("en", "what is the secretariatt", "SCO Secretariat", "single term of three years"),
        ("en", "What is the SCO Plus format?", "SCO Plus", "countries taking part: 16"),
        ("en", "what is shanghai fiv", "Shanghai Five", "Members: 🇨🇳 China"),
        ("en", "when was the SCO charter signed", "SCO Charter", "(7 June 2002)"),
        ("en", "SCO development strategy until 2035", "SCO Development Strategy", "September 2025"),
        ("en", "Is there a SCO Anti-Drug Center?", "SCO Anti-Drug Center", "Planned: "),
        ("en", "council of national coordinators", "SCO Council of National Coord", "India"),
        ("en", "what is the SCO Council of Foreign Ministers", "SCO Council", "than the name"),
        ("en", "what is Varanasi", "Varanasi", "tourist and cultural capital of the SCO (2022"),
        ("en", "which city is the tourist capital?", "Cholpon-Ata: title: tourist", "Qingdao"),
        ("ru", "какой город культурная столица ШОС", "Чолпон-Ата: звание", "Варанаси"),
        ("zh", "旅游和文化之都", "乔尔蓬阿塔：称号", "青岛"),
        ("en", "tourist capital in 2023", "Almaty: title: tourist", "Varanasi"),
        ("en", "tourist capital in 2010", "tourist and cultural capital", "no source names a city"),
        ("ru", "что такое ратс", "Региональная антитеррористическая", "Ташкент"),
        ("ru", "что такое секритариат", "Секретариат ШОС", "Пекин"),
        ("zh", "秘书处是什么", "上合组织秘书处", "北京"),
        ("zh", "什么是上合组织+", "“上合组织+”", "16"),
        ("ur", "شنگھائی فائیو کیا ہے", "شنگھائی فائیو", "چین"),
        ("kk", "шанхай бестігі деген не", "Шанхай бестігі", "Қытай"),
    ],
)
async def test_what_is_known_of_a_thing_is_told(
    services: Services, language: str, question: str, head: str, told: str
) -> None:
    text = (await reply(services, language, question))["text"]
    assert text.startswith(head)
    assert told in text


async def test_one_name_for_two_things_is_explained(services: Services) -> None:
    text = (await reply(services, "en", "what is SCO Plus"))["text"]
    assert "United Russia initiated: SCO Plus inter-party forum" in text
    assert "One name for two things; neither source is wrong." in text


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        ("en", "what is FOOBAR", "Nothing in the sources matches “FOOBAR”"),
        ("en", "what is the Shanghai Spirit?", "Nothing in the sources matches “Shanghai Spirit”"),
        ("en", "what is the population of the SCO", "Nothing in the sources matches “population”"),
        ("ru", "что такое ФУБАР?", "По запросу «ФУБАР» в источниках ничего нет"),
        ("zh", "什么是FOOBAR", "“FOOBAR”"),
        ("ur", "FOOBAR کیا ہے", "FOOBAR"),
        ("kk", "FOOBAR деген не", "«FOOBAR» бойынша дереккөздерде ештеңе жоқ"),
    ],
)
async def test_of_what_is_unknown_it_says_so(
    services: Services, language: str, question: str, said: str
) -> None:
    assert said in (await reply(services, language, question))["text"].splitlines()[0]


@pytest.mark.parametrize(
    ("language", "question", "lists"),
    [
        ("en", "what does dialogue partner mean", ["1 partners"]),
        ("en", "difference between observer and dialogue partner", ["1 observers", "1 partners"]),
        ("en", "what rights does a member state have", ["1 members"]),
        ("ru", "что значит партнёр по диалогу", ["1 partners"]),
        ("zh", "观察员和对话伙伴的区别", ["1 observers", "1 partners"]),
        ("ur", "مبصر اور ڈائیلاگ پارٹنر میں فرق", ["1 observers", "1 partners"]),
        ("kk", "диалог бойынша серіктес деген не", ["1 partners"]),
    ],
)
async def test_a_status_is_not_explained_where_no_source_does_but_its_list_is_offered(
    services: Services, language: str, question: str, lists: list[str]
) -> None:
    assert data(await reply(services, language, question))[: len(lists)] == lists


async def test_no_meaning_is_invented(services: Services) -> None:
    first, note, *_ = (await reply(services, "en", "what does observer mean"))["text"].splitlines()
    assert first == "Observers: no source says what this means"
    assert note.startswith("Note: SCO Council of Heads of State adopted: decision to merge")


async def test_a_mistyped_country_is_asked_back(services: Services) -> None:
    answer = await reply(services, "en", "what is Azerbaijn")
    assert "Did you mean 🇦🇿 Azerbaijan?" in answer["text"]
    (again,) = data(answer)
    async with LocalChat(services, language="en") as chat:
        (told,) = (await chat.line(f"!tap {again}"))["replies"]
    assert told["text"].startswith("🇦🇿 Azerbaijan: dialogue partner")


# -- meetings ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", "what was adopted in tianjin", "SCO Development Strategy until 2035"),
        ("en", "documents of the Tianjin summit", "decision to merge the statuses"),
        ("en", "what documents were signed at Astana", "Announced, outcome not in the sources: "),
        ("en", "how many documents were adopted in Bishkek", "documents adopted: 28"),
        ("en", "what was signed in Ufa", "No source names a document of this meeting."),
        ("en", "what did the 24th summit approve", "“corresponding roadmap”"),
        ("en", "theme of the Bishkek summit", "No source names the theme of this meeting."),
        ("en", "theme of the bishkek summit", "theme: “25 years of the SCO"),
        ("en", "theme of the 2024 summit", "Theme: “Strengthening Multilateral Dialogue"),
        ("en", "what was proposed at Astana", "more effective use of the potential"),
        ("ru", "документы саммита в Тяньцзине", "Стратегия развития ШОС до 2035 года"),
        ("ru", "тема саммита в бишкеке", "Тема этой встречи в источниках не названа."),
        ("zh", "天津通过了什么文件", "2035年"),
        ("ur", "بشکیک سربراہی اجلاس کا موضوع", "کسی ماخذ میں اس اجلاس کے موضوع کا ذکر نہیں۔"),
        ("kk", "Бішкек саммитінің тақырыбы", "тақырыбы бірде-бір дереккөзде аталмаған"),
    ],
)
async def test_one_thing_of_one_meeting(
    services: Services, language: str, question: str, told: str
) -> None:
    assert told in (await reply(services, language, question))["text"]


async def test_of_several_summits_in_a_city_the_latest_or_that_of_the_year_is_meant(
    services: Services,
) -> None:
    latest = (await reply(services, "en", "documents of the Bishkek summit"))["text"]
    then = (await reply(services, "en", "documents of the Bishkek summit in 2007"))["text"]
    assert latest.startswith("26th SCO summit, Bishkek")
    assert then.startswith("7th SCO summit, Bishkek") and "Good-Neighbourliness" in then


async def test_a_year_without_a_city_lists_the_documents_of_that_year(services: Services) -> None:
    lines = (await reply(services, "en", "what was signed in 2007"))["text"].splitlines()
    assert lines[0] == "Documents that sources name, 2007"
    assert lines[1].startswith("SCO Council of Heads of State signed: Treaty on Long-Term")


async def test_a_time_of_which_no_document_is_known_says_so(services: Services) -> None:
    lines = (await reply(services, "en", "/documents 2003/2005"))["text"].splitlines()
    assert lines[:2] == [
        "Documents that sources name, 2003 – 2005",
        "No source tells of anything.",
    ]


async def test_an_unknown_meeting_has_no_documents(services: Services) -> None:
    text = (await reply(services, "en", "/documents Atlantis"))["text"]
    assert text.startswith("I know no summit “Atlantis”")


# -- those who wish to join ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "which countries applied for membership"),
        ("en", "who wants to join the SCO"),
        ("en", "candidates"),
        ("ru", "кто подал заявку на вступление"),
        ("zh", "谁想加入上合组织"),
        ("ur", "کون شامل ہونا چاہتا ہے"),
        ("kk", "кім шыұ-ға қосылғысы келеді"),
    ],
)
async def test_a_wish_is_no_membership(services: Services, language: str, question: str) -> None:
    text = (await reply(services, language, question))["text"]
    by_command = (await reply(services, language, "/applicants"))["text"]
    assert text == by_command


async def test_applications_are_dated_and_marked_if_they_came_true(services: Services) -> None:
    lines = (await reply(services, "en", "/applicants"))["text"].splitlines()
    assert lines[:3] == [
        "Applications and plans to join",
        "Azerbaijan applied for observer status in the SCO (2024)"
        " – no source reports that it was fulfilled",
        "Belarus: application for membership of the SCO (July 2022) – fulfilled: since 4 July 2024",
    ]
    assert not any("China" in line for line in lines)


async def test_of_a_country_that_did_not_apply_it_says_so(services: Services) -> None:
    text = (await reply(services, "en", "has Armenia applied for membership?"))["text"]
    assert text.splitlines()[:2] == [
        "🇦🇲 Armenia",
        "No source tells of an application or a plan to join.",
    ]


# -- the first, the present, the last --------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "question", "first"),
    [
        ("en", "who was the first secretary-general", "Zhang Deguang"),
        ("en", "current secretary general", "Nurlan Yermekbayev"),
        ("en", "who is the current director of RATS", "Ularbek Sharsheyev"),
        ("en", "first director of rats", "Myrzakan Subanov"),
        ("ru", "кто был первым генеральным секретарём", "Чжан Дэгуан"),
        ("zh", "首任秘书长是谁", "张德广"),
        ("ur", "پہلا سیکرٹری جنرل کون تھا", "ژانگ دیگوانگ"),
        ("kk", "бірінші бас хатшы кім болды", "Чжан Дэгуан"),
    ],
)
async def test_one_of_several_holders_is_chosen_and_all_are_offered(
    services: Services, language: str, question: str, first: str
) -> None:
    answer = await reply(services, language, question)
    assert answer["text"].startswith(first)
    assert "Zhang Ming" not in answer["text"]
    assert data(answer)[0] in (
        "1 who Secretary-General",
        "1 who sco-rats",
    )


async def test_the_previous_holder_stands_after_the_present_one(services: Services) -> None:
    lines = (await reply(services, "en", "previous secretary-general"))["text"].splitlines()
    assert lines[0].startswith("Nurlan Yermekbayev") and lines[1].startswith("Zhang Ming")


# -- inline ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "line"),
    [
        ("rats", "what sco-rats"),
        ("secretariat", "what sco-secretariat"),
        ("хартия", "what sco-charter"),
        ("documents Tianjin", "documents Tianjin"),
        ("applications", "applicants"),
    ],
)
def test_things_are_found_inline(services: Services, query: str, line: str) -> None:
    say = services.languages.speech("en")
    cards, _ = services.finder.find(say, query)
    assert cards[0].line == line
