"""Posting updates to the bot's webhook."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING, Any

import aiohttp
import msgspec

if TYPE_CHECKING:
    from .updates import Updates

FIRST_RETRY, LAST_RETRY = 0.05, 1.0
DEFAULT_CONNECTIONS = 40


class Webhook:
    """Posts updates to the bot: as many at once as it allows, in order within each chat,
    each again and again until it is accepted with a 2xx."""

    def __init__(self, updates: Updates, params: dict[str, Any]):
        self.updates = updates
        self.url: str = params["url"]
        self.max_connections: int = params.get("max_connections", DEFAULT_CONNECTIONS)
        self.headers = {"Content-Type": "application/json"}
        if "secret_token" in params:
            self.headers["X-Telegram-Bot-Api-Secret-Token"] = params["secret_token"]
        self.last_error: str | None = None
        self.last_error_at = 0.0
        self.attempts = 0
        self._lanes: dict[Any, deque[int]] = {}
        self._ready: asyncio.Queue[Any] = asyncio.Queue()
        self._workers: list[asyncio.Task[None]] = []
        self._session: aiohttp.ClientSession | None = None

    def take(self, update_id: int, lane: Any) -> None:
        waiting = self._lanes.get(lane)
        if waiting is not None:
            waiting.append(update_id)
            return
        self._lanes[lane] = deque([update_id])
        self._ready.put_nowait(lane)
        if len(self._workers) < min(self.max_connections, len(self._lanes)):
            self._workers.append(asyncio.create_task(self._work()))

    async def close(self) -> None:
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    async def _work(self) -> None:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        while True:
            lane = await self._ready.get()
            waiting = self._lanes[lane]
            await self._deliver(waiting[0])
            self.updates.confirm(waiting.popleft())
            if waiting:
                self._ready.put_nowait(lane)
            else:
                del self._lanes[lane]

    async def _deliver(self, update_id: int) -> None:
        pause = FIRST_RETRY
        while (body := self.updates.pending.get(update_id)) is not None:
            self.attempts += 1
            try:
                status, answer = await self._post(bytes(body))
            except (aiohttp.ClientError, TimeoutError, OSError) as problem:
                self.last_error = f"Connection failed: {type(problem).__name__}"
            else:
                if 200 <= status < 300:
                    if answer:
                        await self.updates.call(answer)
                    return
                self.last_error = f"Wrong response from the webhook: {status}"
            self.last_error_at = time.time()
            self.updates.bell.ring()
            await asyncio.sleep(pause)
            pause = min(pause * 2, LAST_RETRY)

    async def _post(self, body: bytes) -> tuple[int, Any]:
        assert self._session is not None
        async with self._session.post(self.url, data=body, headers=self.headers) as response:
            content = await response.read()
            is_call = content and response.content_type == "application/json"
            return response.status, msgspec.json.decode(content) if is_call else None
