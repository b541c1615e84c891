"""What is said to a question that cannot be answered as it stands, with buttons to go on."""

from __future__ import annotations

from bot.replies.names import country
from bot.replies.reply import Button, Reply
from bot.speech import Html, Speech, html
from bot.telegram.limits import ASK
from facts.countries import flag
from facts.questions import Unclear

_EXAMPLES = ("country:AZ", "country:KZ", "country:IR")


def trouble(say: Speech, question: str, unclear: Unclear) -> Reply:
    """Say what is missing or not understood; nearest names stand on buttons."""
    match unclear.trouble:
        case "no_country":
            # Translators: Answer to /status without a country; buttons with examples stand below.
            text = say.t(
                "Which country? Write it after the command: /{command} Azerbaijan",
                command=html(question),
            )
            return Reply(text, _buttons(say, question, _EXAMPLES))
        case "two_countries":
            # Translators: Answer to /compare without two countries.
            return Reply(say.t("Name two countries: /compare Iran Belarus"))
        case "no_words":
            # Translators: Answer to /search or /who without words.
            return Reply(say.t("What shall I look for? Write it after the command."))
        case "unknown_summit":
            return _nowhere(say, question, unclear)
        case "unknown_person":
            return _nobody(say, question, unclear)
        case "unknown_words":
            return _meant(say, question, unclear)
    if not unclear.suggestions:
        # Translators: Answer to a country's name that is not recognised and near to none.
        text = say.t(
            "I know no country “{words}”. Write its name in any language.", words=unclear.asked
        )
        return Reply(text)
    near = say.list([country(say, entity) for entity in unclear.suggestions])
    # Translators: Answer to a misspelt country; {countries} are the nearest, also on buttons.
    text = say.t(
        "I know no country “{words}”. Did you mean {countries}?",
        words=unclear.asked,
        countries=html(near),
    )
    return Reply(text, _buttons(say, question, unclear.suggestions))


def _nowhere(say: Speech, question: str, unclear: Unclear) -> Reply:
    """Ask which summit is meant: a city is misspelt, or the words are no summit."""
    if not unclear.suggestions:
        # Translators: Answer to /summit with words that are no summit.
        text = say.t(
            "I know no summit “{words}”. Give a number, a year or a city: /summit 24",
            words=unclear.asked,
        )
        return Reply(text)
    # Translators: Answer to a misspelt city or country of a summit; {places} are the nearest, in
    # the nominative and with a dot between several, also on buttons.
    text = say.t(
        "I know no summit “{words}”. Did you mean {places}?",
        words=unclear.asked,
        places=Html(" · ").join([say.html(say.name(place)) for place in unclear.suggestions]),
    )
    return Reply(text, _buttons(say, question, unclear.suggestions, unclear.beside))


def _meant(say: Speech, question: str, unclear: Unclear) -> Reply:
    """Ask what is meant: the words stand in no source and are near to names."""
    named = Html(" · ").join([say.html(say.name(entity)) for entity in unclear.suggestions])
    if not unclear.suggestions:
        text = say.t("Nothing in the sources matches “{words}”", words=unclear.asked)
        return Reply(text)
    # Translators: Answer to misspelt words; {names} are the nearest names, with a dot between
    # several, also on buttons.
    text = say.t(
        "Nothing in the sources matches “{words}”. Did you mean {names}?",
        words=unclear.asked,
        names=named,
    )
    return Reply(text, _buttons(say, question, unclear.suggestions, unclear.beside))


def _nobody(say: Speech, question: str, unclear: Unclear) -> Reply:
    """Ask who is meant: the name is near to others, or several have it, or nobody."""
    line = f"{question} {unclear.beside}".strip()
    if unclear.suggestions:
        # Translators: A name is misspelt, or several persons have it; {names} also on buttons.
        named = Html(" · ").join([say.html(say.name(entity)) for entity in unclear.suggestions])
        text = say.t("Whom do you mean by “{words}”? {names}", words=unclear.asked, names=named)
        return Reply(text, _buttons(say, question, unclear.suggestions, unclear.beside))
    # Translators: Answer to a question on who took part, if nobody is known by these words.
    text = say.t(
        "I know no person and no country “{words}”. Write the whole name, in any language.",
        words=unclear.asked,
    )
    # Translators: Button under a question whose person is not known: all known to have taken part.
    everybody = Button(say.label("Who took part?"), ask=line)
    return Reply(text, ((everybody,),) if unclear.beside and _fits(line) else ())


def _buttons(
    say: Speech, question: str, entities: tuple[str, ...], beside: str = ""
) -> tuple[tuple[Button, ...], ...]:
    """A button for each: it asks the same of the entity, with the words that stood beside it."""
    lines = {id: f"{question} {id.partition(':')[2]} {beside}".rstrip() for id in entities}
    return tuple((Button(_named(say, id), ask=line),) for id, line in lines.items() if _fits(line))


def _fits(line: str) -> bool:
    return len(line.encode()) <= ASK


def _named(say: Speech, entity: str) -> str:
    country = entity.startswith("country:")
    return f"{flag(entity)} {say.name(entity)}" if country else say.name(entity)
