"""When: the time, or the times, that a plain question names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from bot import clock
from bot.questions.names import named
from facts import edtf
from facts.lexicon import Found, tokens
from facts.typed_dates import misdated, split_date

#: From so many on each has an answer of its own.
_SEVERAL = 2


class When(NamedTuple):
    """A sentence without its date: the words left, their tokens, and what these name.

    ``date`` is EDTF, empty for now; of a day that there is not, its words, which a command refuses.
    ``dates`` are all that are named, if several are.
    """

    rest: str
    said: list[str]
    names: list[Found]
    date: str
    dates: tuple[str, ...] = ()


def timed(text: str, today: date) -> When:
    """Part a sentence from its date. A year in a document's name is none: "strategy until 2035"."""
    if wrong := misdated(text, today):
        rest = " ".join(text.replace(wrong, " ").split())
        return _with_date(rest, wrong)
    rest, typed = split_date(text, today)
    if typed and any(thing.kind == "document" for thing in named(text, tokens(text))):
        rest, typed = text, None
    now = typed == today.isoformat()
    if typed and not now:
        return _with_date(rest, typed, at_end=text.startswith(rest))
    said = tokens(rest)
    names = named(rest, said)
    years = _ids(names, "year") if typed is None else []
    if now:  # what every question asks; of those who held an office, the present one
        names.append(Found("current", len(said), len(said), ""))
    return When(rest, said, names, next(iter(years), ""), _several(years))


def one_by_one(asked: When, kinds: Sequence[str]) -> Iterator[tuple[list[Found], str]]:
    """What is named and when, once for each thing of the first kind of which there are several, or
    for each date; as many of both belong together.
    """
    dates = asked.dates or (asked.date,)
    for kind in kinds:
        named_here = _ids(asked.names, kind)
        if len(named_here) >= _SEVERAL:
            times = dates if len(dates) == len(named_here) else [asked.date] * len(named_here)
            for id, when in zip(named_here, times, strict=True):
                yield [thing for thing in asked.names if thing.kind != kind or thing.id == id], when
            return
    yield from ((asked.names, when) for when in dates)


def _with_date(rest: str, typed: str, *, at_end: bool = True) -> When:
    """The sentence with the date that stood in it, as a year that it names, or a span of time.

    "This week" is the present and no span: news of it are the digest's.
    """
    said = tokens(rest)
    names = named(rest, said)
    others = [year for year in _ids(names, "year") if not typed.startswith(year)]
    names.append(Found("year", len(said), len(said), typed))
    if "/" in typed and (typed.endswith(edtf.OPEN) or not edtf.covers(typed, clock.today())):
        names.append(Found("span", len(said), len(said), typed))
    return When(
        rest, said, names, typed, _several([*others, typed] if at_end else [typed, *others])
    )


def _ids(names: list[Found], kind: str) -> list[str]:
    return list(dict.fromkeys(thing.id for thing in names if thing.kind == kind))


def _several(dates: list[str]) -> tuple[str, ...]:
    return tuple(dates) if len(dates) >= _SEVERAL else ()
