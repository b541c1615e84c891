"""Commands for those who run the bot: a digest pass, a copy of the database."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from telegram.error import InvalidToken, TelegramError

from bot import clock
from bot.app import build_application
from bot.chats.backup import BackupError, backup
from bot.digests import ledger
from bot.digests.clock import one_pass
from bot.digests.sending import sender_of
from bot.faults import Ended, told
from bot.online import REFUSED
from bot.services import Services


async def digest_pass(services: Services, *, dry_run: bool) -> int:
    """Make one digest pass as of the clock's time, beside a running bot too; the exit status.

    A dry run writes and sends nothing and tells what a pass would open.
    """
    now = clock.now()
    try:
        with told(services.settings):
            services.warm()
            if dry_run:
                return await _preview(services, now)
            return await _pass(services, now)
    except InvalidToken:
        return _at_fault(REFUSED)
    except TelegramError as error:
        return _at_fault(f"BOT_API_URL: {error.message}")
    except Ended as end:
        return _at_fault(str(end))
    finally:
        await services.close()


async def _pass(services: Services, now: datetime) -> int:
    bot = build_application(services).bot
    try:
        await bot.initialize()
        sender = sender_of(services, bot)
        print(await one_pass(services.database, sender, services.knowledge.store, now))
    finally:
        await bot.request.shutdown()
    return 0


async def _preview(services: Services, now: datetime) -> int:
    due = await services.database.run(ledger.preview, now)
    waiting = await services.database.run(ledger.waiting)
    counts = ", ".join(f"{every} {count}" for every, count in sorted(due.items())) or "none"
    print(f"due as of {now.isoformat(timespec='minutes')}: {counts}; opened before: {waiting}")
    return 0


def back_up(services: Services, target: Path) -> int:
    """Copy the database into a new file, beside a running bot too; the exit status."""
    try:
        with told(services.settings):
            backup(services.database, target)
    except (BackupError, Ended) as error:
        return _at_fault(str(error))
    print(f"{target}: {target.stat().st_size} bytes")
    return 0


def _at_fault(line: str) -> int:
    print(line, file=sys.stderr)
    return 1
