"""The tables: everything that the bot keeps of a chat, and nothing else.

Every table that holds something of a chat has a ``chat_id`` that refers to ``chats`` and follows
it: deleting the chat deletes the rows, re-keying the chat re-keys them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    SmallInteger,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
    null,
)

#: The Alembic revision that these tables are; a start compares it with the database's own.
REVISION = "0002"


class UtcTime(TypeDecorator[datetime]):
    """A moment with its zone: UTC in the database, aware UTC in Python.

    SQLite keeps it as ``2026-11-20 04:00:00.000000``, which sorts as text. The processors are our
    own because a pass converts hundreds of thousands of moments.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        """Refuse a moment without a zone."""
        return _to_text if dialect.name == "sqlite" else _in_utc

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[Any], datetime | None]:
        """Give the moment back as aware UTC."""
        return _from_text if dialect.name == "sqlite" else _in_utc


def _in_utc(value: datetime | None) -> datetime | None:
    if value is None:
        return None
    if value.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return value if value.tzinfo is UTC else value.astimezone(UTC)


def _to_text(value: datetime | None) -> str | None:
    moment = _in_utc(value)
    return moment.isoformat(" ", "microseconds")[:26] if moment else None


def _from_text(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value + "+00:00") if value else None


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of_chat(**kw: Any) -> Column[int]:
    """The reference to a chat, which goes where the chat goes."""
    link = ForeignKey("chats.chat_id", ondelete="CASCADE", onupdate="CASCADE")
    return Column("chat_id", BigInteger, link, nullable=False, **kw)


chats = Table(
    "chats",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),  # private, group, supergroup, channel
    Column("language", Text),  # chosen by the person; null: as Telegram says
    Column("zone", Text),  # IANA name or UTC+05:30
    Column("state", Text, nullable=False, server_default="active"),
    Column("state_since", UtcTime, nullable=False),
    Column("created_at", UtcTime, nullable=False),
    CheckConstraint("state IN ('active', 'paused', 'gone')", name="state"),
    Index("ix_chats_unreachable", "state_since", postgresql_where=Column("state") != "active"),
)

subscriptions = Table(
    "subscriptions",
    metadata,
    _of_chat(primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger),  # forum topic; null: the main one
    Column("every", Text, nullable=False),
    Column("weekday", SmallInteger, nullable=False),  # Monday is 0; read if weekly
    Column("day", SmallInteger, nullable=False),  # of the month; read if monthly
    Column("hour", SmallInteger, nullable=False),
    Column("minute", SmallInteger, nullable=False),
    Column("zone", Text, nullable=False),
    Column("silent_if_quiet", Boolean, nullable=False, server_default=false()),
    Column("next_due", UtcTime),  # null while the chat cannot be reached
    Column("last_digest", Text),  # id of the last period that was dealt with
    Column("last_revision", Integer, nullable=False, server_default="0"),  # of the fact store
    Column("last_sent_at", UtcTime),
    CheckConstraint("every IN ('daily', 'weekly', 'monthly')", name="every"),
    Index("ix_subscriptions_next_due", "next_due"),
)

follows = Table(
    "follows",
    metadata,
    _of_chat(primary_key=True, autoincrement=False),
    Column("entity", Text, primary_key=True),  # entity id: country:AZ, or a topic
    Index("ix_follows_entity", "entity"),
)

# try_at does two things: when a row is next to be sent, and, while it is claimed, when the claim
# lapses. One partial index therefore answers "what is to be sent now" whatever the table's size.
deliveries = Table(
    "deliveries",
    metadata,
    Column("delivery_id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    _of_chat(),
    Column("digest", Text, nullable=False),
    Column("due_at", UtcTime, nullable=False),
    Column("opened_at", UtcTime, nullable=False),
    Column("try_at", UtcTime, nullable=False),
    Column("attempts", SmallInteger, nullable=False, server_default="0"),
    Column("claimed_at", UtcTime),
    Column("claimed_by", Text),
    Column("outcome", Text),  # null until settled
    Column("settled_at", UtcTime),
    UniqueConstraint("chat_id", "digest"),
    Index(
        "ix_deliveries_open",
        "try_at",
        sqlite_where=Column("outcome") == null(),
        postgresql_where=Column("outcome") == null(),
    ),
    Index(
        "ix_deliveries_settled_at",
        "settled_at",
        sqlite_where=Column("settled_at") != null(),
        postgresql_where=Column("settled_at") != null(),
    ),
)

updates = Table(
    "updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("handled_at", UtcTime, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
