"""Calls of the Bot API with plain parameters and plain results.

The library makes an object of every message that was sent, which takes several times as long as
sending it. Where nobody looks at the result, a call goes to the transport directly; errors are the
library's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from telegram import Bot
from telegram.request import RequestData


@dataclass(frozen=True, slots=True)
class Parameters:
    """What a transport reads of the library's ``RequestData``: parameters that are JSON already."""

    parameters: dict[str, Any]
    contains_files: bool = False
    multipart_data: None = None


async def call(bot: Bot, method: str, **given: Any) -> Any:
    """Call the method with the parameters that are not None; its result as JSON. TelegramError."""
    present = Parameters({name: value for name, value in given.items() if value is not None})
    return await bot.request.post(f"{bot.base_url}/{method}", cast("RequestData", present))
