"""Events of the organisation by the grammar of their names, whatever they are called.

"The SCO workshop on cyber crime", "a seminar of SCO member states on drugs", "a conference held
under the auspices of the SCO", "the Secretariat hosted a round table on food": a noun for an event
is found first; then the words before and behind it show whose it is and what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from facts.rules.gatherings import event_forms as forms
from facts.rules.gatherings.gathering_forms import ORDINAL, WHERE
from facts.rules.gatherings.recognised import Words, recognised
from facts.rules.gatherings.series_ids import NO_AREA, series_of, slug
from facts.rules.marks import BODY, ORGANISATION, mark
from facts.rules.memory import Memory
from facts.rules.tokens import Folded, Item, is_token, pattern

_WHERE = pattern(WHERE)
#: Without one of them no event is named.
_NOUNS = forms.EVENTS | mark("meeting session conference forum gathering meet")
_OURS = ORGANISATION | BODY | mark("nsa")
_FAR = 140
_LONGEST_NAME = 9
_MOST_WORDS = 6
#: Bodies whose events have their name; those of others are the organisation's.
_BODIES = {
    "body:sco-rats": "sco-rats",
    "body:sco-rats-executive-committee": "sco-rats",
    "body:sco-business-council": "sco-business-council",
    "body:sco-interbank": "sco-interbank",
}
_ORDINAL = re.compile(rf"{ORDINAL}(?!\w)")
_GENERIC = frozenset({"meeting", "session", "gathering", "meet"})
_EXPERTS = re.compile(r"^(?P<topic>.*?)-?experts?(?:-level)?-meeting$")
_GROUP = re.compile(r"-(?:group|council|club|consortium|commission|committee|association|board)s?$")
#: "heads of the SCO tourism administrations", without the organisation
_LED = re.compile(r"(?P<who>[Hh]eads|[Cc]hiefs|[Dd]irectors)(?: of)?(?: the)? (?P<what>[A-Za-z].+)")
#: An office by itself, but those who hold it meet: "the SCO NSA meeting".
_ADVISERS = "SCO NSA"
_MINISTERS = ("ministers", "ministers of the country members", "ministers of the countries")
_PREPARING = re.compile(r"^ ?(?:the )?preparations?\b.*")
_ABBREVIATION = re.compile(r" ?\([A-Z]{2,8}\)")


class _Name(NamedTuple):
    """What stands before the noun: where it begins, its words, and whose it is said to be."""

    start: int
    words: str
    organisation: str
    definite: bool


def fold_events(folded: Folded, memory: Memory, published: str) -> None:
    """Fold every event that the words around its noun show to be the organisation's."""
    if not (folded.marks & _NOUNS and folded.marks & _OURS and _is_ours(folded.all)):
        return
    text = folded.text
    parts: list[str] = []
    at = 0
    for noun in forms.NOUN.finditer(text):
        if noun.start() < at:
            continue
        name = _before(folded, text, noun.start(), at)
        found = _event(folded, noun, name, memory, published) if name else None
        if name and found:
            token, end = found
            parts += (text[at : name.start], token)
            at = end
    if parts:
        folded.text = "".join((*parts, text[at:]))


def _is_ours(items: Iterable[Item]) -> bool:
    """Whether one of them is the organisation or one of its bodies."""
    for item in items:  # noqa: SIM110 - half the time of any()
        if item.kind in "GBO" and _ours(item):
            return True
    return False


def _ours(item: Item) -> bool:
    if item.kind == "O":
        return item.words == _ADVISERS
    return item.id == "org:sco" if item.kind == "G" else item.id.startswith("body:sco")


def _before(folded: Folded, text: str, at: int, free: int) -> _Name | None:
    """What stands before a noun, back to where its phrase begins; None if it is of others."""
    words: list[str] = []
    start, organisation, definite = at, "", False
    back: tuple[int, int] | None = None  # without an organisation before it a name has no "of"
    while start > free and len(words) < _LONGEST_NAME:
        begin = max(text.rfind(" ", free, start - 1) + 1, free)
        word = text[begin : start - 1].lstrip('"')
        lower = word.lower()
        if not word or ":" in word or (word[-1] in ',;:.)"' and not _ABBREVIATION.fullmatch(word)):
            break
        item = folded.item(word[0]) if is_token(word[0]) else None
        if item and item.kind in "GB":
            if not _ours(item):
                return None
            if organisation:
                break
            organisation = word[0]
        elif item and item.kind == "O" and item.words == _ADVISERS:
            organisation, words = word[0], ["NSA", *words]
        elif item and not (item.kind in "RADP" or (item.kind == "C" and word.endswith("'s"))):
            break
        elif lower in forms.DETERMINERS:
            start, definite = begin, True
            break
        elif lower in ("of", "and", "&") and words and not organisation:
            if lower == "of":
                back = back or (start, len(words))
            words.insert(0, lower)
        elif lower in forms.STOPS or forms.PAST.match(lower):
            break
        elif item is None or item.kind == "R":
            words.insert(0, word)
        start = begin
    if back and not organisation:
        start, words = back[0], words[-back[1] :]
    if words and words[0] in ("and", "&"):
        start += len(words.pop(0)) + 1
    if not (organisation or definite):
        while words and words[0].islower() and words[0] not in forms.QUALIFIERS:
            start += len(words.pop(0)) + 1
    return _Name(start, " ".join(words), organisation, definite)


