"""Telegram's limits: measured as Telegram measures, kept in one place.

Message limits count UTF-16 units after entity parsing, so tags and entities like ``&amp;`` are
not counted as they are written. ``split`` cuts at paragraph borders, never inside a tag or entity.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

MESSAGE = 4096
CAPTION = 1024
CALLBACK_DATA = 64
TOAST = 200

#: Bytes of the longest command line that goes on buttons, with a word such as "report" before it.
ASK = 48

#: What a message may carry at most of what people type: more is cut before it is looked at.
ARGUMENT = 200
#: The same for the words of a report.
REPORT = 1000

_TOKEN = re.compile(r"<(/?)([a-z][a-z0-9-]*)([^<>]*)>|&(?:[a-z]+|#\d+|#x[0-9a-f]+);|.", re.S | re.I)


def units(text: str) -> int:
    """The length of plain text in UTF-16 units."""
    return len(text) + sum(char > "\uffff" for char in text)


def plain(markup: str) -> str:
    """What Telegram leaves of HTML: the text that is shown."""
    return html.unescape(re.sub(r"<[^<>]*>", "", markup))


def measure(markup: str) -> int:
    """The length of HTML as Telegram counts it."""
    return units(plain(markup))


def escape(text: str) -> str:
    """Text as HTML that shows it."""
    return html.escape(text, quote=True)


def is_callback_data(data: str) -> bool:
    """Whether a button can carry the data."""
    return 1 <= len(data.encode()) <= CALLBACK_DATA


def fits_button(command_line: str) -> bool:
    """Whether a button can carry a command line, with its version and the id of a channel."""
    return len(command_line.encode()) <= CALLBACK_DATA - len("1 -1001234567890 ")


#: The tags open at a place, outermost first; numbered, so that neighbours of one kind stay two.
Tags = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A shown character (or entity) with the tags that are open around it."""

    markup: str
    shown: str
    tags: Tags


def split(markup: str, limit: int = MESSAGE) -> list[str]:
    """HTML in parts of at most ``limit`` units: cut between paragraphs, else lines, else words.

    A cut inside a tagged passage is made only if the passage alone is too long; its tags are then
    closed and opened anew.
    """
    if 2 * len(markup) <= limit or measure(markup) <= limit:
        return [markup]
    pieces = _pieces(markup)
    parts: list[str] = []
    start = 0
    while start < len(pieces):
        end = _end(pieces, start, limit)
        part = _markup(pieces[start:end]).strip()
        if part:
            parts.append(part)
        start = end
    return parts


def cut(markup: str, limit: int) -> str:
    """HTML shortened to one part, with an ellipsis if something was left out."""
    parts = split(markup, limit)
    return parts[0] if len(parts) == 1 else split(markup, limit - 1)[0] + "…"


def _pieces(markup: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    tags: Tags = ()
    for number, token in enumerate(_TOKEN.finditer(markup)):
        closing, name, _ = token.groups()
        if name is None:
            pieces.append(_Piece(token[0], html.unescape(token[0]), tags))
        elif closing:
            tags = tags[:-1]
        else:
            tags = (*tags, (number, token[0]))
    return pieces


def _end(pieces: list[_Piece], start: int, limit: int) -> int:
    """Where the part that begins at ``start`` ends."""
    size, end = 0, start
    while end < len(pieces) and (size := size + units(pieces[end].shown)) <= limit:
        end += 1
    if end == len(pieces):
        return end
    window = range(end, start, -1)
    for accept in (_paragraph, _line, _word, _line_within, _word_within):
        for place in window:
            if accept(pieces, place):
                return place
    return max(end, start + 1)


def _outside(pieces: list[_Piece], place: int) -> bool:
    """No tag is open across this place."""
    before, after = pieces[place - 1].tags, pieces[place].tags
    return not before or not after or before[0] != after[0]


def _paragraph(pieces: list[_Piece], place: int) -> bool:
    return (
        place >= 2
        and pieces[place - 1].shown == "\n" == pieces[place - 2].shown
        and _outside(pieces, place)
    )


def _line(pieces: list[_Piece], place: int) -> bool:
    return pieces[place - 1].shown == "\n" and _outside(pieces, place)


def _word(pieces: list[_Piece], place: int) -> bool:
    return pieces[place - 1].shown.isspace() and _outside(pieces, place)


def _line_within(pieces: list[_Piece], place: int) -> bool:
    return pieces[place - 1].shown == "\n"


def _word_within(pieces: list[_Piece], place: int) -> bool:
    return pieces[place - 1].shown.isspace()


def _markup(pieces: list[_Piece]) -> str:
    """The pieces as HTML, with their tags opened and closed."""
    out: list[str] = []
    open_tags: Tags = ()
    for piece in pieces:
        if piece.tags != open_tags:
            out.append(_move(open_tags, piece.tags))
            open_tags = piece.tags
        out.append(piece.markup)
    out.append(_move(open_tags, ()))
    return "".join(out)


def _move(old: Tags, new: Tags) -> str:
    """The tags that close the old ones and open the new ones."""
    common = 0
    while common < min(len(old), len(new)) and old[common] == new[common]:
        common += 1
    closed = "".join(f"</{tag[1:].split()[0].rstrip('>')}>" for _, tag in reversed(old[common:]))
    return closed + "".join(tag for _, tag in new[common:])
