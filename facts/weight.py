"""How much a claim weighs against another one of its slot: the settled rule, in one place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facts import edtf
from facts.model import Source, Statement
from facts.periods import days_of, start_of, starts
from facts.publishers import house, speaks_for
from facts.slots import STATES, same_time, same_value

_MODALITIES = ("proposed", "planned", "inferred", "fact")
_ORGANISATION = "org:sco"


@dataclass(frozen=True, slots=True, order=True)
class Weight:
    """How much a claim weighs, by the settled rule: compare from the first field to the last."""

    modality: int
    by_the_acting: bool
    publishers: int
    tells_the_change: bool
    latest: date


def weigh(statement: Statement, allies: Iterable[Statement]) -> Weight:
    """Weigh a claim with those that bear it out: a report over a plan; the acting body's or
    government's own publication; the number of independent publishers; a report of the change
    over a mere listing; the later publication.
    """
    sources = [source for s in (statement, *allies) for source in s.all_sources]
    return Weight(
        modality=_MODALITIES.index(statement.modality),
        by_the_acting=any(_speaks_for_itself(source, statement) for source in sources),
        publishers=len({house(source) for source in sources}),
        tells_the_change=starts(statement),
        latest=max((edtf.earliest(s.published) for s in sources if s.published), default=date.min),
    )


def bears_out(ally: Statement, statement: Statement) -> bool:
    """Whether the ally says the same of the same time, or of the same beginning."""
    if ally is statement or not same_value(ally, statement):
        return False
    if statement.predicate not in STATES:
        return same_time(ally, statement)
    if not ally.valid or not statement.valid:
        return False
    if starts(ally) and starts(statement):
        return edtf.overlaps(start_of(ally), start_of(statement))
    (first, last), (begin, end) = days_of(ally), days_of(statement)
    return first <= end and begin <= last


def _speaks_for_itself(source: Source, statement: Statement) -> bool:
    """Whether the publisher is the body or the government whose own act it reports."""
    parties = {statement.subject, statement.object, statement.qualifiers.get("organisation")}
    if any(str(party).startswith(("body:sco", "meeting:sco")) for party in parties):
        parties.add(_ORGANISATION)
    return bool(parties & speaks_for(source))
