"""Finding: from the first letters that somebody types to whole answers, out of memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot import clock
from bot.knowledge import Knowledge
from bot.language import Languages
from bot.questions.guesses import guesses
from bot.replies import inline as found
from bot.replies.inline import Entry
from bot.replies.kept import Kept
from bot.replies.render import render
from bot.speech import Speech
from bot.telegram import limits
from facts.answers.base import countries
from facts.countries import all_countries, recognise, starting_with
from facts.folding import fold
from facts.questions import QUESTIONS, Unclear, ask
from facts.store import Store
from facts.typed_dates import split_date

#: Answers are found in pages of so many; Telegram takes 50 at most.
PAGE = 10
#: So many found answers are kept, about 4 kB each.
KEPT = 5_000
_NOT_FOUND = frozenset({"search", "why", "sources", "conflicts", "compare"})


@dataclass(frozen=True, slots=True)
class Card:
    """An answer as an inline result shows it, and as the message that it becomes."""

    line: str
    title: str
    description: str
    html: str


class Finder:
    """Finds answers by the letters typed; those given before are kept while facts and day last.

    A query that is a command line, such as "status AZ 2012", is answered first. What finds nothing
    in the reader's language and in English is looked for in every language; where letters find
    nothing, several words are read as a plain question.
    """

    def __init__(self, knowledge: Knowledge, languages: Languages) -> None:
        """Index nothing yet."""
        self._knowledge = knowledge
        self._languages = languages
        self._store: Store | None = None
        self._entries: list[Entry] = []
        self._involved: frozenset[str] = frozenset()
        self._topics: dict[str, list[Entry]] = {}
        self._cards: Kept[Card | None] = Kept(KEPT)

    def find(
        self, say: Speech, query: str, first: int = 0, count: int = PAGE
    ) -> tuple[list[Card], int]:
        """A page of cards for a query, best first, and where the next page begins; 0: nowhere."""
        self._look_at_store()
        cards, following = self._page(say, self.lines(say, query), first, count)
        if cards or first or " " not in query:
            return cards, following
        return self._page(say, self._plain(say, query), first, count)

    def _page(
        self, say: Speech, lines: list[str], first: int, count: int
    ) -> tuple[list[Card], int]:
        cards: list[Card] = []
        for place, line in enumerate(lines[first:], first):
            if len(cards) == count:
                return cards, place
            card = self._card(say, line)
            if card is not None:
                cards.append(card)
        return cards, 0

    def lines(self, say: Speech, query: str) -> list[str]:
        """The command lines that fit a query, best first, each once."""
        topics = self._topics_in(say)
        if not query:
            return [entry.line for entry in topics]
        name, _, words = query.partition(" ")
        direct = []
        if words and name in QUESTIONS and name not in _NOT_FOUND:
            direct, query = [query], words
        words, when = split_date(query, clock.today())
        scored = _scored(fold(query), [*topics, *self._entries])
        scored += self._countries(words.strip(), when or "")
        if not scored:  # many write in one language and have set another
            scored = [hit for each in self._every() for hit in _scored(fold(query), each)]
        scored.sort(key=lambda hit: -hit[0])
        return list(dict.fromkeys([*direct, *(line for _, line in scored)]))

    def _topics_in(self, say: Speech) -> list[Entry]:
        topics = self._topics.get(say.language)
        if topics is None:
            topics = self._topics[say.language] = found.topics(say)
        return topics

    def _every(self) -> Iterator[list[Entry]]:
        """The questions by their names in every language."""
        return (self._topics_in(self._languages.speech(code)) for code in self._languages.codes)

    def _plain(self, say: Speech, query: str) -> list[str]:
        """The command lines of a plain question that is surely understood."""
        understood = [guess for guess in guesses(query, say, self._languages)[:1] if guess.sure]
        return [one.line for guess in understood for one in guess.each()]

    def warm(self, say: Speech) -> Iterator[None]:
        """Make, one after the other, the cards that most queries of a reader find."""
        self._look_at_store()
        countries = (country.removeprefix("country:") for country in self._involved)
        for line in (*self.lines(say, ""), *(f"status {code}" for code in countries)):
            self._card(say, line)
            yield

    @property
    def revision(self) -> int:
        """The number of the facts' present revision."""
        self._look_at_store()
        return self._store.revisions[-1].number if self._store and self._store.revisions else 0

    def _look_at_store(self) -> None:
        """Index the facts anew if they have changed."""
        store = self._knowledge.store
        if store is not self._store:
            self._store = store
            self._entries = found.entries(store)
            self._involved = frozenset(countries(store))

    def _countries(self, words: str, when: str) -> list[tuple[float, str]]:
        """Countries by their first letters, or by a whole name in any form, at a time.

        Those that have or had to do with the organisation stand before the others.
        """
        hits = []
        for match in starting_with(words, limit=len(all_countries())) or recognise(words):
            score = 1.0 if match.exact else 0.7 + match.score / 10
            code = match.country.removeprefix("country:")
            known = 0.1 if match.country in self._involved else 0.0
            hits.append((score + known, f"status {code} {when}".rstrip()))
        return hits

    def _card(self, say: Speech, line: str) -> Card | None:
        store, key = self._knowledge.store, (say.language, line)
        return self._cards.get(store, clock.today(), key, lambda: self._made(say, line))

    def _made(self, say: Speech, line: str) -> Card | None:
        name, _, words = line.partition(" ")
        try:
            answer = ask(self._knowledge.store, name, words, clock.today())
        except Unclear:
            return None
        if answer.is_empty:
            return None  # "who chairs" begins like a command and names nobody
        html = limits.cut(render(say, answer).html, limits.MESSAGE)
        lines = [part for part in limits.plain(html).split("\n") if part]
        if answer.is_stale:
            del lines[1:2]
        return Card(line, lines[0], lines[1] if len(lines) > 1 else "", html)


def _scored(query: str, entries: list[Entry]) -> list[tuple[float, str]]:
    hits = [(entry.score(query), entry.line) for entry in entries] if query else []
    return [hit for hit in hits if hit[0]]
