"""/subscribe, /unsubscribe, /zone, /quiet: when a chat gets its digest, by whose clocks.

Nothing is remembered between the questions: a button, and the message that asks for a city, hold
the line as it is so far, and each answer adds its part.
"""

from __future__ import annotations

from bot.chats.records import Chat, Subscription
from bot.digests.contents import latest_revision
from bot.digests.due import Schedule
from bot.digests.offered import cities_for
from bot.digests.schedule import WEEKDAYS, Part, Parts, ScheduleError, read_schedule
from bot.digests.zones import Zone
from bot.handlers.question import Question
from bot.replies import schedule as replies
from bot.replies.reply import Button, Reply, Row
from bot.replies.subscription import changing, quiet_set, subscribed, unsubscribed, zone_set
from bot.telegram import limits

#: The first word of a line that asks for a city in the person's own words.
TYPE_CITY = "city"

#: What a schedule is filled up with whose parts are all named.
_ANY = Schedule("weekly", 9, 0, "UTC")
_DAYS_IN_A_ROW, _HOURS_IN_A_ROW, _IN_A_ROW = 7, 4, 2


async def subscribe(question: Question) -> Reply:
    """/subscribe: a whole line at once, or question by question."""
    say, book = question.speech, question.services.book
    current = await book.subscription(question.chat)
    first, _, rest = question.argument.partition(" ")
    if first == TYPE_CITY:
        return replies.name_zone(say, f"subscribe {rest}".strip())
    if not question.argument and current is not None:
        return changing(say, current)
    if current is not None and (part := _asked_part(first, current.schedule)):
        return _ask(question, part, Parts())
    try:
        parts = read_schedule(question.argument)
    except ScheduleError as error:
        return replies.trouble(say, error, _meant(question, "subscribe", error))
    if parts.zone is not None and parts.zone.guessed:
        return _confirm(question, "subscribe", parts)
    chat = await book.get(question.chat, question.chat_type)
    return await _set(question, parts, chat, current)


async def _set(question: Question, parts: Parts, chat: Chat, current: Subscription | None) -> Reply:
    """Subscribe if the line, with what is known of the chat, says enough; else ask on."""
    if current is None:
        if parts.zone is None and chat.zone is not None:
            parts = parts._replace(zone=Zone(chat.zone))
        if part := parts.missing:
            return _ask(question, part, parts)
    thread = question.asker.thread if question.channel is None else None
    if question.pressed and current is not None:
        thread = current.thread_id
    subscription = await question.services.book.subscribe(
        question.chat,
        question.chat_type,
        parts.onto(current.schedule if current else _ANY),
        thread_id=thread,
        revision=latest_revision(question.services.knowledge.store),
        language=question.speech.language,
    )
    chat = await question.services.book.get(question.chat, question.chat_type)
    return subscribed(question.speech, subscription, chat)


async def unsubscribe(question: Question) -> Reply:
    """/unsubscribe: end the digest; what is followed stays."""
    book = question.services.book
    was = await book.unsubscribe(question.chat)
    return unsubscribed(question.speech, await book.get(question.chat, question.chat_type), was)


async def zone(question: Question) -> Reply:
    """The time zone of a chat, by city, offset or location; its digest moves with it."""
    say, book = question.speech, question.services.book
    if question.argument == TYPE_CITY:
        return replies.name_zone(say, "zone")
    try:
        named = read_schedule(question.argument)
    except ScheduleError as error:
        return replies.trouble(say, error, _meant(question, "zone", error))
    if named.zone is None:
        return replies.ask_for(say, "zone", _city_rows(question, "zone", Parts()))
    if named.zone.guessed:
        return _confirm(question, "zone", Parts(zone=named.zone))
    await book.set_zone(question.chat, question.chat_type, named.zone.name)
    return zone_set(say, named.zone.name, await book.subscription(question.chat))


async def quiet(question: Question) -> Reply:
    """What comes if there is no news: ``short`` or ``nothing``."""
    book, silent = question.services.book, question.argument == "nothing"
    await book.set_silent_if_quiet(question.chat, silent)
    return quiet_set(question.speech, silent)


# -- questions -----------------------------------------------------------------------------------


def _asked_part(word: str, schedule: Schedule) -> Part | None:
    """The part that a button of a subscribed chat is to change."""
    parts: dict[str, Part] = {"every": "every", "hour": "hour", "zone": "zone"}
    if schedule.every != "daily":
        parts["day"] = "weekday" if schedule.every == "weekly" else "day"
    return parts.get(word)


def _ask(question: Question, part: Part, parts: Parts) -> Reply:
    return replies.ask_for(question.speech, part, _rows(question, part, parts))


def _rows(question: Question, part: Part, parts: Parts) -> tuple[Row, ...]:
    """The answers to a question as buttons, each with the line that it makes."""
    say = question.speech

    def button(label: str, **answer: object) -> Button:
        line = parts._replace(**answer).line  # type: ignore[arg-type]
        return Button(label, ask=f"subscribe {line}")

    match part:
        case "every":
            words = replies.every_buttons(say)
            return tuple((button(label, every=every),) for every, label in words.items())
        case "weekday":
            names = [button(say.weekday(n), weekday=n) for n in range(len(WEEKDAYS))]
            return _in_rows(names, _IN_A_ROW)
        case "day":
            # A line reads a bare number as a day only beside the word.
            days = [button(say.number(n), every="monthly", day=n) for n in range(1, 32)]
            return _in_rows(days, _DAYS_IN_A_ROW)
        case "hour":
            hours = [button(say.digits(f"{n:02}:00"), at=(n, 0)) for n in range(24)]
            return _in_rows(hours, _HOURS_IN_A_ROW)
    return _city_rows(question, "subscribe", parts)


def _city_rows(question: Question, command: str, parts: Parts) -> tuple[Row, ...]:
    say = question.speech
    cities = [
        Button(
            city.label(say.language),
            ask=f"{command} {parts._replace(zone=Zone(city.zone)).line}",
        )
        for city in cities_for(say.language)
    ]
    other = f"{command} {TYPE_CITY} {parts.line}".rstrip()
    return (*_in_rows(cities, _IN_A_ROW), (Button(replies.other_city(say), ask=other),))


def _confirm(question: Question, command: str, parts: Parts) -> Reply:
    """Ask whether the zone guessed from a location is the right one."""
    assert parts.zone is not None  # noqa: S101 - the callers have looked
    other = f"{command} {TYPE_CITY} {parts._replace(zone=None).line}".rstrip()
    return replies.is_it(question.speech, parts.zone, f"{command} {parts.line}", other)


def _meant(question: Question, command: str, error: ScheduleError) -> tuple[Row, ...]:
    """Cities that may have been meant, as far as buttons can carry their lines."""
    lines = {
        replies.zone_label(question.speech, zone): (
            f"{command} {error.parts._replace(zone=zone).line}"
        )
        for zone in error.zones
    }
    return tuple(
        (Button(label, ask=line),) for label, line in lines.items() if limits.fits_button(line)
    )


def _in_rows(buttons: list[Button], width: int) -> tuple[Row, ...]:
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))
