"""Meetings that have been told of, meant again: "the summit", "Friday's session"."""

from __future__ import annotations

import re

from facts.edtf import overlaps
from facts.entities import gazetteer
from facts.rules.gatherings import event_forms
from facts.rules.gatherings import gathering_forms as forms
from facts.rules.gatherings.gathering_series import SUMMITS
from facts.rules.gatherings.meeting_ids import country_of_city, identify
from facts.rules.memory import Meeting, Memory
from facts.rules.tokens import Folded, pattern

#: Behind "the meeting": whose it is, or where, if that is told
_ANOTHER = pattern(rf"(?: (?:with|between|among|of the ⟨GB⟩)\b|,? {forms.IN}(?P<city>⟨PC⟩)(?!'))")
#: Of these nouns what is the same with and without a capital letter.
_AGAIN_TAILS = ("eeting", "vent", "lenary", *forms.NOUN_TAILS[1:-3])
#: What shows that it has been told of
_DET = r"(?P<det>[Tt]he(?P<sco> ⟨G⟩)?|[Tt]his|[Tt]hat|(?P<day>⟨D⟩)'s)"
_MEANT = (
    rf"(?:(?:same|narrow|ministerial|{forms.KIND}),? ){{0,2}}"
    r"(?P<noun>[Ss]ummit|[Mm]eeting|[Ss]ession|[Ff]orum|[Ee]vent|[Gg]athering|[Cc]onference"
    r"|[Pp]lenary|[Mm]oot|[Cc]onclave)\b(?! session)(?! format|-| of ⟨GBT⟩)"
)
_AGAIN = pattern(rf"{_DET} {_MEANT}")
#: The same at the beginning of a sentence: "Meeting brings together …"
_FIRST_AGAIN = pattern(rf"^(?P<det>(?P<sco>)(?P<day>)){_MEANT}")
#: "The seminar", "that round table"
_EVENT_AGAIN = pattern(rf"{_DET} {event_forms.AGAIN}")
#: "the summit of 2025"
_OF_YEAR = pattern(r" of (?P<d>⟨D⟩)")
_LOOSE = frozenset({"meeting", "event", "gathering"})


def fold_again(folded: Folded, memory: Memory, published: str) -> None:
    """Fold every mention of a meeting that only what has been told makes known."""
    if forms.has_noun(folded.text, _AGAIN_TAILS):
        folded.fold(_AGAIN, lambda m: _again(folded, m, memory, published))
        if _FIRST_AGAIN.match(folded.text):
            folded.fold(_FIRST_AGAIN, lambda m: _again(folded, m, memory, published))
    if folded.marks & event_forms.EVENTS and memory.meetings:
        folded.fold(_EVENT_AGAIN, lambda m: _again(folded, m, memory, published))


def _elsewhere(folded: Folded, match: re.Match[str], known: Meeting) -> bool:
    """Whether "the meeting in Baku", "the meeting with …" is another one than that told of."""
    behind = _ANOTHER.match(match.string, match.end())
    if behind is None:
        return False
    if not behind["city"]:
        return True
    entity = gazetteer().get(known.id)
    cities = {known.city, (entity.city or "") if entity else ""} - {""}
    city = folded.item(behind["city"]).id
    return bool(cities) and not any(city in (c, country_of_city(c)) for c in cities)


def _another(folded: Folded, match: re.Match[str], known: Meeting, memory: Memory) -> bool:
    """Whether "Friday's meeting", "the SCO meeting" is another one than that told of."""
    if match["sco"]:
        return memory.meetings != [known] or folded.items(match["sco"])[0].id != "org:sco"
    if not match["day"]:
        return False
    day = folded.item(match["day"])
    known_day = memory.day_of(known.id)
    return bool(known_day) and not any(
        overlaps(known_day, told) for told in (day.id, day.text("ahead")) if told
    )


def _gone_on(memory: Memory, noun: str, *, named: bool) -> Meeting | None:
    """What "the summit" goes on with; one with a year of its own only while no other is told of.

    "The SCO summit", which is ``named``, is never that.
    """
    known, last = memory.again(noun), memory.latest
    if known and known.id in memory.apart and (named or not last or last.id != known.id):
        return None
    return known


def _was_latest(memory: Memory, noun: str) -> bool:
    """Whether a meeting of that noun is the last that was told of."""
    return memory.latest is not None and memory.latest.noun == noun


def _again(folded: Folded, match: re.Match[str], memory: Memory, published: str) -> str | None:
    noun = event_forms.one_noun(match["noun"])
    here = [i for i in folded.items(match.string[: match.start()]) if i.kind == "M"]
    if here and (here[-1].text("noun") == noun or noun in _LOOSE):
        item = here[-1]
        known: Meeting | None = Meeting(item.id, item.text("series"), noun=item.text("noun"))
    elif noun in SUMMITS and (year := _OF_YEAR.match(match.string, match.end())):
        found = identify("sco-chs", None, "", folded.item(year["d"]).id, published, memory)
        known = Meeting(*found, noun=noun) if found else None
    elif match["det"] == "That" or (match["det"] == "that" and _was_latest(memory, noun)):
        known = memory.latest
    else:
        known = _gone_on(memory, noun, named=bool(match["sco"]))
    if known is None and noun in SUMMITS and memory.organisation == "org:sco":
        lower = not match["sco"] and memory.councils == {"body:sco-chg"}
        series = "sco-chg" if lower else "sco-chs"
        found = identify(series, None, "", "", published, memory, named=lower)
        known = Meeting(*found, noun=noun) if found else None
    if known is None or _elsewhere(folded, match, known) or _another(folded, match, known, memory):
        return None
    info = {"series": known.series, "noun": known.noun, "again": "again", "city": "", "day": ""}
    token = folded.token("M", (known.id,), match[0], info)
    return f"{match['day']}'s {token}" if token and match["day"] else token
