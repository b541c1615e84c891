"""What a plain sentence asks for: the likeliest commands with their arguments, best first."""

from __future__ import annotations

from dataclasses import dataclass
from weakref import WeakKeyDictionary

from bot import clock
from bot.language import SOURCE, Languages
from bot.questions import attendance
from bot.questions.grammar import Grammar
from bot.questions.names import named
from bot.speech import Speech
from facts.answers import GOVERNMENTS, SCO, plus_as_word
from facts.countries import name, recognise
from facts.entities import gazetteer
from facts.lexicon import Found, tokens
from facts.typed_dates import split_date

#: From which score on a question is understood, and by how much the next one must lag behind.
ENOUGH, AHEAD = 2.0, 1.0
#: From which score on a command is worth a button.
WORTH = 0.75
_LONGEST = 300
#: What asks of the organisation itself: anything more particular that is asked goes before it.
_GENERAL = "sco"
#: Commands that are no question without what they are about.
_NAMING = frozenset(
    {"status", "timeline", "compare", "who", "what", "summit", "follow", "unfollow"}
)
#: What has a name of its own: asked of it, nothing is asked of the organisation.
_THINGS = ("body", "format", "document", "org")
#: The statuses by the words for them, as /what reads them.
_STATUSES = {"member": "member", "observer": "observer", "partner": "dialogue partner"}
#: What else is asked of the organisation in brief.
_BRIEF = frozenset({"founding", "seat", "language", "official"})
#: Commands that a part of their patterns alone does not suggest, with the words that do.
_OWN = {
    "documents": {"paper", "sign"},
    "theme": {"theme"},
    "proposals": {"propose"},
    "applicants": {"apply"},
    "what": {"meaning", "title", "council", *_THINGS},
}
#: The title of a city as statements have it.
_TITLE = "tourist and cultural capital of the SCO"
#: So many words may be the name of something unknown.
_UNKNOWN = 6

#: What changes what is kept of a chat is never done on a guess, only offered.
_CHANGING = frozenset({"follow", "unfollow", "unsubscribe"})
#: Things that a command may be about, known by their ids.
_WITH_IDS = ("country", "adjective", "city", "person", "council", *_THINGS)

_grammars: WeakKeyDictionary[Speech, Grammar] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Guess:
    """A command that a sentence may ask, with its argument; ``sure`` if it surely does."""

    command: str
    argument: str
    score: float
    sure: bool = False

    @property
    def line(self) -> str:
        """The command line without the slash."""
        return f"{self.command} {self.argument}".strip()


def guesses(text: str, speech: Speech, languages: Languages) -> list[Guess]:
    """The commands that the sentence may ask, the likeliest first.

    It is read in every language; the reader's own wins where it fits as well as another.
    """
    text = plus_as_word(text[:_LONGEST])
    country = recognise(text)
    if len(country) == 1 and country[0].exact:
        return [Guess("status", text, ENOUGH, sure=True)]
    found = _read(text, speech, languages)
    if not (found and found[0].sure) and country:
        # Something near a country's name: /status asks which was meant.
        return [Guess("status", text, ENOUGH, sure=True)]
    return found


def _read(text: str, speech: Speech, languages: Languages) -> list[Guess]:
    rest, date = split_date(text, clock.today())
    if date and any(thing.kind == "document" for thing in named(text, tokens(text))):
        rest, date = text, None  # a year in a document's name: "strategy until 2035"
    said = tokens(rest)
    names = named(rest, said)
    if date == clock.today().isoformat():
        date = ""  # "now" asks what every question asks
    elif date is not None:
        names.append(Found("year", len(said), len(said), date))
    else:
        date = next((thing.id for thing in names if thing.kind == "year"), "")
    grammar, scores = _best(said, names, speech, languages)
    scores = _particular(scores, alone=grammar.is_all(said, _GENERAL))
    if any(thing.kind in _THINGS for thing in names):
        scores.pop(_GENERAL, None)  # "What is SCO Plus" does not ask what the SCO is
    if len({thing.id for thing in names if thing.kind == "country"}) > 1:
        scores = _of_several(scores)
    spoken_of = grammar.kinds(said) | {thing.kind for thing in names}
    if scores.get("attended", 0.0) < ENOUGH or not attendance.asks(spoken_of, names):
        scores.pop("attended", None)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if unknown := _unknown(rest, said, names, grammar, ranked):
        return [Guess("what", unknown, ENOUGH, sure=True)]
    if any(thing.id == GOVERNMENTS for thing in names):
        spoken_of.add("government")
    lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else AHEAD
    unread = {said[at] for at in grammar.left(said, [])}
    found = [
        Guess(
            command,
            attendance.argument(rest, names, date, spoken_of, unread)
            if command == "attended"
            else _argument(command, names, date, spoken_of, speech),
            score,
            sure=at == 0 and score >= ENOUGH and lead >= AHEAD and command not in _CHANGING,
        )
        for at, (command, score) in enumerate(ranked)
        if score >= ENOUGH or (score >= WORTH and spoken_of & _OWN.get(command, spoken_of))
    ]
    return [guess for guess in found if guess.argument or guess.command not in _NAMING]


