"""Dates as people type them, in fifteen languages, as EDTF.

The words lie in gazetteer/typed_dates.toml. Digits may be of any script; numbers alone are read day
first (04/07/2024 and 04/07/24 are 4 July) unless they begin with the year. A date needs a year
between 1900 and 2100; a day and month without one are of the current year. Years of other calendars
(1403) are no dates here, nor are days that do not exist.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, cast

from facts import edtf
from facts.folding import fold, is_unspaced
from facts.publication import Unit, Which, publication
from facts.typed_spans import find

_YEARS = range(1900, 2101)
_LONGEST = 48
_SEPARATED = re.compile(
    r"(?<![\w./-])(?:(?P<y>\d{4})([-/.])(?P<m>\d{1,2})(?:\2(?P<d>\d{1,2}))?"
    r"|(?:(?P<d2>\d{1,2})([-/.]))?(?P<m2>\d{1,2})(?(d2)\6|[-/.])(?P<y2>\d{4})"
    r"|(?P<d3>\d{1,2})([-/.])(?P<m3>\d{1,2})\10(?P<y3>\d{2}))(?![\d/-]|\.\d)"
)
_TOKEN = re.compile(r"\d+|[一二三四五六七八九十]{1,2}月|[年月日号號份]+|[^\s\d'年月日号號]+")
#: A word of a sentence; a date in a script without spaces is one by itself.
_PIECE = re.compile(r"\d+年\d+月(?:\d+[日号號]?)?|(?:(?!\d+年)\S)+")
_DIGIT = re.compile("[0-9]")
_MONTH = re.compile(r"m\d+")
_DAYS_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
_EDGE = " \t\r\n,;:()،؛，、。?!؟？"


class _Words(NamedTuple):
    months: dict[str, int]
    around: frozenset[str]
    month_marks: frozenset[str]
    relative: dict[str, str]
    other: frozenset[str]


def parse_typed(text: str, today: date) -> str | None:
    """Read a text that is a date or a span of time and nothing else; None if it is anything else.

    >>> parse_typed("4 July 2024", date.today()), parse_typed("before 2017", date.today())
    ('2024-07-04', '../2016')
    """
    found = _one(text, today)
    if found is None and (span := find(text, lambda part: _one(part, today))):
        left = text[: span.start] + text[span.end :]
        return None if left.strip(_EDGE) else span.valid
    return found


def _one(text: str, today: date) -> str | None:
    if len(text) > _LONGEST:
        return None
    plain = _plain_digits(text)
    words = _words()
    if words.other.intersection(plain.casefold().split()):
        return None
    folded = fold(plain)
    first, _, rest = folded.partition(" ")
    said = words.relative.get(folded) or (
        words.relative.get(rest) if first in words.around else None
    )
    if said:
        return _from_today(said, today)
    if not _DIGIT.search(folded):
        return None
    separated = _SEPARATED.search(plain)
    if separated:
        others = _tokens(fold(plain[: separated.start()] + " " + plain[separated.end() :]))
        return None if others else _separated(separated)
    return _from_parts(_tokens(folded), today)


def split_date(text: str, today: date) -> tuple[str, str | None]:
    """Part a text from the date at its end or its beginning: "Belarus 2012", "2012年白俄罗斯".

    A span of time may stand anywhere. Gives the text without the date, and the date; the text as
    it is and None if there is no date.
    """
    if span := find(text, lambda part: _one(part, today)):
        rest = (text[: span.start].strip(_EDGE), text[span.end :].strip(_EDGE))
        return " ".join(filter(None, rest)), span.valid
    text = text.strip(_EDGE)
    whole = _one(text, today)
    if whole:
        return "", whole
    for cut in sorted(_cuts(text[-_LONGEST:], len(text) - min(len(text), _LONGEST))):
        if found := _one(text[cut:].strip(_EDGE), today):
            return text[:cut].strip(_EDGE), found
    for cut in sorted(_cuts(text[:_LONGEST], 0), reverse=True):
        if found := _one(text[:cut].strip(_EDGE), today):
            return text[cut:].strip(_EDGE), found
    return text, None


def misdated(text: str, today: date) -> str:
    """Give the words of a date that there is not: "31 February 2020", "2024-13", "1850".

    Empty if there are none; a date of another calendar is none here.
    """
    plain = _plain_digits(text)
    for match in _SEPARATED.finditer(plain):
        if _separated(match) is None:
            return text[match.start() : match.end()]
    said = [
        (token, piece.start(), piece.end())
        for piece in _PIECE.finditer(_SEPARATED.sub(lambda found: " " * len(found[0]), plain))
        for token in _tokens(fold(piece[0].strip(_EDGE)))
    ]
    at = 0
    while at < len(said):
        size = next(
            (n for n in (3, 2, 1) if _is_like_a_date([t for t, *_ in said[at : at + n]])), 0
        )
        run = said[at : at + size]
        if run and _from_parts([token for token, *_ in run], today) is None:
            return text[run[0][1] : run[-1][2]].strip(_EDGE)
        at += size or 1
    return ""


def _is_like_a_date(tokens: list[str]) -> bool:
    """Whether the tokens are a month and a day, those and a year, or a year alone."""
    years = sum(token.isdecimal() and len(token) == 4 for token in tokens)
    months = sum(bool(_MONTH.fullmatch(token)) for token in tokens)
    days = sum(token.isdecimal() and len(token) <= 2 for token in tokens)
    known = years + months + days == len(tokens)
    return known and (years, months, days) in ((1, 1, 1), (1, 1, 0), (0, 1, 1), (1, 0, 0))


def _cuts(part: str, offset: int) -> Iterator[int]:
    """Give where a date may begin or end: at spaces, and anywhere in unspaced scripts."""
    for index in range(1, len(part)):
        beside = part[index - 1 : index + 1]
        if part[index].isspace() or is_unspaced(beside):
            yield offset + index


@lru_cache(1)
def _words() -> _Words:
    path = Path(__file__).parent / "gazetteer" / "typed_dates.toml"
    months: dict[str, int] = {}
    around: set[str] = set()
    marks: set[str] = set()
    relative: dict[str, str] = {}
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    other = frozenset(word.casefold() for word in tables.pop("other")["words"])
    for table in tables.values():
        for number, names in enumerate(table.pop("months"), 1):
            months.update((fold(name), number) for name in names)
            months.update((fold(names[0] + e), number) for e in table.get("endings", ()))
        table.pop("endings", None)
        around.update(map(fold, table.pop("around")))
        marks.update(map(fold, table.pop("month", ())))
        relative.update((fold(phrase), kind) for kind in table for phrase in table[kind])
    return _Words(months, frozenset(around - {""}), frozenset(marks), relative, other)


def _plain_digits(text: str) -> str:
    """Write the digits of all scripts as 0-9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _tokens(folded: str) -> list[str]:
    """Give the numbers, months (as ``m7``) and unknown words; words around a date are left out."""
    words = _words()
    tokens: list[str] = []
    pending = _TOKEN.findall(folded)
    while pending:
        two = " ".join(pending[:2])
        token = two if two in words.months or two in words.around else pending[0]
        del pending[: 1 + token.count(" ")]
        if token in words.months:
            tokens.append(f"m{words.months[token]}")
        elif token in words.month_marks:
            if tokens and tokens[-1].isdecimal():
                tokens[-1] = f"m{int(tokens[-1])}"
        elif token not in words.around:
            tokens.append(token)
    return tokens


