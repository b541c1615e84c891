"""From an article to folded sentences: names and dates become tokens, lists become one token."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from operator import attrgetter

import msgspec

from facts.articles import Article
from facts.countries import demonyms
from facts.dates import find_dates
from facts.edtf import calendar_day
from facts.entities import gazetteer
from facts.rules.marks import ADJECTIVE, BODY, CITY, COUNTRY, FORMAT, ORGANISATION, mark, marks_of
from facts.rules.tokens import Folded, is_token, pattern, plain
from facts.sentences import Sentence, sentences
from facts.words import Words, words_of

_KINDS = {
    "country": "C",
    "org": "G",
    "body": "B",
    "city": "P",
    "venue": "V",
    "person": "N",
    "format": "F",
    "party": "T",
    "document": "X",
}

#: "the Shanghai Cooperation Organization (SCO)", "the SCO Organization": one name twice
_TWICE = pattern(
    r"(?P<one>⟨GBF⟩)(?:'s)?(?: ?\(\"?(?:the |hereinafter )?(?P<two>⟨GBF⟩)\"?\)"
    r"| [Oo]rgani[sz]ation\b)"
)
_AFTERWARDS = pattern(r"(?P<one>⟨GBF⟩) \((?:[A-Z]{2,6}|hereinafter[^()]{0,40})\)")
_BODY = pattern(
    r"⟨G⟩(?:'s)? (?:[Mm]ember [Ss]tates' )?(?P<after>⟨B⟩)(?: ⟨G⟩)?"
    r"|(?P<before>⟨B⟩)(?: of| for)?(?: the)? ?(?:[Mm]ember[ -](?:[Ss]tates"
    r"|[Cc]ountries|[Nn]ations) of (?:the )?)?⟨G⟩"
    r"(?:(?:'s)? [Mm]ember[ -](?:[Ss]tates|[Cc]ountries|[Nn]ations))?"
)
#: What states call themselves: "the Kingdom of Bahrain"
_STATES = ("Republic", "Kingdom", "State", "Sultanate", "Emirate", "Union")
_LONG_NAME = pattern(
    r"(?<!Council of )(?<!Council of the )(?:[Tt]he )?(?:Islamic |Arab |Kyrgyz |People's "
    r"|Democratic |Federal |Socialist )*"
    rf"(?:{'|'.join(_STATES)}) of (?:the )?(?P<c>⟨C⟩)"
    r"|(?P<a>⟨AC⟩) (?:Republic|Federation)(?! of)"
)
#: One of these is in every such name; "member states" is in most sentences.
_OF_STATES = ("Republic", "Federation", *(f"{state} of " for state in _STATES))
_ORGANISED = mark("organization organisation")
_CITY = mark("capital city")
_AND = (
    r"(?:, +|,? +and +|,? as well as |,? along with |,? & |; )(?:also )?(?:the )?"
    r"(?:(?:three |four |five )?(?:former |ex-Soviet |ex-)?(?:[Cc]entral Asian|Soviet|South Asian)"
    r"(?: ex-Soviet| Central Asian)? (?:states|countries|republics|nations)(?: of|:)? )?"
)
#: "the United Arab Emirates (UAE)" is one country.
_ONE = r"⟨C⟩(?: \(⟨C⟩\))?"
#: In a longer list a name may be misspelt and a comma missing: "Bahrain, Quwait, Egypt Nepal and".
_NEXT = rf"(?:(?:{_AND}(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?{_AND})?| ){_ONE})"
#: Two countries are a list only with "and": "under India, Iran joined" has none.
_COUNTRIES = pattern(
    r"(?:the )?⟨ONE⟩(?:⟨NEXT⟩⟨NEXT⟩+|(?:,? +and +|,? as well as |,? along with "
    r"| & )(?:the )?⟨ONE⟩)(?!')",
    NEXT=_NEXT,
    ONE=_ONE,
)
#: "India, Pakistan join the SCO", in a headline
_PAIR = pattern(
    r"⟨C⟩(?:(?<=^⟨C⟩)|(?<=: ⟨C⟩))(?: \(⟨C⟩\))?, ⟨ONE⟩(?= [A-Za-z])",
    ONE=_ONE,
)
_APART = re.compile(r",? as well as (?:also )?(?:the )?")
#: "… for admitting Iran, and Egypt, Qatar and Nepal were accepted": a new clause begins
_NEW_CLAUSE = re.compile(r", and (?:the )?(?=[^,]+, .* and )")
#: "… Tajikistan and Uzbekistan; Afghanistan is an observer"
_NEW_SENTENCE = re.compile(r"; (?:and |while )?(?:the )?(?=[^;]+\Z)")
_ACTS = re.compile(r" (?:was|were|are|is|have|has|had|will|became|joined|received)\b")
_ORGANISATIONS = pattern(r"(?:the )?⟨G⟩(?:⟨AND⟩⟨G⟩)+(?!')", AND=_AND)
_CAPITAL = pattern(
    r"(?:⟨C⟩(?:'s)? |⟨A⟩ )(?:capital|port city|city)(?: city)?(?: of|,)? (?P<p>⟨P⟩)(?:,(?= ))?"
    r"|(?:the )?(?:capital|(?:(?<![\w-])[\w-]++ )?city)(?: city)? of (?:(?:the )?⟨C⟩,? )?(?P<q>⟨P⟩)"
)
#: A capital that is not named: "in the Uzbek capital", "kicks off in Tajikistan capital"
_THE_CAPITAL = pattern(
    r"(?<!⟨P⟩, )(?<!⟨P⟩, the )(?:(?:the )?(?:(?P<a>⟨A⟩)|(?P<c>⟨C⟩)(?:'s)?) capital"
    r"|(?:(?<=in )(?:the )?|\bThe )capital of (?P<of>⟨C⟩))(?: city)?"
    r"(?!'|,? ⟨P⟩| of\b| (?:market|flow|invest|account|control|good)\w*)"
)


#: No shorter sentence states anything: "UAE joined". Its names are remembered all the same.
SHORTEST = 10
#: A sentence this long says the same wherever an article has it: a caption, a stock paragraph.
_STOCK = 40
_WORD = re.compile(r"\w")
_SPACES = re.compile(" {2,}")
_START = attrgetter("start")
_KING = "King "
#: Before a name these make it a part of what stands before them.
_JOINTS = frozenset("-@/.")
_LONGEST_DOMAIN = 3
_TWO_DAYS = pattern(
    r"(?P<a>⟨D⟩)(?:(?: and| to| through| until| [-–—])(?: on)? |[-–—])(?P<b>⟨D⟩)(?!'s)"
)
_STRETCH = 3


class Named(msgspec.Struct, frozen=True, gc=False):
    """A stretch of the article and the token that stands for it."""

    start: int
    end: int
    kind: str
    id: str
    ahead: str = ""


def annotated(article: Article) -> Iterator[Folded]:
    """The sentences of the article with entities, dates and lists folded, in order."""
    text = plain(article.text)
    words = words_of(text)
    names = _names(text, article.published, words)
    at = end = 0
    before = ""
    stock: set[str] = set()
    ends, lower = words.ends, words.lower
    for sentence in sentences(article.text):
        start, stop, said = sentence.start, sentence.end, sentence.text
        if said == before or said in stock or not _WORD.search(said):
            continue  # the same words again tell nothing new
        before = said
        if len(said) >= _STOCK:
            stock.add(said)
        while at < len(names) and names[at].start < start:
            at += 1
        last = at
        while last < len(names) and names[last].end <= stop:
            last += 1
        begin = bisect_right(ends, start, end)
        end = bisect_right(ends, stop, begin)
        folded = Folded(sentence, text[start:stop], marks_of(lower[begin:end]))
        if last > at:
            _fold_names(folded, sentence, names[at:last])
            if "  " in folded.text:
                folded.text = _SPACES.sub(" ", folded.text)
            if " ," in folded.text:
                folded.text = folded.text.replace(" ,", ",")
            if len(said) >= SHORTEST:
                _fold_phrases(folded)
        at = last
        yield folded


def _names(text: str, published: str, words: Words) -> list[Named]:
    """Entities and dates in order; where two overlap the longer one stays."""
    adjectives = _adjectives()
    dates = find_dates(text, published, words)
    found = [Named(d.start, d.end, "D", d.edtf, d.ahead) for d in dates]
    for mention in gazetteer().mentions(text, words):
        start, end, id = mention.start, mention.end, mention.id
        kind = _KINDS.get(id.partition(":")[0])
        if kind == "N" and text.startswith(_KING, start):
            start += len(_KING)  # the office beside the name
        if kind == "C" and text[start:end] in adjectives:
            kind = "A"
        if kind and not (text[start - 1 : start] in _JOINTS and _is_part(text, start, end)):
            found.append(Named(start, end, kind, id))
    found.sort(key=_START)
    kept: list[Named] = []
    for named in found:
        if not kept or named.start >= kept[-1].end:
            kept.append(named)
        elif named.end - named.start > kept[-1].end - kept[-1].start:
            kept[-1] = named
    return kept


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether a name is only a piece: the "Az" of "News.Az", the second half of "China-India"."""
    return text[start - 1] != "." or end - start <= _LONGEST_DOMAIN


