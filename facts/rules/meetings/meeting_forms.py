"""The ways in which English news says that a meeting takes place, as patterns."""

from __future__ import annotations

import re

from facts.rules.context import AUX
from facts.rules.gatherings.gathering_forms import CITY_WORDS, IN
from facts.rules.marks import mark
from facts.rules.tokens import pattern

_HAPPEN = (
    r"(?:held|hosted|hold|convened?|convenes|takes? place|took place|taken place|taking place"
    r"|kick-?(?:s|ed)? ?off|kick-?started|opened|opens?|opening|starts?|started|beg[aiu]n"
    r"|begins|starting|beginning|kicking off|concluded?|concludes|wrap(?:s|ped) up|commenced?"
    r"|occur(?:s|red)?"
    r"|commences|drew to a close|came to an? (?:end|close)"
    r"|planned|slated|due|end(?:s|ed)|under ?way"
    r"|(?:gets|got) under ?way|closed|scheduled|set|fixed|finished|falls?|fell"
    r"|continue[sd]?|runs|run|ran|organi[sz]ed|be|get under ?way|gathers?|gathered|went ahead)"
)
_TAIL = r"(?P<tail>[^;]*)"
HELD = pattern(
    rf"(?P<m>⟨M⟩)(?: itself| here)?(?P<aside>,(?! and | as well as )⟨^M⟩{{0,110}},"
    r"|, (?:along|together) with (?:the )?⟨M⟩,| on the (?:sidelines|margins|fringes) of ⟨M⟩"
    r"| under (?:(?:the )?(?:chairmanship|presidency) of (?:the )?⟨C⟩"
    r"|⟨C⟩'s (?:rotating )?(?:chairmanship|presidency))(?= )"
    r"| to (?:address|consider|coordinate|debate|discuss|mark|review)\b⟨^M⟩{3,120}?"
    r"| and(?: the)?(?: \d{1,2}(?:st|nd|rd|th))?(?: [A-Z][\w-]+){1,5}?"
    r"(?= (?:which are |both )?(?:scheduled|planned|slated|due))"
    rf"| and (?:the )?[A-Z]⟨^M⟩{{0,60}},(?= which)| (?:and|&) the (?:[A-Z][\w-]+ ){{0,3}}"
    r"(?:Forum|Conference|Exhibition)(?: (?:on|of|for) [A-Z][\w -]{3,50}?)?"
    rf"| \([^()]{{0,60}}\)| [-–—]⟨^M⟩{{0,90}}[-–—]"
    r"| (?:dedicated|devoted|dealing|chaired|hosted|organi[sz]ed|marking|attended|at the level)\b"
    rf"⟨^M⟩{{3,90}}?)?,? (?P<verb>{AUX}{_HAPPEN})\b(?! by (?!video|link))(?={_TAIL})"
)
#: "Scheduled for June 9-10, the summit will …", "Held in Tianjin on September 1, the summit …"
HELD_BEFORE = pattern(
    r"^(?P<verb>(?:(?P<ahead>Scheduled|Slated|Planned|Set|Due)|Held|Convened|Hosted)"
    r"(?: to (?:be held|take place|run|begin|open|start|convene))?)"
    r"(?P<tail> (?:virtually|online|here|for|on|from|in|at|between|⟨D⟩)\b⟨^M⟩{0,120}?),"
    r" (?:the |this )?(?P<m>⟨M⟩)"
)
#: How a sentence begins in which HELD_BEFORE matches
BEFORE_IT = ("Scheduled", "Slated", "Planned", "Set", "Due", "Held", "Convened", "Hosted")
PLACE = pattern(rf"\b{IN}(?P<city>⟨P⟩)")
#: Words that make the meeting no subject: "invited to the meeting to be held"; but not "the day of"
INNER = re.compile(
    r"\b(?:invit\w+|host\w*|(?<!day )(?<!deliberations )of|for|at|during|attend\w*|in|from|by|to"
    r"|before|until) $"
)
#: "The next meeting was held in Moscow": it was the regular one
WAS_HELD = re.compile(r"\b(?:was|were) (?:held|hosted|convened|organi[sz]ed)$|\btook place$")
#: "at the "Dushanbe" Hall": no city
A_HALL = pattern('"⟨P⟩"')
ENDS = re.compile(r"\b(?:conclude|end|close|finish|wrap up)$")
#: "This is the first time the summit is being held": no day is told
NTH_TIME = re.compile(r"\btime (?:that |an? |the )?$")
OF_SEVERAL = re.compile(r"\b(?:are|were)\b")
#: Before a meeting that is one of two: "the summit and the SCO Plus meeting are"
BESIDE_ANOTHER = (
    " and ",
    " and the ",
    " and a ",
    " as ",
    ", ",
    ", the ",
    " & ",
    "ith ",
    "ith the ",
)
#: "proposed to hold the summit": only if they agree
ASKED_FOR = re.compile(
    r"\b(?:propos|offer|suggest|urg|demand|want|wish)\w*"
    r"(?:(?! (?:at|during|after|since|ahead|following|before)\b)[^,;]){0,40} $"
    r"|\b(?:call(?:s|ed|ing) for|bid (?:to|for)) (?:(?!at |during |after )[^,;]){0,30}$"
)
ASKING = mark("propos* offer* suggest* urg* demand* want* wish* call calls called calling bid")
#: "which will be in Qingdao", "will be on July 4"
THERE_OR_THEN = pattern(rf" (?:{IN}⟨P⟩|(?:on|in) ⟨D⟩)")
PLACE_WHERE = pattern(
    r"(?P<city>⟨PC⟩)(?: city)?"
    r"(?:, ⟨C⟩|, (?:an?|the) [\w ]{0,30}?(?:city|town|resort) in (?:the )?⟨C⟩)?"
    r"(?P<when>,? (?:on )?⟨D⟩)?, where (?:the |an? )?$"
)
#: Not where there is a war or another trouble: "amid the conflict in Ukraine"
IN_COUNTRY = pattern(
    r"(?<! war)(?<!conflict)(?<!fighting)(?<!crisis)(?<!violence)(?<!hostilities)(?<!situation)"
    r"(?<!tensions)(?<!invasion)(?<!unrest)(?<!wars)(?<!turmoil) in (?:the )?(?P<c>⟨C⟩)(?!')"
)
HERE = re.compile(r"\bhere\b")
THERE = re.compile(r"\bthere\b")
SPOKEN_OF = pattern(r"(?P<place>⟨CP⟩)⟨^CP⟩*$")
THE_CAPITAL = re.compile(r"\bin the (?:federal|country's) (?:capital|city)\b")
#: A city or country that hosts, holds, is the venue of a meeting.
HOSTS = pattern(
    rf"(?P<who>⟨PC⟩)(?:, (?P<land>⟨C⟩),?|,⟨^M⟩{{0,60}},| city| in ⟨^MP⟩{{0,50}}"
    rf"| as (?:the )?(?:current )?[Cc]hair⟨^M⟩{{0,60}}?)?,? (?P<verb>{AUX}"
    r"(?:(?P<host>(?:co-)?host(?:s|ed|ing)?|play(?:s|ed|ing)? host to|welcom(?:e|es|ed|ing)"
    r"|(?:(?:is|was|be|as|been|become) )?(?:the|⟨D⟩'s) host"
    r"(?: country| city)? (?:of|for|to))|hold(?:s|ing)?|held|organi[sz](?:e|es|ed|ing)"
    r"|conven(?:e|es|ed|ing)|(?:(?:is|was|be|become|became) )?"
    r"(?:home to|the (?:venue|site|scene|stage|setting|place|location) (?:of|for))))"
    r"(?P<when>,? (?:on )?⟨D⟩,?)? (?:(?:an?|another|the) ⟨^M⟩{0,160}?"
    r"(?:,| [—–-]|:|, namely| and| as well as) )?"
    r"(?:(?:the )?(?:[\w-]+ )?(?:ministers|leaders|heads|delegations|counterparts|officials|envoys)"
    r"⟨^M⟩{0,120}? (?:for|at) )?"
    rf"(?P<m>⟨M⟩){_TAIL}"
)
#: "the next summit, which Astana will host in 2024", "the summit that Russia intends to hold"
WHICH_HOSTS = pattern(
    rf"(?P<m>⟨M⟩),? (?:which|that) (?:the )?(?P<who>⟨PC⟩|[Ii]t\b)(?: itself)? (?P<verb>{AUX}(?:"
    rf"(?P<host>host(?:s|ed|ing)?|receiv(?:e|es|ed|ing))|hold(?:s|ing)?|held|organi[sz]ed?))"
    rf"(?! (?:talks|an?|the|meetings) ){_TAIL}"
)
#: "will assume the presidency and host the summit"
HOSTS_TOO = pattern(
    rf"(?P<who>⟨PC⟩),? (?P<verb>{AUX}[a-z]+)[^,;]{{5,120}}? (?:and|as it|while it)"
    rf" (?P<host>(?:also |will |would |is to )*host(?:s|ed|ing)?) (?P<m>⟨M⟩){_TAIL}"
)
HOSTED_BY = pattern(
    r"(?P<m>⟨M⟩)(?P<gap>⟨^M⟩{0,60}?),? (?P<verb>(?:(?:which|that|is|was|will be|to be|being|be) )*)"
    r"(?:(?:co-)?hosted|organi[sz]ed) (?:virtually |online |remotely )?"
    r"(?P<then>⟨D⟩ )?by (?:the )?(?P<who>⟨C⟩|⟨P⟩(?! ⟨M⟩))(?!')"
    rf"(?P<tail> (?:in|on|from) ⟨D⟩ {IN}⟨P⟩"
    rf"|(?: {IN}⟨P⟩(?:, ⟨C⟩)?)?(?: (?:in|on|from) ⟨D⟩)?)"
)
#: "is scheduled for October 15-16, with Pakistan as host"
HOST_TOO = pattern(
    r"(?P<m>⟨M⟩)(?P<gap>⟨^M⟩{0,120}?),? (?:with (?P<who>⟨C⟩) as (?:the )?host|(?:the |its )?"
    r"(?:host country|host|hosts?),? (?P<who2>⟨C⟩)(?!'))"
    r"|\bhost of (?P<m4>⟨M⟩)(?: [-–—] |, )(?P<who4>⟨C⟩)(?!')"
    r"|^Hosted by (?:the )?(?P<who3>⟨C⟩)(?P<gap3>⟨^M⟩{0,120}?), (?P<m3>⟨M⟩)"
)
GATHER = pattern(
    r"(?:[Ll]eaders|[Hh]eads of (?:state|government|delegations|(?:the )?⟨G⟩)|[Mm]inisters"
    r"|[Pp]residents|[Oo]fficials|[Dd]elegations|[Cc]oordinators)"
    r"(?P<of>(?: from (?:[A-Z][a-z]+(?:, | and |, and )){1,4}[A-Z][a-z]+|(?: [^,;]{0,80}?)?"
    r"(?:, including [^,;]{1,60},)?)) (?P<verb>⟨AUX⟩"
    r"(?:gather|gathers|gathered|gathering|meet|met|convene|convened|assemble|assembled))"
    r" (?P<tail>(?:(?! (?:announced|said|told|stated|prepar\w+|ahead))[^;]){0,60}?)"
    r"(?:for|at) (?P<m>⟨M⟩)(?P<rest>[^;]*)",
    AUX=AUX,
)
#: "The SCO will hold its first summit since then in Samarkand from today"
ORG_HOLDS = pattern(
    rf"(?P<org>⟨G⟩)(?:,⟨^GM⟩{{3,90}},)? (?P<verb>{AUX}(?:hold|holds|held|holding"
    r"|convene|convenes|convened|convening|begins|began|begun|opens|opened"
    r"|(?P<come>(?:gather|meet)s?|gathered|met)))(?=(?P<tail>[^;]*))"
    r"(?(come)(?: (?:in|at|on|from|⟨D⟩)(?! ⟨M⟩)(?:(?!⟨NOM⟩)[^;.]){1,50}?)? for)"
    r" (?:(?P<m>⟨M⟩)|(?:its|their|an?|the) (?:[\w'-]+ ){0,4}summit\b)"
)
SINCE_THEN = re.compile(r" (?:after|since) the [\w -]{3,40}?(?= in | on | at |,|$)")
#: "a proud moment for Pakistan to host the summit" tells no plan
HONOUR = pattern(
    r"\b(?:honou?r|moment|proud|opportunity|pride|privilege|pleasure|readiness|right|turn|time)"
    r" (?:for|of) (?:the )?⟨PC⟩(?:'s)? to \w+$"
)
#: "has hosted the summit three times"
OFTEN = re.compile(r" (?:\w+ times|twice|every|each|annually)\b")
WISHED = re.compile(r"\b(?:suggest|propos|recommend|offer|bid|wish|hop(?:e|ing)|ready)\w*\b")
#: "agreed to hold the next summit in Chelyabinsk on July 22-23, 2020"
TO_HOLD = pattern(
    rf"(?P<verb>{AUX}(?:hold|holding|convene|convening|organi[sz]e)) (?P<m>⟨M⟩){_TAIL}"
)
#: What stands right before the meeting where TO_HOLD matches
HOLDS = ("hold ", "holding ", "convene ", "convening ", "organise ", "organize ")
HOLDING = mark("hold holding convene convening organise organize")
CONVENING = mark("met meet* conven* gather* session* talks assembl*")
#: What people do at a meeting, or to it: it is then held.
DOINGS = mark(
    "chair* presid* attend* address* join* part* spoke* speak* deliver* adopt* approv*"
    " sign* admi* accept* grant* open* inaugurat* kick* represent* head* lead* led* host*"
    " propos* launch* unveil* introduc* gave"
)
TAKES_PART = pattern(
    r"(?P<verb>(?:on ⟨D⟩, )?⟨AUX⟩(?:(?:chair|attend|address|join|participat|speak|deliver|adopt"
    r"|approv|sign"
    r"|admit|accept|grant|open|inaugurat|represent|lead|head|host|preside|participate|approve"
    r"|inaugurate)"
    r"(?:e?[sd]|t?ed|t?ing|ing)?(?: over)?|participation|t(?:ake|akes|ook|aking) part|spoke|led"
    r"|kick(?:s|ed)? off|(?<=⟨D⟩ )(?:gave|(?:propos|launch|unveil|introduc)ed)))\b"
    r"(?P<gap>⟨^M⟩{0,90}?)(?P<m>⟨M⟩)",
    AUX=AUX,
)
#: A date right behind a meeting: "at the meeting on Monday", "the summit (September 15-16) in …"
BESIDE = pattern(
    r"(?: (?:chaired|hosted) by (?:the )?⟨CN⟩(?!')"
    r"| under (?:the )?(?:⟨A⟩|⟨C⟩'s) (?:rotating )?(?:presidency|chairmanship))?,?"
    r"(?: (?:at|in) (?:the )?(?:⟨V⟩|(?:[A-Z][\w'-]+ ){1,4}(?:Palace|Cent(?:er|re)|Hall)))?"
    rf"(?:,? {IN}(?P<city>⟨P⟩)(?:, ⟨C⟩)?| here)?"
    r"(?:,? (?:via|by|through) (?:a )?(?:video[ -]?\w*)(?: link)?)?"
    r",?(?: (?:on|from))? \(?(?P<d>⟨D⟩)\)?"
    rf"(?:,? (?:(?:at|in) (?:the )?[^,;]{{0,50}}?,? )?{IN}(?P<city2>⟨P⟩))?"
)
#: "arrived in Beijing to take part in …": the meeting is there
GOING = pattern(
    r"\b(?:arriv\w+|visit\w*|travel\w*|fl(?:y|ew|ies)|go(?:es|ing)?|trip|came|come|coming"
    r"|(?:le(?:ave|aves|ft)|depart\w*)(?: ⟨PC⟩)?(?= for)"
    r"|land\w*|reach\w*|head(?:s|ed|ing)|gather\w*|[Ss]peaking(?= in ⟨P⟩ (?:at|during)))"
    r"(?: (?:in|to|at|for|on ⟨D⟩|⟨D⟩|today|here|the|⟨V⟩|complex|(?:[A-Z]\w+ ){1,3}Cent(?:er|re)))*"
    rf" {CITY_WORDS}(?P<p>⟨P⟩)"
)
ARRIVING = re.compile(
    r"\b(?:arriv\w+|le(?:ft|av(?:es?|ing))|depart\w*|landed|reached|travel\w*"
    r"|fl(?:y|ew|ies))\b[^.;]* (?:for|to)\b[^.;]{0,40}$"
)
#: "returned from India, where he participated in …"
WHERE_DOING = pattern(
    r"(?P<p>⟨PC⟩)(?:, ⟨C⟩)?,? where (?:[Hh]e|[Ss]he|they|⟨N⟩|⟨O⟩|the minister) ?$"
)
#: What stands right before the meeting where WENT_ON_AT matches, whatever its first letter.
AT = ("at ", "At ", "uring ", "fter ", "ollowing ")
TO_COME = re.compile(
    r"scheduled|due|slated|\bset\b|planned|\b(?:is|are) (?:starting|beginning|opening|kicking off)"
)
#: "is leading a delegation to Tianjin to attend": not there yet
ON_THE_WAY = re.compile(r"\b(?:delegation|team)\b|^ (?:to|for|towards) ")
DOING_NOW = re.compile(r"\b(?:is|are) (?:currently |now )?(?!hosting)\w+ing\b")
#: "left on Wednesday to attend": the day of leaving
TO_DO = pattern(r"⟨D⟩(?: (?:early )?(?:morning|afternoon|evening|night))?,? to \w+")
#: "On Friday he chaired …"
LEADING_DAY = pattern(
    r"(?:^|[-–—] |\) )(?:[OI]n )?(?:the (?:morning|afternoon|evening|night) of )?(?P<d>⟨D⟩)"
    r"(?:,? local time(?: in ⟨P⟩)?| in (?P<p>⟨P⟩))?,? "
)
#: "On the same day Wang Yi, who is also a member of …, chaired …"
LEADING_SUBJECT = pattern(r"(?:[OI]n )?(?P<d>⟨D⟩),? ⟨N⟩, (?:who|which|also) [^;]{0,160}$")
#: Where and when, in a list of meetings: "Astana (2017)", "in Qingdao in 2018"
CITY_AND_YEAR = pattern(
    r"(?P<city>⟨P⟩)(?:, ⟨C⟩)? (?:\((?:⟨C⟩, )?|in )(?P<day>⟨D⟩)"
    r"|\bin (?P<day2>⟨D⟩) in (?P<city2>⟨P⟩)"
)
TAKING_PLACE = mark("held took hosted met gathered")
ALONGSIDE = pattern(
    r"(?P<m>⟨M⟩)(?P<between>[^;]{0,160}?) (?:on the (?:sidelines|margins|fringes) of"
    r"|(?:in parallel|simultaneously|concurrently|back-to-back) with|alongside) (?P<main>⟨M⟩)"
)
THEN_DAY = pattern(r"^,? (?:on )?(?P<d>⟨D⟩)")
VIRTUAL = re.compile(
    r"\b(?:virtual(?:ly)?|online|via video|by video|video ?(?:link|conference|conferencing))\b"
)
VIRTUALLY = mark("virtual* online* video*")
#: "Tuesday's seminar": not the day of a meeting told of beside it
DAY_OF_ANOTHER = pattern(r"⟨D⟩'s (?!⟨M⟩|(?:summit|session|meeting)\b)")
#: "signed on Friday, ahead of the meeting": not at it
BEFORE_OR_AFTER = re.compile(
    r"\b(?:ahead of|before|prior to|on the eve of|in the run-?up to|after|following|since"
    r"|preparations? for|in preparation for)\b"
)
#: "attended a reception for those taking part in the summit": not the summit itself
AT_A_TABLE = re.compile(r"\b(?:reception|[Dd]inner|banquet|[Ll]unch\w*)\b")
SOMETHING_ELSE = re.compile(
    r"\b(?:reception|dinner|banquet|lunch\w*|parade|concert|exhibition|press conference|talks"
    r"|bilateral|participating|attending|who|returns? from|which (?:will|is to|is set)|until|till"
    r"|(?:will|to) (?:travel|leave|depart|fly|go|arrive|visit))\b"
)
#: The meeting is not, or was not, held as it had been planned.
PUT_OFF = pattern(
    r"\b(?:postpon\w+|cancel\w+|called off|put off|re-?scheduled|w(?:as|ere) to have"
    r"|should have (?:been|taken)|(?:[Oo]riginally|[Ii]nitially) (?:planned|scheduled|slated|due"
    r"|set|supposed|expected|intended|meant|to)"
    r"|w(?:as|ere) (?:planned|scheduled|due|slated|supposed|expected|set) (?:to|for)"
    r"|w(?:as|ere) to (?:be|open|take|begin|start|meet|gather|host|convene)"
    r"|had been (?:due|scheduled|planned|slated)|uncertain)\b"
)
#: One of the first, or one of the second with one of the third, stands where PUT_OFF matches.
PUTTING_OFF = mark("postpon* cancel* off scheduled uncertain originally initially")
HAD = mark("was were had have")
TO_BE = mark(
    "have should rescheduled re planned due slated supposed expected set be open take begin start"
    " meet gather host convene"
)
#: "Today, the plan was approved following the meeting": a council decides when it meets.
DECIDED_AFTER = pattern(
    r"(?P<d>⟨D⟩),? ⟨^DM⟩{0,90}\b(?:was|were) (?:also )?(?:approved|adopted|endorsed)"
    r" (?:following|after|at the end of) (?P<m>⟨M⟩)"
)
#: "the summit and the SCO Plus meeting in Tianjin"
PAIRED = pattern(r"(?P<m>⟨M⟩) (?:and|as well as)(?: the)? $")
MEETING = pattern(r"⟨M⟩")
BEGINS = re.compile(r"\b(?:beg[aiu]n|begins|opened|opens|started|starts|kick\w*)\b")
RELATIVE = ("held", "being", "scheduled", "to", "taking", "that", "which", "due", "slated",
            "planned")  # fmt: skip


def are_held_together(*series: str) -> bool:
    """Whether the two meetings are the summit and its SCO Plus meeting."""
    return set(series) == {"sco-chs", "sco-plus"}
