"""Whose an office is: "Tajik President", "minister of transport of Iran", "ambassador to China".

Offices (see ``office_forms``) are joined with the country or organisation that stands beside them.
"""

from __future__ import annotations

import re

from facts.entities import gazetteer
from facts.rules.marks import BODY, CITY, COUNTRY, ORGANISATION, mark
from facts.rules.memory import Memory
from facts.rules.people.office_forms import OF_PARLIAMENT, WORDS, Office, any_case, areas_in
from facts.rules.tokens import Folded, pattern

_PAST = rf"(?P<past>\b(?:{any_case(WORDS['past'])})[ -])?"

#: What follows an office and says whose it is, and what for or where to.
_OF = pattern(
    r"(?P<o>⟨O⟩)(?P<link>,? of| for| from|, Government of)(?: the)?"
    r"(?: Republic of(?: the)?)?(?: ⟨A⟩)? (?P<of>⟨CGB⟩)(?:'s government\b)?(?!['-]|⟨CGB⟩)"
    r"(?: [Aa]ffairs)?(?P<task>(?: on the activities of| for the affairs of| for| on)(?: the)?"
    r" ⟨G⟩(?: [Aa]ffairs)?)?(?P<to> (?:to|in)(?: the)? ⟨CG⟩(?!'))?"
    r"(?P<area> (?:for|on)(?: the)?(?: [A-Z][\w-]+(?: and)?){2,7})?"
)
_TO = pattern(r"(?P<o>⟨O⟩)(?P<to> (?:to|in|at)(?: the)? (?P<where>⟨CGBP⟩)(?!'|⟨CGB⟩))")
#: "the special envoy of the Russian President on SCO Bakhtiyor Hakimov"
_ON = pattern(
    r"(?P<o>⟨O⟩)(?P<task> (?:on|for)(?: the)? ⟨G⟩(?: [Aa]ffairs)?)(?=,? (?:⟨N⟩|[A-Z][a-z]+ [A-Z]))"
)
#: "President Tajikistan Qohir Rasulzoda": the "of" is left out.
_BARE = pattern(r"(?P<o>⟨O⟩) (?P<whose>⟨C⟩)(?=,? (?:⟨N⟩|[A-Z][a-z]+ [A-Z]))")
#: "Uzbek president's special representative"
_CHIEFS = pattern(r"(?P<past>)(?P<rank>)(?P<whose>⟨AC⟩)(?:'s)? ⟨O⟩'s (?P<o>⟨O⟩)")
_WHOSE = pattern(r"(?P<whose>⟨ACGB⟩)(?:'s?)? (?P<o>⟨O⟩)")
#: "Deputy SCO Secretary-General": the rank stands before the owner.
_RANK = r"(?P<rank>(?:[Ff]irst )?(?:[Dd]eputy|[Aa]cting|[Aa]ssistant|[Vv]ice|[Ii]nterim) )?"
_RANKED = pattern(rf"{_PAST}{_RANK}{_WHOSE.pattern}")
_RANKS = mark(f"{' '.join(WORDS['past'])} deputy acting assistant vice interim")
_COUNTRYS = pattern(r"(?P<whose>[Tt]he country's|[Tt]he [Oo]rgani[sz]ation's) (?P<o>⟨O⟩)")
_OF_IT = pattern(
    r"(?P<o>⟨O⟩) of the (?P<whose>country|republic|[Oo]rgani[sz]ation)(?![\w'-]| of\b)"
)
#: "arrived in Uzbekistan and met the country's president": of the country visited
_VISITED = pattern(
    r"\b(?:arriv\w+ in|visit\w*(?: to)?|(?:came|flew|travel\w+|trip) to|tour of) (?P<c>⟨C⟩)(?!'s)"
)
#: "Tehran's ambassador to China": a capital for its government
_CAPITALS = pattern(r"(?P<whose>⟨P⟩)'s (?P<past>)(?P<o>⟨O⟩)")
#: "Deputy Mayor of Qingdao", "Karaganda's akim": whom a city has
_OF_CITY = pattern(r"(?P<o>⟨O⟩) of (?:the city of )?(?P<whose>⟨P⟩)(?: [Cc]ity)?(?!['-])")
_CITYS = pattern(r"(?P<whose>⟨P⟩)(?: [Cc]ity)?(?:'s)? (?P<o>⟨O⟩)")
_MAYORS = ("mayor", "akim", "hokim", "khokim")
_MAYOR = re.compile(rf"\b(?:{'|'.join(_MAYORS)})$", re.IGNORECASE)
_OF_CITIES = mark(" ".join(_MAYORS))
#: Whom a government has, not a city.
_GOVERNMENT = re.compile(
    r"minister|ambassador|envoy|diplomat|spokes|president|premier", re.IGNORECASE
)
#: "Lu Yingchuan, Vice Minister of Culture, China;": in lists the country stands last.
_BEHIND = pattern(
    r"(?<=, )(?P<o>⟨O⟩)(?:, (?:Ministry|Department|Committee|Agency|Office)"
    r"(?:(?: (?:of|for|the|and))* [A-Z][\w-]+,?){1,6})?,? (?P<whose>⟨C⟩)"
    r"(?=[;.)]|,? and (?:[A-Z]|⟨N⟩)|, (?!wh)[a-z]|$| in person)"
)
#: "Deputy Secretary-General, Shanghai Cooperation Organization, Sohail Khan"
_COMMAS = pattern(r"(?P<o>⟨O⟩), (?:the )?(?P<whose>⟨GB⟩),(?= (?:⟨N⟩|[A-Z][a-z]+ [A-Z]))")
#: "the speaker of Iran's parliament"; "of parliament" is of that told of
_PARLIAMENTS = pattern(rf"(?P<o>⟨O⟩){OF_PARLIAMENT}(?! of)")
#: Without one of these no pattern that begins with an office matches.
_MORE = pattern(r"⟨O⟩(?:,| (?:of|for|from|to|in|at|on|⟨C⟩))")
#: Who has an office in another country.
_ABROAD = re.compile(
    r"ambassador|envoy|representative|charg|consul|attach|diplomat|head|chief|director|coordinator"
    r"|correspondent|spokes",
    re.IGNORECASE,
)
_DELEGATES = re.compile(r"(?:representative|envoy)$", re.IGNORECASE)


