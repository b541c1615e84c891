"""The ways in which English news says that somebody takes part in a meeting, as patterns."""

from __future__ import annotations

import re

from facts.rules.context import AUX
from facts.rules.marks import mark
from facts.rules.tokens import pattern

#: How far back from a verb its auxiliaries and an aside behind its subject are looked for.
REACH = 140
ATTEND = r"(?:attend|take part in|participate in|join)"
_WHO_DO = (
    rf"(?:who|that) (?:(?:will|would|are to) {ATTEND}"
    r"|(?:have )?(?:attended|joined|t(?:ook|aken) part in|participated in))"
)
#: "the summit reception": no part of the meeting
_NOT_THERE = (
    r"(?! (?:[Oo]fficial |[Ww]elcom\w+ |[Gg]ala )?(?:[Rr]eception|[Bb]anquet|[Dd]inner|[Ll]unch"
    r"|[Gg]ala|[Cc]oncert|[Pp]ress|[Vv]enue|[Ff]amily|[Gg]roup [Pp]hoto))"
)
_GO = (
    r"(?:(?:attend(?:ed|s|ing)?|(?:participate[ds]?|t(?:ake|akes|ook) part) in|travel(?:led)? to)"
    r" and )?(?:(?:deliver|delivers|delivered|make|made|makes|gives?|gave)"
    r" (?:a|an|his|her|the)?(?: ?[a-z]+)? ?(?:speech(?:es)?|address(?:es)?|statements?|remarks)"
    r"(?: (?:via|by) [a-z -]{3,25})?"
    r" (?:at|to|during)"
    r"|(?:preside|presides|presided|presiding) (?:over|at)"
    r"|attend|attends|attended|attending|(?:participate|participates|participated|participating)"
    r" (?:virtually |online |remotely )?(?:in|at)|(?:take|takes|took|taking"
    r"|taken) (?:an active )?part (?:in|at)"
    r"|join(?:s|ed|ing)? (?:the )?⟨N⟩(?: in ⟨P⟩)? (?:at|in|for)"
    r"|joins?|joined|joining|address|addressed|addresses|addressing"
    r"|(?:spoke|speaks?|speaking)(?: (?:twice|first|later|briefly|also))? at"
    r"|(?:(?:be )?(?:among )?(?:the )?others )?(?:represented|represents?|representing)"
    r" [^;,]{1,40}? (?:at|in|during)"
    r"|met (?:with )?(?:(?!to |wh|for |before |that |ahead )(?:[\w'’-]+|⟨NACLKOG⟩),? ){1,9}?at"
    r"|(?:leads?|led|leading|heads?|headed|heading) [^;,]{1,50}?delegation[^;,]{0,30}? (?:at|to|in"
    r"|for)"
    r"|chair|chairs|chaired|chairing|co-chaired|(?:was|were|be|is|are) (?:also )?"
    r"(?:confirmed to be )?present (?:at|for)|opened"
    r"|(?:was|were) also at(?= (?:the )?⟨M⟩)"
    r"|inaugurated|deliberated (?:at|during|in)|(?:gathered|gather|met|assembled|convened)"
    r"(?: in ⟨P⟩| (?:on )?⟨D⟩| here){0,3} (?:for|at)|began"
    r"|told|briefed|leads?|led|hosts?|hosted|hosting"
    r"|(?:stand|fill|step)(?:s|ed|ping|ing)? in for [^;,]{1,30}? at"
    r"|(?:leads?|led|leading) (?:the|his|her) (?:country|nation|side)(?: at| to)"
    r"|confirmed (?:his|her|its|their) (?:(?:participation|attendance) (?:in|at)"
    rf"|readiness to {ATTEND})"
    r"|(?:(?:pos(?:e|es|ed|ing)|lin(?:es?|ed|ing) up|gather(?:s|ed)?|assembled?)"
    r" for (?:an?|the|their) (?:[a-z]+ )?(?:photo|picture)"
    r"|sh(?:ake|akes|aking|ook) hands\b)[^;.]{0,80}? (?:at|during)"
    r"|among (?:the )?(?:[\w-]+ ){0,5}(?:leaders|heads|dignitaries|guests|participants)\b"
    rf"(?: attending| (?:of (?:state|government) )?{_WHO_DO}|⟨^M⟩{{0,120}}? to {ATTEND})"
    r"|among (?:the )?(?:participants|attendees|guests|speakers|dignitaries|leaders) (?:of|at|in)"
    r"|among those (?:in attendance (?:for|at)|attending|present at|taking part in"
    rf"|expected to {ATTEND}|{_WHO_DO}))"
)
SESSION = (
    r"(?: (?:the|an?|its|⟨D⟩'s|this year's|various|several|all|both|some))?"
    r"(?: (?:critical|crucial|key|important|major|landmark|historic|pivotal|upcoming|high-[a-z]+"
    r"|(?:extended|expanded|narrow|restricted|limited|closed?)-[a-z]+)"
    r"(?= (?:the )?⟨M⟩))?"
    r"(?: (?:[a-z]+ )?(?:ministerial|combined|joint))?"
    r"(?: (?:[a-z-]+(?:,? and)? ){0,3}(?:sessions?|meetings?|plenary|format|part|work|events?"
    r"|segment|proceedings|opening ceremony|closing ceremony)"
    r" (?:of|at|in|during)(?: the)?)?"
)
GOES_WORDS = mark(
    "attend attends attended attending participate participates participated participating"
    " participation part join joins joined joining address addresses addressed addressing speech"
    " speeches statement statements remarks speak speaks speaking spoke preside presides presided"
    " presiding represent represents represented representing lead leads led delegation delegations"
    " chair chairs chaired chairing present opened inaugurated deliberated gather gathered met"
    " assembled began told briefed attendance among host hosts hosted hosting gave give gives"
    " stand stands fill fills step steps also pose poses posed posing hands line lines lined"
    " lining gathers assemble"
)
GOES = pattern(
    rf"(?<![\w'-])(?P<go>{_GO}){SESSION} ?(?:the )?(?P<m>⟨MB⟩){_NOT_THERE}"
    r"(?:,? (?:in the capacity of|as) (?:an? |the )?(?P<status>observers?|(?:special )?guests?)\b)?"
)
SPOKE = re.compile(r"address|spoke|speak|speech|remarks|told")
_HOW = (
    r"(?: online| virtually| remotely| in person"
    r"| (?:via|by|through) (?:a )?(?:video|tele)[\w-]*(?: ?link| ?conferenc\w+)?)?"
)
COMES_WORDS = mark(
    "attend attends attended attending attendance participate participates participated"
    " participating part speak speaks speaking spoke speech speeches remarks address addresses"
    " addressed statement statements present came come join joined among arrived began guest guests"
    " represented report reports floor briefed expected closed discuss deliberate review consider"
    " exchange occasion message greeting greetings letter"
)
COMES = pattern(
    r"(?<![\w'-])(?P<go>attend(?:s|ed|ing)?"
    r"(?: ⟨EVENT⟩| this (?:conference|event|forum|gathering|meeting)"
    r"| (?:the|its|all) plenary (?:sessions?|meetings?)"
    r"| (?:the|this) (?:bloc|organi[sz]ation|group(?:ing)?)'s (?:[a-z-]+ ){0,2}(?:meeting|summit"
    r"|gathering|session))?"
    r"|(?:participate|participates|participated"
    r"|participating"
    r"|(?:spoke|speaks|speak|speaking)(?= (?:via|by|through|online|virtually|remotely|as a guest))"
    r"|take part|takes part|took part|taking part)(?:(?: in)? (?:⟨EVENT⟩|it|the event"
    r"|the talks|the gathering|the forum|the (?:[a-z]+ )?(?:video|tele)[ -]?conference"
    r"|(?:this|the) (?:conference|event|forum|gathering|meeting)))?"
    r"|(?:be |was |were |is |are )(?:also |likewise )*(?:present|in attendance)|in attendance|came"
    r"|(?:was|were|is|are) (?:also |likewise |all )*expected"
    r"(?=[.;]|, [^,;]{3,40} (?:said|reported)\b)"
    r"|come|join(?:ed)?(?= (?:online|virtually|remotely|via|by|through|in person"
    r"|as (?:an? )?(?:special )?guest))"
    r"|(?:delivered|delivers|delivering|made|makes|gave|gives|giving|presented)"
    r" (?:an? |the |his |her |their )?"
    r"(?:welcom\w+|opening|keynote|closing|concluding|introductory|video)"
    r" (?:speech(?:es)?|remarks|address(?:es)?|statements?|messages?)"
    r"|(?:delivered|read(?: out)?) (?:an? |the )?(?:[a-z]+ )?(?:message|greetings?|letter)"
    r"(?= (?:on behalf of|of|from|by))"
    r"|among (?:the )?(?:(?:distinguished|key|main|invited|special|many|foreign|confirmed|world"
    r"|top) )?(?:(?:attendees|participants|speakers|guests|dignitaries)(?: attending| present"
    r"| taking part)?|(?:leaders|premiers|presidents|ministers|heads of (?:state|government)|those)"
    r" (?:attending|present|taking part|in attendance|expected(?: to (?:attend|take part))?))"
    r"(?: the (?:event|gathering|talks|forum|meeting|session))?"
    r"|arrived(?= as)|began (?:a|the|their) (?:[a-z-]+ ){0,2}meeting"
    r"(?: of the (?:grouping|bloc|council))?(?: in ⟨P⟩)?"
    r"|spoke (?:(?:at|during) (?:the |its )?opening(?: session| ceremony)?|on the occasion(?! of))"
    r"|(?:was|were|is|are|as) (?:a |the )?(?:special )?guests?(?: of hono\w+)?|represented (?:⟨C⟩"
    r"|(?:his|her|the|their) country)|delivered (?:speeches|reports?|a report)|took the floor"
    r"|briefed the (?:session|meeting|participants)"
    r"|(?:gathered|convened|assembled|met)(?: in ⟨P⟩| here| ⟨D⟩| on ⟨D⟩)*(?= to (?:discuss"
    r"|deliberate|review|consider|exchange))|meeting(?= behind closed doors)"
    rf"|addressed (?:the|its) (?:opening )?(?:gathering|session|ceremony|participants)){_HOW}"
    r"(?:,? as (?:an? |the )?(?P<status>observers?|(?:special )?guests?)(?: of hono\w+)?)?"
    r"(?=[.,;:]|$| as | for the first time| while| and |(?: on)? ⟨D⟩(?!')| since |(?<=d) to"
    r" | behind | alongside | including | on behalf of |(?<=message) "
    r"| to (?:the )?(?:participants|guests|delegates|attendees|gathering)\b"
    r"| (?:of|from|by) (?:the )?⟨N⟩)",
    EVENT=r"the (?:(?:(?:upcoming )?⟨G⟩(?:'s)?|(?:top|high)-level|(?:two|three)-day|upcoming"
    r"|forthcoming)(?: (?:upcoming|forthcoming|two-day))? (?:summit|meeting|session|event|forum)"
    r"|(?:two-day |upcoming )?(?:meet|conclave|moot))",
)
#: "Modi, who arrived on Thursday, attended": the subject stands before what is said aside.
ASIDE = pattern(
    r"(?P<who>⟨NK⟩)(?:, at the invitation of (?:the )?⟨NK⟩,|, ⟨^NKM⟩{0,100},| who ⟨^NKM⟩{0,80}"
    r"| as (?:an? |the )?(?:[a-z]+ ){0,2}guests?(?: of hono\w+)?"
    r"| (?:is|was|are|were)(?: currently| now| also)? in ⟨PC⟩,) $"
)
#: "Ten heads of state, from Xi Jinping to Emomali Rahmon, are coming"
FROM_TO = pattern(r", from (?:the )?(?P<who>⟨N⟩ to (?:the )?⟨N⟩), $")
#: "Erdogan was in Astana as well and addressed the plenary": who the sentence begins with.
AND_DID = re.compile(r"^(?!\")[^;:\"]* and (?:also |then |later )?$")
OTHER_CLAUSE = pattern(
    r"\b(?:that|who|whom|which|while|but|where|when|as(?! well\b)|said|says|told|because|if|after"
    r"|before)\b"
    r"|,? and ⟨NCK⟩"
)
#: "Russia has invited Jaishankar to attend": whether he will is open.
INVITED = pattern(r"\binvit(?:ed|es|ing) ⟨^MD⟩{0,60}$")
#: "Berdimuhamedov, who is in Dushanbe to attend": the subject stands right before.
WHO = pattern(r"(?P<who>⟨NK⟩),? who ")
#: A meeting of another kind on the margins: who comes to it need not come to the summit.
OTHER_EVENT = re.compile(
    r"\b(?:bilateral|trilateral|quadrilateral|dinner|reception|banquet|luncheon|concert|ceremony"
    r"|press conference|parade|briefing)\b"
)
#: "The summit was attended by …"; what was attended stands before.
BY_WORDS = mark(
    "attended joined addressed opened chaired presided inaugurated graced participation attendance"
    " presence together chairmanship presidency leadership convened assembled united"
    " steered moderated hosted include gather gathers draw draws drew"
)
BY = pattern(
    r"(?P<verb>\b(?:[Aa]ttended|[Jj]oined|addressed|[Oo]pened|[Cc]haired|[Pp]resided over"
    r"|inaugurated|graced|[Hh]osted|steered|moderated)"
    r"(?: (?:virtually|online|in person)|,? among others,?"
    r"|, (?:besides|apart from|in addition to|along with) [^;]{3,80}?,)? by"
    r"|\bwith (?:the )?(?:participation|attendance|presence) (?:of|by)|\bin the presence of"
    r"|\b(?:brought|brings?|bringing|gathers?|gathered) together"
    r"|\b(?:convened|assembled|united)(?= ⟨K⟩)"
    r"|\b(?:saw|sees|see|seen|seeing|witnessed|drew|featured?s?|included?s?) (?:the )?"
    r"(?:participation|attendance|presence) (?:of|from|by)"
    r"|\b(?:gathers?|draws?|drew)(?= ⟨K⟩| (?:the )?heads)"
    r"|\b(?<=to )include(?: both)?(?= ⟨NK⟩(?!'))|\b(?<=will )include(?: both)?(?= ⟨NK⟩(?!'))"
    r"|\b[Uu]nder(?: the (?:chairmanship|presidency|leadership) of(?=[^,;]*⟨N⟩)"
    r"|(?= (?:the )?⟨N⟩'s chairmanship)))(?: also)?(?: the following(?=:))?(?= |:)"
)
#: Whom these name presides: a person, though a country may be said to chair.
#: "will take place under the chairmanship of", where no verb stands right before
NOUNS = ("under", "Under", "with", "in ")
AHEAD = re.compile(r"\b(?:will|to be|to take|is to|are to|would)\b[^,;]*$")
PRESIDED = re.compile(r"[Cc]hair|[Pp]resid|[Oo]pened|inaugurat|steer|moderat|[Hh]ost|[Uu]nder")
#: "Chaired by Xi Jinping, the summit adopted", "Under his chairmanship, the meeting was held"
OPENING = pattern(r" (?:the )?⟨^M⟩{1,200}?(?:, (?:the )?|'s chairmanship,? (?:the )?)(?P<m>⟨M⟩)")
SINCE_MEETING = pattern(r"(?P<m>⟨MB⟩)(?P<since>⟨^MB⟩*)$")
#: "It brings together Russia and China": the organisation does, where no meeting is named.
PRONOUN = re.compile(r"[Ii]t|[Tt]h(?:is|at|ey)")
#: "attending the summit", "and attend it": when they do so is told by the verb before.
GOES_ON = re.compile(
    r"(?:\w+ing|attend|participate|take|join|address|deliver|make|speak|lead|head|chair|preside)\b"
)
IT = re.compile(
    r"\b(?:[Tt]he (?:expanded|narrow|restricted|extended|plenary)[ -](?:format|session|part)|[Ii]t"
    r"|[Tt]hat|[Tt]his|[Tt]hey|[Tt]he Council|[Tt]he (?:[a-z-]+ ){0,3}(?:summit|session"
    r"|event|gathering|forum|conference|debate|discussion|(?:opening|closing) ceremony"
    r"|(?P<meeting>meeting|negotiations)))\b"
)
#: "It was the first meeting since the summit in Washington, which brought together …"
WHICH = re.compile(r"\bwhich [^,;]{0,30}$")
IN_PLACE = pattern(r" in (?:the )?(?:(?P<p>⟨P⟩)|[A-Z])")
_THOSE = (
    r"(?: (?:attending|at|(?:due |expected )?in(?: ⟨P⟩)?|(?:coming|travelling) to ⟨P⟩"
    r"|from [^,;]{2,30} attending"
    r"|(?:scheduled|expected|due|set|confirmed) to"
    r" (?:attend|join|(?:take part|participate)(?: in)?)"
    r"(?: (?:later |further |the )+(?:meetings|sessions|talks)(?: (?:on )?⟨D⟩)?)?"
    r"|(?:who|that) (?:will|would|are to) (?:attend|join|(?:take part|participate)(?: in)?)"
    r"|who (?:have |had |has )?(?:already )?(?:arrived|landed)(?: in ⟨P⟩| here)?"
    r"|who (?:attended|addressed|spoke at|were present(?: at)?|took part(?: in)?))"
)
THERE_WORDS = mark(
    "taking participating attending present attendance joining among participants attendees"
    " guests speakers heads leaders officials those dignitaries personalities following alongside"
    " arrive arrived landed land confirmed delivering"
)
#: They meet in a council of their own.
DIPLOMATS = re.compile(r"(?:The |Top )?(?:[Ff]oreign [Mm]inisters|[Dd]iplomats)\b")
#: "They are Iran and India" may be anything: what they did stands beside it.
THEY_DO = mark(
    "attend* particip* part join* address* spoke speak* speech* represent* led lead* head*"
    " presid* chair* present* opened together came come* includ* guests among presence"
    " floor inaugurat* arrive* gather* deliber* began met told briefed deliver* remarks"
)
#: What the following begins with.
THERE_BEGINS = pattern(
    r"[Tt]aking part|[Pp]articipa|[Aa]ttend|[Pp]resent|[Ii]n attendance|[Jj]oining|[Aa]mong"
    r"|[Aa]longside|[Tt]hey|[Gg]uests|[Ss]peakers|[Ll]eaders|[Oo]fficials|[Tt]hose|[Dd]ignitaries"
    r"|[Pp]ersonalities|[Ff]ollowing|confirmed|Heads of|^The |Delivering"
)
THERE = pattern(
    r"(?:(?:[Tt]aking part|[Pp]articipating|[Aa]ttending|[Pp]resent|[Ii]n attendance|[Jj]oining)"
    r"(?: (?:in|at|of))?(?: (?:it|them|⟨M⟩(?: in ⟨P⟩| on ⟨D⟩)*"
    r"|the (?!ceremon|recept|banq|dinner|organi|bloc|group)\w+))?(?: also)?,?"
    r"|[Aa]mong (?:the )?(?:participants|attendees|guests|dignitaries|speakers|leaders|those(?: who"
    r" are)? (?:attending|present|in attendance|expected(?: to attend| to participate)?"
    r"|participating|(?:making the (?:trip|journey)|travelling)(?: to ⟨PC⟩)?))"
    r"(?: (?:of|at|in|for) ⟨M⟩)?,?"
    r"|[Aa]mong (?:the )?(?:first|last|latest|early)(?: leaders| guests)? to (?:arrive|land)"
    r"|[Aa]longside (?:him|her|them|⟨N⟩)"
    r"|Delivering (?:[a-z]+ )?(?:speeches|addresses|remarks)"
    r"|\b[Tt]hey|(?:[Pp]articipants|[Aa]ttendees|[Gg]uests|[Ss]peakers)"
    rf"{_THOSE}(?: ⟨M⟩)?| (?:of|in) ⟨M⟩)?"
    rf"|(?:[Ll]eaders|[Oo]fficials|[Tt]hose|[Dd]ignitaries|[Pp]ersonalities),?{_THOSE}"
    r"(?: ⟨M⟩| the ⟨G⟩ (?:meeting|event|session|meet|moot))?),?)"
    r" (?P<verb>(?:will |also )*(?:(?:(?:are )?(?:expected|due|set|to) (?:to )?)?includes?"
    r"|were|are|was|is|be|included)(?: also)?(?: joined by)?)"
    r"(?=:? |:$|[-–—])"
    r"|[Ff]ollowing (?:\w+ ){1,3}(?:took part|participated|attended)[^;:]{0,40}:"
    r"|^(?:Participants|Attendees|Those present|In attendance|Attending"
    r"|(?:The )?(?:[Gg]uests|[Ss]peakers|(?:[Hh]eads|[Ll]eaders) of (?:the )?delegations)):"
    r"|\bconfirmed(?: (?:the )?(?:attendance|participation) (?:by|of)(?= )"
    r"|(?= ⟨N⟩'s (?:attendance|participation|presence)(?:[.,;]|$)))"
    r"|\b(?:[Gg]uests|[Ll]eaders|[Pp]articipants|[Aa]ttendees)(?: there| attending| present)?"
    r" (?:range|ranged|ranging) from (?:the )?(?P<range>⟨N⟩ to (?:the )?⟨N⟩)"
)
#: "Among the first to arrive were": they have come, and not yet taken part.
TO_BE_THERE = re.compile(
    r"expected|making the|travelling|to arrive|to land|confirmed|to attend|to join"
    r"|to (?:take|part)|arrived|landed|(?:who|that) (?:will|would)"
)
#: "an event Kim is expected to attend" is another than that told of.
EVENT_THAT = pattern(
    r"\b(?:an?|another|the) (?:[a-z-]+ ){0,3}(?:event|parade|summit|meeting|ceremony|forum"
    r"|gathering|dinner|reception|conference|celebration)s?(?: that| which)? (?:the )?⟨N⟩ ?$"
)
#: Behind the meeting: who else, or a list of those meant by "heads of delegations".
AS_DID = pattern(
    r"(?: in ⟨PC⟩| on ⟨D⟩| (?:held )?(?:via|by|through|in) [a-z -]{5,30})*"
    r"(?::|,? (?:as did|among them|including)(?! with| in| on)"
    r"|,? (?:and so|as) (?:is|are|was|were|will|did|do|does|has|have)(?= (?:the )?⟨NCLK⟩)"
    r"|,? (?:alongside|besides|together with|along with) (?:those|(?:[\w]+ ){0,6}(?:heads|leaders"
    r"|representatives))(?: of [^,;.:]{3,60})?,? (?:including|such as|like)"
    r"|,? with(?= ⟨N⟩(?:(?:,|,? and) ⟨N⟩)*(?:[.,;]| (?:on|in|at) |$))"
    r"|,? alongside(?= (?:the )?⟨NK⟩(?!'))"
    r"|,? (?:(?:along |together )with|accompanied by)(?: (?:a|his|her) (?:[a-z-]+ ){0,2}delegation"
    r"(?: comprising| including| consisting of|,? including| of)?)?)(?= )"
)
#: "took part in the council's meeting and the SCO Plus summit"
ALSO_AT = pattern(
    r",? (?:and|as well as)(?:(?: (?:later|also|then))? (?:addressed|attended|chaired|joined"
    r"|took part in|participated in|spoke at))?(?: (?:in|at))?(?: the)? (?P<m>⟨M⟩)"
)
#: "with Xi delivering the opening address"
WITH = pattern(r"\bwith (?:the )?(?P<who>⟨N⟩(?:,? and (?:the )?⟨N⟩)?) $")
#: "As the summit in Astana approaches"
NEARS = pattern(
    r"(?P<m>⟨M⟩)(?: in ⟨PC⟩)? (?:approach(?:es|ing)|(?:is )?near(?:s|ing)|draws near|looms"
    r"|is days away)\b"
)
REPRESENTED_WORDS = mark("represented")
REPRESENTED = pattern(
    r"(?:(?P<countries>⟨CLK⟩)|⟨P⟩|(?:[Ss]tates|[Cc]ountries|[Pp]artners|[Oo]bservers|[Mm]embers|organi[sz]ations)"
    r"(?: (?:to|of|in) the (?:⟨G⟩|[Oo]rgani[sz]ation|[Bb]loc))?"
    r"|(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:country|side))"
    r"(?P<aside>⟨^CNK⟩{0,80}(?:,| as an? (?:[Ss]pecial )?(?:[Oo]bserver|[Gg]uest|[Pp]artner"
    r"|[Dd]ialogue [Pp]artner)(?: [Ss]tate| country| nation)?))?"
    rf"(?: (?:chose|opted|preferred) to be)? (?P<verb>{AUX}represented)"
    r"(?:,? at [a-z -]{3,20} level,?)?(?: (?:at|in) (?:⟨M⟩|the (?:forum"
    r"|event|session|gathering|talks)))? by(?= )"
)
#: "Beijing is represented by Li Qiang and Islamabad by Shehbaz Sharif"
AND_BY = pattern(
    r"(?:,|,? and|,? while) ⟨CKP⟩(?: as an? [Ss]pecial [Gg]uest| as [Ss]pecial [Gg]uest)?,?"
    r"(?: (?:is |was |will be )?represented)? by(?= )"
)
#: "Also attending were …": at another meeting than one that is to come.
PAST = re.compile(r"\b(?:was|were|had|included)\b")
PRESENT = re.compile(r"\b(?:are|is|includes?)\b")
#: "arriving ahead of the anticipated conference": those who have come do not attend it yet.
BEFORE_IT = re.compile(r"\b(?:ahead of|anticipated|upcoming|forthcoming)\b")
#: "the presence of Xi and Putin at the summit"
PRESENCE_WORDS = mark("presence attendance participation appearance visit trip")
#: "welcomed Modi to the summit", "both were present"
GUESTS_WORDS = mark(
    "welcome welcomes welcomed welcoming host hosts hosted hosting gather gathers gathered receive"
    " received greeted both two listening looking watching"
    " audience"
)
SPEECH_WORDS = mark("speech speeches address addresses remarks speaking statement told floor")
#: One of these stands in every sentence that tells of the meeting told of before.
TOLD_WORDS = BY_WORDS | THERE_WORDS | COMES_WORDS | REPRESENTED_WORDS | SPEECH_WORDS
#: "In his speech at the summit, Lukashenko is expected to touch upon": he has not spoken yet.
TO_SPEAK = re.compile(
    r",? (?:will|would|is (?:expected|set|due|to)|plans|intends|may|might|could)\b"
)
