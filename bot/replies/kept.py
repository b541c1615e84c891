"""Answers that were given lately: the same question to the same facts on the same day."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import date
from typing import Generic, TypeVar

from facts.store import Store

T = TypeVar("T")

#: About 5 kB each.
SIZE = 2000


class Kept(Generic[T]):
    """What was made of a store on a day, by key; forgotten when either changes."""

    def __init__(self, size: int = SIZE) -> None:
        """Keep so many, the longest unasked giving way."""
        self._size = size
        self._of: tuple[Store, date] | None = None
        self._made: OrderedDict[Hashable, T] = OrderedDict()

    def get(self, store: Store, today: date, key: Hashable, make: Callable[[], T]) -> T:
        """Give what was made for the key, or make it now. What ``make`` raises is not kept."""
        if self._of is None or self._of[0] is not store or self._of[1] != today:
            self._of = store, today
            self._made.clear()
        if key in self._made:
            self._made.move_to_end(key)
            return self._made[key]
        made = self._made[key] = make()
        if len(self._made) > self._size:
            self._made.popitem(last=False)
        return made
