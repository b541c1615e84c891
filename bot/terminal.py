"""``python -m bot chat``: a conversation in the terminal, by the handlers of Telegram."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

import msgspec

from bot.app import App, build_application
from bot.services import Services
from bot.telegram.local import LocalRequest, Sent
from bot.telegram.updates import read

TOKEN = "1:local"  # noqa: S105 - no token; the bot object wants one
PROMPT = "› "


class LocalChat:
    """One person's private chat with the bot, without a network.

    ``async with LocalChat(services) as chat: replies = await chat.say("/help")``
    """

    def __init__(self, services: Services, *, user: int = 1, language: str | None = None) -> None:
        self.request = LocalRequest()
        self.application: App = build_application(services, self.request, token=TOKEN)
        self._user: dict[str, Any] = {"id": user, "is_bot": False, "first_name": "User"}
        if language:
            self._user["language_code"] = language

    async def __aenter__(self) -> LocalChat:
        await self.application.initialize()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.application.shutdown()

    async def say(self, text: str) -> list[Sent]:
        """Send a message; what the bot sends back."""
        await self._hand_over(self.request.message(text, self._user))
        return self.request.take()

    async def press(self, data: str) -> list[Sent]:
        """Press the button with these data or this label; the edited message, or a notice."""
        await self._hand_over(self.request.press(data, self._user))
        return self.request.take()

    async def inline(self, query: str) -> list[dict[str, Any]]:
        """Send an inline query; its results."""
        await self._hand_over(self.request.inline(query, self._user))
        return self.request.take_results()

    async def line(self, line: str) -> dict[str, Any]:
        """One line as it was typed, ``!tap DATA`` and ``!inline QUERY`` included, as JSON."""
        word, _, rest = line.partition(" ")
        if word == "!inline":
            return {"message": line, "results": await self.inline(rest.strip())}
        sent = await (self.press(rest.strip()) if word == "!tap" else self.say(line))
        return {"message": line, "replies": [reply.as_json() for reply in sent]}

    async def _hand_over(self, update: dict[str, Any]) -> None:
        await self.application.process_update(read(update))


async def run(
    services: Services,
    messages: Iterable[str] | None = None,
    *,
    user: int = 1,
    language: str | None = None,
    as_json: bool = False,
    out: TextIO | None = None,
) -> None:
    """Converse: each message in turn, or what is typed until the end of input."""
    out = out or sys.stdout
    async with LocalChat(services, user=user, language=language) as chat:
        for line in messages if messages is not None else _typed(out):
            if not line.strip():
                continue
            answer = await chat.line(line)
            if as_json:
                print(msgspec.json.encode(answer).decode(), file=out, flush=True)
            else:
                print(_shown(answer), end="\n\n", file=out, flush=True)


def _typed(out: TextIO) -> Iterator[str]:
    """Lines of standard input; with a prompt and line editing at a terminal."""
    if not sys.stdin.isatty():
        for line in sys.stdin.buffer:
            yield line.decode("utf-8", "replace").rstrip("\r\n")
        return
    import readline  # noqa: F401 - gives input() its history and editing

    print("A local chat with the bot; /help shows what it knows, Ctrl-D ends.", file=out)
    while True:
        try:
            yield input(PROMPT)
        except (EOFError, KeyboardInterrupt):
            print(file=out)
            return


def _shown(answer: dict[str, Any]) -> str:
    if "results" in answer:
        return "\n\n".join(map(_shown_result, answer["results"])) or "(no results)"
    return "\n\n".join(map(_shown_reply, answer["replies"])) or "(no reply)"


def _shown_reply(reply: dict[str, Any]) -> str:
    lines = [reply["text"]] if reply["text"] else []
    lines += [f"(file: {path})" for key in ("photo", "document") if (path := reply.get(key))]
    lines += [" ".join(f"[{button['text']}]" for button in row) for row in reply["buttons"]]
    return "\n".join(lines)


def _shown_result(result: dict[str, Any]) -> str:
    head = " – ".join(part for part in (result["title"], result["description"]) if part)
    return f"{head}\n{result['text']}"
