"""A statement as an English sentence.

The sentences lie in ``gazetteer/sentences.toml``; ``pattern`` gives the one to use and ``parts``
what belongs in its places, so that others can say the same in another language.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from facts.english import when
from facts.entities import gazetteer
from facts.model import Statement

DIRECTORY = Path(__file__).parent / "gazetteer"
SENTENCES, WORDS = DIRECTORY / "sentences.toml", DIRECTORY / "words.toml"

SCO = "org:sco"


@cache
def patterns() -> dict[str, dict[str, str]]:
    """Give all sentences: predicate -> variant -> sentence with named places."""
    return tomllib.loads(SENTENCES.read_text("utf-8"))


@cache
def words() -> frozenset[str]:
    """Give the literal values that are words of this project, not quotations."""
    return frozenset(tomllib.loads(WORDS.read_text("utf-8"))["words"])


def pattern(statement: Statement) -> str:
    """Give the most particular sentence for a statement, its places still open.

    >>> # status, member, planned → "{subject} is to become a member of the SCO"
    """
    return _chosen(statement)[0]


def around(statement: Statement) -> str | None:
    """Give what stands around the sentence of a statement that is no plain fact.

    None if the sentence itself says that it is a plan, a proposal or an inference.

    >>> # host, planned → "Planned: {fact}"
    """
    if statement.modality == "fact" or _chosen(statement)[1]:
        return None
    return patterns()["modality"][statement.modality]


def _chosen(statement: Statement) -> tuple[str, bool]:
    """Give the sentence, and whether it is made for the statement's modality."""
    tables = patterns()
    table = tables[statement.predicate]
    if _organisation(statement) != SCO:
        table = tables.get(f"{statement.predicate}_elsewhere", table)
    for variant in _variants(statement):
        for key in (f"{variant}.{statement.modality}".lstrip("."), variant):
            if key in table:
                return table[key], key != variant
    return "{subject}: {value}", False


def _variants(statement: Statement) -> list[str]:
    """Give the variants of a predicate that fit the statement, the most particular first."""
    if statement.predicate == "count":
        return [str(statement.qualifiers.get("of", "")), ""]
    value = statement.value
    variants = [] if value is None else [str(value)]
    quoted = isinstance(value, str) and value not in words()
    if statement.predicate == "office":
        alone = "" if statement.qualifiers.get("of") else "alone"
        quoted = quoted and gazetteer().find("office", str(value)) is None
        return ["_".join(filter(None, ("quoted" if quoted else "", alone)))]
    if statement.predicate == "chair" and str(statement.object).startswith("meeting:"):
        return ["meeting"]
    return [*variants, *(["quoted"] if quoted else []), ""]


def parts(statement: Statement) -> dict[str, str]:
    """Give what belongs in the sentence's places: entity ids, or literal words and numbers."""
    return {
        "subject": statement.subject,
        "object": str(statement.target if statement.target is not None else ""),
        "value": str(statement.value if statement.value is not None else ""),
        "organisation": _organisation(statement),
        "of": str(statement.qualifiers.get("of", "")),
    }


def _organisation(statement: Statement) -> str:
    return str(statement.qualifiers.get("organisation", SCO))


def sentence(statement: Statement) -> str:
    """Say the statement in English, with the time in which it holds.

    >>> # "Azerbaijan is a dialogue partner of the SCO (since 2015)"
    """
    named = {name: gazetteer().label(part) for name, part in parts(statement).items()}
    said = pattern(statement).format(**named)
    outer = around(statement)
    if outer is not None:
        said = outer.format(fact=said)
    ahead = statement.modality in ("planned", "proposed")
    return f"{said} ({when(statement.valid, ahead=ahead)})" if statement.valid else said
