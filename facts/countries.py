"""Any spelling of a country, in any language, to the country; and the country's names back.

Ids are ``country:AZ`` with ISO 3166-1 alpha-2 codes (and XK, Kosovo). A spelling that had to be
corrected is never taken for granted: such matches have ``exact=False`` and are for asking
"did you mean". The data is in ``gazetteer/``; see ``country_index``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from facts.country_index import Spelling, index, key
from facts.folding import fold, is_unspaced, words
from facts.inflection import inflection

_PREFIX = "country:"
_FLAG = re.compile("([\U0001f1e6-\U0001f1ff])([\U0001f1e6-\U0001f1ff])")
_REGIONAL_A = 0x1F1E6
_CLOSE_ENOUGH = 0.78
_CLOSE_ENOUGH_ANYWHERE = 0.85
_NEAR = 0.95
_SPREAD = 0.1
_SUGGESTIONS = 4
_LONGEST_QUESTION = 80


class Match(NamedTuple):
    """A country found in a text.

    ``name`` is its English name. ``score`` is 1.0 for a certain match, else the closeness of the
    spelling (0–1). ``exact`` is False where the person has to be asked.
    """

    country: str
    name: str
    score: float
    exact: bool


def recognise(text: str) -> list[Match]:
    """The country that the whole text names: one exact match, or suggestions best first.

    Understands names in thirty languages and in declined forms, codes, flags and former names.
    Empty if no country is near.
    """
    flags = _flags(text)
    if flags:
        text = _FLAG.sub(" ", text)
    folded = fold(text[: 4 * _LONGEST_QUESTION])
    if not folded or len(folded) > _LONGEST_QUESTION:
        return _matches(flags)
    named = _named(text, folded)
    if flags:
        codes = dict.fromkeys([*flags, *(code_of(match) for match in named if match.exact)])
        return _matches(codes)
    return named


def find_in(text: str) -> list[Match]:
    """Countries named anywhere in a text of any language, in the order of the text, each once.

    Spelling is not corrected. A name that several countries share gives them all, ``exact=False``.
    """
    found = {_PREFIX + code: _match(code, 1.0, exact=True) for code in _flags(text)}
    raw = words(text)
    folded = [fold(word).replace(" ", "") for word in raw]
    shouted = text.isupper()
    at = 0
    while at < len(raw):
        if is_unspaced(folded[at]):
            spellings, length = _inside(folded[at]), 1
        else:
            spellings, length = _phrase_at(raw, folded, at, shouted)
        for spelling in spellings:
            for match in _matches(spelling):
                found.setdefault(match.country, match)
        at += length
    return list(found.values())


def starting_with(text: str, limit: int = 10) -> list[Match]:
    """Countries of which a name in any language begins with the text, shortest name first."""
    start = key(fold(text))
    if not start:
        return []
    spellings = [name for name in index().by_letter.get(start[0], ()) if name.startswith(start)]
    found: dict[str, Match] = {}
    for spelling in sorted(spellings, key=len):
        for code in index().names[spelling].countries:
            found.setdefault(
                code, _match(code, len(start) / len(spelling), exact=spelling == start)
            )
    return list(found.values())[:limit]


def name(country: str, language: str = "en") -> str:
    """The country's name in a language, in English where that language has none.

    Raises KeyError for an unknown country id.
    """
    code = country.removeprefix(_PREFIX)
    display = index().display
    return display.get(language, display["en"])[code]


def flag(country: str) -> str:
    """The flag emoji; raises KeyError for an unknown country id."""
    code = country.removeprefix(_PREFIX)
    if code not in index().display["en"]:
        raise KeyError(country)
    return "".join(chr(_REGIONAL_A + ord(letter) - ord("A")) for letter in code)


def wikidata(country: str) -> str | None:
    """The country's Wikidata item, such as ``Q227``, if known."""
    return index().wikidata.get(country.removeprefix(_PREFIX))


def all_countries() -> tuple[str, ...]:
    """The ids of all countries."""
    return tuple(_PREFIX + code for code in index().display["en"])


def english_names() -> dict[str, str]:
    """Every English name and alias to its country id, as written."""
    return {spelling: _PREFIX + code for spelling, code in index().english.items()}


def demonyms() -> dict[str, str]:
    """English adjectives and nouns of peoples ("Tajik", "Emirati") to country ids."""
    return {word: _PREFIX + code for word, code in index().demonyms.items()}


def code_of(match: Match) -> str:
    """The alpha-2 code of a match."""
    return match.country.removeprefix(_PREFIX)


def _match(code: str, score: float, *, exact: bool) -> Match:
    return Match(_PREFIX + code, name(code), score, exact)


