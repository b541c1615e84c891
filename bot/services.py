"""What the handlers work with, made once at the start and given to every question."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.handlers.commands import COMMANDS
from bot.handlers.question import Commands
from bot.language import Languages, languages
from bot.settings import Settings


@dataclass(slots=True)
class Services:
    """The settings, the catalogs and the commands; what else a command needs is added here."""

    settings: Settings
    languages: Languages = field(default_factory=languages)
    commands: Commands = field(default_factory=lambda: COMMANDS)
