"""The words around a noun for an event that show whose it is, who meets and what it is about."""

from __future__ import annotations

import re

from facts.rules.gatherings.gathering_forms import MEMBER_STATES
from facts.rules.gatherings.officials import SERIES
from facts.rules.marks import mark
from facts.rules.tokens import pattern

#: Nouns for events that are no "meeting", "summit" or "forum".
_EVENT = (
    r"[Ss]eminar|[Ww]orkshop|[Ww]ebinar|[Ss]ymposium|[Rr]ound ?-?[Tt]able(?: [Dd]iscussion"
    r"| [Mm]eeting| [Cc]onference)?|[Tt]raining(?: [Cc]ourses?| [Pp]rogram(?:me)?)?"
    r"|[Cc]onsultations|Dialogue(?! [Pp]artner)|[Cc]ongress|[Ff]estival|[Ee]xhibition|[Ee]xpo"
    r"|[Cc]olloquium|[Yy]outh [Cc]amp|[Pp]anel [Dd]iscussion"
)
EVENTS = mark(
    "seminar workshop webinar symposium round roundtable training consultations dialogue congress"
    " festival exhibition expo colloquium camp panel"
)
#: Any noun that an event of the organisation may have, behind what may stand before it.
NOUN = pattern(
    rf"(?<=[ \"(])(?P<noun>{_EVENT}|[Mm]eeting|[Ss]ession|[Cc]onference|[Ff]orum|[Gg]athering"
    r"|[Mm]eet)(?![\w-])"
    r"(?! (?:[Hh]alls?|[Cc]ent(?:re|er)s?|[Rr]ooms?|[Vv]enue|[Cc]omplex|calls?|series|[Aa]rea"
    r"|[Cc]entre|[Ss]ecretariat|of (?:minds|interests))\b)"
)
#: An event that has been told of, behind "the", "this": "two-day seminar"
AGAIN = (
    r"(?:same |[a-z]+day |two-day |three-day |international )?"
    rf"(?P<noun>{_EVENT})\b(?! session)(?! format|-| of ⟨GBT⟩| for ⟨GBT⟩)"
)
_WORDS = {name: frozenset(str(words).split()) for name, words in SERIES["events"].items()}
_LIKE_VERBS = (
    r"organi[sz]ed|related|advanced|applied|integrated|unified|united|shared|based|expanded"
    r"|extended|specialised|specialized|accelerated|limited"
)
#: Words that end a name, from whichever side one comes to them.
DETERMINERS = _WORDS["determiners"]
STOPS = _WORDS["joining"] | _WORDS["being"] | _WORDS["doing"]
QUALIFIERS = _WORDS["qualifiers"] | frozenset(SERIES["kinds"])
BLAND = _WORDS["bland"] | frozenset(SERIES["kinds"])
ANYBODY = frozenset(f"sco-{who}" for who in _WORDS["anybody"])
_STOP = "|".join(sorted(STOPS | DETERMINERS))
PAST = re.compile(rf"(?!(?:{_LIKE_VERBS})$)[a-z]{{2,}}ed$")
#: A word of a name, with the space before it, and what may join two.
_WORD = rf" (?!(?:{_STOP})\b)(?!(?!(?:{_LIKE_VERBS})\b)[a-z]{{2,}}ed\b)[A-Za-z][\w'/&-]*+(?![\"])"
_JOINT = (
    r"(?:,? and|,(?! organi[sz]ed)| of| of the| &|,? as well as"
    r"| in the (?:field|sphere|area) of(?: the)?)?"
)
_NAME = rf"(?:{_JOINT}(?:{_WORD}| ⟨R⟩| \([A-Z]{{2,8}}\)))"
#: Those who can meet: several, or a group.
_MANY = (
    rf" (?!(?:{_STOP})\b)"
    r"(?:(?:[A-Za-z][\w'-]*[^s\W]s|[\w-]*men|people|youth|[Gg]roup|[Cc]ouncil|[Cc]ommittee"
    r"|[Cc]ommission|[Cc]onsortium|[Cc]lub|[Aa]ssociation|[Bb]oard|[Nn]etwork|[Aa]lliance|[Pp]ool"
    r"|[Uu]nion)\b|⟨R⟩)'?(?: \([A-Z]{2,8}\))?(?! (?:[Ss]ecretary|[Cc]hief|[Dd]irector|[Ee]nvoy))"
)
_TITLE = (
    r"(?:,? (?:titled|entitled|called|dubbed|themed|named|on the (?:topic|theme|subject)(?: of)?"
    r"|under the (?:theme|title|motto|slogan)(?: of)?):?)?,? \"[^\"]{3,200}\",?"
)
_ON = (
    r"(?:,? (?:on(?! ⟨D⟩| (?:the )?(?:topic|theme|subject|occasion|sidelines|margins|eve|basis"
    r"|level)\b)|about|dedicated to|devoted to|[Dd]ealing with|on dealing with|in charge of"
    r"|[Rr]esponsible for|(?:empowered|authori[sz]ed|vested with (?:the )?authority)"
    r" to (?:combat|counter|fight|prevent))(?: the)?)"
)
_TOPIC = rf"{_ON}(?P<topic>{_NAME}{{1,12}}?)"
_MEMBERS = (
    rf"(?P<members>(?: the)?(?:'s)?(?: {MEMBER_STATES}"
    r"| [Cc]ountries| [Ss]tates| [Nn]ations| [Mm]embers| family| space| region)'?s?)"
)
_OURS = (
    r"(?: (?:of|from|in|for|within))?(?: the)?"
    r"(?: (?:[Mm]ember[ -])?(?:[Ss]tates|[Cc]ountries|[Nn]ations) of(?: the)?)?"
    rf" (?P<sco>⟨GB⟩)(?:'s)?(?: \([^()]{{1,30}}\))?{_MEMBERS}?"
)
#: No more of the name follows.
_END = r"(?! ?(?:[A-Z]|⟨CLMNO⟩)|'s|-| (?:an?|the|its|their|over|more|some|\d+)\b)"
#: What may stand behind the name of the event: title, topic, those who meet; until whose it is.
WHOSE_BEHIND = pattern(
    rf"(?:{_TITLE})?(?:(?:{_TOPIC})(?: for| among| between)|(?: of| for| among| between))(?: the)?"
    rf"(?P<people>{_NAME}{{0,10}}?){_OURS}"
    rf"(?P<more>(?:{_NAME}{{0,6}}?{_MANY}(?:{_JOINT}{_NAME}{{0,4}}?{_MANY})?)?)"
    rf"(?:{_TITLE})?(?:(?:{_ON}| for(?: the)?)(?P<about>{_NAME}{{1,12}}))?{_END}"
)
#: The same where the organisation stands before the noun.
ABOUT = pattern(rf"(?:{_TITLE})?(?:(?:{_ON}| for)(?P<topic>{_NAME}{{1,12}}))?")
#: The same where the organisation is said to hold it.
ABOUT_HOSTED = pattern(
    rf"(?:{_TITLE})?(?: (?:of|for|among|between)(?: the| its)?(?: [Mm]ember[ -][Ss]tates'?)?"
    rf"(?P<people>{_NAME}{{1,8}}))?(?:{_ON}(?P<topic>{_NAME}{{1,12}}))?"
)
#: Of what officials are in charge, behind where they meet: "in Delhi, dealing with emergencies"
IN_CHARGE = pattern(
    r",? (?:which (?:are|is) )?(?:(?:on )?dealing with|in charge of|responsible for)(?: the)?"
    rf"(?P<about>{_NAME}{{1,12}})"
)
_FRAME = (
    r" (?:within|under|in|as part of|through) (?:the )?(?:(?:framework|auspices|aegis|umbrella"
    r"|ambit|format|banner|patronage|line|remit) of (?:the )?(?P<sco>⟨GB⟩)(?!'s)"
    r"|(?P<sco2>⟨GB⟩)(?:'s)? (?:framework|umbrella|auspices|format|banner|mechanism)s?)"
)
FRAMED = pattern(rf"(?:{_TITLE})?(?:{_TOPIC})?,?{_FRAME}")
#: "…, organised by the SCO Secretariat", "was held in Tashkent under the auspices of the SCO"
_HOLDING = r"(?:held|organi[sz]ed|hosted|convened|conducted|arranged|initiated)"
FRAMED_BEHIND = pattern(
    r",?(?: (?:which|that))?(?: (?:is|was|were|will be|is being|being|to be))?(?: jointly)?"
    rf"(?: {_HOLDING})?(?: (?:in|at|on|from) [^,;.\"]{{2,60}}?)?,?"
    rf"(?:(?: jointly)?(?: {_HOLDING})?{_FRAME}"
    rf"|(?: jointly)? {_HOLDING}(?: jointly)? by (?:the )?(?P<sco3>⟨BG⟩)(?!'s| [A-Z]))"
)
#: "The SCO Secretariat hosted a …": whose event it is stands before it
HOSTING = pattern(
    r"(?P<sco>⟨GB⟩)(?: \([^()]{1,30}\))?,? "
    r"(?:(?:has|have|had|will|would|is|to|also|jointly|be) ){0,3}"
    r"(?:co-)?(?:host(?:s|ed|ing)?|hold(?:s|ing)?|held|organi[sz](?:es?|ed|ing)"
    r"|conduct(?:s|ed|ing)?|conven(?:es?|ed|ing))(?: jointly)?(?: with [^,;.]{3,60}?,?)? $"
)
#: "proposed to establish a forum": some day
WISHED = re.compile(
    r"\b(?:propos|suggest|establish|creat|set(?:ting)? up|initiative|idea of|possib|consider"
    r"|offer|invit)\w*(?:(?! (?:at|during) )[^,;.]){0,60}$"
)
#: No event of many, or one within another: "a press conference", "the plenary session"
NO_EVENT = re.compile(
    r"(?:^|[ -])(?:press|news|video|tele|phone|plenary|panel|working|bilateral|trilateral|separate"
    r"|courtesy|sidelines?|private|photo|closing|opening|breakout|one-on-one|two-way|quadrilateral"
    r"|parliamentary|cabinet|government|national|farewell|tête-à-tête)$",
    re.IGNORECASE,
)
MANY = pattern(_MANY)
#: Of one person, or of what is no group: "the SCO Secretary-General's meeting"
OF_ONE = re.compile(
    r"(?:^| )(?:[Ss]ecretary|[Dd]irector|[Cc]hief|[Ee]nvoy|[Pp]resident|[Pp]remier|[Mm]inister"
    r"|[Cc]hair(?:man|person)?|[Dd]eputy|[Dd]elegation"
    r"|[Mm]ember(?! (?:[Ss]tate|[Cc]ountr|[Nn]ation))|[Pp]artner|[Oo]bserver)(?:-\w+)?\b"
)


def one_noun(noun: str) -> str:
    """The noun as it is compared with others: "Round-table discussion" is a "round table"."""
    lower = noun.lower().replace("-", " ").replace("roundtable", "round table")
    return next((one for one in ("round table", "training") if lower.startswith(one)), lower)
