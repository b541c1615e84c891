"""What is at fault outside of the program, in the one line that the operator reads."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from bot.settings import Settings, complaint
from facts.store import BadStore


class Ended(Exception):
    """The process cannot go on; the message is the one line that the operator reads."""


@contextmanager
def told(settings: Settings) -> Iterator[None]:
    """What is at fault outside of the program becomes one line that names the setting. Ended."""
    try:
        yield
    except BadStore as error:
        raise Ended(f"FACTS_FILE: {error}") from None
    except DBAPIError:
        raise Ended("DATABASE_URL: the database cannot be reached or used") from None
    except OSError as error:
        if error.filename == "DATABASE_URL":
            raise Ended(f"{error.filename}: {error.strerror}") from None
        raise Ended(f"{_complaint(settings, error).rstrip('.')} ({error.strerror}).") from None


def _complaint(settings: Settings, error: OSError) -> str:
    """Name the setting that the path of an error comes from."""
    path = Path(str(error.filename or ""))
    for name, folder in (
        ("bot_data_dir", settings.bot_data_dir),
        ("facts_file", settings.facts_path.parent),
    ):
        if path.is_relative_to(folder) or folder.is_relative_to(path):
            return complaint(name, getattr(settings, name))
    return complaint("database_url", None)
