"""Persons named together: "presidents A and B", "prime ministers A of India and B of Pakistan"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facts.rules.marks import mark
from facts.rules.memory import Memory
from facts.rules.patterns import Pattern
from facts.rules.people.bearers import bearer, name_of, offices
from facts.rules.people.name_forms import FULL_NAME, TITLE
from facts.rules.people.office_forms import WORDS, Office, any_case
from facts.rules.tokens import Folded, pattern

_PLURALS: dict[str, str] = WORDS["plurals"]
_PLURAL = pattern(
    rf"(?:(?P<adjectives>⟨A⟩(?:(?:, |,? and )⟨A⟩)*) )?(?P<role>{any_case(_PLURALS)})"
    r"(?: of (?:the )?(?P<of>⟨CL⟩))?(?:,|:| [-–—])? "
    rf"(?P<names>(?:{TITLE}⟨N⟩|{FULL_NAME})(?:(?:, |,? and )(?:{TITLE}⟨N⟩|{FULL_NAME}))+)"
)
#: "Prime Ministers Narendra Modi of India and Shehbaz Sharif of Pakistan"
_ONE_OF = rf"{TITLE}(?:⟨N⟩|{FULL_NAME}) (?:of|from) (?:the )?⟨C⟩(?!')"
_PLURAL_EACH = pattern(
    rf"(?P<role>{any_case(_PLURALS)})(?: of the [a-z ]{{3,40}})?(?:,|:| [-–—])? "
    rf"(?P<names>{_ONE_OF}(?:(?:, |; |,? and ){_ONE_OF})+)"
)
_EACH_OF = pattern(rf"{TITLE}(?P<name>⟨N⟩|{FULL_NAME}) (?:of|from) (?:the )?(?P<c>⟨C⟩)")
#: "presidents of Belarus Alexander Lukashenko, Mongolia (Battulga Khaltmaa)"
_COUNTRY_FIRST = rf"(?:the )?⟨C⟩(?:,? {TITLE}(?:⟨N⟩|{FULL_NAME})| \((?:⟨N⟩|{FULL_NAME})\))"
_PLURAL_OF_EACH = pattern(
    rf"(?P<role>{any_case(_PLURALS)}) of"
    rf" (?P<names>{_COUNTRY_FIRST}(?:(?:, |; |,? and ){_COUNTRY_FIRST})+)"
)
_OF_EACH = pattern(rf"(?P<c>⟨C⟩)(?:,? {TITLE}| \()(?P<name>⟨N⟩|{FULL_NAME})")
_EACH = pattern(rf"{TITLE}(?P<name>⟨N⟩|{FULL_NAME})")
_TWO = 2
#: How these offices end and what stands behind them, up to the first name: no such list is without.
_UP_TO_A_NAME = pattern(
    rf"[{''.join(sorted({role[-1] for role in _PLURALS}))}](?=[ ,:])"
    r"(?: of (?:the )?⟨CL⟩(?: \()?| of the [a-z ]{3,40})?(?:,|:| [-–—])? ?"
    rf"{TITLE}(?:⟨N⟩|{FULL_NAME})"
)
#: One of these words is in a sentence with persons whom the patterns above find.
SEVERAL = mark("ministers presidents premiers leaders")


def fold_several(folded: Folded, memory: Memory) -> None:
    """Fold every person of a list that one office in the plural stands before."""
    if not _UP_TO_A_NAME.search(folded.text):
        return
    folded.fold(_PLURAL_EACH, lambda m: _persons_of(folded, m, memory, _EACH_OF))
    folded.fold(_PLURAL_OF_EACH, lambda m: _persons_of(folded, m, memory, _OF_EACH))
    folded.fold(_PLURAL, lambda m: _persons(folded, m, memory))


def _persons(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    """ "the presidents of Uzbekistan and Tajikistan, Shavkat Mirziyoyev and Emomali Rahmon"."""
    named = list(_EACH.finditer(match["names"]))
    homes = [i.id for i in folded.items(match["adjectives"] or "")]
    if match["of"]:
        homes = list(folded.item(match["of"]).ids)
    # "ministers of A and B N and M, ⟨Premier O⟩ and ⟨Premier P⟩": who has an office is told apart
    officers = [any(map(offices, folded.items(each["name"]))) for each in named]
    names = named[: officers.index(True)] if True in officers else named
    if len(names) < _TWO or not all(officers[len(names) :]):
        return None
    if (homes or names != named) and len(homes) != len(names):
        return None
    return _each(folded, match, memory, zip(names, homes or [""] * len(names), strict=True))


def _persons_of(folded: Folded, match: re.Match[str], memory: Memory, regex: Pattern) -> str:
    """ "prime ministers A of India and B of Pakistan": the office of each in his country."""
    names = regex.finditer(match["names"])
    return _each(folded, match, memory, ((each, folded.item(each["c"]).id) for each in names))


def _each(
    folded: Folded,
    match: re.Match[str],
    memory: Memory,
    named: Iterable[tuple[re.Match[str], str]],
) -> str:
    """The words with a token for each person ``named`` in them, by whose office each has."""
    role = _PLURALS[match["role"].lower()]
    parts = [match.string[match.start() : match.start("names")]]
    done = 0
    for each, of in named:
        held = [] if role in WORDS["vague"] else [Office(role, of, past=False)]
        whole = name_of(folded, each["name"]) == each["name"]
        token = bearer(folded, each["name"], each[0], held, of, memory) if whole else None
        parts += (match["names"][done : each.start()], token or each[0])
        done = each.end()
    return "".join((*parts, match["names"][done:]))
