"""`python -m tests.botapi`: the server as its own process, driven over HTTP (see control.py)."""

from __future__ import annotations

import argparse
import asyncio
import signal

from .server import BotApiServer
from .world import TOKEN


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.botapi",
        description="A strict Bot API server on 127.0.0.1. Prints its URL when it is ready.",
    )
    parser.add_argument("--port", type=int, default=0, help="0 (default): any free port")
    parser.add_argument("--latency", type=float, default=0, metavar="MS", help="per answer")
    parser.add_argument("--token", default=TOKEN, help="the one token that is accepted")
    parser.add_argument("--keep", type=int, default=1000, help="calls and messages to remember")
    parser.add_argument(
        "--people", type=int, default=0, metavar="N", help="who know the bot, ids 1–N"
    )
    return parser.parse_args()


async def _serve(given: argparse.Namespace) -> None:
    server = BotApiServer(token=given.token, latency=given.latency / 1000, keep=given.keep)
    server.people(range(1, given.people + 1))
    await server.start(given.port)
    print(server.url, flush=True)
    ended = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, ended.set)
    await ended.wait()
    await server.stop()


def main() -> None:
    given = _arguments()
    try:
        import uvloop
    except ImportError:
        asyncio.run(_serve(given))
    else:
        uvloop.run(_serve(given))


if __name__ == "__main__":
    main()
