"""The store: statements, articles and revisions of one TinyDB file, indexed in memory.

The file is read once; a lookup is a dictionary access. Writing goes through ``facts.live``.
The articles are kept with their texts, so that every quote can be checked and read anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from facts import edtf
from facts.articles import Article
from facts.model import Source, Statement
from facts.storage import Tables, encode, kept_before

_Derived = TypeVar("_Derived")


#: The store that was built for this release.
RELEASE = Path(__file__).with_name("facts.json")


class BadStore(ValueError):
    """The file is no fact store; the message says what is wrong with it, in one line."""


class RankChange(msgspec.Struct, frozen=True, kw_only=True):
    """A statement whose rank a revision changed."""

    id: str
    before: str
    after: str


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """What one change of the store brought: a release, or an article added.

    ``number`` counts from 1 and is never used again; ``recorded`` is a UTC time in ISO 8601, or the
    release's date. ``confirmed`` holds ids of statements that gained a source, ``disputed`` of
    those that now disagree with another.
    """

    number: int
    recorded: str
    article: str | None = None
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    changed: tuple[RankChange, ...] = ()
    disputed: tuple[str, ...] = ()


class Meta(msgspec.Struct, frozen=True, kw_only=True):
    """``inputs`` is a hash of all that the release was built from."""

    inputs: str
    articles_only: bool = False


class StoreFile(msgspec.Struct, kw_only=True):
    """The tables of the file, as TinyDB lays them out: document id -> document."""

    statements: dict[str, Statement] = {}
    articles: dict[str, Article] = {}
    revisions: dict[str, Revision] = {}
    meta: dict[str, Meta] = {}


class Store:
    """All statements of one file and the indexes that every lookup rests on."""

    def __init__(
        self,
        statements: Iterable[Statement],
        articles: Iterable[Article] = (),
        revisions: Iterable[Revision] = (),
        meta: Meta | None = None,
    ) -> None:
        """Index the statements; later changes need a new store."""
        self.statements = tuple(statements)
        self.articles = {article.name: article for article in articles}
        self.revisions = tuple(revisions)
        self.meta = meta or Meta(inputs="")
        self.by_id = {statement.id: statement for statement in self.statements}
        self._about: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        self._towards: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        self._predicate: dict[str, list[Statement]] = defaultdict(list)
        self._mentioning: dict[str, list[Statement]] = defaultdict(list)
        self._derived: dict[Hashable, Any] = {}
        for statement in self.statements:
            self._about[statement.subject, statement.predicate].append(statement)
            self._predicate[statement.predicate].append(statement)
            self._mentioning[statement.subject].append(statement)
            if statement.object is not None:
                self._towards[statement.object, statement.predicate].append(statement)
                if statement.object != statement.subject:
                    self._mentioning[statement.object].append(statement)

    def about(self, subject: str, predicate: str) -> Sequence[Statement]:
        """Give the statements that say this of the entity."""
        return self._about.get((subject, predicate), ())

    def towards(self, entity: str, predicate: str) -> Sequence[Statement]:
        """Give the statements that say this *with the entity as object*."""
        return self._towards.get((entity, predicate), ())

    def saying(self, predicate: str) -> Sequence[Statement]:
        """Give all statements of one predicate."""
        return self._predicate.get(predicate, ())

    def mentioning(self, entity: str) -> Sequence[Statement]:
        """Give the statements with the entity as subject or object."""
        return self._mentioning.get(entity, ())

    def derived(self, key: Hashable, make: Callable[[], _Derived]) -> _Derived:
        """Give what follows from the statements under a key, worked out the first time only.

        A store never changes, so neither does what follows from it.
        """
        if key not in self._derived:
            self._derived[key] = make()
        found: _Derived = self._derived[key]
        return found

    @property
    def articles_only(self) -> bool:
        """Whether the store was built without the reference facts."""
        return self.meta.articles_only

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Every article and page that a statement rests on, once each, latest first."""
        unique = {
            (source.article or source.url or source.publisher): source
            for statement in self.statements
            for source in statement.all_sources
        }
        return tuple(
            sorted(unique.values(), key=lambda s: (published(s), s.publisher), reverse=True)
        )

    @cached_property
    def known_until(self) -> date:
        """Give the latest day on which a source of the store was published.

        A source dated by its month alone counts from that month's first day: the date warns of
        stale knowledge, so it may be too early but never too late.
        """
        return max((published(source) for source in self.sources), default=date.min)

    def tables(self) -> Tables:
        """Lay the store out as TinyDB keeps it."""
        named = {
            "statements": self.statements,
            "articles": self.articles.values(),
            "revisions": self.revisions,
            "meta": [self.meta],
        }
        return {
            name: {str(i): msgspec.to_builtins(row) for i, row in enumerate(rows, start=1)}
            for name, rows in named.items()
        }

    def encoded(self) -> bytes:
        """Write the store as its file's bytes; the same store gives the same bytes."""
        return encode(self.tables())


def published(source: Source) -> date:
    """Give the first day on which it may have been published; ``date.min`` if unknown."""
    return edtf.earliest(source.published) if source.published else date.min


def decode(content: bytes, name: str = "the store") -> Store:
    """Read a store from its file's bytes; raise BadStore if they are none."""
    try:
        return _store(msgspec.json.decode(content, type=StoreFile))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadStore(f"{name} is no fact store: {error}") from error


def from_tables(tables: Tables, name: str = "the store") -> Store:
    """Read a store from the tables of its TinyDB; raise BadStore if they are none."""
    try:
        return _store(msgspec.convert(tables, StoreFile))
    except msgspec.ValidationError as error:
        raise BadStore(f"{name} is no fact store: {error}") from error


def _store(file: StoreFile) -> Store:
    if not file.meta:
        raise msgspec.ValidationError("it has no table `meta`")
    meta = next(iter(file.meta.values()))
    return Store(file.statements.values(), file.articles.values(), file.revisions.values(), meta)


def load(path: Path) -> Store:
    """Read the store of a file; raise BadStore if it is missing or none."""
    try:
        return decode(path.read_bytes(), str(path))
    except BadStore as error:
        raise BadStore(f"{error}{kept_before(path)}") from error
    except FileNotFoundError as error:
        raise BadStore(
            f"there is no fact store at {path}; `python -m facts build` makes one"
        ) from error
