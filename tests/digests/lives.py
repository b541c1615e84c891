"""Senders to be killed: python -m tests.digests.lives DATABASE_URL BOT_API_URL RATE.

For each line of standard input it forks a process that sends until nothing is open, and prints its
pid and later "ended". A fork costs nothing of the second that a start of Python takes, so a run of
two hundred kills is a matter of minutes.
"""

import asyncio
import os
import sys
from datetime import timedelta

from telegram import Bot

from bot.chats.database import Database
from bot.digests.deliver import Sender
from bot.digests.sending import sends_with
from bot.telegram.transport import AiohttpRequest
from tests.botapi import TOKEN
from tests.digests.sending import compose

WINDOW = 16

#: Longer than the slowest send on the slowest machine: a claim lapses only if its process is dead.
CLAIM_LASTS = timedelta(minutes=5)
ANSWER_AWAITED = 0.5


async def life(url: str, api: str, rate: float) -> None:
    """Send everything that may be sent now."""
    request = AiohttpRequest(read_timeout=ANSWER_AWAITED)
    await request.initialize()
    bot = Bot(TOKEN, f"{api}/bot", request=request, get_updates_request=request)
    sender = Sender(
        Database(url),
        sends_with(bot),
        compose,
        rate=rate,
        window=WINDOW,
        claim_lasts=CLAIM_LASTS,
    )
    print("sends", flush=True)
    await sender.run()
    await request.shutdown()


def main() -> None:
    """Live one life for each line."""
    url, api, rate = sys.argv[1:]
    for _ in sys.stdin:
        pid = os.fork()
        if pid == 0:
            asyncio.run(life(url, api, float(rate)))
            os._exit(0)
        print(pid, flush=True)
        os.waitpid(pid, 0)
        print("ended", flush=True)


if __name__ == "__main__":
    main()
