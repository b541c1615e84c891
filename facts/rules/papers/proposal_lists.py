"""Proposals that are named one by one, on the lines below a sentence or behind its colon."""

from __future__ import annotations

import re

from facts.rules.context import AUX
from facts.rules.memory import Proposals
from facts.rules.papers.initiative_forms import WHO
from facts.rules.tokens import Folded, pattern

_NOUNS = r"(?:initiatives|proposals|suggestions|recommendations)"
_THESE = r"(?:,? (?:including|such as|among them|in particular|namely)(?: the following)?)?"
#: "put forward a number of initiatives, including:", "raised four proposals on the trade."
HEADING = pattern(
    rf"{WHO}(?P<aside>,[^;:]{{0,160}}?,)? (?P<verb>{AUX})"
    r"(?:(?:proposed|proposes|put forward|puts forward|presented|voiced|made|raised|advanced"
    r"|submitted|outlined|announced|unveiled|tabled|came up with|offered|set out|set forth|named)"
    rf" [^;:\"]{{0,60}}?\b{_NOUNS}\b[^;:\"]{{0,90}}?{_THESE}"
    rf"|(?:proposed|proposes|suggested)(?: the following(?: [a-z]+)?|{_THESE}))"
    r"(?P<what>)(?P<open>[.:])$"
)
#: "a number of initiatives at the summit: creating a fund; holding a fair"
_BEHIND_COLON = re.compile(rf"[^:]{{0,90}}\b(?:{_NOUNS}|the following)\b[^:]{{0,60}}: ")
_NEXT = re.compile(r"; (?:and |as well as )?|, and finally,? ")
#: A line of the list: with a mark or a number before it, or the words of a wish.
_LINE = re.compile(
    r"(?P<mark>[^\w\s\"'(\ue000-\uf8ff][^\w\"'(\ue000-\uf8ff]*|\(?\d{1,2}[.)]\s*)?"
    r"(?P<what>[^\s].{5,}?)[\s;.,]*(?:\band)?$"
)
_WISH = re.compile(
    r"(?:(?:[Aa]lso )?[A-Z]?[a-z]+ing |[Tt]o [a-z]"
    r"|(?:[Tt]he )?[A-Z]?[a-z]+(?:ment|tion|sion|ing|al) of )"
)
#: A line that reports is none of the list.
_REPORTS = re.compile(r"\b(?:said|says|told|noted|added|reported|stressed|wrote|held|met)\b")


def items(folded: Folded, heading: Proposals) -> list[str]:
    """The proposals that a line below a heading names; none if it is not of the list."""
    line = _LINE.match(folded.text)
    if line is None or _REPORTS.search(line["what"]):
        return []
    wish = heading.open and _WISH.match(line["what"])
    return _NEXT.split(line["what"]) if line["mark"] or wish else []


def behind_colon(text: str, at: int) -> list[str]:
    """The proposals of a sentence that names them behind a colon; none if it does not."""
    opening = _BEHIND_COLON.match(text, at)
    if opening is None:
        return []
    return [what for what in _NEXT.split(text[opening.end() :]) if _WISH.match(what)]
