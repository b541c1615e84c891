"""People: they write, tap buttons, ask inline, block the bot. Their acts become updates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .chats import Chat
from .errors import forbidden
from .formatted import detect_entities
from .messages import Message
from .queries import CallbackAnswer, GuestAnswer, InlineAnswer
from .waiting import PATIENCE

if TYPE_CHECKING:
    from .world import World

ANONYMOUS_ADMIN = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
CHANNEL_BOT = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}


class PrivateChat(Chat):
    """The chat of one person with the bot. `started`: the person has written to it."""

    __slots__ = ("deactivated", "started")

    def __init__(self, server: World, json: dict[str, Any], started: bool):
        super().__init__(server, json, "member")
        self.started = started
        self.deactivated = False

    def check_writable(self) -> None:
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.bot_status == "kicked":
            raise forbidden("bot was blocked by the user")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")


class User:
    """A person. Where `chat` is not given, they act in their private chat with the bot."""

    __slots__ = ("chat", "json", "server")

    def __init__(self, server: World, json: dict[str, Any], started: bool):
        self.server = server
        self.json = json
        shared = {k: v for k, v in json.items() if k in ("id", "first_name", "last_name")}
        if "username" in json:
            shared["username"] = json["username"]
        self.chat = PrivateChat(server, {**shared, "type": "private"}, started)

    def __repr__(self) -> str:
        return f"<User {self.id} {self.json['first_name']}>"

    @property
    def id(self) -> int:
        return self.json["id"]

    # --- writing ----------------------------------------------------------------------------

    async def send(
        self,
        text: str,
        chat: Chat | None = None,
        *,
        thread: int | None = None,
        reply_to: Message | None = None,
        as_chat: Chat | None = None,
        entities: list[dict[str, Any]] | None = None,
    ) -> Message:
        """Write a message. `as_chat`: in the name of the group (an anonymous admin) or of a
        channel. `entities` default to what Telegram itself marks: commands, mentions, links."""
        marked = detect_entities(text) if entities is None else entities
        content: dict[str, Any] = {"text": text}
        if marked:
            content["entities"] = marked
        return self._put(content, chat, thread, reply_to, as_chat)

    async def send_location(
        self, latitude: float, longitude: float, chat: Chat | None = None, **where: Any
    ) -> Message:
        """Share a place; `where` as for `send`."""
        content = {"location": {"latitude": latitude, "longitude": longitude}}
        return self._put(content, chat, **where)

    async def send_other(self, content: dict[str, Any], chat: Chat | None = None) -> Message:
        """Send anything else, given as fields of a `Message` object, e.g. `{"dice": {…}}`."""
        return self._put(content, chat)

    def _put(
        self,
        content: dict[str, Any],
        chat: Chat | None,
        thread: int | None = None,
        reply_to: Message | None = None,
        as_chat: Chat | None = None,
    ) -> Message:
        chat = self._begin(chat)
        content |= chat_position(chat, thread, reply_to)
        sender = self.json
        if as_chat is not None:
            content["sender_chat"] = as_chat.json
            sender = ANONYMOUS_ADMIN if as_chat is chat else CHANNEL_BOT
        message = chat.put(content, sender)
        self.server.announce("message", message)
        return message

    def _begin(self, chat: Chat | None) -> Chat:
        if chat is None or chat is self.chat:
            self.chat.started = True
            return self.chat
        chat.members.setdefault(self.id, "member")
        return chat

    async def edit(self, message: Message, text: str) -> Message:
        """Change the text of one's own message."""
        entities = detect_entities(text)
        kept = {k: v for k, v in message.json.items() if k not in ("text", "entities")}
        changed = {**kept, "edit_date": int(self.server.clock()), "text": text}
        message.change({**changed, "entities": entities} if entities else changed, None)
        self.server.announce("edited_message", message)
        return message

    # --- buttons and queries ----------------------------------------------------------------

    async def tap(
        self, message: Message | str, data: str, *, within: float | None = PATIENCE
    ) -> CallbackAnswer:
        """Press the button that says `data`, or send `data` itself as an old button would.

        Gives the bot's answer to the callback; with `within=None` does not wait for it.
        `message` may be the inline_message_id of a message that was sent inline.
        """
        source: dict[str, Any]
        if isinstance(message, str):
            source = {"inline_message_id": message}
        else:
            labels = {b.text: b.data for row in message.buttons for b in row if b.data}
            data = labels.get(data, data)
            source = {"message": message.json}
        query = self.server.queries.callback(self, data, source)
        self.server.push("callback_query", query.json, self.id)
        return await query.answered(within)

    async def inline(
        self,
        query: str,
        offset: str = "",
        *,
        chat_type: str = "sender",
        within: float | None = PATIENCE,
    ) -> InlineAnswer:
        """Type `@bot query` somewhere; gives the results that the bot offers."""
        asked = self.server.queries.inline(self, query, offset, chat_type)
        self.server.push("inline_query", asked.json, self.id)
        return await asked.answered(within)

    async def choose(self, answer: InlineAnswer, result_id: str) -> str:
        """Send one of the results; gives the inline_message_id for `tap`."""
        result = next(one for one in answer.results if one["id"] == result_id)
        inline_id = self.server.queries.send_inline(result)
        chosen = {
            "result_id": result_id,
            "from": self.json,
            "inline_message_id": inline_id,
            "query": answer.json["query"],
        }
        self.server.push("chosen_inline_result", chosen, self.id)
        return inline_id

    async def ask_guest(
        self, text: str, chat: Chat, *, within: float | None = PATIENCE
    ) -> GuestAnswer:
        """Mention the bot in a chat that it has not joined (a guest query)."""
        chat.members.setdefault(self.id, "member")
        content: dict[str, Any] = {"text": text, "entities": detect_entities(text)}
        message = chat.put(content, self.json)
        asked = self.server.queries.guest(message)
        self.server.push("guest_message", asked.json, chat.id)
        return await asked.answered(within)

    # --- the bot in one's private chat ------------------------------------------------------

    async def block(self) -> None:
        """Block the bot: it is told, and can write no more."""
        self._set_status("kicked")

    async def unblock(self) -> None:
        """Take the block away."""
        self._set_status("member")

    def deactivate(self) -> None:
        """Delete the account; the bot is not told."""
        self.chat.deactivated = True

    def _set_status(self, status: str) -> None:
        old, self.chat.bot_status = self.chat.bot_status, status
        self.chat.started = True
        self.server.announce_membership(self.chat, self, old, status)

    # --- reading ----------------------------------------------------------------------------

    async def replies(self, count: int = 1, within: float = PATIENCE) -> list[Message]:
        """The bot's next `count` messages in the private chat, in order."""
        return await self.chat.replies(count, within)

    async def reply(self, within: float = PATIENCE) -> Message:
        """The bot's next message in the private chat."""
        return await self.chat.reply(within)

    async def says(self, text: str, chat: Chat | None = None, **where: Any) -> Message:
        """Write a message and wait for the one that the bot sends next in that chat."""
        await self.send(text, chat, **where)
        return await (chat or self.chat).reply()


def chat_position(chat: Chat, thread: int | None, reply_to: Message | None) -> dict[str, Any]:
    """The fields that tell topic and answered message, with Telegram's peculiarities."""
    position: dict[str, Any] = {}
    if reply_to is not None:
        short = {k: v for k, v in reply_to.json.items() if k != "reply_to_message"}
        position["reply_to_message"] = short
        if chat.type == "supergroup" and not chat.is_forum:
            # Answers in plain supergroups carry a thread id too, to which nobody may send.
            position["message_thread_id"] = reply_to.thread or reply_to.id
    if thread is not None:
        position["message_thread_id"] = thread
        position["is_topic_message"] = True
        # In a topic, what answers nothing is shown as an answer to the topic's first message.
        position.setdefault("reply_to_message", chat.messages[thread].json)
    return position
