"""The ways in which English news says that documents were signed, as patterns."""

from __future__ import annotations

import re

from facts.rules.marks import mark
from facts.rules.tokens import pattern
from facts.sentences import BULLETS

#: How far back from a verb its auxiliaries are looked for.
REACH = 140
#: One of these stands in every sentence that tells of a document.
WORDS = mark(
    "sign signs signed signing adopt adopts adopted adopting adoption approve approves approved"
    " approving approval endorse endorses endorsed endorsing endorsement inked ink inks initialed"
    " initialled issuing issuance"
    " passed signature conclude concludes concluded put affixed approval gave given signatures"
)
NOUNS = mark("adoption signing approval endorsement issuing issuance adopting")
_KIND = (
    r"(?:[Dd]eclarations?|[Aa]greements?|[Mm]emorand(?:ums?|a)(?: of (?:[Uu]nderstanding"
    r"|[Oo]bligations?|[Cc]ooperation|[Cc]ommitments?))?(?: \([A-Za-z]{2,6}\))?|MoUs?|MOUs?"
    r"|[Pp]rotocols?"
    r"|[Ss]tatements?|[Cc]ommuniqu[eé]s?|[Rr]oad ?maps?|[Pp]lans?|[Ss]trateg(?:y|ies)"
    r"|[Pp]rogram(?:me)?s?"
    r"|[Cc]oncepts?|[Tt]reat(?:y|ies)|[Cc]onventions?|[Dd]ocuments?|[Rr]esolutions?|[Cc]harter"
    r"|[Cc]ontracts?"
    r"|[Aa]ccords?|[Bb]udget|[Dd]ecisions?|[Ii]nitiatives?|[Rr]egulations?|[Gg]uidelines"
    r"|[Rr]eports?|[Ll]ists?"
    r"|[Dd]eals?|[Pp]acts?|[Ss]cheme|[Aa]gendas?|[Dd]ecrees?|[Ll]etters? of [Ii]ntent|[Aa]ppeals?"
    r"|[Ll]aws?|[Bb]ills?"
    r"|[Mm]inutes|[Pp]apers)"
)
_COUNT = (
    r"(?:(?:over|more than|about|around|nearly|some|almost|up to) )?(?:\d+|two|three|four|five|six"
    r"|seven"
    r"|eight|nine|ten|eleven|twelve|a dozen|dozens of|fifteen|twenty)"
)
_MANY = (
    r"[Aa] (?:[a-z-]+ )?(?:total of \d+|package|number|series|set|range|raft|host|slew|bundle"
    r"|batch) ?(?:of)?"
    r"|[Aa] total of \d+|[Ii]n total \d+"
)
_BEFORE_KIND = (
    r"(?:(?:corresponding|joint|final|five-year|ten-year|new|important|relevant|bilateral"
    r"|different|other"
    r"|draft|key|action|development|cooperation|landmark|comprehensive|separate|outcome|political"
    r"|main|first|more"
    r"|intergovernmental|interagency|strategic|respective|twin|trade|several|information"
    r"|multilateral|such"
    r"|[a-z]+-[a-z]+|medium-term|mid-term|related|basic|binding|special|working|cooperative|its|the|of"
    r"|on|and"
    r"|⟨PACG⟩(?:'s)?|⟨D⟩|organi[sz]ation's|bloc's|[A-Z][\w'-]+|[a-z]+(?:al|ant|ive|ous|ary|ic)"
    r"|\d{4}[-–]\d{2,4}) ){0,8}"
)
#: Behind "signed" any words of the noun phrase may stand before its kind.
_ANY_BEFORE = (
    r"(?:(?:(?!and \w+ed\b|\w+ing the\b|(?:approved|adopted|signed|endorsed|issued|agreed"
    r"|discussed|reviewed|include[sd]?|comprise[sd]?|\w{3,}ed (?=the |an? )"
    r"|noted|planned|confirmed|called|held|said|approve|adopt|sign|endorse|issue|review|discuss)\b"
    r"|(?:to|in|at|by|with|from|for|that|which|who"
    r"|after|before|during|into"
    r"|under|was|were"
    r"|is|are|has|have|will|off|as|their way)\b)[a-z][\w'-]*|⟨PACGBF⟩(?:'s)?|⟨D⟩|[A-Z][\w'-]+"
    r"|\d{1,3}|\d{4}[-–]\d{2,4}) ){0,12}?"
)
#: An "and" that ends a document's name: what follows is another document, or what was done next.
_AND_THEN = (
    r" and (?=(?:the|an?|its|their|also|then|to|other|several|\d+|[a-z]+ed|held|took|made|said|gave"
    rf"|left|met|will|was|were)\b|(?:[\w'-]+ ){{0,4}}{_KIND}\b)"
)
_END = (
    r"(?= (?:(?:at|during|after|following|with|that|which|by|as|here|today|yesterday|between|under"
    r"|ahead of|prior to|back in"
    r"|on the (?:sidelines|margins|fringes|eve)|earlier|worth|when|while|were|was|is|are|has|have"
    r"|will|before|into|dated)\b|[-–—]"
    r"|(?:in|on|at) (?:the )?⟨DPCVM⟩)"
    rf"|[,.;:]|$| $|(?<! the)(?<! of)(?<! for) ⟨D⟩|{_AND_THEN}| \()"
)
_ABOUT = (
    r"(?:,? (?:on|of|for|regarding|concerning|until|through|up to|to|against|titled|entitled"
    r"|called|about(?! \d)|aimed at|covering|approving|amending|establishing|confirming|reaffirming"
    r"|outlining|in response to|in support of)"
    r"(?! ⟨D⟩) (?:[^;,.()]{3,110}?|(?<=of )⟨P⟩)"
    rf"{_END}"
    rf"(?: between (?:the )?(?:⟨G⟩(?:'s)? )?(?:(?!and )[a-z-]+ ){{1,5}}(?:on|for|in) (?!⟨DPM⟩)"
    rf"[^;,.()]{{3,110}}?{_END})?)?"
)


