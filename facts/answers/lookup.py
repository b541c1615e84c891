"""Looking around in the store: a country's story, persons, words, disputes and sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facts import edtf
from facts.answers.base import Answer, Moment, all_disputes, counted, unique
from facts.disagreement import Disagreement
from facts.entities import gazetteer
from facts.folding import fold
from facts.model import Source, Statement
from facts.store import Store

#: What belongs in a country's story.
_STORY = frozenset({"status", "granted", "accession", "applied", "founder", "chair", "host"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineAnswer(Answer):
    """What happened between a country and the organisation, in order of time."""

    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoAnswer(Answer):
    """Who a person is, who holds an office, or who speaks for a country or body.

    ``offices`` come latest first, ``elsewhere`` is what else the store says of the persons found.
    """

    asked_for: str
    offices: tuple[Statement, ...]
    elsewhere: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer(Answer):
    """Statements in which all the words stand; ``total`` may exceed what is shown."""

    words: str
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictsAnswer(Answer):
    """All places where sources disagree; the settled and the open ones are in ``disagreements``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesAnswer(Answer):
    """Every article and page that the store draws on, latest first."""

    sources: tuple[Source, ...]


def timeline(store: Store, entity: str, moment: Moment) -> TimelineAnswer:
    """Tell a country's story in order of time."""
    said = [s for s in store.mentioning(entity) if s.predicate in _STORY and s.valid]
    told = [
        s
        for s in counted(said)
        if s.qualifiers.get("organisation", "org:sco") == "org:sco"
        and edtf.earliest(s.valid) <= moment.day
    ]
    events = [s for s in told if s.predicate != "status" or "/" in s.valid]
    chosen = events or told
    return TimelineAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(_in_order(chosen)),
        entity=entity,
    )


def who(store: Store, asked_for: str, moment: Moment) -> WhoAnswer:
    """Find offices by a person's, country's or body's id, or by the words of an office."""
    offices = _offices(store, asked_for)
    if moment.asked:
        offices = [s for s in offices if not s.valid or edtf.overlaps(s.valid, moment.span)]
    offices.sort(key=lambda s: (edtf.latest(s.valid), edtf.earliest(s.valid), s.id), reverse=True)
    persons = [asked_for] if asked_for.startswith("person:") else []
    elsewhere = [
        s for p in persons for s in store.mentioning(p) if s.predicate not in ("office", "attended")
    ] + [s for p in persons for s in store.about(p, "attended")]
    return WhoAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*offices, *elsewhere]),
        asked_for=asked_for,
        offices=unique(offices),
        elsewhere=unique(elsewhere),
    )


def search(store: Store, words: str, moment: Moment, limit: int = 10) -> SearchAnswer:
    """Find statements by the words of their sentence, their labels and their quotes."""
    wanted = fold(words).split()
    found = [s for s in store.statements if wanted and _has_all(s, wanted)]
    found.sort(key=lambda s: (s.rank == "deprecated", -edtf.latest(s.valid or "0001").toordinal()))
    return SearchAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=tuple(found[:limit]),
        words=words,
        total=len(found),
    )


def conflicts(store: Store, moment: Moment) -> ConflictsAnswer:
    """List where sources disagree, the open disputes first."""
    found = [case for case in all_disputes(store) if _is_about(case, moment)]
    found.sort(key=lambda case: (case.settled, case.first.subject, case.first.id, case.second.id))
    return ConflictsAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(s for case in found for s in (case.first, case.second)),
        disagreements=tuple(found),
    )


def sources(store: Store, moment: Moment) -> SourcesAnswer:
    """List what the store draws on."""
    return SourcesAnswer(moment=moment, known_until=store.known_until, sources=store.sources)


def _is_about(case: Disagreement, moment: Moment) -> bool:
    return moment.is_now or any(
        edtf.overlaps(side.valid, moment.span) for side in (case.first, case.second)
    )


def _in_order(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (edtf.earliest(s.valid), s.id))


def _offices(store: Store, asked_for: str) -> list[Statement]:
    if asked_for.startswith("person:"):
        return list(store.about(asked_for, "office"))
    all_offices = store.saying("office")
    if ":" in asked_for:
        return [s for s in all_offices if s.qualifiers.get("of") == asked_for]
    wanted = fold(asked_for).split()
    return [s for s in all_offices if wanted and all(w in _office_words(s) for w in wanted)]


def _office_words(statement: Statement) -> str:
    of = str(statement.qualifiers.get("of", ""))
    return fold(f"{statement.subject_label} {statement.value} {gazetteer().label(of)}")


def _has_all(statement: Statement, wanted: Iterable[str]) -> bool:
    text = fold(f"{statement.text} {statement.quote or ''}")
    return all(word in text for word in wanted)
