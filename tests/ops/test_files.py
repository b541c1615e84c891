"""What is written, by whom it can be read, and how statements for the database are made."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from bot.services import Services
from tests.botapi import BotApiServer
from tests.conftest import ROOT
from tests.ops.processes import online, started


async def test_every_file_that_a_running_bot_writes_is_its_owners_alone(
    server: BotApiServer, tmp_path: Path
) -> None:
    async with started(data=tmp_path, says="polls for updates", **online(server)):
        await server.user(1).says("/language kk")
        modes = modes_in(tmp_path)
    assert {"bot.db", "facts.json"} <= modes.keys()
    assert set(modes.values()) == {0o600}


def modes_in(folder: Path) -> dict[str, int]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in files}


def test_no_statement_for_the_database_is_put_together_from_values() -> None:
    """SQL in an f-string, by ``%`` or ``+`` or ``format``: none, but for constants of the code."""
    found = []
    words = r"(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b"
    for path in [*(ROOT / "bot").rglob("*.py"), *(ROOT / "facts").rglob("*.py")]:
        text = path.read_text()
        found += re.findall(rf"f\"[^\"\n]*{words} [^\"\n]*\{{", text)
        found += re.findall(rf"\"{words} [^\"\n]*\"\s*(?:%|\+|\.format)", text)
    assert not found


def test_nothing_secret_is_in_the_repository() -> None:
    token = re.compile(r"\b\d{8,10}:[A-Za-z0-9_-]{35}\b")
    for pattern in ("*.py", "*.toml", "*.md", "*.yml", "Procfile", "Dockerfile", "Makefile"):
        for path in ROOT.rglob(pattern):
            if ".venv" in path.parts or "botapi" in path.parts or "data" in path.parts:
                continue
            for match in token.findall(path.read_text(errors="replace")):
                assert len(set(match.partition(":")[2])) < 20, f"{path}: {match}"


def test_the_store_is_begun_readable_by_its_owner_alone(services: Services) -> None:
    assert services.knowledge.store.statements
    assert set(modes_in(services.settings.bot_data_dir).values()) == {0o600}
