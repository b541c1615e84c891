"""A bot whose store holds what a test has made, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from bot.services import Services
from bot.settings import Settings
from facts.model import Claim
from facts.reconcile import reconcile
from facts.storage import write_whole
from facts.store import RELEASE, Revision, Store, load

Taught = Callable[[Iterable[Claim]], Services]


@pytest.fixture
def taught(settings: Settings, tmp_path: Path) -> Taught:
    """Gives a bot that knows of some claims only."""

    def services(claims: Iterable[Claim]) -> Services:
        revisions = [Revision(number=1, recorded="2026-11-22")]
        store = Store(reconcile(claims), [], revisions, load(RELEASE).meta)
        write_whole(tmp_path / "facts.json", store.encoded())
        return Services(settings)

    return services
