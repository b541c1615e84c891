"""Manners: one message to an answer, floods slowed, edits answered again, the rest ignored."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.app import App
from bot.telegram.dispatch import Dispatcher
from bot.telegram.flood import LONGEST_WAIT, Flood
from bot.telegram.updates import Update, read
from tests.botapi import BotApiServer, User
from tests.botapi.waiting import PATIENCE

# -- answers -------------------------------------------------------------------------------------


async def test_one_message_to_an_answer_and_no_link_preview(
    alice: User, server: BotApiServer
) -> None:
    for text in ("/status AZ", "/members", "/chair", "/summits", "/about", "/privacy", "/help"):
        await alice.says(text)
    await server.settled()
    sent = server.called("sendMessage")
    assert len(sent) == 7
    assert all(call.params["link_preview_options"] == {"is_disabled": True} for call in sent)


async def test_an_edited_command_changes_its_answer(alice: User, server: BotApiServer) -> None:
    question = await alice.send("/status Armenia")
    answer = await alice.reply()
    await alice.edit(question, "/status Nepal")
    assert (await answer.edited()).text.startswith("🇳🇵 Nepal")
    assert len(server.called("sendMessage")) == 1


async def test_in_a_group_too(alice: User, server: BotApiServer) -> None:
    group = server.supergroup(members=[alice])
    question = await alice.send("/chairr", group)
    await alice.edit(question, "/chair")
    answer = await group.reply()
    assert answer.reply_to == question.id
    await alice.edit(question, "/members")
    assert "member states" in (await answer.edited()).text


async def test_an_edit_of_what_is_no_question_is_ignored(alice: User, server: BotApiServer) -> None:
    place = await alice.send_location(40, 49)
    assert (await alice.reply()).text
    moved = {**place.json, "edit_date": 1, "location": {"latitude": 41, "longitude": 49}}
    server.push("edited_message", moved, alice.id)
    await alice.says("/help")
    assert alice.chat.unread == []


@pytest.mark.parametrize(
    "update",
    [
        {"poll": {"id": "1", "question": "?", "options": [], "total_voter_count": 0}},
        {"chosen_inline_result": {"result_id": "x", "query": "x"}},
        {"channel_post": {"message_id": 1, "date": 0, "text": "/chair"}},
        {"some_future_kind": {"text": "/chair"}},
        {},
    ],
)
async def test_other_updates_are_ignored(
    update: dict[str, Any], alice: User, server: BotApiServer
) -> None:
    channel = server.channel()
    for content in update.values():
        content.setdefault("from", alice.json)
        content.setdefault("chat", channel.json)
    server.push_raw(update)
    assert "What you can ask" in (await alice.says("/help")).text
    await server.settled()
    assert {call.method for call in server.calls} <= {"getMe", "setWebhook", "sendMessage"}
    assert channel.unread == alice.chat.unread == []


# -- floods --------------------------------------------------------------------------------------


class Hours:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_sixty_at_once_wait_for_nothing_and_the_rest_for_their_second() -> None:
    hours = Hours()
    flood = Flood(now=hours)
    assert [flood.wait(1) for _ in range(60)] == [0.0] * 60
    assert [flood.wait(1) for _ in range(3)] == [0.5, 1.5, 2.5]
    assert flood.wait(2) == 0
    hours.now = 4
    assert flood.wait(1) == 0


def test_sixty_a_minute_are_never_slowed() -> None:
    hours = Hours()
    flood = Flood(now=hours)
    for second in range(1000):
        hours.now = float(second)
        assert flood.wait(1) == 0


def test_what_would_wait_too_long_is_left_out_and_costs_nothing() -> None:
    hours = Hours()
    flood = Flood(now=hours)
    waits = [flood.wait(1) for _ in range(1000)]
    assert waits.count(None) == 1000 - 90 - 1 or waits.count(None) == 1000 - 90
    assert max(wait for wait in waits if wait is not None) <= LONGEST_WAIT
    hours.now = 60
    assert flood.wait(1) == 0


def test_a_flood_is_told_of_once() -> None:
    hours = Hours()
    flood = Flood(now=hours)
    assert [flood.is_news(1) for _ in range(3)] == [True, False, False]
    hours.now = 61
    assert flood.is_news(1)


async def test_a_flooding_person_is_told_politely_and_others_are_not_held_up(
    bot: App, server: BotApiServer
) -> None:
    """Four are answered at once, the fifth waits; somebody else does not."""
    dispatcher = Dispatcher(bot.process_update, flood=Flood(4, 2.0, now=Hours()))
    mallory, bob = server.user(5, started=True), server.user(6, started=True)
    for number in range(6):
        await dispatcher.take(update(mallory, number))
    await dispatcher.take(update(bob, 7))
    assert (await bob.reply()).text
    assert await dispatcher.drain(PATIENCE) == 0
    texts = [message.text for message in mallory.chat.unread]
    assert len(texts) == 7
    assert texts[4].startswith("That is a lot at once")
    assert all("What you can ask" in text for text in texts[:4] + texts[5:])


async def test_what_waited_for_a_flood_does_not_overtake_what_came_before() -> None:
    """The third waits a twentieth of a second; the first two take longer, and still come first."""
    done: list[int] = []

    async def slow(update: Update) -> None:
        await asyncio.sleep(0.2)
        done.append(update.update_id)

    dispatcher = Dispatcher(slow, flood=Flood(2, 0.2, now=Hours()))
    mallory = BotApiServer().user(5)
    for number in range(4):
        await dispatcher.take(update(mallory, number))
    assert await dispatcher.drain(PATIENCE) == 0
    assert done == [0, 1, 2, 3]


def update(user: User, number: int) -> Update:
    message = {
        "message_id": number + 1,
        "date": 0,
        "chat": user.chat.json,
        "from": user.json,
        "text": "/help",
    }
    return read({"update_id": number, "message": message})


async def test_the_local_chat_is_not_slowed(chat: Any) -> None:
    async with asyncio.timeout(LONGEST_WAIT):
        for _ in range(3 * 60):
            assert await chat.say("/start")
