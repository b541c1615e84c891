"""Talks of two as nouns in English news, as patterns: "during talks with", "on his schedule"."""

from __future__ import annotations

import re

from facts.rules.attendance.encounter_forms import GAP, HOLD, OF_HIS, TALKS
from facts.rules.context import AUX
from facts.rules.tokens import pattern

HIS = re.compile(r" (?:his|her) ")
#: "said that his talks with Lavrov were useful", "called his talks with Lavrov useful"
WENT = re.compile(r"\b(?:was|were|had been|went|proved|called|described|termed|hailed|praised)\b")
#: "Belarus will be strong if China is, Lukashenko said during talks": what is said is by itself.
WHAT_IS_SAID = pattern(
    r"^.*, (?=(?:the )?⟨N⟩ (?:said|noted|stated|stressed|emphasi[sz]ed|told|remarked|added)\b)"
)
OVER = re.compile(r"\b(?:was|were|took|said|came|led|saw|\w{4,}ed)\b")
SCHEDULED = pattern(
    r"\b(?:(?:is|are) (?:also )?(?:scheduled|planned|expected|due|set|slated)"
    r"|will (?:be|take|focus|cent(?:re|er)|cover|address|discuss|review|deal|touch)\b"
    r"|(?:is|are) (?:also |still )?(?:on the (?:agenda|schedule|program(?:me)?)|in the works)"
    r"|(?:is|are) to\b)(?: (?:for|on|to take place|to be held|held|place|be held)){0,2}"
    r"(?: (?P<day>⟨D⟩))?"
)
#: "Meeting Putin, Erdoğan stressed"; "with Aliyev meeting Erdoğan"
GERUND = pattern(
    r"^(?P<verb>Meeting|⟨M⟩) (?:with )?(?P<whom>⟨N⟩),⟨^N⟩{0,60}? ?(?P<who>⟨N⟩)"
    r" (?:\w+ed|said|told)\b"
    r"|\bwith (?P<one>⟨N⟩) meeting (?:with )?(?P<other>⟨N⟩)"
    r"|⟨N⟩, meeting (?:with )?⟨N⟩⟨^N⟩{0,60}?, (?:\w+ed|said|told)\b"
)
BETWEEN = pattern(
    r"(?:[Mm]eetings?|[Tt]alks|[Nn]egotiations|[Dd]iscussions?)(?: (?:(?:have |has )?(?:begun"
    r"|started|began)|took place|was held|were held"
    r"|held|that took place|also took place)(?: in ⟨P⟩| on ⟨D⟩)*)? between(?= )"
    r"|(?P<three>[Tt]rilateral) (?:meeting|talks|summit)(?:,[^,;]{3,40},| of heads of [a-z]+)?"
    r" (?:of|between|among|involving)(?= ⟨N⟩)"
    r"|(?:tête-à-tête|one-on-one|[Mm]eeting|[Tt]alks) of(?= ⟨N⟩ and ⟨N⟩)"
    r"|\b(?:[Mm]eeting|[Tt]alks|[Cc]onversation) of (?P<pair>⟨N⟩ with ⟨N⟩)"
)
#: "invited by Shoigu, with whom he is to hold talks"
WHOM = pattern(
    r"(?P<whom>⟨N⟩),? (?:with )?whom (?:(?P<who>⟨N⟩)|he|she) (?P<verb>⟨AUX⟩(?:met|meet|received?"
    rf"|sat down|sit down|{HOLD} (?:an? )?{TALKS}))(?![\w-])",
    AUX=AUX,
)
#: "Meetings with Aliyev and Sharif are still on his schedule"
ON_SCHEDULE = pattern(
    r"(?:^|[,;] (?:and |while )?)(?:[Aa] |[Hh]is )?(?:(?:separate|bilateral|one-on-one) )?"
    r"(?:[Mm]eetings?|[Tt]alks|[Bb]ilaterals?)"
    r" with (?P<whom>[^;.]{1,160}?) (?:is|are) (?:also |still |next )?(?:on (?:(?P<of>⟨N⟩)'s|his"
    r"|her|the) (?:schedule|agenda|program(?:me)?|diary|calendar|itinerary)|planned|scheduled"
    r"|expected|due|to follow|foreseen|next)(?P<day>(?: for| on)? ⟨D⟩)?"
)
#: "Putin's schedule for July 3 includes talks with Xi and Erdogan"
SCHEDULE = pattern(
    r"(?P<of>⟨N⟩)'s (?:schedule|agenda|program(?:me)?|itinerary)(?P<day> (?:for|on) ⟨D⟩)?"
    rf" (?:also )?includes (?:an? )?{TALKS} with(?= )(?P<whom>)"
)
#: "began the day by meeting Erdogan", "Having met Xi, Putin left"
HAVING_MET = pattern(
    r"(?P<who>⟨N⟩) (?P<did>⟨^NM⟩{3,60}?)(?:by|after|before) (?:meeting|receiving|seeing"
    r"|holding talks with)(?: with)? (?P<whom>⟨N⟩)(?!'s)"
    r"|^Having (?:met|received|seen|held talks with)(?: with)? (?P<whom2>⟨N⟩)(?!'s)[^,⟨]{0,40},"
    r" (?:the )?(?P<who2>⟨N⟩)"
)
#: "His first interlocutor in Astana was Xi Jinping"
INTERLOCUTOR = pattern(
    r"(?:(?P<of>⟨N⟩)'s|\b[Hh]is|\b[Hh]er) (?:[a-z]+ ){0,2}(?:interlocutor|visitor|caller)s?"
    r"(?P<gap>⟨^N⟩{0,40}?) (?:was|were)(?= )"
    r"|(?:(?P<of2>⟨N⟩)'s|\b[Hh]is|\b[Hh]er) (?:first|last|next|main|opening) (?:official )?"
    rf"(?:engagement|stop|event|appointment)(?:⟨^N⟩{{0,40}}?) was (?:an? )?{TALKS} with(?= )"
)
#: "In a meeting with Khawaja Asif, the two sides condemned": he of whom it was told, and he
SIDES = pattern(
    r"[^;⟨]{0,60}?⟨N⟩(?:,[^,;⟨]{0,40},|,)? (?:the (?:two )?(?:sides|parties|leaders|ministers"
    r"|diplomats|officials|presidents)|both sides|they)\b(?! will| would)"
)
DURING = pattern(
    r"(?:\b(?:[Dd]uring|[Aa]t|[Ii]n|[Aa]fter|[Ff]ollowing|with) (?:(?:a|an|the|his|her|their) )?"
    rf"|(?P<his>\b{OF_HIS})"
    r"|(?P<of>⟨N⟩)'s (?:own )?|(?P<post>^[\"']{1,2}(?:An? )?(?:[A-Z]?[a-z]+ )(?:and [a-z-]+ )?))"
    rf"{TALKS}{GAP}(?: on (?:[a-z-]+ ){{1,6}}(?:situation|issues|relations|ties|relationship"
    r"|cooperation|matters|partnership))? with(?= )"
    r"|\b[Ww]hile talking to(?= ⟨N⟩ (?:on the (?:sidelines|margins) of|during|at) (?:the )?⟨M⟩)"
)
#: Behind a sentence on whom he met: "Talks with Belousov focused on trade."
OPENING_TALKS = pattern(
    r"^(?:(?:The|A|An) )?(?:[A-Za-z-]+ )?(?:[Tt]alks|[Mm]eeting|[Ee]ngagements?|[Dd]iscussions?"
    r"|[Cc]onversation|[Nn]egotiations) with (?P<whom>⟨N⟩)(?: in ⟨P⟩| on ⟨D⟩)* (?:[a-z]+ed"
    r"|dealt|centred|took)\b"
)
#: "He appeared to confirm that during a meeting": what is confirmed is not the meeting.
CONFIRMS = re.compile(r"\bconfirm(?:s|ed|ing)? (?:this|that|it)\b")
OPEN = re.compile(
    r"\b(?:no|not|may|might|could|possib\w+|likely|rule[sd]? out|whether|confirm\w*|if|unlikely"
    r"|speculat\w+|deni\w+|any|cancel\w*|n't)\b"
)
#: "Putin's schedule does not include talks with Xi", "Putin's possible talks with Xi"
INSIDE = re.compile(
    rf"{OPEN.pattern}|\b(?:includ\w+|schedul\w+|agenda|program\w*|planned|upcoming)\b"
)
#: "offered to host talks between Putin and Zelensky"
WISHED = re.compile(
    r"\b(?:offer\w*|propos\w*|suggest\w*|mediat\w*|facilitat\w*|broker\w*|arrang\w*|to host"
    r"|push\w* for|call\w* for|urg\w*|seek\w*|want\w*|invit\w*|idea of"
    r"|work\w* on|rumou?rs? of|prospects? of|hopes? for)\b[^,;.]{0,50}$"
)
