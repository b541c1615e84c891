"""The ways in which English news says that somebody travels to a meeting, as patterns."""

from __future__ import annotations

import re

from facts.rules.attendance.attendance_forms import SESSION
from facts.rules.context import AUX
from facts.rules.marks import CITY, mark
from facts.rules.tokens import pattern

#: "Modi and Sharif are expected to arrive in Samarkand on Thursday": the city tells which meeting.
ARRIVES_WORDS = mark(
    "arrive arrived landed reach reached expected due awaited come comes coming fly flies flew"
    " flying travel travels travelled travelling head heads heading leave leaves left depart"
    " departs departed sets set"
)
#: Where: without one of them nobody arrives.
GOALS = CITY | mark("venue")
ARRIVES = pattern(
    r"(?P<go>(?:expected|due|scheduled|set|will|to) (?:also |to )?arrive"
    r"|(?:is|are)(?: also| all| both)? (?:expected|due|awaited)(?= in ⟨P⟩)"
    r"|(?:will|to)(?: also)? reach"
    r"|(?:(?:will|to|also) (?:come|fly|travel|head)|(?:comes|flies|travels|heads)"
    r"|leaves?|left|flew|departs?|departed|sets? (?:off|out)|travelled"
    r"|(?:is|are) (?:coming|flying|travelling|heading)) (?:to|for)"
    r"|(?:has|have|had)(?: already| also| just)? (?:arrived|landed|reached)"
    r"|arrived(?= at the venue)|reached(?= the venue))"
    r" (?:here |(?:on )?⟨D⟩ )?(?:(?:(?:in|at) )?(?P<city>⟨P⟩)"
    r"|(?:at )?the (?:(?:summit|meeting) )?venue\b(?! of))"
)
LED_WORDS = mark("delegation")
LED = pattern(
    r"(?P<who>⟨N⟩)(?:,⟨^NM⟩{0,60},|,(?= who ))?"
    r" (?P<verb>⟨AUX⟩(?:led|leads|lead|leading|headed|heads|head|heading))"
    r" (?:(?:the|his|her|a|an|⟨C⟩'s|its) )?(?:(?:country|nation)'s )?(?:⟨A⟩ )?(?:[a-z-]+ ){0,2}"
    r"delegation\b"
    r"|[Dd]elegation(?: of ⟨CG⟩| from ⟨C⟩| (?:to|at) ⟨M⟩)?,? (?P<verb2>⟨AUX⟩(?:led|headed)) by"
    r" (?:the |its )?(?P<who2>⟨N⟩)",
    AUX=AUX,
)
#: "… led by Li Qiang, the Pakistani one by Ishaq Dar"
AND_LED_BY = pattern(
    r"(?:,|,? and|,? while) (?:the |that of )?⟨AC⟩(?:'s)?(?: one)? by (?P<who>⟨N⟩)"
)
#: "Sharif met a delegation led by Wang Yi": they came to him.
CALL = re.compile(r"\b(?:met|meets?|meeting|talks|receiv\w+|host\w+|welcom\w+|spoke)\b[^,;]{0,40}$")
ON_THE_WAY = re.compile(
    r"\b(?:arriv\w+|will|leav\w+|left|depart\w+|to (?:attend|participate|take part)|expected|due"
    r"|travel\w*)\b"
)
TRAVELS_WORDS = mark(
    "arrived arrives arriving left leave leaves landed departed departs fly flew travel travels"
    " travelled traveled visit visits visiting visited reach reached reaches go goes came comes"
    " pay pays paid leaving departing travelling traveling flying heading off"
)
#: "Modi is in Astana to attend the summit": these alone say less.
STAYS_WORDS = mark("is are was were be")
PURPOSE_WORDS = mark("attend participate take join be address represent lead for")
TRAVELS = pattern(
    r"(?<![\w'-])(?P<go>(?:arrived|arrives|arriving|left|leaves?|leaving|landed"
    r"|departed|departing|travell?ing|flying|heading|be in"
    r"|(?:t(?:ook|akes?|aking)|sets?|setting) off|departs?"
    r"|fly|flew|travel|travels|travelled|traveled|visit|visits|visiting|visited|landed"
    r"|reached"
    r"|reaches|reach(?= (?:here |(?:the )?⟨P⟩|the ⟨A⟩ capital|(?:on )?⟨D⟩))|go|goes|came|comes"
    r"|(?:is|are|was|were)(?: also| now| currently| already| both)? in|pays?"
    r"|(?:is|are|was) on an? (?:[a-z-]+ ){0,3}visit"
    r"|paid))\b(?: (?:at|to) |(?:⟨^NM⟩{0,70}?⟨PC⟩⟨^NM⟩{0,60}?"
    r"|(?: here| there| the country| the city| on ⟨D⟩| ⟨D⟩| at the \w+| at (?:the )?\"?⟨V⟩\"?)*)"
    r"(?:,? at the invitation of [^;,]{0,70}?)? "
    r"(?:(?:to (?:attend|(?:participate|take part)(?: as an? [a-z ]{4,24})? (?:in|at)|join"
    r"|be part of|address"
    r"|(?:represent|lead) [^;,]{1,60}? (?:at|to|in))|for)"
    rf"{SESSION}) ?)(?:the )?(?P<m>⟨MB⟩)"
)
#: "travelled to Uzbekistan for the summit in 2022"
IN_YEAR = pattern(r" in ⟨D⟩")
#: "The two leaders were in the country to attend the summit"
THE_TWO = re.compile(
    r"(?:Both|The two)(?: (?:leaders|presidents|premiers|ministers))? (?:are|were)\b"
)
#: "He spoke before departing for China to attend the summit"
HE_BEFORE = re.compile(r"^(?:[A-Z][a-z]+, )?(?:He|She) [^;]{3,80} (?:before|while|as s?he) $")
#: "reached Goa earlier this month to attend the meeting": no plan any more.
LONG_AGO = re.compile(r"\b(?:[Ee]arlier (?:this|in)|[Ll]ast) (?:week|month|year)\b")
