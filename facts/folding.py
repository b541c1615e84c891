"""One plain spelling for the many ways in which people write the same word.

Folding forgets what readers type or leave out at will: case, accents, the dots of Kazakh and Tajik
Cyrillic, Arabic letter variants, invisible joiners, punctuation. Vowel signs of the Indic scripts
look like accents to Unicode but are letters, so they stay.
"""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufe00-\ufe0f\ufeff]+"
)
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u093c]+"
)
#: Neither letters nor signs: Python's ``\w`` knows no Indic vowel signs, so their blocks are named.
_BETWEEN_WORDS = re.compile(r"[^\w'\u0900-\u0dff\u0e80-\u0eff\u1000-\u109f\u1780-\u17d3]+|[_।॥၊။]+")
_QUOTES = re.compile("['\u2019\u2018\u02bb\u02bc\u02bf\u02be`\u00b4\u2032\uff07]+")
_INITIALS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
#: Devanagari: a nasal before another consonant may be written as a dot.
_NASAL = re.compile("[ङञणनम]\u094d(?=[क-ह])")

_ALIKE: dict[str, str | None] = {
    # Cyrillic letters of one language, and what is typed where the keyboard lacks them
    **dict(zip("ігґєғқҝңөүұәһҳҷҹј", "иггегккноууаххччи", strict=True)),
    **dict.fromkeys("ьъ"),
    # Latin
    **dict(zip("ıəøłđŋ", "ieoldn", strict=True)),
    "æ": "ae",
    "œ": "oe",
    # Arabic, Persian, Urdu, Pashto
    **dict.fromkeys("يىئیېۍےۓ", "ی"),
    **dict.fromkeys("كک", "ک"),
    **dict.fromkeys("هةہھۀۂۃ", "ه"),
    **dict.fromkeys("أإآٱا", "ا"),
    **dict(zip("ؤګټډړ", "وگٹڈڑ", strict=True)),
    "ء": None,
    # Devanagari
    "ँ": "ं",
}
_ALIKE_TABLE = str.maketrans(_ALIKE)


def fold(text: str) -> str:
    """Lower-case words without accents, one space between them; apostrophes are kept as ``'``."""
    text = _INITIALS.sub("", text)
    if text.isascii():
        return " ".join(_BETWEEN_WORDS.sub(" ", text.lower()).split())
    text = _INVISIBLE.sub("", text)
    text = _QUOTES.sub("'", text)
    text = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    text = _NASAL.sub("ं", text.translate(_ALIKE_TABLE))
    text = unicodedata.normalize("NFC", text)
    return " ".join(_BETWEEN_WORDS.sub(" ", text).split())


def words(text: str) -> list[str]:
    """The words of a text as they were written; initials are one word ("U.S.", US)."""
    text = _INITIALS.sub("", text)
    return _BETWEEN_WORDS.sub(" ", _QUOTES.sub("'", _INVISIBLE.sub("", text))).split()


#: Scripts written without spaces between words.
_UNSPACED = re.compile(
    "[\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
)


def is_unspaced(text: str) -> bool:
    """Whether a letter belongs to a script that does not divide words by spaces."""
    return not text.isascii() and _UNSPACED.search(text) is not None
