"""What can be found inline: entries that score a query and name the question that they answer.

An entry knows the names of its thing in every language, folded. ``score`` says how well the typed
letters fit; the question's own renderer says the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.questions.vocabulary import WORDS
from bot.replies.reply import Button, Reply
from bot.speech import Html, Speech, mark
from facts.answers import SCO, SUMMIT, also_called
from facts.answers.meeting import Meeting, meetings
from facts.entities import Entity, gazetteer
from facts.folding import fold
from facts.store import Store

#: What is found by its name, if it is the organisation's own; and what was before it.
_THINGS = ("body", "format", "document", "org")
_OTHERS = frozenset({"org:shanghai-five"})

WHOLE, START, WORD = 1.0, 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to find: the question that tells of it, its folded names, its weight among equals.

    ``line`` is the command line of the question; weights lie below 0.1. ``names`` are the lines of
    one text, which is searched faster than many.
    """

    line: str
    names: str
    weight: float = 0.0

    @classmethod
    def of(cls, line: str, names: Iterable[str], weight: float) -> Entry:
        """An entry with these folded names."""
        return cls(line, "\n".join(("", *dict.fromkeys(names), "")), weight)

    def score(self, query: str) -> float:
        """How well the folded query fits, 0 if not at all."""
        if f"\n{query}" in self.names:
            return (WHOLE if f"\n{query}\n" in self.names else START) + self.weight
        return WORD + self.weight if f" {query}" in self.names else 0.0


#: The questions that are found by their name or their words, in the order of an empty query.
TOPICS = {
    # Translators: What an inline query can find; people type the beginning of these words.
    "chair": mark("Chair of the SCO"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "nextsummit": mark("Next summit"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "lastsummit": mark("Latest summit"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "nextchair": mark("Next chair"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "members": mark("Member states"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "observers": mark("Observers"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "partners": mark("Dialogue partners"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "summits": mark("All summits"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "chairs": mark("All chairs"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "documents": mark("Documents that sources name"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "applicants": mark("Applications and plans to join"),
    # Translators: What an inline query can find; people type the beginning of these words.
    "sco": mark("The SCO in brief: founding, seat, languages"),
}


def title(say: Speech, topic: str) -> Html:
    """A question's name as the headline of its answer."""
    return Html(f"<b>{say.html(say.label(TOPICS[topic]))}</b>")


def topics(say: Speech) -> list[Entry]:
    """The questions that need no further words, found in the reader's language and in English."""
    names = {line: [line, fold(title), fold(say.label(title))] for line, title in TOPICS.items()}
    names["sco"] += [*_names([gazetteer().get(SCO)]), *_words(say, "sco", "founding", "seat")]
    return [Entry.of(line, names[line], 0.09 - place / 1000) for place, line in enumerate(TOPICS)]


def _words(say: Speech, *kinds: str) -> list[str]:
    """The words of a language for kinds of things that plain questions are about, folded."""
    listed = "|".join(str(say.p(*WORDS[kind])) for kind in kinds)
    return [fold(word.replace("*", "")) for word in listed.split("|")]


def entries(store: Store) -> list[Entry]:
    """Summits, persons, bodies, documents and formats that the store tells of."""
    found = [_summit(meeting) for meeting in meetings(store, SUMMIT)]
    people = (person for person in gazetteer().of_kind("person") if store.mentioning(person.id))
    found += [_person(person, len(store.mentioning(person.id))) for person in people]
    things = (thing for kind in _THINGS for thing in gazetteer().of_kind(kind))
    return found + [_thing(thing) for thing in things if thing.of == SCO or thing.id in _OTHERS]


def _summit(meeting: Meeting) -> Entry:
    """A summit is found by its number, year, city and the country of the city."""
    names = [str(meeting.number)] if meeting.number else []
    if meeting.when:
        names.append(meeting.when[:4])
    city = gazetteer().get(meeting.place or "")
    names += _names([city, gazetteer().get(city.country or "") if city else None])
    year = int(meeting.when[:4]) if meeting.when[:4].isdigit() else 2000
    line = f"summit {meeting.number}" if meeting.number else f"summit {meeting.when}"
    return Entry.of(line, names, (year - 2000) / 1000)


def _person(person: Entity, said: int) -> Entry:
    slug = person.id.removeprefix("person:")
    return Entry.of(f"who {slug}", _names([person]), min(said, 90) / 1000)


def _thing(thing: Entity) -> Entry:
    slug = thing.id.partition(":")[2]
    return Entry.of(f"what {slug}", [*_names([thing]), *also_called(thing)], 0)


def _names(entities: Iterable[Entity | None]) -> list[str]:
    return [fold(n) for e in entities if e for n in (*e.english, *e.names.values())]


def open_button(say: Speech, line: str) -> Button:
    """Stands under a message that was sent inline: the bot with this answer and its buttons."""
    # Translators: Button under an answer that was sent to another chat: opens the bot there.
    return Button(say.label("Open in the bot"), opens=line)


def first_meeting(say: Speech) -> str:
    """Stands above the results for those who have never written to the bot; plain text."""
    # Translators: Stands above inline results; opens the private chat with the bot.
    return say.label("New here? Open the bot")


def nothing_found(say: Speech, words: str) -> Reply:
    """The answer to a mention of the bot with words that nothing is found for."""
    # Translators: Answer to somebody who mentions the bot in a chat; nothing fits the words.
    return Reply(
        say.t(
            "Nothing found for “{words}”. Name a country, a summit, a person or the chair.",
            words=words,
        )
    )
