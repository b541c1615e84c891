"""What people do becomes right updates, and what the bot does reaches the people."""

import asyncio

import pytest
import telegram

from tests.botapi import BotApiServer, check_type
from tests.botapi.barebot import BareBot
from tests.botapi.errors import ApiError
from tests.botapi.schema import METHODS

BUTTONS = {"inline_keyboard": [[{"text": "Why?", "callback_data": "v1:why"}]]}


@pytest.fixture
def alice(server):
    return server.user(1, "Alice", language_code="kk", username="alice_a")


async def only_update(bot, kind):
    updates = await bot.updates()
    for update in updates:
        check_type("Update", update)
    assert [[*update][1] for update in updates] == [kind]
    return updates[0][kind]


async def nothing(bot):
    return await bot.updates(timeout=0) == []


async def test_a_private_message(bot, alice):
    sent = await alice.send("/status Azerbaijan")
    message = await only_update(bot, "message")

    assert message["chat"] == {
        "id": 1,
        "type": "private",
        "first_name": "Alice",
        "username": "alice_a",
    }
    assert message["from"]["language_code"] == "kk"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 7}]
    assert message["message_id"] == sent.id


async def test_an_edited_message_and_a_location(bot, alice):
    sent = await alice.send("/statsu")
    await bot.updates()
    await alice.edit(sent, "/status")
    assert (await only_update(bot, "edited_message"))["text"] == "/status"

    await alice.send_location(43.2, 76.9)
    place = (await only_update(bot, "message"))["location"]
    assert place == {"latitude": 43.2, "longitude": 76.9}


async def test_an_answer_is_read_and_its_button_tapped(server, bot, alice):
    await alice.send("/chair")
    await bot("sendMessage", chat_id=1, text="<b>A</b>", parse_mode="HTML", reply_markup=BUTTONS)
    answer = await alice.reply()
    assert (answer.text, answer.html) == ("A", "<b>A</b>")
    assert answer.entities == [{"type": "bold", "offset": 0, "length": 1}]
    assert answer.button("Why").data == "v1:why"
    await bot.updates()

    tapped = asyncio.create_task(alice.tap(answer, "Why?"))
    query = await only_update(bot, "callback_query")
    assert (query["data"], query["message"]["message_id"]) == ("v1:why", answer.id)
    await bot("editMessageText", chat_id=1, message_id=answer.id, text="B")
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="There", show_alert=True)

    notice = await tapped
    assert (notice.text, notice.alert) == ("There", True)
    assert (await answer.edited()).text == "B"
    assert answer.buttons == []
    assert not server.refusals


async def test_what_is_not_answered_is_told(alice):
    await alice.send("/start")
    with pytest.raises(AssertionError, match="0 of 1 replies"):
        await alice.reply(within=0.01)
    with pytest.raises(AssertionError, match="no answer to"):
        await alice.tap("inline-1", "old data", within=0.01)


async def test_edits_that_change_nothing_are_refused(bot, alice):
    await alice.send("/chair")
    sent = await bot("sendMessage", chat_id=1, text="<b>A</b>", parse_mode="HTML")
    same = {"chat_id": 1, "message_id": sent["message_id"], "text": "A"}

    with pytest.raises(ApiError, match="message is not modified"):
        await bot("editMessageText", **same, entities=sent["entities"])
    await bot("editMessageText", **same)
    with pytest.raises(ApiError, match="message is not modified"):
        await bot("editMessageText", **same)
    with pytest.raises(ApiError, match="message can't be edited"):
        await bot("editMessageText", **same | {"message_id": 1})


async def test_deleted_messages_are_gone(bot, alice):
    sent = await alice.send("/chair")
    await bot("deleteMessage", chat_id=1, message_id=sent.id)

    with pytest.raises(ApiError, match="message to delete not found"):
        await bot("deleteMessage", chat_id=1, message_id=sent.id)
    reply = {"message_id": sent.id}
    with pytest.raises(ApiError, match="message to be replied not found"):
        await bot("sendMessage", chat_id=1, text="a", reply_parameters=reply)


