"""A question: what a person asks, freed of Telegram's types; and the command that answers it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

from bot import clock
from bot.chats.records import Kind
from bot.replies.reply import Reply
from bot.speech import Speech

if TYPE_CHECKING:
    from bot.services import Services

ChatKind = Literal["private", "group", "channel", "inline"]


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and where: ids as Telegram gives them; 0 where there is none.

    ``type`` is the chat's, as the book keeps it. ``code`` is the language code of the person's
    Telegram, ``thread`` the forum topic, and ``sender_chat`` the group or channel in whose name an
    anonymous admin writes.
    """

    user: int
    chat: int
    kind: ChatKind = "private"
    thread: int | None = None
    code: str | None = None
    sender_chat: int | None = None
    type: Kind = "private"

    @property
    def in_group(self) -> bool:
        """The question stands in a group."""
        return self.kind == "group"


@dataclass(frozen=True, slots=True)
class Question:
    """One question: a command's name and what stands after it, and the voice that will answer.

    ``pressed`` is set if it came from a button, ``started`` if from a deep link. ``channel`` is the
    channel whose settings its admin changes from the private chat.
    """

    command: str
    argument: str
    asker: Asker
    speech: Speech
    services: Services = field(repr=False)
    pressed: bool = False
    started: bool = False
    channel: int | None = None

    @property
    def chat(self) -> int:
        """The chat whose settings the question is about: where it is asked, or the channel."""
        return self.asker.chat if self.channel is None else self.channel

    @property
    def chat_type(self) -> Kind:
        """The type of that chat, as the book keeps it."""
        return self.asker.type if self.channel is None else "channel"

    @property
    def now(self) -> datetime:
        """The moment of asking, in UTC."""
        return clock.now()

    @property
    def today(self) -> date:
        """The day of asking, in UTC."""
        return clock.today()


Answer = Callable[[Question], Reply | Awaitable[Reply]]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, the function that answers it, and its line in the menu and in /help.

    ``line`` is a marked msgid; a command without one works and is listed nowhere (for buttons).
    ``where`` says in whose menu it stands. ``admins``: it changes settings, so in groups only their
    admins may use it; a channel's admin may in the private chat, by ``/command @channel words``.
    ``operators``: only those in ADMIN_IDS may; others are told that the command does not exist.
    """

    name: str
    answer: Answer
    line: str = ""
    where: Literal["everywhere", "private"] = "everywhere"
    admins: bool = False
    operators: bool = False


class Commands(Mapping[str, Command]):
    """The commands by name, in the order in which they are listed."""

    def __init__(self, commands: Iterable[Command]) -> None:
        self._commands = {command.name: command for command in commands}

    def __getitem__(self, name: str) -> Command:
        return self._commands[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._commands)

    def __len__(self) -> int:
        return len(self._commands)

    def listed(self, *, in_group: bool = False, for_admins: bool = True) -> list[Command]:
        """The commands that /help and the menu show: in private chats, to a group's admins (both
        set), or to everybody in a group.
        """
        return [
            command
            for command in self._commands.values()
            if command.line
            and not command.operators
            and not (in_group and command.where == "private")
            and not (in_group and command.admins and not for_admins)
        ]
