"""What a plain sentence asks for: the likeliest commands with their arguments, best first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from bot import clock
from bot.language import SOURCE, Languages
from bot.questions import attendance
from bot.questions.arguments import THINGS, argument
from bot.questions.grammar import Grammar
from bot.questions.spelling import respelt
from bot.questions.when import When, one_by_one, timed
from bot.speech import Speech
from facts.answers import GOVERNMENTS, plus_as_word
from facts.countries import recognise
from facts.lexicon import Found, tokens
from facts.names import named

#: From which score on a question is understood, and by how much the next one must lag behind.
ENOUGH, AHEAD = 2.0, 1.0
#: From which score on a command is worth a button.
WORTH = 0.75
_LONGEST = 300
#: What asks of the organisation itself: anything more particular that is asked goes before it.
_GENERAL = "sco"
#: Commands that are no question without what they are about.
_NAMING = frozenset(
    {"status", "timeline", "compare", "who", "what", "summit", "met", "follow", "unfollow"}
)
#: What else is asked of the organisation in brief.
_BRIEF = frozenset({"founding", "seat", "language", "official"})
#: Commands that a part of their patterns alone does not suggest, with the words that do.
_OWN = {
    "documents": {"paper", "sign"},
    "theme": {"theme"},
    "proposals": {"propose"},
    "applicants": {"apply"},
    "joined": {"join"},
    "met": {"talks"},
    "events": {"happen"},
    "what": {"meaning", "title", "council", *THINGS},
}
#: Beside these words other commands are asked: “who became chair in 2023” is no joining.
_NOT_BESIDE = {
    "joined": frozenset(
        {"country", "person", "surname", "body", "document", "org", "title", "city", "apply"}
        | {"chair", "office", "secretary", "summit", "founding", "leave", "talks", "happen"}
    ),
    "events": frozenset({"when", "follow", "subscribe", "settings"}),
}
#: So many countries are put side by side; of more each is told of.
_TWO = 2
#: So many words may be the name of something unknown.
_UNKNOWN = 6

#: With these one council alone is meant, or not the terms of the country.
_NOT_BOTH = frozenset({"government", "before", "after"})
#: Commands that a city may stand behind, and if one does, ask of it.
_PLACED = frozenset(
    {"summit", "summits", "documents", "theme", "proposals", "attended", "events", "met"}
)
#: What changes what is kept of a chat is never done on a guess, only offered.
_CHANGING = frozenset({"follow", "unfollow", "unsubscribe"})

_grammars: WeakKeyDictionary[Speech, Grammar] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Guess:
    """A command that a sentence may ask, with its argument; ``sure`` if it surely does.

    ``beside`` are further arguments, if the sentence asks the same of several times or places.
    """

    command: str
    argument: str
    score: float
    sure: bool = False
    beside: tuple[str, ...] = ()

    @property
    def line(self) -> str:
        """The command line without the slash."""
        return f"{self.command} {self.argument}".strip()

    def each(self) -> Iterator[Guess]:
        """The same of one time or place after the other."""
        for one in (self.argument, *self.beside):
            yield replace(self, argument=one, beside=())


def guesses(text: str, speech: Speech, languages: Languages) -> list[Guess]:
    """The commands that the sentence may ask, the likeliest first.

    It is read in every language; the reader's own wins where it fits as well as another.
    """
    text = plus_as_word(text[:_LONGEST])
    country = recognise(text)
    if len(country) == 1 and country[0].exact:
        return [Guess("status", text, ENOUGH, sure=True)]
    if named("city", text):
        return [Guess("what", text, ENOUGH, sure=True)]
    found = _read(text, speech, languages)
    sure = bool(found and found[0].sure)
    if not sure and country:
        # Something near a country's name: /status asks which was meant.
        return [Guess("status", text, ENOUGH, sure=True)]
    if not sure or (found[0].command in _PLACED and not found[0].argument):
        unread = _unread(text, speech, languages)
        likelier = (_read(meant, speech, languages)[:1] for meant in respelt(text, unread))
        offered = [replace(guess, sure=False) for guesses in likelier for guess in guesses]
        return [*offered, *found] if offered else found
    return found


def _read(text: str, speech: Speech, languages: Languages) -> list[Guess]:
    asked = timed(text, clock.today())
    said, names = asked.said, asked.names
    grammar, scores = _best(said, names, speech, languages)
    names = grammar.meant(said, names)
    asked = asked._replace(names=names)
    scores = _particular(scores, alone=grammar.is_all(said, _GENERAL))
    if any(thing.kind in THINGS for thing in names):
        scores.pop(_GENERAL, None)  # "What is SCO Plus" does not ask what the SCO is
    scores = _of_several(scores, len({one.id for one in names if one.kind == "country"}))
    spoken_of = grammar.kinds(said) | {thing.kind for thing in names}
    scores = _of_a_country(scores, spoken_of, asked.date)
    scores = {
        command: score
        for command, score in scores.items()
        if not spoken_of & _NOT_BESIDE.get(command, frozenset())
    }
    if scores.get("attended", 0.0) < ENOUGH or not attendance.asks(spoken_of, names):
        scores.pop("attended", None)
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if unknown := _unknown(asked.rest, said, names, grammar, ranked):
        return [Guess("what", unknown, ENOUGH, sure=True)]
    if any(thing.id == GOVERNMENTS for thing in names):
        spoken_of.add("government")
    unread = {said[at] for at in grammar.left(said, [])}

    lead = ranked[0][1] - ranked[1][1] if len(ranked) > 1 else AHEAD
    found = [
        Guess(
            command,
            (several := _arguments(command, asked, spoken_of, unread))[0],
            score,
            sure=at == 0
            and score >= ENOUGH
            and lead >= AHEAD
            and command not in _CHANGING
            # What happened last is no answer to what happened somewhere that is not understood.
            and not (command == "events" and unread and not several[0]),
            beside=tuple(several[1:]),
        )
        for at, (command, score) in enumerate(ranked)
        if score >= ENOUGH or (score >= WORTH and spoken_of & _OWN.get(command, spoken_of))
    ]
    return [guess for guess in found if guess.argument or guess.command not in _NAMING]


def _arguments(command: str, asked: When, spoken_of: set[str], unread: set[str]) -> list[str]:
    """One for each time, place or country named; of a country's terms one for each council."""
    kinds = ("country",) if command == "status" else ("city", "number")
    each = dict.fromkeys(
        _argument(command, asked.rest, some, date, spoken_of, unread)
        for some, date in one_by_one(asked, kinds)
    )
    if command == "chairs" and "country" in spoken_of and not spoken_of & _NOT_BOTH:
        return [council + one for one in each for council in ("", "governments ")]
    return list(each)


