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
#: They are tried behind a sign or space, since most places of a text are within a word;
#: alternatives that begin with a letter are tried as one.
_OFFICIALS = pattern(
    r"(?P<before>[^a-zA-Z])(?<!\w)"
    rf"(?P<who>⟨WHO⟩|[Mm]inisters{_OF}{_LIST}"
    r"|[Hh]eads of (?:the )?(?:ministries|departments|agencies)"
    rf"(?: and (?:departments|agencies))?{_OF}{_LIST}"
    r"|[Hh]eads of (?:the )?(?:⟨DOMAIN⟩) (?:ministries|departments|agencies)"
    r"(?: and (?:departments|agencies))?"
    rf"|[Mm]inisters{_OF}[A-Z][a-z]+(?:(?:,| and| of)? [A-Z][a-z]+){{0,5}}"
    r"|[Hh]eads of (?:the )?⟨G⟩ (?:[Mm]ember[ -])?(?:[Ss]tates|[Cc]ountries)|⟨HEADS⟩"
    rf"|[Mm]inisters{_IN_CHARGE}"
    rf"|[Hh]eads of [Mm]inistries and (?:[Dd]epartments|[Aa]gencies){_IN_CHARGE}"
    rf"|{_LIST}(?: affairs)? [Mm]inisters)",
    WHO=any_case(SERIES["who"]),
    DOMAIN=DOMAINS,
    HEADS=any_case(SERIES["heads"]),
)
_ONE = pattern(r"⟨R⟩")
#: Whose meeting may be anybody's if no organisation is named.
_ANYBODYS = re.compile(
    r"(?:state |government )?leaders|presidents|premiers|prime ministers|government heads"
    r"|top diplomats|fms|coordinators|heads of (?:the )?member states",
    re.IGNORECASE,
)
#: One of these, however it begins, is in all words for officials.
TAILS = (
    *("inisters", "eads", "eaders", "remiers", "ecretaries", "oordinators", "hiefs", "iplomats"),
    *("fms", "Fms", "nsas", "Nsas", "dvisers", "dvisors", "residents", "ustices"),
    *("peakers", "rosecutor", "ttorneys", "ourt", "fficials", "inisterial", "-level", "-Level"),
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
    " presidents chair* speakers prosecut* director* attorneys courts"
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
