"""The ways in which English news says who chairs, takes over and hands over, as patterns.

They are read over a sentence in which every chair of a council is one token (``chair_phrases``).
"""

from __future__ import annotations

from facts.rules.context import AUX
from facts.rules.membership.status_words import PART
from facts.rules.tokens import pattern

_WHO = r"(?P<who>⟨CNP⟩)"
_ASIDE = (
    r"(?: itself| alone| too)?(?:,⟨^CNM⟩{0,80},| \([^()]{0,40}\)| [-–—]⟨^CNM⟩{0,80}[-–—]"
    r"|, (?:succeeding|replacing|relieving|following|after) (?:the )?⟨C⟩,"
    r"|,? (?:the|an?) (?:[\w-]+ ){0,3}(?:state|country|nation|republic)(?= (?:which|that)))?"
)
_TAIL = r"(?P<tail>[^;]*)"
#: "chaired the SCO in 2024 and", before what it did then
_FIRST_ELSE = r"(?: (?!says|said|told)[a-z]+(?:ed|s) ⟨^CNM⟩{3,60} and)?"
_FROM = r"(?: from (?:the )?(?P<from>⟨CNP⟩))"
_WHEN = (
    r"(?:,? (?:(?:on|in|at|for|during)(?: the (?:end|close) of)? (?:the )?(?:⟨DMP⟩|⟨P⟩ ⟨M⟩)"
    r"|⟨D⟩)){0,2}"
)
_TOKENS_OF_POWER = r"(?:baton|gavel|torch|reins|relay|mantle|flag|helm|responsibility|duties)"
#: What stands for the chair that the sentence, or the one before, has named.
_IT = rf"(?:it|(?:this|that|the) (?:role|title|post|position|office|mission|{_TOKENS_OF_POWER}))"
_CHAIR = rf"(?:(?:the |its )?{_TOKENS_OF_POWER} (?:of|for|in) |[Tt]he )?(?P<chair>⟨H⟩)"
CHAIR = pattern(_CHAIR)
#: The token of a chair, and how many letters of such words can stand before it.
TOKEN = pattern("⟨H⟩")
LEAD = len("the responsibility for ")
_TAKES = (
    r"(?:takes?|took|taken|taking|assum(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)|accept(?:s|ed|ing)?"
    r"|inherit(?:s|ed|ing)?|g[eo]t|gets|won|secured|becomes?|became|becoming|be|beg[aiu]n|begins|beginning|start(?:s|ed|ing)?"
    r"|launch(?:es|ed)?|commenc(?:es|ed)|enter(?:s|ed)?|embark(?:s|ed)?)(?: up| over| on)?"
)
_PASSES = (
    r"(?:hand(?:s|ed|ing)?|pass(?:es|ed|ing)?|transfer(?:s|red|ring)?|ced(?:e|es|ed|ing)|gives?|gave"
    r"|giving|turn(?:s|ed|ing)?|deliver(?:s|ed)?|yield(?:s|ed)?|relinquish(?:es|ed)?)"
)
_GOES = (
    r"(?:pass(?:es|ed)?|go|goes|went|gone|mov(?:e|es|ed)|transfer(?:s|red)?|hand(?:s|ed)?"
    r"|shift(?:s|ed)?|fell|falls?|fallen|devolv(?:es|ed)|rotat(?:e|es|ed)|transition(?:s|ed)?|switch(?:es|ed)?|returned)"
)
_NOT_OF_MEETINGS = (
    r"(?!'s| ⟨BMG⟩| meeting| summit| session| member| country| delegation| secretariat"
    rf"| {PART})"
)

