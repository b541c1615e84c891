"""The settings of known chats, in memory: a lookup asks the database nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection

from bot import clock
from bot.chats import rows, subscriptions
from bot.chats.database import Database
from bot.chats.records import Chat, Kind, Subscription
from bot.digests.due import Schedule

P = ParamSpec("P")
T = TypeVar("T")

#: About 300 bytes each.
MEMORY = 200_000


class Book:
    """Chats by id. Every change is in the database before it is in memory or confirmed.

    A chat is read at its first message after the start and stays in memory, the longest unheard-of
    giving way. Nothing is kept of a chat that never set anything, so who only asked is a stranger
    again after a restart.
    """

    def __init__(
        self, database: Database, now: Callable[[], datetime] = clock.now, memory: int = MEMORY
    ) -> None:
        """Know nothing yet."""
        self._database = database
        self._now = now
        self._memory = memory
        self._known: OrderedDict[int, Chat] = OrderedDict()
        self._met: OrderedDict[int, None] = OrderedDict()
        # Counts what invalidated the memory, so that a read that was overtaken is not believed.
        self._changes = 0

    async def get(self, chat_id: int, kind: Kind = "private") -> Chat:
        """Return the settings of a chat, from memory if it is known."""
        known = self._known.get(chat_id)
        if known is not None:
            self._known.move_to_end(chat_id)
            return known
        changes = self._changes
        chat = await self._database.run(rows.read_chat, chat_id) or Chat(chat_id, kind)
        if changes == self._changes:
            self._remember(chat)
        return chat

    def known(self, chat_id: int) -> Chat | None:
        """Return the settings if they are in memory."""
        return self._known.get(chat_id)

    def meet(self, user_id: int) -> None:
        """Note, in memory, that a person has written to the bot."""
        self._met[user_id] = None
        if len(self._met) > self._memory:
            self._met.popitem(last=False)

    def has_met(self, user_id: int) -> bool:
        """Whether a person has written to the bot, as far as is known."""
        known = self._known.get(user_id)
        kept = known is not None and known != Chat(user_id)
        return kept or user_id in self._met

    def invalidate(self, payload: str | None) -> None:
        """Forget from memory one chat, or all (None): the listener of ``rows.CHANGED``."""
        self._changes += 1
        if payload is None:
            self._known.clear()
        else:
            self._known.pop(int(payload), None)

    async def set_language(self, chat_id: int, kind: Kind, language: str | None) -> Chat:
        """Keep the language that the chat chose (None: as Telegram says)."""
        chat = await self.get(chat_id, kind)
        if (chat.language, chat.kind) == (language, kind):
            return chat
        await self.change(chat_id, rows.change_chat, chat_id, kind, self._now(), language=language)
        return await self.get(chat_id, kind)

    async def set_zone(self, chat_id: int, kind: Kind, zone: str) -> Chat:
        """Keep the time zone that the chat chose; its digest moves to the new zone's hour."""
        await self.change(chat_id, subscriptions.set_zone, chat_id, kind, zone, self._now())
        return await self.get(chat_id, kind)

    async def subscription(self, chat_id: int) -> Subscription | None:
        """Return a chat's subscription, from the database."""
        return await self._database.run(subscriptions.read_subscription, chat_id)

    async def subscribe(
        self,
        chat_id: int,
        kind: Kind,
        schedule: Schedule,
        *,
        thread_id: int | None,
        revision: int,
        language: str,
    ) -> Subscription:
        """Subscribe a chat, or change when it gets its digest (see ``subscriptions``)."""
        return await self.change(
            chat_id,
            subscriptions.subscribe,
            chat_id,
            kind,
            schedule,
            self._now(),
            thread_id=thread_id,
            revision=revision,
            language=language,
        )

    async def unsubscribe(self, chat_id: int) -> bool:
        """End a chat's digest; False if it had none."""
        return await self.change(chat_id, subscriptions.unsubscribe, chat_id)

    async def set_silent_if_quiet(self, chat_id: int, silent: bool) -> None:
        """Choose what comes if there is no news: nothing, or the short form."""
        await self.change(chat_id, subscriptions.set_silent_if_quiet, chat_id, silent)

    async def follow(
        self, chat_id: int, kind: Kind, entity: str, language: str | None = None
    ) -> Chat:
        """Follow a country or a topic, by entity id."""
        await self.change(chat_id, rows.follow, chat_id, kind, entity, self._now(), language)
        return await self.get(chat_id, kind)

    async def unfollow(self, chat_id: int, entity: str | None = None) -> Chat:
        """Follow one entity no more, or none at all."""
        await self.change(chat_id, rows.unfollow, chat_id, entity)
        return await self.get(chat_id)

    async def pause(self, chat_id: int) -> None:
        """Stop sending to a chat that blocked or removed the bot."""
        await self.change(chat_id, rows.set_state, chat_id, "paused", self._now())

    async def resume(self, chat_id: int) -> None:
        """Send again to a chat that came back; costs nothing if it never was away."""
        if (await self.get(chat_id)).state != "active":
            await self.change(chat_id, subscriptions.resume, chat_id, self._now())

    async def rekey(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup."""
        await self.change(old, rows.rekey, old, new)
        self.invalidate(str(new))

    async def forget(self, chat_id: int) -> bool:
        """Delete all that is kept of a chat, from the database's log of changes too."""
        self._met.pop(chat_id, None)
        deleted = await self.change(chat_id, rows.forget, chat_id)
        if self._database.is_sqlite:
            await self._database.outside_transactions("PRAGMA wal_checkpoint(TRUNCATE)")
        return deleted

    async def export(self, chat_id: int) -> dict[str, list[dict[str, Any]]]:
        """Return exactly what is kept of a chat, ready for JSON."""
        return await self._database.run(rows.export, chat_id)

    async def change(
        self,
        chat_id: int,
        work: Callable[Concatenate[Connection, P], T],
        *args: P.args,
        **kw: P.kwargs,
    ) -> T:
        """Write something of a chat in one transaction, then read it anew when it is asked for."""
        try:
            return await self._database.run(work, *args, **kw)
        finally:
            self.invalidate(str(chat_id))

    def _remember(self, chat: Chat) -> None:
        self._known[chat.chat_id] = chat
        if len(self._known) > self._memory:
            self._known.popitem(last=False)
