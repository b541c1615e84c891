"""Updates on their way to the bot: fetched by long poll, or posted to its webhook."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from itertools import islice
from typing import Any

import msgspec

from .errors import conflict
from .waiting import Bell
from .webhook import Webhook

NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}

Update = dict[str, Any]


async def _ignore(call: dict[str, Any]) -> None:
    """Take a call in a webhook's answer for nothing."""


def _encoded(update: Update) -> msgspec.Raw:
    try:
        return msgspec.Raw(msgspec.json.encode(update))
    except UnicodeEncodeError:  # half a surrogate pair, which JSON can spell and UTF-8 cannot
        return msgspec.Raw(json.dumps(update).encode())


class Updates:
    """The bot's queue. An update leaves it when the bot has confirmed it."""

    def __init__(self) -> None:
        self.call: Callable[[dict[str, Any]], Awaitable[None]] = _ignore
        self.pending: dict[int, msgspec.Raw] = {}
        self.allowed: frozenset[str] = frozenset()
        self.webhook: Webhook | None = None
        self.bell = Bell()
        self.open_polls = 0
        self._last_id = 0
        self._lanes: dict[int, Any] = {}
        self._poller: asyncio.Future[bool] | None = None

    def push(self, kind: str, content: dict[str, Any], lane: Any) -> int | None:
        """Queue an update, if its kind is asked for; gives its id. `lane` names the chat or
        person within which a webhook keeps the order."""
        if kind not in self.allowed if self.allowed else kind in NOT_BY_DEFAULT:
            return None
        self._last_id += 1
        update = {"update_id": self._last_id, kind: content}
        return self.push_raw(update, lane)

    def push_raw(self, update: Update, lane: Any) -> int:
        """Queue an update as it is; its id must be above all earlier ones."""
        update_id = update["update_id"]
        self._last_id = max(self._last_id, update_id)
        # Encoded at once: messages change later, what has been told about them does not.
        self.pending[update_id] = _encoded(update)
        self._lanes[update_id] = lane
        if self.webhook is not None:
            self.webhook.take(update_id, lane)
        else:
            self._wake(True)
        return update_id

    def next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def clear(self) -> None:
        self.pending.clear()
        self._lanes.clear()

    def confirm(self, update_id: int) -> None:
        self.pending.pop(update_id, None)
        self._lanes.pop(update_id, None)
        if not self.pending:
            self.bell.ring()

    async def close(self) -> None:
        self._wake(True)
        await self.delete_webhook()

    def _wake(self, value: bool) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(value)

    # --- long poll --------------------------------------------------------------------------

    async def poll(self, params: dict[str, Any]) -> list[msgspec.Raw]:
        """One getUpdates: confirms what lies below `offset`, waits if there is nothing."""
        if self.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        self._wake(False)
        self._confirm_below(params.get("offset", 0))
        if "allowed_updates" in params:
            self.allowed = frozenset(params["allowed_updates"])
        limit = params.get("limit", 100)
        if not self.pending and params.get("timeout", 0) > 0:
            await self._wait(params["timeout"])
        return list(islice(self.pending.values(), limit))

    def _confirm_below(self, offset: int) -> None:
        if offset < 0:
            offset = ([0, *self.pending][offset:] or [0])[0]
        while (first := next(iter(self.pending), offset)) < offset:
            self.confirm(first)

    async def _wait(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        self.open_polls += 1
        self.bell.ring()
        try:
            async with asyncio.timeout(seconds):
                undisturbed = await poller
        except TimeoutError:
            return
        finally:
            self.open_polls -= 1
            self.bell.ring()
        if not undisturbed:
            raise conflict(
                "terminated by other getUpdates request; "
                "make sure that only one bot instance is running"
            )

    # --- webhook ----------------------------------------------------------------------------

    async def set_webhook(self, params: dict[str, Any]) -> None:
        await self.delete_webhook()
        if "allowed_updates" in params:
            self.allowed = frozenset(params["allowed_updates"])
        if not params["url"]:
            return
        self._wake(False)
        self.webhook = Webhook(self, params)
        for update_id in self.pending:
            self.webhook.take(update_id, self._lanes[update_id])

    async def delete_webhook(self) -> None:
        webhook, self.webhook = self.webhook, None
        if webhook is not None:
            await webhook.close()
