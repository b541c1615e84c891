"""The labels hold together: quotes stand in their texts, dates, ids and predicates are sound."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from facts.edtf import is_edtf
from facts.model import PREDICATES, Modality, Status

ROOT = Path(__file__).parent.parent
LABELS = ROOT / "tests" / "labels"
ARTICLES = sorted(
    path
    for group in ("seeds", "dev", "heldout", "freer")
    for path in (LABELS / group).glob("*.toml")
    if path.name != "sentences.toml"
)
SENTENCES = [LABELS / "dev" / "sentences.toml", LABELS / "heldout" / "sentences.toml"]
SEEDS = tomllib.loads((ROOT / "seeds" / "sources.toml").read_text(encoding="utf-8"))

ENTITY = re.compile(
    r"country:[A-Z]{2}"
    r"|(org|body|format|meeting|person|city|place|venue|party|document):[a-z0-9]+(-[a-z0-9]+)*"
)
STATEMENT = {"subject", "predicate", "object", "value", "mentions", "valid", "modality"}
DETAILS = {"at", "place", "occasion", "granted_at", "granted_in", "capacity", "represented_by"}
QUALIFIERS = DETAILS | {"organisation", "of", "spoke", "status", "ordinal"}
KINDS = ("expect", "optional", "false")

Label = dict[str, Any]


def load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return str(path.relative_to(LABELS))


def text_of(path: Path) -> str:
    """The article that a file of labels judges: in seeds/, or beside the labels."""
    article = load(path)["article"]
    place = ROOT if article.startswith("seeds/") else path.parent
    return (place / article).read_bytes().decode()


def entries(path: Path) -> list[dict[str, Any]]:
    loaded = load(path)
    return loaded["passage"] if "passage" in loaded else loaded["sentence"]


def labels(path: Path) -> Iterator[tuple[str, Label]]:
    """Every label of a file with the list it stands in; alternatives count as expected."""
    for entry in entries(path):
        for kind in KINDS:
            yield from ((kind, label) for label in entry.get(kind, ()))
        for alternatives in entry.get("any_of", ()):
            yield from (("expect", label) for label in alternatives)


def choices(field: object) -> list[Any]:
    """A list in a label means: any of these."""
    return field if isinstance(field, list) else [field]


every_file = pytest.mark.parametrize("path", [*ARTICLES, *SENTENCES], ids=name)
every_article = pytest.mark.parametrize("path", ARTICLES, ids=name)


@every_article
def test_each_quote_is_an_exact_substring_of_its_article(path: Path) -> None:
    text = text_of(path)
    assert [entry["quote"] for entry in entries(path) if entry["quote"] not in text] == []


@every_article
def test_an_article_carries_its_metadata(path: Path) -> None:
    loaded = load(path)
    source = SEEDS.get(loaded["article"].removeprefix("seeds/"))
    if source:
        expected = (source["publisher"], source["published"])
        assert (loaded["publisher"], loaded["published"]) == expected
    else:
        assert loaded["publisher"] == "test"
        assert is_edtf(loaded["published"])


@pytest.mark.parametrize("path", SENTENCES, ids=name)
def test_sentences_are_from_the_test_publisher_and_dated(path: Path) -> None:
    assert load(path)["publisher"] == "test"
    assert all(is_edtf(entry["published"]) and entry["text"].strip() for entry in entries(path))


@every_file
def test_labels_use_known_fields_predicates_and_modalities(path: Path) -> None:
    for kind, label in labels(path):
        extra = {"why"} if kind == "false" else set()
        assert label.keys() <= STATEMENT | QUALIFIERS | extra, label
        assert set(choices(label.get("predicate", "held"))) <= PREDICATES, label
        assert set(choices(label.get("modality", "fact"))) <= set(get_args(Modality)), label
        if label.get("predicate") in ("status", "granted") and "value" in label:
            assert set(choices(label["value"])) <= set(get_args(Status)), label


@every_file
def test_labels_have_wellformed_ids(path: Path) -> None:
    for _, label in labels(path):
        for field in ("subject", "object", "organisation", "of", "at", "place", "granted_at"):
            if field == "of" and label.get("predicate") == "count":
                continue
            for identifier in choices(label.get(field, [])):
                assert ENTITY.fullmatch(identifier), label
        assert not any(ENTITY.match(str(value)) for value in choices(label.get("value", []))), label


@every_file
def test_labels_have_edtf_dates(path: Path) -> None:
    for _, label in labels(path):
        assert all(is_edtf(date) for date in choices(label.get("valid", ""))), label


@every_file
def test_what_is_expected_says_its_predicate_and_a_trap_says_why(path: Path) -> None:
    for kind, label in labels(path):
        if kind == "false":
            assert label["why"], label
            assert len(label) > 1, label
        else:
            assert "predicate" in label, label


def forbids(trap: Label, label: Label) -> bool:
    """Whether every claim that meets the label falls into the trap."""
    fields = trap.keys() - {"why", "modality"}
    same = all(
        field in label and set(choices(label[field])) <= set(choices(trap[field]))
        for field in fields
    )
    modality = set(choices(label.get("modality", "fact")))
    return same and ("modality" not in trap or modality <= set(choices(trap["modality"])))


@pytest.mark.parametrize("path", ARTICLES, ids=name)
def test_no_trap_of_an_article_forbids_what_is_expected(path: Path) -> None:
    found = list(labels(path))
    traps = [label for kind, label in found if kind == "false"]
    true = [label for kind, label in found if kind == "expect"]
    assert [(trap, label) for trap in traps for label in true if forbids(trap, label)] == []


@every_file
def test_a_status_and_a_count_say_of_what(path: Path) -> None:
    for kind, label in labels(path):
        if kind == "expect" and label["predicate"] == "status":
            assert "organisation" in label, label
        if kind == "expect" and label["predicate"] == "count":
            assert "of" in label, label


def test_a_fair_share_of_the_invented_material_is_held_out() -> None:
    groups = [path.parent.name for path in ARTICLES]
    articles = {group: groups.count(group) for group in ("dev", "heldout")}
    sentences = {path.parent.name: len(entries(path)) for path in SENTENCES}
    assert articles["heldout"] >= 10
    assert sentences["heldout"] >= 25
    for material in (articles, sentences):
        assert material["heldout"] * 5 >= material["dev"] + material["heldout"]


def test_every_invented_article_has_labels() -> None:
    texts = {
        path for group in ("dev", "heldout", "freer") for path in (LABELS / group).glob("*.txt")
    }
    labelled = {path.with_suffix(".txt") for path in ARTICLES if path.parent.name != "seeds"}
    assert texts == labelled


def test_ids_that_count_as_one_are_wellformed_and_in_one_group_each() -> None:
    groups = load(LABELS / "same_ids.toml")["same"]
    ids = [identifier for group in groups for identifier in group]
    assert all(ENTITY.fullmatch(identifier) for identifier in ids)
    assert len(ids) == len(set(ids))
