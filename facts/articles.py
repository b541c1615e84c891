"""Articles: a text and what is known of it, and how that is known.

Offsets everywhere count characters of the file's bytes decoded as UTF-8 with no newline
translation, so that ``text[start:end] == quote`` holds against the file itself.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from facts import edtf

SEEDS = Path(__file__).resolve().parent.parent / "seeds"

Basis = Literal["printed", "inferred", "given", ""]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>20\d\d)"
_MONTH_DAY = rf"{_MONTH} {_DAY}(?:,? {_YEAR})?(?!\d)"
_DAY_MONTH = rf"(?<!\d){_DAY} {_MONTH}(?:,? {_YEAR})?(?!\w)"
_UPPER_PLACE = r"[A-Z][A-Z'’.-]+(?: [A-Z][A-Z'’.-]+){0,3}(?:,? [A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
_PLACE = (
    rf"^\W{{0,3}}(?:{_UPPER_PLACE}|[A-Z][\w-]+(?: [A-Z][\w-]+)?)\W{{1,3}}(?:\([^()\n]{{0,40}}?)?"
)

#: How pages print their own date, surest first. Only the head and the tail of a page are looked at.
_PRINTED = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"\A\W{0,3}date (?P<year>20\d\d)(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?\b",
        rf"\b(?:Published|Posted|Updated|Publication date)(?: on| in [A-Z]\w+,|:)? {_MONTH_DAY}",
        rf"\b(?:Published|Posted|Updated|Publication date)(?: on| in [A-Z]\w+,|:)? {_DAY_MONTH}",
        rf"{_PLACE}{_MONTH_DAY}",
        rf"{_PLACE}{_DAY_MONTH}",
        r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b",
        r"\b(?P<day>[0-3]\d)\.(?P<month>[01]\d)\.(?P<year>20\d\d)\b",
        rf"^\W{{0,3}}{_MONTH_DAY}\W*(?:\d\d:\d\d\W*)?$",
        rf"^\W{{0,3}}{_DAY_MONTH}\W*(?:\d\d:\d\d\W*)?$",
    )
)

_STOPWORD = re.compile(
    r"the|of|and|to|in|an?|is|on|for|with|by|as|that|was|at|from|has|have|will|be|are|it|its|this"
    r"|said|he|she|they|his|their|not|which|were|been|who|or|also|after|during"
)
_WORD = re.compile(r"[^\W\d_]+")
#: What sources.toml says of an article's date; of no use once another date is given.
_OF_DATE = frozenset({"published", "basis", "because"})


class BadArticle(ValueError):
    """The input is no article that this project can read; the message is one clear line."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One article as published.

    ``published`` is EDTF (empty if unknown; ``XXXX-07-04`` if only the year is missing), ``basis``
    says whether the date is printed in the article, inferred (``because`` says from what) or given
    by the person who added it. ``recorded`` is the day on which the store took the article in.
    """

    name: str
    text: str
    publisher: str = ""
    published: str = ""
    basis: Basis = ""
    because: str = ""
    title: str = ""
    language: str = "en"
    url: str | None = None
    recorded: str = ""


class OwnDate(NamedTuple):
    """The date that an article gives for itself, and the words that give it."""

    published: str
    because: str


def decode(raw: bytes, name: str) -> str:
    """The text of a file. Raises BadArticle if it is empty, binary or not UTF-8."""
    if not raw.strip(b"\xef\xbb\xbf \t\r\n"):
        raise BadArticle(f"{name}: the article is empty")
    if b"\0" in raw[:65536]:
        raise BadArticle(f"{name}: this is a binary file, not an article")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadArticle(f"{name}: not valid UTF-8 (byte {error.start})") from None


def check_english(text: str, name: str) -> None:
    """Raise BadArticle unless the text reads as English."""
    letters = [c for c in text[:20_000] if c.isalpha()]
    if not letters:
        raise BadArticle(f"{name}: there are no words in this article")
    if sum(c < "ɐ" for c in letters) < 0.75 * len(letters):
        raise BadArticle(f"{name}: not in English (another script); only English articles are read")
    words = [w.lower() for w in _WORD.findall(text[:20_000])]
    share = sum(_STOPWORD.fullmatch(w) is not None for w in words) / len(words)
    if share < (0.18 if len(words) >= 60 else 0.15):
        raise BadArticle(f"{name}: does not read as English; only English articles are read")


def own_date(text: str) -> OwnDate | None:
    """The article's date from its own head or foot: a date line, a dateline, "Published …"."""
    tail = text[-300:] if len(text) > 900 else ""
    for pattern in _PRINTED:
        for part in (text[:600], tail):
            match = pattern.search(part)
            if match and (date := _edtf(match.groupdict())):
                words = " ".join(match.group().split())
                return OwnDate(date, f"The article reads “{words}”.")
    return None


def _edtf(parts: dict[str, str | None]) -> str | None:
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if month is None:
        return year
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    if not 1 <= number <= 12 or (day is not None and not 1 <= int(day) <= 31):
        return None
    head = f"{year or 'XXXX'}-{number:02d}"
    return head if day is None else f"{head}-{int(day):02d}"


def from_bytes(
    raw: bytes,
    name: str,
    *,
    publisher: str = "",
    published: str = "",
    recorded: str = "",
    url: str | None = None,
) -> Article:
    """An article from a file's bytes; its date is looked for in the text unless it is given.

    Given as a year or a month, it takes the day from the text where that agrees.

    Raises BadArticle, in one line, for what cannot be read.
    """
    text = decode(raw, name)
    check_english(text, name)
    basis: Basis = "given" if published else ""
    because = ""
    own = own_date(text)
    if own and not published:
        published, because, basis = own.published, own.because, "printed"
    elif own and (exact := _more_exact(own.published, published)):
        published, because = exact, own.because
    return Article(
        name=name,
        text=text,
        publisher=publisher,
        published=published,
        basis=basis,
        because=because,
        title=_title(text),
        url=url,
        recorded=recorded,
    )


def load(path: Path, **given: str) -> Article:
    """The article in a file, with what a ``sources.toml`` beside it knows of it.

    ``given`` (publisher, published, recorded) goes before both. Raises BadArticle for what cannot
    be read, OSError for no file.
    """
    told = {name: value for name, value in given.items() if value}
    article = from_bytes(path.read_bytes(), path.name, **told)
    sources = path.parent / "sources.toml"
    try:
        known = tomllib.loads(sources.read_text(encoding="utf-8")).get(path.name, {})
        if "published" in told:
            known = {name: known[name] for name in known if name not in _OF_DATE}
        return msgspec.structs.replace(article, **{**known, **told})
    except FileNotFoundError:
        return article
    except (ValueError, TypeError) as error:
        raise BadArticle(f"{sources}: {error}") from None


def load_seeds(folder: Path = SEEDS) -> list[Article]:
    """The articles of a folder by name, those too that its ``sources.toml`` does not list."""
    return [load(path) for path in sorted(folder.glob("*.txt"))]


def _more_exact(own: str, given: str) -> str:
    """The article's own date if the one that was given says the same less exactly, else empty."""
    year = edtf.year(given)
    if year is None or edtf.precision(given) == "day":
        return ""
    try:
        joined = edtf.with_year(own, year)
    except ValueError:  # 29 February
        return ""
    return joined if edtf.within(joined, given) else ""


def _title(text: str) -> str:
    """The first line if it looks like a headline: short, and no full stop at its end."""
    for line in text[:600].splitlines():
        words = line.strip()
        if words:
            return words if len(words) <= 120 and words[-1] not in '.:;,”"' else ""
    return ""
