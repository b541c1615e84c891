"""One command's work: a copy of the database while the bot runs."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.chats.database import Database


class BackupError(Exception):
    """The copy was not made; the text says what to do."""


def backup(database: Database, target: Path) -> None:
    """Copy a SQLite database, whole and consistent, into a new file of mode 0600.

    BackupError if the file exists, or with PostgreSQL, whose own tool does it better.
    """
    source = database.file
    if source is None:
        tool = f'pg_dump --format=custom --file="{target}" "$DATABASE_URL"'
        raise BackupError(f"PostgreSQL has its own tool: {tool}")
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        raise BackupError(f"{target} exists already") from None
    except OSError as error:
        raise BackupError(f"{target} cannot be written: {error.strerror}") from None
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
