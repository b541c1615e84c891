"""Which roles a process takes up."""

from __future__ import annotations

from bot.digests.sending import send_digests
from bot.online import Role
from bot.polling import poll
from bot.settings import Settings
from bot.watch import watched
from bot.web import receive

_ROLES: dict[str, Role] = {"polling": poll, "web": receive, "clock": send_digests}


def roles(settings: Settings, *names: str) -> list[Role]:
    """The roles of these names; one that only shows metrics if METRICS_PORT is set."""
    found = [_ROLES[name] for name in names]
    return [*found, watched] if settings.metrics_port is not None else found
