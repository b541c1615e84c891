"""Whom somebody met: talks of two that sources tell of, with their place, day and occasion."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facts.answers.attendance import Part, attendance
from facts.answers.base import (
    GOVERNMENTS,
    SUMMIT,
    Answer,
    Moment,
    announced,
    counted,
    is_of_then,
    last_day,
    unique,
)
from facts.answers.happenings import city_of
from facts.answers.meetings import last_meeting
from facts.answers.parties import LAST, Asked
from facts.answers.presence import comes_for
from facts.entities import gazetteer
from facts.model import Statement
from facts.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class TalksAnswer(Answer):
    """Talks between the ``parties`` (persons or countries; one of them with anybody).

    ``told`` and ``plans`` are those of the place and time asked for. If there are none there,
    ``elsewhere`` are others of the same, and ``there`` is what is known of their part in the
    meetings of that place and time: who was there at the same time need not have met.
    """

    parties: tuple[str, ...]
    place: str
    told: tuple[Statement, ...]
    plans: tuple[Statement, ...]
    elsewhere: tuple[Statement, ...]
    there: tuple[Part, ...]


def talks(store: Store, asked: Asked, moment: Moment) -> TalksAnswer:
    """Say whom the parties met, or that no source tells of it."""
    if asked.place == LAST:
        last = last_meeting(store, moment, asked.series or SUMMIT).meeting
        asked = replace(asked, place=str(last.number or "") if last else "")
    every = [s for s in store.saying("met") if _is_of(store, s, asked.parties)]
    here = [s for s in every if _fits(store, s, asked, moment)]
    told, plans = _in_order(counted(here)), _in_order(announced(here))
    elsewhere = () if told or plans else _in_order(counted(every))
    narrowed = bool(asked.place or moment.asked)
    there = () if told or plans or not narrowed else attendance(store, asked, moment).parts
    beside = [s for part in there for s in part.told]
    return TalksAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*told, *plans, *elsewhere, *beside]),
        parties=asked.parties,
        place=asked.place,
        told=told,
        plans=plans,
        elsewhere=elsewhere,
        there=tuple(there),
    )


def _in_order(said: list[Statement]) -> tuple[Statement, ...]:
    """The latest first; what has no date last."""
    return tuple(sorted(said, key=lambda s: (-last_day(s).toordinal(), s.id)))


def _is_of(store: Store, statement: Statement, parties: tuple[str, ...]) -> bool:
    """Whether each of the parties took part: itself, or by one who comes for it."""
    sides = (statement.subject, str(statement.object))
    known = {one for side in sides for one in (side, comes_for(store, side))}
    return known.issuperset(parties)


def _fits(store: Store, statement: Statement, asked: Asked, moment: Moment) -> bool:
    then = is_of_then(statement, moment)
    return then and (not asked.place or _is_there(store, statement, asked))


def _is_there(store: Store, statement: Statement, asked: Asked) -> bool:
    """Whether the talks were in the city or the country, or on the occasion of the summit."""
    where, occasion = (str(statement.qualifiers.get(q, "")) for q in ("place", "occasion"))
    meeting = gazetteer().get(occasion)
    if asked.place.isdecimal():
        body = asked.series or SUMMIT
        series = body if body in (SUMMIT, GOVERNMENTS) else ""
        return bool(meeting and meeting.body == series and meeting.number == int(asked.place))
    cities = {where, city_of(store, where), city_of(store, occasion)}
    lands = {city.country for id in cities if (city := gazetteer().get(id))}
    return asked.place in cities | lands