def fold_owners(folded: Folded, memory: Memory) -> None:
    """Fold every office of the sentence with the words that say whose it is."""
    more = _MORE.search(folded.text) is not None
    if more:
        folded.fold(_OF, lambda m: _office_of(folded, m))
        folded.fold(_TO, lambda m: _office_to(folded, m))
        folded.fold(_BARE, lambda m: _with(folded, m, folded.item(m["whose"]).id))
    if _WHOSE.search(folded.text):
        folded.fold(_CHIEFS, lambda m: _office_whose(folded, m))
        whose = _RANKED if folded.marks & _RANKS else _WHOSE
        folded.fold(whose, lambda m: _office_whose(folded, m))
    if more and folded.marks & (ORGANISATION | BODY):
        folded.fold(_COMMAS, lambda m: _office_behind(folded, m))
        folded.fold(_ON, lambda m: _with(folded, m, "", task=folded.words(m["task"])))
    folded.fold(_COUNTRYS, lambda m: _office_here(folded, m, memory))
    if more:
        folded.fold(_OF_IT, lambda m: _office_here(folded, m, memory))
        folded.fold(_PARLIAMENTS, lambda m: _office_of_parliament(folded, m, memory))
    if folded.marks & CITY:
        if folded.marks & _OF_CITIES:
            folded.fold(_OF_CITY, lambda m: _office_of_city(folded, m))
            folded.fold(_CITYS, lambda m: _office_of_city(folded, m))
        folded.fold(_CAPITALS, lambda m: _office_of_capital(folded, m))
    if more and folded.marks & COUNTRY:
        folded.fold(_BEHIND, lambda m: _office_behind(folded, m))


def _with(
    folded: Folded,
    match: re.Match[str],
    of: str,
    *,
    task: str = "",
    past: bool = False,
    words: str = "",
    rank: str = "",
) -> str | None:
    office = folded.item(match["o"]).info["office"]
    if not isinstance(office, Office):
        return None
    # "Russia's envoy for SCO affairs" serves Russia
    whose = of if of.startswith("country:") or not office.of else office.of
    found = Office(rank + office.role + task, whose, office.past or past)
    return folded.token("O", (), folded.words(words or match[0]), {"office": found})


def _office_of(folded: Folded, match: re.Match[str]) -> str | None:
    if match["link"] == " for" and _DELEGATES.search(folded.words(match["o"])):
        # "special representative for Afghanistan" serves another country
        return _with(
            folded, match, "", task=folded.words(match[0])[len(folded.words(match["o"])) :]
        )
    told = match["area"] or ""
    area = areas_in(told)
    cut = match.end() - len(told) + len(area)
    task = folded.words((match["task"] or "") + (match["to"] or "")) + area
    words = match.string[match.start() : cut]
    token = _with(folded, match, folded.item(match["of"]).id, task=task, words=words)
    return token + match.string[cut : match.end()] if token else None


def _office_to(folded: Folded, match: re.Match[str]) -> str | None:
    """ "ambassador to China" serves another country, "representative to the UN" perhaps the UN."""
    where = folded.item(match["where"])
    if match["to"].startswith(" in ") and not _ABROAD.search(folded.words(match["o"])):
        return None  # "the vice president in Kyrgyzstan to attend the summit"
    if where.kind in "CP":
        return _with(folded, match, "", task=folded.words(match["to"]))
    return _with(folded, match, where.id)


def _office_whose(folded: Folded, match: re.Match[str]) -> str | None:
    return _with(
        folded,
        match,
        folded.item(match["whose"]).id,
        past=bool(match.groupdict().get("past")),
        rank=match.groupdict().get("rank") or "",
    )


def _office_of_parliament(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    return _office_whose(folded, match) if match["whose"] else _office_here(folded, match, memory)


def _office_of_capital(folded: Folded, match: re.Match[str]) -> str | None:
    city = gazetteer().get(folded.item(match["whose"]).id)
    governs = city and city.capital and _GOVERNMENT.search(folded.words(match["o"]))
    return _with(folded, match, city.country) if city and city.country and governs else None


def _office_of_city(folded: Folded, match: re.Match[str]) -> str | None:
    mayor = _MAYOR.search(folded.words(match["o"]))
    return _with(folded, match, folded.item(match["whose"]).id) if mayor else None


def _office_behind(folded: Folded, match: re.Match[str]) -> str | None:
    office = folded.item(match["o"]).info["office"]
    if not isinstance(office, Office) or office.of:
        return None
    return _with(folded, match, folded.item(match["whose"]).id)


def _office_here(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    if "rgani" in match[0]:
        return _with(folded, match, memory.organisation) if memory.organisation else None
    before = [item.id for item in folded.items(folded.text[: match.start()]) if item.kind == "C"]
    visited = _VISITED.search(folded.text, 0, match.start()) if before else None
    country = before[0] if before else memory.country
    if visited:
        country = folded.item(visited["c"]).id
    return _with(folded, match, country) if country else None