@cache
def _adjectives() -> frozenset[str]:
    return frozenset(demonyms())


def _fold_names(folded: Folded, sentence: Sentence, names: list[Named]) -> None:
    text, words, first = folded.text, sentence.text, sentence.start
    parts: list[str] = []
    at = 0
    for named in names:
        start, end = named.start - first, named.end - first
        info = {"ahead": named.ahead} if named.ahead else None
        char = folded.token(named.kind, (named.id,), words[start:end], info)
        if char is None:
            return
        parts += (text[at:start], char)
        at = end
    parts.append(text[at:])
    folded.text = "".join(parts)


def _fold_phrases(folded: Folded) -> None:
    if folded.many("D"):
        folded.fold(_TWO_DAYS, lambda m: _days(folded, m))
    if folded.marks & (ORGANISATION | BODY | FORMAT):
        bracket = "(" in folded.text
        if bracket or folded.marks & _ORGANISED:
            folded.fold(_TWICE, lambda m: _same(folded, m))
        if bracket:
            folded.fold(_AFTERWARDS, lambda m: _as(folded, m, m["one"]))
    if folded.many("G"):
        folded.fold(_ORGANISATIONS, lambda m: _list(folded, m, "Q"))
    if folded.marks & BODY and folded.marks & ORGANISATION:
        folded.fold(_BODY, lambda m: _body(folded, m))
    if folded.marks & (COUNTRY | ADJECTIVE):
        if any(map(folded.text.__contains__, _OF_STATES)):
            folded.fold(_LONG_NAME, lambda m: _country(folded, m))
        if folded.many("C"):
            folded.fold(_COUNTRIES, lambda m: _countries(folded, m))
            if is_token(folded.text[0]) or ": " in folded.text:
                folded.fold(_PAIR, lambda m: _list(folded, m, "L"))
    if folded.marks & CITY and folded.marks & _CITY:
        folded.fold(_CAPITAL, lambda m: _as(folded, m, m["p"] or m["q"]))
    if folded.marks & (COUNTRY | ADJECTIVE) and folded.marks & _CITY:
        folded.fold(_THE_CAPITAL, lambda m: _capital(folded, m))


