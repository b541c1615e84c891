"""The live store: a release's facts and the articles added since.

It begins as a copy of the release. Adding an article, and taking over a new release, each write a
revision that says what is new, what is gone, what changed rank and what disagrees now. Revisions
keep their numbers, and added articles stay, when a new release brings a new build.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tinydb.storages import Storage

from facts.answers.base import all_disputes
from facts.articles import Article, BadArticle
from facts.build import claims_in, read_all
from facts.model import Claim
from facts.reconcile import claims_of, reconcile
from facts.storage import SafeJSONStorage, sweep
from facts.store import RELEASE, BadStore, Meta, RankChange, Revision, Store, from_tables, load


class LiveStore:
    """The store behind a TinyDB storage, with one writer at a time."""

    def __init__(self, storage: Storage, release: Path = RELEASE) -> None:
        """Name where the live store lies and which release it stands on."""
        self._storage = storage
        self._release = release

    def load(self, now: str) -> Store:
        """Read the store; begin it, or carry it over to a new release, if need be.

        ``now`` is the time written on a revision, UTC in ISO 8601. Raise BadStore if the store or
        the release is none.
        """
        release = load(self._release)
        kept = self._read()
        if kept is None:
            self._storage.write(release.tables())
            return release
        renewed = carried_over(kept, release, now)
        if renewed is not kept:
            self._storage.write(renewed.tables())
        return renewed

    def add(self, article: Article, now: str) -> Revision | None:
        """Take in an article; None if it is there already, word for word.

        What is written is written whole: a crash leaves the store before or after.
        """
        store = self.load(now)
        if _knows(store.articles.values(), article):
            return None
        if article.name in store.articles:
            raise BadArticle(f"{article.name}: another article has this name; rename the file")
        known = [claim for s in store.statements for claim in claims_of(s)]
        added, claims = read_all([article], known)
        articles = [*store.articles.values(), *added]
        grown = _next(store, claims, articles, store.meta, now, article.name)
        self._storage.write(grown.tables())
        return grown.revisions[-1]

    def _read(self) -> Store | None:
        try:
            tables = self._storage.read()
        except ValueError as error:
            raise BadStore(f"the live store cannot be read: {error}") from error
        return None if tables is None else from_tables(tables, "the live store")


@contextmanager
def live_file(path: Path, release: Path = RELEASE) -> Iterator[LiveStore]:
    """Open the live store of a file for writing, alone: others wait until it is closed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = os.open(path.with_name(f".{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        sweep(path)
        yield LiveStore(SafeJSONStorage(path), release)
    finally:
        os.close(lock)


def carried_over(kept: Store, release: Store, now: str) -> Store:
    """Give the live store as it is on a release: added articles stay, read by its rules."""
    if kept.meta.inputs == release.meta.inputs:
        return kept
    ours = list(release.articles.values())
    added = [
        article
        for article in kept.articles.values()
        if article.name not in release.articles and not _knows(ours, article)
    ]
    claims = [claim for s in release.statements for claim in claims_of(s)]
    claims += [claim for article in added for claim in claims_in(article)]
    return _next(kept, claims, [*ours, *added], release.meta, now, None)


def _next(
    before: Store,
    claims: list[Claim],
    articles: list[Article],
    meta: Meta,
    now: str,
    name: str | None,
) -> Store:
    """Reconcile the claims to the store that follows, with a revision that tells the difference."""
    after = Store(reconcile(claims), articles, before.revisions, meta)
    revision = _revision(before, after, now, name)
    return Store(after.statements, articles, [*before.revisions, revision], meta)


def _revision(before: Store, after: Store, now: str, article: str | None) -> Revision:
    """Say what changed: only disputes that a new or re-ranked statement takes part in are new."""
    both = [(before.by_id[s.id], s) for s in after.statements if s.id in before.by_id]
    new = tuple(s.id for s in after.statements if s.id not in before.by_id)
    changed = tuple(
        RankChange(id=now.id, before=was.rank, after=now.rank)
        for was, now in both
        if was.rank != now.rank
    )
    touched = {*new, *(change.id for change in changed)}
    sides = [
        (case.first.id, case.second.id)
        for case in all_disputes(after)
        if touched & {case.first.id, case.second.id}
    ]
    return Revision(
        number=max((r.number for r in before.revisions), default=0) + 1,
        recorded=now,
        article=article,
        new=new,
        gone=tuple(i for i in before.by_id if i not in after.by_id),
        confirmed=tuple(now.id for was, now in both if len(now.all_sources) > len(was.all_sources)),
        changed=changed,
        disputed=tuple(sorted({side for pair in sides for side in pair})),
    )


def _knows(articles: Iterable[Article], article: Article) -> bool:
    """Whether the article is among them, word for word, under any name."""
    words = article.text.split()
    return any(kept.text.split() == words for kept in articles)
