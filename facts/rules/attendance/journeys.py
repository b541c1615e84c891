"""Who travels to a meeting and so is to take part, and who led a delegation there."""

from __future__ import annotations

from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.attendance import attendance_speakers
from facts.rules.attendance import journey_forms as forms
from facts.rules.attendance.attendance_claims import attended, meeting_of, subject_of, travellers
from facts.rules.attendance.parties import Party, capacity, parties
from facts.rules.context import Context, doubted, mood
from facts.rules.gatherings.meeting_ids import year_of
from facts.rules.tokens import Folded


def arrives(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "Modi and Sharif are expected to arrive in Samarkand", where the meeting is to be."""
    known = context.memory.meeting()
    for match in folded.find(forms.ARRIVES):
        cities = {context.memory.named_city(here), known.city if known else ""}
        elsewhere = match["city"] and folded.item(match["city"]).id not in cities
        if elsewhere or _long_ago(folded, context):
            continue
        chain, verb = subject_of(folded, match)
        for party in parties(folded, chain) if mood(verb) else ():
            yield attended(folded, context, party, here, "planned")


def _long_ago(folded: Folded, context: Context) -> bool:
    """ "travelled to Astana in 2022", where the article is of another year."""
    days = (i.id for i in folded.all if i.kind == "D")
    other = any(not day.startswith(context.published[:4]) for day in days)
    return other or forms.LONG_AGO.search(folded.text) is not None


def led(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "Lavrov led the Russian delegation", "a delegation headed by Lavrov arrived"."""
    for match in folded.find(forms.LED):
        ahead = forms.ON_THE_WAY.search(folded.text) is not None
        meetings = [i.id for i in folded.all if i.kind == "M"]
        modality = mood(match["verb"] or match["verb2"] or "")
        visit = match["who2"] and forms.CALL.search(folded.text, 0, match.start())
        before = folded.text[max(0, match.start() - 60) : match.start()]
        if modality is None or visit or doubted(before.rpartition(", with ")[2]):
            continue
        person = folded.item(match["who"] or match["who2"])
        more = forms.AND_LED_BY.finditer(folded.text, match.end()) if match["who2"] else ()
        told: Modality = "planned" if ahead else modality
        for each in (person, *(folded.item(m["who"]) for m in more)):
            party = Party(each.id, capacity(each))
            yield attended(folded, context, party, meetings[0] if meetings else here, told)


def travels(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "arrived in Samarkand to attend the summit": is to take part."""
    for match in folded.find(forms.TRAVELS):
        chain, verb = subject_of(folded, match)
        leaves = match["go"].startswith(("depart", "leav", "left"))
        behind = forms.IN_YEAR.match(match.string, match.end())
        way = match[0].partition(" for ")[2] if leaves else match[0]
        way += behind[0] if behind else ""
        meeting = meeting_of(folded, context, match["m"], way)
        if not meeting or mood(verb) is None or forms.LONG_AGO.search(folded.sentence.text):
            continue
        if match["go"].startswith("visit") and match.string.endswith("'s ", 0, match.start()):
            continue  # "Putin's visit": see ``attendance_guests.presence_of``
        year = str(year_of(meeting))
        over = any(i.id[:4] == year < context.published[:4] for i in folded.items(way))
        named = tuple(parties(folded, chain)) or travellers(context, match)
        for party in named or attendance_speakers.told_of(folded, context, match):
            if party.represented_by or party.id.startswith("person:"):
                told: Modality = "fact" if over else "planned"
                yield attended(folded, context, party, meeting, told)
