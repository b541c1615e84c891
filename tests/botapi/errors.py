"""What the server answers when it refuses a call, in Telegram's words."""

from __future__ import annotations

from typing import Any


class ApiError(Exception):
    """A refusal: HTTP status, description and, for 429 and migration, response parameters."""

    def __init__(self, code: int, description: str, parameters: dict[str, Any] | None = None):
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> dict[str, Any]:
        answer = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            answer["parameters"] = self.parameters
        return answer

    @property
    def is_news(self) -> bool:
        """Whether a bot could not have known better: it was thrown out, blocked, slowed or moved.

        Such answers belong to a bot's ordinary life; all others are the bot's mistakes.
        """
        return self.code in (403, 429) or self.code >= 500 or bool(self.parameters)


def bad_request(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    return ApiError(409, f"Conflict: {reason}")


def flood(seconds: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {seconds}", {"retry_after": seconds})


def migrated(chat_id: int) -> ApiError:
    return ApiError(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        {"migrate_to_chat_id": chat_id},
    )
