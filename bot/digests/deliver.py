"""The sender: what is open in the ledger goes out, at its pace, through a bounded window.

A place in the window is taken by a claim and given back when the claim is settled, and one
transaction settles all that ended since the last and claims as many anew. However the process
ends, therefore, at most a window of messages was sent without the ledger knowing.
"""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import socket
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from time import monotonic

from sqlalchemy.exc import DBAPIError
from telegram.error import ChatMigrated, InvalidToken, RetryAfter, TelegramError, TimedOut

from bot.chats.database import Database
from bot.digests import ledger
from bot.digests.due import TOO_LATE
from bot.digests.ledger import Claim, Settlement
from bot.digests.message import Compose, Edition, Message
from bot.digests.outcomes import Outcome, backoff, is_topic_lost, outcome_of, pause_asked
from bot.digests.pace import Courtesy, Pace

logger = logging.getLogger(__name__)

#: Sends in flight; at most so many digests are doubled if the process is killed.
WINDOW = 16

#: A send that takes longer counts as timed out.
SEND_TIMEOUT = 30.0

#: A claim outlives the slowest send (to a topic, then to the main one) with its wait for a turn.
CLAIM_LASTS = timedelta(seconds=90)

#: Composed messages are dropped after a run, or when there are so many.
MESSAGES_KEPT = 5000

#: Longest pause, in seconds, between tries to reach a database that is away.
LONGEST_LEDGER_PAUSE = 10.0

#: Sends a message to a chat (and topic); raises the errors of ``telegram.error``.
Send = Callable[[int, int | None, Message], Awaitable[None]]


def real_time() -> datetime:
    """Return the real time: claims are compared between processes, and ``--now`` is for one."""
    return datetime.now(UTC)


@dataclass(slots=True)
class Summary:
    """What a run did; ``str`` is its line for the log."""

    window: int
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    lapsed: int = 0
    seconds: float = 0.0
    longest_wait: timedelta = timedelta()

    def __str__(self) -> str:
        """Name what happened, most frequent first."""
        told = ", ".join(f"{name} {count}" for name, count in self.outcomes.most_common())
        return (
            f"digests: {told or 'nothing to do'} in {self.seconds:.1f} s; window {self.window}, "
            f"longest wait {self.longest_wait.total_seconds():.0f} s, "
            f"claims taken over {self.lapsed}"
        )


