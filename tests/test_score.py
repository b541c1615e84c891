"""How good the reading is: the gates, and the scorer's own rules."""

from __future__ import annotations

import pytest

from facts.model import Claim, Source
from facts.score import Label, cases, meets, report, score


def claim(**fields: object) -> Claim:
    base = {
        "subject": "country:AZ",
        "predicate": "status",
        "value": "member",
        "rule": "x",
        "source": Source(publisher="test"),
    }
    return Claim(**{**base, **fields})  # type: ignore[arg-type]


def test_the_seeds_are_read_as_a_careful_reader_reads_them() -> None:
    total = score(cases("seeds")).total()
    assert total.precision >= 0.98
    assert total.recall >= 0.95


def test_few_and_right_on_articles_made_for_the_purpose() -> None:
    total = score(cases("dev")).total()
    assert total.precision >= 0.99
    assert total.recall >= 0.95


def test_articles_that_no_rule_was_written_for() -> None:
    held_out = score(cases("heldout"))
    core = {"status", "count", "founded", "chair", "held", "office"}
    assert held_out.total(*core).precision >= 0.95
    assert held_out.total(*core).recall >= 0.75
    assert held_out.total(*(held_out.kinds.keys() - core)).recall >= 0.6


def test_in_freer_wording_much_is_missed_but_little_is_wrong() -> None:
    freer = score(cases("freer"))
    assert freer.total("status", "count", "founded", "chair", "held", "office").precision >= 0.9
    assert freer.total().precision >= 0.88


@pytest.mark.parametrize(
    ("fields", "label", "met"),
    [
        ({}, {"value": "member"}, True),
        ({"value": "observer"}, {"value": "member"}, False),
        ({"modality": "planned"}, {"value": "member"}, False),
        ({"modality": "planned"}, {"value": "member", "modality": ["fact", "planned"]}, True),
        ({"valid": "2015/.."}, {"value": "member", "valid": ["2015", "2015/.."]}, True),
        ({"valid": "2016"}, {"value": "member", "valid": "2015"}, False),
        ({}, {"value": "member", "organisation": "org:sco"}, False),
        (
            {"qualifiers": {"organisation": "org:sco"}},
            {"value": "member", "organisation": "org:sco"},
            True,
        ),
        ({"qualifiers": {"ordinal": 9}}, {"value": "member", "ordinal": 10}, False),
        ({}, {"value": "member", "ordinal": 10}, True),
        ({"value": "“The  Big–Plan”"}, {"value": '"the big-plan"'}, True),
        ({"value": "a package of documents"}, {"mentions": "package documents"}, True),
    ],
)
def test_when_a_claim_meets_a_label(fields: dict[str, object], label: Label, met: bool) -> None:
    full = {"subject": "country:AZ", "predicate": "status", **label}
    assert meets(claim(**fields), full, {}) is met


def test_met_has_no_direction() -> None:
    found = claim(subject="person:a", predicate="met", object="person:b", value=None)
    label = {"subject": "person:b", "predicate": "met", "object": "person:a"}
    assert meets(found, label, {})


def test_a_trap_is_a_pattern() -> None:
    trap = {"predicate": "status", "organisation": "org:sco"}
    assert meets(
        claim(qualifiers={"organisation": "org:sco"}, modality="planned"), trap, {}, trap=True
    )
    assert not meets(claim(qualifiers={"organisation": "org:un"}), trap, {}, trap=True)


def test_the_report_names_kinds_and_rules() -> None:
    text = report(["seeds"])
    assert "all kinds" in text
    assert "status.listing" in text
