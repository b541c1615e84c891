"""How one language asks: its words, and its patterns of them for each command."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from typing import NamedTuple

from bot.questions.vocabulary import QUESTIONS, WORDS
from bot.speech import Speech
from facts.lexicon import Found, Lexicon, apart

#: Words that say little by themselves.
_WEAK = frozenset(
    {"next", "last", "who", "what", "when", "all", "government", "year", "number", "sco", "regular"}
)
#: How much a pattern of which only a part is found counts for a suggestion.
_PART = 0.4


class Pattern(NamedTuple):
    """Kinds of things that a question holds; words that stand for themselves are literals.

    ``needs`` are the same kinds with how often each must occur, and what each weighs; ``adds`` are
    kinds that may stand there too, and then count.
    """

    kinds: tuple[str, ...]
    needs: tuple[tuple[str, int, float], ...]
    adds: tuple[tuple[str, float], ...]
    ordered: bool


class Grammar:
    """One language's words and patterns, from its catalog."""

    def __init__(self, speech: Speech) -> None:
        """Read the catalog of the speech."""
        self._lexicon = Lexicon()
        for kind, marked in WORDS.items():
            listed = str(speech.p(*marked))
            if listed != marked[1]:
                self._lexicon.add_all(listed, kind)
        # The patterns with their commands, by each kind of thing that they need.
        self._patterns: dict[str, list[tuple[str, Pattern]]] = {}
        for command, marked in QUESTIONS.items():
            listed = str(speech.p(*marked))
            for text in listed.split("|") if listed != marked[1] else ():
                if pattern := self._read(text):
                    for kind, *_ in pattern.needs:
                        self._patterns.setdefault(kind, []).append((command, pattern))

    def _read(self, text: str) -> Pattern | None:
        items = [item for item in text.split() if item != ">"]
        kinds: list[str] = []
        also: list[str] = []
        for item in items:
            if item.endswith("?"):
                also.append(item.strip("{}?"))
            elif item.startswith("{"):
                kinds.append(item.strip("{}"))
            else:
                self._lexicon.add(item, f"={item}")
                kinds.append(f"={item}")
        needs = tuple((kind, count, weight(kind)) for kind, count in Counter(kinds).items())
        adds = tuple((kind, weight(kind)) for kind in also)
        return Pattern(tuple(kinds), needs, adds, ">" in text) if kinds else None

    def scores(self, said: list[str], names: list[Found]) -> dict[str, float]:
        """How well the sentence asks each command; what it names was found before.

        The organisation counts where the language's own words for it stand.
        """
        by_kind = self._by_kind(said)
        words = [f for kind in by_kind.values() for f in apart(kind)]
        names = [name for name in _meant(names, by_kind) if name.kind != "sco"]
        strong = [word for word in words if weight(word.kind) > 1]
        free = [name for name in names if not any(_hides(word, name) for word in strong)]
        things = sorted([*words, *free], key=lambda f: f.start)
        there = Counter(thing.kind for thing in things)
        best: dict[str, float] = {}
        seen: set[int] = set()
        for kind in there:
            for command, pattern in self._patterns.get(kind, ()):
                if id(pattern) not in seen:
                    seen.add(id(pattern))
                    best[command] = max(best.get(command, 0.0), _score(pattern, things, there))
        return {command: best[command] for command in QUESTIONS if command in best}

    def meant(self, said: list[str], names: list[Found]) -> list[Found]:
        """What the sentence names without what this language asks by: Uzbek “kim” is no Kim."""
        return _meant(names, self._by_kind(said))

    def kinds(self, said: list[str]) -> set[str]:
        """The kinds of words that stand in the sentence."""
        return set(self._by_kind(said))

    def left(self, said: list[str], names: list[Found], kinds: Container[str] = ()) -> list[int]:
        """Where words stand that mean nothing here, or none of the ``kinds`` if some are given."""
        found = [*names, *self._lexicon.find(said)]
        meant = (one for one in found if not kinds or one.kind in kinds)
        taken = {at for one in meant for at in range(one.start, one.end)}
        return [at for at in range(len(said)) if at not in taken]

    def is_all(self, said: list[str], kind: str) -> bool:
        """Whether the sentence is one thing of the kind and nothing else."""
        found = self._by_kind(said).get(kind, ())
        return any(one.start == 0 and one.end == len(said) for one in found)

    def _by_kind(self, said: list[str]) -> dict[str, list[Found]]:
        found: dict[str, list[Found]] = {}
        for one in self._lexicon.find(said):
            found.setdefault(one.kind, []).append(one)
        return found


def _meant(names: list[Found], by_kind: dict[str, list[Found]]) -> list[Found]:
    asks = by_kind.get("who", ())
    return [one for one in names if not any(_hides(word, one) for word in asks)]


def weight(kind: str) -> float:
    """How much a thing of the kind says on what is asked."""
    return 1.0 if kind in _WEAK or kind.startswith("=") else 2.0


def _hides(word: Found, name: Found) -> bool:
    """What looks like a name is a word of this language: Tajik «раиси» is no Raisi."""
    return name.start < name.end and word.start <= name.start and name.end <= word.end


def _score(pattern: Pattern, things: list[Found], there: Counter[str]) -> float:
    total, whole = 0.0, True
    for kind, count, each in pattern.needs:
        found = there.get(kind, 0)
        whole = whole and found >= count
        total += each * min(found, count)
    if whole and pattern.ordered:
        whole = _in_order(pattern.kinds, things)
    if not whole:
        return _PART * total
    return total + sum(each for kind, each in pattern.adds if kind in there)


def _in_order(kinds: tuple[str, ...], things: list[Found]) -> bool:
    left = iter(thing.kind for thing in things)
    return all(kind in left for kind in kinds)
