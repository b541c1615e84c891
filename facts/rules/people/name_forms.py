"""Names of persons in English news: titles, initials, particles, and who is meant by them."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from facts.entities import Entity, gazetteer
from facts.rules.memory import Memory
from facts.rules.people.office_forms import WORDS, is_area

_TITLES = WORDS["titles"]
_NOT_NAMES = frozenset(_TITLES["not_names"])
_PATRONYMICS = tuple(_TITLES["patronymics"])
_BIG = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽƏ"


def _either(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


RANK = rf"(?:{_either(_TITLES['ranks'])})"
TITLE = rf"(?:(?:{_either(_TITLES['words'])}|{RANK})\.?,? )*"
_PARTICLE = rf"(?:(?<!\w)(?:{'|'.join(_TITLES['particles'])})[ -])"
_INITIALS = rf"(?:[{_BIG}][a-z]?\. ?){{1,3}}|(?:[{_BIG}] ){{1,2}}"
_PART = rf"{_PARTICLE}?[{_BIG}][\w'-]{{0,30}}\w"
#: A name of two to five words, or one word behind initials.
FULL_NAME = (
    rf"(?:(?:{_INITIALS})(?:⟨N⟩|{_PART}(?: {_PART})?)|{_PART}(?: {_PART}| (?:[{_BIG}]\.)+){{1,4}})"
    r"(?: ⟨N⟩| \(Retd\))?"
)
#: How a full name ends, or the token of a known person.
NAME_END = rf"(?:⟨N⟩|\(Retd\)|[{_BIG}](?<=[ .-].)[\w'.-]*)"
#: What stands behind an office: a known person, a name, or a surname alone.
ANY_NAME = rf"(?:⟨N⟩(?: {_PART})?|{FULL_NAME}|{_PART}(?! ⟨CGBP⟩)(?: ⟨N⟩)?)"
#: Letters that are no letter with a sign.
_UNDIVIDED = str.maketrans({"ı": "i", "ə": "a", "Ə": "A", "ł": "l", "Ł": "L", "đ": "d", "ø": "o"})
_WORD = re.compile(r"[^ ]+")
_DIGIT = re.compile(r"\d")


def name_in(text: str) -> str:
    """The name at the beginning of capitalised words; empty if they begin with no name."""
    end = 0
    for word in _WORD.finditer(text):
        plain = word[0].removesuffix("'s")
        if plain in _NOT_NAMES or (is_area(plain) and plain[0].isupper()) or _DIGIT.search(plain):
            break
        if plain[0].isupper():
            end = word.start() + len(plain)
        if plain != word[0]:
            break
    return text[:end]


def identity(name: str, of: str, memory: Memory) -> tuple[str, str]:
    """The person's id and full name; both empty for a single word that nobody introduced."""
    known = gazetteer().find("person", name) or gazetteer().find("person", _plain(name))
    if known:
        return known.id, known.label
    words = name.split()
    initials = re.match(rf"((?:[{_BIG}][a-z]?\. ?)+|[{_BIG}] )(?=\S)", name)
    if initials:
        surname = name[initials.end() :]
        return _by_initial(name[0], surname, of, memory) or (f"person:{slug(name)}", name)
    if len(words) > 1:
        return f"person:{slug(name)}", name
    if name in memory.name_parts:
        return memory.name_parts[name], ""
    at_home = of.startswith("country:")
    alike = [p for p in _by_surname().get(name, ()) if p.country == of or not at_home]
    return (alike[0].id, alike[0].label) if len(alike) == 1 else ("", "")


def _by_initial(first: str, surname: str, of: str, memory: Memory) -> tuple[str, str] | None:
    """The person whom "M.V. Mishustin" means: told of before, or known with that country."""
    told = memory.surnames.get(surname, "")
    if told.startswith(f"person:{first.lower()}"):
        return told, ""
    for person in _by_surname().get(surname.split()[-1], ()):
        abroad = of.startswith("country:") and person.country != of
        if person.label.startswith(first) and not abroad:
            return person.id, person.label
    return None


def _plain(name: str) -> str:
    """The name without its patronymic: "Viktor Gennadievich Khrenin" is Viktor Khrenin."""
    words = name.split()
    if len(words) == 3 and words[1].endswith(_PATRONYMICS):
        return f"{words[0]} {words[2]}"
    return name


@cache
def _by_surname() -> dict[str, tuple[Entity, ...]]:
    found: dict[str, tuple[Entity, ...]] = {}
    for person in gazetteer().of_kind("person"):
        for surname in {name.split()[-1] for name in person.english}:
            found[surname] = (*found.get(surname, ()), person)
    return found


def slug(name: str) -> str:
    """A name as part of an id: lower-case ASCII with hyphens."""
    plain = (
        unicodedata.normalize("NFKD", name.translate(_UNDIVIDED))
        .encode("ascii", "ignore")
        .decode()
        .lower()
    )
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
