"""/language: chosen from buttons, kept for the chat, taken back."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language import languages
from bot.services import Services
from bot.settings import Settings
from bot.terminal import LocalChat


async def shown(chat: LocalChat, line: str) -> dict[str, Any]:
    reply: dict[str, Any] = (await chat.line(line))["replies"][-1]
    return reply


def labels(reply: dict[str, Any]) -> list[str]:
    return [button["text"] for row in reply["buttons"] for button in row]


async def test_every_language_is_offered_in_its_own_name(chat: LocalChat) -> None:
    offered = labels(await shown(chat, "/language"))
    names = [languages().speech(code).own_name for code in languages().codes]
    assert offered[: len(names)] == names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("line", ["/language kk", "/language Қазақша", "!tap 1 language kk"])
async def test_a_language_is_chosen_by_code_by_name_or_by_button(
    line: str, chat: LocalChat
) -> None:
    await shown(chat, "/language")
    reply = await shown(chat, line)
    speech = languages().speech("kk")
    assert "Қазақша" in reply["text"]
    assert (await shown(chat, "/help"))["html"].startswith(speech.t("<b>What you can ask</b>"))


async def test_a_choice_outlives_the_process(settings: Settings) -> None:
    services = Services(settings)
    async with LocalChat(services, language="en") as chat:
        await shown(chat, "/language tr")
    await services.close()
    async with LocalChat(Services(settings), language="en") as chat:
        head = languages().speech("tr").t("<b>What you can ask</b>")
        assert (await shown(chat, "/help"))["html"].startswith(head)


async def test_a_choice_is_taken_back(chat: LocalChat) -> None:
    await shown(chat, "/language zh")
    await shown(chat, "/language auto")
    assert "What you can ask" in (await shown(chat, "/help"))["text"]


async def test_an_unknown_language_gets_the_list(chat: LocalChat) -> None:
    assert len(labels(await shown(chat, "/language klingon"))) > len(languages().codes)
