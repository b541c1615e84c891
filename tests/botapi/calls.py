"""What the bot has called: kept for tests to look at and to wait for."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .errors import ApiError
from .waiting import Bell


@dataclass(slots=True, eq=False)
class Call:
    """One call. `time` is monotonic seconds; `error` what was answered instead of a result;
    `fault` the failure that a test had asked for."""

    number: int
    method: str
    params: dict[str, Any]
    time: float
    result: Any = None
    error: ApiError | None = None
    fault: str | None = None

    def __str__(self) -> str:
        outcome = f" -> {self.error}" if self.error else ""
        return f"{self.method}({self.params}){outcome}"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A call that Telegram would have refused, by the bot's own fault."""

    method: str
    params: dict[str, Any]
    code: int
    description: str


class Calls:
    """The last `keep` calls (all if None), and how many there were of each method."""

    def __init__(self, keep: int | None):
        self.kept: deque[Call] = deque(maxlen=keep)
        self.refusals: deque[Refusal] = deque(maxlen=keep)
        self.counts: Counter[str] = Counter()
        self.total = 0
        self.bell = Bell()

    def begin(self, time: float) -> Call:
        """A call whose method and parameters are not known yet."""
        self.total += 1
        return Call(self.total, "", {}, time)

    def end(self, call: Call) -> None:
        """Keep a finished call; polls are only counted, else they would bury all others."""
        self.counts[call.method] += 1
        if call.method == "getUpdates" and call.error is None:
            return
        self.kept.append(call)
        error = call.error
        if error is not None and call.fault is None and not error.is_news:
            self.refusals.append(Refusal(call.method, call.params, error.code, error.description))
        self.bell.ring()

    def find(
        self, method: str, where: Callable[[dict[str, Any]], bool] | None, after: int
    ) -> Call | None:
        """The first kept call of that method with a number above `after` that `where` accepts."""
        for call in self.kept:
            if call.method == method and call.number > after and (not where or where(call.params)):
                return call
        return None
