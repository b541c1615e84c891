"""Dates in English news, read relative to the article's own date.

``find_dates("The summit was held on July 4.", "2024-07-05")`` finds ``2024-07-04``. What a form of
words may mean depends on the tense around it, which this module does not know: a mention has two
readings, ``edtf`` of the past (the publication day included) and ``ahead`` of the future (that day
included too). They are equal unless the words are a weekday or leave out the year.

A mention spans the words of the date and those that bound it ("since", "until", "by the end of");
"in" and "on" stay outside. ``since 2015`` is ``2015/..``, ``until July 2024`` is ``../2024-07``.
The time needed is linear in the text, and no text raises.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from facts import date_forms as forms
from facts import edtf
from facts.dates_written import LONGEST_LINK, LOOK_BACK, UNTOLD, Kind, Written, written_dates
from facts.publication import Point, Publication, Reading, publication
from facts.words import Words, words_of

#: What patterns without regard to case take for other letters, though no word is written so.
_ALIKE = {"ſ": "s", "\u212a": "k", "ı": "i", "İ": "I"}


class DateMention(NamedTuple):
    """A date in a text: ``text[start:end]``, its meaning in the past and in the future."""

    start: int
    end: int
    edtf: str
    kind: Kind
    ahead: str


def find_dates(text: str, published: str, words: Words | None = None) -> list[DateMention]:
    """Find the dates in a text of an article published on that date (EDTF; empty if unknown).

    ``words`` are those of the text, if it has been cut already.
    """
    at = publication(published)
    for letter, usual in _ALIKE.items():
        text = text.replace(letter, usual)
    found: list[Written] = []
    for item in written_dates(text, words or words_of(text), at):
        if found and (joined := _joined(text, found[-1], item)):
            found[-1] = joined
        else:
            floor = found[-1].end if found else 0
            found.append(item if item.start >= floor else item._replace(start=floor))
    for place in range(1, len(found)):
        found[place] = _of_that_year(text, found[place - 1], found[place])
    return [mention for item in found if (mention := _resolved(_closed(text, item), at))]


def _closed(text: str, item: Written) -> Written:
    """The date with the bracket that it opens: "Tuesday (July 4)"."""
    opens = text.startswith(")", item.end) and text.find("(", item.start, item.end) != -1
    return item._replace(end=item.end + 1) if opens else item


def _of_that_year(text: str, year: Written, item: Written) -> Written:
    """The day with the year at the head of its clause: "Last year they met on October 11"."""
    told = year.first.year if year.first.month is None else None
    if year.reading and forms.A_YEAR.fullmatch(year.reading.past):
        told = int(year.reading.past)
    first, last = item.first, item.last
    if not told or first.year or not first.day or item.weekday is not None:
        return item
    ahead = forms.HEAD.search(text, max(0, year.start - LOOK_BACK), year.start)
    if ahead is None or forms.ANOTHER_CLAUSE.search(text, year.end, item.start):
        return item
    return item._replace(first=first._replace(year=told), last=last._replace(year=told))


def _joined(text: str, a: Written, b: Written) -> Written | None:
    """Make one of two: a span ("to", a dash) or a day with its weekday; None if they stay two."""
    if b.core - a.end > LONGEST_LINK or a.reading or b.reading:
        return None
    if b.first == UNTOLD and a.first.day and forms.WEEKDAY_LINK.fullmatch(text, a.end, b.core):
        return a._replace(end=b.end, weekday=b.weekday)
    if a.lead in forms.UNTIL:
        return None
    between = a.lead == "between" and text[a.end : b.core].strip() == "and"
    if not (between or forms.JOIN.fullmatch(text, a.end, b.core)):
        return None
    first, last = a.first, b.last
    shape = (first.month is None, first.day is None)
    if a.first != a.last or b.first != b.last or shape != (last.month is None, last.day is None):
        return None
    turn = (first.month or 0) > (last.month or 0)
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year - turn)
    elif last.year is None and first.year is not None:
        last = last._replace(year=first.year + turn)
    if (first.year is None and first.month is None) or (first.year and first[:1] > last[:1]):
        return None
    return Written(a.start, a.core, b.end, "", first, last, a.weekday)


def _resolved(item: Written, at: Publication) -> DateMention | None:
    """Give the mention of a date as written; None if the calendar has no such day."""
    kind, reading = item.kind, item.reading
    if reading is None and item.first == UNTOLD:
        reading = at.weekday(item.weekday) if item.weekday is not None else None
    elif reading is None and item.first.year is None:
        kind, reading = "yearless", at.yearless(item.first, item.last, item.weekday)
    elif reading is None:
        kind, reading = "absolute", _dated(item.first, item.last)
    if reading is None:
        return None
    past, ahead = reading
    if item.lead in forms.SINCE and not (item.lead == "from" and item.first != item.last):
        past, ahead = edtf.since(past), edtf.since(ahead)
    elif item.lead in forms.UNTIL:
        past, ahead = edtf.until(past), edtf.until(ahead)
    return DateMention(item.start, item.end, past, kind, ahead)


@lru_cache(4096)
def _dated(first: Point, last: Point) -> Reading | None:
    try:
        span = edtf.join(first.edtf(), last.edtf())
    except ValueError:
        return None
    return Reading(span, span)
