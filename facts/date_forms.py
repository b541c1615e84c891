"""The forms of words that dates take in English news, as regular expressions.

The words come from gazetteer/news_dates.toml. Names of months and weekdays count in Title Case or
CAPITALS only: "may", "march" and "second" are other words. Only spaces may repeat without a
bound, and no two such runs touch, so a pattern never reads a place more than a few times.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

_WORDS = tomllib.loads(
    (Path(__file__).parent / "gazetteer" / "news_dates.toml").read_text(encoding="utf-8")
)
DAYS: dict[str, int] = _WORDS["days"]
NUMBERS: dict[str, int] = _WORDS["numbers"]
SINCE: list[str] = _WORDS["since"]
UNTIL: list[str] = _WORDS["until"]
SEASONS: dict[str, list[int]] = _WORDS["seasons"]
MONTHS = {n.lower(): i for i, names in enumerate(_WORDS["months"], 1) for n in names}
WEEKDAYS = {n.lower(): i for i, names in enumerate(_WORDS["weekdays"]) for n in names}


def _any(words: list[str]) -> str:
    """Write an alternative of the words, the longest first."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len)[::-1])


def _cased(names: list[list[str]]) -> str:
    """Write an alternative of names in Title Case or CAPITALS; abbreviations may have a stop."""
    full = [group[0] for group in names]
    short = [name for group in names for name in group[1:]]
    whole, abbreviated = (_any([*words, *map(str.upper, words)]) for words in (full, short))
    return rf"(?:(?:{whole})\b" + (rf"|(?:{abbreviated})\b\.?)" if short else ")")


def _backwards(*phrases: str) -> str:
    """Write an alternative of the phrases spelt backwards."""
    return _any([phrase[::-1] for phrase in phrases])


_MON = _cased(_WORDS["months"])
_LONG_WEEKDAY = _cased([names[:1] for names in _WORDS["weekdays"]])
_WEEKDAY = _cased(_WORDS["weekdays"])
_COUNTED = _any(_WORDS["nouns"]["counted"])
_UNITS = ("minute", "hour", "day", "week", "month", "year", "decade")
_EVENTS = _any(_WORDS["nouns"]["events"])
_YEAR = rf"(?:19|20)\d\d(?!\w|[.,:/]\d|%|\s?[$€£₽]|-\w|\s+(?:{_COUNTED})\b)"
_NUMERAL = r"(?:[12]\d|3[01]|0?[1-9])"
_DAY = rf"{_NUMERAL}(?:st|nd|rd|th)?(?![^\W_]|[.:/]\d|,\d\d\d\b|%)"
#: The first of "September 15/16"
_DAY_OF_TWO = rf"(?:{_NUMERAL}(?=/{_NUMERAL}(?!\w|[/.:,]\d|%))|{_DAY})"
_DASH = r"\s?[-–—‑−·]\s?"
_UP_TO = rf"(?:{_DASH}|\s+(?:to|through|till|until)\s+)"
_AND = r"(?:\s+and\s+|\s?&\s?)"
_TO = rf"(?:{_UP_TO}|{_AND})"
_OF_YEAR = (
    rf"(?:(?:\s*,\s*(?:of\s+)?|\s+(?:of\s+)?|-)(?P<year>{_YEAR})"
    r"|,?\s+(?:of\s+)?(?P<which>this|last|next)\s+year\b)"
)
#: What cannot follow "July 3 and 4" if the 4 is a day.
_OTHER_WORD = (
    r"(?!(?:in|at|on|of|with|to|as|when|where|during|by|this|last|next|and|for|under|will|is|are|was|were"
    r"|the|after|before|respectively)\b)[a-z]"
)

