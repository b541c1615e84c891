"""A bot without a framework: calls methods with plain aiohttp."""

from __future__ import annotations

from typing import Any, Self

import aiohttp

from .errors import ApiError
from .server import BotApiServer


class BareBot:
    """`await bot("sendMessage", chat_id=1, text="hi")`: the result, or `ApiError`."""

    def __init__(self, server: BotApiServer):
        self.server = server
        self.offset = 0

    async def __aenter__(self) -> Self:
        self.session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.session.close()

    async def __call__(self, method: str, **params: Any) -> Any:
        return await self.post(method, json=params)

    async def post(self, method: str, *, token: str | None = None, **body: Any) -> Any:
        """One call with any body that `aiohttp.ClientSession.post` takes."""
        url = f"{self.server.url}/bot{token or self.server.token}/{method}"
        async with self.session.post(url, **body) as response:
            answer = await response.json()
        if answer["ok"]:
            return answer["result"]
        assert response.status == answer["error_code"]
        raise ApiError(response.status, answer["description"], answer.get("parameters"))

    async def updates(self, timeout: int = 1) -> list[dict[str, Any]]:  # noqa: ASYNC109 - Telegram's
        """The next updates; those of the last time are confirmed by asking."""
        updates = await self("getUpdates", offset=self.offset, timeout=timeout)
        if updates:
            self.offset = updates[-1]["update_id"] + 1
        return updates
