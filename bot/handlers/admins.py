"""Who may set up a group or a channel: its admins, asked of Telegram and known for a minute."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta
from typing import TypeVar

from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot import clock
from bot.handlers.question import Asker
from bot.telegram.deliver import patiently

KNOWN_FOR = timedelta(minutes=1)
REMEMBERED = 5_000

T = TypeVar("T")


class Admins:
    """The admins of chats. A person counts by user id, an anonymous admin by the chat's own id."""

    def __init__(self) -> None:
        """Know nobody yet."""
        self._known: OrderedDict[int, tuple[datetime, frozenset[int]]] = OrderedDict()
        self._linked: OrderedDict[int, tuple[datetime, int | None]] = OrderedDict()

    async def include(self, bot: Bot, asker: Asker) -> bool:
        """Whether the asker may set up the chat in which they ask."""
        if asker.kind == "private":
            return True
        if asker.kind != "group":
            return False
        if asker.sender_chat is None:
            return asker.user in await self.of(bot, asker.chat)
        # In the group's own name only its admins write; in its channel's only those of the channel.
        return asker.sender_chat in (asker.chat, await self._channel_of(bot, asker.chat))

    async def of(self, bot: Bot, chat: int) -> frozenset[int]:
        """The user ids of a chat's admins; nobody if the bot is not there."""
        known = self._known.get(chat)
        if known is not None and _fresh(known[0]):
            return known[1]
        try:
            members = await patiently(lambda: bot.get_chat_administrators(chat))
            admins = frozenset(member.user.id for member in members)
        except (BadRequest, Forbidden):
            admins = frozenset()
        _remember(self._known, chat, admins)
        return admins

    async def _channel_of(self, bot: Bot, chat: int) -> int | None:
        """The channel that is linked to a group."""
        known = self._linked.get(chat)
        if known is not None and _fresh(known[0]):
            return known[1]
        try:
            linked = (await patiently(lambda: bot.get_chat(chat))).linked_chat_id
        except (BadRequest, Forbidden):
            linked = None
        _remember(self._linked, chat, linked)
        return linked


def _fresh(asked: datetime) -> bool:
    return timedelta(0) <= clock.now() - asked < KNOWN_FOR


def _remember(known: OrderedDict[int, tuple[datetime, T]], chat: int, what: T) -> None:
    known[chat] = clock.now(), what
    known.move_to_end(chat)
    if len(known) > REMEMBERED:
        known.popitem(last=False)
