"""Groups, channels, topics: who is answered, where, and who may set up what."""

from __future__ import annotations

from typing import Any

import pytest

from bot import clock
from bot.services import Services
from tests.botapi import BotApiServer, Group, Message, User
from tests.waiting import eventually


@pytest.fixture
def group(server: BotApiServer, alice: User) -> Group:
    """A supergroup that Alice owns."""
    return server.supergroup(owner=alice, members=[server.user(2, "Bob")])


@pytest.fixture
def bob(server: BotApiServer, group: Group) -> User:
    return server.user(2, "Bob")


async def told(user: User, group: Group, text: str, **where: object) -> Message:
    return await user.says(text, group, **where)


# -- questions -----------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["/chair", "/chair@sco_test_bot", "/CHAIR"])
async def test_a_command_is_answered_as_a_reply(text: str, bob: User, group: Group) -> None:
    question = await bob.send(text, group)
    answer = await group.reply()
    assert answer.text.startswith("Chair of the SCO")
    assert answer.reply_to == question.id


@pytest.mark.parametrize("bot_is", ["member", "administrator"])
@pytest.mark.parametrize("privacy", [True, False])
async def test_silent_on_text_not_meant_for_it(
    privacy: bool, bot_is: str, bob: User, group: Group, server: BotApiServer
) -> None:
    server.privacy, group.bot_status = privacy, bot_is
    answer = await told(bob, group, "/chair")
    for text in ("hello", "Azerbaijan?", "/chair@other_bot", "/unknown", "/", "look: /chair"):
        await bob.send(text, group)
    await bob.send("thanks", group, reply_to=answer)
    await server.settled()
    last = await told(bob, group, "/members")
    assert "member states" in last.text
    assert group.unread == []


async def test_a_message_sent_through_a_bot_is_no_question(
    alice: User, server: BotApiServer
) -> None:
    through = {"text": "/chair", "via_bot": server.bot_user}
    await alice.send_other(through)
    assert "What you can ask" in (await alice.says("/help")).text


async def test_a_channels_post_in_its_group_is_no_question(
    bob: User, group: Group, server: BotApiServer
) -> None:
    channel = server.channel(linked=group)
    await channel.post("/chair")
    assert "member states" in (await told(bob, group, "/members")).text
    assert channel.unread == group.unread == []


async def test_in_a_topic_the_answer_stands_in_the_topic(alice: User, server: BotApiServer) -> None:
    forum = server.supergroup(forum=True, owner=alice)
    thread = await forum.open_topic("SCO", alice)
    answer = await told(alice, forum, "/chair", thread=thread)
    assert answer.thread == thread
    await alice.tap(answer, "Why?")
    assert "What the answer rests on" in (await answer.edited()).text
    assert (await told(alice, forum, "/chair")).thread is None


async def test_a_thread_of_answers_in_a_plain_supergroup_is_no_topic(
    bob: User, group: Group
) -> None:
    first = await bob.send("what is this?", group)
    assert (await told(bob, group, "/chair", reply_to=first)).text.startswith("Chair")


# -- settings ------------------------------------------------------------------------------------


async def test_settings_are_the_admins(alice: User, bob: User, group: Group) -> None:
    refused = await told(bob, group, "/language kk")
    assert refused.text == "Only admins of this group may do that."
    await told(alice, group, "/language kk")
    assert "only" not in (await told(bob, group, "/help")).text.lower()


async def test_a_button_of_settings_pressed_by_a_member_does_nothing(
    alice: User, bob: User, group: Group
) -> None:
    offer = await told(alice, group, "/forgetme")
    tapped = await bob.tap(offer, "Yes, delete everything")
    assert tapped.text == "Only admins of this group may do that."
    assert offer.edits == 0
    await alice.tap(offer, "Yes, delete everything")
    assert "Deleted" in (await offer.edited()).text


async def test_admins_are_asked_for_once_a_minute(
    alice: User, bob: User, group: Group, server: BotApiServer
) -> None:
    with clock.at("2026-11-21T09:00:00"):
        await told(bob, group, "/language kk")
        group.promote(bob)
        assert "admins" in (await told(bob, group, "/language kk")).text
    with clock.at("2026-11-21T09:01:01"):
        assert "Only admins" not in (await told(bob, group, "/language en")).text
    assert len(server.called("getChatAdministrators")) == 2


