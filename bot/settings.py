"""The settings: environment variables and ``.env``, typed and checked before anything starts."""

from __future__ import annotations

import hashlib
import hmac
import re
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import unquote, urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{1,100}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
SECRETS = {"bot_token", "webhook_secret", "database_url"}
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class Settings(BaseSettings):
    """What an operator can set. Each description completes the sentence "it should be …".

    Secrets are ``SecretStr``: neither ``repr`` nor an error message shows them.
    """

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    bot_token: SecretStr | None = Field(
        None, description="the token that @BotFather gave, digits, a colon and letters"
    )
    bot_api_url: str = Field(
        "https://api.telegram.org",
        description="the root address of a Bot API server, beginning with https:// or http://",
    )
    bot_data_dir: Path = Field(Path("data"), description="a folder in which the bot may write")
    database_url: SecretStr | None = Field(
        None, description="sqlite:///FILE, postgresql://… or postgres://…", validate_default=True
    )
    facts_file: Path | None = Field(None, description="the path of the live store, a JSON file")
    webhook_url: str | None = Field(
        None, description="an https:// address (http:// is allowed for this machine only)"
    )
    webhook_secret: SecretStr | None = Field(
        None, description="1 to 256 letters, digits, hyphens and underscores"
    )
    host: str = Field("0.0.0.0", description="an address or host name to listen on")  # noqa: S104
    port: int = Field(
        8080, ge=0, le=65535, description="a whole number from 0 (any free port) to 65535"
    )
    metrics_port: int | None = Field(
        None, ge=0, le=65535, description="a whole number from 0 (any free port) to 65535"
    )
    admin_ids: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Telegram user ids, positive whole numbers separated by commas"
    )
    send_rate: float = Field(
        25, gt=0, le=100_000, description="a number above 0: digest messages per second"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"] = Field(
        "INFO", description="DEBUG, INFO, WARNING, ERROR or CRITICAL"
    )
    log_format: Literal["text", "json"] = Field("text", description="text or json")

    @field_validator("bot_token")
    @classmethod
    def _token(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("no token")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("no secret")
        return value

    @field_validator("bot_api_url")
    @classmethod
    def _api(cls, value: str) -> str:
        _web_address(value)
        return value.rstrip("/")

    @field_validator("webhook_url")
    @classmethod
    def _webhook(cls, value: str | None) -> str | None:
        if value:
            scheme, host = _web_address(value)
            if scheme != "https" and host not in LOOPBACK:
                raise ValueError("not https")
        return value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is None:
            return None
        url = value.get_secret_value()
        if url.startswith("postgres://"):
            url = "postgresql://" + url.removeprefix("postgres://")
        if not re.match(r"sqlite:///.|postgresql(\+psycopg)?://.", url):
            raise ValueError("no database")
        return SecretStr(url)

    @field_validator("admin_ids", mode="before")
    @classmethod
    def _admins(cls, value: Any) -> Any:
        if isinstance(value, str):
            value = frozenset(int(part) for part in value.split(",") if part.strip())
        if any(user <= 0 for user in value):
            raise ValueError("no user")  # groups and channels have negative ids
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _level(cls, value: Any) -> Any:
        return value.strip().upper() if isinstance(value, str) else value

    @field_validator("log_format", mode="before")
    @classmethod
    def _format(cls, value: Any) -> Any:
        return value.strip().lower() if isinstance(value, str) else value

    @model_validator(mode="before")
    @classmethod
    def _fill(cls, given: dict[str, Any]) -> dict[str, Any]:
        """Defaults that follow from other settings."""
        folder = Path(given.get("bot_data_dir") or "data")
        given.setdefault("database_url", f"sqlite:///{folder / 'bot.db'}")
        given.setdefault("facts_file", folder / "facts.json")
        token = given.get("bot_token")
        if token and not given.get("webhook_secret"):
            given["webhook_secret"] = derived_secret(str(_plain(token)))
        return given

    @property
    def token(self) -> str:
        """The token in clear; an error if none is set."""
        if self.bot_token is None:
            raise SettingsError(["BOT_TOKEN is not set; it should be " + _meaning("bot_token")])
        return self.bot_token.get_secret_value()

    @property
    def database(self) -> str:
        """The database's address in clear, in the form that SQLAlchemy and psycopg read."""
        assert self.database_url is not None  # noqa: S101 - filled before validation
        return self.database_url.get_secret_value()

    @property
    def facts_path(self) -> Path:
        """The live store's file."""
        return self.facts_file or self.bot_data_dir / "facts.json"

    @property
    def secrets(self) -> tuple[str, ...]:
        """Everything that must never be written anywhere: for the redaction of logs."""
        password = urlsplit(self.database).password if "@" in self.database else None
        found = [password, unquote(password) if password else None]
        found += [s.get_secret_value() for s in (self.bot_token, self.webhook_secret) if s]
        return tuple(secret for secret in found if secret)


class SettingsError(Exception):
    """Settings that cannot be used: one line for each, ready to print."""

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def derived_secret(token: str) -> str:
    """The webhook secret when none is set: nobody guesses it who does not have the token."""
    return hmac.new(token.encode(), b"webhook", hashlib.sha256).hexdigest()


def load(**given: Any) -> Settings:
    """Settings from the environment and ``.env``; ``given`` ones come first. SettingsError."""
    try:
        return Settings(**given)
    except ValidationError as error:
        wrong = {str(item["loc"][0]): item["input"] for item in error.errors() if item["loc"]}
        raise SettingsError([complaint(*item) for item in wrong.items()]) from None


def complaint(name: str, value: Any) -> str:
    """The line that names a variable with a wrong value, and what it should be."""
    shown = "has a wrong value" if name in SECRETS else f"is {str(value)[:100]!r}"
    return f"{name.upper()} {shown}; it should be {_meaning(name)}."


def _meaning(name: str) -> str:
    return Settings.model_fields[name].description or ""


def _web_address(value: str) -> tuple[str, str]:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname or not value.isprintable():
        raise ValueError("no address")
    parts.port  # noqa: B018 - raises ValueError for a port that is none
    return parts.scheme, parts.hostname


def _plain(value: Any) -> Any:
    return value.get_secret_value() if isinstance(value, SecretStr) else value
