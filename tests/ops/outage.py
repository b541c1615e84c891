"""The Bot API answers 502 for a whole minute: python -m tests.ops.outage.

The suite runs the same for three seconds (test_failures.py). Everybody who asked in that minute is
answered once, by polling and by webhook; else this ends with status 1.
"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from bot.telegram.deliver import PATIENCE
from tests.bench.setting import progress
from tests.botapi import BotApiServer
from tests.ops.processes import free_port, online, started, webhook

MINUTE = 60.0


async def outage(way: str, seconds: float, people: int = 50) -> None:
    """Let people ask while nothing can be sent, and see that each is answered once."""
    with tempfile.TemporaryDirectory() as data:
        async with BotApiServer() as server:
            settings = online(server) if way == "polling" else webhook(server, free_port())
            everybody = [server.user(n, started=True) for n in range(1, people + 1)]
            async with started(data=Path(data), says="Ready: @", **settings):
                fault = server.fail("*", 502, times=None)
                for person in everybody:
                    await person.send("/help")
                    await asyncio.sleep(seconds / people)
                assert not answered(server)
                fault.stop()
                for person in everybody:
                    assert "/status" in (await person.reply(within=PATIENCE)).text
                await server.settled(within=PATIENCE)
            assert sorted(answered(server)) == [person.id for person in everybody]


def answered(server: BotApiServer) -> list[int]:
    """The chats that were sent something."""
    sent = [call for call in server.called("sendMessage") if call.error is None]
    return [call.params["chat_id"] for call in sent]


async def main() -> None:
    for way in ("polling", "webhook"):
        progress(f"{way}: a minute in which the Bot API answers 502")
        await outage(way, MINUTE)
        print(f"{way}: the Bot API was out of order for {MINUTE:.0f} s; everybody answered once")


if __name__ == "__main__":
    asyncio.run(main())
