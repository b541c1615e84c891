"""Countries whose names are near to a text that is none of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from math import ceil

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.country_index import index, key
from facts.folding import is_unspaced

_CLOSE_ENOUGH = 0.78
#: Where a sign stands for a syllable or a word, one wrong sign of three or four is one slip.
_CLOSE_ENOUGH_UNSPACED = 0.66
_CLOSE_ENOUGH_ANYWHERE = 0.85
_ONE_SWAP = 0.75
_SPREAD = 0.1
_SUGGESTIONS = 4
_SHORTEST_TO_CORRECT = 3
_SHORTEST_TO_SWAP = 4
_SHORTEST_TO_CORRECT_ANYWHERE = 6


def nearest_countries(spellings: Iterable[str]) -> list[tuple[str, float]]:
    """Alpha-2 codes and closeness (0–1), best first, for the first spelling and its stems.

    Names with the same first letter are tried first; only where there is none, all others.
    """
    wanted = list(dict.fromkeys(spellings))
    close = [found for part in wanted for found in _close(part)] or _close_anywhere(wanted[0])
    best: dict[str, float] = {}
    for spelling, score in close:
        for code in index().names[spelling].countries:
            best[code] = max(score, best.get(code, 0.0))
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return [
        (code, round(score, 3))
        for code, score in ranked[:_SUGGESTIONS]
        if score >= ranked[0][1] - _SPREAD
    ]


def rivals(folded: str) -> list[str]:
    """Countries whose bare name is one slip away from a text that was read as another's form.

    "Nigera" may be Azerbaijani for "to Niger" and is more likely Nigeria: the person is asked.
    An apostrophe shows where an ending begins and leaves no doubt.
    """
    wanted = key(folded)
    if "'" in folded:
        return []
    same_letter = index().by_letter.get(wanted[0], [])
    close = process.extract(wanted, same_letter, scorer=OSA.distance, score_cutoff=1, limit=5)
    near = [spelling for spelling, _, _ in close]
    if wanted in index().beheaded:
        near.append(index().beheaded[wanted])
    return [
        code
        for spelling in near
        if index().names[spelling].languages is not None
        for code in index().names[spelling].countries
    ]


def _close(wanted: str) -> list[tuple[str, float]]:
    """Spellings with the same first letter that are near to the wanted one, and how near."""
    if len(wanted) < _SHORTEST_TO_CORRECT:
        return []
    cutoff = _CLOSE_ENOUGH_UNSPACED if is_unspaced(wanted) else _CLOSE_ENOUGH
    same_letter = index().by_letter.get(wanted[0], [])
    return _nearest(wanted, same_letter, cutoff) or _swapped(wanted, same_letter)


def _swapped(wanted: str, choices: list[str]) -> list[tuple[str, float]]:
    """Names too short for the cut-off of which all the letters are there: "Iarn", "Laso"."""
    if len(wanted) != _SHORTEST_TO_SWAP:
        return []
    letters = sorted(wanted)
    return _nearest(wanted, [name for name in choices if sorted(name) == letters], _ONE_SWAP)


def _close_anywhere(wanted: str) -> list[tuple[str, float]]:
    """Spellings that are near although the first letter is another."""
    if len(wanted) < _SHORTEST_TO_CORRECT_ANYWHERE:
        return []
    lengths = range(
        ceil(len(wanted) * _CLOSE_ENOUGH_ANYWHERE), int(len(wanted) / _CLOSE_ENOUGH_ANYWHERE) + 1
    )
    choices = list(chain.from_iterable(index().by_length.get(length, ()) for length in lengths))
    return _nearest(wanted, choices, _CLOSE_ENOUGH_ANYWHERE)


def _nearest(wanted: str, choices: list[str], cutoff: float) -> list[tuple[str, float]]:
    """By optimal string alignment: a letter missing, added, wrong or two swapped is one slip."""
    scorer = OSA.normalized_similarity
    found = process.extract(wanted, choices, scorer=scorer, score_cutoff=cutoff, limit=20)
    return [(spelling, score) for spelling, score, _ in found]
