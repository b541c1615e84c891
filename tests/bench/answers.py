"""Answers a second: this bot's full /status against echo bots, on the same server in the same run.

python -m tests.bench.answers [--quick]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass

from tests.bench.setting import LANGUAGES, Bot, Server, bot, free_port, server

IN_FLIGHT = (1, 16, 64)
COUNTRIES = ["AZ", "IN", "BY", "KZ", "PK", "IR", "MN", "TR", "EG", "LA"]
STATUS = [f"/status {country}" for country in COUNTRIES]
ECHO = ["/status Azerbaijan"]
INLINE = ["azerb", "chair", "2024", "阿塞", "bel", "kaz"]


@dataclass(frozen=True)
class Figure:
    """Answers a second and the slowest of a hundred, by the number in flight."""

    name: str
    in_flight: int
    per_second: float
    p99: float


def measured(
    name: str, api: Server, texts: list[str], answers: int, **more: object
) -> Iterator[Figure]:
    for in_flight in IN_FLIGHT:
        load = {"texts": texts, "in_flight": in_flight, "languages": LANGUAGES, **more}
        # Nobody may write more than sixty a minute; the first round is not counted.
        api("load", **load, answers=answers // 5, people=max(64, answers // 40))
        result = api("load", **load, answers=answers, people=max(64, answers // 40))
        yield Figure(name, in_flight, result["per_second"], result["p99"])


def ours(api: Server) -> AbstractContextManager[Bot]:
    return bot(api, "bot")


def webhook(api: Server) -> AbstractContextManager[Bot]:
    port = free_port()
    return bot(api, "bot", "web", WEBHOOK_URL=f"http://127.0.0.1:{port}/hook", PORT=str(port))


def run(answers: int = 3000) -> Iterator[Figure]:
    """Measure one bot after the other."""
    contestants = (
        ("aiogram 3 echo", lambda api: bot(api, "tests.bench.echo", "aiogram"), ECHO, 1, {}),
        ("python-telegram-bot echo", lambda api: bot(api, "tests.bench.echo", "ptb"), ECHO, 4, {}),
        ("this bot, /status, polling", ours, STATUS, 1, {}),
        ("this bot, /status, webhook", webhook, STATUS, 1, {}),
        ("this bot, inline", ours, INLINE, 1, {"inline": True}),
    )
    for name, start, texts, share, more in contestants:
        with server() as api, start(api):
            yield from measured(name, api, texts, answers // share, **more)


if __name__ == "__main__":
    for figure in run(1000 if "--quick" in sys.argv else 3000):
        print(
            f"{figure.name:30} {figure.in_flight:3} in flight {figure.per_second:7.0f}/s"
            f"  p99 {1000 * figure.p99:6.1f} ms",
            flush=True,
        )
