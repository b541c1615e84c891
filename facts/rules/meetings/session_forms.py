"""The ways in which English news says that a council, or officials of a kind, meet.

They are read over a sentence in which officials of a kind are one token (``officials``).
"""

from __future__ import annotations

import re

from facts.rules.context import AUX
from facts.rules.gatherings.gathering_forms import CITY_WORDS, OF_SCO
from facts.rules.marks import mark
from facts.rules.tokens import pattern

_TAIL = r"(?P<tail>[^;]*)"
_BEFORE = r"(?:(?P<pre>⟨G⟩)(?:'s?)? (?:[Mm]ember[ -](?:[Ss]tates|[Cc]ountries)'? )?)?"
_OFFICIALS = rf"{_BEFORE}(?P<who>⟨R⟩)(?P<sco>⟨OF⟩)"
_OF = rf" (?:of|from) (?:the )?⟨CL⟩⟨^M⟩{{0,80}}?|{OF_SCO}"
_ASIDE = r"(?:,⟨^M⟩{0,60},| \([^()]{0,60}\))?"
_MEETS = (
    r"(?:(?:met|meets?|convened?|convenes|gathered|gathers?|assembled?|assembles|conferred|confers?"
    r"|(?:c[ao]me|comes|coming|put their heads) together"
    r"|(?:sat|sits?|sitting) (?:down|together|round))"
    r"|(?:see|saw) each other|(?:in|into) (?:session|conclave|council)\b"
    r"|(?<=are )(?:gather|meet|conven)ing|(?<=be )(?:gather|meet|conven)ing|(?<=were )meeting"
    r"|(?<=is )(?:meet|conven)ing"
    r"|(?:held|hold|holds|holding|had|have|began|open(?:ed|s)|conclud(?:ed|es)|wrapped up|wound up"
    r"|completed|ended|finished) (?:(?:an?|its|their|the|two|three) (?:[\w-]+ ){0,4})?"
    r"(?:meeting|session|talks|gathering|deliberations|consultations))"
)
_GATHERED = (
    r"(?:Gathered|Gathering|Meeting|Convened|Convening|Assembled|Assembling|Conferring"
    r"|Sitting down)"
)
SESSION = pattern(
    r"(?:(?P<body>⟨BF⟩)|(?:[Nn]ations|[Mm]embers?(?: states| countries)?|[Cc]ountries|[Ss]tates)"
    rf" of (?:the )?(?P<all>⟨G⟩)|{_OFFICIALS}|(?P<they>\b[Tt]hey)){_ASIDE},? "
    rf"(?P<verb>{AUX}(?:next )?{_MEETS})\b(?! with| ⟨N⟩| ⟨O⟩| the ⟨O⟩){_TAIL}",
    OF=_OF,
)
#: "Gathered in Tashkent on Friday, the foreign ministers of the SCO prepared the summit"
GATHERED = pattern(
    rf"(?:^|[;:] |[-–—] )(?P<verb>{_GATHERED})(?! with)"
    rf"\b(?P<tail>[^;]{{3,90}}?), (?:the )?{_OFFICIALS}(?! of\b)",
    OF=_OF,
)
#: Without its verb nobody meets, whoever they are.
MEETS = ((SESSION, pattern(rf" {_MEETS}\b")), (GATHERED, pattern(_GATHERED)))
#: "the leaders of the SCO, whose summit is fixed for June 9-10"
WHOSE = pattern(
    rf"{_OFFICIALS},? whose (?:[\w-]+ ){{0,3}}(?:summit|meeting|session|gathering|talks) "
    rf"(?P<verb>{AUX}"
    r"(?:held|takes? place|took place|fixed|begins?|began|opens?|opened|starts?|started|ended|ends?"
    rf"|set|scheduled|due|planned))\b{_TAIL}",
    OF=_OF,
)
#: "Goa hosts the foreign ministers of the SCO on May 4-5", "Astana saw the leaders gather"
RECEIVING = pattern(
    rf"(?:(?P<place>⟨PC⟩)(?: city)?(?:,⟨^M⟩{{0,60}},)?,?|\b[Ii]t|, and)"
    rf" (?P<verb>{AUX}(?:host(?:s|ed|ing)?"
    r"|welcom(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|br(?:ings?|ought|inging) together"
    r"|saw|sees|await(?:s|ed|ing)?"
    r"|(?:play|plays|played) host(?:,? (?:on )?⟨D⟩,?)? to"
    r"|(?:gets?|getting|got|prepares?|preparing|prepared) (?:ready )?to (?:host|receive|welcome)))"
    rf" (?:the )?{_OFFICIALS}(?<!')(?!'|,? (?:⟨N⟩|⟨C⟩|⟨L⟩)| of (?:the )?⟨CLA⟩){_TAIL}",
    OF=_OF,
)
#: "the ministers adopted a plan in Varanasi in March": told with place and day, they met there
ACTING = pattern(
    rf"(?:(?P<body>⟨B⟩)|{_OFFICIALS}){_ASIDE} (?P<verb>{AUX}(?:adopted|approved|endorsed|declared"
    rf"|proclaimed|decided|agreed|admitted|signed)){_TAIL}",
    OF=_OF,
)
#: "The ministers discussed trade at a meeting in Moscow on June 29"
DISCUSSED_AT = (
    r" at (?:an?|their) (?:[\w-]+ )?(?:meeting|session)(?P<tail> in ⟨P⟩(?:, ⟨C⟩,?)? on ⟨D⟩)"
)
DISCUSSING = pattern(
    rf"{_OFFICIALS}{_ASIDE} (?P<verb>{AUX}(?:discuss(?:ed|es)?|consider(?:ed|s)?|exchanged? views"
    r"|review(?:ed|s)?))\b"
    r"(?:(?! that | which | who |(?:approv|adopt|sign|reach|agre|tak|made)\w* at )[^;]){0,160}?"
    rf"{DISCUSSED_AT}",
    OF=_OF,
)
AT_A_MEETING = pattern(DISCUSSED_AT)
DISCUSSIONS = mark("discuss* consider* exchange* review*")
#: "… and to the leaders in July"
AND_TO = pattern(r"(?P<tail>.*) and to (?:the )?(?P<who>⟨R⟩)(?P<rest>[^;]*)")
#: "the Council of Heads of State, which will be held in …": a council that is to meet
COUNCIL_TO_BE_HELD = pattern(
    r"(?P<body>⟨B⟩)(?P<all>)(?P<who>)(?P<sco>)(?: \((?:⟨G⟩|[A-Z]{2,6})\))?(?: [-–—]|, which)? "
    r"(?P<verb>(?:will|is to) (?:be held|take place|begin|start|kick off|open|convene)"
    r"|is (?:scheduled|slated|set)(?= for ⟨D⟩))"
    rf"(?! by)\b{_TAIL}"
)
#: What may stand before such a council: not "the election of"
COUNCIL_AHEAD = re.compile(
    r"(?:^|[-–—:] |\b(?:that|organi[sz]ation of|preparations? for|holding of) )(?:[Tt]he )?$"
)
#: "When ministers gather in Goa this week": they will
WHEN = pattern(r"\b[Ww]hen (?:the )?(?:⟨G⟩ )?$")
#: "In Bishkek, the Kyrgyz capital, the leaders will confer"
PLACE_BEFORE = pattern(
    rf"(?:^|[,;:] |\b(?:and|that|was) )[Ii]n {CITY_WORDS}(?P<city>⟨P⟩)(?:,⟨^M⟩{{0,60}},)?,?"
    r"(?: that)? (?:the )?$"
    r"|(?P<where>⟨P⟩) (?:is|was|will be) where (?:the )?$"
)
TO_BE_HELD = mark("held take is begin* start* kick* open* convene*")
#: "Astana saw the ministers gather": told of the city
SEEN = pattern(r"\b(?:saw|sees|see) (?:the )?(?:⟨G⟩ )?$")
#: "to take part in the SCO Defence Ministers meet": no verb
NO_VERB = pattern(
    r"\b(?:in|at|for|to|of|during|from|after|before|attend\w*|join\w*|address\w*)"
    r" (?:the |an? |this |that )?(?:⟨G⟩(?:'s)? )?(?:⟨D⟩ )?$"
)
CONVENING = mark(
    "met meet* conven* gather* session* talks assembl* confer conferred conferring together each"
    " conclave council deliberations consultations sitting sat"
)
CONVENERS = mark(
    "ministers heads leaders coordinators secretaries diplomats premiers advis* chiefs presidents"
    " chair* justices prosecutor* speakers nations members countries states"
)
RECEPTION = mark("host hosts hosted hosting welcom* receiv* saw sees await* together")
#: "at the Palace of Independence"
AT_VENUE = pattern(r"\b(?:at|in) (?:the )?(?:⟨P⟩'s )?(?P<venue>⟨V⟩)")
#: "confer there on Friday": the coming one, unless it is today
TIMETABLE = re.compile(
    r"\b(?:meets?|convenes?|gathers?|confers?|assembles?|comes? together|begins?|opens?|starts?)$"
)
WHOSE_WORD = mark("whose")
DECISIONS = mark("adopted approved endorsed declared proclaimed decided agreed admitted signed")
#: "awaits the leaders": they are to come
AWAITING = re.compile(r"\bawait\w*$|\bready\b|\bprepar")
