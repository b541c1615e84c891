"""The rule of rotation: the chair passes to the next member in the order of the Russian alphabet.

The rule is itself a statement of the store, with its source. Where no source states it, nothing
is inferred from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from facts import edtf
from facts.countries import name
from facts.disagreement import Disagreement
from facts.membership import members
from facts.model import Statement
from facts.periods import Period, at, begin_of, periods, state_of
from facts.publishers import house

#: For so long a member is called new.
_NEW = timedelta(days=3 * 365)


@dataclass(frozen=True, slots=True)
class HandOver:
    """A chair that passed from one country to another.

    ``on`` is its EDTF date. By the rule it was the turn of ``expected``, a member since ``since``.
    """

    on: str
    before: str
    after: str
    expected: str
    since: str

    @property
    def departs(self) -> bool:
        """Whether it did not follow the rule."""
        return self.after != self.expected

    @property
    def passed_over_newcomer(self) -> bool:
        """Whether the one whose turn it was had joined only shortly before."""
        joined = edtf.earliest(self.since) if self.since else date.min
        return self.departs and edtf.earliest(self.on) - joined < _NEW


def rotation(rules: Iterable[Statement]) -> Statement | None:
    """Find the rule by which a body's chair rotates among statements of its rules."""
    return next((s for s in rules if s.qualifiers.get("of") == "rotation"), None)


def following(holder: str, members: Iterable[str]) -> str | None:
    """Give the member that follows the holder, the first after the last; None if it is none."""
    ordered = sorted(members, key=lambda country: name(country, "ru"))
    if holder not in ordered:
        return None
    return ordered[(ordered.index(holder) + 1) % len(ordered)]


def hand_overs(
    timeline: Sequence[Period], members_on: Callable[[date], Mapping[str, str]]
) -> list[HandOver]:
    """Compare the hand-overs known with the rule, in order of time.

    ``members_on`` gives the members of a day and since when each was one. Those admitted on the
    very day of a hand-over count. Where the one before was no member, the rule says nothing.
    """
    found = []
    for one, other in pairwise(timeline):
        members = members_on(other.first_day)
        before, after = str(one.target), str(other.target)
        expected = following(before, members)
        if expected is not None and before != after and other.start:
            found.append(HandOver(other.start, before, after, expected, members[expected]))
    return found


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
            expected = following(str(before.target), members(statements, begin))
            took_over = any(p.target == state_of(plan) and p.first_day >= begin for p in held)
            if expected not in (None, state_of(plan)) and not took_over:
                found.append(Disagreement(rule, plan, settled=True, reason="against_rule"))
    return found
