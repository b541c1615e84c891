"""The rule of rotation: the chair passes to the next member in the order of the Russian alphabet.

The rule is itself a statement of the store, with its source. Where no source states it, nothing
is inferred from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from facts import edtf
from facts.countries import name
from facts.disagreement import Disagreement
from facts.model import Qualifier, Statement
from facts.periods import at, begin_of, periods, state_of
from facts.publishers import house

_ORGANISATION = "org:sco"


def rotation(rules: Iterable[Statement]) -> Statement | None:
    """Find the rule by which a body's chair rotates among statements of its rules."""
    return next((s for s in rules if s.qualifiers.get("of") == "rotation"), None)


def exceptions(rule: Statement) -> list[tuple[str, str, str]]:
    """Give the hand-overs that broke the rule: the year, who had the chair, and who took it."""
    known = rule.qualifiers.get("exceptions", [])
    return [(year, before, after) for year, before, after in map(str.split, _texts(known))]


def following(holder: str, members: Iterable[str]) -> str | None:
    """Give the member that follows the holder, the first after the last; None if it is none."""
    ordered = sorted(members, key=lambda country: name(country, "ru"))
    if holder not in ordered:
        return None
    return ordered[(ordered.index(holder) + 1) % len(ordered)]


def lone_departures(statements: Sequence[Statement]) -> list[Disagreement]:
    """Find announcements of the next chair by one publisher alone that the rule speaks against."""
    found = []
    for rule in (s for s in statements if s.predicate == "rule"):
        if rotation([rule]) is None:
            continue
        chairs = [s for s in statements if s.predicate == "chair" and s.object == rule.subject]
        held = periods(s for s in chairs if s.modality == "fact" and s.rank != "deprecated")
        for plan in (s for s in chairs if s.modality == "planned" and s.valid):
            begin = edtf.earliest(begin_of(plan))
            if begin == date.min or len({house(source) for source in plan.all_sources}) > 1:
                continue
            before = at(held, begin - timedelta(days=1))
            if before is None or state_of(plan) == before.target:
                continue
            expected = following(str(before.target), _members(statements, begin))
            took_over = any(p.target == state_of(plan) and p.first_day >= begin for p in held)
            if expected not in (None, state_of(plan)) and not took_over:
                found.append(Disagreement(rule, plan, settled=True, reason="against_rule"))
    return found


def _texts(value: Qualifier) -> list[str]:
    return value if isinstance(value, list) else [str(value)]


def _members(statements: Iterable[Statement], day: date) -> list[str]:
    said: dict[str, list[Statement]] = {}
    for s in statements:
        ours = s.predicate == "status" and s.qualifiers.get("organisation") == _ORGANISATION
        if (
            ours
            and s.subject.startswith("country:")
            and s.modality == "fact"
            and s.rank != "deprecated"
        ):
            said.setdefault(s.subject, []).append(s)
    timelines = ((country, periods(statuses)) for country, statuses in said.items())
    present = ((country, at(timeline, day)) for country, timeline in timelines)
    return [country for country, period in present if period and period.target == "member"]
