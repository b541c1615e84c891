"""Rolls: the countries and office-holders of a meeting, where it is the meeting that has them.

"The meeting included delegations from India and China", "The conference witnessed participation
from all members, including Russia", "At the session the ministers of India and China discussed",
"Xi hosted Modi, Putin and other leaders for the summit", "ten countries were represented".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.attendance import attendance_forms as forms
from facts.rules.attendance import journey_forms as journeys
from facts.rules.attendance import rosters
from facts.rules.attendance.attendance_claims import (
    attended,
    in_doubt,
    is_to_come,
    meeting_of,
    subject_of,
    tense,
)
from facts.rules.attendance.encounter_forms import IN_WORDS
from facts.rules.attendance.parties import Party, parties
from facts.rules.context import AUX, Context, mood
from facts.rules.marks import MEETING, mark
from facts.rules.tokens import Folded, pattern

#: Nouns for the meeting told of that are no meeting by themselves.
_NOUNS = r"(?:conference|gathering|conclave|moot|meet|summit)\b"
_EVENT = rf"h(?:e|is) (?:[a-z-]+ )?{_NOUNS}(?! of\b)"
_AT_EVENT = rf"(?: (?:(?:in|at) )?(?:(?:the )?(?P<m⟨N⟩>⟨M⟩)|t{_EVENT}))?"
_WHERE = r"(?: (?:in|at) (?:the )?⟨PCV⟩| on ⟨D⟩| ⟨D⟩| here|,⟨^NKM⟩{0,60},)*"
#: "active participation", "official delegations": how they came, never that nobody did.
_HOW = (
    r"(?:(?:the|an?|official|high-level|high-ranking|senior|top|active|full|strong|broad|wide|large"
    r"|robust|significant|virtual|physical|in-person|personal|joint|both|also) )*"
)
_HAS = pattern(
    rf"(?:(?P<m>⟨M⟩)|\b[Tt]{_EVENT}){_WHERE},? (?P<verb>⟨AUX⟩(?:witness(?:es|ed)?|saw|sees?"
    r"|included?s?|featured?s?|drew|draws?|gathers?|gathered|unite[ds]?|involve[ds]?|attracted"
    rf"|comprised?s?|welcome[ds]?|hosts?|hosted|had)) {_HOW}"
    r"(?:(?P<noun>participation|attendance|presence|involvement) (?:of|from|by)(?= )|(?=⟨K⟩"
    r"|⟨N⟩(?:,| and |[.;]| (?:at|in|on|for)\b)"
    r"|(?:delegations|representatives|leaders|heads|ministers|officials|delegates|envoys"
    r"|participants|guests|attendees)\b))",
    AUX=AUX,
)
#: "Those attending the summit include": others say who does.
_AT_IT_ALREADY = re.compile(
    r"(?:(?P<ahead>\b(?:to(?: \w+)?|(?:expected|awaited|due) (?:at|in)))|ing(?: at| in)?"
    r"|\b(?:at|of|in|for)) (?:the |an? )?(?:[a-z-]+ )?$"
)
#: A verb that tells what has been.
_PAST = re.compile(r"(?:ed|drew|saw|had)$")
_HAS_WORDS = mark(
    "witness witnesses witnessed saw see sees include includes included feature features featured"
    " drew draw draws gather gathers gathered unite unites united involve involves involved"
    " attracted comprise comprises comprised welcome welcomes welcomed host hosts hosted had"
)
#: "At the meeting the foreign ministers of Russia and China discussed", "discussed at the meeting"
_DOING = (
    r"(?:discuss(?:ed)?|deliberated?|exchanged?|adopt(?:ed)?|approved?|sign(?:ed)?|agreed?"
    r"|consider(?:ed)?|review(?:ed)?|endorsed?|reaffirm(?:ed)?)\b"
)
_DOING_WORDS = mark(
    "discuss discussed deliberate deliberated exchange exchanged adopt adopted approve approved"
    " sign signed agree agreed consider considered review reviewed endorse endorsed reaffirm"
    " reaffirmed"
)
_OTHERS = r"(?:,? (?:and|as well as|along with) (?:the )?other [^,;.]{3,60}?)?"
_AT_IT = pattern(
    rf"\b(?:[Aa]t|[Dd]uring) (?P<m>⟨M⟩){_WHERE},? (?:the )?(?P<who>⟨K⟩){_OTHERS},?"
    rf" (?P<verb>⟨AUX⟩{_DOING})"
    rf"|(?P<who2>⟨K⟩){_OTHERS},? (?P<verb2>⟨AUX⟩{_DOING})⟨^NKMC⟩{{0,120}}?"
    r" (?:at|during) (?P<m2>⟨M⟩)",
    AUX=AUX,
)
#: "Xi hosted Modi, Putin and other leaders for the summit"
_HOSTED = pattern(
    r"⟨NCP⟩(?: on ⟨D⟩| ⟨D⟩)?"
    r" (?P<verb>⟨AUX⟩(?:host(?:s|ed)?|welcome[ds]?|receive[ds]?|greet(?:s|ed)?))"
    r" (?=(?:the )?[^;.]{1,300}? (?:at|for|to)(?: the opening of)? (?P<m>⟨M⟩))",
    AUX=AUX,
)
_TO_IT = pattern(r",?(?: in ⟨P⟩| (?:on )?⟨D⟩){0,2} (?:at|for|to)(?: the opening of)? ⟨M⟩")
_HOSTED_WORDS = mark(
    "host hosts hosted welcome welcomes welcomed receive receives received greet greets greeted"
)
#: "Ten countries were represented, including India", "Russia and India were represented there"
_REPRESENTED = pattern(
    r"\b(?:countries|states|nations|members|organi[sz]ations) (?P<verb>⟨AUX⟩represented)"
    rf"(?: there)?{_AT_EVENT.replace('⟨N⟩', '')}"
    r"(?:,? (?:including|among them|such as|namely)(?= )|(?=:))"
    r"|(?P<who>⟨CLK⟩) (?P<verb2>⟨AUX⟩represented)(?:(?: there| (?:at|in) (?:(?P<m2>⟨M⟩)"
    rf"|t{_EVENT}))(?=[.,;])"
    r"|(?: there)?(?: at (?P<m3>⟨M⟩))?,? at (?:the level of|[a-z-]+ level)\b)",
    AUX=AUX,
)
#: "Others who attended the summit included Putin"
_OTHERS_WERE = pattern(
    r"\b[Oo]thers (?:who )?(?:attend(?:ed|ing)|present at|t(?:ook|aking) part in"
    rf"|participat(?:ed|ing) in){_AT_EVENT.replace('⟨N⟩', '')}{_WHERE}"
    r",? (?P<verb>(?:will )?(?:includ(?:ed|es?)|were|are|be))(?: also)?(?=:? )"
)
#: "Leading the delegations were Xi and Putin", "The delegations are headed by Xi and Putin"
_HEADED = pattern(
    r"\b(?:[Ll]eading|[Hh]eading) (?:the|their) (?:[a-z]+ )?delegations"
    r" (?P<verb>⟨AUX⟩(?:were|are|be))(?= )"
    r"|\b[Dd]elegations(?: (?:of|from) [^;,.]{3,40}?)?"
    r"(?: (?P<verb2>⟨AUX⟩(?:led|headed))|, (?P<aside>led|headed)) by(?= )",
    AUX=AUX,
)
#: "Delegations of all states, led by Xi and Putin, will attend", "arrived in Astana"
_ON_THEIR_WAY = re.compile(r"\b(?:will|would|to|expected|due|arriv\w+|landed)\b")
#: "The participants, including Xi and Putin, signed", "In their speeches, Xi and Putin said"
_AMONG_ALL = pattern(
    r"(?:\b[Tt]he (?:summit |meeting |session )?|^)(?:[Pp]articipants|[Aa]ttendees),?"
    r" (?P<among>including|among them)(?= )"
    r"|^In their (?:speeches|remarks|addresses|statements),(?= )"
)
_ALL_WORDS = mark("participants attendees speeches remarks addresses statements")
#: "are expected to discuss"
_AHEAD = re.compile(r",? (?:will|would|are (?:also )?(?:expected|to|due|set|scheduled))\b")
#: "is expected at the summit", "will be at the summit"
_IS_THERE = pattern(
    r"(?<![\w'-])(?P<go>(?:expected|awaited)(?: to be)? (?:at|for)|be at"
    r"|(?:is|are|was|were)(?: also| both| all)* at) (?P<m>⟨M⟩)"
)
#: "have landed in Pakistan to participate in the conference", "will be present at the conference"
_HAS_COME = pattern(
    r"(?<![\w'-])(?P<go>(?:arrived?|arriving|landed|reached|came|come)"
    r"(?: (?:in|at|to|here|(?P<city>⟨P⟩)|⟨C⟩|the (?:⟨A⟩ |[a-z]+ )?capital(?: city)?|⟨D⟩|on ⟨D⟩))"
    rf"{{0,4}} to {forms.ATTEND} t{_EVENT}"
    r"|(?:be|was|were|is|are)(?: all| both| also)* (?:present|in attendance) at"
    rf" t{_EVENT}"
    r"|confirmed (?:his|her|its|their) (?:participation|attendance)(?=[.,;])"
    r"|(?:is|are)(?: also| all| both)* coming(?=[.,;]))"
)
_COME_WORDS = mark(
    "confirmed coming arrive arrived arriving landed reached came come present attendance"
)
_THERE_WORDS = mark("expected awaited be is are was were")
_REPRESENTED_WORDS = mark("represented others delegations")
#: One of these stands in every sentence that such a roll is read from.
WORDS = (
    _ALL_WORDS
    | _HAS_WORDS
    | _DOING_WORDS
    | _HOSTED_WORDS
    | _COME_WORDS
    | _THERE_WORDS
    | _REPRESENTED_WORDS
)
_COMES = ("arriv", "landed", "reached", "came", "come", "confirmed", "is ", "are ")
_IN_IT = re.compile(r"\b(?:present|in attendance|at)\b")


def find(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """Everyone whom such a roll names; ``here`` is the meeting that is being told of."""
    marks, named = folded.marks, folded.marks & MEETING
    if marks & _HAS_WORDS:
        yield from _has(folded, context, here)
    if marks & _DOING_WORDS and named:
        yield from _at_it(folded, context)
    if marks & _HOSTED_WORDS and named:
        yield from _hosted(folded, context)
    if marks & _ALL_WORDS and here:
        yield from _among_all(folded, context, here)
    if marks & _REPRESENTED_WORDS:
        yield from _listed(folded, context, here)
    if (marks & _THERE_WORDS and named) or (marks & _COME_WORDS and here):
        yield from _there(folded, context, here)


def _claims(
    folded: Folded,
    context: Context,
    named: tuple[Party, ...],
    meeting: str,
    modality: Modality,
    spoke: bool = False,
) -> Iterator[Claim]:
    """The claims of a roll; of a meeting that is to come they are plans."""
    ahead = is_to_come(context, context.memory.day_of(meeting))
    for party in named:
        yield attended(folded, context, party, meeting, "planned" if ahead else modality, spoke)


def _has(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "The meeting included delegations from India and China"."""
    for match in folded.find(_HAS):
        modality = mood(match["verb"])
        meeting = meeting_of(folded, context, match["m"]) if match["m"] else here
        at = _AT_IT_ALREADY.search(folded.text, 0, match.start())
        if at and (at["ahead"] or not _PAST.search(match["verb"])):
            continue
        if not (modality and meeting) or in_doubt(folded, match):
            continue
        named = tuple(parties(folded, rosters.listed(folded, match.end())))
        if not match["noun"]:
            named = tuple(p for p in named if p.represented_by or p.id.startswith("person:"))
        yield from _claims(folded, context, named, meeting, modality)


