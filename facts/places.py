"""Where the live store lies: a file, or a PostgreSQL database that several processes share.

The environment says which, by the settings that the bot reads too: with a PostgreSQL
``DATABASE_URL`` the store is in that database, else in ``FACTS_FILE``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pydantic_settings import BaseSettings, SettingsConfigDict

from facts.postgres import CHANGED, PostgresStorage, alone
from facts.store import RELEASE, BadStore, Store, decode, load

# A start waits neither for the rules of extraction nor for a database that it does not use.
if TYPE_CHECKING:
    import psycopg

    from facts.live import LiveStore

__all__ = [
    "CHANGED",
    "FilePlace",
    "Place",
    "PostgresPlace",
    "Unreachable",
    "configured",
    "current",
    "place",
]


class Unreachable(OSError):
    """The database does not answer; the message says so in one line, without its address."""

    def __init__(self) -> None:
        """Say it in the words of an OSError."""
        super().__init__(None, "the database cannot be reached", "DATABASE_URL")


class Place(Protocol):
    """Somewhere the live store can lie."""

    def writing(self) -> AbstractContextManager[LiveStore]:
        """Open the store to change it; who else wants to, waits."""

    def stamp(self) -> object | None:
        """Something that differs whenever the store was written; None if there is none yet."""

    def read(self) -> Store:
        """Read the store as it is. Raise BadStore if there is none."""


def current(place: Place, now: str, release: Path = RELEASE) -> Store:
    """Read the store, begun or carried over to the release if need be. Raise BadStore.

    ``now`` is the time written on a revision, UTC in ISO 8601.
    """
    if place.stamp() is not None:
        store = place.read()
        if store.meta.inputs == load(release).meta.inputs:
            return store
    with place.writing() as live:
        return live.load(now)


class FilePlace:
    """The live store in a file of its own."""

    def __init__(self, path: Path, release: Path = RELEASE) -> None:
        """Name the file and the release that it begins with."""
        self._path = path
        self._release = release

    @contextmanager
    def writing(self) -> Iterator[LiveStore]:
        """Open the store to change it, alone."""
        from facts.live import live_file

        with live_file(self._path, self._release) as live:
            yield live

    def stamp(self) -> object | None:
        """Give the file's identity: every write makes a new file."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_mtime_ns, found.st_ino, found.st_size

    def read(self) -> Store:
        """Read the file."""
        return load(self._path)


class PostgresPlace:
    """The live store in a table; who listens to ``CHANGED`` hears of each write."""

    def __init__(self, address: str, release: Path = RELEASE) -> None:
        """Name the database and the release that the store begins with."""
        self._address = address
        self._release = release

    @contextmanager
    def writing(self) -> Iterator[LiveStore]:
        """Open the store to change it, alone and in one transaction."""
        from facts.live import LiveStore

        with self._connection() as connection:
            alone(connection)
            yield LiveStore(PostgresStorage(connection), self._release)

    def stamp(self) -> object | None:
        """Give the version of the newest row."""
        with self._connection() as connection:
            return PostgresStorage(connection).version()

    def read(self) -> Store:
        """Read the newest row."""
        with self._connection() as connection:
            content = PostgresStorage(connection).content()
        if content is None:
            raise BadStore(
                "there is no fact store in the database; `python -m bot release` makes one"
            )
        return decode(content.encode(), "the store in the database")

    @contextmanager
    def _connection(self) -> Iterator[psycopg.Connection]:
        import psycopg

        try:
            connection = psycopg.connect(self._address, connect_timeout=5)
        except psycopg.OperationalError:
            raise Unreachable from None
        with connection:
            yield connection


class _Settings(BaseSettings):
    model_config = SettingsConfigDict(env_file=".env", env_ignore_empty=True, extra="ignore")

    bot_data_dir: Path = Path("data")
    facts_file: Path | None = None
    database_url: str = ""


def configured(release: Path = RELEASE) -> Place:
    """Give the place that the environment and ``.env`` name."""
    found = _Settings()
    file = found.facts_file or found.bot_data_dir / "facts.json"
    return place(found.database_url, file, release)


def place(database_url: str, file: Path, release: Path = RELEASE) -> Place:
    """Give the database if the address is PostgreSQL's, else the file.

    >>> type(place("sqlite:///data/bot.db", Path("data/facts.json"))).__name__
    'FilePlace'
    """
    scheme, _, rest = database_url.partition("://")
    if scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        return PostgresPlace(f"postgresql://{rest}", release)
    return FilePlace(file, release)
