"""Methods that ask about chats and their members, or leave them."""

from __future__ import annotations

from typing import Any

from ..chats import INSIDE, Chat
from ..errors import bad_request
from ..world import World
from .registry import does

Params = dict[str, Any]

FULL_INFO = {
    "accent_color_id": 0,
    "max_reaction_count": 11,
    "accepted_gift_types": dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    ),
}


def _visible(server: World, params: Params) -> Chat:
    chat = server.chat(params["chat_id"])
    if chat.type != "private":
        chat.check_present()
    return chat


@does("getChat")
def get_chat(server: World, params: Params) -> Params:
    chat = _visible(server, params)
    info = chat.json | FULL_INFO
    if chat.linked is not None:
        info["linked_chat_id"] = chat.linked.id
    return info


@does("getChatAdministrators")
def get_administrators(server: World, params: Params) -> list[Params]:
    chat = _visible(server, params)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    return chat.administrators()


@does("getChatMember")
def get_member(server: World, params: Params) -> Params:
    chat = _visible(server, params)
    return chat.member(params["user_id"])


@does("getChatMemberCount")
def count_members(server: World, params: Params) -> int:
    chat = _visible(server, params)
    return 1 + sum(status in INSIDE for status in chat.members.values())


@does("leaveChat")
def leave(server: World, params: Params) -> bool:
    chat = _visible(server, params)
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    return True
