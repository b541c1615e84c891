"""Persons with their offices: "Tajik President Emomali Rahmon", "Abdulla Aripov, premier of …".

Offices are folded first ("O"), joined with the country or organisation that stands beside them,
and then with the name; the result is one person token that knows its offices. A name that no
gazetteer knows makes a person of its own when it stands beside an office.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from facts.entities import Entity, gazetteer
from facts.rules.memory import Memory
from facts.rules.tokens import Folded, Item, pattern

_WORDS = tomllib.loads((Path(__file__).parent / "roles.toml").read_text(encoding="utf-8"))


def any_case(words: Iterable[str]) -> str:
    """Alternatives that match in lower case, in title case and with a capital first letter."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        re.sub(r"(?<![^\W\d_])([a-z])", lambda m: f"[{m[1]}{m[1].upper()}]", re.escape(w))
        for w in ordered
    )


_CAP = r"[A-Z][\w'-]{0,30}"
_PAST = f"(?:{any_case(_WORDS['past'])})[ -]"
_MODIFIERS = f"(?:(?:{any_case(_WORDS['modifiers'])})[ -])*"
_HEADS = any_case(_WORDS["domain_heads"])
_INSTITUTION = "|".join(_WORDS["institutions"])
_AREA = rf"{_CAP}(?:(?:,| and|,? and| &)? {_CAP}){{0,4}}"
_OFFICE = pattern(
    rf"(?<![\w'-])(?:(?P<past>{_PAST})|(?:{any_case(_WORDS['present'])}) )?"
    rf"(?P<role>{_MODIFIERS}(?:"
    rf"(?:[Dd]irector|[Ss]ecretary|[Hh]ead|[Mm]ember)(?:[ -]?[Gg]eneral)? of (?:the )?⟨B⟩"
    rf"|(?:{any_case(_WORDS['institution_heads'])}) of (?:the )?(?:(?:{_CAP} "
    rf"|⟨B⟩ ){{0,4}}(?:{_INSTITUTION})"
    rf"(?: of (?:Ministers|the Cabinet|the Republic))?)(?! of Heads)(?:'s)?"
    rf"|[Mm]inister(?: of| for) (?:the )?(?:{any_case(_WORDS['domains'])}|{_AREA})"
    rf"(?:(?:,| and| &)+ (?:{any_case(_WORDS['domains'])}|{_CAP}))*"
    rf"|(?:(?:{any_case(_WORDS['domains'])})(?: and |,? & | )?){{1,3}}(?:{_HEADS})"
    rf"|{_CAP}(?:(?: {_CAP})?(?:,? and (?!Deputy|Prime|Foreign|First|Vice"
    rf"|President){_CAP}))?(?: {_CAP}){{0,2}} (?:Minister|Secretary|Member)"
    rf"|[Rr]uler of (?:⟨P⟩|{_CAP}(?: {_CAP}){{0,2}}(?= Sheikh))"
    rf"|(?<=⟨B⟩ )[Dd]irector"
    rf"|(?:{any_case(_WORDS['helpers'])}) (?:to|of) the (?:{any_case(_WORDS['helped'])})"
    rf"|{any_case(_WORDS['offices'])}"
    rf"|(?:{'|'.join(_WORDS['short'])})"
    rf"))(?![\w-])(?!s\b)"
)
#: The words with which an office can begin, to try no other.
_OFFICE_BEGINS = re.compile(
    r"(?<![\w'-])(?:[A-Z]|(?:"
    + "|".join(
        sorted(
            {
                re.split(r"[ -]", word)[0]
                for kind in ("past", "present", "modifiers", "offices", "domains", "helpers")
                for word in (*_WORDS[kind], *_WORDS["institution_heads"])
            }
            | {"director", "secretary", "head", "member", "minister", "ruler"}
        )
    )
    + r")\b)"
)
#: One of these stands in every office: a cheap first look.
_HINTS = (
    "minister", "president", "premier", "secretar", "chairman of", "chairwoman of",
    "chairperson of", "head of", "director", " king", "emir", "amir", "chancellor",
    "ambassador", "speaker", "coordinator", "councillor", "councilor", "envoy", "permanent rep",
    "special rep", "tative of", "tative to", "aide", "ruler", "member of", "prince", "sultan",
    "advis", "supreme leader", "spokes", "chief", "assistant",
)  # fmt: skip
_SHORT = re.compile(rf"\b(?:{'|'.join(_WORDS['short'])})\b")
#: What follows an office and says whose it is.
_OF = pattern(
    r"(?P<o>⟨O⟩)(?: of| for| to| in)(?: the)?(?: ⟨A⟩)? (?P<of>⟨CGB⟩)(?!'|⟨CGB⟩)(?: [Aa]ffairs)?"
    r"(?P<task>(?: on the activities of| for the affairs of| for"
    r"| on)(?: the)? ⟨G⟩(?: [Aa]ffairs)?)?"
)
_WHOSE = pattern(rf"(?P<past>{_PAST})?(?P<whose>⟨ACGB⟩)(?:'s?)? (?P<o>⟨O⟩)")
_COUNTRYS = pattern(r"(?P<whose>[Tt]he country's|[Tt]he Organi[sz]ation's) (?P<o>⟨O⟩)")