async def test_anonymous_admins_and_the_linked_channel_count(
    bob: User, group: Group, server: BotApiServer
) -> None:
    channel = server.channel(linked=group)
    stranger = server.channel("Stranger")
    for sender, may in ((group, True), (channel, True), (stranger, False)):
        answer = await told(bob, group, "/language en", as_chat=sender)
        assert ("Only admins" not in answer.text) is may


# -- coming and going ----------------------------------------------------------------------------


async def test_a_group_that_adds_the_bot_is_welcomed_once(
    alice: User, server: BotApiServer
) -> None:
    group = server.group(owner=alice, bot="left")
    await group.add_bot(alice)
    welcome = await group.reply()
    assert "/status Azerbaijan" in welcome.text
    assert "admins" in welcome.text
    await group.set_bot("administrator", alice)
    assert "Chair" in (await told(alice, group, "/chair")).text
    assert group.unread == []


async def test_a_group_where_the_bot_may_not_write_is_no_error(
    alice: User, server: BotApiServer, caplog: pytest.LogCaptureFixture
) -> None:
    group = server.group(owner=alice, bot="left")
    server.fail("sendMessage", "kicked", chat=group)
    await group.add_bot(alice)
    assert (await alice.says("/help")).text
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_thrown_out_it_pauses_and_back_it_resumes(
    alice: User, server: BotApiServer, services: Services
) -> None:
    group = server.supergroup(owner=alice)
    await told(alice, group, "/language kk")
    await group.remove_bot(alice)
    await becomes("paused", services, group.id)
    await group.add_bot(alice)
    await group.reply()
    await becomes("active", services, group.id)


async def test_blocked_it_pauses_and_a_message_resumes(
    alice: User, server: BotApiServer, services: Services
) -> None:
    await alice.says("/language kk")
    await alice.block()
    await becomes("paused", services, alice.id)
    alice.chat.bot_status = "member"  # unblocked while the bot was not running
    await alice.says("/help")
    await becomes("active", services, alice.id)


async def becomes(state: str, services: Services, chat: int) -> None:
    """Wait until the chat is in that state: chats are handled side by side."""

    async def in_that_state() -> bool:
        (row,) = (await services.book.export(chat))["chats"]
        return row["state"] == state

    await eventually(in_that_state)


async def test_a_group_that_becomes_a_supergroup_keeps_its_settings(
    alice: User, server: BotApiServer, services: Services
) -> None:
    group = server.group(owner=alice)
    await told(alice, group, "/language kk")
    new = await group.migrate()
    await told(alice, new, "/help")
    assert (await services.book.export(new.id))["chats"][0]["language"] == "kk"
    assert not any((await services.book.export(group.id)).values())


async def test_a_move_that_only_a_send_reveals_is_followed_too(
    alice: User, server: BotApiServer, services: Services
) -> None:
    group = server.group(owner=alice)
    await told(alice, group, "/language kk")
    new = server.supergroup(owner=alice)
    server.fail("sendMessage", "migrated", chat=group, migrate_to=new.id)
    await alice.send("/help", group)
    await new.reply()

    async def kept() -> list[dict[str, Any]]:
        return (await services.book.export(new.id))["chats"]

    (row,) = await eventually(kept)  # it is kept after the answer has gone out
    assert row["language"] == "kk"


# -- channels ------------------------------------------------------------------------------------


async def test_who_makes_the_bot_a_channels_admin_is_told_how_to_go_on(
    alice: User, server: BotApiServer
) -> None:
    await alice.says("/start")
    channel = server.channel("News & more", bot="left", owner=alice)
    await channel.set_bot("administrator", alice)
    told = await alice.reply()
    assert "News & more" in told.text
    assert f"/subscribe @{channel.id}" in told.text


async def test_a_channel_is_set_up_by_its_admin_from_the_private_chat(
    alice: User, server: BotApiServer, services: Services
) -> None:
    channel = server.channel(owner=alice)
    await alice.says(f"/language @{channel.id} kk")
    assert (await services.book.export(channel.id))["chats"][0]["language"] == "kk"
    assert not any((await services.book.export(alice.id)).values())
    mallory = server.user(3)
    refused = await mallory.says(f"/language @{channel.id} ru")
    assert refused.text.startswith("I know no channel of that name")
    assert "no channel" in (await alice.says("/language @nosuchchannel kk")).text
    server.forget()  # a name that nobody has can only be found out by asking


async def test_a_post_in_a_channel_is_no_question(alice: User, server: BotApiServer) -> None:
    channel = server.channel(owner=alice)
    await channel.post("/chair")
    assert (await alice.says("/help")).text
    assert channel.unread == []