def _days(folded: Folded, match: re.Match[str]) -> str | None:
    """ "on August 31 and September 1": one stretch if the second day follows the first."""
    first, last = folded.item(match["a"]), folded.item(match["b"])
    to_come = _stretch(first.text("ahead") or first.id, last.text("ahead") or last.id)
    # "on Sunday and Monday", of a Sunday or of a Monday: one day may be today, and the other not
    now = _stretch(first.id, last.text("ahead") or last.id)
    over = _stretch(first.id, last.id) or now or to_come
    if not over:
        return None
    info = {"ahead": to_come or now or over}
    return folded.token("D", (over,), folded.words(match[0]), info)


def _stretch(first: str, last: str) -> str:
    """Both days as one interval; empty unless the second follows soon."""
    first, last = first.removesuffix("/.."), last.removeprefix("../")
    if last.startswith(f"{first}/"):
        return last  # "from Sunday to Monday, August 31 to September 1"
    days = calendar_day(first), calendar_day(last)
    if not (days[0] and days[1] and 0 < (days[1] - days[0]).days <= _STRETCH):
        return ""
    return f"{first}/{last}"


def _as(folded: Folded, match: re.Match[str], char: str) -> str | None:
    """One token for the whole match that means what ``char`` means."""
    item = folded.item(char)
    return folded.token(item.kind, item.ids, folded.words(match[0]), item.info)


