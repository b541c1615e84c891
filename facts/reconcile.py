"""From what each source says to one set of statements.

The same claim from several sources becomes one statement with several sources. Claims that
conflict are all kept: the weightier is *preferred*, the outweighed *deprecated*, and where the
sources weigh the same both stay *normal*. A plan stays a plan, in the history, whatever came of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from facts import edtf
from facts.disagreement import Disagreement, disagreements
from facts.entities import gazetteer
from facts.membership import lone_changes
from facts.model import Claim, Qualifier, Rank, Source, Statement
from facts.rotation import lone_departures
from facts.slots import STATES, slots
from facts.wording import sentence

#: Sorts behind all dates that are known.
_LONG = 10**7
_YEAR_INFERRED = "The source gives no year; it is inferred from other sources of the same event."


def reconcile(claims: Iterable[Claim]) -> list[Statement]:
    """Merge and rank claims; the same claims in any order give the same statements."""
    statements = sorted(map(_statement, _groups(claims)), key=_order)
    outcome = ranks(statements)
    return [msgspec.structs.replace(s, rank=outcome.get(s.id, "normal")) for s in statements]


def claims_of(statement: Statement) -> list[Claim]:
    """Give back what each source of a statement claims, to be reconciled with others anew."""
    return [
        Claim(
            subject=statement.subject,
            predicate=statement.predicate,
            object=statement.object,
            value=statement.value,
            qualifiers=statement.qualifiers,
            valid=statement.valid if source.valid is None else source.valid,
            modality=statement.modality,
            source=msgspec.structs.replace(source, valid=None),
            rule=statement.rule,
            recorded=statement.recorded,
        )
        for source in statement.all_sources
    ]


def honest(claim: Claim) -> Claim:
    """Call a plan what an article tells as a fact of a time after its own publication."""
    told = claim.source.published
    ahead = bool(told and claim.valid) and edtf.earliest(claim.valid) > edtf.latest(told)
    if claim.modality == "fact" and ahead and claim.source.article:
        return msgspec.structs.replace(claim, modality="planned")
    return claim


def ranks(statements: Sequence[Statement]) -> dict[str, Rank]:
    """Rank the statements that disagree with others; the rest are normal."""
    outcome: dict[str, Rank] = {}
    for rivals in slots(statements).values():
        _settle(disagreements(rivals), outcome)
    for lone in (lone_changes, lone_departures):
        ranked = [msgspec.structs.replace(s, rank=outcome.get(s.id, "normal")) for s in statements]
        _settle(lone(ranked), outcome)
    return outcome


def _settle(found: Iterable[Disagreement], outcome: dict[str, Rank]) -> None:
    for case in found:
        if case.settled:
            outcome[case.second.id] = "deprecated"
            outcome.setdefault(case.first.id, "preferred")


def _order(statement: Statement) -> tuple[str, str, str, str]:
    return statement.subject, statement.predicate, statement.valid, statement.id


def _groups(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Put claims together that say the same thing of the same time."""
    by_gist: dict[tuple[Qualifier | None, ...], list[Claim]] = {}
    for claim in claims:
        by_gist.setdefault(claim.gist, []).append(claim)
    groups: list[list[Claim]] = []
    for alike in by_gist.values():
        groups.extend(_same_time(sorted(alike, key=_most_precise)))
    return groups


def _same_time(alike: list[Claim]) -> list[list[Claim]]:
    """Split claims of one gist by time; a vaguer date of an event joins the more precise one.

    Two dates of a *state* are two sightings and stay apart, as do two exact dates of an event.
    """
    groups: list[list[Claim]] = []
    for claim in alike:
        home = next((group for group in groups if _fits(claim, group[0])), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def _fits(claim: Claim, precise: Claim) -> bool:
    if claim.valid == precise.valid:
        return True
    if claim.predicate in STATES or not precise.valid:
        return False
    if edtf.is_yearless(claim.valid):
        year = edtf.year(precise.valid)
        return year is not None and _dated_within(claim.valid, year, precise.valid)
    return _is_vague(claim) and edtf.within(precise.valid, claim.valid)


def _dated_within(yearless: str, year: int, precise: str) -> bool:
    try:
        return edtf.overlaps(edtf.with_year(yearless, year), precise)
    except ValueError:  # 29 February
        return False


def _is_vague(claim: Claim) -> bool:
    """Whether the date leaves the day open: "22 to 23 October" and a term of office do not."""
    start, slash, end = claim.valid.partition("/")
    if slash and (claim.predicate == "office" or {start, end} & {"", edtf.OPEN}):
        return False
    return not start or any(edtf.precision(one) != "day" for one in (start, end or start))


def _most_precise(claim: Claim) -> tuple[int, str, date, str, int, bytes]:
    first, last = edtf.span(claim.valid)
    days = (last - first).days if first and last else _LONG
    source = claim.source
    name = source.article or source.url or ""
    published = edtf.earliest(source.published)
    # The claim itself comes last, so that no two different ones ever stand in the order given.
    return days, claim.valid, published, name, source.start or 0, msgspec.json.encode(claim)


def _statement(group: list[Claim]) -> Statement:
    """Make one statement of claims that say the same; the most precise one leads."""
    lead = group[0]
    qualifiers = {k: v for claim in reversed(group) for k, v in claim.qualifiers.items()}
    sources = _distinct(_source(claim, lead) for claim in group)
    labels = gazetteer()
    bare = Statement(
        id=lead.id,
        subject=lead.subject,
        subject_label=labels.label(lead.subject),
        predicate=lead.predicate,
        object=lead.object,
        object_label=labels.label(lead.object) if lead.object else None,
        value=lead.value,
        qualifiers=dict(sorted(qualifiers.items())),
        valid=lead.valid,
        modality=lead.modality,
        source=sources[0],
        sources=sources if len(sources) > 1 else (),
        quote=sources[0].quote,
        start=sources[0].start,
        end=sources[0].end,
        rule=lead.rule,
        recorded=min(claim.recorded for claim in group),
        text="",
    )
    return msgspec.structs.replace(bare, text=sentence(bare))


def _source(claim: Claim, lead: Claim) -> Source:
    """Give the claim's source with its own date, if vaguer; note where the year is inferred."""
    if claim.valid == lead.valid:
        return claim.source
    note = _YEAR_INFERRED if edtf.is_yearless(claim.valid) else claim.source.note
    return msgspec.structs.replace(claim.source, valid=claim.valid, note=note)


def _distinct(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Give each source once; an article that says it in two places is two."""
    unique: dict[tuple[str | None, str | None, int | None], Source] = {}
    for source in sources:
        unique.setdefault((source.article, source.url, source.start), source)
    return tuple(unique.values())
