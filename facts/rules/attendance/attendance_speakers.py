"""Who spoke at a meeting: "addressing the summit, Modi said", "in his speech at the forum"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.attendance import rosters
from facts.rules.attendance import speaking_forms as forms
from facts.rules.attendance.attendance_claims import attended, is_to_come, tense
from facts.rules.attendance.attendance_forms import TO_SPEAK
from facts.rules.attendance.parties import Party, parties
from facts.rules.context import Context, mood
from facts.rules.papers.quotations import SPOKEN_BY, is_of_another
from facts.rules.patterns import Pattern
from facts.rules.tokens import Folded
from facts.rules.verb_groups import group_start

#: How far back from a verb its subject is looked for.
_NEAR = 60
#: "said that an agreement was reached at the summit": he need not have been there.
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:that|will|besides|apart|upcoming|ahead|was|were|is|are|has|have|had|would)\b"
    r"|\b(?<!address )(?<!speech )of\b"
    r"|\b(?:\w{3,}ed|made|held|taken|given|put forward)$"
)


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Everyone who the sentence says spoke at a meeting, and "he took part in the meeting"."""
    said = folded.marks & forms.SAID_WORDS
    if said and folded.fits(forms.SAID_AT):
        yield from _spoke(folded, context, forms.SAID_AT)
    if folded.marks & forms.SPEAKING_WORDS:
        yield from _spoke(folded, context, forms.SPEAKING)
    if said and folded.fits(forms.SAID_THERE):
        yield from _said_there(folded, context)
    for match in folded.find(forms.DELIVERED_BY) if folded.marks & forms.DELIVERED_WORDS else ():
        for party in parties(folded, match["who"]):
            yield attended(folded, context, party, folded.item(match["m"]).id, "fact", spoke=True)
    if folded.marks & forms.PRONOUN_WORDS:
        yield from _pronouns(folded, context)


def _spoke(folded: Folded, context: Context, regex: Pattern) -> Iterator[Claim]:
    """ "Modi said at the summit", "Speaking at the summit, Modi said"."""
    for match in folded.find(regex):
        groups = match.groupdict()
        item = folded.item(match["m"])
        gap = groups.get("gap") or ""
        ahead = item.text("soon") or _ANOTHER_CLAUSE.search(gap)
        if TO_SPEAK.match(groups.get("then") or ""):
            continue
        if mood(groups.get("verb") or "") == "fact" and not ahead:
            context.memory.floor = item.id
            named = tuple(parties(folded, match["who"] or ""))
            for party in named or meant(folded, context, match):
                yield attended(folded, context, party, item.id, "fact", spoke=True)


def _said_there(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "At the summit, Modi said"."""
    for match in folded.find(forms.SAID_THERE):
        item = folded.item(match["m"])
        to_come = item.text("soon") or is_to_come(context, item.text("day"))
        speaker = SPOKEN_BY.search(folded.text, match.end()) if match["self"] else None
        told = (speaker["who"] or speaker["who2"]) if speaker else match["who"] or ""
        named = tuple(parties(folded, told))
        if mood(match["verb"]) == "fact" and not to_come:
            for party in named or meant(folded, context, match):
                yield attended(folded, context, party, item.id, "fact", spoke=True)


def find_here(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """Everyone who the sentence says spoke, where the report is of one meeting, ``here``, alone."""
    meetings = {meeting.id for meeting in context.memory.meetings}
    alone = meetings == {here} and not context.memory.talks
    if alone and not is_to_come(context, context.memory.day_of(here)):
        for match in folded.find(forms.SPEAKING_HERE):
            if not TO_SPEAK.match(match["then"] or ""):
                for party in parties(folded, match["who"] or match["told"] or match["inverse"]):
                    yield attended(folded, context, party, here, "fact", spoke=True)
    for match in folded.find(forms.IN_SPEECH):
        meeting = folded.item(match["m"]).id if match["m"] else here if alone else ""
        for party in parties(folded, rosters.before(folded, match.start())) if meeting else ():
            if party.id.startswith("person:"):
                yield attended(folded, context, party, meeting, "fact", spoke=True)


def _pronouns(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "He took part in the meeting", "The president addressed the summit"."""
    for match in folded.find(forms.PRONOUN):
        meeting = folded.item(match["m"]).id
        modality = tense(context, match["verb"], meeting)
        spoke = forms.SPOKE.search(match["verb"]) is not None
        for party in meant(folded, context, match) if modality else ():
            yield attended(folded, context, party, meeting, modality or "fact", spoke)


def meant(folded: Folded, context: Context, match: re.Match[str]) -> tuple[Party, ...]:
    """Whom "he" or "the head of state" means: named before in the sentence, else told of."""
    head = match.string[: match.start()]
    named = [i.id for i in folded.items(head) if i.kind == "N"]
    memory, said = context.memory, match["role"]
    if not said and forms.OF_ANOTHER.search(head):
        return ()
    if not said:
        who = named[-1] if named else memory.person
        if not named and is_of_another(folded, context, who, match.start()):
            return ()
    elif said.endswith((" leader", " state")) and (land := folded.items(said)):
        home = land[0].id
        who = next((id for id, land in reversed(memory.home.items()) if land == home), "")
    else:
        office = folded.items(said)
        role = office[0].words if office else said.lower().replace("head of state", "president")
        who = memory.holder(role.removeprefix("the "))
    return (Party(who),) if who else ()


def told_of(folded: Folded, context: Context, match: re.Match[str]) -> tuple[Party, ...]:
    """Whom "he" or "the head of state" right before the verb means."""
    start = group_start(folded.text, match.start())
    who = forms.HOLDER_BEFORE.search(folded.text, max(0, start - _NEAR), start)
    named = [i.id for i in folded.items(folded.text[: who.start()]) if i.kind == "N"] if who else []
    if who and not who["role"] and len(named) > 1:  # "Modi met Xi in Astana, where he travelled"
        return (Party(named[0]),) if folded.text.endswith("where ", 0, who.start()) else ()
    return meant(folded, context, who) if who else ()
