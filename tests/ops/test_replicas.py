"""More than one process on one PostgreSQL, as real processes."""

from __future__ import annotations

import asyncio
import os
import sys
from contextlib import AsyncExitStack
from itertools import count
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.chats.notices import CHECK_EVERY
from bot.knowledge import LOOK_EVERY
from bot.settings import derived_secret
from bot.web import SECRET_HEADER
from facts.places import PostgresPlace, place
from tests.botapi import TOKEN, BotApiServer
from tests.conftest import ROOT
from tests.ops.processes import free_port, online, page, started
from tests.ops.test_webhook import update
from tests.waiting import eventually

ARTICLE = """The President of Tajikistan, Emomali Rahmon, arrived in Bishkek on Monday.

Laos was granted the status of a dialogue partner of the SCO in 2025.
"""


async def balanced(ports: list[int]) -> tuple[web.AppRunner, int]:
    """A load balancer without sticky sessions: each post goes to the next replica."""
    turns = count()

    async def forward(request: web.Request) -> web.Response:
        body = await request.read()
        at = f"http://127.0.0.1:{ports[next(turns) % len(ports)]}{request.path}"
        try:
            async with session.post(at, data=body, headers=request.headers) as answer:
                return web.Response(status=answer.status)
        except aiohttp.ClientError:
            return web.Response(status=502)

    session = aiohttp.ClientSession()
    application = web.Application()
    application.router.add_post("/hook", forward)
    application.on_cleanup.append(lambda _: session.close())
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, runner.addresses[0][1]


class Replicas:
    """Two web processes behind a balancer."""

    def __init__(self, ports: list[int], processes: list[asyncio.subprocess.Process]) -> None:
        self.ports = ports
        self.processes = processes


@pytest.fixture
async def replicas(server: BotApiServer, postgres_url: str, tmp_path: Path):
    ports = [free_port(), free_port()]
    balancer, port = await balanced(ports)
    shared = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "DATABASE_URL": postgres_url}
    async with AsyncExitStack() as stack:
        processes = await asyncio.gather(
            *(
                stack.enter_async_context(
                    started("web", data=tmp_path, **online(server, PORT=str(own), **shared))
                )
                for own in ports
            )
        )
        yield Replicas(ports, processes)
    await balancer.cleanup()
    assert server.refusals == []


async def post(port: int, body: object, session: aiohttp.ClientSession) -> int:
    headers = {SECRET_HEADER: derived_secret(TOKEN)}
    at = f"http://127.0.0.1:{port}/hook"
    async with session.post(at, json=body, headers=headers) as answer:
        return answer.status


