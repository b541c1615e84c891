"""Settings: what may be set, and how a wrong value ends the start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import SettingsError, derived_secret, load
from tests.conftest import ROOT

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz012345"


def test_everything_has_a_default() -> None:
    settings = load()
    assert settings.bot_token is None
    assert settings.bot_api_url == "https://api.telegram.org"
    assert settings.database == "sqlite:///data/bot.db"
    assert settings.facts_path == Path("data/facts.json")
    assert (settings.host, settings.port, settings.send_rate) == ("0.0.0.0", 8080, 25)


def test_files_lie_in_the_data_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_DATA_DIR", "/srv/sco")
    assert load().database == "sqlite:////srv/sco/bot.db"
    assert load().facts_path == Path("/srv/sco/facts.json")


def test_the_environment_comes_before_the_env_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text(f"BOT_TOKEN={TOKEN}\nPORT=81\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("PORT", "82")
    assert load().token == TOKEN
    assert load().port == 82


def test_an_empty_variable_is_one_that_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "")
    monkeypatch.setenv("PORT", "")
    assert load().bot_token is None
    assert load().port == 8080


def test_herokus_postgres_address_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://me:secret@db:5432/bot")
    assert load().database == "postgresql://me:secret@db:5432/bot"


def test_admins_are_listed_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "1, 22,333,")
    assert load().admin_ids == {1, 22, 333}


def test_webhook_secret_follows_from_the_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    secret = load().webhook_secret
    assert secret is not None
    assert secret.get_secret_value() == derived_secret(TOKEN)
    assert derived_secret(TOKEN) != derived_secret(TOKEN + "x")
    monkeypatch.setenv("WEBHOOK_SECRET", "chosen_1-2")
    chosen = load().webhook_secret
    assert chosen is not None
    assert chosen.get_secret_value() == "chosen_1-2"


@pytest.mark.parametrize(
    "url", ["https://bot.example/hook", "http://127.0.0.1:80/", "http://localhost"]
)
def test_webhook_addresses(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEBHOOK_URL", url)
    assert load().webhook_url == url


WRONG = [
    ("BOT_TOKEN", "my-token", "the token that @BotFather gave"),
    ("BOT_TOKEN", "12:ab cd", "the token that @BotFather gave"),
    ("BOT_API_URL", "api.telegram.org", "beginning with https:// or http://"),
    ("BOT_API_URL", "http://host:99999", "beginning with https:// or http://"),
    ("DATABASE_URL", "mysql://root:hunter2@db/x", "sqlite:///FILE, postgresql://"),
    ("WEBHOOK_URL", "http://bot.example/hook", "an https:// address"),
    ("WEBHOOK_SECRET", "with space", "1 to 256 letters"),
    ("PORT", "eighty", "a whole number from 0"),
    ("PORT", "65536", "a whole number from 0"),
    ("ADMIN_IDS", "1;2", "whole numbers separated by commas"),
    ("ADMIN_IDS", "-5", "positive whole numbers separated by commas"),
    ("ADMIN_IDS", "0", "positive whole numbers separated by commas"),
    ("ADMIN_IDS", "@me", "whole numbers separated by commas"),
    ("SEND_RATE", "0", "a number above 0"),
    ("SEND_RATE", "nan", "a number above 0"),
    ("LOG_LEVEL", "LOUD", "DEBUG, INFO, WARNING"),
    ("LOG_FORMAT", "xml", "text or json"),
]


@pytest.mark.parametrize(("name", "value", "should"), WRONG)
def test_a_wrong_value_is_one_line_that_says_what_it_should_be(
    name: str, value: str, should: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load()
    (line,) = str(caught.value).splitlines()
    assert line.startswith(name)
    assert should in line
    secret = name in ("BOT_TOKEN", "DATABASE_URL", "WEBHOOK_SECRET")
    assert (value in line) is not secret


def test_several_wrong_values_are_as_many_lines_and_status_1(tmp_path: Path) -> None:
    wrong = {"PORT": "x", "LOG_LEVEL": "y", "BOT_TOKEN": "z"}
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "/start"],
        cwd=ROOT,
        env={**wrong, "BOT_DATA_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert sorted(line.split()[0] for line in done.stderr.splitlines()) == sorted(wrong)
    assert done.stdout == ""


def test_no_secret_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:hunter%402@db/bot")
    settings = load()
    for shown in (repr(settings), str(settings)):
        assert TOKEN not in shown
        assert "hunter" not in shown
        assert derived_secret(TOKEN) not in shown
    assert {TOKEN, "hunter%402", "hunter@2", derived_secret(TOKEN)} == set(settings.secrets)


def test_a_missing_token_is_said_by_name() -> None:
    with pytest.raises(SettingsError, match="BOT_TOKEN is not set"):
        load().token  # noqa: B018
