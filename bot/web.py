"""The webhook: Telegram posts updates here, and each is acknowledged when its work is done.

What is not acknowledged comes again, so a process that is killed loses nothing.
"""

from __future__ import annotations

import hmac
import logging
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from bot.faults import Ended
from bot.online import Online
from bot.polling import UPDATES
from bot.telegram.transport import decode
from bot.watch import Watch, listening

log = logging.getLogger(__name__)

#: An update of Telegram's holds a few kilobytes; the longest known ones, under a hundred.
LARGEST_BODY = 1 << 20
#: How many updates Telegram may post at once; more is not allowed.
CONNECTIONS = 100
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name, not the secret


class Webhook:
    """Answers Telegram's posts.

    401 without the secret, 403 with a wrong one, 413 and 400 for what is no update, 503 before the
    start is over, after the stop began, and while another process is at the update: Telegram then
    posts it again.
    """

    def __init__(self, process: Online, secret: str) -> None:
        """Take updates for this process from whoever knows the secret."""
        self._process = process
        self._secret = secret.encode()

    async def post(self, request: web.Request) -> web.Response:
        """Handle one update."""
        given = request.headers.get(SECRET_HEADER)
        if given is None:
            return web.Response(status=401)
        if not hmac.compare_digest(given.encode(errors="replace"), self._secret):
            return web.Response(status=403)
        update = _update_in(await request.read())
        if update is None:
            return web.Response(status=400)
        if not self._process.initialised or self._process.stop.is_set():
            return web.Response(status=503)
        done = await self._process.intake.finish(update)
        return web.Response(status=200 if done else 503)


def _update_in(body: bytes) -> dict[str, Any] | None:
    """The update in a body; None if it is none."""
    try:
        update = decode(body)
    except (ValueError, RecursionError):
        return None
    update_id = update.get("update_id")
    return update if isinstance(update_id, int) and 0 < update_id < 1 << 63 else None


async def receive(process: Online) -> None:
    """The role of a web process: listen, tell Telegram where, and finish what was taken. Ended."""
    settings = process.services.settings
    if settings.webhook_url is None or settings.webhook_secret is None:
        raise Ended("WEBHOOK_URL is not set; it should be an https:// address of this bot.")
    secret = settings.webhook_secret.get_secret_value()
    path = urlsplit(settings.webhook_url).path or "/"
    application = web.Application(client_max_size=LARGEST_BODY)
    application.router.add_post(path, Webhook(process, secret).post)
    Watch(process).routes(application)
    async with listening(application, settings.host, settings.port) as address:
        await process.connect()
        await process.until_reached(
            lambda: process.application.bot.set_webhook(
                settings.webhook_url or "",
                secret_token=secret,
                allowed_updates=UPDATES,
                max_connections=CONNECTIONS,
            )
        )
        if not process.stop.is_set():
            process.ready.set()
            process.keep(process.services.warm_languages())
            log.info("Ready: @%s listens on %s%s", process.application.bot.username, address, path)
        await process.stop.wait()
