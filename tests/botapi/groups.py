"""Groups, supergroups and channels, and what their people do with the bot in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .chats import INSIDE, Chat, Topic
from .formatted import detect_entities
from .messages import Message

if TYPE_CHECKING:
    from .people import User

TELEGRAM = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


class Group(Chat):
    """A group or supergroup, with or without topics."""

    __slots__ = ()

    def promote(self, user: User, status: str = "administrator") -> None:
        """Give a person another standing: administrator, member, restricted, left, kicked."""
        self.members[user.id] = status

    async def set_bot(self, status: str, by: User) -> None:
        """Change the bot's own standing here; it is told with my_chat_member and, when it
        comes or goes, with a service message."""
        old, self.bot_status = self.bot_status, status
        self.server.announce_membership(self, by, old, status)
        was_here, is_here = old in INSIDE, status in INSIDE
        if was_here != is_here:
            bot = self.server.bot_user
            service = {"new_chat_members": [bot]} if is_here else {"left_chat_member": bot}
            self.server.announce("message", self.put(service, by.json))

    async def add_bot(self, by: User, *, admin: bool = False) -> None:
        """Bring the bot in (again)."""
        await self.set_bot("administrator" if admin else "member", by)

    async def remove_bot(self, by: User) -> None:
        """Throw the bot out."""
        await self.set_bot("kicked", by)

    async def migrate(self) -> Group:
        """Turn the group into a supergroup under a new id; gives the supergroup."""
        new = self.server.supergroup(self.json["title"], bot=self.bot_status)
        new.members = dict(self.members)
        self.migrated_to = new
        owner = next(iter(self.members), None)
        sender = self.server.users[owner].json if owner else TELEGRAM
        self.server.announce("message", self.put({"migrate_to_chat_id": new.id}, sender))
        self.server.announce("message", new.put({"migrate_from_chat_id": self.id}, sender))
        return new

    async def open_topic(self, name: str, by: User) -> int:
        """Begin a topic in a forum; gives its message_thread_id."""
        created = {"forum_topic_created": {"name": name, "icon_color": 7322096}}
        message = self.put({**created, "is_topic_message": True}, by.json)
        message.json["message_thread_id"] = message.id
        self.topics[message.id] = Topic(message.id, name)
        self.server.announce("message", message)
        return message.id

    async def close_topic(self, thread: int, by: User) -> None:
        """Close a topic: only admins may write in it now."""
        self.topics[thread].closed = True
        closed = {"forum_topic_closed": {}, "message_thread_id": thread, "is_topic_message": True}
        self.server.announce("message", self.put(closed, by.json))

    def delete_topic(self, thread: int) -> None:
        """Delete a topic; the bot is not told."""
        del self.topics[thread]


class Channel(Chat):
    """A channel; with `linked` set to a supergroup, its posts are forwarded there."""

    __slots__ = ()

    async def post(self, text: str) -> Message:
        """Publish a post in the channel's name."""
        content: dict[str, Any] = {"text": text, "sender_chat": self.json}
        if entities := detect_entities(text):
            content["entities"] = entities
        message = self.put(content, None)
        self.server.announce("channel_post", message)
        if self.linked is not None:
            copy = {**content, "is_automatic_forward": True}
            self.server.announce("message", self.linked.put(copy, TELEGRAM))
        return message

    async def set_bot(self, status: str, by: User) -> None:
        """Change the bot's standing here: administrator, member, left, kicked."""
        old, self.bot_status = self.bot_status, status
        self.server.announce_membership(self, by, old, status)
