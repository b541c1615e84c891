"""From articles and reference facts to the store of a release."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from facts.articles import SEEDS, Article, BadArticle, load_seeds
from facts.curated import load_reference
from facts.dating import dated, has_year
from facts.model import Claim
from facts.reconcile import honest, reconcile
from facts.store import RELEASE, BadStore, Meta, Revision, Store, load

FACTS = Path(__file__).parent

#: Modules that read a store or serve those who do; what is built does not depend on them.
READERS = frozenset(
    {
        *("__main__", "answers", "bake", "checks", "cite", "country_spellings", "country_words"),
        *("export", "lexicon", "live", "meeting_words", "names", "nuances", "places", "postgres"),
        *("questions", "report", "score", "tell", "typed_dates", "typed_spans"),
    }
)


def build(seeds: Path = SEEDS, *, reference: bool = True) -> Store:
    """Extract all articles of a folder, add the reference facts and reconcile them.

    The same inputs give the same store, to the byte. Raise BadArticle or BadReference with one
    clear line if an input is at fault.
    """
    articles, claims = read_all(_articles(seeds), load_reference() if reference else [])
    statements = reconcile(claims)
    recorded = max((s.recorded for s in statements), default="")
    first = Revision(number=1, recorded=recorded, new=tuple(s.id for s in statements))
    meta = Meta(inputs=inputs_hash(seeds), articles_only=not reference)
    return Store(statements, articles, [first], meta)


def read_all(
    articles: Iterable[Article], known: Iterable[Claim]
) -> tuple[list[Article], list[Claim]]:
    """Read articles beside what is known: the articles, dated where that can be, and all claims.

    Those without a year are read last, since the others may tell when they were written.
    """
    read, claims = [], list(known)
    for article in sorted(articles, key=has_year, reverse=True):
        read.append(dated(article, claims, claims_in))
        claims += claims_in(read[-1])
    return sorted(read, key=lambda article: article.name), claims


def claims_in(article: Article) -> list[Claim]:
    """Read an article: what it tells of a time after its own publication is a plan."""
    # The patterns of the rules take seconds to compile; what reads no article does not wait.
    from facts.extract import extract

    return [honest(claim) for claim in extract(article)]


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
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)} ".encode() + content)
    return digest.hexdigest()


def _articles(seeds: Path) -> list[Article]:
    if not seeds.is_dir():
        raise BadArticle(f"{seeds} is no folder; give the folder of the articles")
    articles = load_seeds(seeds)
    if not articles:
        raise BadArticle(f"{seeds}: there is no article (*.txt) in this folder")
    return articles


def _inputs(seeds: Path) -> Iterable[Path]:
    yield from sorted(path for path in seeds.iterdir() if path.suffix in (".txt", ".toml"))
    for path in sorted(p for p in FACTS.rglob("*") if p.suffix in (".py", ".toml", ".json")):
        top = path.relative_to(FACTS).parts[0].removesuffix(".py")
        if path != RELEASE and top not in READERS and "__pycache__" not in path.parts:
            yield path
