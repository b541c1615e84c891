"""Composing: an edition becomes a message, once for all the chats that share it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from bot.chats.records import Chat, Subscription
from bot.digests import ledger
from bot.digests.contents import COUNTRY, contents, latest_revision, news, revision_before
from bot.digests.due import Every, period, zone_info
from bot.digests.message import Edition, Message
from bot.language import Languages
from bot.replies.digest import alert as told_alert
from bot.replies.digest import digest as told
from bot.replies.reply import Reply
from bot.speech import Speech
from facts.store import Store

#: How far back /digest looks in a chat that has no digest.
LOOK_BACK = timedelta(days=7)


class Composer:
    """Composes digests and alerts from the store as it is when they are asked for."""

    def __init__(
        self, store: Callable[[], Store], languages: Languages, today: Callable[[], date]
    ) -> None:
        """Name what it reads."""
        self._store = store
        self._languages = languages
        self._today = today

    def __call__(self, edition: Edition) -> Message | None:
        """Compose an edition; None if there is nothing whatever to say."""
        say = self._languages.speech(edition.language)
        if edition.digest.startswith(ledger.ALERT):
            return self._alert(say, edition)
        every, span = period_of(edition.digest)
        made = contents(self._store(), every, span, edition.interests, edition.since, self._today())
        return Message(told(say, made), made.revision, quiet=not made.news)

    def _alert(self, say: Speech, edition: Edition) -> Message | None:
        """Tell what one revision brought of the followed countries."""
        number = int(edition.digest.removeprefix(ledger.ALERT))
        if number > latest_revision(self._store()):
            raise LookupError("the store is older than the alert; it is read anew in a moment")
        countries = tuple(entity for entity in edition.interests if entity.startswith(COUNTRY))
        if not countries:
            return None
        found = news(self._store(), number - 1, countries, until=number)
        return Message(told_alert(say, found), number) if found else None


def preview_of(
    say: Speech, store: Store, chat: Chat, subscription: Subscription | None, now: datetime
) -> Reply:
    """Compose a chat's digest as it would be now; without one, of a week."""
    zone = subscription.schedule.zone if subscription else chat.zone or "UTC"
    today = now.astimezone(zone_info(zone)).date()
    every: Every = subscription.schedule.every if subscription else "weekly"
    since = (
        subscription.last_revision if subscription else revision_before(store, today - LOOK_BACK)
    )
    _, span = period_of(period(every, today))
    interests = tuple(sorted(chat.follows))
    return told(say, contents(store, every, span, interests, since, now.date()))


def period_of(digest: str) -> tuple[Every, str]:
    """Return how often a digest comes and the days of its period as EDTF.

    >>> period_of("weekly:2026-W47")
    ('weekly', '2026-11-16/2026-11-22')
    """
    every, _, name = digest.partition(":")
    if every == "weekly":
        year, week = name.split("-W")
        first = date.fromisocalendar(int(year), int(week), 1)
        return "weekly", f"{first.isoformat()}/{(first + timedelta(days=6)).isoformat()}"
    return ("daily" if every == "daily" else "monthly"), name
