"""Subscriptions: plain functions of a connection, like ``rows``."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, Row, delete, select, update

from bot.chats.database import insert_into
from bot.chats.records import Kind, Subscription
from bot.chats.rows import change_chat, keep_language, set_state
from bot.chats.schema import subscriptions
from bot.digests.due import Every, Schedule, next_due


def subscribe(
    connection: Connection,
    chat_id: int,
    kind: Kind,
    schedule: Schedule,
    now: datetime,
    *,
    thread_id: int | None = None,
    revision: int = 0,
    language: str | None = None,
) -> Subscription:
    """Subscribe a chat, or change when it gets its digest; return the subscription as it is now.

    ``revision`` is the fact store's number as of which a new subscriber is taken to know the news,
    ``language`` the one to write in if the chat has chosen none. The schedule's zone becomes the
    chat's. A change keeps what was told before, and does not repeat the digest of a period.
    """
    change_chat(connection, chat_id, kind, now, zone=schedule.zone)
    if language is not None:
        keep_language(connection, chat_id, language)
    before = read_subscription(connection, chat_id)
    values: dict[str, Any] = asdict(schedule) | {
        "chat_id": chat_id,
        "thread_id": thread_id,
        "next_due": next_due(schedule, now, before.last_digest if before else None).at,
    }
    insert = insert_into(connection, subscriptions).values(values | {"last_revision": revision})
    connection.execute(insert.on_conflict_do_update(index_elements=["chat_id"], set_=values))
    set_state(connection, chat_id, "active", now)
    after = read_subscription(connection, chat_id)
    assert after is not None  # noqa: S101 - written above, in this transaction
    return after


def set_zone(connection: Connection, chat_id: int, kind: Kind, zone: str, now: datetime) -> None:
    """Choose the chat's zone; its digest comes at the same hour of the new zone."""
    subscription = read_subscription(connection, chat_id)
    if subscription is None:
        change_chat(connection, chat_id, kind, now, zone=zone)
        return
    schedule = replace(subscription.schedule, zone=zone)
    subscribe(connection, chat_id, kind, schedule, now, thread_id=subscription.thread_id)


def unsubscribe(connection: Connection, chat_id: int) -> bool:
    """End the digest; what the chat follows stays. False if there was none."""
    where = subscriptions.c.chat_id == chat_id
    return connection.execute(delete(subscriptions).where(where)).rowcount > 0


def set_silent_if_quiet(connection: Connection, chat_id: int, silent: bool) -> None:
    """Choose what a week without news brings: nothing, or the short form."""
    where = subscriptions.c.chat_id == chat_id
    connection.execute(update(subscriptions).where(where).values(silent_if_quiet=silent))


def resume(connection: Connection, chat_id: int, now: datetime) -> None:
    """Take up a chat again that was paused: its digests go on with the next one due."""
    set_state(connection, chat_id, "active", now)
    subscription = read_subscription(connection, chat_id)
    if subscription and subscription.next_due is None:
        due = next_due(subscription.schedule, now, subscription.last_digest)
        where = subscriptions.c.chat_id == chat_id
        connection.execute(update(subscriptions).where(where).values(next_due=due.at))


def read_subscription(connection: Connection, chat_id: int) -> Subscription | None:
    """Return a chat's subscription, None if it has none."""
    where = subscriptions.c.chat_id == chat_id
    row = connection.execute(select(subscriptions).where(where)).one_or_none()
    if row is None:
        return None
    return Subscription(
        chat_id,
        schedule_of(row),
        row.thread_id,
        row.silent_if_quiet,
        row.next_due,
        row.last_digest,
        row.last_revision,
        row.last_sent_at,
    )


def schedule_of(row: Row[Any]) -> Schedule:
    """Return the schedule in a row of the table."""
    return Schedule(cast(Every, row.every), row.hour, row.minute, row.zone, row.weekday, row.day)
