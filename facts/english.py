"""Dates in English words, for the command line and the sentences of the store."""

from __future__ import annotations

from facts import edtf

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def when(valid: str, *, ahead: bool = False) -> str:
    """Say an EDTF date or span; what is ``ahead`` of its source has not begun when it is told.

    >>> when("2024-07-04"), when("2015/.."), when("2023-06/2023-07")
    ('4 July 2024', 'since 2015', 'June – July 2023')
    >>> when("2027/..", ahead=True)
    'from 2027'
    """
    if not valid:
        return "date unknown"
    if "/" not in valid:
        return point(valid)
    start, _, end = valid.partition("/")
    if end in ("", edtf.OPEN):
        return f"{'from' if ahead else 'since'} {point(start)}"
    if start in ("", edtf.OPEN):
        return f"until {point(end)}"
    return f"{_shortened(start, end)} – {point(end)}"


def point(valid: str) -> str:
    """Say one date, as precise as it is; the year is left out where it is unknown."""
    year, *rest = valid.rstrip("?~%").split("-")
    month = MONTHS[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    return " ".join(filter(None, (day, month, "" if year == "XXXX" else year)))


def _shortened(start: str, end: str) -> str:
    """Leave out of the first date what the second one repeats: "15 – 16 September 2022"."""
    first, last = start.split("-"), end.split("-")
    if len(first) != len(last) or len(first) == 1 or first[0] != last[0]:
        return point(start)
    if len(first) == 3 and first[1] == last[1]:
        return str(int(first[2]))
    return point("-".join(["XXXX", *first[1:]]))
