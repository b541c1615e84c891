"""Polling, webhook, failing on purpose, and the server as its own process."""

import asyncio
import contextlib
import sys
from collections import Counter
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from tests.botapi import BotApiServer, run_load
from tests.botapi.barebot import BareBot
from tests.botapi.errors import ApiError
from tests.botapi.waiting import PATIENCE


@pytest.fixture
def alice(server):
    return server.user(1, started=True)


def ids(updates):
    return [update["update_id"] for update in updates]


async def polling(server):
    assert await server.updates.bell.until(lambda: server.updates.open_polls, PATIENCE)


# --- long poll ------------------------------------------------------------------------------


async def test_updates_stay_until_confirmed(bot, server, alice):
    for text in "abc":
        await alice.send(text)
    assert ids(await bot("getUpdates", limit=2)) == [1, 2]
    assert ids(await bot("getUpdates")) == [1, 2, 3]
    assert ids(await bot("getUpdates", offset=3)) == [3]
    assert ids(await bot("getUpdates", offset=-1)) == [3]
    assert ids(await bot("getUpdates", offset=4)) == []
    await server.settled()


async def test_a_poll_waits_for_what_comes(server, bot, alice):
    poll = asyncio.create_task(bot("getUpdates", timeout=30))
    await polling(server)
    await alice.send("late")
    assert (await poll)[0]["message"]["text"] == "late"


async def test_the_second_poller_ends_the_first(server, bot, alice):
    first = asyncio.create_task(bot("getUpdates", timeout=30))
    await polling(server)
    second = asyncio.create_task(bot("getUpdates", timeout=30))
    with pytest.raises(ApiError, match="Conflict: terminated by other getUpdates") as caught:
        await first
    assert caught.value.code == 409
    await alice.send("a")
    assert len(await second) == 1


async def test_a_poller_that_died_disturbs_nobody(server, bot, alice):
    poll = asyncio.create_task(bot("getUpdates", timeout=30))
    await polling(server)
    poll.cancel()
    assert await server.updates.bell.until(lambda: not server.updates.open_polls, PATIENCE)
    await alice.send("a")
    assert len(await bot("getUpdates", timeout=1)) == 1
    assert not server.refusals


async def test_only_the_kinds_asked_for(bot, alice):
    await bot("getUpdates", allowed_updates=["inline_query"])
    await alice.send("a")
    await alice.inline("a", within=None)
    assert [[*update][1] for update in await bot("getUpdates")] == ["inline_query"]


# --- webhook --------------------------------------------------------------------------------


@contextlib.asynccontextmanager
async def webhook(handler):
    runner = web.ServerRunner(web.Server(handler))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    await runner.cleanup()


async def test_a_webhook_gets_every_update_in_order(server, bot):
    people = server.people(range(1, 6))
    seen, failures = [], Counter()

    async def handler(request):
        update = await request.json()
        message = update["message"]
        assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "secret"
        if failures[message["text"]] < 1:
            failures[message["text"]] += 1
            return web.Response(status=500)
        seen.append((message["from"]["id"], int(message["text"])))
        return web.Response()

    for person in people:
        await person.send("0")
    async with webhook(handler) as url:
        await bot("setWebhook", url=url, secret_token="secret", max_connections=3)
        for number in range(1, 10):
            for person in people:
                await person.send(str(number))
        await server.settled()
        info = await bot("getWebhookInfo")
        await bot("deleteWebhook")

    assert (info["url"], info["pending_update_count"]) == (url, 0)
    assert info["last_error_message"] == "Wrong response from the webhook: 500"
    for person in people:
        assert [n for user, n in seen if user == person.id] == list(range(10))


async def test_a_webhook_that_is_not_there_loses_nothing(server, bot, alice):
    async with webhook(lambda request: None) as url:
        pass
    await bot("setWebhook", url=url)
    with pytest.raises(ApiError, match="can't use getUpdates method while webhook is active"):
        await bot("getUpdates")
    await alice.send("a")
    assert await server.updates.bell.until(lambda: server.updates.webhook.last_error, PATIENCE)
    await bot("deleteWebhook")
    assert len(await bot("getUpdates")) == 1


async def test_a_webhook_may_answer_with_a_call(server, bot, alice):
    async def handler(request):
        chat_id = (await request.json())["message"]["chat"]["id"]
        return web.json_response({"method": "sendMessage", "chat_id": chat_id, "text": "hello"})

    async with webhook(handler) as url:
        await bot("setWebhook", url=url)
        assert (await alice.says("/start")).text == "hello"


