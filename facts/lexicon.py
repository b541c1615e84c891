"""Words and phrases that mean something, found in a sentence of any script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from facts.folding import fold, is_unspaced

#: A word of this length or longer may have any ending: «Ташкенте», «Токаева».
DECLINED_FROM = 5
_PIECES = re.compile(r"\d+|[^\W\d_]+(?:[^\W\d_]|['\u0900-\u0dff])*|\S")


class Found(NamedTuple):
    """What stands at ``tokens[start:end]``: a kind of thing, and which one if it has an id."""

    kind: str
    start: int
    end: int
    id: str = ""


def tokens(text: str) -> list[str]:
    """The folded words, numbers, and single signs of scripts that write no spaces.

    >>> tokens("Who chairs the SCO in 2024?"), tokens("上合组织2024年")
    (['who', 'chairs', 'the', 'sco', 'in', '2024'], ['上', '合', '组', '织', '2024', '年'])
    """
    found: list[str] = []
    for piece in _PIECES.findall(fold(text)):
        found += piece if is_unspaced(piece) else [str(int(piece)) if piece.isdecimal() else piece]
    return found


@lru_cache(maxsize=1 << 14)
def _parts(word: str) -> tuple[str, ...]:
    """The tokens of one word: names of bodies share a few words among hundreds of phrases."""
    return tuple(tokens(word))


class Word(NamedTuple):
    """A word of a phrase; written with ``*`` if it may have any ending."""

    text: str
    open_ended: bool

    def stands_for(self, token: str) -> bool:
        """Whether the token is this word."""
        return token == self.text or (self.open_ended and token.startswith(self.text))


class Lexicon:
    """Phrases by their first word."""

    def __init__(self) -> None:
        self._phrases: dict[str, list[tuple[list[Word], str, str]]] = {}

    def add(self, phrase: str, kind: str, id: str = "") -> None:
        """Have the phrase mean a thing of this kind."""
        words: list[Word] = []
        for written in phrase.split():
            parts = _parts(written.rstrip("*"))
            words += [Word(part, open_ended=False) for part in parts[:-1]]
            words += [Word(part, written.endswith("*")) for part in parts[-1:]]
        if words:
            self._phrases.setdefault(words[0].text, []).append((words, kind, id))

    def add_all(self, phrases: str, kind: str) -> None:
        """Add a catalog's list of phrases, parted by ``|``."""
        for phrase in phrases.split("|"):
            self.add(phrase.strip(), kind)

    def find(self, said: Sequence[str]) -> list[Found]:
        """The longest phrase of each kind at each place, in the order of the sentence."""
        found: list[Found] = []
        for start, token in enumerate(said):
            best: dict[str, Found] = {}
            for size in range(len(token), 0, -1):
                for words, kind, id in self._phrases.get(token[:size], ()):
                    if _stand(words, said, start):
                        one = Found(kind, start, start + len(words), id)
                        best[kind] = max(best.get(kind, one), one, key=lambda f: f.end)
            found += best.values()
        return found


def declined(name: str) -> str:
    """The name as a phrase whose longer words may have any ending."""
    words = name.split()
    shortest = [DECLINED_FROM] * (len(words) - 1) + [_last_declined_from(words)]
    return " ".join(
        f"{word}*" if len(word) >= least else word
        for word, least in zip(words, shortest, strict=True)
    )


def _last_declined_from(words: Sequence[str]) -> int:
    """How long the last word has to be: «дабири кулли», «ШКУнун» end what may be short."""
    if words[-1].isupper() and not words[-1].isascii():
        return 3
    return 4 if len(words) > 1 else DECLINED_FROM


def _stand(words: Sequence[Word], said: Sequence[str], start: int) -> bool:
    if start + len(words) > len(said):
        return False
    return all(word.stands_for(said[start + at]) for at, word in enumerate(words))


def apart(found: Iterable[Found]) -> list[Found]:
    """Those that do not overlap, longer ones before shorter ones."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: f.start)
