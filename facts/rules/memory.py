"""What a reader still has in mind from the sentences before: who, which meeting, which country."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

import msgspec

from facts.edtf import calendar_day
from facts.entities import gazetteer
from facts.model import Claim, Modality, Status
from facts.rules.marks import BODY, CITY, COUNTRY, DATE, FORMAT, OFFICE, ORGANISATION, PERSON, mark
from facts.rules.tokens import Folded, Item, pattern

#: What tells which organisation a sentence is about.
_NAMING = ORGANISATION | BODY | FORMAT
#: They are told of in passing, where their successor is the subject.
PREDECESSORS = frozenset({"org:shanghai-five"})
#: "NATO member Turkey", "NATO's defence" and "an alliance like NATO" tell of another; the
#: organisation stays the topic.
_ATTRIBUTES = pattern(
    r"⟨G⟩(?='s\b| (?:[Mm]embers?|[Aa]ll(?:y|ies)|countr(?:y|ies)|nations?|states?)\b)"
    r"|\b(?:[Ll]ike|[Uu]nlike|than|(?:counterweight|alternative|rival|answer|compared) (?:to|with))"
    r"(?: the)? ⟨G⟩"
)
#: Banks and agencies have no summits that an article on the SCO would go on about.
_AGENCIES = frozenset(
    f"org:{name}"
    for name in ("un", "unesco", "unodc", "unrcca", "escap", "un-security-council", "who", "adb",
                 "un-general-assembly", "world-bank", "imf", "wto", "aiib", "ndb", "interpol",
                 "iaea", "icrc", "eec", "osce")
)  # fmt: skip
#: Two persons meet: "the meeting" is then theirs.
_TALKS = pattern(
    r"⟨N⟩⟨^NM⟩{0,60} (?:met|meets?|received|receives?)(?: with)? ⟨^NM⟩{0,30}⟨N⟩"
    r"|\b(?:talks|[Mm]eeting) (?:with|between) ⟨^NM⟩{0,30}⟨N⟩|\b(?:bilateral|tête-à-tête)\b"
)


#: "Dushanbe, Sep 18 (PTI)"; "Tashkent, 28 July 2022 (TDI):"
_DATELINE = pattern(r"⟨P⟩(?:, ⟨C⟩)?(?:,? ⟨D⟩)?(?:,? ?\([^()]{2,40}\)| ?[-–—/:]|\. )")
_SUMMITS = frozenset({"summit", "moot", "conclave"})
#: A meeting with partners, beside the summit.
BESIDE = "sco-plus"
OF_LEADERS = frozenset({"sco-chs", "sco-chg", BESIDE})
_TALKING = mark("met meet meets received receive receives talks meeting")
_BILATERAL = mark("bilateral tête")
#: Days told by the day last spoken of, else by the meeting, and how far they are from it.
_THAT_DAY = pattern(
    r"(?i:\b(?:on )?(?:(?P<same>(?:the|that) (?:very )?same day|(?:earlier |later )?that day)"
    r"|(?P<before>(?:a|one) day (?:earlier|before)|the (?:day before|previous day))"
    r"|(?P<after>(?:a|one) day later|the (?:following|next) day|the day after))\b(?! of\b| the\b)"
    r"|\b(?P<then>(?:earlier|later) in the day)\b)"
)
_STEPS = {"same": 0, "then": 0, "before": -1, "after": 1}
#: "In talks with Xi Jinping, Erdoğan said": who acts comes behind.
_OPENING = re.compile(
    r"(?:In|During|At|After|Following|Before|Ahead of|Alongside|Besides|Meeting|Addressing)\b"
    r"[^,]{3,120}, "
    # "Met Xi Jinping today," said Modi
    r'|"(?:Met|Had|Held|Glad|Pleased|Happy|Delighted|Honou?red|Good|Great|I)\b[^"]{3,300}" '
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
#: "His first visitor was Xi Jinping", "As for Xi, the president met him": it goes on with him.
_OF_HIM = re.compile(
    r"(?:His|Her) (?!Excellency|Highness|Majesty)|As (?:for|regards) [^,]{1,60}, (?!s?he\b)"
)
_DAY = mark("day*")
_HE = mark("he she")

#: "The prime minister said", "On the sidelines of the summit, the premier met"
_OFFICER = pattern(
    r"(?:[^,⟨]{0,50}, )?(?:[Tt]he )?(?P<o>⟨OK⟩) (?:(?:also|later|then|earlier|while [^,;]{3,50}) )?"
    r"(?:[a-z]+ed|said|told|met|held|spoke|took|gave)\b"
)

#: "A good talk with FM Lavrov," the external affairs minister tweeted: who goes on is the minister.
_SAID_IN_OFFICE = pattern(
    r"['\"],? (?:the )?(?P<o>⟨OK⟩) (?:also |later )?(?:wrote|posted|tweeted)\b"
)


def told_by_another(text: str) -> bool:
    """Whether the words count their day from one that nothing tells."""
    return "day" in text.lower() and _THAT_DAY.search(text) is not None


def _first(kind: str, items: Iterable[Item]) -> str:
    """The id of the first item of the kind; empty if there is none."""
    for item in items:
        if item.kind == kind:
            return item.id
    return ""


class Meeting(msgspec.Struct, frozen=True, gc=False):
    """A meeting that the article has mentioned. Empty texts are what it did not say."""

    id: str
    series: str
    city: str = ""
    day: str = ""
    noun: str = "meeting"


class Papers(NamedTuple):
    """What was done with the documents that the lines below name one by one."""

    predicate: str
    who: tuple[str, ...]
    modality: Modality
    day: str
    place: str
    at: str


class Proposals(NamedTuple):
    """Whose proposals the lines below name one by one; ``open`` where a colon says that they do."""

    who: str
    day: str
    at: str
    open: bool


class Memory:
    """The discourse of one article, sentence by sentence."""

    def __init__(self) -> None:
        self.surnames: dict[str, str] = {}
        self.name_parts: dict[str, str] = {}
        self.roles: dict[str, tuple[str, ...]] = {}
        self.home: dict[str, str] = {}
        #: The meetings in the order in which "the meeting" means them, the likeliest last.
        self.meetings: list[Meeting] = []
        self._known: dict[str, Meeting] = {}
        #: For how many sentences yet a meeting beside the summit is the one told of.
        self.beside = 0
        #: Who has been said to have taken part in which meeting.
        self.present: set[tuple[str, str]] = set()
        #: Which meeting of its series each is said to be.
        self.numbers: dict[str, int] = {}
        #: Meetings named with another year than the article's, or with one if it has none.
        self.apart: set[str] = set()
        #: Meetings that the article calls upcoming.
        self.upcoming: set[str] = set()
        #: Meetings that somebody is to attend and nobody yet has.
        self.awaited: set[str] = set()
        #: What "that meeting" means, were it of another year.
        self.latest: Meeting | None = None
        self.person = ""
        self.floor = ""
        self.status = ("", "")
        #: The status and the organisation that a heading named, for the lines below.
        self.listing: tuple[Status, str] | None = None
        self.country = ""
        #: The country whose press the article comes from.
        self.press = ""
        self.organisation = ""
        self.organisation_before = ""
        #: The councils of leaders that have been named.
        self.councils: set[str] = set()
        self.dateline = ""
        self.day = ""
        self.here = ""
        self.talks = False
        #: Who met last, as "the two leaders" or "they" may go on with.
        self.pair: tuple[str, ...] = ()
        #: The only talks that the last sentence told of.
        self.talk: Claim | None = None
        #: Who arrived: on which day, where, for which meeting.
        self.arrivals: dict[str, tuple[str, str, str]] = {}
        self.cities: set[str] = set()
        self.chair = ""
        #: The meeting, and whether it is planned, whose participants the lines below name.
        self.heading: tuple[str, Modality] | None = None
        #: The meeting, and whether it is planned, of guests whom the next sentence may name.
        self.guests: tuple[str, Modality] | None = None
        #: The title that a city was given last: "Almaty has that title now".
        self.title = ""
        #: The document that was told of last.
        self.document = ""
        self.papers: Papers | None = None
        self.proposals: Proposals | None = None
        self.chairs_to_be: set[tuple[str, str]] = set()

    def begin(self, folded: Folded) -> None:
        """Take in a new sentence: a dateline says where, a name of an organisation what about."""
        self.organisation_before = self.organisation
        if self.beside:
            self._after_another()
        if folded.marks & _DAY:
            folded.fold(_THAT_DAY, lambda match: self._that_day(folded, match))
        marks = folded.marks
        if marks & CITY:
            self._take_in_cities(folded)
        for item in folded.all if marks & _NAMING else ():
            if item.kind in "BF":
                self.organisation = "org:sco" if ":sco" in item.id else self.organisation
                self.councils.add(item.id)
            elif item.kind == "G" and (id := item.id) not in PREDECESSORS:
                if id != "org:sco" and any(
                    item is folded.item(words[-1]) for words in _ATTRIBUTES.findall(folded.text)
                ):
                    continue
                if self.organisation != "org:sco" or id not in _AGENCIES:
                    self.organisation = id
                break

    def _take_in_cities(self, folded: Folded) -> None:
        items = folded.all
        if not self.dateline and items and items[0].kind == "P":
            city = items[0]
            if city.words.isupper() or _DATELINE.match(folded.text):
                self.dateline = city.id
        self.cities.update([item.id for item in items if item.kind == "P"])

    def _that_day(self, folded: Folded, match: re.Match[str]) -> str | None:
        """ "on the same day", "a day earlier" as the date that it is; None if no day was told."""
        told = [i.id for i in folded.items(match.string[: match.start()]) if i.kind == "D"]
        meeting = self.meeting()
        last = meeting.day.rpartition("/")[2] if meeting else ""
        known = calendar_day(told[-1] if told else self.day or last)
        if known is None:
            return None
        day = known + timedelta(days=_STEPS[match.lastgroup or "same"])
        return folded.token("D", (day.isoformat(),), match[0], {"ahead": day.isoformat()})

    def end(self, folded: Folded) -> None:
        """Keep who and what the sentence was about."""
        marks = folded.marks
        if marks & DATE:
            for item in reversed(folded.all):
                if item.kind == "D" and calendar_day(item.id):
                    self.day = item.id
                    break
        talking = marks & PERSON and marks & _TALKING
        if not self.talks and (talking or marks & _BILATERAL):
            self.talks = _TALKS.search(folded.text) is not None
        office = None
        if marks & OFFICE:
            office = _OFFICER.match(folded.text) or _SAID_IN_OFFICE.search(folded.text)
        post = folded.item(office["o"]) if office else None
        holder = self.holder(post.text("represented_by") or post.words) if post else ""
        if holder:  # "The prime minister met Guterres": it is of him
            self.person = holder
        elif marks & PERSON and not (self.person and _OF_HIM.match(folded.text)):
            first = _PRONOUN.search(folded.text) if marks & _HE else None
            aside = None if first else _OPENING.match(folded.text)
            lead: Sequence[Item] = folded.items(folded.text[aside.end() :]) if aside else ()
            person = _first("N", lead)
            if not person:
                lead = folded.items(folded.text[: first.start()]) if first else folded.all
                person = _first("N", lead)
            self.person = person or self.person
        if marks & COUNTRY:
            self.country = _first("C", folded.all) or self.country

    def remember_person(self, id: str, name: str) -> None:
        """Know the person by the parts of the full name from now on."""
        parts = [part for part in name.split() if len(part) > 2 and part[0].isupper()]
        for part in parts:
            self.name_parts.setdefault(part, id)
        if len(parts) > 1:
            self.surnames.setdefault(parts[-1], id)

    def remember_meeting(self, meeting: Meeting, *, aside: bool = False) -> None:
        """Let the meeting be the one that "the meeting" means next.

        One told of ``aside``, of another year than the article, is not unless there is no other.
        """
        self.latest = meeting
        if meeting.series == BESIDE:
            self.beside = 2  # this sentence and the next
        elif meeting.series == "sco-chs":
            self.beside = 0
        before = self._known.get(meeting.id)
        if before:
            self.meetings.remove(before)
            city, day = meeting.city or before.city, meeting.day or before.day
            meeting = Meeting(meeting.id, meeting.series, city, day, meeting.noun)
        self._known[meeting.id] = meeting
        if aside:
            self.meetings.insert(0, meeting)
        else:
            self.meetings.append(meeting)

    def _after_another(self) -> None:
        """Let the summit be meant again when a sentence has not told of the meeting beside it."""
        self.beside -= 1
        main = None if self.beside else self._main_beside(self.meetings[-1])
        if main:
            self.meetings.remove(main)
            self.meetings.append(main)

    def _main_beside(self, meeting: Meeting) -> Meeting | None:
        """The summit beside which the meeting is; None if it is none such, or no summit is told."""
        for main in self.meetings if meeting.series == BESIDE else ():
            known = gazetteer().get(main.id) if main.series == "sco-chs" else None
            if known and meeting.id.startswith(f"meeting:{BESIDE}-{known.year}"):
                return main
        return None

    def _later(self, summit: Meeting) -> Meeting:
        """The leaders' meeting of a later year that is told of, where the summit is told aside."""
        last = next(m for m in reversed(self.meetings) if m.series in OF_LEADERS or m is summit)
        known, before = gazetteer().get(last.id), gazetteer().get(summit.id)
        later = known and before and (known.year or 0) > (before.year or 9999)
        return last if later else summit

    def meeting(self, *series: str) -> Meeting | None:
        """The last meeting mentioned, of one of the series if any are given."""
        for meeting in reversed(self.meetings):
            if not series or meeting.series in series:
                return meeting
        return None

    def again(self, noun: str) -> Meeting | None:
        """What "the summit", "the meeting", "the event" means: the last that was called so."""
        named = [meeting for meeting in self.meetings if meeting.noun == noun]
        if named and noun in _SUMMITS:
            main = None if self.beside else self._main_beside(named[-1])
            return main or self._later(named[-1])
        if named:
            return named[-1]
        loose = noun in {"event", "gathering", "session", "plenary"}
        if noun in _SUMMITS:
            return next((m for m in reversed(self.meetings) if m.series in OF_LEADERS), None)
        only = noun == "meeting" and len(self.meetings) == 1 and not self.talks
        return self.meetings[-1] if self.meetings and (loose or only) else None

    def holder(self, role: str) -> str:
        """Who "the prime minister" is: the person told of, else the first of that office."""
        role = role.lower()
        roles = self.roles.get(self.person, ())
        minister = role == "minister" and any(r.endswith(" minister") for r in roles)
        if not role or role in roles or minister:
            return self.person
        return next((id for id, roles in self.roles.items() if role in roles), "")

    def day_of(self, meeting: str) -> str:
        """The date that the article gave for a meeting; empty if none."""
        known = self._known.get(meeting)
        return known.day if known else ""

    def city_of(self, meeting: str) -> str:
        """The city that the article gave for a meeting; empty if none."""
        known = self._known.get(meeting)
        return known.city if known else ""

    def named_city(self, meeting: str) -> str:
        """The city that a meeting is known to be in, if the article has named that city."""
        known = gazetteer().get(meeting)
        return known.city if known and known.city and known.city in self.cities else ""

    def date_meeting(self, meeting: str, day: str) -> None:
        """Know from now on when the meeting took place or is to take place."""
        known = self._known.get(meeting)
        if known:
            dated = self._known[meeting] = msgspec.structs.replace(known, day=day)
            self.meetings[self.meetings.index(known)] = dated
