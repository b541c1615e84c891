"""Merging and ranking claims: laws that hold for any claims, and what the rules say of some."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.articles import load_seeds
from facts.build import claims_in
from facts.curated import load_reference
from facts.model import Claim, Statement
from facts.reconcile import claims_of, honest, reconcile
from tests.facts.making import chairs, claim, status

COUNTRIES = ("BY", "IR", "KZ", "PK")
TIMES = (
    *("", "2015", "2024-07", "2024-07-04", "2024-07-03/2024-07-04", "2015/..", "2024-07-04/.."),
    *(
        "2015-07-10/2024-07-04",
        "../2024-07",
        "XXXX-07-04",
        "2023-06/2023-07",
        "2027",
        "2026-09-01/..",
    ),
)

country = st.sampled_from(COUNTRIES)
details = st.fixed_dictionaries(
    {
        "publisher": st.sampled_from(("one", "two", "three", "SCO Secretariat", "Kremlin")),
        "published": st.sampled_from(("", "2015-07-11", "2024-07", "2024-07-04", "2026-10-01")),
        "start": st.sampled_from((0, 100)),
        "modality": st.sampled_from(("fact", "fact", "planned", "inferred")),
    }
)
valid = st.sampled_from(TIMES)
claims = st.one_of(
    st.builds(
        lambda c, v, t, more: status(c, v, t, **more),
        country, st.sampled_from(("member", "observer", "guest")), valid, details,
    ),
    st.builds(lambda c, t, more: chairs(c, t, **more), country, valid, details),
    st.builds(
        lambda n, t, more: claim("org:sco", "count", n, t, of="members", **more),
        st.sampled_from((8, 9, 10)), valid, details,
    ),
    st.builds(
        lambda city, t, more: claim("meeting:sco-chs-24", "held", city, t, **more),
        st.sampled_from(("city:astana", "city:bishkek")), valid, details,
    ),
)  # fmt: skip


def encoded(statements: Iterable[Statement]) -> list[bytes]:
    return [msgspec.json.encode(statement) for statement in statements]


@pytest.fixture(scope="module")
def real() -> list[Claim]:
    return [c for article in load_seeds() for c in claims_in(article)] + load_reference()


@settings(max_examples=150)
@given(said=st.lists(claims, max_size=12), seed=st.integers(0, 1000))
def test_the_order_of_claims_does_not_matter(said: list[Claim], seed: int) -> None:
    shuffled = said.copy()
    Random(seed).shuffle(shuffled)
    assert encoded(reconcile(shuffled)) == encoded(reconcile(said))


@settings(max_examples=150)
@given(said=st.lists(claims, max_size=12))
def test_statements_give_back_their_claims(said: list[Claim]) -> None:
    once = reconcile(said)
    again = reconcile(claim for statement in once for claim in claims_of(statement))
    assert encoded(again) == encoded(once)


@settings(max_examples=150)
@given(said=st.lists(claims, max_size=12))
def test_no_source_and_no_quote_is_lost(said: list[Claim]) -> None:
    statements = reconcile(said)
    for one in said:
        kept = [s for s in statements if _says(s, one)]
        assert any(_holds(s, one) for s in kept)


def _says(statement: Statement, claim: Claim) -> bool:
    return (statement.subject, statement.predicate, statement.target, statement.modality) == (
        claim.subject,
        claim.predicate,
        claim.object or claim.value,
        claim.modality,
    )


def _holds(statement: Statement, claim: Claim) -> bool:
    wanted = claim.source
    return any(
        (source.article, source.quote, source.start) == (wanted.article, wanted.quote, wanted.start)
        for source in statement.all_sources
    )


@settings(max_examples=100)
@given(said=st.lists(claims, max_size=12))
def test_ids_are_unique_and_the_weightiest_of_each_slot_counts(said: list[Claim]) -> None:
    statements = reconcile(said)
    assert len({s.id for s in statements}) == len(statements)
    facts = [s for s in statements if s.modality == "fact"]
    assert not facts or any(s.rank != "deprecated" for s in facts)


def test_the_laws_hold_for_the_real_claims(real: list[Claim]) -> None:
    statements = reconcile(real)
    shuffled = real.copy()
    Random(7).shuffle(shuffled)
    assert encoded(reconcile(shuffled)) == encoded(statements)
    again = reconcile(claim for s in statements for claim in claims_of(s))
    assert encoded(again) == encoded(statements)


def test_several_articles_make_one_statement() -> None:
    said = [
        claim("meeting:sco-chs-24", "held", "city:astana", "2024-07-04", publisher=p) for p in "ab"
    ]
    (statement,) = reconcile(said)
    assert [source.publisher for source in statement.all_sources] == ["a", "b"]
    assert statement.source == statement.sources[0]


def test_a_vaguer_date_joins_the_exact_one_and_keeps_its_own() -> None:
    exact = claim("meeting:sco-chs-24", "held", "city:astana", "2024-07-04", publisher="exact")
    vague = claim("meeting:sco-chs-24", "held", "city:astana", "2024-07", publisher="vague")
    (statement,) = reconcile([vague, exact])
    assert statement.valid == "2024-07-04"
    assert [(s.publisher, s.valid) for s in statement.sources] == [
        ("exact", None),
        ("vague", "2024-07"),
    ]


def test_two_exact_dates_of_one_event_stay_apart() -> None:
    one = claim("meeting:sco-chs-24", "held", "city:astana", "2024-07-04")
    two = claim("meeting:sco-chs-24", "held", "city:astana", "2024-07-03/2024-07-04")
    assert [s.rank for s in reconcile([one, two])] == ["normal", "normal"]


def test_a_missing_year_is_inferred_from_another_source_and_marked() -> None:
    dated = claim("meeting:sco-chs-24", "held", "city:astana", "2024-07-04", publisher="dated")
    bare = claim("meeting:sco-chs-24", "held", "city:astana", "XXXX-07-04", publisher="bare")
    (statement,) = reconcile([bare, dated])
    assert statement.valid == "2024-07-04"
    assert "no year" in (statement.sources[1].note or "")


def test_another_day_without_a_year_is_another_claim() -> None:
    dated = claim("meeting:sco-chs-24", "held", "city:astana", "2024-07-04", publisher="dated")
    bare = claim("meeting:sco-chs-24", "held", "city:astana", "XXXX-09-04", publisher="bare")
    assert len(reconcile([bare, dated])) == 2


def test_sightings_on_two_days_are_two() -> None:
    assert len(reconcile([status("BY", "observer", d) for d in ("2023-10-26", "2024-07-04")])) == 2


def test_what_lies_ahead_of_its_source_is_a_plan() -> None:
    told = chairs("PK", "2023-10-26/..", published="2023-10-25")
    assert honest(told).modality == "planned"
    assert honest(chairs("PK", "2023-10-26/..", published="2023-10-26")).modality == "fact"
