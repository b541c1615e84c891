"""The ways in which English news tells that a country is given a status, as patterns."""

from __future__ import annotations

from facts.rules.context import AUX
from facts.rules.membership.status_words import BLOC, GRANTED, IT, LED, PRE, STATUS, THEY
from facts.rules.tokens import pattern

#: "Iran, one of India's neighbours, has …": words between a country and its verb
_ASIDE = (
    r"(?:,(?:⟨^CLMN⟩{0,60}| (?:one of|along with|alongside|together with|as well as|which"
    r"|like) [^,;]{0,50}),(?! wh(?:ich|o)\b)|,"
    r"|, (?:which|who) (?:(?!⟨CLMN⟩)[^,;]){3,60} and(?= (?:is|was|became|has|will)\b)"
    r"|, an? (?:(?!⟨CLMN⟩)[^,;]){3,40}(?= (?:which|that|who) )"
    r"| ?[—–] ?(?:(?!⟨CLN⟩)[^;—–]){3,60}[—–]|(?<=[-–—] ⟨CL⟩) [-–—])?"
)
#: No blank stands behind a dash that closes an aside.
_GAP = r"(?: |(?<=[—–]))"
#: "applied to join in 2008 and became a member in 2023"
_APPLIED = (
    r"(?: (?:applied|asked|sought) to (?:(?!⟨CLMN⟩)[^;,]){3,40} and(?= (?:became|was|joined)\b))?"
)
#: A capital stands for its country, unless something happens there.
_WHO = (
    rf"(?P<who>(?:⟨CL⟩{_ASIDE}|(?<! in )(?<! at )(?<! of )(?<! to )(?<! from )(?<! for )(?<! with )"
    rf"(?<! the )(?<!apital )(?<!apital, )(?<!city )⟨P⟩){_APPLIED})"
)
_ENTERED = (
    r"(?:joined|join|joins|joining|acceded|accede|accedes|admitted|accepted|inducted|entered)"
)
#: "… was the first country to be …", "… are among six countries that will …"
_AMONG = (
    r"(?:(?:was|is|were|are|became) (?:among (?:the )?|one of (?:the )?|the )"
    r"(?:(?!expected|set |due |likely|planned)[\w ]){3,25}? (?:that|which|to) (?:be )?)?"
)
#: "became full members in 2017", "was granted the status of a dialogue partner at the Ufa summit"
BECAME = pattern(
    rf"{_WHO}{_GAP}{_AMONG}"
    rf"(?P<verb>{AUX}(?:beco?a?m(?:e|es|ing)|{_ENTERED}"
    rf"|granted|given(?! that)|(?:began|started)(?= as an )|awarded|conferred"
    rf"|made(?= an?| the| its| full)|welcomed|rose|risen|moved up|advanced|graduated|progressed"
    rf"|(?:moved?|passed)(?= from (?:an? )?(?:observer|dialogue|partner))|completed(?= (?:its"
    rf"|the) \w+ from (?:an? )?(?:observer|dialogue|partner))|signed up"
    rf"|(?:exchanged|swapped|traded)(?:(?!⟨CLN⟩)[^;,]){{3,40}}? for"
    rf"|recogni[sz]ed|acknowledged(?= as)"
    rf"|approved(?= as| for)|(?:announced|confirmed|added|included|introduced)(?= as)"
    rf"|received|receive|receives|obtained|obtain|obtains|gained|gain|gains|got|get|acquired"
    rf"|acquire|declared|secured|attained|upgraded|elevated|promoted|raised"
    rf"|increased(?= (?:its|the) level)))"
    rf"(?P<what>(?:(?!⟨CLN⟩)[^.;]){{0,90}}?)(?<![\w-]){GRANTED}(?=(?P<tail>[^;]*))"
)
#: What follows the first: "… in 2010 and (obtained) observer status in 2015"
MORE = pattern(
    rf"(?:,? and|,? then|,? followed by|,(?: and| while)?) (?:it |they |later |then "
    rf"|subsequently )?(?:later |then |subsequently |also )?(?:(?:became|obtained|received|gained"
    rf"|was granted|were granted|got|acquired|joined as|has held|has had|(?:was )?upgraded to"
    rf"|(?:was )?elevated to|was given|as) )?"
    rf"(?:an? |the )?(?:status of )?(?:an? |the )?{PRE}{STATUS}(?P<tail>[^,;]*)"
)
_TURN = (
    r"⟨CL⟩,?(?: [-–—])?(?: joined| followed| came| joining| becoming a member)?"
    rf"(?: the (?:⟨G⟩|{BLOC}))?(?: in| on)? ⟨D⟩"
)
#: "India and Pakistan joined in 2017, Iran in 2023 and Belarus in 2024"
JOINED_IN = pattern(
    rf"(?:(?P<first>⟨D⟩),? (?:when |with )?)?(?P<who>⟨CL⟩) (?P<verb>{AUX}(?:{_ENTERED}"
    rf"|bec(?:ame|ome) (?:full(?:-fledged)? |permanent |its )?members?))"
    rf"(?: (?:(?:to|into|of|in) )?(?:the )?{LED}(?:⟨G⟩|{BLOC}))?(?: jointly| together)?"
    rf"(?:,? as (?:an? )?{PRE}{STATUS})?(?:,? (?:in |on )?"
    rf"(?P<day>⟨D⟩))?(?P<more>(?:(?:,? (?:and|while|then|followed by)|,|;)(?: the| by| then)*"
    rf" {_TURN})*)"
)
ONE_MORE = pattern(_TURN)
JOINED = pattern(
    rf"{_WHO}{_GAP}{_AMONG}(?P<verb>{AUX}(?:first )?(?:joined|join|joins|joining|(?:acceded|accede"
    rf"|acceding) to|completed (?:the |its |their )?(?:process|procedures?) (?:of|for)"
    rf" (?:joining|acceding to|accession to)"
    rf"|(?:admitted|accepted|inducted|acceded|welcomed|incorporated|integrated) (?:to|into|in)"
    rf"|bec(?:ame|omes?|oming) (?:an? (?:integral )?)?part of|entered))(?: the)?"
    rf" (?:family of (?:the )?)?{LED}"
    rf"(?:(?:both )?(?P<of>⟨GQ⟩)|{BLOC}|them(?= ⟨D⟩| (?:in|on) ⟨D⟩)"
    r"|⟨L⟩(?= as (?:its |the )?(?:new )?(?:full(?:-fledged)? )?members))"
    rf"(?!'s (?!family)| ⟨B⟩| ⟨M⟩| [a-z]*⟨MBF⟩| summit| meeting| format| in calling"
    rf"| in expressing)(?=(?P<tail>[^;]*))"
)
ADMITTED = pattern(
    rf"(?P<verb>(?:{AUX})(?:admitted|accepted|welcomed|granted|inducted|accept|admit|grant"
    rf"|approved|give|gave|granting|admitting|accepting|recogni[sz]ed|welcome|welcoming"
    rf"|including|designating|making|make|took in|usher(?:ed|s|ing)? in|bec(?:ame|omes?) home to))"
    rf" (?:new members? )?(?:the )?(?P<who>⟨CL⟩) (?:as (?:an? |the |its"
    rf"|new )*|(?:an? |the )?(?:status of )?(?:an? |the )?){PRE}{GRANTED}(?=(?P<tail>[^;]*))"
)
GRANTED_TO = pattern(
    rf"(?P<verb>(?:{AUX})(?:granted|granting|grants?|conferred|conferring|awarded|awarding|given"
    rf"|giving|gave|assigned)) (?:of )?(?:the )?(?:status of )?(?:an? |the )?"
    rf"(?:⟨G⟩ )?{PRE}{GRANTED}(?: status)?(?: of the ⟨G⟩| in the ⟨G⟩)? (?:to"
    rf"|on|upon) (?:the )?(?P<who>⟨CL⟩)(?=(?P<tail>[^;]*))"
)
GRANTED_BY = pattern(
    rf"{PRE}{GRANTED}(?: status)?(?: of the ⟨G⟩| in the ⟨G⟩)? (?P<verb>{AUX}(?:granted|given"
    rf"|awarded|extended|conferred|approved|assigned)) (?:to|on|upon|for) (?:the )?(?P<who>⟨CL⟩)"
    rf"(?=(?P<tail>[^;]*))"
)
_ADMISSION = r"(?:admission|acceptance|accession|entry|inclusion|induction|membership|joining)"
#: "will be one of the key decisions"
_A_RESULT = (
    r"(?<=will be )(?:approved|announced|one of (?:the|its) (?:[a-z]+ ){0,2}"
    r"(?:decisions|highlights|outcomes|results|milestones|events)\b)"
)
_LIKE = (
    r"(?:(?:full|official|formal|permanent|recent|new|successful|historic)(?:-fledged|-scale)? )*"
)
_INTO = rf"(?: (?:in|of|to|into|as)(?: the)? {LED}(?:⟨G⟩|{BLOC}))?"
#: What is looked for before the admission of a country, as it is found sooner.
OF_COUNTRIES = pattern(r"⟨CL⟩(?<=(?:of|by|he) ⟨CL⟩)")
#: "announced the admission of Belarus", "with the accession of Iran"
ADMISSION_OF = pattern(
    rf"(?P<verb>(?:{AUX})(?:announced?|announcing|finali[sz]ed?|completed?|completing"
    rf"|formali[sz]ed?"
    rf"|confirmed|welcomed|declared|saw|hailed|marked|marking"
    rf"|(?:outcome|development|result|milestone|highlight|event|achievement)[^.;,]{{0,40}} was"
    rf"|signed (?:an? |the )(?:decision|resolution|protocol) (?:on|of))|[Ww]ith|[Ff]ollowing"
    rf"|[Aa]fter"
    rf"|[Ss]ince"
    rf"|through|thanks to) (?:the )?{_LIKE}{_ADMISSION} (?:of|by) (?:the )?(?P<who>⟨CL⟩)"
    rf"(?=(?P<tail>[^;]*))"
)
#: "Iran's accession to the organization was finalized", "with Iran's full membership in 2023"
ITS_ADMISSION = pattern(
    rf"(?P<led>(?:(?<!problems )(?<!issues )(?<!obstacles )[Ww]ith|[Ff]ollowing|[Aa]fter|[Ss]ince"
    rf"|welcomed|hailed|announced|completed|finali[sz]ed) )?"
    rf"(?P<who>⟨CL⟩)'s? {_LIKE}{_ADMISSION}{_INTO}(?: as an? (?:(?:full|permanent) )*member)?"
    rf"(?:(?: and the signing of [^,;]{{3,90}})? (?P<verb>{AUX}(?:finali[sz]ed|completed"
    rf"|formali[sz]ed|took effect|came into effect|take effect|effective|{_A_RESULT}"
    rf"|(?:scheduled|expected|planned|due)(?= (?:for|in|on|at)\b)))| (?:in|on) (?P<day>⟨D⟩))?"
    rf"(?=(?P<tail>[^;]*))"
)
#: "The admission of Belarus to the SCO … is now effective"
ADMISSION_DONE = pattern(
    rf"[Tt]he {_LIKE}{_ADMISSION} of (?:the )?(?P<who>⟨CL⟩)(?:, [^;,]{{3,50}},)?"
    rf"(?P<what>[^;,]{{0,60}}?) (?P<verb>{AUX}(?:finali[sz]ed|completed|formali[sz]ed"
    rf"|took effect|came into effect|{_A_RESULT}"
    rf"|effective|in force))(?=(?P<tail>[^;]*))"
)
#: "Sweden's accession makes it the 32nd member"
MAKES = pattern(
    rf"(?P<who>⟨C⟩)'s? {_LIKE}{_ADMISSION}(?:(?!⟨CLN⟩)[^;,]){{0,40}}? (?P<verb>makes|made"
    rf"|making) (?:it"
    rf"|the country) (?:an? |the ){PRE}{STATUS}(?=(?P<tail>[^;]*))"
)
#: "expanded to eight states with India and Pakistan"
EXPANDED = pattern(
    rf"\b(?P<verb>{AUX}(?:expanded|enlarged|expand|extended|grew|grown"
    rf"|widened|underwent (?:an?|its) (?:\w+ )?expansion))"
    rf"(?P<what>(?:(?!⟨CLN⟩| invit)[^;]){{0,40}}?"
    rf"(?:,? (?:to include|to welcome|to take in|to bring in|to admit|by admitting|by adding"
    rf"|with the (?:admission|accession|addition|entry|inclusion) of|with|including|adding)))"
    rf" (?:the )?(?P<who>⟨CL⟩)(?! (?:joining|taking|chairing))(?=(?P<tail>[^;]*))"
)
#: "since joining in 2017", "since it was admitted to the grouping in 2017"
SINCE_JOINING = pattern(
    r"\b(?:[Ss]ince|[Aa]fter) (?:(?:the |its )?(?:assumption|acquisition) of (?:full )?membership"
    r"|(?:gain|attain|obtain|acquir)ing (?:full )?membership(?: of| in)?"
    r"|joining|acceding to|becoming (?:an? )?(?:full )?(?:member|part)(?: of)?"
    rf"|becoming (?:an? )?{PRE}{STATUS}(?:{_INTO})?"
    rf"|entering|its {_LIKE}{_ADMISSION}(?: (?:to|into|in)|(?= in ⟨D⟩))"
    rf"|(?P<it>it|the country) (?:was |has been )?(?:first |formally |officially )?"
    rf"(?:joined|acceded to|(?:admitted|accepted|inducted)(?: to| into)?"
    rf"|(?:gained|obtained|received|acquired|took up) (?:full )?membership(?: of| in)?"
    rf"|became (?:an? )?(?:full(?:-fledged)? )?(?:member|part)(?: of)?))"
    rf"(?: the)?(?: {LED}(?:⟨G⟩|{BLOC}))?(?: in| on)? (?P<day>⟨D⟩)"
)
#: "The latest enlargement saw India and Pakistan join"
SAW = pattern(
    r"\b(?P<verb>saw|seen) (?:the )?(?P<who>⟨CL⟩) (?:join|enter|become (?:full )?members)\b"
    r"(?=(?P<tail>[^;]*))"
)
#: "with India and Pakistan joining in 2017"
WITH_JOINING = pattern(
    r"\b(?P<verb>[Ww]ith) (?:the )?(?P<who>⟨CL⟩) (?:later |also )?joining"
    r"(?=(?P<tail>(?: in| on)? ⟨D⟩[^;]*))"
)
#: "…, with Iran set to join soon"
SET_TO = pattern(
    r"(?:\b(?:with|while) |(?P<first>^(?:(?:[OI]n )?(?P<day>⟨D⟩), )?))(?P<who>⟨CL⟩) "
    r"(?P<verb>(?:is |are )?(?:also |now )?(?:set|due|expected|scheduled|poised|about) to "
    r"(?:join|be admitted))(?= soon|[.,;]| ⟨D⟩| (?:in|on|later|this|next|after|as an?)\b)"
    r"(?=(?P<tail>[^;]*))"
)
#: "welcomed the decision to grant his country observer status"
HIS_COUNTRY = pattern(
    rf"(?P<who>⟨NO⟩)(?P<gap>(?:(?!⟨CLNO⟩)[^;]){{1,120}}?) (?P<verb>decision to grant"
    rf"|(?:ha(?:d|s|ve) )?granted|granting) (?:his|her) country (?:the )?"
    rf"(?:(?:status|title) of )?(?:an? |the )?{PRE}{STATUS}(?=(?P<tail>[^;]*))"
)
#: "with Belarus (2024), Iran (2023), India and Pakistan (2017)"
IN_BRACKETS = pattern(
    r"(?P<led>\b(?:with|(?:joined|followed) by|admitted|added|welcomed|adding|admitting"
    r"|new members?:?|(?:admission|accession|entry) of) )?"
    r"(?P<more>⟨CL⟩ \((?:since |in )?⟨D⟩\)(?:,? (?:and )?⟨CL⟩ \((?:since |in )?⟨D⟩\))+)"
    r"(?(led)|(?= (?:also |later |then |have |had |all )*"
    r"(?:joined|acceded|became (?:full )?members)\b))"
)
ONE_IN_BRACKETS = pattern(r"⟨CL⟩ \((?:since |in )?⟨D⟩\)")
#: "The Saudi cabinet approved a memorandum that grants the Kingdom the status of …"
CABINET = pattern(
    rf"(?P<who>⟨CN⟩)(?:'s)? ⟨^CLM⟩{{0,60}}?\b(?:approv(?:ed?|al)|endorsed|agreed)⟨^CLM⟩{{0,60}}?"
    rf" (?P<verb>)(?:(?:that grants|(?:on )?granting|to grant|giving|conferring on)"
    rf" (?:the )?(?:[Kk]ingdom|country|republic|it|⟨CP⟩) |conferring (?=the status)|becoming )"
    rf"(?:the )?(?:status of )?(?:an? |the )?{PRE}{STATUS}(?=(?P<tail>[^;]*))"
)
#: "founded in 2001 with Russia and China, and later included India"
LATER = pattern(
    r"\b(?:later|subsequently|since then) (?P<verb>(?:has |have )?(?:included|admitted|added"
    r"|taken in"
    r"|embraced)) (?:the )?(?P<who>⟨CL⟩)(?! as)(?=(?P<tail>[^;]*))"
)
#: "The organization added Uzbekistan in 2001"
TOOK_IN = pattern(
    rf"(?:⟨G⟩|{BLOC}) (?P<verb>(?:has |also |then |later |further |formally |officially )*(?:added"
    r"|admitted|took in|accepted|absorbed|inducted)) (?:the )?(?P<who>⟨CL⟩)(?:,)?"
    r"(?=(?P<tail>(?: in| on)? ⟨D⟩[^;]*))"
)
#: "It was later joined by India, Pakistan and Iran"
JOINED_BY = pattern(
    rf"(?:\b[Ii]t|⟨G⟩|{BLOC}|(?P<what>⟨D⟩),? they)(?:(?!⟨CLN⟩)[^;,]){{0,30}}?"
    rf" (?P<verb>(?:was |were |has been |been )?(?:later |then |subsequently |since )?)"
    r"joined(?: in (?P<day>⟨D⟩))? by (?:the )?(?P<who>⟨CL⟩)(?=(?P<tail>[^;]*))"
)
#: "after an expansion last June to include India and Pakistan"
EXPANSION = pattern(
    r"\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince) (?:an?|the|its) (?:membership )?expansion(?P<verb>)"
    r"(?P<what> (?:in |on )?⟨D⟩ to include) (?:the )?(?P<who>⟨CL⟩)"
    r"(?! (?:in|as|from)\b)(?=(?P<tail>[^;]*))"
)
#: "the accession of India and Pakistan to the organization in 2017"
DATED_ADMISSION = pattern(
    rf"\b{_ADMISSION} of (?:the )?(?P<who>⟨CL⟩){_INTO} (?P<verb>)(?:in|on) (?P<day>⟨D⟩)"
)
#: "Belarus would obtain observer status, joining Afghanistan and Iran"
JOINING = pattern(r"(?:(?!⟨CLN⟩)[^,;]){0,40}, joining (?:the )?(?P<who>⟨CL⟩)(?!'s? |⟨G⟩|,? an? )")
#: "to be elevated as a full member, alongside China and Russia", its founders: they are members
BESIDE_THEM = pattern(
    r"(?:(?!⟨CLN⟩)[^,;]){0,40}, alongside (?:the )?(?:existing |other )?(?:members )?(?P<who>⟨L⟩)"
    r"(?!'s? |⟨G⟩)"
)
#: "One of the expected outcomes is Belarus's accession as a full member"
EXPECTED = tuple(
    pattern(
        r"\b(?P<verb>expected (?:outcomes?|results?|decisions?|highlights?)[^;,]{0,60} (?:is|are))"
        rf" {source}(?=(?P<tail>[^;]*))"
    )
    for source in (
        rf"(?P<who>⟨CL⟩)'s? {_LIKE}{_ADMISSION}{_INTO}",
        rf"(?:the )?{_LIKE}{_ADMISSION} of (?:the )?(?P<who>⟨CL⟩)",
    )
)
#: "… congratulated President X on his country being granted observer status"
HIS_COUNTRY_IS = pattern(
    rf"(?P<who>⟨NO⟩)(?P<gap>(?:(?!⟨CLNO⟩)[^;]){{1,120}}?) (?:his|her) country "
    rf"(?P<verb>{AUX}(?:granted|given|awarded|bec(?:ame|ome)|receives?|received|obtained))"
    rf"(?P<what>(?:(?!⟨CLN⟩)[^.;,]){{0,40}}?)(?<![\w-]){GRANTED}(?=(?P<tail>[^;]*))"
)
#: "Iran, which joined in 2023, …", where members are told of
WHO_JOINED = pattern(
    r"(?P<who>⟨CL⟩),? (?:which|who) (?:(?P<both>both|all) |also |only )?"
    r"(?P<verb>(?:ha(?:s|ve|d) )?(?:joined|acceded|came (?:in|on board|aboard)|entered|(?:was"
    r"|were|been) admitted))"
    r"(?: together| jointly| only)?(?=(?P<tail>(?: in| on)? ⟨D⟩[^;]*))"
)
#: "three new observers, Laos and Nepal, will join": as what
NEWLY = pattern(rf"\b(?:new|more|further|additional) {PRE}{STATUS}(?:,| [-–—]) $")
#: "… joined the SCO in 2017 along with India"
ALONG = pattern(
    r"(?:(?!⟨CLN⟩)[^,;]){0,40}? (?:along with|together with|alongside) (?P<who>⟨CL⟩)(?!'s? |⟨G⟩)"
)
#: "Turkey, alongside Nepal, is recognised as a dialogue partner": so are both
ALONGSIDE = pattern(
    r"⟨CL⟩, (?:along with|alongside|together with|as well as|like) (?:the )?(?P<who>⟨CL⟩),"
)
RAISED_TO = pattern(rf" to (?:that of )?(?:an? |the )?(?:status of )?(?:an? )?{PRE}{STATUS}")
TO_JOIN = pattern(
    r"(?P<who>⟨C⟩)'s? (?:cabinet|government|parliament|majlis|senate"
    r"|council of ministers)\b[^;]{0,40}?(?:approved?|decided|agreed|endorsed"
    r"|ratified)[^;]{0,30}? (?P<verb>to (?:join|become|accede to))(?: the)? (?=(?P<tail>[^;]*))"
)
AS = pattern(
    rf"\b(?:as|with|on|in the (?:status|capacity) of)(?: the| an?| its)*(?: status of)?"
    rf"(?: (?!of|and|in|at|by|for)[\w-]+){{0,3}}? [\"']?(?:{STATUS}"
    rf"|(?P<other>(?:limited |partial |partner )+status))"
)
#: "the admission of Laos as a new partner"
AS_PARTNER = pattern(
    rf"(?:(?: to| into| in)?(?: the)? {LED}(?:⟨G⟩|{BLOC}))?,? as (?:an? |the |its )?"
    r"(?:new |equal )?[Pp]artner(?! (?:in|for) dialogue)\b"
)
#: "will sign memorandums with Egypt and Qatar designating them as dialogue partners"
MEMORANDUM = pattern(
    rf"(?P<verb>{AUX}sign(?:ed|s|ing)?) (?:(?!⟨CLN⟩)[^;]){{0,30}}[Mm]emorand\w+ (?:of \w+ )?with "
    rf"(?P<who>⟨CL⟩)(?:(?!⟨CLN⟩)[^;]){{0,20}}? (?:designating|granting|giving|awarding|to grant"
    rf"|making)"
    rf" (?:them|it|the countr\w+) (?:as |the status of |the )*{PRE}{STATUS}(?=(?P<tail>[^;]*))"
)
#: "The country was granted …", "It became …"
PRONOUN = pattern(
    rf"^(?P<it>{IT}|{THEY}) (?P<verb>(?:on ⟨D⟩ (?:\(⟨D⟩\) )?)?{AUX}(?:first )?"
    rf"(?:bec(?:ame|omes?)|{_ENTERED}|granted|given|awarded|received|obtained|gained|got|acquired"
    rf"|assumed|secured|attained"
    rf"|upgraded|elevated))(?:(?P<what>(?:(?!⟨CLN⟩)[^.;]){{0,60}}?)(?<![\w-]){GRANTED}"
    rf"|(?P<same>(?: with)? (?:that|this|the same) (?:status|rank|title))"
    rf"|(?P<org>(?: to| into)?(?: the)? {LED}(?:⟨G⟩|{BLOC}))|(?=,? (?:in |on )?⟨D⟩))"
    r"(?=(?P<tail>[^;]*))"
)
#: "Qatar signed Wednesday a memorandum concerning its accession to the SCO as a dialogue partner"
SIGNED = pattern(
    rf"(?P<who>⟨CL⟩) (?P<verb>{AUX}signed)(?P<what>(?:(?!⟨CLN⟩)[^;]){{0,60}}? (?:[Mm]emorandum|MoU"
    rf"|MOU)\b(?:(?!⟨CLN⟩)[^;]){{0,60}}?)(?:accession|granting|obtaining|joining|becoming|join"
    rf"|status)"
    rf"(?:(?!⟨CLN⟩)[^;]){{0,50}}? (?:as|of) (?:an? |the )?{PRE}{STATUS}"
    r"(?=(?P<tail>[^;]*))"
)
