"""Officials of a kind that meet, as one token: "health ministers", "heads of customs services".

They are read as one token only while meetings are looked for: many patterns name them, and their
words are hundreds.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from facts.rules.marks import OFFICIALS, mark
from facts.rules.people.office_forms import any_case
from facts.rules.tokens import Folded, pattern

SERIES = tomllib.loads((Path(__file__).parent / "series.toml").read_text(encoding="utf-8"))

DOMAINS = any_case(SERIES["domains"])
_LIST = r"(?:⟨DOMAIN⟩)(?:(?:,| and| &)+ (?:⟨DOMAIN⟩)){0,2}"
_OF = r" (?:of|for|in charge of|responsible for) (?:the )?"
#: "ministers of the SCO member states responsible for trade", without the ministers
_IN_CHARGE = (
    r" of (?:the )?⟨G⟩"
    r"(?: [Mm]ember[ -](?:[Ss]tates|[Cc]ountries))? (?:[Rr]esponsible for|in charge of) "
    rf"(?:[a-z ]{{3,60}}activit(?:y|ies)|(?:the )?{_LIST}(?: [Ii]ssues)?)"
)
#: A word of an office's name, with the space behind it.
_NAME = (
    r"(?!(?:in|on|at|by|with|from|to|that|which|who|is|are|was|were|will|as|states|countries)\b)"
    r"[A-Za-z][\w'/&-]*,? "
)
_INSTITUTION = rf"(?:{any_case(SERIES['institutions'])})\b(?! of (?:[Ss]tate|[Gg]overnment))"
#: "heads of the national tax services and committees", "Heads of Authorities/Agencies"
_INSTITUTIONS = (
    rf"(?:⟨NAME⟩){{0,6}}?{_INSTITUTION}"
    rf"(?:(?:/|,? and |,? or |, )(?:⟨NAME⟩){{0,2}}?{_INSTITUTION})*"
)
_JUDGES = r"(?:[Cc]hief [Jj]ustices?|[Cc]hair(?:men|persons?|s)|[Pp]residents?|[Hh]eads?|[Jj]udges)"
#: They are tried behind a sign or space, since most places of a text are within a word;
#: alternatives that begin with a letter are tried as one.
_OFFICIALS = pattern(
    r"(?P<before>[^a-zA-Z])(?<!\w)"
    rf"(?P<who>⟨WHO⟩|[Mm]inisters{_OF}{_LIST}"
    r"|[Hh]eads of (?:the )?(?:ministries|departments|agencies)"
    rf"(?: and (?:departments|agencies))?{_OF}{_LIST}"
    rf"|[Mm]inisters{_OF}[A-Z][a-z]+(?:(?:,| and| of)? [A-Z][a-z]+){{0,5}}"
    rf"|[Mm]inisters{_IN_CHARGE}"
    rf"|[Hh]eads of [Mm]inistries and (?:[Dd]epartments|[Aa]gencies){_IN_CHARGE}"
    rf"|(?:[Hh]eads?|[Dd]irectors|[Cc]hiefs) of (?:the )?⟨INSTITUTIONS⟩"
    r"|[Hh]eads of (?:the )?⟨G⟩ (?:[Mm]ember[ -])?(?:[Ss]tates|[Cc]ountries)|⟨HEADS⟩"
    rf"|{_JUDGES}(?:(?:,|/| and| or)+ ?(?:the )?{_JUDGES})* of (?:the |their )?[Ss]upreme [Cc]ourts"
    r"|(?:[Ss]upreme [Cc]ourt )?[Cc]hief [Jj]ustices|[Ss]upreme [Cc]ourt [Cc]hair(?:men|persons)"
    r"|(?:[Pp]rosecutor|[Aa]ttorney)(?:s[ -][Gg]enerals?|[ -][Gg]enerals)"
    r"|(?:[Gg]eneral|[Cc]hief) [Pp]rosecutors|[Ss]upreme [Cc]ourts"
    r"|[Hh]eads of (?:the )?(?:[Gg]eneral )?[Pp]rosecut(?:ors?'s?|ion) (?:[Oo]ffices|[Ss]ervices)"
    r"|NSAs\b|NSA(?= (?:[Mm]eet|[Cc]onclave|[Ss]ummit|[Tt]alks|[Ll]evel))"
    rf"|{_LIST}(?: affairs)? [Mm]inisters)(?![a-z])",
    WHO=any_case(SERIES["who"]),
    HEADS=any_case(SERIES["heads"]),
    INSTITUTIONS=_INSTITUTIONS,
    NAME=_NAME,
    DOMAIN=DOMAINS,
)
_ONE = pattern(r"⟨R⟩")
#: Whose meeting may be anybody's if no organisation is named.
_ANYBODYS = re.compile(
    r"(?:state |government )?leaders|presidents|premiers|prime ministers|government heads"
    r"|top diplomats|fms|coordinators|heads of (?:the )?member states|governors|mayors|rectors"
    r"|(?:heads?|directors|chiefs) of (?:the )?(?:(?:relevant|competent|their) )?"
    r"(?:departments|agencies|authorities|ministries|offices|organi[sz]ations|services|bodies)"
    r"|chief justices.*|supreme courts|(?:police|army|tax|customs) chiefs",
    re.IGNORECASE,
)
#: One of these, however it begins, is in all words for officials.
TAILS = (
    *("inisters", "eads", "eaders", "remiers", "ecretaries", "oordinators", "hiefs", "iplomats"),
    *("fms", "Fms", "nsas", "Nsas", "dvisers", "dvisors", "residents", "ustices"),
    *("peakers", "rosecutor", "ttorney", "ourt", "fficials", "inisterial", "-level", "-Level"),
    *("NSA", "ead of", "overnors", "ayors", "ectors"),
)
#: Before officials: others of theirs meet, or people who hold no office.
_OTHERS = (
    "eputy ",
    "ice ",
    "ormer ",
    "oung ",
    "outh ",
    "usiness ",
    "eligious ",
    "pposition ",
    "arty ",
)
_HINTS = mark(
    "heads leaders minist* premier* secretar* coordinator* chief* diplomat* fms nsa* advis*"
    " presidents chair* speakers prosecut* director* attorney* courts head"
    " governors mayors rectors officials justices"
)


def folded_officials(folded: Folded) -> str:
    """The sentence as it stands folded, with officials as tokens."""
    text = folded.text
    if not (folded.marks & _HINTS and any(map(text.__contains__, TAILS))):
        return text
    return _OFFICIALS.sub(lambda match: match["before"] + _token(folded, match), f" {text}")[1:]


def _token(folded: Folded, match: re.Match[str]) -> str:
    who = match["who"]
    if match.string.endswith(_OTHERS, 0, match.start("who")):
        return who  # "deputy foreign ministers", "young leaders"
    anybodys = "anybody's" if _ANYBODYS.fullmatch(who) else ""
    info = {"folded": who, "anybody's": anybodys}
    return folded.token("R", (), folded.words(who), info) or who


def unfolded_officials(folded: Folded) -> str:
    """The sentence with officials as words again."""
    if not folded.marks & OFFICIALS:
        return folded.text
    return _ONE.sub(lambda match: folded.item(match[0]).text("folded"), folded.text)
