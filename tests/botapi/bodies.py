"""Reading a call's parameters from a JSON, form or multipart body, or from the query string."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

import msgspec
from aiohttp import web

from .errors import ApiError, bad_request
from .schema import Invalid, Method, Upload

Parameters = dict[str, Any]


async def read_parameters(request: web.BaseRequest, method: Method) -> Parameters:
    """The parameters with the types of the table; text is read as Telegram reads it."""
    raw: Parameters = dict(request.query) if request.query_string else {}
    kind = request.content_type
    uploads: dict[str, Upload] = {}
    if kind == "multipart/form-data":
        await _read_multipart(request, raw, uploads)
    elif body := await request.read():
        raw.update(_read_body(kind, body))
    parameters = {name: _typed(method, name, value) for name, value in raw.items()}
    return _with_uploads(method, parameters, uploads) if uploads else parameters


def _read_body(kind: str, body: bytes) -> Parameters:
    if kind == "application/json":
        try:
            decoded = msgspec.json.decode(body)
        except (msgspec.DecodeError, UnicodeError):
            raise bad_request("can't parse the JSON body; strings must be UTF-8") from None
        if not isinstance(decoded, dict):
            raise bad_request("the JSON body must be an object")
        return decoded
    if kind == "application/x-www-form-urlencoded":
        try:
            return dict(parse_qsl(body.decode(), keep_blank_values=True, errors="strict"))
        except UnicodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
    raise ApiError(400, f"Bad Request: unsupported content type {kind}")


async def _read_multipart(
    request: web.BaseRequest, raw: Parameters, uploads: dict[str, Upload]
) -> None:
    async for part in await request.multipart():
        data = bytes(await part.read(decode=True))
        if part.filename is None:
            raw[part.name] = data.decode()
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            uploads[part.name] = Upload(part.filename, kind, data)


def _typed(method: Method, name: str, value: Any) -> Any:
    reader = method.readers.get(name)
    if reader is None:
        raise bad_request(f'unknown parameter "{name}" of {method.name}')
    if not isinstance(value, str):
        return value
    try:
        return reader(value)
    except Invalid as fault:
        fault.path.insert(0, name)
        raise


def _with_uploads(method: Method, parameters: Parameters, uploads: dict[str, Upload]) -> Parameters:
    """Put files where they belong: under their parameter, or where `attach://name` refers to."""
    used: set[str] = {name for name in uploads if name in method.readers}
    direct = {name: uploads[name] for name in used}
    placed = _attach(parameters, uploads, used) | direct
    for name in uploads.keys() - used:
        raise bad_request(f'file "{name}" belongs to no parameter of {method.name}')
    return placed


def _attach(value: Any, uploads: dict[str, Upload], used: set[str]) -> Any:
    if isinstance(value, dict):
        return {field: _attach(one, uploads, used) for field, one in value.items()}
    if isinstance(value, list):
        return [_attach(one, uploads, used) for one in value]
    if isinstance(value, str) and value.startswith("attach://"):
        name = value.removeprefix("attach://")
        if name in uploads:
            used.add(name)
            return uploads[name]
    return value
