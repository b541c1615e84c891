"""The live fact store as the bot holds it: read once, read anew when it was written."""

from __future__ import annotations

import asyncio
import logging

from bot import clock
from facts.places import Place, current
from facts.store import BadStore, Store

log = logging.getLogger(__name__)

#: How often, in seconds, the place is looked at if no notice comes.
LOOK_EVERY = 2.0


class Knowledge:
    """Gives the present store. ``watch`` keeps it up to date in the background."""

    def __init__(self, place: Place) -> None:
        """Name where the live store lies; it begins as a copy of the release."""
        self._place = place
        self._store: Store | None = None
        self._stamp: object | None = None
        self._notice = asyncio.Event()

    @property
    def store(self) -> Store:
        """The store, begun or carried over to this release if need be. Raise BadStore if broken."""
        if self._store is None:
            self._store = current(self._place, clock.now().isoformat(timespec="seconds"))
            self._stamp = self._place.stamp()
        return self._store

    def refresh(self) -> bool:
        """Read the store if it was written since; True if so. What cannot be read changes nothing.

        Nothing is written: a replica of the release before must not undo the new one's.
        """
        try:
            stamp = self._place.stamp()
            if stamp is None or stamp == self._stamp:
                return False
            store = self._place.read()
        except (BadStore, OSError) as error:
            log.warning("The fact store is not read anew: %s", error)
            return False
        self._store, self._stamp = store, stamp
        log.info("The fact store was read anew: %d statements", len(store.statements))
        return True

    def invalidate(self, _payload: str | None) -> None:
        """Have ``watch`` look at once: the listener of ``facts.places.CHANGED``."""
        self._notice.set()

    async def watch(self) -> None:
        """Look now and then, off the event loop, until cancelled."""
        while True:
            self._notice.clear()
            await asyncio.to_thread(self.refresh)
            try:
                await asyncio.wait_for(self._notice.wait(), LOOK_EVERY)
            except TimeoutError:
                continue
