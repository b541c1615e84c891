"""What the handlers work with, made once at the start and given to every question."""

from __future__ import annotations

import asyncio
import gc
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property

from bot.chats.book import Book
from bot.chats.database import Database
from bot.chats.migrate import migrate
from bot.handlers.commands import COMMANDS
from bot.handlers.finder import Finder
from bot.handlers.question import Commands
from bot.knowledge import Knowledge
from bot.language import Languages, languages
from bot.questions.guesses import guesses
from bot.replies.kept import Kept
from bot.replies.reply import Reply
from bot.settings import Settings
from facts.answers import thing_in
from facts.places import place

#: In how many chats the last question is remembered for /why; it is not kept beyond the process.
REMEMBERED = 10_000


@dataclass
class Services:
    """The settings, the catalogs and the commands; what else a command needs is added here."""

    settings: Settings
    languages: Languages = field(default_factory=languages)
    commands: Commands = field(default_factory=lambda: COMMANDS)
    kept: Kept[Reply] = field(default_factory=Kept)
    asked: OrderedDict[int, tuple[str, str]] = field(default_factory=OrderedDict)

    @cached_property
    def knowledge(self) -> Knowledge:
        """The fact store."""
        return Knowledge(place(self.settings.database, self.settings.facts_path))

    @cached_property
    def database(self) -> Database:
        """The database, opened and brought to the release's form when first asked for."""
        database = Database(self.settings.database)
        migrate(database)
        return database

    @cached_property
    def book(self) -> Book:
        """The settings of chats."""
        return Book(self.database)

    @cached_property
    def finder(self) -> Finder:
        """What finds answers by the letters typed."""
        return Finder(self.knowledge, self.languages)

    async def close(self) -> None:
        """Close what was opened."""
        if "database" in vars(self):
            await self.database.close()

    def open(self) -> None:
        """Open the fact store and the database now; raise what is at fault with them."""
        _ = self.knowledge.store, self.database

    def warm(self) -> None:
        """Read the catalogs and the store now, so that nobody who asks waits for them."""
        self.languages.load()
        for query in ("a", "chair"):  # what begins names, and what is compared with all of them
            self.finder.find(self.languages.speech(None), query)
        gc.freeze()  # to look through what stays would take the collector a tenth of a second

    async def warm_languages(self) -> None:
        """Make what is found inline in every language, while others have their turns.

        So that nobody waits for the words of plain questions either, they are read in a thread.
        """
        for code in self.languages.codes:
            for _ in self.finder.warm(self.languages.speech(code)):
                await asyncio.sleep(0)
        await asyncio.to_thread(guesses, "?", self.languages.speech(None), self.languages)
        await asyncio.to_thread(thing_in, "nothing")
        gc.freeze()

    def remember(self, chat: int, question: str, words: str) -> None:
        """Note the last question of a chat, so that /why can show what its answer rests on."""
        self.asked[chat] = (question, words)
        self.asked.move_to_end(chat)
        if len(self.asked) > REMEMBERED:
            self.asked.popitem(last=False)