async def test_inline_from_typing_to_tapping(server, bot, alice):
    content = {"message_text": "<b>A</b>", "parse_mode": "HTML"}
    result = {"type": "article", "id": "az", "title": "🇦🇿", "input_message_content": content}
    typed = asyncio.create_task(alice.inline("azerb", offset="5"))
    query = await only_update(bot, "inline_query")
    assert (query["query"], query["offset"]) == ("azerb", "5")
    await bot(
        "answerInlineQuery",
        inline_query_id=query["id"],
        results=[result | {"reply_markup": BUTTONS}],
        next_offset="10",
        is_personal=True,
        cache_time=5,
        button={"text": "Start", "start_parameter": "inline"},
    )
    found = await typed
    assert (found.titles, found.next_offset, found.is_personal) == (["🇦🇿"], "10", True)
    assert found.start_button["start_parameter"] == "inline"
    assert found.took > 0

    inline_id = await alice.choose(found, "az")
    assert (await only_update(bot, "chosen_inline_result"))["result_id"] == "az"
    await alice.tap(inline_id, "v1:why", within=None)
    assert (await only_update(bot, "callback_query"))["inline_message_id"] == inline_id
    assert await bot("editMessageText", inline_message_id=inline_id, text="B") is True
    with pytest.raises(ApiError, match="query is too old"):
        await bot("answerInlineQuery", inline_query_id=query["id"], results=[])


async def test_a_guest_query(server, bot, alice):
    group = server.supergroup("Strangers", bot="left")
    asked = asyncio.create_task(alice.ask_guest("@sco_test_bot chair", group))
    message = await only_update(bot, "guest_message")
    content = {"message_text": "Kyrgyzstan"}
    await bot(
        "answerGuestQuery",
        guest_query_id=message["guest_query_id"],
        result={"type": "article", "id": "1", "title": "a", "input_message_content": content},
    )
    assert (await asked).text == "Kyrgyzstan"


async def test_expired_queries(server, bot, alice):
    await alice.send("/start")
    asked = await alice.tap("inline-1", "data", within=None)
    server.queries.expire()
    with pytest.raises(ApiError, match="query is too old"):
        await bot("answerCallbackQuery", callback_query_id=asked.json["id"])


async def test_blocked_and_not_yet_met(server, bot, alice):
    send = {"chat_id": 1, "text": "hello"}
    with pytest.raises(ApiError, match="Forbidden: bot can't initiate conversation"):
        await bot("sendMessage", **send)

    await alice.send("/start")
    await bot.updates()
    await alice.block()
    change = await only_update(bot, "my_chat_member")
    assert change["new_chat_member"]["status"] == "kicked"
    with pytest.raises(ApiError, match="Forbidden: bot was blocked by the user"):
        await bot("sendMessage", **send)

    await alice.unblock()
    assert (await only_update(bot, "my_chat_member"))["old_chat_member"]["status"] == "kicked"
    await bot("sendMessage", **send)
    alice.deactivate()
    with pytest.raises(ApiError, match="Forbidden: user is deactivated"):
        await bot("sendMessage", **send)
    assert not server.refusals


async def test_privacy_mode_shows_commands_and_answers_to_the_bot(server, bot, alice):
    group = server.supergroup(members=[alice])
    await alice.send("/help@another_bot and some talk", group)
    await alice.send("Who chairs the SCO?", group)
    assert await nothing(bot)

    await alice.send("/chair@sco_test_bot", group)
    await only_update(bot, "message")
    await bot("sendMessage", chat_id=group.id, text="Kyrgyzstan")
    await alice.send("and next?", group, reply_to=await group.reply())
    message = await only_update(bot, "message")
    assert "is_topic_message" not in message
    with pytest.raises(ApiError, match="message thread not found"):
        await bot(
            "sendMessage",
            chat_id=group.id,
            text="a",
            message_thread_id=message["message_thread_id"],
        )

    group.bot_status = "administrator"
    await alice.send("some talk", group)
    await only_update(bot, "message")


