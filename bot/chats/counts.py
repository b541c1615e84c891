"""How many chats there are, what they chose, how their digests went: for those who run the bot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select
from sqlalchemy.sql.selectable import FromClause

from bot.chats.schema import chats, deliveries, follows, subscriptions

_DAY, _WEEK = timedelta(days=1), timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts without names. ``subscribed`` is by how often; ``outcomes`` by name, of a week."""

    chats: int
    unreachable: int
    subscribed: Mapping[str, int]
    due_today: int
    followers: int
    waiting: int
    outcomes: Mapping[str, int]
    languages: Mapping[str, int]


def read_counts(connection: Connection, now: datetime) -> Counts:
    """Count everything as of now."""

    def number(table: FromClause, *where: ColumnElement[bool]) -> int:
        return int(connection.scalar(select(func.count()).select_from(table).where(*where)) or 0)

    def by(column: ColumnElement[Any], *where: ColumnElement[bool]) -> dict[str, int]:
        count = func.count()
        query = select(column, count).where(column.is_not(None), *where).group_by(column)
        rows = connection.execute(query.order_by(count.desc(), column))
        return {row[0]: row[1] for row in rows}

    return Counts(
        chats=number(chats),
        unreachable=number(chats, chats.c.state != "active"),
        subscribed=by(subscriptions.c.every),
        due_today=number(subscriptions, subscriptions.c.next_due <= now + _DAY),
        followers=int(connection.scalar(select(func.count(follows.c.chat_id.distinct()))) or 0),
        waiting=number(deliveries, deliveries.c.outcome.is_(None)),
        outcomes=by(deliveries.c.outcome, deliveries.c.settled_at >= now - _WEEK),
        languages=by(chats.c.language),
    )
