"""What the handlers work with, made once at the start and given to every question."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property

from bot.handlers.commands import COMMANDS
from bot.handlers.question import Commands
from bot.knowledge import Knowledge
from bot.language import Languages, languages
from bot.settings import Settings

#: In how many chats the last question is remembered for /why; it is not kept beyond the process.
REMEMBERED = 10_000


@dataclass
class Services:
    """The settings, the catalogs and the commands; what else a command needs is added here."""

    settings: Settings
    languages: Languages = field(default_factory=languages)
    commands: Commands = field(default_factory=lambda: COMMANDS)
    asked: OrderedDict[int, tuple[str, str]] = field(default_factory=OrderedDict)

    @cached_property
    def knowledge(self) -> Knowledge:
        """The fact store."""
        return Knowledge(self.settings.facts_path)

    def remember(self, chat: int, question: str, words: str) -> None:
        """Note the last question of a chat, so that /why can show what its answer rests on."""
        self.asked[chat] = (question, words)
        self.asked.move_to_end(chat)
        if len(self.asked) > REMEMBERED:
            self.asked.popitem(last=False)
