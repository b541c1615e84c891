"""Who takes part as a list tells it: a heading that says so, and a name in each line below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.attendance import attendance_forms as forms
from facts.rules.attendance import rosters
from facts.rules.attendance.attendance_claims import attended, in_doubt, is_to_come, verb_of
from facts.rules.attendance.parties import parties
from facts.rules.context import Context, mood
from facts.rules.marks import mark
from facts.rules.tokens import Folded, pattern
from facts.sentences import BULLETS

#: The lines below such a sentence may name those who take part.
WORDS = (
    forms.BY_WORDS
    | forms.THERE_WORDS
    | mark(
        "guest guests representatives participants delegates officials leaders speakers dignitaries"
        " heads list who"
    )
)
#: "Guest members included:", "Who is attending?": those of the lines below.
_HEADING = pattern(
    r"^(?:Other |The |⟨G⟩ |Key |Special |Invited )*(?:[Gg]uests?|[Rr]epresentatives"
    r"|[Pp]articipants|[Dd]elegates|[Oo]fficials|[Ll]eaders|[Ss]peakers|[Dd]ignitaries"
    r"|[Hh]eads of delegations)[^:]{0,70}"
    r" (?P<verb>(?:will |to )?(?:be )?(?:includ(?:ed|e)|were|are|attending|expected|participating"
    r"|attended|took part))(?: (?:in|at|the|include)| ⟨M⟩| also)*:?$"
    r"|^(?:(?:Key|World|Main|Foreign|Top|High-[Pp]rofile|Other|⟨G⟩) )*(?:[Ll]eaders|[Gg]uests"
    r"|[Pp]articipants|[Dd]elegates|[Dd]ignitaries) (?P<title>(?:[Ee]xpected|[Aa]ttending"
    r"|[Pp]articipating|[Pp]resent|[Ii]n [Aa]ttendance|[Tt]o [Aa]ttend)(?: [Tt]o [Aa]ttend)?)"
    r"(?: (?:at|in))?(?: ⟨M⟩)?$"
    r"|\b(?P<list>[Ll]ist) of (?:the )?(?:heads of delegations?|participants|guests|attendees"
    r"|leaders)[^:]{0,140}:$"
    r"|\b(?:[Ww]ho(?: all| else| is| are| will be| will)* (?P<verb2>attend(?:ing|ed)?|com(?:e|ing)"
    r"|go(?:ing)?|participat(?:e|ing)|join(?:ing)?))\b[^.?]{0,40}\?$"
)
#: "- Prime Minister X, who is to speak": a line of a list that tells more of its guest.
_BULLET = re.compile(rf"[{BULLETS}] ?(?!\d)")


def heads(folded: Folded, context: Context, here: str) -> None:
    """ "The session was attended by the heads of delegations:": the lines below name them."""
    text = folded.text
    told = next(folded.find(forms.BY, forms.THERE, _HEADING), None)
    named = [item.id for item in folded.all if item.kind == "M"]
    meeting = named[0] if named else here
    modality = mood(verb_of(told)) if told else None
    if told and modality and meeting and not in_doubt(folded, told):
        day = context.memory.day_of(meeting)
        ahead = is_to_come(context, day) if day else text.endswith("?")
        if meeting in context.memory.awaited and not forms.PAST.search(verb_of(told)):
            ahead = True  # "will bring together many leaders. Attendees include:"
        context.memory.heading = (meeting, "planned" if ahead else modality)


def line(folded: Folded, context: Context, heading: tuple[str, Modality]) -> Iterator[Claim]:
    """A line of a list that a heading announced: nothing but those who took part."""
    chain = rosters.whole(folded)
    if not chain and _BULLET.match(folded.text):
        chain = rosters.tokens(folded, rosters.opening(folded))
    if chain or folded.text.endswith(":"):
        context.memory.heading = heading
        for party in parties(folded, chain):
            yield attended(folded, context, party, *heading)
