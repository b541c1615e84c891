"""For those who watch the bot: /healthz, /readyz and /metrics."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

from aiohttp import web
from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from bot import clock
from bot.chats.schema import deliveries, subscriptions
from bot.digests import ledger
from bot.faults import Ended
from bot.metrics import CONTENT_TYPE
from bot.online import GRACE, Online


class Watch:
    """The three pages of one process. They tell of counts and states, never of people."""

    def __init__(self, process: Online) -> None:
        """Watch this process."""
        self._process = process

    def routes(self, application: web.Application) -> None:
        """Add the pages."""
        application.router.add_get("/healthz", self.healthz)
        application.router.add_get("/readyz", self.readyz)
        application.router.add_get("/metrics", self.metrics)

    async def healthz(self, _: web.Request) -> web.Response:
        """200 while the process lives and its event loop turns."""
        return web.Response(text="ok\n")

    async def readyz(self, _: web.Request) -> web.Response:
        """200 if updates are handled; else 503 and why not."""
        if self._process.stop.is_set():
            return web.Response(status=503, text="stopping\n")
        if not self._process.ready.is_set():
            return web.Response(status=503, text="starting\n")
        if not await self._process.database_answers():
            return web.Response(status=503, text="the database does not answer\n")
        return web.Response(text="ready\n")

    async def metrics(self, _: web.Request) -> web.Response:
        """Prometheus' text format."""
        process = self._process
        store, now = process.services.knowledge.store, clock.now()
        recorded = store.revisions[-1].recorded if store.revisions else ""
        values = {
            "bot_updates_in_work": ("Updates in work or waiting", float(process.intake.in_work)),
            "bot_store_statements": ("Statements in the store", float(len(store.statements))),
            "bot_store_revision": (
                "Number of the store's latest revision",
                float(max((r.number for r in store.revisions), default=0)),
            ),
            "bot_store_age_seconds": ("Time since that revision", _age(recorded, now)),
            "bot_store_known_until_age_days": (
                "Days since the latest source was published",
                float((now.date() - store.known_until).days),
            ),
        }
        try:
            lag, outcomes = await process.services.database.run(_digests, now)
        except DBAPIError:
            values["bot_database_up"] = ("Whether the database answers", 0.0)
        else:
            values["bot_database_up"] = ("Whether the database answers", 1.0)
            values["bot_digest_lag_seconds"] = ("How long the longest due digest waits", lag)
            process.metrics.digests(outcomes)
        process.metrics.state(values)
        return web.Response(
            body=process.metrics.exposition(), headers={"Content-Type": CONTENT_TYPE}
        )


def _digests(connection: Connection, now: datetime) -> tuple[float, dict[str, int]]:
    """How long the digest that waits longest has been due, and the day's digests by outcome."""
    unsettled = deliveries.c.outcome.is_(None)
    due = connection.scalar(select(func.min(subscriptions.c.next_due)))
    opened = connection.scalar(select(func.min(deliveries.c.opened_at)).where(unsettled))
    waiting = [now - moment for moment in (due, opened) if moment is not None]
    lag = max([timedelta(0), *waiting]).total_seconds()
    return lag, ledger.outcomes(connection, now - timedelta(days=1))


def _age(recorded: str, now: datetime) -> float:
    try:
        return (now - clock.parse(recorded)).total_seconds()
    except ValueError:
        return 0.0


@asynccontextmanager
async def listening(application: web.Application, host: str, port: int) -> AsyncIterator[str]:
    """Serve HTTP within the block and then finish what was begun; gives the address. Ended."""
    runner = web.AppRunner(
        application, access_log=None, handle_signals=False, shutdown_timeout=GRACE
    )
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    try:
        await site.start()
    except OSError as error:
        await runner.cleanup()
        raise Ended(f"HOST and PORT: cannot listen on {host}:{port} ({error.strerror})") from None
    try:
        yield f"http://{runner.addresses[0][0]}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def watched(process: Online) -> None:
    """The role of a process that listens for nothing else: the three pages on METRICS_PORT."""
    settings = process.services.settings
    application = web.Application()
    Watch(process).routes(application)
    assert settings.metrics_port is not None  # noqa: S101 - the caller looked
    async with listening(application, settings.host, settings.metrics_port):
        await process.stop.wait()
