"""A Bot API in this process: what a chat in the terminal, and tests, put in the network's place.

It hands out updates as Telegram would write them and keeps what the bot sends. It forgives what
Telegram refuses; the strict server is the tests'.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
from telegram.request import BaseRequest, RequestData

from bot import clock
from bot.telegram.limits import plain, units

JSON = dict[str, Any]

_encode = msgspec.json.Encoder(enc_hook=str).encode  # strings of a class of their own, files

BOT: JSON = {
    "id": 1,
    "is_bot": True,
    "first_name": "SCO facts",
    "username": "local_bot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}


@dataclass(slots=True)
class Sent:
    """Something that the bot sent: a message (new or edited), or a notice over a button."""

    text: str
    html: str
    buttons: list[list[JSON]] = field(default_factory=list)
    photo: str | None = None
    document: str | None = None

    def as_json(self) -> JSON:
        """As ``chat --json`` prints it; ``data`` is null for a button that opens a page."""
        found: JSON = {
            "text": self.text,
            "html": self.html,
            "buttons": [[_button(button) for button in row] for row in self.buttons],
            "photo": self.photo,
        }
        return found if self.document is None else {**found, "document": self.document}


class LocalRequest(BaseRequest):
    """Answers the bot's calls in process and keeps what it sends in ``sent`` and ``results``."""

    def __init__(self) -> None:
        self.sent: list[Sent] = []
        self.results: list[JSON] = []
        self._messages: dict[int, JSON] = {}
        self._answered: JSON | None = None
        self._next_id = 1
        self._folder: Path | None = None

    @property
    def read_timeout(self) -> float | None:
        """Nothing is waited for."""
        return None

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Carry out the Bot API method that the address names."""
        name = url.rsplit("/", 1)[-1]
        given: JSON = json.loads(_encode(request_data.parameters)) if request_data else {}
        files = request_data.multipart_data if request_data else {}
        result = getattr(self, f"_{name}", self._agreed)(given, files)
        return 200, msgspec.json.encode({"ok": True, "result": result})

    # -- updates -------------------------------------------------------------------------------

    def message(self, text: str, user: JSON) -> JSON:
        """An update: the user writes this in the private chat with the bot."""
        message: JSON = {
            "message_id": self.next_id(),
            "date": _date(),
            "chat": _chat(user["id"]),
            "from": user,
            "text": text,
        }
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        if self._answered:
            message["reply_to_message"], self._answered = self._answered, None
        return {"update_id": self.next_id(), "message": message}

    def press(self, data: str, user: JSON) -> JSON:
        """An update: the user presses the button with these data (or this label)."""
        message = self._with_button(data) or next(reversed(self._messages.values()), None)
        query: JSON = {
            "id": str(self.next_id()),
            "from": user,
            "chat_instance": "local",
            "data": self._data(message, data),
        }
        query["message"] = message or {"message_id": 1, "date": 0, "chat": _chat(user["id"])}
        return {"update_id": self.next_id(), "callback_query": query}

    def inline(self, query: str, user: JSON) -> JSON:
        """An update: the user types the bot's name and this query in some chat."""
        found = {"id": str(self.next_id()), "from": user, "query": query, "offset": ""}
        return {"update_id": self.next_id(), "inline_query": found}

    def take(self) -> list[Sent]:
        """What was sent since this was last asked."""
        sent, self.sent = self.sent, []
        return sent

    def take_results(self) -> list[JSON]:
        """The inline results since this was last asked, as ``chat --json`` prints them."""
        results, self.results = self.results, []
        return results

    def next_id(self) -> int:
        """A number that was not given before."""
        self._next_id += 1
        return self._next_id

    # -- methods -------------------------------------------------------------------------------

    def _getMe(self, given: JSON, files: JSON) -> JSON:  # noqa: N802
        return BOT

    def _getUpdates(self, given: JSON, files: JSON) -> list[JSON]:  # noqa: N802
        return []

    def _getChatMember(self, given: JSON, files: JSON) -> JSON:  # noqa: N802
        user = {"id": given["user_id"], "is_bot": False, "first_name": "User"}
        return {"status": "creator", "is_anonymous": False, "user": user}

    def _getChatAdministrators(self, given: JSON, files: JSON) -> list[JSON]:  # noqa: N802
        return []

    def _sendMessage(self, given: JSON, files: JSON) -> JSON:  # noqa: N802
        return self._keep(given, given["text"])

    def _sendPhoto(self, given: JSON, files: JSON) -> JSON:  # noqa: N802
        path = self._save(given.get("photo"), files)
        message = self._keep(given, given.get("caption", ""), photo=path)
        message["photo"] = [
            {"file_id": path, "file_unique_id": path, "width": 1, "height": 1, "file_size": 1}
        ]
        return message

    def _sendDocument(self, given: JSON, files: JSON) -> JSON:  # noqa: N802
        path = self._save(given.get("document"), files)
        message = self._keep(given, given.get("caption", ""), document=path)
        message["document"] = {"file_id": path, "file_unique_id": path}
        return message

    def _editMessageText(self, given: JSON, files: JSON) -> JSON:  # noqa: N802
        return self._keep(given, given["text"])

    def _answerCallbackQuery(self, given: JSON, files: JSON) -> bool:  # noqa: N802
        if given.get("text"):
            self.sent.append(Sent(given["text"], ""))
        return True

    def _answerInlineQuery(self, given: JSON, files: JSON) -> bool:  # noqa: N802
        self.results += [_result(result) for result in _decoded(given["results"])]
        return True

    def _agreed(self, given: JSON, files: JSON) -> bool:
        return True

    def _keep(self, given: JSON, html: str, **file: str) -> JSON:
        """Note what was sent and answer with the message as Telegram would keep it."""
        markup = _decoded(given.get("reply_markup") or {})
        rows = markup.get("inline_keyboard", [])
        self.sent.append(Sent(readable(html), html, rows, **file))
        number = int(given.get("message_id") or self.next_id())
        chat = given.get("chat_id")
        message: JSON = {
            "message_id": number,
            "date": _date(),
            "chat": _chat(int(chat) if chat else 0),
            "from": BOT,
            "text": plain(html),
        }
        if rows:
            message["reply_markup"] = {"inline_keyboard": rows}
        self._answered = {**message, "entities": _links(html)} if "force_reply" in markup else None
        self._messages.pop(number, None)
        self._messages[number] = message
        return message

    def _save(self, given: Any, files: JSON) -> str:
        """Where the file lies that was uploaded, or is meant by its path or address."""
        if not files:
            return str(given)
        name, content = next(iter(files.values()))[:2]
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="sco-chat-"))
        path = self._folder / f"{self.next_id()}-{Path(name).name}"
        path.write_bytes(content if isinstance(content, bytes) else content.read())
        return str(path)

    def _with_button(self, data: str) -> JSON | None:
        for message in reversed(self._messages.values()):
            for button in _buttons(message):
                if data in (button.get("callback_data"), button["text"]):
                    return message
        return None

    def _data(self, message: JSON | None, data: str) -> str:
        """The data of the button with this label, if there is one, else the data as given."""
        labels = {b["text"]: b.get("callback_data") for b in _buttons(message or {})}
        return labels.get(data) or data


