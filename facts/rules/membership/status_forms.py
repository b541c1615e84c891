"""The ways in which English news says what status a country has, as patterns."""

from __future__ import annotations

from facts.rules.membership.status_words import (
    BLOC,
    GRANTED,
    IT,
    LED,
    LISTS,
    OF,
    ORDINAL,
    PRE,
    REGION,
    SINCE,
    STATUS,
    THEY,
)
from facts.rules.numbers import NUMBER, SMALL
from facts.rules.tokens import pattern

_MANY = r"(?:the )?(?:following )?(?:the )?(?:[Ii]slamic )?"
_END = r"(?=[,.;)]| |$)"

_WORTHY = (
    r"(?:(?:active|constructive|committed|responsible|important|key|dedicated|proud|reliable)"
    r"(?:,| and)? ){0,3}"
)

_COMES = (
    r"(?:attend(?:ed|ing|s)?|took part|invited|tak(?:es?|ing) part|participat(?:ed?|ing|es)"
    r"|arrived|c[ao]me)"
    r"(?:(?!⟨CLNO⟩)[^;,]){0,60}?"
)
_AS_OBSERVER = r"as (?:an? |the )?(?P<status>[Oo]bserver (?:[Ss]tate|[Mm]ember|[Cc]ountry))\b"

#: "its members are this year's hosts: Kazakhstan, China, …"
_HOSTS = (
    r"(?:(?:(?:the|⟨D⟩'s|current|summit|rotating|founding|original|its|host) ){1,4}?"
    r"(?:co-)?(?:hosts?|chairs?|founders|states|nations|countries)(?: country| nation)?"
    r"(?::| [-–—]|,)? )"
)
#: Countries that are nobody's: without one, only OWNED listings can match.
FREE = pattern(LISTS)
#: "ten members will take part, including …"
_THERE = (
    r"(?: (?:will (?:participate|attend|take part)|participated|attended|took part)"
    r"(?: (?:in|at|the|⟨M⟩))*(?=, including))"
)
#: "other members invited to the summit are"
_WHO_COME = (
    r"(?: (?:(?:that|which|who) (?:were|are|have been|will be) )?(?:invited|attending|present"
    r"|represented|participating|taking part)(?: (?:by|to|at|in|the|meeting|summit|⟨MPC⟩))*"
    r"(?= (?:are|includ)))"
)
_LISTINGS = tuple(
    pattern(source, LISTS=LISTS)
    for source in (
        # "9 SCO members (…)", "observer states namely …", "dialogue partners include …"
        rf"{PRE}{STATUS}(?: status)?{OF}(?: \(\d{{1,2}}\)(?=:))?"
        rf"(?:{_THERE}|{_WHO_COME})?(?:(?: (?:interested|which|that|with|in)[a-z ]{{3,45}})?"
        rf"(?: \((?:including |namely )?| [-–—\ufffd]+ |[–—])"
        rf"|(?:, (?:besides|in addition to|along with|apart from|together with)"
        rf" (?:the )?(?:hosts? )?(?P<plus>⟨CL⟩))?,? (?:(?:who |which )?(?:now "
        rf"|currently |⟨D⟩ )?(?:are|is|include|includes|encompass)|including"
        rf"|such as|viz\.?,?|(?:with )?the (?:others|rest) being"
        rf"|among (?:them|which|whom)(?: are)?|namely,?|like|i\.e\.|comprise|being|range from"
        rf"|consist of|(?<=artners )in(?= ⟨L⟩))"
        rf"(?: now| currently|:)?(?: as follows:)? |: ){_HOSTS}?(?:the |{_MANY})?⟨LISTS⟩",
        # "two observer states, Afghanistan and Mongolia"
        rf"(?:\b(?:\d{{1,2}}|{SMALL}|{SMALL.title()}|[Aa]ll(?: the)?|the(?= (?:other|rest)\b)) "
        rf"|(?P<opening>^(?:The )?|\bthe (?=⟨G⟩ ))){PRE}{STATUS}{OF}, ⟨LISTS⟩(?=[.;,]"
        rf"|(?(opening) (?:could|will|would|may|are|were|have|also|met)\b|(?!))"
        rf"| and (?:\d|[a-z]+ [a-z]+ partner|[a-z]+ observer))",
        # "Four countries (…) have observer status", "… are dialogue partners"
        rf"⟨LISTS⟩(?:(?:,? and [A-Z][a-z]+(?: [A-Z][a-z]+)?)?\))?"
        rf"(?P<beside>, (?:an?|the) (?:(?!⟨CLN⟩)[^,;]){{3,60}}(?=,))?,?"
        rf"(?: (?:formerly|once|previously) [^,;]{{3,40}},)?(?: [-–—]+)? "
        r"(?:(?<=, )(?:(?!⟨CLN⟩)[^,;]){3,50} (?=that |which |who ))?(?:that |who )?"
        rf"(?P<verb>(?:(?:also|already|currently|now|still|each|both|all|which"
        rf"|presently) )*(?:(?:are|is)(?: currently| now)?"
        rf" (?:among|one of|listed as|considered|regarded as)|are|is|(?:was|is|were"
        rf"|are) the (?:[\w ]|⟨G⟩){{3,30}}? to be"
        rf"|remains?|(?:has|have) (?:always )?remained|retains?|keeps?|maintains?"
        rf"|have|has|has already|hold|holds|(?:is |are )?holding|having|enjoys?"
        rf"|enjoying|being|as|stays?"
        rf"|serv(?:e|ing) as"
        rf"|in the (?:position|capacity|status) of|participat(?:e|es|ing) as|act(?:ing)? as)"
        rf"(?: also| already| currently| now| still| had| held)?)(?: in the (?:position|capacity"
        rf"|status) of)?"
        rf"(?: the)?(?: status(?:es)?| position| rank| role| seat)?(?: of)?(?: the| an?| its"
        rf"| as)? ?{_WORTHY}{PRE}{STATUS}{OF}{SINCE}",
        # "Mongolia, an SCO observer state", "Russia, China and other members"
        rf"⟨LISTS⟩,? (?:which (?:is|are) |who (?:is|are) |and |also |itself )?(?:an?|the|both"
        rf"|all|another|one of (?:the|its)|its(?= (?:\d|{SMALL})\b)|(?<=and )other)"
        rf" {PRE}{STATUS}{OF}{SINCE}{_END}"
        # "…, and the dialogue partners are": of others
        r"(?! (?:are|include|were)\b)",
        # "observer state Mongolia", "member states India and Pakistan"
        rf"{PRE}{STATUS} ⟨LISTS⟩(?! (?:and|or) [a-z]+ )",
        # "attended for the first time as a full member"
        rf"⟨LISTS⟩ (?:(?:is|are|has|have|had|will|be(?:en)?|also) )*{_COMES} (?P<verb>(?P<came>as))"
        rf" (?:an? |the )?(?:(?:new |first |{ORDINAL} )?(?:[Ff]ull(?:[- ]fledged)?|permanent) "
        rf"|(?:heads of )?(?=[Oo]bserver|[Dd]ialogue))"
        rf"(?P<status>[Mm]embers?(?:[ -](?:state|country))?"
        rf"|[Oo]bserver (?:[Ss]tates?|[Mm]embers?|[Cc]ountr(?:y|ies))"
        rf"|(?<!invited as )(?<!invited as a )[Dd]ialogue [Pp]artners?)\b{OF}",
        # "Myanmar is not a member of the SCO but holds the status of dialogue partner"
        rf"⟨LISTS⟩ (?:is|are) not (?:yet )?(?:an? |the )?(?:full |permanent )*members?{OF} but "
        rf"(?P<verb>(?:rather "
        rf"|instead |it |they )?(?:holds?|has|have|is|are|remains?|enjoys?|an?))(?: the| an?)?"
        rf"(?: status)?(?: of)?(?: an?)? ?{PRE}{STATUS}",
        # "Mongolia (observer state)"
        rf"⟨LISTS⟩ \((?:an? |the )?{PRE}{STATUS}\)",
        # "has had observer status since 2005"
        rf"⟨LISTS⟩,? (?P<verb>(?:which )?(?:has|have|had) (?:been|had|held|enjoyed))(?: the"
        rf"| an?| its)?(?: status of)?(?: an?| the)? ?{PRE}{STATUS}{OF}{SINCE}",
        # "As an SCO member, India …"
        rf"(?:^|[\"'] ?|[,;] |\band )(?:[Aa]s|[Bb]eing|[Hh]aving been|[Ii]n its capacity as)"
        rf" (?:an? |the |one of the )?{_WORTHY}{PRE}{STATUS}{OF}"
        rf"{SINCE}, (?:the )?⟨LISTS⟩(?! would| could| might)",
        # "In addition to Türkiye, there are five other dialogue partners"
        rf"(?:[Bb]esides|[Ii]n addition to|[Aa]part from|[Aa]side from|[Aa]long with|[Aa]longside)"
        rf" (?P<who>⟨CL⟩),(?:(?!⟨CLN⟩)[^;,]){{0,50}}?\bother {PRE}{STATUS}",
    )
)
_OWNED = (
    # "Mongolia's observer status", "Turkey's status as a dialogue partner"
    pattern(
        rf"(?P<who>⟨C⟩)'s? (?:current |present )?(?:status|position) (?:as|of) (?:an? |the )?"
        rf"{PRE}{STATUS}{OF}"
    ),
    pattern(
        rf"(?P<who>⟨C⟩)'s? (?:current |present )?{PRE}{STATUS}(?:(?<=status)| seat)"
        rf"(?! (?:application|bid|request))"
    ),
)
#: For each listing what is looked for first, as it is found sooner: before the list the end of
#: "including", "are:", "members" and such words, behind it a pause.
_FIRST = tuple(
    pattern(source, LISTS=LISTS)
    for source in (
        r"⟨LISTS⟩(?:(?<=[(–—]⟨CL⟩)|(?<=consist of ⟨CL⟩)|(?<=artners in ⟨CL⟩)"
        r"|(?<=(?:are|.is|viz|iz\.|ude|des|ass|ing|.as|hem|ich|hom|ely|ike|\.e\."
        r"|ise|rom|now|tly|ost|air|irs|tes|ons|ion|ies|try|ers|sts|..:"
        r"|(?:ly|st|ts|ir|rs|ns|es|on|ry),|..[-–—\ufffd]|the|mic) ⟨CL⟩))",
        r", ⟨CL⟩(?=[.;,]| [achmw])",
        r"⟨CL⟩",
        r"⟨CL⟩",
        r"⟨CL⟩(?<=(?:ner|ers|ber|ver|ate|tes|try|ies|ion|ons|tus|hip|gue|\w\w[\"']) ⟨CL⟩)",
        r" as ",
        r"⟨CL⟩ (?:is|are) not ",
        r" \(",
        r"⟨CL⟩,? (?:which )?ha",
        r", (?:the )?⟨CL⟩",
        r"other ",
    )
)
_OWNED_FIRST = (pattern(r"(?:status|position) (?:as|of) "), pattern(r"status|seat"))
OWNED = tuple(zip(_OWNED_FIRST, _OWNED, strict=True))
_LISTED = tuple(zip(_FIRST, _LISTINGS, strict=True))
#: What is looked for first, and the listing.
LISTINGS = (*_LISTED[:-1], *OWNED, _LISTED[-1])
#: "14 dialogue partners": as many as are listed
COUNTED = pattern(rf"(?:\d{{1,2}}|{SMALL}) ")
#: "… and SCO dialogue partner", behind another status of the same country
ALSO = pattern(
    rf",? (?:and|as well as|but) (?:also )?(?:an? |the )?(?!\d"
    rf"|{SMALL} ){PRE}{STATUS}{OF}{SINCE}(?=[,.;)]|$)"
)
#: "… Russia, four Central Asian states – Kazakhstan, … – India and Iran"
FURTHER = pattern(
    r"(?P<break>\)?,|\)|,? [-–—]|)(?P<and>,? (?:and|as well as|plus|along with))?"
    rf" (?P<region>{REGION})?(?:the )?⟨LISTS⟩",
    LISTS=LISTS,
)
#: "dialogue partners range from Armenia and Nepal to Egypt"
RANGE = pattern(r" to (?:the )?(?P<who>⟨CL⟩)")
#: "has Russia, India and four Central Asian states – Kazakhstan, … – as its members"
BEFORE = pattern(rf"(?P<who>⟨CL⟩),? and {REGION}(?:the )?$")
_NOUN = (
    r"(?:\b(?:[Tt]he|[Tt]his|an?|its)(?: (?!(?:in|to|for|with|on|by|the) )(?:[\w-]|⟨CAP⟩)+(?:,"
    r"| and)?){0,6}? (?:[Oo]rgani[sz]ation"
    r"|[Bb]loc"
    r"|[Gg]roup(?:ing)?|alliance|association|coalition|club|body|union|structure|assembly))"
)
_FOUNDED = (
    r"(?:,? (?:which was |that was |was )?(?:founded|established|created|formed|launched|set up)"
    r"(?: in ⟨P⟩)?(?: in| on)? ⟨D⟩(?: in ⟨P⟩)?)"
)
_COMPRISE = (
    r"(?:comprises|comprising|consists of|consisting of|unites|uniting|includes|groups|grouping"
    r"|brings together|bringing together|(?:is (?:currently |now |today )?)?(?:made up|composed"
    r"|comprised) of|encompasses|encompassing|incorporates|incorporating|counts|gathers"
    r"|is (?:formed|represented) by|which is made up of)"
)
#: "The SCO comprises …", "a bloc of …": members, unless another status is named
COMPRISES = pattern(
    rf"(?P<noun>⟨G⟩(?: [a-z]+)?(?: group(?:ing)?| bloc| alliance)?|{_NOUN}"
    rf"|[Mm]embership(?: of the ⟨G⟩)?"
    rf"|\b[Ii]t)(?:(?P<aside>, (?:(?!⟨CLN⟩)[^,]){{3,60}}"
    rf"| ⟨D⟩(?= that | which )|{_FOUNDED}|,? (?:which is |is )?(?:led|dominated) by ⟨CL⟩"
    rf"| (?:that|which) (?:(?!⟨CLN⟩)[^,;]){{3,50}}(?= and (?:now )?{_COMPRISE}))?,?"
    rf"(?: [-–—]+)? (?:and |which |that )?"
    rf"(?:,? ?(?:along with|together with|besides|in addition to|apart from) (?P<plus>⟨CL⟩),? )?"
    rf"(?:(?:also|already|currently|now|presently|⟨D⟩) ){{0,2}}{_COMPRISE}"
    rf"|(?<!⟨G⟩)(?<!embership)(?: made up| composed)? of(?: (?:countries|states"
    rf"|nations) [a-z]+ing [^;,]{{0,50}},"
    rf" (?:including|comprising))?)"
    rf"(?: (?:major |regional |powerful |key |big |large |world |nuclear |rival |important |giant "
    rf"|rising |emerging |leading |Asian |neighbou?ring )*(?:powers|countries|players"
    rf"|states"
    rf"|economies|nations|heavyweights) (?:such as|like|including)"
    rf"|(?: (?:the|South|Asian|nuclear(?:-armed)?|arch|bitter|longtime))* (?:arch-?)?(?:rivals|foes"
    rf"|neighbou?rs|giants))?"
    rf"(?: the| its)?(?: following)?(?: (?P<number>\d{{1,2}}|{SMALL}|several))?"
    rf"(?: (?:[A-Z][a-z]+ )?(?:countries|states|nations)(?: of)?)?(?: as [a-z -]{{0,20}}members?"
    rf"(?: states| countries)?)?(?: [-–—:]+|:|,? including| namely)? ?{REGION}?{_HOSTS}?(?:the )?"
    r"⟨LISTS⟩",
    LISTS=LISTS,
)
#: "The BRICS -- Brazil, Russia and India -- agreed"
BETWEEN_DASHES = pattern(r"⟨G⟩(?: group(?:ing)?| bloc)? (?:--|[–—-]) (?P<who>⟨L⟩) (?:--|[–—-])")
#: "China, Russia and the Central Asian states make up the SCO's membership of eight"
MAKE_UP = pattern(
    r"⟨LISTS⟩(?:,? and (?:the )?[\w -]{3,40})?,?(?: [-–—])? (?:(?:now|today|together) )?"
    r"(?:make up|makes up|form|constitute|comprise) the (?:⟨G⟩|NOUN)"
    r"(?!(?:'s)? (?:observer|dialogue|partner))",
    LISTS=LISTS,
    NOUN=BLOC,
)
#: "Besides Belarus and Kazakhstan, the organisation includes …"
BESIDES_AFTER = pattern(
    r",? (?:besides|in addition to|apart from|aside from|along with|alongside"
    r"|together with) (?:(?:other )?(?:countries|states|nations|others)"
    r" (?:such as|like|including) )?"
    r"(?:the )?(?P<who>⟨CL⟩)(?=[.,;]|$)"
)
#: "The SCO, including India, China and Russia, …"
INCLUDING = pattern(r"^\W{0,2}(?:[Tt]he )?⟨G⟩, including ⟨LISTS⟩", LISTS=LISTS)
BESIDES = pattern(
    r"(?:[Bb]esides|[Ii]n addition to|[Aa]part from|[Aa]side from|[Aa]long with|[Aa]longside)"
    r" (?P<who>⟨CL⟩),? [^,;]{0,25}$"
)
SINCE_AS = pattern(rf"(?P<day>⟨D⟩),? as (?:an? |the )?{PRE}{STATUS}")
#: "observer states took part: Prime Minister of Mongolia … and …"
REPRESENTED = pattern(
    rf"{PRE}{STATUS}(?<=s){OF}(?: also)?(?:(?!⟨CLNO⟩|observer|partner|member)[^:;.]){{0,60}}?(?::"
    rf"|,? namely,?|,? including| [-–—]| (?:was|were|are|will be) represented by)(?: the)?"
    r" (?P<who>⟨N⟩(?:(?:[,;] (?:and )?| and )⟨N⟩)*)(?P<guest> as (?:[\w']+ ){0,4}guest)?"
)
#: What is looked for before that, as it is found sooner.
PERSONS = pattern(r"⟨N⟩(?<=(?:.{6}:|.{5}ly|.{4}ly,|.{4}ing|.{6}[-–—]|nted by|.{4}the) ⟨N⟩)")
#: "the Prime Minister of Mongolia, an observer state"
OFFICIALS = (
    # "From the observers, the President of Mongolia and …"
    pattern(
        rf"\b[Ff]rom (?:among )?(?:the|its) {PRE}{STATUS}(?<=s){OF},?(?: the)?"
        r" (?P<who>⟨N⟩(?:(?:, | and |, and )⟨N⟩)*)(?P<guest>)"
    ),
    pattern(rf"(?P<who>⟨NO⟩) \((?P<guest>)(?:an? |the )?{PRE}{STATUS}\)"),
    # "The member states are represented by the prime ministers of A and B and the minister of C"
    pattern(
        rf"{PRE}{STATUS}{OF} (?:(?:is|are|was|were|will|be|being|been) )+represented(?: at ⟨M⟩)? by"
        r" (?P<guest>)(?P<who>(?:the )?(?:[Pp]rime [Mm]inisters|[Pp]residents|[Ll]eaders"
        r"|(?:[Ff]oreign )?[Mm]inisters|[Hh]eads of [Gg]overnment) of ⟨CL⟩"
        r"(?:(?:, and|,? as well as|,| and)(?: the)? ⟨NO⟩)*)"
    ),
    pattern(rf"(?P<who>⟨O⟩), (?P<guest>)(?:representing )?an? {PRE}{STATUS}{OF}(?=[,.;])"),
    pattern(
        rf"(?P<who>⟨NO⟩) (?P<guest>)(?:(?:is|was|has|will|be(?:en)?|also) )*(?:{_COMES} )?"
        rf"{_AS_OBSERVER}"
    ),
    pattern(
        rf"(?P<who>⟨N⟩), (?P<guest>)whose country (?:currently |now |also )?(?:is|has been|has"
        rf"|has had|holds|enjoys)(?: the| an?)? (?:status of )?(?:an? )?{PRE}{STATUS}{OF}{SINCE}"
    ),
)
#: "The country currently enjoys observer status"
PRONOUN_IS = pattern(
    rf"^(?P<who>)(?P<it>{IT}|{THEY}) (?:currently |now |also |already )*"
    rf"(?:ha[sd](?: had| been| held)?|enjoys|holds|is|remains|are|have|enjoy|hold"
    rf"|remain) (?:the |an? "
    rf"|one of the |among the )?(?:status of )?(?:an? )?"
    rf"{PRE}{STATUS}{OF}{SINCE}"
)
#: "since 2015 it has the status of an observer"
SINCE_IT = pattern(
    rf"(?P<day>⟨D⟩),? (?:it|the country|the republic) (?:has (?:had |been )?|holds |enjoys |is )"
    rf"(?:the |an? )?(?:status of )?(?:the |an? )?{PRE}{STATUS}"
)
#: "two more members, India and Pakistan, will join"
TO_JOIN = pattern(
    r"\)?(?:,| [-–—])? (?:(?:who|which|that) )?(?:will|(?:is|are)(?: now| also)?(?: set| due"
    r"| expected| scheduled| about| likely| poised)? to) (?:(?:be|soon|also|formally"
    r"|officially) )*(?:(?:admitted|accepted|inducted|welcomed|granted)\b|accede|become"
    rf"|join(?=ing|[.,;]|$| (?:the )?{LED}(?:⟨G⟩|{BLOC})| it\b| them\b))"
)
WILL_BE = pattern(
    rf"(?: of [^,;]{{0,40}})?,? (?:and|but) (?:it |they )?(?:will|is to|are to|is set to"
    rf"|is expected to) (?:soon )?(?:become|acquire|obtain|gain|receive)(?: an?| the)?"
    rf" (?:status of (?:an? )?)?{PRE}{GRANTED}"
)
#: "…, a status that Hungary has held since 2018"
ITS_STATUS = pattern(
    r", (?:an?|the same) (?:status|position) (?:that |which )?(?P<who>⟨CL⟩) (?:has|have"
    r"|had) (?:held"
    r"|had|enjoyed)(?: (?P<day>⟨D⟩))?"
)
SAME = pattern(
    r"(?P<who>⟨CL⟩)(?:,)? (?:already |also |all |both |now |currently )*(?:have|has|hold"
    r"|holds|enjoy|enjoys|share) (?:already |also )?(?:that|this|the same|a similar"
    r"|an identical|such) status"
)
#: "became the tenth member. The other nine are India, …"
THE_OTHERS = pattern(
    r"^The (?:other|remaining) ⟨NUMBER⟩ (?:are|being|include) (?:the )?(?P<who>⟨CL⟩)(?=[.;,]|$)",
    NUMBER=NUMBER,
)
#: Behind such words alone "of" tells of what an organisation is composed.
BODY_OF = pattern(
    r" of(?:(?<=(?:tion|[Bb]loc|roup|ping|ance|club|body|nion|ture) of)|(?<=\b[Ii]t of))"
)
WORD_OF = pattern(r"⟨G⟩ [a-z]+ of")
COMPOSED = (MAKE_UP, INCLUDING, BETWEEN_DASHES)
