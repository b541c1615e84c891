"""Trying a pattern only at places that are known: where a number, or a chair, stands.

A pattern that begins with something general, or with much that may be missing, is tried at every
word of a sentence; what it is about stands at few places, and is looked for once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from facts.rules.patterns import Regex


def places(anchor: Regex, text: str) -> list[int]:
    """Where the anchor matches."""
    return [match.start() for match in anchor.finditer(text)]


def matches(regex: Regex, text: str, places: Iterable[int]) -> list[re.Match[str]]:
    """The matches that begin at one of the places, in order, none within another."""
    found: list[re.Match[str]] = []
    free = 0
    for place in places:
        if place >= free and (match := regex.match(text, place)):
            free = match.end()
            found.append(match)
    return found
