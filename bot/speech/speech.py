"""One language's voice: catalog sentences with named values, names, lists, numbers and dates."""

from __future__ import annotations

import gettext
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property, lru_cache

from babel import Locale
from babel.lists import format_list

from . import dates, markup
from .markup import Html, commands_apart, isolate, runs_otherwise


def mark(msgid: str) -> str:
    """Marks a message that a table holds, so that it is extracted; the speech says it later."""
    return msgid


def pmark(context: str, msgid: str) -> tuple[str, str]:
    """Marks a message with its context; ``speech.p(*marked)`` says it later."""
    return context, msgid


class Speech:
    """Says everything in one language.

    Values are named. They are escaped unless they are ``Html``, written with the language's digits
    if they are numbers, and isolated if they run against the language's direction.
    """

    def __init__(self, language: str, catalog: gettext.NullTranslations) -> None:
        self.language = language
        self._catalog = catalog

    def __repr__(self) -> str:
        return f"Speech({self.language!r})"

    # -- sentences ---------------------------------------------------------------------------

    def t(self, msgid: str, /, **values: object) -> Html:
        """The message in this language, as HTML."""
        return self._fill(self._said(self._catalog.gettext(msgid)), values)

    def n(self, singular: str, plural: str, count: int, /, **values: object) -> Html:
        """The message in the form that the number asks for; ``{count}`` stands for the number."""
        text = self._said(self._catalog.ngettext(singular, plural, count))
        return self._fill(text, {"count": count, **values})

    def p(self, context: str, msgid: str, /, **values: object) -> Html:
        """The message as it reads in this context: one word may need two translations."""
        return self._fill(self._said(self._catalog.pgettext(context, msgid)), values)

    def label(self, msgid: str, /, **values: object) -> str:
        """The message as plain text: buttons, notices, titles; nothing is escaped."""
        text = self._said(self._catalog.gettext(msgid))
        return text.format_map({name: self._plain(value) for name, value in values.items()})

    def command(self, line: str) -> Html:
        """A command line as it is typed: "/status AZ"."""
        typed = markup.html(f"/{line}")
        return Html(isolate(typed)) if self.rtl else typed

    def _said(self, text: str) -> str:
        return commands_apart(text) if self.rtl else text

    def _fill(self, text: str, values: dict[str, object]) -> Html:
        if not values:
            return Html(text)
        return Html(text.format_map({name: self.html(value) for name, value in values.items()}))

    def html(self, value: object) -> Html:
        """Any value as it stands in a sentence: escaped, isolated, with the language's digits."""
        return value if isinstance(value, Html) else markup.html(self._plain(value))

    def _plain(self, value: object) -> str:
        if isinstance(value, int):
            return self.digits(str(value))
        text = str(value)
        return isolate(text) if runs_otherwise(text, rtl=self.rtl) else text

    # -- things --------------------------------------------------------------------------------

    @cached_property
    def locale(self) -> Locale:
        """Babel's data of this language: lists and directions."""
        # CLDR's plain English is American: "a, b, and c".
        return Locale.parse("en_GB" if self.language == "en" else self.language)

    @cached_property
    def rtl(self) -> bool:
        """The language is written from right to left."""
        return str(self.locale.text_direction) == "rtl"

    @property
    def arrow(self) -> str:
        """The sign that leads from one step to the next, in the direction of reading."""
        return "←" if self.rtl else "→"

    @cached_property
    def own_name(self) -> str:
        """The language's name in itself."""
        # Translators: The name of your language in your language, as it stands on the button
        # with which a reader chooses it: “Русский”, “Türkçe”.
        return str(self.p("this language", "English"))

    def name(self, entity: str) -> str:
        """The name of an entity ("country:AZ"); its English label where this language has none."""
        return _name(entity, self.language)

    def isolate(self, text: str) -> str:
        """The text kept apart from the direction of what stands around it."""
        return isolate(text)

    def list(self, items: Iterable[object]) -> Html:
        """The items as a sentence lists them: "a, b and c"; each is escaped unless it is HTML."""
        return Html(format_list([self.html(item) for item in items], locale=self.locale))

    def digits(self, text: str) -> str:
        """The same text with the digits that this language writes."""
        return text if self._digits is None else text.translate(self._digits)

    def number(self, number: int) -> str:
        """A whole number as it stands in running text, without grouping."""
        return self.digits(str(number))

    def ordinal(self, number: int) -> str:
        """The number as an ordinal: "24th"."""
        if self.language == "tg" and _ends_in_a_vowel(number):  # CLDR has no rule for Tajik
            return str(self._ordinal("few", number))
        if self.language == "az" and number % 1000 == 0:  # CLDR takes «min» for a back vowel
            return str(self._ordinal("one", number))
        try:
            form = str(self.locale.ordinal_form(number))
        except KeyError:
            form = "other"
        return str(self._ordinal(form, number))

    def _ordinal(self, form: str, number: int) -> Html:
        if form == "one":
            # Translators: Ordinal for CLDR's form “one” (1st, 21st), as in “21st summit”.
            return self.p("ordinal, form one", "{number}st", number=number)
        if form == "two":
            # Translators: Ordinal for CLDR's form “two” (2nd, 22nd), as in “22nd summit”.
            return self.p("ordinal, form two", "{number}nd", number=number)
        if form == "few":
            # Translators: Ordinal for CLDR's form “few” (3rd, 23rd), as in “23rd summit”.
            return self.p("ordinal, form few", "{number}rd", number=number)
        if form == "many":
            # Translators: Ordinal for CLDR's form “many”: not used in English; in Kazakh 6, 9, 10.
            return self.p("ordinal, form many", "{number}th", number=number)
        # Translators: Ordinal for all other numbers (4th, 24th), as in “24th summit”.
        return self.p("ordinal, other forms", "{number}th", number=number)

    # -- times ---------------------------------------------------------------------------------

    def date(self, edtf: str) -> str:
        """The date as a name: "4 July 2024", "July 2024", "2015", "22–23 October 2020"."""
        return dates.say(self, edtf, "plain")

    def on(self, edtf: str) -> str:
        """The date as the time of an event: "on 4 July 2024", "in July 2024", "in 2015"."""
        return dates.say(self, edtf, "on")

    def since(self, edtf: str) -> str:
        """The date as a beginning: "since 4 July 2024"."""
        return dates.say(self, edtf, "since")

    def until(self, edtf: str) -> str:
        """The date as an end: "until 4 July 2024"."""
        return dates.say(self, edtf, "until")

    def weekday(self, number: int) -> str:
        """The day of the week, Monday = 0."""
        return self._weekdays[number]

    def moment(self, moment: datetime) -> str:
        """Weekday, date and time of day, in the zone that the moment bears."""
        # Translators: A moment: “Friday, 27 November 2026, 09:00”.
        text = self.p(
            "moment",
            "{weekday}, {date}, {time}",
            weekday=self.weekday(moment.weekday()),
            date=self.date(moment.date().isoformat()),
            time=self.digits(f"{moment:%H:%M}"),
        )
        return str(text)

    @cached_property
    def _weekdays(self) -> tuple[str, ...]:
        # Translators: The seven days of the week, Monday first, with | between them.
        names = self.t("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday")
        return tuple(names.split("|"))

    @cached_property
    def _digits(self) -> dict[int, str] | None:
        # Translators: The ten digits that your language's newspapers write; most keep 0123456789.
        own = self.p("digits", "0123456789")
        return None if own == "0123456789" else dict(zip(range(48, 58), own, strict=True))


@lru_cache(maxsize=8192)
def _name(entity: str, language: str) -> str:
    from facts.entities import gazetteer

    return gazetteer().label(entity, language)


def _ends_in_a_vowel(number: int) -> bool:
    """Whether a number's Tajik word does («ду», «се», «сӣ»): its ordinal then ends in «-юм»."""
    last = number % 100
    return last == 30 or (last % 10 in (2, 3) and last not in (12, 13))
