"""Who comes to a meeting: lists of persons, countries and organisations, and in which capacity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from facts.rules.marks import ADJECTIVE, COUNTRY, OFFICE, mark
from facts.rules.membership.status_words import kind
from facts.rules.people.office_forms import WORDS, Office, any_case
from facts.rules.tokens import Folded, Item, pattern

_PLURALS: dict[str, str] = WORDS["plurals"]

_STATES = (
    r"(?:⟨G⟩(?:'s)? )?(?:(?:[Mm]ember|[Oo]bserver|[Gg]uest|[Dd]ialogue [Pp]artner"
    r"|[Pp]artner)(?:[ -](?:states?|countries|country|nations))?)"
)
#: "India, China and five other members"
_SEVERAL = r"(?:⟨C⟩(?:, (?:the )?⟨C⟩)+(?=,? and (?:[a-z]+ )*other)|⟨CL⟩)"
_DASH = r" ?[-–—]+ ?"
_HEADS = pattern(
    rf"(?:the )?(?:(?:first |deputy )?(?P<role>{any_case(_PLURALS)}))(?: (?:of"
    rf"|from))(?: (?:all )?(?:the )?(?:[a-z]+ )?(?P<status>{_STATES})(?: of (?:the )?⟨G⟩)?"
    rf"(?:,? (?:namely|including|such as|like) |: |{_DASH}(?:including )?| )| (?:(?:the )?(?:other "
    rf"|remaining )?(?:founding )?(?:members|countries|nations|states){_DASH})?)"
    rf"(?:the )?(?P<who>⟨SEVERAL⟩)(?: [-–—]+)?(?!')",
    SEVERAL=_SEVERAL,
)
_WITH_STATUS = pattern(
    r"(?<!overnment )(?<!elegation )(?<!arliament )(?<!ouncil )(?<!eam )"
    r"(?:the )?(?:⟨G⟩(?:'s)? )?(?P<status>(?:[Mm]ember|[Oo]bserver|[Gg]uest"
    r"|[Dd]ialogue [Pp]artner)s?(?:[ -](?:[Ss]tates?|[Cc]ountries|[Cc]ountry"
    r"|[Nn]ations))?)(?:,? (?:namely|including|such as|of))? (?P<who>⟨CL⟩)(?!')"
)
#: "Indian and Pakistani foreign ministers", without their names.
_OF_NATIONS = pattern(
    rf"(?P<who>⟨A⟩(?:(?:, ⟨A⟩)*,? and ⟨A⟩)) (?P<role>{any_case(_PLURALS)})(?![\w-]| ⟨N⟩)"
)
_THOSE_OF = pattern(r"\bthose (?:of|from) (?:the )?(?P<who>⟨CL⟩)(?!')")
#: Countries as both of these end: not "Russia's", nor where the sentence begins.
_OF_THEM = pattern(r"(?<=[ –—-])⟨CL⟩(?!')")
_OFFICE = pattern("⟨O⟩")
_HOLDER = pattern(r"(?:the |a )?(?P<o>⟨O⟩)")


class Party(NamedTuple):
    """Someone who takes part: a person, a country or an organisation."""

    id: str
    capacity: str = ""
    status: str = ""
    represented_by: str = ""


#: They meet, and take no part beside their members.
_ITSELF = frozenset({"org:sco", "org:shanghai-five"})
_ROLES = mark(
    " ".join(plural.replace("-", " ").split()[0 if " of " in plural else -1] for plural in _PLURALS)
)
_STATUSES = mark("member members observer observers guest guests partner partners")
_FOLDED = _ROLES | _STATUSES | OFFICE


def fold_parties(folded: Folded) -> None:
    """Fold "the heads of government of China, …", "observer states Belarus and Mongolia"."""
    if not folded.marks & _FOLDED:
        return
    roles, statuses = folded.marks & _ROLES, folded.marks & _STATUSES
    if roles and folded.marks & ADJECTIVE and folded.many("A"):
        folded.fold(_OF_NATIONS, lambda m: _heads(folded, m))
    if (roles or statuses) and folded.marks & COUNTRY and _OF_THEM.search(folded.text):
        if roles:
            folded.fold(_HEADS, lambda m: _heads(folded, m))
            folded.fold(_THOSE_OF, lambda m: _with_status(folded, m))
        if statuses:
            folded.fold(_WITH_STATUS, lambda m: _with_status(folded, m))
    if folded.marks & OFFICE and _OFFICE.search(folded.text):
        folded.fold(_HOLDER, lambda m: _holder(folded, m))


def _heads(folded: Folded, match: re.Match[str]) -> str | None:
    role = _PLURALS[match["role"].lower()]
    told = match.groupdict().get("status")
    status = kind(told) if told else None
    ids = tuple(id for item in folded.items(match["who"]) for id in item.ids)
    return folded.token(
        "K", ids, folded.words(match[0]), {"represented_by": role, "status": status or ""}
    )


def _with_status(folded: Folded, match: re.Match[str]) -> str | None:
    ids, status = folded.item(match["who"]).ids, match.groupdict().get("status") or ""
    return folded.token("K", ids, folded.words(match[0]), {"status": kind(status) or ""})


def _holder(folded: Folded, match: re.Match[str]) -> str | None:
    """ "vice-president of Iran" without a name stands for the country."""
    office = folded.item(match["o"]).info["office"]
    if not isinstance(office, Office) or not office.of.startswith("country:"):
        return None
    return folded.token("K", (office.of,), folded.words(match[0]), {"represented_by": office.role})


def parties(folded: Folded, chain: str) -> Iterator[Party]:
    """The parties of a chain, each with its capacity."""
    for item in folded.items(chain):
        if item.kind == "N":
            yield Party(item.id, capacity=capacity(item))
        else:
            for id in item.ids:
                if id.startswith(("country:", "org:", "body:")) and id not in _ITSELF:
                    yield Party(
                        id, status=item.text("status"), represented_by=item.text("represented_by")
                    )


def capacity(person: Item) -> str:
    """The office that stands beside a person's name."""
    offices = person.info.get("offices", ())
    for office in offices if isinstance(offices, tuple) else ():
        if not office.past:
            role: str = office.role
            return role
    return ""
