"""From articles and reference facts to the store of a release."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

import msgspec

from facts.articles import SEEDS, load_seeds
from facts.curated import load_reference
from facts.extract import extract
from facts.model import Claim
from facts.reconcile import reconcile
from facts.store import BadStore, Meta, Revision, Store, load

FACTS = Path(__file__).parent
RELEASE = FACTS / "facts.json"


def build(seeds: Path = SEEDS, *, reference: bool = True) -> Store:
    """Extract all articles of a folder, add the reference facts and reconcile them.

    The same inputs give the same store, to the byte. Raise BadArticle or ValueError with one clear
    line if an input is at fault.
    """
    articles = load_seeds(seeds)
    claims: list[Claim] = [claim for article in articles for claim in extract(article)]
    if reference:
        claims += load_reference()
    statements = reconcile(claims)
    recorded = max((s.recorded for s in statements), default="")
    first = Revision(number=1, recorded=recorded, new=tuple(s.id for s in statements))
    meta = Meta(inputs=inputs_hash(seeds), articles_only=not reference)
    known = [msgspec.structs.replace(article, text="") for article in articles]
    return Store(statements, known, [first], meta)


def is_current(path: Path, seeds: Path = SEEDS, *, reference: bool = True) -> bool:
    """Whether the file was built from just these inputs."""
    try:
        meta = load(path).meta
    except BadStore:
        return False
    return meta.inputs == inputs_hash(seeds) and meta.articles_only is not reference


def inputs_hash(seeds: Path = SEEDS) -> str:
    """Hash all that a build depends on: articles, data files and the code that reads them."""
    digest = blake2b(digest_size=16)
    for path in _inputs(seeds):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _inputs(seeds: Path) -> Iterable[Path]:
    yield from sorted(path for path in seeds.iterdir() if path.suffix in (".txt", ".toml"))
    ours = (p for p in FACTS.rglob("*") if p.suffix in (".py", ".toml", ".json"))
    yield from sorted(p for p in ours if p != RELEASE and "__pycache__" not in p.parts)
