"""The application as Telegram meets it, over real HTTP: questions, buttons, groups, errors."""

from __future__ import annotations

import asyncio
import logging
import re
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from telegram import Bot
from telegram.error import Conflict

from bot import clock
from bot.handlers.question import Command, Commands, Question
from bot.replies.reply import Button, File, Reply
from bot.services import Services
from bot.telegram.limits import MESSAGE
from tests.botapi import TOKEN, BotApiServer, User
from tests.botapi.waiting import PATIENCE
from tests.conftest import polling, running_bot
from tests.ops.processes import line_with


def echoed(question: Question) -> Reply:
    again = Button("Again", ask=f"echo {question.argument[:20]}!")
    return Reply(f"echo {escape(question.argument)}", ((again,),))


def failing(question: Question) -> Reply:
    raise ZeroDivisionError(f"cannot answer {question.argument}")


def long(question: Question) -> Reply:
    text = "\n\n".join(f"<b>{number}</b> " + "word " * 150 for number in range(9))
    return Reply(text, ((Button("More", ask="long"),),))


def pictured(question: Question) -> Reply:
    return Reply("A <b>map</b>", ((Button("Echo", ask="echo x"),),), File("map.png", b"PNG"))


def noticed(question: Question) -> Reply:
    return Reply(toast="Noted")


TABLE = (
    Command("echo", echoed),
    Command("fail", failing),
    Command("long", long),
    Command("map", pictured),
    Command("note", noticed),
    Command("secrets", echoed, operators=True),
)


@pytest.fixture
def enough() -> asyncio.Event:
    """Ends the work on what is asked with ``/wait``."""
    return asyncio.Event()


@pytest.fixture
def extended(services: Services, enough: asyncio.Event) -> Services:
    async def waiting(question: Question) -> Reply:
        await enough.wait()
        return Reply("done waiting")

    commands = Commands((*services.commands.values(), *TABLE, Command("wait", waiting)))
    settings = services.settings.model_copy(update={"admin_ids": frozenset({99})})
    return replace(services, commands=commands, settings=settings)


@pytest.fixture
async def alice(server: BotApiServer, extended: Services) -> AsyncIterator[User]:
    """A person; the bot polls, and nothing that it calls may be refused."""
    server.user(99, "Admin", started=True)
    async with polling(server, extended):
        yield server.user(1, "Alice")
        await server.settled()
    assert server.refusals == []


# -- questions -----------------------------------------------------------------------------------


async def test_start_says_that_the_bot_is_unofficial_and_where_facts_come_from(alice: User) -> None:
    answer = await alice.says("/start")
    assert "unofficial" in answer.text
    assert "news articles" in answer.text


async def test_help_lists_every_command_with_a_line(alice: User, extended: Services) -> None:
    answer = await alice.says("/help")
    for command in extended.commands.listed():
        assert f"/{command.name} – " in answer.text
    assert "/secrets" not in answer.text


async def test_a_mistyped_command_is_offered_as_a_button(alice: User) -> None:
    answer = await alice.says("/hlep")
    assert "no command /hlep" in answer.text
    assert not (await alice.tap(answer, "/help")).text
    assert "What you can ask" in (await answer.edited()).text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/echo  many   words ", "echo many words"),
        ("/ECHO x", "echo x"),
        ("/echo@sco_test_bot x", "echo x"),
        ("/echo\nnew line", "echo new line"),
        ("/echo \u202eabc\u202c\u200b", "echo abc"),
        ("/echo <b>&", "echo <b>&"),
        ("/xyzzy", "There is no command /xyzzy. /help shows all."),
        ("/", "I did not understand that."),
        ("qwertz uiop", "I did not understand that."),
    ],
)
async def test_what_is_typed(text: str, said: str, alice: User) -> None:
    answer = await alice.says(text)
    assert answer.text.startswith(said)


async def test_a_deep_link_asks_its_question(alice: User) -> None:
    assert (await alice.says("/start echo_AZ")).text == "echo AZ"
    assert "unofficial" in (await alice.says("/start nonsense_x")).text


async def test_a_picture_or_sticker_gets_a_word_and_a_service_message_none(
    alice: User, server: BotApiServer
) -> None:
    await alice.send_other({"dice": {"emoji": "🎲", "value": 3}})
    assert "I read text only" in (await alice.reply()).text
    await alice.send_other({"message_auto_delete_timer_changed": {"message_auto_delete_time": 1}})
    assert (await alice.says("/echo next")).text == "echo next"
    assert len(server.called("sendMessage")) == 2


