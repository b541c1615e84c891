"""The organisation itself: founded when, where and by whom, its seat and languages, its size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facts import edtf
from facts.answers.base import SCO, SUMMIT, Answer, Moment, counted, disputes, unique
from facts.answers.chairs import ChairAnswer, chair
from facts.answers.founding import founded_after, founding
from facts.answers.listing import ListAnswer, with_status
from facts.countries import name
from facts.entities import gazetteer
from facts.model import Source, Statement
from facts.periods import end_of
from facts.publishers import speaks_for
from facts.store import Store, published

#: The kinds of standing in the organisation, in order of rank.
STANDINGS = ("member", "observer", "dialogue_partner")


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationAnswer(Answer):
    """What the organisation is, in brief.

    ``forerunner`` tells that founders were members of another organisation up to the founding.
    ``standings`` lists members, observers and partners of the moment, in this order, as far as
    there were any. ``elsewhere`` are seats of its bodies in other cities. ``chair`` is None before
    the founding.
    """

    organisation: str
    founded: Statement | None
    founders: tuple[Statement, ...]
    forerunner: tuple[Statement, ...]
    seat: Statement | None
    elsewhere: tuple[Statement, ...]
    languages: tuple[Statement, ...]
    standings: tuple[ListAnswer, ...]
    chair: ChairAnswer | None


def organisation(store: Store, moment: Moment, entity: str = SCO) -> OrganisationAnswer:
    """Describe the organisation as it was at the moment; of a span of time, at its end."""
    moment = moment.state
    founded = founding(store, entity)
    founders = tuple(sorted(counted(store.towards(entity, "founder")), key=_by_name))
    forerunner = _forerunner(store, founders, founded)
    seats, languages = (_holding(store, entity, p, moment) for p in ("seat", "language"))
    elsewhere = _seats_elsewhere(store, entity, moment, seats)
    lists = (with_status(store, standing, moment, entity) for standing in STANDINGS)
    standings = tuple(listed for listed in lists if listed.countries or listed.beside)
    too_early = founded_after(store, moment.day, entity) is not None
    presiding = None if too_early else chair(store, SUMMIT, moment)
    parts: tuple[Answer, ...] = (*((presiding,) if presiding else ()), *standings)
    return OrganisationAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(
            [
                *(founded, *founders, *forerunner, *seats[:1], *elsewhere, *languages),
                *(s for part in parts for s in part.statements),
            ]
        ),
        disagreements=(
            *disputes(store, ("founded", entity)),
            *(d for part in parts for d in part.disagreements),
        ),
        organisation=entity,
        founded=founded,
        founders=founders,
        forerunner=forerunner,
        seat=next(iter(seats), None),
        elsewhere=elsewhere,
        languages=languages,
        standings=standings,
        chair=presiding,
    )


def _holding(store: Store, entity: str, predicate: str, moment: Moment) -> tuple[Statement, ...]:
    """Give what had begun by the end of the moment and had not ended, or is not dated."""
    said = counted(store.about(entity, predicate))
    return tuple(s for s in said if not s.valid or edtf.covers(s.valid, moment.day))


def _seats_elsewhere(
    store: Store, entity: str, moment: Moment, seats: Sequence[Statement]
) -> tuple[Statement, ...]:
    """Give the seats of the organisation's bodies in other cities than its own."""
    own = {seat.target for seat in seats}
    bodies = [body.id for body in gazetteer().of_kind("body") if body.of == entity]
    found = (s for body in bodies for s in _holding(store, body, "seat", moment))
    return tuple(s for s in found if s.target not in own)


def _forerunner(
    store: Store, founders: Sequence[Statement], founded: Statement | None
) -> tuple[Statement, ...]:
    """Find memberships of founders in another organisation that ended with the founding."""
    if founded is None:
        return ()
    before = [s for one in founders for s in counted(store.about(one.subject, "status"))]
    return tuple(s for s in before if s.value == "member" and end_of(s) == founded.valid)


def _by_name(founder: Statement) -> str:
    return name(founder.subject, "en")


def weightiest(statements: Iterable[Statement], organisation: str = SCO) -> list[Source]:
    """Give the sources of statements: those that speak for the organisation, then the latest."""
    every = {source: None for s in statements for source in s.all_sources}
    return sorted(
        every, key=lambda one: (organisation in speaks_for(one), published(one)), reverse=True
    )
