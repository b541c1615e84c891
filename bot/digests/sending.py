"""Digests by Telegram: the sender with its bot, and the role of the process that sends them."""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot

from bot import clock
from bot.digests.clock import DigestClock
from bot.digests.compose import Composer
from bot.digests.deliver import Send, Sender
from bot.digests.message import Message
from bot.digests.pace import Courtesy
from bot.online import Online
from bot.services import Services
from bot.telegram.calls import call
from bot.telegram.deliver import keyboard_of

log = logging.getLogger(__name__)


def sends_with(bot: Bot) -> Send:
    """Send by this bot; one attempt a call, since the ledger knows what to do next."""

    async def send(chat_id: int, thread_id: int | None, message: Message) -> None:
        rows = message.reply.buttons
        await call(
            bot,
            "sendMessage",
            chat_id=chat_id,
            message_thread_id=thread_id,
            text=message.reply.html,
            parse_mode="HTML",
            reply_markup={"inline_keyboard": keyboard_of(bot, rows)} if rows else None,
            link_preview_options={"is_disabled": True},
        )

    return send


def sender_of(services: Services, bot: Bot, courtesy: Courtesy | None = None) -> Sender:
    """Make the sender of a process."""

    def changed(chat_id: int) -> None:
        services.book.invalidate(str(chat_id))

    composer = Composer(lambda: services.knowledge.store, services.languages, clock.today)
    return Sender(
        services.database,
        sends_with(bot),
        composer,
        rate=services.settings.send_rate,
        courtesy=courtesy,
        changed=changed,
    )


async def send_digests(process: Online) -> None:
    """The role that sends digests and alerts; of several processes with it one is active."""
    await process.connect()
    if process.stop.is_set():
        return
    services = process.services
    sender = sender_of(services, process.application.bot, process.courtesy)
    ticking = DigestClock(services.database, sender, lambda: services.knowledge.store)
    process.ready.set()
    log.info("Ready: digests at most %g a second, window %d", sender.rate, sender.window)
    stopping = asyncio.create_task(_stop_with(process, ticking))
    try:
        await ticking.run()
    finally:
        stopping.cancel()


async def _stop_with(process: Online, ticking: DigestClock) -> None:
    await process.stop.wait()
    ticking.stop()
