"""The ledger: one row per chat and digest, opened when due, claimed before the send, settled after.

Plain functions of a connection. A claim sets ``try_at`` to the moment it lapses; if the claimer is
killed, the row is then open again to anybody. That is the whole rule for claims of the dead: no
more rows are claimed than a window holds, so no more than a window of messages can be doubled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, bindparam, delete, func, literal, select, update

from bot.chats.database import insert_into, one_of
from bot.chats.records import State
from bot.chats.rows import rekey, set_state
from bot.chats.schema import chats, deliveries, follows, subscriptions
from bot.digests.due import TOO_LATE, Due, Schedule, latest_due, next_due
from bot.digests.message import Edition
from bot.digests.outcomes import Outcome

#: Subscriptions opened in one transaction, of a quarter of a second: a setting is saved in between.
OPEN_AT_ONCE = 4000

#: Settled rows are kept for so long: longer than a month, so that no monthly digest repeats.
KEEP_SETTLED = timedelta(days=70)

#: How the digest id of an instant alert begins; the store's revision follows.
ALERT = "alert:"

_TOLD = frozenset({Outcome.SENT, Outcome.UNSURE, Outcome.SILENT})
_UNREACHABLE: dict[Outcome, State] = {Outcome.BLOCKED: "paused", Outcome.GONE: "gone"}
_OPEN = frozenset({Outcome.MIGRATED, Outcome.RETRY, Outcome.HELD})


class Opened(NamedTuple):
    """What one call opened; ``more`` if others are due as well."""

    opened: int
    skipped: int
    more: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """A delivery that this process is to make, with what it needs to know of the chat.

    ``lapsed`` says that another process claimed it before and never settled it.
    """

    delivery_id: int
    chat_id: int
    edition: Edition
    opened_at: datetime
    attempts: int
    thread_id: int | None
    silent_if_quiet: bool
    lapsed: bool


@dataclass(frozen=True, slots=True)
class Settlement:
    """What became of a claim: ``try_at`` if it stays open, ``revision`` if the chat was told."""

    claim: Claim
    outcome: Outcome
    try_at: datetime | None = None
    new_chat_id: int | None = None
    revision: int | None = None


def open_due(
    connection: Connection, as_of: datetime, now: datetime, limit: int = OPEN_AT_ONCE
) -> Opened:
    """Open a row for each subscription due ``as_of`` and move the subscription to its next digest.

    ``now`` is the real time from which the rows may be sent.
    """
    due_first = (
        select(subscriptions.c.chat_id, *_SHARED)
        .where(subscriptions.c.next_due <= as_of)
        .order_by(subscriptions.c.next_due)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    # Those that share hour, zone and all are moved together: chats are many, groups are few.
    groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
    for chat_id, *shared in connection.execute(due_first):
        groups[tuple(shared)].append(chat_id)
    opened = skipped = 0
    for (planned, done, *parts), chat_ids in groups.items():
        schedule = Schedule(*parts)
        due = latest_due(schedule, planned, as_of, done)
        if due is not None:
            late = as_of - due.at > TOO_LATE
            _open_rows(connection, chat_ids, due, now, late)
            opened, skipped = opened + len(chat_ids), skipped + late * len(chat_ids)
        digest = due.digest if due else done
        following = next_due(schedule, as_of, digest)
        values = {"next_due": following.at, "last_digest": digest}
        moved = one_of(connection, subscriptions.c.chat_id, chat_ids)
        connection.execute(update(subscriptions).where(moved).values(values))
    more = sum(map(len, groups.values())) == limit
    return Opened(opened - skipped, skipped, more)


#: What subscriptions share that get the same digest at the same moment; the rest is a Schedule.
_SHARED = [
    subscriptions.c[name]
    for name in ("next_due", "last_digest", "every", "hour", "minute", "zone", "weekday", "day")
]


def _open_rows(
    connection: Connection, chat_ids: Sequence[int], due: Due, now: datetime, late: bool
) -> None:
    """Open one digest's rows for chats; one that comes too late is settled at once, as skipped."""
    rows: dict[str, Any] = {"digest": due.digest, "due_at": due.at, "opened_at": now, "try_at": now}
    if late:
        rows |= {"outcome": Outcome.SKIPPED, "settled_at": now}
    values = [literal(value, deliveries.c[name].type) for name, value in rows.items()]
    readers = select(subscriptions.c.chat_id, *values).where(
        one_of(connection, subscriptions.c.chat_id, chat_ids)
    )
    insert = insert_into(connection, deliveries).from_select(["chat_id", *rows], readers)
    connection.execute(insert.on_conflict_do_nothing())


