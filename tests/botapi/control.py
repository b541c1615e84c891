"""Driving a server that runs as its own process: `POST /control/<what>` with a JSON object.

people   {"first": 1, "count": 1000}       people who have written to the bot before
says     {"user": 1, "text": "/start"}     write, wait for one reply, give its Message object
load     {"texts": […], "answers": 5000, "in_flight": 16, "inline": false}   see load.py
fail     {"method": …, "error": …, …}      as `server.fail`; heal {} ends it
latency  {"seconds": 0.1}
stats    {}                                counts of calls, updates waiting, open polls, refusals
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import msgspec
from aiohttp import web

from .load import run_load

if TYPE_CHECKING:
    from .server import BotApiServer

Given = dict[str, Any]


async def people(server: BotApiServer, given: Given) -> Any:
    first = given.get("first", 1)
    return len(server.people(range(first, first + given["count"])))


async def says(server: BotApiServer, given: Given) -> Any:
    user = server.user(given["user"], language_code=given.get("language_code"))
    return (await user.says(given["text"])).json


async def load(server: BotApiServer, given: Given) -> Any:
    result = await run_load(server, **given)
    return dataclasses.asdict(result) | {"per_second": result.per_second}


async def fail(server: BotApiServer, given: Given) -> Any:
    server.fail(**given)


async def heal(server: BotApiServer, given: Given) -> Any:
    server.heal()


async def latency(server: BotApiServer, given: Given) -> Any:
    server.latency = given["seconds"]


async def stats(server: BotApiServer, given: Given) -> Any:
    return {
        "calls": dict(server.log.counts),
        "pending": len(server.updates.pending),
        "polls": server.updates.open_polls,
        "refusals": [f"{one.method}: {one.description}" for one in server.refusals],
    }


OPERATIONS = {deed.__name__: deed for deed in (people, says, load, fail, heal, latency, stats)}


async def control(server: BotApiServer, request: web.BaseRequest) -> web.Response:
    """Answer one control request; what fails is told as text with status 500."""
    operation = OPERATIONS.get(request.path.removeprefix("/control/"))
    if operation is None:
        return web.Response(status=404, text=f"one of {', '.join(OPERATIONS)}")
    try:
        given = msgspec.json.decode(await request.read() or b"{}")
        answer = await operation(server, given)
    except (AssertionError, KeyError, TypeError, ValueError) as problem:
        return web.Response(status=500, text=f"{type(problem).__name__}: {problem}")
    return web.Response(body=msgspec.json.encode(answer), content_type="application/json")