def _same(folded: Folded, match: re.Match[str]) -> str | None:
    two = match["two"]
    # "the Executive Committee of the Regional Anti-Terrorist Structure (RATS)" is of that body
    if two and not folded.item(match["one"]).id.startswith(folded.item(two).id):
        return None
    return _as(folded, match, match["one"])


def _body(folded: Folded, match: re.Match[str]) -> str | None:
    """The SCO's body if its organisation is the SCO; of another organisation it is none of ours."""
    body = match["after"] or match["before"]
    of = [item.id for item in folded.items(match[0]) if item.kind == "G"]
    if folded.item(body).id.startswith("body:sco") and any(id != "org:sco" for id in of):
        return folded.token("X", (), folded.words(match[0]))
    return _as(folded, match, body)


def _country(folded: Folded, match: re.Match[str]) -> str | None:
    item = folded.item(match["c"] or match["a"])
    return folded.token("C", item.ids, folded.words(match[0]))


def _capital(folded: Folded, match: re.Match[str]) -> str | None:
    city = _capitals().get(folded.item(match["a"] or match["c"] or match["of"]).id)
    return folded.token("P", (city,), folded.words(match[0])) if city else None


@cache
def _capitals() -> dict[str, str]:
    cities = gazetteer().of_kind("city")
    return {city.country: city.id for city in cities if city.capital and city.country}


def _countries(folded: Folded, match: re.Match[str]) -> str | None:
    """A list; of "Iran, China as well as India and Nepal, which joined" the last are told of."""
    told = match.string.startswith((", which ", ", who "), match.end())
    split = _APART.search(match[0]) if told else _clauses(folded, match)
    if split is None:
        return _list(folded, match, "L")
    parts = (match[0][: split.start()], match[0][split.end() :])
    first, last = (_of(folded, part) for part in parts)
    return f"{first}{split[0]}{last}" if first and last else None


def _clauses(folded: Folded, match: re.Match[str]) -> re.Match[str] | None:
    """Where one country ends a clause and several begin the next, or several and one."""
    if not _ACTS.match(match.string, match.end()):
        return None
    if match[0].count("; ") == 1:
        return _NEW_SENTENCE.search(match[0])
    split = _NEW_CLAUSE.search(match[0])
    return split if split and "," not in match[0][: split.start()] else None


def _of(folded: Folded, words: str) -> str | None:
    """One token for all countries in the words."""
    ids = tuple(dict.fromkeys(id for item in folded.items(words) for id in item.ids))
    return folded.token("L" if len(ids) > 1 else "C", ids, folded.words(words))


def _list(folded: Folded, match: re.Match[str], kind: str) -> str | None:
    ids = tuple(dict.fromkeys(item.id for item in folded.items(match[0])))
    return folded.token(kind, ids, folded.words(match[0]))