def _event(
    folded: Folded, noun: re.Match[str], name: _Name, memory: Memory, published: str
) -> tuple[str, int] | None:
    """The token for an event of the organisation, and where its phrase ends."""
    text, kind = folded.text, forms.one_noun(noun["noun"])
    if forms.NO_EVENT.search(name.words) or forms.OF_ONE.search(name.words):
        return None
    if forms.WISHED.search(text, max(0, name.start - _FAR), name.start):
        return None
    found = _whose(folded, noun.end(), name, generic=kind in _GENERIC)
    if found is None:
        return None
    organisation, people, topic, end = found
    item = folded.item(organisation)
    if not _ours(item):
        return None
    where = _WHERE.match(text, end)
    charge = forms.IN_CHARGE.match(text, where.end()) if where and not topic else None
    topic = charge["about"] if charge else topic
    series = _series(folded, item, name.words, people, topic, kind)
    if where is None or series in forms.ANYBODY:
        return None
    groups = {**where.groupdict(), "sco": organisation, "who": people or name.words}
    if series == NO_AREA and not (groups["city"] or groups["day"]):
        return None
    if series == f"sco-{slug(kind)}" and not (
        _ORDINAL.match(name.words) or noun["noun"].istitle() or groups["city"] or groups["day"]
    ):
        return None  # "SCO forums", "any SCO conference"
    before = text[name.start : end]
    said = Words(before, text[name.start : noun.start()], kind)
    token = recognised(folded, where, groups, said, series, [item], memory, published)
    return (token, where.end()) if token else None


def _whose(
    folded: Folded, at: int, name: _Name, *, generic: bool
) -> tuple[str, str, str, int] | None:
    """Whose event it is, who meets, what it is about, and where the words for it end."""
    text = folded.text
    about = forms.ABOUT.match(text, at)
    topic, end = (about["topic"] or "", about.end()) if about else ("", at)
    if name.organisation:
        return (name.organisation, "", topic, end) if name.words or not generic else None
    behind = forms.WHOSE_BEHIND.match(text, at)
    if behind:
        people, more = behind["people"], behind["more"]
        told = more or forms.MANY.search(people) or (not people and (name.words or not generic))
        if told and not (behind["topic"] and not (more or behind["members"])):
            who = (people + more).strip()
            if not forms.OF_ONE.search(who):
                return behind["sco"], who, behind["topic"] or behind["about"] or "", behind.end()
        return None
    if generic and not (name.words or topic):
        return None
    framed = forms.FRAMED.match(text, at)
    if framed:
        return framed["sco"] or framed["sco2"], "", framed["topic"] or "", framed.end()
    host = forms.HOSTING.search(text, max(0, name.start - _FAR), name.start)
    if host and not (generic and text.startswith(" with ", at)):
        held = forms.ABOUT_HOSTED.match(text, at)
        if held:
            return host["sco"], held["people"] or "", held["topic"] or "", held.end()
    where = _WHERE.match(text, end)
    framed = forms.FRAMED_BEHIND.match(text, where.end() if where else end)
    if framed:
        return framed["sco"] or framed["sco2"] or framed["sco3"], "", topic, end
    return None


def _series(folded: Folded, whose: Item, name: str, people: str, topic: str, kind: str) -> str:
    """The series of the event: who meets, or what it is called or about."""
    officials = [i.words for i in folded.items(name + people) if i.kind == "R"]
    if officials or name.startswith("NSA"):
        return series_of((officials or ["NSA"])[0], f"{people} {topic}")
    if topic and people.lower() in _MINISTERS:
        return series_of(f"ministers responsible for {topic.strip()}")
    if led := _LED.match(people):
        return series_of(f"{led['who']} of {led['what']}", topic)
    own, who, on = _slug(name), _slug(people), _slug(_PREPARING.sub("", folded.words(topic)))
    group = own or who
    if kind in _GENERIC and _GROUP.search(group):
        named = f"{on}-{group}"
    elif kind in _GENERIC and who:
        named = f"{on}-{who}"
    else:
        what = own if own and not own.startswith("expert") else f"{on or who}-{own}"
        named = f"{what}-{slug(kind)}"
    named = _EXPERTS.sub(r"\g<topic>-experts", slug(named)).strip("-")
    body = _BODIES.get(whose.id, "sco")
    if body != "sco" and kind in _GENERIC:
        nothing_more = named.removesuffix(kind).strip("-") in ("", "council")
        return body if nothing_more else f"sco-{named}"
    return f"{body}-{named}"


def _slug(words: str) -> str:
    """The words that tell which event it is, as a part of an id."""
    kept = [
        word
        for word in _ABBREVIATION.sub("", words).replace("'s", "").split()
        if word.lower().strip(",'") not in forms.BLAND and not _ORDINAL.fullmatch(word)
    ]
    return slug(" ".join(kept[:_MOST_WORDS]))
