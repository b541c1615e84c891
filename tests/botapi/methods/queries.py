"""Answers to callback, inline and guest queries."""

from __future__ import annotations

from typing import Any

from ..queries import CallbackAnswer, GuestAnswer, InlineAnswer
from ..world import World
from .registry import does

Params = dict[str, Any]


@does("answerCallbackQuery")
def answer_callback(server: World, params: Params) -> bool:
    server.queries.answer(CallbackAnswer, params["callback_query_id"], params)
    return True


@does("answerInlineQuery")
def answer_inline(server: World, params: Params) -> bool:
    server.queries.answer(InlineAnswer, params["inline_query_id"], params)
    return True


@does("answerGuestQuery")
def answer_guest(server: World, params: Params) -> Params:
    server.queries.answer(GuestAnswer, params["guest_query_id"], params)
    return {"inline_message_id": server.queries.send_inline(params["result"])}
