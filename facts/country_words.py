"""Which country, or which two, the words behind a question name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facts.answers.unclear import Unclear
from facts.countries import find_in, recognise


def country_in(words: str) -> str:
    """Give the id of the one country that the words name; raise Unclear otherwise."""
    if not words:
        raise Unclear("no_country")
    matches = recognise(words)
    if len(matches) == 1 and matches[0].exact:
        return matches[0].country
    named = {match.country for match in find_in(words)}
    if len(named) == 1 and not matches:
        return named.pop()
    suggestions = tuple(match.country for match in matches) or tuple(sorted(named))
    raise Unclear("unknown_country", words, suggestions[:3])


def two_countries_in(words: str) -> tuple[str, str]:
    """Find two countries: named in one sentence, or one on either side of a space or comma."""
    named = list(dict.fromkeys(match.country for match in find_in(words)))
    if len(named) == 2:
        return named[0], named[1]
    pieces = re.split(r"[\s,;/&+]+", words)
    for cut in range(1, len(pieces)):
        halves = [recognise(" ".join(part)) for part in (pieces[:cut], pieces[cut:])]
        if all(len(half) == 1 and half[0].exact for half in halves):
            named = [half[0].country for half in halves]
            if named[0] != named[1]:
                return named[0], named[1]
            raise Unclear("two_countries", words)
    raise Unclear("two_countries", words) if len(named) > 2 else _unknown_of_two(words, pieces)


def _unknown_of_two(words: str, pieces: Sequence[str]) -> Unclear:
    """Name the words that are no country, if beside them stands one."""
    for cut in range(1, len(pieces)):
        parts = [" ".join(part) for part in (pieces[:cut], pieces[cut:])]
        found = [recognise(part) for part in parts]
        sure = [len(half) == 1 and half[0].exact for half in found]
        if any(sure):
            unknown = sure.index(False)
            near = tuple(match.country for match in found[unknown])
            return Unclear("unknown_country", parts[unknown], near[:3])
    return Unclear("two_countries", words)
