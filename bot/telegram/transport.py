"""The transport: the library's calls to the Bot API over aiohttp, counted, without secrets.

The library's own client slows down as soon as calls are made at once; this one does not.
Errors bear no address, because the address holds the token.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import msgspec
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

#: Called after each attempt with the Bot API method, the outcome and the seconds it took.
Observer = Callable[[str, str, float], None]

#: Calls that change nothing, or the same thing again, when they are carried out twice.
REPEATABLE = ("get", "set", "delete", "answer", "sendChatAction")
RETRY_AFTER = (0.1, 0.5)

_OUTCOMES = {400: "refused", 403: "forbidden", 409: "conflict", 429: "slow down"}
_decode = msgspec.json.Decoder(dict).decode
_encode = msgspec.json.Encoder(enc_hook=str).encode  # strings of a class of their own


class AiohttpRequest(BaseRequest):
    """Carries calls over a pool of kept connections.

    A call is repeated after a broken connection if it was not sent yet, or may be carried out
    twice; otherwise the error says that the network failed, and whoever sends decides.
    Times are in seconds.
    """

    def __init__(
        self,
        *,
        connections: int = 256,
        connect_timeout: float = 5.0,
        read_timeout: float = 15.0,
        upload_timeout: float = 60.0,
        observe: Observer | None = None,
    ) -> None:
        self._connections = connections
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._upload_timeout = upload_timeout
        self._observe = observe
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """For how long an answer is waited for."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool, in the running loop."""
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=300),
                headers={"User-Agent": "sco-facts-bot"},
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=True,
            )

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one call; status and body. NetworkError, TimedOut."""
        name = url.rsplit("/", 1)[-1]
        files = bool(request_data and request_data.contains_files)
        wait = _number(read_timeout, self._upload_timeout if files else self._read_timeout)
        limits = _limits(
            _number(pool_timeout, None), _number(connect_timeout, self._connect_timeout), wait
        )
        for pause in (*RETRY_AFTER, None):
            started = perf_counter()
            try:
                status, body = await self._call(url, method, request_data, limits)
            except (TimeoutError, aiohttp.ClientError, OSError) as error:
                self._note(name, _failure(error), started)
                if pause is None or not _may_repeat(error, name):
                    raise _as_telegram_error(error) from None
                await asyncio.sleep(pause)
            else:
                self._note(name, _outcome(status), started)
                return status, _explained(status, body)
        raise AssertionError("unreachable")

    async def _call(
        self,
        url: str,
        method: str,
        request_data: RequestData | None,
        limits: aiohttp.ClientTimeout,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the transport is not initialised")
        body: dict[str, Any] = {}
        if request_data and request_data.contains_files:
            body["data"] = _form(request_data)
        elif request_data:
            body["data"] = _encode(request_data.parameters)
            body["headers"] = {"Content-Type": "application/json"}
        proxy = _proxy(*urlsplit(url)[:2])
        async with self._session.request(
            method, url, timeout=limits, proxy=proxy, **body
        ) as response:
            return response.status, await response.read()

    def _note(self, name: str, outcome: str, started: float) -> None:
        if self._observe:
            self._observe(name, outcome, perf_counter() - started)

    @staticmethod
    def parse_json_payload(payload: bytes) -> JSONDict:
        """The body as JSON. TelegramError, without the body, which may hold people's messages."""
        try:
            return decode(payload)
        except ValueError:
            raise TelegramError(
                "The Bot API server answered with something else than JSON"
            ) from None


@lru_cache
def _limits(pool: float | None, connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=pool, sock_connect=connect, sock_read=read)


@lru_cache
def _proxy(scheme: str, place: str) -> str | None:
    """The proxy that the environment names for this server.

    The client's own way of finding it costs two changes of thread for every call.
    """
    host = place.rpartition("@")[2].rpartition(":")[0] or place
    return None if proxy_bypass(host) else getproxies().get(scheme)


def decode(payload: bytes) -> JSONDict:
    """A JSON object. ValueError if it is none. Half a surrogate pair, which only JSON can spell and
    nothing could send again, becomes the replacement character.
    """
    try:
        return _decode(payload)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except msgspec.DecodeError:
        found = _whole(json.loads(payload))
    if not isinstance(found, dict):
        raise ValueError("no JSON object")
    return found


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [_whole(item) for item in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    return value


def _form(request_data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData()
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def _number(value: ODVInput[float], default: float | None) -> float | None:
    return value if isinstance(value, (int, float)) else default


def _may_repeat(error: BaseException, name: str) -> bool:
    """The call was not sent, or being carried out twice does no harm.

    Updates are fetched in a loop that repeats by itself.
    """
    if name == "getUpdates":
        return False
    if isinstance(error, aiohttp.ClientConnectorError):
        return True
    return name.startswith(REPEATABLE) and not isinstance(error, asyncio.TimeoutError)


def _as_telegram_error(error: BaseException) -> TelegramError:
    """The library's error, with the kind of the fault and without the address."""
    if isinstance(error, asyncio.TimeoutError):
        return TimedOut(f"Timed out ({type(error).__name__})")
    if isinstance(error, aiohttp.ClientConnectorError):
        return NetworkError("The Bot API server cannot be reached")
    return NetworkError(f"The connection to the Bot API server failed ({type(error).__name__})")


def _failure(error: BaseException) -> str:
    return "timeout" if isinstance(error, asyncio.TimeoutError) else "network"


def _outcome(status: int) -> str:
    if status < 300:
        return "ok"
    return _OUTCOMES.get(status, "server error" if status >= 500 else "refused")


def _explained(status: int, body: bytes) -> bytes:
    """The body; in place of a proxy's error page, a line of JSON, so that no page is logged."""
    if status < 300 or body.lstrip()[:1] == b"{":
        return body
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "unknown status"
    return msgspec.json.encode({"ok": False, "description": f"{phrase} ({status})"})
