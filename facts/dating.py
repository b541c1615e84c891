"""When an article without a year was written, by what others tell of the same meeting.

A dateline often reads “July 4” and no more. If another source dates a meeting in Astana to 4 July
2024, and the article, read as one of 2024, tells of that very meeting on that very day, its year is
inferred, and its statements say so. Where two years would do, or none, the year stays open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from facts import edtf
from facts.articles import Article
from facts.english import when
from facts.model import Claim

Read = Callable[[Article], Sequence[Claim]]


def has_year(article: Article) -> bool:
    """Whether anything gives the article's time, were it only the year."""
    return edtf.span(article.published).first is not None


def dated(article: Article, known: Iterable[Claim], read: Read) -> Article:
    """The article with the year of a known meeting that it tells of; as it is if that stays open.

    ``read`` gives the claims of an article.
    """
    if has_year(article):
        return article
    meetings = _dated_meetings(known)
    years = {edtf.earliest(one.valid).year for told in meetings.values() for one in told}
    found = [
        (trial, same)
        for year in sorted(years)
        if (trial := _of_year(article, year)) and (same := _told_by_both(read(trial), meetings))
    ]
    if len(found) != 1:
        return article
    trial, same = found[0]
    who = same.source.publisher or same.source.article or same.source.url
    because = f"It gives no year. {who} dates the same meeting {when(same.valid)}."
    return msgspec.structs.replace(trial, basis="inferred", because=because)


def _dated_meetings(known: Iterable[Claim]) -> dict[str, list[Claim]]:
    """What is known of meetings that were held in a city on known days, by the meetings' ids."""
    found: dict[str, list[Claim]] = {}
    for one in known:
        if one.predicate == "held" and one.modality == "fact" and one.object and _days(one.valid):
            found.setdefault(one.subject, []).append(one)
    return found


def _of_year(article: Article, year: int) -> Article | None:
    """The article as if it were of the year; None if that has no such day."""
    try:
        published = edtf.with_year(article.published, year) if article.published else f"{year:04d}"
    except ValueError:  # 29 February
        return None
    return msgspec.structs.replace(article, published=published)


def _told_by_both(claims: Iterable[Claim], meetings: Mapping[str, Sequence[Claim]]) -> Claim | None:
    """What another source tells of a meeting that the claims put at the same place and time."""
    for claim in claims:
        if claim.predicate == "held" and claim.modality == "fact" and _days(claim.valid):
            for other in meetings.get(claim.subject, ()):
                if other.object == claim.object and edtf.overlaps(other.valid, claim.valid):
                    return other
    return None


def _days(valid: str) -> bool:
    """Whether the time is a day, or some days from a known one to a known one."""
    return all(map(edtf.calendar_day, valid.split("/")))
