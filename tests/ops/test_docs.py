"""The documents say what is: every setting, every command, every test and file that they name."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.online import GRACE
from bot.settings import Settings
from tests.conftest import ROOT

PAGES = ("README.md", "docs/DEPLOYMENT.md")
TEXT = {page: (ROOT / page).read_text() for page in PAGES}

#: Why a command of the documents is not run here.
NOT_RUN = {
    "make run": "needs the package index; tests/test_local_chat.py runs the chat",
    "make test": "is what runs this test",
    "BOT_TOKEN=123456:your-token make run": "the same with polling, which tests/test_app.py runs",
    "git clone": "needs the repository's address",
    "python3 -m venv .venv": "make run does it in the hosted workflow",
    ".venv/bin/python -m pip": "needs the package index; make run does it in the hosted workflow",
    ".venv/bin/python -m bot": "runs until it is stopped: tests/test_app.py, tests/ops",
    "python -m bot release": "tests/ops/test_procfile.py",
    "python -m bot web": "tests/ops/test_replicas.py",
    "python -m bot clock": "tests/ops/test_clocks.py",
    "honcho start": "tests/ops/test_procfile.py",
    "docker": "there is no Docker here",
    "python -m facts score": "tests/test_score.py, which takes longer",
    "make bench": "takes minutes; its figures stand in the README",
    "make soak": "takes half an hour",
}


def commands() -> list[str]:
    blocks = [
        block
        for text in TEXT.values()
        for block in re.findall(r"^ *```sh\n(.*?)```", text, re.S | re.M)
    ]
    lines = [line.split("#")[0].strip() for block in blocks for line in block.splitlines()]
    return sorted({part.strip() for line in lines for part in line.split("&&") if part.strip()})


def reason(command: str) -> str | None:
    return next((why for known, why in NOT_RUN.items() if command.startswith(known)), None)


@pytest.mark.parametrize("command", [c for c in commands() if reason(c) is None])
def test_the_commands_of_the_documents_run(command: str, tmp_path: Path) -> None:
    if command.startswith("cd "):
        return
    article = tmp_path / "article.txt"
    article.write_text("President of Tajikistan Emomali Rahmon arrived in Beijing.\n")
    filled = command.replace("FILE", str(article)).replace("DATE", "2025-09-01")
    words = shlex.split(filled.replace("NAME", "test").replace("backup.db", str(tmp_path / "b.db")))
    if words[:4] == ["python", "-m", "facts", "build"]:
        words += ["--out", str(tmp_path / "built.json")]
    assert words[0] == "python", f"say in NOT_RUN why this is not run: {command}"
    environment = {**os.environ, "BOT_DATA_DIR": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, *words[1:]], cwd=ROOT, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_every_setting_stands_in_the_one_table() -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \| (.*?) \|", TEXT["docs/DEPLOYMENT.md"], re.M)
    assert [name for name, _ in rows] == [name.upper() for name in Settings.model_fields]
    defaults = dict(rows)
    for name, field in Settings.model_fields.items():
        told = defaults[name.upper()].strip("`")
        if isinstance(field.default, (str, int, float)) and field.default is not None:
            assert told == str(field.default)


def test_the_unit_the_procfile_and_the_image_start_commands_that_exist(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    known = capsys.readouterr().out
    for line in (ROOT / "Procfile").read_text().splitlines():
        name, _, command = line.partition(": ")
        assert command == f"python -m bot {name}"
        assert f"\n  {name} " in known or f"\n    {name} " in known
    unit = TEXT["docs/DEPLOYMENT.md"]
    assert re.search(r"ExecStart=\S+/python -m bot$", unit, re.M)
    assert int(re.search(r"TimeoutStopSec=(\d+)", unit)[1]) > GRACE  # type: ignore[index]
    image = (ROOT / "Dockerfile").read_text()
    assert 'CMD ["python", "-m", "bot"]' in image
    for source in re.findall(r"^COPY (\S+)", image, re.M):
        assert (ROOT / source).exists()


def test_every_test_that_the_threat_table_names_exists() -> None:
    text = (ROOT / "SECURITY.md").read_text()
    for name in re.findall(r"`((?:tests|bot|\.github)/[\w./]+)`", text):
        assert (ROOT / name).exists(), name


def test_links_between_the_documents_lead_somewhere() -> None:
    for page in (*PAGES, "SECURITY.md"):
        folder = (ROOT / page).parent
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / page).read_text()):
            assert (folder / target).exists(), f"{page}: {target}"
