"""For whom somebody comes to a meeting."""

from __future__ import annotations

from facts.entities import gazetteer
from facts.store import Store


def comes_for(store: Store, party: str) -> str:
    """Give whom a person comes for: the organisation of the person's office, else the own country.

    That the Secretary-General of the UN came is no presence of Portugal. Whoever is no person
    comes for itself.
    """
    if not party.startswith("person:"):
        return party
    offices = [str(s.qualifiers.get("of", "")) for s in store.about(party, "office")]
    entity = gazetteer().get(party)
    own = (entity.country or "") if entity else ""
    elsewhere = [_organisation(of) for of in offices if of.startswith(("org:", "body:"))]
    return elsewhere[0] if elsewhere and own not in offices else own


def _organisation(of: str) -> str:
    body = gazetteer().get(of)
    return body.of if body and body.of else of
