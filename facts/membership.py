"""Who was a member when, and changes of status that one publisher alone reports.

A country is admitted before the eyes of the world's press. A lone report that an outsider is a
member now, or that a status which several sources know has become another one, is therefore kept as
what one publisher says: it outweighs neither the status known nor the number of members.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from facts import edtf
from facts.disagreement import Disagreement
from facts.model import Source, Statement
from facts.periods import Period, at, begin_of, days_of, periods, starts
from facts.publishers import house, speaks_for

_ORGANISATION = "org:sco"
_MEMBER = "member"
#: What is true of the one occasion only changes nothing that lasts.
_PASSING = "guest"
#: What leads up to a status: who reports it confirms that the status was to come.
_STEPS = frozenset({"accession", "granted"})


def members(statements: Iterable[Statement], day: date) -> list[str]:
    """Give the countries that were members on the day, by the statements that count."""
    said: dict[str, list[Statement]] = {}
    for s in filter(_counts, statements):
        if _is_status(s) and s.subject.startswith("country:"):
            said.setdefault(s.subject, []).append(s)
    present = ((country, at(periods(statuses), day)) for country, statuses in said.items())
    return [country for country, period in present if period and period.target == _MEMBER]


def lone_changes(statements: Sequence[Statement]) -> list[Disagreement]:
    """Find changes of status that nobody else reports and that other sources speak against."""
    by_country: dict[str, list[Statement]] = {}
    for s in statements:
        if _is_status(s) or s.predicate in _STEPS:
            by_country.setdefault(s.subject, []).append(s)
    found = []
    for said in by_country.values():
        for claim in (s for s in said if _is_status(s) and _is_alone(s)):
            elsewhere = [s for s in said if _is_known_elsewhere(s, claim)]
            if not _is_supported(claim, elsewhere):
                others = [s for s in elsewhere if _is_status(s)]
                against = _known_status(claim, others) or _known_number(claim, statements)
                if against is not None:
                    found.append(Disagreement(against, claim, settled=True, reason="unconfirmed"))
    return found


def told_by_one(country: str, statements: Iterable[Statement]) -> bool:
    """Whether one publisher alone says it, in articles, who does not speak for those who act.

    What the reference says was looked up on more than the page that it names.
    """
    sources = [source for s in statements for source in s.all_sources]
    acting = {country, _ORGANISATION}
    return (
        all(source.article for source in sources)
        and len(set(map(_voice, sources))) == 1
        and not any(acting & speaks_for(source) for source in sources)
    )


def _is_alone(claim: Statement) -> bool:
    lasting = claim.modality == "fact" and claim.value != _PASSING and bool(claim.valid)
    return lasting and told_by_one(claim.subject, [claim])


def _is_supported(claim: Statement, elsewhere: Iterable[Statement]) -> bool:
    """Whether another publisher says the same of that time, announced it, or tells of steps."""
    begin = edtf.earliest(begin_of(claim))
    return any(
        _leads_to(s, claim)
        if s.predicate in _STEPS
        else s.value == claim.value and edtf.latest(s.valid) >= begin
        for s in elsewhere
        if s.valid
    )


def _is_known_elsewhere(statement: Statement, claim: Statement) -> bool:
    return any(_voice(source) != _voice(claim.source) for source in statement.all_sources)


def _voice(source: Source) -> str:
    """Name the house behind a source; articles that name no publisher may all be of one."""
    return house(source) if source.publisher or source.url else ""


def _leads_to(step: Statement, claim: Statement) -> bool:
    same = claim.value == _MEMBER if step.predicate == "accession" else step.value == claim.value
    return same and edtf.earliest(step.valid) <= edtf.latest(begin_of(claim))


def _known_status(claim: Statement, others: Iterable[Statement]) -> Statement | None:
    """Find the other status that the country had when the claim says that it changed.

    One that its sources say to end by then is none, nor is one that a single publisher knows of.
    """
    if not starts(claim):
        return None
    begin = edtf.earliest(begin_of(claim))
    known = at(periods(filter(_counts, others)), begin)
    if known is None or known.target in (claim.value, _PASSING) or known.last_day <= begin:
        return None
    return known.statements[0] if _is_well_known(known) else None


def _is_well_known(period: Period) -> bool:
    sources = [source for s in period.statements for source in s.all_sources]
    return len(set(map(_voice, sources))) > 1 or any(s.article is None for s in sources)


def _known_number(claim: Statement, statements: Sequence[Statement]) -> Statement | None:
    """Find the number of members at that time, if others are as many without this country."""
    if claim.value != _MEMBER:
        return None
    day = days_of(claim)[0]
    counts = [
        s
        for s in statements
        if s.predicate == "count"
        and s.subject == _ORGANISATION
        and s.qualifiers.get("of") == "members"
        and _is_known_elsewhere(s, claim)
    ]
    number = at(periods(filter(_counts, counts)), day)
    if number is None or not isinstance(number.target, int):
        return None
    known = set(members(statements, day)) - {claim.subject}
    return number.statements[0] if len(known) >= number.target else None


def _is_status(statement: Statement) -> bool:
    organisation = statement.qualifiers.get("organisation")
    return statement.predicate == "status" and organisation == _ORGANISATION


def _counts(statement: Statement) -> bool:
    return statement.modality == "fact" and statement.rank != "deprecated"
