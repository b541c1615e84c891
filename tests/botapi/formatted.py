"""Text as Telegram reads it: HTML parse mode, UTF-16 lengths, commands and mentions."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, NamedTuple

from .errors import bad_request

SIMPLE_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
TAGS = {*SIMPLE_TAGS, "a", "span", "tg-emoji"}
NAMED_CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_CHARACTER = re.compile(r"&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[a-z]{2,4});?")
_TAG = re.compile(r"<(/?)([^\s>]*)")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>/"']*)(?:\s*=\s*("[^"]*"|'[^']*'|[A-Za-z0-9.\-]*))?""")
_LINK = re.compile(r"https?://.|tg://.|mailto:.|tel:.|[\w-]+\.[\w.-]+", re.IGNORECASE)
_IN_PLAIN_TEXT = re.compile(
    r"(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z][A-Za-z0-9_]{3,31})\b"
    r"|(?P<url>https?://[^\s<>]+)"
    r"|(?<!\w)(?P<hashtag>#\w*[^\W\d]\w*)"
)


class Formatted(NamedTuple):
    """Plain text and its entities (`MessageEntity` objects, offsets in UTF-16 units)."""

    text: str
    entities: tuple[dict[str, Any], ...] = ()


def utf16_length(text: str) -> int:
    """How many UTF-16 code units Telegram counts for this text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def detect_entities(text: str) -> list[dict[str, Any]]:
    """The commands, mentions, links and hashtags that Telegram marks in what a person types."""
    return [
        {
            "type": found.lastgroup,
            "offset": utf16_length(text[: found.start()]),
            "length": utf16_length(found.group()),
        }
        for found in _IN_PLAIN_TEXT.finditer(text)
    ]


@lru_cache(maxsize=512)
def parse_html(source: str) -> Formatted:
    """Read HTML parse mode as Telegram does; `ApiError` "can't parse entities: …" if it is bad."""
    return _Html(source).parse()


def _cannot_parse(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


class _Open(NamedTuple):
    tag: str
    entity: dict[str, Any] | None


class _Html:
    """One pass over one source text."""

    def __init__(self, source: str):
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.open: list[_Open] = []
        self.entities: list[dict[str, Any]] = []

    def parse(self) -> Formatted:
        source, position = self.source, 0
        while (tag := source.find("<", position)) >= 0:
            self._add(source[position:tag])
            position = self._read_tag(tag)
        self._add(source[position:])
        if self.open:
            raise _cannot_parse(
                f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"'
            )
        return _trim("".join(self.parts), self.entities)

    def _add(self, raw: str) -> None:
        text = _CHARACTER.sub(_character, raw) if "&" in raw else raw
        self.parts.append(text)
        self.length += utf16_length(text)

    def _at(self, position: int) -> str:
        return f"at byte offset {len(self.source[:position].encode())}"

    def _read_tag(self, begin: int) -> int:
        found = _TAG.match(self.source, begin)
        assert found is not None
        closing, name = found.group(1), found.group(2).lower()
        return (self._end_tag if closing else self._start_tag)(begin, name, found.end())

    def _start_tag(self, begin: int, name: str, position: int) -> int:
        if position >= len(self.source):
            raise _cannot_parse(f"Unclosed start tag {self._at(begin)}")
        if name not in TAGS:
            raise _cannot_parse(f'Unsupported start tag "{name}" {self._at(begin)}')
        attributes, position = self._attributes(begin, name, position)
        entity = self._entity(begin, name, attributes)
        if entity is not None:
            entity["offset"] = self.length
            self.entities.append(entity)
        self.open.append(_Open(name, entity))
        return position

    def _attributes(self, begin: int, tag: str, position: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while True:
            rest = self.source[position:].lstrip()
            position = len(self.source) - len(rest)
            if not rest:
                raise _cannot_parse(f"Unclosed start tag {self._at(begin)}")
            if rest[0] == ">":
                return attributes, position + 1
            found = _ATTRIBUTE.match(self.source, position)
            assert found is not None
            if not found.group(1):
                raise _cannot_parse(f'Empty attribute name in the tag "{tag}" {self._at(position)}')
            value = found.group(2) or ""
            value = value[1:-1] if value[:1] in ("'", '"') else value
            attributes[found.group(1).lower()] = _CHARACTER.sub(_character, value)
            position = found.end()
            if self.source[position : position + 1] in ("'", '"'):
                raise _cannot_parse(f"Unclosed start tag {self._at(begin)}")

    def _entity(self, begin: int, tag: str, given: dict[str, str]) -> dict[str, Any] | None:
        if tag == "blockquote" and "expandable" in given:
            return {"type": "expandable_blockquote"}
        if tag == "code" and given.get("class", "").startswith("language-"):
            return {"type": "code", "language": given["class"].removeprefix("language-")}
        if tag in SIMPLE_TAGS:
            return {"type": SIMPLE_TAGS[tag]}
        if tag == "a":
            # Telegram drops links that lead nowhere and keeps their text.
            link = given.get("href", "")
            return {"type": "text_link", "url": link} if _LINK.match(link) else None
        if tag == "span":
            if given.get("class") != "tg-spoiler":
                raise _cannot_parse(f'Tag "span" must have class "tg-spoiler" {self._at(begin)}')
            return {"type": "spoiler"}
        if not given.get("emoji-id", "").isdigit():
            raise _cannot_parse("Invalid custom emoji identifier specified")
        return {"type": "custom_emoji", "custom_emoji_id": given["emoji-id"]}

    def _end_tag(self, begin: int, name: str, position: int) -> int:
        if not self.open:
            raise _cannot_parse(f"Unexpected end tag {self._at(begin)}")
        rest = self.source[position:].lstrip()
        if not rest.startswith(">"):
            raise _cannot_parse(f"Unclosed end tag {self._at(begin)}")
        opened = self.open.pop()
        if name and name != opened.tag:
            raise _cannot_parse(
                f'Unmatched end tag {self._at(begin)}, expected "</{opened.tag}>", '
                f'found "</{name}>"'
            )
        if opened.entity is not None:
            opened.entity["length"] = self.length - opened.entity["offset"]
        return len(self.source) - len(rest) + 1


def _character(found: re.Match[str]) -> str:
    name = found.group(1)
    if name[0] != "#":
        return NAMED_CHARACTERS.get(name, found.group())
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    valid = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
    return chr(code) if valid else found.group()


def _trim(text: str, entities: list[dict[str, Any]]) -> Formatted:
    """Drop blank ends, and entities where Telegram allows none (inside code, quote in quote)."""
    stripped = text.strip()
    shift = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(stripped)
    kept = []
    for entity in entities:
        first = max(entity["offset"] - shift, 0)
        last = min(entity["offset"] + entity["length"] - shift, end)
        if last > first:
            kept.append({**entity, "offset": first, "length": last - first})
    return Formatted(stripped, tuple(_allowed(kept)))


def _allowed(entities: list[dict[str, Any]]) -> list[dict[str, Any]]:
    allowed: list[dict[str, Any]] = []
    closed_until = quoted_until = 0
    for entity in entities:
        kind, end = entity["type"], entity["offset"] + entity["length"]
        language = entity.pop("language", None) if kind == "code" else None
        if entity["offset"] < closed_until:
            if language and allowed[-1]["type"] == "pre":
                allowed[-1]["language"] = language
            continue
        if kind.endswith("blockquote"):
            if entity["offset"] < quoted_until:
                continue
            quoted_until = end
        if kind in ("code", "pre"):
            closed_until = end
        allowed.append(entity)
    return allowed
