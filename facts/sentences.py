"""Running English text cut into sentences, each with its exact place in the text.

News pages glue sentences ("the meeting.President …"), end them inside quotation marks, put
abbreviations and initials where a full stop would be, and hold headlines that no stop ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

#: A longer stretch without a stop is no sentence of a news article; it is cut at a space so that
#: the time spent on one sentence stays bounded.
LONGEST = 1500

#: So far from a stop the next word is looked for.
_FAR = 9

_ABBREVIATED = """
    mr mrs ms dr prof gen lt col maj capt sgt adm st no nos vs hon rev gov sen rep amb engr messrs
    jan feb mar apr jun jul aug sep sept oct nov dec jr sr inc ltd co cf approx dept est fig
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
#: So many letters are no abbreviation and no initials.
_LONG = max(map(len, _ABBREVIATIONS)) + 1
_DOMAIN = re.compile(r"az|kz|uz|kg|tj|tm|ru|com|org|net|info|tr|pk", re.IGNORECASE)

_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*|\n")
_STOP = re.compile(r"[.!?…][\"'”’»)\]]{0,3}(?=\s|[A-Z“\"«‘(])")
_WORD_BEFORE = re.compile(r"[^\W\d_][\w.’'-]{0,11}+$")
#: "A.Sh", the longest initials
_INITIALS = 4
_TWO_LETTERS = re.compile(r"(?:[A-Z]\.)?(?:Ch|Dz|Kh|Sh|Ts|Ya|Ye|Yo|Yu|Zh)")
_LETTERS = re.compile(r"(?:[a-z]\.)+[a-z]")
_INITIAL_BEFORE = re.compile(r"\b(?:[A-Z]|Ch|Dz|Kh|Sh|Ts|Ya|Ye|Yo|Yu|Zh)\. ?$")
_INITIAL_AFTER = re.compile(r"\s?(?:[A-Z]|Ch|Dz|Kh|Sh|Ts|Ya|Ye|Yo|Yu|Zh)\.")
_WORD_AFTER = re.compile(r"[^\W\d_]{1,12}")
#: What stands before the first sentence of a page or paragraph and belongs to none: a date line of
#: the page, the buttons of a reader, a dateline with the agency's name.
_LEAD = re.compile(
    r"\s*(?:date (?:20\d\d)(?:-\d\d){0,2}(?=\s)"
    r"|[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,3}(?:, [A-Z][a-z]+)?"
    r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}|,? \d{1,2} [A-Z][a-z]{2,8})?(?:, 20\d\d)?[.,:]?"
    r"(?: ?\([^()\n]{2,40}\)| KAZINFORM| /[\w -]{3,20}/)?\s?(?:--|[–—:]| -(?= ))\s"
    r"|[A-Z-]{3,}\. KAZINFORM (?:[–—-]+ )?"
    r"|[A-Z][a-z]++(?: [A-Z][a-z]++)?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}|,? \d{1,2} [A-Z][a-z]{2,8})"
    r"(?:, 20\d\d| 20\d\d)? \([^()\n]{2,20}\):?\s?)"
)
#: Signs that begin the lines of a list; a dash may as well stand inside a sentence.
_POINTS = frozenset("•·▪●■◦")
#: What may begin a line of a list, in such an order that it can stand in a class of a pattern.
BULLETS = "-–—*•·▪●■◦"
_BULLETS = frozenset(BULLETS)
_LINE_END = re.compile(r"[.!?:;…\"”»)]\s*$")


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """``text`` stands at ``start`` to ``end`` (characters) in paragraph ``block`` of an article."""

    start: int
    end: int
    text: str
    block: int


def sentences(text: str) -> list[Sentence]:
    """All sentences of the text in order; white space between them belongs to none."""
    found: list[Sentence] = []
    for block, (start, end) in enumerate(_blocks(text)):
        for first, last in _cut(text, start, end):
            begun = text[first:last].lstrip()
            first, sentence = last - len(begun), begun.rstrip()
            last = first + len(sentence)
            if last - first > LONGEST:
                found += (Sentence(a, b, text[a:b], block) for a, b in _bounded(text, first, last))
            elif sentence:
                found.append(Sentence(first, last, sentence, block))
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs: at every empty line, and at line ends that do not wrap a running sentence."""
    start = line = 0
    for gap in _PARAGRAPH.finditer(text):
        stop, following = gap.span()
        if following - stop == 1 and _wraps(text, line, stop, following):
            line = following
            continue
        if text[start:stop].strip():
            yield start, stop
        start = line = following
    if text[start:].strip():
        yield start, len(text)


def _wraps(text: str, line: int, stop: int, following: int) -> bool:
    """Whether the line break between ``stop`` and ``following`` only wraps a long line."""
    length = stop - line
    bulleted, begins = text[line] in _BULLETS, text[following : following + 1]
    if begins in (_BULLETS if bulleted else _POINTS):
        return False
    if bulleted and begins.isupper():
        return False  # the line below a list
    if not 50 <= length <= 130:
        return begins.islower()
    next_end = text.find("\n", following, following + 140)
    short_next = next_end >= 0 or len(text) - following <= 130
    return short_next and not _LINE_END.search(text[max(line, stop - 4) : stop])


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    while lead := _LEAD.match(text, first, end):
        yield first, lead.end()
        first = lead.end()
    for stop in _STOP.finditer(text, first, end):
        dot, after = stop.span()
        if _ends_sentence(text, dot, after):
            yield first, after
            first = after
    if first < end:
        yield first, end


def _ends_sentence(text: str, dot: int, after: int) -> bool:
    if text[dot] != ".":
        return True
    rest = text[after : after + _FAR].lstrip()
    if rest and (rest[0].islower() or rest[0] in ",;:–—-"):
        return False
    glued = text[after : after + 1].strip()
    if dot >= _LONG and text[dot - _LONG : dot].isalpha():
        return _begins_after(text, after) if glued else True
    before = _WORD_BEFORE.search(text, max(0, dot - 12), dot)
    if before is None:
        return True
    word = before.group().lower()
    if word in _ABBREVIATIONS or (len(word) == 1 and before.group().isupper()):
        return False
    short = len(word) <= _INITIALS and _TWO_LETTERS.fullmatch(text, before.start(), dot)
    if short and (
        glued
        or _INITIAL_BEFORE.search(text, max(0, before.start() - 5), before.start())
        or _INITIAL_AFTER.match(text, after)
    ):
        return False  # "S. Sh. Jeenbekov"
    if "." in word and _LETTERS.fullmatch(word):
        # "the U.S. President" goes on; after "9 a.m." or "the U.A.E." a capital mostly begins anew
        return word in {"a.m", "p.m"}
    return _begins_after(text, after) if glued else True


def _begins_after(text: str, after: int) -> bool:
    """Whether the word glued to a stop begins a sentence: it is no "com" of a site's name."""
    follower = _WORD_AFTER.match(text, after)
    return follower is None or not _DOMAIN.fullmatch(follower.group())


def _bounded(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """A stretch that is longer than any sentence, in pieces that are not."""
    while last - first > LONGEST:
        space = text.rfind(" ", first + LONGEST // 2, first + LONGEST)
        cut = space if space > 0 else first + LONGEST
        yield first, cut
        first = cut
        while first < last and text[first].isspace():
            first += 1
    if first < last:
        yield first, last
