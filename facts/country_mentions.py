"""Names of countries inside free sentences, with or without spaces between the words."""

from __future__ import annotations

import unicodedata

from facts.country_index import by_code, index, inflected, key
from facts.folding import fold, is_unspaced, words
from facts.inflection import inflection


def mentioned(text: str) -> list[tuple[str, ...]]:
    """The countries (alpha-2) that each name may mean, in the order of the text.

    The longest name counts: neither Guinea in Papua New Guinea, nor China in 发展中国家.
    """
    raw = words(text)
    folded = [fold(word).replace(" ", "") for word in raw]
    shouted = text.isupper()
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(raw):
        if is_unspaced(folded[at]):
            countries, length = _inside(folded[at]), 1
        else:
            countries, length = _phrase_at(raw, folded, at, shouted)
        found.extend(countries)
        at += length
    return found


def _phrase_at(
    raw: list[str], folded: list[str], at: int, shouted: bool
) -> tuple[list[tuple[str, ...]], int]:
    """The longest name that begins at a word, and how many words it takes (1 if there is none)."""
    if code := _code_in_sentence(raw[at], shouted):
        return [(code,)], 1
    longest = min(_reach(folded[at]), len(raw) - at)
    for length in range(longest, 0, -1):
        phrase = " ".join(folded[at : at + length])
        spelling = key(phrase)
        if spelling in index().not_countries:
            return [], length
        if not _may_be_a_name(spelling, raw[at]):
            continue
        known = index().names.get(spelling)
        if found := known.countries if known else inflected(phrase):
            return [found], length
    return [], 1


def _reach(word: str) -> int:
    """How many words a name beginning with this one may have; a prefix may hide its beginning."""
    starts = (word, *(stem for stem, _ in inflection().without_prefix(word)))
    keys = [key(start) for start in starts]
    if not any(start[:2] in index().beginnings for start in keys):
        return 0
    # Conjunctions inside a name are not part of its key.
    return max(2 * index().phrase_lengths.get(start, 1) - 1 for start in keys)


def _may_be_a_name(spelling: str, raw: str) -> bool:
    if spelling in index().abbreviations:
        return raw.isupper()
    return spelling not in index().words or raw[0].isupper()


def _code_in_sentence(raw: str, shouted: bool) -> str | None:
    if shouted or not raw.isupper() or raw in index().code_words:
        return None
    return by_code(raw)


def _inside(run: str) -> list[tuple[str, ...]]:
    """Names in a run of text without spaces, the longest at each place."""
    found = []
    at = 0
    while at < len(run) - 1:
        for spelling in index().unspaced.get(run[at : at + 2], ()):
            if run.startswith(spelling, at) and _ends_well(run, at, at + len(spelling)):
                if spelling in index().names:
                    found.append(index().names[spelling].countries)
                at += len(spelling) - 1
                break
        at += 1
    return found


def _ends_well(run: str, start: int, end: int) -> bool:
    """No vowel sign follows, and a name in katakana is no part of a longer katakana word."""
    following = run[end : end + 1]
    if following and unicodedata.category(following).startswith("M"):
        return False
    around = (run[start - 1 : start], following)
    return not (_katakana(run[start]) and any(_katakana(letter) for letter in around))


def _katakana(letter: str) -> bool:
    return "\u30a0" <= letter <= "\u30ff"
