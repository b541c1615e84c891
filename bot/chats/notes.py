"""Small things to remember between starts, such as the hash of the command lists last set."""

from __future__ import annotations

from sqlalchemy import Connection, select

from bot.chats.database import insert_into
from bot.chats.schema import notes


def read_note(connection: Connection, name: str) -> str | None:
    """Return the note of this name, None if there is none."""
    value: str | None = connection.scalar(select(notes.c.value).where(notes.c.name == name))
    return value


def write_note(connection: Connection, name: str, value: str) -> None:
    """Write or replace a note."""
    insert = insert_into(connection, notes).values(name=name, value=value)
    connection.execute(insert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
