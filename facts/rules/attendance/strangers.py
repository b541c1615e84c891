"""Persons whom only a roll of those present names, behind or before words for what they are.

"… was attended by Daniyar Omarov from the Ministry of Tourism, Li Wei, dean of the faculty, …":
no gazetteer knows them, and what stands beside them is no office that is known as one.
"""

from __future__ import annotations

import re

from facts.rules.marks import mark
from facts.rules.memory import Memory
from facts.rules.people.bearers import bearer, remember
from facts.rules.people.name_forms import FULL_NAME, TITLE, name_in
from facts.rules.people.office_forms import WORDS, any_case
from facts.rules.tokens import Folded, pattern

#: What somebody may be, beside the heads of offices.
_POSTS = (
    *("dean", "rector", "professor", "judge", "justice", "prosecutor", "mayor", "founder"),
    *("co-founder", "manager", "economist", "expert", "researcher", "scholar", "fellow", "editor"),
    *("editor-in-chief", "officer", "academician", "president", "minister", "ambassador", "consul"),
    *("analyst", "specialist", "scientist", "lawyer"),
)
_MODIFIERS = rf"(?:(?:an?|the|{any_case((*WORDS['modifiers'], 'associate', 'general'))})[ -])*"
_POST = rf"{_MODIFIERS}(?:{any_case((*WORDS['heads'], *_POSTS))})\b"
#: A full name, or one whose last part is that of somebody known.
_NAME = rf"(?:{FULL_NAME}|[A-Z][\w'-]+ ⟨N⟩(?!'))"
#: Where one of those present may begin: behind the verb, a comma or another.
_BEGIN = (
    r"(?:^|(?<=, )|(?<=; )|(?<=: )|(?<= and )|(?<= by )|(?<= as )|(?<= were )|(?<= are )"
    r"|(?<= said )|(?<=clude )|(?<=cluded )|(?<=cluding ))(?:the )?"
)
#: "Li Wei, dean of the faculty", "Daniyar Omarov from the Ministry of Tourism"
_BEFORE_POST = pattern(
    rf"{_BEGIN}{TITLE}(?P<name>{_NAME})"
    rf"(?=(?:,| \() ?(?:{_MODIFIERS}⟨O⟩|{_POST}(?: (?:of|at|for|in|and|to|under)\b|[,;)]))"
    r"| from (?:the )?(?:⟨C⟩'s |⟨AGB⟩ )?[A-Z])"
)
#: "Director of the Centre for Drug Control under the Cabinet of Uzbekistan Olim Nazarov", "Deputy
#: Chairperson Antonina Orlova"
_BEHIND_POST = pattern(
    rf"{_BEGIN}(?:{_MODIFIERS}⟨O⟩|{_POST})"
    r"(?: (?:[A-Z][\w-]+ ){0,2}(?:of|at|for|and|under|in) (?:(?![,;:])⟨^N⟩){0,160}?(?P<of>⟨CGB⟩))?"
    rf" {TITLE}(?P<name>{FULL_NAME})"
    r"(?=[,;.]|$| and | (?:also )?(?:attended|took|participated|delivered|spoke|addressed|said"
    r"|noted|stressed|chaired|represented)\b)"
)
#: "Supreme Court Justice Omar Aziz", "Ms Wen Lan"
_TITLED = pattern(
    r"(?<![\w'-])(?:Mr|Ms|Mrs|Dr|Prof|Professor|Justice|Judge|Academician|Mayor)\.?"
    rf" {TITLE}(?P<name>{_NAME})"
)
#: Words of names for bodies and groups of people: none of them is in a person's name.
_OF_GROUPS = frozenset(
    (
        *(word for plural in WORDS["plurals"] for word in plural.split()),
        *WORDS["modifiers"],
        *WORDS["heads"],
        *_POSTS,
        *("group", "company", "corporation", "holding", "media", "society", "network", "club"),
        *("school", "college", "team", "delegation", "secretariat", "embassy", "museum", "theatre"),
        "festival",
    )
)
#: One of these is in every roll that may name such a person.
WORDS_OF_ROLLS = mark(
    "attended attend attending present participants participated participating part attendees"
    " speakers guests chaired addressed represented headed led included include includes spoke"
    " speeches speech remarks delivered floor opened moderated"
)


def fold_strangers(folded: Folded, memory: Memory) -> None:
    """Fold every person whom the words beside the name show to be one."""
    for each in (_BEHIND_POST, _BEFORE_POST, _TITLED):
        folded.fold(each, lambda m: _stranger(folded, m, memory))


def _stranger(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    known = folded.items(match["name"])
    name = folded.words(match["name"])
    if any(" " in item.words for item in known) or name_in(name) != name:
        return None
    if _OF_GROUPS.intersection(name.lower().split()):
        return None
    of = match.groupdict().get("of")
    home = folded.item(of).id if of else ""
    token = bearer(folded, name, match[0], [], home, memory)
    if token:
        remember(folded.item(token), memory)
    return token