async def test_an_edited_command_is_answered_again(alice: User) -> None:
    question = await alice.send("/echo 1")
    answer = await alice.reply()
    assert answer.text == "echo 1"
    await alice.edit(question, "/echo 2")
    assert (await answer.edited()).text == "echo 2"


async def test_operators_commands_do_not_exist_for_others(
    alice: User, server: BotApiServer
) -> None:
    assert "no command /secrets" in (await alice.says("/secrets x")).text
    assert (await server.user(99).says("/secrets x")).text == "echo x"


# -- groups --------------------------------------------------------------------------------------


async def test_in_a_group_the_bot_replies_to_the_question_and_is_silent_otherwise(
    alice: User, server: BotApiServer
) -> None:
    group = server.supergroup(members=[alice])
    for text in ("hello", "/other@another_bot", "/notmine", "/help@another_bot"):
        await alice.send(text, group)
    question = await alice.send("/echo x", group)
    await server.wait_for("sendMessage")
    (call,) = server.called("sendMessage")
    assert call.params["chat_id"] == group.id
    assert call.params["reply_parameters"]["message_id"] == question.id
    assert call.params["link_preview_options"] == {"is_disabled": True}


async def test_a_topic_is_kept_and_a_closed_one_falls_back(
    alice: User, server: BotApiServer
) -> None:
    forum = server.supergroup(forum=True, owner=alice, members=[alice])
    thread = await forum.open_topic("SCO", alice)
    await alice.send("/echo in topic", forum, thread=thread)
    await server.wait_for("sendMessage", lambda call: call.get("message_thread_id") == thread)
    server.fail("sendMessage", "closed topic")
    await alice.send("/echo closed", forum, thread=thread)
    await server.wait_for("sendMessage", lambda call: "message_thread_id" not in call)


# -- buttons -------------------------------------------------------------------------------------


async def test_a_press_edits_the_message(alice: User, server: BotApiServer) -> None:
    answer = await alice.says("/echo a")
    await alice.tap(answer, "Again")
    assert (await answer.edited()).text == "echo a!"
    assert len(server.called("sendMessage")) == 1


@pytest.mark.parametrize("data", ["0 echo x", "old:data:1", "1 gone x", "1", "1 ", "\u202e"])
async def test_an_old_button_gets_a_polite_notice(data: str, alice: User) -> None:
    answer = await alice.says("/echo a")
    tapped = await alice.tap(answer, data)
    assert tapped.text == "This button is out of date. Please ask anew."
    assert answer.text == "echo a"


async def test_a_notice_without_a_message(alice: User) -> None:
    answer = await alice.says("/echo a")
    assert (await alice.tap(answer, "1 note")).text == "Noted"
    assert answer.text == "echo a"


async def test_the_same_answer_again_is_no_error(alice: User) -> None:
    answer = await alice.says("/help")
    await alice.tap(answer, "1 help")
    assert "What you can ask" in (await alice.says("/help")).text


async def test_under_a_picture_the_answer_comes_as_a_new_message(alice: User) -> None:
    picture = await alice.says("/map")
    assert picture.text == "A map"
    await alice.tap(picture, "Echo")
    assert (await alice.reply()).text == "echo x"


async def test_a_long_answer_is_split_and_its_buttons_stand_last(alice: User) -> None:
    await alice.send("/long")
    parts = await alice.replies(2)
    assert [len(part.text) <= MESSAGE for part in parts] == [True, True]
    assert [bool(part.markup) for part in parts] == [False, True]
    assert parts[1].text.startswith("5 word")


# -- faults --------------------------------------------------------------------------------------


async def test_an_error_is_an_apology_a_log_entry_and_one_notice_an_hour(
    alice: User, server: BotApiServer, caplog: pytest.LogCaptureFixture
) -> None:
    admin = server.user(99, started=True)
    with clock.at("2026-11-21T09:00"), caplog.at_level(logging.ERROR):
        apology = await alice.says("/fail now")
        notice = await admin.reply()
        short = re.search(r"noted as ([0-9a-f]{6})", apology.text)
        assert short
        assert notice.text == f"ZeroDivisionError in tests.test_app:{failing_line()} ({short[1]})"
        await alice.says("/fail again")
        assert (await alice.says("/echo done")).text == "echo done"
    entry = caplog.records[0]
    assert short[1] in entry.getMessage()
    assert entry.exc_info
    with clock.at("2026-11-21T10:01"):
        await alice.says("/fail later")
        await admin.reply()
    told = [call for call in server.called("sendMessage") if call.params["chat_id"] == admin.id]
    assert len(told) == 2


