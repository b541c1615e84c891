"""When an article without a date was written: in the year of the numbered meeting it tells of."""

from __future__ import annotations

import re

from facts.articles import Article
from facts.rules.annotate import annotated
from facts.rules.gatherings.meeting_ids import year_of
from facts.rules.gatherings.named import fold_meetings
from facts.rules.marks import MEETING
from facts.rules.memory import Memory
from facts.rules.tokens import plain

#: "under its 2025 rotating SCO presidency"
_CHAIRED = re.compile(
    r"\b(20[012]\d) (?:rotating )?(?:SCO )?(?:presidency|chairmanship|chair)\b(?! of)"
)


def year_told(article: Article) -> str:
    """The date of the article; if it has none the year that it is about, empty if that is open.

    "The 25th summit", without a year, is the one of these days.
    """
    if article.published:
        return article.published
    memory = Memory()
    years = set(_CHAIRED.findall(plain(article.text)))
    for folded in annotated(article):
        memory.begin(folded)
        fold_meetings(folded, memory, "")
        for item in folded.all if folded.marks & MEETING else ():
            if item.text("number") and not item.text("hint"):
                years.add(str(year_of(item.id) or ""))
    return years.pop() if len(years) == 1 else ""