def _unknown(
    text: str,
    said: list[str],
    names: list[Found],
    grammar: Grammar,
    ranked: list[tuple[str, float]],
) -> str:
    """What a question is about that asks what something is, of which no pattern knows: "what is the
    SCO budget", "what is FOOBAR"; empty if it asks something else. The words are as typed.
    """
    spoken_of = grammar.kinds(said)
    first, score = ranked[0] if ranked else ("", 0.0)
    named_by = spoken_of | {thing.kind for thing in names}
    vague = first == _GENERAL or (first == "what" and not named_by & _OWN["what"])
    if "what" not in spoken_of or spoken_of & _BRIEF or (score >= ENOUGH and not vague):
        return ""
    if not grammar.left(said, names):
        return ""
    about = grammar.left(said, [], ("what", "filler", _GENERAL))
    if len(about) > _UNKNOWN:
        return ""
    wanted = {said[at] for at in about}
    typed = [word.strip("?!.,؟？。«»“”\"'") for word in text.split()]
    kept = [word for word in typed if word and set(tokens(word)) <= wanted]
    joined = "".join(said[at] for at in about)  # of a script that writes no spaces
    at = text.lower().find(joined)
    return " ".join(kept) or (text[at : at + len(joined)] if at >= 0 else joined)


def _particular(scores: dict[str, float], *, alone: bool) -> dict[str, float]:
    """Let "what is the chair of the SCO" ask for the chair; the bare name asks what it is."""
    if alone:
        return {_GENERAL: ENOUGH}
    others = {command: score for command, score in scores.items() if command != _GENERAL}
    general = scores.get(_GENERAL, 0.0)
    return scores if general > max(others.values(), default=0.0) else others


def _of_several(scores: dict[str, float]) -> dict[str, float]:
    """Let "when did Iran and Belarus join" ask for both, not for the first of them."""
    both = max((scores.get(command, 0.0) for command in ("status", "compare")), default=0.0)
    others = {command: score for command, score in scores.items() if command != "status"}
    return {**others, "compare": both} if both else others


def _best(
    said: list[str], names: list[Found], speech: Speech, languages: Languages
) -> tuple[Grammar, dict[str, float]]:
    """The language in which the sentence says most, and its scores."""
    order = dict.fromkeys((speech.language, SOURCE, *languages.codes))
    read = [
        (grammar := grammar_of(languages.speech(code)), grammar.scores(said, names))
        for code in order
    ]
    return max(read, key=lambda one: max(one[1].values(), default=0.0))


def grammar_of(speech: Speech) -> Grammar:
    """The grammar of a speech, made when first asked for."""
    grammar = _grammars.get(speech)
    if grammar is None:
        grammar = _grammars[speech] = Grammar(speech)
    return grammar


def _argument(
    command: str, names: list[Found], date: str, spoken_of: set[str], speech: Speech
) -> str:
    """What stands after the command: what the sentence names, in the form that commands read.

    ``spoken_of`` are the kinds of words and names in it.
    """
    ids = {kind: [f.id for f in names if f.kind == kind] for kind in _WITH_IDS}
    codes = [id.removeprefix("country:") for id in dict.fromkeys(ids["country"])]
    council = "governments" if "government" in spoken_of else ""
    match command:
        case "status" | "timeline" | "applicants":
            return f"{codes[0] if codes else ''} {date}".strip()
        case "follow" | "unfollow":
            return codes[0] if codes else ""
        case "compare":
            return f"{' '.join(codes[:2])} {date}".strip()
        case "chair" | "members" | "observers" | "partners" | "sco":
            return date
        case "nextchair" | "chairs" | "lastsummit" | "nextsummit":
            return f"{council} {date}".strip()
        case "summit" | "summits":
            return _meeting(names, ids, date) or ("1" if "first" in spoken_of else "")
        case "documents" | "theme" | "proposals":
            near = next((kind for kind in ("last", "next") if kind in spoken_of), "")
            return f"{council} {_meeting(names, ids, date) or near}".strip()
        case "what":
            return _thing(ids, spoken_of, speech)
        case "who":
            return _who(names, ids, codes, date, spoken_of)
    return ""


def _meeting(names: list[Found], ids: dict[str, list[str]], date: str) -> str:
    """A meeting by its number, or by its city or country and the time."""
    numbers = [f.id for f in names if f.kind == "number"]
    cities = [gazetteer().label(id) for id in ids["city"]]
    hosts = ids["country"] or ids["adjective"]
    codes = [id.removeprefix("country:") for id in hosts]
    return numbers[0] if numbers else " ".join([*[*cities, *codes][:1], date]).strip()


def _thing(ids: dict[str, list[str]], spoken_of: set[str], speech: Speech) -> str:
    """What has a name, a city's title, or the statuses whose meaning is asked."""
    if "title" in spoken_of:
        return str(speech.t(_TITLE))
    things = [gazetteer().label(id) for kind in (*_THINGS, "council", "city") for id in ids[kind]]
    statuses = [status for kind, status in _STATUSES.items() if kind in spoken_of]
    return things[0] if things else " ".join(statuses)


def _who(
    names: list[Found], ids: dict[str, list[str]], codes: list[str], date: str, spoken_of: set[str]
) -> str:
    """A person, an office and whose it is, a body or a country; which one of several."""
    offices = [gazetteer().label(f.id) for f in names if f.kind == "office"][:1]
    of = [gazetteer().label(SCO)] if _GENERAL in spoken_of else []
    countries = ids["country"] or ids["adjective"]
    persons, bodies = ([*map(gazetteer().label, ids[kind])] for kind in ("person", "body"))
    whose = [name(id, "en") for id in countries[:1]] or bodies[:1] or of
    one = next((kind for kind in ("first", "current", "last") if kind in spoken_of), "")
    held = [f"{one} {' '.join((office, *whose))}".strip() for office in offices]
    short = (f"{one} {id.removeprefix('body:')}" for id in ids["body"] if one)
    asked = [*persons, *held, *short, *bodies, *codes]
    return f"{asked[0]} {date}".strip() if asked else ""