def failing_line() -> int:
    return failing.__code__.co_firstlineno + 1


async def test_a_failing_button_is_answered_too(alice: User) -> None:
    answer = await alice.says("/echo a")
    await alice.tap(answer, "1 fail")
    assert "went wrong" in (await alice.reply()).text


async def test_who_blocked_the_bot_causes_no_error(
    alice: User, server: BotApiServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.fail("sendMessage", "blocked")
    await alice.send("/echo x")
    assert (await alice.says("/echo y")).text == "echo y"
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.mark.parametrize("fault", [502, "flood", "internal", "drop"])
async def test_an_answer_waits_for_a_server_that_is_out_of_order(
    fault: int | str, alice: User, server: BotApiServer
) -> None:
    server.fail("sendMessage", fault)
    answer = await alice.says("/echo x")
    assert answer.text == "echo x"


async def test_a_group_that_became_a_supergroup_gets_its_answer_there(
    alice: User, server: BotApiServer
) -> None:
    group = server.group(members=[alice])
    new = server.supergroup(members=[alice])
    server.fail("sendMessage", "migrated", migrate_to=new.id)
    await alice.send("/echo x", group)
    await server.wait_for("sendMessage", lambda call: call["chat_id"] == new.id)
    assert [call.params["chat_id"] for call in server.called("sendMessage")] == [group.id, new.id]


async def test_one_chat_is_answered_in_order_and_others_meanwhile(
    alice: User, server: BotApiServer, enough: asyncio.Event
) -> None:
    bob = server.user(2)
    await alice.send("/wait")
    await alice.send("/echo quick")
    assert (await bob.says("/echo bob")).text == "echo bob"
    assert alice.chat.unread == []
    enough.set()
    assert [reply.text for reply in await alice.replies(2)] == ["done waiting", "echo quick"]


# -- the process ---------------------------------------------------------------------------------


async def test_a_process_polls_answers_and_stops_with_status_0(
    server: BotApiServer, tmp_path: Path
) -> None:
    alice = server.user(1)
    online = {"BOT_TOKEN": TOKEN, "BOT_API_URL": server.url}
    async with running_bot(data=tmp_path, **online) as bot:
        await line_with(bot.stderr, "Ready: @sco_test_bot")
        assert "unofficial" in (await alice.says("/start")).text
        await alice.send("/help")
        await server.settled()
        bot.send_signal(signal.SIGTERM)
        assert "What you can ask" in (await alice.reply()).text
        assert await bot.wait() == 0
    assert server.refusals == []


async def test_a_process_waits_while_another_one_polls(
    server: BotApiServer, tmp_path: Path
) -> None:
    online = {"BOT_TOKEN": TOKEN, "BOT_API_URL": server.url}
    async with running_bot(data=tmp_path, **online) as bot:
        await line_with(bot.stderr, "Ready")
        assert await server.updates.bell.until(lambda: server.updates.open_polls, PATIENCE)
        async with Bot(TOKEN, f"{server.url}/bot") as other:
            with suppress(Conflict):  # the bot may ask again before this poll has ended
                await other.get_updates(timeout=1)
        await line_with(bot.stderr, "Another program polls with this token; waiting")
        await server.user(1).send("/start")
        await line_with(bot.stderr, "Updates come again")
        assert (await server.user(1).reply()).text
        bot.terminate()
        assert await bot.wait() == 0


async def test_a_refused_token_is_one_line_and_status_1(
    server: BotApiServer, tmp_path: Path
) -> None:
    online = {"BOT_TOKEN": "5:unknown", "BOT_API_URL": server.url, "LOG_LEVEL": "ERROR"}
    async with running_bot(data=tmp_path, **online) as bot:
        _, err = await bot.communicate()
    assert bot.returncode == 1
    (line,) = err.decode().splitlines()
    assert line.startswith("BOT_TOKEN is refused by Telegram")


async def test_a_process_starts_as_soon_as_telegram_can_be_reached(
    server: BotApiServer, tmp_path: Path
) -> None:
    fault = server.fail("getMe", 502, times=None)
    online = {"BOT_TOKEN": TOKEN, "BOT_API_URL": server.url}
    async with running_bot(data=tmp_path, **online) as bot:
        await line_with(bot.stderr, "Not started yet")
        fault.stop()
        await line_with(bot.stderr, "Ready")
        bot.terminate()
        assert await bot.wait() == 0
