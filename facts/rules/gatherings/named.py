"""Meetings as they are named in running text: "the 24th SCO Summit", "the Ufa summit in 2015".

A meeting phrase is folded into one token that knows the meeting's id, its series, and the number,
city and date that the phrase itself gives. "The summit" means the one last mentioned.
"""

from __future__ import annotations

import re

from facts.rules.gatherings import gathering_forms as forms
from facts.rules.gatherings import gathering_series
from facts.rules.gatherings.any_meeting import fold_events
from facts.rules.gatherings.event_forms import EVENTS, IN_CHARGE
from facts.rules.gatherings.gathering_hints import Groups
from facts.rules.gatherings.meant_again import fold_again
from facts.rules.gatherings.meeting_ids import NUMBERED, of_number, ordinal, year_in, year_of
from facts.rules.gatherings.officials import folded_officials, unfolded_officials
from facts.rules.gatherings.recognised import Words, recognised
from facts.rules.gatherings.series_ids import series_of
from facts.rules.marks import BODY, CITY, DATE, FORMAT, MEETING, ORGANISATION, mark
from facts.rules.memory import BESIDE, Meeting, Memory
from facts.rules.tokens import Folded, Item, pattern

_WORDS = mark(
    "summit* session* forum* event* gather* conf* moot* plenar* conclave* meet*"
    " council* chg chs cfm edition* ministerial*"
)
_WORDS |= EVENTS | FORMAT
_OFFICIALS = mark("ministers secretaries")
#: "the 15th SCO Security Secretaries"
_COUNTED = pattern(r"\d(?:st|nd|rd|th) (?:⟨G⟩ )?(?:[A-Z]\w+ ){1,4}(?:of|in|was|were|took|held)\b")
_NAMED_SUMMIT = re.compile(r"(?<!^)\b(?!SCO|The|This|That)[A-Z][\w-]*(?:'s)? $|\w\) $")
#: Then what is beside the summit is told of.
_BESIDES = pattern(r"\b(?:[Bb]esides|[Aa](?:part|side) from|[Ii]n addition to) (?:the )?⟨M⟩")
#: What ends with neither is no word that stands before a phrase.
_SPACE_OR_QUOTE = (" ", '"')
#: Bodies and formats meet; else a meeting is named by whose it is, where, when, or which.
_BY_ITSELF = BODY | FORMAT
_WHOSE = ORGANISATION | CITY | DATE | mark("summit* minister* next nsa")


def fold_meetings(folded: Folded, memory: Memory, published: str) -> None:
    """Fold every meeting phrase of the sentence and remember the meetings."""
    marks = folded.marks
    counted = marks & ORGANISATION and marks & _OFFICIALS and _COUNTED.search(folded.text)
    if not (marks & _WORDS or counted):
        return
    named = forms.has_noun(folded.text)
    if marks & _BY_ITSELF or ((named or marks & EVENTS) and marks & _WHOSE) or counted:
        folded.text = folded_officials(folded)
        _fold_phrases(folded, memory, published, named)
        fold_events(folded, memory, published)
        folded.text = unfolded_officials(folded)
    fold_again(folded, memory, published)
    meetings = [i for i in folded.all if i.kind == "M"] if folded.marks & MEETING else []
    if len(meetings) > 1:  # the summit is told of, whatever is beside it
        aside = _BESIDES.search(folded.text) is not None
        meetings.sort(key=lambda item: (item.text("series") == BESIDE) is aside)
    these = (None, year_in(published)) if meetings else ()
    for item in meetings:
        text = item.text
        meeting = Meeting(item.id, text("series"), text("city"), text("day"), text("noun"))
        memory.remember_meeting(meeting, aside=year_of(meeting.id) not in these)
        hint = text("hint")
        if hint and hint[:4] != published[:4] and year_in(hint) not in these:
            memory.apart.add(item.id)


def _fold_phrases(folded: Folded, memory: Memory, published: str, named: bool) -> None:
    """Try every way to name a meeting that the words still left in the sentence allow.

    It may have been ``named`` by a noun: "summit", "meeting".
    """
    text, marks = folded.text, folded.marks
    for kind, phrases in forms.PHRASES:
        if marks & kind != kind:
            continue
        for _, noun, needed, hint, regex in phrases:
            if marks & needed != needed or not (named or not noun):
                continue
            if hint and not hint.search(text):
                continue
            found = [*regex.finditer(text)]
            if found and _fold_found(folded, found, memory, published):
                text = folded.text
                named = forms.has_noun(text)
                if not (named or marks & _BY_ITSELF):
                    return


