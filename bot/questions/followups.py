"""Follow-ups: “and 2023?”, “what about Iran?” ask the last question of another time or country."""

from __future__ import annotations

from collections.abc import Iterable

from bot import clock
from bot.questions.grammar import Grammar
from bot.questions.when import timed
from facts.answers import SUMMIT
from facts.answers.parties import OF_GOVERNMENTS, place_in, read
from facts.countries import name, recognise
from facts.entities import gazetteer
from facts.folding import fold
from facts.lexicon import Found, tokens
from facts.names import within
from facts.typed_dates import split_date

#: Questions whose answers are of a time; what stands behind the others has nothing to do with one.
_UNDATED = frozenset({"search", "what", "sources", "exits"})
#: Questions of one country, and of one meeting.
_OF_COUNTRIES = frozenset({"status", "timeline", "applicants", "conflicts"})
_OF_MEETINGS = frozenset({"summit", "summits", "documents", "theme", "proposals", "events"})
#: Questions of persons and countries at a meeting.
_OF_PARTIES = frozenset({"attended", "met"})
#: Questions of one council or of the other.
_OF_COUNCILS = _OF_MEETINGS | {"attended", "lastsummit", "nextsummit", "nextchair", "chairs"}
#: What may stand beside the thing that a follow-up names.
_BESIDE = ("and", "filler", "when", "what")


def followed_up(text: str, last: tuple[str, str], grammars: Iterable[Grammar]) -> str:
    """The command line that the words ask after the last one; empty if they are no follow-up."""
    command, words = last
    asked, said = timed(text, clock.today()), tokens(text)
    readings = [*grammars]
    goes_on = any("and" in grammar.kinds(said) for grammar in readings)
    if command in _UNDATED or not (goes_on or asked.date):
        return ""
    for grammar in readings if goes_on else ():
        country = recognise(" ".join(said[at] for at in grammar.left(said, [], _BESIDE)))
        if len(country) == 1 and country[0].exact:
            return _of_another(command, words, country[0].country)
        if line := _of_another_council(command, words, grammar, asked.said, asked.date):
            return line
    things = [thing for thing in asked.names if thing.kind in ("city", "person", "number")]
    if not any(_is_nothing_else(grammar, asked.said, asked.names) for grammar in readings):
        return ""
    if not things:
        return _at_another_time(command, words, asked.date) if asked.date else ""
    if len(things) > 1 or not goes_on:
        return ""
    return _of_another(command, words, things[0].id)


def _of_another_council(
    command: str, words: str, grammar: Grammar, said: list[str], date: str
) -> str:
    """The same of the heads of government: “and the prime ministers?”; empty if not asked so.

    They meet elsewhere than the heads of state: the place is left out, the year of its summit not.
    """
    if command not in _OF_COUNCILS or "government" not in grammar.kinds(said):
        return ""
    if grammar.left(said, [], (*_BESIDE, "government", "council", "office", "summit", "sco")):
        return ""
    rest, before = split_date(words, clock.today())
    if command == "attended":
        asked = read(rest)
        parties, place = _parties(rest), asked.place
    else:
        parties, place = "", place_in(rest) or ""
    when = date or before or _year_of(place)
    command = "summit" if command == "summits" and when else command
    return " ".join(filter(None, (command, parties, "governments", when)))


def _year_of(place: str) -> str:
    """The year of the one summit of that number or city; empty if there were several or none."""
    held = [
        meeting
        for meeting in gazetteer().of_kind("meeting")
        if meeting.body == SUMMIT and place in (str(meeting.number or ""), meeting.city)
    ]
    return str(held[0].year) if len(held) == 1 else ""


def _is_nothing_else(grammar: Grammar, said: list[str], names: list[Found]) -> bool:
    """Whether the words say nothing beside what they name."""
    left = {said[at] for at in grammar.left(said, names, _BESIDE)}
    named = {said[at] for thing in names for at in range(thing.start, min(thing.end, len(said)))}
    return not left - named


def _at_another_time(command: str, words: str, date: str) -> str:
    rest, _ = split_date(words, clock.today())
    if command in _OF_MEETINGS:
        rest = _council(words)
    elif command in _OF_PARTIES:
        rest = _parties(rest)
    return " ".join(filter(None, (command, rest, date)))


def _of_another(command: str, words: str, id: str) -> str:
    """The same of another country, person, city or number; empty if it is not asked of such."""
    rest, date = split_date(words, clock.today())
    kind, _, short = id.rpartition(":")
    meeting = not kind or kind == "city"
    if command in _OF_MEETINGS and (meeting or kind == "country"):
        place = gazetteer().label(id) if kind == "city" else short
        return " ".join(filter(None, (command, _council(words), place)))
    if command in _OF_PARTIES and meeting:
        place = gazetteer().label(id) if kind else short
        return " ".join(filter(None, (command, _parties(rest), place)))
    if command in _OF_PARTIES:
        return " ".join(filter(None, (command, short, read(rest).meeting, date)))
    if command in _OF_COUNTRIES and kind == "country":
        return " ".join(filter(None, (command, short, date)))
    offices = within(("office",), rest)
    if command == "who" and kind == "country" and offices:
        return f"who {gazetteer().label(offices[0])} {name(id, 'en')}"
    return ""


def _council(words: str) -> str:
    return "governments" if OF_GOVERNMENTS & {*fold(words).split()} else ""


def _parties(words: str) -> str:
    """The parties named behind /attended, by their ids without the kind."""
    return ", ".join(party.rpartition(":")[2] for party in read(words).parties)
