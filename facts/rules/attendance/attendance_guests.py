"""Who is seen at a meeting by the way: welcomed to it, present there, or back from it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.edtf import is_edtf
from facts.model import Claim, Modality
from facts.rules.attendance import attendance_forms as forms
from facts.rules.attendance import rosters
from facts.rules.attendance.attendance_claims import attended, is_to_come
from facts.rules.attendance.encounter_forms import IN_WORDS
from facts.rules.attendance.parties import Party, capacity, parties
from facts.rules.context import AUX, Context, doubted, mood
from facts.rules.marks import mark
from facts.rules.tokens import Folded, pattern

#: "Xi welcomed Hussain and Modi to the gathering": they have come.
_WELCOMED_TO = pattern(
    r"(?P<verb>⟨AUX⟩(?:welcom(?:ed|es|e)|receiv(?:ed|es|e)|greet(?:ed|s)?))"
    r"(?P<who>(?:(?:,|,? and|,? as well as)? (?:the )?⟨N⟩(?!'))+) (?:to|at) "
    r"(?:(?P<m>⟨M⟩)|the (?:gathering|summit|meeting|session|event|forum|conference)"
    r"(?= (?:in|on) |[.,;]|$))",
    AUX=AUX,
)
#: "welcomed the participants, including Jaishankar": those have come.
_WELCOMED_ALL = pattern(
    r"(?P<verb>⟨AUX⟩(?:welcom(?:ed|es|e|ing)|receiv(?:ed|es)|greet(?:ed|s)?"
    r"|(?<!a )host(?:ed|s|ing)?|gather(?:ed|s)?)) (?:all )?(?:the )?"
    r"(?:(?:more than|over|some|about|around) )?"
    r"(?:(?:[a-z]+|\d+|⟨G⟩) ){0,3}(?:participants|guests|delegates|dignitaries|attendees|leaders"
    r"|ministers|heads of (?:delegations?|state|government)|⟨B⟩)(?: (?:to|at|of|for) ⟨M⟩)?,?"
    r" (?:including|among them|such as|[-–—])"
    r"(?= )",
    AUX=AUX,
)
#: "did not meet Wang and Bhutto, while both were present at the meeting", "Xi and Sharif, both of
#: whom were present at the meeting": the two named last
_BOTH = pattern(
    r"(?:\b(?:while|though|although|when|since|because|even though) (?:both|the two)"
    r"(?: (?:of them|leaders|ministers|men|sides))?|, (?:both|two) of whom|, who both)"
    r" (?:were|are) (?:also |both )?"
    r"(?:present (?:at|in)|in attendance at|attending|taking part in|participating in|at|in)"
    r" (?:the )?(?P<m>⟨M⟩)"
)

#: "With Putin and Xi listening, Modi told the summit"
_LISTENING = pattern(
    r"\b[Ww]ith (?P<who>⟨N⟩(?:(?:,|,? and) ⟨N⟩)*) (?:listening|looking on|watching"
    r"|in the audience)\b"
)
#: "Leaders of many states have arrived": the next sentence may say which.
_GATHERED = pattern(
    r"\b(?:[Hh]eads|[Ll]eaders|[Gg]uests|[Dd]elegations|[Rr]epresentatives|[Dd]elegates"
    r"|[Dd]ignitaries)\b(?=⟨^NM⟩*?(?:arriv|expected|in ⟨PC⟩|gather|attend|t(?:ak|ook)|participat))"
    r"⟨^NM⟩{0,90}? (?P<verb>⟨AUX⟩(?:(?P<soon>arriv\w+|expected|in ⟨PC⟩)"
    r"|gather\w*|attend\w*|t(?:ak|ook)\w* part|participat\w*))(?![\w-])",
    AUX=AUX,
)
#: "Trade will grow, he said after attending the summit": what is told has a tense of its own
_QUOTED = pattern(
    r"[,\"] (?=(?:(?:the |⟨A⟩ )*⟨N⟩|he|she) (?:said|told|noted|added|stressed|stated)\b)"
)
#: "will see the participation of foreign ministers": the next sentence may say whose.
_PARTICIPATION = pattern(
    r"(?P<verb>⟨AUX⟩(?:see|saw|sees|attended|joined|brings?|brought)) (?:together |by |(?:the )?"
    r"(?:participation|attendance|presence) of )(?:the )?(?:[a-z]+ ){0,3}"
    r"(?:leaders|ministers|heads|presidents|premiers|officials)\b⟨^NCL⟩{0,60}$",
    AUX=AUX,
)
_PRESENCE_OF = pattern(
    r"\b(?:[Pp]resence|[Aa]ttendance|[Pp]articipation|[Aa]ppearance) of (?P<who>⟨^M⟩{1,160}?)"
    r"(?= (?:at|in|during) (?P<m>⟨M⟩))"
    r"|(?P<whose>⟨N⟩)'s (?:(?:own|first|personal|upcoming|planned) )?(?:(?:presence|attendance"
    r"|participation|appearance) (?:in|at)|(?P<visit>visit|trip) to ⟨^NM⟩{1,40}?"
    rf" (?:for|to {forms.ATTEND})(?: the| an?)?) (?P<m2>⟨M⟩)"
)
IN_PASSING_WORDS = mark(
    "attending addressing chairing participating taking joining hosting participation attendance"
    " speech address remarks visit trip"
)
_IN_PASSING = pattern(
    r"(?:(?P<when>[Aa]fter|[Ww]hile|[Uu]pon|[Bb]efore|[Bb]esides|[Bb]y) (?:attending|addressing"
    r"|chairing|participating in|taking part in|joining|hosting"
    r"|(?:concluding|completing|wrapping up|finishing) (?:(?:his|her|the|their) )?(?:attendance"
    r"|participation) (?:at|in|to)"
    r"|(?:an? |his |her )(?:[a-z-]+ ){0,3}(?:visit|trip) to ⟨^NM⟩{1,40}?"
    rf" (?:for|to (?:attend|address|participate in|take part in))){forms.SESSION}"
    r"|[Dd]uring (?:his|her) (?:participation|attendance|speech|address|remarks)[a-z ,-]{0,30}?"
    rf" (?:in|at|to){forms.SESSION}) ?(?P<m>⟨M⟩)"
)
_NOT_YET = re.compile(r"\b(?:will|would|[Bb]efore|ahead of|expected|set|plans?|going|due)\b")
_THEN = pattern(
    r"(?: meeting)?(?: (?:in|at) ⟨PCV⟩| on ⟨D⟩)?, (?:(?:the )?(?P<who>⟨N⟩)|(?:he|she)\b)"
)
_HE_WILL = re.compile(r"[^,;]{0,40}, (?:he|she) (?:will|would|is to|plans)\b")
#: "His participation in the summit is unclear"
_UNCLEAR = re.compile(
    r"\b(?:uncertain|unclear|doubt\w*|question\w*|possib\w+|un?likely|not|would|could|may|might|if"
    r"|whether|speculat\w+|wait\w*)\b"
)
_CONFIRMED = re.compile(r"\bconfirm(?:s|ed) (?:the )?(?:[a-z]+ )?$")
GUESTS = mark(
    "heads leaders guests delegations representatives delegates dignitaries ministers presidents"
    " premiers officials"
)
#: "Among them are the leaders of Russia and China."
_SUCH_AS = re.compile(
    r"^(?:Among (?:them|these)(?: are| were)?|(?:They|These|Those|The (?:leaders|guests"
    r"|participants|delegations|guest list)) (?:also )?includ(?:es?|ed))(?: also)?(?= )"
)


def go_on(folded: Folded, context: Context) -> Iterator[Claim]:
    """Those whom "among them are …" names, behind a sentence that tells that guests have come."""
    guests, context.memory.guests = context.memory.guests, None
    such = _SUCH_AS.match(folded.text) if guests else None
    if such and guests:
        for party in parties(folded, rosters.behind(folded, such.end())):
            yield attended(folded, context, party, *guests)


def note(folded: Folded, context: Context, here: str) -> None:
    """Keep in mind that guests have come to the meeting, whom the next sentence may name."""
    for match in folded.find(_GATHERED):
        modality = "planned" if match["soon"] and mood(match["verb"]) else mood(match["verb"])
        if modality and not doubted(folded.text[max(0, match.start() - 60) : match.start()]):
            context.memory.guests = (here, modality)
    for match in folded.find(_PARTICIPATION):
        modality = mood(match["verb"])
        if modality and not doubted(folded.text[max(0, match.start() - 60) : match.start()]):
            context.memory.guests = (here, modality)


def find(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """Every person who is said, by the way, to be at the meeting; ``here`` is that told of."""
    for match in folded.find(_WELCOMED_TO):
        meeting = folded.item(match["m"]).id if match["m"] else here
        modality = mood(match["verb"])
        before = folded.text[max(0, match.start() - 60) : match.start()]
        if meeting and modality and not doubted(before) and not IN_WORDS.search(folded.text):
            for party in parties(folded, match["who"]):
                yield attended(folded, context, party, meeting, modality)
    told = [i.id for i in folded.all if i.kind == "M"]
    meeting = told[0] if told else here
    for match in folded.find(_WELCOMED_ALL) if meeting else ():
        modality = mood(match["verb"])
        ahead = is_to_come(context, context.memory.day_of(meeting))
        elsewhere = forms.OTHER_EVENT.search(folded.text) or "airport" in folded.text
        elsewhere = elsewhere or ";" in folded.text[match.end() :]
        if modality and not elsewhere and not IN_WORDS.search(folded.text):
            for party in parties(folded, rosters.behind(folded, match.end())):
                yield attended(folded, context, party, meeting, "planned" if ahead else modality)
    for match in folded.find(_LISTENING) if told else ():
        for party in parties(folded, match["who"]):
            yield attended(folded, context, party, told[0], "fact")
    for match in folded.find(_BOTH):
        named = [i for i in folded.items(folded.text[: match.start()]) if i.kind == "N"]
        for person in named[-2:] if len(named) > 1 else ():
            party = Party(person.id, capacity(person))
            yield attended(folded, context, party, folded.item(match["m"]).id, "fact")


def presence_of(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The participation of President X in the summit": of a meeting whose day is known."""
    for match in folded.find(_PRESENCE_OF):
        meeting = folded.item(match["m"] or match["m2"]).id
        day = context.memory.day_of(meeting)
        before = folded.text[max(0, match.start() - 60) : match.start()]
        sure = match["visit"] or _CONFIRMED.search(before)
        known = is_edtf(day) and day
        if not (known or sure) or doubted(before) or _UNCLEAR.search(folded.text):
            continue
        to_come = is_to_come(context, day) if known else sure
        modality: Modality = "planned" if to_come else "fact"
        who = match["whose"] or rosters.behind(folded, match.start("who"))
        for party in parties(folded, who):
            yield attended(folded, context, party, meeting, modality)


def in_passing(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Modi left Samarkand after attending the summit"."""
    for match in folded.find(_IN_PASSING):
        clause = folded.text[: match.start()]
        who = [i for i in folded.items(clause) if i.kind == "N"]
        behind = _THEN.match(folded.text, match.end())
        if not who and behind and behind["who"]:
            who = folded.items(behind["who"])
        then = folded.text[behind.end() :] if behind else ""
        last = clause[max((m.end() for m in _QUOTED.finditer(clause)), default=0) :]
        before = forms.TO_SPEAK.match(then) or _HE_WILL.match(folded.text, match.end())
        before = before or _NOT_YET.search(last + (match["when"] or ""))
        if who and not doubted(clause[-60:]):
            party = Party(who[0].id, capacity(who[0]))
            modality: Modality = "planned" if before else "fact"
            yield attended(folded, context, party, folded.item(match["m"]).id, modality)
