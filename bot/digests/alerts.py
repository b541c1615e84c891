"""Instant alerts: an article that was added opens a row for everybody who follows what it is about.

A revision is taken once, whoever ticks: its number is noted in the transaction that opens the rows.
Only articles alert; what a release corrects waits for the digest.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from bot.chats.notes import read_note, write_note
from bot.digests import ledger
from bot.digests.contents import COUNTRY, concerned, latest_revision
from facts.store import Store

_NOTE = "alerted_revision"


def open_alerts(connection: Connection, store: Store, now: datetime) -> int:
    """Open the alerts of the store's revisions since the last call; return how many rows.

    The first call of all only notes where the store stands: what was there before is no news.
    """
    noted, latest = read_note(connection, _NOTE), latest_revision(store)
    if noted is not None and int(noted) >= latest:
        return 0
    opened = 0
    for revision in store.revisions:
        if noted is None or revision.number <= int(noted) or revision.article is None:
            continue
        countries = sorted(e for e in concerned(revision, store) if e.startswith(COUNTRY))
        opened += ledger.open_alert(connection, revision.number, countries, now)
    write_note(connection, _NOTE, str(latest))
    return opened