async def facts_add(file: Path, **environment: str) -> str:
    """What ``python -m facts add`` prints."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "facts", "add", str(file), "--published", "2026-11-20", "--publisher", "test"),
        cwd=ROOT,
        env={**os.environ, **environment},
        stdout=asyncio.subprocess.PIPE,
    )
    printed, _ = await process.communicate()
    assert process.returncode == 0
    return printed.decode()


async def metric(port: int, name: str) -> float:
    _, text = await page(port, "/metrics")
    (value,) = [line.split()[1] for line in text.splitlines() if line.split()[0] == name]
    return float(value)


async def test_two_replicas_answer_every_update_once(
    replicas: Replicas, server: BotApiServer
) -> None:
    people = [server.user(n, started=True) for n in range(1, 31)]
    for text in ("/help", "/members", "/chair"):
        for person in people:
            await person.send(text)
    await server.settled()
    for person in people:
        sent = [c for c in server.called("sendMessage") if c.params["chat_id"] == person.id]
        assert len(sent) == 3
    handled = [await metric(port, 'bot_updates_total{kind="message"}') for port in replicas.ports]
    assert sum(handled) == 90
    assert min(handled) > 0


async def test_an_update_that_comes_again_to_the_other_replica_is_recognised(
    replicas: Replicas, server: BotApiServer
) -> None:
    server.user(1, started=True)
    one, other = replicas.ports
    async with aiohttp.ClientSession() as session:
        assert await post(one, update(7_000_001), session) == 200
        assert await post(other, update(7_000_001), session) == 200
    assert len(server.called("sendMessage")) == 1


async def test_updates_posted_to_both_replicas_at_once_are_answered_once(
    replicas: Replicas, server: BotApiServer
) -> None:
    people = [server.user(n, started=True).id for n in range(1, 201)]
    posts = [update(7_000_000 + n, chat=n) for n in people]
    async with aiohttp.ClientSession() as session:
        both = [post(port, body, session) for body in posts for port in replicas.ports]
        given = await asyncio.gather(*both)
        assert set(given) <= {200, 503}
        assert given.count(200) >= 200
        again = await asyncio.gather(*(post(replicas.ports[1], body, session) for body in posts))
    assert again == [200] * 200
    assert sorted(call.params["chat_id"] for call in server.called("sendMessage")) == people
    handled = [await metric(port, 'bot_updates_total{kind="message"}') for port in replicas.ports]
    assert sum(handled) == 200


async def test_what_a_replica_had_in_work_when_it_was_killed_is_taken_by_the_other(
    replicas: Replicas, server: BotApiServer
) -> None:
    server.user(1, started=True)
    one, other = replicas.ports
    fault = server.fail("sendMessage", 502, times=None)
    async with aiohttp.ClientSession() as session:
        lost = asyncio.create_task(post(one, update(7_000_001), session))
        await server.wait_for("sendMessage")
        assert await post(other, update(7_000_001), session) == 503  # come again
        replicas.processes[0].kill()
        await asyncio.wait((lost,))
        assert isinstance(lost.exception(), aiohttp.ClientError)
        fault.stop()

        async def taken() -> bool:
            return await post(other, update(7_000_001), session) == 200

        await eventually(taken)
    assert [call.error for call in server.called("sendMessage")][-1:] == [None]
    assert sum(call.error is None for call in server.called("sendMessage")) == 1


async def test_a_killed_replica_loses_nothing(replicas: Replicas, server: BotApiServer) -> None:
    people = [server.user(n, started=True) for n in range(1, 41)]
    server.latency = 0.3
    for person in people:
        await person.send("/help")
    await server.wait_for("sendMessage")
    replicas.processes[0].kill()
    await server.settled()
    for person in people:
        sent = [c for c in server.called("sendMessage") if c.params["chat_id"] == person.id]
        assert 1 <= len(sent) <= 2


def test_what_no_notice_tells_of_is_looked_at_within_five_seconds() -> None:
    assert LOOK_EVERY < 5
    assert CHECK_EVERY < 5


async def test_a_new_article_and_a_new_setting_reach_every_replica(
    replicas: Replicas, server: BotApiServer, postgres_url: str, tmp_path: Path
) -> None:
    before = [await metric(port, "bot_store_revision") for port in replicas.ports]
    assert before[0] == before[1]
    article = tmp_path / "test.txt"
    article.write_text(ARTICLE)
    assert await facts_add(article, DATABASE_URL=postgres_url)
    for port in replicas.ports:

        async def added(port: int = port) -> bool:
            return await metric(port, "bot_store_revision") == before[0] + 1

        await eventually(added)
    alice, ids = server.user(1, started=True), count(8_000_000)
    async with aiohttp.ClientSession() as session:

        async def answer(port: int, text: str) -> str:
            assert await post(port, update(next(ids), text), session) == 200
            return (await alice.reply()).text.splitlines()[0]

        one, other = replicas.ports
        for port in (one, other):
            assert "Azerbaijan" in await answer(port, "/status AZ")
        await answer(one, "/language kk")
        assert "Әзірбайжан" in await answer(one, "/status AZ")

        async def told() -> bool:
            return "Әзірбайжан" in await answer(other, "/status AZ")

        await eventually(told)


async def test_the_store_in_the_database_is_tinydbs(postgres_url: str, tmp_path: Path) -> None:
    import psycopg
    from tinydb import TinyDB

    from facts.postgres import PostgresStorage

    where = place(postgres_url, tmp_path / "unused.json")
    assert isinstance(where, PostgresPlace)
    assert where.stamp() is None
    with where.writing() as live:
        store = live.load("2026-11-21T09:00:00+00:00")
    assert where.read().statements == store.statements
    with psycopg.connect(postgres_url) as connection:
        table = TinyDB(connection, storage=PostgresStorage).table("statements")
        assert len(table) == len(store.statements)


async def test_a_write_that_fails_leaves_the_store_as_it_was(
    postgres_url: str, tmp_path: Path
) -> None:
    where = place(postgres_url, tmp_path / "unused.json")
    with where.writing() as live:
        live.load("2026-11-21T09:00:00+00:00")
    before = where.stamp()
    with pytest.raises(ZeroDivisionError), where.writing() as live:
        live._storage.write({"statements": {}})
        raise ZeroDivisionError
    assert where.stamp() == before
