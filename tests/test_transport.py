"""The transport, over real HTTP: what arrives, what is repeated, and what an error may say."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import uvloop
from telegram import Bot
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, TimedOut

from bot.speech import Html
from bot.telegram import transport
from bot.telegram.transport import AiohttpRequest
from tests.botapi import TOKEN, BotApiServer
from tests.botapi.waiting import PATIENCE

Observed = list[tuple[str, str, float]]


@pytest.fixture
def observed() -> Observed:
    return []


@pytest.fixture
async def bot(server: BotApiServer, observed: Observed) -> AsyncIterator[Bot]:
    transport = AiohttpRequest(observe=lambda *noted: observed.append(noted))
    async with Bot(
        TOKEN,
        f"{server.url}/bot",
        f"{server.url}/file/bot",
        request=transport,
        get_updates_request=transport,
    ) as started:
        observed.clear()
        server.forget()
        yield started


async def test_text_of_any_script_arrives_as_it_was(bot: Bot, server: BotApiServer) -> None:
    alice = server.user(1, started=True)
    text = "ШОС 上合 🇦🇿 «&amp;» \u2068x\u2069"
    await bot.send_message(alice.id, Html(text), parse_mode="HTML")
    assert server.called("sendMessage")[-1].params["text"] == text
    assert not server.refusals


async def test_files_are_uploaded(bot: Bot, server: BotApiServer) -> None:
    alice = server.user(1, started=True)
    message = await bot.send_document(alice.id, b"a,b\n", filename="mine.csv", caption="Yours")
    assert message.document is not None
    assert message.document.file_name == "mine.csv"
    file = await bot.get_file(message.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"a,b\n"


async def test_each_attempt_is_counted(bot: Bot, server: BotApiServer, observed: Observed) -> None:
    await bot.get_me()
    server.fail("sendMessage", 403)
    with pytest.raises(Forbidden):
        await bot.send_message(server.user(1, started=True).id, "x")
    assert [noted[:2] for noted in observed] == [("getMe", "ok"), ("sendMessage", "forbidden")]
    assert all(seconds > 0 for _, _, seconds in observed)


@pytest.mark.parametrize(
    ("error", "kind"),
    [(400, BadRequest), (403, Forbidden), (500, NetworkError), (502, NetworkError)],
)
async def test_refusals_are_the_librarys_errors(
    error: int, kind: type[Exception], bot: Bot, server: BotApiServer
) -> None:
    server.fail("sendMessage", error)
    with pytest.raises(kind):
        await bot.send_message(server.user(1, started=True).id, "x")


async def test_what_changes_nothing_is_repeated_after_a_broken_connection(
    bot: Bot, server: BotApiServer, observed: Observed
) -> None:
    server.fail("getMe", "cut", times=2)
    await bot.get_me()
    assert [outcome for _, outcome, _ in observed] == ["network", "network", "ok"]


async def test_a_message_that_may_have_arrived_is_not_sent_again(
    bot: Bot, server: BotApiServer
) -> None:
    server.fail("sendMessage", "cut")
    with pytest.raises(NetworkError) as caught:
        await bot.send_message(server.user(1, started=True).id, "x")
    assert not isinstance(caught.value, TimedOut)
    assert len(server.called("sendMessage")) == 1


async def test_an_answer_that_does_not_come_is_a_timeout(bot: Bot, server: BotApiServer) -> None:
    server.fail("sendMessage", "timeout")
    with pytest.raises(TimedOut):
        await bot.send_message(server.user(1, started=True).id, "x", read_timeout=0.5)
    await server.wait_for("sendMessage")
    assert len(server.called("sendMessage")) == 1


async def test_no_error_shows_the_token(server: BotApiServer) -> None:
    await server.stop()
    nowhere = AiohttpRequest()
    bot = Bot(TOKEN, f"{server.url}/bot", request=nowhere)
    await nowhere.initialize()
    try:
        with pytest.raises(NetworkError) as caught:
            await bot.send_message(1, "x")
    finally:
        await nowhere.shutdown()
    error: BaseException | None = caught.value
    while error is not None:
        assert TOKEN not in repr(error)
        error = error.__cause__


async def test_the_servers_error_page_is_not_repeated_in_the_error(
    bot: Bot, server: BotApiServer
) -> None:
    wrong = Bot("1:wrong", f"{server.url}/nothing/", request=AiohttpRequest())
    async with wrong.request:
        with pytest.raises((InvalidToken, NetworkError)):
            await wrong.get_me()


async def test_many_calls_at_once(bot: Bot, server: BotApiServer, observed: Observed) -> None:
    people = server.people(range(1, 101))
    await asyncio.gather(*(bot.send_message(person.id, "x") for person in people))
    assert len(server.called("sendMessage")) == 100
    assert {outcome for _, outcome, _ in observed} == {"ok"}


def test_it_works_on_uvloop() -> None:
    async def talk() -> str:
        async with BotApiServer() as server:
            transport = AiohttpRequest()
            async with Bot(TOKEN, f"{server.url}/bot", request=transport) as bot:
                return bot.username

    assert uvloop.run(talk()) == "sco_test_bot"


async def test_a_conflict_is_told_apart(bot: Bot, server: BotApiServer) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    assert await server.updates.bell.until(lambda: server.updates.open_polls, PATIENCE)
    await bot.get_updates(timeout=0)
    with pytest.raises(Conflict):
        await first


@pytest.mark.parametrize(
    ("place", "proxy"),
    [
        ("api.telegram.org", "http://proxy:3128"),
        ("api.telegram.org:443", "http://proxy:3128"),
        ("127.0.0.1:8081", None),
        ("[::1]:8081", None),
    ],
)
def test_the_proxy_of_the_environment_is_used_but_for_this_machine(
    place: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy:3128")
    monkeypatch.setenv("no_proxy", "127.0.0.1,[::1]")
    transport._proxy.cache_clear()
    assert transport._proxy("https", place) == proxy
    transport._proxy.cache_clear()
