"""Rows as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.digests.due import Schedule

Kind = Literal["private", "group", "supergroup", "channel"]
State = Literal["active", "paused", "gone"]


@dataclass(frozen=True, slots=True)
class Chat:
    """The settings of a chat; a chat that nothing is kept of has the defaults.

    ``language`` and ``zone`` are None unless chosen. ``state`` is *paused* while the bot is blocked
    or was removed, *gone* if the account was deleted. ``follows`` are entity ids.
    """

    chat_id: int
    kind: Kind = "private"
    language: str | None = None
    zone: str | None = None
    state: State = "active"
    follows: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Subscription:
    """A chat's digest: when, where in the chat, and how it went last.

    ``next_due`` is UTC, None while the chat cannot be reached. ``last_revision`` is the fact
    store's number up to which the chat has been told the news.
    """

    chat_id: int
    schedule: Schedule
    thread_id: int | None = None
    silent_if_quiet: bool = False
    next_due: datetime | None = None
    last_digest: str | None = None
    last_revision: int = 0
    last_sent_at: datetime | None = None
