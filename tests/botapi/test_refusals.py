"""What Telegram refuses, the server refuses, with Telegram's words where they are known."""

import aiohttp
import pytest

from tests.botapi.errors import ApiError
from tests.botapi.schema import METHODS, TYPES, Invalid, check_type
from tests.botapi.table import TABLE

ALICE = 1


def keyboard(**button):
    return {"inline_keyboard": [[{"text": "Why?", **button}]]}


def article(**changes):
    content = {"message_text": "Chair: Kyrgyzstan"}
    fields = {"type": "article", "id": "chair", "title": "Chair", "input_message_content": content}
    return fields | changes


async def refused(call) -> str:
    with pytest.raises(ApiError) as caught:
        await call
    assert caught.value.code == 400
    return caught.value.description.removeprefix("Bad Request: ")


@pytest.fixture(autouse=True)
def alice(server):
    return server.user(ALICE, started=True)


SEND = {
    "unknown parameter": ({"colour": "red"}, 'unknown parameter "colour" of sendMessage'),
    "wrong type": ({"disable_notification": "maybe"}, "disable_notification: must be a Boolean"),
    "wrong type in JSON": ({"protect_content": 1}, "protect_content: must be a Boolean"),
    "empty": ({"text": ""}, "message text is empty"),
    "blank": ({"text": " \n "}, "message text is empty"),
    "empty after parsing": ({"text": "<b> </b>", "parse_mode": "HTML"}, "message text is empty"),
    "too long": ({"text": "a" * 4097}, "message is too long"),
    "too long in UTF-16": ({"text": "😀" * 2049}, "message is too long"),
    "bad HTML": (
        {"text": "a < b", "parse_mode": "HTML"},
        'can\'t parse entities: Unsupported start tag "" at byte offset 2',
    ),
    "other markup": (
        {"text": "*a*", "parse_mode": "Wiki"},
        "unsupported parse_mode: this server reads only HTML",
    ),
    "entity beyond the text": (
        {"text": "abc", "entities": [{"type": "bold", "offset": 2, "length": 2}]},
        "can't parse entities: entity lies beyond the text",
    ),
    "unknown entity": (
        {"text": "abc", "entities": [{"type": "loud", "offset": 0, "length": 2}]},
        "entities[0].type: ",
    ),
    "unknown field of an option": (
        {"link_preview_options": {"disabled": True}},
        'link_preview_options: unknown field "disabled"',
    ),
    "callback data over 64 bytes": (
        {"reply_markup": keyboard(callback_data="ы" * 33)},
        "reply_markup.inline_keyboard[0][0].callback_data: length 66 is not within 1-64",
    ),
    "button that does nothing": (
        {"reply_markup": keyboard()},
        "can't parse inline keyboard button: exactly one action is needed, found none",
    ),
    "button that does two things": (
        {"reply_markup": keyboard(callback_data="a", url="https://t.me")},
        "can't parse inline keyboard button: exactly one action is needed",
    ),
    "button that leads nowhere": (
        {"reply_markup": keyboard(url="nowhere")},
        "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
    ),
    "too many buttons": (
        {"reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 101]}},
        "reply markup is too long",
    ),
    "markup of no kind": ({"reply_markup": {"keybord": []}}, "reply_markup: "),
    "unknown chat": ({"chat_id": 77}, "chat not found"),
    "unknown chat by name": ({"chat_id": "@nobody"}, "chat not found"),
    "missing message to reply to": (
        {"reply_parameters": {"message_id": 5}},
        "message to be replied not found",
    ),
    "no such topic": ({"message_thread_id": 5}, "message thread not found"),
}


@pytest.mark.parametrize(("change", "reason"), SEND.values(), ids=SEND)
async def test_sending_is_refused(server, bot, change, reason):
    params = {"chat_id": ALICE, "text": "hello"} | change

    assert (await refused(bot("sendMessage", **params))).startswith(reason)
    assert [refusal.method for refusal in server.refusals] == ["sendMessage"]
    assert server.refusals[0].description.startswith(f"Bad Request: {reason}")


@pytest.mark.parametrize(
    "change",
    [
        {"text": "a" * 4096},
        {"text": "😀" * 2048},
        {"text": f"<b>{'a' * 4096}</b>", "parse_mode": "HTML"},
        {"text": "&lt;" * 4096, "parse_mode": "HTML"},
        {"reply_markup": keyboard(callback_data="a" * 64)},
        {"reply_markup": {"remove_keyboard": True}},
        {"reply_parameters": {"message_id": 5, "allow_sending_without_reply": True}},
        {"link_preview_options": {"is_disabled": True}},
    ],
)
async def test_at_the_limit_all_is_well(server, bot, change):
    await bot("sendMessage", **{"chat_id": ALICE, "text": "hello"} | change)
    assert not server.refusals


OTHER = {
    "required parameter": ("sendMessage", {"text": "a"}, 'parameter "chat_id" is missing'),
    "caption": (
        "sendDocument",
        {"chat_id": ALICE, "document": "https://x.org/a", "caption": "a" * 1025},
        "message caption is too long",
    ),
    "unknown file": (
        "sendDocument",
        {"chat_id": ALICE, "document": "file-9"},
        "wrong file identifier/HTTP URL specified",
    ),
    "fifty-one results": (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": [article(id=str(n)) for n in range(51)]},
        "results: 51 items are not within 0-50",
    ),
    "the same id twice": (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": [article(), article()]},
        "RESULT_ID_DUPLICATE",
    ),
    "long id": (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": [article(id="上" * 22)]},
        "results[0].id: length 66 is not within 1-64",
    ),
    "bad HTML in a result": (
        "answerInlineQuery",
        {
            "inline_query_id": "1",
            "results": [
                article(input_message_content={"message_text": "<b>", "parse_mode": "HTML"})
            ],
        },
        "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ),
    "unknown field of a result": (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": [article(subtitle="a")]},
        'results[0]: unknown field "subtitle"',
    ),
    "result without its content": (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": [{"type": "article", "id": "1", "title": "a"}]},
        'results[0]: field "input_message_content" is missing',
    ),
    "result of no kind": (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": [{"type": "poem", "id": "1"}]},
        "results[0]: is no object of type InlineQueryResult",
    ),
    "old inline query": (
        "answerInlineQuery",
        {"inline_query_id": "1", "results": []},
        "query is too old",
    ),
    "old callback": ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old"),
    "long notice": (
        "answerCallbackQuery",
        {"callback_query_id": "1", "text": "a" * 201},
        "text: length 201 is not within 0-200",
    ),
    "command in capitals": (
        "setMyCommands",
        {"commands": [{"command": "Status", "description": "a"}]},
        "BOT_COMMAND_INVALID",
    ),
    "scope of no kind": (
        "setMyCommands",
        {"commands": [], "scope": {"type": "galaxy"}},
        "scope: is no object of type BotCommandScope",
    ),
    "language": (
        "setMyCommands",
        {"commands": [], "language_code": "zh-hans"},
        "language_code must be a two-letter ISO 639-1 code",
    ),
    "long description": (
        "setMyShortDescription",
        {"short_description": "a" * 121},
        "short_description: length 121 is not within 0-120",
    ),
    "unknown action": ("sendChatAction", {"chat_id": ALICE, "action": "dancing"}, "action: "),
    "limit": ("getUpdates", {"limit": 101}, "limit: 101 is not within 1-100"),
    "kind of update": (
        "getUpdates",
        {"allowed_updates": ["massage"]},
        "allowed_updates names unknown kinds: ['massage']",
    ),
    "webhook without TLS": (
        "setWebhook",
        {"url": "http://bot.example.org/"},
        "bad webhook: An HTTPS URL must be provided for webhook",
    ),
    "secret": (
        "setWebhook",
        {"url": "https://bot.example.org/", "secret_token": "a b"},
        "secret token contains unallowed characters",
    ),
    "message to edit": (
        "editMessageText",
        {"chat_id": ALICE, "message_id": 99, "text": "a"},
        "message to edit not found",
    ),
    "nothing to edit": ("editMessageText", {"text": "a"}, "chat_id is empty"),
    "message to delete": (
        "deleteMessage",
        {"chat_id": ALICE, "message_id": 99},
        "message to delete not found",
    ),
}


@pytest.mark.parametrize(("method", "params", "reason"), OTHER.values(), ids=OTHER)
async def test_other_calls_are_refused(server, bot, method, params, reason):
    assert (await refused(bot(method, **params))).startswith(reason)
    assert len(server.refusals) == 1


async def test_unknown_method_and_wrong_token(server, bot):
    with pytest.raises(ApiError, match="method not found") as unknown:
        await bot("sendPigeon", chat_id=ALICE)
    with pytest.raises(ApiError, match="Unauthorized") as stranger:
        await bot.post("getMe", token="987654321:somebody-else")

    assert (unknown.value.code, stranger.value.code) == (404, 401)
    assert [refusal.code for refusal in server.refusals] == [404, 401]


@pytest.mark.parametrize("name", [method.name for method in METHODS.values()])
def test_every_method_knows_its_parameters(name):
    check = METHODS[name.lower()].check
    required = [field for field, spec in TABLE["methods"][name]["f"].items() if spec[1]]

    with pytest.raises(Invalid, match="unknown parameter"):
        check({"no_such_parameter": 1})
    if required:
        with pytest.raises((Invalid, ApiError)):
            check({})


def test_every_type_can_be_checked():
    for name in TYPES.keys() - {"InputFile"}:
        with pytest.raises((Invalid, ApiError)):
            check_type(name, "a text" if name != "RichText" else 5)


async def test_bodies_as_libraries_send_them(server, bot, alice):
    markup = '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}'
    form = {"chat_id": "1", "text": "hi", "reply_markup": markup, "protect_content": "true"}

    await bot.post("sendMessage", data=form)
    await bot.post("sendMessage", json=form)
    await bot.post("sendMessage", params={"chat_id": "1", "text": "hi"})
    parts = aiohttp.FormData(form, default_to_multipart=True)
    await bot.post("sendMessage", data=parts)

    assert not server.refusals
    assert server.calls[0].params == server.calls[1].params == server.calls[3].params
    assert server.calls[0].params["reply_markup"]["inline_keyboard"][0][0]["text"] == "a"


async def test_a_file_comes_whole(server, bot, alice):
    form = aiohttp.FormData({"chat_id": "1", "document": "attach://mine"})
    form.add_field("mine", b'{"language": "kk"}', filename="mydata.json")
    sent = await bot.post("sendDocument", data=form)

    assert (await alice.reply()).file.data == b'{"language": "kk"}'
    assert sent["document"]["file_name"] == "mydata.json"

    form = aiohttp.FormData({"chat_id": "1", "message_id": str(sent["message_id"])})
    form.add_field("media", '{"type":"photo","media":"attach://map"}')
    form.add_field("map", b"picture", filename="map.png")
    changed = await bot.post("editMessageMedia", data=form)
    assert ("photo" in changed, "document" in changed) == (True, False)

    form = aiohttp.FormData({"chat_id": "1", "text": "hi"})
    form.add_field("stray", b"a", filename="a.txt")
    assert (await refused(bot.post("sendMessage", data=form))) == (
        'file "stray" belongs to no parameter of sendMessage'
    )


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"{", "application/json", "can't parse the JSON body; strings must be UTF-8"),
        (b'{"a": "\xff"}', "application/json", "can't parse the JSON body; strings must be UTF-8"),
        (b"[]", "application/json", "the JSON body must be an object"),
        (b"a=%FF", "application/x-www-form-urlencoded", "strings must be encoded in UTF-8"),
        (b"a=\xff", "application/x-www-form-urlencoded", "strings must be encoded in UTF-8"),
        (b"a", "text/plain", "unsupported content type text/plain"),
    ],
)
async def test_bodies_that_cannot_be_read(server, bot, body, kind, reason):
    call = bot.post("getMe", data=body, headers={"Content-Type": kind})
    assert await refused(call) == reason
    assert [refusal.method for refusal in server.refusals] == ["getMe"]
