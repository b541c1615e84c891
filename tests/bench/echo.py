"""The bots that this one is measured against: python -m tests.bench.echo aiogram|ptb.

Each answers every message with its own text, as its library's first example does, on the same event
loop and log level as this bot. BOT_TOKEN and BOT_API_URL say where.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from typing import Any

import uvloop


async def aiogram_echo(token: str, api: str) -> None:
    from aiogram import Bot, Dispatcher
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import Message

    async def echo(message: Message) -> None:
        await message.answer(message.text or "")

    dispatcher = Dispatcher()
    dispatcher.message()(echo)
    session = AiohttpSession(api=TelegramAPIServer.from_base(api))
    await dispatcher.start_polling(Bot(token, session=session), handle_signals=False)


async def ptb_echo(token: str, api: str) -> None:
    from telegram.ext import Application, MessageHandler, filters

    async def echo(update: Any, _: Any) -> None:
        await update.message.reply_text(update.message.text)

    builder = Application.builder().token(token).base_url(f"{api}/bot").concurrent_updates(True)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    async with application:
        await application.start()
        await application.updater.start_polling()
        await asyncio.Event().wait()


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING)
    uvloop.run(
        {"aiogram": aiogram_echo, "ptb": ptb_echo}[sys.argv[1]](
            os.environ["BOT_TOKEN"], os.environ["BOT_API_URL"]
        )
    )