def _at_it(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "At the meeting the foreign ministers of Russia and China discussed trade"."""
    for match in folded.find(_AT_IT):
        modality = mood(match["verb"] or match["verb2"])
        meeting = meeting_of(folded, context, match["m"] or match["m2"])
        if modality and meeting and not in_doubt(folded, match):
            named = tuple(parties(folded, match["who"] or match["who2"]))
            named = tuple(party for party in named if party.represented_by)
            yield from _claims(folded, context, named, meeting, modality)


def _hosted(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Xi hosted Modi, Putin and other leaders for the summit": the guests have come."""
    for match in folded.find(_HOSTED):
        modality = mood(match["verb"])
        meeting = meeting_of(folded, context, match["m"])
        run = rosters.run_behind(folded, match.end())
        sure = run and _TO_IT.match(folded.text, run[-1].end())
        hosts = match["verb"].endswith(("host", "hosts", "hosted"))
        if not (modality and meeting and sure) or in_doubt(folded, match):
            continue
        if not hosts and IN_WORDS.search(folded.text):
            continue
        named = tuple(parties(folded, rosters.tokens(folded, run)))
        people = tuple(p for p in named if p.represented_by or p.id.startswith("person:"))
        yield from _claims(folded, context, people, meeting, modality)


def _listed(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "Ten countries were represented, including India", "Others who attended included Xi"."""
    for match in folded.find(_REPRESENTED, _OTHERS_WERE, _HEADED):
        groups = match.groupdict()
        modality = mood(groups.get("verb") or groups.get("verb2") or "")
        if groups.get("aside") and _ON_THEIR_WAY.search(folded.text, match.end()):
            modality = "planned"
        char = groups.get("m") or groups.get("m2") or groups.get("m3")
        meeting = meeting_of(folded, context, char) if char else here
        if modality and meeting and not in_doubt(folded, match):
            chain = groups.get("who") or rosters.listed(folded, match.end())
            yield from _claims(folded, context, tuple(parties(folded, chain)), meeting, modality)


def _among_all(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "The participants, including Xi and Putin, signed": of the meeting that is told of."""
    near = [item.id for item in folded.all if item.kind == "M"]
    for match in folded.find(_AMONG_ALL):
        run = rosters.run_behind(folded, match.end())
        if not run or near or in_doubt(folded, match):
            continue
        ahead = _AHEAD.match(folded.text, run[-1].end())
        named = tuple(parties(folded, rosters.tokens(folded, run)))
        spoke = not match["among"]
        people = (p for p in named if not spoke or p.id.startswith("person:"))
        yield from _claims(
            folded, context, tuple(people), here, "planned" if ahead else "fact", spoke
        )


def _there(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "is expected at the summit", "have landed in Pakistan to participate in the conference"."""
    for match in folded.find(_IS_THERE, _HAS_COME):
        groups = match.groupdict()
        meeting = meeting_of(folded, context, groups["m"]) if "m" in groups else here
        chain, verb = subject_of(folded, match)
        modality = tense(context, verb or match["go"], meeting)
        too = forms.AS_DID.match(folded.text, match.end())
        if not (modality and meeting and verb and (chain or too)):
            continue
        if "m" not in groups:
            city = groups["city"] and folded.item(groups["city"]).id
            elsewhere = city and city != context.memory.named_city(meeting)
            if elsewhere or journeys.LONG_AGO.search(folded.text):
                continue
        comes = match["go"].startswith(_COMES) and not _IN_IT.search(match["go"])
        named = tuple(parties(folded, chain))
        if comes:
            named = tuple(p for p in named if p.represented_by or p.id.startswith("person:"))
        yield from _claims(folded, context, named, meeting, "planned" if comes else modality)
        if too:
            more = tuple(parties(folded, rosters.behind(folded, too.end())))
            yield from _claims(folded, context, more, meeting, modality)
