"""``number``, ``venue``, ``theme``, ``format``: what is told of a meeting beside time and place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.context import Context, mood
from facts.rules.marks import FORMAT, MEETING, VENUE, mark
from facts.rules.meetings.meeting_forms import AT_A_TABLE, VIRTUAL
from facts.rules.people.name_forms import slug
from facts.rules.tokens import Folded, pattern

_VENUE = pattern(
    r"\b(?:at|in) (?:the )?\"?(?:⟨P⟩ (?=⟨V⟩))?"
    r"(?P<venue>⟨V⟩|(?:(?:[A-Z][\w'-]+|⟨P⟩|of|the|and) ){1,6}(?:Palace|Cent(?:er|re)|[Cc]omplex"
    r"|Hall|Residence|House|Hotel|Pavilion|Kremlin))\"?"
)
#: "The Palace of Independence is to be the venue of the summit"
_AS_VENUE = pattern(
    r"(?P<venue>⟨V⟩)(?:,[^,;]{0,60},)? (?P<verb>(?:(?:is|was|will|to|be|has been|again) ){1,3})the"
    r" (?:venue|scene|site|setting) (?:of|for) (?P<m>⟨M⟩)"
)
_BUILDINGS = mark(
    "palace palaces center centers centre centres complex hall halls residence residences house"
    " houses hotel hotels pavilion kremlin"
)
_AHEAD = re.compile(
    r"\b(?:will|would|[Tt]o be held|(?:is|are) (?:to|due|set|expected)|scheduled|slated)\b"
)
_BESIDE = pattern(r"⟨M⟩,? $")
_TAKES_PLACE = re.compile(
    r"\b(?:held|took place|tak(?:es?|ing) place|kick\w* off|open\w*|host\w*|arrived|start\w*|began"
    r"|commence\w*|gather\w*|conclud\w*|end(?:s|ed)|underway|convene\w*)\b|^[^.]{0,90}$"
)
_CALLED = mark("theme themed slogan motto title titled entitled called dubbed")
#: "chaired the summit and made a speech titled": whose title it is
_OF_ANOTHER = r"(?:and|speech|address|remarks|statement|report|declaration|article)\b"
#: All but _QUOTED have one of these.
_CALLS = ("heme", "logan", "otto", "itle", "called", "dubbed")
_QUOTED = pattern(
    rf"(?P<m>⟨M⟩),?(?: (?!{_OF_ANOTHER})\w+){{0,5}} [\"'](?P<theme>[A-Z][^\"]{{5,150}}?)"
    r"[.,]?[\"'](?= on | in |,)"
)
_THEME = (
    pattern(
        r"(?P<m>⟨M⟩),? (?:which is |was |is |being |held |,)*(?:titled|themed|entitled"
        r"|called|dubbed|under the (?:theme|slogan|motto|title)(?: of)?"
        r"|on the theme(?: of)?),? [\"'](?P<theme>[^\"]{5,200}?)[\"']?[.,]?(?:[\"']|$)"
    ),
    pattern(
        r"(?:theme|slogan|motto|title) (?:of|for) (?P<m>⟨M⟩) (?:was|is|will be|being|reads"
        r"|-|–) [\"'](?P<theme>[^\"]{5,200}?)[.,]?[\"']"
    ),
    _QUOTED,
    pattern(
        r"(?P<m>⟨M⟩)⟨^M⟩{0,240}(?:themed?|slogan|motto|'s title|under the title)(?: of| is| was|,"
        r"|:)? [\"'](?P<theme>[^\"]{5,200}?)[.,]?(?:[\"']|$)"
    ),
    pattern(
        r"[\"'](?P<theme>[^\"]{5,200}?)[.,]?[\"'] (?:is|was|will be) (?P<m>⟨M⟩)'s"
        r" (?:theme|slogan|motto)\b"
    ),
    pattern(
        r"(?:theme|slogan|motto|[Tt]hemed|[Tt]itled|[Ee]ntitled)(?: of| is| was|,|:)?"
        r" [\"'](?P<theme>[^\"]{5,200}?)[.,]?[\"'](?! as well as| and )⟨^M⟩{0,60}(?P<m>⟨M⟩)"
    ),
)
_RULE = "particulars"


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Everything that the sentence tells of a meeting itself."""
    if not folded.marks & MEETING or folded.text.endswith("?"):
        return
    meetings = [i for i in folded.all if i.kind == "M"]
    for item in meetings:
        if number := item.text("number"):
            yield context.claim(folded, f"{_RULE}.number", item.id, "number", int(number))
    if folded.marks & VENUE or folded.marks & _BUILDINGS:
        yield from _venues(folded, context)
    if ' "' in folded.text or ("'" in folded.text and folded.marks & _CALLED):
        yield from _themes(folded, context)
    for item in meetings if folded.marks & FORMAT else ():
        form = item.text("format")
        if form and ("format" in item.words or "forum" in item.words):
            yield context.claim(folded, f"{_RULE}.format", item.id, "format", form)


def _venues(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    for match in folded.find(_AS_VENUE, text=text):
        venue, meeting = folded.item(match["venue"]).id, folded.item(match["m"]).id
        told = mood(match["verb"])
        if told:
            yield context.claim(folded, f"{_RULE}.venue", meeting, "venue", venue, modality=told)
    for match in folded.find(_VENUE, text=text):
        meetings = [i for i in folded.items(text[: match.start()]) if i.kind == "M"] or [
            i for i in folded.items(text[match.end() :]) if i.kind == "M"
        ]
        beside = _BESIDE.search(text[: match.start()]) is not None
        if not meetings or not (beside or _TAKES_PLACE.search(text)):
            continue
        if AT_A_TABLE.search(text[: match.start()]) or VIRTUAL.search(text[: match.start()]):
            continue  # of the dinner for those who came; where one sat who was far away
        tokens = folded.items(match["venue"])
        known = tokens and tokens[0].kind == "V"
        venue = tokens[0].id if known else f"venue:{slug(folded.words(match['venue']))}"
        ahead = _AHEAD.search(text[: match.start()]) is not None
        modality: Modality = "planned" if ahead else "fact"
        yield context.claim(
            folded, f"{_RULE}.venue", meetings[0].id, "venue", venue, modality=modality
        )


def _themes(folded: Folded, context: Context) -> Iterator[Claim]:
    found: set[str] = set()
    called = any(word in folded.text for word in _CALLS)
    for regex in _THEME if called else (_QUOTED,):
        for match in folded.find(regex):
            item = folded.item(match["m"])
            if item.id in found:
                continue
            found.add(item.id)
            theme = folded.words(match["theme"]).strip()
            yield context.claim(folded, f"{_RULE}.theme", item.id, "theme", theme)
