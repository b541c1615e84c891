"""The live store: a release's facts and the articles added since.

It begins as a copy of the release. Adding an article, and taking over a new release, each write a
revision that says what is new, what is gone, what changed rank and what disagrees now. Revisions
keep their numbers, and added articles stay, when a new release brings a new build.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from tinydb.storages import Storage

from facts.articles import Article, BadArticle
from facts.build import RELEASE
from facts.disagreement import disagreements, slots
from facts.extract import extract
from facts.model import Claim, Source, Statement
from facts.reconcile import claims_of, reconcile
from facts.storage import SafeJSONStorage
from facts.store import RankChange, Revision, Store, StoreFile, load


class LiveStore:
    """The store behind a TinyDB storage, with one writer at a time."""

    def __init__(self, storage: Storage, release: Path = RELEASE) -> None:
        """Name where the live store lies and which release it stands on."""
        self._storage = storage
        self._release = release

    def load(self, now: str) -> Store:
        """Read the store; begin it, or carry it over to a new release, if need be.

        ``now`` is the time written on a revision, UTC in ISO 8601. Raise BadStore if the release's
        file is missing or no store.
        """
        release = load(self._release)
        kept = self._read()
        if kept is None:
            self._storage.write(release.tables())
            return release
        if kept.meta.inputs == release.meta.inputs:
            return kept
        renewed = _renewed(kept, release, now)
        self._storage.write(renewed.tables())
        return renewed

    def add(self, article: Article, now: str) -> Revision | None:
        """Take in an article; None if it is there already, word for word.

        What is written is written whole: a crash leaves the store before or after.
        """
        store = self.load(now)
        if _knows(store, article):
            return None
        if article.name in store.articles:
            raise BadArticle(f"{article.name}: another article has this name; rename the file")
        claims = [claim for s in store.statements for claim in claims_of(s)]
        statements = reconcile([*claims, *extract(article)])
        revision = _revision(store, statements, now, article.name)
        grown = Store(
            statements,
            [*store.articles.values(), article],
            [*store.revisions, revision],
            store.meta,
        )
        self._storage.write(grown.tables())
        return revision

    def _read(self) -> Store | None:
        tables = self._storage.read()
        if tables is None:
            return None
        file = msgspec.convert(tables, StoreFile)
        meta = next(iter(file.meta.values()), None)
        return Store(
            file.statements.values(), file.articles.values(), file.revisions.values(), meta
        )


@contextmanager
def live_file(path: Path, release: Path = RELEASE) -> Iterator[LiveStore]:
    """Open the live store of a file for writing, alone: others wait until it is closed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = os.open(path.with_name(f".{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield LiveStore(SafeJSONStorage(path), release)
    finally:
        os.close(lock)


def _renewed(kept: Store, release: Store, now: str) -> Store:
    """Carry added articles over to a new release, read by its rules."""
    added = [a for a in kept.articles.values() if a.text and a.name not in release.articles]
    claims: list[Claim] = [c for s in release.statements for c in claims_of(s)]
    for article in added:
        claims += extract(article)
    statements = reconcile(claims)
    revision = _revision(kept, statements, now, None)
    return Store(
        statements, [*release.articles.values(), *added], [*kept.revisions, revision], release.meta
    )


def _revision(before: Store, after: list[Statement], now: str, article: str | None) -> Revision:
    """Say what changed: only disputes that a new or re-ranked statement takes part in are new."""
    ids = {s.id for s in after}
    new = tuple(s.id for s in after if s.id not in before.by_id)
    changed = tuple(
        RankChange(id=s.id, before=before.by_id[s.id].rank, after=s.rank)
        for s in after
        if s.id in before.by_id and before.by_id[s.id].rank != s.rank
    )
    touched = {*new, *(change.id for change in changed)}
    disputed = {
        side.id
        for rivals in slots(s for s in after if s.modality in ("fact", "inferred")).values()
        for case in disagreements(rivals)
        if touched & {case.first.id, case.second.id}
        for side in (case.first, case.second)
    }
    return Revision(
        number=max((r.number for r in before.revisions), default=0) + 1,
        recorded=now,
        article=article,
        new=new,
        gone=tuple(i for i in before.by_id if i not in ids),
        changed=changed,
        disputed=tuple(sorted(disputed)),
    )


def _knows(store: Store, article: Article) -> bool:
    """Whether the article was added before, or is one of the release's own under any name."""
    if any(kept.text == article.text for kept in store.articles.values()):
        return True
    quotes: dict[str, list[Source]] = {}
    for statement in store.statements:
        for source in statement.all_sources:
            if source.article and source.quote:
                quotes.setdefault(source.article, []).append(source)
    return any(
        all(article.text[q.start : q.end] == q.quote for q in quoted) for quoted in quotes.values()
    )
