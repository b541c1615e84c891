"""Lookups as a reader of another language makes them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot import clock
from bot.services import Services
from bot.terminal import LocalChat


@pytest.fixture(autouse=True)
def today() -> None:
    clock.set_now(datetime(2026, 11, 22, 12, tzinfo=UTC))


async def asked(services: Services, language: str, line: str) -> str:
    async with LocalChat(services, language=language) as chat:
        return str((await chat.line(line))["replies"][-1]["text"])


@pytest.mark.parametrize(
    ("language", "line", "found"),
    [
        ("zh", "/search 峰会", "上合组织第26次峰会"),
        ("ru", "/search председатель", "Пакистан"),
        ("ur", "/search رکن", "بیلاروس"),
        ("kk", "/search бақылаушы", "Моңғолия"),
        ("ru", "/search штаб-квартира", "Пекин"),
        ("zh", "/search 总部", "北京"),
        ("ar", "/search المؤسسون", "كازاخستان"),
        ("fa", "/search زبان‌های رسمی", "چینی"),
    ],
)
async def test_a_search_reads_the_facts_in_the_readers_language(
    services: Services, language: str, line: str, found: str
) -> None:
    assert found in await asked(services, language, line)


async def test_an_office_comes_before_a_person_of_a_like_name(services: Services) -> None:
    """“صدر” is Urdu for president, and Sadyr Japarov's first name without its vowels."""
    said = await asked(services, "ur", "/who صدر")
    assert "امام علی رحمان" in said and "عارف علوی" in said


async def test_a_list_without_an_entry_says_so(services: Services) -> None:
    assert "No source says." in await asked(services, "en", "/chairs 2010")


async def test_chairs_lead_to_those_of_the_other_council(services: Services) -> None:
    async with LocalChat(services, language="en") as chat:
        (states,) = (await chat.line("/chairs"))["replies"]
        (governments,) = (await chat.line("!tap 1 chairs governments"))["replies"]
    assert states["buttons"][0][0] == {
        "text": "Chairs of the Council of Heads of Government",
        "data": "1 chairs governments",
    }
    assert governments["buttons"][0][0]["data"] == "1 chairs"
    assert "Tajikistan, since 18 November 2025" in governments["text"]


async def test_the_organisation_in_brief_leads_to_its_lists(services: Services) -> None:
    async with LocalChat(services, language="en") as chat:
        (reply,) = (await chat.line("/sco 2016"))["replies"]
    data = [button["data"] for row in reply["buttons"] for button in row]
    assert data[:3] == ["1 members 2016", "1 observers 2016", "1 partners 2016"]
