"""Offices as phrases: "First Deputy Chairman of the Cabinet of Ministers", "foreign minister".

The word for the head is looked for first ("minister", "chairman"); the words beside it that name
portfolios and institutions belong to the office, on its left and, behind "of" or "for", on its
right. Some heads are offices by themselves ("president"), others only with such words beside
them, or between a country and a name ("Belarusian leader Lukashenko"). The words lie in
``roles.toml``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from facts.entities import gazetteer
from facts.rules.marks import mark
from facts.rules.tokens import Folded, Item, is_token, pattern

WORDS = tomllib.loads((Path(__file__).parent / "roles.toml").read_text(encoding="utf-8"))


class Office(NamedTuple):
    """An office as printed and the country or organisation it belongs to, if that is said."""

    role: str
    of: str
    past: bool


_WRITTEN_OUT = {
    "PM": "Prime Minister",
    "FM": "Foreign Minister",
    "EAM": "External Affairs Minister",
    "DPM": "Deputy Prime Minister",
    "NSA": "National Security Adviser",
}
_ABBREVIATED = pattern(rf"\b(?:{'|'.join(_WRITTEN_OUT)})\b")


def written_out(role: str) -> str:
    """The office in full: "PM" is the prime minister."""
    if role.istitle() or role.islower():
        return role
    return _ABBREVIATED.sub(
        lambda m: f"{'the ' if role.endswith(' to ', 0, m.start()) else ''}{_WRITTEN_OUT[m[0]]}",
        role,
    )


def any_case(words: Iterable[str]) -> str:
    """Alternatives that match in lower case, in title case and with a capital first letter."""
    return "|".join(
        re.sub(r"(?<![^\W\d_])([a-z])", lambda m: f"[{m[1]}{m[1].upper()}]", re.escape(w))
        for w in sorted(words, key=len, reverse=True)
    )


_PORTFOLIOS = frozenset(WORDS["portfolios"])
_INSTITUTIONS = frozenset(WORDS["institutions"])
_MODIFIERS = frozenset(WORDS["modifiers"])
_STRONG = frozenset(WORDS["offices"])
_HELPERS = frozenset(WORDS["helpers"])
_PECULIAR: dict[str, str] = WORDS["peculiar"]
_PECULIAR_WORDS = re.compile("|".join(_PECULIAR))
#: Who chairs these is told by the rules for chairs.
_COUNCILS = frozenset({"body:sco-chs", "body:sco-chg", "body:sco-cfm", "body:sco-cnc"})
_RATS = frozenset({"body:sco-rats", "body:sco-rats-executive-committee"})

_HEAD_WORDS = (
    rf"(?:{any_case((*WORDS['offices'], *WORDS['heads']))}"
    rf"|{'|'.join(WORDS['short'])})(?!\w|-(?![A-Z]))(?! (?:[Ss]tate|[Nn]ation|[Cc]ountr|[Jj]ustices"
    r"|(?:bin|ibn|[Aa]l)\b))"
)
_HEAD = pattern(rf"(?<![a-zA-Z'-])(?<!\w){_HEAD_WORDS}")
#: With what stands before a head: few places of a text do, for most are within a word.
_NEXT_HEAD = pattern(rf"[^a-zA-Z'-](?<!\w)(?P<head>{_HEAD_WORDS})")
_HEADS = frozenset((*WORDS["heads"], *map(str.lower, WORDS["short"])))
#: One of these stands in every office: of "vice president" the last word, of "chief justice" that
#: which is a head by itself.
HEAD_WORDS = mark(
    " ".join(
        {head for head in _HEADS if head.isalpha()}
        | {
            next((word for word in words if word in _HEADS), words[-1])
            for words in (re.findall("[a-z]+", office) for office in _STRONG)
        }
    )
)
_LEFT = re.compile(
    r"(?:(?<![\w'-])|(?<=[a-z]-)(?=[A-Z]))([^\W\d_][\w'-]*)"
    r"( and |, | & | of | of the |(?: \([A-Z]{2,6}\))? |-)$"
)
_PREFIX = pattern(
    rf"(?<![\w'-])(?:(?P<past>{any_case(WORDS['past'])})[ -]|(?:{any_case(WORDS['present'])}) )$"
)
_TITLE_NEXT = "|".join(re.escape(w) for w in WORDS["titles"]["words"])
_LINK = re.compile(r" (?:of|for|on|to|at|in charge of|under|in(?= the Ministry ))(?: the)? ")
_REGION = r" (?:Region|Oblast|Province)\b"
_ITEM = pattern(
    r"(?P<link>,? and |, | & |-|(?: \([A-Z]{2,6}\))? )?"
    rf"(?P<word>⟨ACGBQT⟩|⟨P⟩(?={_REGION})|[^\W\d_][\w'-]*)(?P<s>'s(?= ))?"
)
_CHIEF = pattern(r"(?:⟨ACG⟩(?:'s)? )?(?:[A-Z][\w-]+ )?(?P<head>⟨HEAD⟩)", HEAD=_HEAD.pattern)
#: "Ruler of Ras Al Khaimah Sheikh Saud": a title ends an office of unknown words.
_UP_TO_TITLE = pattern(
    rf"(?:⟨P⟩|[A-Z][\w'-]+)(?: [A-Z][\w'-]+){{0,3}}?(?= (?:(?:{_TITLE_NEXT})\.? |⟨N⟩))"
)
#: "Minister of Defence, Lieutenant General Viktor Khrenin": a rank is no portfolio.
_RANK = pattern(
    rf"(?:{'|'.join(re.escape(w) for w in WORDS['titles']['ranks'])})\.?"
    r" (?P<next>⟨N⟩|[^\W\d_][\w'-]*)"
)
_NAME_NEXT = pattern(r",?(?: [A-Z][a-z]{1,4}\.)? (?:⟨N⟩|[A-Z][a-z'-]+(?= [A-Z])|[A-Z]\.)")
_ONE_NEXT = pattern(r" (?:⟨N⟩|[A-Z][a-z'-]+)")
_SHORT = re.compile(r" \([A-Z]{2,6}\)")
#: "China's envoy to Pakistan Jiang Zaidong": sent by one to another
_SENT = pattern(r" to(?: the)? ⟨CGP⟩")
OF_PARLIAMENT = r" of (?:the )?(?:(?P<whose>⟨AC⟩)(?:'s)? )?(?:national )?parliament\b"
_OF_PARLIAMENT = pattern(OF_PARLIAMENT)
_OWNED = pattern(r"(?:⟨AGB⟩|⟨C⟩(?:'s)?) (?:\w+ )?$")
#: "Amir Khan Muttaqi" bears a name, "the Amir of Qatar" an office.
_FIRST_NAMES = frozenset({"amir", "sultan", "emir"})
_ITS_OWN = pattern(r"(?:⟨A⟩|⟨C⟩'s|\b[Tt]he) $")
_OF_ONE = pattern(r" of(?: the)? (?P<of>⟨CGB⟩)(?P<name>.{0,30})")
_OWNER = pattern(r"(?P<to>\b(?:to|of(?= \S+ [A-Z])) )?(?:⟨A⟩|⟨C⟩'s) (?!(?:[A-Z][\w']+ ){1,3}Party)")
_BODY = pattern(r"(?P<before> (?:of|at) (?:the )?)?(?P<b>⟨B⟩) ?")
_AREAS_AHEAD = re.compile(r" (?:for|on)(?: the)?")
_ABROAD = re.compile(r"international (?:affairs|relations|cooperation)\b")
#: "Governor of Russia's Chelyabinsk Region"
_IN_REGION = pattern(rf"(?:[A-Z][\w-]+|⟨P⟩){_REGION}")
_CAPITALISED = re.compile(r"[A-Z][\w-]+")
_REPUBLIC = pattern(r"Republic of(?: the)? ⟨C⟩")
#: "Foreign Ministry's Spokesperson", but "People's Council", "President's Office"
_POSSESSIVE = re.compile(
    r"^Foreign Ministry's (?=[Aa]mb)|(?<!eople)(?!'s Office)'s(?= [A-Za-z])| \([A-Z]{2,6}\)"
)
#: Words that may stand before an office and belong to it, or join one that does.
_BELONGING = frozenset((*_PORTFOLIOS, *_INSTITUTIONS, *_MODIFIERS, "and", "&", "of", "the"))
_MANY = 8
_TAILS = 5
_REACH = 40
_LONGEST_PREFIX = max(map(len, (*WORDS["past"], *WORDS["present"]))) + len(" ")


def fold_offices(folded: Folded) -> None:
    """Fold every office of the sentence into a token, without the country that it belongs to."""
    text = f" {folded.text}"  # a head may begin it
    parts: list[str] = []
    done = 0
    for head in _NEXT_HEAD.finditer(text):
        first = head.start("head")
        if first < done:
            continue
        start, end = _left(text, first, done), _right(folded, head)
        if not _is_office(folded, head, start, end):
            continue
        prefix = _PREFIX.search(text, max(done, start - _LONGEST_PREFIX), start)
        begin = prefix.start() if prefix else start
        office = _office(folded, text[start:end], past=bool(prefix and prefix["past"]))
        token = folded.token("O", (), folded.words(text[begin:end]), {"office": office})
        if token:
            parts += (text[done:begin], token)
            done = end
    if parts:
        folded.text = "".join((*parts, text[done:]))[1:]


def is_area(word: str) -> bool:
    """Whether the word names a portfolio, or an institution if it has a capital letter."""
    lower = word.lower()
    plain = lower.removesuffix("'s").removesuffix("'")
    return plain in _PORTFOLIOS or (word[0].isupper() and bool({lower, plain} & _INSTITUTIONS))


def areas_in(text: str) -> str:
    """The beginning of " for National Security Ajit Doval" that is words of portfolios."""
    found = _AREAS_AHEAD.match(text)
    end = 0
    for word in _CAPITALISED.finditer(text, found.end() if found else 0):
        if not is_area(word[0]):
            break
        end = word.end()
    return text[:end]


def _left(text: str, start: int, floor: int) -> int:
    """Where the words begin that belong to the head from the left: "Deputy Prime", "foreign"."""
    inner = False
    clause: int | None = None
    for _ in range(_MANY):
        word = text[text.rfind(" ", floor, start - 1) + 1 : start - 1]
        if (word.isalpha() or len(word) == 1) and word.lower() not in _BELONGING:
            break
        before = _LEFT.search(text, max(floor, start - _REACH), start)
        if before is None:
            break
        word, link = before.groups()
        area = is_area(word)
        if link in " -" or link.endswith(") "):
            if not area and word.lower() not in _MODIFIERS:
                break
        elif not (area and inner):
            break
        inner = area
        clause = start if link == ", " else clause
        start = before.start()
        if word == "Ministry" and clause is not None:
            return clause  # "According to the Ministry of External Affairs, Union Minister …"
    return start


def _right(folded: Folded, head: re.Match[str]) -> int:
    """Where the words end that belong to the head from the right: "of Foreign Affairs"."""
    text, end = head.string, head.end()
    for _ in range(_TAILS):
        link = _LINK.match(text, end)
        if link is None:
            break
        first = link.end()
        if _REPUBLIC.match(text, first) and not text.endswith("of the Council", 0, link.start()):
            break
        helper = end == head.end() and head["head"].lower() in _HELPERS
        chief = _CHIEF.match(text, first) if helper else None
        last = chief.end() if chief else _areas(folded, text, first)
        if last == first:
            strange = _UP_TO_TITLE.match(text, last)
            if strange is None:
                break
            last = strange.end()
        end = last
    short = _SHORT.match(text, end) if end > head.end() else None
    return short.end() if short else end


def _areas(folded: Folded, text: str, first: int) -> int:
    """Where the run of words for portfolios and institutions ends that begins at ``first``.

    A word that nobody knows may begin the run or stand in a list: "of Industry, Mine and Trade".
    """
    at = end = joined = first
    pending = ""
    for _ in range(_MANY):
        item = _ITEM.match(text, at)
        if item is None or (item["link"] is None) != (at == first):
            break
        word, link = item["word"], item["link"]
        link = " " if link and link.endswith(") ") else link
        if word == "Justice" and pending == "owner":
            break  # "Chief Justice of Pakistan Justice Yahya Afridi"
        if link == ", " and word == "Government":
            break  # "Minister of Culture, Government of India"
        rank = _RANK.match(text, item.start("word"))
        if rank and not is_area(rank["next"]):
            break
        if joined != first and _HEAD.match(text, item.start("word")):
            return joined  # "… of Foreign Affairs, and Foreign Minister": the next office
        if is_token(word) and (kind := folded.item(word).kind) != "P":
            if kind in "BT" and not pending:
                end = item.end()
            elif pending or end != first:
                break
            pending = "" if kind in "BT" else "owner"
        elif link not in (None, " ", "-") and _HEAD.match(text, item.start("word")):
            break
        elif (is_area(word) or _ABROAD.match(text, item.start("word"))) and (
            pending != "owner" or link in (" ", "-")
        ):
            joined = joined if link in (None, " ", "-") else end
            end, pending = item.end(), ""
        elif _IN_REGION.match(text, item.start("word")) or (
            word[0].isupper() and not pending and (end == first or link == ", ")
        ):
            pending = "unknown"
        elif not (word[0].isupper() and pending == "unknown" and end == first and link == " "):
            break
        at = item.end()
    # "… of the Executive Committee and Executive Secretary": the last word begins the next office
    return joined if joined != first and _HEAD.match(text, end + 1) else end


def _is_office(folded: Folded, head: re.Match[str], start: int, end: int) -> bool:
    text, printed = head.string, head["head"]
    word = printed.lower()
    chairs = word.startswith("chair")
    if text.startswith(" of Heads", end):
        return False
    if chairs and any(item.id in _COUNCILS for item in folded.items(text[start:end])):
        return False
    if printed.isupper() and len(printed) <= 3:
        return True
    if word in _FIRST_NAMES:
        owned = _ITS_OWN.search(text, max(0, start - _REACH), start)
        return owned is not None or _OF_ONE.match(text, end) is not None
    if word in _STRONG:
        return True
    if _OF_PARLIAMENT.match(text, end) and not word.startswith("member"):
        return True
    if end > head.end() or any(map(is_area, text[start : head.start("head")].split())):
        return True
    if _OWNED.search(text, max(0, start - _REACH), start):
        if _SENT.match(text, end) and not chairs:
            return True
        following = _ONE_NEXT.match(text, end)
        # "Chinese Assistant Foreign Minister": the office is not over
        return following is not None and not is_area(following[0].strip())
    owner = _OF_ONE.match(text, end)
    if owner is None or (chairs and folded.item(owner["of"]).id in {"org:sco", *_COUNCILS}):
        return False
    name = _NAME_NEXT.match(owner["name"])
    return name is not None and not any(is_area(w) for w in name[0].split())


def _office(folded: Folded, role: str, *, past: bool) -> Office:
    """The office of a phrase; what it names beside the role says whose it is."""
    of = ""
    if not role.isascii():
        for item in folded.items(role):
            of = _owner(item) or of
        role = _without_structure(folded, role)
        role = _OWNER.sub(lambda m: f"{m['to']}the " if m["to"] else "", role)
        role = folded.words(role)
    if "'" in role or "(" in role:
        role = _POSSESSIVE.sub("", role)
    # "State Duma Committee on CIS Affairs": a house of its country
    peculiar = None if of.startswith("country:") else _PECULIAR_WORDS.search(role.lower())
    return Office(role.strip(), _PECULIAR[peculiar[0]] if peculiar else of, past)


def _owner(item: Item) -> str:
    """Whose the office is that names this; empty if it is nobody's."""
    if item.id in _RATS:
        return "body:sco-rats"
    entity = gazetteer().get(item.id) if item.kind == "B" else None
    return entity.of or item.id if entity else item.id if item.kind in "ACGBQ" else ""


def _without_structure(folded: Folded, role: str) -> str:
    """The role without the SCO's anti-terrorist structure: "Director of the Executive …"."""
    for match in _BODY.finditer(role):
        id = folded.item(match["b"]).id
        if id == "body:sco-rats-executive-committee":
            return role.replace(match["b"], "Executive Committee")
        if id == "body:sco-rats":
            return role.replace(match[0], "" if match.end() == len(role) else match["before"] or "")
    return role
