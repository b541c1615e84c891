"""Who signs, approves or adopts: persons, countries and organisations named, or their council."""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date

from facts.edtf import earliest, is_edtf
from facts.entities import gazetteer
from facts.rules.attendance import rosters
from facts.rules.attendance.attendance_claims import is_to_come
from facts.rules.attendance.encounter_people import home_of
from facts.rules.attendance.parties import parties
from facts.rules.context import Context
from facts.rules.memory import Meeting
from facts.rules.papers import document_forms as forms
from facts.rules.papers import signatory_forms as whose
from facts.rules.papers.quotations import speaker
from facts.rules.people.name_forms import slug
from facts.rules.people.office_forms import Office, written_out
from facts.rules.tokens import Folded, Item

#: Where more countries than these sign, their council does.
_FEW = 3
#: Nobody signed anything for the organisation before.
_ESTABLISHED = date(2001, 6, 15)
#: It was not yet the organisation's council that signed it.
_FOUNDING_ACT = "document:sco-declaration-of-establishment"
#: "the Astana Declaration"
_CITY_OF = re.compile(r"([A-Za-z]+)[ -][Dd]eclaration\b")
#: "the meeting", "the summit"
_IN_BRIEF = 2
_COUNCILS = ("sco-chs", "sco-chg", "sco-cfm")


def at_that_time(who: tuple[str, ...], documents: Container[str], day: str) -> tuple[str, ...]:
    """Who of them could do it on that day: nobody acted for the organisation before it was."""
    if _FOUNDING_ACT in documents:
        return tuple("org:sco" if each.startswith("body:sco") else each for each in who)
    if is_edtf(day) and day and ".." not in day and earliest(day) <= _ESTABLISHED:
        return tuple(each for each in who if "sco" not in each)
    return who


def is_anothers(meeting: Item, who: str) -> bool:
    """Whether the meeting is not that of the body below the councils that acts."""
    body = who.removeprefix("body:")
    return body not in (who, *_COUNCILS, meeting.text("series"))


def other_side(folded: Folded, document: str, end: int) -> tuple[str, ...]:
    """Who signs on the other side: "signed the memorandum with Zhang Ming"."""
    if not forms.BETWEEN_TWO.search(document):
        return ()
    other = whose.WITH_HIM.search(forms.clause(folded.text, end))
    return (folded.item(other["who"]).id,) if other else ()


def between(folded: Folded, sides: str) -> tuple[str, ...]:
    """ "A memorandum between the SCO Secretariat and Laos": all who are named as its sides."""
    named = (id for i in folded.items(sides) if i.kind in "CLGBQNK" for id in i.ids)
    return tuple(dict.fromkeys(named))


def signers(
    folded: Folded,
    context: Context,
    start: int,
    last: tuple[str, ...],
) -> tuple[str, ...]:
    """Who stands before the verb; their council if only "the leaders" do."""
    head, near = folded.text[:start], max(0, start - forms.REACH)
    relative = folded.text.startswith("who ", start)
    if relative and (last_named := whose.WHO_SIGNED.search(head, near)):
        return _named(folded, last_named["who"])
    run = rosters.run_before(folded, start)
    if run and run[0].start() and run[-1][0] == "and":  # "welcome Iran as a member and sign"
        run = []
    named = _named(folded, rosters.tokens(folded, run)) or _officer(folded, context, run)
    words = head[run[0].start() :] if run else ""
    if folded.fits(whose.INCLUDING) and (all_of := whose.INCLUDING.search(head, near)):
        return (*_council(folded, context, all_of[0]), *_named(folded, all_of["who"]))
    if 0 < len(named) <= _FEW:
        return named
    body = whose.BODY_BEFORE.search(head, near)
    if body:
        return (folded.item(body["b"]).id,)
    by_office = _in_office(folded, context, start)
    if by_office is not None:
        return by_office
    if context.memory.talks and whose.THE_SIDES.search(head, near):
        return ()
    if not named and whose.SOME.search(words):
        return ()
    if named or forms.GROUP.search(words) or whose.THEY.search(head, near):
        return _council(folded, context, words)
    if run and run[-1].lastindex and folded.item(run[-1][0]).kind in "BG":
        return _council(folded, context, words)
    in_charge = whose.IN_CHARGE.search(head, near)
    if in_charge:
        return _council(folded, context, in_charge[0])
    if whose.MEETING_BEFORE.search(head, near):
        return _council(folded, context, head[-2:])
    aside = whose.ASIDE.search(head, near)
    if aside:
        return _named(folded, aside["who"])
    if not whose.AND.search(head, near):
        return ()
    if last:
        return last
    if acted := whose.ACTED.search(head, near):
        return _council(folded, context, acted["who"])
    if whose.MEETING_OPENS.match(head):
        return _council(folded, context, head[:6])
    # "The prime ministers issued a statement and approved": who the clause begins with
    opening = rosters.opening(folded)
    named = _named(folded, rosters.tokens(folded, opening))
    if not named and opening and forms.GROUP.search(head[: opening[-1].end()]):
        return _council(folded, context, head[: opening[-1].end()])
    return named if len(named) <= _FEW else ()


