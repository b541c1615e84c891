"""The chair of a council as it is named: "the rotating SCO presidency", "its chairmanship".

Each such phrase becomes one token that knows which council it means, whose chair it is and for
which years, as far as the phrase says so. What names another body's chair stays text.
"""

from __future__ import annotations

import re

from facts.entities import gazetteer
from facts.rules.chairs.chair_wording import reworded
from facts.rules.context import Context
from facts.rules.marks import BODY, OFFICE, mark
from facts.rules.membership.status_claims import home_of
from facts.rules.membership.status_words import PART_NOUN
from facts.rules.tokens import Folded, Item, pattern

COUNCILS = frozenset({"body:sco-chs", "body:sco-chg"})
#: A country chairs its council; its committee has a director.
RATS = "body:sco-rats"
_SELF = (
    r"(?:(?:regional|international|intergovernmental|authoritative|eight-nation|ten-nation) ){0,2}"
    r"(?:[Oo]rgani[sz]ation|[Bb]loc|[Cc]ouncil|[Gg]roup(?:ing)?|[Bb]ody|[Aa]ssociation|[Aa]lliance)"
)
#: "the Beijing-based", "the eight-member"
_SORT = r"(?:(?:⟨P⟩|[\w-]+)-(?:based|nation|member|strong) ){0,2}"
_TOKENS_OF_POWER = r"[Hh]elm|[Bb]aton|[Gg]avel|[Rr]eins|(?<=at the )[Hh]ead"
#: "Tajikistan's year in the SCO chair", "its turn at the head of the organisation"
_TIME_IN_IT = (
    r"(?:[Yy]ear|[Tt]urn|[Tt]erm|[Ss]pell|[Ss]tint|[Tt]enure|[Tt]ime) (?:in|at|of) "
    r"(?:the )?(?:⟨G⟩(?:'s)? )?"
    r"(?:chair(?:manship)?|helm|head|presidency|presiding over|chairing|leading)"
)
_ABSTRACT = (
    r"[Cc]hairmanship|[Cc]hairpersonship|[Cc]hairship|[Pp]residency"
    rf"|{_TIME_IN_IT}|{_TOKENS_OF_POWER}"
)
_HOLDER = (
    r"[Cc]hair(?:man|person|woman)?(?:-in-[Oo]ffice)?(?:[ -](?:country|nation|state|party))?"
    r"|(?:[Cc]hairing|[Pp]residing) (?:country|nation|state|party|side)"
    rf"|[Pp]resident(?= (?:of|in) (?:the )?(?:⟨G⟩|{_SELF}\b))"
)
_YEARS = r"(?:⟨D⟩(?:'s)?|20\d\d(?:[-–/](?:20)?\d\d)?)"
_ADJECTIVE = (
    rf"(?:{_YEARS}|rotating|rotational|annual|one-year|year-?long|current"
    r"|present|incumbent|ongoing|new|next|incoming|upcoming"
    r"|forthcoming|future|outgoing|former|previous|then|successful|pro tempore|temporary|coveted"
    r"|(?:very )?first|second|third|fourth|acting|⟨GB⟩(?:'s)?(?: [Cc]ouncil(?:'s)?)?|"
    rf"{_SELF}'s)"
)
_TERM = (
    rf",?(?: (?:for|in|during|of|from) (?:the )?(?:period |term |years? )?(?:of |from )?{_YEARS}"
    r"(?! (?:to|until|till|through) ⟨D⟩| ⟨D⟩)"
    rf"| \({_YEARS}\))(?: (?:term|period|year|cycle))?"
    r"| for (?:the )?(?:coming|next|following) (?:period|year|term)"
)
_DETERMINER = (
    r"(?:[Tt]he(?: country's)?|[Ii]ts|[Aa]n?|[Tt]his|[Tt]heir(?: country's)?|[Hh]is|[Ww]hose"
    r"|[Oo]ur(?: country's)?)"
)
#: "the chairmanship of the SCO Youth Council", "of the SCO RATSfrom Russia" with a blank lost
_OTHER_BODY = rf"(?:RATS|(?:[A-Z][\w-]+ ){{1,3}}{PART_NOUN})"
#: What may stand before the word for a chair, in whichever order: other places fail at it.
_AHEAD = rf"(?:(?:{_DETERMINER}|⟨C⟩(?:'s?)?|⟨A⟩|(?:holder|bearer) of the|{_ADJECTIVE}) )*+"
_PHRASE = pattern(
    rf"(?<![\w-])(?={_AHEAD}(?:{_ABSTRACT}|{_HOLDER}))(?:(?P<det>{_DETERMINER}) )?"
    r"(?P<early>(?:current|present|rotating|upcoming|forthcoming|next|new) (?=⟨CA⟩))?"
    r"(?P<owner>⟨C⟩(?:'s?)? |⟨A⟩ )?(?:(?:current )?(?:holder|bearer) of (?P<held>the ))?"
    rf"(?P<before>(?:{_ADJECTIVE} )*)"
    rf"(?:(?P<abstract>{_ABSTRACT})|(?P<holder>{_HOLDER}))\b"
    r"(?! of (?:the )?(?:⟨M⟩|meeting|summit|session)|'s|,? [Bb]oard| of state)"
    r"(?: (?:term|role|position|post|mandate|year)\b)?"
    rf"(?P<after>(?:(?: (?:of|in|at|within|to|over)|(?<=ing)|(?<=ing over)) (?:the |its )?"
    rf"{_SORT}(?:(?:(?:[Ee]xecutive )?[Cc]ouncil of (?:the )?)?⟨GBQ⟩(?: [Cc]ouncil\b)?|{_SELF}\b)"
    r"(?: ⟨G⟩)?(?: itself)?"
    rf"| of (?:the )?(?P<of>⟨C⟩)(?!')| by (?:the )?(?P<by>⟨C⟩)(?!')|{_TERM}){{0,3}})"
    rf"(?P<more> of\b|'s? [\"']?⟨M⟩|(?<=⟨G⟩) {_OTHER_BODY})?"
)
#: The country just spoken of, as the subject of a clause
_PRONOUN = re.compile(
    r"[IiTt](?:(?<=^.)|(?<=[,;:\"] .)|(?<=, and .)|(?<=, which .)|(?<=, that .)|(?<= as .)"
    r"|(?<= when .))"
    r"(?:(?<=[Ii])t|(?<=[Tt])he (?:country|(?:[Cc]entral|[Ss]outh) Asian (?:country|nation|republic"
    r"|state)))(?=,? (?!is expected)\w)"
)
_SIDE = pattern(r"(?:[Tt]he )?(?P<a>⟨A⟩) (?:side|party|Side|leadership|authorities)\b")
#: An office of nobody's that is the chair: "the current president of the organization"
_PRESIDENT = pattern(
    rf"(?:(?:[Tt]he |its )?(?:rotating|current) )?(?P<office>⟨O⟩)"
    rf"(?P<self> (?:of|in) (?:the )?{_SELF}\b)?(?P<term>{_TERM})?"
)
#: "under India's presidency", "guests of Kazakhstan's Presidency": no state's own is told of so
_IN_PASSING = re.compile(
    r"\b(?:[Uu]nder|[Dd]uring|[Ww]ithin|(?:[Ff]ramework|[Pp]art) of|[Gg]uests? of)(?: the)? $"
)
_NEAR = len(" framework of the ")
_CHAIR_OF_IT = re.compile(r"(?:current |rotating )?chair of the (?:council|organi[sz]ation|bloc)")
_OF_THE_SCO = re.compile(
    r"\bsco(?: (?:rotating )?president)?$|shanghai"
    r"|\b(?:of|in) the (?:organi[sz]ation|bloc|grouping|group|association)$"
)
_A_TOKEN = re.compile(_TOKENS_OF_POWER)
#: "at the head of the SCO delegation"
_OF_A_PART = re.compile(r"'| (?:delegation|mission|secretariat|team|office|group)\b")
_OF_THE_WHOLE = pattern(
    r"\b(?:chair\w*|presidency|helm|head|reins) of the (?:SCO|[Oo]rgani[sz]ation|bloc)\b(?!')"
)
_AS_THE = re.compile(r"\b(?:as|holds|take|takes|took|taken|assume[sd]?) $")
_ORGANISED = re.compile(r"organi[sz]ation|bloc|council|grouping", re.IGNORECASE)
_THE_WHOLE = re.compile(r"organi[sz]ation|bloc\b|grouping", re.IGNORECASE)
_LOWER = re.compile(r"[a-z]+")
_YEAR_OR_YEARS = re.compile(r"\b(20\d\d)(?:[-–/](?:20)?(\d\d))?\b")
_OWN = frozenset({"its", "the country's", "their country's", "whose", "their"})
#: Who says "our": "…, Tokayev said", "Tokayev noted that …"
_SAYS = pattern(
    r"(?P<n>⟨N⟩)(?: also)? (?:said|says|told|noted|stressed|added|stated|emphasi[sz]ed)\b"
    r"|[,\"] said (?P<n2>⟨N⟩)"
)
WORDS = mark("chair* presid* helm* baton* gavel* reins")
_PRONOUNS = mark("it country asian")