TAKE = pattern(
    rf"{_WHO}{_ASIDE}(?: (?:became|joined|is|was|has been) [^;,]{{3,60}} and)?,?"
    rf" (?P<verb>(?:on )?{AUX}{_TAKES}){_WHEN}{_FROM}?(?: over)?(?: as)?"
    rf"(?: the (?:role|post|position|function|duties|responsibilit(?:y|ies)|mantle|reins) of)?"
    rf"{_WHEN} {_CHAIR}{_TAIL}"
)
#: "its chairmanship, which the country assumed in September"
WHICH = pattern(
    rf"{_CHAIR},? (?:which|that) (?:(?P<who>⟨C⟩)|the country|it|the republic) "
    rf"(?P<verb>{AUX}{_TAKES}){_TAIL}"
)
PASS = pattern(
    rf"{_CHAIR}(?:, [^,;]{{0,60}},)?,? (?P<verb>{AUX}{_GOES})(?: over| on)?{_WHEN}{_FROM}?"
    rf"(?: by (?:the )?(?P<by>⟨C⟩))?{_WHEN} (?:on |over )?to (?:the )?{_WHO}{_TAIL}"
)
HAND = pattern(
    rf"(?P<from>⟨CNP⟩){_ASIDE}{_FIRST_ELSE},? (?P<verb>{AUX}{_PASSES})(?: over| on)?{_WHEN}"
    rf" {_CHAIR}(?: over| on)?{_WHEN} (?:on )?to (?:the )?(?:next chair,? )?{_WHO}{_TAIL}"
)
HAND_TO = pattern(
    rf"(?P<from>⟨CNP⟩){_ASIDE}{_FIRST_ELSE},? (?P<verb>{AUX}{_PASSES})(?:(?: over| on)? to)?"
    rf" (?:the )?{_WHO}{_WHEN} {_CHAIR}{_TAIL}"
)
_TRANSFER = r"(?:transfer|transition|handover|hand-over|passing|passage|handing over|rotation) of"
TRANSFER = pattern(
    rf"(?P<verb>{AUX}[\w ]{{0,25}}){_TRANSFER} {_CHAIR}{_FROM}? to (?:the )?{_WHO}{_TAIL}"
)
#: What is looked for before that, as it is found sooner.
TRANSFER_OF = pattern(rf"{_TRANSFER} {_CHAIR}")
SUCCEED = pattern(
    rf"{_WHO}{_ASIDE},? (?P<verb>{AUX}(?:succe(?:ed|eds|eded|eding)|replac(?:e|es|ed|ing)"
    rf"|reliev(?:es|ed)|take over from|takes over from|took over from|follow(?:s|ed)?))"
    rf" (?P<from>⟨CNP⟩) (?:as|in|at) {_CHAIR}{_TAIL}"
)
TAKEN_BY = pattern(
    rf"{_CHAIR},? (?P<verb>{AUX}(?:assumed|taken over|taken up|taken|inherited|received))"
    rf" by (?:the )?{_WHO}{_TAIL}"
)
GIVEN = pattern(
    rf"{_WHO},? (?P<verb>{AUX}(?:was|is|be|been|were) (?:handed|given|passed|entrusted with"
    rf"|assigned)) {_CHAIR}{_TAIL}"
)
#: "China passed the baton to Kyrgyzstan": where the chair was spoken of
BATON = pattern(
    rf"(?P<from>⟨CNP⟩){_ASIDE}{_FIRST_ELSE},? (?P<verb>{AUX}{_PASSES})(?: {_IT})?(?: over| on)?"
    rf"{_WHEN} to (?:the )?{_WHO}{_TAIL}"
)
#: "until the summit, when Kyrgyzstan takes over"; "it will be Pakistan's turn"
TURN = pattern(
    rf"(?:{_WHO}{_ASIDE},? (?P<verb>{AUX}(?:takes? over|took over|taking over|taken over"
    rf"|takes? {_IT}(?: over)?|took {_IT}(?: over)?|taken {_IT} over))"
    rf"|(?P<verb2>(?:will be|is|was) )(?P<who2>⟨C⟩)'s turn)"
    rf"(?= (?:in|on|as|at|after|until|for|next|when) |{_FROM}|\.?$|[,.;]){_TAIL}"
)
#: "The leadership role now passes to Tajikistan"
ROLE = pattern(
    rf"\b[Tt]he (?:leadership(?: role)?|role|baton|post|helm),? (?P<verb>{AUX}{_GOES})"
    rf"(?: over| on)?{_WHEN} to (?:the )?{_WHO}{_TAIL}"
)
#: "congratulated India on assuming the presidency"
CONGRATULATED = pattern(
    r"[Cc]ongratulat(?:e|es|ed|ing|ions|ion)(?: to)? (?:the )?(?P<who>⟨C⟩) (?:on|for|with)"
    r" (?:its |the )?(?P<verb>(?:assuming|taking|becoming|receiving)(?: over| up)?"
    rf"|(?:assumption|beginning|start|takeover) of) {_CHAIR}{_TAIL}"
)
#: "India, into whose hands the presidency passed in September"
TO_WHICH = pattern(
    rf"{_WHO}, (?:in|on)?to (?:which|whom|whose hands) {_CHAIR} (?P<verb>{AUX}{_GOES})"
    rf"(?: over| on)?{_FROM}?{_TAIL}"
)
#: "Kyrgyzstan, to which China gave up the presidency at the summit"
TO_WHICH_HANDED = pattern(
    rf"{_WHO}, to (?:which|whom) (?:the )?(?P<from>⟨CNP⟩) (?P<verb>{AUX}(?:{_PASSES}|gave up)"
    rf"(?: over| on)?) {_CHAIR}{_TAIL}"
)
#: "From Kyrgyzstan, the chairmanship moved to Pakistan"
FROM_FIRST = pattern(
    rf"\b[Ff]rom (?:the )?(?P<from>⟨CNP⟩),? {_CHAIR} (?P<verb>{AUX}{_GOES})(?: over| on)?{_WHEN}"
    rf" to (?:the )?{_WHO}{_TAIL}"
)
#: "Having received the chairmanship from India on July 4, Kazakhstan …"
TAKING_FIRST = pattern(
    r"(?:^|[;:\"] )(?P<verb>(?:Having|After having|After|Upon|On|By) (?:taken|received|assumed"
    r"|inherited|taking|receiving|assuming|inheriting)(?: over| up)?) "
    rf"{_CHAIR}{_FROM}?(?P<tail>[^;,]{{0,80}}(?:,? \d{{4}})?), (?:the )?{_WHO}(?!')"
)
HAND_OVERS = (
    *(TAKE, PASS, HAND, HAND_TO, TRANSFER, SUCCEED, TAKEN_BY, CONGRATULATED, GIVEN),
    *(TO_WHICH, TO_WHICH_HANDED, FROM_FIRST, TAKING_FIRST),
)
#: The same where the chair is only meant: told in this sentence, or in the one before.
MEANT = (BATON, TURN, ROLE)
#: "Kazakhstan relinquished the presidency in July", "completed its chairmanship"
LEAVE = pattern(
    rf"(?P<who>⟨C⟩){_ASIDE},? (?P<verb>{AUX}(?:relinquish(?:es|ed)?|complet(?:e|es|ed)"
    rf"|conclud(?:e|es|ed)|ends?|ended|wraps? up|wrapped up|finish(?:es|ed)?|ced(?:e|es|ed)"
    rf"|gave up|vacat(?:es|ed)|laid down|surrender(?:s|ed)|step(?:s|ped)? down (?:as|from)"
    rf"|(?:hand|pass)(?:s|es|ed)? (?:over|on))) (?:{_CHAIR}|{_IT})"
    rf"(?! to\b|(?: over| on)? to ){_TAIL}"
)
LASTS = pattern(
    rf"{_CHAIR}(?:, [^,;]{{0,60}},)? (?P<verb>{AUX}(?:lasts?|lasted|ends?|ended|runs?|ran"
    rf"|concludes?|concluded|expires?|expired|continues?|c[ao]mes? to an end|drew to a close))"
    rf"{_TAIL}"
)
#: "Kazakhstan's chairmanship began in July 2023"
BEGAN = pattern(
    rf"{_CHAIR},? (?P<verb>(?:(?:which|that|officially|formally) )*{AUX}(?:began|begun|begins?"
    rf"|started|starts?|commenced|commences|came into effect|has lasted|has been under way))"
    rf"{_TAIL}"
)
#: "Our chairmanship is going on in complicated times"
GOES_ON = pattern(
    rf"{_CHAIR} (?P<verb>(?:is (?:now |currently |still )?(?:going on|under ?way|in progress)"
    r"|is taking place|gives|is giving|has given|aims|is aimed|focuses|is focused|is focusing"
    r"|prioriti[sz]es|attaches|seeks|strives|continues to))\b"
)
HOLD = pattern(
    rf"{_WHO}{_ASIDE}(?: (?:became|joined) [^;,]{{3,60}} and)?,?"
    rf" (?P<verb>{AUX}(?:holds?|holding|held|has|exercis(?:es|ing)"
    r"|occup(?:y|ies|ying)|retains?|(?:is|was|are|been|remains?|stands?|sits?)"
    rf" (?:currently |now |back |again )?(?:at|in|the)))(?: currently)?"
    rf" (?:holder of |the honou?r of )?{_CHAIR}{_TAIL}"
)
#: "with Kazakhstan in the chair", "with India at the helm of the SCO"
WITH = pattern(
    rf"\b[Ww]ith (?:the )?{_WHO} (?P<verb>(?:(?:now|currently|again|itself) )?(?:in|at|as|holding"
    rf"|occupying)) {_CHAIR}(?P<tail>[^;]{{0,80}})"
)
#: "At the helm of the SCO this year is Kyrgyzstan"
AT_THE_HELM = pattern(
    rf"\b(?:[Ii]n|[Aa]t) {_CHAIR}(?:,? (?:since |for |in )?(?:⟨D⟩|now|currently|at present),?)*"
    rf" (?P<verb>(?:is|stands|sits|has been|remains)(?: now| currently| again)?) (?:the )?{_WHO}"
    rf"{_TAIL}"
)
BELONGS = pattern(
    rf"{_CHAIR}(?:, [^,;]{{0,60}},)?,? (?P<verb>{AUX}(?:(?:is|was|been|be|being) )?"
    rf"(?:held by|belongs? to|belonged to|(?:is|rests|lies|lain|rested|been|remains|stays)"
    r"(?: now| currently| again)? with"
    rf"|(?:exercised|carried out) by)) (?:the )?{_WHO}{_TAIL}"
)
#: "In the chair since September, Kyrgyzstan is busy"
IN_THE_CHAIR = pattern(
    rf"(?:^|[;:] )(?P<verb>)(?:[Ii]n|[Aa]t) {_CHAIR}(?P<tail>(?:,? (?:since |for )?⟨D⟩)?),"
    rf" (?:the )?{_WHO}(?!')"
)
#: "India's chairmanship ended in June; Kazakhstan's began the same day"
ITS_BEGAN = pattern(
    rf"(?:;|,? and|,? while) (?P<who>⟨CP⟩)'s (?P<verb>{AUX}(?:began|begins|started|starts)){_TAIL}"
)
HOLDING = (HOLD, WITH, AT_THE_HELM, IN_THE_CHAIR, BELONGS)
CHAIRING = pattern(
    rf"{_WHO}{_ASIDE},?(?P<whose> whose (?:country|nation|state))? (?P<verb>{AUX}(?:chair|chairs"
    rf"|chaired|chairing|presides?|presided|presiding)) (?:over |in |at )?(?:the )?"
    rf"(?P<what>⟨GB⟩|[Oo]rgani[sz]ation\b|[Bb]loc\b|[Gg]rouping\b|[Cc]ouncil\b(?! of\b)"
    rf"|(?:international|regional) body\b)"
    rf"{_NOT_OF_MEETINGS}{_TAIL}"
)
LEADING = pattern(
    rf"(?P<who>⟨C⟩|⟨N⟩(?=,? whose)){_ASIDE},?(?P<whose> whose (?:country|nation|state))? "
    rf"(?P<verb>{AUX}(?:leads?|leading|heads?|heading|led|headed)) (?:the )?"
    rf"(?P<what>⟨GB⟩|[Oo]rgani[sz]ation\b){_NOT_OF_MEETINGS}"
    rf"(?P<tail>(?:(?: (?:in|for|until|throughout|during|from))? (?:the )?⟨D⟩|,? this year"
    rf"| under (?:the )?(?:motto|slogan|theme))[^;]*)"
)
CHAIRED_BY = pattern(
    rf"(?:(?P<what>⟨GB⟩)(?:,⟨^CNM⟩{{0,40}},)?,? (?P<verb>(?:(?:is|are|being|currently|now"
    rf"|⟨D⟩|been|has|will be|which|itself) ){{1,4}})|(?P<meeting>⟨M⟩),? (?:which is |being )?)"
    rf"(?:chaired|presided over|headed|led)(?: (?:now|currently|again|⟨D⟩|since ⟨D⟩))? by"
    rf" (?:the )?{_WHO}(?:(?: (?:in|for|from|since|until))? (?P<years>⟨D⟩))?"
)
CHAIRING_FIRST = pattern(
    r"^(?:Currently |Now )?[Cc]hairing (?:the )?(?P<what>⟨GB⟩)(?! ⟨M⟩| meeting)[^,;]{0,30},"
    r" (?:the )?(?P<who>⟨C⟩)"
)
#: "Uzbekistan, the current chair of the SCO"; "Kyrgyzstan, as chair of the organisation"
IS = pattern(
    rf"{_WHO}(?:,⟨^CNM⟩{{0,60}},)?(?P<verb>(?:,| [-–—]"
    r"|'s? (?:work|role|tenure|term|position|efforts|capacity) as"
    r"|,? (?:who |which )?(?:currently |now )?(?:is|as|has been|being|was|remains|serves as"
    r"|during (?:its|their|the) (?:tenure|term|time|year|work) as"
    rf"|acts as|serving as|acting as|in (?:his|her|its) capacity as))(?: currently| now| also)*) "
    rf"(?:in its (?:role|capacity) as )?{_CHAIR}(?= |[,.;)\"]|$)(?P<tail>[^;]{{0,80}})"
)
#: "Kyrgyzstan is hosting the meeting in its capacity as the current chair"
IN_CAPACITY = pattern(
    rf"(?P<who>⟨C⟩)(?:⟨^C⟩{{0,140}} in (?:its|their) capacity"
    r"| (?:is|will be) (?:currently |now )?(?:host|chair|presid|organi[sz]|conven|lead)ing"
    rf"⟨^CN⟩{{0,100}}) as {_CHAIR}"
)
NAMED = pattern(rf"{_CHAIR}(?:,| [-–—]| \()? ?(?:the )?{_WHO}(?!')")
NEXT = pattern(rf"{_CHAIR} (?P<verb>is to be|will be|is|would be) (?:the )?{_WHO}(?!')")
#: "As the current chair, Pakistan will host"; who "hosted" may be it no longer
AS_CHAIR = pattern(
    rf"[Aa]s {_CHAIR}(?: (?:in )?⟨D⟩)?, (?:the )?{_WHO}(?! (?:host|chair|organi[sz])ed\b| held\b)"
)
DESCRIBED = (IS, IN_CAPACITY, AS_CHAIR, NAMED, NEXT)
#: "Since assuming the rotating presidency, China has planned": it holds it
SINCE_TAKING = pattern(
    rf"[Ss]ince (?:it )?(?:assum(?:ing|ed)|tak(?:ing|en)|took|becoming|receiving)(?: over| up)?"
    rf" {_CHAIR}(?:,? (?:in|on|at) (?:the )?⟨DM⟩)?, (?:the )?(?P<who>⟨C⟩) ha[sd]\b"
)
UNDER = pattern(
    rf"\b(?:[Uu]nder|[Dd]uring|[Ww]ithin(?: the framework of)?|[Ii]n the framework of"
    rf"|[Aa]s part of|[Tt]hroughout|[Aa]mid|[Gg]uests? of) {_CHAIR}"
    r"(?! (?:priorit|program|agenda|plan)\w*)"
)
#: "Chair: China (2024-2025)" in a box of facts
BOXED = pattern(
    r"^(?:[Cc]urrent |[Rr]otating |⟨G⟩ )*(?P<what>(?:⟨GB⟩ )?(?:[Cc]hair(?:manship|person)?"
    r"|[Pp]residency))(?: country)?(?: \(⟨D⟩\))?: (?P<who>⟨C⟩)(?: \((?P<day>⟨D⟩)\))?"
)
#: "from Uzbekistan (2021-2022) to India (2022-2023)" where chairs are told of
IN_TURN = pattern(r"(?P<who>⟨C⟩) \((?:in )?(?P<day>⟨D⟩)\)")
FROM = pattern(r"\bfrom (?:the )?(?P<from>⟨CN⟩)")
#: What begins with a chair.
OF_CHAIR = (PASS, TAKEN_BY, WHICH, LASTS, BEGAN, GOES_ON, BELONGS, NAMED, NEXT)
