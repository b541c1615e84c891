from datetime import timedelta

from bot.chats import rows, subscriptions
from bot.digests import ledger
from bot.digests.due import Schedule
from bot.digests.message import Edition
from bot.digests.outcomes import Outcome
from tests.digests.sending import FRIDAYS, NOW, outcomes_by_chat, subscribe, subscribe_many

LEASE = timedelta(seconds=90)
WEEK = timedelta(days=7)


async def test_what_is_due_is_opened_once_and_moves_on(database):
    await subscribe(database, 1, 2)
    early = await database.run(ledger.open_due, NOW - timedelta(seconds=1), NOW)
    assert early == (0, 0, False)
    assert await database.run(ledger.preview, NOW) == {"weekly": 2}
    assert await database.run(ledger.open_due, NOW, NOW) == (2, 0, False)
    assert await database.run(ledger.open_due, NOW, NOW) == (0, 0, False)
    subscription = await database.run(subscriptions.read_subscription, 1)
    assert (subscription.next_due, subscription.last_digest) == (NOW + WEEK, "weekly:2026-W47")


async def test_opening_goes_in_batches(database):
    await database.run(subscribe_many, 5)
    found = [await database.run(ledger.open_due, NOW, NOW, 2) for _ in range(3)]
    assert found == [(2, 0, True), (2, 0, True), (1, 0, False)]


async def test_what_was_slept_through_is_noted_as_skipped(database):
    await subscribe(database, 1)
    late = NOW + timedelta(days=1, seconds=1)
    assert await database.run(ledger.open_due, late, late) == (0, 1, False)
    assert await database.run(outcomes_by_chat) == {1: "skipped"}
    assert (await database.run(subscriptions.read_subscription, 1)).next_due == NOW + WEEK


async def test_a_digest_a_day_late_is_still_sent(database):
    await subscribe(database, 1)
    assert await database.run(ledger.open_due, NOW + timedelta(days=1), NOW) == (1, 0, False)


async def test_changing_the_hour_moves_the_next_one_and_repeats_no_week(database):
    await subscribe(database, 1, 2)
    wednesday = Schedule("weekly", 18, 0, "Asia/Tashkent", weekday=2)
    before = await database.run(
        subscriptions.subscribe, 1, "private", wednesday, NOW - timedelta(hours=1)
    )
    assert before.next_due.isoformat() == "2026-11-25T13:00:00+00:00"
    await database.run(ledger.open_due, NOW, NOW)
    saturday = Schedule("weekly", 9, 0, "Asia/Almaty", weekday=5)
    after = await database.run(subscriptions.subscribe, 2, "private", saturday, NOW)
    assert after.next_due.isoformat() == "2026-11-28T04:00:00+00:00"


async def test_a_row_is_claimed_by_one_and_lapses(database):
    await subscribe(database, 1)
    await database.run(rows.follow, 1, "private", "country:KZ", NOW)
    await database.run(rows.follow, 1, "private", "country:AZ", NOW)
    await database.run(ledger.open_due, NOW, NOW)
    [claim] = await database.run(ledger.claim, 5, "a", NOW, LEASE)
    assert claim.edition == Edition(None, ("country:AZ", "country:KZ"), "weekly:2026-W47", 0)
    assert not claim.lapsed
    assert await database.run(ledger.claim, 5, "b", NOW + LEASE / 2, LEASE) == []
    [again] = await database.run(ledger.claim, 5, "b", NOW + LEASE, LEASE)
    assert (again.delivery_id, again.lapsed) == (claim.delivery_id, True)
    late = ledger.Settlement(claim, Outcome.RETRY, try_at=NOW)
    await database.run(ledger.settle, [late], "a", NOW)
    assert await database.run(ledger.claim, 5, "c", NOW + LEASE, LEASE) == []


async def test_a_digest_that_was_told_counts_as_told(database):
    await subscribe(database, 1)
    await database.run(ledger.open_due, NOW, NOW)
    [claim] = await database.run(ledger.claim, 5, "a", NOW, LEASE)
    sent = ledger.Settlement(claim, Outcome.SENT, revision=12)
    await database.run(ledger.settle, [sent], "a", NOW)
    subscription = await database.run(subscriptions.read_subscription, 1)
    assert (subscription.last_revision, subscription.last_sent_at) == (12, NOW)
    assert await database.run(ledger.outcomes, NOW) == {"sent": 1}


async def test_a_chat_forgotten_while_its_digest_is_sent_stays_forgotten(database):
    await subscribe(database, 1)
    await database.run(ledger.open_due, NOW, NOW)
    [claim] = await database.run(ledger.claim, 5, "a", NOW, LEASE)
    await database.run(rows.forget, 1)
    for outcome in Outcome:
        settlement = ledger.Settlement(claim, outcome, revision=1)
        await database.run(ledger.settle, [settlement], "a", NOW)
    assert not any((await database.run(rows.export, 1)).values())


async def test_an_alert_goes_to_followers_who_can_be_reached(database):
    for chat_id, entity in [
        (1, "country:AZ"),
        (1, "country:KZ"),
        (2, "country:IN"),
        (3, "country:AZ"),
    ]:
        await database.run(rows.follow, chat_id, "private", entity, NOW)
    await database.run(rows.set_state, 3, "paused", NOW)
    entities = ["country:AZ", "country:KZ"]
    assert await database.run(ledger.open_alert, 9, entities, NOW) == 1
    assert await database.run(ledger.open_alert, 9, entities, NOW) == 0
    [claim] = await database.run(ledger.claim, 5, "a", NOW, LEASE)
    assert (claim.chat_id, claim.edition.digest) == (1, "alert:9")


async def test_settled_rows_are_kept_for_a_while(database):
    await subscribe(database, 1, schedule=FRIDAYS)
    await database.run(ledger.open_due, NOW, NOW)
    [claim] = await database.run(ledger.claim, 5, "a", NOW, LEASE)
    await database.run(ledger.settle, [ledger.Settlement(claim, Outcome.SENT)], "a", NOW)
    assert await database.run(ledger.prune, NOW) == 0
    assert await database.run(ledger.prune, NOW + timedelta(seconds=1)) == 1
