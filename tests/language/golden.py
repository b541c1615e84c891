"""``python -m tests.language.golden``: everything that the bot says, in every language.

One conversation for each language, all of them in one process, in shuffled order; what came back is
written to ``tests/golden/<language>.txt``, where a reader of the language can read it through.
"""

from __future__ import annotations

import asyncio
import random
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from bot import clock
from bot.handlers.commands import COMMANDS
from bot.language import languages
from bot.replies import about
from bot.replies.frame import dated
from bot.replies.names import meeting
from bot.replies.render import render
from bot.services import Services
from bot.settings import load
from bot.speech import Speech
from bot.telegram import limits, registration
from bot.terminal import LocalChat
from facts.entities import gazetteer
from facts.model import Statement
from facts.questions import ask
from facts.store import Store
from facts.wording import around, pattern

GOLDEN = Path(__file__).parents[1] / "golden"
RELEASE = Path(__file__).parents[2] / "facts" / "facts.json"
LINES = [
    line
    for line in (Path(__file__).parent / "golden.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SEED = 20
DATES = ("2024-07-04", "2024-07", "2015", "XXXX-07-04", "2023-03-21", "2026-11-01")
SPANS = (
    "2020-10-22/2020-10-23",
    "2026-08-31/2026-09-01",
    "2023-06/2023-07",
    "2005/2017",
    "2015/..",
)


async def conversations(data: Path) -> dict[str, str]:
    """The whole conversation of each language, as the files have it."""
    clock.set_now(NOW)
    shutil.copy(RELEASE, data / "facts.json")
    services = Services(load(bot_data_dir=data, admin_ids=()))
    codes = languages().codes
    store = services.knowledge.store
    said: dict[str, list[str]] = {}
    for code in codes:
        say = languages().speech(code)
        said[code] = [*sayings(say), *forms(say), *sentences(say, store), *other_times(say, store)]
    async with _chats(services) as chats:
        left = {code: iter(LINES) for code in codes}
        order = [code for code in codes for _ in LINES]
        random.Random(SEED).shuffle(order)
        for code in order:
            line = next(left[code]).replace("{code}", code)
            said[code].append(f"» {line}\n{shown(await chats[code].line(line))}")
    await services.close()
    return {code: "\n\n".join(parts) + "\n" for code, parts in said.items()}


@asynccontextmanager
async def _chats(services: Services) -> AsyncIterator[dict[str, LocalChat]]:
    async with AsyncExitStack() as stack:
        yield {
            code: await stack.enter_async_context(LocalChat(services, user=number, language=code))
            for number, code in enumerate(languages().codes, 1)
        }


def sayings(say: Speech) -> Iterator[str]:
    """What no conversation with a person brings out: profiles, groups, errors."""
    yield f"» profile\n{registration.name(say)}\n{registration.short(say)}"
    yield f"» description\n{registration.description(say)}"
    listed = COMMANDS.listed(for_admins=True)
    yield "» menu\n" + "\n".join(f"/{c.name} – {say.label(c.line)}" for c in listed)
    for reply in (
        about.welcome(say),
        about.channel_joined(say, "Канал & co", "@channel"),
        about.ask_in_private(say, "mydata"),
        about.no_such_channel(say),
        about.slowed(say),
    ):
        yield f"» said of itself\n{reply.html}"
    yield f"» notices\n{about.admins_only(say)}\n{about.outdated(say)}"
    yield f"» error\n{about.apology(say, '123456')}"


def forms(say: Speech) -> Iterator[str]:
    """Dates in each use, and the numbers of summits."""
    lines = [
        " · ".join((say.date(date), say.on(date), say.since(date), say.until(date)))
        for date in DATES
    ]
    lines += [say.date(span) for span in SPANS]
    lines.append(say.moment(NOW))
    yield "» dates\n" + "\n".join(lines)
    for body in ("body:sco-chs", "body:sco-chg"):
        held = gazetteer().meetings(body)
        yield f"» {body}\n" + "\n".join(meeting(say, one.id) for one in held)


def sentences(say: Speech, store: Store) -> Iterator[str]:
    """The first statement of the store for each sentence that statements are told in."""
    first: dict[tuple[str, str | None], Statement] = {}
    for statement in sorted(store.statements, key=lambda s: s.id):
        first.setdefault((pattern(statement), around(statement)), statement)
    yield "» facts\n" + "\n".join(dated(say, first[key]) for key in sorted(first, key=str))


def other_times(say: Speech, store: Store) -> Iterator[str]:
    """Answers asked at other times: before the sources end, and long after."""
    for today in (date(2024, 7, 4), date(2028, 5, 1)):
        for question in ("chair", "nextchair", "nextsummit", "lastsummit", "partners"):
            reply = render(say, ask(store, question, "", today))
            yield f"» {question}, asked on {today}\n{limits.plain(reply.html)}"


def shown(answer: dict[str, Any]) -> str:
    """An answer's text, its buttons, and inline results."""
    if "results" in answer:
        return "\n".join(
            f"{r['title']} – {r['description']}\n{r['text']}\n" for r in answer["results"]
        )
    parts = []
    for reply in answer["replies"]:
        assert limits.measure(reply["html"]) <= limits.MESSAGE, reply["text"][:80]
        parts += [reply["text"]] if reply["text"] else []
        parts += [" ".join(f"[{b['text']}]" for b in row) for row in reply["buttons"]]
    return "\n".join(parts) or "(nothing)"


async def made() -> dict[str, str]:
    """The conversations, in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        return await conversations(Path(folder))


def main() -> None:
    """Write the files anew."""
    GOLDEN.mkdir(exist_ok=True)
    for code, text in asyncio.run(made()).items():
        (GOLDEN / f"{code}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