def _matches(codes: Iterable[str], score: float = 1.0, *, sure: bool = True) -> list[Match]:
    """One country is a certain match; several are to be asked about."""
    listed = list(codes)
    exact = sure and len(listed) == 1
    return [_match(code, score, exact=exact) for code in listed]


def _flags(text: str) -> list[str]:
    if text.isascii():
        return []
    pairs = (
        "".join(chr(ord(half) - _REGIONAL_A + ord("A")) for half in pair)
        for pair in _FLAG.findall(text)
    )
    return [code for code in dict.fromkeys(pairs) if code in index().display["en"]]


def _code(text: str) -> str | None:
    """The country of a code that is the whole text."""
    bare = "".join(words(text))
    upper = bare.upper()
    if (
        not bare.isascii()
        or len(bare) not in (2, 3)
        or (bare != upper and upper in index().code_words)
    ):
        return None
    if upper in index().display["en"]:
        return upper
    return index().alpha3.get(upper)


def _named(text: str, folded: str) -> list[Match]:
    written = words(text)
    for part in _peeled(folded):
        spelling = key(part)
        capitals = spelling.upper() in written
        if spelling in index().not_countries or _is_word(spelling, capitals):
            return []
        if exact := index().names.get(spelling):
            sure = capitals or spelling not in index().function_words
            rivals = () if part is folded else _rivals(folded)
            return _matches(_with(exact.countries, rivals), sure=sure)
        if part is folded and (code := _code(text)):
            return _matches([code])
        if near := index().near.get(spelling):
            return _matches(near, _NEAR, sure=False)
        if inflected := _without_endings(part):
            return _matches(_with(inflected.countries, _rivals(folded)))
    return _suggestions(folded)


def _is_word(spelling: str, capitals: bool) -> bool:
    """Whether a code ("are", "can") is written as the word that it also is."""
    return not capitals and spelling.upper() in index().code_words


def _with(countries: Iterable[str], rivals: Iterable[str]) -> list[str]:
    return list(dict.fromkeys((*countries, *rivals)))


def _rivals(folded: str) -> list[str]:
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


def _peeled(folded: str) -> Iterator[str]:
    """The text, and what is left of it without words that stand before or after a name."""
    yield folded
    parts = folded.split()
    before, after = inflection().before, inflection().after
    while len(parts) > 1:
        if parts[0].rstrip("'") in before:
            parts = parts[1:]
        elif parts[-1] in after:
            parts = parts[:-1]
        else:
            return
        yield " ".join(parts)


def _without_endings(folded: str) -> Spelling | None:
    for stem, languages in inflection().stems(folded):
        spelling = index().names.get(key(stem))
        if spelling and index().takes_endings_of(spelling, languages):
            return spelling
    return None


def _suggestions(folded: str) -> list[Match]:
    *_, peeled = _peeled(folded)
    stems = (stem for stem, _ in inflection().stems(peeled))
    best: dict[str, float] = {}
    for wanted in dict.fromkeys(key(part) for part in (folded, peeled, *stems)):
        for spelling, score, _ in _close(wanted):
            for code in index().names[spelling].countries:
                best[code] = max(score, best.get(code, 0.0))
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return [
        _match(code, round(score, 3), exact=False)
        for code, score in ranked[:_SUGGESTIONS]
        if score >= ranked[0][1] - _SPREAD
    ]


def _close(wanted: str) -> list[tuple[str, float, int]]:
    """Spellings near to the wanted one, by optimal string alignment."""
    if len(wanted) < 3:
        return []
    same_letter = index().by_letter.get(wanted[0], [])
    found = process.extract(
        wanted, same_letter, scorer=OSA.normalized_similarity, score_cutoff=_CLOSE_ENOUGH, limit=20
    )
    if not found and len(wanted) > 5:
        found = process.extract(
            wanted,
            list(index().names),
            scorer=OSA.normalized_similarity,
            score_cutoff=_CLOSE_ENOUGH_ANYWHERE,
            limit=20,
        )
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
        found = index().names.get(spelling) or _without_endings(phrase)
        if found:
            return [found.countries], length
    return [], 1


def _reach(word: str) -> int:
    """How many words a name beginning with this one may have; a prefix may hide its beginning."""
    starts = [word, *(stem for stem, _ in inflection().stems(word))]
    return max(
        (index().longest_phrase.get(key(start)[:3], 0) for start in starts if start), default=0
    )


def _may_be_a_name(spelling: str, raw: str) -> bool:
    if spelling in index().abbreviations:
        return raw.isupper()
    return spelling not in index().words or raw[0].isupper()


def _code_in_sentence(raw: str, shouted: bool) -> str | None:
    if shouted or not raw.isupper() or raw in index().code_words:
        return None
    return _code(raw)


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