def open_alert(
    connection: Connection, revision: int, entities: Sequence[str], now: datetime
) -> int:
    """Open a row for each chat that can be reached and follows one of the entities."""
    digest = f"{ALERT}{revision}"
    readers = (
        select(
            chats.c.chat_id,
            literal(digest),
            *(literal(now, deliveries.c.due_at.type) for _ in range(3)),
        )
        .join(follows, follows.c.chat_id == chats.c.chat_id)
        .where(follows.c.entity.in_(entities), chats.c.state == "active")
        .distinct()
    )
    columns = ["chat_id", "digest", "due_at", "opened_at", "try_at"]
    insert = insert_into(connection, deliveries).from_select(columns, readers)
    counted = insert.on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    return connection.execute(counted).rowcount


def preview(connection: Connection, as_of: datetime) -> dict[str, int]:
    """Count by schedule the subscriptions that a pass as of that moment would open."""
    count = func.count()
    query = select(subscriptions.c.every, count).where(subscriptions.c.next_due <= as_of)
    return {row[0]: row[1] for row in connection.execute(query.group_by(subscriptions.c.every))}


def waiting(connection: Connection) -> int:
    """Count the rows that are open: not sent, or to be sent again."""
    query = select(func.count()).select_from(deliveries).where(deliveries.c.outcome.is_(None))
    return int(connection.scalar(query) or 0)


def exchange(
    connection: Connection,
    settlements: Sequence[Settlement],
    want: int,
    claimer: str,
    now: datetime,
    lasts: timedelta,
) -> list[Claim]:
    """Settle what was done and claim up to ``want`` more, in one transaction."""
    settle(connection, settlements, claimer, now)
    return claim(connection, want, claimer, now, lasts) if want > 0 else []


def claim(
    connection: Connection, want: int, claimer: str, now: datetime, lasts: timedelta
) -> list[Claim]:
    """Claim the rows that have waited longest."""
    rows = connection.execute(_CLAIMABLE, {"now": now, "want": want}).all()
    if rows:
        mine = one_of(connection, deliveries.c.delivery_id, [row.delivery_id for row in rows])
        values = {"claimed_at": now, "claimed_by": claimer, "try_at": now + lasts}
        connection.execute(update(deliveries).where(mine).values(values))
    return [_claimed(row) for row in rows]


_LONGEST_OPEN = (
    select(deliveries)
    .where(deliveries.c.outcome.is_(None), deliveries.c.try_at <= bindparam("now"))
    .order_by(deliveries.c.try_at)
    .limit(bindparam("want"))
    .with_for_update(skip_locked=True)
    .subquery("longest_open")
)
#: Named apart: what a literal in a call of “label” says is taken for a message of the catalogs.
_FOLLOWED_AS = "followed"
_FOLLOWED = (
    select(func.aggregate_strings(follows.c.entity, " "))
    .where(follows.c.chat_id == _LONGEST_OPEN.c.chat_id)
    .scalar_subquery()
)
_CLAIMABLE = (
    select(
        *(_LONGEST_OPEN.c[name] for name in ("delivery_id", "chat_id", "digest", "opened_at")),
        *(_LONGEST_OPEN.c[name] for name in ("attempts", "claimed_at")),
        chats.c.language,
        subscriptions.c.thread_id,
        subscriptions.c.silent_if_quiet,
        subscriptions.c.last_revision,
        _FOLLOWED.label(_FOLLOWED_AS),
    )
    .join(chats, chats.c.chat_id == _LONGEST_OPEN.c.chat_id)
    .outerjoin(subscriptions, subscriptions.c.chat_id == _LONGEST_OPEN.c.chat_id)
    .order_by(_LONGEST_OPEN.c.try_at)
)


