"""Looking around in the store: a country's story, persons, words."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from facts import edtf
from facts.answers.base import Answer, Moment, counted, last_day, unique
from facts.entities import gazetteer
from facts.folding import fold
from facts.model import Statement
from facts.store import Store

#: Which of several holders of an office is meant; empty if all are.
One = Literal["", "first", "current", "last"]

_SEARCH_WORDS = Path(__file__).parents[1] / "gazetteer" / "search_words.toml"
#: Sorts behind all kinds of facts that have words of their own.
_NO_KIND = 100
#: A word of fewer letters is no beginning of others.
_SHORTEST_BEGINNING = 5
#: What belongs in a country's story.
_STORY = frozenset({"status", "granted", "accession", "applied", "founder", "chair", "host"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineAnswer(Answer):
    """What happened between a country and the organisation, in order of time."""

    entity: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom a question is about: ``persons`` by id, or the holders of an ``office`` (its id), or all
    of the countries and organisations ``of``; if nothing is recognised, the ``words`` themselves.
    ``one`` is set if of several holders the first, the present or the last is meant.
    """

    words: str
    persons: tuple[str, ...] = ()
    office: str = ""
    of: tuple[str, ...] = ()
    one: One = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoAnswer(Answer):
    """Who a person is, who holds an office, or who speaks for a country or body.

    ``offices`` come latest first, ``elsewhere`` is what else the store says of the persons found.
    ``one`` says which of several holders was asked for.
    """

    asked_for: str
    one: One
    offices: tuple[Statement, ...]
    elsewhere: tuple[Statement, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nobody is found."""
        return not self.statements


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer(Answer):
    """Statements in which all the words stand; ``total`` may exceed what is shown."""

    words: str
    total: int

    @property
    def is_empty(self) -> bool:
        """Whether the words stand nowhere."""
        return not self.statements


def timeline(store: Store, entity: str, moment: Moment) -> TimelineAnswer:
    """Tell a country's story in order of time."""
    said = [s for s in store.mentioning(entity) if s.predicate in _STORY and s.valid]
    told = [
        s
        for s in counted(said)
        if s.qualifiers.get("organisation", "org:sco") == "org:sco"
        and (moment.begin or date.min) <= edtf.earliest(s.valid) <= moment.day
    ]
    events = [s for s in told if s.predicate != "status" or "/" in s.valid]
    chosen = [s for s in events or told if not _is_sighting_within(s, events)]
    return TimelineAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique(_in_order(chosen)),
        entity=entity,
    )


def _is_sighting_within(statement: Statement, events: Iterable[Statement]) -> bool:
    """Whether a chair is only seen to hold what another event tells from beginning to end."""
    return (
        statement.predicate == "chair"
        and "/" not in statement.valid
        and any(
            (term.subject, term.object) == (statement.subject, statement.object)
            and "/" in term.valid
            and edtf.overlaps(term.valid, statement.valid)
            for term in events
            if term.predicate == "chair"
        )
    )


def who(store: Store, wanted: Wanted, moment: Moment) -> WhoAnswer:
    """Find the offices of persons, the holders of an office, or who speaks for a country."""
    offices = _offices(store, wanted)
    if moment.asked:
        offices = [s for s in offices if not s.valid or edtf.overlaps(s.valid, moment.span)]
    else:
        offices = _last_seen(offices)
    offices.sort(key=lambda s: (last_day(s), edtf.earliest(s.valid), s.id), reverse=True)
    if wanted.office and not wanted.of:  # "the Secretary-General" is the organisation's own
        ours = _with_their_bodies(["org:sco"])
        offices.sort(key=lambda s: s.qualifiers.get("of") not in ours)
    offices = _one_of(offices, wanted.one) if wanted.one else offices
    elsewhere = [
        s for person in wanted.persons for s in store.mentioning(person) if s.predicate != "office"
    ]
    elsewhere.sort(key=lambda s: (s.predicate == "attended", -last_day(s).toordinal(), s.id))
    return WhoAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*offices, *elsewhere]),
        asked_for=wanted.words,
        one=wanted.one,
        offices=unique(offices),
        elsewhere=unique(elsewhere),
    )


def search(
    store: Store,
    words: str,
    moment: Moment,
    meant: tuple[str, ...] = (),
    *,
    read_as: Mapping[str, str] = MappingProxyType({}),
    limit: int = 10,
) -> SearchAnswer:
    """Find statements by the words of their sentences and quotes, or by the entities ``meant``.

    ``read_as`` has further words to look in, folded, by statement id: the sentence in another
    language. If no statement has all the words, those count that begin alike: "tourism", "tourist".

    Those whose very kind is looked for ("founding") come first, then the latest; plans of a time
    that is past come last.
    """
    wanted = fold(words).split()
    found = _with_words(store, wanted, read_as)
    found |= {s.id: s for entity in meant for s in store.mentioning(entity)}
    found = found or _with_words(store, [*map(_beginning, wanted)], read_as)
    found = {id: s for id, s in found.items() if not is_part_of_another(s, found.values())}
    ordered = sorted(
        found.values(),
        key=lambda s: (
            s.rank == "deprecated",
            min((_place_of_kind(s, word) for word in wanted), default=_NO_KIND),
            s.modality == "planned" and edtf.earliest(s.valid) < moment.today,
            -last_day(s).toordinal(),
            s.subject,
            s.id,
        ),
    )
    return SearchAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=tuple(ordered[:limit]),
        words=words,
        total=len(ordered),
    )