def readable(html: str) -> str:
    """HTML as a terminal shows it: quotations set in, links with their address."""

    def quoted(match: re.Match[str]) -> str:
        lines = match[1].strip().split("\n")
        inner = "\n    ".join(lines)
        marked = inner if inner.startswith("❝") else f"❝ {inner} ❞"
        return f"    {marked}"

    html = re.sub(r"<blockquote[^<>]*>(.*?)</blockquote>", quoted, html, flags=re.S)
    html = re.sub(r'<a href="https://t.me/[^"]*">(.*?)</a>', r"\1", html, flags=re.S)
    html = re.sub(r'<a href="([^"]*)">(.*?)</a>', r"\2 (\1)", html, flags=re.S)
    return plain(html)


def _links(html: str) -> list[JSON]:
    """The link that the text begins with, if it does, as Telegram's entity."""
    link = re.match(r'<a href="([^"]*)">(.*?)</a>', html)
    if link is None:
        return []
    return [{"type": "text_link", "offset": 0, "length": units(link[2]), "url": link[1]}]


def _button(button: JSON) -> JSON:
    found = {"text": button["text"], "data": button.get("callback_data")}
    return {**found, "url": button["url"]} if button.get("url") else found


def _buttons(message: JSON) -> Iterable[JSON]:
    for row in message.get("reply_markup", {}).get("inline_keyboard", []):
        yield from row


def _result(result: JSON) -> JSON:
    content = result.get("input_message_content", {})
    return {
        "id": result["id"],
        "title": result.get("title", ""),
        "description": result.get("description", ""),
        "text": readable(content.get("message_text", "")),
    }


def _decoded(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


def _chat(user: int) -> JSON:
    return {"id": user, "type": "private", "first_name": "User"}


def _date() -> int:
    return int(clock.now().timestamp())
