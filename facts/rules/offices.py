"""``office``: which office a person holds, by the words beside the name."""

from __future__ import annotations

from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import Context
from facts.rules.people import offices
from facts.rules.tokens import Folded

#: Words for an office that say less than its name does.
_LOOSE = frozenset({"leader", "head", "chief", "member", "fm"})
_WRITTEN_OUT = {
    "PM": "Prime Minister",
    "FM": "Foreign Minister",
    "EAM": "External Affairs Minister",
    "DPM": "Deputy Prime Minister",
}


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """The offices of every person in the sentence."""
    for person in folded.items(folded.text):
        if person.kind != "N":
            continue
        for office in offices(person):
            if office.past or not office.of or office.role.lower() in _LOOSE:
                continue
            role = _WRITTEN_OUT.get(office.role, office.role)
            role = role if role[0].isupper() else _titled(role)
            yield context.claim(
                folded, "offices", person.id, "office", role, of=office.of, valid=context.published
            )


def _titled(role: str) -> str:
    return " ".join(
        word if word in {"of", "the", "and", "for", "at", "on"} else word[:1].upper() + word[1:]
        for word in role.split()
    )
