"""What the bot sends, as values. Nothing here knows Telegram's types; ``telegram.deliver`` does."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message. Exactly one of the five actions is set.

    ``ask`` is a command line without the slash ("status Belarus"): pressing the button asks it, and
    the answer takes the message's place. ``opens`` is one that the private chat with the bot is
    opened with. ``url`` opens a page, ``share`` offers to send an inline query with this text to
    another chat, and ``inline`` starts one in this chat.
    """

    text: str
    ask: str | None = None
    opens: str | None = None
    url: str | None = None
    share: str | None = None
    inline: str | None = None


Row = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class File:
    """A file to send: its name for the reader, and its bytes or where they lie."""

    name: str
    content: bytes | Path = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: HTML as Telegram reads it, rows of buttons, maybe a picture or a file.

    ``toast`` is the short notice over a pressed button; with an empty ``html`` the message stays as
    it was. ``preview`` lets Telegram show the first link's page. ``fresh`` sends a new message
    where a pressed button would have its message edited. ``awaits`` is the beginning of a command
    line, such as "report s1": what the person writes in answer to the message completes it.
    ``to_operators`` goes to those in ADMIN_IDS as well.
    """

    html: str = ""
    buttons: tuple[Row, ...] = ()
    photo: File | None = None
    document: File | None = None
    toast: str | None = None
    preview: bool = False
    fresh: bool = False
    awaits: str = ""
    to_operators: str = ""
