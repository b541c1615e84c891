"""The table of commands: one line each. /help, the menus and the dispatch are made from it."""

from __future__ import annotations

from bot.handlers.basics import about_start, help_
from bot.handlers.question import Command, Commands
from bot.speech import mark

COMMANDS = Commands(
    (
        # Translators: Line of /start in the list of commands.
        Command("start", about_start, mark("What this bot is")),
        # Translators: Line of /help in the list of commands.
        Command("help", help_, mark("All commands")),
    )
)