def _in_office(folded: Folded, context: Context, start: int) -> tuple[str, ...] | None:
    """Powers of a state, secretariats and "I", who act for somebody; None if none of them does."""
    head, near = folded.text[:start], max(0, start - forms.REACH)
    power = whose.POWERS.search(head, near)
    if power:
        return (folded.item(power["c"]).id,)
    if whose.ISLAMIC.search(head, near):
        return ("country:IR",)
    secretariat = whose.SECRETARIAT.search(head, near)
    if secretariat:
        return (folded.item(secretariat["who"]).id,)
    if two := whose.BILATERAL.search(head[-60:]):
        homes = {home_of(who, context) for who in context.memory.pair if two["countries"]}
        return tuple(sorted(homes)) if len(homes) > 1 and "" not in homes else ()
    if forms.is_first_person(folded.text, start):
        return speaker(folded, context, start)
    if whose.CABINET.search(head, near) and not folded.items(head):
        return (context.memory.country,) if context.memory.country else ()
    return None


def _officer(folded: Folded, context: Context, run: list[rosters.Word]) -> tuple[str, ...]:
    """ "The head of government of Kyrgyzstan signed": his country; "the minister": who he is."""
    last = folded.items(run[-1][0]) if run else ()
    office = last[0].info.get("office") if last else None
    if not isinstance(office, Office):
        return ()
    state = office.of if office.of.startswith("country:") else ""
    who = state or context.memory.holder(written_out(office.role))
    return (who,) if who else ()


def agents(folded: Folded, context: Context, at: int) -> tuple[str, ...]:
    """Who a passive is done by: as told behind it, else the council that is in session."""
    text = folded.text
    tail = forms.clause(text, at)
    by = whose.BY.search(tail)
    power = whose.BY_POWER.match(by["who"]) if by else None
    if power:
        return (folded.item(power["c"]).id,) if power["c"] else ()
    if by:
        named = _named(folded, rosters.behind(folded, at + by.start("who")))
        founding = any(i.id == _FOUNDING_ACT for i in folded.items(text[:at]))
        if named and (founding or len(named) <= _FEW):
            return named
        near = by["who"].partition(", ")[0]
        persons = [i.id for i in folded.items(near) if i.kind == "N"]
        if persons and not forms.GROUP.search(
            near
        ):  # "by the head of the Iranian ministry and Zhang Ming"
            return tuple(persons)
        opening = folded.items(by["who"][:6])
        office = opening[0].info.get("office") if opening else None
        if isinstance(office, Office) and office.of.startswith("country:"):
            return (office.of,)
        group = named or forms.GROUP.search(by["who"]) or opening
        return _council(folded, context, by["who"]) if group else ()
    beside = whose.WITH.search(whose.ANOTHER_CLAUSE.split(tail)[0])
    if beside and beside["who"]:
        return _named(folded, rosters.behind(folded, at + beside.start("who")))
    if beside:
        return (context.memory.organisation,) if context.memory.organisation else ()
    agreed = next(folded.find(whose.AGREED), None)
    if agreed:
        return (folded.item(agreed["who"]).id, folded.item(agreed["other"]).id)
    there = forms.AT_MEETING.search(tail)
    if there and not any(i.kind == "X" for i in folded.items(text[:at])):
        between_two = forms.BETWEEN_TWO.search(text, max(0, at - forms.REACH), at)
        return () if between_two else _council(folded, context, there["m"])
    body = whose.OF_BODY.search(text, 0, at)
    if body:
        return (folded.item(body["b"]).id,)
    late = forms.CARRIED_ON.match(text, at)
    own = in_session(folded, context, text[:at] + (late[0] if late else ""))
    alone = context.memory.organisation == "org:sco" and not context.memory.talks
    if not own and alone and whose.AT_SOME_MEETING.search(tail):
        return () if forms.BETWEEN_TWO.search(text, max(0, at - forms.REACH), at) else ("org:sco",)
    return own


