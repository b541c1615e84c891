"""The sender against a Telegram that fails in every way it knows."""

import asyncio
import time
from datetime import timedelta

import pytest
from sqlalchemy.exc import OperationalError
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.chats import rows, subscriptions
from bot.chats.book import Book
from bot.digests import ledger
from bot.digests.deliver import Sender, real_time
from bot.digests.message import Message
from bot.digests.outcomes import RULES, Outcome, backoff, outcome_of, pause_asked
from bot.digests.pace import Courtesy, Pace
from bot.replies.reply import Reply
from tests.digests.sending import (
    NOW,
    Telegram,
    compose,
    outcomes_by_chat,
    subscribe,
    subscribe_many,
)


@pytest.fixture
def telegram():
    return Telegram()


class Later:
    """A clock that the test moves."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Later()


@pytest.fixture
def sender(database, telegram, clock):
    return Sender(database, telegram.send, compose, rate=10_000, window=4, now=clock)


async def due(database, *chat_ids, **kw):
    await subscribe(database, *chat_ids, **kw)
    await database.run(ledger.open_due, NOW, NOW)


async def test_everybody_gets_it_once(database, telegram, sender):
    await database.run(subscribe_many, 50)
    await database.run(ledger.open_due, NOW, NOW)
    summary = await sender.run()
    assert telegram.arrived == dict.fromkeys(range(1, 51), 1)
    assert summary.outcomes == {Outcome.SENT: 50}
    assert str(summary).startswith("digests: sent 50 in ")
    assert (await sender.run()).outcomes == {}


async def test_the_window_is_full_and_no_fuller(database, clock):
    telegram = Telegram(takes=0.05)
    sender = Sender(database, telegram.send, compose, rate=10_000, window=4, now=clock)
    await database.run(subscribe_many, 20)
    await database.run(ledger.open_due, NOW, NOW)
    await sender.run()
    assert telegram.most_under_way == 4


async def test_each_edition_is_composed_once(database, telegram, clock):
    composed = []

    def count(edition):
        composed.append(edition)
        return compose(edition)

    await due(database, 1, 2, 3, 4)
    for chat_id in (3, 4):
        await database.run(rows.change_chat, chat_id, "private", NOW, language="ru")
    await Sender(database, telegram.send, count, rate=10_000, now=clock).run()
    assert len(composed) == len(set(composed)) == 2
    assert telegram.texts[4] == "ru weekly:2026-W47 ()"


async def test_a_quiet_week_is_short_or_silent_as_the_chat_prefers(database, telegram, clock):
    await due(database, 1, 2)
    await database.run(subscriptions.set_silent_if_quiet, 2, True)

    def quiet(edition):
        return Message(Reply("a quiet week"), revision=8, quiet=True)

    summary = await Sender(database, telegram.send, quiet, rate=10_000, now=clock).run()
    assert telegram.arrived == {1: 1}
    assert summary.outcomes == {Outcome.SENT: 1, Outcome.SILENT: 1}
    subscription = await database.run(subscriptions.read_subscription, 2)
    assert subscription.last_revision == 8


@pytest.mark.parametrize(
    ("error", "outcome", "state"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), "blocked", "paused"),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), "blocked", "paused"),
        (Forbidden("bot can't initiate conversation with a user"), "blocked", "paused"),
        (Forbidden("Forbidden: user is deactivated"), "gone", "gone"),
        (BadRequest("Chat not found"), "gave_up", "active"),
        (TimedOut(), "unsure", "active"),
    ],
)
async def test_errors_that_settle(database, telegram, sender, error, outcome, state):
    await due(database, 1, 2)
    telegram.errors[1] = [error]
    await sender.run()
    assert await database.run(outcomes_by_chat) == {1: outcome, 2: "sent"}
    assert (await database.run(rows.read_chat, 1)).state == state
    subscription = await database.run(subscriptions.read_subscription, 1)
    assert (subscription.next_due is None) == (state != "active")


async def test_a_chat_paused_by_the_sender_is_resumed_through_the_book(database, telegram, clock):
    book = Book(database, now=clock)
    sender = Sender(
        database,
        telegram.send,
        compose,
        now=clock,
        changed=lambda chat_id: book.invalidate(str(chat_id)),
    )
    await due(database, 1)
    await book.get(1)
    telegram.errors[1] = [Forbidden("bot was blocked by the user")]
    await sender.run()
    await book.resume(1)
    subscription = await database.run(subscriptions.read_subscription, 1)
    assert subscription.next_due == NOW + timedelta(days=7)


@pytest.mark.parametrize("error", [NetworkError("Bad Gateway"), RuntimeError("our own fault")])
async def test_errors_that_are_tried_again_later(database, telegram, sender, clock, error):
    await due(database, 1)
    telegram.errors[1] = [error, error]
    for pause in (timedelta(), backoff(0), backoff(1)):
        assert telegram.arrived[1] == 0
        clock.now += pause
        await sender.run()
    assert telegram.arrived[1] == 1


async def test_what_fails_for_a_day_is_given_up(database, telegram, sender, clock):
    await due(database, 1)
    telegram.errors[1] = [NetworkError("Bad Gateway")] * 3
    await sender.run()
    clock.now += timedelta(days=1)
    await sender.run()
    assert await database.run(outcomes_by_chat) == {1: "gave_up"}
    assert (await database.run(rows.read_chat, 1)).state == "active"


async def test_a_group_that_became_a_supergroup_gets_it_there(database, telegram, sender):
    await due(database, -5)
    telegram.errors[-5] = [ChatMigrated(-1005)]
    await sender.run()
    assert telegram.arrived == {-1005: 1}
    assert await database.run(outcomes_by_chat) == {-1005: "sent"}
    assert (await database.run(subscriptions.read_subscription, -1005)) is not None


@pytest.mark.parametrize("words", ["TOPIC_CLOSED", "Message thread not found"])
async def test_a_lost_topic_gives_way_to_the_main_one(database, telegram, sender, words):
    await due(database, -5, thread_id=77)
    telegram.errors[-5] = [BadRequest(words)]
    await sender.run()
    assert telegram.threads == {-5: None}
    assert await database.run(outcomes_by_chat) == {-5: "sent"}


async def test_a_topic_is_kept(database, telegram, sender):
    await due(database, -5, thread_id=77)
    await sender.run()
    assert telegram.threads == {-5: 77}


async def test_a_flood_limit_holds_everybody(database, telegram):
    sender = Sender(database, telegram.send, compose, rate=1000, window=4)
    await database.run(subscribe_many, 30)
    await database.run(ledger.open_due, NOW, real_time())
    telegram.errors[3] = [RetryAfter(1)]
    sends = []
    telegram.before = lambda chat_id: sends.append((time.monotonic(), chat_id))
    await sender.run()
    refused = next(moment for moment, chat_id in sends if chat_id == 3)
    during = [chat_id for moment, chat_id in sends if refused < moment < refused + 0.99]
    assert len(during) < 4  # at most the rest of the window, under way already
    assert telegram.arrived == dict.fromkeys(range(1, 31), 1)


@pytest.mark.parametrize("as_timedelta", ["0", "1"])
def test_a_pause_may_be_seconds_or_a_timedelta(monkeypatch, as_timedelta):
    monkeypatch.setenv("PTB_TIMEDELTA", as_timedelta)
    assert pause_asked(RetryAfter(timedelta(seconds=7))) == timedelta(seconds=7)


async def test_a_wrong_token_stops_the_run_and_leaves_the_rows_open(database, telegram, sender):
    await due(database, 1, 2)
    telegram.errors[1] = [InvalidToken("the token was rejected")]
    with pytest.raises(InvalidToken):
        await sender.run()
    await sender.run()
    assert telegram.arrived == {1: 1, 2: 1}


async def test_stop_finishes_what_is_under_way_and_nothing_else(database, clock):
    telegram = Telegram(takes=0.05)
    sender = Sender(database, telegram.send, compose, rate=10_000, window=4, now=clock)
    await database.run(subscribe_many, 20)
    await database.run(ledger.open_due, NOW, NOW)
    telegram.before = lambda chat_id: sender.stop()
    await sender.run()
    assert sum(telegram.arrived.values()) == 4
    telegram.before = lambda chat_id: None
    await sender.run()
    assert telegram.arrived == dict.fromkeys(range(1, 21), 1)


async def test_two_senders_share_the_work(database, clock):
    telegram = Telegram(takes=0.001)
    senders = [Sender(database, telegram.send, compose, rate=10_000, now=clock) for _ in range(2)]
    await database.run(subscribe_many, 200)
    await database.run(ledger.open_due, NOW, NOW)
    await asyncio.gather(*(sender.run() for sender in senders))
    assert telegram.arrived == dict.fromkeys(range(1, 201), 1)


async def test_a_database_that_is_away_is_waited_for(database, telegram, sender, monkeypatch):
    await due(database, 1, 2, 3)
    exchange, failures = ledger.exchange, [OperationalError("", {}, Exception("gone"))] * 2

    def failing(connection, settlements, *rest):
        if settlements and failures:
            raise failures.pop()
        return exchange(connection, settlements, *rest)

    monkeypatch.setattr(ledger, "exchange", failing)
    await sender.run()
    assert telegram.arrived == {1: 1, 2: 1, 3: 1}
    assert set((await database.run(outcomes_by_chat)).values()) == {"sent"}


async def test_an_alert_does_not_eat_the_digests_news(database, telegram, sender):
    await subscribe(database, 1)
    await database.run(rows.follow, 1, "private", "country:AZ", NOW)
    await database.run(ledger.open_alert, 9, ["country:AZ"], NOW)
    await sender.run()
    assert telegram.texts[1].startswith("None alert:9")
    assert (await database.run(subscriptions.read_subscription, 1)).last_revision == 0


def test_every_rule_says_why():
    assert all(rule.because for rule in RULES)
    assert outcome_of(BadRequest("x")) is Outcome.GAVE_UP
    assert outcome_of(KeyError("x")) is Outcome.RETRY


async def test_the_pace_is_kept_without_loss(monkeypatch):
    """Turns are reserved ahead: whoever wakes late delays nobody else."""
    waits = []

    async def noted(seconds):
        waits.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", noted)
    monkeypatch.setattr(time, "monotonic", lambda: 1000.0)
    pace = Pace(200)
    assert all([await pace.turn() for _ in range(100)])
    assert waits == pytest.approx([number / 200 for number in range(1, 100)])


@pytest.mark.parametrize(("late", "wait"), [(0.04, 0.01), (0.5, 0.05)])
async def test_who_comes_a_little_late_makes_it_up(monkeypatch, late, wait):
    """At 20 a second: what is lost by a little is made up for, a longer rest is not."""
    waits, now = [], 1000.0

    async def noted(seconds):
        waits.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", noted)
    monkeypatch.setattr(time, "monotonic", lambda: now)
    pace = Pace(20)
    await pace.turn()
    now += 1 / 20 + late
    await pace.turn()
    await pace.turn()
    assert waits == pytest.approx([wait])


async def test_digests_wait_for_an_answer_under_way():
    courtesy = Courtesy()
    order = []

    async def digest():
        await courtesy.give_way()
        order.append("digest")

    with courtesy.answering():
        waiting = asyncio.create_task(digest())
        await asyncio.sleep(0)
        order.append("answer")
    await waiting
    assert order == ["answer", "digest"]
