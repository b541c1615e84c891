"""Rules of the documentation's prose: texts after parsing, fields that depend on each other."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from .errors import bad_request
from .formatted import Formatted, parse_html, utf16_length
from .table import UPDATE_KINDS

MAX_BUTTONS = 100
LOOPBACK = ("localhost", "127.0.0.1", "::1")

_BUTTON_LOOKS = {"text", "icon_custom_emoji_id", "style"}
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_TOKEN = re.compile(r"[A-Za-z0-9_-]*")
_TOO_LONG = {"text": "message is too long", "message_text": "MESSAGE_TOO_LONG"}
_EMPTY = {"text": "message text is empty", "message_text": "message text is empty"}


def formatted(text: str, mode: str | None, entities: list[dict[str, Any]] | None) -> Formatted:
    """The plain text and entities of a text parameter; `ApiError` if they cannot be read."""
    if mode:
        if mode.lower() != "html":
            raise bad_request("unsupported parse_mode: this server reads only HTML")
        return parse_html(text)
    end = utf16_length(text)
    for entity in entities or ():
        if not 0 <= entity["offset"] < entity["offset"] + entity["length"] <= end:
            raise bad_request("can't parse entities: entity lies beyond the text")
    return Formatted(text.strip(), tuple(entities or ()))


def check_text(
    text: str,
    mode: str | None,
    entities: list[dict[str, Any]] | None,
    field: str,
    limits: tuple[int, int],
) -> None:
    """Length in UTF-16 units after parsing, as Telegram counts it."""
    low, high = limits
    size = utf16_length(formatted(text, mode, entities).text)
    if size < low:
        raise bad_request(_EMPTY.get(field, f"{field} is empty"))
    if size > high:
        raise bad_request(_TOO_LONG.get(field, f"message {field} is too long"))


def _button(value: dict[str, Any]) -> None:
    if not value["text"].strip():
        raise bad_request("inline keyboard button text is empty")
    actions = value.keys() - _BUTTON_LOOKS
    if len(actions) != 1:
        raise bad_request(
            "can't parse inline keyboard button: exactly one action is needed, "
            f"found {sorted(actions) or 'none'}"
        )
    if "url" in value:
        _web_address(value["url"], f"inline keyboard button URL '{value['url']}' is invalid")


def _web_address(url: str, complaint: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https", "tg") or not parts.netloc:
        raise bad_request(f"{complaint}: Wrong HTTP URL")


def _keyboard(value: dict[str, Any]) -> None:
    if sum(map(len, value["inline_keyboard"])) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")


def _command(value: dict[str, Any]) -> None:
    if not _COMMAND.fullmatch(value["command"]):
        raise bad_request("BOT_COMMAND_INVALID")


def _language(value: dict[str, Any]) -> None:
    if not _LANGUAGE.fullmatch(value.get("language_code", "")):
        raise bad_request("language_code must be a two-letter ISO 639-1 code")


def _start_parameter(value: dict[str, Any]) -> None:
    if not _TOKEN.fullmatch(value.get("start_parameter", "")):
        raise bad_request("START_PARAM_INVALID")
    if len(value.keys() & {"web_app", "start_parameter"}) != 1:
        raise bad_request("inline results button needs exactly one of web_app, start_parameter")


def _inline_results(value: dict[str, Any]) -> None:
    ids = [result["id"] for result in value["results"]]
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")


def _webhook(value: dict[str, Any]) -> None:
    if not _TOKEN.fullmatch(value.get("secret_token", "")):
        raise bad_request("secret token contains unallowed characters")
    parts = urlsplit(value["url"])
    if value["url"] and parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.hostname not in LOOPBACK and parts.port not in (None, 443, 80, 88, 8443):
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    _allowed_updates(value)


def _allowed_updates(value: dict[str, Any]) -> None:
    unknown = set(value.get("allowed_updates", ())) - UPDATE_KINDS
    if unknown:
        raise bad_request(f"allowed_updates names unknown kinds: {sorted(unknown)}")


def _edit_target(value: dict[str, Any]) -> None:
    if "inline_message_id" in value:
        if value.keys() & {"chat_id", "message_id"}:
            raise bad_request("inline_message_id excludes chat_id and message_id")
    elif "chat_id" not in value:
        raise bad_request("chat_id is empty")
    elif "message_id" not in value:
        raise bad_request("message identifier is not specified")


def _edit_text(value: dict[str, Any]) -> None:
    _edit_target(value)
    if ("text" in value) == ("rich_message" in value):
        raise bad_request("exactly one of text and rich_message is needed")


RULES: dict[str, Callable[[dict[str, Any]], None]] = {
    "InlineKeyboardButton": _button,
    "InlineKeyboardMarkup": _keyboard,
    "BotCommand": _command,
    "InlineQueryResultsButton": _start_parameter,
    "answerInlineQuery": _inline_results,
    "setWebhook": _webhook,
    "getUpdates": _allowed_updates,
    "editMessageText": _edit_text,
    "editMessageCaption": _edit_target,
    "editMessageReplyMarkup": _edit_target,
    "editMessageMedia": _edit_target,
    **dict.fromkeys(
        (
            "setMyCommands",
            "getMyCommands",
            "deleteMyCommands",
            "setMyName",
            "getMyName",
            "setMyDescription",
            "getMyDescription",
            "setMyShortDescription",
            "getMyShortDescription",
        ),
        _language,
    ),
}
"""Checks over whole objects and calls, by the name of the type or method."""
