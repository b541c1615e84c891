"""The application: the one set of handlers behind polling, webhook, local chat and tests."""

from __future__ import annotations

from typing import Any

from telegram.ext import Application
from telegram.request import BaseRequest

from bot.handlers.router import Router
from bot.services import Services

App = Application[Any, Any, Any, Any, Any, Any]


def build_application(
    services: Services,
    request: BaseRequest | None = None,
    *,
    token: str | None = None,
) -> App:
    """An application with all handlers, not yet initialised; updates go to ``process_update``.

    ``request`` carries its calls; without one they go over HTTP to ``BOT_API_URL``.
    """
    settings = services.settings
    if request is None:
        from bot.telegram.transport import AiohttpRequest

        request = AiohttpRequest()
    application = (
        Application.builder()
        .token(token or settings.token)
        .base_url(f"{settings.bot_api_url}/bot")
        .base_file_url(f"{settings.bot_api_url}/file/bot")
        .request(request)
        .get_updates_request(request)
        .updater(None)
        .job_queue(None)
        .build()
    )
    Router(services).register(application)
    return application
