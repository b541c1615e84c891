"""Pages of a long list: which entries stand on one, and the buttons that lead to the others."""

from __future__ import annotations

from collections.abc import Sequence

from bot.replies.reply import Button, Row

#: So many entries stand on a page, their buttons in columns.
PER_PAGE = 10
COLUMNS = 2


def paged(entries: Sequence[Button], line: str, page: int) -> list[Row]:
    """One page of buttons in columns, with arrows to the pages beside it."""
    page = page_within(page, len(entries))
    shown = entries[(page - 1) * PER_PAGE : page * PER_PAGE]
    rows = [tuple(shown[at : at + COLUMNS]) for at in range(0, len(shown), COLUMNS)]
    return [*rows, *paging(len(entries), line, page)]


def paging(entries: int, line: str, page: int) -> list[Row]:
    """Arrows to the pages beside this one of so many entries; nothing if all stand on one."""
    pages, page = _pages(entries), page_within(page, entries)
    arrows = tuple(
        Button(f"{arrow} {number}/{pages}", ask=page_line(line, number))
        for arrow, number in (("◀", page - 1), ("▶", page + 1))
        if 1 <= number <= pages
    )
    return [arrows] if arrows else []


def page_within(page: int, entries: int) -> int:
    """The page nearest to the one asked for, of those that so many entries have."""
    return min(max(page, 1), _pages(entries))


def _pages(entries: int) -> int:
    return max(1, -(-entries // PER_PAGE))


def page_line(line: str, page: int) -> str:
    """The command line that shows another page: ``members #2 2016``."""
    name, _, words = line.partition(" ")
    return f"{name} #{page} {words}".rstrip()


def page_of(name: str, words: str) -> tuple[int, str]:
    """The page that the words after a command begin with, and the rest; 1 if with none.

    After /summit the number is a summit's.
    """
    if name == "summit":
        return 1, words
    first, _, rest = words.partition(" ")
    number = first.removeprefix("#")
    if first.startswith("#") and number.isdecimal() and len(first) < 4:
        return int(number), rest
    return 1, words
