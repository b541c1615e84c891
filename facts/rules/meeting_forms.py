"""The ways in which English news says that a meeting takes place, as patterns."""

from __future__ import annotations

import re

from facts.rules.context import AUX
from facts.rules.gathering_forms import OF_SCO, WHO
from facts.rules.tokens import pattern

HAPPEN = (
    r"(?:held|hosted|hold|convened|take place|takes place|took place|taken place"
    r"|taking place|taking place|kicked off|kicks off|kick off|opened|opens|open|opening"
    r"|starts?|started|begins?|began|begun"
    r"|concluded|concludes|wrapped up|commenced?|commences|drew to a close|planned|slated"
    r"|due|ended|ends|underway|under way|gets under ?way|got under ?way|closed|convenes?"
    r"|drew to a close|scheduled|finished|continues|runs|run)"
)
HELD = pattern(
    rf"(?P<m>⟨M⟩)(?P<aside>,⟨^M⟩{{0,80}},| (?:dedicated|devoted|chaired|marking"
    rf"|attended)\b⟨^M⟩{{3,90}}?)?,? (?P<verb>{AUX}{HAPPEN})\b(?! by)(?P<tail>[^;]*)"
)
PLACE = pattern(
    r"(?:in|at|for) (?:the )?(?:(?:[\w'-]+ )?(?:capital|city|port city|resort city|resort"
    r"|town)(?: city)?(?: of)? )?(?P<city>⟨P⟩)"
)
PLACE_WHERE = pattern(r"(?P<city>⟨P⟩)(?:, ⟨C⟩)?, where (?:the )?$")
HOSTS = pattern(
    rf"(?P<who>⟨PC⟩)(?:,⟨^M⟩{{0,60}},| city)? (?P<verb>{AUX}(?:host|hosts|hosted|hosting"
    rf"|welcome|welcomes|play host to|plays host to|played host to)) (?P<m>⟨M⟩)(?P<tail>[^;]*)"
)
HOSTED_BY = pattern(
    r"(?P<m>⟨M⟩),? (?P<verb>(?:(?:is|was|will be|to be"
    r"|being) )*)hosted by (?:the )?(?P<who>⟨C⟩)(?!')"
)
GATHER = pattern(
    r"(?:leaders|heads of (?:state|government|delegations)[^,;]{0,30}|ministers|presidents"
    r"|officials|delegations|coordinators) (?P<verb>⟨AUX⟩(?:gather|gathers|gathered"
    r"|gathering|meet|met|convene|convened|assemble|assembled)) (?P<tail>[^;]{0,40}?)(?:for"
    r"|at) (?P<m>⟨M⟩)(?P<rest>[^;]*)",
    AUX=AUX,
)
SESSION = pattern(
    rf"(?:(?P<body>⟨B⟩)|(?P<who>{WHO})(?P<sco>{OF_SCO}))(?:,⟨^M⟩{{0,60}},)? "
    rf"(?P<verb>{AUX}(?:met|meets?|convened?|convenes|gathered|gathers?|gathering|meeting"
    r"|(?:held|hold|holds|began|opened|concluded|wrapped up|completed) (?:(?:an?|its|their"
    r"|the) (?:[\w-]+ ){0,2})?(?:meeting|session|talks|gathering)))\b(?! with)(?P<tail>[^;]*)"
)
THE_CAPITAL = pattern(r"\bin the (?P<a>⟨A⟩) (?:capital|city)\b|\bin (?:the )?capital of (?P<c>⟨C⟩)")
TAKING_PLACE = ("held", "took place", "hosted", "met", "gathered")
#: "Astana (2017)", "in Qingdao in 2018", "in 2024 in Astana"
CITY_AND_YEAR = pattern(
    r"(?P<city>⟨P⟩)(?:, ⟨C⟩)? (?:\((?:⟨C⟩, )?|in )(?P<day>⟨D⟩)"
    r"|\bin (?P<day2>⟨D⟩) in (?P<city2>⟨P⟩)"
)
HERE = re.compile(r"\bhere\b")
ALONGSIDE = pattern(
    r"(?P<m>⟨M⟩)(?P<between>[^;]{0,160}?) on the (?:sidelines|margins|fringes) of (?P<main>⟨M⟩)"
)
AHEAD = re.compile(
    r"\b(?:upcoming|next|forthcoming|preparations? for|prepar\w+ for|ahead of|will"
    r"|to (?:attend|participate|take part|be held|host|visit)|is expected|are expected|due"
    r"|scheduled|invited?)\b"
)
NOW = re.compile(
    r"\b(?:is|are) (?:currently |now |also )?(?:attending|participating|taking part"
    r"|being held|under ?way|taking place|hosting|in session)\b|\btoday\b|\bbeing held\b"
    r"|^[^.]{0,60}\bkicks? off\b"
)
VIRTUAL = re.compile(
    r"\b(?:virtual(?:ly)?|online|via video|video ?(?:link|conference|conferencing))\b"
)
CONVENING = ("met", "meet", "conven", "gather", "session", "talks")
CONVENERS = (
    "ministers",
    "heads of",
    "leaders",
    "coordinators",
    "secretaries",
    "diplomats",
    "premiers",
    "advis",
)
THEN_DAY = pattern(r"^,? (?:on )?(?P<d>⟨D⟩)")
BESIDE_DAY = pattern(r"^,?(?: (?:on|from))? \(?(?P<d>⟨D⟩)")
IN_COUNTRY = pattern(r" in (?:the )?(?P<c>⟨C⟩)(?!')")
MENTIONED = pattern(r"(?P<m>⟨M⟩)(?P<after>[^;]{0,40})")
BEGINS = re.compile(r"\b(?:beg[aiu]n|begins|opened|opens|started|starts|kick\w*)\b")
WEEK = 7
RELATIVE = ("held", "being", "scheduled", "to", "taking", "that", "which", "due", "slated")
#: "agreed to hold the next summit in Chelyabinsk on July 22-23, 2020"
TO_HOLD = pattern(rf"(?P<verb>{AUX}(?:hold|holding|convene|convening)) (?P<m>⟨M⟩)(?P<tail>[^;]*)")
#: "on Friday chaired the meeting of the Council of Foreign Ministers in Goa"
DOINGS = (
    "chair", "presid", "attend", "address", "join", "part", "spoke", "speak", "deliver", "adopt",
    "approv", "sign", "admi", "accept", "grant",
)  # fmt: skip
TAKES_PART = pattern(
    r"(?P<verb>⟨AUX⟩(?:chair|preside[sd]? over|attend|address|join|participate|t(?:ake|ook) part"
    r"|spoke|speak|deliver|adopt|approve|sign|admit|accept|grant)\w*)\b(?P<gap>⟨^M⟩{0,90}?)(?P<m>⟨M⟩)",
    AUX=AUX,
)
