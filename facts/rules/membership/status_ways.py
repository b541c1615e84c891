"""The freer ways in which good writers say what status a country has, as patterns.

Where the forms of agencies name a status and list its holders, these tell it by a verb of their
own: who follows the work as an observer, is content with the role, belongs to the organisation.
"""

from __future__ import annotations

import re

from facts.rules.membership.status_words import BLOC, LISTS, OF, ORG, PRE, SINCE, STATUS
from facts.rules.tokens import pattern

_ITS = r"(?:[Ii]ts|their|(?:[Tt]he )?⟨G⟩'s?|[Tt]he (?:organi[sz]ation|bloc|group(?:ing)?)'s)"
_STILL = r"(?:(?:which|who|that|also|both|all|currently|now|still|already|presently|only|too) )*"
_LOOSE = r"(?:(?!⟨CLNM⟩)[^;,])"
#: "the role of a mere observer", "dialogue partners"
_RANK = (
    r"(?:(?:an?|the|its|their) )?(?:(?:status|rank|role|position|seat|standing|place|part)"
    rf" (?:of|as) (?:an? )?)?(?:mere |simple |permanent )?{PRE}{STATUS}{OF}{SINCE}"
)
#: What a country does, of today, as what it is: "follow its work as observers"
_DOES = (
    r"(?:follows?|attends?|sits?|takes? part|cooperates?|collaborates?|works?|engages?|interacts?"
    r"|ranks?|figures?|stands?|appears?|belongs?|counts?|features?|serves?|joins in"
    r"|(?:is|are|has been|have been) (?:linked|tied|attached|connected|affiliated|associated|bound"
    r"|listed|counted|registered|classed|classified|ranked|known|represented|involved|present"
    r"|on board|inside|in)|(?:has|have) (?:sat|followed|attended|taken part|cooperated|worked"
    r"|served|ranked|figured|participated))"
)
_STAYS = (
    r"(?:(?:has|have) (?:preferred|chosen|opted|been content|contented (?:itself|themselves))"
    r"(?: to (?:stay|remain|be|continue as)| for| with)?|prefers?(?: to (?:stay|remain|be))?"
    r"|(?:is|are) content (?:with|to (?:stay|remain|be))|stays?|remains?|enjoys?|retains?|keeps?"
    r"|occup(?:y|ies)|plays?|holds?|(?:has|have)(?: been)?|continues? as"
    r"|constitutes?|is|are)"
)
STANDING = tuple(
    pattern(source, LISTS=LISTS)
    for source in (
        # "Afghanistan and Iran follow its work as observers"
        rf"⟨LISTS⟩(?:, {_LOOSE}{{3,40}},"
        rf"|,)? (?P<verb>{_STILL}{_DOES}\b)(?:(?!⟨CLNMD⟩)[^;,]){{0,60}}? as {_RANK}",
        # "Turkey, alone among the allies, enjoys the rank of a dialogue partner"
        rf"⟨LISTS⟩(?:, {_LOOSE}{{3,60}},|,)? (?P<verb>{_STILL}{_STAYS}) (?:only |merely )?{_RANK}"
        rf"(?! (?:which|who|that)\b)",
        # "Turkey would like to join but remains a dialogue partner"
        rf"⟨LISTS⟩(?:(?!⟨CLN⟩)[^;]){{3,90}}? (?:but|yet|though|however|although it|while it)"
        rf" (?:it |they |,)?(?:still |for now |so far |only )*"
        rf"(?P<verb>remains?|stays?|is|are|has|have|holds?)(?: only| merely| still| for now)*"
        rf" {_RANK}",
        # "Observer status is held by Afghanistan and Mongolia"
        rf"{PRE}{STATUS}(?: status)?{OF} (?P<verb>(?:is|are|has been|have been) (?:currently "
        rf"|now |also |still )*"
        rf"(?:held|enjoyed|shared|kept|retained|borne)) by (?:the )?⟨LISTS⟩{SINCE}",
        # "counting Belarus and India among its members"
        rf"(?P<verb>counts?|[Cc]ounting|has|[Hh]aving|numbers?|[Nn]umbering|lists?|[Ll]isting"
        rf"|[Ii]nclud(?:es?|ing)|names?|[Ww]ith|sees?) "
        rf"(?:{_LOOSE}{{3,70}} (?:such as|like|including) )?(?:the )?⟨LISTS⟩"
        rf" (?:among|in the ranks of|as) {_ITS} {PRE}{STATUS}",
        # "Of the ten members, Belarus is the youngest"
        rf"^[Oo]f (?:the|its) {PRE}{STATUS}(?<=s){OF}, (?P<who>⟨C⟩)"
        r" (?P<verb>is|has|remains|alone)\b",
        # "Belarus and Iran, currently observers"; "Armenia and Nepal, both of them partners of …"
        rf"⟨LISTS⟩, (?:(?:currently|now|still|(?:both|all|each)(?: of them| of which)?|so far"
        rf"|for now|themselves|(?:al)?though|albeit|merely|only|like ⟨CL⟩),? )+(?:an? "
        rf"|one of (?:the"
        rf"|its) )?{PRE}{STATUS}{OF}{SINCE}(?=[,.;)]|$)",
        # "Since becoming an observer, Mongolia has been active"
        rf"\b[Ss]ince (?:becoming|it became) (?:an? )?{PRE}{STATUS}{OF}, (?:the )?⟨LISTS⟩",
        # "as observers there are Afghanistan and Mongolia", "In the rank of observers stand …"
        rf"\b(?:[Aa]s|[Ii]n the (?:role|rank|ranks|status|position) of) (?:its |the )?{PRE}{STATUS}"
        rf"(?<=s){OF},? (?:there are|stand|sit|figure|come|follow|are|it has|it counts) ⟨LISTS⟩",
        # "The ranks of the dialogue partners include Nepal and Qatar"
        rf"(?:ranks?|circle|group|list|number|camp|category) of (?:the |its )?{PRE}{STATUS}"
        rf"(?<=s){OF} (?P<verb>(?:now |currently )?(?:includes?|comprises?|consists? of|features?"
        r"|contains?|is|are))(?: now| today)? (?:the )?⟨LISTS⟩",
    )
)
#: "The former is an observer, the latter a dialogue partner": of the two told of just before
FORMER = pattern(
    rf"^The (?:former|first) (?P<verb>is|remains|has been)(?: now| still)? {_RANK}"
    r",?(?: while| whereas|;)?(?: and)? the (?:latter|second)(?: is"
    r"| remains)?(?P<rest> [^;,.]{3,40})"
)
#: "These include India and Iran": of those with whom the sentence before has ended
THESE = pattern(
    r"^(?:These|They)(?: (?:countries|nations|states|members))? (?:include|comprise|are)(?: the)?"
    r"(?: following)?:? ⟨LISTS⟩(?=[.;]|$)",
    LISTS=LISTS,
)
TOLD_LAST = re.compile(
    r"(?<!and )(?<!or )\b(?P<status>[Mm]ember[ -](?:[Ss]tates|[Cc]ountries|[Nn]ations)"
    r"|[Oo]bserver (?:[Ss]tates|[Cc]ountries)|[Dd]ialogue [Pp]artners)"
    r"(?: (?:of|in) the (?:SCO|Shanghai Cooperation Organi[sz]ation|organi[sz]ation|bloc|grouping)"
    r"(?: \(SCO\))?)?\W*$"
)
#: "Tehran, a member since 2023": a capital for its country
CAPITAL = pattern(rf"(?P<who>⟨P⟩), (?P<verb>)(?:an?|the) {PRE}{STATUS}{OF}(?P<since> ⟨D⟩)(?=[,.;])")
#: "China and Russia belong to the SCO": members, unless another status is named
BELONGS = tuple(
    pattern(source, LISTS=LISTS)
    for source in (
        rf"⟨LISTS⟩,? (?P<verb>{_STILL}(?:belongs? to|(?:has|have) belonged to|(?:is|are) united in"
        rf"|(?:is|are|has been|have been) (?:also |now |still )?(?:an? (?:\w+ )?|an integral )?"
        rf"part of)) {ORG}"
        rf"(?!'s| of | famil| space| region| area| orbit| partner)(?P<since> ⟨D⟩)?"
        r"(?![^;]{0,40}(?:observer|partner|guest))",
        rf"⟨LISTS⟩,? (?P<verb>(?:which |who )?(?:has|have) (?:been|sat)) (?:in|inside"
        rf"|at the table of)"
        rf" {ORG}(?P<since> ⟨D⟩)",
        rf"(?:⟨G⟩|{BLOC}),? to which ⟨LISTS⟩ (?:also )?(?P<verb>belongs?)\b",
        rf"{_ITS} membership(?: [-–—]| \(|:|,) (?P<verb>)⟨LISTS⟩",
        r"\b[Ww]ith (?:the )?⟨LISTS⟩ (?P<verb>)(?:now |already )*(?:on board|inside|in its ranks"
        r"|in the fold|among them)(?P<since> ⟨D⟩)",
        r"⟨LISTS⟩(?: [-–—]|,) (?P<verb>)(?:the )?(?:\w+ )?(?:countries|states|nations)"
        rf" (?:that|which) (?:together )?(?:make up|form|constitute|compose|belong to) {ORG}",
    )
)
