"""``anniversary``: how many years an organisation is said to complete when the article appears."""

from __future__ import annotations

from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import Context, doubted
from facts.rules.gatherings.meeting_ids import ordinal
from facts.rules.marks import DATE, ORGANISATION, mark
from facts.rules.tokens import Folded, pattern

_NTH = r"(?P<nth>\d{1,2}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?) anniversary"
#: "is approaching its 23rd anniversary", "marked its twentieth anniversary this June"
_ITS = pattern(
    r"(?P<who>⟨G⟩),? (?:(?:is|has|now|recently|just|also) )*(?:approach(?:es|ing)|near(?:s|ing)"
    r"|mark(?:s|ed|ing)|celebrat(?:es|ed|ing)|reach(?:es|ed|ing)|observ(?:es|ed|ing))"
    rf" (?:its|the) {_NTH}(?! of (?!its|the (?:found|establish|creation|formation|inception)))"
)
#: "the 20th anniversary of the founding of the SCO", "the SCO's 20th anniversary"
_OF = pattern(
    rf"{_NTH} of (?:the )?(?:(?:founding|foundation|establishment|creation|formation|inception"
    r"|birth) of (?:the )?)?(?P<who>⟨G⟩)(?=[.,;:)]|$| (?:in|on|this|was|is|and|with|as)\b)"
)
_WHOSE = pattern(rf"(?P<who>⟨G⟩)'s {_NTH}(?! of (?!its ))(?! summit)")
#: It may be years ahead: "prepares for the 25th anniversary of the SCO"
_TO_COME = mark("prepar* upcoming forthcoming will ahead next run")
_AHEAD_OF = tuple(f" {word} the " for word in ("for", "before", "until", "towards", "ahead of"))
_ANNIVERSARY = mark("anniversary")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every anniversary of an organisation that the sentence dates to the time of the article."""
    marks = folded.marks
    if marks & _ANNIVERSARY and marks & ORGANISATION and not marks & (DATE | _TO_COME):
        return _told(folded, context)
    return iter(())


def _told(folded: Folded, context: Context) -> Iterator[Claim]:
    for match in folded.find(_ITS, _OF, _WHOSE):
        years = ordinal(match["nth"])
        head = folded.text[: match.start()]
        if years and not doubted(head) and not head.endswith(_AHEAD_OF):
            yield context.claim(
                folded,
                "anniversaries",
                folded.item(match["who"]).id,
                "anniversary",
                years,
                valid=context.published,
            )
