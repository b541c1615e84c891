"""Polling: fetch updates from Telegram until told to stop, whatever happens on the way."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from typing import Any, cast

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import RequestData

from bot.app import App
from bot.chats.lease import RETRY_EVERY, Lease
from bot.faults import Ended
from bot.intake import Intake
from bot.online import GRACE, LONGEST_PAUSE, Online
from bot.telegram.calls import Parameters

log = logging.getLogger(__name__)

#: The kinds of updates that the handlers know.
UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "guest_message",
    "my_chat_member",
)
LONG_POLL = 30
#: Telegram ends the other poller's call at once; asking more often only makes both fail.
CONFLICT_PAUSE = 3.0


class Poller:
    """Fetches updates and hands them to the intake, in their order, dropping none."""

    def __init__(self, application: App, intake: Intake) -> None:
        """Begin with the first update that Telegram has not been told is handled."""
        self._bot = application.bot
        self._intake = intake
        self._offset = 0
        self._trouble = ""
        self._pause = 0.0

    async def run(self, stop: asyncio.Event) -> None:
        """Poll until ``stop`` is set. InvalidToken if Telegram does not know the token any more."""
        while not stop.is_set():
            try:
                await self._fetch(stop)
            except InvalidToken:
                raise
            except TelegramError as error:
                self._note(error)
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), self._pause)

    async def confirm(self) -> None:
        """Tell Telegram that everything fetched was handled, so that it does not come again."""
        if self._offset:
            with suppress(TelegramError):
                await self._get_updates(timeout=0, limit=1)

    async def _fetch(self, stop: asyncio.Event) -> None:
        call = asyncio.ensure_future(self._get_updates(timeout=LONG_POLL, limit=100))
        stopped = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait((call, stopped), return_when=asyncio.FIRST_COMPLETED)
            if not call.done():
                return
            updates = call.result()
        finally:
            call.cancel()
            stopped.cancel()
            await asyncio.wait((call, stopped))
        self._recovered()
        if updates:
            await self._intake.take(updates)
            self._offset = updates[-1]["update_id"] + 1

    async def _get_updates(self, **given: int) -> list[dict[str, Any]]:
        """The updates as Telegram sends them.

        The library's own method raises if one of them cannot be read, and logs all of their texts.
        """
        asked = {"offset": self._offset, "allowed_updates": UPDATES, **given}
        result: Any = await self._bot.request.post(
            f"{self._bot.base_url}/getUpdates",
            cast("RequestData", Parameters(asked)),
            read_timeout=given["timeout"] + 10.0,
        )
        return cast("list[dict[str, Any]]", result)

    def _note(self, error: TelegramError) -> None:
        """Say each kind of trouble once, and wait longer each time."""
        if isinstance(error, Conflict):
            kind, text = "conflict", "Another program polls with this token; waiting until it ends"
            self._pause = CONFLICT_PAUSE
        elif isinstance(error, RetryAfter):
            kind, text = "slow down", "Telegram asks to slow down"
            wait = error.retry_after
            self._pause = float(wait) if isinstance(wait, int) else wait.total_seconds()
        else:
            kind, text = "network", f"No updates: {error.message}; trying again"
            self._pause = min(max(1.0, 2 * self._pause), LONGEST_PAUSE)
        if kind != self._trouble:
            log.warning("%s", text)
        self._trouble = kind

    def _recovered(self) -> None:
        if self._trouble:
            log.warning("Updates come again")
        self._trouble, self._pause = "", 0.0


async def poll(process: Online) -> None:
    """The role of the one process that polls: no other one on this database may. Ended."""
    lease = Lease(process.services.database, "poller")
    if not await _taken(lease):
        raise Ended("Another process of this bot polls already (on this database); this one ends.")
    guard = asyncio.create_task(_guard(lease, process))
    try:
        await process.connect()
        await process.until_reached(process.application.bot.delete_webhook)
        if process.stop.is_set():
            return
        poller = Poller(process.application, process.intake)
        process.ready.set()
        process.keep(process.services.warm_languages())
        log.info("Ready: @%s polls for updates", process.application.bot.username)
        await poller.run(process.stop)
        await process.intake.drain(GRACE)
        await poller.confirm()
    finally:
        guard.cancel()
        await lease.release()


async def _taken(lease: Lease) -> bool:
    """Take the lease; a session that was just killed may hold it for a moment still."""
    for _ in range(3):
        if await lease.acquire():
            return True
        await asyncio.sleep(0.3)
    return False


async def _guard(lease: Lease, process: Online) -> None:
    """Take the lease again after a restart of PostgreSQL; end if another process was quicker."""
    while True:
        await asyncio.sleep(RETRY_EVERY)
        if await lease.held() or await lease.acquire():
            continue
        if await process.database_answers() and not await _taken(lease):
            log.critical("Another process of this bot polls now; this one ends")
            process.stop.set()
            return
