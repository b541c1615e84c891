"""Where a verb group begins: "is also expected to" before "attend"."""

from __future__ import annotations

from facts.rules.context import AUX
from facts.rules.tokens import pattern

_REACH = 140
_AUX_BEFORE = pattern(rf"(?<![\w'-]){AUX}$")


def group_start(text: str, at: int) -> int:
    """Where the auxiliaries begin that belong to the verb at ``at``; ``at`` if there are none."""
    match = _AUX_BEFORE.search(text, max(0, at - _REACH), at)
    if match is None:
        return at
    # a comma ends what is said aside of the subject
    return match.start() + (2 if match[0].startswith(", ") else 0)
