"""Rosters: runs of words that name those who take part, before or behind the verb that says so.

"… was attended by representatives of observer states, including Prime Minister X, as well as Y":
a roster is persons, countries and organisations with the words that may stand between them. It
ends at the first word that may not, so that no verb, place or date is ever inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from facts.rules.marks import KINDS
from facts.rules.people.office_forms import WORDS
from facts.rules.tokens import Folded, is_token, pattern
from facts.sentences import BULLETS

#: These take part wherever they stand in a roster; of the others it depends on what is beside them.
_SURELY = "NKLQ"
_MAY_STAND = "CGABOF"
_OTHERS = "".join(kind for kind in KINDS if kind not in _SURELY + _MAY_STAND)
#: A word, a mark or a token of a folded sentence.
_WORD = pattern(rf"[\w&'-]+|(⟨{_SURELY}⟩)|(⟨{_MAY_STAND}⟩)|(⟨{_OTHERS}⟩)|[^\w\s]")
_SURE, _UNSURE, _NONE = 1, 2, 3
Word = re.Match[str]
_BETWEEN = frozenset((*WORDS["roster"]["between"], *WORDS["portfolios"]))
_ASIDE = frozenset(WORDS["roster"]["places"])
_OF_OTHERS = re.compile(
    r"^[A-Z]\w*(?:ists|crats)$|^(?:Bank|Voice|Party|University|Church|Academy)$"
)
#: Bodies that come to meetings like organisations.
_BODIES = frozenset({"body:sco-secretariat", "body:sco-rats"})
AMONG_THEM = re.compile(
    r", (?:among (?:them|whom)(?: (?:are|were))?|as did|including|notably|namely)(?= )"
)
#: Behind "including" organisations stand for those countries that belong to them.
_STATES, _ORGANISATIONS = ("countries", "states", "nations"), "GQ"
_VERBS = r"is|are|was|were|has|have|had|will|would|said|says|told|not|absent"
#: A list behind a colon has none: all persons in it are listed.
_VERB = re.compile(rf"\b(?:{_VERBS})\b")
#: Where a list of persons ends, if not with the sentence.
_ENDS = pattern(
    rf"\b(?:{_VERBS}|noted|stressed|added|reported"
    r"|who|whom|whose|which|that|where|when|while|but|after|before|during|discussed|welcomed"
    r"|signed|adopted|according|met|read|spoke|held|took|gave|made|delivered|on behalf|instead"
    r"|chaired|hosted|attended|addressed|received|invited|ahead)\b"
    r"|(?<!\b[A-Z])(?<!\b[A-Z][a-z])\. |[!?\"]"
)
#: One of a list: with what may stand behind it, and no verb.
_ITEM = r"(?:the )?(?P<who>⟨N⟩)(?=[,;.:(]|,? and |,? as well as | from | of | \(|$)"
_OF_A_PLACE = pattern(r"⟨PV⟩ ⟨N⟩")
_OPENED = pattern(rf"(?:The )?{_ITEM}")
#: "praised", but "headquartered in", "organised by"
_DID = re.compile(r"\b[a-z]{3,}ed\b(?! (?:by|to|in|at|under|with|from|for)\b)")
_LISTED = pattern(rf"(?:[,;] |,? and |,? as well as ){_ITEM}")
_STANDS = _BETWEEN | frozenset((*",;:()[]./\"'", *BULLETS, "'s"))

#: "No leader of Russia or China attended"
_NOBODY = frozenset({"no", "none", "nobody", "nor", "or", "not", "few"})
_ON_DAY = pattern(r"(?:On |From |In |Between )?⟨D⟩,? ")

#: How much is cut into words at once, going back: most rosters are no longer.
_STRETCH = 12


def behind(folded: Folded, at: int) -> str:
    """The tokens of the roster that begins at the offset ``at``; empty if none does."""
    return tokens(folded, run_behind(folded, at))


def run_behind(folded: Folded, at: int) -> list[Word]:
    """The words of the roster that begins at the offset ``at``."""
    run: list[Word] = []
    for word in _WORD.finditer(folded.text, at):
        if word.lastindex == _NONE and _OF_A_PLACE.match(folded.text, word.start()):
            continue  # "Almaty Mayor Daniyar Omarov"
        if not fits(word) or (word[0] == ";" and not run):
            break
        if word[0] == '"' and run and run[-1][0] == ",":
            break  # "… chaired by Murat Nurtleu," the spokesman said
        run.append(word)
    return run


def listed(folded: Folded, at: int) -> str:
    """The tokens of those listed at ``at``: a roster, or all persons of a list behind a colon.

    "… was attended by prosecutors of many states, including X and Y" lists X and Y.
    """
    text = folded.text
    chain = behind(folded, at)
    among = None if chain else AMONG_THEM.search(text, at)
    if among and ";" not in text[at : among.start()]:
        chain = behind(folded, among.end())
        if text.endswith(_STATES, at, among.start()):
            chain = "".join(c for c in chain if folded.item(c).kind not in _ORGANISATIONS)
    if text.startswith(":", at) and not _VERB.search(text, at):
        chain += "".join(c for c in text[at:] if is_token(c) and folded.item(c).kind == "N")
    elif chain:
        chain += _further(folded, at, chain)
    return chain


def _further(folded: Folded, at: int, chain: str) -> str:
    """Persons listed behind words that no roster has: "A, head of the board for trade, and B".

    A verb ends the list; whoever belongs to words before him is not of it.
    """
    end = _ENDS.search(folded.text, at)
    listed = _LISTED.finditer(folded.text, at, end.start() if end else len(folded.text))
    return "".join(m["who"] for m in listed if m["who"] not in chain)


def before(folded: Folded, at: int) -> str:
    """The tokens of the roster that ends at the offset ``at``; empty if none does."""
    chain = tokens(folded, run_before(folded, at))
    opened = _OPENED.match(folded.text) if chain else None
    if opened and not _ENDS.search(folded.text, 0, at) and not _DID.search(folded.text, 0, at):
        listed = (m["who"] for m in _LISTED.finditer(folded.text, 0, at))
        chain = "".join(dict.fromkeys((*chain, opened["who"], *listed)))
    return chain


def run_before(folded: Folded, at: int) -> list[Word]:
    """The words of the roster that ends at the offset ``at``.

    What belongs to a preposition takes no part: "with Russia, China attended", "in Astana, …".
    """
    run: list[Word] = []
    led_by = None
    for word in _going_back(folded.text, at):
        if not fits(word):
            led_by = word
            break
        run.append(word)
    first = led_by if led_by and run and run[-1][0] not in ",;:" else run[-1] if run else None
    if not first or first[0].lower() in _NOBODY:
        return []
    run.reverse()
    if led_by and _is_place(folded, led_by) and len(run) > 1 and run[0][0] in (",", "("):
        run = run[2:]  # "in Astana, Kazakhstan", "in Astana (Kazakhstan)"
    opening = run[0][0].lower() if run else ""
    if opening == "of" or opening in _ASIDE or (led_by and led_by[0].lower() in _ASIDE):
        comma = next((n for n, word in enumerate(run) if word[0] == ","), len(run))
        run = run[comma + 1 :]
    return run


def _going_back(text: str, at: int) -> Iterator[Word]:
    """The words that end at the offset, the last of them first."""
    while at:
        start = text.rfind(" ", 0, max(0, at - _STRETCH)) + 1
        yield from reversed([*_WORD.finditer(text, start, at)])
        at = start


def opening(folded: Folded) -> list[Word]:
    """The words of the roster that begins the sentence, or stands behind "On Thursday, "."""
    day = _ON_DAY.match(folded.text)
    return list(takewhile(fits, _WORD.finditer(folded.text, day.end() if day else 0)))


def whole(folded: Folded) -> str:
    """The tokens of a sentence that is nothing but a roster; empty if it says more."""
    words = [*_WORD.finditer(folded.text)]
    return tokens(folded, words) if all(map(fits, words)) else ""


def follows(folded: Folded, who: str, at: int) -> str:
    """The word behind the first token of ``who`` behind the offset ``at``; empty if none is."""
    words = _WORD.finditer(folded.text, at)
    found = any(word.lastindex and folded.item(word[0]).id == who for word in words)
    following = next(words, None) if found else None
    return following[0] if following else ""


def _is_place(folded: Folded, word: Word) -> bool:
    return word.lastindex is not None and folded.item(word[0]).kind in "PV"


def fits(word: Word) -> bool:
    """Whether the word may stand in a roster."""
    if word.lastindex:
        return word.lastindex != _NONE
    text = word[0]
    if text in _STANDS or text[0].isupper():
        return True
    return text.isdigit() or text.rstrip("-'") in _BETWEEN


def tokens(folded: Folded, run: list[Word]) -> str:
    """The tokens of those in the run who take part.

    Organisations do not in "forty countries, including the CIS and ASEAN".
    """
    chain = ""
    last, counted = "", False
    for place, word in enumerate(run):
        if word[0] == "including":
            counted = last in _STATES
        if word[0] != ",":
            last = word[0]
        sure, unsure = word.lastindex == _SURE, word.lastindex == _UNSURE
        there = sure or (unsure and _takes_part(folded, run, place))
        if there and not (counted and folded.item(word[0]).kind in _ORGANISATIONS):
            chain += word[0]
    return chain


def _takes_part(folded: Folded, run: list[Word], place: int) -> bool:
    """Whether the country, organisation or body at the place does itself, as it stands there."""
    item = folded.item(run[place][0])
    if item.kind not in "CG" and item.id not in _BODIES:
        return False
    following = run[place + 1][0] if place + 1 < len(run) else ""
    if item.kind in "CGB" and (following == "'s" or following[:1].isupper()):
        return False  # "Pakistan's Foreign Office", "UN Under Secretary"
    of = run[place - 2][0] if place > 1 and run[place - 1][0] == "of" else ""
    if item.kind == "C" and _OF_OTHERS.search(of):
        return False  # "Democratic Socialists of America"
    return item.kind != "G" or following not in ("member", "observer", "countries", "states")