def says_chair(text: str) -> bool:
    """Whether the folded text has a word for a chair, which those in folded offices are not."""
    return (
        "hair" in text
        or "resid" in text
        or "elm" in text
        or "aton" in text
        or "avel" in text
        or "reins" in text
        or "the head of" in text
    )


def fold_chairs(folded: Folded, context: Context, said: bool) -> str:
    """The sentence with every chair of a council of the SCO as one token; ``said`` if one may be.

    An office can be such a chair by itself.
    """
    text = folded.text
    if folded.marks & _PRONOUNS:
        text = _PRONOUN.sub(lambda m: _pronoun(folded, context, m), text)
    if folded.fits(_SIDE):
        text = _SIDE.sub(lambda m: folded.token("C", folded.item(m["a"]).ids, m[0]) or m[0], text)
    if folded.marks & OFFICE and any(map(_may_be_chair, folded.all)):
        text = _PRESIDENT.sub(lambda m: _president(folded, context, m) or m[0], text)
    if said or folded.marks & BODY:
        text = reworded(folded, context, text)
    return _PHRASE.sub(lambda m: _token(folded, context, m) or m[0], text) if said else text


def _pronoun(folded: Folded, context: Context, match: re.Match[str]) -> str:
    before = match.string[: match.start()]
    country = _spoken_of(folded, before) or context.memory.country
    return (folded.token("C", (country,), match[0]) if country else None) or match[0]


