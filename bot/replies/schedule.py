"""When a digest comes, in words, and the questions that lead to a schedule."""

from __future__ import annotations

from datetime import datetime

from bot.digests.due import Schedule, zone_info
from bot.digests.schedule import Part, ScheduleError
from bot.digests.zones import Zone, city_of
from bot.replies.reply import Button, Reply, Row
from bot.speech import Html, Speech


def schedule_line(say: Speech, schedule: Schedule) -> Html:
    """How often and when, in a line: "every week, Friday, 09:00, Almaty (UTC+05:00)"."""
    time = say.digits(f"{schedule.hour:02}:{schedule.minute:02}")
    place = schedule.zone
    if schedule.every == "daily":
        # Translators: When a digest comes: “every day, 09:00 (Almaty)”; {zone} is a city.
        return say.t("every day, {time} ({zone})", time=time, zone=zone_name(say, place))
    if schedule.every == "weekly":
        # Translators: When a digest comes: “every week, Friday, 09:00 (Almaty)”.
        return say.t(
            "every week, {weekday}, {time} ({zone})",
            weekday=say.weekday(schedule.weekday),
            time=time,
            zone=zone_name(say, place),
        )
    # Translators: When a digest comes: “every month, day 15, 09:00 (Almaty)”. In a month that is
    # shorter it comes on the last day.
    return say.t(
        "every month, day {day}, {time} ({zone})",
        day=schedule.day,
        time=time,
        zone=zone_name(say, place),
    )


def zone_name(say: Speech, zone: str) -> str:
    """The city by which a zone is known, or its own name."""
    city = city_of(zone)
    return city.label(say.language) if city else zone


def local_moment(say: Speech, moment: datetime, zone: str) -> str:
    """A moment as the clocks of a zone show it."""
    return say.moment(moment.astimezone(zone_info(zone)))


# -- questions ----------------------------------------------------------------------------------


def ask_for(say: Speech, part: Part, rows: tuple[Row, ...]) -> Reply:
    """Ask for one part of a schedule."""
    return Reply(_question(say, part), rows)


def _question(say: Speech, part: Part) -> Html:
    match part:
        case "every":
            # Translators: First question of /subscribe, with buttons; a digest is a regular
            # summary of news. The example stays as it is.
            return say.t(
                "<b>How often shall the digest come?</b>\n"
                "All in one line works too: /subscribe weekly fri 09:00 Asia/Almaty"
            )
        case "weekday":
            # Translators: Question with the seven weekdays as buttons.
            return say.t("<b>On which day of the week?</b>")
        case "day":
            # Translators: Question with the numbers 1 to 31 as buttons.
            return say.t(
                "<b>On which day of the month?</b>\nA shorter month has it on its last day."
            )
        case "hour":
            # Translators: Question with hours as buttons.
            return say.t("<b>At which hour of your day?</b>")
    # Translators: Question with some cities as buttons: it asks for the time zone.
    return say.t("<b>By the clocks of which city?</b>")


def every_buttons(say: Speech) -> dict[str, str]:
    """The three answers to “how often”."""
    return {
        # Translators: Button: the digest comes every day.
        "daily": say.label("Every day"),
        # Translators: Button: the digest comes every week.
        "weekly": say.label("Every week"),
        # Translators: Button: the digest comes every month.
        "monthly": say.label("Every month"),
    }


def other_city(say: Speech) -> str:
    """The button that asks for the zone in the person's own words."""
    # Translators: Button below a choice of cities: the reader names another one.
    return say.label("Another city")


def name_zone(say: Speech, awaits: str) -> Reply:
    """Ask for a zone in the person's own words, or by their location."""
    # Translators: Asks for a time zone; the answer is read in any language. The examples stay.
    text = say.t(
        "<b>Which city’s clocks do you go by?</b>\n"
        "Answer this message with a city in any language, with an offset such as +05:30, or send "
        "your location."
    )
    return Reply(text, awaits=awaits, fresh=True)


def is_it(say: Speech, zone: Zone, line: str, other: str) -> Reply:
    """The zone nearest to a location, to be confirmed."""
    # Translators: The time zone found for a location that a person sent, to be confirmed with a
    # button; {city} is the nearest one that is known.
    text = say.t(
        "By your location your clocks are those of this city: <b>{city}</b>\n"
        "Is that so? Your location is not kept.",
        city=zone_label(say, zone),
    )
    # Translators: Button: yes, these are the clocks that I go by.
    yes = Button(say.label("Yes"), ask=line)
    return Reply(text, ((yes,), (Button(other_city(say), ask=other),)))


def zone_label(say: Speech, zone: Zone) -> str:
    """The city by which a zone was named, or its own name."""
    return zone.city.label(say.language) if zone.city else zone_name(say, zone.name)


def trouble(say: Speech, error: ScheduleError, rows: tuple[Row, ...] = ()) -> Reply:
    """What is wrong with a line; cities that may have been meant stand on buttons."""
    match error.trouble:
        case "time":
            # Translators: {part} is what was typed, such as 25:00.
            text = say.t("There is no such time of day: {part}", part=error.part)
        case "day":
            # Translators: {part} is what was typed, such as 32.
            text = say.t("There is no such day of the month: {part}", part=error.part)
        case "zone" if error.zones:
            # Translators: {part} is what was typed for a city; the nearest names stand on buttons.
            text = say.t("I do not know “{part}”. Did you mean one of these?", part=error.part)
        case "zone":
            # Translators: {part} is what was typed for a city or a time zone.
            text = say.t(
                "I know no city or time zone “{part}”. Try the nearest large city, or an offset "
                "such as +05:30.",
                part=error.part,
            )
        case "contradiction":
            # Translators: Answer to a line such as “daily fri 09:00”.
            text = say.t("A day of the week goes only with a weekly digest.")
        case _:
            # Translators: Answer to a line that is much too long. The example stays as it is.
            text = say.t(
                "That is too long for me. Try like this: /subscribe weekly fri 09:00 Asia/Almaty"
            )
    return Reply(text, rows)