async def test_in_and_out_of_a_group(server, bot, alice):
    group = server.group(owner=alice, bot="left")
    await group.add_bot(alice)
    kinds = [[*update][1] for update in await bot.updates()]
    assert kinds == ["my_chat_member", "message"]
    await group.remove_bot(alice)
    await bot.updates()
    with pytest.raises(ApiError, match="Forbidden: bot was kicked from the group chat"):
        await bot("sendMessage", chat_id=group.id, text="a")
    await alice.send("/start", group)
    assert await nothing(bot)


async def test_a_group_becomes_a_supergroup(server, bot, alice):
    group = server.group("Friends", owner=alice)
    new = await group.migrate()
    old_news, new_news = (update["message"] for update in await bot.updates())

    assert old_news["migrate_to_chat_id"] == new.id == new_news["chat"]["id"]
    assert new_news["migrate_from_chat_id"] == group.id
    with pytest.raises(ApiError, match="upgraded to a supergroup") as caught:
        await bot("sendMessage", chat_id=group.id, text="a")
    assert caught.value.parameters == {"migrate_to_chat_id": new.id}
    await bot("sendMessage", chat_id=new.id, text="a")
    assert not server.refusals


async def test_topics(server, bot, alice):
    forum = server.supergroup(owner=alice, forum=True)
    thread = await forum.open_topic("Summits", alice)
    await only_update(bot, "message")
    asked = await alice.send("/lastsummit", forum, thread=thread)
    message = await only_update(bot, "message")
    assert (message["message_thread_id"], message["is_topic_message"]) == (thread, True)

    await bot("sendMessage", chat_id=forum.id, text="a", reply_parameters={"message_id": asked.id})
    answer = await forum.reply()
    assert (answer.thread, answer.reply_to) == (thread, asked.id)
    await forum.close_topic(thread, alice)
    with pytest.raises(ApiError, match="TOPIC_CLOSED"):
        await bot("sendMessage", chat_id=forum.id, text="a", message_thread_id=thread)


async def test_admins_and_members(server, bot, alice):
    carol, dave = server.user(3, "Carol"), server.user(4, "Dave")
    group = server.supergroup(owner=alice, admins=[carol], members=[dave], bot="administrator")

    admins = await bot("getChatAdministrators", chat_id=group.id)
    assert [admin["status"] for admin in admins] == ["administrator", "creator", "administrator"]
    for admin in admins:
        check_type("ChatMember", admin)
    member = await bot("getChatMember", chat_id=group.id, user_id=4)
    assert member["status"] == "member"
    assert await bot("getChatMemberCount", chat_id=group.id) == 4
    group.promote(dave)
    member = await bot("getChatMember", chat_id=group.id, user_id=4)
    assert member["status"] == "administrator"


async def test_anonymous_admins_and_channels(server, bot, alice):
    group = server.supergroup(owner=alice)
    channel = server.channel("News", owner=alice, linked=group)
    await alice.send("/settings", group, as_chat=group)
    message = await only_update(bot, "message")
    assert message["sender_chat"]["id"] == group.id
    assert message["from"]["username"] == "GroupAnonymousBot"

    await channel.post("/settings")
    post, forward = await bot.updates()
    assert post["channel_post"]["chat"]["id"] == channel.id
    assert forward["message"]["is_automatic_forward"] is True
    full = await bot("getChat", chat_id=group.id)
    check_type("ChatFullInfo", full)
    assert full["linked_chat_id"] == channel.id
    await channel.set_bot("member", alice)
    with pytest.raises(ApiError, match="need administrator rights in the channel chat"):
        await bot("sendMessage", chat_id=channel.id, text="a")


