"""Logging: text or JSON lines with the update's id, without secrets and without message texts."""

from __future__ import annotations

import logging
import re
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO
from urllib.parse import quote

import msgspec

#: Anything that looks like a bot token, whether or not it is ours.
TOKEN = re.compile(r"\d{5,20}(:|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
HIDDEN = "…redacted…"

#: Below these levels the libraries write addresses with the token, or people's messages.
QUIET = {
    "telegram": logging.INFO,
    "telegram.ext": logging.WARNING,
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "aiohttp": logging.WARNING,
    "alembic": logging.WARNING,
    "aiohttp.access": logging.ERROR,
    "asyncio": logging.WARNING,
    "apscheduler": logging.WARNING,
    "sqlalchemy": logging.WARNING,
}

_update: ContextVar[int | None] = ContextVar("update", default=None)


@contextmanager
def about(update_id: int | None) -> Iterator[None]:
    """Every line logged within the block bears this update's id."""
    before = _update.set(update_id)
    try:
        yield
    finally:
        _update.reset(before)


class Redaction:
    """Hides secrets in text, in the forms in which they may stand in an address too."""

    def __init__(self, secrets: Iterable[str]) -> None:
        forms = {form for secret in secrets for form in (secret, quote(secret, safe=""))}
        longest_first = sorted(forms, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first))) if forms else None

    def __call__(self, text: str) -> str:
        """The text without secrets."""
        if self._known:
            text = self._known.sub(HIDDEN, text)
        return TOKEN.sub(HIDDEN, text)


class TextFormatter(logging.Formatter):
    """``time LEVEL logger [update] message``; what is written has been through redaction whole."""

    def __init__(self, redact: Redaction) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s%(update)s %(message)s")
        self._redact = redact

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        """ISO 8601 in UTC."""
        return _moment(record)

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the traceback's lines if there is one."""
        update = _update.get()
        record.update = f" [{update}]" if update is not None else ""
        return self._redact(super().format(record))


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, logger, message, update and error if there are any."""

    def __init__(self, redact: Redaction) -> None:
        super().__init__()
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        line: dict[str, str | int] = {
            "time": _moment(record),
            "level": record.levelname,
            "logger": record.name,
            "message": self._redact(record.getMessage()),
        }
        update = _update.get()
        if update is not None:
            line["update"] = update
        if record.exc_info:
            line["error"] = self._redact(self.formatException(record.exc_info))
        if record.stack_info:
            line["stack"] = self._redact(record.stack_info)
        return msgspec.json.encode(line).decode()


def set_up(
    level: str = "INFO",
    form: str = "text",
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Send all logging, warnings and uncaught exceptions to standard error in this form."""
    redact = Redaction(secrets)
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonFormatter(redact) if form == "json" else TextFormatter(redact))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, least in QUIET.items():
        logging.getLogger(name).setLevel(max(least, root.level))
    logging.captureWarnings(True)
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )


def _uncaught(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("Uncaught exception", exc_info=(kind, error, traceback))


def _moment(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