def in_session(folded: Folded, context: Context, said: str) -> tuple[str, ...]:
    """The council whose meeting is told of; nobody where two may have signed for themselves."""
    document = next((gazetteer().get(i.id) for i in folded.items(said) if i.kind == "X"), None)
    if document is not None and document.of:
        met = any(i.kind == "M" and i.text("series") in _COUNCILS for i in folded.all)
        declared = document.of == "org:sco" and document.label.endswith("Declaration")
        return _council(folded, context, "") if met and declared else (document.of,)
    if whose.ON_STATUS.search(said):  # the organisation's side of it, whoever the other is
        return ("org:sco",)
    if (
        forms.BETWEEN_TWO.search(said)
        and not (own_matter(folded, said))
        and not (whose.AFTER_COUNCIL.search(folded.text) and not whose.BETWEEN.search(said))
    ):
        return ()
    if any(i.kind in "MB" for i in folded.all):
        return _council(folded, context, "")
    if context.memory.meeting() is None or context.memory.talks:
        own = whose.ITS_OWN.search(said) if context.memory.organisation == "org:sco" else None
        return ("org:sco",) if own and not context.memory.talks else ()
    return _council(folded, context, "")


def own_matter(folded: Folded, said: str) -> bool:
    """Whether an agreement is on what is the organisation's own, and names no other side."""
    named = {i.id for i in folded.items(said) if i.kind in "GCLQNA"}
    return named == {"org:sco"} and whose.ON_ITS_OWN.search(said) is not None


def _named(folded: Folded, chain: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.id for p in parties(folded, chain)))


def _council(folded: Folded, context: Context, words: str) -> tuple[str, ...]:
    """The council that "the leaders" are; the organisation where nothing tells which."""
    memory = context.memory
    inside = [i for i in folded.items(words) if i.kind in "BM"]
    if inside and inside[0].kind == "B":
        return (inside[0].id,)
    text = folded.text
    there = (m for m in forms.MEETING.finditer(text) if not forms.OF_ITS.search(text, 0, m.start()))
    near = inside + [
        item for match in there if over(folded, context, item := folded.item(match[0]))
    ]
    named = [gazetteer().get(i.id) for i in folded.all if i.kind == "X"]
    organisation = memory.organisation or next((d.of for d in named if d and d.of), "")
    if organisation not in ("org:sco", "") or not (organisation or near):
        return (organisation,) if organisation else ()
    known = _in_question(folded, context)
    series = near[0].text("series") if near else known.series if known else ""
    series = _series(words.lower(), "sco-chs" if series == "sco-plus" else series)
    if not series and "minister" in words.lower() and known and known.series in _COUNCILS:
        return ()  # of which ministers nothing tells
    return (f"body:{series}",) if gazetteer().get(f"body:{series}") else ("org:sco",)


def _in_question(folded: Folded, context: Context) -> Meeting | None:
    """The meeting told of last; what has been done was not done at one that is to come."""
    last = context.memory.meeting()
    if last is None or forms.WILL.search(folded.text) or not is_to_come(context, last.day):
        return last
    held = (m for m in reversed(context.memory.meetings) if not is_to_come(context, m.day))
    return next(held, None)


def over(folded: Folded, context: Context, meeting: Item) -> bool:
    """Whether something can have been done at "the meeting": not at one that is to come."""
    if len(meeting.words.split()) > _IN_BRIEF or forms.WILL.search(folded.text):
        return True
    return not is_to_come(context, meeting.text("day") or context.memory.day_of(meeting.id))


def done_there(folded: Folded, context: Context, meeting: Item) -> bool:
    """Whether it can be that meeting: no Astana Declaration was adopted in Tianjin."""
    known = gazetteer().get(meeting.id)
    for named in _CITY_OF.finditer(folded.sentence.text):
        city = f"city:{slug(named[1])}"
        if known and known.city and city != known.city and gazetteer().get(city):
            return False
    return over(folded, context, meeting)


def _series(words: str, told: str) -> str:
    """The series of meetings of those whom the words name, where ``told`` is what is told of."""
    if "heads of government" in words or whose.PREMIERS.search(words):
        return "sco-chg"
    if "foreign ministers" in words:
        return "sco-cfm"
    if whose.PRESIDENTS.search(words) or ("leaders" in words and told not in _COUNCILS):
        return "sco-chs"
    if "minister" in words and "minister" not in told and told != "sco-cfm":
        return ""
    return told
