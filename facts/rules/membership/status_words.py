"""The words of news for a status: "full-fledged member", "observer state", "dialogue partner"."""

from __future__ import annotations

from facts.model import Status
from facts.rules.marks import mark
from facts.rules.numbers import SMALL

FULL = (
    r"(?:full[- ]fledged|fully[- ]fledged|full-scale|full-time|full|permanent|founding|new|newest"
    r"|newly admitted|newly inducted|official|youngest|current|other|remaining|regular|all|equal"
    r"|main|fellow|latest|leading|active|core|existing|present|original)"
)
#: "It", "The country", "The Islamic Republic", "The Central Asian nation"
IT = (
    r"It|The (?!(?:host|other|first|second|third|only|neighbou?r\w*|new\w*|last|latter) )"
    r"(?:[\w-]+ ){0,2}(?:country|nation|state|[Rr]epublic|[Kk]ingdom)"
)
#: "Both", "The two neighbours", "All three countries"
THEY = (
    r"Both(?: (?:countries|states|nations|of them))?"
    r"|(?:The two|All (?:three|four|five))(?: (?:[\w-]+ )?(?:countries|states|nations|neighbou?rs"
    r"|rivals|republics))?"
)
#: How a sentence begins that tells on with one of these.
SUBJECTS = ("It ", "The ", "Both ", "All ")
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth)"
)
MEMBER = (
    r"[Mm]ember(?:s\b(?! of (?:parliament|the (?:delegation|council|cabinet|government"
    r"|family)))|[ -](?:[Ss]tates?|[Cc]ountr(?:y|ies)|[Nn]ations?)\b"
    r"|\b(?! of (?:parliament|the (?:delegation|council|cabinet|family))| of ⟨B⟩|ship))"
)
OBSERVER = (
    r"[Oo]bservers?(?:[ -](?:[Mm]embers?|[Ss]tates?|[Cc]ountr(?:y|ies)|[Nn]ations?|[Ss]tatus))?\b"
)
DIALOGUE = (
    r"(?:[Dd]ialogue|[Dd]iscussion|[Dd]ialog)[ -](?:[Pp]artners?"
    r"|[Mm]embers?(?:hip)?)(?:[ -](?:[Ss]tates?|[Cc]ountr(?:y"
    r"|ies)|[Nn]ations?|[Ss]tatus))?\b|[Pp]artners? (?:in|for|on) [Dd]ialogue(?: status)?\b"
)
GUEST = r"[Gg]uest (?:[Ss]tates?|[Cc]ountr(?:y|ies)|[Nn]ations?)\b"
STATUS = (
    rf"(?P<status>{DIALOGUE}|{OBSERVER}|{GUEST}|{MEMBER}|partner (?:states?|countr(?:y|ies))\b"
    r"|(?<=⟨G⟩ )[Pp]artners?\b|(?<=rgani[sz]ation's )[Pp]artners\b(?= (?:are|include)\b)"
    r"|[Pp]artners?(?= of (?:the )?⟨G⟩))"
    r"(?:(?<=\w),?[\"'](?=[ ,.;:)]|$))?"
)
#: A status as something that is granted: "full membership" too.
GRANTED = STATUS.replace(
    "(?P<status>",
    r"(?P<status>[Pp]artner status\b|[Dd]ialogue [Pp]artnership\b"
    r"|(?:(?<=as a )|(?<=a new )|(?<=come a )|(?<=came a ))[Pp]artner"
    r"(?= (?:at|of (?:the )?⟨G⟩|⟨D⟩|[io]n ⟨D⟩)|[.,;]|$)"
    r"|(?<=as )[Pp]artners\b(?! (?:in|for) )|(?:full |permanent )?membership\b"
    r"(?! (?:process|procedure|application|bid|status of))|",
)
#: What news calls an organisation whose name has been said.
BLOC = (
    r"(?:(?:(?:regional|security|Eurasian|political|economic|influential|powerful|Asian|prestigious"
    r"|intergovernmental|strategic|international)(?:,| and)? )*"
    r"(?:[Oo]rgani[sz]ation|[Bb]loc|[Gg]roup(?:ing)?|[Aa]ssociation|[Aa]lliance|[Cc]lub|[Bb]ody"
    r"|[Ff]ramework|[Ff]orum)\b)"
)
#: What may stand between "the" and the organisation: "the China- and Russia-led SCO"
LED = (
    r"(?:(?:(?:⟨C⟩- and )?⟨CP⟩-(?:led|based|backed|dominated)|(?:⟨A⟩- and )?⟨A⟩-led"
    r"|\w+-(?:member|nation|country|state)|regional|Eurasian|security) )*"
)
#: Something of the organisation that has members of its own: "of the SCO Energy Club"
PART_NOUN = (
    r"(?:Club|Council|Consortium|Forum|Network|Association|Bank|University|Committee|Platform"
    r"|Cent(?:re|er)|Structure|Zone)\b"
)
PART = rf"(?:[A-Z][\w-]+ ){{0,3}}{PART_NOUN}"
#: The organisation, by name or as a bloc.
ORG = rf"(?:the )?{LED}(?:⟨G⟩|{BLOC})"
#: One of these stands in every sentence that names a status.
NAMED = mark("member* observer* partner* guest*")
#: In which organisation: "of the SCO", "in the bloc"
OF = (
    rf"(?P<of>(?: of| in| at| to| with)(?: both)?(?: the| this)? {LED}"
    rf"(?:(?:[a-z]+ (?=⟨G⟩))?⟨GQ⟩(?: bloc\b)?|{BLOC}))?"
)
#: Since when a status is held
SINCE = (
    r"(?P<since> ⟨D⟩| since ⟨M⟩|,? (?:(?:a|the) (?:status|position|role)(?: that| which)?|which)"
    r" (?:it|the country|they) (?:has|have) (?:held|had|enjoyed) ⟨D⟩)?"
)
#: Countries that are nobody's: "Iran", not "Iran's"
LISTS = r"(?P<who>⟨CL⟩)(?!'s? |⟨G⟩)"
#: What may stand before a status: "the SCO's ninth full", "two", "its only"
PRE = (
    r"(?<![A-Za-z])"
    rf"(?:(?:{FULL}|(?P<ordinal>{ORDINAL})|⟨G⟩(?:'s)?|[Ii]ts"
    r"|(?:[Oo]rgani[sz]ation|[Bb]loc|[Gg]roup(?:ing)?)'s|only|\d{1,2}|two|three|four|five|six"
    r"|seven|eight|nine|ten|fourteen|fifteen|so-called),? ){0,4}[\"']?"
)

#: "the four ex-Soviet Central Asian states of": what may stand inside a list of countries
REGION = (
    rf"(?:(?:the )?(?:(?:{SMALL}|\d) )?(?:(?:(?:former|ex-Soviet|Soviet|[Cc]entral Asian"
    r"|[Ss]outh Asian|Asian) )+"
    r"(?:states|republics|countries|nations|members)(?: of| like| such as|,? namely,?)?"
    r"|(?:states|republics|countries|nations) of Central Asia,? (?:including|like|such as|namely))"
    r"(?:(?: --| [-–—]|:|,| \()? | [-–—]))"
)


def kind(words: str) -> Status | None:
    """The status that the words name."""
    lower = words.lower()
    if "dialog" in lower or "discussion" in lower:
        return "dialogue_partner"
    if "observer" in lower:
        return "observer"
    if "guest" in lower:
        return "guest"
    if "partner" in lower:
        return "partner"
    return "member" if "member" in lower else None
