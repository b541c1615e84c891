"""Statements as sentences of any language: the right one is taken, and names are put together."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from typing import Any

import pytest

from bot.language import languages
from bot.replies.frame import sentence
from bot.replies.names import meeting
from bot.speech import Speech
from facts.model import Source, Statement
from facts.store import load
from facts.wording import SENTENCES, around, pattern, patterns, words
from tests.language.golden import RELEASE


def said(predicate: str, **more: Any) -> Statement:
    """A statement on Iran, or on what is given."""
    given = {"subject": "country:IR", "predicate": predicate, **more}
    source = Source(publisher="test")
    return Statement(
        id="x", text="", subject_label="", recorded="", source=source, rule="test", **given
    )


CHOSEN = [
    (said("status", value="member"), "{subject} is a member of the SCO"),
    (
        said("status", value="member", qualifiers={"organisation": "org:brics"}),
        "{subject}: member ({organisation})",
    ),
    (
        said("status", value="member", modality="planned"),
        "{subject} is to become a member of the SCO",
    ),
    (said("held", value="videoconference"), "{subject} took place by video link"),
    (said("approved", value="the budget"), "{subject} approved: “{value}”"),
    (said("approved", object="document:sco-charter"), "{subject} approved: {object}"),
    (
        said("designated", value="tourist and cultural capital of the SCO"),
        "{subject}: title: {value}",
    ),
    (
        said("office", value="President", qualifiers={"of": "country:IR"}),
        "{subject}: {value}, {of}",
    ),
    (said("office", value="President"), "{subject}: {value}"),
    (said("office", value="Keeper of Seals"), "{subject}: “{value}”"),
    (said("count", value=10, qualifiers={"of": "members"}), "{subject}: members: {value}"),
    (said("count", value=10, qualifiers={"of": "x"}), "{subject}: number in the source: {value}"),
    (said("chair", object="body:sco-chs"), "{subject} chairs the {object}"),
    (said("chair", object="meeting:sco-chs-24"), "{subject} presided at the {object}"),
]


@pytest.mark.parametrize(("statement", "text"), CHOSEN)
def test_the_most_particular_sentence_is_taken(statement: Statement, text: str) -> None:
    assert pattern(statement) == text


def test_a_plan_without_a_sentence_of_its_own_is_called_one() -> None:
    plan = said("host", subject="meeting:sco-chs-27", object="country:PK", modality="planned")
    assert around(plan) == "Planned: {fact}"
    assert sentence(languages().speech("en"), plan).startswith("Planned: 27th SCO summit")


def test_no_plan_proposal_or_inference_of_the_store_is_told_as_a_fact() -> None:
    made_for = {
        text
        for table in patterns().values()
        for key, text in table.items()
        if key.split(".")[-1] in ("planned", "proposed", "inferred")
    }
    for statement in load(RELEASE).statements:
        if statement.modality != "fact":
            assert around(statement) or pattern(statement) in made_for, statement.text


def test_every_predicate_that_occurs_has_sentences() -> None:
    assert {s.predicate for s in load(RELEASE).statements} <= set(patterns())


def test_rules_and_titles_of_the_reference_are_words_that_are_translated() -> None:
    kept = load(RELEASE).statements
    rules = {s.value for s in kept if s.predicate == "rule" and s.source.article is None}
    assert rules <= words()


def test_every_message_of_the_data_files_has_a_comment() -> None:
    lines = SENTENCES.read_text("utf-8").splitlines()
    for above, line in pairwise(lines):
        if " = " in line and not line.startswith("#"):
            assert above.startswith("#"), line
    tomllib.loads("\n".join(lines))


# -- names -------------------------------------------------------------------------------------

NAMES = [
    ("meeting:sco-chs-24", "en", "24th SCO summit (Astana, 2024)"),
    ("meeting:sco-chs-24", "ru", "24-й саммит ШОС (Астана, 2024)"),
    ("meeting:sco-chs-20", "en", "20th SCO summit (2020)"),
    ("meeting:sco-chg-22", "ru", "22-е заседание Совета глав правительств ШОС (Бишкек, 2023)"),
    ("meeting:sco-plus-2024", "en", "SCO Plus meeting (Astana, 2024)"),
    ("meeting:sco-cnc-2023", "en", "SCO Council of National Coordinators meeting (2023)"),
    ("meeting:sco-defence-ministers-2024", "en", "Meeting of SCO Defence Ministers (2024)"),
    ("meeting:sco-chs-23", "tg", "Ҳамоиши 23-юми СҲШ (2023)"),
    ("meeting:sco-chs-13", "tg", "Ҳамоиши 13-уми СҲШ (Бишкек, 2013)"),
    ("meeting:sco-chs-2023-new-delhi", "en", "SCO summit (New Delhi, 2023)"),
    ("meeting:someones-own", "en", "Someones Own"),
]


@pytest.mark.parametrize(("id", "language", "name"), NAMES)
def test_meetings_are_named_from_their_parts(id: str, language: str, name: str) -> None:
    assert meeting(languages().speech(language), id) == name


OFFICES = [
    ("President", "country:KZ", "zh", "总统"),
    ("President", "country:CN", "zh", "国家主席"),
    ("Secretary-General", "org:sco", "ru", "Генеральный секретарь"),
]


@pytest.mark.parametrize(("office", "of", "language", "name"), OFFICES)
def test_offices_have_the_name_that_the_country_gives_them(
    office: str, of: str, language: str, name: str
) -> None:
    speech: Speech = languages().speech(language)
    holder = said("office", subject="person:xi-jinping", value=office, qualifiers={"of": of})
    assert name in sentence(speech, holder)


@pytest.mark.parametrize("language", languages().codes)
def test_every_statement_of_the_store_is_said_in_every_language(language: str) -> None:
    speech = languages().speech(language)
    for statement in load(RELEASE).statements:
        text = sentence(speech, statement)
        assert text
        assert "{" not in text
