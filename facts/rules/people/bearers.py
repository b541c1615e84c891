"""Who bears a name, and the offices that the words beside it tell of.

An office of a state that names no country is the one's whom the person is known to serve. Of a
person nobody knows it is the country of the press that the article comes from: who writes of "Prime
Minister Shehbaz Sharif" without a country writes of a "Commerce Minister" of Pakistan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facts.entities import gazetteer
from facts.rules.marks import PERSON, mark
from facts.rules.memory import Memory
from facts.rules.people.name_forms import TITLE, identity, name_in
from facts.rules.people.office_forms import Office, written_out
from facts.rules.tokens import Folded, Item, pattern

#: Offices of a state, in lower case: where no country is named, the one that the person is known
#: to serve.
_NATIONAL = pattern(
    r"president|minister|premier|king|emir|amir|chancellor|sultan|prince|leader|ambassador(?!$)|speaker"
    r"|ruler|member|advis|\bnsa$|kremlin|pm|fm|eam|chairman of|state council|secretary(?!.general)"
    r"|representative|state protocol|ministry|foreign office"
)
#: Offices that news of a country gives its own people without saying so.
OWN = re.compile(r"minister|national security advis|\bNSA$|foreign secretary", re.IGNORECASE)
#: "Prime Minister Shehbaz Sharif"; whose he is may stand behind, or before
_LEADER = pattern(
    r"\b(?:President|Prime Minister|Minister|PM|Premier|Foreign Minister"
    rf"|External Affairs Minister|Defen[cs]e Minister|FM|EAM) {TITLE}(?P<n>⟨N⟩)"
    r"(?P<home>,? (?:of|from)(?: the)? ⟨C⟩)?"
)
_REACH = 120
_WHOSE = pattern(r"⟨ACGBP⟩(?:'s)? (?:[A-Z][\w-]+ )?$")

#: "the death of President …": nobody holds an office any more.
_DEATH_OF = pattern(
    r"\b(?:deaths?|passing|killing|assassination|memory|funerals?|burial|demise|legacy|ousting"
    r"|resignation|removal) of (?:the )?$|\b[Tt]he late $"
)
_DIED = re.compile(
    r"(?:'s (?:death|funeral|passing|demise|assassination|resignation)\b"
    r"|,? who (?:has |had )?(?:died|passed away|(?:was|been) (?:killed|assassinated|ousted)"
    r"|stepped down|resigned)\b)"
)
#: "to honour President …, Foreign Minister … and other diplomats who died"
_DIED_WITH_OTHERS = re.compile(
    r"[^.;]{0,160}?\bother [^,.;]{1,60}\bwho (?:had )?(?:died|perished|were killed|lost their)\b"
)
_DYING = mark("died perished killed lost")


def offices(item: Item) -> tuple[Office, ...]:
    """The offices that stand beside a person's name."""
    found = item.info.get("offices", ())
    return found if isinstance(found, tuple) else ()


def own_country(read: Iterable[Folded]) -> str:
    """The country whose leaders the article first names without their country; empty if unsure."""
    met: set[str] = set()
    found: set[str] = set()
    for folded in read:
        if not folded.marks & PERSON:
            continue
        new = {person.id for person in folded.all if person.kind == "N"} - met
        if new:
            found.update(map(country_of, new.intersection(_bare(folded))))
            met |= new
    return found.pop() if len(found) == 1 else ""


def _bare(folded: Folded) -> Iterator[str]:
    """The leaders whom the sentence names without their country."""
    done = 0
    for leader in folded.find(_LEADER):
        if not (leader["home"] or _WHOSE.search(folded.text, done, leader.start())):
            yield folded.item(leader["n"]).id
        done = leader.end()


def name_of(folded: Folded, printed: str) -> str:
    """The part of the capitalised words that is a name; a known name is one as it stands."""
    if folded.items(printed[:1]):
        return printed
    name = name_in(printed)
    surname = folded.items(printed[len(name) :])
    # "Raja Jaishankar" is not the Jaishankar whom the gazetteer knows; "Admiral Dong Jun" is
    return printed if name and surname and " " not in surname[0].words else name


def bearer(
    folded: Folded,
    name: str,
    stretch: str,
    held: list[Office],
    of: str,
    memory: Memory,
    own: str = "",
) -> str | None:
    """A token for the person of that name who holds the offices; None if nobody is named.

    ``of`` is whose the offices are that do not say it, ``own`` whose they are unless the person is
    known to serve another country.
    """
    known = folded.items(name[:1])
    if known:
        id, full = known[0].id, known[0].words if len(name) == 1 else folded.words(name)
    else:
        id, full = identity(folded.words(name), of or own, memory) if name else ("", "")
    if not id:
        return None
    home = of if of.startswith("country:") else memory.home.get(id, "") or country_of(id)
    home = home or own
    if home:
        memory.home[id] = home
    roles = memory.roles.setdefault(id, ())
    told = offices(known[0]) if known else ()
    for office in held:
        role = written_out(office.role).lower()
        if role not in roles:
            memory.roles[id] = (*memory.roles[id], role)
        told = (*told, _at_home(office, home))
    return folded.token("N", (id,), folded.words(stretch), {"offices": told, "name": full})


def _at_home(office: Office, home: str) -> Office:
    """An office of a state that names none is one of the state whom its holder serves."""
    if office.of or not home or not _NATIONAL.search(office.role.lower()):
        return office
    return office._replace(of=home)


def remember(person: Item, memory: Memory) -> None:
    """Know the person by the parts of the name from now on.

    A Chinese name begins with the family's: "Li Keqiang" is then "Li".
    """
    memory.remember_person(person.id, person.text("name") or person.words)
    if (memory.home.get(person.id) or country_of(person.id)) != "country:CN":
        return
    known = gazetteer().get(person.id)
    name = (known.label if known else person.text("name")).split()
    if len(name) in (2, 3):
        memory.surnames.setdefault(name[0], person.id)
        memory.name_parts.setdefault(name[0], person.id)


def country_of(id: str) -> str:
    """The country of a known person or city, else what the person serves; empty if unknown."""
    known = gazetteer().get(id)
    return (known.country or known.of or "") if known else ""


def dead(folded: Folded, text: str, start: int, end: int) -> bool:
    """Whether the person whose office and name stand from ``start`` to ``end`` has died or left."""
    of = text.endswith((" of ", " the ", "he late "), 0, start)
    if of and _DEATH_OF.search(text, max(0, start - _REACH), start):
        return True
    if _DIED.match(text, end):
        return True
    return bool(folded.marks & _DYING) and _DIED_WITH_OTHERS.match(text, end) is not None
