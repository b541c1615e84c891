"""What a text has to hold for a pattern to match it: looked for before the pattern is tried.

Most patterns match in few sentences. Of "⟨C⟩ (?:joined|acceded to) ⟨G⟩" it can be read that a
sentence needs a country, an organisation, and "joined" or "acceded to": whether it has them is
known many times sooner than whether the pattern matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from facts.rules.regexes import BOTH_CASES, PLACES, WIDTHLESS, Branch, Part, read

#: Groups in which case does not count or that hold an "if": nothing is read from them.
_UNREAD = re.compile(r"\(\?[aiLmsux(-]")
_TOKENS = re.compile("\\[(?:[\U000f0000-\U000fffff]-[\U000f0000-\U000fffff])+\\]")
#: How likely it is, roughly, that a word of so many letters stands in a sentence.
_LIKELY = (1.0, 1.0, 0.6, 0.3, 0.12, 0.06, 0.04)
_TOO_LIKELY = 1.2
_MOST = 3
_OPTIONAL = ("?", "*", "{0", "{,")

#: Words, or classes of tokens, of which one has to be there.
_Choice = frozenset[str]


class Needs(NamedTuple):
    """What has to stand in a text: one word of each choice, in lower case, a token of each class.

    The words that are the least likely come first.
    """

    words: tuple[tuple[str, ...], ...] = ()
    classes: tuple[str, ...] = ()


def needs(source: str) -> Needs:
    """What every text holds that the pattern matches; case must count in it."""
    words, classes = _sorted(_of_any(read(source)))
    likely = sorted((choice for choice in words if _likely(choice) < _TOO_LIKELY), key=_likely)
    return Needs(
        tuple(tuple(sorted(choice)) for choice in likely[:_MOST]),
        tuple(dict.fromkeys(one for choice in classes for one in choice)),
    )


def _of_any(branches: tuple[Branch, ...]) -> list[_Choice]:
    """What alternatives have in common: a word of one or of another, a token likewise."""
    if len(branches) == 1:
        return list(_of_all(branches[0]))
    words, classes = zip(*(_sorted(_of_all(branch)) for branch in branches), strict=True)
    found: list[_Choice] = []
    if all(words):
        either = _Choice().union(*(min(choices, key=_likely) for choices in words))
        found.append(_Choice(w for w in either if not any(o != w and o in w for o in either)))
    if all(classes):
        ranges = "".join(one[1:-1] for choices in classes for one in choices[0])
        found.append(_Choice({f"[{ranges}]"}))
    return found


def _of_all(branch: Branch) -> Iterator[_Choice]:
    """What the parts of a branch need, those apart that may be missing; letters as one word."""
    word = ""
    for part in (*branch, _END):
        if part.atom in ("", *PLACES):
            continue
        if letters := _letters(part):
            word += letters
            continue
        if len(word) > 1:
            yield _Choice({word})
        word = ""
        if part.times.startswith(_OPTIONAL) or part.atom.startswith(WIDTHLESS):
            continue
        if part.inside and not _UNREAD.match(part.atom):
            yield from _of_any(part.inside)
        elif _TOKENS.fullmatch(part.atom):
            yield _Choice({part.atom})


#: Any character: no letter and no token.
_END = Part(".")


def _letters(part: Part) -> str:
    """The very characters, in lower case, that the part stands for; empty if it can be others."""
    atom = part.atom
    if part.times or part.inside or not atom.isascii():
        return ""
    if both := BOTH_CASES.fullmatch(atom):
        return both[1].lower() if both[1].lower() == both[2].lower() else ""
    if atom.startswith("\\"):
        return "" if atom[1].isalnum() else atom[1]
    return "" if atom[0] in "[." else atom.lower()


def _sorted(choices: Iterable[_Choice]) -> tuple[list[_Choice], list[_Choice]]:
    """Choices of words, and those of tokens."""
    words: list[_Choice] = []
    classes: list[_Choice] = []
    for choice in dict.fromkeys(choices):
        tokens = _TOKENS.fullmatch(next(iter(choice))) is not None
        (classes if tokens else words).append(choice)
    return words, classes


def _likely(choice: _Choice) -> float:
    """How likely it is, roughly, that a sentence has one of the words."""
    return sum(_LIKELY[min(len(word.strip()), len(_LIKELY) - 1)] for word in choice)
