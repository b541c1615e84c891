"""``attended``: who took part in which meeting, in which capacity, and who spoke there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.anchors import matches, places
from facts.rules.attendance import attendance_forms as forms
from facts.rules.attendance import (
    attendance_guests,
    attendance_lines,
    attendance_scenes,
    attendance_speakers,
    journey_forms,
    journeys,
    rolls,
    rosters,
    strangers,
)
from facts.rules.attendance.absences import absent
from facts.rules.attendance.attendance_claims import (
    attended,
    in_doubt,
    is_anothers,
    is_for_later,
    is_of_before,
    is_over,
    is_to_come,
    meant_by,
    meeting_of,
    status_in,
    subject_of,
    tense,
    verb_of,
)
from facts.rules.attendance.parties import fold_parties, parties
from facts.rules.context import Context, doubted, mood
from facts.rules.gatherings.meeting_ids import year_of
from facts.rules.marks import BODY, MEETING, PERSON, mark, mark_of_kinds
from facts.rules.tokens import Folded
from facts.rules.verb_groups import group_start

_WITH = re.compile(r", with [^;]*$")
_THEY, _SOMEBODY = mark("they"), mark_of_kinds("BCGKN")
_TOLD = forms.TOLD_WORDS | journey_forms.ARRIVES_WORDS | journey_forms.LED_WORDS | _THEY


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Everyone who the sentence says takes part in a meeting; nobody has in one that is to come."""
    for item in folded.all if folded.marks & MEETING else ():
        if item.kind == "M" and item.text("soon"):
            context.memory.upcoming.add(item.id)
    for match in folded.find(forms.NEARS):
        context.memory.upcoming.add(folded.item(match["m"]).id)
    claims = list(_all(folded, context))
    away = absent(folded) if claims else ()
    for claim in claims:
        if claim.subject in away:
            continue
        who = (claim.subject, claim.object or "")
        if claim.modality == "planned":
            if who not in context.memory.present and not is_of_before(who[1], context):
                context.memory.awaited.add(who[1])
                yield claim
        elif is_over(claim, context):
            context.memory.present.add(who)
            context.memory.awaited.discard(claim.object or "")
            yield claim


def _all(folded: Folded, context: Context) -> Iterator[Claim]:
    if folded.marks & strangers.WORDS_OF_ROLLS and (
        context.memory.meetings or folded.marks & MEETING
    ):
        strangers.fold_strangers(folded, context.memory)
    fold_parties(folded)
    heading, context.memory.heading = context.memory.heading, None
    if heading:
        yield from attendance_lines.line(folded, context, heading)
    if context.memory.guests:
        yield from attendance_guests.go_on(folded, context)
    marks, text = folded.marks, folded.text
    here = _here(folded, context)
    if not (here or marks & (MEETING | BODY)):
        return
    if here and marks & attendance_guests.GUESTS:
        attendance_guests.note(folded, context, here)
    if text[-1:] != "." and marks & attendance_lines.WORDS:
        attendance_lines.heads(folded, context, here)
    if text.endswith("?") or text.startswith(("Had ", "Should ")):
        return
    if marks & MEETING:
        yield from attendance_speakers.find(folded, context)
    if not marks & _SOMEBODY:
        if marks & MEETING and marks & journey_forms.TRAVELS_WORDS:
            yield from journeys.travels(folded, context)
        return
    if marks & MEETING:
        yield from _at_named(folded, context)
    if marks & forms.GUESTS_WORDS:
        yield from attendance_guests.find(folded, context, here)
    if next(folded.find(*attendance_scenes.FORMS), None):
        yield from attendance_scenes.find(folded, context, here)
    if marks & forms.BY_WORDS:
        yield from _by(folded, context, here)
    if marks & rolls.WORDS:
        yield from rolls.find(folded, context, here)
    if here and marks & _TOLD:
        yield from _at_told(folded, context, here)


