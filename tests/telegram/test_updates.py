"""Updates as they are read: the fields are Telegram's, and what the handlers rest on is there."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from bot.telegram import updates
from bot.telegram.updates import Update, read
from tests.botapi.table import TYPES

STRUCTS = [kind for name, kind in vars(updates).items() if name in TYPES and TYPES[name].get("f")]

ALICE = {"id": 7, "is_bot": False, "first_name": "Alice", "language_code": "kk"}
GROUP = {"id": -5, "type": "supergroup", "title": "Steppe", "is_forum": True}
MESSAGE = {"message_id": 3, "date": 1, "chat": GROUP, "from": ALICE, "text": "/chair"}


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_every_field_is_one_that_telegram_knows_and_none_is_asked_for_that_it_may_leave_out(
    kind: type[msgspec.Struct],
) -> None:
    known = TYPES[kind.__name__]["f"]
    for field in msgspec.structs.fields(kind):
        assert field.encode_name in known
        assert not field.required or known[field.encode_name][1]


def test_a_message_is_read_with_whoever_wrote_it_and_where() -> None:
    update = read({"update_id": 1, "message": MESSAGE})
    assert update.message is not None
    assert (update.message.text, update.message.has_attachment) == ("/chair", False)
    assert update.effective_message is update.message
    assert update.effective_chat and update.effective_chat.type == "supergroup"
    assert update.effective_user and update.effective_user.language_code == "kk"


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "poll", "location"])
def test_what_is_sent_beside_text_is_noticed(kind: str) -> None:
    sent: Any = {"latitude": 51, "longitude": 71.5} if kind == "location" else {"file_id": "x"}
    message = read({"update_id": 1, "message": {**MESSAGE, kind: sent}}).message
    assert message is not None
    assert message.has_attachment


def test_a_button_is_pressed_by_a_person_under_a_message_of_the_bot() -> None:
    bot = {"id": 1, "is_bot": True, "first_name": "Bot", "username": "sco_bot"}
    query = {"id": "9", "from": ALICE, "chat_instance": "1", "data": "1 chair"}
    update = read(
        {"update_id": 1, "callback_query": {**query, "message": {**MESSAGE, "from": bot}}}
    )
    assert update.effective_user and update.effective_user.id == 7
    assert update.effective_chat and update.effective_chat.id == -5
    alone = read({"update_id": 1, "callback_query": query})
    assert alone.effective_chat is None


def test_a_kind_that_is_not_known_is_an_update_about_nothing() -> None:
    assert read({"update_id": 1, "brand_new": {"a": 1}}) == Update(update_id=1)


@pytest.mark.parametrize(
    "given",
    [
        {"message": {}},
        {"message": 3},
        {"message": {**MESSAGE, "chat": {"id": -5}}},
        {"message": {**MESSAGE, "message_id": "3"}},
        {"message": {**MESSAGE, "reply_to_message": {"text": "secret words"}}},
        {"inline_query": {"id": "1", "from": ALICE, "query": "secret words"}},
        {"guest_message": MESSAGE},
        {"my_chat_member": {"chat": GROUP, "from": ALICE, "date": 1}},
    ],
)
def test_what_lacks_something_is_refused_without_quoting_it(given: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\$") as refused:
        read({"update_id": 1, **given})
    assert "secret" not in str(refused.value)
