"""Updates as the bot reads them: of what Telegram sends, the fields that it looks at, checked.

The library's own classes hold every field there is, which takes longer to fill than an answer takes
to give, and check none. Names are the library's, and Telegram's where it has no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec


class _Part(msgspec.Struct, frozen=True, gc=False):
    """What every part of an update is: read and never changed."""


class User(_Part, frozen=True):
    """A person, or a bot."""

    id: int
    is_bot: bool = False
    username: str | None = None
    language_code: str | None = None


class Chat(_Part, frozen=True):
    """A chat; ``type`` is private, group, supergroup or channel."""

    id: int
    type: str
    title: str | None = None
    username: str | None = None


class MessageEntity(_Part, frozen=True):
    """A part of a text that is a link, a command and the like."""

    type: str
    offset: int
    url: str | None = None


class Location(_Part, frozen=True):
    """A place on the earth, in degrees."""

    latitude: float
    longitude: float


class _Attachments(_Part, frozen=True):
    """What a message may be beside text; only looked for."""

    animation: Any = None
    audio: Any = None
    contact: Any = None
    dice: Any = None
    document: Any = None
    game: Any = None
    invoice: Any = None
    live_photo: Any = None
    location: Location | None = None
    paid_media: Any = None
    photo: Any = None
    poll: Any = None
    sticker: Any = None
    story: Any = None
    venue: Any = None
    video: Any = None
    video_note: Any = None
    voice: Any = None

    @property
    def has_attachment(self) -> bool:
        """Whether there is anything that a person sent beside text."""
        return any(getattr(self, name) for name in _Attachments.__struct_fields__)


class Message(_Attachments, frozen=True, kw_only=True):
    """A message; without text if it is none, or too old to be read."""

    message_id: int
    chat: Chat
    from_user: User | None = msgspec.field(default=None, name="from")
    sender_chat: Chat | None = None
    text: str | None = None
    caption: str | None = None
    entities: tuple[MessageEntity, ...] = ()
    reply_to_message: Message | None = None
    reply_markup: dict[str, Any] | None = None
    message_thread_id: int | None = None
    is_topic_message: bool = False
    via_bot: User | None = None
    is_automatic_forward: bool = False
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None


class GuestMessage(Message, frozen=True, kw_only=True):
    """A message that mentions the bot in a chat that it has not joined."""

    guest_query_id: str


class CallbackQuery(_Part, frozen=True, kw_only=True):
    """A pressed button."""

    id: str
    from_user: User = msgspec.field(name="from")
    message: Message | None = None
    inline_message_id: str | None = None
    data: str | None = None


class InlineQuery(_Part, frozen=True, kw_only=True):
    """What somebody has typed after the bot's name, as far as they have come."""

    id: str
    from_user: User = msgspec.field(name="from")
    query: str
    offset: str


class ChatMember(_Part, frozen=True):
    """How the bot stands in a chat; ``is_member`` is said of those who are restricted."""

    status: str
    is_member: bool = False


class ChatMemberUpdated(_Part, frozen=True, kw_only=True):
    """How the bot stood in a chat and how it stands now, and who changed that."""

    chat: Chat
    from_user: User = msgspec.field(name="from")
    old_chat_member: ChatMember
    new_chat_member: ChatMember


class Update(_Part, frozen=True):
    """One of these, or, if none is set, something that the bot does not know."""

    update_id: int
    message: Message | None = None
    edited_message: Message | None = None
    callback_query: CallbackQuery | None = None
    inline_query: InlineQuery | None = None
    guest_message: GuestMessage | None = None
    my_chat_member: ChatMemberUpdated | None = None

    @property
    def effective_message(self) -> Message | None:
        """The message that the update is, or under which a button was pressed."""
        if self.callback_query:
            return self.callback_query.message
        return self.message or self.edited_message or self.guest_message

    @property
    def effective_chat(self) -> Chat | None:
        """The chat in which something happened."""
        within = self.my_chat_member or self.effective_message
        return within.chat if within else None

    @property
    def effective_user(self) -> User | None:
        """The person who did something."""
        done = self.callback_query or self.inline_query or self.my_chat_member
        said = done or self.message or self.edited_message or self.guest_message
        return said.from_user if said else None


def read(given: Mapping[str, Any]) -> Update:
    """An update as Telegram sends it. ValueError, which quotes nothing of it, if it is none."""
    return msgspec.convert(given, Update)
