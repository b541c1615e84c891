"""The bot's coming and going: welcomed groups, channels, blocks, and groups that move."""

from __future__ import annotations

import logging
import re

from telegram import Bot
from telegram.error import BadRequest, Forbidden

from bot.handlers.reading import argument_of
from bot.replies import about
from bot.replies.reply import Reply
from bot.services import Services
from bot.speech import Speech
from bot.telegram.deliver import Place, deliver
from bot.telegram.updates import ChatMember, ChatMemberUpdated, Message

log = logging.getLogger(__name__)

_ADMINISTERING = ("creator", "administrator")


async def membership(services: Services, bot: Bot, change: ChatMemberUpdated) -> None:
    """The bot's standing in a chat has changed: pause or resume it, and say what is to be said."""
    chat = change.chat
    was, now = _inside(change.old_chat_member), _inside(change.new_chat_member)
    if chat.type == "channel":
        was, now = _administers(change.old_chat_member), _administers(change.new_chat_member)
    if not now:
        await services.book.pause(chat.id)
        return
    await services.book.resume(chat.id)
    if was:
        return
    if chat.type == "channel":
        say = await _speech(services, change.from_user.id, change.from_user.language_code)
        named = chat.username and re.fullmatch(r"\w{4,32}", chat.username, re.ASCII)
        handle = f"@{chat.username if named else chat.id}"
        reply = about.channel_joined(say, argument_of(chat.title or handle), handle)
        await _tell(bot, change.from_user.id, reply)
    elif chat.type != "private":
        say = await _speech(services, chat.id, change.from_user.language_code)
        await _tell(bot, chat.id, about.welcome(say))


async def moved(services: Services, message: Message) -> bool:
    """Re-key a group that became a supergroup; False if the message says nothing of the kind."""
    if message.migrate_to_chat_id:
        await services.book.rekey(message.chat.id, message.migrate_to_chat_id)
        return True
    if message.migrate_from_chat_id:
        await services.book.rekey(message.migrate_from_chat_id, message.chat.id)
        return True
    return False


def _inside(member: ChatMember) -> bool:
    if member.status == "restricted":
        return member.is_member
    return member.status == "member" or _administers(member)


def _administers(member: ChatMember) -> bool:
    return member.status in _ADMINISTERING


async def _speech(services: Services, chat: int, code: str | None) -> Speech:
    settings = await services.book.get(chat)
    return services.languages.speech(settings.language or code)


async def _tell(bot: Bot, chat: int, reply: Reply) -> None:
    try:
        await deliver(bot, Place(chat), reply)
    except (BadRequest, Forbidden) as refused:
        log.info("Nothing is said on coming in: %s", refused.message)
