"""What stands after a command: what a plain question names, in the form that commands read."""

from __future__ import annotations

from facts.countries import name
from facts.entities import gazetteer
from facts.lexicon import Found

#: What has a name of its own: asked of it, nothing is asked of the organisation.
THINGS = ("body", "format", "document", "org")
#: The statuses by the words for them, as /what reads them.
_STATUSES = {"member": "member", "observer": "observer", "partner": "dialogue partner"}
#: The title of a city as statements have it.
_TITLE = "tourist and cultural capital of the SCO"
#: Things that a command may be about, known by their ids.
_WITH_IDS = ("country", "adjective", "city", "person", "council", *THINGS)
#: Who meet in a body that is not named: "the meeting of the foreign ministers".
_MEETING_OF = {
    "office:foreign-minister": "SCO Council of Foreign Ministers",
    "office:national-coordinator": "SCO Council of National Coordinators",
    "office:prime-minister": "governments",
}
#: The office that has names in short: «генсек».
_SECRETARY = "Secretary-General"
#: Whose office it is; the whole name would leave no room for buttons.
SHORT = "SCO"


def argument(command: str, names: list[Found], date: str, spoken_of: set[str]) -> str:
    """What stands after the command: what the sentence names, in the form that commands read.

    ``spoken_of`` are the kinds of words and names in it.
    """
    ids = {kind: [f.id for f in names if f.kind == kind] for kind in _WITH_IDS}
    codes = [id.removeprefix("country:") for id in dict.fromkeys(ids["country"])]
    council = _council(names, spoken_of)
    match command:
        case "status" | "timeline" | "applicants" | "conflicts":
            return f"{codes[0] if codes else ''} {date}".strip()
        case "follow" | "unfollow":
            return codes[0] if codes else ""
        case "compare":
            return f"{' '.join(codes[:2])} {date}".strip()
        case "chair" | "members" | "observers" | "partners" | "sco":
            return date
        case "nextchair" if "after" in spoken_of:
            return " ".join(filter(None, (council, *codes[:1], date)))
        case "chairs" if not spoken_of & {"before", "after"}:
            return " ".join(filter(None, (council, *codes[:1], date)))
        case "lastsummit" | "nextsummit":
            bodies = [*map(gazetteer().label, ids["body"])]
            return f"{council or next(iter(bodies), '')} {date}".strip()
        case "nextchair" | "chairs":
            return f"{council} {date}".strip()
        case "summit" | "summits":
            first = "1" if "first" in spoken_of else ""
            return f"{council} {_meeting(names, ids, date) or first}".strip()
        case "proposals" if (one := _proposer(names)) and not _meeting(names, ids, ""):
            return f"{one} {date}".strip()
        case "documents" | "theme" | "proposals":
            near = next((kind for kind in ("last", "next") if kind in spoken_of), "")
            return f"{council} {_meeting(names, ids, date) or near}".strip()
        case "joined":
            return f"{_joined_as(spoken_of)} {date}".strip()
        case "events":
            return _happened(names, ids, date, spoken_of)
        case "what" if "title" in spoken_of:
            return f"{_TITLE} {date}".strip()
        case "what":
            return _thing(ids, spoken_of)
        case "who":
            return _who(names, ids, codes, date, spoken_of)
    return ""


def _joined_as(spoken_of: set[str]) -> str:
    """As what the asked for joined; "which observers became members" asks for members."""
    kinds = () if "member" in spoken_of else ("observer", "partner")
    return " ".join(_STATUSES[kind] for kind in kinds if kind in spoken_of)


def _happened(names: list[Found], ids: dict[str, list[str]], date: str, spoken_of: set[str]) -> str:
    """Where it happened, at which meeting or to whom, and when."""
    people = [gazetteer().label(id) for id in ids["person"]]
    last = "last" if {"last", "summit"} <= spoken_of and not date else ""
    bodies = [gazetteer().label(id) for id in ids["body"]]
    numbered = [f for f in names if f.kind != "number" or "summit" in spoken_of]
    meeting = _meeting(numbered, ids, date)
    if meeting != date:
        return meeting
    return " ".join(filter(None, (*[*people, *bodies, last][:1], date)))


def _proposer(names: list[Found]) -> str:
    """The person who is named, by the surname if several bear it."""
    ids = (f.id for f in names if f.kind in ("person", "surname"))
    return next((gazetteer().label(id) if ":" in id else id for id in ids), "")


def _council(names: list[Found], spoken_of: set[str]) -> str:
    """Whose chair or meeting is meant, as commands have it; empty for the heads of state."""
    if "government" in spoken_of:
        return "governments"
    met = [f.id for f in names if f.id in _MEETING_OF] if "summit" in spoken_of else []
    return _MEETING_OF[met[0]] if met else ""


def _meeting(names: list[Found], ids: dict[str, list[str]], date: str) -> str:
    """A meeting by its number, or by its city or country and the time."""
    numbers = [f.id for f in names if f.kind == "number"]
    cities = [gazetteer().label(id) for id in ids["city"]]
    hosts = ids["country"] or ids["adjective"]
    codes = [id.removeprefix("country:") for id in hosts]
    return numbers[0] if numbers else " ".join([*[*cities, *codes][:1], date]).strip()


def _thing(ids: dict[str, list[str]], spoken_of: set[str]) -> str:
    """What has a name, or the statuses whose meaning is asked."""
    things = [gazetteer().label(id) for kind in (*THINGS, "council", "city") for id in ids[kind]]
    statuses = [status for kind, status in _STATUSES.items() if kind in spoken_of]
    return things[0] if things else " ".join(statuses)


def _who(
    names: list[Found], ids: dict[str, list[str]], codes: list[str], date: str, spoken_of: set[str]
) -> str:
    """A person, an office and whose it is, a body or a country; which one of several."""
    offices = [gazetteer().label(f.id) for f in names if f.kind == "office"][:1]
    if not offices and "secretary" in spoken_of:
        offices = [_SECRETARY]
    of = [SHORT] if "sco" in spoken_of else []
    countries = ids["country"] or ids["adjective"]
    persons, bodies = ([*map(gazetteer().label, ids[kind])] for kind in ("person", "body"))
    whose = [name(id, "en") for id in countries[:1]] or bodies[:1] or of
    if any(word in offices[0] for word in whose for _ in offices):
        whose = []  # "President of China" says whose
    one = next((kind for kind in ("first", "current", "last") if kind in spoken_of), "")
    held = [f"{one} {' '.join((office, *whose))}".strip() for office in offices]
    short = (f"{one} {id.removeprefix('body:')}" for id in ids["body"] if one)
    if held and spoken_of & {"before", "after"}:
        persons = []  # "the Secretary-General before Zhang Ming" is among the holders of the office
    asked = [*persons, *held, *short, *bodies, *codes]
    return f"{asked[0]} {date}".strip() if asked else ""
