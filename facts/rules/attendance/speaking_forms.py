"""The ways in which English news says that somebody spoke at a meeting, as patterns."""

from __future__ import annotations

import re

from facts.rules.attendance.attendance_forms import SESSION
from facts.rules.context import AUX
from facts.rules.marks import mark
from facts.rules.tokens import pattern

SAID_WORDS = mark(
    "said noted stated stressed told declared announced emphasised emphasized underlined spoke"
    " proposed highlighted pointed called remarked urged addressed outlined suggested delivered"
    " made put presented unveiled reaffirmed reiterated underscored"
)
#: Who is meant by an office, as the sentences before tell.
_THE_HOLDER = (
    r"\b[Tt]he (?P<role>⟨O⟩|[Hh]ead of [Ss]tate|[Hh]ead of the ⟨A⟩ state|⟨A⟩ head of state"
    r"|[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier"
    r"|[Ff]oreign [Mm]inister|[Mm]inister|⟨A⟩ leader)"
)
SAID_AT = pattern(
    rf"(?:(?P<who>⟨N⟩)(?:,⟨^NM⟩{{0,60}},)?|(?<!\w)[Hh]e|(?<!\w)[Ss]he|{_THE_HOLDER})"
    rf" (?P<verb>{AUX}(?:said|noted|stated|stressed|told"
    r"|declared|announced|emphasi[sz]ed|underlined|spoke|proposed|highlighted|pointed out"
    r"|called|remarked|urged|addressed|outlined|suggested|delivered (?:a|his|her) speech"
    r"|made a speech))(?P<gap>⟨^MN⟩{0,70}?) (?:at|during|to|addressing"
    r"|speaking at|in (?:his|her) (?:[a-z]+ )?(?:address|speech|remarks) of)"
    r" (?:the (?:opening|plenary|narrow|expanded|extended)(?: session)? of )?"
    r"(?:(?:⟨D⟩|today)'s )?(?P<m>⟨M⟩)"
)
#: "This morning, the head of state arrived": who is told of before, right before a verb
HOLDER_BEFORE = pattern(rf"(?:\b[Hh]e|\b[Ss]he|{_THE_HOLDER}) $")
SPEAKING_WORDS = mark(
    "speaking addressing welcoming speech address remarks statement delivering opening"
)
SPEAKING = pattern(
    r"(?:[Ss]peaking|[Aa]ddressing|[Ww]elcoming|[Dd]elivering|Opening"
    r"|[Ii]n (?:his|her) (?:speech|address|remarks|statement))"
    r"(?: (?!after\b|before\b|ahead\b|following\b|about\b|sidelines\b|margins\b|eve\b)\w+){0,4}?"
    r"(?: at| to| during)? (?P<m>⟨M⟩)(?:⟨^NM⟩{0,90}?), (?:the "
    rf")?(?:(?P<who>⟨N⟩)|(?:he|she)\b|{_THE_HOLDER})(?P<then>.{{0,40}})"
)
DELIVERED_WORDS = mark("delivered made given speech address")
#: "the speech delivered by Aref, first vice president, at the meeting", "Aliyev's speech at it"
DELIVERED_BY = pattern(
    r"(?:(?P<by>(?:speech|address|statement|remarks) (?:delivered|made|given) by) )?(?P<who>⟨N⟩)"
    r"(?(by)(?:, [^,⟨]{0,60},)?|(?<!of .)(?<!before .)'s (?:[a-z]+ )?(?:speech|address))"
    r" (?:at|to|during) (?:the )?(?P<m>⟨M⟩)(?! (?:will|would|is (?:to|expected|scheduled|due))\b)"
)
_IN_SPEECH = (
    r"(?:[Ii]n|[Dd]uring) (?:his|her) (?:(?:opening|welcom\w+|video|keynote|virtual"
    r"|introductory|closing|concluding|online|televised|recorded|brief) )?"
    r"(?:speech|address|remarks|statement)"
)
#: "In his opening address, Sharif said": at the meeting that the report is about.
SPEAKING_HERE = pattern(
    r"(?:\b[Ss]peaking (?:on|at|during) (?:the|this) (?:occasion|opening(?: session| ceremony)?)"
    rf"|\b{_IN_SPEECH}|\b[Tt]aking the floor),? (?:the )?"
    r"(?P<who>⟨N⟩)(?P<then>.{0,40})"
    rf"|\bsaid (?P<inverse>⟨N⟩)(?:,⟨^NM⟩{{3,120}}?,)? {_IN_SPEECH}(?=[,.])"
    r"|(?P<told>⟨N⟩) (?:told (?:a|the) (?:[a-z]+ )?(?:meeting|session|gathering) of (?:the )?"
    r"(?:⟨G⟩|group(?:ing)?|bloc|organi[sz]ation)(?! of)"
    rf"|(?:also )?⟨SAYS⟩⟨^NM⟩{{0,60}}? {_IN_SPEECH}(?! (?:at|to|before|in|during|for|from)\b))",
    SAYS=r"(?:said|noted|stated|stressed|emphasi[sz]ed|underlined|underscored|pointed out"
    r"|highlighted|outlined|called|remarked|reaffirmed|reiterated|recalled|proposed)",
)
#: "At the summit in 2023, I proposed": who said it was there.
SAID_THERE = pattern(
    r"(?:^|[,;:] )\"?(?:[Aa]t|[Dd]uring)(?: the (?:inauguration|opening|plenary|start)"
    r"(?: session| ceremony)?(?: of| at))?(?: the)? (?P<m>⟨M⟩),? "
    rf"(?:(?P<who>⟨N⟩)|[Hh]e\b|[Ss]he\b|(?P<self>I)\b|{_THE_HOLDER}) "
    rf"(?P<verb>{AUX}(?:urged|reaffirmed|reiterated|underscored"
    r"|said(?! (?:that |on )?(?:the )?⟨NOD⟩)|proposed|suggested|stressed|noted|stated|spoke"
    r"|called for|outlined|announced|emphasi[sz]ed|put forward|presented|unveiled"
    r"|highlighted))\b(?!,)"
)
#: "Xi, in his speech, called for"
IN_SPEECH = pattern(
    r",? in (?:his|her|their) (?:\w+ )?(?:speech(?:es)?|address(?:es)?|remarks)"
    r"(?: (?:at|to|during) (?P<m>⟨M⟩))?"
    r"(?:, (?=[a-z]+(?:ed|d|s)\b|called|spoke|told|put|laid)| (?=[a-z]+ed\b|said|called|told))"
)
#: "Muhamad said Anwar will be there, where he will speak": he is none of those named in full.
OF_ANOTHER = pattern(
    r"⟨N⟩⟨^N⟩{0,90}\b(?:said|says|told|informed|announced|confirmed|noted|added|that)"
    r" (?:the )?[A-Z][\w'-]+ [a-z]⟨^N⟩*$"
)
SPOKE = re.compile(r"speech|spoke|address|remarks|statement")
PRONOUN_WORDS = mark(
    "attend attended attending participate participates participated participating part speech"
    " address addressed remarks statement spoke speak delegation told"
)
PRONOUN = pattern(
    rf"(?:\b[Hh]e|\b[Ss]he|{_THE_HOLDER}) (?P<verb>⟨AUX⟩(?:attend(?:ed|ing)?|participat\w+ in"
    r"|t(?:ook|ak(?:e|ing)) part in|(?:lead|led|head)(?:s|ed|ing)? [^;,]{1,50}?delegation"
    r" (?:at|to|for)|(?:made?|deliver(?:ed)?|gave|give) (?:(?:an?|his|her) )?"
    r"(?:[a-z]+ )?(?:speech|address|remarks|statement) (?:at|to|during)|sp(?:oke|eak) at"
    r"|made (?:these|the) (?:remarks|comments) (?:while addressing|at)"
    rf"|told|address(?:ed)?)){SESSION} (?:the )?(?P<m>⟨M⟩)",
    AUX=AUX,
)
