"""Metrics for Prometheus: counts and times, never of whom.

While an update is in work, the seconds that its calls to the Bot API take are gathered; what
remains of its time is the bot's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"

disable_created_metrics()  # type: ignore[no-untyped-call]

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


@dataclass(slots=True)
class _Calls:
    seconds: float = 0.0


_calls: ContextVar[_Calls | None] = ContextVar("calls", default=None)


class Metrics:
    """The counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        """Count from nought."""
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        self._updates = Counter(
            "bot_updates", "Updates handled, by kind", ["kind"], registry=self.registry
        )
        self._repeated = Counter(
            "bot_updates_repeated",
            "Updates that came again and were recognised",
            registry=self.registry,
        )
        self._whole = Histogram(
            "bot_update_seconds",
            "Time from an update's arrival to the end of its work",
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._own = Histogram(
            "bot_update_own_seconds",
            "The same without the time that calls to the Bot API took",
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._sends = Counter(
            "bot_api_calls",
            "Calls to the Bot API, by method and outcome",
            ["method", "outcome"],
            registry=self.registry,
        )
        self._call_seconds = Histogram(
            "bot_api_call_seconds",
            "Time that a call to the Bot API took (getUpdates left out: it waits on purpose)",
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._deliveries = Gauge(
            "bot_digests_settled",
            "Digests of the last 24 hours by outcome, of all processes together",
            ["outcome"],
            registry=self.registry,
        )
        self._values: dict[str, Gauge] = {}

    def called(self, method: str, outcome: str, seconds: float) -> None:
        """Note an attempt to call the Bot API: the transport's observer."""
        self._sends.labels(method, outcome).inc()
        if method == "getUpdates":
            return
        self._call_seconds.observe(seconds)
        calls = _calls.get()
        if calls is not None:
            calls.seconds += seconds

    def repeated(self) -> None:
        """Note an update that came again."""
        self._repeated.inc()

    @contextmanager
    def handling(self, kind: str) -> Iterator[None]:
        """Time the work on one update."""
        calls = _Calls()
        token = _calls.set(calls)
        begun = perf_counter()
        try:
            yield
        finally:
            seconds = perf_counter() - begun
            _calls.reset(token)
            self._updates.labels(kind).inc()
            self._whole.observe(seconds)
            self._own.observe(max(0.0, seconds - calls.seconds))

    def state(self, values: Mapping[str, tuple[str, float]]) -> None:
        """Set gauges by name, each with its help text."""
        for name, (text, value) in values.items():
            gauge = self._values.get(name)
            if gauge is None:
                gauge = self._values[name] = Gauge(name, text, registry=self.registry)
            gauge.set(value)

    def digests(self, outcomes: Mapping[str, int]) -> None:
        """Set how many digests ended how."""
        self._deliveries.clear()
        for outcome, count in outcomes.items():
            self._deliveries.labels(outcome).set(count)

    def exposition(self) -> bytes:
        """Everything in Prometheus' text format."""
        return generate_latest(self.registry)


def kind_of(update: Mapping[str, Any]) -> str:
    """The kind of an update as Telegram sent it."""
    return next((key for key in update if key != "update_id"), "none")
