"""Methods about the bot itself: who it is, its commands, names and descriptions."""

from __future__ import annotations

from typing import Any

from ..errors import ApiError, bad_request
from ..world import World
from .registry import does

Params = dict[str, Any]


@does("getMe")
def get_me(server: World, params: Params) -> Params:
    return server.me


@does("logOut", "close")
def leave_server(server: World, params: Params) -> bool:
    return True


def _commands_key(server: World, params: Params) -> Any:
    scope = params.get("scope")
    if scope and "chat_id" in scope:
        server.chat(scope["chat_id"])
    return server.profile.key(scope, params.get("language_code", ""))


@does("setMyCommands")
def set_commands(server: World, params: Params) -> bool:
    server.profile.commands[_commands_key(server, params)] = params["commands"]
    return True


@does("getMyCommands")
def get_commands(server: World, params: Params) -> list[Params]:
    return server.profile.commands.get(_commands_key(server, params), [])


@does("deleteMyCommands")
def delete_commands(server: World, params: Params) -> bool:
    server.profile.commands.pop(_commands_key(server, params), None)
    return True


def _text_methods(method: str, field: str) -> None:
    @does(f"setMy{method}")
    def set_text(server: World, params: Params) -> bool:
        language, text = params.get("language_code", ""), params.get(field, "")
        texts = server.profile.texts[field]
        if text:
            texts[language] = text
        else:
            texts.pop(language, None)
        return True

    @does(f"getMy{method}")
    def get_text(server: World, params: Params) -> Params:
        return {field: server.profile.text(field, params.get("language_code", ""))}


_text_methods("Name", "name")
_text_methods("Description", "description")
_text_methods("ShortDescription", "short_description")


@does("setChatMenuButton")
def set_menu_button(server: World, params: Params) -> bool:
    button = params.get("menu_button", {"type": "default"})
    server.profile.menu_buttons[params.get("chat_id")] = button
    return True


@does("getChatMenuButton")
def get_menu_button(server: World, params: Params) -> Params:
    return server.profile.menu_buttons.get(params.get("chat_id"), {"type": "commands"})


@does("getFile")
def get_file(server: World, params: Params) -> Params:
    file_id = params["file_id"]
    if file_id not in server.files:
        raise bad_request("invalid file_id")
    size = len(server.files[file_id])
    return {
        "file_id": file_id,
        "file_unique_id": file_id,
        "file_size": size,
        "file_path": f"documents/{file_id}",
    }


def not_carried_out(name: str, returns: tuple[str, ...]) -> Any:
    """Methods that are only checked: True where they may return that, else 501."""
    if "True" in returns:
        return True
    raise ApiError(501, f"Not Implemented: this server checks {name} but does not carry it out")
