"""Failing on purpose: answers instead of deeds, and deeds without an answer."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .errors import ApiError, flood, forbidden, migrated

ERRORS: dict[str, Callable[[Fault], ApiError]] = {
    "flood": lambda fault: flood(fault.retry_after),
    "blocked": lambda fault: forbidden("bot was blocked by the user"),
    "kicked": lambda fault: forbidden("bot was kicked from the supergroup chat"),
    "deactivated": lambda fault: forbidden("user is deactivated"),
    "cannot initiate": lambda fault: forbidden("bot can't initiate conversation with a user"),
    "migrated": lambda fault: migrated(fault.migrate_to),
    "not found": lambda fault: ApiError(400, "Bad Request: chat not found"),
    "closed topic": lambda fault: ApiError(400, "Bad Request: TOPIC_CLOSED"),
    "internal": lambda fault: ApiError(500, "Internal Server Error"),
    "bad gateway": lambda fault: ApiError(502, "Bad Gateway"),
}
"""Refusals that can be asked for. The other three kinds break the connection:
`drop` (closed before anything is done), `cut` (done, then closed without an answer),
`timeout` (done, and the answer never comes)."""

BREAKS = ("drop", "cut", "timeout")
_BY_CODE = {429: "flood", 403: "blocked", 400: "not found", 500: "internal", 502: "bad gateway"}


@dataclass(slots=True)
class Fault:
    """One rule: which calls fail, how, and how often. `stop()` ends it."""

    method: str
    kind: str
    chat: int | None = None
    times: int | None = 1
    retry_after: int = 1
    migrate_to: int = 0
    hits: int = 0

    def takes(self, method: str, chat: Any) -> bool:
        if self.times is not None and self.hits >= self.times:
            return False
        if self.method not in ("*", method) or self.chat not in (None, chat):
            return False
        self.hits += 1
        return True

    def stop(self) -> None:
        self.times = self.hits

    @property
    def breaks(self) -> bool:
        return self.kind in BREAKS

    def error(self) -> ApiError:
        return ERRORS[self.kind](self)


@dataclass(slots=True)
class Chaos:
    """Failures drawn with fixed odds. What happens to a chat's n-th call depends on the seed,
    the chat and n alone, not on the order in which chats are served."""

    seed: int
    rates: dict[str, float]
    methods: frozenset[str]
    retry_after: int = 1
    drawn: dict[str, int] = field(default_factory=dict)
    _nth: dict[Any, int] = field(default_factory=dict)

    def draw(self, method: str, chat: Any) -> str | None:
        if method not in self.methods:
            return None
        nth = self._nth[chat] = self._nth.get(chat, 0) + 1
        lot = random.Random(f"{self.seed}/{chat}/{nth}").random()
        for kind, rate in self.rates.items():
            if lot < rate:
                self.drawn[kind] = self.drawn.get(kind, 0) + 1
                return kind
            lot -= rate
        return None


class Faults:
    """All rules in force."""

    def __init__(self) -> None:
        self.rules: list[Fault] = []
        self.chaos: Chaos | None = None

    def add(self, method: str, error: int | str, **more: Any) -> Fault:
        kind = _BY_CODE[error] if isinstance(error, int) else error
        if kind not in ERRORS and kind not in BREAKS:
            raise ValueError(f"unknown error {error!r}: one of {[*ERRORS, *BREAKS]}")
        rule = Fault(method, kind, **more)
        self.rules.append(rule)
        return rule

    def set_chaos(
        self, seed: int, rates: dict[str, float], methods: Iterable[str], retry_after: int
    ) -> Chaos:
        self.chaos = Chaos(seed, rates, frozenset(methods), retry_after)
        return self.chaos

    def heal(self) -> None:
        self.rules.clear()
        self.chaos = None

    def choose(self, method: str, chat: Any) -> Fault | None:
        for rule in self.rules:
            if rule.takes(method, chat):
                return rule
        return None
