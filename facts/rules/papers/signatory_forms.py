"""The ways in which English news says who signs, approves or adopts, as patterns."""

from __future__ import annotations

import re

from facts.rules.tokens import pattern

BY = pattern(r"\bby (?P<who>[^;.]{1,160})")
WITH = pattern(
    r"\b(?:with|between) (?:the )?(?P<who>⟨NKCLGQ⟩)|\b(?P<them>with (?:all|them|both|these|each))"
)
WITH_HIM = pattern(r"\bwith (?:(?:the )?[Ss]ecretariat of (?:the )?)?(?P<who>⟨NG⟩)(?!'s)")
#: "The ASEAN Secretariat today signed": its organisation.
SECRETARIAT = pattern(r"(?P<who>⟨G⟩)(?:'s)? [Ss]ecretariat(?: today| also)? $")
#: "approved by the Belarusian House of Representatives"
BY_POWER = pattern(
    r"(?:the )?(?P<c>⟨AC⟩)?(?:'s)? ?(?:[\w-]+ ){0,2}(?:House of Representatives|[Pp]arliament"
    r"|[Cc]abinet|[Gg]overnment|[Mm]ajlis|[Mm]ejlis|[Ss]enate|State Duma|(?:lower|upper) house"
    r"|legislature)\b"
)
AGREED = pattern(
    r", (?:the )?(?P<who>⟨C⟩) and (?:the )?(?P<other>⟨CG⟩) (?:have )?(?:agreed|pledged|undertook)"
)
BILATERAL = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two) (?P<countries>sides|countries|governments|nations)"
    r"|\b[Tt]he three (?:sides|countries|governments|nations|leaders of the two)"
    r"|\b[Tt]he (?:countries|governments|nations) "
    r"|\b[Tt]he two (?:leaders|presidents|ministers)|\b[Bb]oth leaders\b"
)
#: Nobody knows which: "four countries have signed".
SOME = re.compile(
    r"(?<!the )\b(?:two|three|four|five|[2-5]|several|some|other|new|more)"
    r" (?:new |more |other )?(?:countries|states|nations)\b(?! of the)",
    re.IGNORECASE,
)
MEETING_BEFORE = pattern(r"⟨M⟩(?:,⟨^M⟩{0,80},|,? (?:which|that)|,)? $")
ASIDE = pattern(r"(?P<who>⟨NK⟩)(?:, ⟨^NKM⟩{0,100},| who ⟨^NKM⟩{0,80}) $")
#: "Saudi Arabia's cabinet approved": what a state's own powers do, the state does.
POWERS = pattern(
    r"(?P<c>⟨AC⟩)(?:'s)? (?:[a-z]+ ){0,2}(?:[Cc]abinet|[Gg]overnment|[Pp]arliament|[Ll]awmakers"
    r"|[Mm]ajlis|side|authorities"
    r"|[Mm]ejlis|[Ss]enate|[Ss]tate Duma|lower house|upper house|legislature|assembly|[Aa]ssembly)"
    r"(?: of (?:[A-Z]\w+ ?){1,2})?(?: on ⟨D⟩| ⟨D⟩)? $"
)
THE_SIDES = re.compile(r"\b[Tt]he sides $")
BETWEEN = re.compile(r"\b(?:between|bilateral|with|the two)\b")
#: The same of the country told of: "the cabinet approved".
CABINET = re.compile(
    r"\b(?:[Tt]he|[Ii]ts) (?:[Cc]abinet|[Gg]overnment|[Pp]arliament|[Ll]egislature|lower house"
    r"|upper house) $"
)
#: "The meeting granted … and adopted"
MEETING_OPENS = pattern(r"(?:[Tt]he )?⟨MB⟩ (?:also |then )?[a-z]")
#: "All leaders, including the premier, signed": all of them did, and he.
INCLUDING = pattern(
    r"\b[Aa]ll (?:the )?(?:[a-z]+ ){0,3}(?:leaders"
    r"|heads of (?:state|government|(?:the )?member states)|ministers|participants|presidents"
    r"|prime ministers)[^,;]{0,60}, including (?:the )?"
    r"(?P<who>⟨NK⟩(?:(?:,| and|, and) ⟨NK⟩){0,3}),? $"
)
#: "the ministers in charge of tourism adopted"
IN_CHARGE = re.compile(
    r"\b(?:ministers|officials|heads of (?:agencies|departments)) (?:in charge of|responsible for"
    r"|dealing with) [a-z, -]{3,50} $"
)
#: "The Islamic Republic signed": told of so it is Iran.
ISLAMIC = re.compile(r"\b[Tt]he Islamic Republic $")
#: "Iran has applied, and in 2021, SCO leaders agreed to it and signed": the leaders
ACTED = pattern(
    r"(?:^|, |^(?:On|In) ⟨D⟩ )(?P<who>(?:[Tt]he )?⟨B⟩|(?:[Tt]he )?(?:⟨GA⟩ )?"
    r"(?:leaders|heads of (?:state|government)|presidents|(?:foreign |prime )?ministers"
    r"|member states))"
    r" (?:(?:[a-z]+ly )?[a-z]+ed|will|are (?:expected|set|due|to)) [^;.]*$"
)
AND = re.compile(r"(?:\band|[,;]|\bthen|\balso|\bas well as|\bby) $")
#: "the SCO Charter", "the organisation's strategy": nobody else adopts it.
ITS_OWN = pattern(
    r"(?:⟨G⟩(?:'s)?|\b(?:organi[sz]ation|bloc|grouping)'s) (?:[\w-]+ ){0,4}\w+[^.;]{0,30}$"
)
#: "an agreement on the budget of the SCO": its members' own, and no other's
ON_ITS_OWN = pattern(
    r"\bagreements? on (?:the |how the )?(?:[a-z-]+ ){0,3}[a-z-]+ (?:of|within|in) (?:the )?⟨G⟩"
    r"|\bagreements? on (?:the )?⟨G⟩'s\b"
)
#: "the memorandum on granting Baku the status of a dialogue partner"
ON_STATUS = pattern(
    r"\b[Mm]emorandum\b(?: (?:will be|was|is to be) signed)? (?:on|of) (?:the )?"
    r"(?:⟨CA⟩(?:'s?)? (?:obligations|commitments)\b|(?:granting|award\w+|admission|obligations?)\b"
    r"[^;,]{0,60}\b(?:status|partner|observer)\b)"
)
#: "welcomed Iran with Egypt and Qatar, who signed": those named last
WHO_SIGNED = pattern(r"\b(?:with|and) (?:the )?(?P<who>⟨CLN⟩), $")
#: "signed in Beijing in 2005, the group between …": another clause
ANOTHER_CLAUSE = re.compile(r", (?=[Tt]he )")
#: "The Council of Heads of State of the Shanghai Cooperation Organisation (SCO) signed"
BODY_BEFORE = pattern(
    r"(?P<b>⟨B⟩)(?: \(⟨G⟩\)| (?:Council |Board )?(?:meeting|session)"
    r"(?: (?:on|in) ⟨DP⟩){0,2}) ?$"
)
#: "the protocol of the Council of National Coordinators": its own, whoever meets
OF_BODY = pattern(
    r"\b(?:[Pp]rotocol|[Mm]inutes|[Dd]ecisions?|[Ss]tatement|[Cc]ommuniqu[eé]) of (?:the )?"
    r"(?P<b>⟨B⟩)(?! ⟨M⟩| meeting)"
)
#: At one that has no name of its own among the councils' meetings.
AT_SOME_MEETING = re.compile(
    r"\b(?:at|during|after|following) (?:the |this |a )(?:[\w-]+ ){0,3}"
    r"(?:meeting|session|conference)\b"
)
#: What is signed following a council's meeting is no agreement of two, unless they are named.
AFTER_COUNCIL = pattern(
    r"^(?:⟨P⟩[^⟨A-Z]{0,4})?(?:(?:[Aa]t|[Dd]uring|[Ff]ollowing|[Aa]fter|[Aa]s a result of"
    r"|[Aa]t the end of) (?:the )?(?:results of )?⟨M⟩(?:'s (?:conclusion|end|close))?,"
    r"(?! ⟨NCAL⟩)|(?:[Tt]he )?⟨M⟩(?!,? ⟨NCAL⟩))"
)
PREMIERS = re.compile(r"\bprime ministers\b|\bpremiers\b")
PRESIDENTS = re.compile(r"\bheads of (?:member )?states?\b|\bpresidents\b")
THEY = re.compile(
    r"\b(?:[Tt]hey|[Tt]he (?:summit|council|organi[sz]ation|bloc|meeting|grouping|participants"
    r"|parties|sides)) $"
)
