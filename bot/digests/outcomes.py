"""What became of a delivery, by name, and the rule that leads to each name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)


class Outcome(StrEnum):
    """The names in the ledger. The last three leave the row open: it is tried again."""

    SENT = "sent"  # Telegram took it
    UNSURE = "unsure"  # the request went out whole and no answer came: taken as sent
    SILENT = "silent"  # no news, and the chat prefers silence
    SKIPPED = "skipped"  # the hour was slept through by more than a day
    BLOCKED = "blocked"  # the chat is paused until it comes back
    GONE = "gone"  # the account was deleted
    GAVE_UP = "gave_up"  # this digest is lost, the chat gets the next one
    MIGRATED = "migrated"  # re-keyed, and sent again to the new id
    RETRY = "retry_at"  # later, by the rule below
    HELD = "held"  # claimed, but the window was held before its turn: nothing was tried


@dataclass(frozen=True, slots=True)
class Rule:
    """An error of this class, whose words match, has this outcome, for this reason."""

    error: type[Exception]
    says: str
    outcome: Outcome
    because: str


#: Read from the top: the first that fits decides. In python-telegram-bot BadRequest and TimedOut
#: are kinds of NetworkError, so they stand before it.
RULES = (
    Rule(ChatMigrated, "", Outcome.MIGRATED, "the group became a supergroup with another id"),
    Rule(RetryAfter, "", Outcome.RETRY, "Telegram asks everybody to wait: the window is held"),
    Rule(Forbidden, "deactivated", Outcome.GONE, "the account was deleted and does not come back"),
    Rule(
        Forbidden, "", Outcome.BLOCKED, "blocked, kicked or never started: a /start may resume it"
    ),
    Rule(TimedOut, "", Outcome.UNSURE, "it went out whole and may have arrived: not doubled"),
    Rule(BadRequest, "", Outcome.GAVE_UP, "the same request would fail again; nobody is dropped"),
    Rule(NetworkError, "", Outcome.RETRY, "the request did not arrive or the server failed"),
    Rule(Exception, "", Outcome.RETRY, "a fault of our own; the rest of the pass goes on"),
)

#: 400s that concern the topic and not the chat: the digest goes to the main topic instead.
TOPIC_LOST = re.compile(r"topic_closed|topic_deleted|message thread not found", re.IGNORECASE)

_FIRST_RETRY = timedelta(seconds=10)
_LONGEST_RETRY = timedelta(minutes=10)


def outcome_of(error: Exception) -> Outcome:
    """Judge an error by the first rule that fits."""
    for rule in RULES:
        if isinstance(error, rule.error) and re.search(rule.says, str(error), re.IGNORECASE):
            return rule.outcome
    return Outcome.RETRY


def is_topic_lost(error: TelegramError) -> bool:
    """Say whether the message can go to the chat's main topic instead."""
    return isinstance(error, BadRequest) and TOPIC_LOST.search(str(error)) is not None


def pause_asked(error: RetryAfter) -> timedelta:
    """Return how long Telegram asks us to wait: seconds or a timedelta, as the library likes."""
    pause = error.retry_after
    if isinstance(pause, timedelta):
        return pause
    return timedelta(seconds=pause)


def backoff(attempts: int) -> timedelta:
    """Return the pause before another try: 10 s, doubled at each, ten minutes at most."""
    return min(_FIRST_RETRY * 2.0 ** min(attempts, 10), _LONGEST_RETRY)