def _fold_found(folded: Folded, found: list[re.Match[str]], memory: Memory, published: str) -> bool:
    """Fold what a phrase has found, with the words before it; whether any of it is a meeting."""
    text = folded.text
    parts: list[str] = []
    at = 0
    for match in found:
        start = match.start()
        if text.endswith(_SPACE_OR_QUOTE, at, start):
            # no "the" is within what may stand before
            window = max(at, start - forms.WINDOW, text.rfind(" the ", 0, start) + 1)
            left = forms.LEFT.search(text[window:start])
            start = window + left.start() if left else start
        token = _named(folded, match, text[start : match.start()], memory, published)
        if token:
            parts += (text[at:start], token)
            at = match.end()
    if parts:
        folded.text = "".join((*parts, text[at:]))
    return bool(parts)


def _named(
    folded: Folded, match: re.Match[str], before: str, memory: Memory, published: str
) -> str | None:
    """The token for a meeting phrase, and what the match holds behind the phrase."""
    groups = match.groupdict()
    pre = before + (groups.get("mid") or "")
    whose = folded.items(groups.get("sco") or "")
    noun = (groups["noun"] or "").lower()
    series = gathering_series.named(folded, match, groups, noun, before, whose)
    if not series and "same" in groups:
        series = gathering_series.same(folded, match, groups, noun, memory)
    if not series and _is_of_the_sco(groups, noun, whose):
        series = of_number(ordinal(pre) or 0, published)
        series = series or gathering_series.of_place(folded, match, groups, memory, published)
    series = gathering_series.of_ministers(folded, match, groups, noun, memory) or series
    if not series or (not whose and _of_others(folded, match, groups, memory)):
        return None
    if series in NUMBERED and (charge := IN_CHARGE.match(match.string, match.end())):
        # "the 9th meeting of heads of government dealing with emergencies"
        series = series_of("heads of departments", charge["about"])
    if groups.get("name"):
        return _forum(folded, match, before, series)
    words = Words(before, pre, noun)
    return recognised(folded, match, groups, words, series, whose, memory, published)


def _is_of_the_sco(groups: Groups, noun: str, whose: list[Item]) -> bool:
    """Whether the phrase is "meeting of the SCO", "SCO session", and names no body of it."""
    named = groups.get("who") or groups.get("own") or groups.get("name")
    plain = noun in {"meeting", "session"}
    return plain and not named and [i.id for i in whose] == ["org:sco"]


def _of_others(folded: Folded, match: re.Match[str], groups: Groups, memory: Memory) -> bool:
    """Whether a phrase that names nobody speaks of another organisation's meeting."""
    if groups.get("sco") and not groups.get("who"):
        return False
    before = match.string[max(0, match.start() - forms.WINDOW) : match.start()]
    if groups.get("whose"):
        return folded.item(groups["whose"] or "").id != "org:sco"
    bare = "city" in groups and not groups.get("mid")
    if bare and _NAMED_SUMMIT.search(forms.LEFT.sub("", before)):
        return True  # "the G20 Summit in …", "the China-Central Asia Summit in …"
    if any(i.kind == "G" and i.id != "org:sco" for i in folded.items(before[-4:])):
        return True
    return memory.organisation not in {"", "org:sco"}


def _forum(folded: Folded, match: re.Match[str], before: str, series: str) -> str | None:
    """A forum by its own name: "the SCO Plus international inter-party forum “…” on …"."""
    form = folded.item(match["sco"])
    following = [
        i for i in folded.items(match.string[match.end() : match.end() + 12]) if i.kind == "D"
    ]
    year = year_in(following[0].id) if following else None
    if not form.words.endswith("forum") or year is None:
        return None
    info = {"series": series, "noun": "forum", "format": form.id, "day": following[0].id}
    info["dated"] = following[0].id
    words = folded.words(before + match.string[match.start() : match.start("name")])
    token = folded.token("M", (f"meeting:{series}-{year}",), words, info)
    return token + match["name"] if token else None
