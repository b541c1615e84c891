"""The series of a meeting's id, from words for those who meet: "heads of customs services"."""

from __future__ import annotations

import re

from facts.rules.gatherings.officials import SERIES

#: "ministers of the SCO member states responsible for trade"
_OF_THE_SCO = re.compile(r" of (?:the )?(?:sco|shanghai) .*(?= (?:responsible for|in charge of) )")
_OF_STATES = re.compile(r"heads of .*\b(?:states|countries)")
#: Who leads what of which area: "heads of ministries responsible for trade"
_MINISTRIES = re.compile(
    r"heads of (?:the )?ministries(?: and \w+)?"
    r"(?: of .*?)? (?:responsible for|in charge of) (?P<area>.+?)(?: issues)?$"
)
_DOMAIN = re.compile(
    r"(?:ministers?|heads?|chiefs?|directors|presidents|chair(?:men|persons?)|commissioners)"
    r" (?:of|for|in charge of|responsible for) (?:the )?(?P<of>[a-z][a-z ,'/-]*)"
    r"|(?P<first>[a-z][a-z ,'-]*?)(?: affairs)? (?:ministers|chiefs|heads)"
)
#: What an office is called says nothing of its area: "national tax services and committees".
_OFFICES = re.compile(
    rf"\b(?:{'|'.join(SERIES['institutions'])}|national|competent|relevant|state|central|federal"
    r"|government(?:al)?|respective|concerned|authori[sz]ed|sectoral|territorial|special|their|the"
    r"|states?'?|members?'?|situations?|law|issues|field|area|sphere|ensuring|work)\b"
)
_EDGES = re.compile(r"(?:(?:and|or|of|for|on|in|with|,|/)+(?: |$)|[ ,/]+)")
_SPELLED = {
    "defense": "defence", "labor": "labour", "healthcare": "health", "agricultural": "agriculture",
    "cultural": "culture", "sports": "sport", "transportation": "transport", "taxation": "tax",
    "railway": "railways", "statistical": "statistics", "emergencies": "emergency",
}  # fmt: skip
_SUPREME_COURT = re.compile(r"supreme court|chief justices")
_PROSECUTORS = re.compile(r"prosecut|attorneys?[ -]general")
#: Areas that are called in many ways.
_AREAS = {
    "emergency": re.compile(r"\b(?:emergenc|disaster)"),
    "anti-drug": re.compile(r"\b(?:anti-?drug|(?:counter-?)?narcotic|drug)"),
}
_MOST_WORDS = 6
#: Heads of some departments: of which, nothing says.
NO_AREA = "sco-departments-heads"


def slug(words: str) -> str:
    """Words as a part of an id."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower().replace("'s", "").replace("'", "")).strip("-")


def series_of(name: str, about: str = "") -> str:
    """The series of a body's id, or of words such as "foreign ministers".

    ``about`` are words behind that say of what the officials are in charge.
    """
    if name.startswith("body:"):
        return name.removeprefix("body:")
    name = _OF_THE_SCO.sub("", name.lower().removeprefix("the ").rstrip("'"))
    known = SERIES["who"].get(name) or SERIES["who"].get(f"{name}s")
    if known:
        return str(known)
    if _SUPREME_COURT.search(name):
        return "sco-supreme-courts"
    if _PROSECUTORS.search(name):
        return "sco-prosecutors-general"
    if name in SERIES["domains"]:
        return f"sco-{area(name)}-ministers"
    if _OF_STATES.fullmatch(name):
        return "sco-chs"
    ministries = _MINISTRIES.match(name)
    if ministries:
        return f"sco-{area(ministries['area'])}-ministers"
    domain = _DOMAIN.match(name)
    if domain is None:
        return f"sco-{slug(f'{area(about)} {name}')}"
    ministers = "minister" in name or "ministries" in name
    of = area(domain["of"] or domain["first"]) or area(about)
    return f"sco-{of}-{'ministers' if ministers else 'heads'}" if of else NO_AREA


def area(words: str) -> str:
    """Of what somebody is in charge, as a part of an id: "of railway administrations"."""
    lower = words.lower()
    for known, said in _AREAS.items():
        if said.search(lower):
            return known
    kept = " ".join(_OFFICES.sub(" ", lower).split())
    begun = _EDGES.match(kept)
    kept = kept[begun.end() :] if begun else kept
    written = [_SPELLED.get(word, word) for word in slug(kept).split("-")][:_MOST_WORDS]
    while written and written[-1] in {"and", "or", "of", "for", "on", "in", "the"}:
        written.pop()
    return "-".join(written)