#: Forms that begin with a month, a day or a weekday; tried in this order.
MONTH_DAY = re.compile(
    rf"(?P<month>{_MON})\s*(?P<day>{_DAY_OF_TWO})"
    rf"(?:(?:(?P<and>{_AND})|{_UP_TO}|/)(?P<day2>{_DAY})(?!\s+(?:{_MON}|{_COUNTED}))"
    rf"(?(and)(?!\s+{_OTHER_WORD})))?{_OF_YEAR}?"
)
DAY_MONTH = re.compile(
    rf"(?P<day>{_DAY_OF_TWO})(?:(?:{_TO}|/)(?P<day2>{_DAY}))?(?:\s+of\s+|\s+|-)(?P<month>{_MON}){_OF_YEAR}?"
)
MONTH = re.compile(
    rf"(?P<month>{_MON})(?:(?:{_TO}|/)(?:early\s+)?(?P<month2>{_MON})(?!\s*{_DAY}))?{_OF_YEAR}?"
    r"(?!\s*\d)"
)
BEFORE_DATE = re.compile(rf"(?P<weekday>{_WEEKDAY})\s*,?\s*\(?(?:the\s+)?(?={_MON}|{_DAY})")
NUMERIC = re.compile(
    rf"(?P<iso>(?P<y1>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m1>0[1-9]|1[0-2])(?:(?P=sep)(?P<d1>{_NUMERAL}))?"
    r"(?:T\d[\d:.+Z-]*)?)(?![\w/]|[-.]\d)"
    rf"|(?P<a>\d\d?)(?P<sep2>[./])(?P<b>\d\d?)(?P=sep2)(?P<y2>(?:19|20)\d\d)(?![\w/]|[-.]\d)"
)
YEARS = re.compile(rf"(?P<first>(?:19|20)\d\d)(?:{_DASH}(?P<last>{_YEAR}|\d\d(?![\w.,-]\d|\w)))")
ONE_YEAR = re.compile(_YEAR)
DECADE = re.compile(r"(?P<decade>(?:19|20)\d)0['’]?s\b")
SEASON = re.compile(
    rf"(?P<season>{_any(list(SEASONS))})(?:\s+of)?\s+"
    rf"(?:(?P<year>{_YEAR})|(?P<which>last|this|next)\s+year\b)",
    re.I,
)
BARE_SEASON = re.compile(rf"(?:{_any(list(SEASONS))})\b(?!\s+(?:of|in)\b)", re.I)
IN_THE = re.compile(
    r"\b(?:(?:in|by|during|for|end of|beginning of) the|in|(?:scheduled|slated|planned|set) for) $",
    re.I,
)

#: Forms that count from the publication.
DAY_OF_MONTH = re.compile(
    rf"(?P<day>{_DAY})(?:{_TO}(?:the\s+)?(?P<day2>{_DAY}))?\s+of\s+(?:the\s+)?"
    r"(?P<which>(?i:this|last|next|coming))\s+month\b"
)
NEAR_DAY = re.compile(rf"(?:{_any(list(DAYS))})\b", re.I)
_WHICH = ("this", "last", "next", "coming", "upcoming")
_TIMES = ("week", "weekend", "month", "year")
NEAR = re.compile(
    rf"(?P<which>(?i:{'|'.join(_WHICH)}))\s+(?:(?P<unit>(?i:{'|'.join(_TIMES)}))\b"
    rf"|(?P<season>(?i:{_any(list(SEASONS))}))\b|(?P<month>(?!(?<=This )May\b){_MON})"
    rf"|(?P<weekday>{_LONG_WEEKDAY}))"
)

PLAIN_WEEKDAY = re.compile(_LONG_WEEKDAY)
#: "opened on Fri.": short only behind "on", and not before a name
ON_WEEKDAY = re.compile(rf"(?<=\bon ){_WEEKDAY}\b\.?(?! ?[A-Z])")
#: "Today's world" is no day; "today's meeting" is one.
TODAYS = re.compile(rf"['’]s\s+(?!{_EVENTS})")

