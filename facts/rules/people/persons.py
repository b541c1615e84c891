"""Persons with their offices: "Tajik President Emomali Rahmon", "Abdulla Aripov, premier of …".

Offices are folded first ("O"), joined with the country or organisation that stands beside them,
and then with the name; the result is one person token that knows its offices. A name that no
gazetteer knows makes a person of its own when it stands beside an office, a rank, or as somebody's
counterpart.
"""

from __future__ import annotations

import re

from facts.entities import gazetteer
from facts.rules.marks import COUNTRY, OFFICE, PERSON, mark
from facts.rules.memory import Memory
from facts.rules.people.bearers import (
    OWN,
    bearer,
    country_of,
    dead,
    name_of,
    offices,
    remember,
)
from facts.rules.people.helpers import AIDES, OFFICE_BEFORE, chief_of, fold_aides
from facts.rules.people.name_forms import ANY_NAME, FULL_NAME, NAME_END, RANK, TITLE, slug
from facts.rules.people.office_forms import HEAD_WORDS, WORDS, Office, fold_offices
from facts.rules.people.office_owners import fold_owners
from facts.rules.people.several import SEVERAL, fold_several
from facts.rules.tokens import Folded, pattern

_TITLE_COUNTRIES: dict[str, str] = WORDS["titles"]["countries"]
_REACH, _NEAR = 120, 30
_TWO = 2

