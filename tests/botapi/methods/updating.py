"""Long poll and webhook."""

from __future__ import annotations

from typing import Any

from ..world import World
from .registry import does

Params = dict[str, Any]


@does("getUpdates")
async def get_updates(server: World, params: Params) -> list[Any]:
    return await server.updates.poll(params)


@does("setWebhook")
async def set_webhook(server: World, params: Params) -> bool:
    if params.get("drop_pending_updates"):
        server.updates.clear()
    await server.updates.set_webhook(params)
    return True


@does("deleteWebhook")
async def delete_webhook(server: World, params: Params) -> bool:
    if params.get("drop_pending_updates"):
        server.updates.clear()
    await server.updates.delete_webhook()
    return True


@does("getWebhookInfo")
def webhook_info(server: World, params: Params) -> Params:
    webhook = server.updates.webhook
    info: Params = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(server.updates.pending),
    }
    if server.updates.allowed:
        info["allowed_updates"] = sorted(server.updates.allowed)
    if webhook:
        info["max_connections"] = webhook.max_connections
        if webhook.last_error:
            info["last_error_message"] = webhook.last_error
            info["last_error_date"] = int(webhook.last_error_at)
    return info
