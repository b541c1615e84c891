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

_SENTENCES = Path(__file__).parent / "gazetteer" / "sentences.toml"


@cache
def patterns() -> dict[str, dict[str, str]]:
    """Give all sentences: predicate -> value and modality -> sentence with named places."""
    return tomllib.loads(_SENTENCES.read_text("utf-8"))


def pattern(statement: Statement) -> str:
    """Give the most particular sentence for a statement, its places still open.

    >>> # status, member, planned → "{subject} is to become a member of {organisation}"
    """
    choices = patterns()[statement.predicate]
    variant = statement.qualifiers.get("of") if statement.predicate == "count" else statement.value
    for key in (f"{variant}.{statement.modality}", str(variant), statement.modality, ""):
        if key in choices:
            return choices[key]
    return "{subject}: {value}"


def parts(statement: Statement) -> dict[str, str]:
    """Give what belongs in the sentence's places: entity ids, or literal words and numbers."""
    of = statement.qualifiers.get("of", "")
    return {
        "subject": statement.subject,
        "object": str(statement.target if statement.target is not None else ""),
        "value": str(statement.value if statement.value is not None else ""),
        "organisation": str(statement.qualifiers.get("organisation", "org:sco")),
        "of": str(of),
    }


def sentence(statement: Statement) -> str:
    """Say the statement in English, with the time in which it holds.

    >>> # "Azerbaijan is a dialogue partner of the SCO (since 2015)"
    """
    named = {name: gazetteer().label(part) for name, part in parts(statement).items()}
    said = pattern(statement).format(**named).removesuffix(", ")
    return f"{said} ({when(statement.valid)})" if statement.valid else said
