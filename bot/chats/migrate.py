"""Bring the tables to the release's own form: at ``release``, and at the first start after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bot.chats.database import Database
from bot.chats.schema import REVISION

#: Key of the PostgreSQL advisory lock that lets one process at a time migrate.
MIGRATION_LOCK = 0x5C0_FAC7


def migrate(database: Database) -> bool:
    """Upgrade to the newest revision; True if there was anything to do.

    Safe to call from many processes at once: one migrates, the others wait and find it done.
    Nothing is half done: the whole upgrade is one transaction in both databases.
    """
    with database.engine.connect() as connection, _without_cascades(connection), connection.begin():
        if not database.is_sqlite:  # SQLite's BEGIN IMMEDIATE is a lock on everything
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": MIGRATION_LOCK})
        if current_revision(connection) == REVISION:
            return False
        _upgrade(connection)
        return True


@contextmanager
def _without_cascades(connection: Connection) -> Iterator[None]:
    """Switch SQLite's foreign keys off: its ALTER is a copy and a drop, which would cascade.

    The setting is deaf inside a transaction, so it goes straight to the driver's connection.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()


def current_revision(connection: Connection) -> str | None:
    """Return the revision that the database is at; None if it is empty."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _upgrade(connection: Connection) -> None:
    # Imported here because a start with nothing to migrate should not wait for Alembic.
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    command.upgrade(config, "head")
