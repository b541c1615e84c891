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
from itertools import chain
from typing import NamedTuple

#: A group's opening, or anything else and how often it may stand there.
_SIGN = re.compile(
    r"(\((?:\?(?:P<\w+>|P=\w+|[aiLmsux-]+:|\(\w+\)|<[=!]|[:=!>]))?)"
    r"|([A-Za-z ]+(?![?*+{])|\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|[^(])"
    r"((?:[*+?]|\{\d*,?\d*\})[+?]?)?",
    re.DOTALL,
)
#: Groups in which case does not count, or that hold an "if" and an "else".
_FIXED = re.compile(r"\(\?(?:[aiLmsux-]+:|\(\w+\))")
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
    branches = read(source)
    if not _has_numbers(branches):
        branches = _in_order(branches)
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
    return _read(iter(_SIGN.findall(source)))[0]


def _read(signs: Iterator[tuple[str, str, str]]) -> tuple[tuple[Branch, ...], str]:
    """Alternatives up to the end of their group, and how often the group may stand there."""
    found: list[Branch] = []
    parts: list[Part] = []
    times = ""
    for opening, atom, times in signs:
        if opening:
            parts.append(Part(opening, *_read(signs)))
        elif atom == ")":
            break
        elif atom == "|":
            found.append(tuple(parts))
            parts = []
        else:
            parts.append(Part(atom, (), times))
    return (*found, tuple(parts)), times


def _in_order(branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """Alternatives sorted, those within groups too, but for those of fixed groups."""
    return _sorted(
        tuple(
            tuple(
                part._replace(inside=_in_order(part.inside))
                if part.inside and not _FIXED.fullmatch(part.atom)
                else part
                for part in branch
            )
            for branch in branches
        )
    )


def _sorted(branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
    """Join alternatives that begin with the same letter.

    Which of two alternatives comes first matters only if both can match: they keep their order, and
    none is moved past one that may begin with any letter.
    """
    found: list[Branch] = []
    by_letter: dict[str, list[Branch]] = {}
    for branch in chain(*map(_apart, branches)) if len(branches) > 1 else ():
        letters = _letters(branch)
        for letter in letters:
            rest = branch[0].atom[1:] if branch[0].atom[0] == letter else ""
            by_letter.setdefault(letter, []).append((Part(rest), *branch[1:]))
        if not letters:
            found += (*_joined(by_letter), branch)
            by_letter.clear()
    return (*found, *_joined(by_letter)) or branches


def _apart(branch: Branch) -> tuple[Branch, ...]:
    """Of "(?:held|met) in" both alternatives, "held in" and "met in"; else what is given."""
    first, rest = branch[0] if branch else Part(""), branch[1:]
    if first.atom != "(?:" or first.times or not all(map(_letters, first.inside)):
        return (branch,)
    if len(first.inside) > 1 and (len(_written((rest,))) > _LONGEST_COPY or _has_names((rest,))):
        return (branch,)
    return tuple((*inside, *rest) for inside in first.inside)


def _joined(by_letter: dict[str, list[Branch]]) -> Iterator[Branch]:
    """One alternative for each letter."""
    for letter, rests in by_letter.items():
        rest = rests[0] if len(rests) == 1 else (Part("(?:", tuple(rests)),)
        yield (Part(letter), *rest)


def _letters(branch: Branch) -> str:
    """The letters that an alternative begins with; empty if it begins otherwise."""
    first = branch[0] if branch else Part("")
    if first.times:
        return ""
    if first.atom[:1].isalpha():
        return first.atom[0]
    both = BOTH_CASES.fullmatch(first.atom)
    twice = both and not _has_names((branch,)) and len(_written((branch,))) <= _LONGEST_COPY
    return both[1] + both[2] if both and twice else ""


def _has_numbers(branches: tuple[Branch, ...]) -> bool:
    """Whether there are groups that are known by their number: it must not change."""
    return "(" in _openings(branches)


def _has_names(branches: tuple[Branch, ...]) -> bool:
    """Whether there are groups with names: they cannot stand twice."""
    return any(opening.startswith("(?P<") for opening in _openings(branches))


def _openings(branches: tuple[Branch, ...]) -> Iterator[str]:
    """How the groups open that the alternatives hold."""
    for branch in branches:
        for part in branch:
            if part.inside:
                yield part.atom
                yield from _openings(part.inside)


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
    if len(_written((twice,))) > _LONGEST_COPY or _has_names((twice,)) or _has_numbers((twice,)):
        return None
    return (Part("(?:", ((*taken, *again, *between, *last), skipped)), *looks, *rest)


def _written(branches: tuple[Branch, ...]) -> str:
    return "|".join("".join(map(str, branch)) for branch in branches)
