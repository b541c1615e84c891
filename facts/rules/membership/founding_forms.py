"""The ways in which English news says who founded an organisation, where and when, as patterns."""

from __future__ import annotations

from facts.rules.membership.status_words import REGION
from facts.rules.numbers import NUMBER, SMALL
from facts.rules.tokens import pattern

_MADE = r"(?:founded|established|created|set up|formed|launched|inaugurated|born)"
_MAKING = (
    r"(?:[Cc]reation|[Ee]stablishment|[Ff]ounding|[Ff]ormation|[Ff]oundation|[Ii]nception|[Bb]irth)"
)
_TAIL = r"(?P<tail>[^;]*)"
FOUNDED = (
    pattern(
        rf"(?P<org>⟨G⟩)(?P<gap>⟨^GBMFX⟩{{0,100}}?)\b(?<!not )(?<!which )(?<!that ){_MADE}"
        rf"(?! (?:by the ⟨G⟩|within|an? |the |its ))(?= in| on| at| by| as| ⟨DPM⟩|,| officially"
        rf"| back| under| jointly| with| out of| of the ⟨G⟩| \w+ years| to|\.|$"
        rf"| (?:more than|over|nearly|almost|about) (?:an? |\w+ )){_TAIL}"
    ),
    pattern(
        r"^\W{0,2}(?:(?:Conceived|Initiated|Proposed|Inspired) [^;,]{3,50} and )?(?:Originally )?"
        r"(?:[Ff]ounded|[Ee]stablished|[Cc]reated|[Ff]ormed|[Ss]et up"
        r"|[Ll]aunched)(?P<tail>[^;]{0,80}?), ?(?:the )?(?:[a-z-]+ ){0,3}?(?P<org>⟨G⟩"
        r"|[Oo]rgani[sz]ation\b|[Bb]loc\b|[Gg]roup(?:ing)?\b|body\b|alliance\b|association\b"
        r"|it\b)(?P<gap>)"
    ),
    pattern(
        rf"(?:[Tt]he|[Ii]ts|[Tt]his) (?:(?:[A-Za-z-]+,?|and) ){{0,5}}(?P<org>[Oo]rgani[sz]ation"
        rf"|[Bb]loc|[Gg]rouping|[Gg]roup|alliance|body)(?: itself)?(?P<gap>,? (?:was|which was"
        rf"|had been)?(?: officially)? ?){_MADE}{_TAIL}"
    ),
    # "Founded in 2001, China and Russia are the founding members of the bloc"
    pattern(
        r"^\W{0,2}(?:Founded|Established|Created|Formed)(?P<tail> (?:in|on) ⟨D⟩), ⟨CL⟩ (?:are|were)"
        r" (?:the|its) (?:\w+ )?(?:founders|founding (?:members|states|countries|nations)) of"
        r" (?:the )?(?P<org>⟨G⟩|[Oo]rgani[sz]ation\b|[Bb]loc\b|[Gg]roup(?:ing)?\b)(?P<gap>)"
    ),
    # "Founded by China and Russia in 2001, the summit has grown"
    pattern(r"^\W{0,2}Founded(?P<tail> by ⟨L⟩ in ⟨D⟩), (?P<org>⟨M⟩)(?P<gap>)(?= ha[sd] )"),
    pattern(r"^(?P<org>)(?:Founded|Established|Foundation): (?P<gap>)(?P<tail>[^;]{0,80})"),
    pattern(
        rf"^(?P<org>It)(?P<gap> was (?:officially )?)(?:{_MADE}|started(?= in ⟨D⟩ by )){_TAIL}"
    ),
)
_BODY = r"(?:[Oo]rgani[sz]ation|[Bb]loc|[Gg]roup(?:ing)?|alliance|association|club|body)"
_BEING = r"into (?:being|existence|life)"
#: "The grouping, which came into being in Shanghai in 2001"
CAME = pattern(
    rf"(?P<org>⟨G⟩|\b(?:[Tt]he|[Tt]his) (?:[\w-]+ ){{0,3}}?{_BODY}|^It|\b(?:when|since|after) it)"
    r"(?P<gap>)(?: \(⟨G⟩\)| as an? \w+)?"
    r"(?:,? (?:which|that))?(?: (?:first|officially|itself|only|formally))*"
    rf" (?:came {_BEING}|saw the light(?: of day)?|took shape(?= [io]n (?:⟨P⟩,? (?:in "
    rf"|on )?)?⟨D⟩)|began (?:life|its (?:life|existence))"
    rf"|(?:was|had been) (?:called {_BEING}|brought (?:{_BEING}|to life)"
    r"|(?:formally )?proclaimed(?= [io]n ))"
    r"|(?:goes|dates) back to|owes its (?:birth|existence) to"
    rf"|traces its (?:origins?|roots|beginnings?) (?:back )?to){_TAIL}"
)
#: "against six when it was founded in Shanghai", "since the forum was established"
WHEN_IT = pattern(
    rf"\b(?:[Ww]hen|[Ss]ince|[Aa]fter|before) (?P<org>it|the forum)(?P<gap>) (?:was "
    rf"|had been )(?:\w+ly )?{_MADE}{_TAIL}"
)
#: "China and Russia called the SCO into being in 2001"
CALLED = pattern(
    rf"^(?P<tail>[^;]*?⟨CL⟩[^;]*?) (?:called|brought) (?:the )?(?P<org>⟨G⟩|{_BODY}|it\b)(?P<gap>)"
    rf" (?:{_BEING}|to life)"
)
#: "It was in Shanghai, in 2001, that six presidents founded the SCO"
IT_WAS = pattern(
    r"^It was (?P<tail>(?:in|on) [^;]*?⟨P⟩[^;]*?) that [^;,]{3,60}? (?:founded|created|established"
    rf"|set up|launched|brought|called) (?:the )?(?P<org>⟨G⟩|{_BODY})(?!\w)(?P<gap>)"
)
#: "signed the founding declaration of the SCO"
FOUNDING_ACT = pattern(
    r"^(?P<tail>[^;]*?) signed (?:the |its )?(?:founding|establishing) (?:declaration|document"
    r"|treaty"
    r"|charter|act|agreement) of (?:the )?(?P<org>⟨G⟩)(?P<gap>)"
)
#: "goes back to Shanghai, where six presidents founded it in 2001"
WHERE = pattern(
    r"(?P<tail>⟨P⟩,? where [^;,]{3,80}?) (?:founded|created|established|set up|launched)"
    rf" (?:the )?(?P<org>⟨G⟩|{_BODY}|it)(?!\w)(?P<gap>)(?= (?:in |on )?⟨D⟩)"
)
CREATION = pattern(
    r"(?P<org>⟨G⟩)⟨^G⟩{0,90}?,? (?:the )?(?:creation|establishment|founding|formation) of which"
    r" was (?:announced|proclaimed|declared)(?P<tail>[^;]*)"
)
ESTABLISHMENT = pattern(
    rf"(?:(?:(?:[Dd]eclaration|[Dd]ecision|[Aa]greement) on the )?{_MAKING} of (?:the )?"
    r"(?P<org>⟨G⟩)"
    rf"|^\W{{0,3}}(?:The|Its) {_MAKING}(?= was [^;]{{3,80}} by (?:the )?\w+ of ⟨L⟩))"
    r" (?:was |were |is )?(?:signed|adopted|announced|proclaimed|declared|dates back|took place"
    r"|(?=in ⟨D⟩)|(?=on ⟨D⟩)|(?=in ⟨P⟩))(?P<tail>[^;]*)"
)
#: The declaration on the establishment of the organisation has a name of its own.
DECLARED = pattern(r"(?P<org>⟨X⟩) (?:was |were )?signed(?P<gap>)(?P<tail>[^;]*)")
#: "since its founding in 2001"
ITS_FOUNDING = pattern(
    rf"(?:(?P<org>⟨G⟩)(?:'s)?|\b(?:[Ii]ts|[Tt]he (?:organi[sz]ation|bloc|group(?:ing)?)'s))"
    rf" {_MAKING}"
    r"(?P<gap>)(?P<tail>,? (?:(?:in|on) )?(?:⟨P⟩,? )?(?:in |on )?⟨D⟩[^;,]{0,40})"
)
#: "leaders of six countries met in Shanghai and laid the foundation of the organisation"
LAID = pattern(
    r"^(?P<tail>[^;]*?⟨CL⟩[^;]*?) (?:laid the foundations? (?:of|for)|proclaimed|founded"
    r"|established|(?:to |and )?announced? the (?:creation|establishment|founding|formation) of"
    r"|set up|created|formed|to announce|stood at the cradle of|gave birth to) (?:the )?(?P<org>⟨G⟩"
    r"|it\b(?= together| in ⟨D⟩| on ⟨D⟩)"
    r"|(?:(?:security|regional) )?(?:bloc|grouping"
    r"|organi[sz]ation)\b)(?P<gap>)"
)
#: "China and Russia founded the bloc in 2001 with the Central Asian republics of …"
ALONG = pattern(
    r"(?: in ⟨D⟩)? (?:together |along )?with (?:the )?(?:⟨REGION⟩)?(?P<who>⟨CL⟩)", REGION=REGION
)
SIGNED = pattern(r"^(?P<tail>[^;]*?) signed (?:the )?(?P<org>⟨X⟩)(?P<gap>)")
_BECOME = r"(?:transformed|reorgani[sz]ed|reconstituted|evolved|renamed|upgraded)"
TRANSFORMED = (
    # "was transformed into the SCO"
    pattern(
        rf"(?:{_BECOME} (?:into |as |to )?|(?:turned into|became) (?=(?:the )?⟨G⟩ (?:in|on) ⟨D⟩))"
        r"(?:the )?(?P<org>⟨G⟩)(?P<gap>)(?P<tail>[^;]*)"
    ),
    # "was renamed in 2001 as the SCO"
    pattern(rf"{_BECOME}(?P<gap>)(?P<tail> in ⟨D⟩) (?:into|as|to) (?:the )?[\"']?(?P<org>⟨G⟩)"),
    # "The SCO grew out of the Shanghai Five in 2001"
    pattern(
        r"(?P<org>⟨G⟩)(?P<gap>)(?:,? which)? (?:grew|evolved|emerged|developed|arose) (?:out of"
        r"|from) (?:the )?[\"']?⟨G⟩[\"']?(?: \w+)?(?P<tail> (?:in|on) ⟨D⟩)"
    ),
)
ESTABLISHING = pattern(
    r"(?:[Dd]eclaration|agreement|document|charter) (?:establishing|founding"
    r"|creating) (?:the )?(?P<org>⟨G⟩)(?P<tail>[^;]*)"
)
BY = pattern(
    r"\bby (?:the )?(?:(?:leaders|[Hh]eads(?: of [Ss]tate)?|[Pp]residents|representatives"
    r"|governments) of )?(?:the )?(?:(?P<many>⟨NUMBER⟩) (?:[\w-]+ )?(?:countries|states|nations"
    r"|members|founders)(?: at first| initially| of)?,?\s?(?:[-–—]+|:|,|\(|including"
    r"|namely)*,?\s?(?:the )?)?(?P<who>⟨CL⟩(?:,? (?:and )?(?:the )?(?:⟨REGION⟩)?⟨CL⟩)*)?",
    NUMBER=NUMBER,
    REGION=REGION,
)
_NATIONS = r"(?: (?:states?|countries|nations))?"
#: Of which organisation, if it is not the one told of; of one that is not known nothing is said.
_OF_ORG = r"(?: of (?:the )?(?P<org>⟨G⟩|[Oo]rgani[sz]ation\b))?(?![\w-])(?! of (?:the )?[A-Z])"
FOUNDERS = (
    pattern(
        r"(?P<who>⟨CL⟩)(?:,| [-–—]+)?(?: (?:is|are|was|were|being|as|joined as)|(?= the| its| an?"
        r"| one of| among| both))(?: the| its| an?"
        rf"| one of the| among the| both)*(?: original| {SMALL}| main)* "
        r"(?:co-?)?(?:founders?|founding (?:members?|fathers?|states?|countries"
        rf"|nations)){_NATIONS}{_OF_ORG}"
    ),
    # "Uzbekistan is one of the six states that founded the SCO"
    pattern(
        rf"(?P<who>⟨CL⟩) (?:is|are|was|were) (?:one of|among) (?:the )?(?:{SMALL} )?(?:states"
        rf"|countries"
        r"|nations) (?:that|which) (?:founded|created|established|set up) (?:the )?(?P<org>⟨G⟩"
        r"|[Oo]rgani[sz]ation)"
    ),
    # "Tajikistan's contribution to the SCO as a founding member"
    pattern(
        r"(?P<who>⟨C⟩)'s (?:(?!⟨CLN⟩)[^;,]){3,80}? as (?:one of )?(?:the |its |an? )?(?:co-)?"
        rf"(?:founders?|founding (?:members?|states?|countr(?:y|ies))){_OF_ORG}"
    ),
    # "As one of the founding fathers of the SCO, Tajikistan …"
    pattern(
        r"\b[Aa]s (?:one of )?(?:the |its |an? )?(?:\w+ )?(?:co-?)?(?:founders?"
        r"|founding (?:members?"
        rf"|fathers?|states?|countries|nations)){_NATIONS}(?: of (?:the )?(?P<org>⟨G⟩"
        r"|[Oo]rgani[sz]ation))?, (?:the )?(?P<who>⟨CL⟩)"
    ),
    pattern(
        r"(?:(?P<first>⟨NUMBER⟩) (?:original )?)?(?:(?:co-?)?founders|(?:co-?)?founding (?:members"
        r"|states|countries|nations|(?:SCO |⟨G⟩ )?member[ -]states)|(?:initial|original) members)"
        r"(?: of (?:the )?(?P<org>⟨G⟩|[Oo]rgani[sz]ation))?"
        r"(?: are| were| include| included|,? including|,? namely| [-–—]+|:| \("
        r"|, )+ ?(?:(?P<many>\b(?:\d{1,2}|⟨SMALL⟩)) (?:states|countries|nations)(?::|,| [-–—]+"
        r"| \()? ?)?(?:the )?(?P<who>⟨CL⟩)",
        NUMBER=NUMBER,
        SMALL=SMALL,
    ),
)
#: "one of the six founders of the organization"
OF_FOUNDERS = pattern(
    NUMBER + r" (?:original )?(?:founders|founding (?:members|states|countries|nations"
    r"|(?:⟨G⟩ )?member[ -]states)|(?:initial|original) members)\b"
    r"(?! (?:of|in) (?!the ⟨G⟩|the [Oo]rgani|⟨G⟩))"
)
