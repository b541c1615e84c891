"""When the bot fails: an apology in the person's language, a log without words, one notice."""

from __future__ import annotations

import logging
import re
from dataclasses import replace

import pytest
from sqlalchemy.exc import OperationalError

from bot import clock
from bot.chats.book import Book
from bot.handlers.errors import wordless
from bot.handlers.finder import Finder
from bot.handlers.question import Command, Commands, Question
from bot.logs import Redaction, TextFormatter
from bot.replies.reply import Reply
from bot.services import Services
from tests.botapi import BotApiServer, User


def failing(question: Question) -> Reply:
    raise KeyError(f"no such thing: {question.argument}")


@pytest.fixture
def services(services: Services) -> Services:
    commands = (*services.commands.values(), Command("fail", failing))
    return replace(services, commands=Commands(commands))


async def test_the_apology_is_in_the_chats_language(alice: User, server: BotApiServer) -> None:
    kazakh = server.user(5, language_code="kk")
    apology = await kazakh.says("/fail")
    assert apology.text != (await alice.says("/fail")).text
    await alice.says("/language kk")
    ids = re.compile("[0-9a-f]{6}")
    assert ids.sub("", (await alice.says("/fail")).text) == ids.sub("", apology.text)


async def test_the_log_has_the_id_and_the_places_but_not_a_word_of_the_message(
    alice: User, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        apology = await alice.says("/fail my secret words")
    (record,) = [one for one in caplog.records if one.name == "bot.handlers.errors"]
    short = re.search(r"[0-9a-f]{6}", apology.text)
    assert short
    told = TextFormatter(Redaction(())).format(record)
    assert short[0] in told
    assert "KeyError" in told
    assert "in failing" in told
    assert "secret" not in told


async def test_operators_get_one_notice_a_kind_and_hour(alice: User, operator: User) -> None:
    with clock.at("2026-11-21T09:00"):
        for _ in range(3):
            await alice.says("/fail x")
        await alice.says("/help")
        notice = await operator.reply()
    with clock.at("2026-11-21T09:59"):
        await alice.says("/fail x")
        await alice.says("/help")  # answered in order, so the error is dealt with
    assert operator.chat.unread == []
    assert notice.text.startswith("KeyError in tests.telegram.test_errors:")
    with clock.at("2026-11-21T10:01"):
        await alice.says("/fail x")
        await operator.reply()


async def test_a_failing_press_is_answered_and_apologised_for(
    alice: User, server: BotApiServer
) -> None:
    answer = await alice.says("/help")
    assert (await alice.tap(answer, "1 fail x")).text == ""
    assert "went wrong" in (await alice.reply()).text


async def test_a_query_that_fails_is_answered_with_the_apology(
    alice: User, server: BotApiServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Finder, "find", broken)
    button = (await alice.inline("azerb")).start_button
    assert button is not None
    assert "went wrong" in button["text"]
    guest = await alice.ask_guest("@sco_test_bot chair", server.supergroup(bot="left"))
    assert "went wrong" in guest.text


async def test_without_the_database_questions_are_answered_still(
    alice: User, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unreachable(*_: object) -> None:
        raise OperationalError("select", {}, ConnectionError("secret address"))

    monkeypatch.setattr(Book, "get", unreachable)
    assert (await alice.says("/status Azerbaijan")).text.startswith("🇦🇿 Azerbaijan")
    assert (await alice.inline("azerb")).results


def test_wordless_keeps_class_places_and_causes() -> None:
    try:
        try:
            int("my secret")
        except ValueError as error:
            raise LookupError("about my secret") from error
    except LookupError as error:
        bare = wordless(error)
    assert type(bare).__name__ == "LookupError"
    assert str(bare) == ""
    assert bare.__traceback__ is not None
    assert type(bare.__cause__).__name__ == "ValueError"
    assert str(bare.__cause__) == ""
