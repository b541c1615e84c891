"""/stats: how many read, and how the digests went. For those who run the bot."""

from __future__ import annotations

from bot.chats.counts import Counts
from bot.replies.reply import Reply
from bot.speech import Html, Speech
from facts.store import Store


def stats(say: Speech, found: Counts, store: Store) -> Reply:
    """The counts in lines."""
    # Translators: Headline of /stats, which only those who run the bot see.
    lines = [say.t("<b>Statistics</b>")]
    # Translators: A line of /stats: chats that have settings, and those that blocked the bot.
    lines.append(
        say.t(
            "Chats kept: {chats}; not reachable: {unreachable}",
            chats=found.chats,
            unreachable=found.unreachable,
        )
    )
    # Translators: A line of /stats: subscriptions by how often the digest comes.
    lines.append(
        say.t(
            "Digests: daily {daily}, weekly {weekly}, monthly {monthly}; due within a day: {due}",
            daily=found.subscribed.get("daily", 0),
            weekly=found.subscribed.get("weekly", 0),
            monthly=found.subscribed.get("monthly", 0),
            due=found.due_today,
        )
    )
    # Translators: A line of /stats: chats that follow something.
    lines.append(say.t("Chats that follow something: {count}", count=found.followers))
    # Translators: A line of /stats: digests that are to be sent but were not sent yet.
    lines.append(say.t("Digests waiting: {count}", count=found.waiting))
    outcomes = ", ".join(f"{name} {count}" for name, count in found.outcomes.items())
    # Translators: A line of /stats; {outcomes} are technical names with numbers, or –.
    lines.append(say.t("Outcomes of the last seven days: {outcomes}", outcomes=outcomes or "–"))
    languages = ", ".join(f"{code} {count}" for code, count in found.languages.items())
    # Translators: A line of /stats; {languages} are language codes with numbers, or –.
    lines.append(say.t("Languages chosen: {languages}", languages=languages or "–"))
    # Translators: A line of /stats: the number of the store's latest revision, and its size.
    lines.append(
        say.t(
            "Store: revision {revision}, statements: {statements}",
            revision=max((r.number for r in store.revisions), default=0),
            statements=len(store.statements),
        )
    )
    return Reply(Html("\n").join(lines))
