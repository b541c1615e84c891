"""From what each source says to one set of statements.

The same claim from several sources becomes one statement with several sources. Claims that
conflict are all kept: the weightier is *preferred*, the outweighed *deprecated*, and where the
sources weigh the same both stay *normal*. A plan is a plan: what a source says of a day after its
own publication has not happened yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from facts import edtf
from facts.disagreement import STATES, Disagreement, disagreements, slots
from facts.entities import gazetteer
from facts.model import Claim, Qualifier, Rank, Source, Statement
from facts.wording import sentence

_EVENTUALLY: tuple[str, ...] = ("planned", "proposed")


def reconcile(claims: Iterable[Claim]) -> list[Statement]:
    """Merge and rank claims; the same claims in any order give the same statements."""
    statements = [_statement(group) for group in _groups(map(_honest, claims))]
    outcome = _ranks(statements)
    ranked = [msgspec.structs.replace(s, rank=outcome.get(s.id, "normal")) for s in statements]
    return sorted(ranked, key=lambda s: (s.subject, s.predicate, s.valid, s.id))


def claims_of(statement: Statement) -> list[Claim]:
    """Give back what each source of a statement claims, to be reconciled with others anew."""
    return [
        Claim(
            subject=statement.subject,
            predicate=statement.predicate,
            object=statement.object,
            value=statement.value,
            qualifiers=statement.qualifiers,
            valid=statement.valid,
            modality=statement.modality,
            source=source,
            rule=statement.rule,
            recorded=statement.recorded,
        )
        for source in statement.all_sources
    ]


def _honest(claim: Claim) -> Claim:
    """Call a plan what was told as a fact of a time after its publication."""
    told = claim.source.published
    ahead = bool(told and claim.valid) and edtf.earliest(claim.valid) > edtf.latest(told)
    if claim.modality == "fact" and ahead and claim.source.article:
        return msgspec.structs.replace(claim, modality="planned")
    return claim


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

    Two dates of a *state* are two sightings and stay apart.
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
    if claim.predicate in STATES:
        return False
    return not claim.valid or edtf.within(precise.valid, claim.valid)


def _most_precise(claim: Claim) -> tuple[int, str, date, str, str]:
    first, last = edtf.span(claim.valid)
    days = (last - first).days if first and last else 10**7
    source = claim.source
    name = source.article or source.url or ""
    return days, claim.valid, edtf.earliest(source.published), name, claim.rule


def _statement(group: list[Claim]) -> Statement:
    """Make one statement of claims that say the same; the most precise one leads."""
    lead = group[0]
    qualifiers = {k: v for claim in reversed(group) for k, v in claim.qualifiers.items()}
    sources = _distinct(claim.source for claim in group)
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
        source=lead.source,
        sources=sources if len(sources) > 1 else (),
        quote=lead.source.quote,
        start=lead.source.start,
        end=lead.source.end,
        rule=lead.rule,
        recorded=min(claim.recorded for claim in group),
        text="",
    )
    return msgspec.structs.replace(bare, text=sentence(bare))


def _distinct(sources: Iterable[Source]) -> tuple[Source, ...]:
    unique: dict[tuple[str | None, str | None], Source] = {}
    for source in sources:
        unique.setdefault((source.article, source.url), source)
    return tuple(unique.values())


def _ranks(statements: Sequence[Statement]) -> dict[str, Rank]:
    """Rank the statements that disagree with others; the rest are normal."""
    outcome: dict[str, Rank] = {}
    for rivals in slots(s for s in statements if s.modality not in _EVENTUALLY).values():
        _settle(disagreements(rivals), outcome)
    _outdo_plans(statements, outcome)
    return outcome


def _known_after(fact: Statement, day: date) -> bool:
    """Whether a source could know how the plan for this day turned out."""
    return any(edtf.latest(s.published) >= day for s in fact.all_sources if s.published)


def _settle(found: list[Disagreement], outcome: dict[str, Rank]) -> None:
    for case in found:
        if case.settled:
            outcome[case.second.id] = "deprecated"
            if outcome.get(case.first.id) != "deprecated":
                outcome[case.first.id] = "preferred"


def _outdo_plans(statements: Sequence[Statement], outcome: dict[str, Rank]) -> None:
    """Rank a plan below the report of what came instead of it."""
    for rivals in slots(statements).values():
        plans = [s for s in rivals if s.modality in _EVENTUALLY]
        facts = [s for s in rivals if s.modality not in _EVENTUALLY]
        for plan in plans:
            later = [fact for fact in facts if _known_after(fact, edtf.earliest(plan.valid))]
            for case in disagreements([plan, *later]):
                if case.second is plan:
                    outcome[plan.id] = "deprecated"
