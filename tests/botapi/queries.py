"""Callback, inline and guest queries: open until the bot answers them, once."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from .errors import bad_request
from .messages import Message
from .waiting import PATIENCE, Bell

if TYPE_CHECKING:
    from .people import User
    from .world import World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
OPEN_KEPT = 10_000


class Query:
    """A question that waits for an answer; `params` are the answering call's parameters."""

    def __init__(self, server: World, json: dict[str, Any]):
        self.server = server
        self.json = json
        self.params: dict[str, Any] | None = None
        self.asked_at = server.monotonic()
        self.took: float | None = None
        self._bell = Bell()

    def settle(self, params: dict[str, Any]) -> None:
        self.params = params
        self.took = self.server.monotonic() - self.asked_at
        self._bell.ring()

    async def answered(self, within: float | None = PATIENCE) -> Any:
        """Wait for the answer; `AssertionError` if none comes. None: do not wait."""
        if within is not None and not await self._bell.until(
            lambda: self.params is not None, within
        ):
            raise AssertionError(f"no answer to {self.json}; {self.server.story()}")
        return self

    def _given(self, name: str, default: Any = None) -> Any:
        return (self.params or {}).get(name, default)


class CallbackAnswer(Query):
    """What a person sees after a tap: nothing, a short notice, or a window to close."""

    @property
    def text(self) -> str:
        return self._given("text", "")

    @property
    def alert(self) -> bool:
        return self._given("show_alert", False)

    @property
    def url(self) -> str | None:
        return self._given("url")


class InlineAnswer(Query):
    """The results under the field where a person types."""

    @property
    def results(self) -> list[dict[str, Any]]:
        return self._given("results", [])

    @property
    def titles(self) -> list[str]:
        return [result.get("title", "") for result in self.results]

    @property
    def next_offset(self) -> str:
        return self._given("next_offset", "")

    @property
    def is_personal(self) -> bool:
        return self._given("is_personal", False)

    @property
    def cache_time(self) -> int:
        return self._given("cache_time", 300)

    @property
    def start_button(self) -> dict[str, Any] | None:
        return self._given("button")


class GuestAnswer(Query):
    """The one result that answers a guest query."""

    @property
    def result(self) -> dict[str, Any]:
        return self._given("result", {})

    @property
    def text(self) -> str:
        """The answer as the bot wrote it, markup included."""
        return self.result.get("input_message_content", {}).get("message_text", "")


class Queries:
    """All open queries, and the messages that were sent inline."""

    def __init__(self, server: World):
        self.server = server
        self.open: OrderedDict[str, Query] = OrderedDict()
        self.inline_messages: OrderedDict[str, Message] = OrderedDict()

    def callback(self, user: User, data: str, source: dict[str, Any]) -> CallbackAnswer:
        json = {"from": user.json, "chat_instance": "1", "data": data, **source}
        return self._open(CallbackAnswer(self.server, json), "id")

    def inline(self, user: User, query: str, offset: str, chat_type: str) -> InlineAnswer:
        json = {"from": user.json, "query": query, "offset": offset, "chat_type": chat_type}
        return self._open(InlineAnswer(self.server, json), "id")

    def guest(self, message: Message) -> GuestAnswer:
        return self._open(GuestAnswer(self.server, message.json), "guest_query_id")

    def _open(self, query: Any, id_field: str) -> Any:
        query_id = str(self.server.next_number("query"))
        query.json[id_field] = query_id
        self.open[query_id] = query
        while len(self.open) > OPEN_KEPT:
            self.open.popitem(last=False)
        return query

    def answer(self, kind: type[Query], query_id: str, params: dict[str, Any]) -> Query:
        """Close a query with the bot's answer; `ApiError` if it is not open."""
        query = self.open.get(query_id)
        if not isinstance(query, kind):
            raise bad_request(TOO_OLD)
        del self.open[query_id]
        query.settle(params)
        return query

    def expire(self) -> None:
        """Make every open query too old to be answered."""
        self.open.clear()

    def send_inline(self, result: dict[str, Any]) -> str:
        """Keep the message that a chosen result becomes; gives its inline_message_id."""
        inline_id = f"inline-{self.server.next_number('inline')}"
        content = result.get("input_message_content", {})
        message = Message(None, {"message_id": 0, "reply_markup": result.get("reply_markup", {})})
        message.source = content.get("message_text", "")
        self.inline_messages[inline_id] = message
        while len(self.inline_messages) > OPEN_KEPT:
            self.inline_messages.popitem(last=False)
        return inline_id