#: A blank may be lost: "Minister of Foreign Affairs (MFA)Saidov"
_BEFORE = pattern(
    r"(?P<offices>(?:[Tt]he )?⟨O⟩(?:(?: \(⟨GB⟩\))?(?:,? and (?:also )?| [-–—] |/"
    r"|-| )(?:the )?⟨O⟩){0,6}"
    r"(?:, (?:the )?⟨O⟩)?)"
    rf"(?: \((?:[A-Z]{{2,6}}|⟨GBO⟩)\))?(?:(?=⟨N⟩|[A-Z])|(?:,?| of(?= ⟨N⟩)| [-–—]"
    rf"|, (?P<aside>(?!⟨CNO⟩|\w+ly |\w+ing )[^;,]{{3,60}}),(?= ⟨N⟩)) ){TITLE}"
    rf"(?P<name>{ANY_NAME})(?P<home>(?:,? of|,? on behalf of|,? representing)(?: the)? (?P<of>⟨C⟩)"
    r"(?!')|(?: on| from)(?: the)? (?P<side>⟨AC⟩)(?:'s?)? side)?"
)
#: What stands between a name and an office behind it
_BETWEEN = (
    r"(?P<sep> ?,| \(|,? who is| (?=(?:the )?⟨O⟩))"
    r" ?(?:currently |also |the |an? |who is |[Hh]is |now |⟨O⟩ of (?:the )?⟨A⟩ people,? (?:and )?)*"
)
_AFTER = pattern(
    rf"(?P<held>⟨O⟩,? {TITLE})?{TITLE}(?P<name>⟨N⟩|{FULL_NAME}){_BETWEEN}"
    r"(?P<offices>⟨O⟩(?:(?:,? and (?:also )?(?:an? |the )?| [-–—] )⟨O⟩)*)"
    r"(?=[,.;:)\"]| \(| and (?!⟨O⟩)| ⟨O⟩ [A-Z]| who |$| on | as | in | at | ⟨D⟩| (?:is|was|will|has"
    r"|said"
    r"|told|arrived|met|attended|took|held|spoke|gave|made|led|paid|broke|says|visits|sent|read"
    r"|[a-z]{2,}ed)\b)(?:,(?= [a-z])|\))?"
)
_OFFICE_AHEAD = pattern(r"(?<!, )(?P<o>⟨O⟩),? and $")
_NEXT = pattern(r",? ⟨O⟩")
_ASIDE_OF = r"(?: and [a-z]+| \([^()]{2,40}\)(?: of (?:the )?⟨C⟩)?)?"
_NAME_BEHIND = pattern(rf",?{_ASIDE_OF} {TITLE}(?:⟨N⟩|{FULL_NAME})")
_BETWEEN_TWO = frozenset({", ", "; ", " and ", ", and ", ", as well as "})
#: A verb right behind: the office is its subject, unless the name before is.
_ACTS = re.compile(r" (?!and |who |on |as |in |at )[a-z]")
_ASIDE = re.compile(
    r"\b(?:with|to|by|from|for|against|about|on|of|besides|like|alongside|after|before|met|told"
    r"|hosted|received|meeting|welcoming|hosting|receiving|congratulated|thanking|congratulating)"
    r"(?: also)? $",
    re.IGNORECASE,
)
#: "Foreign Ministry spokesperson"
_SPEAKING = re.compile(r"(?:ministry|foreign office)\b.*spokes|spokes.*ministry", re.IGNORECASE)
_OFFICE_AFTER = pattern(
    r"(?:, | \(|who is )(?:\w+ ){0,3}⟨O⟩|(?:[A-Z][\w'-]+|⟨N⟩) (?:the )?⟨O⟩ [a-z]"
)
_NAME_BEFORE = pattern(rf"{NAME_END}{_BETWEEN}⟨O⟩")
_WORD = re.compile(r"\w+")
#: Who stands before in a list lends his country: "… Hakan Fidan, Minister of Trade Ömer Bolat".
_BESIDE = pattern(
    rf"(?:(?P<o>⟨O⟩),? )?{TITLE}(?P<name>⟨N⟩|{FULL_NAME})(?:, |,? and |,? as well as )(?:the )?$"
)
#: "senior Kyrgyz officials including Speaker …"
_OFFICIALS = pattern(
    r"(?P<c>⟨A⟩|⟨C⟩'s) (?:[a-z]+ ){0,2}(?:officials|leaders|authorities|dignitaries|ministers),?"
    r" (?:including|such as) $"
)
#: "a delegation of Tajikistan led by Deputy Minister …"
_LED = pattern(r"(?P<c>⟨CA⟩)⟨^CN⟩{0,30} (?:led|headed|represented) by (?:the |its )?$")
_COUNTERPART = pattern(
    r"(?:[Hh]is|[Hh]er|[Tt]he|[Tt]heir) (?:(?:new|visiting|then) )?(?:(?P<whose>⟨AC⟩)(?:'s)? )?"
    r"(?:counterparts?|opposite number)(?: (?:from|in) (?:the )?(?P<from>⟨C⟩))?"
    rf"(?:,|:| [-–—])? {TITLE}(?P<name>⟨N⟩|{FULL_NAME})"
)
#: "Abbas Araghchi was appointed Iran's foreign minister"
_APPOINTED = pattern(
    rf"{TITLE}(?P<name>{FULL_NAME})(?= (?:has been|had been|was|is) (?:also |then )?"
    r"(?:appointed|named|elected)(?: as)?(?: the| its)?(?: new)? ⟨O⟩)"
)
_RANKED = pattern(rf"(?:(?P<c>⟨C⟩)'s )?{RANK}\.? (?:\(Dr\.?\) )?(?P<name>⟨N⟩|{FULL_NAME})")
_OF_STATE = pattern(
    rf"(?P<c>⟨C⟩)'s {TITLE}(?P<name>{FULL_NAME})(?= (?:also |has |had |will )?(?:said|says|told"
    r"|delivered|attended|addressed|represented|joined|took|noted|spoke|stressed|urged|proposed"
    r"|met|called|is|was|are|were|arrived)\b)"
)
#: "Muhammad Ashraf Ghani" is the Ashraf Ghani who is known.
_GIVEN = pattern(r"(?:Muhamm[ae]d|Moham(?:m[ae]d|ed|ad)|Syed|Seyyed) (?P<n>⟨N⟩)(?! [A-Z])")
_TITLED = pattern(r"(?:Mr|Mrs|Ms|Dr|Shri|Gen|General|Admiral)\.? (?P<n>⟨N⟩)")
_OF_COUNTRY = pattern(r"(?P<c>⟨C⟩)(?:'s)? (?P<n>⟨N⟩)")
#: A first name this long stands for its bearer once introduced: "Shehbaz said".
_OWN_NAME = 6
_COMMON = frozenset({"Mohammad", "Muhammad", "Mohammed", "Sheikh"})
_SINGLE = pattern(r"(?!He\b)[A-Z](?:[\w-]+|'(?!s\b))+")

#: One of these words is in a sentence with a person whom the patterns above find.
_GIVEN_NAMES = mark("muhammad muhammed mohammad mohammed mohamed mohamad syed seyyed")
_APPOINTING = mark("appointed named elected")
_COUNTERPARTS = mark("counterpart counterparts opposite")
_RANKS = mark("general admiral colonel marshal gen brigadier")
_TITLES = mark("mr mrs ms dr shri gen general admiral")


