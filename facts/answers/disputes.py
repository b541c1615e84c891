"""Where sources disagree, on all or on one thing, and which sources there are."""

from __future__ import annotations

from dataclasses import dataclass

from facts import edtf
from facts.answers.base import Answer, Moment, all_disputes, unique
from facts.disagreement import Disagreement
from facts.model import Source
from facts.nuances import nuances
from facts.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictsAnswer(Answer):
    """All places where sources disagree, or those on one ``entity``; the settled and the open ones
    are in ``disagreements``.
    """

    entity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesAnswer(Answer):
    """Every article and page that the store draws on, latest first."""

    sources: tuple[Source, ...]


def conflicts(store: Store, moment: Moment, entity: str = "") -> ConflictsAnswer:
    """List where sources disagree (on one entity), the open disputes first, and where they only
    seem to.
    """
    disputed = sorted(
        all_disputes(store),
        key=lambda case: (case.settled, case.first.subject, case.first.id, case.second.id),
    )
    found = [
        case
        for case in (*disputed, *nuances(store))
        if _is_about(case, moment) and (not entity or _is_of(case, entity))
    ]
    return ConflictsAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(s for case in found for s in (case.first, case.second)),
        disagreements=tuple(found),
        entity=entity,
    )


def _is_of(case: Disagreement, entity: str) -> bool:
    return any(entity in (side.subject, side.object) for side in (case.first, case.second))


def sources(store: Store, moment: Moment) -> SourcesAnswer:
    """List what the store draws on."""
    return SourcesAnswer(moment=moment, known_until=store.known_until, sources=store.sources)


def _is_about(case: Disagreement, moment: Moment) -> bool:
    return moment.is_now or any(
        edtf.overlaps(side.valid, moment.span) for side in (case.first, case.second)
    )
