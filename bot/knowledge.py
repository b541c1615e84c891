"""The live fact store as the bot holds it: read once, read anew when its file changes."""

from __future__ import annotations

from pathlib import Path

from bot import clock
from facts.live import live_file
from facts.store import Store


class Knowledge:
    """Gives the present store. The file is looked at again at most every ``LOOK_EVERY`` seconds."""

    LOOK_EVERY = 2.0

    def __init__(self, path: Path) -> None:
        """Name the live store's file; it begins as a copy of the release."""
        self._path = path
        self._store: Store | None = None
        self._stamp: tuple[int, int] | None = None
        self._looked = 0.0

    @property
    def store(self) -> Store:
        """The store as of its last change on disk. Raise BadStore if there is none."""
        moment = clock.now().timestamp()
        if self._store is None or abs(moment - self._looked) >= self.LOOK_EVERY:
            self._looked = moment
            stamp = self._stamp_of_file()
            if self._store is None or stamp != self._stamp:
                self._store = self._read()
                self._stamp = self._stamp_of_file()
        return self._store

    def _read(self) -> Store:
        with live_file(self._path) as live:
            return live.load(clock.now().isoformat(timespec="seconds"))

    def _stamp_of_file(self) -> tuple[int, int] | None:
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return None
        return found.st_mtime_ns, found.st_ino
