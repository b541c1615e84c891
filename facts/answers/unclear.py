"""Why a question cannot be answered as it stands, and what may have been meant."""

from __future__ import annotations

from typing import Literal

Trouble = Literal[
    "no_question",
    "no_country",
    "unknown_country",
    "two_countries",
    "no_words",
    "unknown_summit",
    "unknown_person",
    "ambiguous_country",
    "unknown_date",
    "unknown_words",
]


class Unclear(ValueError):
    """A question that cannot be answered as it stands.

    ``suggestions`` are entity ids or question names that the asker may have meant, best first;
    ``beside`` are the words that were understood and go on after one of them.
    """

    def __init__(
        self,
        trouble: Trouble,
        asked: str = "",
        suggestions: tuple[str, ...] = (),
        beside: str = "",
    ) -> None:
        """Name the trouble and the words that caused it."""
        super().__init__(f"{trouble}: {asked}" if asked else trouble)
        self.trouble: Trouble = trouble
        self.asked = asked
        self.suggestions = suggestions
        self.beside = beside
