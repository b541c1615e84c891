"""What the bot has registered about itself: commands, names, descriptions, menu buttons."""

from __future__ import annotations

from typing import Any

Scope = tuple[tuple[str, Any], ...]


class Profile:
    """Registered texts and commands. Tests look at `commands[(scope, language)]` through
    `commands_for`, and at `texts["description"]["ru"]`."""

    def __init__(self) -> None:
        self.commands: dict[tuple[Scope, str], list[dict[str, Any]]] = {}
        self.texts: dict[str, dict[str, str]] = {
            "name": {"": "SCO facts"},
            "description": {},
            "short_description": {},
        }
        self.menu_buttons: dict[int | None, dict[str, Any]] = {}

    @staticmethod
    def key(scope: dict[str, Any] | None, language: str) -> tuple[Scope, str]:
        return tuple(sorted((scope or {"type": "default"}).items())), language

    def commands_for(self, scope: str = "default", language: str = "") -> dict[str, str]:
        """Command -> description as registered for a scope without further fields."""
        registered = self.commands.get(self.key({"type": scope}, language), [])
        return {one["command"]: one["description"] for one in registered}

    def text(self, kind: str, language: str) -> str:
        """The text for a language, else the one for all others."""
        texts = self.texts[kind]
        return texts.get(language) or texts.get("", "")
