"""The ways in which English news names a meeting, as patterns over folded sentences."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from facts.rules.gatherings.officials import DOMAINS, SERIES
from facts.rules.marks import mark_of_kinds
from facts.rules.patterns import Pattern, Regex
from facts.rules.people.office_forms import any_case
from facts.rules.tokens import pattern

_UNITS = [
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
]
ORDINALS = {word: number for number, word in enumerate(_UNITS, start=1)}
ORDINALS |= {f"twenty-{word}": 20 + number for word, number in list(ORDINALS.items())[:9]}
ORDINALS["thirtieth"] = 30
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
#: "XXIII Summit"
ROMAN = {"X" * tens + one: 10 * tens + n for tens in range(4) for n, one in enumerate(_ONES)}
ORDINAL = (
    r"(?:\d{1,2}-?(?:st|nd|rd|th)|(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})(?= )"
    rf"|{any_case(ORDINALS)})"
)

SOON = "upcoming|forthcoming|next|coming|future"
NEXT = re.compile(r"\bnext\b", re.IGNORECASE)
BEFORE = "last|previous|preceding"
KIND = any_case(SERIES["kinds"])
_WORD_BEFORE = (
    rf"(?:(?:{any_case(SOON.split('|'))}|{BEFORE}|{KIND}|{ORDINAL}|⟨D⟩(?:'s)?|⟨A⟩|⟨P⟩|⟨C⟩'s"
    r"|this year's|last year's|next year's),? )*"
)
_NOUN = (
    r"(?P<noun>[Ss]ummit [Mm]eeting|[Ss]ummit|[Mm]eeting|[Ss]ession|[Gg]athering"
    r"|[Cc]onference|[Ff]orum|SUMMIT|[Mm]oot|[Cc]onclave|[Ee]dition"
    r"|Ministerial(?! [A-Za-z]+ing\b| Conf)|Meet\b|(?<=' )meet\b)(?![\w-])"
    r"(?! of (?:minds|interests))"
)
MEMBER_STATES = r"[Mm]ember[ -](?:[Ss]tates|[Cc]ountries|[Nn]ations)"
OF_SCO = (
    r"(?:'|')?(?: [Cc]ouncil)?(?: of| from| within| in)?(?: the)?(?: countries,)?"
    r"(?:(?<=from) (?:member )?(?:states|countries|nations) (?:of|in)(?: the)?(?= ⟨G⟩))?"
    r"(?:(?: \d{1,2}| six| eight| nine| ten)(?:[ -]member)?)?(?: ⟨G⟩)?(?:(?: the)?(?:'s)? "
    rf"(?:{MEMBER_STATES}|members)"
    r"(?: (?:of|in) (?:the )?⟨G⟩)?| [Cc]ountries| [Nn]ations| [Ss]tates)?"
)
_MEMBERS = rf"(?: {MEMBER_STATES})"
_ITS_MEMBERS = rf"(?:(?: of (?:the|its))?{_MEMBERS}(?! of))?"
_OURSELF = r"(?:(?:international|regional) )?(?:[Oo]rgani[sz]ation|body|bloc|grouping)\b"
_OF_THE_SCO = (
    rf"(?: (?:of|in) (?:the )?(?:[Mm]ember[ -][Ss]tates of (?:the )?)?⟨G⟩(?:'s)?{_MEMBERS}?)?"
)

CITY_WORDS = (
    r"(?:(?:the|its|capital,|⟨C⟩'s|⟨A⟩|(?:south|north|east|west)\w*|central|coastal|lakeside"
    r"|seaside|historic|ancient|resort|port|federal|capital|city|town|state|of|district|province"
    r"|region|⟨C⟩(?= )|[a-z]+(?= (?:resort |port |capital )?city of)"
    r"|[A-Z][a-z]+(?= (?:[A-Z][a-z]+ )?⟨P⟩)) ){0,6}"
)
IN = rf"(?:in|at|for) {CITY_WORDS}"
WHERE = (
    r"(?P<after>(?: at the level of (?:the )?⟨R⟩)?"
    r"(?: \((?:hereinafter|SCO|CHG|CHS|CFM|⟨RB⟩)[^()]{0,50}\))?(?: 20\d\d(?= ))?"
    r"(?:,? \(?(?P<held>(?:(?:which|that) (?:is|was|will be) |(?:likely |expected )?to be |being )?"
    r"(?:held|hosted|scheduled(?: to (?:be held|take place))?|taking place|slated|due"
    r"|planned|set|spanning|running|beginning|starting)"
    r"(?! (?:virtually |online |remotely |⟨D⟩ )?by\b)"
    r"(?: here| earlier| today| virtually| online| remotely| in person)?))?"
    rf"(?:(?:,? {IN}| \((?=⟨P⟩, ⟨D⟩\)))(?P<city>⟨P⟩(?! ⟨V⟩)|⟨C⟩(?!'))"
    r"(?: city\b)?"
    r"(?P<land>(?:,| in|, capital of)? (?:the )?⟨C⟩(?!')| [\[(]⟨C⟩[\])])?"
    r"(?:,? in (?:[a-z]+ )?⟨C⟩'s (?:[a-z]+ )?[A-Z]\w+ [Pp]rovince)?)?"
    r"(?P<when>,? \(?(?:(?:on|(?:back )?in|for|from|between|of) )?(?P<day>⟨D⟩)\)?)?"
    rf"(?P<there>(?(city)(?!)|,? {IN}(?P<city2>⟨P⟩|⟨C⟩(?!'))))?)"
)
#: "the SCO summit (Qingdao, 9-10 June 2018)"
BRACKETED = pattern(r"\(⟨P⟩, ⟨D⟩\)$")
#: "… that took place in Samarkand in 2022": which summit it was is told behind
HELD_BEHIND = pattern(
    r"(?:, (?:chaired|hosted|presided over) by (?:the )?⟨CN⟩,)?,? (?:(?:that|which) )?"
    r"(?:(?:was|is|will|would|to|be|been|being|has|scheduled|currently|now) ){0,4}"
    r"(?:held|hosted|convened|scheduled|took place|takes? place|taking place)"
    rf"(?: (?:at|in) (?:the )?⟨V⟩)?(?:,? {IN}(?P<city>⟨PC⟩)(?:, ⟨C⟩)?)?"
    r"(?:,? (?:in|on|for|from) (?P<day>⟨D⟩))?"
)
#: What may stand before a meeting phrase; looked for only where a phrase was found.
LEFT = pattern(
    rf"(?<![\w'-])(?:(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat"
    rf"|[Ii]ts|[Tt]heir) )?(?:⟨G⟩ )?(?P<pre>{_WORD_BEFORE})(?:⟨G⟩ )?\"?$"
)
WINDOW = 90
#: "The Council of Heads of Government will be held in …": its meeting
HAPPENS = re.compile(
    r",? (?:which )?(?:(?:will|is|was|to|be|been|being|has) ){0,3}"
    r"(?:held|hosted|takes? place|took place)\b"
)
#: "to host the SCO Council of Heads of State", "spoke at the SCO CFM": the council's meeting
HOSTED = pattern(r"\bhost(?:s|ed|ing)? $")
ATTENDED = pattern(
    r"\b(?:[Aa]t|[Dd]uring|[Aa]ttend(?:s|ed|ing)?|participat\w+ in|part in|[Aa]ddress(?:es|ed|ing)?"
    r"|join(?:s|ed|ing)|for|(?:sidelines|margins|fringes) of) (?:the |this |an? )?(?:⟨D⟩ )?$"
)
#: "under Uzbekistan's chairmanship at the Heads of Government Council"
PRESIDING = re.compile(
    r"\b(?:[Cc]hair|[Pp]residency|member|status|seat|vote)\w* (?:at|for|of) (?:the )?$"
)
#: Not the meeting: "at the level of the council", "the council's secretary"
LEVEL = re.compile(r"'| (?:level|format|secretary|chair|decision|member)")


class Phrase(NamedTuple):
    """A way to name a meeting, and what the sentence needs for it, which is found sooner.

    A token of the kind, if it is not empty; a noun for a meeting, if the phrase has one; all that
    is ``needed``, as marks; the hint.
    """

    kind: str
    noun: bool
    needed: int
    hint: Regex | None
    regex: Pattern


#: Of each noun for a meeting what is the same with and without a capital letter.
NOUN_TAILS = (
    *(
        "eet",
        "ummit",
        "ession",
        "orum",
        "athering",
        "onference",
        "onclave",
        "oot",
        "inisterial",
        "dition",
    ),
    "SUMMIT",
)
_OF = re.compile(" of ")
_OF_OR_BETWEEN = re.compile(" of | between ")
_OF_OR_FOR = re.compile(" of | for ")
_SUMMIT = re.compile("ummit")
_SUMMITS = re.compile("ummits")
_FORUM = re.compile("Forum|Conference|forum")
_FORUM_FOR = pattern(r"(?:Forum|Conference|forum) (?:for|of|among) (?:the )?⟨G⟩")
#: What a forum in lower case is about: "the transport forum of the SCO countries"
_TOPIC = rf"(?:{DOMAINS}|[Bb]usiness|[Mm]edia|[Dd]igital|[Ww]omen's) (?=[Ff]orum\b)"
_CLUB = re.compile("Council|Club|Consortium|Forum")
_MINISTERIAL = re.compile("inisterial ")
#: "next meeting", "24th SCO summit"
_COUNTED = pattern(
    r" (?=[SsMmFfCc]|⟨R⟩)(?:(?<=(?:ng|xt|re|st|us|nd|rd|th|'s) )|(?<=(?:⟨D⟩|[XVI]) ))"
    r"(?:SCO |⟨R⟩' |ministerial )?(?:[Mm]eeting|[Ss]ession|[Ff]orum|[Cc]onference|[Ss]ummit)"
)
#: Surest first. Each names a meeting by its body, its organisation, its format or its city.
_PHRASES = tuple(
    Phrase(kind, "(?P<noun>)" not in source, (regex := pattern(source)).needed, hint, regex)
    for kind, hint, source in (
        ("F", None, rf"{_NOUN} (?:in|of) (?:the |an? )?\"?(?P<sco>⟨F⟩)\"?(?: format)?{WHERE}"),
        (
            "F",
            None,
            rf"(?P<sco>⟨F⟩)\"?(?: format)? (?P<mid>{_WORD_BEFORE}){_NOUN}(?! format)"
            rf"(?: of (?:the )?⟨G⟩)?{WHERE}",
        ),
        (
            "F",
            None,
            r"(?P<sco>⟨F⟩)(?P<noun>)(?P<name>(?: \"[^\"]{3,120}\")(?= on ⟨D⟩| in ⟨PD⟩|,))"
            r"(?P<after>)",
        ),
        ("F", None, rf"(?P<sco>⟨F⟩)(?P<noun>)(?P<self>)(?! of| format|-){WHERE}"),
        (
            "Q",
            _SUMMITS,
            rf"(?P<sco>⟨Q⟩)(?:'s)? (?P<mid>{_WORD_BEFORE})(?P<noun>[Ss]ummit)s\b{WHERE}",
        ),
        (
            "B",
            _OF,
            rf"{_NOUN} of (?:the |its )?(?:[Oo]rgani[sz]ation's |Council of (?:the )?)?(?P<sco>⟨B⟩)"
            rf"(?:'s)?(?: Council)?(?: \([^()]{{1,40}}\))?(?:'s)?{_ITS_MEMBERS}{_OF_THE_SCO}"
            rf"{WHERE}",
        ),
        (
            "B",
            None,
            rf"(?P<sco>⟨B⟩)(?:'s?)?(?: \([^()]{{1,40}}\))? (?P<mid>{_WORD_BEFORE}){_NOUN}"
            rf"{_OF_THE_SCO}{WHERE}",
        ),
        ("B", None, rf"(?P<sco>⟨B⟩)(?P<noun>)(?P<self>)(?! of| ⟨G⟩){WHERE}"),
        (
            "R",
            _OF_OR_BETWEEN,
            rf"{_NOUN} (?:of|between) (?:the )?(?P<sco>⟨G⟩)(?:'s)? "
            r"(?:[Mm]ember(?:[ -][Ss]tates'?)? )?"
            rf"(?:[Cc]ouncil of (?:the )?)?(?P<who>⟨R⟩){WHERE}",
        ),
        (
            "R",
            _OF,
            rf"{_NOUN} of (?:the |its )?(?:[Cc]ouncil of (?:the )?)?"
            r"(?:(?P<whose>⟨G⟩) (?:[Cc]ouncil )?)?(?P<who>⟨R⟩)(?: \([^()]{0,30}\))?"
            rf"(?P<sco>{OF_SCO}){WHERE}",
        ),
        (
            "R",
            None,
            rf"(?P<who>⟨R⟩)(?:'s?)? (?P<mid>{_WORD_BEFORE}){_NOUN}(?P<sco> (?:of|in|within)"
            rf" (?:the )?⟨G⟩(?:'s)?{_MEMBERS}?){WHERE}",
        ),
        (
            "R",
            None,
            rf"(?P<sco>⟨G⟩)(?:'s)?{_MEMBERS}?'? (?P<mid>{_WORD_BEFORE}(?P<who>⟨R⟩)"
            rf"(?:'s?)?(?: [Cc]ouncil(?:'s)?)? {_WORD_BEFORE}){_NOUN}{WHERE}",
        ),
        (
            "R",
            None,
            rf"(?P<alone>(?P<who>⟨R⟩))(?:'s?)?(?: [Cc]ouncil(?:'s)?)? {_NOUN}{WHERE}",
        ),
        (
            "R",
            None,
            rf"(?P<mid>{ORDINAL} (?P<nth>⟨G⟩ )?)(?P<who>⟨R⟩)(?P<noun>)(?P<sco>{OF_SCO})"
            rf"(?!'| (?:[Mm]eet|[Ss]ummit|[Ss]ession|[Cc]o|[Ff]orum|to)){WHERE}",
        ),
        (
            "G",
            None,
            rf"(?P<sco>⟨G⟩)(?:'s)? (?P<own>(?:(?:[A-Z][\w'-]+|⟨R⟩) (?:and |& )?){{1,5}}"
            rf"(?=Forum|Conference|Meeting|Summit)|{_TOPIC}|ministerial "
            r"(?=(?:meeting|conference)(?! on (?:the )?[a-z])))"
            rf"(?P<noun>[Ff]orum|[Cc]onference|[Mm]eeting|Summit)\b{WHERE}",
        ),
        (
            "G",
            _CLUB,
            r"(?P<noun>[Mm]eeting|[Ss]ession) of (?:the )?(?P<sco>⟨G⟩)(?:'s)? "
            rf"(?P<own>(?:[A-Z][\w'-]+ ){{1,3}}(?:Council|Club|Consortium)|Forum\b){WHERE}",
        ),
        (
            "G",
            _FORUM_FOR,
            rf"(?P<own>(?!(?:{ORDINAL}|The|This|An?) )(?:[A-Z][\w'-]+ (?:and |& )?){{1,5}}"
            rf"(?=Forum|Conference)|{_TOPIC})(?P<noun>Forum|Conference|forum)"
            rf" (?:for|of|among) (?:the )?(?P<sco>⟨G⟩)(?:'s)?(?:{_MEMBERS}| [Cc]ountries)?{WHERE}",
        ),
        (
            "G",
            _FORUM,
            r"(?P<sco>⟨G⟩)(?:'s)? (?P<noun>Forum|Conference) (?:on|of|for) "
            rf"(?P<own>[A-Z][\w'-]+(?: (?:(?:and|of|&|for) )?[A-Z][\w'-]+){{0,4}}){WHERE}",
        ),
        (
            "G",
            None,
            rf"(?P<sco>⟨G⟩)(?:'s)? (?P<mid>{_WORD_BEFORE}){_NOUN}"
            rf"(?P<year> ⟨D⟩)?{WHERE}",
        ),
        (
            "",
            _OF_OR_FOR,
            rf"{_NOUN} (?:of|for) (?:the )?(?P<sco>⟨G⟩|{_OURSELF})(?:'s)?(?! ⟨B⟩)"
            rf"{_MEMBERS}?{WHERE}",
        ),
        (
            "",
            _SUMMIT,
            r"(?P<noun>[Ss]ummit)(?: held)? in (?P<city>⟨P⟩|⟨C⟩(?= (?:in|on) ⟨D⟩))"
            r"(?:,? ⟨C⟩(?!'))?(?P<after>)(?P<when>(?:,? (?:on|in) (?P<day>⟨D⟩))?)",
        ),
        (
            "",
            _SUMMIT,
            rf"(?P<ours>(?:[Oo]rgani[sz]ation|[Bb]loc|[Gg]roup(?:ing)?)'s )"
            rf"(?P<mid>{_WORD_BEFORE})(?P<noun>[Ss]ummit){WHERE}",
        ),
        (
            "",
            _MINISTERIAL,
            rf"[Mm]inisterial (?P<noun>[Mm]eeting|[Cc]onference|[Ss]ession) on (?:the )?"
            rf"(?P<who>{DOMAINS})(?P<sco>{OF_SCO}){WHERE}",
        ),
        ("", _SUMMIT, rf"(?P<mid>⟨P⟩ (?:⟨G⟩ )?)(?P<noun>[Ss]ummit){WHERE}"),
        (
            "",
            _COUNTED,
            rf"(?P<mid>(?:{SOON}|{BEFORE}|{ORDINAL}) (?P<ministerial>ministerial )?)"
            rf"(?P<noun>[Mm]eeting|[Ss]ession|[Ff]orum|[Cc]onference)"
            rf"(?P<same>(?: of (?:the|its) [Cc]ouncil)?)(?! of | with | between | the ){WHERE}",
        ),
        (
            "",
            _COUNTED,
            rf"(?P<mid>(?:{SOON}|{BEFORE}|{ORDINAL}|⟨D⟩(?:'s)?) (?:SCO "
            rf"|⟨R⟩' )?)(?P<noun>[Ss]ummit){WHERE}",
        ),
    )
)
#: The phrases with the mark of the kind of token that those beside each other begin with.
PHRASES = tuple(
    (mark_of_kinds(kind) if kind else 0, tuple(phrases))
    for kind, phrases in groupby(_PHRASES, key=attrgetter("kind"))
)
#: "which will be held", "scheduled for"
TO_BE_HELD = re.compile(r"\b(?:to be|will be|(?<!was )(?:scheduled|slated|due|planned|set))\b")
#: "will host", "are to sign it at": the day of the meeting behind is to come
PLANNED = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:all )?(?:to|due|set|expected|scheduled)|plans? to"
    r"|preparations? (?:for|of))\b[^,;.]{0,60}$"
)
NUMBERED_SUMMIT = re.compile(
    rf"\b(?P<nth>{ORDINAL}) (?:SCO|Shanghai Cooperation Organi[sz]ation)?(?: \(SCO\))? ?[Ss]ummit\b"
)
#: A body that is called a meeting: "the SCO Defence Ministers' Meeting"
A_MEETING = re.compile(r"^meeting\b|\bmeeting$", re.IGNORECASE)
#: "last year's SCO meeting": no other is held every year without a name of its own
YEARLY = re.compile(r"\b(?:(?:[Ll]ast|[Tt]his|[Nn]ext) year's|annual) ")
#: "a defence ministerial conclave of the SCO"
MINISTERIAL = re.compile(r"\b(?P<of>[a-z]+) ministerial (?:conclave )?$")
#: "became members on 9 June 2017 at a summit in Astana"
ON_THE_DAY = pattern(r"(?P<d>⟨D⟩),? (?:at|during) $")
#: Right before a meeting: it is still to come.
TO_COME = re.compile(r"\b(?:ahead of|upcoming|forthcoming|prior to|on the eve of)\b[^.;]{0,40}$")


def has_noun(text: str, tails: tuple[str, ...] = NOUN_TAILS) -> bool:
    """Whether the text has a noun for a meeting, by what is the same of it in any case."""
    for tail in tails:  # noqa: SIM110 - twice as fast as any(), and asked very often
        if tail in text:
            return True
    return False
