"""What is said to a question that cannot be answered as it stands, with buttons to go on."""

from __future__ import annotations

from bot.replies.names import country
from bot.replies.reply import Button, Reply
from bot.speech import Speech, html
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
            # Translators: Answer to /summit with words that are no summit.
            return Reply(
                say.t(
                    "I know no summit “{words}”. Give a number, a year or a city: /summit 24",
                    words=unclear.asked,
                )
            )
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


def _buttons(
    say: Speech, question: str, entities: tuple[str, ...]
) -> tuple[tuple[Button, ...], ...]:
    return tuple(
        (
            Button(
                f"{flag(entity)} {say.name(entity)}",
                ask=f"{question} {entity.removeprefix('country:')}",
            ),
        )
        for entity in entities
    )
