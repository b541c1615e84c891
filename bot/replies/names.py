"""Names that are put together: meetings by ordinal and city, countries with their flags."""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.speech import Html, Speech
from facts import edtf
from facts.countries import flag
from facts.entities import gazetteer
from facts.wording import words

#: Talks of two: their persons are the name.
_TALKS = re.compile(r"meeting:(?P<one>[a-z-]+)-and-(?P<other>[a-z-]+)-\d{4}-\d\d-\d\d")

_MADE = re.compile(r"meeting:(?P<series>[a-z-]+?)-(?P<year>\d{4})(?:-\d\d)*(?:-(?P<city>[a-z-]+))?")

#: Series whose name is that of the meeting itself: “Meeting of SCO defence ministers”.
_MEETINGS = frozenset(
    [
        "body:sco-defence-ministers",
        "body:sco-security-secretaries",
        "body:sco-economy-ministers",
        "format:sco-plus-forum",
    ]
)


class _Meeting(NamedTuple):
    """What a meeting's name is put together from; "" and None where it is not known."""

    series: str
    number: int | None = None
    city: str = ""
    year: str = ""


def country(say: Speech, entity: str) -> Html:
    """The country's flag and its name."""
    # Translators: A country with its flag: “🇦🇿 Azerbaijan”.
    return say.t("{flag} {country}", flag=Html(flag(entity)), country=say.name(entity))


def meeting(say: Speech, entity: str) -> Html:
    """The meeting's name with its place and year: "24th SCO summit (Astana, 2024)"."""
    found = _meeting(entity)
    return title(say, entity) if found is None else _placed(say, title(say, entity), found)


def title(say: Speech, entity: str) -> Html:
    """The meeting's name alone: "24th SCO summit"."""
    found = _meeting(entity)
    if found is None:
        return _talks(say, entity)
    match found.series:
        case "body:sco-chs":
            return _summit(say, found.number)
        case "body:sco-chg":
            return _governments(say, found.number)
        case series if series in _MEETINGS:
            return say.html(say.name(series))
        case series if series.startswith("format:"):
            # Translators: A meeting in a format, whose name is a title and stays in the
            # nominative: “SCO Plus meeting”, «Встреча в формате «ШОС плюс»».
            return say.t("{format} meeting", format=say.name(series))
    # Translators: A meeting of a body whose name stands first, in the nominative:
    # “SCO Council of Foreign Ministers: meeting”.
    return say.t("{series}: meeting", series=say.name(found.series))


def _talks(say: Speech, entity: str) -> Html:
    """Talks of two, by the names of both; any other meeting by its own."""
    talks = _TALKS.fullmatch(entity)
    if talks is None or gazetteer().get(entity) is not None:
        return say.html(say.name(entity))
    one, other = (say.name(f"person:{who}") for who in talks.groups())
    # Translators: Talks of two persons, whose names stay in the nominative: “Meeting of Xi Jinping
    # and Narendra Modi”, «Си Цзиньпин – Нарендра Моди: встреча».
    return say.t("Meeting of {one} and {other}", one=one, other=other)


def _placed(say: Speech, name: Html, found: _Meeting) -> Html:
    city = say.name(found.city) if found.city else ""
    if city and found.year:
        # Translators: A meeting with its city and year: “24th SCO summit (Astana, 2024)”.
        return say.t("{meeting} ({city}, {year})", meeting=name, city=city, year=int(found.year))
    if found.year:
        # Translators: A meeting held by video link, with its year: “20th SCO summit (2020)”.
        return say.t("{meeting} ({year})", meeting=name, year=int(found.year))
    return name


def _meeting(entity: str) -> _Meeting | None:
    """What is known of a meeting from the gazetteer, else from the id that a rule gave it."""
    known = gazetteer().get(entity)
    if known is not None:
        series = known.body or known.of
        year = str(known.year or "")
        return _Meeting(series, known.number, known.city or "", year) if series else None
    made = _MADE.fullmatch(entity)
    if made is None:
        return None
    of = [f"{kind}:{made['series']}" for kind in ("body", "format")]
    series = next((id for id in of if gazetteer().get(id)), None)
    city = f"city:{made['city']}"
    place = city if gazetteer().get(city) else ""
    return _Meeting(series, None, place, made["year"]) if series else None


def _summit(say: Speech, number: int | None) -> Html:
    if number is None:
        # Translators: A summit of the Council of Heads of State whose number is not known.
        return say.t("SCO summit")
    # Translators: A summit of the Council of Heads of State: “24th SCO summit”. {number} may take
    # the place of {ordinal}: «{number}-й саммит ШОС».
    return say.t("{ordinal} SCO summit", ordinal=say.ordinal(number), number=number)


def _governments(say: Speech, number: int | None) -> Html:
    if number is None:
        # Translators: A meeting of the Council of Heads of Government, its number not known.
        return say.t("meeting of the SCO Council of Heads of Government")
    # Translators: “22nd meeting of the SCO Council of Heads of Government”. {number} may take the
    # place of {ordinal}: «{number}-е заседание …».
    return say.t(
        "{ordinal} meeting of the SCO Council of Heads of Government",
        ordinal=say.ordinal(number),
        number=number,
    )


def entity(say: Speech, name: str) -> Html:
    """Anything that a statement speaks of: an entity's name, an office, a number, other words."""
    if name.startswith("meeting:"):
        return meeting(say, name)
    if ":" in name and " " not in name:
        return say.html(say.name(name))
    if name.isdigit():
        return say.html(say.number(int(name)))
    if name in words():
        return say.t(name)
    return office(say, name, "")


def office(say: Speech, words: str, of: str) -> Html:
    """An office's name; where a country calls it otherwise ("President" of China), that name."""
    theirs = gazetteer().find("office", f"{words} of {gazetteer().label(of)}") if of else None
    found = theirs or gazetteer().find("office", words)
    return say.html(words if found is None else say.name(found.id))


def time(say: Speech, valid: str) -> str:
    """When something holds: a date, a span, "since …" or "until …"."""
    return say.date(valid) if edtf.is_edtf(valid) else valid