def fold_people(folded: Folded, memory: Memory) -> None:
    """Fold offices and persons; remember the persons for the sentences that follow."""
    if folded.marks & PERSON and folded.marks & _GIVEN_NAMES:
        folded.fold(_GIVEN, lambda m: _same_person(folded, m))
    if folded.marks & HEAD_WORDS:
        fold_offices(folded)
    if folded.marks & OFFICE:
        fold_owners(folded, memory)
        if folded.marks & PERSON and folded.marks & AIDES:
            fold_aides(folded, memory)
        if _NAME_BEFORE.search(folded.text) and _OFFICE_AFTER.search(folded.text):
            ends: list[int] = []
            folded.fold(_AFTER, lambda m: _person_after(folded, m, memory, ends))
        folded.fold(_BEFORE, lambda m: _person(folded, m, memory))
        if folded.marks & _APPOINTING:
            folded.fold(_APPOINTED, lambda m: _stranger(folded, m, memory))
    if folded.marks & SEVERAL:
        fold_several(folded, memory)
    if folded.marks & _COUNTERPARTS:
        folded.fold(_COUNTERPART, lambda m: _stranger(folded, m, memory))
    if folded.marks & _RANKS:
        folded.fold(_RANKED, lambda m: _stranger(folded, m, memory))
    if folded.marks & COUNTRY and "'s " in folded.text:
        folded.fold(_OF_STATE, lambda m: _stranger(folded, m, memory))
    if folded.marks & PERSON:
        if folded.marks & COUNTRY:
            folded.fold(_OF_COUNTRY, lambda m: _countryman(folded, m, memory))
        for item in folded.all:
            if item.kind == "N":
                remember(item, memory)
    if memory.surnames and any(map(folded.text.__contains__, memory.name_parts)):
        folded.fold(_SINGLE, lambda m: _surname(folded, m, memory))
    if folded.marks & PERSON and folded.marks & _TITLES:
        folded.fold(_TITLED, lambda m: _same_person(folded, m))


