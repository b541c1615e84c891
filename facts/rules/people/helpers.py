"""Whose aide somebody is: "Yuri Ushakov, aide to Russian President Vladimir Putin"."""

from __future__ import annotations

import re

from facts.rules.marks import mark
from facts.rules.memory import Memory
from facts.rules.people.bearers import bearer, name_of, remember
from facts.rules.people.name_forms import FULL_NAME, TITLE
from facts.rules.people.office_forms import Office, written_out
from facts.rules.tokens import Folded, Item, pattern

#: Those who have aides; of them alone an aide is told.
_CHIEFS = frozenset(
    {
        *("president", "prime minister", "premier", "king", "emir", "amir", "sultan"),
        *("crown prince", "supreme leader", "leader", "chancellor", "foreign minister"),
    }
)
#: The name of the chief stands behind the aide's office, the aide's own before it.
_AIDE = pattern(
    rf"{TITLE}(?P<name>⟨N⟩|{FULL_NAME}), (?:an? |the |who is (?:an? )?)?(?P<o>⟨O⟩) {TITLE}"
    r"(?P<chief>⟨N⟩)(?!'s)"
)
#: In a roll every office stands before its name: "Minister X, Assistant to the President Y",
#: "…'s ambassador, N, India's ambassador, N".
OFFICE_BEFORE = pattern(rf"⟨O⟩,? {TITLE}$")
#: "adviser to the prime minister"
_SERVING = re.compile(r" (?:to|of|for) (?:the )?(?P<chief>[a-z ]+)$")
_REACH = 60
AIDES = mark(
    "aide assistant adviser advisor spokesman spokesperson spokeswoman envoy representative"
)


def chief_of(office: Office) -> str:
    """Whom the office serves: "prime minister", of his adviser; empty if that is not said."""
    role = office.role.lower()
    if " of " not in role and " to " not in role and " for " not in role:
        return ""
    serving = _SERVING.search(written_out(office.role).lower())
    return serving["chief"] if serving else ""


def fold_aides(folded: Folded, memory: Memory) -> None:
    """Fold everyone who is said to serve a chief whom the words behind the office name."""
    folded.fold(_AIDE, lambda m: _aide(folded, m, memory))


def chief(person: Item) -> Item | None:
    """The chief whom the words beside the person's name have named as well."""
    served = person.info.get("serves")
    return served if isinstance(served, Item) else None


def _aide(folded: Folded, match: re.Match[str], memory: Memory) -> str | None:
    office = folded.item(match["o"]).info["office"]
    whom = chief_of(office) if isinstance(office, Office) else ""
    start = match.start()
    if not isinstance(office, Office) or whom not in _CHIEFS:
        return None
    if OFFICE_BEFORE.search(match.string, max(0, start - _REACH), start):
        return None
    name = name_of(folded, match["name"])
    if name != match["name"]:
        return None
    post = Office(whom.title(), office.of, office.past)
    head = bearer(folded, match["chief"], match["chief"], [post], office.of, memory)
    aide = bearer(folded, name, match[0], [office], office.of, memory)
    if head is None or aide is None:
        return None
    served, person = folded.item(head), folded.item(aide)
    remember(served, memory)
    return folded.token("N", person.ids, person.words, {**person.info, "serves": served})
