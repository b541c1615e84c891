"""Reading and writing chats: plain functions of a connection, one transaction being the caller's.

``Database.run`` calls them from coroutines. Those that change what ``Chat`` shows announce it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, delete, exists, select, update

from bot.chats.database import insert_into
from bot.chats.notices import announce
from bot.chats.records import Chat, Kind, State
from bot.chats.schema import chats, deliveries, follows, metadata, subscriptions

#: Announced with a chat's id whenever its settings change.
CHANGED = "chat_changed"


#: The outcome of what was waiting for a chat that cannot be reached any more.
UNREACHABLE = {"paused": "blocked", "gone": "gone"}


def read_chat(connection: Connection, chat_id: int) -> Chat | None:
    """Return what is kept of a chat's settings, None if nothing is."""
    row = connection.execute(select(chats).where(chats.c.chat_id == chat_id)).one_or_none()
    if row is None:
        return None
    followed = connection.scalars(select(follows.c.entity).where(follows.c.chat_id == chat_id))
    return Chat(
        chat_id,
        cast(Kind, row.kind),
        row.language,
        row.zone,
        cast(State, row.state),
        frozenset(followed),
    )


def ensure_chat(connection: Connection, chat_id: int, kind: Kind, now: datetime) -> None:
    """Make the chat's row if there is none."""
    new = {"chat_id": chat_id, "kind": kind, "state_since": now, "created_at": now}
    connection.execute(insert_into(connection, chats).values(new).on_conflict_do_nothing())


def change_chat(
    connection: Connection, chat_id: int, kind: Kind, now: datetime, /, **values: str | None
) -> None:
    """Set ``language`` or ``zone``, keeping the chat from now on."""
    ensure_chat(connection, chat_id, kind, now)
    connection.execute(update(chats).where(chats.c.chat_id == chat_id).values(**values))
    announce(connection, CHANGED, str(chat_id))


def keep_language(connection: Connection, chat_id: int, language: str) -> None:
    """Keep the language in which a chat is to be written to, if it has chosen none."""
    where = (chats.c.chat_id == chat_id) & chats.c.language.is_(None)
    connection.execute(update(chats).where(where).values(language=language))


def set_state(connection: Connection, chat_id: int, state: State, now: datetime) -> None:
    """Pause, give up or take up again a chat that is kept; a paused one has nothing due."""
    where = (chats.c.chat_id == chat_id) & (chats.c.state != state)
    changed = connection.execute(update(chats).where(where).values(state=state, state_since=now))
    if not changed.rowcount:
        return
    if state != "active":
        of_chat = subscriptions.c.chat_id == chat_id
        connection.execute(update(subscriptions).where(of_chat).values(next_due=None))
        waiting = (deliveries.c.chat_id == chat_id) & deliveries.c.outcome.is_(None)
        settled = {"outcome": UNREACHABLE[state], "settled_at": now, "claimed_by": None}
        connection.execute(update(deliveries).where(waiting).values(settled))
    announce(connection, CHANGED, str(chat_id))


def follow(
    connection: Connection,
    chat_id: int,
    kind: Kind,
    entity: str,
    now: datetime,
    language: str | None = None,
) -> None:
    """Follow a country or a topic; ``language`` is kept if the chat has chosen none."""
    ensure_chat(connection, chat_id, kind, now)
    if language is not None:
        keep_language(connection, chat_id, language)
    row = {"chat_id": chat_id, "entity": entity}
    connection.execute(insert_into(connection, follows).values(row).on_conflict_do_nothing())
    announce(connection, CHANGED, str(chat_id))


def unfollow(connection: Connection, chat_id: int, entity: str | None = None) -> int:
    """Follow one entity no more, or none at all; return how many were dropped."""
    where = follows.c.chat_id == chat_id
    if entity is not None:
        where &= follows.c.entity == entity
    dropped = connection.execute(delete(follows).where(where)).rowcount
    announce(connection, CHANGED, str(chat_id))
    return dropped


def rekey(connection: Connection, old: int, new: int) -> None:
    """Give a group's rows to the supergroup that it became.

    Where both have a row (the supergroup already spoke to us), the supergroup's own is kept.
    """
    if not connection.scalar(select(exists().where(chats.c.chat_id == new))):
        values = {"chat_id": new, "kind": "supergroup"}
        connection.execute(update(chats).where(chats.c.chat_id == old).values(values))
    else:
        for table, within in ((subscriptions, None), (follows, "entity"), (deliveries, "digest")):
            taken = table.alias()
            clash = exists().where(taken.c.chat_id == new)
            if within:
                clash = clash.where(taken.c[within] == table.c[within])
            mine = (table.c.chat_id == old) & ~clash
            connection.execute(update(table).where(mine).values(chat_id=new))
        connection.execute(delete(chats).where(chats.c.chat_id == old))
    for chat_id in (old, new):
        announce(connection, CHANGED, str(chat_id))


def forget(connection: Connection, chat_id: int) -> bool:
    """Delete everything that is kept of a chat; False if nothing was."""
    deleted = connection.execute(delete(chats).where(chats.c.chat_id == chat_id)).rowcount > 0
    announce(connection, CHANGED, str(chat_id))
    return deleted


def forget_unreachable(connection: Connection, since: datetime) -> int:
    """Forget the chats that could not be reached since then or longer; return how many."""
    where = (chats.c.state != "active") & (chats.c.state_since <= since)
    return connection.execute(delete(chats).where(where)).rowcount


def export(connection: Connection, chat_id: int) -> dict[str, list[dict[str, Any]]]:
    """Return every row that is kept of a chat, by table, ready for JSON."""
    kept = {}
    for table in metadata.sorted_tables:
        if "chat_id" not in table.c:
            continue
        rows = connection.execute(select(table).where(table.c.chat_id == chat_id)).mappings()
        kept[table.name] = [{name: _plain(value) for name, value in row.items()} for row in rows]
    return kept


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
