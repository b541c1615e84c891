"""Who left the organisation, was suspended or expelled: whose last status is over."""

from __future__ import annotations

from dataclasses import dataclass

from facts.answers.base import SCO, Answer, Moment, countries, unique
from facts.answers.status import status_path
from facts.periods import Period
from facts.store import Store

#: Who came as a guest had nothing to leave.
_GUEST = "guest"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitsAnswer(Answer):
    """The countries whose last status is over by the moment, each with that status.

    None is the rule: that no source tells of one is no proof that there was none.
    """

    organisation: str
    gone: tuple[tuple[str, Period], ...]


def exits(store: Store, moment: Moment, organisation: str = SCO) -> ExitsAnswer:
    """List the countries of which sources tell that their status ended, the latest first."""
    last = ((c, _last(status_path(store, c, organisation))) for c in countries(store, organisation))
    gone = [(c, period) for c, period in last if period and period.last_day <= moment.day]
    gone.sort(key=lambda one: one[1].last_day, reverse=True)
    return ExitsAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(s for _, period in gone for s in period.statements),
        organisation=organisation,
        gone=tuple(gone),
    )


def _last(path: list[Period]) -> Period | None:
    held = [period for period in path if period.target != _GUEST]
    return held[-1] if held else None
