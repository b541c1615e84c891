"""Updates drawn from the Bot API's own table: any kind, any chat, fields missing, awkward texts."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.botapi.table import TYPES, UPDATE_KINDS

DEPTH = 4
MISSING = 0.01
OPTIONAL = 0.25

TEXTS = (
    *("/status Azerbaijan", "/status@sco_test_bot IN 2012", "/status", "/start status_AZ", "/"),
    *("/start forgetme_yes", "/forgetme yes", "/language kk", "/mydata", "/report s1 x", "/why"),
    *("1 status AZ", "1 why status AZ", "1 language xx", "1 forgetme yes", "1 report x", "status"),
    *("/members #99999999999999999999", "/summit 99999999999999", "/chair 9999-99-99", "/date"),
    *(
        "/search " + "a" * 5000,
        "/who \u202eyerF\u202c",
        "/status \u200b\u200d\ufeff",
        "",
        " ",
        "\n",
    ),
    *("\ud800", "/status \udfff\ud800", "/search \x00", "𝕊" * 4096, "/compare 🇮🇷🇧🇾", "🇦🇿", "٢٠٢٤"),
    *("Was ist <b>Aserbaidschan</b> & Iran?", "when did India join?", "thanks", "@sco_test_bot x"),
    *(
        "/status " + "\u0301" * 1000,
        "/date status",
        "/subscribe @-1",
        "/language @channel kk",
        "%s{x}",
    ),
)
NUMBERS = (0, 1, -1, 2, 7, 99, 1087968824, 777000, -1001234567890, 2**31, 2**52, -(2**52))
CODES = ("en", "ru", "zh-hans", "kk", "fa", "ar", "xx", "", "en_US@posix", "\ud800")


def update(random: Random, update_id: int) -> dict[str, Any]:
    """An update of one kind (seldom of none), as it may come over the wire."""
    kind = random.choice(sorted(UPDATE_KINDS))
    content = _object(random, TYPES["Update"]["f"][kind][0], DEPTH)
    return {"update_id": update_id, kind: content}


def message(random: Random, update_id: int) -> dict[str, Any]:
    """An update of the kinds that are answered."""
    kinds = ("message", "edited_message", "callback_query", "inline_query", "guest_message")
    kind = random.choice((*kinds, "message", "my_chat_member"))
    content = _object(random, TYPES["Update"]["f"][kind][0], 2)
    if "message" in kind and random.random() < 0.8:
        content = {k: v for k, v in content.items() if k in _PLAIN} | {"text": _text(random)}
    return {"update_id": update_id, kind: content}


_PLAIN = frozenset(
    {
        *("message_id", "message_thread_id", "from", "sender_chat", "date", "chat", "entities"),
        *("is_topic_message", "is_automatic_forward", "reply_to_message", "via_bot"),
        *("guest_query_id", "edit_date"),
    }
)


def _object(random: Random, name: str, depth: int) -> Any:
    entry = TYPES[name]
    if "s" in entry:
        return _object(random, random.choice(entry["s"]), depth)
    made = {}
    for field, (expression, required, *limits) in entry["f"].items():
        wanted = random.random() >= MISSING if required else random.random() < OPTIONAL
        if wanted and (depth > 0 or required):
            made[field] = _value(random, expression, limits[0] if limits else {}, field, depth - 1)
    return made


def _value(random: Random, expression: str, limits: dict[str, Any], field: str, depth: int) -> Any:
    if expression.startswith("Array of "):
        size = random.choice((0, 1, 2)) if depth > 0 else 0
        inner = expression.removeprefix("Array of ")
        return [_value(random, inner, {}, field, depth) for _ in range(size)]
    kind = random.choice(expression.split("|"))
    if "enum" in limits:
        return random.choice(limits["enum"])
    match kind:
        case "String" | "InputFile":
            if field in ("id", "guest_query_id", "inline_message_id"):
                return str(random.choice(NUMBERS))
            return random.choice(CODES) if field == "language_code" else _text(random)
        case "Integer" if "date" in field or "time" in field:
            return random.choice((0, 1, 1_790_000_000))
        case "Integer":
            return random.choice(NUMBERS)
        case "Float":
            return random.choice((0.0, -90.0, 181.5))
        case "Boolean":
            return random.random() < 0.5
        case "True":
            return True
    return _object(random, kind, depth) if depth > -3 else {}


def _text(random: Random) -> str:
    if random.random() < 0.8:
        return random.choice(TEXTS)
    return "".join(chr(random.randrange(1, 0x11000)) for _ in range(random.randrange(40)))
