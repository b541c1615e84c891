"""Patterns rewritten so that ``re`` tries them faster; what they match stays the same.

``re`` tries the alternatives of a pattern one by one, at every place of a text. The patterns of the
rules hold dozens of alternatives and can begin at few places, so two things are done to them:

- alternatives are sorted by their first letter: "held|met|hosted" becomes "h(?:eld|osted)|met";
- a pattern begins with its first character, which ``re`` looks for by itself, many times faster
  than it tries a pattern. What has to stand before it is looked back for: "\\bheld" becomes
  "h(?<=\\bh)eld", and "(?:the )?[CL]" becomes "[tCL](?:(?<=t)he [CL]|(?<=[CL]))".
- where that would be too long, the pattern is tried only where its first character may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_ATOM = re.compile(r"[A-Za-z ]+(?![?*+{])|\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|[^()|]", re.DOTALL)
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|P=\w+|[aiLmsux-]+:|\(\w+\)|<[=!]|[:=!>]))?")
#: Groups in which case does not count, or that hold an "if" and an "else".
_FIXED = re.compile(r"\(\?(?:[aiLmsux-]+:|\(\w+\))")
_TIMES = re.compile(r"(?:[*+?]|\{\d*,?\d*\})[+?]?")
BOTH_CASES = re.compile(r"\[([A-Za-z])([A-Za-z])\]")
#: Escapes that mean a place, not a character.
PLACES = ("\\b", "\\B", "^", "$")
WIDTHLESS = ("(?=", "(?!", "(?<=", "(?<!")
#: Groups of which something has to stand there.
_GROUPS = ("(?:", "(?P<", "(?>")
#: How often a part may stand there once more, when it has stood there once.
_MORE = {"?": "", "*": "*"}
#: More looks back take longer than they spare; so does writing longer parts twice.
_MOST_LOOKS = 4
_MOST_LETTERS = 24
_LONGEST_COPY = 200


class Part(NamedTuple):
    """Characters, a class or, with alternatives inside, a group; how often it may stand there."""

    atom: str
    inside: tuple[Branch, ...] = ()
    times: str = ""

    def __str__(self) -> str:
        return (f"{self.atom}{_written(self.inside)})" if self.inside else self.atom) + self.times


Branch = tuple[Part, ...]


def quick(source: str) -> str:
    """Rewrite a pattern; one that does not mind upper and lower case must stay as it is."""
    branches, _ = _read(source, 0, True)
    if _leads(branches):
        return _written(branches)
    if begun := _begun(branches, ()):
        return _written(begun)
    first = _first(branches)
    if first is None or first[1] or not first[0]:
        return _written(branches)
    return f"(?=[{first[0]}])(?:{_written(branches)})"


def read(source: str) -> tuple[Branch, ...]:
    """The alternatives of a pattern as they are written."""
    return _read(source, 0, False)[0]


def _read(source: str, at: int, free: bool) -> tuple[tuple[Branch, ...], int]:
    """Read alternatives up to the end of their group; sort them, but for those of fixed groups."""
    found: list[Branch] = []
    parts: list[Part] = []
    while at < len(source) and source[at] != ")":
        if source[at] == "|":
            found.append(tuple(parts))
            parts, at = [], at + 1
            continue
        inside: tuple[Branch, ...] = ()
        word = _OPENING.match(source, at) or _ATOM.match(source, at)
        assert word is not None  # noqa: S101 - one of the two matches whatever stands there
        at = word.end()
        if word[0].startswith("("):
            inside, at = _read(source, at, free and not _FIXED.fullmatch(word[0]))
            at += 1
        times = _TIMES.match(source, at)
        at = times.end() if times else at
        parts.append(Part(word[0], inside, times[0] if times else ""))
    branches = (*found, tuple(parts))
    return _sorted(branches) if free else branches, at


def _sorted(branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """Join alternatives that begin with the same letter.

    Which of two alternatives comes first matters only if both can match: they keep their order, and
    none is moved past one that may begin with any letter.
    """
    found: list[Branch] = []
    by_letter: dict[str, list[Branch]] = {}
    for branch in branches if len(branches) > 1 else ():
        letters = _letters(branch)
        for letter in letters:
            rest = branch[0].atom[1:] if branch[0].atom[0] == letter else ""
            by_letter.setdefault(letter, []).append((Part(rest), *branch[1:]))
        if not letters:
            found += (*_joined(by_letter), branch)
            by_letter.clear()
    return (*found, *_joined(by_letter)) or branches


def _joined(by_letter: dict[str, list[Branch]]) -> Iterator[Branch]:
    """One alternative for each letter."""
    for letter, rests in by_letter.items():
        rest = rests[0] if len(rests) == 1 else (Part("(?:", tuple(rests)),)
        yield (Part(letter), *rest)


def _letters(branch: Branch) -> str:
    """The letters that an alternative begins with; empty if it begins otherwise."""
    first = branch[0] if branch else Part("")
    both = BOTH_CASES.fullmatch(first.atom)
    groups = {opening for part in branch for opening in _openings(part)}
    twice = both and any(opening.startswith("(?P<") for opening in groups)
    if first.times or twice or "(" in groups:
        return ""  # a name cannot stand twice, and numbers must not change
    if both:
        return both[1] + both[2]
    return first.atom[0] if first.atom[:1].isalpha() else ""


def _openings(part: Part) -> Iterator[str]:
    """How the groups open that a part is or holds."""
    if part.inside:
        yield part.atom
        for branch in part.inside:
            for inner in branch:
                yield from _openings(inner)


def _leads(branches: tuple[Branch, ...]) -> bool:
    """Whether the first character is plain enough for ``re`` to look for it by itself."""
    for branch in branches:
        first = branch[0] if branch else Part("")
        if first.times or not first.atom or first.atom in PLACES:
            return False
        if first.inside:
            alone = len(branches) == 1 and first.atom.startswith(("(?:", "(?P<"))
            if not alone or not _leads(first.inside):
                return False
        elif len(branches) > 1 and not first.atom[0].isalnum():
            return False
    return True


def _first(branches: tuple[Branch, ...]) -> tuple[str, bool] | None:
    """What can stand first, as the inside of a character class, and whether nothing can.

    None if it can be any character.
    """
    found: dict[str, None] = {}
    empty = False
    for branch in branches:
        for part in branch:
            one = _characters(part)
            if one is None:
                return None
            found[one[0]] = None
            if not one[1]:
                break
        else:
            empty = True
    return "".join(found), empty


def _characters(part: Part) -> tuple[str, bool] | None:
    """The same of one part."""
    optional = part.times.startswith(("?", "*", "{0", "{,"))
    if part.atom in PLACES or part.atom.startswith(WIDTHLESS):
        return "", True
    if part.inside:
        inside = _first(part.inside) if part.atom.startswith(("(?:", "(?P<", "(?>")) else None
        return inside and (inside[0], inside[1] or optional)
    if part.atom == "." or part.atom.startswith("[^"):
        return None
    if part.atom.startswith("["):
        return re.sub(r"^-|-$", r"\\-", part.atom[1:-1]), optional
    return part.atom if part.atom.startswith("\\") else re.escape(part.atom[:1]), optional


def _begun(branches: tuple[Branch, ...], before: Branch) -> tuple[Branch, ...] | None:
    """The pattern with its first character in front; None if it cannot be.

    ``before`` are places ("\\b") and looks around that have to hold where the pattern begins.
    """
    parted = [_parted(branch) for branch in branches]
    if not all(rest for _, rest in parted):
        return None
    if len(parted) == 1:
        looks, (one, *others) = parted[0]
        if one.atom.startswith(_GROUPS) and not one.times:
            inside = _begun(one.inside, (*before, *looks))
            return inside and ((one._replace(inside=inside), *others),)
    if all(_is_character(rest[0]) for _, rest in parted) and (
        len(parted) == 1 or all(rest[0].atom[0].isalnum() for _, rest in parted)
    ):
        checked = tuple(_checked((*before, *looks), rest) for looks, rest in parted)
        return checked if len(checked) <= _MOST_LETTERS else None
    first, behind = _first(branches), _behind(branches, before)
    if first is None or first[1] or not behind or _written(behind).count("(?<=") > _MOST_LOOKS:
        return None
    return ((Part(f"[{first[0]}]"), Part("(?:", behind)),)


def _parted(branch: Branch) -> tuple[Branch, Branch]:
    """What stands at the beginning of a branch and has no width, and the rest."""
    place = next((i for i, part in enumerate(branch) if not _is_widthless(part)), len(branch))
    return branch[:place], branch[place:]


def _is_widthless(part: Part) -> bool:
    return part.atom in ("", *PLACES) or part.atom.startswith(WIDTHLESS)


def _is_character(part: Part) -> bool:
    """Whether the part begins with exactly one character, or one of a class."""
    return not part.inside and not part.times and part.atom != "."


def _checked(before: Branch, rest: Branch) -> Branch:
    """The first character of ``rest``, then a look back at what has to stand before it."""
    one, more = _split(rest[0])
    looks = (Part("(?<=", ((*before, one),)),) if before else ()
    return (one, *looks, *more, *rest[1:])


def _split(part: Part) -> tuple[Part, Branch]:
    """The first character of a part, and what is left of the part."""
    length = 1 if part.atom[0] not in "[\\" else len(part.atom)
    more = part.atom[length:]
    return Part(part.atom[:length]), (Part(more),) if more else ()


def _behind(branches: tuple[Branch, ...], before: Branch) -> tuple[Branch, ...] | None:
    """What stands behind the first character, and looks back whether it is the right one."""
    found = [_behind_first(branch, before) for branch in branches]
    known = tuple(branch for branch in found if branch is not None)
    return known if len(known) == len(found) else None


def _behind_first(branch: Branch, before: Branch) -> Branch | None:
    looks, rest = _parted(branch)
    before = (*before, *looks)
    if not rest:
        return None
    part, rest = rest[0], rest[1:]
    if part.times:
        return _behind_optional(part, rest, before)
    if _is_character(part):
        one, more = _split(part)
        return (Part("(?<=", ((*before, one),)), *more, *rest)
    if part.atom == "(?:":
        inside = _behind(part.inside, before)
        return (part._replace(inside=inside), *rest) if inside else None
    if _is_one_character(part):
        return (Part("(?<=", ((*before, part),)), *rest)
    return None


def _is_one_character(part: Part) -> bool:
    """Whether the part is a group with a name for one character."""
    alone = part.inside[0] if len(part.inside) == 1 and not part.times else ()
    return (
        part.atom.startswith("(?P<")
        and len(alone) == 1
        and _is_character(alone[0])
        and not _split(alone[0])[1]
    )


def _behind_optional(part: Part, rest: Branch, before: Branch) -> Branch | None:
    """The same where the first part may be missing: what follows it is written twice."""
    place = next((i for i, p in enumerate(rest) if not (_is_widthless(p) or p.times)), len(rest))
    between, last, rest = rest[:place], rest[place : place + 1], rest[place + 1 :]
    looks: Branch = ()
    if last and _is_one_character(last[0]):
        looks, last = (Part("(?<=", (last,)),), last[0].inside[0]
    once = part._replace(times="")
    taken = _behind_first((once,), before)
    skipped = _behind_first((*between, *last), before)
    if part.times not in _MORE or not taken or not skipped:
        return None
    again = (once._replace(times=_MORE[part.times]),) if _MORE[part.times] else ()
    twice = (*again, *between, *last)
    groups = {opening for each in twice for opening in _openings(each)}
    if len("".join(map(str, twice))) > _LONGEST_COPY or any(
        opening == "(" or opening.startswith("(?P<") for opening in groups
    ):
        return None  # neither a name nor a number can stand twice
    return (Part("(?:", ((*taken, *again, *between, *last), skipped)), *looks, *rest)


def _written(branches: tuple[Branch, ...]) -> str:
    return "|".join("".join(map(str, branch)) for branch in branches)