def _may_be_chair(item: Item) -> bool:
    """Whether the token is an office that can be the chair of the organisation."""
    words = item.words.lower() if item.kind == "O" else ""
    return "president" in words or "chair of the" in words


def _president(folded: Folded, context: Context, match: re.Match[str]) -> str | None:
    """The office of a president as that of the organisation, if it is said to be."""
    office = folded.item(match["office"])
    words = office.words.lower()
    ours = match["self"] or _OF_THE_SCO.search(words)
    body = "body:sco-chs" if ours and "president" in words else ""
    if words.endswith("rotating president") or _CHAIR_OF_IT.fullmatch(words):
        body = body or body_of(folded, context, words)
    if not body:
        return None
    years = [i.id for i in folded.items(match["term"] or "") if i.kind == "D"]
    term = _short(match[0]) or "".join(years[:1])
    info = {"owner": "", "term": term, "holder": "holder", "which": words, "named": "named"}
    return folded.token("H", (body,), folded.words(match[0]), info)


def _token(folded: Folded, context: Context, match: re.Match[str]) -> str | None:
    before, after = (match["early"] or "") + match["before"], match["after"]
    bare = match["holder"] and not (match["det"] or before or after)
    if bare and not _AS_THE.search(match.string, 0, match.start()):
        return None  # "will chair", "a chair"
    words, abstract = match[0], match["abstract"] or ""
    items = folded.items(words)
    named = [i for i in items if i.kind in "GBQ"]
    names = "named" if named or _ORGANISED.search(words) else ""
    if match["more"] or (not names and _A_TOKEN.fullmatch(abstract)):
        return None
    if abstract.lower() == "head" and _OF_A_PART.match(match.string, match.end()):
        return None
    if named:
        body = _named_body(named)
    elif _OF_THE_WHOLE.search(folded.sentence.text):
        body = "body:sco-chs"  # a bare chairmanship where the organisation's has been named
    elif _must_be_named(match) and not _in_passing(folded, match):
        return None
    else:
        body = _body_meant(folded, context, words)
    if not body:
        return None
    ours = (match["det"] or "").lower().startswith("our")
    info = {
        "owner": _owner(folded, context, match),
        "term": _short(words) or next((i.id for i in items if i.kind == "D"), ""),
        "holder": "holder" if match["holder"] or match["held"] else "",
        "which": " ".join(_LOWER.findall(before)),
        "named": names,
        "owned": "owned" if match["of"] or match["by"] or match["owner"] or ours else "",
    }
    return folded.token("H", (body,), folded.words(words), info)


