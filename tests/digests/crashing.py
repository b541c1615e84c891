"""A sender in a process of its own, to be killed. Usage: python -m tests.digests.crashing URL FILE.

It sends into FILE: one line, written at once, for each message that "arrived". Arguments of the
run stand here, so that the test and the process agree on them.
"""

import asyncio
import os
import random
import sys
from datetime import timedelta

from telegram.error import NetworkError

from bot.chats.database import Database
from bot.digests.deliver import Sender
from tests.digests.sending import compose

WINDOW = 8
CLAIM_LASTS = timedelta(seconds=0.4)
RATE = 400.0


async def main(url: str, path: str) -> None:
    """Send until everything that may be sent is sent, then say so."""
    chance = random.Random()
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)

    async def send(chat_id, thread_id, message):
        await asyncio.sleep(chance.uniform(0.001, 0.01))
        if chance.random() < 0.01:
            raise NetworkError("refused before it arrived")
        os.write(descriptor, f"{chat_id}\n".encode())
        await asyncio.sleep(chance.uniform(0.001, 0.01))

    sender = Sender(Database(url), send, compose, rate=RATE, window=WINDOW, claim_lasts=CLAIM_LASTS)
    print("ready", flush=True)
    await sender.run()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2]))
