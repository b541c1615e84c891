"""Reading: Telegram's updates as questions."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

from bot.chats.records import Kind
from bot.handlers.question import Asker, ChatKind
from bot.telegram import limits
from bot.telegram.updates import Chat, Message, Update, User

#: The version that stands first in callback data; data of another one gets a polite answer.
VERSION = "1"

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@([A-Za-z0-9_]{1,64}))?(?=\s|$)")
#: What is not seen, or is no character at all: half a surrogate pair cannot be sent back.
_UNSEEN = re.compile(
    r"[\u200b\u200e\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff\x00-\x08\x0b-\x1f\x7f]"
)


def command_of(text: str) -> tuple[str, str, str] | None:
    """``/status@bot Belarus`` as name, the bot's name or "", argument; None: no command."""
    match = _COMMAND.match(text)
    if not match:
        return None
    return match[1].lower(), match[2] or "", argument_of(text[match.end() :])


def argument_of(text: str, longest: int = limits.ARGUMENT) -> str:
    """What was typed, without unseen characters, in one line, and not longer than is looked at."""
    return " ".join(_UNSEEN.sub("", text[: 4 * longest]).split())[:longest]


def deep_link(payload: str) -> str:
    """``status_AZ`` (as after ``?start=``) as a command line: ``status AZ``."""
    return payload.replace("_", " ").strip()


def link_to(username: str, command_line: str) -> str:
    """The address that opens the private chat with a command line, or with /start if no address
    can carry it.
    """
    payload = command_line.replace(" ", "_")
    fits = re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload)
    return f"https://t.me/{username}?start={payload if fits else 'start'}"


def awaited_by(message: Message, username: str) -> str:
    """The command line that an answer to this message of the bot completes; empty if none is."""
    for entity in message.entities:
        if entity.offset == 0 and entity.type == "text_link" and entity.url:
            address, _, payload = entity.url.partition("?start=")
            if address == f"https://t.me/{username}":
                return deep_link(payload)
    return ""


def data_of(command_line: str) -> str:
    """A command line as callback data, of which a button carries ``limits.CALLBACK_DATA`` bytes."""
    return f"{VERSION} {command_line}"


def command_line_of(data: str) -> tuple[str, str] | None:
    """Callback data as a command's name and argument; None for data of another version."""
    version, _, line = data.partition(" ")
    if version != VERSION or not line:
        return None
    name, _, argument = line.partition(" ")
    return name, argument_of(argument)


class Line(NamedTuple):
    """What a message asks: a command's name ("" for plain text), its words, whether by a link."""

    name: str
    words: str
    by_link: bool = False


def line_of(message: Message, asker: Asker, username: str, commands: Container[str]) -> Line | None:
    """What a message asks of the bot with this username; None if it is not meant for it."""
    text = _text_of(message)
    if asker.kind == "channel" or _is_no_persons(message):
        return None
    if not text and not message.has_attachment:
        return None  # a service message
    command = command_of(text)
    if command is None:
        return _plain_line(message, text, asker, username)
    name, addressed, words = command
    if addressed and addressed.lower() != username.lower():
        return None
    if asker.kind != "private" and not addressed and name not in commands:
        return None
    if name != "start" or not words:
        return Line(name, words)
    name, _, words = deep_link(words).partition(" ")
    return Line(name, words, True) if name in commands else Line("start", "")


def _text_of(message: Message) -> str:
    """What was written; a location as a geo URI, to about a kilometre."""
    if message.location is not None:
        return f"geo:{message.location.latitude:.2f},{message.location.longitude:.2f}"
    return message.text or message.caption or ""


def _is_no_persons(message: Message) -> bool:
    """Whether a message was written by a bot, sent through one, or forwarded from a channel."""
    sender = message.from_user
    by_bot = sender is not None and sender.is_bot and message.sender_chat is None
    return bool(by_bot or message.via_bot or message.is_automatic_forward)


def _plain_line(message: Message, text: str, asker: Asker, username: str) -> Line | None:
    """Plain text: an answer to what the bot asked for, or, in private chats, plain words."""
    asked = message.reply_to_message
    if asked and asked.from_user and asked.from_user.username == username:
        awaited = awaited_by(asked, username)
        if awaited:
            name, _, words = awaited.partition(" ")
            return Line(name, f"{words} {argument_of(text, limits.REPORT)}".strip())
    if asker.kind != "private":
        return None
    return Line("zone" if message.location else "", argument_of(text))


def asker_of(update: Update) -> Asker | None:
    """Who asks and where; None if nobody could be answered."""
    chat, user, message = update.effective_chat, update.effective_user, update.effective_message
    if chat is None:
        return None if user is None else Asker(user.id, 0, "inline", code=user.language_code)
    return _asker(chat, user, message)


def _asker(chat: Chat, user: User | None, message: Message | None) -> Asker:
    kinds: dict[str, ChatKind] = {"private": "private", "channel": "channel"}
    types: dict[str, Kind] = {
        "private": "private",
        "supergroup": "supergroup",
        "channel": "channel",
    }
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