class Sender:
    """Empties the ledger. ``run`` it whenever something may be open."""

    def __init__(
        self,
        database: Database,
        send: Send,
        compose: Compose,
        *,
        rate: float = 25.0,
        window: int = WINDOW,
        courtesy: Courtesy | None = None,
        changed: Callable[[int], None] = lambda chat_id: None,
        now: Callable[[], datetime] = real_time,
        claim_lasts: timedelta = CLAIM_LASTS,
    ) -> None:
        """Set up; ``rate`` is sends a second, ``changed`` hears of chats paused or re-keyed."""
        self._database = database
        self._send = send
        self._compose = compose
        self.rate = rate
        self.window = window
        self._pace = Pace(rate)
        self._courtesy = courtesy or Courtesy()
        self._changed = changed
        self._now = now
        self._claim_lasts = claim_lasts + timedelta(seconds=window / rate)
        self._name = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
        self._messages: dict[Edition, Message | None] = {}
        self._under_way: set[asyncio.Task[Settlement]] = set()
        self._stopping = asyncio.Event()
        self._fault: InvalidToken | None = None

    async def run(self) -> Summary:
        """Send what is open until nothing is, or ``stop``; return what was done.

        InvalidToken is raised, after the window is settled: nothing else can go out either.
        """
        began = monotonic()
        summary = Summary(self.window)
        done: list[Settlement] = []
        try:
            while True:
                self._begin(await self._exchange(done), summary)
                self._note(done, summary)
                if not self._under_way and not await self._hold_over():
                    break
                done = await self._some_done()
            if self._fault:
                raise self._fault
        finally:
            self._fault = None
            self._stopping.clear()
            self._messages.clear()
            summary.seconds = monotonic() - began
        return summary

    def stop(self) -> None:
        """Let the run end: nothing more is claimed, what is under way is finished and settled."""
        self._stopping.set()

    async def _exchange(self, done: list[Settlement]) -> list[Claim]:
        """Settle and claim; a database that is away is waited for, with the window standing."""
        attempt = 0
        while True:
            idle = self._stopping.is_set() or self._pace.held_for > 0
            want = 0 if idle else self.window - len(self._under_way)
            if not done and not want:
                return []
            try:
                return await self._database.run(
                    ledger.exchange, done, want, self._name, self._now(), self._claim_lasts
                )
            except DBAPIError as error:
                logger.warning("ledger not written, trying again: %s", type(error.orig).__name__)
                if self._stopping.is_set() and attempt:
                    raise
                await asyncio.sleep(min(0.1 * 2**attempt, LONGEST_LEDGER_PAUSE))
                attempt += 1

    def _begin(self, claims: list[Claim], summary: Summary) -> None:
        for claim in claims:
            summary.lapsed += claim.lapsed
            self._under_way.add(asyncio.create_task(self._deliver(claim)))

    def _note(self, done: list[Settlement], summary: Summary) -> None:
        for settlement in done:
            summary.outcomes[settlement.outcome] += 1
            waited = self._now() - settlement.claim.opened_at
            summary.longest_wait = max(summary.longest_wait, waited)
            if settlement.outcome in {Outcome.BLOCKED, Outcome.GONE, Outcome.MIGRATED}:
                self._changed(settlement.claim.chat_id)
            if settlement.new_chat_id is not None:
                self._changed(settlement.new_chat_id)

    async def _hold_over(self) -> bool:
        """Wait for the end of a hold, if there is one; False if there is none, or at ``stop``."""
        if not self._pace.held_for or self._stopping.is_set():
            return False
        try:
            async with asyncio.timeout(self._pace.held_for):
                await self._stopping.wait()
        except TimeoutError:
            return True
        return False

    async def _some_done(self) -> list[Settlement]:
        """Wait for sends to end and return all that have."""
        if not self._under_way:
            return []
        done, self._under_way = await asyncio.wait(
            self._under_way, return_when=asyncio.FIRST_COMPLETED
        )
        return [task.result() for task in done]

    async def _deliver(self, claim: Claim) -> Settlement:
        try:
            message = self._composed(claim.edition)
            if message is None or (message.quiet and claim.silent_if_quiet):
                return _told(claim, Outcome.SILENT, message)
            await self._courtesy.give_way()
            if not await self._pace.turn():
                return self._later(claim, Outcome.HELD, timedelta(seconds=self._pace.held_for))
            outcome = await self._attempt(claim, claim.thread_id, message)
            return _told(claim, outcome, message)
        except Exception as error:  # every error has a rule, and one chat's must not stop the rest
            return self._judge(claim, error)

    def _composed(self, edition: Edition) -> Message | None:
        """Compose an edition, or return it as it was composed before in this run."""
        if edition not in self._messages:
            if len(self._messages) >= MESSAGES_KEPT:
                self._messages.clear()
            self._messages[edition] = self._compose(edition)
        return self._messages[edition]

    async def _attempt(self, claim: Claim, thread_id: int | None, message: Message) -> Outcome:
        try:
            async with asyncio.timeout(SEND_TIMEOUT):
                await self._send(claim.chat_id, thread_id, message)
        except (TimedOut, TimeoutError):
            return Outcome.UNSURE
        except TelegramError as error:
            if thread_id is None or not is_topic_lost(error):
                raise
            return await self._attempt(claim, None, message)
        return Outcome.SENT

    def _judge(self, claim: Claim, error: Exception) -> Settlement:
        if isinstance(error, InvalidToken):
            self._fault = error
            self.stop()
            return self._later(claim, Outcome.HELD, timedelta())
        outcome = outcome_of(error)
        if not isinstance(error, TelegramError):
            logger.error("a digest failed by a fault of our own", exc_info=error)
        if isinstance(error, ChatMigrated):
            return Settlement(claim, outcome, new_chat_id=error.new_chat_id)
        if outcome is not Outcome.RETRY:
            return Settlement(claim, outcome)
        pause = backoff(claim.attempts)
        if isinstance(error, RetryAfter):
            pause = pause_asked(error)
            self._pace.hold(pause.total_seconds())
        if self._now() + pause - claim.opened_at > TOO_LATE:
            return Settlement(claim, Outcome.GAVE_UP)
        return self._later(claim, outcome, pause)

    def _later(self, claim: Claim, outcome: Outcome, pause: timedelta) -> Settlement:
        return Settlement(claim, outcome, try_at=self._now() + pause)


def _told(claim: Claim, outcome: Outcome, message: Message | None) -> Settlement:
    """Settle as told; an alert is not the digest and leaves it its news."""
    alert = claim.edition.digest.startswith(ledger.ALERT)
    revision = message.revision if message and not alert else None
    return Settlement(claim, outcome, revision=revision)
