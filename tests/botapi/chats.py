"""Chats: who is in them, their topics and messages, and what the bot may do there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .errors import bad_request, forbidden, migrated
from .messages import Message
from .waiting import PATIENCE, Bell

if TYPE_CHECKING:
    from .world import World

INSIDE = ("creator", "administrator", "member", "restricted")
UNREAD_KEPT = 1000

ADMIN_RIGHTS = dict.fromkeys(
    (
        "can_be_edited",
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
        "can_send_welcome_messages",
    ),
    False,
) | {"can_manage_chat": True, "can_delete_messages": True}


@dataclass(slots=True)
class Topic:
    """A topic of a forum; `thread` is its message_thread_id."""

    thread: int
    name: str
    closed: bool = False


def member_json(user: dict[str, Any], status: str, *, in_channel: bool = False) -> dict[str, Any]:
    """A `ChatMember` object of that status."""
    member: dict[str, Any] = {"status": status, "user": user}
    if status == "creator":
        member["is_anonymous"] = False
    elif status == "administrator":
        member.update(ADMIN_RIGHTS)
        if in_channel:
            member.update(can_post_messages=True, can_edit_messages=True)
    elif status == "kicked":
        member["until_date"] = 0
    return member


class Chat:
    """What all kinds of chat have in common. Tests get them from `server.user(…).chat`,
    `server.group(…)`, `server.supergroup(…)`, `server.channel(…)`."""

    __slots__ = (
        "_last_id",
        "_unread",
        "bell",
        "bot_status",
        "id",
        "json",
        "linked",
        "members",
        "messages",
        "migrated_to",
        "server",
        "topics",
    )

    def __init__(self, server: World, json: dict[str, Any], bot_status: str):
        self.server = server
        self.json = json
        self.id: int = json["id"]
        self.bot_status = bot_status
        self.members: dict[int, str] = {}
        self.messages: dict[int, Message] = {}
        self.topics: dict[int, Topic] = {}
        self.linked: Chat | None = None
        self.migrated_to: Chat | None = None
        self.bell = Bell()
        self._unread: list[Message] = []
        self._last_id = 0

    def __repr__(self) -> str:
        return f"<{self.type} {self.id} {self.json.get('title', '')}>"

    @property
    def type(self) -> str:
        return self.json["type"]

    @property
    def is_forum(self) -> bool:
        return self.json.get("is_forum", False)

    def next_message_id(self) -> int:
        """Supergroups and channels count for themselves, all other chats together."""
        if self.type in ("supergroup", "channel"):
            self._last_id += 1
            return self._last_id
        return self.server.next_number("message")

    # --- messages ---------------------------------------------------------------------------

    def put(self, content: dict[str, Any], sender: dict[str, Any] | None) -> Message:
        """Add a message of a person, of the bot or of the chat itself."""
        json: dict[str, Any] = {"message_id": self.next_message_id()}
        if sender is not None:
            json["from"] = sender
        json |= {"chat": self.json, "date": int(self.server.clock()), **content}
        message = Message(self, json)
        self.messages[message.id] = message
        self.server.remember(message)
        return message

    def deliver(self, message: Message) -> None:
        """Let the people of the chat read a message of the bot."""
        self._unread.append(message)
        if len(self._unread) > UNREAD_KEPT:
            del self._unread[0]
        self.bell.ring()

    async def replies(self, count: int = 1, within: float = PATIENCE) -> list[Message]:
        """The bot's next `count` messages in this chat that no earlier call has given."""
        if not await self.bell.until(lambda: len(self._unread) >= count, within):
            raise AssertionError(
                f"{len(self._unread)} of {count} replies in {self!r}: {self._unread}; "
                f"{self.server.story()}"
            )
        read, self._unread = self._unread[:count], self._unread[count:]
        return read

    async def reply(self, within: float = PATIENCE) -> Message:
        """The bot's next message in this chat."""
        return (await self.replies(1, within))[0]

    @property
    def unread(self) -> list[Message]:
        """The bot's messages that nobody has awaited yet."""
        return list(self._unread)

    # --- what the bot may do ----------------------------------------------------------------

    def check_writable(self) -> None:
        """Raise what Telegram answers when the bot may not write here."""
        self.check_present()
        if self.type == "channel" and self.bot_status != "administrator":
            raise bad_request("need administrator rights in the channel chat")

    def check_present(self) -> None:
        """Raise what Telegram answers when the bot is not in the chat any more."""
        if self.migrated_to is not None:
            raise migrated(self.migrated_to.id)
        if self.bot_status in INSIDE:
            return
        if self.bot_status == "kicked":
            raise forbidden(f"bot was kicked from the {self.type} chat")
        raise forbidden(f"bot is not a member of the {self.type} chat")

    def check_thread(self, thread: int | None) -> None:
        """Raise if there is no such topic, or if it is closed and the bot is no admin."""
        if thread is None:
            return
        topic = self.topics.get(thread)
        if topic is None:
            raise bad_request("message thread not found")
        if topic.closed and self.bot_status != "administrator":
            raise bad_request("TOPIC_CLOSED")

    def find(self, message_id: int, complaint: str) -> Message:
        message = self.messages.get(message_id)
        if message is None or message.deleted:
            raise bad_request(complaint)
        return message

    def member(self, user_id: int) -> dict[str, Any]:
        """The `ChatMember` object of a person, or of the bot itself."""
        server = self.server
        if user_id == server.bot_user["id"]:
            return member_json(server.bot_user, self.bot_status, in_channel=self.type == "channel")
        user = server.users.get(user_id)
        if user is None:
            raise bad_request("PARTICIPANT_ID_INVALID")
        return member_json(user.json, self.members.get(user_id, "left"))

    def administrators(self) -> list[dict[str, Any]]:
        """`ChatMember` objects of the owner and the admins, the bot included, other bots not."""
        admins = [
            self.member(user_id)
            for user_id, status in self.members.items()
            if status in ("creator", "administrator")
        ]
        if self.bot_status == "administrator":
            admins.append(self.member(self.server.bot_user["id"]))
        return admins
