"""Reading an article: from its sentences to claims, each with its exact quote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from facts.articles import Article
from facts.model import Claim
from facts.rules.annotate import annotated
from facts.rules.context import Context
from facts.rules.gatherings import fold_meetings
from facts.rules.people import fold_people
from facts.rules.tokens import Folded

Rule = Callable[[Folded, Context], Iterator[Claim]]


def _load(n):
    try:
        return import_module("facts.rules." + n).find
    except ModuleNotFoundError:
        return None


_NAMES = "status counts founding chairs meetings documents initiatives designations offices attendance encounters"
RULES = [f for f in map(_load, _NAMES.split()) if f]


def extract(article: Article) -> list[Claim]:
    """All claims of the article in order."""
    context = Context(article)
    claims = []
    for folded in annotated(article):
        context.memory.begin(folded)
        fold_people(folded, context.memory)
        fold_meetings(folded, context.memory, article.published)
        for rule in RULES:
            claims.extend(rule(folded, context))
        context.memory.end(folded)
    return claims