def _document(before: str) -> str:
    """A document: "the ⟨Astana Declaration⟩", "a plan of joint action against …"."""
    return (
        r"(?:(?:the )?(?:(?:landmark|new|joint|final|key|historic|important) )?⟨X⟩"
        rf"(?: on [^;,.()]{{3,90}}?{_END})?"
        rf'|(?:the |an? )?"[^"]{{0,70}}{_KIND}[^"]{{0,90}}"'
        rf"|(?:(?:the|an?|its|their|several|some|various|many|all|both|{_COUNT}|{_MANY}) )?"
        rf"{before}{_KIND}(?![\w-])(?: \"[^\"]{{3,90}}\")?{_ABOUT}(?: \"[^\"]{{3,90}}\")?"
        r"(?: of ⟨G⟩(?: member states)?)?(?: (?:until|till|through|for|to) ⟨D⟩)?)"
    )


DOC = _document(_ANY_BEFORE)
VERB = pattern(
    r"(?<![\w'-])(?:(?:up|ready|open|due|slated|submitted|prepared|tabled) for (?=sign|adopt|approv"
    r"|endors))?(?P<do>(?:sign|adopt|approv|endors)(?:e[ds]|ed|s|e|ing)?|ink(?:s|ed)?|initiall?ed|passed"
    r"|conclude[sd]?(?= (?:an?|the|two|three|several|\d+) (?:(?!on|of|talks|negotiations|work)"
    r"[\w-]+ ){0,4}(?:agreement|treat|memorand|convention|accord|pact|contract))"
    r"|(?<=for )(?:signature|adoption|approval|endorsement)"
    r"|(?:put|affixed) (?:their|his|her|its) (?:names?|signatures?|pens?) (?:to|under|on)"
    r"|gi?a?ven? (?:their|its|his|her|the|final|formal) (?:[a-z]+ )?(?:approval|blessing|nod|assent"
    r"|consent|green light|go-ahead)(?: to(?= (?:the|an?|several|\d|⟨X⟩)))?)"
    r"(?: off on| up to)?(?:(?: and|,) (?P<too>(?:issu|adopt|sign|approv|releas|publish"
    r"|endors)(?:e?d|e)?))?(?![\w-])"
)
ACTIVE = pattern(
    r"(?:(?:,? (?:also|jointly|unanimously|into law|on behalf of ⟨C⟩|a total of(?= \d)|today|here"
    rf"|yesterday|(?:on )?⟨D⟩|in ⟨PC⟩)){{1,3}},?)? (?P<doc>{DOC})"
)
#: "a decision was signed to begin …", "… was approved on the budget": what it is about comes late.
CARRIED_ON = pattern(
    r" (?P<about>(?:on(?! ⟨D⟩| the (?:sidelines|margins|fringes|occasion|basis))|concerning"
    rf"|regarding|to(?! ⟨NCGA⟩)|admitting|granting|establishing) [^;,.()]{{3,110}}?){_END}"
)
#: "signed an agreement with the CSTO": only its partner tells which.
PARTNER = pattern(r" with (?:the )?(?:[Gg]overnment of )?⟨GCQ⟩")
#: A further document of a list ends where a new clause tells what was done with it.
DONE_WITH = re.compile(r" (?:was|were|has been|have been|will be) [a-z]+ed\b")
#: "The following documents were signed:", and each line below it that names one.
HEADING = re.compile(r":\W*$|\b(?:[Tt]hese|following) (?:[a-z]+ ){0,2}documents\b")
LIST_ITEM = pattern(
    rf"[{BULLETS}\s]*(?:\(?\d{{1,2}}[.)] ?)?"
    r"(?P<doc>(?:⟨G⟩ )?(?P<named>⟨X⟩)|(?:On (?!⟨D⟩)|(?:[\w'()–-]+ |⟨^DMN⟩ ){0,6}?"
    rf"{_KIND}(?![\w-]))[^;:.]{{0,220}})"
    r"(?:[^;:.]{0,220}(?:[;:.]|$))"
)
#: A line that tells what was done is no item of a list.
FINITE = re.compile(r"\b(?:is|are|was|were|will|has|have|had|said|says|adopted|approved) ")
#: What follows the first document: ", the Statement on …", " and an action plan", ", including …".
NEXT_DOC = pattern(
    r"(?: ⟨D⟩)?(?: [-–—](?= (?:\d|the |an? |[A-Z⟨X⟩]))"
    r"|,? (?:and|as well as|along with|including|among them|notably|such as|namely,?"
    r"|(?:first|chief|foremost) among them|in particular)(?: also)?|[,;:](?: and)?)"
    rf" (?P<doc>{DOC})(?! (?:was|were|is|are|has|have|will|says?|said)\b)"
)
PASSIVE = pattern(
    rf"(?<![^\s\"'(])(?P<doc>{_document(_BEFORE_KIND)}(?: ⟨D⟩)?)"
    r"(?: on ⟨G⟩[^,;]{0,40}| (?:regarding|concerning|related to|covering) [a-z ,-]{1,160}"
    r"| (?:summari[sz]ing|outlining|reflecting|defining|expressing|containing) [^,;]{3,90}"
    r"|, (?:capital of ⟨C⟩|in the [^,;]{3,40}|(?:\w+ly )?\w+ing [^,;]{3,60}),)?"
    r"(?: by (?:the )?(?P<by>⟨C⟩)| between (?P<sides>⟨^M⟩{1,140}))?,? $"
)
#: "were adopted at the summit, including …": where and when, before the list goes on
WHERE_DONE = pattern(
    r"(?: (?:(?:at|during|after|following) (?:the )?⟨M⟩|(?:in|on|by) (?:the )?⟨DPBG⟩)){1,3}"
    r"(?=,? (?:including|among them|notably|namely)\b)"
)
#: "the declaration as well as 20 documents were adopted"
JOINED = re.compile(r"(?: and|,? as well as)(?: also)? (?:the )?$")
IS = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got)\b")
#: "the adoption of the Declaration", "concluded with the signing of eight documents"
NOUN = pattern(
    r"\b(?P<lead>(?:[Rr]eferring to|welcomed|hailed|noted|highlighted) the|[Tt]he|[Ww]ith(?: the)?"
    r"|saw(?: the)?|see(?: the)?|resulted in(?: the)?"
    r"|witness(?:ed|es)?(?: the)?"
    r"|following the|by the|after the|culminat\w+ (?:in|with)(?: the)?) "
    r"(?P<do>adoption|signing|approval|endorsement|adopting"
    r"|issu(?:ing|ance)(?= (?:of )?(?:the |an? )?(?:joint |final )*(?:communiqu|declaration)))"
    r" (?:by [a-z ]{5,60}? (?=of )|(?:at|during) (?:the )?(?P<m>⟨M⟩)(?: in ⟨PCD⟩){0,2} (?=of ))?"
    rf"(?:of )?(?P<doc>{DOC})"
)
NOUN_DOUBT = re.compile(
    r"\b(?:anniversary|since|propos\w+|prepar\w+|discuss\w+|prospects?|call\w* for|consider\w*"
    r"|favou?r|urg\w+"
    r"|support\w*|need|advocat\w+|possib\w+|commemorat\w+|agenda|marks?|ceremony"
    r"|until|before|work\w* on|toward\w*|obstacle|hurdle"
    r"|delay\w*|block\w*|prevent\w*|hamper\w*|fail\w*|withh[eo]ld\w*|refus\w*|oppos\w*|derail\w*"
    r"|veto\w*|avert\w*|despite|for)\b[^,;]{0,40}$"
)
#: "The main document signed by the leaders was the Tianjin Declaration"
NAMELY = pattern(
    r"[^,;.]{0,60}? (?:(?P<lists>includes?|included|comprises?|comprised)|was|were|is|are)"
    rf"(?: also)? (?P<doc>{DOC})"
)
#: "Among the papers adopted was an action plan"
AMONG_THEM = re.compile(r"\b[Aa]mong (?:the )?$|\bAmong (?=the )")
#: "The documents adopted include a plan", unlike a declaration that includes one.
SEVERAL = re.compile(
    r"\b(?:[Dd]ocuments|[Pp]apers|[Dd]ecisions|[Aa]greements|[Rr]esolutions|[Pp]ackage"
    r"|[Ll]ist)\b"
)
#: "the adoption of the declaration and the signing of documents": another act
ANOTHER_ACT = re.compile(r"(?:on )?(?:the )?(?:signing|adoption|approval|endorsement)\b")
HAPPENED = re.compile(
    r"\b(?:concluded|ended|resulted|culminated|closed|saw|witnessed|wrapped up|was (?:held|marked)"
    r"|were"
    r"|took place|followed|marked|led|outcomes?|results?)\b"
)
AHEAD = re.compile(
    r"\b(?:will|would|expected|(?<!ccording )(?<!hanks )(?<!owing )to|set|due|plans?|planned"
    r"|scheduled|slated|upcoming)\b"
)
#: "The adoption of the declaration is planned"
IS_AHEAD = pattern(
    r"[^,;.]{0,90}? (?:(?:is|are) (?:also )?(?:planned|expected|scheduled|set|due)"
    r"|will (?:take place|be (?:held|the)))\b"
)
#: "the signing of a memorandum by Belarus": its own
BY_ONE = pattern(r" by (?:the )?(?P<who>⟨C⟩)(?!')")
#: "the adoption of the resolution on it by the UN General Assembly"
BY_OTHERS = pattern(r"[^;.]{0,120}? by (?:the )?(?P<who>⟨G⟩)(?!')")
#: "with the signing of a memorandum with new partners"
WITH_OTHERS = pattern(r" (?:with|between) (?!(?:the )?⟨GQCL⟩)")
#: "a UN General Assembly resolution was adopted": not by ours
OF_ANOTHER = pattern(r"(?:the |an? )?(?P<g>⟨G⟩)(?:'s)? ")
#: Where it was done, unlike "a memorandum giving Riyadh the status"
PLACE = pattern(
    r"(?:\b(?:in|at|here)(?:,? (?!giv|grant|confer)(?:[\w'-]+|⟨CA⟩(?:'s)?)){0,4},? |, )(?P<p>⟨P⟩)"
)
#: "Among the issues is the work on approving the concept, signing the convention …"
ON_AGENDA = re.compile(
    r"\b(?:agenda|[Aa]mong (?:them|these)|issues?|tasks?|priorit(?:y|ies)|work(?:ing)? on)\b"
)
#: "is tasked with approving", "meets every year to adopt": what a body may or has to do.
DUTY = pattern(
    r"\b(?:responsible for|responsibilit\w+|tasked with|(?:is|are|be) in charge of|charged with"
    r"|entrusted with|powers?|empower\w+|authori[sz]ed|authority|mandate[ds]?|functions?|tasks"
    r"|duties|duty|competen\w+|entitled|(?:once|twice) a year|annually|(?:every|each) year"
    r"|regularly|usually|as a rule|normally|typically)\b"
)
WILL = re.compile(r"\b(?:will|would|expected|scheduled|due|set|plans?|planned)\b")
#: "approves the bloc's annual budget": a headline's present tense tells of one time.
YEARLY = re.compile(r"\b(?:budget|annually|(?:every|each) year|usually|as a rule|regularly)\b")
#: "until 2025" as one date, which belongs to the document's name.
UP_TO = re.compile(r"(?:until|till|through|up to) ")
FIRST_DAY = pattern(r"(?P<day>⟨D⟩) ")
#: A day that is the document's own or somebody else's, not that of the signing.
NOT_THE_DAY = re.compile(
    r"\b(?:for|until|till|through|to|dated|of|from|since|by|before|after|between|[–—-]"
    r"|and)(?: the)? $"
)
THE_PARTIES = re.compile(r"\b(?:[Tt]he|[Bb]oth|[Tt]he two) (?:parties|sides)\b")
#: Kinds that two sides may sign for themselves.
BETWEEN_TWO = re.compile(
    r"\b(?:memorand\w+|agreements?|treat(?:y|ies)|contracts?|deals?|MoUs?|accords?|pacts?)\b",
    re.IGNORECASE,
)
#: "the decision to sign a memorandum between them": it is not they who decide.
DECISION = re.compile(r"\b(?:[Dd]ecision|[Rr]esolution)\b")
#: They begin the names of documents that many meetings have.
LEADING = re.compile(
    r"^(?:(?:the|these|an?|its|their|of|on|in|and|following|under|a total of|one of the) )+",
    re.IGNORECASE,
)
#: A preposition whose day stands with the verb: "the plan for 2017 was signed".
OPEN_END = re.compile(r" (?:for|until|till|through|to|of|in|on)$")
NAMED = pattern(r"(?:the )?(?:[a-z-]+ )?(?P<x>⟨X⟩)")
GENERIC = re.compile(r"(?:Joint|Final|Action|Development|Information|Outcome|Memorandum) ")
REDUCED = pattern(
    r"(?: earlier| jointly)?"
    r"(?: in ⟨PD⟩| on ⟨D⟩| (?:at|following|after)(?: the (?:end|close|conclusion) of)? ⟨M⟩"
    r"| ⟨D⟩| by [^;,]{3,80}⟨DPM⟩"
    r"| (?:are )?as follows:)"
)
DAY = pattern(r"⟨D⟩")
MEETING = pattern(r"⟨M⟩")
#: "a year later": a day that is counted from another.
#: "the report for 2019-2021 and the plan": the end of another's name.
REST_OF_NAME = re.compile(r"^\d{4}[-–]\d{2,4},? and (?:the |an? )?")
#: "a report on the activity in 2016": a year that is not of the act.
OF_THE_MATTER = re.compile(r" (?:and|on) [^,;]*$")
#: "approved in 2021 and signed a year later"
A_YEAR_LATER = re.compile(r"\b(?:a|one) year later\b")
LATER = re.compile(r"\b(?:years?|months?|weeks?|days?) (?:later|earlier|before|after)\b")
AT_MEETING = pattern(r"\b(?:at|during) (?:the )?(?P<m>⟨M⟩)")
_WORDS = r"(?: (?!at\b|during\b|in\b)[\w'-]+){0,5} ?$"
#: What is done ahead of a meeting or on its margins is not done at it.
BESIDE_IT = re.compile(
    r"\b(?:[Aa]head of|[Pp]rior to|[Bb]efore|[Oo]n the (?:sidelines|margins|fringes|eve) of"
    rf"|[Ss]ince|[Uu]ntil|[Pp]reparations? for|[Pp]repar\w+|for){_WORDS}"
)
#: The words on another event, with its day and place.
OTHER_EVENT = pattern(
    r"\b(?:[Aa]head of|[Pp]rior to|[Bb]efore|[Oo]n the eve of|[Ii]n the run-up to)\b[^,;]*"
)
#: "decisions on the final documents of the summit": what they are about, not where.
OF_ITS = re.compile(
    r"\b(?:documents?|agenda|results|outcomes?) (?:of|for) (?:the )?(?:(?:upcoming|next) )?$"
)
FOLLOWING = re.compile(
    r"\b(?:[Aa]fter|[Ff]ollowing|[Aa]s a result of|[Bb]ased on|[Oo]utcomes? of)"
    rf"{_WORDS}"
)
#: "SAMARKAND (UrduPoint News - 15th September, 2022)": the day of the report.
DATELINE = re.compile(r"^[^()a-z]{2,40}\([^()]{5,80}\)")
#: "… at the Dushanbe summit in 2021"
IN_YEAR = re.compile(r"\b(?:in|of)(?: [A-Z][a-z]+)? (20\d\d)$")
#: "They were signed between …": what was told of before.
IT_WAS = re.compile(r"^(?:The(?:y|se)|It|This|The (?:latter|document)) $")
#: What is said aside of somebody else has its own day.
RELATIVE = pattern(r",? \b(?:who|which|where)\b[^,;]{0,160},")
#: "I signed it," he tweeted.
_FIRST_PERSON = re.compile(r"\bI(?: have| also| just)? $")
OPENING_DAY = pattern(r"(?:On |In |Earlier on |Earlier )?⟨D⟩,?")
GROUP = re.compile(
    r"\b(?:leaders|heads|parties|participants|members?|states|countries|nations|ministers|premiers"
    r"|presidents"
    r"|delegations|delegates|representatives|coordinators|chiefs|they|council|summit"
    r"|organi[sz]ation|bloc"
    r"|attendees|grouping|them)\b",
    re.IGNORECASE,
)
#: "They proposed a resolution to be adopted by the UN"
ONLY_PROPOSED = re.compile(
    r"\b(?:propos\w+|suggest\w+|submit\w+|draft\w*|prepar\w+|present\w+)[^,;]{0,60}$"
)
#: "after signing", "closed with the leaders signing": who does it is told
PARTICIPLE_OF = re.compile(
    r"(?:\b(?:after|by|and|while)|,|\bwith (?:all |the |both )*(?:[a-z-]+ ){0,3}(?:leaders|sides"
    r"|heads of (?:state|government)|ministers|participants|members|premiers|presidents)) $"
)
IMPERSONAL = re.compile(r"\b[Ii]t $")
#: "joined the other leaders to sign": they signed
JOINED_TO = re.compile(r"\bjoined [^,;]{3,60} $")
LAST_TO = re.compile(r"\b(?:first|last|only|latest|one)\b[^,;]{0,40}$")
_NEXT_CLAUSE = pattern(
    r"\. |; | and (?:entered|came|took) |, (?:(?=[^,;]{3,90} (?:was|were|will be) \w+ed\b)"
    r"|(?:\w+ing|while|but|which|said|and|who|after|before|as)\b)"
    r"| (?:which|that (?:will|would|is|are|was|were)|to be \w+ed|while|after which)\b"
)
CLAUSE_START = pattern(r"; |, (?:and|but|while|whereas|which|after)\b| and (?=[io]n ⟨D⟩, )")
COMMON_KIND = re.compile(
    r"(?:decisions?|documents?|plans?|statements?|programmes?|programs?|concepts?|strateg(?:y|ies)"
    r"|initiatives?|reports?"
    r"|lists?|deals?|schemes?|pacts?|regulations?|agreements?|contracts?|resolutions?|initiatives"
    r"|charter|laws?|bills?|papers)",
    re.IGNORECASE,
)


def clause(text: str, at: int) -> str:
    """The words from ``at`` to the next clause."""
    end = _NEXT_CLAUSE.search(text, at)
    return text[at : end.start()] if end else text[at:]


def is_first_person(text: str, at: int) -> bool:
    """Whether "I" does what the verb at ``at`` says."""
    return _FIRST_PERSON.search(text, max(0, at - 12), at) is not None
