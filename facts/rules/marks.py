"""What a sentence holds, as bits of one number: kinds of tokens, and words that rules look for.

A rule asks for its words once, when it is loaded, and gets a bit for all of them together::

    _ADMITTED = mark("admitted accepted join*")
    …
    if folded.marks & _ADMITTED:

However many words and rules there are, a sentence's words are looked up once.
"""

from __future__ import annotations

from collections.abc import Iterable

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
_of_kinds = {kind: 1 << place for place, kind in enumerate(KINDS)}
_of_words: dict[str, int] = {}
#: The bits that a sentence has with a token of the kind: of all classes that rules ask for.
MARKS_OF_KIND = dict(_of_kinds)

ADJECTIVE = _of_kinds["A"]
BODY = _of_kinds["B"]
CHAIR = _of_kinds["H"]
CITY = _of_kinds["P"]
COUNTRY = _of_kinds["C"]
COUNTRIES = _of_kinds["L"]
DATE = _of_kinds["D"]
FORMAT = _of_kinds["F"]
MEETING = _of_kinds["M"]
OFFICE = _of_kinds["O"]
OFFICIALS = _of_kinds["R"]
ORGANISATION = _of_kinds["G"]
PERSON = _of_kinds["N"]
VENUE = _of_kinds["V"]

#: How long beginnings are.
_SHORTEST, _LONGEST = 2, 20
#: Of how many words the bits are kept.
_MOST = 1 << 16
_whole: dict[str, int] = {}
_beginnings: dict[str, int] = {}


def mark(listed: str) -> int:
    """A bit that a sentence has if it uses one of the words, listed with spaces between them.

    Words are letters in lower case; "join*" is any word that begins so. ValueError names another.
    """
    if listed not in _of_words:
        for word in listed.split():
            letters = word.removesuffix("*")
            if not letters.isalpha() or letters != letters.lower():
                raise ValueError(f"“{word}” is no word in lower case")
        bit = _of_words[listed] = _new_bit()
        for word in listed.split():
            known = _beginnings if word.endswith("*") else _whole
            letters = word.removesuffix("*")
            known[letters] = known.get(letters, 0) | bit
        _bits.clear()
    return _of_words[listed]


def _new_bit() -> int:
    return 1 << (len(_of_kinds) + len(_of_words))


def mark_of_kinds(kinds: str) -> int:
    """A bit that a sentence has if it has a token of one of the kinds, by their letters."""
    kinds = "".join(sorted(set(kinds)))
    if kinds not in _of_kinds:
        bit = _of_kinds[kinds] = _new_bit()
        for kind in kinds:
            MARKS_OF_KIND[kind] |= bit
    return _of_kinds[kinds]


def marks_of(used: Iterable[str]) -> int:
    """The bits of all rules that ask for one of these words, in lower case."""
    marks = 0
    for bits in map(_bits.__getitem__, used):
        if bits:
            marks |= bits
    return marks


class _Bits(dict[str, int]):
    """The bits of words that have been looked up."""

    def __missing__(self, word: str) -> int:
        found = _whole.get(word, 0)
        for end in range(_SHORTEST, min(len(word), _LONGEST) + 1):
            found |= _beginnings.get(word[:end], 0)
        if len(self) >= _MOST:
            self.clear()
        self[word] = found
        return found


_bits = _Bits()
