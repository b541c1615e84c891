"""Names that are put together: meetings by ordinal and city, countries with their flags."""

from __future__ import annotations

from bot.speech import Html, Speech
from facts import edtf
from facts.countries import flag
from facts.entities import gazetteer


def country(say: Speech, entity: str) -> Html:
    """The country's flag and its name."""
    # Translators: A country with its flag: “🇦🇿 Azerbaijan”.
    return say.t("{flag} {country}", flag=Html(flag(entity)), country=say.name(entity))


def meeting(say: Speech, entity: str) -> Html:
    """The meeting's name in the reader's language: "24th SCO summit (Astana, 2024)"."""
    known = gazetteer().get(entity)
    if known is None or not known.body:
        return say.html(say.name(entity))
    number = known.number
    if known.body == "body:sco-chs":
        text = _summit(say, number)
    elif known.body == "body:sco-chg":
        text = _governments(say, number)
    else:
        return say.html(say.name(entity))
    where = [say.name(known.city)] if known.city else []
    where += [say.date(str(known.year))] if known.year else []
    return Html(f"{text} ({say.t(', ').join(where)})") if where else text


def _summit(say: Speech, number: int | None) -> Html:
    if number is None:
        # Translators: A summit of the Council of Heads of State whose number is not known.
        return say.t("SCO summit")
    # Translators: A summit of the Council of Heads of State: “24th SCO summit”.
    return say.t("{ordinal} SCO summit", ordinal=say.ordinal(number))


def _governments(say: Speech, number: int | None) -> Html:
    if number is None:
        # Translators: A meeting of the Council of Heads of Government, its number not known.
        return say.t("meeting of the SCO Council of Heads of Government")
    # Translators: “22nd meeting of the SCO Council of Heads of Government”.
    return say.t(
        "{ordinal} meeting of the SCO Council of Heads of Government", ordinal=say.ordinal(number)
    )


def entity(say: Speech, name: str) -> Html:
    """Any entity's name; other words (a title, a number) as they are."""
    if name.startswith("meeting:"):
        return meeting(say, name)
    if ":" in name and " " not in name:
        return say.html(say.name(name))
    return say.html(name)


def time(say: Speech, valid: str) -> str:
    """When something holds: a date, a span, "since …" or "until …"."""
    return say.date(valid) if edtf.is_edtf(valid) else valid