def _countryman(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    """ "the leaders of Russia Vladimir Putin, China Xi Jinping": the country is the person's."""
    memory.home.setdefault(folded.item(match["n"]).id, folded.item(match["c"]).id)
    return _same_person(folded, match)


def _same_person(folded: Folded, match: re.Match[str]) -> str | None:
    item = folded.item(match["n"])
    return folded.token("N", item.ids, folded.words(match[0]), item.info)


def _held(folded: Folded, stretch: str) -> list[Office]:
    return [
        office
        for item in folded.items(stretch)
        if item.kind == "O" and isinstance(office := item.info["office"], Office)
    ]


def _person_after(
    folded: Folded, match: re.Match[str], memory: Memory, ends: list[int]
) -> str | None:
    """ "Sergei Lavrov, Russia's foreign minister"; what follows may begin the next in a list.

    ``ends`` are the ends of those before: "A, premier of X, B, premier of Y" goes on as it began.
    """
    before, behind = _held(folded, match["held"] or ""), _held(folded, match["offices"])
    if match["sep"] == " " and (before or not behind[0].of):
        return None  # "Ebrahim Raisi President of Iran said" has nothing before the name
    ahead = _OFFICE_AHEAD.search(match.string, max(0, match.start() - _REACH), match.start())
    homes = [office.of for office in _held(folded, ahead["o"] if ahead else "") + before]
    home = next((of for of in homes if of), "")
    if home and any(office.of not in ("", home) for office in behind):
        return None
    if before and _NEXT.match(match.string, match.end()):
        return None  # "President Xi, Prime Minister of India Narendra Modi": the next one's
    goes_on = ends and match.string[ends[-1] : match.start()] in _BETWEEN_TWO
    if match["sep"] == "," and not goes_on and _in_roll(match):
        return None
    known = country_of(_told(folded, match["name"], memory))
    closed = match["sep"] == "," and match[0].endswith(",") and known in ("", behind[0].of)
    if (
        not closed
        and _ACTS.match(match.string, match.end())
        and _ASIDE.search(match.string, max(0, match.start() - _REACH), match.start())
    ):
        return None  # "After talks with Xi Jinping, the President of Kazakhstan visited …"
    token = _person(folded, match, memory)
    if token is None:
        return None
    ends.append(match.end())
    return (match["held"] or "") + token


def _in_roll(match: re.Match[str]) -> bool:
    """Whether the name has an office before it, and the office behind it a name of its own."""
    text, start = match.string, match.start()
    before = match["held"] or OFFICE_BEFORE.search(text, max(0, start - _REACH), start)
    return before is not None and _NAME_BEHIND.match(text, match.end()) is not None


def _person(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    """The token for a person with offices, and what the match holds behind the name."""
    groups, text, start = match.re.groupindex, match.string, match.start()
    held = _held(folded, match["offices"])
    if len(held) > 1:
        held = [office for office in held if not _anothers(office, held[-1])]
    if dead(folded, text, start, match.end()):
        held = [office._replace(past=True) for office in held]
    name = name_of(folded, match["name"])
    chief = chief_of(held[-1]) if held else ""
    if chief and chief in memory.roles.get(_told(folded, name, memory), ()):
        return None  # "adviser to PM Oli, Dr. Yubaraj Khatiwada": the chief, not the adviser
    aside = match["aside"] if "aside" in groups else None
    if aside and country_of(folded.items(name[:1])[0].id) != next((o.of for o in held), ""):
        return None  # "the premier of China, on a visit there, Xi Jinping"
    cut = match.start("name") + len(name)
    if len(name) == len(match["name"]):
        cut = match.end()
    after = (match["of"] or match["side"]) if cut == match.end() and "of" in groups else None
    of = folded.item(after).id if after else _whose(held)
    start = match.start("name") if "held" in groups and match["held"] else start
    own = "" if of else _lent(folded, match, start, memory)
    if not (own or of.startswith("country:")):
        here = text.find(" here ", match.end(), match.end() + _NEAR) != -1
        own = _own(folded, "" if here else text[:start], held, memory)
    begin = match.start("name") if aside else start
    token = bearer(folded, name, text[begin:cut], held, of, memory, own)
    if token and aside:
        token = text[start:begin] + token
    return token + text[cut : match.end()] if token else None


def _whose(held: list[Office]) -> str:
    """Whose the offices are: as the first of them says that says it; empty if none does."""
    for office in held:
        if office.of:
            return office.of
    return ""


def _anothers(office: Office, last: Office) -> bool:
    """Whether the office is another's: "the minister of Iran and SCO Secretary-General Zhang"."""
    abroad = office.of.startswith("country:") and last.of not in ("", office.of)
    return abroad and (last.of.startswith("country:") or "secretary" in last.role.lower())


def _told(folded: Folded, name: str, memory: Memory) -> str:
    """Whom the name means if it has been told of; empty otherwise."""
    known = folded.items(name[:1])
    return known[0].id if known else memory.name_parts.get(name, "")


def _own(folded: Folded, before: str, held: list[Office], memory: Memory) -> str:
    """The country of the press; empty where the words before have brought up another.

    A ministry that no country is told of speaks in its capital, from which the article comes.
    """
    roles = [office.role for office in held if not office.of]
    press = memory.press
    if any(map(_SPEAKING.search, roles)):
        city = gazetteer().get(memory.dateline)
        press = city.country or "" if city and city.capital else ""
    elif not any(map(OWN.search, roles)):
        return ""
    if not press or memory.country not in ("", press):
        return ""
    told = {i.id for i in folded.items(before) if i.kind in "CALP"}
    places = {country_of(id) if id.startswith("city:") else id for id in told}
    return press if places <= {press} else ""


def _lent(folded: Folded, match: re.Match[str], start: int, memory: Memory) -> str:
    """The country that the words before lend to an office without one; empty if none."""
    text = match.string
    titles = _WORD.findall(folded.words(text[start : match.start("name")]))
    country = next((_TITLE_COUNTRIES[word] for word in titles if word in _TITLE_COUNTRIES), "")
    if country:
        return country
    if text.endswith(("by ", "by the ", "by its "), 0, start):
        led = _LED.search(text, max(0, start - _REACH), start)
        return folded.item(led["c"]).id if led else ""
    if text.endswith(("including ", "such as "), 0, start):
        officials = _OFFICIALS.search(text, max(0, start - _REACH), start)
        return folded.item(officials["c"]).id if officials else ""
    listed = text.endswith((", ", "and ", "as ", "the "), 0, start)
    if not listed or folded.items(match["name"][:1]):
        return ""
    beside = _BESIDE.search(text, max(0, start - _REACH), start)
    if beside is None or _of_many(folded, text[: beside.end()]):
        return ""
    held = _held(folded, beside["o"] or "")
    known = folded.items(beside["name"][:1])
    before = known[0].id if known else f"person:{slug(beside['name'])}"
    told = (*held, *(offices(known[0]) if known else ()))
    roles = {_role_words(o) for o in _held(folded, match["offices"])}
    if any(_role_words(o) in roles for o in told):
        return ""  # two foreign ministers are not of one country
    return _whose(held) or memory.home.get(before, "")


def _of_many(folded: Folded, before: str) -> bool:
    """Whether those named before are each of another country."""
    homes = [held.of for held in _held(folded, before) if held.of.startswith("country:")]
    return len(set(homes)) == len(homes) > _TWO


def _role_words(office: Office) -> frozenset[str]:
    """An office however it is called: a foreign minister is one of foreign affairs."""
    return frozenset(office.role.lower().split()) - {"of", "for", "affairs", "the"}


def _stranger(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    """ "his Belarusian counterpart Viktor Khrenin", "Admiral Dong Jun": no office is told."""
    name = name_of(folded, match["name"])
    if " " not in name and not folded.items(name):
        return None
    groups = match.groupdict()
    country = groups.get("whose") or groups.get("from") or groups.get("c")
    of = folded.item(country).id if country else ""
    cut = match.start("name") + len(name)
    token = bearer(folded, name, match.string[match.start() : cut], [], of, memory)
    return token + match.string[cut : match.end()] if token else None


def _surname(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    id = memory.surnames.get(match[0])
    if id is None and len(match[0]) >= _OWN_NAME and match[0] not in _COMMON:
        id = memory.name_parts.get(match[0])
    return folded.token("N", (id,), match[0]) if id else None
