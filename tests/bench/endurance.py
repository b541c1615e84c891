"""A hundred thousand mixed updates in one process: python -m tests.bench.endurance [UPDATES].

Ends with status 1 if memory grows by more than a tenth after the first tenth of the updates, or if
the bot logs an error.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import chain, cycle, islice

from tests.bench.answers import COUNTRIES, INLINE, STATUS
from tests.bench.setting import LANGUAGES, bot, progress, server

UPDATES = 100_000
STEPS = 20
GROWTH = 0.1

YEARS = range(2001, 2027)
DATED = [f"/status {country} {year}" for year in YEARS for country in COUNTRIES]
OTHERS = [
    *("/chair", "/nextchair", "/lastsummit", "/nextsummit", "/members", "/observers", "/partners"),
    *("/timeline Kazakhstan", "/compare Iran Belarus", "/who Zhang Ming", "/search roadmap"),
    *("/conflicts", "/sources", "/summits", "/summit 24", "/help", "/start", "/language", "/why"),
    *("/status Atlantis", "/statsu Iran", "/nonsense", "hello", "who chairs the SCO next?"),
    *("кто председательствует в ШОС?", "上合组织成员国有哪些？", "/status " + "x" * 3000),
]


def mixed() -> list[str]:
    """Lookups of every kind, mistakes, plain questions, inline queries and pressed buttons."""
    each = (
        cycle(STATUS),
        cycle(["!tap"]),
        cycle(DATED),
        cycle([f"!inline {query}" for query in INLINE]),
        cycle(OTHERS),
        cycle(["!tap"]),
    )
    return list(islice(chain.from_iterable(zip(*each, strict=True)), 6 * len(DATED)))


@dataclass(frozen=True)
class Endurance:
    """Megabytes at rest, after the first tenth and at the end; the largest in between; errors."""

    updates: int
    seconds: float
    rest: float
    early: float
    largest: float
    end: float
    errors: tuple[str, ...]

    @property
    def flat(self) -> bool:
        return self.largest <= self.early * (1 + GROWTH) and self.end >= self.early * (1 - GROWTH)


def endure(updates: int = UPDATES) -> Endurance:
    """Let people use the bot until it has had so many updates."""
    step, sizes, seconds = updates // STEPS, [], 0.0
    with server("--keep", "50000") as api, bot(api, "bot") as running:
        rest = running.megabytes
        load = {"texts": mixed(), "in_flight": 32, "people": max(64, updates // 30)}
        for _ in range(STEPS):
            result = api("load", **load, answers=step, languages=LANGUAGES)
            seconds += result["seconds"]
            sizes.append(running.megabytes)
            progress(f"{len(sizes) * step:,} updates: {sizes[-1]:.1f} MB")
        errors = tuple(line for line in running.log() if " ERROR " in line or " CRITICAL " in line)
        refusals = tuple(api("stats")["refusals"])
    early = sizes[STEPS // 10 - 1]
    return Endurance(updates, seconds, rest, early, max(sizes), sizes[-1], errors + refusals)


def main() -> int:
    found = endure(int(sys.argv[1]) if len(sys.argv) > 1 else UPDATES)
    print(
        f"{found.updates:,} updates in {found.seconds:.0f} s: {found.rest:.0f} MB at rest, "
        f"{found.early:.0f} MB after a tenth, at most {found.largest:.0f} MB, "
        f"{found.end:.0f} MB at the end; {len(found.errors)} errors"
    )
    for line in found.errors[:20]:
        print(line)
    return 0 if found.flat and not found.errors else 1


if __name__ == "__main__":
    sys.exit(main())
