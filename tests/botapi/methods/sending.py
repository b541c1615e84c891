"""Methods that put messages into chats."""

from __future__ import annotations

from typing import Any

from ..chats import Chat
from ..errors import bad_request
from ..messages import Message
from ..rules import formatted
from ..schema import Upload
from ..world import World
from .registry import does

Params = dict[str, Any]

FILES_KEPT = 1000
MEDIA = {
    "sendPhoto": "photo",
    "sendDocument": "document",
    "sendAudio": "audio",
    "sendVideo": "video",
    "sendAnimation": "animation",
    "sendVoice": "voice",
}
MEDIA_DETAILS = {
    "photo": {"width": 640, "height": 480},
    "document": {},
    "audio": {"duration": 1},
    "video": {"width": 640, "height": 480, "duration": 1},
    "animation": {"width": 640, "height": 480, "duration": 1},
    "voice": {"duration": 1},
}


def text_fields(params: Params, source: str, text: str, entities: str) -> dict[str, Any]:
    """A message's `text` and `entities` (or caption and …) from a call's parameters."""
    parsed = formatted(params[source], params.get("parse_mode"), params.get(entities))
    fields: dict[str, Any] = {text: parsed.text}
    if parsed.entities:
        fields[entities] = list(parsed.entities)
    return fields


def send(server: World, params: Params, content: dict[str, Any]) -> Message:
    """Put the bot's message where the parameters say; `ApiError` if it may not go there."""
    chat = server.chat(params["chat_id"])
    chat.check_writable()
    content |= _position(server, chat, params)
    markup = params.get("reply_markup")
    if markup is not None and "inline_keyboard" in markup:
        content["reply_markup"] = markup
    if chat.type == "channel":
        content["sender_chat"] = chat.json
    message = chat.put(content, None if chat.type == "channel" else server.bot_user)
    message.markup = markup
    message.source = params.get("text", params.get("caption"))
    chat.deliver(message)
    return message


def _position(server: World, chat: Chat, params: Params) -> dict[str, Any]:
    position: dict[str, Any] = {}
    thread = params.get("message_thread_id")
    replied = _replied_to(chat, params.get("reply_parameters"))
    if replied is not None:
        short = {k: v for k, v in replied.json.items() if k != "reply_to_message"}
        position["reply_to_message"] = short
        if chat.is_forum:
            thread = thread or replied.thread
    chat.check_thread(thread)
    if thread is not None:
        position |= {"message_thread_id": thread, "is_topic_message": True}
    return position


def _replied_to(chat: Chat, wanted: Params | None) -> Message | None:
    if wanted is None or "message_id" not in wanted:
        return None
    if wanted.get("chat_id", chat.id) != chat.id:
        return None  # shown as external_reply by Telegram, which no test looks at
    replied = chat.messages.get(wanted["message_id"])
    if replied is not None and not replied.deleted:
        return replied
    if wanted.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


@does("sendMessage")
def send_message(server: World, params: Params) -> Params:
    content = text_fields(params, "text", "text", "entities")
    if "link_preview_options" in params:
        content["link_preview_options"] = params["link_preview_options"]
    return send(server, params, content).json


def media_fields(server: World, params: Params, field: str, file: Upload | str) -> dict[str, Any]:
    """A message's fields for a file of the kind `field`, and its caption."""
    content: dict[str, Any] = {}
    if "caption" in params:
        content |= text_fields(params, "caption", "caption", "caption_entities")
    media = store(server, file) | MEDIA_DETAILS.get(field, {})
    if isinstance(file, Upload) and field == "document":
        media |= {"file_name": file.name, "mime_type": file.content_type}
    content[field] = [media] if field == "photo" else media
    return content


def _send_media(field: str) -> Any:
    def deed(server: World, params: Params) -> Params:
        file = params[field]
        message = send(server, params, media_fields(server, params, field, file))
        message.file = file if isinstance(file, Upload) else None
        return message.json

    return deed


for _method, _field in MEDIA.items():
    does(_method)(_send_media(_field))


def store(server: World, upload: Upload | str) -> dict[str, Any]:
    """Identifiers of a file that the bot has sent, or the ones it has named."""
    if not isinstance(upload, Upload):
        if not upload.startswith(("http://", "https://")) and upload not in server.files:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return {"file_id": upload, "file_unique_id": upload}
    if not upload.data:
        raise bad_request("file must be non-empty")
    file_id = f"file-{server.next_number('file')}"
    server.files[file_id] = upload.data
    if len(server.files) > FILES_KEPT:
        del server.files[next(iter(server.files))]
    return {"file_id": file_id, "file_unique_id": file_id, "file_size": len(upload.data)}


@does("sendLocation")
def send_location(server: World, params: Params) -> Params:
    place = {"latitude": params["latitude"], "longitude": params["longitude"]}
    return send(server, params, {"location": place}).json


@does("sendMessageDraft")
def send_draft(server: World, params: Params) -> bool:
    server.chat(params["chat_id"]).check_writable()
    return True


@does("sendChatAction")
def send_action(server: World, params: Params) -> bool:
    chat = server.chat(params["chat_id"])
    chat.check_writable()
    chat.check_thread(params.get("message_thread_id"))
    return True


@does("copyMessage")
def copy(server: World, params: Params) -> Params:
    return {"message_id": forward(server, params)["message_id"]}


@does("forwardMessage")
def forward(server: World, params: Params) -> Params:
    origin = server.chat(params["from_chat_id"])
    original = origin.find(params["message_id"], "message to copy not found")
    content = {
        field: original.json[field]
        for field in ("text", "entities", "caption", "caption_entities", *MEDIA_DETAILS)
        if field in original.json
    }
    return send(server, params, content).json
