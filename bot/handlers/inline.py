"""Inline and guest queries: from the first letters to whole answers, out of memory."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from telegram import Bot, InlineQuery, Message
from telegram.error import BadRequest

from bot import clock
from bot.handlers.reading import argument_of
from bot.replies import inline as found
from bot.replies.inline import Entry
from bot.replies.kept import Kept
from bot.replies.render import render
from bot.replies.reply import Reply
from bot.services import Services
from bot.speech import Speech
from bot.telegram import limits
from bot.telegram.calls import call
from bot.telegram.deliver import keyboard_of, patiently
from facts.answers.base import countries
from facts.countries import all_countries, recognise, starting_with
from facts.folding import fold
from facts.questions import QUESTIONS, Unclear, ask
from facts.store import Store
from facts.typed_dates import split_date

#: Results are computed in pages of so many; Telegram takes 50 at most.
PAGE = 10
#: For how many seconds Telegram may keep results: they are a person's own and may change.
CACHE_TIME = 30
REMEMBERED = 20_000
_NOT_FOUND_INLINE = frozenset({"search", "why", "sources", "conflicts", "compare"})

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Card:
    """An answer as an inline result shows it, and as the message that it becomes."""

    line: str
    title: str
    description: str
    html: str


class Finder:
    """Finds answers by the letters typed; those given before are kept while facts and day last.

    A query that is a command line, such as "status AZ 2012", is answered first.
    """

    def __init__(self, services: Services) -> None:
        """Index nothing yet."""
        self._services = services
        self._store: Store | None = None
        self._entries: list[Entry] = []
        self._involved: frozenset[str] = frozenset()
        self._topics: dict[str, list[Entry]] = {}
        self._cards: Kept[Card | None] = Kept(REMEMBERED)

    def find(
        self, say: Speech, query: str, first: int = 0, count: int = PAGE
    ) -> tuple[list[Card], int]:
        """A page of cards for a query, best first, and where the next page begins; 0: nowhere."""
        self._look_at_store()
        lines = self.lines(say, query)
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
        topics = self._topics.get(say.language)
        if topics is None:
            topics = self._topics[say.language] = found.topics(say)
        if not query:
            return [entry.line for entry in topics]
        name, _, words = query.partition(" ")
        direct = []
        if words and name in QUESTIONS and name not in _NOT_FOUND_INLINE:
            direct, query = [query], words
        words, when = split_date(query, clock.today())
        scored = _scored(fold(query), [*topics, *self._entries])
        scored += self._countries(words.strip(), when or "")
        scored.sort(key=lambda hit: -hit[0])
        return list(dict.fromkeys([*direct, *(line for _, line in scored)]))

    @property
    def revision(self) -> int:
        """The number of the facts' present revision."""
        self._look_at_store()
        return self._store.revisions[-1].number if self._store and self._store.revisions else 0

    def _look_at_store(self) -> None:
        """Index the facts anew if they have changed."""
        store = self._services.knowledge.store
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
        store, key = self._services.knowledge.store, (say.language, line)
        return self._cards.get(store, clock.today(), key, lambda: self._made(say, line))

    def _made(self, say: Speech, line: str) -> Card | None:
        name, _, words = line.partition(" ")
        try:
            answer = ask(self._services.knowledge.store, name, words, clock.today())
        except Unclear:
            return None
        html = limits.cut(render(say, answer).html, limits.MESSAGE)
        lines = [part for part in limits.plain(html).split("\n") if part]
        if answer.is_stale:
            del lines[1:2]
        return Card(line, lines[0], lines[1] if len(lines) > 1 else "", html)


def _scored(query: str, entries: list[Entry]) -> list[tuple[float, str]]:
    hits = [(entry.score(query), entry.line) for entry in entries] if query else []
    return [hit for hit in hits if hit[0]]


class Inline:
    """Answers inline and guest queries."""

    def __init__(self, services: Services) -> None:
        """Index nothing yet."""
        self._services = services
        self.finder = Finder(services)

    async def answer(self, bot: Bot, query: InlineQuery, say: Speech, *, is_new: bool) -> None:
        """Offer a page of results."""
        first = int(query.offset) if query.offset.isdecimal() and len(query.offset) < 5 else 0
        cards, following = self.finder.find(say, argument_of(query.query), first)
        button = {"text": found.first_meeting(say), "start_parameter": "inline"}
        results = [self._result(bot, say, card) for card in cards]
        try:
            await patiently(
                lambda: call(
                    bot,
                    "answerInlineQuery",
                    inline_query_id=query.id,
                    results=results,
                    cache_time=CACHE_TIME,
                    is_personal=True,
                    next_offset=str(following or ""),
                    button=button if is_new else None,
                )
            )
        except BadRequest:
            return  # the person has typed on, and the query is too old to be answered

    async def answer_guest(self, bot: Bot, message: Message, say: Speech) -> None:
        """Answer a mention in a chat that the bot has not joined: one result, or a polite line."""
        words = argument_of((message.text or message.caption or "").replace(f"@{bot.username}", ""))
        cards, _ = self.finder.find(say, words.removeprefix("/"), count=1)
        result = (
            self._result(bot, say, cards[0])
            if cards
            else _article("nothing", "–", "", found.nothing_found(say, words).html)
        )
        await patiently(
            lambda: call(
                bot, "answerGuestQuery", guest_query_id=message.guest_query_id, result=result
            )
        )

    def _result(self, bot: Bot, say: Speech, card: Card) -> JSON:
        buttons = Reply(buttons=((found.open_button(say, card.line),),)).buttons
        article = _article(
            result_id(card.line, self.finder.revision, say.language),
            card.title,
            card.description,
            card.html,
        )
        return {**article, "reply_markup": {"inline_keyboard": keyboard_of(bot, buttons)}}


def result_id(line: str, revision: int, language: str) -> str:
    """Name the fact, the revision and the language in at most 64 bytes."""
    fact = line.replace(" ", "_")
    if len(fact.encode()) > 40:
        fact = blake2b(fact.encode(), digest_size=16).hexdigest()
    return f"{fact}:{revision}:{language}"


def _article(id: str, title: str, description: str, html: str) -> JSON:
    content = {
        "message_text": html,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    return {
        "type": "article",
        "id": id,
        "title": title,
        "description": description,
        "input_message_content": content,
    }
