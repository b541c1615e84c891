"""Slots: what can have one value at a time, and whether two claims name the same value of it.

A *slot* is the status of a country in an organisation, the chair of a body, a number of members,
the place of a council's meeting of one year.
"""

from __future__ import annotations

from collections.abc import Iterable

from facts import edtf
from facts.entities import gazetteer
from facts.model import Statement
from facts.periods import state_of

Slot = tuple[str, ...]

#: States that last until the next one begins.
STATES = frozenset({"status", "count", "chair"})
#: What a single meeting or organisation has one of.
SINGLE = frozenset({"held", "number", "theme", "venue", "host", "founded"})

#: Of these the value is where it was, and the time when.
EVENTS = frozenset({"held", "founded"})


def slots(statements: Iterable[Statement]) -> dict[Slot, list[Statement]]:
    """Sort statements by what they give a value for; those of no slot are left out."""
    known = list(statements)
    beside = {s.subject: s.object for s in known if s.predicate == "alongside" and s.object}
    found: dict[Slot, list[Statement]] = {}
    for statement in known:
        key = _slot(statement, beside)
        if key is not None:
            found.setdefault(key, []).append(statement)
    return found


def _slot(statement: Statement, beside: dict[str, str]) -> Slot | None:
    match statement.predicate:
        case "status":
            return "status", statement.subject, str(statement.qualifiers.get("organisation", ""))
        case "count":
            return "count", statement.subject, str(statement.qualifiers.get("of", ""))
        case "chair":
            return "chair", statement.object or ""
        case "held":
            return "held", series_year(statement.subject)
        case "theme":
            # Reports mix up the theme of a summit and that of the meeting beside it.
            return "theme", beside.get(statement.subject, statement.subject)
        case predicate if predicate in SINGLE:
            return predicate, statement.subject
    return None


def series_year(meeting: str) -> str:
    """Name a council's meetings of one year by one name, since it has one a year."""
    entity = gazetteer().get(meeting)
    if entity is not None and entity.body and entity.year and entity.number:
        return f"{entity.body} {entity.year}"
    series, _, rest = meeting.removeprefix("meeting:").partition("-20")
    if series in ("sco-chs", "sco-chg") and rest[:2].isdigit():
        return f"body:{series} 20{rest[:2]}"
    return meeting


def placeless(statement: Statement) -> bool:
    """Whether an event is only dated: its value is the date, where a place would stand."""
    return statement.object is None and edtf.is_edtf(str(statement.value))


def same_value(a: Statement, b: Statement) -> bool:
    """Whether both name the same; of an event whether one place may be a vaguer word for the other.

    A video meeting led from a city may be told as held there.
    """
    if a.predicate in EVENTS:
        one, other = _places(a), _places(b)
        vaguer = one & _countries(other) or other & _countries(one)
        return bool(one & other or vaguer) or placeless(a) or placeless(b)
    return state_of(a) == state_of(b)


def _places(event: Statement) -> set[str]:
    return {str(place) for place in (event.target, event.qualifiers.get("from")) if place}


def _countries(places: Iterable[str]) -> set[str]:
    """Give the countries in which the cities lie."""
    known = filter(None, map(gazetteer().get, places))
    return {city.country for city in known if city.country}


def same_time(a: Statement, b: Statement) -> bool:
    """Whether both can be of one time: of what is not dated nothing denies it."""
    return not a.valid or not b.valid or edtf.overlaps(a.valid, b.valid)
