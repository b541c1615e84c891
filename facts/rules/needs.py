"""What a sentence has to hold for a pattern to match it: looked for before the pattern is tried.

Most patterns match in few sentences. Of "⟨C⟩ (?:joined|acceded to) ⟨G⟩" it can be read that a
sentence needs a country, an organisation, and "joined" or "acceded to": whether it has them is
known many times sooner than whether the pattern matches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from facts.rules.regexes import BOTH_CASES, PLACES, WIDTHLESS, Branch, Part, read

#: Groups in which case does not count or that hold an "if": nothing is read from them.
_UNREAD = re.compile(r"\(\?[aiLmsux(-]")
_TOKENS = re.compile("\\[(?:[\ue000-\uf8ff]-[\ue000-\uf8ff])+\\]")
_NO_WORD_BEFORE = re.compile(r"\(\?<!(?:\\w|\[(?:\\w|A-Za-z)[^\]]*\])\)")
#: Parts that stand for no character, and for no certain one.
_NO_WIDTH = ("", *PLACES, *WIDTHLESS)
_OTHERS = ("", ".", *PLACES)
_WORD = re.compile("[a-z0-9]+")
#: A class of signs and spaces, after which a word begins.
_SIGNS = re.compile(r"\[(?:\\s|\\.|[^\w\\^\]])+\]")
#: In how many of a hundred sentences, roughly, a word of so many letters stands.
_LIKELY = (100, 100, 60, 30, 12, 6, 4)
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
    words, classes = _sorted(_of_any(read(source), begins=False)[0])
    return Needs(
        tuple(" ".join(sorted(choice)) for choice in sorted(words, key=_likely)[:_MOST]),
        tuple(dict.fromkeys(one for choice in classes for one in choice)),
    )


def _of_any(branches: tuple[Branch, ...], *, begins: bool) -> tuple[list[_Choice], bool]:
    """What alternatives have in common: a word of one or of another, a token likewise.

    ``begins`` tells that no letter stands before them; the same is told of what is behind them.
    """
    each = [_of_all(branch, begins=begins) for branch in branches]
    if len(each) == 1:
        return each[0]
    words, classes = zip(*(_sorted(choices) for choices, _ in each), strict=True)
    found: list[_Choice] = []
    if all(words):
        found.append(_either(min(choices, key=_likely) for choices in words))
    if all(classes):
        ranges = "".join(one[1:-1] for choices in classes for one in choices[0])
        found.append(_Choice({f"[{ranges}]"}))
    return found, all(behind for _, behind in each)


def _of_all(branch: Branch, *, begins: bool) -> tuple[list[_Choice], bool]:
    """What the parts of a branch need, those apart that may be missing."""
    found: list[_Choice] = []
    letters = ""
    for part in (*branch, _END):
        if more := _letters(part):
            letters += more
            continue
        if letters:
            closed = not part.times and (part.atom == "\\b" or _is_token(part.atom))
            if word := _word(letters, begins=begins, closed=closed):
                found.append(_Choice({word}))
            begins, letters = not letters[-1].isalnum(), ""
        if part is _END:
            break
        if part.atom in _NO_WIDTH:
            begins = begins or part.atom in ("\\b", "^") or _is_no_word_before(part)
            continue
        if part.times.startswith(_OPTIONAL):
            begins = begins and _of_one(part, begins=True)[1]
        else:
            wanted, begins = _of_one(part, begins=begins)
            found += wanted
    return found, begins


def _of_one(part: Part, *, begins: bool) -> tuple[list[_Choice], bool]:
    """The same of a part that stands there."""
    if part.inside:
        wanted, behind = _of_any(part.inside, begins=begins)
        return [] if _UNREAD.match(part.atom) else wanted, behind
    if _is_token(part.atom):
        return [_Choice({part.atom})], True
    letters = _letters(part._replace(times=""))
    return [], not letters[-1].isalnum() if letters else _SIGNS.fullmatch(part.atom) is not None


#: Any character: no letter and no token.
_END = Part(".")


def _is_token(atom: str) -> bool:
    return not atom.isascii() and _TOKENS.fullmatch(atom) is not None


def _is_no_word_before(part: Part) -> bool:
    return part.atom == "(?<!" and _NO_WORD_BEFORE.fullmatch(str(part)) is not None


def _word(letters: str, *, begins: bool, closed: bool) -> str:
    """The least likely of these words, of which the first and the last may be parts of longer ones.

    Empty if they are none: what a word ends with is not looked up.
    """
    best = ""
    for match in _WORD.finditer(letters) if len(letters) > 1 else ():
        word = match[0]
        if (begins or match.start()) and len(word) > 1 and word.isalpha():
            word = word if closed or match.end() < len(letters) else f"{word}*"
            best = max(best, word, key=len)
    return best


def _letters(part: Part) -> str:
    """The very characters, in lower case, that the part stands for; empty if it can be others."""
    atom = part.atom
    if part.times or part.inside or not atom.isascii() or atom in _OTHERS:
        return ""
    if atom[0] == "\\":
        return "" if atom[1].isalnum() else atom[1]
    if atom[0] == "[":
        both = BOTH_CASES.fullmatch(atom)
        return both[1].lower() if both and both[1].lower() == both[2].lower() else ""
    return atom.lower()


def _either(choices: Iterable[_Choice]) -> _Choice:
    """The words of all choices, those apart that others tell: "joined" beside "join*"."""
    words = _Choice().union(*choices)
    beginnings: tuple[str, ...] = ()
    for word in sorted(words):
        if word.endswith("*") and not word.startswith(beginnings):
            beginnings += (word[:-1],)
    whole = (word for word in words if not word.endswith("*") and not word.startswith(beginnings))
    return _Choice((*whole, *(f"{beginning}*" for beginning in beginnings)))


def _sorted(choices: Iterable[_Choice]) -> tuple[list[_Choice], list[_Choice]]:
    """Choices of words, and those of tokens."""
    words: list[_Choice] = []
    classes: list[_Choice] = []
    for choice in dict.fromkeys(choices):
        (classes if _is_token(next(iter(choice))) else words).append(choice)
    return words, classes


def _likely(choice: _Choice) -> int:
    """How likely it is, roughly, that a sentence has one of the words."""
    return sum(_LIKELY[min(len(word.strip("*")), len(_LIKELY) - 1)] for word in choice)
