"""What every process on Telegram has in common: its connections, its background work, its end."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError
from telegram.error import InvalidToken, NetworkError

from bot.app import App, build_application
from bot.chats import rows
from bot.chats.database import Database
from bot.chats.handled import Handled, Remembered, flush_forever
from bot.chats.notices import Notices
from bot.digests.pace import Courtesy
from bot.faults import Ended, told
from bot.intake import Intake
from bot.metrics import Metrics
from bot.services import Services
from bot.telegram.transport import AiohttpRequest
from facts.places import CHANGED as STORE_CHANGED

log = logging.getLogger(__name__)

#: For how many seconds a stop waits for the answers under way.
GRACE = 20.0
LONGEST_PAUSE = 30.0

REFUSED = "BOT_TOKEN is refused by Telegram; it should be the token @BotFather gave."


class Online:
    """A process on Telegram: what its roles (polling, webhook, digests) work with."""

    def __init__(self, services: Services) -> None:
        """Open the database; connect to nothing else yet."""
        self.services = services
        self.stop = asyncio.Event()
        self.metrics = Metrics()
        self.courtesy = Courtesy()
        self.application: App = build_application(
            services, AiohttpRequest(observe=self.metrics.called)
        )
        self.handled = _handled(services.database)
        self.intake = Intake(self.application, self.handled, self.metrics, courtesy=self.courtesy)
        #: Whether the application can handle updates.
        self.initialised = False
        #: Set when updates come.
        self.ready = asyncio.Event()
        self._connecting = asyncio.Lock()
        self._tasks: list[asyncio.Task[Any]] = []

    async def connect(self) -> None:
        """Initialise the application as soon as Telegram can be reached. Ended, InvalidToken."""
        async with self._connecting:
            if not self.initialised:
                await self.until_reached(self.application.initialize)
                self.initialised = not self.stop.is_set()

    async def until_reached(self, call: Callable[[], Awaitable[Any]]) -> None:
        """Make a call again and again while Telegram cannot be reached, or until the stop."""
        pause = 1.0
        while not self.stop.is_set():
            try:
                await call()
            except InvalidToken:
                raise
            except NetworkError as error:
                log.warning("Not started yet: %s; trying again in %.0f s", error.message, pause)
                await self.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            else:
                return

    async def sleep(self, seconds: float) -> None:
        """Wait, but not beyond the stop."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.stop.wait(), seconds)

    async def database_answers(self) -> bool:
        """Whether the database can be asked at all."""
        try:
            await self.services.database.run(_ask)
        except DBAPIError:
            return False
        return True

    def keep(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run something in the background until the end; if it fails, everything ends."""
        task = asyncio.create_task(work)
        task.add_done_callback(self._background_ended)
        self._tasks.append(task)

    def _background_ended(self, task: asyncio.Task[Any]) -> None:
        if not task.cancelled() and task.exception() is not None:
            log.critical("Background work failed; stopping", exc_info=task.exception())
            self.stop.set()

    async def open(self) -> None:
        """Read what is known of updates, and begin the background work."""
        await self.handled.load()
        self.keep(flush_forever(self.handled, self.services.database))
        self.keep(self.services.knowledge.watch())
        listeners = {
            rows.CHANGED: self.services.book.invalidate,
            STORE_CHANGED: self.services.knowledge.invalidate,
        }
        self.keep(Notices(self.services.database, listeners).run())

    async def close(self) -> None:
        """Finish what was taken, write what was gathered, close every connection."""
        undone = await self.intake.drain(GRACE)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with suppress(DBAPIError):
            await self.handled.flush()
        await self.handled.close()
        await self.application.shutdown()
        await self.application.bot.shutdown()  # its connections, if it was never initialised
        await self.services.close()
        log.info("Stopped%s", f"; {undone} answers were not finished" if undone else "")


def _handled(database: Database) -> Handled:
    """Who uses SQLite is alone; on PostgreSQL others may get the same updates."""
    if database.is_sqlite:
        return Remembered(database)
    from bot.chats.claims import Claims

    return Claims(database)


def _ask(connection: Connection) -> None:
    connection.execute(text("SELECT 1"))


Role = Callable[[Online], Awaitable[None]]


@asynccontextmanager
async def online(services: Services) -> AsyncIterator[Online]:
    """A process that is ready to take up its roles; closed in the end whatever happens."""
    with told(services.settings):
        services.warm()
        process = Online(services)
        await process.open()
    try:
        yield process
    finally:
        await process.close()


def release(services: Services) -> int:
    """Bring database and live store to this release; the exit status."""
    try:
        with told(services.settings):
            services.database.engine.dispose()  # asking for it brought its tables up to date
            store = services.knowledge.store
    except Ended as end:
        return _say(str(end))
    log.info("Ready for this release: %d statements in the store", len(store.statements))
    return 0


async def serve(services: Services, *roles: Role) -> int:
    """Run the roles side by side until SIGINT or SIGTERM, or until one ends; the exit status."""
    try:
        async with online(services) as process:
            loop = asyncio.get_running_loop()
            for name in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(name, process.stop.set)
            await _side_by_side([role(process) for role in roles], process.stop)
    except InvalidToken:
        return _say(REFUSED)
    except Ended as end:
        return _say(str(end))
    return 0


async def _side_by_side(roles: list[Awaitable[None]], stop: asyncio.Event) -> None:
    """Let all roles run; if one fails, the others are stopped and the failure is raised."""
    tasks = [asyncio.ensure_future(role) for role in roles]
    for task in tasks:
        task.add_done_callback(lambda _: stop.set())
    await asyncio.wait(tasks)
    failures = [failure for task in tasks if (failure := task.exception())]
    if failures:
        raise failures[0]


def _say(line: str) -> int:
    print(line, file=sys.stderr)
    return 1
