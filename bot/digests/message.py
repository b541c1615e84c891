"""What goes out: an edition is asked for, a message comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.replies.reply import Reply


@dataclass(frozen=True, slots=True)
class Edition:
    """What decides a digest's words; chats that share it get the same message.

    ``language`` is None if the chat chose none. ``interests`` are entity ids in order, empty for
    everything. ``digest`` names the period (see ``due``), or an alert: ``alert:<revision>``.
    ``since`` is the fact store's revision up to which the readers have been told the news.
    """

    language: str | None
    interests: tuple[str, ...]
    digest: str
    since: int


@dataclass(frozen=True, slots=True)
class Message:
    """A composed digest, telling the news up to ``revision``; ``quiet`` if there is none."""

    reply: Reply
    revision: int
    quiet: bool = False


#: Composes an edition; None if there is nothing whatever to say. Called once per edition.
Compose = Callable[[Edition], Message | None]
