"""A sentence with its names folded into single characters, so that rules read as grammar.

"Azerbaijan was granted the status of a dialogue partner at the Ufa summit in 2015" becomes
"C was granted the status of a dialogue partner at the M", where C and M are private-use characters
that stand for a country and a meeting. Patterns are written with ``⟨C⟩`` for any country, ``⟨CL⟩``
for a country or a list of countries, and so on; folding never changes what can be told apart, since
every token knows the words that it replaced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from string import ascii_lowercase
from typing import NamedTuple

from facts.rules.anchors import matches, places
from facts.rules.needs import needs
from facts.rules.regexes import quick
from facts.sentences import Sentence

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

_ROOM = 0x400
_FIRST = 0xF0000
_BASE = {kind: _FIRST + _ROOM * place for place, kind in enumerate(KINDS)}
_LAST = _FIRST + _ROOM * len(KINDS) - 1
_TOKEN = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_PLACEHOLDER = re.compile(r"⟨(\^?)([A-Z]+)⟩")
#: Letters that vary between keyboards, one for one, so that offsets stay.
_PLAIN = {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "ſ": "s"}
#: White space but for the space, and our tokens: one class is found twice as fast as two.
_BLANK = re.compile(
    "[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    f"{chr(_FIRST)}-{chr(_LAST)}]"
)

#: A digit of another script, or as wide as a Chinese letter.
_DIGIT = re.compile(r"[^\D0-9]")

_SPACES = re.compile("  +")
#: Bytes of text in lower case, with a space for everything but letters: words are cut thrice as
#: fast as by a pattern.
_LETTERS = bytes(byte if chr(byte) in ascii_lowercase else ord(" ") for byte in range(256))

Info = Mapping[str, object]


class Item(NamedTuple):
    """What one token stands for: its kind, the entity ids, the words replaced, and details."""

    kind: str
    ids: tuple[str, ...]
    words: str
    info: Info

    @property
    def id(self) -> str:
        """The first id, empty if there is none."""
        return self.ids[0] if self.ids else ""

    def text(self, name: str) -> str:
        """A detail that is a text; empty if it is not known."""
        value = self.info.get(name, "")
        return value if isinstance(value, str) else ""


def pattern(source: str, *, flags: int = 0, **parts: str) -> re.Pattern[str]:
    """A compiled pattern: ``⟨CL⟩`` is any token of these kinds, ``⟨name⟩`` a part given by name.

    ``⟨^CL⟩`` is any character but these tokens and the end of a clause.
    """
    for name, part in parts.items():
        source = source.replace(f"⟨{name}⟩", part)
    source = _PLACEHOLDER.sub(lambda m: token_class(m[2], bool(m[1])), source)
    if flags & re.IGNORECASE:
        return re.compile(source, flags)
    compiled = re.compile(quick(source), flags)
    _WRITTEN[compiled.pattern] = source
    return compiled


#: Patterns as they were written, by what they have been rewritten to.
_WRITTEN: dict[str, str] = {}


@cache
def _needs(rewritten: str) -> tuple[tuple[int, ...], tuple[tuple[str, ...], ...]]:
    """What a sentence needs for a pattern to match: tokens of kinds, and one of each words."""
    wanted = needs(_WRITTEN.get(rewritten, ""))
    return tuple(map(_bits, wanted.classes)), wanted.words


def _bits(token_class: str) -> int:
    """The kinds of a class of tokens, one bit for each."""
    return sum({1 << (ord(first) - _FIRST) // _ROOM for first in token_class[1:-1:3]})


def token_class(kinds: str, but: bool = False) -> str:
    """A character class of all tokens of the given kinds, or of all other characters but ";"."""
    spans = (f"{chr(_BASE[kind])}-{chr(_BASE[kind] + _ROOM - 1)}" for kind in kinds)
    return f"[^;{''.join(spans)}]" if but else f"[{''.join(spans)}]"


def vocabulary(words: str) -> frozenset[str]:
    """Words that ``Folded.uses`` looks for, from one text with spaces between them."""
    return frozenset(words.split())


_NOTHING: Info = {}
_NO_MATCHES: Iterator[re.Match[str]] = iter(())
_NONE: tuple[str, list[Item]] = ("", [])


def is_token(text: str) -> bool:
    """Whether the text is one token, which a folded sentence knows as an item."""
    return _TOKEN.fullmatch(text) is not None


class Folded:
    """One sentence whose names are folded away step by step; ``text`` is its present form."""

    __slots__ = ("_items", "_kinds", "_listed", "_lower", "_used", "_words", "sentence", "text")

    def __init__(self, sentence: Sentence, text: str) -> None:
        """``text`` is the sentence in plain letters (see ``plain``)."""
        self.sentence = sentence
        self._items: dict[str, Item] = {}
        self._used: dict[str, int] = {}
        self._kinds = 0
        self.text = text
        self._lower = _SPACES.sub(" ", text.lower())
        self._listed = _NONE
        self._words: frozenset[str] = frozenset()

    def token(
        self, kind: str, ids: tuple[str, ...], words: str, info: Info | None = None
    ) -> str | None:
        """A new token, or None if the sentence has more of them than any real sentence."""
        used = self._used.get(kind, 0)
        if used >= _ROOM:
            return None
        self._used[kind] = used + 1
        base = _BASE[kind]
        self._kinds |= 1 << (base - _FIRST) // _ROOM
        char = chr(base + used)
        self._items[char] = Item(kind, ids, words, _NOTHING if info is None else info)
        return char

    def says(self, *words: str) -> bool:
        """Whether any of the words, in lower case, occurs in the sentence: a cheap first look."""
        text = self._lower
        for word in words:  # noqa: SIM110 - twice as fast as any(), and asked very often
            if word in text:
                return True
        return False

    def uses(self, words: frozenset[str]) -> bool:
        """Whether any of the words, whole and in lower case, is in the sentence.

        However many they are, this takes as long as for one; a word is letters from a to z.
        """
        if not self._words:
            letters = self._lower.encode("ascii", "replace").translate(_LETTERS)
            self._words = frozenset(letters.decode().split())
        return not self._words.isdisjoint(words)

    def has(self, *kinds: str) -> bool:
        """Whether the sentence had a token of one of the kinds."""
        used = self._used
        for kind in kinds:  # noqa: SIM110 - see above
            if kind in used:
                return True
        return False

    def many(self, kind: str) -> bool:
        """Whether the sentence had two tokens of the kind."""
        return self._used.get(kind, 0) > 1

    @property
    def all(self) -> list[Item]:
        """All tokens of the sentence as it stands folded now, in order."""
        text, items = self._listed
        if text is not self.text:
            text, items = self._listed = self.text, self.items(self.text)
        return items

    def item(self, char: str) -> Item:
        """What a token stands for."""
        return self._items[char]

    def items(self, text: str) -> list[Item]:
        """All tokens in a stretch of the folded text, in order."""
        if text.isascii():
            return []
        return [self._items[char] for char in _TOKEN.findall(text)]

    def words(self, text: str) -> str:
        """A stretch of the folded text in the sentence's words again."""
        return _TOKEN.sub(lambda m: self._items[m[0]].words, text)

    def find(self, regex: re.Pattern[str], text: str | None = None) -> Iterator[re.Match[str]]:
        """Every match in the sentence as it stands folded now, or in a ``text`` made of it.

        Where the sentence lacks what a match needs, the pattern is not tried at all.
        """
        classes, choices = _needs(regex.pattern)
        kinds = self._kinds
        for wanted in classes:
            if not wanted & kinds:
                return _NO_MATCHES
        for choice in choices:
            if not self.says(*choice):
                return _NO_MATCHES
        return regex.finditer(self.text if text is None else text)

    def fold(
        self,
        regex: re.Pattern[str],
        make: Callable[[re.Match[str]], str | None],
        *,
        at: re.Pattern[str] | None = None,
    ) -> None:
        """Replace every match by the token that ``make`` gives, or leave it where that is None.

        With ``at`` matches are tried only where that simpler pattern matches.
        """
        text = self.text
        found = regex.finditer(text) if at is None else matches(regex, text, places(at, text))
        parts: list[str] = []
        done = 0
        for match in found:
            token = make(match)
            if token:
                parts += (text[done : match.start()], token)
                done = match.end()
        if parts:
            parts.append(text[done:])
            self.text = "".join(parts)


def plain(text: str) -> str:
    """The text with plain marks, digits and spaces and no token of ours, of the same length."""
    for sign, usual in _PLAIN.items():
        text = text.replace(sign, usual)
    text = _DIGIT.sub(lambda digit: str(int(digit[0])), text)
    return _BLANK.sub(" ", text)
