"""The ways in which English news gives a country a status, as patterns over folded sentences."""

from __future__ import annotations

from facts.rules.context import AUX
from facts.rules.status_words import FULL, GRANTED, ORDINAL, STATUS
from facts.rules.tokens import pattern

_PRE = (
    rf"(?:(?:{FULL}|(?P<ordinal>{ORDINAL})|⟨G⟩(?:'s)?|[Ii]ts|only|\d{{1,2}}|two|three|four|five|six"
    r"|seven|eight|nine|ten|fourteen|fifteen|so-called),? ){0,4}"
)
#: What may stand between "the" and the organisation: "the China- and Russia-led SCO"
_LED = (
    r"(?:(?:(?:⟨C⟩- and )?⟨CP⟩-(?:led|based|backed|dominated)|\w+-(?:member|nation|country|state)"
    r"|regional|Eurasian|security) )*"
)
_OF = (
    rf"(?P<of>(?: of| in| at| to| with)(?: the)? {_LED}(?:⟨G⟩|[Oo]rgani[sz]ation\b"
    r"|(?:regional )?(?:bloc|group|grouping|association|alliance|club|body)\b))?"
)
_MANY = r"(?:the )?(?:following )?(?:the )?(?:[Ii]slamic )?"
_LISTS = r"(?P<who>⟨CL⟩)(?!'s? |⟨G⟩)"

