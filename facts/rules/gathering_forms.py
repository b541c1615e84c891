"""The ways in which English news names a meeting, as patterns over folded sentences."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import NamedTuple

from facts.rules.office_forms import any_case
from facts.rules.tokens import pattern

SERIES = tomllib.loads((Path(__file__).parent / "series.toml").read_text(encoding="utf-8"))

_UNITS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
ORDINALS = {word: number for number, word in enumerate(_UNITS, start=1)}
ORDINALS |= {f"twenty-{word}": 20 + number for word, number in list(ORDINALS.items())[:9]}
ORDINALS["thirtieth"] = 30
ORDINAL = rf"(?:\d{{1,2}}-?(?:st|nd|rd|th)|{any_case(ORDINALS)})"

SOON = "upcoming|forthcoming|next|coming|future"
NEXT = re.compile(r"\bnext\b", re.IGNORECASE)
BEFORE = "last|previous|preceding"
_KIND = (
    "annual|regular|recent|ongoing|two-day|three-day|one-day|landmark|crucial|jubilee|anniversary|enlarged|restricted|extended"
    "|extraordinary"
    "|virtual|plenary|current|historic|final|joint|expanded|informal|full-scale|key"
    "|this year's|international|inter-party|high-level"
)
_WORD_BEFORE = (
    rf"(?:(?:{SOON}|{BEFORE}|{_KIND}|{ORDINAL}|[Uu]pcoming|⟨D⟩(?:'s)?|⟨A⟩|⟨P⟩|⟨C⟩'s|[Aa]nnual) )*"
)
_NOUN = (
    r"(?P<noun>[Ss]ummit|[Mm]eeting|[Ss]ession|[Gg]athering|[Cc]onference|[Ff]orum|SUMMIT"
    r"|[Mm]oot)(?!-)(?! of (?:minds|interests))"
)
WHO = any_case(SERIES["who"])
_ALL_WHO = tuple(sorted({who.split()[-1] for who in SERIES["who"]}))
OF_SCO = (
    r"(?: of| from)?(?: the)?(?: \d{1,2}| six| eight| nine| ten)?(?: ⟨G⟩)?(?:(?: the)?(?:'s)? "
    r"[Mm]ember[ -](?:[Ss]tates|[Cc]ountries|[Nn]ations)(?: of (?:the )?⟨G⟩)?"
    r"| [Cc]ountries| [Nn]ations)?"
)

_WHERE = (
    r"(?P<after>(?:,? (?P<held>(?:(?:which|that) (?:is|was|will be) |to be |being )?"
    r"(?:held|hosted|scheduled(?: to be held)?|taking place|convened|slated|due)(?! by\b)(?:"
    r" earlier)?))?"
    r"(?:,? (?:in|for) (?:the (?:[\w-]+ )?city of )?(?P<city>⟨P⟩"
    r"|⟨C⟩(?!'))(?P<land>,? (?:the )?⟨C⟩(?!'))?)?"
    r"(?P<when>,? (?:(?:on|in|for|from) )?(?P<day>⟨D⟩))?)"
)
#: What may stand before a meeting phrase; looked for only where a phrase was found.
#: "… that took place in Samarkand in 2022": which summit it was is told behind
HELD_BEHIND = pattern(
    r",? (?:(?:that|which) )?(?:(?:was|is|will|would|to|be|been|being|has|scheduled) ){0,4}"
    r"(?:held|hosted|convened|scheduled|took place|takes? place|taking place)"
    r"(?:,? (?:in|at) (?:the (?:[\w-]+ )?(?:city|capital) of )?(?P<city>⟨P⟩)(?:, ⟨C⟩)?)?"
    r"(?:,? (?:in|on|for|from) (?P<day>⟨D⟩))?"
)
LEFT = pattern(
    rf"(?<![\w'-])(?:(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat"
    rf"|[Ii]ts|[Tt]heir) )?(?:⟨G⟩ )?(?P<pre>{_WORD_BEFORE})\"?$"
)
WINDOW = 90


class Phrase(NamedTuple):
    """A way to name a meeting, tried if a token of ``needs`` and one of ``words`` is there."""

    needs: str
    words: tuple[str, ...]
    regex: re.Pattern[str]


_NEXT_ONES = ("last", "previous", "preceding", "coming", "next", "future")
#: Surest first. Each names a meeting by its body, its organisation, its format or its city.
PHRASES = tuple(
    Phrase(needs, words, pattern(source))
    for needs, words, source in (
        (
            "F",
            (),
            rf"{_NOUN} in (?:the |an? )?\"?(?P<sco>⟨F⟩)\"?(?: format)?{_WHERE}",
        ),
        (
            "F",
            (),
            rf"(?P<sco>⟨F⟩)\"?(?: format)? (?P<mid>{_WORD_BEFORE}){_NOUN}(?! format)"
            rf"(?: of (?:the )?⟨G⟩)?{_WHERE}",
        ),
        (
            "F",
            (),
            r"(?P<sco>⟨F⟩)(?P<noun>)(?P<name>(?: \"[^\"]{3,120}\")(?= on ⟨D⟩| in ⟨PD⟩|,))"
            r"(?P<after>)",
        ),
        (
            "B",
            (),
            rf"{_NOUN} of (?:the |its )?(?P<sco>⟨B⟩)(?: \([^()]{{1,40}}\))?"
            rf"(?: [Mm]ember[ -](?:[Ss]tates|[Cc]ountries|[Nn]ations))?{_WHERE}",
        ),
        (
            "B",
            (),
            rf"(?P<sco>⟨B⟩)(?:'s)? (?P<mid>{_WORD_BEFORE}){_NOUN}{_WHERE}",
        ),
        (
            "B",
            (),
            rf"(?P<sco>⟨B⟩)(?P<noun>)(?P<self>)(?! of| ⟨G⟩){_WHERE}",
        ),
        (
            "G",
            (),
            rf"{_NOUN} of (?:the )?(?P<sco>⟨G⟩)(?:'s)? (?:[Mm]ember[ -][Ss]tates' )"
            rf"?(?P<who>{WHO}){_WHERE}",
        ),
        (
            "",
            _ALL_WHO,
            rf"{_NOUN} of (?:the )?(?P<who>{WHO})(?P<sco>{OF_SCO}){_WHERE}",
        ),
        (
            "G",
            (),
            rf"(?P<sco>⟨G⟩)(?:'s)? (?P<own>(?:[A-Z][\w'-]+ (?:and )?){{1,4}})"
            rf"(?P<noun>Forum|Conference|Meeting|Summit)\b{_WHERE}",
        ),
        (
            "G",
            (),
            rf"(?P<sco>⟨G⟩)(?:'s)? (?P<mid>{_WORD_BEFORE})(?P<who>{WHO})'? {_NOUN}{_WHERE}",
        ),
        (
            "G",
            (),
            rf"(?P<sco>⟨G⟩)(?:'s)? (?P<mid>{_WORD_BEFORE}){_NOUN}(?P<year> ⟨D⟩)?{_WHERE}",
        ),
        (
            "",
            (" of ",),
            rf"{_NOUN} of (?:the )?(?P<sco>⟨G⟩|[Oo]rgani[sz]ation\b)(?:'s)?(?! ⟨B⟩)"
            rf"(?: [Mm]ember[ -](?:[Ss]tates|[Cc]ountries|[Nn]ations)| leaders)?{_WHERE}",
        ),
        (
            "P",
            ("summit",),
            r"(?P<noun>[Ss]ummit) in (?P<city>⟨P⟩)(?:,? ⟨C⟩(?!'))?(?P<after>)(?P<when>(?:,? "
            r"(?:on|in) (?P<day>⟨D⟩))?)",
        ),
        (
            "P",
            ("summit",),
            rf"(?P<mid>⟨P⟩ )(?P<noun>[Ss]ummit){_WHERE}",
        ),
        (
            "",
            _NEXT_ONES,
            rf"(?P<mid>(?:{SOON}|{BEFORE}) )(?P<noun>[Mm]eeting|[Ss]ession)"
            rf"(?P<same>(?: of (?:the|its)"
            rf" [Cc]ouncil)?)(?! of | with | between ){_WHERE}",
        ),
        (
            "",
            ("summit",),
            rf"(?P<mid>(?:{SOON}|{BEFORE}|{ORDINAL}|⟨D⟩(?:'s)?) (?:SCO "
            rf"|leaders' )?)(?P<noun>[Ss]ummit){_WHERE}",
        ),
    )
)
AGAIN = pattern(
    r"(?:(?P<det>[Tt]he|[Tt]his|[Tt]hat) |^)(?:(?:two-day|three-day|same|ongoing|key|annual"
    r"|regional|enlarged|high-level|leaders'|virtual|historic|expanded|extended|plenary|narrow) )?"
    r"(?P<noun>[Ss]ummit|[Mm]eeting|[Ss]ession|[Ff]orum|[Ee]vent|[Gg]athering|[Cc]onference"
    r"|[Pp]lenary|[Mm]oot)\b(?! session)(?! format|s|-| of ⟨GBT⟩)"
)
