"""What each method does once its parameters have been found right."""

from . import about_bot, about_chats, editing, queries, sending, updating
from .registry import DEEDS

__all__ = ["DEEDS", "about_bot", "about_chats", "editing", "queries", "sending", "updating"]
