"""The words around a meeting told of in passing that show whether place and day are its own."""

from __future__ import annotations

import re

from facts.rules.gatherings.gathering_forms import CITY_WORDS, IN
from facts.rules.marks import mark
from facts.rules.tokens import pattern

SET_FOR = re.compile(r"scheduled|due|to be|will be|slated|planned|set")
#: "Today at the summit", "at today's summit"
TODAY_AT = pattern(r"\btoday's $|(?P<d>⟨D⟩),? (?:at|during) (?:an? |the )?$")
#: What TODAY_AT ends with.
TODAY_ENDS = ("today's ", "at ", "during ", " a ", " an ", " the ")
#: "During the meeting on Monday, documents were signed"
DURING = pattern(
    r"^(?:At|During|In the course of|(?P<speaks>Addressing|Speaking (?:in ⟨P⟩ )?(?:at|during)))"
    r" (?:an? |the )?$"
    r"|\bduring (?:an? |the )?$"
)
#: "Addressing the summit on Friday, he will call for": not yet
TO_SPEAK = re.compile(r"[^;]{1,60}? (?:will|would|is (?:expected|set|due|to|scheduled))\b")
#: "At the summit on Tuesday, Modi will host": on the coming one
TO_ACT = re.compile(
    r",? (?:(?!(?:which|that|who|where|\w+ed)\b)[^\s,;]+ ){1,6}"
    r"(?:will|(?:is|are) (?:expected|set|due|to|scheduled))\b"
)
#: "said after the meeting in Tashkent": it is over
AFTER = pattern(
    r"\b(?:said|stated|told|announced|spoke|speaking|conference|briefing)\b[^.;]{0,60}"
    r" (?:after|following|at the end of) ⟨M⟩$"
)
#: "will attend the summit in", "the summit in … will": still to come
TO_BE_AT = pattern(
    r"\b(?:(?:will|shall|(?:is|are) (?:due|set|expected|scheduled|planned)? ?to|plans? to)"
    r"(?: \w+){0,2} (?:attend|participate|take part|join|address|chair|visit|hold|come"
    r"|travel|go|gather|fly|meet)\b⟨^M⟩{0,60}"
    r"|looks? forward to ⟨^M⟩{0,40}"
    r"|(?:will|to be) ⟨^M⟩{2,90}\b(?:at|during) )⟨M⟩$"
)
#: "ahead of the summit on Thursday": one that is over, or still to come
SOME_TIME_BEFORE = re.compile(
    r"\b(?:[Aa]head of|[Bb]efore|[Pp]rior to|[Oo]n the eve of) (?:the |an? )?$"
)
SUBJECT = re.compile(r"(?:^|[,;:\"] |\b(?:that|and|but|while|where) )$")
WILL = re.compile(r",? (?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled))\b")
#: Words of a sentence from which it is not clear whether the meeting is over or still to come
ON_THE_EVE = re.compile(
    r"\b(?:[Aa]head of|[Pp]rior to|[Oo]n the eve of|[Bb]efore|upcoming|forthcoming|next|would"
    r"|hop(?:es?|ed|ing)|yet|ha(?:s|ve) not"
    r"|prepar\w+|invit\w+|plan(?:s|ned)?|look\w* forward|expect\w*|likely|may|could|can|if"
    r"|to (?:attend|take|participate|join|hold|visit|be|discuss|represent|meet))\b"
)
#: "the summit in Samarkand", not "the Samarkand summit", which is a name
IN_CITY = re.compile(r"\b(?:in|at) (?!\d)[^,]+(?:, [^,]+)?,?$")
#: "is currently in Samarkand attending": the meeting is there, now
IN_TOWN = pattern(
    rf"\b(?:(?:is|are) (?:currently |now |also )?{IN}|(?:was|were) {IN}(?=⟨P⟩⟨VISITING⟩"
    r" (?:for|to (?:attend|take part in|participate in|join))(?: an?| the)? $))(?P<p>⟨P⟩)⟨VISITING⟩"
    r" (?:for|attending|participating in|to ⟨^M⟩{3,40})(?: an?| the)? $",
    VISITING=r"(?:, ⟨C⟩,?)?(?: on (?:an? )?(?:[\w-]+ ){0,3}visit(?: (?:to|in) ⟨C⟩)?)?",
)
ARRIVES = pattern(
    r"\b(?:arriv(?:ed|es|ing)|landed|reached|(?:le(?:ft|aves?)|depart(?:ed|s))(?: ⟨PC⟩)? for"
    r"|(?:will|to) (?:travel to|visit|fly to|go to|head to|arrive in|reach|leave for)|will be in"
    r"|delegation to|(?:heading|travell?ing|flying) to|(?:is|are) visiting"
    r"|(?:embark\w*|le(?:ft|av\w+)) on (?:an? )?(?:[\w-]+ ){0,4}(?:visit|trip|tour) to"
    r"|(?P<was>paid|made) (?:an? )?(?:[\w-]+ ){0,4}visit to)"
    r"(?: (?:in|at|on ⟨D⟩|⟨D⟩|here|the|⟨V⟩|complex|(?:[A-Z]\w+ ){1,3}Cent(?:er|re)))*"
    rf" {CITY_WORDS}(?P<p>⟨P⟩)[^.;]{{0,40}}? (?:to|for) ⟨^M⟩{{0,50}}$"
)
TRAVELS = mark("travel visit fly go head leave embark")
#: The same of a country: only before one goes there
ABROAD = pattern(
    r"\b(?:will|would|to) (?:travel to|visit|fly to|go to|head to|leave for"
    r"|(?:embark|leave) on (?:an? )?(?:[\w-]+ ){0,4}(?:visit|trip|tour) to)(?: the)?"
    r" (?P<p>⟨C⟩)(?!')[^.;]{0,40}? (?:to|for) ⟨^M⟩{0,50}$"
)
RETURNING = re.compile(r"\b(?:return\w*|back|home|came|flew|flying) (?:home )?from (?:the |an? )?$")
#: Right before a meeting that may be over or not: "holidays for the summit in Islamabad"
FOR = ("for ", "for the ", "account of ", "because of ", "due to ", "view of ")
#: "two days after the summit, on Wednesday": the day of something else
AFTERWARDS = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing|[Bb]efore|[Aa]head of) (?:the |an? )?$")
MOVING = re.compile(
    r"\b(?:arriv\w+|left|leav\w+|depart\w+|land(?:s|ed)|visit\w*|travel\w*|received|met|held|said"
    r"|told|will take over|will assume)\b"
)
#: "were admitted here on Friday"
HERE_ON = pattern(r"\bhere (?:(?:on )?(?P<d>⟨D⟩)|today)")
#: "was approved at the 17th meeting", "after the summit"
WENT_ON_AT = pattern(r"\b(?:[Aa]t|[Dd]uring|[Aa]fter|[Ff]ollowing) (?P<m>⟨M⟩)")
AHEAD = pattern(
    r"\b(?:look\w* forward|upcoming|next|forthcoming|preparations? (?:for|of)|prepar\w+ for"
    r"|ahead of|will|would"
    r"|to (?:attend|participate|take part|be held|host|visit|join)|is expected|are expected|due"
    r"|scheduled|invit(?:ed|ation)|is set|agenda (?:of|for)|looking forward)\b"
)
SPEAKING_AT = re.compile(
    r"\b(?:said|told|announced|stated|noted|spoke|[Ss]peaking)\b[^,;]{0,30}\b(?:at|during)"
    r" (?:an? |the )?$|^(?:Addressing|In (?:his|her) (?:speech|address|remarks) (?:at|to))"
    r" (?:an? |the )?$"
)
NOW = pattern(
    r"\b(?:(?:is|are) (?:currently |now |also )?(?:attending|participating|taking part"
    r"|being held|under ?way|taking place|hosting|in session)|today|being held)\b"
)
KICKS_OFF = pattern(r"^[^.]{0,60}\bkicks? off\b")
#: "The meeting on Friday will focus", "that the summit on Monday adopted"
IS_SUBJECT = re.compile(r"(?:^|[,;:\"] |\b(?:that|and|but|as) )(?:[Tt]he )?$")
DOES = re.compile(
    r" (?:will|would|shall|is|was|has|had|brings|brought|saw|came|comes|follows|marks"
    r"|focus(?:ed|es)|discussed|adopted|approved|ended)\b"
)
#: "will meet him on Monday, following the summit": the day of something else
BESIDE_IT = re.compile(r"\b(?:ahead of|before|prior to|following|after|sidelines of)(?: the)? $")
ON_THE_SIDELINES = re.compile(r"\b(?:sidelines|margins|fringes) of(?: the)? $")
#: Words of a sentence that looks ahead. Where none is, a day is that of what has been done.
LOOKS_AHEAD = pattern(
    r"\b(?:will|shall"
    r"|(?:is|are|was|were) (?:(?!\w+ing )\w+ )?(?:to|due|set|expected|scheduled|slated)"
    r"|scheduled|slated|to be held|plans? to|upcoming|forthcoming|looks? forward)\b"
)
#: "At the summit in 2023 I proposed": it was held
AT_IT = re.compile(
    r"\b(?:[Aa]t|[Dd]uring|[Ii]n|[Aa]fter|[Ss]ince|[Ff]ollowing)(?: the (?:results|end) of)? $"
)
JOINT = pattern(r" (?:and|as well as)(?: the)? (?P<m>⟨M⟩)")
