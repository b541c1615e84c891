"""What an article tells of one meeting in several places: where it is held, and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from facts.edtf import calendar_day, overlaps, precision
from facts.model import Claim
from facts.rules.context import is_week
from facts.rules.gatherings.meeting_ids import country_of_city, year_in, year_of

_MONTH = len("2024-07")


def _coarser(claim: Claim, held: list[Claim]) -> bool:
    """Whether another claim tells the days of the same meeting more exactly."""
    return any(
        other.subject == claim.subject
        and other.modality == claim.modality
        and _holds(claim.valid, other.valid)
        for other in held
    )


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


def joined(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims, with the place and the date of a meeting told apart as one claim.

    What is held there some day is left out where its day is told, a month where its days are, a
    plan where it is a fact, and the country where the city is told.
    """
    claims = list(claims)
    held = [claim for claim in claims if claim.predicate == "held"]
    coarse = [claim for claim in held if _coarser(claim, held)]
    held = [claim for claim in held if claim not in coarse]
    claims = [claim for claim in claims if claim not in coarse]
    in_a_city = {
        (claim.subject, claim.modality, country_of_city(claim.object))
        for claim in held
        if claim.object and claim.object.startswith("city:")
    }
    wider = [c for c in held if (c.subject, c.modality, c.object) in in_a_city]
    held = [claim for claim in held if claim not in wider]
    claims = [claim for claim in claims if claim not in wider]
    place = {(claim.subject, claim.modality): claim.object for claim in held if claim.object}
    anywhere = {claim.subject: claim.object for claim in held if claim.object}
    settled = {(claim.subject, claim.modality) for claim in held if claim.object and claim.valid}
    dated = {claim.subject for claim in held if claim.valid}
    facts = {claim.subject for claim in held if claim.modality == "fact"}
    for claim in claims:
        told = claim.subject, claim.modality
        if (
            claim.predicate == "held"
            and claim.valid
            and claim.object is None
            and (
                told in place or (told[0] in anywhere and year_of(told[0]) == year_in(claim.valid))
            )
        ):
            if told not in settled:
                there = place.get(told) or anywhere[told[0]]
                yield msgspec.structs.replace(claim, object=there, value=None)
        elif (
            claim.predicate != "held"
            or claim.valid
            or (claim.subject not in dated and (claim.modality == "fact" or told[0] not in facts))
        ):
            yield claim
