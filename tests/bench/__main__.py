"""Measures this bot, side by side with others where there are any, and prints tables.

Every figure is made by processes of their own on this machine; nothing is needed but the
development environment.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from tests.bench import answers, digests, memory, reading, store
from tests.bench.setting import ROOT, machine, progress

README = ROOT / "README.md"
FIGURES = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.S)

#: Each part by name: what it measures, and what does so, told whether it has to be quick.
PARTS: dict[str, tuple[str, Callable[[bool], Iterator[str]]]] = {
    "answers": ("/status by polling against echo bots: how many a second", answers.polling),
    "webhook": ("/status by webhook", answers.by_webhook),
    "inline": ("inline queries; the first one after the start", answers.inline),
    "time": ("own time per update at 64 in flight", answers.own_time),
    "start": ("start to ready, memory at rest", memory.start),
    "memory": ("100,000 mixed updates in one process", memory.grown),
    "recognition": ("countries, plain questions and cards found in this process", reading.figures),
    "extraction": ("articles read a second", reading.extraction),
    "store": ("the store, and TinyDB's own search beside it", store.figures),
    "digests": ("a digest pass of 100,000 on SQLite", digests.figures),
    "postgres": ("the same on PostgreSQL", digests.postgres_figures),
}


def figures(parts: list[str], quick: bool) -> Iterator[str]:
    """The lines of the figures section."""
    today = datetime.now(UTC).date()
    yield f"Measured by `make bench` on {today}: {machine()};"
    yield "uvloop and log level WARNING for all bots, each bot and the test server a process of its"
    yield "own on the same machine. These are ratios, not promises."
    for number, part in enumerate(parts, 1):
        progress(f"{number} of {len(parts)}: {PARTS[part][0]}")
        yield ""
        yield from PARTS[part][1](quick)


def arguments() -> argparse.Namespace:
    listed = "\n".join(f"  {name:12} {what}" for name, (what, _) in PARTS.items())
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        epilog=f"parts:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help="what to measure; without one, everything"
    )
    parser.add_argument(
        "--quick", action="store_true", help="fewer answers and rows: a minute or two, rougher"
    )
    parser.add_argument(
        "--write", action="store_true", help="write everything to the README's figures as well"
    )
    given = parser.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        parser.error(f"no part is called {', '.join(sorted(unknown))}; see --help")
    if given.write and (given.parts or given.quick):
        parser.error("--write goes with everything, at full length")
    return given


def main() -> None:
    given, begun, lines = arguments(), time.monotonic(), []
    for line in figures(given.parts or list(PARTS), given.quick):
        print(line, flush=True)
        lines.append(line)
    if given.write:
        text = "\n".join(lines)
        page = README.read_text()
        README.write_text(FIGURES.sub(lambda found: f"{found[1]}{text}\n{found[2]}", page))
    print(f"{time.monotonic() - begun:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