_TITLE = f"(?:(?:{'|'.join(re.escape(w) for w in _WORDS['titles']['words'])})\\.? )*"
_PART = (
    rf"(?!(?:{'|'.join(_WORDS['titles']['not_names'])})\b)"
    rf"(?:(?:{'|'.join(_WORDS['titles']['particles'])})[ -])?"
    rf"[A-Z](?:[\w'’-]{{0,30}}\w|\.(?= )|(?= [A-Z]))"
)
_FULL_NAME = rf"{_PART}(?: {_PART}){{1,4}}"
_NAME = rf"(?P<name>⟨N⟩(?: {_PART})?|{_FULL_NAME}|{_PART})"
_BEFORE = pattern(
    rf"(?:[Tt]he )?(?P<offices>⟨O⟩(?:(?:,? and | [-–—] |/)⟨O⟩)*(?:, ⟨O⟩)?)(?:"
    rf" \([A-Z]{{2,6}}\))?(?:,"
    rf"| of(?= ⟨N⟩))? {_TITLE}"
    rf"{_NAME}(?:,? of(?: the)? (?P<of>⟨C⟩)(?!'))?"
)
_AFTER = pattern(
    rf"(?P<name>⟨N⟩|{_FULL_NAME}), (?:the |who is |[Hh]is )?(?P<offices>⟨O⟩(?:,? and ⟨O⟩)*)"
    r"(?=[,.;:)\"]| and (?!⟨O⟩)| who |$| on | as )(?:,(?= [a-z]))?"
)
_OFFICE_AFTER = pattern(r", (?:the |who is |[Hh]is )?⟨O⟩")
_TITLED = pattern(r"(?:Mr|Mrs|Ms|Dr)\.? (?P<n>⟨N⟩)")
_OF_COUNTRY = pattern(r"(?P<c>⟨C⟩) (?P<n>⟨N⟩)")
#: A first name this long stands for its bearer once introduced: "Shehbaz said".
_OWN_NAME = 6
_COMMON = frozenset({"Mohammad", "Muhammad", "Mohammed", "Sheikh"})
_SINGLE = re.compile(r"[A-Z][\w'-]{2,}")


#: Offices of a state: where no country is named, the one that the person is known to serve.
_NATIONAL = re.compile(
    r"president|minister|premier|king|emir|amir|chancellor|sultan|prince|leader|ambassador|speaker|ruler|member|advis|kremlin"
    r"|PM|FM|EAM|chairman of|state council",
    re.IGNORECASE,
)


class Office(NamedTuple):
    """An office as printed and the country or organisation it belongs to, if that is said."""

    role: str
    of: str
    past: bool


def fold_people(folded: Folded, memory: Memory) -> None:
    """Fold offices and persons; remember the persons for the sentences that follow."""
    if folded.says(*_HINTS) or _SHORT.search(folded.text):
        folded.fold(_OFFICE, lambda m: _office(folded, m), at=_OFFICE_BEGINS)
    if folded.has("O"):
        folded.fold(_OF, lambda m: _office_of(folded, m))
        folded.fold(_WHOSE, lambda m: _office_whose(folded, m))
        folded.fold(_COUNTRYS, lambda m: _office_here(folded, m, memory))
        if _OFFICE_AFTER.search(folded.text):
            folded.fold(_AFTER, lambda m: _person(folded, m, memory))
        folded.fold(_BEFORE, lambda m: _person(folded, m, memory))
    if folded.has("N"):
        folded.fold(_OF_COUNTRY, lambda m: _countryman(folded, m, memory))
    for item in folded.all:
        if item.kind == "N":
            memory.remember_person(item.id, item.text("name") or item.words)
    if memory.surnames and not memory.name_parts.keys().isdisjoint(_SINGLE.findall(folded.text)):
        folded.fold(_SINGLE, lambda m: _surname(folded, m, memory))
    if folded.says("mr", "ms", "dr"):
        folded.fold(_TITLED, lambda m: _same_person(folded, m))


