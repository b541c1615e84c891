"""Answers a second: this bot's full answers against echo bots, on the same server in one run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from tests.bench.setting import LANGUAGES, Bot, Server, bot, free_port, progress, server

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
#: After so many seconds what is mostly found stands ready in every language.
SETTLED = 2


@dataclass(frozen=True)
class Figure:
    """Answers a second, the slowest of a hundred, and processor seconds an answer."""

    name: str
    in_flight: int
    per_second: float
    p99: float
    processor: float


@dataclass(frozen=True)
class Contestant:
    """A bot, and what it is asked."""

    name: str
    start: Callable[[Server], AbstractContextManager[Bot]]
    texts: list[str]
    inline: bool = False


def ours(api: Server) -> AbstractContextManager[Bot]:
    return bot(api, "bot")


def webhook(api: Server) -> AbstractContextManager[Bot]:
    port = free_port()
    at = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "PORT": str(port)}
    return bot(api, "bot", "web", **at)


def echo(library: str, api: Server) -> AbstractContextManager[Bot]:
    return bot(api, "tests.bench.echo", library)


FULL = Contestant("this bot: /status, polling", ours, STATUS)
AIOGRAM = Contestant("aiogram 3: echo", partial(echo, "aiogram"), ECHO)
PTB = Contestant("python-telegram-bot, its own client: echo", partial(echo, "ptb"), ECHO)
UNASKED = Contestant("this bot: /status, never asked before", ours, NEW)
POSTED = Contestant("this bot: /status, webhook", webhook, STATUS)
TYPED = Contestant("this bot: inline", ours, INLINE, inline=True)


def polling(quick: bool) -> Iterator[str]:
    """Side by side with other libraries, and the ratios that matter."""
    reached: dict[str, list[Figure]] = {}
    yield from table((AIOGRAM, PTB, FULL, UNASKED), quick, reached)
    yield ""
    for rival in (AIOGRAM, PTB):
        pairs = zip(reached[FULL.name], reached[rival.name], strict=True)
        ratios = ", ".join(f"{a.per_second / b.per_second:.1f}" for a, b in pairs)
        yield f"This bot's full `/status` by polling to {rival.name}:"
        yield f"{ratios} × at 1, 16, 64 in flight."
        yield ""


def by_webhook(quick: bool) -> Iterator[str]:
    yield from table((POSTED,), quick, {})


def inline(quick: bool) -> Iterator[str]:
    yield from table((TYPED,), quick, {})
    times = []
    for number, query in enumerate(INLINE[: 2 if quick else 4]):
        with server() as api, ours(api) as running:
            time.sleep(SETTLED)
            asked = {"answers": 1, "in_flight": 1, "languages": [LANGUAGES[number]]}
            api("load", texts=[query], inline=True, **asked)
            times.append(1000 * running.metric("bot_update_own_seconds_sum"))
    yield ""
    yield f"- The first inline query, {SETTLED} s after the start:"
    yield f"  {', '.join(f'{t:.1f}' for t in times)} ms of our own time, each of another bot."


def table(
    contestants: tuple[Contestant, ...], quick: bool, reached: dict[str, list[Figure]]
) -> Iterator[str]:
    """A row for each; the figures themselves are added to ``reached``."""
    heads = "".join(f" {n} in flight |" for n in IN_FLIGHT)
    yield f"| answers a second (p99) |{heads} processor time an answer |"
    yield "| --- |" + " ---: |" * (len(IN_FLIGHT) + 1)
    for name, figures in groupby(run(contestants, 600 if quick else 2000), key=lambda f: f.name):
        row = reached[name] = list(figures)
        cells = "".join(f" {f.per_second:,.0f} ({1000 * f.p99:.0f} ms) |" for f in row)
        yield f"| {name} |{cells} {1e6 * row[-1].processor:,.0f} µs |"


def run(contestants: tuple[Contestant, ...], answers: int) -> Iterator[Figure]:
    """Measure one bot after the other."""
    for contestant in contestants:
        with server() as api, contestant.start(api) as running:
            for in_flight in IN_FLIGHT:
                progress(f"{contestant.name}, {in_flight} in flight")
                yield measured(contestant, api, running, in_flight, answers)


def measured(
    contestant: Contestant, api: Server, running: Bot, in_flight: int, answers: int
) -> Figure:
    load = {
        "texts": contestant.texts,
        "in_flight": in_flight,
        "languages": LANGUAGES,
        "people": 4 * answers // EACH,
        "inline": contestant.inline,
    }
    api("load", **load, answers=answers // 5)  # not counted
    busy = running.processor_seconds
    result = api("load", **load, answers=answers)
    busy = (running.processor_seconds - busy) / answers
    return Figure(contestant.name, in_flight, result["per_second"], result["p99"], busy)


def own_time(quick: bool) -> Iterator[str]:
    """At 64 in flight on a server that takes 100 ms: the smallest bound that holds 99 % of the
    updates' own times, or the last one."""
    answers = 2000 if quick else 6000
    with server("--latency", "100") as api, ours(api) as running:
        load = {"texts": STATUS, "in_flight": 64, "languages": LANGUAGES}
        api("load", **load, answers=answers // 5, people=4 * answers // EACH)
        before = running.histogram("bot_update_own_seconds")
        api("load", **load, answers=answers, people=4 * answers // EACH)
        after = running.histogram("bot_update_own_seconds")
    counts = {bound: after[bound] - before[bound] for bound in after}
    total = counts[float("inf")]
    bound = next(bound for bound, count in sorted(counts.items()) if count >= 0.99 * total)
    yield f"- 64 in flight on an API that takes 100 ms: {counts[bound] / total:.1%} of the updates"
    yield f"  took under {1000 * bound:g} ms of our own time."
