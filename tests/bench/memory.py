"""What the bot takes: the time to its start, and memory at rest and in use."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.answers import STATUS, ours
from tests.bench.endurance import UPDATES, endure
from tests.bench.setting import LANGUAGES, server


def start(quick: bool) -> Iterator[str]:
    """The best of some starts."""
    starts = []
    for _ in range(1 if quick else 3):
        with server() as api, ours(api) as running:
            starts.append(running.started_in)
            rest = running.megabytes
            api("load", texts=STATUS, answers=300, in_flight=4, languages=LANGUAGES, people=64)
            used = running.megabytes
    yield f"- Start to ready, all fifteen catalogs: {min(starts):.2f} s; {rest:.0f} MB at rest,"
    yield f"  {used:.0f} MB when every language has been used."


def grown(quick: bool) -> Iterator[str]:
    """Lookups of every kind by many people, in one process."""
    found = endure(UPDATES // 10 if quick else UPDATES)
    rate = found.updates / found.seconds
    yield f"- {found.updates:,} mixed updates in one process ({rate:,.0f}/s): {found.early:.0f} MB"
    yield f"  after the first tenth, {found.end:.0f} MB at the end, at most {found.largest:.0f} MB;"
    yield f"  {len(found.errors)} errors."