def _in_order(statements: Iterable[Statement]) -> list[Statement]:
    return sorted(statements, key=lambda s: (edtf.earliest(s.valid), s.id))


def _offices(store: Store, wanted: Wanted) -> list[Statement]:
    if wanted.persons:
        return [s for person in wanted.persons for s in store.about(person, "office")]
    said = list(store.saying("office"))
    if wanted.of:
        wide = _with_their_bodies(wanted.of)
        said = [s for s in said if s.qualifiers.get("of") in wide]
    entity = gazetteer().get(wanted.office)
    if entity is not None:
        names = {fold(name) for name in entity.english}
        exact = [s for s in said if fold(str(s.value)) in names]
        if exact or not wanted.of:
            return exact
        # "Director of RATS" is the director of its Executive Committee.
        return [s for s in said if any(name in fold(str(s.value)) for name in names)]
    if wanted.of:
        return said
    words = fold(wanted.words).split()
    return [s for s in said if words and all(word in _office_words(s) for word in words)]


def _one_of(offices: list[Statement], one: One) -> list[Statement]:
    """Choose the holder who came first; "the last" may be the one before the present, so both."""
    if one != "first":
        return offices[:1] if one == "current" else offices[:2]
    begun = [s for s in offices if "/" in s.valid] or offices
    return sorted(begun, key=lambda s: edtf.earliest(s.valid))[:1]


def _last_seen(offices: Iterable[Statement]) -> list[Statement]:
    """Leave out that somebody was seen in an office on a day if more is known of their time in it.

    The Secretary-General "of the SCO" is the one of its Secretariat.
    """
    said = list(offices)
    terms = [s for s in said if "/" in s.valid]
    latest: dict[tuple[object, ...], Statement] = {}
    for s in said:
        key = (s.subject, s.value, s.qualifiers.get("of"), s.modality)
        within_a_term = any(_is_of_term(s, term) for term in terms)
        if not within_a_term and (key not in latest or last_day(latest[key]) < last_day(s)):
            latest[key] = s
    return [*terms, *(s for s in latest.values() if s not in terms)]


def _is_of_term(sighting: Statement, term: Statement) -> bool:
    """Whether somebody was seen in office during a term that is known of."""
    return (
        sighting.valid != term.valid
        and (sighting.subject, sighting.value) == (term.subject, term.value)
        and term.qualifiers.get("of")
        in _with_their_bodies([str(sighting.qualifiers.get("of", ""))])
        and "/" not in sighting.valid
        and edtf.within(sighting.valid, term.valid)
    )


def _with_their_bodies(of: Iterable[str]) -> set[str]:
    """Add the bodies of each organisation, and whose a body's committee is.

    The organisation's Secretary-General heads the Secretariat, the committee's director the body.
    """
    asked, bodies = set(of), [*gazetteer().of_kind("body")]
    above = {body.of for body in bodies if body.id in asked and body.of}
    return (
        asked
        | {body.id for body in bodies if body.of in asked}
        | {id for id in above if id.startswith("body:")}
    )


def _office_words(statement: Statement) -> str:
    of = str(statement.qualifiers.get("of", ""))
    return fold(f"{statement.subject_label} {statement.value} {gazetteer().label(of)}")


def is_part_of_another(statement: Statement, others: Iterable[Statement]) -> bool:
    """Whether another tells the same event with all of its days."""
    return statement.predicate == "held" and any(
        (s.subject, s.target, s.modality)
        == (statement.subject, statement.target, statement.modality)
        and s.valid != statement.valid
        and edtf.within(statement.valid, s.valid)
        for s in others
        if s.predicate == "held" and s.rank != "deprecated"
    )


def _with_words(
    store: Store, wanted: list[str], read_as: Mapping[str, str]
) -> dict[str, Statement]:
    """The statements that have each word in their sentence or quote, or are of a kind it is for."""
    said = store.derived(
        "said", lambda: {s.id: fold(f"{s.text} {s.quote or ''}") for s in store.statements}
    )
    kinds = [{kind for kind, words in _search_words().items() if word in words} for word in wanted]
    asked = [*zip(wanted, kinds, strict=True)]
    return {
        s.id: s
        for s in (store.statements if wanted else ())
        if all(
            word in said[s.id] or word in read_as.get(s.id, "") or s.predicate in of_word
            for word, of_word in asked
        )
    }


def _beginning(word: str) -> str:
    """The word without its ending: two letters at most, and five stay ("summer" is no "summit")."""
    return word[: max(_SHORTEST_BEGINNING, len(word) - 2)]


def _place_of_kind(statement: Statement, word: str) -> int:
    """Give the place among the kinds that the word is for, "headquarters" for a seat's facts."""
    kinds = _search_words()
    if word not in kinds.get(statement.predicate, ()):
        return _NO_KIND
    return list(kinds).index(statement.predicate)


@cache
def _search_words() -> dict[str, list[str]]:
    words: dict[str, list[str]] = tomllib.loads(_SEARCH_WORDS.read_text("utf-8"))
    return {
        predicate: [predicate, *fold(" ".join(said)).split()] for predicate, said in words.items()
    }