# --- failing on purpose ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (429, 429, "Too Many Requests: retry after 7"),
        ("blocked", 403, "bot was blocked by the user"),
        ("kicked", 403, "bot was kicked"),
        ("deactivated", 403, "user is deactivated"),
        ("cannot initiate", 403, "bot can't initiate conversation with a user"),
        ("migrated", 400, "upgraded to a supergroup"),
        (500, 500, "Internal Server Error"),
        (502, 502, "Bad Gateway"),
    ],
)
async def test_refusing_on_purpose(server, bot, alice, error, code, words):
    server.fail("sendMessage", error, chat=alice.chat, times=2, retry_after=7, migrate_to=-100)
    for _ in range(2):
        with pytest.raises(ApiError, match=words) as caught:
            await bot("sendMessage", chat_id=1, text="a")
        assert caught.value.code == code
    await bot("sendMessage", chat_id=1, text="a")
    assert len(alice.chat.unread) == 1
    assert not server.refusals


async def test_breaking_the_connection(server, bot, alice):
    for error in ("drop", "cut"):
        server.fail("sendMessage", error)
        with pytest.raises(aiohttp.ClientConnectionError):
            await bot("sendMessage", chat_id=1, text=error)
    server.fail("sendMessage", "timeout")
    unanswered = asyncio.create_task(bot("sendMessage", chat_id=1, text="timeout"))
    await server.wait_for("sendMessage", lambda sent: sent["text"] == "timeout")
    await bot("getMe")
    assert not unanswered.done()
    unanswered.cancel()
    assert [message.text for message in alice.chat.unread] == ["cut", "timeout"]


async def test_an_outage_until_healed(server, bot):
    server.fail("*", 502, times=None)
    for method in ("getMe", "getUpdates"):
        with pytest.raises(ApiError, match="Bad Gateway"):
            await bot(method)
    server.heal()
    await bot("getMe")


async def outcomes(order):
    async with BotApiServer() as server, BareBot(server) as bot:
        server.people(range(1, 101))
        server.chaos(7, flood=0.1, internal=0.1, blocked=0.1)
        codes = {}
        for chat_id in order:
            try:
                await bot("sendMessage", chat_id=chat_id, text="a")
            except ApiError as error:
                codes[chat_id] = error.code
        blocked = {n for n, user in server.users.items() if user.chat.bot_status == "kicked"}
        assert blocked == {n for n, code in codes.items() if code == 403}
        return codes


async def test_chaos_is_the_same_in_any_order():
    codes = await outcomes(range(1, 101))
    assert codes == await outcomes(range(100, 0, -1))
    assert all(2 < count < 25 for count in Counter(codes.values()).values())
    assert set(codes.values()) == {429, 500, 403}


async def test_latency(server, bot, alice):
    server.latency = 0.05
    begun = server.monotonic()
    await asyncio.gather(*(bot("sendMessage", chat_id=1, text="a") for _ in range(10)))
    assert server.monotonic() - begun >= 0.05


async def test_answers_held(server, bot, alice):
    with server.answers_held():
        sending = asyncio.create_task(bot("sendMessage", chat_id=1, text="a"))
        assert (await alice.reply()).text == "a"
        assert await bot("getUpdates") == []
        assert not sending.done()
    assert (await sending)["text"] == "a"


async def test_waiting_for_a_call(server, bot, alice):
    waiting = asyncio.create_task(server.wait_for("sendMessage", lambda p: p["text"] == "b"))
    await bot("sendMessage", chat_id=1, text="a")
    await bot("sendMessage", chat_id=1, text="b")
    assert (await waiting).params == {"chat_id": 1, "text": "b"}
    with pytest.raises(AssertionError, match="no such call of sendPhoto"):
        await server.wait_for("sendPhoto", within=0.01)


# --- as a process, and under load -----------------------------------------------------------


async def echo(bot):
    while True:
        updates = await bot.updates(timeout=5)
        await asyncio.gather(
            *(bot("sendMessage", chat_id=u["message"]["chat"]["id"], text="a") for u in updates)
        )


async def test_load(server, bot):
    echoing = asyncio.create_task(echo(bot))
    load = await run_load(server, ["/status", "/chair"], answers=200, in_flight=8)
    echoing.cancel()
    assert load.answers == 200
    assert 0 < load.median <= load.p99 <= load.seconds
    assert load.per_second == 200 / load.seconds


async def test_as_a_process():
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.botapi",
        "--people=3",
        "--latency=1",
        cwd=Path(__file__).parents[2],
        stdout=asyncio.subprocess.PIPE,
    )
    url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as session:
        token = BotApiServer().token
        async with session.post(f"{url}/bot{token}/sendMessage", json={"chat_id": 3}) as refused:
            assert refused.status == 400
        async with session.post(f"{url}/control/stats") as stats:
            refusals = (await stats.json())["refusals"]
    process.terminate()
    assert await process.wait() == 0
    assert refusals == ['sendMessage: Bad Request: parameter "text" is missing']