def _in_passing(folded: Folded, match: re.Match[str]) -> bool:
    """Whether something goes on under a country's chair, and no other organisation is near."""
    before = match.string[: match.start()]
    if not (match["owner"] or match["of"]) or not _IN_PASSING.search(before[-_NEAR:]):
        return False
    near = [i for i in folded.items(before) if i.kind in "GBMQ"][-1:]
    guests = "uests" in before[-14:]
    return all(i.kind in "BM" or i.id == "org:sco" or (i.kind == "Q" and guests) for i in near)


def _must_be_named(match: re.Match[str]) -> bool:
    """Whether the phrase could be anybody's: "the presidency of Mongolia", "a chairman"."""
    words = match[0].lower()
    of_a_state = "presidency" in words and (match["of"] or match["owner"]) is not None
    plain = match["holder"] is not None and "chair" in words and "rotating" not in words
    return (of_a_state and "rotating" not in words) or (
        plain and (match["det"] or "").lower() in {"a", "an", "his", "their"}
    )


def _owner(folded: Folded, context: Context, match: re.Match[str]) -> str:
    """Whose chair it is: as the phrase says, or the country spoken of."""
    for char in (match["of"], match["by"], (match["owner"] or "")[:1]):
        if char:
            return folded.item(char).id
    determiner = (match["det"] or "").lower()
    if determiner.startswith("our"):
        return _of_the_speaker(folded)
    if determiner not in _OWN:
        return ""
    before, behind = match.string[: match.start()], match.string[match.end() :]
    later = next((i.id for i in folded.items(behind) if i.kind == "C"), "")
    return _spoken_of(folded, before) or later or context.memory.country


def _of_the_speaker(folded: Folded) -> str:
    """The country of the one who says "our chairmanship"; empty if the sentence names none."""
    said = _SAYS.search(folded.text)
    return country_of(folded, folded.item(said["n"] or said["n2"]).id) if said else ""


def _spoken_of(folded: Folded, words: str) -> str:
    """The country of these words that was named last, by itself or with a person of it."""
    for item in reversed([i for i in folded.items(words) if i.kind in "CN"]):
        country = item.id if item.kind == "C" else country_of(folded, item.id)
        if country:
            return country
    return ""


def country_of(folded: Folded, person: str) -> str:
    """The country of a person who is named in the sentence; empty if nothing tells it."""
    named = (i for i in folded.all if i.kind == "N" and i.id == person)
    told = next((i.text("home") or home_of(i) for i in named), "")
    known = gazetteer().get(person)
    return told or (known.country if known and known.country else "")


def _short(words: str) -> str:
    """ "for 2023-24" as years, "its 2025 presidency" as a year."""
    found = _YEAR_OR_YEARS.search(words)
    if found is None or found[2] is None:
        return found[1] if found else ""
    return f"{found[1]}/20{found[2]}"


def body_of(folded: Folded, context: Context, what: str, named: bool = False) -> str:
    """Which council's chair the words mean, empty if none of ours; ``named`` ones must be named."""
    items = [i for i in folded.items(what) if i.kind in "GB"]
    if items:
        return _named_body(items)
    return "" if named else _body_meant(folded, context, what)


def _named_body(items: list[Item]) -> str:
    """The council among the organisations and bodies named; empty if it is none of ours."""
    for item in items:
        if item.kind == "B":
            return item.id if item.id in COUNCILS or item.id == RATS else ""
    return "body:sco-chs" if "org:sco" in items[0].ids else ""


def _body_meant(folded: Folded, context: Context, what: str) -> str:
    """The council that is meant by words that name none; empty if it is none of ours."""
    around = [i for i in folded.all if i.kind in "GBM"]
    topic = context.memory.organisation
    if any(i.kind == "M" and i.text("series").startswith("sco-") for i in around):
        topic = "org:sco"
    first = next((i.id for i in around if i.kind == "G"), topic)
    if first != "org:sco" or "RATS" in folded.text:  # with a blank lost it is no name
        return ""
    if _THE_WHOLE.search(what):
        return "body:sco-chs"
    if any(i.id == "body:sco-chg" or i.text("series") == "sco-chg" for i in around):
        return "body:sco-chg"
    recent = context.memory.meeting("sco-chs", "sco-chg", "sco-cfm")
    return "body:sco-chg" if recent and recent.series == "sco-chg" else "body:sco-chs"
