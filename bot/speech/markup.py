"""Text that is HTML already, and the isolates that keep mixed directions apart."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

FIRST_STRONG, POP = "\u2068", "\u2069"

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHT_TO_LEFT = re.compile(f"[{_RTL}]")
_LEFT_TO_RIGHT = re.compile(f"[^\\W\\d_{_RTL}]")
#: A command of the bot with the Latin words or the channel's handle after it; not a tag's end, nor
#: a part of an address.
_COMMAND = re.compile(
    r"(?<![\w<:/])/(?:\{command\}|[a-z]+)(?: (?:\{handle\}|[A-Za-z0-9][\w:+/.@-]*))*", re.ASCII
)


class Html(str):
    """A string that is ready HTML: it is put into other messages as it stands."""

    __slots__ = ()

    def __add__(self, other: str) -> Html:
        """Ready HTML and anything else: the rest is escaped unless it is ready too."""
        return Html(str(self) + html(other))

    def join(self, parts: object) -> Html:
        """The parts with this between them, each escaped unless it is ready HTML."""
        return Html(str.join(self, (html(part) for part in parts)))  # type: ignore[attr-defined]


def html(value: object) -> Html:
    """Any value as HTML: escaped, unless it is HTML already."""
    return value if isinstance(value, Html) else Html(escape(str(value), quote=True))


def isolate(text: str) -> str:
    """The text between U+2068 and U+2069: its direction does not touch what stands around it."""
    kind = type(text) if isinstance(text, Html) else str
    return text if text.startswith(FIRST_STRONG) else kind(f"{FIRST_STRONG}{text!s}{POP}")


@lru_cache(maxsize=4096)
def commands_apart(text: str) -> str:
    """The text with each command and its Latin words isolated: a slash has no direction itself."""
    return _COMMAND.sub(lambda found: isolate(found[0]), text)


def runs_otherwise(text: str, *, rtl: bool) -> bool:
    """Some letter of the text runs against the direction of the language around it."""
    return (_LEFT_TO_RIGHT if rtl else _RIGHT_TO_LEFT).search(text) is not None
