"""Talks of two as a meeting of its own: where they were held, and beside which other meeting.

"The meeting took place on the sidelines of the SCO summit", right behind a sentence that told who
met whom.
"""

from __future__ import annotations

from collections.abc import Iterator

from facts.edtf import calendar_day
from facts.model import Claim
from facts.rules.attendance import encounter_forms as forms
from facts.rules.context import Context, mood, when
from facts.rules.gatherings.meeting_ids import year_of
from facts.rules.tokens import Folded, Item

_RULE = "encounters"


def beside(folded: Folded, context: Context, talks: Claim) -> Iterator[Claim]:
    """What the sentence adds to the ``talks`` told of right before it."""
    told = forms.TOOK_PLACE.match(folded.text)
    if told is None or mood(told["verb"]) != talks.modality:
        return
    own = folded.items(told["own"])
    if own and not own[0].text("again"):
        return
    meeting = folded.item(told["m"])
    where = folded.items(told["when"] + told["behind"])
    day = when(where, talks.modality)
    if day and talks.valid not in ("", day):
        return
    day = day or talks.valid
    city = next((item.id for item in where if item.kind == "P"), "") or city_of(meeting)
    yield context.claim(
        folded,
        _RULE,
        talks.subject,
        "met",
        str(talks.object),
        valid=day,
        modality=talks.modality,
        place=city or None,
        occasion=meeting.id,
    )
    if not calendar_day(day):
        return
    two = "-and-".join(id.removeprefix("person:") for id in (talks.subject, str(talks.object)))
    it = f"meeting:{two}-{day}"
    rule = f"{_RULE}.beside"
    yield context.claim(
        folded, rule, it, "alongside", meeting.id, valid=day, modality=talks.modality
    )
    if city:
        yield context.claim(folded, rule, it, "held", city, valid=day, modality=talks.modality)


def _of_another_year(meeting: Item, context: Context) -> bool:
    """Whether "the meeting" is one told of aside: "the venue of the summit of 2018"."""
    year, now = year_of(meeting.id), context.published[:4]
    return bool(meeting.text("again") and year and now.isdigit() and year != int(now))


def city_of(meeting: Item) -> str:
    """The city in a meeting's own phrase; empty if it names none."""
    city = meeting.text("city")
    return city if city.startswith("city:") else ""


def occasion(folded: Folded, context: Context, near: str) -> Item | None:
    """The meeting that the words near the verb say it was beside; None if they say none."""
    margin = forms.MARGINS.search(near)
    if margin:
        meeting = folded.item(margin["m"] or margin["m2"])
        return None if _of_another_year(meeting, context) else meeting
    if forms.SIDELINES.search(near):
        here = [item for item in folded.all if item.kind == "M"]
        if here or forms.OF_ANOTHER.search(folded.sentence.text):
            return here[-1] if here else None
        known = context.memory.meeting("sco-chs", "sco-chg", "sco-cfm", "sco-plus")
        return Item("M", (known.id,), "", {"city": known.city}) if known else None
    return None
