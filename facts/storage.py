"""Where the store's JSON lies: a TinyDB storage whose every write is whole or not at all.

TinyDB's own ``JSONStorage`` rewrites the file in place, so a crash tears it. This one writes a
temporary file beside it, syncs it to disk, and moves it over the old one, which it keeps as
``facts.json.previous``. The file stays one that ``TinyDB(path)`` of the plain library opens.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec
from tinydb.storages import Storage

#: What TinyDB hands to a storage: table name -> document id -> document.
Tables = dict[str, dict[str, Any]]


class SafeJSONStorage(Storage):
    """The two methods that TinyDB asks of a storage, over one JSON file."""

    def __init__(self, path: str | Path) -> None:
        """Name the file; it need not exist yet, and its folder is made when it is written."""
        super().__init__()
        self.path = Path(path)

    def read(self) -> Tables | None:
        """Give all tables; None if there is no file yet, as TinyDB expects.

        Raise ValueError if the file holds none; it says where the one before is kept.
        """
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=Tables)
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise ValueError(f"{error}{kept_before(self.path)}") from error

    def write(self, data: Tables) -> None:
        """Replace the file by these tables, or leave it exactly as it was."""
        content = encode(data)
        if self.path.exists():
            _keep(self.path)
        write_whole(self.path, content)


def encode(tables: Tables) -> bytes:
    """Write tables as JSON, a document a line, so that a change reads well in a diff."""
    parts = []
    for name, documents in tables.items():
        rows = ",\n".join(
            f"{json.dumps(str(key))}: {json.dumps(document, ensure_ascii=False)}"
            for key, document in documents.items()
        )
        parts.append(f"{json.dumps(name)}: {{\n{rows}\n}}" if rows else f"{json.dumps(name)}: {{}}")
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def write_whole(path: Path, content: bytes) -> None:
    """Put the content at the path in one step, readable by its owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_prefix(path))
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def kept_before(path: Path) -> str:
    """Say where the file's version before lies, to end a complaint with; empty if there is none."""
    previous = _previous(path)
    return f"; the version before is kept as {previous}" if previous.exists() else ""


def sweep(path: Path) -> None:
    """Remove what killed writers of the path left; only while nobody else writes."""
    for leftover in path.parent.glob(f"{_prefix(path)}*"):
        leftover.unlink(missing_ok=True)


def _prefix(path: Path) -> str:
    return f".{path.name}.new-"


def _previous(path: Path) -> Path:
    return path.with_name(f"{path.name}.previous")


def _keep(path: Path) -> None:
    """Hold on to the present file under another name; the path never stands empty.

    The name in between is nobody else's: a copy onto another writer's link would empty the store.
    """
    linked = path.with_name(f"{_prefix(path)}{uuid4().hex}")
    try:
        os.link(path, linked)
    except OSError:  # not every file system has links
        shutil.copyfile(path, linked)
    linked.replace(_previous(path))


def _sync_folder(folder: Path) -> None:
    """Make the move itself last; a rename is not on disk before its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
