"""Answers a second: this bot's full answers against echo bots, on the same server in one run.

python -m tests.bench.answers [--quick]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.bench.setting import LANGUAGES, Bot, Server, bot, free_port, server

IN_FLIGHT = (1, 16, 64)
COUNTRIES = ["AZ", "IN", "BY", "KZ", "PK", "IR", "MN", "TR", "EG", "LA"]
STATUS = [f"/status {country}" for country in COUNTRIES]
ECHO = ["/status Azerbaijan"]
INLINE = ["azerb", "chair", "2024", "阿塞", "bel", "kaz"]
#: More questions than are asked, so that no answer was given before.
NEW = [
    f"/status {country} {date(2001, 7, 1) + timedelta(days=day)}"
    for day in range(2000)
    for country in COUNTRIES
]
#: Nobody may write more than sixty a minute; all three rounds may lie within one.
EACH = 40


@dataclass(frozen=True)
class Figure:
    """Answers a second, the slowest of a hundred, and processor seconds an answer."""

    name: str
    in_flight: int
    per_second: float
    p99: float
    processor: float


def measured(
    name: str, api: Server, running: Bot, texts: list[str], answers: int, **more: Any
) -> Iterator[Figure]:
    for in_flight in IN_FLIGHT:
        load = {
            "texts": texts,
            "in_flight": in_flight,
            "languages": LANGUAGES,
            "people": 4 * answers // EACH,
            **more,
        }
        api("load", **load, answers=answers // 5)  # not counted
        busy = running.processor_seconds
        result = api("load", **load, answers=answers)
        busy = (running.processor_seconds - busy) / answers
        yield Figure(name, in_flight, result["per_second"], result["p99"], busy)


def echo(library: str) -> Any:
    return lambda api: bot(api, "tests.bench.echo", library)


def ours(api: Server) -> AbstractContextManager[Bot]:
    return bot(api, "bot")


def webhook(api: Server) -> AbstractContextManager[Bot]:
    port = free_port()
    at = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "PORT": str(port)}
    return bot(api, "bot", "web", **at)


def run(answers: int = 3000) -> Iterator[Figure]:
    """Measure one bot after the other."""
    contestants: tuple[tuple[str, Any, list[str], dict[str, Any]], ...] = (
        ("aiogram 3: echo", echo("aiogram"), ECHO, {}),
        ("python-telegram-bot, its own client: echo", echo("ptb"), ECHO, {}),
        ("this bot: /status, polling", ours, STATUS, {}),
        ("this bot: /status, webhook", webhook, STATUS, {}),
        ("this bot: /status, never asked before", ours, NEW, {}),
        ("this bot: inline", ours, INLINE, {"inline": True}),
    )
    for name, start, texts, more in contestants:
        with server() as api, start(api) as running:
            yield from measured(name, api, running, texts, answers, **more)


def own_times(answers: int) -> tuple[float, float]:
    """At 64 in flight on a server that takes 100 ms: a bound in seconds, and which share of the
    updates took less of our own time; the smallest bound that holds 99 %, or the last one."""
    with server("--latency", "100") as api, ours(api) as running:
        load = {"texts": STATUS, "in_flight": 64, "languages": LANGUAGES}
        api("load", **load, answers=answers // 5, people=4 * answers // EACH)
        before = running.histogram("bot_update_own_seconds")
        api("load", **load, answers=answers, people=4 * answers // EACH)
        after = running.histogram("bot_update_own_seconds")
    counts = {bound: after[bound] - before[bound] for bound in after}
    total = counts[float("inf")]
    bound = next(bound for bound, count in sorted(counts.items()) if count >= 0.99 * total)
    return bound, counts[bound] / total


if __name__ == "__main__":
    for figure in run(1000 if "--quick" in sys.argv else 3000):
        print(
            f"{figure.name:42} {figure.in_flight:3} in flight {figure.per_second:7.0f}/s"
            f"  p99 {1000 * figure.p99:6.1f} ms {1e6 * figure.processor:6.0f} µs",
            flush=True,
        )
