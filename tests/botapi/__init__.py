"""A small, strict Bot API server that bots talk to over HTTP, and the people who use them.

async with BotApiServer() as server:
    alice = server.user(1, language_code="kk")
    answer = await alice.says("/status Azerbaijan")
    tapped = await alice.tap(answer, "Why?")
assert not server.refusals
"""

from .chats import Chat
from .groups import Channel, Group
from .load import Load, run_load
from .messages import Button, Message
from .people import User
from .queries import CallbackAnswer, GuestAnswer, InlineAnswer
from .schema import Invalid, Upload, check_type
from .server import BotApiServer
from .world import TOKEN

__all__ = [
    "TOKEN",
    "BotApiServer",
    "Button",
    "CallbackAnswer",
    "Channel",
    "Chat",
    "Group",
    "GuestAnswer",
    "InlineAnswer",
    "Invalid",
    "Load",
    "Message",
    "Upload",
    "User",
    "check_type",
    "run_load",
]
