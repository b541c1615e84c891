"""Who took part: the parties and the meeting that a plain question names, as a command's words."""

from __future__ import annotations

from collections.abc import Sequence

from bot.questions.vocabulary import WORDS
from facts.answers import COUNCILS, GOVERNMENTS, SCO
from facts.answers.near import near
from facts.answers.parties import LAST, NEXT
from facts.entities import gazetteer
from facts.folding import is_unspaced, words
from facts.lexicon import Found, tokens

#: Words that ask who of all took part, so that nobody need be named.
_OF_ALL = frozenset({"who", "all"})
#: Beside all other words “was … at …” asks for something else than a presence: a status, a paper.
_ASIDE = frozenset(
    {
        *_OF_ALL,
        *("attend", "summit", "first", "last", "next", "when"),
        *("government", "office", "sco", "filler", "present", "and", "current"),
    }
)
#: A meeting that is told by its place among the others.
_NEAR_IN_TIME = {"first": "1", LAST: LAST, NEXT: NEXT}
#: So many words may be a name.
_LONGEST_NAME = 3


def asks(spoken_of: set[str], names: Sequence[Found]) -> bool:
    """Whether the sentence may ask for a presence.

    “Was Iran at the summit” and “who was in Tianjin” do, “was Iran a member at the time of the
    summit” does not.
    """
    if "attend" in spoken_of:
        return True
    asked_of = bool(_parties(names)) or {"who", "present"} <= spoken_of
    return asked_of and spoken_of & WORDS.keys() <= _ASIDE


def argument(
    text: str, names: Sequence[Found], date: str, spoken_of: set[str], unread: set[str]
) -> str:
    """The words after the command; the whole text if it names a party that is not known.

    ``unread`` are the tokens that are no words of the language's questions.
    """
    known = [f for f in names if f.kind != "surname" or _tokens(text, f) <= unread]
    found, place = _apart(_parties(known), known, spoken_of, date)
    who = ", ".join(map(_short, found))
    if not who and not spoken_of & _OF_ALL:
        read = {one for f in known for one in _tokens(text, f)}
        left = [part for word in words(text) for part in _left(word, unread - read)]
        who = _unknown(text, left)
        if left and not who:
            return text
    return " ".join(filter(None, (who, place, _series(known, spoken_of), date)))


def met(names: Sequence[Found], date: str, spoken_of: set[str]) -> str:
    """The words after /met: one who met somebody, or two who met, then the place and the time."""
    found, place = _apart(_parties(names), names, spoken_of, date)
    return " ".join(filter(None, (", ".join(map(_short, found)), place, date)))


def _tokens(text: str, found: Found) -> set[str]:
    """The tokens in which something was found."""
    return {*tokens(text)[found.start : found.end]}


def _parties(names: Sequence[Found]) -> list[str]:
    """Persons and countries, else organisations: “the UN's Guterres” is one of them."""
    people = [f.id for f in names if f.kind in ("person", "surname")]
    countries = [f.id for f in names if f.kind == "country"]
    adjectives = [f.id for f in names if f.kind == "adjective"] if not people else []
    orgs = [f.id for f in names if f.kind == "org" and f.id != SCO]
    return list(dict.fromkeys((*people, *countries, *adjectives) or orgs))


def _apart(
    parties: list[str], names: Sequence[Found], spoken_of: set[str], date: str
) -> tuple[list[str], str]:
    """Part the place of the meeting from those who came: a city, or else a country named last.

    A person's own country, and that of the city, stand there to tell which one is meant.
    """
    numbers = [f.id for f in names if f.kind == "number"]
    cities = [f.id for f in names if f.kind == "city"]
    told = [place for word, place in _NEAR_IN_TIME.items() if word in spoken_of and not date]
    if "when" in spoken_of:
        told = []  # "when was he last there" asks of all meetings
    place = next(iter((*numbers, *map(gazetteer().label, cities), *told)), "")
    countries = [id for id in parties if id.startswith("country:")]
    others = [id for id in parties if id not in countries]
    beside = {_country(id) for id in (*others, *cities)}
    foreign = [id for id in countries if id not in beside]
    if place or (date and not others):
        return [*others, *foreign] or countries, place
    if others:
        last = (foreign or ([] if date else countries))[-1:]
        return others, "".join(map(_short, last))
    if len(countries) > 1:
        return countries[:-1], _short(countries[-1])
    return parties, ""


def _series(names: Sequence[Found], spoken_of: set[str]) -> str:
    """The body or the format that met; none for the heads of state."""
    found = [f.id for f in names if f.kind in ("council", "body", "format")]
    offices = any(f.kind in ("office", "person", "surname") for f in names)
    if GOVERNMENTS in found or (not found and "government" in spoken_of and not offices):
        return "governments"
    return next((gazetteer().label(id) for id in found if id not in COUNCILS), "")


def _left(word: str, unread: set[str]) -> list[str]:
    """The word, if none of it was read; of a text without spaces the signs between what was."""
    if not is_unspaced(word):
        return [word] if unread.issuperset(tokens(word)) else []
    signs = "".join(sign if sign in unread else " " for sign in tokens(word))
    return [run for run in signs.split() if len(run) > 1]


def proper(text: str, unread: set[str]) -> str:
    """The words that were not read and are written like a name within a sentence."""
    left = [part for word in words(text) for part in _left(word, unread)]
    return " ".join(word for word in left if word[0].isupper() and not text.startswith(word))


def _unknown(text: str, left: list[str]) -> str:
    """What may be a name: near to one, or written like one within a sentence, or all that is left.

    Empty if much is left, or nothing.
    """
    named = [word for word in left if word[0].isupper() and not text.startswith(word)]
    likely = next((word for word in left if near(word)), "") or " ".join(named)
    return likely or (" ".join(left) if len(left) <= _LONGEST_NAME else "")


def _country(id: str) -> str:
    entity = gazetteer().get(id)
    return (entity.country or "") if entity else ""


def _short(id: str) -> str:
    """The id without its kind, as a command has it; a surname of several persons stays."""
    return id.rpartition(":")[2]
