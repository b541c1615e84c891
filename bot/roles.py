"""Which roles a process takes up."""

from __future__ import annotations

from bot.chats.lease import Lease
from bot.digests.sending import send_digests
from bot.online import Online, Role
from bot.polling import poll
from bot.settings import Settings
from bot.telegram.registration import register
from bot.watch import watched
from bot.web import receive


async def introduce(process: Online) -> None:
    """The role of one process: see to what Telegram shows of the bot, once the bot is ready."""
    services, lease = process.services, Lease(process.services.database, "registration")
    await process.connect()
    if not process.stop.is_set() and await lease.acquire():
        bot, languages = process.application.bot, services.languages
        process.keep(register(bot, services.database, languages, services.commands))
    await process.stop.wait()
    await lease.release()


_ROLES: dict[str, Role] = {"polling": poll, "web": receive, "clock": send_digests}


def roles(settings: Settings, *names: str) -> list[Role]:
    """The roles of these names; one that only shows metrics if METRICS_PORT is set."""
    found = [_ROLES[name] for name in names]
    if "clock" in names:
        found.append(introduce)
    return [*found, watched] if settings.metrics_port is not None else found
