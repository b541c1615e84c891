"""What a sentence holds, as bits of one number: kinds of tokens, and words that rules look for.

A rule asks for its words once, when it is loaded, and gets a bit for all of them together::

    _ADMITTED = mark("admitted accepted join*")
    …
    if folded.marks & _ADMITTED:

However many words and rules there are, a sentence's words are looked up once.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, reduce
from operator import or_

#: What a token can stand for.
KINDS = {
    "C": "country",
    "A": "adjective of a country",
    "L": "list of countries",
    "K": "countries and in which capacity they came",
    "G": "organisation",
    "Q": "list of organisations",
    "B": "body of the organisation",
    "M": "meeting",
    "P": "city",
    "V": "venue",
    "O": "office",
    "N": "person",
    "W": "list of persons",
    "D": "date",
    "F": "format of meetings",
    "T": "party",
    "X": "document",
    "H": "chair of a council, as an office or its holder",
    "R": "officials of a kind who meet",
}
_asked = {kind: 1 << place for place, kind in enumerate(KINDS)}
#: The bits that a sentence has with a token of the kind: of all classes that rules ask for.
MARKS_OF_KIND = dict(_asked)

ADJECTIVE = _asked["A"]
BODY = _asked["B"]
CHAIR = _asked["H"]
CITY = _asked["P"]
COUNTRY = _asked["C"]
COUNTRIES = _asked["L"]
DATE = _asked["D"]
FORMAT = _asked["F"]
MEETING = _asked["M"]
OFFICE = _asked["O"]
OFFICIALS = _asked["R"]
ORGANISATION = _asked["G"]
PERSON = _asked["N"]
VENUE = _asked["V"]

#: How long beginnings are.
_SHORTEST, _LONGEST = 2, 20
_whole: dict[str, int] = {}
_beginnings: dict[str, int] = {}


def mark(listed: str) -> int:
    """A bit that a sentence has if it uses one of the words, listed with spaces between them.

    Words are letters in lower case; "join*" is any word that begins so. ValueError names another.
    """
    if listed not in _asked:
        bit = _asked[listed] = 1 << len(_asked)
        for word in listed.split():
            letters = word.removesuffix("*")
            if not letters.isalpha() or letters != letters.lower():
                raise ValueError(f"“{word}” is no word in lower case")
            known = _whole if letters == word else _beginnings
            known[letters] = known.get(letters, 0) | bit
        _of_word.cache_clear()
    return _asked[listed]


def mark_of_kinds(kinds: str) -> int:
    """A bit that a sentence has if it has a token of one of the kinds, by their letters."""
    kinds = "".join(sorted(set(kinds)))
    if kinds not in _asked:
        bit = _asked[kinds] = 1 << len(_asked)
        for kind in kinds:
            MARKS_OF_KIND[kind] |= bit
    return _asked[kinds]


def marks_of(used: Iterable[str]) -> int:
    """The bits of all rules that ask for one of these words, in lower case."""
    return reduce(or_, filter(None, map(_of_word, used)), 0)


@lru_cache(maxsize=1 << 16)
def _of_word(word: str) -> int:
    found = _whole.get(word, 0)
    for end in range(_SHORTEST, min(len(word), _LONGEST) + 1):
        found |= _beginnings.get(word[:end], 0)
    return found
