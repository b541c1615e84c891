"""Claims and stores made for a test; whoever publishes them is called "test"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facts.answers import Moment
from facts.model import Claim, Modality, Qualifier, Source
from facts.reconcile import reconcile
from facts.store import Meta, Revision, Store

TODAY = date(2026, 11, 21)
SCO: dict[str, Qualifier] = {"organisation": "org:sco"}


def claim(
    subject: str,
    predicate: str,
    target: str | int,
    valid: str = "",
    *,
    publisher: str = "test",
    published: str = "2024-07-04",
    article: str | None = None,
    modality: Modality = "fact",
    quote: str = "words",
    start: int = 0,
    **qualifiers: Qualifier,
) -> Claim:
    """What one article says; articles are named for their publishers unless a name is given."""
    entity = isinstance(target, str) and ":" in target
    return Claim(
        subject=subject,
        predicate=predicate,
        object=str(target) if entity else None,
        value=None if entity else target,
        qualifiers=qualifiers,
        valid=valid,
        modality=modality,
        source=Source(
            publisher=publisher,
            published=published,
            article=article or f"{publisher}.txt",
            quote=quote,
            start=start,
            end=start + len(quote),
        ),
        rule="test",
        recorded="2026-11-22",
    )


def status(country: str, value: str, valid: str, **more: object) -> Claim:
    """A country's status in the SCO."""
    return claim(f"country:{country}", "status", value, valid, organisation="org:sco", **more)  # type: ignore[arg-type]


def chairs(country: str, valid: str, body: str = "body:sco-chs", **more: object) -> Claim:
    """A country in the chair of a council."""
    return claim(f"country:{country}", "chair", body, valid, **more)  # type: ignore[arg-type]


def store_of(claims: Iterable[Claim]) -> Store:
    """A store of claims, reconciled."""
    return Store(
        reconcile(claims), [], [Revision(number=1, recorded="2026-11-22")], Meta(inputs="")
    )


def on(day: str, today: date = TODAY) -> Moment:
    """The moment that a reader asks about."""
    return Moment(today, day)
