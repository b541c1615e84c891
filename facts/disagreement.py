"""Where sources disagree: claims that cannot both hold, and which of them weighs more.

A *slot* is what can have one value at a time: the status of a country in an organisation, the
chair of a body, a number of members, the place of a numbered meeting. Claims in one slot conflict
if they name different values for the same time.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Literal

from facts import edtf
from facts.entities import gazetteer
from facts.model import Source, Statement
from facts.periods import Period, at, periods, start_of, starts, state_of

Slot = tuple[str, ...]

_MODALITIES = ("proposed", "planned", "inferred", "fact")
_PUBLISHERS = Path(__file__).parent / "gazetteer" / "publishers.toml"


#: States that last until the next one begins.
STATES = frozenset({"status", "count", "chair"})
#: What a single meeting or organisation has one of.
SINGLE = frozenset({"held", "number", "theme", "venue", "host", "founded"})

#: Why sources differ, where the claims themselves show it.
Reason = Literal["changed_that_day", "earlier_report", "other_wording", "unknown"]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two statements that cannot both hold. ``settled`` if the first one outweighs the second."""

    first: Statement
    second: Statement
    settled: bool

    @property
    def reason(self) -> Reason:
        """Why the sources differ: the state changed on the very day; the outweighed one was written
        before the other's event; the same in other words; or unknown.
        """
        if self.first.predicate == "theme":
            return "other_wording"
        if self.first.predicate in STATES:
            change, seen = start_of(self.first), self.second.valid
            if change and edtf.earliest(change) == edtf.earliest(seen) == edtf.latest(seen):
                return "changed_that_day"
        written = [s.published for s in self.second.all_sources if s.published]
        begun = edtf.earliest(start_of(self.first) or self.first.valid)
        if written and all(edtf.latest(date) < begun for date in written):
            return "earlier_report"
        return "unknown"


def slot(statement: Statement) -> Slot | None:
    """Name what the statement gives a value for; None if many values can hold at once."""
    match statement.predicate:
        case "status":
            return "status", statement.subject, str(statement.qualifiers.get("organisation", ""))
        case "count":
            return "count", statement.subject, str(statement.qualifiers.get("of", ""))
        case "chair":
            return "chair", statement.object or ""
        case "held":
            return "held", _series_year(statement.subject)
        case predicate if predicate in SINGLE:
            return predicate, statement.subject
    return None


def slots(statements: Iterable[Statement]) -> dict[Slot, list[Statement]]:
    """Sort statements by what they give a value for; those of no slot are left out."""
    found: dict[Slot, list[Statement]] = {}
    for statement in statements:
        key = slot(statement)
        if key is not None:
            found.setdefault(key, []).append(statement)
    return found


def disagreements(rivals: Sequence[Statement]) -> list[Disagreement]:
    """Find the conflicts among statements of one slot, the weightier statement first."""
    if len({state_of(s) for s in rivals}) < 2 and rivals[:1] and rivals[0].predicate != "held":
        return []
    find = _state_conflicts if rivals and rivals[0].predicate in STATES else _single_conflicts
    return [_weighed(a, b, rivals) for a, b in find(rivals)]


def weight(statement: Statement, rivals: Sequence[Statement]) -> tuple[int, bool, int, bool, date]:
    """Weigh a claim: a report over a plan; the acting body's or government's own publication;
    the number of independent publishers; a report of the change over a mere listing; later date.
    """
    allies = [s for s in rivals if state_of(s) == state_of(statement) and _agree(s, statement)]
    sources = [source for s in allies for source in s.all_sources]
    return (
        _MODALITIES.index(statement.modality),
        any(_speaks_for_itself(source, statement) for source in sources),
        len({_house(source) for source in sources}),
        starts(statement),
        max((edtf.earliest(s.published) for s in sources if s.published), default=date.min),
    )


def _weighed(a: Statement, b: Statement, rivals: Sequence[Statement]) -> Disagreement:
    weights = weight(a, rivals), weight(b, rivals)
    first, second = (a, b) if weights[0] >= weights[1] else (b, a)
    return Disagreement(first, second, settled=weights[0] != weights[1])


def _state_conflicts(rivals: Sequence[Statement]) -> Iterable[tuple[Statement, Statement]]:
    spans = [s for s in rivals if starts(s)]
    points = [s for s in rivals if not starts(s) and s.valid]
    for a, b in combinations(spans, 2):
        if state_of(a) != state_of(b) and start_of(a) == start_of(b):
            yield a, b
    for a, b in combinations(points, 2):
        if state_of(a) != state_of(b) and a.valid == b.valid:
            yield a, b
    timeline = periods(spans)
    for point in points:
        period = _period_of(timeline, point)
        if period is None or period.target == state_of(point):
            continue
        if point.predicate == "chair" and _hands_over(timeline, period, point):
            continue
        yield period.statements[0], point


def _hands_over(timeline: list[Period], period: Period, point: Statement) -> bool:
    """Whether the one seen in the chair on the day of a hand-over is the one who handed it over."""
    before = timeline[timeline.index(period) - 1 :][:1] if timeline.index(period) else []
    first_day = period.first_day == edtf.latest(point.valid)
    return first_day and any(p.target == state_of(point) for p in before)


def _period_of(timeline: list[Period], point: Statement) -> Period | None:
    """Give the one period that holds throughout the time of the sighting, if one does."""
    first, last = edtf.span(point.valid)
    if first is None or last is None:
        return None
    period = at(timeline, last)
    return period if period is not None and period.first_day <= first else None


def _single_conflicts(rivals: Sequence[Statement]) -> Iterable[tuple[Statement, Statement]]:
    for a, b in combinations(rivals, 2):
        if state_of(a) != state_of(b) or (
            a.predicate == "held" and a.subject == b.subject and not edtf.overlaps(a.valid, b.valid)
        ):
            yield a, b


def _agree(a: Statement, b: Statement) -> bool:
    return not a.valid or not b.valid or edtf.overlaps(a.valid, b.valid)


def _series_year(meeting: str) -> str:
    """Let all meetings of one council in one year share a slot: a council has one a year."""
    entity = gazetteer().get(meeting)
    if entity is not None and entity.body and entity.year and entity.number:
        return f"{entity.body} {entity.year}"
    series, _, rest = meeting.removeprefix("meeting:").partition("-20")
    if f"body:{series}" in ("body:sco-chs", "body:sco-chg") and rest[:2].isdigit():
        return f"body:{series} 20{rest[:2]}"
    return meeting


@cache
def _publishers() -> dict[str, dict[str, object]]:
    return tomllib.loads(_PUBLISHERS.read_text("utf-8"))


def _house(source: Source) -> str:
    """Name the house behind a publisher; an unnamed publisher stands for itself."""
    entry = _publishers().get(source.publisher, {})
    return str(entry.get("house") or source.publisher or source.article or source.url or "")


def _speaks_for_itself(source: Source, statement: Statement) -> bool:
    entry = _publishers().get(source.publisher, {})
    acting = entry.get("speaks_for", [])
    parties = {statement.subject, statement.object, statement.qualifiers.get("organisation")}
    if any(str(p).startswith(("body:sco", "meeting:sco")) for p in parties):
        parties.add("org:sco")
    return isinstance(acting, list) and bool(parties & set(acting))
