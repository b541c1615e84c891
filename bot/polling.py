"""Polling: fetch updates from Telegram until told to stop, whatever happens on the way."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from contextlib import suppress

from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.app import App, build_application
from bot.services import Services
from bot.telegram.dispatch import Dispatcher

log = logging.getLogger(__name__)

#: The kinds of updates that the handlers know.
UPDATES = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "my_chat_member",
)
LONG_POLL = 30
#: Telegram ends the other poller's call at once; asking more often only makes both fail.
CONFLICT_PAUSE = 3.0
LONGEST_PAUSE = 30.0
#: For how many seconds a stop waits for the answers under way.
GRACE = 20.0


class Poller:
    """Fetches updates and hands them to the dispatcher, in their order, dropping none."""

    def __init__(self, application: App, dispatcher: Dispatcher) -> None:
        self._bot = application.bot
        self._dispatcher = dispatcher
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
                await self._bot.get_updates(offset=self._offset, timeout=0, limit=1)

    async def _fetch(self, stop: asyncio.Event) -> None:
        call = asyncio.ensure_future(
            self._bot.get_updates(offset=self._offset, timeout=LONG_POLL, allowed_updates=UPDATES)
        )
        stopped = asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait((call, stopped), return_when=asyncio.FIRST_COMPLETED)
            if not call.done():
                return
            updates = call.result()
        finally:
            call.cancel()
            stopped.cancel()
        self._recovered()
        for update in updates:
            await self._dispatcher.take(update)
            self._offset = update.update_id + 1

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


async def run(services: Services) -> int:
    """Poll until SIGINT or SIGTERM, then finish what was taken; the exit status."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    application = build_application(services)
    try:
        await start(application, stop)
        if not stop.is_set():
            await _poll(application, stop)
    except InvalidToken:
        print(
            "BOT_TOKEN is refused by Telegram; it should be the token that @BotFather gave.",
            file=sys.stderr,
        )
        return 1
    finally:
        await application.shutdown()
        await application.bot.shutdown()  # its connections, if it was never initialised
    return 0


async def start(application: App, stop: asyncio.Event) -> None:
    """Initialise the application as soon as Telegram can be reached. InvalidToken."""
    pause = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
            await application.bot.delete_webhook(drop_pending_updates=False)
        except InvalidToken:
            raise
        except NetworkError as error:
            log.warning("Not started yet: %s; trying again in %.0f s", error.message, pause)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            return


async def _poll(application: App, stop: asyncio.Event) -> None:
    dispatcher = Dispatcher(application.process_update)
    poller = Poller(application, dispatcher)
    log.info("Ready: @%s polls for updates", application.bot.username)
    await poller.run(stop)
    undone = await dispatcher.drain(GRACE)
    await poller.confirm()
    log.info("Stopped%s", f"; {undone} answers were not finished" if undone else "")
