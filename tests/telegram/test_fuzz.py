"""Whatever comes: no unhandled error, no call that Telegram would refuse, no reply to nobody."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from random import Random
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app import App, build_application
from bot.services import Services
from bot.telegram.local import LocalRequest
from bot.telegram.updates import read
from bot.terminal import TOKEN
from tests.botapi.schema import METHODS
from tests.telegram import schema_updates

ROUND = 60


class StrictRequest(LocalRequest):
    """Checks every call against the Bot API's table and notes whom it is for."""

    def __init__(self) -> None:
        super().__init__()
        self.called: list[tuple[str, dict[str, Any]]] = []

    async def do_request(
        self, url: str, method: str, request_data: Any = None, *more: Any, **named: Any
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[-1]
        given = (
            json.loads(msgspec.json.encode(request_data.parameters, enc_hook=str))
            if request_data
            else {}
        )
        given = {key: _decoded(METHODS[name.lower()], key, value) for key, value in given.items()}
        files = request_data.multipart_data if request_data and request_data.contains_files else {}
        if not files:
            METHODS[name.lower()].check(given)
        self.called.append((name, given))
        if name == "getChat":
            error = {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
            return 400, msgspec.json.encode(error)
        return await super().do_request(url, method, request_data, *more, **named)


def _decoded(method: Any, key: str, value: Any) -> Any:
    return method.readers[key](value) if isinstance(value, str) else value


class Victim:
    """A bot that takes updates and remembers what went wrong."""

    def __init__(self, services: Services) -> None:
        self.request = StrictRequest()
        self.application: App = build_application(services, self.request, token=TOKEN)
        self.errors: list[BaseException] = []
        self.unread = 0

    async def take(self, given: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
        """What the bot called on this update."""
        wire = json.loads(json.dumps(given))
        self.request.called.clear()
        try:
            update = read(wire)
        except ValueError:  # as in the intake: what cannot be read is left out
            self.unread += 1
            return []
        await self.application.process_update(update)
        return self.request.called


@pytest.fixture
async def victim(services: Services) -> AsyncIterator[Victim]:
    bot = Victim(services)

    async def note(update: object, context: Any) -> None:
        bot.errors.append(context.error)

    await bot.application.initialize()
    bot.application.error_handlers.clear()
    bot.application.add_error_handler(note)
    yield bot
    await bot.application.shutdown()


def ids(value: Any) -> set[Any]:
    """Every id in an update: nobody else may be written to."""
    if isinstance(value, dict):
        own = {v for k, v in value.items() if k in ("id", "guest_query_id", "migrate_to_chat_id")}
        return own.union(*(ids(v) for v in value.values()))
    if isinstance(value, list):
        return set[Any]().union(*(ids(v) for v in value))
    return set()


ADDRESSES = ("chat_id", "callback_query_id", "inline_query_id", "guest_query_id")
OPERATORS = {99}


def check(given: dict[str, Any], called: list[tuple[str, dict[str, Any]]]) -> None:
    allowed = ids(given) | OPERATORS
    for name, params in called:
        addressed = {params[key] for key in ADDRESSES if key in params}
        assert addressed <= allowed or name == "getChat", (name, params, given)
    kind = next((kind for kind in given if kind != "update_id"), "")
    if kind not in ANSWERED:
        assert called == [], (given, called)
    if kind == "callback_query" and "id" in given[kind] and "from" in given[kind]:
        answers = [params for name, params in called if name == "answerCallbackQuery"]
        assert len(answers) <= 1


ANSWERED = frozenset(
    {
        *("message", "edited_message", "callback_query", "inline_query", "guest_message"),
        *("my_chat_member",),
    }
)

quick = settings(
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


async def attacked(victim: Victim, seed: int, draw: Callable[[Random, int], Any]) -> None:
    random, unread = Random(seed), victim.unread
    for number in range(ROUND):
        given = draw(random, number)
        called = await victim.take(given)
        check(given, called)
        assert victim.errors == [], given
    assert victim.unread - unread < ROUND / 2


@quick
@given(seed=st.integers(0, 2**32))
async def test_any_update_of_the_schema(victim: Victim, seed: int) -> None:
    await attacked(victim, seed, schema_updates.update)


@quick
@given(seed=st.integers(0, 2**32))
async def test_any_message_press_or_query(victim: Victim, seed: int) -> None:
    await attacked(victim, seed, schema_updates.message)


def payload(random: Random, names: list[str]) -> str:
    """Callback data: a known command with strange words, an old version, or noise."""
    words = random.choice(schema_updates.TEXTS)
    kind = random.random()
    if kind < 0.5:
        return f"1 {random.choice(names)} {words}"[:64]
    if kind < 0.6:
        return f"{random.randrange(5)} {random.choice(names)}"
    if kind < 0.7:
        return f"1 {random.choice(names)} {random.choice(names)} #{random.randrange(-5, 50)} AZ"[
            :64
        ]
    return "".join(chr(random.randrange(0x3000)) for _ in range(random.randrange(1, 40)))


async def test_ten_thousand_callback_payloads(victim: Victim, services: Services) -> None:
    random, names = Random(20261121), list(services.commands)
    person = {"id": 7, "is_bot": False, "first_name": "P"}
    message = {
        "message_id": 1,
        "date": 1,
        "text": "x",
        "chat": {"id": 7, "type": "private", "first_name": "P"},
    }
    for number in range(10_000):
        data = payload(random, names)
        query = {"id": str(number), "from": person, "chat_instance": "1", "data": data}
        given = {"update_id": number, "callback_query": {**query, "message": message}}
        called = await victim.take(given)
        check(given, called)
        assert [name for name, _ in called].count("answerCallbackQuery") == 1, data
        assert victim.errors == [], data
