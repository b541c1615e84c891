"""The webhook as Telegram meets it, and as somebody meets it who is not Telegram."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path
from typing import Any

import pytest

from bot.web import LARGEST_BODY
from tests.botapi import BotApiServer
from tests.ops.conftest import Behind
from tests.ops.processes import free_port, started, webhook


def update(update_id: int, text: str = "/help", chat: int = 1) -> dict[str, Any]:
    person = {"id": chat, "first_name": "Alice", "is_bot": False}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1795000000,
            "chat": {"id": chat, "type": "private", "first_name": "Alice"},
            "from": person,
            "text": text,
        },
    }


# -- who may post ----------------------------------------------------------------------------


async def test_telegram_is_told_where_to_post_and_posts(hook: Behind, server: BotApiServer) -> None:
    (call,) = server.called("setWebhook")
    assert call.params["secret_token"] == "a-secret"
    assert "message" in call.params["allowed_updates"]
    assert "unofficial" in (await server.user(1).says("/start")).text


async def test_a_post_without_the_secret_is_401_and_with_a_wrong_one_403(
    hook: Behind, server: BotApiServer
) -> None:
    server.user(1, started=True)
    assert await hook.post(update(7_000_001), secret=None) == 401
    for wrong in ("", "A-secret", "a-secret-", "пароль", "a" * 5000):
        assert await hook.post(update(7_000_002), secret=wrong) == 403
    assert not server.called("sendMessage")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b"{}",
        b'{"update_id": "7"}',
        b'{"update_id": null}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"update_id": 7' + b" " * 1000,
    ],
)
async def test_what_is_no_update_is_400(body: bytes, hook: Behind, server: BotApiServer) -> None:
    assert await hook.post(data=body) == 400
    assert not server.called("sendMessage")


async def test_a_body_over_the_limit_is_413_and_other_methods_405(hook: Behind) -> None:
    assert await hook.post(data=b" " * (LARGEST_BODY + 1)) == 413
    assert (await hook.get("/hook"))[0] == 405
    assert (await hook.get("/nowhere"))[0] == 404


@pytest.mark.parametrize(
    "given",
    [
        {"update_id": 9_000_001},
        {"update_id": 9_000_001, "message": {}},
        {"update_id": 9_000_001, "message": 3},
        {"update_id": 9_000_001, "brand_new_kind": {"a": 1}},
        {"update_id": 9_000_001, "callback_query": {"id": "1"}},
    ],
)
async def test_an_update_of_an_unknown_form_is_taken_so_that_it_does_not_come_again(
    given: dict[str, Any], hook: Behind, server: BotApiServer
) -> None:
    assert await hook.post(given) == 200
    assert "unofficial" in (await server.user(1).says("/start")).text


async def test_half_a_surrogate_pair_is_read(hook: Behind, server: BotApiServer) -> None:
    alice = server.user(1, started=True)
    body = b'{"update_id": 9000002, "message": {"message_id": 1, "date": 1, "text": "/\\ud83d"'
    body += b', "chat": {"id": 1, "type": "private"}, "from": {"id": 1, "first_name": "A"'
    body += b', "is_bot": false}}}'
    assert await hook.post(data=body) == 200
    assert (await alice.reply()).text


# -- what is taken -----------------------------------------------------------------------------


async def test_an_update_is_acknowledged_when_its_work_is_done(
    hook: Behind, server: BotApiServer
) -> None:
    server.user(1, started=True)
    with server.answers_held():
        posted = asyncio.create_task(hook.post(update(7_000_003)))
        await server.wait_for("sendMessage")
        assert await hook.get("/healthz") == (200, "ok\n")
        assert not posted.done()
    assert await posted == 200


async def test_the_same_update_posted_often_is_answered_once(
    hook: Behind, server: BotApiServer
) -> None:
    server.user(1, started=True)
    server.latency = 0.1
    together = [hook.post(update(7_000_004)) for _ in range(5)]
    assert await asyncio.gather(*together) == [200] * 5
    assert await hook.post(update(7_000_004)) == 200
    assert len(server.called("sendMessage")) == 1
    _, text = await hook.get("/metrics")
    assert "bot_updates_repeated_total 5.0" in text


async def test_chats_are_answered_at_once_and_each_in_its_order(
    hook: Behind, server: BotApiServer
) -> None:
    people = [server.user(n, started=True) for n in range(1, 9)]
    with server.answers_held():
        for text in ("/start", "/help"):
            for person in people:
                await person.send(text)
        for person in people:
            assert "unofficial" in (await person.reply()).text
        assert all(person.chat.unread == [] for person in people)
    for person in people:
        assert "/status" in (await person.reply()).text


async def test_what_is_under_way_is_finished_when_the_bot_stops(
    hook: Behind, server: BotApiServer
) -> None:
    alice = server.user(1, started=True)
    with server.answers_held():
        await alice.send("/help")
        assert (await alice.reply()).text
        hook.process.stop.set()
    await server.settled()


# -- the pages ---------------------------------------------------------------------------------


async def test_health_readiness_and_metrics(hook: Behind, server: BotApiServer) -> None:
    await server.user(1).says("/status Azerbaijan")
    assert await hook.get("/healthz") == (200, "ok\n")
    assert await hook.get("/readyz") == (200, "ready\n")
    await server.settled()
    status, text = await hook.get("/metrics")
    values = dict(
        line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#")
    )
    assert status == 200
    assert values['bot_updates_total{kind="message"}'] == "1.0"
    assert values["bot_update_seconds_count"] == "1.0"
    assert values['bot_api_calls_total{method="sendMessage",outcome="ok"}'] == "1.0"
    assert float(values["bot_store_revision"]) >= 1
    assert float(values["bot_store_statements"]) > 100
    assert values["bot_digest_lag_seconds"] == "0.0"
    assert "Azerbaijan" not in text
    assert "Alice" not in text


# -- a kill ------------------------------------------------------------------------------------


async def test_a_kill_between_update_and_answer_loses_nothing(
    server: BotApiServer, tmp_path: Path
) -> None:
    port, people = free_port(), [server.user(n, started=True) for n in range(1, 21)]
    settings = webhook(server, port)
    async with started("web", data=tmp_path, **settings) as bot:
        await people[0].says("/help")
        server.latency = 0.5  # answered, but the bot does not know yet
        for person in people:
            await person.send("/help")
        await server.wait_for("sendMessage", lambda call: call["chat_id"] == 20)
        bot.send_signal(signal.SIGKILL)
        await bot.wait()
    server.latency = 0
    async with started("web", data=tmp_path, **settings):
        await server.settled()
    for person in people:
        answers = [c for c in server.called("sendMessage") if c.params["chat_id"] == person.id]
        asked = 2 if person is people[0] else 1
        assert asked <= len(answers) <= asked + 1
    assert server.refusals == []