def _from_parts(tokens: list[str], today: date) -> str | None:
    """Read a year, a month and a day, in whatever order the language puts them."""
    years = [t for t in tokens if t.isdecimal() and len(t) == 4]
    months = [t[1:] for t in tokens if _MONTH.fullmatch(t)]
    days = [t for t in tokens if t.isdecimal() and len(t) <= 2]
    if len(years) + len(months) + len(days) != len(tokens):
        return None
    match len(years), len(months), len(days):
        case 1, 0, 0:
            return _edtf(years[0])
        case (1, 1, 0) | (1, 1, 1):
            return _edtf(years[0], *months, *days)
        case 0, 1, 1:
            return _edtf(str(today.year), *months, *days)
    return None


def _separated(match: re.Match[str]) -> str | None:
    """Read 2024-07-04, 04/07/2024, 4.7.24, 07.2024; month first only if nothing else will do."""
    year, first, second = match["y2"], match["d2"], match["m2"]
    if match["y3"]:
        year, first, second = f"20{match['y3']}", match["d3"], match["m3"]
    if match["y"]:
        return _edtf(match["y"], match["m"], *filter(None, [match["d"]]))
    if first is None:
        return _edtf(year, second)
    return _edtf(year, first, second) if int(second) > 12 else _edtf(year, second, first)


def _edtf(year: str, *month_day: str) -> str | None:
    """Write EDTF if there is such a day within the years that count."""
    text = "-".join([year, *(part.zfill(2) for part in month_day)])
    return text if int(year) in _YEARS and edtf.is_edtf(text) else None


def _from_today(kind: str, today: date) -> str:
    """Give the day, month or year that is so called today."""
    if kind in _DAYS_AWAY:
        day = today.toordinal() + _DAYS_AWAY[kind]
        return date.fromordinal(min(max(day, 1), date.max.toordinal())).isoformat()
    which, unit = kind.split("_")
    about = publication(today.isoformat())
    return about.unit(cast(Which, which), cast(Unit, unit)) or today.isoformat()