LISTINGS = tuple(
    pattern(source, LISTS=_LISTS)
    for source in (
        # "9 SCO members (…)", "observer states namely …", "dialogue partners include …"
        rf"{_PRE}{STATUS}{_OF}(?: \(\d{{1,2}}\)(?=:))?"
        rf"(?: \(| [-–—]+ |,? (?:are|is|include|includes|including"
        rf"|such as|namely|like|i\.e\.|comprise|being)"
        rf"(?: now| currently|:)? |: )(?:the |{_MANY})?⟨LISTS⟩",
        # "Four countries (…) have observer status", "… are dialogue partners"
        rf"⟨LISTS⟩\)?,?(?: (?:formerly|once|previously) [^,;]{{3,40}},)?(?: [-–—]+)? "
        rf"(?P<verb>(?:(?:also|currently|now|still|each|both|all|which) )?(?:(?:are|is)"
        rf" (?:among|one of)|are|is"
        rf"|remains?|have|has|hold|holds|having|enjoys?|being|as|serve as"
        rf"|in the (?:position|capacity|status) of|participates? as|act as)(?: also"
        rf"| currently| now| still| had| held)?)(?: in the (?:position|capacity"
        rf"|status) of)?"
        rf"(?: the)?(?: status| position)?(?: of)?(?: the| an?| its"
        rf"| as)? ?{_PRE}{STATUS}{_OF}(?P<since> ⟨D⟩)?",
        # "Mongolia, an SCO observer state"
        rf"⟨LISTS⟩,? (?:which (?:is|are) |who (?:is|are) )?(?:an?|the|both"
        rf"|all) {_PRE}{STATUS}{_OF}(?P<since> ⟨D⟩)?(?=[,.;)]| )",
        # "observer state Mongolia", "member states India and Pakistan"
        rf"{_PRE}{STATUS} ⟨LISTS⟩(?! (?:and|or) [a-z]+ )",
        # "has had observer status since 2005"
        rf"⟨LISTS⟩,? (?P<verb>(?:which )?(?:has|have|had) (?:been|had|held|enjoyed))(?: the"
        rf"| an?| its)?(?: status of)?(?: an?| the)? ?{_PRE}{STATUS}{_OF}(?P<since> ⟨D⟩)?",
    )
)
#: "The SCO comprises …": members, unless another status is named
COMPRISES = pattern(
    r"(?:⟨G⟩|[Oo]rgani[sz]ation|[Bb]loc|[Gg]roup(?:ing)?"
    r"|\b[Ii]t)(?P<aside>, [^,⟨⟩]{3,60})?,? (?:which |that )?(?:currently |now |presently "
    r"|today )?"
    r"(?:comprises|comprising|consists of|consisting of|unites|uniting|includes|groups"
    r"|grouping|brings together|is made up of|made up of|is composed of|composed of"
    r"|encompasses)"
    r"(?: the)?(?: following)?(?: (?P<number>[\w-]+))?(?: (?:countries|states"
    r"|nations))?(?: [-–—:]+|:|,? including| namely)? ?⟨LISTS⟩",
    LISTS=_LISTS,
)
SINCE_AS = pattern(rf"(?P<day>⟨D⟩),? as (?:an? |the )?{_PRE}{STATUS}")
#: "became full members in 2017", "was granted the status of a dialogue partner at the Ufa summit"
BECAME = pattern(
    rf"(?P<who>⟨CL⟩)(?:,⟨^CLMN⟩{{0,60}},|,)? (?P<verb>{AUX}(?:beco?a?m(?:e|es|ing)|joined|join"
    rf"|joins|joining"
    rf"|acceded|accede|admitted|accepted|granted|given|awarded|inducted|conferred|welcomed"
    rf"|received|receive|receives|obtained|obtain|gained|gain|got|get|acquired|acquire|declared|secured|attained"
    rf"|upgraded))"
    rf"(?P<what>[^.;]{{0,90}}?)(?<![\w-]){GRANTED}(?P<tail>[^;]*)"
)
MORE = pattern(
    rf"(?:,? and|,|,? while|,? then) (?:it |they |later |then |subsequently )?(?:later "
    rf"|then |subsequently |also )?(?:became|obtained|received|gained|was granted"
    rf"|were granted|got|acquired|has held|has had|upgraded to)"
    rf"(?: an?| the)?(?: status of)?(?: an?| the)? ?{_PRE}{STATUS}(?P<tail>[^,;]*)"
)
#: "India and Pakistan joined in 2017, Iran in 2023 and Belarus in 2024"
JOINED_IN = pattern(
    rf"(?P<who>⟨CL⟩) (?P<verb>{AUX}(?:joined|join|acceded|admitted|accepted|inducted"
    rf"|became (?:full )?members?))(?: (?:the|to the|into the) {_LED}(?:⟨G⟩"
    r"|[Oo]rgani[sz]ation|[Bb]loc|[Gg]roup(?:ing)?))?,? (?:in|on) (?P<day>⟨D⟩)(?P<more>"
    r"(?:(?:,? (?:and|while|then|followed by)|,)(?: the| by)? ⟨CL⟩(?: joined| followed)?"
    r"(?: in| on)? ⟨D⟩)*)"
)
ONE_MORE = pattern(r"(?P<who>⟨CL⟩)(?: joined| followed)?(?: in| on)? (?P<day>⟨D⟩)")
COMPLETED = pattern(
    r"(?P<who>⟨C⟩)'s? (?:full )?(?:membership|accession|admission)(?: (?:in|of|to|into) (?:the"
    r" )?⟨G⟩)?"
    rf" (?P<verb>{AUX}(?:finali[sz]ed|completed|formali[sz]ed))(?P<tail>[^;]*)"
)
JOINED = pattern(
    rf"(?P<who>⟨CL⟩)(?:,)? (?P<verb>{AUX}(?:joined|join|joins|joining|acceded to|accede to"
    rf"|admitted to|admitted into|accepted into|inducted into|acceded into"
    rf"|become part of|became part of))(?: the)? {_LED}(?:(?P<of>⟨G⟩)"
    rf"|(?:[Oo]rgani[sz]ation|[Bb]loc|[Gg]roup|[Gg]rouping|[Cc]lub|[Aa]ssociation)\b)(?!'s"
    rf"| ⟨B⟩| ⟨M⟩| [a-z]*⟨MBF⟩)(?P<tail>[^;]*)"
)
ADMITTED = pattern(
    rf"(?P<verb>(?:{AUX})(?:admitted|accepted|welcomed|granted|inducted|accept|admit|grant"
    rf"|approved|give|gave|granting|admitting|accepting)) (?P<who>⟨CL⟩) (?:as (?:an? |the "
    rf"|its )?|(?:the )?(?:status of )?(?:an? )?){_PRE}{STATUS}(?P<tail>[^;]*)"
)
GRANTED_TO = pattern(
    rf"(?P<verb>(?:{AUX})(?:granted|granting|grant|conferred|awarded|given"
    rf"|assigned)) (?:the )?(?:status of )?(?:an? "
    rf"|the )?{_PRE}{GRANTED}(?: status)?(?: of the ⟨G⟩)? (?:to"
    rf"|on) (?:the )?(?P<who>⟨CL⟩)(?P<tail>[^;]*)"
)
GRANTED_BY = pattern(
    rf"{_PRE}{GRANTED}(?: status)?(?: of the ⟨G⟩| in the ⟨G⟩)? (?P<verb>{AUX}(?:granted|given"
    rf"|awarded|extended)) to (?:the )?(?P<who>⟨CL⟩)(?P<tail>[^;]*)"
)
RAISED_TO = pattern(rf" to (?:an? |the )?(?:status of )?(?:an? )?{_PRE}{STATUS}")
WILL_BE = pattern(
    rf"(?: of [^,;]{{0,40}})?,? (?:and|but) (?:it |they )?(?:will|is to|are to|is set to"
    rf"|is expected to) (?:soon )?become(?: an?| the)? {_PRE}{STATUS}"
)
TO_JOIN = pattern(
    r"(?P<who>⟨C⟩)'s? (?:cabinet|government|parliament"
    r"|council of ministers)\b[^;]{0,40}?(?:approved?|decided|agreed|endorsed"
    r"|ratified)[^;]{0,30}? (?P<verb>to (?:join|become|accede to))(?: the)? (?P<tail>[^;]*)"
)
SAME = pattern(
    r"(?P<who>⟨CL⟩)(?:,)? (?:already |also |all |both |now |currently )*(?:have|has|hold"
    r"|holds|enjoy|enjoys|share) (?:already |also )?(?:that|this|the same|a similar"
    r"|an identical|such) status"
)
AS = pattern(rf"\bas (?:an? |the |its )?(?:[\w-]+ ){{0,3}}?{STATUS}")
