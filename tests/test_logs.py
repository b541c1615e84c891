"""Logs: text or JSON, with the update's id, and without secrets wherever they may come from."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest

from bot import logs

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz012345"
PASSWORD = "p@ss/word"


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level, hook = root.handlers[:], root.level, sys.excepthook
    yield
    root.handlers[:], sys.excepthook = handlers, hook
    root.setLevel(level)
    logging.captureWarnings(False)


def set_up(form: str, level: str = "INFO") -> io.StringIO:
    stream = io.StringIO()
    logs.set_up(level, form, (TOKEN, PASSWORD), stream)
    return stream


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_secret_is_written(form: str) -> None:
    stream = set_up(form)
    log = logging.getLogger("bot.test")
    url = f"https://api.telegram.org/bot{TOKEN}/getMe"
    log.info("called %s", url)
    log.info("connected to postgresql://me:p%%40ss%%2Fword@db/bot with %r", {"key": PASSWORD})
    try:
        try:
            raise OSError(f"cannot reach {url}")
        except OSError as error:
            raise RuntimeError(f"failed: {error!r}") from error
    except RuntimeError:
        log.exception("while calling")
    sys.excepthook(ValueError, ValueError(TOKEN), None)
    written = stream.getvalue()
    assert "cannot reach" in written
    assert TOKEN not in written
    assert "AAabc" not in written
    assert PASSWORD not in written
    assert "p%40ss" not in written


def test_a_token_of_another_bot_is_hidden_too() -> None:
    stream = set_up("text")
    logging.getLogger("x").warning("bot987654321:BBabcdefghijklmnopqrstuvwxyz012345/getMe")
    assert "BBabc" not in stream.getvalue()


def test_text_lines_bear_time_level_logger_and_update() -> None:
    stream = set_up("text")
    with logs.about(77):
        logging.getLogger("bot.x").info("answered")
    logging.getLogger("bot.x").info("idle")
    first, second = stream.getvalue().splitlines()
    assert first.endswith("Z INFO bot.x [77] answered")
    assert second.endswith("Z INFO bot.x idle")


def test_json_lines_are_one_object_each() -> None:
    stream = set_up("json")
    with logs.about(77):
        logging.getLogger("bot.x").warning("two\nlines “%s”", "ш")
    line = json.loads(stream.getvalue())
    assert line.pop("time").endswith("Z")
    assert line == {
        "level": "WARNING",
        "logger": "bot.x",
        "message": "two\nlines “ш”",
        "update": 77,
    }


@pytest.mark.parametrize(
    "name",
    ["httpx", "httpcore.http11", "telegram.ext.Application", "telegram.Bot", "aiohttp.client"],
)
def test_libraries_that_would_write_addresses_or_messages_stay_quiet(name: str) -> None:
    stream = set_up("text", "DEBUG")
    logging.getLogger(name).debug("text of a person")
    assert stream.getvalue() == ""
    logging.getLogger(name).warning("trouble")
    assert "trouble" in stream.getvalue()
