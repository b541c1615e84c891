"""The table of methods that are carried out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Deed = Callable[[Any, dict[str, Any]], Any]

DEEDS: dict[str, Deed] = {}
"""Method name -> function of server and parameters; some of them are coroutine functions."""


def does(*names: str) -> Callable[[Deed], Deed]:
    """Mark a function as what the named methods do."""

    def register(deed: Deed) -> Deed:
        for name in names:
            DEEDS[name] = deed
        return deed

    return register
