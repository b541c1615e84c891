"""When, where and at which meeting a document was signed, adopted or approved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from facts.edtf import calendar_day, earliest, is_edtf, latest, precision
from facts.model import Modality
from facts.rules.context import Context, unreported, when
from facts.rules.marks import DATE, MEETING
from facts.rules.memory import Papers, told_by_another
from facts.rules.papers import document_forms as forms
from facts.rules.papers import signatories
from facts.rules.tokens import Folded, Item


class Act(NamedTuple):
    """A signing, adoption or approval: the verb's place, its documents and who is named."""

    predicate: str
    documents: tuple[str, ...]
    who: tuple[str, ...]
    modality: Modality
    start: int
    verb: tuple[int, int]
    end: int


def told_of(folded: Folded, context: Context, act: Act) -> Papers | None:
    """When, where and at which meeting it was done; None where its day is counted from another."""
    text = folded.text
    tail = forms.clause(text, act.end)
    head = text[: act.start]
    if folded.fits(forms.RELATIVE):
        head = forms.RELATIVE.sub(",", head)
    head = "" if text.startswith("who ", act.start) else forms.CLAUSE_START.split(head)[-1]
    named = folded.marks & MEETING
    meeting, there = _occasion(folded, act, head, tail) if named else (None, False)
    if meeting and act.modality == "fact" and not signatories.done_there(folded, context, meeting):
        meeting = None
    if folded.fits(forms.OTHER_EVENT):
        tail, head = forms.OTHER_EVENT.sub("", tail), forms.OTHER_EVENT.sub("", head)
    if following := _year_later(folded, text[: act.start], tail):
        return Papers(act.predicate, act.who, act.modality, following, "", "")
    if forms.LATER.search(tail):
        head = tail = ""
    quoted = forms.is_first_person(text, act.start)  # on another day than the report
    days = () if quoted or not folded.marks & DATE else _days(folded, act, head, tail)
    day = when(days, act.modality).rstrip("~")
    if not day and meeting:
        known = meeting.text("day") or context.memory.day_of(meeting.id)
        year = forms.IN_YEAR.search(meeting.words)
        told = year[1] if year else ""
        exact = calendar_day(known.partition("/")[0]) is not None
        day = known if exact or (told and known.startswith(told)) else told
    if day and is_edtf(day) and is_edtf(context.published):
        first, last = (day, context.published)[:: -1 if act.modality == "planned" else 1]
        day = "" if earliest(first) > latest(last) else day
    if told_by_another(text) and not forms.DAY.search(tail + text[slice(*act.verb)]):
        return None
    who = signatories.at_that_time(act.who, act.documents, day)
    there_in = forms.PLACE.search(tail)
    place = folded.item(there_in["p"]).id if there_in else ""
    at = meeting.id if meeting and there else ""
    return Papers(act.predicate, who, act.modality, "" if ".." in day else day, place, at)


def _year_later(folded: Folded, head: str, tail: str) -> str:
    """The year of what was done "a year later" than what is told before it; else empty."""
    if not forms.A_YEAR_LATER.search(tail):
        return ""
    told = [i.id[:4] for i in folded.items(head) if i.kind == "D"]
    return str(int(told[-1]) + 1) if told and told[-1].isdigit() else ""


def _occasion(folded: Folded, act: Act, head: str, tail: str) -> tuple[Item | None, bool]:
    """The meeting whose day the act has, and whether it was done in that meeting.

    What is done ahead of it has neither its day nor its place; a council's acts after it may.
    """
    for stretch in (tail, folded.text[act.start : act.end], head):
        for match in forms.MEETING.finditer(stretch):
            before = stretch[: match.start()]
            if forms.BESIDE_IT.search(before):
                return None, False
            item = folded.item(match[0])
            if forms.OF_ITS.search(before) or signatories.is_anothers(item, act.who[0]):
                continue
            after = forms.FOLLOWING.search(before) is not None
            if after and not act.who[0].startswith("body:"):
                return None, False
            # two countries' own agreement: the meeting is only where they met
            two = len(act.who) > 1 and any(map(forms.BETWEEN_TWO.search, act.documents))
            return item, not two
    return None, False


def _days(folded: Folded, act: Act, head: str, tail: str) -> Iterator[Item]:
    """The days of the act, likeliest first: behind it, within the verb, before it, at the start."""
    text = folded.text
    verb = text[slice(*act.verb)]
    yield from _days_in(folded, unreported(tail, act.modality), verb)
    yield from _days_in(folded, verb, verb)
    yield from _days_in(folded, unreported(forms.DATELINE.sub("", head), act.modality), verb)
    opening = forms.OPENING_DAY.match(unreported(text[: act.start], act.modality))
    if opening and not text.startswith("who ", act.start):
        yield from _days_in(folded, opening[0], verb)


def _days_in(folded: Folded, stretch: str, verb: str) -> Iterator[Item]:
    """The days that the words name, without those of documents and of what they are about."""
    for match in forms.DAY.finditer(stretch):
        day = folded.item(match[0])
        before = stretch[: match.start()]
        of_name = stretch == verb and not before.strip().removeprefix("in")
        if precision(day.id) == "year" and (of_name or forms.OF_THE_MATTER.search(before)):
            continue
        if ".." not in day.id and not forms.NOT_THE_DAY.search(before, max(0, len(before) - 20)):
            yield day