def _argument(
    command: str,
    text: str,
    names: list[Found],
    date: str,
    spoken_of: set[str],
    unread: set[str],
) -> str:
    if command == "attended":
        return attendance.argument(text, names, date, spoken_of, unread)
    if command == "met":
        return attendance.met(names, date, spoken_of)
    found = argument(command, names, date, spoken_of)
    if command == "events" and found == date:
        return " ".join(filter(None, (attendance.proper(text, unread), date)))
    return found


def _unread(text: str, speech: Speech, languages: Languages) -> set[str]:
    """The tokens that name nothing and mean nothing in the language of the sentence."""
    asked = timed(text, clock.today())
    grammar, _ = _best(asked.said, asked.names, speech, languages)
    return {asked.said[at] for at in grammar.left(asked.said, asked.names)}


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


def _of_several(scores: dict[str, float], countries: int) -> dict[str, float]:
    """Let "when did Iran and Belarus join" ask for both, not for the first of them."""
    if countries < _TWO:
        return scores
    asks, not_asked = ("compare", "status") if countries == _TWO else ("status", "compare")
    all_of_them = max((scores.get(command, 0.0) for command in (asks, not_asked)), default=0.0)
    others = {command: score for command, score in scores.items() if command != not_asked}
    return {**others, asks: all_of_them} if all_of_them else others


def _of_a_country(scores: dict[str, float], spoken_of: set[str], date: str) -> dict[str, float]:
    """Let "did Uzbekistan chair the SCO" ask when it did, not who chairs now."""
    if "country" not in spoken_of or date or "chair" not in scores:
        return scores
    others = {command: score for command, score in scores.items() if command != "chair"}
    return {**others, "chairs": max(scores["chair"], scores.get("chairs", 0.0))}


def _best(
    said: list[str], names: list[Found], speech: Speech, languages: Languages
) -> tuple[Grammar, dict[str, float]]:
    """The language in which the sentence says most, and its scores."""
    order = dict.fromkeys((speech.language, SOURCE, *languages.codes))
    read = [
        (grammar := grammar_of(languages.speech(code)), grammar.scores(said, names))
        for code in order
    ]
    best = max(max(scores.values(), default=0.0) for _, scores in read)
    fit = [one for one in read if max(one[1].values(), default=0.0) == best]
    if len(fit) == 1 or fit[0] is read[0]:
        return fit[0]
    return min(fit, key=lambda one: len(one[0].left(said, names)))  # that knows most of its words


def grammar_of(speech: Speech) -> Grammar:
    """The grammar of a speech, made when first asked for."""
    grammar = _grammars.get(speech)
    if grammar is None:
        grammar = _grammars[speech] = Grammar(speech)
    return grammar
