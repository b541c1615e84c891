"""Deep links, the menu, scopes of commands, and the sign that an answer is under way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.handlers import asking
from bot.handlers.question import Command, Commands, Question
from bot.language import Languages
from bot.replies.reply import Reply
from bot.services import Services
from bot.telegram.registration import calls
from tests.botapi import BotApiServer, User
from tests.botapi.waiting import PATIENCE


@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ("status_AZ", "🇦🇿 Azerbaijan: dialogue partner"),
        ("status_BY_2012", "🇧🇾 Belarus, 2012: dialogue partner"),
        ("chair", "Chair of the SCO"),
        ("who_zhang-ming", "Zhang Ming"),
        ("summit_24", "24th SCO summit"),
        ("nonsense", "Facts about the Shanghai"),
        ("start", "Facts about the Shanghai"),
    ],
)
async def test_a_deep_link_opens_the_bot_at_the_answer(
    payload: str, said: str, alice: User
) -> None:
    assert said in (await alice.says(f"/start {payload}")).text


async def test_a_link_deletes_nothing(alice: User, services: Services) -> None:
    await alice.says("/language kk")
    await alice.says("/start forgetme_yes")
    assert any((await services.book.export(alice.id)).values())


def test_each_scope_lists_its_commands(services: Services) -> None:
    secret = Command("secret", lambda question: Reply("x"), "Secret", operators=True)
    alone = Command("alone", lambda question: Reply("x"), "Alone", where="private")
    commands = Commands((*services.commands.values(), secret, alone))
    scopes = {
        params["scope"]["type"]: {command["command"] for command in params["commands"]}
        for method, params in calls(Languages(), commands)
        if method == "setMyCommands" and "language_code" not in params
    }
    assert {"alone", "forgetme", "status"} <= scopes["default"]
    assert {"forgetme", "status"} <= scopes["all_chat_administrators"]
    assert "alone" not in scopes["all_chat_administrators"] | scopes["all_group_chats"]
    assert "forgetme" not in scopes["all_group_chats"]
    assert "secret" not in set.union(*scopes.values())


def test_the_menu_button_shows_the_commands(services: Services) -> None:
    made = dict(reversed(list(calls(Languages(), services.commands))))
    assert made["setChatMenuButton"] == {"menu_button": {"type": "commands"}}


class TestTyping:
    """The sign that an answer is under way."""

    @pytest.fixture
    def services(self, services: Services, server: BotApiServer) -> Services:
        async def slow(question: Question) -> Reply:
            await server.wait_for("sendChatAction")
            return Reply("done")

        async def quick(question: Question) -> Reply:
            return Reply("done")

        more = Command("slow", slow), Command("quick", quick)
        return replace(services, commands=Commands((*services.commands.values(), *more)))

    async def test_it_shows_until_the_answer_is_there(
        self, alice: User, server: BotApiServer
    ) -> None:
        assert (await alice.says("/slow")).text == "done"
        sign = server.called("sendChatAction")[0]
        assert sign.params == {"chat_id": alice.id, "action": "typing"}

    async def test_it_does_not_show_on_what_comes_soon(
        self, alice: User, server: BotApiServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(asking, "SOON", PATIENCE)
        assert (await alice.says("/quick")).text == "done"
        assert not server.called("sendChatAction")