def _claimed(row: Row[*tuple[Any, ...]]) -> Claim:
    interests = tuple(sorted((row.followed or "").split()))
    return Claim(
        row.delivery_id,
        row.chat_id,
        Edition(row.language, interests, row.digest, row.last_revision or 0),
        row.opened_at,
        row.attempts,
        row.thread_id,
        bool(row.silent_if_quiet),
        row.claimed_at is not None,
    )


def settle(
    connection: Connection, settlements: Sequence[Settlement], claimer: str, now: datetime
) -> None:
    """Write what became of claims. A row that was forgotten meanwhile stays forgotten."""
    closed = [s for s in settlements if s.outcome not in _OPEN]
    if closed:
        rows = [{"of": s.claim.delivery_id, "outcome": s.outcome, "at": now} for s in closed]
        connection.execute(_CLOSE, rows)
    told = [_told(s, now) for s in closed if s.outcome in _TOLD and s.revision is not None]
    if told:
        connection.execute(_TELL, told)
    for settlement in closed:
        if settlement.outcome in _UNREACHABLE:
            state = _UNREACHABLE[settlement.outcome]
            set_state(connection, settlement.claim.chat_id, state, now)
    again = [s for s in settlements if s.outcome in _OPEN]
    if again:
        connection.execute(_REOPEN, [_reopened(s, claimer, now) for s in again])
    for settlement in again:
        if settlement.new_chat_id is not None:
            rekey(connection, settlement.claim.chat_id, settlement.new_chat_id)


_CLOSE = (
    update(deliveries)
    .where(deliveries.c.delivery_id == bindparam("of"), deliveries.c.outcome.is_(None))
    .values(outcome=bindparam("outcome"), settled_at=bindparam("at"), claimed_by=None)
)
_REOPEN = (
    update(deliveries)
    .where(
        deliveries.c.delivery_id == bindparam("of"),
        deliveries.c.outcome.is_(None),
        deliveries.c.claimed_by == bindparam("claimer"),  # not if it lapsed and is another's now
    )
    .values(
        try_at=bindparam("at"),
        attempts=bindparam("tries"),
        claimed_at=None,
        claimed_by=None,
    )
)
_TELL = (
    update(subscriptions)
    .where(subscriptions.c.chat_id == bindparam("of"))
    .values(last_revision=bindparam("revision"), last_sent_at=bindparam("at"))
)


def _told(settlement: Settlement, now: datetime) -> dict[str, Any]:
    return {"of": settlement.claim.chat_id, "revision": settlement.revision, "at": now}


def _reopened(settlement: Settlement, claimer: str, now: datetime) -> dict[str, Any]:
    tried = settlement.outcome is Outcome.RETRY
    return {
        "of": settlement.claim.delivery_id,
        "claimer": claimer,
        "at": settlement.try_at or now,
        "tries": settlement.claim.attempts + tried,
    }


def prune(connection: Connection, before: datetime) -> int:
    """Delete rows settled before that moment; return how many."""
    return connection.execute(delete(deliveries).where(deliveries.c.settled_at < before)).rowcount


def outcomes(connection: Connection, since: datetime) -> dict[str, int]:
    """Count the outcomes since a moment, for those who run the bot."""
    query = select(deliveries.c.outcome, func.count()).where(deliveries.c.settled_at >= since)
    return {row[0]: row[1] for row in connection.execute(query.group_by(deliveries.c.outcome))}
