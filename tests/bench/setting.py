"""What a measurement needs: a Bot API server and a bot, each a process of its own."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil

from bot.settings import Settings
from tests.botapi import TOKEN

ROOT = Path(__file__).parents[2]
LANGUAGES = [
    "en",
    "ru",
    "zh",
    "kk",
    "ky",
    "tg",
    "uz",
    "fa",
    "hi",
    "ur",
    "be",
    "az",
    "tr",
    "mn",
    "ar",
]


class Server:
    """A Bot API server that runs by itself, driven over HTTP."""

    def __init__(self, url: str) -> None:
        self.url = url

    def __call__(self, operation: str, **given: Any) -> Any:
        """Carry out one of ``tests.botapi.control``'s operations."""
        request = urllib.request.Request(
            f"{self.url}/control/{operation}", json.dumps(given).encode(), method="POST"
        )
        with urllib.request.urlopen(request, timeout=3600) as response:
            return json.load(response)


def progress(text: str) -> None:
    """Say what is measured now to whoever waits; the tables go to standard output."""
    print(f"… {text}", file=sys.stderr, flush=True)


@contextmanager
def server(*options: str) -> Iterator[Server]:
    command = [sys.executable, "-m", "tests.botapi", "--keep", "2000", *options]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield Server(process.stdout.readline().strip())
        finally:
            process.terminate()


class Bot:
    """A running bot: its process, and the port on which it shows its metrics."""

    def __init__(self, process: psutil.Process, metrics: int, seconds: float, said: Path) -> None:
        self.process = process
        self._said = said
        self.metrics = metrics
        self.started_in = seconds

    @property
    def megabytes(self) -> float:
        """The memory that is its own."""
        return self.process.memory_info().rss / 1e6

    def log(self) -> list[str]:
        """The lines that it has logged."""
        return self._said.read_text().splitlines()

    @property
    def processor_seconds(self) -> float:
        """For how long it has kept a processor busy."""
        times = self.process.cpu_times()
        return float(times.user + times.system)

    def histogram(self, name: str) -> dict[float, float]:
        """How many observations up to each bound."""
        found = re.findall(rf'^{name}_bucket{{le="([^"]+)"}} (\S+)$', self._page(), re.MULTILINE)
        return {float(bound): float(value) for bound, value in found}

    def metric(self, name: str) -> float:
        """A single value."""
        (found,) = re.findall(rf"^{name} (\S+)$", self._page(), re.MULTILINE)
        return float(found)

    def _page(self) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.metrics}/metrics") as page:
            return str(page.read().decode())


@contextmanager
def bot(api: Server, *command: str, **environment: str) -> Iterator[Bot]:
    """Start a bot and wait until it asks for updates, or says where it listens."""
    names = {name.upper() for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name not in names}
    metrics = free_port()
    settings = {
        "BOT_TOKEN": TOKEN,
        "BOT_API_URL": api.url,
        "LOG_LEVEL": "WARNING",
        "METRICS_PORT": str(metrics),
    }
    with tempfile.TemporaryDirectory() as data:
        said = Path(data) / "log"
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=ROOT,
            env={**kept, "BOT_DATA_DIR": data, **settings, **environment},
            stderr=said.open("w"),
        )
        try:
            while not takes_updates(api("stats")):
                assert process.poll() is None, said.read_text()
                time.sleep(0.01)
            yield Bot(psutil.Process(process.pid), metrics, time.perf_counter() - begun, said)
        finally:
            process.terminate()
            process.wait()


def takes_updates(stats: Any) -> bool:
    """Whether the bot polls, or has said where it listens."""
    return bool(stats["polls"]) or "setWebhook" in stats["calls"]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def machine() -> str:
    """The processor, its cores and the interpreter, in a line."""
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    named = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    python = sys.version.split()[0]
    return f"{named[0] if named else 'unknown processor'}, {os.cpu_count()} cores, Python {python}"