_NAMES = (*MONTHS, *WEEKDAYS, *SEASONS)
_NAMED = [
    re.findall(r"\w+|[^\w\s]", name.lower())
    for name in (
        *(f"{which} {time}" for which in _WHICH for time in (*_TIMES, *_NAMES)),
        *("ago", *DAYS, *_NAMES, *_WORDS["nouns"]["names"]),
    )
]
_NUMERALS = [f"{number:0{length}}" for number in range(100) for length in (1, 2)]
_YEARS_OF_NEWS = [str(year) for year in range(1900, 2100)]
#: The words, in lower case, with which a date may begin.
BEGINNINGS = frozenset(
    (
        *(words[0] for words in _NAMED),
        *(numeral + ending for numeral in _NUMERALS for ending in ("", "st", "nd", "rd", "th")),
        *(year + ending for year in _YEARS_OF_NEWS for ending in ("", "s")),
    )
)
#: Of words that begin no date unless a certain word comes next, as "the" needs "day": those words.
FOLLOWED = {
    first: {words[1] for words in _NAMED if words[0] == first}
    for first in {words[0] for words in _NAMED}
    if not first.isdecimal() and all(len(words) > 1 for words in _NAMED if words[0] == first)
}
#: What may be a date, tried at these words; what comes first in the alternative wins.
TRIGGER = re.compile(
    rf"\b(?:(?P<skip>{_any(_WORDS['nouns']['names'])})\b"
    r"|(?P<digit>(?<!\d[.,:/+-])(?<![$€£¥#№+])\d)"
    rf"|(?P<name>(?:{_MON}|{_WEEKDAY}))"
    rf"|(?P<near>(?i:last|next|coming|upcoming|{_any(list({d.split()[0] for d in DAYS}))}))\b"
    rf"|(?P<season>(?i:{_any(list(SEASONS))})\b)"
    r"|(?P<ago>(?i:ago)\b))"
)
_ARTICLES = ("the", "its", "their", "our", "this")
_LEADS = (*SINCE, *UNTIL, *_WORDS["lead"])
#: What stands right before: matched on the text spelt backwards, so that its end is the anchor.
BEFORE = re.compile(
    rf"(?:\s+(?P<year>{_backwards('year')})\b)?"
    rf"(?:\s+(?P<article>(?:{_backwards(*_ARTICLES)})\b|s['’]))?"
    rf"(?:[\s-]+(?P<vague>(?:{_backwards(*_WORDS['part'])})\b(?:\s+(?:{_backwards('very')})\b)?"
    rf"(?:\s+(?:{_backwards('the')})\b)?))?"
    rf"(?:\s+(?:(?P<bound>{_backwards(*SINCE, *UNTIL)})\b"
    rf"|(?P<lead>{_backwards(*_WORDS['lead'])})\b))?",
    re.I,
)
#: The last words of it, in lower case; of "'s" and "mid-July" what stands right before as well.
RIGHT_BEFORE = frozenset(
    phrase.split()[-1] for phrase in ("year", *_ARTICLES, *_WORDS["part"], *_LEADS, "s", "-")
)
NAMED = re.compile(rf"\s+(?:fo\s+)?(?:{_backwards(*_WORDS['nouns']['events'])})\b", re.I)
_QUARTER = _backwards("quarter of a century", "quarter-century", "quarter century")
#: "25 years ago", "a quarter of a century ago"
AGO = re.compile(
    rf"\s+s?(?P<unit>{_backwards(*_UNITS)}|(?P<quarter>{_QUARTER}))\b"
    rf"(?:\s+(?P<few>{_backwards('few')})\b)?"
    rf"(?:\s+(?P<count>\d{{1,2}}|{_backwards(*NUMBERS)})\b)?",
    re.I,
)
NAMES = re.compile(rf"['’]?s?\s+(?:[A-Z]|(?:{_EVENTS})\b)")
#: "the SCO 2022 summit": nobody counts what is one
ONE_EVENT = re.compile(
    r"\s+(?:[Ss]ummit|[Mm]eeting|[Ss]ession|[Ff]orum|[Cc]onference|chairmanship|presidency|declaration"
    r"|charter)\b"
)
#: A year by itself, and what may stand before it where it begins a clause
A_YEAR = re.compile(r"\d{4}")
HEAD = re.compile(
    r"(?:^|\n|[.;:] |, (?:and|but|while) )(?:(?:[Bb]ack |[Aa]lready |[Ee]arlier )?[Ii]n )?$"
)
ANOTHER_CLAUSE = re.compile(
    r"[.;:\n]|,? (?:and|but|while|which|who|when|after|before|that|where|until|since|from|will) "
)
LIST = re.compile(r"\s*(?:,|,?\s+(?:and|or|to)|[-–—&])\s*")
WEEKDAY_LINK = re.compile(r"\s?[,(]\s?\(?|\s")
JOIN = re.compile(r"\)?\s*(?:[-–—]|to|through|till|until)\s*")
