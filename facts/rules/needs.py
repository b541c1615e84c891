"""What a sentence has to hold for a pattern to match it: looked for before the pattern is tried.

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
_TOKENS = re.compile("\\[(?:[\ue000-\uf8ff]-[\ue000-\uf8ff])+\\]")
_WORD = re.compile("[a-z0-9]+")
#: A class of signs and spaces, after which a word begins.
_SIGNS = re.compile(r"\[(?:\\s|\\.|[^\w\\^\]])+\]")
#: How likely it is, roughly, that a word of so many letters stands in a sentence.
_LIKELY = (1.0, 1.0, 0.6, 0.3, 0.12, 0.06, 0.04)
_MOST = 3
_OPTIONAL = ("?", "*", "{0", "{,")

#: Words, or classes of tokens, of which one has to be there.
_Choice = frozenset[str]


class Needs(NamedTuple):
    """What has to stand in a sentence: one word of each choice, a token of each class.

    Words are as ``marks.mark`` takes them; those that are the least likely come first.
    """

    words: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()


def needs(source: str) -> Needs:
    """What every sentence holds in which the pattern matches; case must count in it."""
    words, classes = _sorted(_of_any(read(source), begins=False))
    return Needs(
        tuple(" ".join(sorted(choice)) for choice in sorted(words, key=_likely)[:_MOST]),
        tuple(dict.fromkeys(one for choice in classes for one in choice)),
    )


def _of_any(branches: tuple[Branch, ...], *, begins: bool) -> list[_Choice]:
    """What alternatives have in common: a word of one or of another, a token likewise.

    ``begins`` tells that no letter stands before them.
    """
    if len(branches) == 1:
        return list(_of_all(branches[0], begins=begins))
    each = (_sorted(_of_all(branch, begins=begins)) for branch in branches)
    words, classes = zip(*each, strict=True)
    found: list[_Choice] = []
    if all(words):
        either = _Choice().union(*(min(choices, key=_likely) for choices in words))
        found.append(_Choice(word for word in either if not _told_by_another(word, either)))
    if all(classes):
        ranges = "".join(one[1:-1] for choices in classes for one in choices[0])
        found.append(_Choice({f"[{ranges}]"}))
    return found


def _of_all(branch: Branch, *, begins: bool) -> Iterator[_Choice]:
    """What the parts of a branch need, those apart that may be missing."""
    letters = ""
    for part in (*branch, _END):
        if more := _letters(part):
            letters += more
            continue
        closed = part.atom == "\\b" or _TOKENS.fullmatch(part.atom) is not None
        if choice := _words(letters, begins=begins, closed=closed and not part.times):
            yield choice
        if letters:
            begins, letters = not letters[-1].isalnum(), ""
        if part.inside and not part.atom.startswith(WIDTHLESS):
            if not part.times.startswith(_OPTIONAL) and not _UNREAD.match(part.atom):
                yield from _of_any(part.inside, begins=begins)
        elif _TOKENS.fullmatch(part.atom) and not part.times.startswith(_OPTIONAL):
            yield _Choice({part.atom})
        begins = _begins_behind(part, before=begins)


#: Any character: no letter and no token.
_END = Part(".")


def _words(letters: str, *, begins: bool, closed: bool) -> _Choice:
    """The least likely of these words, of which the first and the last may be parts of longer ones.

    Empty if they are none: what a word ends with is not looked up.
    """
    found = (
        word[0] if word.end() < len(letters) or closed else f"{word[0]}*"
        for word in _WORD.finditer(letters)
        if (word.start() or begins) and len(word[0]) > 1 and word[0].isalpha()
    )
    best = max(found, key=len, default="")
    return _Choice({best} if best else ())


def _begins_behind(part: Part, *, before: bool) -> bool:
    """Whether a word begins behind the part, if a letter comes; ``before``: in front of it."""
    if part.atom in ("\\b", "^") or _NO_WORD_BEFORE.fullmatch(str(part)):
        return True
    if part.atom in ("", *PLACES) or part.atom.startswith(WIDTHLESS):
        return before
    if part.inside:
        behind = all(_ends(branch, before=before) for branch in part.inside)
    else:
        letters = _letters(part._replace(times=""))
        behind = not letters[-1].isalnum() if letters else _is_no_letter(part.atom)
    return behind and (before or not part.times.startswith(_OPTIONAL))


_NO_WORD_BEFORE = re.compile(r"\(\?<!(?:\\w|\[(?:\\w|A-Za-z)[^\]]*\])\)")


def _ends(branch: Branch, *, before: bool) -> bool:
    """The same of all parts of a branch."""
    for part in branch:
        before = _begins_behind(part, before=before)
    return before


def _is_no_letter(atom: str) -> bool:
    return _TOKENS.fullmatch(atom) is not None or _SIGNS.fullmatch(atom) is not None


def _letters(part: Part) -> str:
    """The very characters, in lower case, that the part stands for; empty if it can be others."""
    atom = part.atom
    if part.times or part.inside or not atom.isascii() or atom in ("", *PLACES):
        return ""
    if both := BOTH_CASES.fullmatch(atom):
        return both[1].lower() if both[1].lower() == both[2].lower() else ""
    if atom.startswith("\\"):
        return "" if atom[1].isalnum() else atom[1]
    return "" if atom[0] in "[." else atom.lower()


def _told_by_another(word: str, words: Iterable[str]) -> bool:
    """Whether a word is among those that begin as another one does: "joined" beside "join*"."""
    return any(
        other.endswith("*") and other != word and word.startswith(other[:-1]) for other in words
    )


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
    return sum(_LIKELY[min(len(word.strip("*")), len(_LIKELY) - 1)] for word in choice)
