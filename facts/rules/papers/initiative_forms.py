"""The ways in which English news says who proposed or began something, as patterns."""

from __future__ import annotations

import re

from facts.rules.context import AUX
from facts.rules.tokens import pattern

WHO = (
    r"(?P<who>⟨NCO⟩|\b[Hh]e|\b[Ss]he|\bI\b|\b[Ww]e\b|⟨A⟩ (?:leader|president|side|head of state"
    r"|premier|prime minister|foreign minister|delegation|chairmanship|presidency|chairship)"
    r"|\b[Tt]he (?:PM|[Pp]resident|head of state"
    r"|[Hh]ead of [Ss]tate|[Pp]rime [Mm]inister|[Pp]remier|minister|Tajik leader|speaker"
    r"|(?:[Hh]ead|[Ll]eader) of (?:our|the) (?:state|country)|Head of ⟨C⟩))"
)
#: Who is asked to do something: nobody, some, or a list of them between dashes.
_ASKED = (
    r"(?:(?!to )[^;,.]{0,60}? (?:[–—-]+ [^;.]{3,140}? [–—-]+ )?)?"
    r"(?=to (?!the |their |this |all )\"?\w)"
)
_NAMELY = r"(?:among them|including|such as|in particular|notably|namely)"
_VERB = (
    r"(?:proposed(?:, among other[^,;]{0,40},)?|proposes|suggested|suggests|called for|calls for"
    r"|put forward|puts forward"
    r"|advocated(?: for)?|advocates(?: for)?|offered to|initiated the|came up with|floated|mooted"
    r"|(?:launched|unveiled|introduced)(?= (?:the|an?|his) (?:[A-Z][a-z]+ ){1,4}Initiative\b)"
    r"|(?:unveiled|presented|outlined|announced|made|tabled|submitted|voiced) (?:an?|the)"
    r" (?:[a-z]+ )?(?:proposal|initiative|suggestion|idea)(?= (?:to|for|of|on) )"
    r"|(?:voiced|presented|announced|made|outlined|submitted|unveiled|tabled|raised)(?= (?:[a-z]+ )"
    rf"{{1,4}}(?:initiatives|proposals|suggestions)[^,;:]{{0,60}}(?:, {_NAMELY} |: [a-z]+ing ))"
    r"|(?:reiterated|repeated|renewed|revived|recalled) (?:his|her|its) (?:[a-z]+ )?(?:proposal"
    r"|initiative|call|suggestion|idea)(?= (?:to|for|of|on|that) )"
    r"|recommended(?= \w+ing\b)|recommends(?= \w+ing\b)"
    r"|came out (?:in favou?r of|for)|spoke (?:out )?(?:in favou?r of|for(?= an? ))|argued for"
    r"|made (?:the|a) case for|pleaded for|lobbied for"
    r"|put forth|pushed for|pressed for|appealed for|stands for(?= \w+ing\b)|stood for(?= \w+ing\b)"
    r"|(?:(?<=will )|(?<=also ))(?:propose|suggest)(?: for (?:discussion|consideration))?"
    r"|invited (?=⟨N⟩ to (?:visit|pay)\b)"
    rf"|(?:called on|calls on|called upon|urged|urges|invited|invites|appealed to|encouraged"
    rf") {_ASKED}|extended an (?:[a-z]+ )?(?=invitation to [^;,.]{{1,80}}? to [a-z])"
    r"|urged|(?:expresse[ds]|declare[ds]|voice[ds]|announce[ds]|conveyed|(?:re)?affirm(?:ed|s)"
    r"|reiterate[ds]|confirmed)"
    r" (?:(?:⟨C⟩'s|⟨A⟩|his|her|its|the) )?(?:country's )?(?:(?:desire|willingness) and )?readiness"
    r"(?: of (?:the )?⟨C⟩(?:'s(?: [a-z]+){1,2})?(?= to ))?(?: for(?= ))?"
    r"|(?:stressed|emphasi[sz]ed|underlined|underscored|noted)(?= the (?:[a-z]+ )?need (?:to|for) )"
    r"|(?<=I )(?:would like to |also |want to )*(?:propose|suggest|call for|put forward)"
    r"|(?<=[Ww]e )(?:would like to |also |want to )*(?:propose|suggest|call for))"
)
_TEXT = (
    r" ?(?!,)(?P<what>(?:that |to |the |for |an? )?\"?[^;\"]{6,240}"
    r"(?:(?:(?<= to )|(?<= the )|(?<= of )|(?<= for )|(?<= a ))\"[^\"]{3,200}\")?)"
)
PROPOSED = pattern(
    rf"{WHO}(?P<aside>,[^;]{{0,220}}?,)?,?"
    rf" \"?(?P<verb>{AUX}(?:(?:last|first|repeatedly|strongly|further) )?){_VERB}{_TEXT}",
)
#: "…, proposing to set up a centre"
PROPOSING = pattern(
    r"(?P<who>⟨N⟩|\b[Hh]e\b|\b[Ss]he\b|⟨A⟩ (?:leader|president))"
    r"(?P<aside>(?: on ⟨D⟩)? (?:met|meets|joined)\b[^;]{3,140}?|⟨^N⟩{3,200}?),?"
    rf" (?P<verb>)(?:(?:while |and )?(?:proposing|suggesting|calling for"
    rf"|(?:inviting|urging|calling on|calling upon) {_ASKED})"
    r"|and (?:also |then )?(?:proposed|suggested|put forward|called for"
    rf"|(?:invited|urged|called on) {_ASKED})){_TEXT}"
)
ADDRESS = re.compile(r"\b[Ii]n (?:his|her) (?:address|speech|remarks|statement)\b")
NEED = re.compile(r"(?:the )?(?:[a-z]+ )?need (?:for|to) ")
#: "The need to continue the practice was emphasized", as said by who has the floor.
NEEDED = pattern(
    r"\b[Tt]he (?:[a-z]+ )?need (?:for |(?=to ))(?P<what>[^;,]{6,200}?) (?P<verb>)"
    r"(?:was|were|has been) (?:also )?(?:noted|stressed|emphasi[sz]ed|underlined|underscored"
    r"|highlighted|pointed out)(?: by (?P<who>⟨N⟩))?"
)
#: "it is important to hold joint meetings," he added
IMPORTANT = pattern(
    r"\b[Ii]t(?:'s| is) (?:also )?(?:important|necessary|essential|vital|crucial) (?=to (?:hold"
    r"|create|establish|launch|set up|adopt|convene|form|introduce|develop|resume|start) )"
    r"(?P<what>[^;\"]{6,400}?),?\" (?P<who>[Hh]e|[Ss]he|⟨N⟩) (?P<verb>)"
    r"(?:said|added|noted|stressed)"
)
#: "There should be a joint fund, Tokayev suggested"
SUGGESTED = pattern(
    r"^There (?:should|could|must|ought to) be (?P<what>[^;\"]{6,160}), (?P<who>⟨N⟩|he|she)"
    r" (?P<verb>)(?:suggested|proposed)\b"
)
#: "a bank, floated by China in 2010"
BY_WHOM = pattern(
    r"(?:^|[,;] )(?P<what>[^,;]{6,120}?)(?:,(?: first| originally)?| (?:was|were|had been|has been"
    r"|have been)"
    r"(?: first| originally)?) "
    r"(?:proposed|suggested|floated|put forward"
    r"|mooted) by (?:the )?(?P<who>⟨CN⟩)(?P<when>[^,;]{0,25})"
)
#: "the Global Security Initiative proposed by Xi Jinping"
NAMED_INITIATIVE = pattern(
    r"(?P<what>(?:(?:[A-Z][a-z]+ ){1,4}Initiative(?:,? and (?:the )?|, (?:the )?(?=[A-Z]))?)+)s?"
    r"(?: \([A-Z]+\))?,? (?:which was |all |both )?(?:first )?"
    r"(?:proposed|put forward) by (?:the )?(?P<who>⟨CN⟩)(?P<when>[^,;]{0,25})"
)
EACH = re.compile(r"(?:[A-Z][a-z]+ )+Initiative")
#: Who addresses a meeting wishes what he says is needed.
HAS_FLOOR = pattern(
    r"\b(?:(?:[Ss]peaking|[Tt]aking the floor) (?:at|to|during)|[Aa]ddressing"
    r"|(?:speech|address|remarks|statement) (?:at|to|during)) (?:the )?⟨M⟩"
)
#: A word or two in quotation marks, after which a proposal goes on.
QUOTED_WORDS = re.compile(
    r"(?:\"[^\"]{2,59}[^\",.]\"|(?<=[^,.]\"))(?: (?![Hh]e\b|[Ss]he\b)[^;\"]{3,200})?"
)
#: "a number of proposals, among them the creation of a fund"
AMONG_THEM = re.compile(
    r"^(?:[a-z]+ ){0,5}(?:initiatives|proposals|ideas|measures|steps|suggestions|recommendations)"
    rf"[^,;:]{{0,60}}, {_NAMELY} "
)
_SAID = r"(?:said|noted|stated|stressed|emphasi[sz]ed|added)"
#: "we propose to open an office, said Tokayev"
SAID_BY = pattern(rf", (?:{_SAID} (?P<who>⟨N⟩)|(?P<who2>⟨N⟩) {_SAID})[^,;]{{0,40}}$")
#: "his proposal for a fund was welcomed": what became of it
TOLD_OF_IT = re.compile(r" (?:was|were|is|are|has|have|had|will|won|found|received|drew|met) ")
#: "Tajikistan's initiative to establish a centre"
HIS_PROPOSAL = pattern(
    r"(?:(?P<who>⟨CNP⟩)'s (?P<verb>)(?:[a-z]+ )?(?:initiative|proposal|idea|suggestion)s?"
    r" (?:of |on |for |that |(?=to ))"
    r"|(?:initiative|proposal|idea|suggestion) (?:of|by|from) (?:the )?(?P<whose>⟨CN⟩)"
    r" (?:for |(?=to )))"
    r"(?P<what>[^;\",]{6,160})"
)
#: One of them stands where HIS_PROPOSAL matches.
NOUN = re.compile("initiative|proposal|idea|suggestion")
#: "Among his key proposals was the adoption of a declaration"
AMONG_HIS = pattern(
    r"\b[Aa]mong (?:(?P<who>[Hh]is|[Hh]er|⟨CNP⟩'s) (?:[a-z]+ )?"
    r"(?:proposals|initiatives|suggestions)|the (?:proposals|initiatives|suggestions)"
    r" (?:announced|made|voiced|put forward) by"
    r" (?P<by>⟨CN⟩)) (?:was|were|is|are) (?P<verb>)(?P<what>[^;\"]{6,200})"
)
#: Where the words of a proposal end and the report goes on.
END = pattern(
    r", (?:(?:he|she|said|sources|officials|adding|noting|stressing|inviting|calling|pointing"
    r"|announcing|considering"
    r"|signal+ing|marking|describing|citing|in what|which|while|who|according|in order"
    r"|with the (?:aim|goal)"
    r"|emphasi[sz]ing|saying|with them|reports?|the \w+ of which"
    r"|⟨N⟩ (?:said|added|noted)|an? ⟨MOVE⟩"
    r"|(?:its|his|her|the) (?:(?:[\w'-]+|⟨ON⟩) ){1,4}(?:said|told|announced|noted|added|stressed)"
    r"|(?:the )?[A-Z][\w'.]+(?: [A-Z]\w+){0,3} (?:said|reports?|reported|cites"
    r"|writes|informs|wrote|learnt)"
    r"|(?:during|in|at) (?:his|her|an?|the|its) (?:[\w']+ )?(?:speech|summit|meeting|address"
    r"|remarks|statement|opening|interview)"
    r"|and the [a-z]+ (?:approved|adopted|agreed|signed|discussed|decided))\b"
    r"|(?:during|at) (?:the |its |this )?(?:[\w']+ )?⟨M⟩)"
    r"| (?:as (?:(?:he|she) (?:chaired|addressed|opened|attended|spoke|hosted|met|told)"
    r"|(?:the|its|his) [\w' -]{3,30} (?:convenes|holds|meets|opens|hosts|gathers|kicks off))"
    r"|(?:(?:he|she) (?:said|added|noted|stressed)|saying (?:that|this|it)"
    r"|[–—-]+ an? ⟨MOVE⟩)\b"
    r"|and (?:also )?(?:is|are|was|were|has|have|will|said|thanked|(?:reaffirm|reiterat|stress"
    r"|express|underlin|underscor|not|emphasi[sz]|pledg|voic|welcom|add|highlight|prais|support|back|invit"
    r"|congratulat|announc)ed) )|\. ",
    MOVE=r"(?:move|step|idea|proposal|measure|plan|initiative)",
)
#: "suggested that the group, which is meeting in Tianjin, set up a bank"
ASIDE = re.compile(r"^(that (?:the )?[\w' ]{2,40}), (?:which|who)\b[^,]{3,120}, ")
#: "suggesting that preparations are under way": a view, not a wish
INDICATIVE = pattern(r"(?:that [^,;]{1,60}?|⟨NCGP⟩|[A-Z]\w+) (?:is|are|was|were) ")
#: "proposed a bank back in 2010"
BACK_IN = pattern(
    r",? (?:as early as|(?:back |first |already |originally )(?:in|on)|back) (?P<day>⟨D⟩)"
)
#: It is not said what was proposed.
EMPTY = pattern(
    r"^(?:it|this|that|them|so)\b(?! )|^(?:it|this|them|by) |^the following(?: [a-z]+)?:?$|"
    r"^(?:\w+ ){0,5}(?:initiatives?|proposals?|ideas?|measures|steps|suggestions|points"
    r"|recommendations"
    r"|candidacy"
    r"|plans?|candidate|amendments)(?:,| \w+ing|:|$|[^;:]*:$)"
    r"|^(?:to |for )?(?:further |closer |their |its |mutual(?:ly beneficial)? )*"
    r"(?:cooperat(?:e|ion)|dialogue|development|work together)(?: (?:further|more closely))?$"
)
#: "a proposal to establish …": the proposal itself is wanted
LEADING = pattern(
    # "proposed to the members on Friday a fund": to whom and when
    r"^to (?:the )?(?:[a-z-]+ )?⟨GCL⟩(?: [a-z]+)?(?: on ⟨D⟩| ⟨D⟩)? (?=the |an? )"
    r"|^(?:an? |the )?(?:new |important |[a-z]+ )?(?:proposal|initiative|idea|suggestion|need)"
    r" (?:of |on |for |that |(?=to ))"
)
#: "…, its president said at the SCO Plus meeting in Astana today"
SAID_AT = pattern(
    r"\b(?:as (?:he|she) (?:chaired|addressed|opened)"
    r"|(?:said|noted|stated|stressed|emphasi[sz]ed|announced|declared|added|underlined"
    r"|underscored)(?:,? (?!he\b|she\b|that\b)[\w'-]+){0,6}? (?:at|during|to|addressing))"
    r"(?: (?!sidelines|margins|fringes)[\w'-]+){0,5}? (?P<m>⟨M⟩)(?P<rest>[^;.\"]{0,40})"
)
#: "NEW DELHI, July 4:": the day of the report
DATELINE = pattern(r"^(?:⟨P⟩|[A-Z])[^:.;–—]{0,40}⟨D⟩[^:.;–—]{0,20}(?::|--| [–—]) ")
ON_THE_MARGINS = pattern(r"\b(?:sidelines|margins|fringes) of ⟨M⟩")
OPEN_END = re.compile(r"(?: (?:of|for|on|and))* *$")
STARTED_BY = pattern(
    r"^(?:[Ii]nitiated|[Ll]aunched at the initiative of|[Ff]ounded at the initiative of"
    r"|[Pp]roposed) (?:by )?(?:the )?(?P<who>⟨TNC⟩)(?P<when>[^,;]{0,30}), (?:the )"
    r"?(?P<what>⟨FMB⟩|[^,;⟨]{4,60}?)(?= (?:is|was|includes?|comprises|aims|has|will"
    r"|provides|brings)\b|,|⟨)"
)
_BODY = (
    r"(?:(?:⟨G⟩(?:'s)?|[A-Z][\w'-]+) ){1,6}(?:Council|Forum|Bank|Centre|Center|Club|Initiative"
    r"|Fund|Association|Platform|Festival|University|Format|Contact Group|Plan|Programme|Program"
    r"|Consortium|Network|Years? of Action|Years?|Decade|Marathon|Mechanism|Strategy|Dialogue"
    r"|Group)"
    r"(?![\w-])"
)
WAS_STARTED = pattern(
    rf"(?:[Tt]he )?(?P<what>⟨FMB⟩|{_BODY}|⟨G⟩(?:'s)? (?:[A-Z][\w'-]+ ){{0,4}}[A-Z][\w'-]+"
    r"|\b[Ff]ormat|\b[Ff]orum)"
    r"(?:, [^,;]{0,60}?)?,? (?:which )?(?:was |were |has been |had been )?(?P<verb>(?:first "
    r"|originally )?"
    r"(?:initiated by|(?:launched|established|created|set up|founded|held|formed|proposed) (?:at"
    r"|on)"
    r" (?:the )?(?:initiative|proposal"
    r"|suggestion) of))(?: the)? (?P<who>⟨TNC⟩)(?P<when>[^,;]{0,30})"
)
#: "a Center for Combating Crime, to be established at Kyrgyzstan's initiative"
BY_INITIATIVE = pattern(
    rf"(?P<what>{_BODY.replace('{1,6}', '{0,6}', 1)}(?: (?:for|of|on) (?:[A-Z][\w'-]+ ?|of "
    rf"|and ){{1,6}})?)(?:(?!⟨C⟩)[^;]){{0,80}}?"
    r" (?:at|on) (?:the )?(?P<who>⟨CA⟩)(?:'s)? (?P<verb>)initiative(?P<when>)"
)
#: "Kazakhstan initiated the SCO Digital Forum in 2023"
STARTED = pattern(
    rf"(?P<who>⟨CT⟩) (?P<verb>{AUX})(?:initiated|launched|originated) the (?P<what>⟨FM⟩|{_BODY})"
    r"(?P<when>[^,;]{0,30})"
)
