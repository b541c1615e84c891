"""What an article tells of one meeting in several places: where it is held, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from facts.edtf import calendar_day, overlaps, precision
from facts.model import Claim, Modality
from facts.rules.context import is_week
from facts.rules.gatherings.meeting_ids import country_of_city, year_in, year_of

_MONTH = len("2024-07")


def _coarse(held: Iterable[Claim]) -> set[tuple[str, Modality, str]]:
    """The meetings and days of which others tell more exactly, be it of a fact or a plan.

    A day is told more exactly by several days there of which it is the first or the last.
    """
    told: dict[tuple[str, Modality], dict[str, str]] = {}
    for claim in held:
        days = told.setdefault((claim.subject, claim.modality), {})
        days[claim.valid] = days.get(claim.valid) or claim.object or ""
    return {
        (*meeting, wide)
        for meeting, days in told.items()
        for wide, place in days.items()
        if any(
            _holds(wide, narrow) or (place in ("", there) and wide in narrow.split("/"))
            for narrow, there in days.items()
            if narrow != wide
        )
    }


def _holds(wide: str, narrow: str) -> bool:
    """Whether a year, a season, a month, a week or the days of a journey hold the meeting's."""
    if not narrow or wide == narrow:
        return False
    if precision(wide) in {"month", "year"}:
        return narrow.startswith(wide)
    (first, _, last), (begin, _, end) = wide.partition("/"), narrow.partition("/")
    if len(first) == len(last) == _MONTH and len(begin) > _MONTH:
        return overlaps(narrow, wide)  # "this summer"
    if not (calendar_day(first) and calendar_day(last)):
        return False
    return overlaps(narrow, wide) if is_week(first, last) else first < begin <= end < last


def joined(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, with the place and the date of a meeting told apart as one claim.

    What is held there some day is left out where its day is told, a month where its days are, a
    plan where it is a fact, and the country where the city is told.
    """
    held = [claim for claim in claims if claim.predicate == "held"]
    if not held:
        yield from claims
        return
    coarse = _coarse(held)
    held = [c for c in held if (c.subject, c.modality, c.valid) not in coarse]
    in_a_city = {
        (claim.subject, claim.modality, country_of_city(claim.object))
        for claim in held
        if claim.object and claim.object.startswith("city:")
    }
    held = [c for c in held if (c.subject, c.modality, c.object) not in in_a_city]
    place = {(claim.subject, claim.modality): claim.object for claim in held if claim.object}
    anywhere = {claim.subject: claim.object for claim in held if claim.object}
    settled = {(claim.subject, claim.modality) for claim in held if claim.object and claim.valid}
    dated = {claim.subject for claim in held if claim.valid}
    facts = {claim.subject for claim in held if claim.modality == "fact"}
    for claim in claims:
        if claim.predicate != "held":
            yield claim
            continue
        told = claim.subject, claim.modality
        if (*told, claim.valid) in coarse or (*told, claim.object) in in_a_city:
            continue
        if (
            claim.valid
            and claim.object is None
            and (
                told in place or (told[0] in anywhere and year_of(told[0]) == year_in(claim.valid))
            )
        ):
            if told not in settled:
                there = place.get(told) or anywhere[told[0]]
                yield msgspec.structs.replace(claim, object=there, value=None)
        elif claim.valid or (
            claim.subject not in dated and (claim.modality == "fact" or told[0] not in facts)
        ):
            yield claim