def _countryman(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    """ "the leaders of Russia Vladimir Putin, China Xi Jinping": the country is the person's."""
    item = folded.item(match["n"])
    memory.home.setdefault(item.id, folded.item(match["c"]).id)
    return folded.token("N", item.ids, folded.words(match[0]), item.info)


def _same_person(folded: Folded, match: re.Match[str]) -> str | None:
    item = folded.item(match["n"])
    return folded.token("N", item.ids, folded.words(match[0]), item.info)


def offices(item: Item) -> tuple[Office, ...]:
    """The offices that stand beside a person's name."""
    found = item.info.get("offices", ())
    return found if isinstance(found, tuple) else ()


def _office(folded: Folded, match: re.Match[str]) -> str | None:
    role = folded.words(match["role"])
    body = next((i.id for i in folded.items(match["role"]) if i.kind == "B"), "")
    known = gazetteer().get(body)
    of = (known.of or body) if known else ""
    return folded.token(
        "O", (), folded.words(match[0]), {"office": Office(role, of, bool(match["past"]))}
    )


def _with(
    folded: Folded, match: re.Match[str], of: str, *, task: str = "", past: bool = False
) -> str | None:
    office = folded.item(match["o"]).info["office"]
    if not isinstance(office, Office):
        return None
    # "Russia's envoy for SCO affairs" serves Russia
    whose = of if of.startswith("country:") or not office.of else office.of
    found = Office(office.role + task, whose, office.past or past)
    return folded.token("O", (), folded.words(match[0]), {"office": found})


def _office_of(folded: Folded, match: re.Match[str]) -> str | None:
    task = folded.words(match["task"]) if match["task"] else ""
    return _with(folded, match, folded.item(match["of"]).id, task=task)


def _office_whose(folded: Folded, match: re.Match[str]) -> str | None:
    return _with(folded, match, folded.item(match["whose"]).id, past=bool(match["past"]))


def _office_here(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    before = [item.id for item in folded.items(folded.text[: match.start()]) if item.kind == "C"]
    country = before[0] if before else memory.country
    return _with(folded, match, country) if country else None


def _person(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    found = [item.info["office"] for item in folded.items(match["offices"])]
    held = [office for office in found if isinstance(office, Office)]
    after = match.groupdict().get("of")
    of = folded.item(after).id if after else next((o.of for o in held if o.of), "")
    id, name = _identity(folded, match["name"], of, memory)
    if not id:
        return None
    home = of or memory.home.get(id, "") or _country_of(id)
    if home:
        memory.home[id] = home
    before = next((offices(i) for i in folded.items(match["name"])), ())
    memory.roles[id] = memory.roles.get(id, ()) + tuple(o.role.lower() for o in held)
    told = before + tuple(
        Office(o.role, o.of or (home if _NATIONAL.search(o.role) else ""), o.past) for o in held
    )
    return folded.token("N", (id,), folded.words(match[0]), {"offices": told, "name": name})


def _identity(folded: Folded, name: str, of: str, memory: Memory) -> tuple[str, str]:
    """The person's id and full name; both empty for a single word that nobody introduced."""
    tokens = folded.items(name)
    if tokens:
        return tokens[0].id, folded.words(name)
    known = gazetteer().find("person", name)
    if known:
        return known.id, known.label
    if " " in name:
        return f"person:{slug(name)}", name
    if name in memory.name_parts:
        return memory.name_parts[name], ""
    alike = [p for p in _by_surname().get(name, ()) if not of or p.country == of]
    return (alike[0].id, "") if len(alike) == 1 else ("", "")


def _surname(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    id = memory.surnames.get(match[0])
    if id is None and len(match[0]) >= _OWN_NAME and match[0] not in _COMMON:
        id = memory.name_parts.get(match[0])
    return folded.token("N", (id,), match[0]) if id else None


def _country_of(id: str) -> str:
    person = gazetteer().get(id)
    return (person.country or person.of or "") if person else ""


@cache
def _by_surname() -> dict[str, tuple[Entity, ...]]:
    found: dict[str, tuple[Entity, ...]] = {}
    for person in gazetteer().of_kind("person"):
        surname = person.label.split()[-1]
        found[surname] = (*found.get(surname, ()), person)
    return found


def slug(name: str) -> str:
    """A name as part of an id: lower-case ASCII with hyphens."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
