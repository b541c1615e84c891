"""Many people at once: how many answers a second the bot gives, and how late."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count, cycle

from .messages import Message
from .people import User
from .waiting import PATIENCE
from .world import World

FIRST_ID = 5_000_000
INLINE, TAP = "!inline ", "!tap"


@dataclass(frozen=True, slots=True)
class Load:
    """Outcome of `run_load`: seconds in all, and per answer the quantiles in seconds."""

    answers: int
    seconds: float
    median: float
    p99: float

    @property
    def per_second(self) -> float:
        return self.answers / self.seconds


async def run_load(
    server: World,
    texts: Sequence[str],
    *,
    answers: int,
    in_flight: int,
    people: int = 0,
    inline: bool = False,
    languages: Sequence[str] = ("en",),
    within: float = PATIENCE,
) -> Load:
    """Let `in_flight` people ask at once, each the next question after their answer.

    `texts` are asked in turn, as messages or as inline queries; among messages, `!inline words` is
    an inline query and `!tap` presses the first button under the person's last answer.
    `people` (default: `in_flight`) take turns, so that nobody writes more often than a bot against
    floods would let them; each has one of the `languages`."""
    everybody = [
        server.user(FIRST_ID + n, language_code=languages[n % len(languages)], started=True)
        for n in range(max(people, in_flight))
    ]
    questions, numbers = cycle(texts), count()
    last: dict[int, Message] = {}
    times: list[float] = []

    async def wait_for_answer(person: User, text: str) -> None:
        if inline or text.startswith(INLINE):
            await person.inline(text.removeprefix(INLINE), within=within)
        elif text == TAP:
            if (answer := last.pop(person.id, None)) and (data := _first_button(answer)):
                await person.tap(answer, data, within=within)
        else:
            await person.send(text)
            last[person.id] = await person.reply(within)

    async def ask(share: list[User]) -> None:
        turns, person = cycle(share), share[0]
        while next(numbers) < answers:
            question = next(questions)
            if question != TAP:
                person = next(turns)
            begun = server.monotonic()
            await wait_for_answer(person, question)
            times.append(server.monotonic() - begun)

    begun = server.monotonic()
    await asyncio.gather(*(ask(everybody[n::in_flight]) for n in range(in_flight)))
    seconds = server.monotonic() - begun
    times.sort()
    return Load(len(times), seconds, times[len(times) // 2], times[int(len(times) * 0.99)])


def _first_button(message: Message) -> str | None:
    rows = (message.markup or {}).get("inline_keyboard", [])
    return next((b["callback_data"] for row in rows for b in row if "callback_data" in b), None)