async def test_what_the_bot_registers(server, bot):
    scope = {"type": "all_private_chats"}
    commands = [{"command": "status", "description": "Статус"}]
    await bot("setMyCommands", commands=commands, scope=scope, language_code="ru")
    await bot("setMyDescription", description="Факты", language_code="ru")
    await bot("setMyDescription", description="Facts")

    assert server.profile.commands_for("all_private_chats", "ru") == {"status": "Статус"}
    assert await bot("getMyCommands", scope=scope, language_code="ru") == commands
    assert await bot("getMyCommands") == []
    assert (await bot("getMyDescription", language_code="ru"))["description"] == "Факты"
    assert (await bot("getMyDescription", language_code="kk"))["description"] == "Facts"


async def test_telegram_s_own_library_is_content(server, alice):
    await alice.send("/start")
    buttons = telegram.InlineKeyboardMarkup([[telegram.InlineKeyboardButton("a", "https://t.me")]])
    async with telegram.Bot(server.token, base_url=f"{server.url}/bot") as bot:
        assert bot.username == "sco_test_bot"
        (update,) = await bot.get_updates()
        assert update.message.text == "/start"
        await bot.send_message(
            1,
            "<b>hello</b>",
            parse_mode="HTML",
            reply_markup=buttons,
            link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
            reply_parameters=telegram.ReplyParameters(update.message.message_id),
        )
        await bot.send_document(1, b"{}", filename="mydata.json", caption="yours")
        scope = telegram.BotCommandScopeAllPrivateChats()
        await bot.set_my_commands([("status", "Status of a country")], scope, "en")
        await bot.get_chat(1)
        with pytest.raises(telegram.error.BadRequest, match="Chat not found"):
            await bot.send_message(5, "hello")

    hello, document = await alice.replies(2)
    assert (hello.reply_to, document.file.data) == (update.message.message_id, b"{}")
    assert len(server.refusals) == 1


async def test_results_are_what_the_table_says(server, bot, alice):
    group = server.supergroup(owner=alice, bot="administrator")
    said = await alice.send("/start", group)
    here = {"chat_id": group.id}
    for method, params in {
        "getMe": {},
        "getWebhookInfo": {},
        "getMyCommands": {},
        "getMyName": {},
        "getMyShortDescription": {},
        "getChatMenuButton": {},
        "getChat": here,
        "getChatAdministrators": here,
        "getChatMember": here | {"user_id": 1},
        "sendMessage": here | {"text": "a", "reply_markup": BUTTONS},
        "sendPhoto": here | {"photo": "https://x.org/map.png", "caption": "a"},
        "sendLocation": here | {"latitude": 1.5, "longitude": 2},
        "copyMessage": here | {"from_chat_id": group.id, "message_id": said.id},
        "forwardMessage": here | {"from_chat_id": group.id, "message_id": said.id},
    }.items():
        (kind,) = METHODS[method.lower()].returns
        result = await bot(method, **params)
        for one in result if kind.startswith("Array of ") else [result]:
            check_type(kind.removeprefix("Array of "), one)


async def test_any_update_can_be_sent(server, bot):
    server.push_raw({"message": {"text": "half a pair: \ud83d"}})
    server.push_raw({"update_id": 90, "from_the_future": {}})
    server.push("poll_answer", {"poll_id": "1"})
    raw = await bot.session.get(f"{server.url}/bot{server.token}/getUpdates")
    text = await raw.text()
    assert '"update_id": 1,' in text
    assert "\\ud83d" in text
    assert '"update_id":90,"from_the_future"' in text
    assert '"update_id":91,"poll_answer"' in text


async def test_only_so_much_is_remembered():
    async with BotApiServer(keep=10) as server, BareBot(server) as bot:
        alice = server.user(1, started=True)
        for number in range(50):
            await bot("sendMessage", chat_id=1, text=str(number))
        assert len(server.calls) == len(alice.chat.messages) == 10
        assert server.log.counts["sendMessage"] == 50
