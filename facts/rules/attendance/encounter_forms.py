"""The ways in which English news says that persons met, as patterns."""

from __future__ import annotations

import re

from facts.rules.marks import mark
from facts.rules.tokens import pattern

#: How far back from a verb its auxiliaries and an aside behind its subject are looked for.
REACH = 140
#: One of these stands in every sentence that the patterns below fit.
WORDS = mark(
    "meet meets met meeting meetings talks negotiation negotiations discussion discussions"
    " conversation conversations interaction interactions engagement engagements consultation"
    " consultations bilateral bilaterals trilateral lateral laterals lunch breakfast dinner"
    " informal confer conferred exchanged sat sit* conversed interacted discussed discusses call*"
    " paid interlocutor* visitor* caller* found made word notes huddled dined lunched tea saw face"
    " together tête*"
    " whom talk pull* contact contacts"
    " received receives welcome welcomes welcomed greeted greets engaged discuss hosted talking"
    " encounter encounters"
)
TALKS = (
    r"(?:(?!(?:with|to|no|tele\w*|phone|media|press)\b)[\"'a-z-]+(?:,? and)? "
    r"|⟨CA⟩(?:-(?:⟨CA⟩|[A-Z][a-z]+)){1,2} "
    r"|a (?:number|series|round|string) of |tête-à-tête |vis-à-vis ){0,4}?"
    r"(?:talks?|pull-asides?|encounters?|meetings?|negotiations?|discussions?|conversations?|interactions?|engagements?"
    r"|consultations?|bilateral contacts?|bi-?laterals?|working (?:lunch|breakfast|dinner)"
    r"|(?:informal|bilateral|trilateral) (?:summit|meet))[\"']?"
)
HOLD = (
    r"(?:hold|holds|[Hh]eld|holding|have|has|[Hh]ad|having|conduct|conducts|conducted|conducting"
    r"|hosted)"
)
#: What may stand between the verb and "with": "met on Thursday with", "talks in Astana with".
GAP = (
    r"(?:,? (?:separately|briefly|informally|privately|cordially|at length|there"
    r"|individually|in turn|one after another|one by one"
    r"|here|today|yesterday|also|later|earlier|virtually|in person|then|one-on-one|face to face"
    r"|⟨D⟩|on ⟨D⟩|in ⟨PC⟩|at (?:the )?⟨VGBF⟩"
    r"|at (?:the |his |her )?(?:[A-Z][\w'-]+ ?){1,4}(?= )|on the (?:sidelines|margins"
    r"|fringes)(?: of ⟨M⟩| of the \w+)?"
    r"|(?:at|during) ⟨M⟩|including|first)){0,3}"
)
MEETS = pattern(
    rf"(?<![\w'-])(?:(?:separately|individually|briefly|privately|informally|first|jointly|in turn"
    r"|warmly|cordially|later|last)(?:,| and [a-z]+)? )?(?:(?:[Mm]et|meets?|meeting)"
    rf"(?:{GAP} (?:up )?with)?"
    rf"|{HOLD} (?:an? |his |her |their |its first |his first )?{TALKS}{GAP} with"
    rf"|(?:plans?|planned|planning) (?:an? |his |her )?{TALKS}{GAP} with"
    rf"|t(?:ook|akes?|aking) part in (?:an? |the )?{TALKS}{GAP} with"
    rf"|(?:dined|lunched|had (?:dinner|lunch|breakfast|tea)) with"
    rf"|s[ai]ts? down for (?:an? )?{TALKS}{GAP} with"
    rf"|(?:conferred|s[ai]ts? down|conversed|interacted|engaged|huddled|got together|had a"
    rf" (?:[a-z]+ )?(?:word|chat|exchange)|compared notes){GAP} with"
    r"|saw(?= ⟨N⟩(?:(?:,|,? and) ⟨N⟩)*(?:[.;]|,(?= [a-z]+ed\b)"
    r"| (?:separately|in turn|later|on ⟨D⟩)))"
    r"|(?:found|made|had) time(?: also| too)? for"
    rf"|(?:start|begin|open)(?:s|ed)? (?:his|her) (?:visit|trip|day|stay) with {TALKS} with"
    r"|(?:discuss(?:ed|es)? [^,;.]{3,110}?|exchanged (?:[a-z]+ )?views)"
    r" with(?= ⟨N⟩[^;.]{0,30} (?:(?:during|at"
    r"|on the (?:sidelines|margins) of) (?:the )?⟨M⟩|during their (?:[a-z]+ |⟨D⟩ ){0,2}(?:meeting"
    r"|talks)))"
    r"|hosted(?= ⟨N⟩(?:[.;]|,? who | (?:on|in|at|here|⟨D⟩)\b| ⟨D⟩))"
    r"|hosted(?= ⟨N⟩(?:(?:,|,? and) (?:the )?⟨N⟩)+[.;])"
    r"|(?:called|calls|call|paid a (?:[a-z]+ )?(?:call|visit)) on(?! ⟨N⟩,? to\b)"
    r"|pa(?:id|ys) a courtesy (?:call|visit) to|c[ao]mes? together with"
    r"|(?P<by>(?:was|were|been|be) (?:also )?received by)"
    r"|received|receives)(?= )"
)
#: "met his counterpart, and on Thursday with President Mirziyoyev"
AND_WITH = pattern(
    r",? (?:and(?: later| then| also)?,?(?: on ⟨D⟩| ⟨D⟩| in ⟨P⟩| separately| later){1,2}"
    r"(?:,| [-–—])?|(?:and |, )(?:then|later|also|finally)"
    r"|as well as) with(?= )"
)
BOTH = pattern(
    r"(?<![\w'-])(?:(?:last|first|previously|briefly|separately) )?"
    r"(?:met|meet|confer(?:red)?|c[ao]me together|dined|lunched"
    r"|put their heads together|huddled|got together"
    r"|sat down(?: together)?"
    rf"|(?:hold|held|holding|had|have|conducted) (?:an? |their )?{TALKS})"
    r"(?!,? (?:up )?with)(?= (?:in|on|at|here|again|during|later|ahead|for|to|earlier|last|today"
    r"|yesterday|and|after|before|face|one|over|separately|⟨D⟩)\b| ⟨D⟩|[.,;]|$)"
)
#: "agreed by Putin and Xi during their meeting in Moscow in May", "told Xi at their meeting"
THEIRS = pattern(
    r"(?P<two>⟨N⟩,? and (?:the )?⟨N⟩(?: (?:discussed|reviewed|exchanged|considered|praised|noted)"
    r" ⟨^N⟩{3,120}?)?|⟨N⟩ (?:has )?(?:told|informed|assured|thanked|reminded) (?:the )?⟨N⟩"
    r"(?: ⟨^N⟩{3,80}?)?),? (?:during|at|in|after|following) their"
    rf" {TALKS}(?! with)"
)
#: "Xi and Putin's meeting in Samarkand lasted an hour"
OF_BOTH = pattern(
    rf"(?P<two>⟨N⟩(?:'s)? and ⟨N⟩)'s? {TALKS}(?: (?:in|at|on) ⟨PVDM⟩){{0,2}}"
    r" (?:was|were|took|lasted|came|ended|focused|began|saw)\b(?! (?:not|cancel|postpon))"
)
#: "met the president to discuss trade and had talks with Putin": no doubt.
TO_DISCUSS = re.compile(r"\b(?:to )?discuss(?:ed)?\b[^,;.]* and (?:also )?$")
#: "Following their meeting in Tianjin, Xi and Pashinyan announced"
AFTER_THEIRS = pattern(
    rf"^(?:[^\w\"] ?)?(?:Following|After|During|At|In) their {TALKS}(?! with)⟨^N⟩{{0,60}}?,"
    r" (?:the )?(?P<two>⟨N⟩,? and (?:the )?⟨N⟩)"
)
#: "While he did not attend, he met Xi": what follows is not in doubt.
ALTHOUGH = ("While ", "Although ", "Though ", "Even though ")
#: "Two will join tomorrow," said Tokayev: what is quoted has its own days.
QUOTED = re.compile(r'^.*[,.!?]" ')
#: "met Zhang, who leaves his post, in Beijing on Friday": where and when stand behind it.
WHO_IS = pattern(r", (?:who|which) ⟨^NM⟩{3,120},(?= (?:in|on|at|here|⟨D⟩))")
#: "came to New Delhi, when he also met Jaishankar": of another day and place than before.
WHEN_HE = re.compile(r"^.*\bwhen (?=(?:he|she|they)\b)")
#: "In a statement on Thursday, the palace said that they met": the day of the statement
STATEMENT = pattern(
    r"^In (?:an?|the|his|her|its) [^,⟨]{0,40}\b(?:statement|interview|briefing|release|message)\b"
    r"[^,⟨]{0,20}? (?:on )?⟨D⟩,"
)
#: "attended on Thursday, a day after he met Aliyev"
DAYS_AFTER = pattern(
    r"\b(?:day|week|month|year|hour)s? (?:after|before) (?:(?:⟨N⟩|he|she|they) )?$"
)
#: Behind this it is told what somebody said: he need not be the one of whom it is.
SAID = pattern(
    r"\b(?:said|says|told(?! ⟨N⟩)|informed(?! ⟨N⟩)|announced|confirmed|noted|added|reported)"
    r"(?:⟨^N⟩{0,40}?\bthat)? "
)
#: "with several leaders, including Putin"
INCLUDING = pattern(
    r"(?: [\w'-]+| ⟨GMPD⟩){1,12}, (?:including|among them|notably|first among them)"
    r"(?: with| an? [a-z ]{4,40} with)?(?= ⟨N⟩)"
    # "received the delegation led by Rashid Alimov"
    r"|(?: [\w'-]+| ⟨ACGP⟩){0,4} delegation(?: (?:of|from) (?:the )?⟨CG⟩)?,?(?: which is)?"
    r" (?:led|headed) by(?= (?:the )?⟨N⟩)"
)
#: "They met", "the two leaders held talks": two who have been named.
THE_TWO_WORDS = mark("they two both")
THE_TWO = re.compile(
    r"(?:\b[Tt]hey(?: (?:both|all))?|\b(?:[Tt]he two|[Bb]oth)(?: (?:the )?(?:leaders|sides"
    r"|presidents|ministers|premiers|prime ministers|foreign ministers|officials|diplomats"
    r"|heads of state))?)"
    r"(?: (?:last|first|previously))? $"
)
#: "received Erdogan, then Aliyev, and finally Guterres"
AND_THEN = pattern(
    r"(?:,|,? and|, and),? (?:then|later|finally|separately|after that),? (?P<whom>⟨N⟩)"
    r"(?=[.,;]|$| (?:in|on|at) )"
)
#: "His first guest was Xi; later he met Putin": "he" is none of those named.
OPENS = re.compile(r"[\"']?(?:He|She|His|Her)\b")
#: "A day after meeting Xi, Modi spoke, following which he met Putin": Modi did.
EARLIER = re.compile(
    r"(?:[^,;:]{0,20}: )?(?:(?:A|One|Two|Just|Days|Hours|Weeks|Shortly|Soon|Right)(?: \w+)? )?"
    r"(?:[Aa]fter|[Bb]efore|[Ff]ollowing|[Aa]head of|[Ss]ince|Having|During|In|At|Speaking"
    r"|Meeting|Addressing) [^,;]{3,120}, "
)
OF_HIS = (
    r"(?:(?:said|stated|noted|added|wrote|posted|tweeted)(?: (?:on )?⟨D⟩)?(?: that)?|called"
    r"|described|termed|hailed|praised) (?:his|her) "
)
HIS_TALKS = pattern(OF_HIS)
#: "Modi, who arrived on Thursday, met": the subject stands before what is said aside.
ASIDE = pattern(
    r"(?P<who>⟨N⟩)(?:, (?:with )?whom [^,;]{0,120},|, ⟨^NM⟩{0,100},| who ⟨^NM⟩{0,100},"
    r"| who (?:has |had |was |is )?[a-z]+ ⟨^NM⟩{3,60}⟨M⟩"
    r"| on ⟨D⟩| ⟨D⟩| here| on the (?:sidelines"
    r"|margins) of ⟨M⟩"
    r"| during ⟨^N⟩{0,90},"
    # "Xi will visit Kazakhstan to meet Tokayev"
    r"| (?:will|to|is (?:to|set to|due to|expected to)|plans to) (?:visit|travel to|fly to|go to"
    r"|come to|arrive in) (?:the )?(?:⟨PC⟩|⟨A⟩ capital)(?:,? ⟨PC⟩)?(?: (?:on )?⟨D⟩"
    r"| (?:next|this|later this) (?:week|month))*)? $"
)
#: "The President of Kazakhstan met": an office without a name stands for its country.
HOLDER = pattern(r"(?P<k>⟨K⟩)(?: on ⟨D⟩| ⟨D⟩)? $")
PRONOUN = pattern(
    r"(?:\b[Hh]e|\b[Ss]he|\b[Tt]he (?:(?:head|leader) of (?P<state>⟨C⟩)"
    r"|(?P<land>⟨A⟩) (?:leader|president|premier))|(?:\b[Tt]he )?⟨O⟩"
    r"|\b[Tt]he (?P<role>foreign minister|prime minister|president|premier|leader|minister))"
    r"(?: on ⟨D⟩| ⟨D⟩|, ⟨^N⟩{0,40},)? $"
)
#: "I had a good meeting with …," Jaishankar wrote: who speaks is told behind.
_PLEASED = (
    r"(?:[Pp]leased|[Gg]lad|[Hh]appy|[Dd]elighted|[Gg]ood|[Gg]reat|[Nn]ice|[Pp]leasure|[Pp]rivilege"
    r"|[Hh]onou?red)"
)
SPEAKER = re.compile(
    r"(?:\bI(?: also| just| have)? |^[\"']{0,2}|[,:] [\"'])"
    rf"(?:(?:[Ii]t was )?(?:an? )?(?:\w+ )?{_PLEASED} )?$"
)
PLEASED = re.compile(rf"\b{_PLEASED} $")
GREETED = re.compile(r"(?:have )?(?:met|meet)\b")
DAY = pattern(r"⟨D⟩")
AND = re.compile(r"(?:\band|[,;]|\bthen|\balso|\blater|\bwhile) ?$")
GOES_ON = re.compile(r", and $")
#: A word that is a verb: behind a name it begins what that person did.
VERB = re.compile(
    r"met|held|said|says|told|will|has|had|have|is|are|was|were|took|spoke|made|gave|\w{3,}ed"
)
#: Without "will" or "to" these are the end of a group that began before: "will come and hold".
BARE = re.compile(
    r"(?:meet|hold|have|conduct|receive|call|sit down)\b|(?P<gerund>holding|having|conducting)\b"
)
WELCOMED_WORDS = mark("welcome welcomes welcomed greeted greets")
#: "Tokayev welcomed Aliyev": a guest who has come, not a new member or what somebody said.
WELCOMED = pattern(
    r"(?<![\w'-])(?:(?:personally|warmly|cordially|officially) )?"
    r"(?:welcom(?:ed|es|e)|greet(?:ed|s))(?: on ⟨D⟩| ⟨D⟩| here| there)?(?P<by> by(?: the)?)?"
    r"(?= ⟨N⟩(?!'|-))"
    r"(?! ⟨N⟩(?:(?:,|,? and|,? as well as) ⟨N⟩)*,? (?:into|joining|becoming|as (?!they|s?he)"
    r"|to (?!⟨PVM⟩)|on (?!⟨D⟩|(?:his|her|their) arrival))\b)"
)
WAS = re.compile(r"\b(?:was|were|been|be)\b")
IN_WORDS = re.compile(
    r"\b(?:speech|address|remarks|statement|message|letter|video\w*|virtual\w*|online|said|told"
    r"|tweet\w*|wrote|posted|congratulat\w+|(?:tele)?phone|birthday|anniversary)\b"
)
ARRIVED = pattern(
    r"(?P<who>⟨N⟩)⟨^N⟩{0,60}\b(?:arrived|landed)\b(?: (?:in|at) ⟨^NM⟩{0,30}?(?P<place>⟨PV⟩))?"
)
RECEIVED = re.compile(r"receive|welcom|greet")
WELCOME = re.compile(
    r"\b(?:arrival|arriv\w+|airport|airbase|plane|touched down|landed|message|letter|invitation"
    r"|congratulat\w+)\b"
)
#: "is ready to meet": he would, and need not.
WILLING = re.compile(r"\b(?:ready|prepared) to\b")
AHEAD = re.compile(
    r"\b(?:will|expected|scheduled|planned|plans?|upcoming|to be held|to take place|set to|due to"
    r"|[Aa]head of|[Bb]efore"
    r"|preparing|preparations?|would|looking|watch\w*|provides? for|envisag\w+|foresee\w*)\b"
)
NEXT_CLAUSE = re.compile(
    r", (?:and|who|which|where|while|but|after|before|ahead)\b|; "
    r"|\band (?:also|exchanged|discussed|then)\b| (?:during|at|in) which\b"
    r"| (?:to|ahead of|before|after(?! another)|following|since|for|scheduled) "
)
#: Of the day of the report, where the day told last is to come.
IN_THE_DAY = re.compile(r"\b(?:[Ee]arlier|[Ll]ater) in the day\b")
#: Behind "Modi met Putin": "The meeting took place on the sidelines of the SCO summit"
TOOK_PLACE = pattern(
    r"(?P<own>⟨M⟩|(?:The|This|Their) (?:(?:bilateral|brief|informal|one-on-one) )?(?:meeting|talks"
    r"|conversation|discussions)) (?:also )?"
    r"(?P<verb>(?:will |is |are |was |were )?(?:be |being )?(?:took place|take place|taking place"
    r"|held))(?P<when>(?: here| in ⟨P⟩| on ⟨D⟩| ⟨D⟩){0,2}) (?:on the (?:sidelines|margins|fringes)"
    r" of|within the framework of|as part of|during) (?P<m>⟨M⟩)"
    r"(?P<behind>(?:,? (?:in|at) ⟨P⟩|,? (?:on )?⟨D⟩){0,2})"
)
MARGINS = pattern(
    r"[Oo]n (?:the )?(?:side-?lines|margins|fringes) of (?P<m>⟨M⟩)|(?:[Dd]uring|[Aa]s part of"
    r"|[Ww]ithin the framework of|[Aa]t) (?P<m2>⟨M⟩)"
)
SIDELINES = re.compile(
    r"[Oo]n the (?:sidelines|margins)(?! of)|[Oo]n the (?:sidelines|margins) of"
    r" (?:the|this|an?) (?:[a-z]+ )?(?:summit|meeting|event|conclave|forum|gathering)\b"
)
#: "The foreign ministers' meet saw him …": of another meeting than that told of, perhaps
OF_ANOTHER = re.compile(
    r"\b(?:[Mm]inister\w*|[Mm]inisterial|[Aa]dvis[eo]r\w*|[Ss]ecretaries|[Cc]oordinators|G-?\d+"
    r"|BRICS|[Aa]ssembly|[Ff]orum|[Cc]onference)['’]?s?['’]? (?:[a-z]+ )?(?:meet|meeting|conclave"
    r"|session|gathering|summit|council)\b"
)
#: A year that is part of the name of an event: "the Tehran Forum 2025".
OF_A_NAME = re.compile(r"[A-Z](?!n |uring )[\w'-]+ $")
#: "arrived from Tashkent, where he had met": the place right before.
WHERE = pattern(r"(?P<p>⟨P⟩)⟨^P⟩{0,40}?,? where ⟨^P⟩{0,80}$")
PLACE = pattern(r"\b(?:[Ii]n|[Aa]t) (?P<p>⟨P⟩)")
