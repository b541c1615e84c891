"""Methods that change or delete messages, and pin them."""

from __future__ import annotations

from typing import Any

from ..errors import bad_request
from ..messages import Message
from ..schema import Upload
from ..world import World
from .registry import does
from .sending import MEDIA_DETAILS, media_fields, text_fields

Params = dict[str, Any]

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


def _target(server: World, params: Params) -> Message:
    if "inline_message_id" in params:
        message = server.queries.inline_messages.get(params["inline_message_id"])
        if message is None:
            raise bad_request("MESSAGE_ID_INVALID")
        return message
    chat = server.chat(params["chat_id"])
    chat.check_writable()
    message = chat.find(params["message_id"], "message to edit not found")
    by_bot = message.json.get("from", {}).get("id") == server.bot_user["id"]
    if not by_bot and chat.type != "channel":
        raise bad_request("message can't be edited")
    return message


def _edit(server: World, params: Params, gone: tuple[str, ...], content: Params) -> Any:
    message = _target(server, params)
    removed = (*gone, "reply_markup", "edit_date")
    kept = {field: value for field, value in message.json.items() if field not in removed}
    changed = {**kept, **content}
    if "reply_markup" in params:
        changed["reply_markup"] = params["reply_markup"]
    before = {field: v for field, v in message.json.items() if field != "edit_date"}
    if _without_empty_markup(changed) == _without_empty_markup(before):
        raise bad_request(NOT_MODIFIED)
    if message.chat is not None:
        changed["edit_date"] = int(server.clock())
    message.change(changed, params.get("text", params.get("caption", message.source)))
    return True if message.chat is None else message.json


def _without_empty_markup(json: Params) -> Params:
    if json.get("reply_markup", {}).get("inline_keyboard"):
        return json
    return {field: value for field, value in json.items() if field != "reply_markup"}


@does("editMessageText")
def edit_text(server: World, params: Params) -> Any:
    message = _target(server, params)
    if message.chat is not None and "text" not in message.json:
        raise bad_request("there is no text in the message to edit")
    content = text_fields(params, "text", "text", "entities")
    if "link_preview_options" in params:
        content["link_preview_options"] = params["link_preview_options"]
    return _edit(server, params, ("text", "entities", "link_preview_options"), content)


@does("editMessageCaption")
def edit_caption(server: World, params: Params) -> Any:
    content: Params = {}
    if "caption" in params:
        content = text_fields(params, "caption", "caption", "caption_entities")
    return _edit(server, params, ("caption", "caption_entities"), content)


@does("editMessageMedia")
def edit_media(server: World, params: Params) -> Any:
    media = params["media"]
    content = media_fields(server, media, media["type"], media["media"])
    gone = ("text", "entities", "caption", "caption_entities", *MEDIA_DETAILS)
    changed = _edit(server, params, gone, content)
    _target(server, params).file = media["media"] if isinstance(media["media"], Upload) else None
    return changed


@does("editMessageReplyMarkup")
def edit_markup(server: World, params: Params) -> Any:
    return _edit(server, params, (), {})


@does("deleteMessage", "deleteMessages")
def delete(server: World, params: Params) -> bool:
    chat = server.chat(params["chat_id"])
    chat.check_writable()
    wanted = params.get("message_ids") or [params["message_id"]]
    for message_id in wanted:
        message = chat.messages.get(message_id)
        if message is None or message.deleted:
            if "message_ids" in params:
                continue  # Telegram skips what is not there
            raise bad_request("message to delete not found")
        mine = message.json.get("from", {}).get("id") == server.bot_user["id"]
        if not mine and chat.type != "private" and chat.bot_status != "administrator":
            raise bad_request("message can't be deleted")
        message.deleted = True
    return True


@does("pinChatMessage")
def pin(server: World, params: Params) -> bool:
    chat = server.chat(params["chat_id"])
    chat.check_writable()
    chat.find(params["message_id"], "message to pin not found")
    if chat.type != "private" and chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return True


@does("setMessageReaction")
def react(server: World, params: Params) -> bool:
    chat = server.chat(params["chat_id"])
    chat.check_writable()
    chat.find(params["message_id"], "message to react not found")
    return True
