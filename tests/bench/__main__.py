"""All measurements in one run: python -m tests.bench [--quick].

Prints the tables and writes them between the README's markers, with date and machine.
"""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import groupby
from time import perf_counter

from tests.bench import store
from tests.bench.answers import IN_FLIGHT, STATUS, Figure, ours, own_times, run
from tests.bench.endurance import UPDATES, endure
from tests.bench.setting import LANGUAGES, ROOT, machine, server

README = ROOT / "README.md"
FIGURES = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.S)


def speed(answers: int) -> Iterator[str]:
    """Answers a second, side by side, and the ratios that matter."""
    heads = "".join(f" {n} in flight |" for n in IN_FLIGHT)
    yield f"| answers a second (p99) |{heads} processor time an answer |"
    yield "| --- |" + " ---: |" * (len(IN_FLIGHT) + 1)
    reached: dict[str, list[Figure]] = {}
    for name, figures in groupby(run(answers), key=lambda figure: figure.name):
        row = reached[name] = list(figures)
        cells = "".join(f" {f.per_second:,.0f} ({1000 * f.p99:.0f} ms) |" for f in row)
        yield f"| {name} |{cells} {1e6 * row[-1].processor:,.0f} µs |"
    yield ""
    full = reached["this bot: /status, polling"]
    for rival in ("aiogram 3: echo", "python-telegram-bot, its own client: echo"):
        pairs = zip(full, reached[rival], strict=True)
        ratios = ", ".join(f"{a.per_second / b.per_second:.1f}" for a, b in pairs)
        yield f"This bot's full `/status` by polling to {rival}: {ratios} × at 1, 16, 64 in flight."


def process(answers: int, updates: int) -> Iterator[str]:
    """Own time, start, memory."""
    within, share = own_times(answers)
    yield f"- 64 in flight on an API that takes 100 ms: {share:.1%} of the updates took under "
    yield f"  {1000 * within:g} ms of our own time."
    starts = []
    for _ in range(3):
        with server() as api, ours(api) as running:
            starts.append(running.started_in)
            rest = running.megabytes
            api("load", texts=STATUS, answers=300, in_flight=4, languages=LANGUAGES, people=64)
            used = running.megabytes
    yield f"- Start to ready, all fifteen catalogs: {min(starts):.2f} s; {rest:.0f} MB at rest, "
    yield f"  {used:.0f} MB when every language has been used."
    found = endure(updates)
    rate = found.updates / found.seconds
    yield f"- {found.updates:,} mixed updates in one process ({rate:,.0f}/s): "
    yield f"  {found.early:.0f} MB after the first tenth, {found.end:.0f} MB at the end, at most "
    yield f"  {found.largest:.0f} MB; {len(found.errors)} errors."


def extraction() -> Iterator[str]:
    """Seed-sized articles a second on one core."""
    from facts.articles import load_seeds
    from facts.extract import extract

    articles = load_seeds()
    for article in articles:
        extract(article)
    begun, rounds = perf_counter(), 20
    for _ in range(rounds):
        for article in articles:
            extract(article)
    rate = rounds * len(articles) / (perf_counter() - begun)
    yield f"- Extraction: {rate:,.0f} articles a second on one core."


def printed(*command: str) -> Iterator[str]:
    """What another measurement prints, as it prints it."""
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=True
    )
    yield from ("```", *done.stdout.rstrip().splitlines(), "```")


def all_figures(quick: bool) -> Iterator[str]:
    today = datetime.now(UTC).date()
    yield f"Measured by `make bench` on {today}: {machine()}; uvloop and log level WARNING for all"
    yield "bots, each bot and the test server a process of its own on the same machine. These are"
    yield "ratios, not promises."
    yield ""
    yield from speed(600 if quick else 3000)
    yield ""
    yield from process(2000 if quick else 6000, 10_000 if quick else UPDATES)
    yield from extraction()
    yield ""
    yield "The store, and TinyDB's own search beside it:"
    yield ""
    table = io.StringIO()
    with contextlib.redirect_stdout(table):
        store.main()
    yield from ("```", *table.getvalue().rstrip().splitlines(), "```")
    yield ""
    yield "A digest pass, 100,000 subscribers due in one hour (SQLite):"
    yield ""
    yield from printed("tests.bench.digests", "--rows", "10000" if quick else "100000")


def main() -> None:
    lines = []
    for line in all_figures("--quick" in sys.argv):
        print(line, flush=True)
        lines.append(line)
    text = "\n".join(lines)
    page = README.read_text()
    README.write_text(FIGURES.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page))


if __name__ == "__main__":
    main()
