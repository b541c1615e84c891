"""The organisation in brief: founding, seat, languages, size and chair, each with its sources."""

from __future__ import annotations

from bot.replies.chairs import holders
from bot.replies.frame import cited, dated, framed
from bot.replies.names import country, entity, time
from bot.replies.reply import Reply
from bot.replies.sources import source_line
from bot.replies.status import headline, since
from bot.speech import Html, Speech
from facts.answers import ListAnswer, OrganisationAnswer


def organisation(say: Speech, answer: OrganisationAnswer) -> Reply:
    """What the organisation is, a line for each thing that sources tell."""
    founded = answer.founded
    head = dated(say, founded) if founded else say.html(say.name(answer.organisation))
    origin = [source_line(say, (founded,))] if founded else []
    origin += _origin(say, answer)
    size = [line for listed in answer.standings for line in _size(say, listed)]
    if answer.chair is not None:
        lines = holders(say, answer.chair)
        size += [cited(say, line, answer.chair.statements[:1]) for line in lines]
    under = Html("\n").join(origin)
    return framed(
        say, answer, Html(f"<b>{head}</b>"), Html("\n").join(size), under=under, evidence=()
    )


def _origin(say: Speech, answer: OrganisationAnswer) -> list[Html]:
    """Founders, what was before, the seat and the languages."""
    lines = []
    if answer.founders:
        names = say.list([country(say, s.subject) for s in answer.founders])
        # Translators: Who founded the organisation: “Founders: 🇨🇳 China, 🇰🇿 Kazakhstan and …”.
        lines.append(cited(say, say.t("Founders: {countries}", countries=names), answer.founders))
    if answer.forerunner:
        first = answer.forerunner[0]
        # Translators: What its founders belonged to before: “Earlier: Shanghai Five, 26 April 1996
        # – 15 June 2001”.
        earlier = say.t(
            "Earlier: {organisation}, {since}",
            organisation=entity(say, str(first.qualifiers.get("organisation", ""))),
            since=time(say, first.valid),
        )
        lines.append(cited(say, earlier, answer.forerunner))
    if answer.seat is not None:
        city = entity(say, str(answer.seat.target))
        # Translators: Where the organisation has its seat: “Seat: Beijing, since 15 January 2004”.
        seat = say.t("Seat: {city}, {since}", city=city, since=time(say, answer.seat.valid))
        lines.append(cited(say, seat, (answer.seat,)))
    lines += [cited(say, dated(say, other), (other,)) for other in answer.elsewhere]
    if answer.languages:
        names = say.list([entity(say, str(s.value)) for s in answer.languages])
        # Translators: The organisation's languages: “Official languages: Russian and Chinese”.
        spoken = say.t("Official languages: {languages}", languages=names)
        lines.append(cited(say, spoken, answer.languages))
    return lines


def _size(say: Speech, listed: ListAnswer) -> list[Html]:
    """How many countries have the status, and those of the status that is to replace it."""
    lines = []
    if listed.countries:
        lines.append(cited(say, _number(say, listed), listed.tell_number))
    for place, period in listed.beside:
        held = say.t(
            "{country}, {since}",
            country=headline(say, country(say, place), "partner"),
            since=since(say, period),
        )
        lines.append(cited(say, held, period.statements))
    return lines


def _number(say: Speech, listed: ListAnswer) -> Html:
    number = len(listed.countries)
    match listed.status:
        case "member":
            # Translators: A line of the organisation's description: “Member states: 10”.
            return say.t("Member states: {number}", number=number)
        case "observer":
            # Translators: A line of the organisation's description: “Observers: 2”.
            return say.t("Observers: {number}", number=number)
    # Translators: A line of the organisation's description: “Dialogue partners: 14”.
    return say.t("Dialogue partners: {number}", number=number)
