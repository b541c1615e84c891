"""What an article says, written short: the examples of the rules are read like this."""

from __future__ import annotations

from facts.articles import Article
from facts.extract import extract
from facts.model import Claim

#: What an article may begin with.
PRESS = "The Shanghai Cooperation Organization (SCO) met the press. "
SUMMIT = "The SCO summit is taking place in Astana. "


def claims(text: str, predicate: str, published: str = "2024-07-04") -> list[Claim]:
    """The claims of one kind."""
    article = Article(name="t.txt", text=text, publisher="test", published=published)
    return [claim for claim in extract(article) if claim.predicate == predicate]


def told(text: str, predicate: str, published: str = "2024-07-04", *, before: str = "") -> set[str]:
    """The claims of one kind as "subject target valid modality", prefixes of ids left out.

    A fact bears no modality; of an office it is told whose it is, not when. ``before`` is what the
    article begins with.
    """
    found = set()
    for claim in claims(before + text, predicate, published):
        detail = claim.qualifiers.get("of", "") if predicate == "office" else claim.valid
        parts = (claim.subject, claim.object or claim.value, detail, claim.modality)
        found.add(" ".join(str(p).rpartition(":")[2] for p in parts if p not in ("", "fact")))
    return found


def every(countries: str, rest: str) -> set[str]:
    """One claim for each country."""
    return {f"{country} {rest}" for country in countries.split()}
