"""A message in a chat, as the Bot API shows it and as a person sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .schema import Upload
from .waiting import PATIENCE, Bell

if TYPE_CHECKING:
    from .chats import Chat


class Button(NamedTuple):
    """An inline button: what it says, and what it does (`data` is None unless it calls back)."""

    text: str
    data: str | None
    url: str | None
    action: dict[str, Any]


class Message:
    """A message; `json` is the Bot API's `Message` object and changes when it is edited."""

    __slots__ = ("bell", "chat", "deleted", "edits", "file", "json", "markup", "source")

    def __init__(self, chat: Chat | None, json: dict[str, Any], source: str | None = None):
        self.chat = chat
        self.json = json
        self.source = source
        self.file: Upload | None = None
        self.edits = 0
        self.deleted = False
        self.markup: dict[str, Any] | None = None
        self.bell: Bell | None = None

    def __repr__(self) -> str:
        return f"<Message {self.id} in {self.chat and self.chat.id}: {self.text!r}>"

    @property
    def id(self) -> int:
        return self.json["message_id"]

    @property
    def text(self) -> str:
        """The plain text or caption that a person reads."""
        return self.json.get("text") or self.json.get("caption") or ""

    @property
    def html(self) -> str:
        """The text as the bot sent it, markup included."""
        return self.source or ""

    @property
    def entities(self) -> list[dict[str, Any]]:
        return self.json.get("entities") or self.json.get("caption_entities") or []

    @property
    def thread(self) -> int | None:
        return self.json.get("message_thread_id")

    @property
    def reply_to(self) -> int | None:
        """Id of the message that this one answers."""
        replied = self.json.get("reply_to_message")
        return replied and replied["message_id"]

    @property
    def buttons(self) -> list[list[Button]]:
        """The rows of inline buttons under the message."""
        rows = self.json.get("reply_markup", {}).get("inline_keyboard", [])
        return [
            [Button(b["text"], b.get("callback_data"), b.get("url"), b) for b in row]
            for row in rows
        ]

    @property
    def keyboard(self) -> dict[str, Any] | None:
        """The reply keyboard (or its removal, or the forced reply) that came with the message."""
        return None if self.buttons else self.markup

    def button(self, label: str) -> Button:
        """The button whose text is or contains `label`."""
        every = [button for row in self.buttons for button in row]
        for fits in (label.__eq__, lambda text: label in text):
            for button in every:
                if fits(button.text):
                    return button
        raise AssertionError(f"no button {label!r}, only {[button.text for button in every]}")

    async def edited(self, times: int = 1, within: float = PATIENCE) -> Message:
        """Wait until the bot has edited the message at least `times` times in all."""
        self.bell = self.bell or Bell()
        if not await self.bell.until(lambda: self.edits >= times, within):
            raise AssertionError(f"{self!r} was edited {self.edits} times, not {times}")
        return self

    def change(self, json: dict[str, Any], source: str | None) -> None:
        self.json = json
        self.source = source
        self.edits += 1
        if self.bell is not None:
            self.bell.ring()
