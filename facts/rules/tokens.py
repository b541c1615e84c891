"""A sentence with its names folded into single characters, so that rules read as grammar.

"Azerbaijan was granted the status of a dialogue partner at the Ufa summit in 2015" becomes
"C was granted the status of a dialogue partner at the M", where C and M are private-use characters
that stand for a country and a meeting. Patterns are written with ``⟨C⟩`` for any country, ``⟨CL⟩``
for a country or a list of countries, and so on; folding never changes what can be told apart, since
every token knows the words that it replaced.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

import msgspec

from facts.rules.marks import KINDS, MARKS_OF_KIND, mark, mark_of_kinds
from facts.rules.needs import needs
from facts.rules.patterns import Pattern
from facts.sentences import Sentence
from facts.words import BLANKS

_ROOM = 0x100
_FIRST = 0xE000
_BASE = {kind: _FIRST + _ROOM * place for place, kind in enumerate(KINDS)}
_LAST = _FIRST + _ROOM * len(KINDS) - 1
_TOKEN = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
_PLACEHOLDER = re.compile(r"⟨(\^?)([A-Z]+)⟩")
#: Letters that vary between keyboards, one for one, so that offsets stay.
_PLAIN = {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "«": '"', "»": '"', "ſ": "s"}
_PLAIN |= dict.fromkeys(BLANKS, " ")
#: A digit of another script, or as wide as a Chinese letter.
_DIGIT = re.compile(r"[^\D0-9]")
#: Where digits of other scripts lie, and our tokens: all but Latin, Cyrillic, dashes and arrows.
_FOREIGN = re.compile("[\u0660-\u1fff\u2c00-\U0010ffff]")

#: Details by name: texts, but for the offices of persons.
Info = Mapping[str, Any]


class Item(msgspec.Struct, frozen=True, gc=False):
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
        known: str = self.info.get(name, "")
        return known

    def _replace(self, **changes: object) -> Item:
        """The same but for these changes, as named tuples have it."""
        return msgspec.structs.replace(self, **changes)


def pattern(source: str, **parts: str) -> Pattern:
    """A pattern: ``⟨CL⟩`` is any token of these kinds, ``⟨name⟩`` a part given by name.

    ``⟨^CL⟩`` is any character but these tokens and the end of a clause.
    """
    for name, part in parts.items():
        source = source.replace(f"⟨{name}⟩", part)
    source = _PLACEHOLDER.sub(lambda m: token_class(m[2], bool(m[1])), source)
    wanted = needs(source)
    marks = {*map(mark, wanted.words), *map(_mark_of_class, wanted.classes)}
    return Pattern(source, sum(marks))


_LETTERS = tuple(KINDS)


def _mark_of_class(token_class: str) -> int:
    """The mark of a class of tokens."""
    firsts = token_class[1:-1:3]
    return mark_of_kinds("".join(_LETTERS[(ord(first) - _FIRST) // _ROOM] for first in firsts))


def token_class(kinds: str, but: bool = False) -> str:
    """A character class of all tokens of the given kinds, or of all other characters but ";"."""
    spans = (f"{chr(_BASE[kind])}-{chr(_BASE[kind] + _ROOM - 1)}" for kind in kinds)
    return f"[^;{''.join(spans)}]" if but else f"[{''.join(spans)}]"


_NOTHING: Info = {}
_NO_MATCHES: Iterator[re.Match[str]] = iter(())


def is_token(text: str) -> bool:
    """Whether the text is one token, which a folded sentence knows as an item."""
    return _TOKEN.fullmatch(text) is not None


class Folded(msgspec.Struct, gc=False):
    """One sentence whose names are folded away step by step; ``text`` is its present form.

    It begins as the sentence in plain letters (see ``plain``). ``marks`` tell what it holds or has
    held. An article may have a quarter of a million: no cycle arises, so none need be looked for.
    """

    sentence: Sentence
    text: str
    marks: int
    _items: dict[str, Item] = {}
    _used: dict[str, int] = {}
    #: The tokens as they stood in the text when they were last asked for.
    _listed: tuple[Item, ...] = ()
    _listed_in: str = ""

    def token(
        self, kind: str, ids: tuple[str, ...], words: str, info: Info | None = None
    ) -> str | None:
        """A new token, or None if the sentence has more of them than any real sentence."""
        used = self._used.get(kind, 0)
        if used >= _ROOM:
            return None
        self._used[kind] = used + 1
        if not used:
            self.marks |= MARKS_OF_KIND[kind]
        char = chr(_BASE[kind] + used)
        self._items[char] = Item(kind, ids, words, info or _NOTHING)
        return char

    def many(self, kind: str) -> bool:
        """Whether the sentence had two tokens of the kind."""
        return self._used.get(kind, 0) > 1

    @property
    def all(self) -> Sequence[Item]:
        """All tokens of the sentence as it stands folded now, in order."""
        if self._listed_in is not self.text:
            self._listed_in, self._listed = self.text, tuple(self.items(self.text))
        return self._listed

    def item(self, char: str) -> Item:
        """What a token stands for."""
        return self._items[char]

    def items(self, text: str) -> list[Item]:
        """All tokens in a stretch of the folded text, in order."""
        if text.isascii():
            return []
        if len(text) == 1:
            return [self._items[text]] if text in self._items else []
        return [*map(self._items.__getitem__, _TOKEN.findall(text))]

    def words(self, text: str) -> str:
        """A stretch of the folded text in the sentence's words again."""
        return text if text.isascii() else _TOKEN.sub(lambda m: self._items[m[0]].words, text)

    def find(self, *patterns: Pattern, text: str | None = None) -> Iterator[re.Match[str]]:
        """Every match in the sentence as it stands folded now, or in a ``text`` made of it.

        Where the sentence lacks what a match needs, a pattern is not tried at all.
        """
        text, marks, found = self.text if text is None else text, self.marks, _NO_MATCHES
        for regex in patterns:
            needed = regex.needed  # as in ``fits``; calls are too many for one
            if needed & marks == needed and (first := regex.search(text)):
                # most find nothing, which a search tells sooner than an iterator
                found = chain(found, (first,), regex.finditer(text, first.end()))
        return found

    def fits(self, regex: Pattern) -> bool:
        """Whether the sentence has what a match of the pattern needs."""
        needed = regex.needed
        return needed & self.marks == needed

    def fold(self, regex: Pattern, make: Callable[[re.Match[str]], str | None]) -> None:
        """Replace every match by the token that ``make`` gives, or leave it where that is None."""
        needed, text = regex.needed, self.text
        if needed & self.marks != needed or not (first := regex.search(text)):
            return
        parts: list[str] = []
        done = 0
        for match in chain((first,), regex.finditer(text, first.end())):
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
    if text.isascii() or not _FOREIGN.search(text):
        return text
    return _TOKEN.sub(" ", _DIGIT.sub(lambda digit: str(int(digit[0])), text))