def _at_named(folded: Folded, context: Context) -> Iterator[Claim]:
    """Who takes part in a meeting that the sentence names."""
    stays = folded.marks & journey_forms.STAYS_WORDS and folded.marks & journey_forms.PURPOSE_WORDS
    if stays or folded.marks & journey_forms.TRAVELS_WORDS:
        yield from journeys.travels(folded, context)
    if folded.marks & forms.GOES_WORDS:
        yield from _goes(folded, context)
    if folded.marks & attendance_guests.IN_PASSING_WORDS:
        yield from attendance_guests.in_passing(folded, context)
    if folded.marks & forms.PRESENCE_WORDS:
        yield from attendance_guests.presence_of(folded, context)


def _at_told(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """Who takes part in the meeting that is being told of."""
    if folded.marks & forms.THERE_WORDS or (folded.marks & _THEY and folded.marks & forms.THEY_DO):
        yield from _there(folded, context, here)
    if folded.marks & forms.COMES_WORDS:
        yield from _comes(folded, context, here)
    if folded.marks & forms.REPRESENTED_WORDS:
        yield from _represented(folded, context, here)
    if folded.marks & journey_forms.GOALS and folded.marks & journey_forms.ARRIVES_WORDS:
        yield from journeys.arrives(folded, context, here)
    if folded.marks & journey_forms.LED_WORDS:
        yield from journeys.led(folded, context, here)
    if folded.marks & PERSON and folded.marks & forms.SPEECH_WORDS:
        yield from attendance_speakers.find_here(folded, context, here)


def _here(folded: Folded, context: Context) -> str:
    """The meeting that is being told of; empty if it is none of these years, or talks of two."""
    memory = context.memory
    if not memory.meetings or (memory.talk and not folded.marks & MEETING):
        return ""
    known, now = memory.meetings[-1].id, context.published[:4]
    year = year_of(known)
    return known if not (year and now.isdigit()) or abs(year - int(now)) <= 1 else ""


def _goes(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Prime Minister X and President Y attended the summit"."""
    for match in folded.find(forms.GOES):
        chain, verb = subject_of(folded, match)
        too = forms.AS_DID.match(folded.text, match.end())
        meeting = meeting_of(folded, context, match["m"])
        modality = tense(context, verb or match["go"], meeting)
        hosts = match["go"].startswith("host")
        if modality is None or not meeting or not (too or chain):
            continue
        if match["go"].startswith("confirmed") or is_for_later(match, verb):
            modality = "planned"
        spoke = forms.SPOKE.search(match["go"]) is not None
        status = status_in(match["status"])
        twice = folded.fits(forms.ALSO_AT)
        also = forms.ALSO_AT.match(folded.text, match.end()) if twice else None
        for party in parties(folded, chain):
            if hosts and (verb.startswith("to ") or not party.id.startswith("person:")):
                continue  # "China hosted the summit with Xi"
            yield attended(folded, context, party, meeting, modality, spoke, status)
            if also:
                second = folded.item(also["m"]).id
                yield attended(folded, context, party, second, modality, spoke, status)
        inside = rosters.AMONG_THEM.search(folded.text, match.start("go"), match.end("go"))
        for other in (too, inside):
            for party in parties(folded, rosters.behind(folded, other.end())) if other else ():
                yield attended(folded, context, party, meeting, modality)


def _comes(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """The meeting is the one told of: "Iran's president also took part", "India was present"."""
    for match in folded.find(forms.COMES):
        near = [i.id for i in folded.all if i.kind == "M"]
        chain, verb = subject_of(folded, match)
        beside = match["go"].startswith("attending") and _WITH.search(
            match.string, 0, match.start()
        )
        if beside or match["go"] == "in attendance":  # "will chair it, with Xi in attendance"
            verb = folded.text[: match.end()]
        status, meeting = status_in(match["status"]), near[-1] if near else here
        spoke = forms.SPOKE.search(match["go"]) is not None
        modality = tense(context, verb, meeting)
        told = rosters.AMONG_THEM.search(folded.text, match.end())
        start = group_start(folded.text, match.start())
        other = is_anothers(folded, context, match) or forms.EVENT_THAT.search(
            folded.text, 0, start
        )
        too = forms.AS_DID.match(folded.text, match.end())
        if modality is None or other or not verb or not (chain or told or too):
            continue
        for party in parties(folded, chain):
            yield attended(folded, context, party, meeting, modality, spoke, status)
        for also in filter(None, (told, too)):
            for party in parties(folded, rosters.behind(folded, also.end())):
                yield attended(folded, context, party, meeting, modality)


def _by(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "The summit was attended by …", "It brings together …"."""
    for match in folded.find(forms.BY):
        clause = folded.text[: match.start()].rpartition(";")[2]
        meant, meeting = meant_by(folded, context, clause, here)
        verb = clause[group_start(clause, len(clause)) :]
        modality = mood(verb + match["verb"])
        if not clause and (opening := forms.OPENING.match(folded.text, match.end())):
            meant, meeting = opening["m"], meeting_of(folded, context, opening["m"])
            modality = mood(folded.text[opening.end() :].partition(",")[0])
        ahead = is_to_come(context, context.memory.day_of(meeting)) or forms.AHEAD.search(clause)
        if ahead and (not verb or match["verb"].startswith(forms.NOUNS)):
            modality = "planned"  # "next week's summit, chaired by Shehbaz Sharif"
        years = {i.id for i in folded.items(clause) if i.kind == "D" and i.id.isdigit()}
        if years - {str(year_of(meeting))}:
            continue  # "next year, India will host the summit which will be attended by …"
        if not meeting or modality is None or doubted(clause[-60:]):
            continue
        dinner = forms.PRONOUN.fullmatch(meant) or forms.OTHER_EVENT.search(clause)
        if dinner and match["verb"].startswith("hosted"):
            continue  # "It was hosted by Xi Jinping": a dinner, as likely as the summit
        chain = rosters.listed(folded, match.end())
        if forms.PRONOUN.fullmatch(meant) and match["verb"].startswith("brings"):
            chain = "".join(c for c in chain if folded.item(c).kind not in "CL")
        presided = forms.PRESIDED.match(match["verb"])
        spoke = match["verb"].startswith("addressed")
        for party in parties(folded, chain):
            if not presided or party.id.startswith("person:"):
                yield attended(folded, context, party, meeting, modality, spoke)


def _there(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "Among the participants are …", "Also present were …"."""
    begins = places(forms.THERE_BEGINS, folded.text) if folded.fits(forms.THERE) else ()
    for match in matches(forms.THERE, folded.text, begins):
        modality = mood(verb_of(match))
        if modality is None or in_doubt(folded, match) or is_anothers(folded, context, match):
            continue
        named = [i.id for i in folded.items(match[0]) if i.kind == "M"]
        meeting = named[0] if named else here
        awaited = meeting in context.memory.awaited or forms.BEFORE_IT.search(folded.text)
        if awaited and forms.PRESENT.search(match["verb"] or ""):
            modality = "planned"  # "They include …", of those who will come
        past = forms.PAST.search(match["verb"] or "")
        if not past and is_to_come(context, context.memory.day_of(meeting)):
            modality = "planned"
        for party in parties(folded, match["range"] or rosters.listed(folded, match.end())):
            yield attended(folded, context, party, meeting, modality)


def _represented(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "India was represented by External Affairs Minister S. Jaishankar": both took part."""
    for match in folded.find(forms.REPRESENTED):
        modality = mood((match["aside"] or "") + match["verb"])
        # "will not attend and the country will be represented by": a clause of its own
        own = folded.text.endswith((" and ", " while "), 0, match.start())
        if not modality or (in_doubt(folded, match) and not own):
            continue
        past = forms.PAST.search(match["verb"])
        if not past and is_to_come(context, context.memory.day_of(here)):
            modality = "planned"  # "the summit of next week will see India represented by"
        envoys = rosters.behind(folded, match.end())
        for more in forms.AND_BY.finditer(folded.text, match.end()):
            envoys += rosters.behind(folded, more.end())
        before = [i.id for i in folded.items(folded.text[: match.start()]) if i.kind == "M"]
        meeting = before[-1] if before else here
        for party in parties(folded, (match["countries"] or "") + envoys):
            yield attended(folded, context, party, meeting, modality)
