"""Which messages Telegram shows to a bot."""

from __future__ import annotations

from typing import Any

from .chats import INSIDE
from .messages import Message

SERVICE = frozenset(
    (
        "new_chat_members",
        "left_chat_member",
        "migrate_to_chat_id",
        "migrate_from_chat_id",
        "forum_topic_created",
        "forum_topic_closed",
        "pinned_message",
    )
)


def is_for_bot(message: Message, *, privacy: bool, bot: dict[str, Any]) -> bool:
    """Whether the bot is told of the message: always in private chats and channels; in groups
    service messages, and with privacy mode on only commands and answers to the bot itself,
    unless it is an admin there."""
    chat, json = message.chat, message.json
    if "left_chat_member" in json:
        return json["left_chat_member"]["id"] == bot["id"]
    if chat.bot_status not in INSIDE:
        return False
    if chat.type in ("private", "channel") or json.keys() & SERVICE:
        return True
    if not privacy or chat.bot_status == "administrator":
        return True
    replied = json.get("reply_to_message", {}).get("from", {})
    return replied.get("id") == bot["id"] or _has_command(message, bot["username"])


def _has_command(message: Message, username: str) -> bool:
    commands = [word for word in message.text.split() if word.startswith("/") and len(word) > 1]
    return any("@" not in c or c.endswith(f"@{username}") for c in commands)
