"""Reading: Telegram's updates as questions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.chats.records import Kind
from bot.handlers.question import Asker, ChatKind
from bot.telegram import limits

if TYPE_CHECKING:
    from telegram import Chat, Message, Update, User

#: The version that stands first in callback data; data of another one gets a polite answer.
VERSION = "1"

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?(?=\s|$)")
_UNSEEN = re.compile(r"[\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f]")


def command_of(text: str) -> tuple[str, str, str] | None:
    """``/status@bot Belarus`` as name, the bot's name or "", argument; None: no command."""
    match = _COMMAND.match(text)
    if not match:
        return None
    return match[1].lower(), match[2] or "", argument_of(text[match.end() :])


def argument_of(text: str) -> str:
    """What was typed, without unseen characters, in one line, and not longer than is looked at."""
    return " ".join(_UNSEEN.sub("", text[: 4 * limits.ARGUMENT]).split())[: limits.ARGUMENT]


def deep_link(payload: str) -> str:
    """``status_AZ`` (as after ``?start=``) as a command line: ``status AZ``."""
    return payload.replace("_", " ").strip()


def payload_of(command_line: str) -> str:
    """A command line as a deep link's payload; empty if a link cannot carry it."""
    payload = command_line.replace(" ", "_")
    return payload if re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload) else ""


def data_of(command_line: str) -> str:
    """A command line as callback data. ValueError if a button cannot carry it."""
    return limits.callback_data(f"{VERSION} {command_line}")


def command_line_of(data: str) -> tuple[str, str] | None:
    """Callback data as a command's name and argument; None for data of another version."""
    version, _, line = data.partition(" ")
    if version != VERSION or not line:
        return None
    name, _, argument = line.partition(" ")
    return name, argument


def asker_of(update: Update) -> Asker | None:
    """Who asks and where; None if nobody could be answered."""
    chat, user, message = update.effective_chat, update.effective_user, update.effective_message
    if chat is None:
        return None if user is None else Asker(user.id, 0, "inline", code=user.language_code)
    return _asker(chat, user, message)


def _asker(chat: Chat, user: User | None, message: Message | None) -> Asker:
    kinds: dict[str, ChatKind] = {"private": "private", "channel": "channel"}
    types: dict[str, Kind] = {k: k for k in ("private", "group", "supergroup", "channel")}
    thread = message.message_thread_id if message and message.is_topic_message else None
    return Asker(
        user=user.id if user else 0,
        chat=chat.id,
        kind=kinds.get(chat.type, "group"),
        thread=thread,
        code=user.language_code if user else None,
        sender_chat=message.sender_chat.id if message and message.sender_chat else None,
        type=types.get(chat.type, "group"),
    )
