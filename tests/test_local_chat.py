"""The local chat: the command line as scripts and people use it, through the real handlers."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot import clock
from bot.handlers.question import Command, Commands, Question
from bot.replies.reply import Button, File, Reply
from bot.services import Services
from bot.telegram.local import readable
from bot.terminal import LocalChat
from tests.conftest import running_bot


async def test_each_message_in_turn_and_status_0(tmp_path: Path) -> None:
    async with running_bot("chat", "/start", "/help", data=tmp_path) as bot:
        out, err = await bot.communicate()
    assert bot.returncode == 0
    assert err == b""
    text = out.decode()
    assert text.index("unofficial") < text.index("/help – ")


async def test_a_message_a_line_until_the_end_of_input(tmp_path: Path) -> None:
    async with running_bot(data=tmp_path) as bot:
        out, err = await bot.communicate(b"/help\n\n/hlp\nqwertz uiop\n")
    assert bot.returncode == 0
    assert err == b""
    text = out.decode()
    assert "There is no command /hlp. Did you mean one of these?" in text
    assert "\n[/help]\n" in text
    assert text.count("I did not understand that.") == 1


async def test_json_is_one_object_a_message(tmp_path: Path) -> None:
    arguments = ("chat", "--json", "--lang", "kk", "--user", "7", "/hlp", "!tap 1 help")
    async with running_bot(*arguments, data=tmp_path) as bot:
        out, _ = await bot.communicate()
    first, second = map(json.loads, out.splitlines())
    assert first["message"] == "/hlp"
    (reply,) = first["replies"]
    assert reply["buttons"] == [[{"text": "/help", "data": "1 help"}]]
    assert reply["photo"] is None
    assert "<" not in reply["text"]
    assert second["message"] == "!tap 1 help"
    assert "<b>" in second["replies"][0]["html"]


async def test_broken_utf_8_is_answered_like_any_text(tmp_path: Path) -> None:
    async with running_bot("chat", data=tmp_path) as bot:
        out, err = await bot.communicate(b"\xff\xfe/\xff\n/help\n")
    assert bot.returncode == 0
    assert err == b""
    assert b"/help" in out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("chat", "--now", "tomorrow"), 2, "is no time"),
        (("chat", "--user", "me"), 2, "is no user id"),
        (("chat", "--user", "9" * 20), 2, "is no user id"),
        (("chat", "--now", "9999-12-31T23:59"), 2, "is no time"),
        (("dance",), 2, "invalid choice"),
        (("chat", "--help"), 0, "!inline QUERY"),
        (("--help",), 0, "talk to the bot in this terminal"),
    ],
)
async def test_usage(arguments: tuple[str, ...], status: int, said: str, tmp_path: Path) -> None:
    async with running_bot(*arguments, data=tmp_path) as bot:
        out, err = await bot.communicate()
    assert bot.returncode == status
    assert said in (out + err).decode()


# -- pressing, photos, the clock ---------------------------------------------------------------


def counted(question: Question) -> Reply:
    number = int(question.argument or 0)
    return Reply(f"<b>{number}</b>", ((Button("More", ask=f"count {number + 1}"),),))


def pictured(question: Question) -> Reply:
    return Reply("A <i>map</i>", photo=File("map.png", b"PNG"))


def dated(question: Question) -> Reply:
    return Reply(question.now.isoformat(), toast="It is now")


def content_of(path: str) -> bytes:
    return Path(path).read_bytes()


def with_commands(services: Services, *commands: Command) -> Services:
    return replace(services, commands=Commands(commands))


async def test_a_press_edits_the_message_and_labels_will_do(services: Services) -> None:
    async with LocalChat(with_commands(services, Command("count", counted))) as chat:
        (first,) = await chat.say("/count 1")
        assert (first.text, first.html) == ("1", "<b>1</b>")
        (second,) = await chat.press(first.buttons[0][0]["callback_data"])
        assert second.text == "2"
        (third,) = await chat.press("More")
        assert third.text == "3"


async def test_a_photo_is_a_path(services: Services) -> None:
    async with LocalChat(with_commands(services, Command("map", pictured))) as chat:
        answer = await chat.line("/map")
    (reply,) = answer["replies"]
    assert reply["text"] == "A map"
    assert content_of(reply["photo"]) == b"PNG"


async def test_the_clock_is_the_programs(services: Services) -> None:
    async with LocalChat(with_commands(services, Command("now", dated))) as chat:
        with clock.at("2024-07-04T20:00+05:00"):
            (reply,) = await chat.say("/now")
        with clock.at("2026-11-21"):
            toast, edited = await chat.press("1 now")
    assert reply.text == "2024-07-04T15:00:00+00:00"
    assert toast.text == "It is now"
    assert edited.text == "2026-11-21T00:00:00+00:00"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<b>a</b> &amp; b", "a & b"),
        ('<a href="https://x.example/?a=1&amp;b=2">page</a>', "page (https://x.example/?a=1&b=2)"),
        ("<blockquote expandable>own\nwords</blockquote>", "    ❝ own\n    words ❞"),
        ("<blockquote>❝ own words ❞</blockquote>", "    ❝ own words ❞"),
    ],
)
def test_html_becomes_readable_text(html: str, text: str) -> None:
    assert readable(html) == text


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_DATA_DIR", "a-file"),
        ("FACTS_FILE", "."),
        ("FACTS_FILE", "a-file"),
        ("DATABASE_URL", "sqlite:///a-file/bot.db"),
        ("DATABASE_URL", "sqlite:///a-file"),
    ],
)
async def test_what_cannot_be_used_ends_the_start_with_one_line(
    tmp_path: Path, name: str, value: str
) -> None:
    broken = tmp_path / "a-file"
    broken.write_text("neither a folder nor a store nor a database, and long enough " * 20)
    value = value.replace("a-file", str(broken))
    async with running_bot("chat", "/help", data=tmp_path / "data", **{name: value}) as bot:
        out, err = await bot.communicate()
    assert (bot.returncode, out, err.decode().count("\n")) == (1, b"", 1)
    assert err.decode().startswith(name)
