"""Telling the other processes: LISTEN and NOTIFY. A SQLite bot is one process and needs none."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from sqlalchemy import Connection, text

from bot.chats.database import Database

logger = logging.getLogger(__name__)

#: Called with the payload, or with None when notices may have been missed.
Listener = Callable[[str | None], None]

#: A connection that is silent for so long is asked whether it still lives.
CHECK_EVERY = 2.0


def announce(connection: Connection, channel: str, payload: str) -> None:
    """Tell the listeners, this process among them, once the transaction is committed."""
    if connection.dialect.name == "postgresql":
        words = {"channel": channel, "payload": payload}
        connection.execute(text("SELECT pg_notify(:channel, :payload)"), words)


class Notices:
    """Listens on a connection of its own and comes back when PostgreSQL does."""

    def __init__(self, database: Database, listeners: dict[str, Listener]) -> None:
        """Listen to these channels, once ``run`` runs."""
        self._database = database
        self._listeners = listeners

    async def run(self) -> None:
        """Pass notices on until cancelled; with SQLite there are none, and this returns."""
        if self._database.is_sqlite:
            return
        import psycopg

        while True:
            try:
                await self._listen()
            except psycopg.Error as error:
                logger.warning("notices interrupted: %s", type(error).__name__)
                await asyncio.sleep(1)

    async def _listen(self) -> None:
        import psycopg
        from psycopg import sql

        address = self._database.postgres_address
        async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
            for channel in self._listeners:
                await connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(channel)))
            for listener in self._listeners.values():
                listener(None)
            while True:
                async for notice in connection.notifies(timeout=CHECK_EVERY):
                    self._listeners[notice.channel](notice.payload)
                await connection.execute("SELECT 1")
