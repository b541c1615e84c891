"""The server: takes calls over HTTP, checks them, does them, and answers as Telegram does."""

from __future__ import annotations

import asyncio
import inspect
import time
import traceback
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, Self

import msgspec
from aiohttp import web

from .bodies import read_parameters
from .calls import Call
from .control import control
from .errors import ApiError
from .faults import Fault
from .methods import DEEDS
from .methods.about_bot import not_carried_out
from .schema import METHODS, Invalid, Method
from .world import TOKEN, World

HANG = 600.0
MAX_BODY = 50 * 2**20
JSON = {"Content-Type": "application/json"}
UNKNOWN_METHOD = ApiError(404, "Not Found: method not found")
UNAUTHORIZED = ApiError(401, "Unauthorized")


class BotApiServer(World):
    """A Bot API server for one bot.

        async with BotApiServer() as server:
            alice = server.user(1, language_code="kk")
            …  # start the bot with server.url and server.token
            answer = await alice.says("/start")
        assert not server.refusals

    `keep`: how many calls and messages are kept (None: all); `latency`: seconds between a call's
    being done and its answer; `privacy`: whether the bot's privacy mode is on; `clock`: gives
    the Unix time that messages bear.
    """

    def __init__(
        self,
        *,
        token: str = TOKEN,
        username: str = "sco_test_bot",
        latency: float = 0.0,
        keep: int | None = None,
        privacy: bool = True,
        clock: Callable[[], float] = time.time,
    ):
        super().__init__(token, username, keep, privacy, clock)
        self.latency = latency
        self.crashes: list[str] = []
        self.updates.call = self._call_from_webhook
        self._answering = asyncio.Event()
        self._answering.set()
        self._runner: web.ServerRunner | None = None
        self._port = 0
        self._prefix = f"/bot{token}/"

    @property
    def url(self) -> str:
        """The root for `BOT_API_URL`: methods are at `{url}/bot<token>/<method>`."""
        return f"http://127.0.0.1:{self._port}"

    async def start(self, port: int = 0) -> None:
        """Listen on 127.0.0.1; port 0 takes any free one."""
        server = web.Server(
            self._handle,
            access_log=None,
            handler_cancellation=True,
            keepalive_timeout=600,
            request_factory=_request,
        )
        self._runner = web.ServerRunner(server, shutdown_timeout=0.05)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port, backlog=1024).start()
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening; open polls end."""
        await self.updates.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, kind: Any, error: Any, trace: Any) -> None:
        await self.stop()
        if self.crashes and error is None:
            raise AssertionError("the test server itself failed:\n" + "\n".join(self.crashes))

    @contextmanager
    def answers_held(self) -> Iterator[None]:
        """Within the block calls are carried out, but answered only when it ends."""
        self._answering.clear()
        try:
            yield
        finally:
            self._answering.set()

    # --- HTTP -------------------------------------------------------------------------------

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path
        if path.startswith("/control/"):
            return await control(self, request)
        if path.startswith(f"/file{self._prefix}"):
            return self._file(path)
        call = self.log.begin(self.monotonic())
        try:
            await self._settle(call, self._parse(request, path, call))
            await self._hold(call)
        except ConnectionResetError:
            if request.transport is not None:
                request.transport.close()
            return web.Response()
        status, body = _response(call)
        return web.Response(body=body, status=status, headers=JSON)

    async def _parse(self, request: web.BaseRequest, path: str, call: Call) -> Method:
        if not path.startswith(self._prefix):
            raise UNAUTHORIZED if path.startswith("/bot") else UNKNOWN_METHOD
        method = _method(path[len(self._prefix) :], call)
        call.params = await read_parameters(request, method)
        return method

    async def _call_from_webhook(self, answer: dict[str, Any]) -> None:
        """Carry out the call with which a webhook may answer an update."""
        call = self.log.begin(self.monotonic())

        async def parse() -> Method:
            call.params = answer
            return _method(answer.pop("method", ""), call)

        await self._settle(call, parse())

    async def _settle(self, call: Call, parsed: Awaitable[Method]) -> None:
        """Check and do what is asked, and note the outcome."""
        try:
            await self._carry_out(await parsed, call)
        except Invalid as fault:
            call.error = ApiError(400, f"Bad Request: {fault}")
        except ApiError as error:
            call.error = error
        except (asyncio.CancelledError, ConnectionResetError):
            raise
        except Exception:
            self.crashes.append(f"{call}\n{traceback.format_exc()}")
            call.error = ApiError(500, "Internal Server Error: the test server has failed")
        finally:
            self.log.end(call)

    async def _carry_out(self, method: Method, call: Call) -> None:
        method.check(call.params)
        fault = self._fault(method.name, call.params.get("chat_id"))
        if fault is not None:
            call.fault = fault.kind
            if fault.kind == "drop":
                raise ConnectionResetError
            if not fault.breaks:
                raise fault.error()
        deed = DEEDS.get(method.name)
        if deed is None:
            call.result = not_carried_out(method.name, method.returns)
            return
        result = deed(self, call.params)
        call.result = await result if inspect.isawaitable(result) else result

    def _fault(self, method: str, chat_id: Any) -> Fault | None:
        fault = self.faults.choose(method, chat_id)
        chaos = self.faults.chaos
        if fault is not None or chaos is None:
            return fault
        kind = chaos.draw(method, chat_id)
        if kind is None or self.strike(kind, chat_id):
            return None  # a chat that was struck answers for itself
        return Fault(method, kind, retry_after=chaos.retry_after)

    async def _hold(self, call: Call) -> None:
        """Answer late, or not at all."""
        if call.fault == "timeout":
            await asyncio.sleep(HANG)
        if call.fault in ("timeout", "cut"):
            raise ConnectionResetError
        if call.method == "getUpdates":
            return
        await self._answering.wait()
        if self.latency:
            await asyncio.sleep(self.latency)

    def _file(self, path: str) -> web.Response:
        data = self.files.get(path.rpartition("/")[2])
        return web.Response(status=404) if data is None else web.Response(body=data)


def _request(message: Any, payload: Any, protocol: Any, writer: Any, task: Any) -> web.BaseRequest:
    loop = asyncio.get_running_loop()
    return web.BaseRequest(message, payload, protocol, writer, task, loop, client_max_size=MAX_BODY)


def _method(name: str, call: Call) -> Method:
    method = METHODS.get(name.lower())
    call.method = name if method is None else method.name
    if method is None:
        raise UNKNOWN_METHOD
    return method


def _response(call: Call) -> tuple[int, bytes]:
    if call.error is None:
        return 200, msgspec.json.encode({"ok": True, "result": call.result})
    return call.error.code, msgspec.json.encode(call.error.body())
