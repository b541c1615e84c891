"""The two stores that most questions are asked of, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from facts.build import build
from facts.storage import write_whole
from facts.store import Store


@pytest.fixture(scope="session")
def release() -> Store:
    """Articles and reference facts."""
    return build()


@pytest.fixture(scope="session")
def articles() -> Store:
    """The five articles alone."""
    return build(reference=False)


@pytest.fixture(scope="session")
def release_file(release: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release as a file."""
    path = tmp_path_factory.mktemp("release") / "facts.json"
    write_whole(path, release.encoded())
    return path
