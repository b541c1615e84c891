"""Who applied or was to join: applications, plans and proposals, and what came of them.

A wish is not a membership: nothing here counts towards a status.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facts import edtf
from facts.answers.base import SCO, Answer, Moment, countries, last_day, unique
from facts.answers.status import pending_grant, status_path
from facts.model import Statement
from facts.periods import Period, begin_of
from facts.store import Store


@dataclass(frozen=True, slots=True)
class Wish:
    """What tells that a country asked for a status, or was to have it.

    ``came`` is the period in which it had that status since; None if no source tells of one.
    """

    statement: Statement
    came: Period | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WishesAnswer(Answer):
    """Those who wish to join: ``open`` of whose status no source tells yet, ``true`` those that
    came true; of one ``country`` if one was asked for, else that is empty.
    """

    organisation: str
    country: str
    open: tuple[Wish, ...]
    true: tuple[Wish, ...]


def wishes(
    store: Store, moment: Moment, country: str = "", organisation: str = SCO
) -> WishesAnswer:
    """List what sources tell of applications, plans and proposals to join, the latest first."""
    said = [
        s
        for s in _told(store, organisation, moment)
        if country in ("", s.subject) and _is_then(s, moment)
    ]
    said.sort(key=lambda s: (last_day(s), s.id))
    found = [Wish(s, _came(store, s, organisation, moment)) for s in reversed(unique(said))]
    still, came = [w for w in found if w.came is None], [w for w in found if w.came is not None]
    reached = [s for w in came if w.came for s in w.came.statements[:1]]
    return WishesAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*(w.statement for w in (*still, *came)), *reached]),
        organisation=organisation,
        country=country,
        open=tuple(still),
        true=tuple(came),
    )


def _told(store: Store, organisation: str, moment: Moment) -> Iterator[Statement]:
    """Give the applications, the admissions under way, and the statuses planned or proposed."""
    ours = (
        s
        for predicate in ("applied", "accession", "status")
        for s in store.saying(predicate)
        if s.qualifiers.get("organisation", SCO) == organisation and s.rank != "deprecated"
    )
    for s in ours:
        asked_for = s.predicate == "applied" or s.value == "application"
        if asked_for or (s.predicate == "status" and s.modality in ("planned", "proposed")):
            yield s
    for country in countries(store, organisation):
        path = status_path(store, country, organisation)
        grant = pending_grant(store, country, organisation, path, moment.day)
        if grant is not None:
            yield grant


def _is_then(statement: Statement, moment: Moment) -> bool:
    """Whether it was told for the time asked; today, of all times."""
    if moment.is_now or not statement.valid:
        return True
    return edtf.overlaps(statement.valid, moment.span)


def _came(store: Store, wish: Statement, organisation: str, moment: Moment) -> Period | None:
    """Give the period of the status wished for that began after the wish."""
    status = "member" if wish.value == "application" else wish.value
    since = edtf.earliest(begin_of(wish)) if wish.valid else None
    today = moment.today
    return next(
        (
            period
            for period in status_path(store, wish.subject, organisation)
            if period.target == status
            and period.first_day <= today
            and (since is None or period.last_day >= since)
        ),
        None,
    )
