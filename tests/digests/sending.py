"""A Telegram in memory that notes what arrived and fails as it is told, and chats to send to."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.chats import subscriptions
from bot.chats.database import Database
from bot.chats.schema import chats, deliveries
from bot.chats.schema import subscriptions as subscription_table
from bot.digests.due import Schedule
from bot.digests.message import Edition, Message
from bot.replies.reply import Reply

NOW = datetime(2026, 11, 20, 4, tzinfo=UTC)  # Friday, 09:00 in Almaty
FRIDAYS = Schedule("weekly", 9, 0, "Asia/Almaty", weekday=4)


def compose(edition: Edition) -> Message:
    """A message that says what it was composed for."""
    return Message(Reply(f"{edition.language} {edition.digest} {edition.interests}"), revision=5)


class Telegram:
    """``arrived`` counts messages by chat; ``errors`` are raised, one after another, by chat."""

    def __init__(self, takes: float = 0.0) -> None:
        self.arrived: Counter[int] = Counter()
        self.threads: dict[int, int | None] = {}
        self.texts: dict[int, str] = {}
        self.errors: dict[int, list[Exception | None]] = {}
        self.lost_answers: set[int] = set()
        self.under_way = 0
        self.most_under_way = 0
        self.takes = takes
        self.before: Callable[[int], None] = lambda chat_id: None

    async def send(self, chat_id: int, thread_id: int | None, message: Message) -> None:
        self.before(chat_id)
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            await asyncio.sleep(self.takes)
            if self.errors.get(chat_id) and (error := self.errors[chat_id].pop(0)):
                raise error
            self.arrived[chat_id] += 1
            self.threads[chat_id] = thread_id
            self.texts[chat_id] = message.reply.html
        finally:
            self.under_way -= 1


async def subscribe(database: Database, *chat_ids: int, schedule=FRIDAYS, thread_id=None) -> None:
    """Subscribe chats a day before ``NOW``."""
    for chat_id in chat_ids:
        kind = "private" if chat_id > 0 else "group"
        await database.run(
            subscriptions.subscribe,
            chat_id,
            kind,
            schedule,
            NOW - timedelta(days=1),
            thread_id=thread_id,
        )


def subscribe_many(connection, number: int, due: datetime = NOW, zones=("Asia/Almaty",)) -> None:
    """Subscribe chats 1 … number in bulk, all due at one moment."""
    new = {"kind": "private", "state_since": NOW, "created_at": NOW}
    connection.execute(chats.insert(), [new | {"chat_id": n} for n in range(1, number + 1)])
    row = {"every": "weekly", "weekday": 4, "day": 1, "hour": 9, "minute": 0, "next_due": due}
    connection.execute(
        subscription_table.insert(),
        [row | {"chat_id": n, "zone": zones[n % len(zones)]} for n in range(1, number + 1)],
    )


def outcomes_by_chat(connection) -> dict[int, str | None]:
    """The ledger's outcome for each chat with one row in it."""
    return {row.chat_id: row.outcome for row in connection.execute(deliveries.select())}
