"""The world around the bot: people, chats, what was called, what fails on purpose."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from typing import Any

from .calls import Call, Calls, Refusal
from .chats import Chat, member_json
from .errors import bad_request
from .faults import Chaos, Fault, Faults
from .groups import Channel, Group
from .messages import Message
from .people import User
from .profile import Profile
from .queries import Queries
from .updates import Updates
from .visibility import is_for_bot
from .waiting import PATIENCE

TOKEN = "123456789:AAtest-token-of-the-loopback-server"


class World:
    """Everything but HTTP. `keep` bounds what is remembered of calls and messages."""

    def __init__(
        self,
        token: str,
        username: str,
        keep: int | None,
        privacy: bool,
        clock: Callable[[], float],
    ):
        self.token = token
        self.privacy = privacy
        self.clock = clock
        self.monotonic = time.monotonic
        self.bot_user = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "SCO facts",
            "username": username,
        }
        self.users: dict[int, User] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, bytes] = {}
        self.log = Calls(keep)
        self.faults = Faults()
        self.updates = Updates()
        self.queries = Queries(self)
        self.profile = Profile()
        self._keep = keep
        self._numbers: Counter[str] = Counter()
        self._messages: deque[Message] = deque()

    # --- people and chats -------------------------------------------------------------------

    def user(
        self,
        user_id: int,
        first_name: str = "Person",
        *,
        language_code: str | None = None,
        username: str | None = None,
        started: bool = False,
        **more: Any,
    ) -> User:
        """A person, new or known. `started`: they wrote to the bot before the test began."""
        if user_id in self.users:
            return self.users[user_id]
        json = {"id": user_id, "is_bot": False, "first_name": first_name, **more}
        if username is not None:
            json["username"] = username
        if language_code is not None:
            json["language_code"] = language_code
        user = self.users[user_id] = User(self, json, started)
        self.chats[user_id] = user.chat
        return user

    def people(self, ids: Iterable[int]) -> list[User]:
        """Many people who have all written to the bot before."""
        return [self.user(user_id, started=True) for user_id in ids]

    def group(self, title: str = "Group", **more: Any) -> Group:
        """A basic group; parameters as for `supergroup`."""
        return self._add(Group, "group", title, **more)

    def supergroup(self, title: str = "Supergroup", **more: Any) -> Group:
        """A supergroup. `chat_id` is chosen if not given; `owner`, `admins` and `members` are
        users; `forum` gives it topics; `bot` is the bot's standing: member, administrator,
        left, kicked."""
        return self._add(Group, "supergroup", title, **more)

    def channel(
        self, title: str = "Channel", *, linked: Group | None = None, **more: Any
    ) -> Channel:
        """A channel; its posts are forwarded to the supergroup `linked`."""
        channel = self._add(Channel, "channel", title, **{"bot": "administrator", **more})
        if linked is not None:
            channel.linked, linked.linked = linked, channel
        return channel

    def _add(
        self,
        kind: type[Any],
        type_: str,
        title: str,
        *,
        chat_id: int | None = None,
        owner: User | None = None,
        admins: Iterable[User] = (),
        members: Iterable[User] = (),
        forum: bool = False,
        bot: str = "member",
    ) -> Any:
        if chat_id is None:
            number = 1000 + self.next_number("chat")
            chat_id = -number if type_ == "group" else -1_000_000_000_000 - number
        json: dict[str, Any] = {"id": chat_id, "type": type_, "title": title}
        if forum:
            json["is_forum"] = True
        chat = self.chats[chat_id] = kind(self, json, bot)
        chat.members = {
            **{user.id: "member" for user in members},
            **{user.id: "administrator" for user in admins},
            **({owner.id: "creator"} if owner else {}),
        }
        return chat

    def chat(self, chat_id: int | str) -> Chat:
        """The chat that the bot means; `ApiError` "chat not found"."""
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if isinstance(chat_id, str):
            name = chat_id.removeprefix("@")
            named = (c for c in self.chats.values() if c.json.get("username") == name)
            chat = next(named, None)
        if chat is None:
            raise bad_request("chat not found")
        return chat

    # --- updates ----------------------------------------------------------------------------

    def push(self, kind: str, json: dict[str, Any], lane: Any = None) -> int | None:
        """Send the bot an update of that kind; gives its update_id (None: not asked for)."""
        return self.updates.push(kind, json, lane)

    def push_raw(self, update: dict[str, Any]) -> int:
        """Send the bot any update, as it is or with the next `update_id` if it has none."""
        return self.updates.push_raw({"update_id": self.updates.next_id(), **update}, None)

    def announce(self, kind: str, message: Message) -> None:
        """Tell the bot of a message if Telegram would."""
        if is_for_bot(message, privacy=self.privacy, bot=self.bot_user):
            self.updates.push(kind, message.json, message.chat.id)

    def announce_membership(self, chat: Chat, by: User, old: str, new: str) -> None:
        """Tell the bot that its own standing in a chat has changed."""
        in_channel = chat.type == "channel"
        change = {
            "chat": chat.json,
            "from": by.json,
            "date": int(self.clock()),
            "old_chat_member": member_json(self.bot_user, old, in_channel=in_channel),
            "new_chat_member": member_json(self.bot_user, new, in_channel=in_channel),
        }
        self.updates.push("my_chat_member", change, chat.id)

    async def settled(self, within: float = PATIENCE) -> None:
        """Wait until the bot has taken and confirmed every update."""
        if not await self.updates.bell.until(lambda: not self.updates.pending, within):
            raise AssertionError(f"{len(self.updates.pending)} updates left; {self.story()}")

    # --- calls ------------------------------------------------------------------------------

    @property
    def calls(self) -> list[Call]:
        """The calls so far, without getUpdates, in the order in which they were answered."""
        return list(self.log.kept)

    @property
    def refusals(self) -> list[Refusal]:
        """Calls refused by the bot's own fault; blocks, floods and asked-for failures are none."""
        return list(self.log.refusals)

    def called(self, method: str) -> list[Call]:
        """The kept calls of one method."""
        return [call for call in self.log.kept if call.method == method]

    async def wait_for(
        self,
        method: str,
        where: Callable[[dict[str, Any]], bool] | None = None,
        within: float = PATIENCE,
        *,
        after: int = 0,
    ) -> Call:
        """The first call of `method` whose parameters `where` accepts, made already or to come.
        `after=server.log.total` looks only at calls from now on."""
        call = await self.log.bell.until(lambda: self.log.find(method, where, after), within)
        if call is None:
            raise AssertionError(f"no such call of {method}; {self.story()}")
        return call

    def forget(self) -> None:
        """Forget calls and refusals so far."""
        self.log.kept.clear()
        self.log.refusals.clear()

    def story(self) -> str:
        """The last calls in a few lines, for the message of a failed assertion."""
        last = "".join(f"\n  {call}" for call in list(self.log.kept)[-8:])
        return f"last calls:{last or ' none'}"

    # --- failing on purpose -----------------------------------------------------------------

    def fail(
        self,
        method: str = "*",
        error: int | str = 500,
        *,
        chat: Chat | int | None = None,
        times: int | None = 1,
        retry_after: int = 1,
        migrate_to: int = 0,
    ) -> Fault:
        """Let the next `times` calls (None: all) of `method` ("*": any) to `chat` fail.

        `error`: 429, 403, 500, 502 or a name from faults.ERRORS ("blocked", "kicked",
        "deactivated", "cannot initiate", "migrated", …), or "drop", "cut", "timeout".
        """
        return self.faults.add(
            method,
            error,
            chat=chat.id if isinstance(chat, Chat) else chat,
            times=times,
            retry_after=retry_after,
            migrate_to=migrate_to,
        )

    def chaos(
        self,
        seed: int,
        methods: Iterable[str] = ("sendMessage",),
        retry_after: int = 1,
        **rates: float,
    ) -> Chaos:
        """Let calls fail at random: `chaos(1, flood=0.02, timeout=0.01, blocked=0.01)`.
        "blocked", "deactivated" and "migrated" change the chat for good."""
        return self.faults.set_chaos(seed, rates, methods, retry_after)

    def heal(self) -> None:
        """End all failing on purpose."""
        self.faults.heal()

    # --- for the server's other parts -------------------------------------------------------

    def next_number(self, series: str) -> int:
        self._numbers[series] += 1
        return self._numbers[series]

    def remember(self, message: Message) -> None:
        """Keep a message, and drop the oldest when there are more than `keep`."""
        if self._keep is None:
            return
        self._messages.append(message)
        if len(self._messages) > self._keep:
            oldest = self._messages.popleft()
            if oldest.id not in oldest.chat.topics:
                oldest.chat.messages.pop(oldest.id, None)

    def strike(self, kind: str, chat_id: Any) -> bool:
        """Let chaos change a chat for good; False if `kind` is no such change.

        What cannot befall that kind of chat (nobody blocks in a group) befalls nobody.
        """
        if kind not in ("blocked", "kicked", "deactivated", "migrated"):
            return False
        chat = self.chats.get(chat_id)
        if chat is None:
            return True
        if kind == ("blocked" if chat.type == "private" else "kicked"):
            chat.bot_status = "kicked"
        elif kind == "deactivated" and chat.type == "private":
            chat.deactivated = True
        elif kind == "migrated" and chat.type == "group" and chat.migrated_to is None:
            chat.migrated_to = self.supergroup(chat.json["title"])
        return True

    @property
    def me(self) -> dict[str, Any]:
        """What getMe answers."""
        return self.bot_user | {
            "can_join_groups": True,
            "can_read_all_group_messages": not self.privacy,
            "supports_inline_queries": True,
            "supports_guest_queries": True,
        }
