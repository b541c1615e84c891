"""What all rules of ``status`` share: whose member a country is, on which day, and the claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from facts.entities import gazetteer
from facts.model import Claim, Modality, Qualifier, Status
from facts.rules.context import Context
from facts.rules.gatherings.meeting_ids import ordinal
from facts.rules.membership.status_words import ORDINAL, PART, kind
from facts.rules.memory import PREDECESSORS
from facts.rules.numbers import number
from facts.rules.people.office_forms import Office
from facts.rules.tokens import Folded, Item, pattern

#: How many characters back the sentence before is looked for.
_RECENT = 400
#: With a capital letter it is the one that all know.
UNNAMED = re.compile(r"\b[Tt]he Organi[sz]ation\b")
#: "China, India and Iran, which has just been admitted"
_OF_THE_LAST = re.compile(r"(?:which|who) (?:has|was|is)\b")
#: "The SCO, seen as a counterweight to NATO, is …"
ASIDE = re.compile(r",[^,;]*,")
#: "Speaking at the UN, …", "Unlike NATO, …": not what the rest is about
_IN_PASSING = pattern(
    r"\b(?:[Uu]nlike|[Ll]ike|[Aa]t|[Bb]y|than|[Tt]o|against|[Ff]rom|[Ww]ith|versus|via)"
    r"(?: the)? ⟨G⟩"
)
#: "The SCO followed the Shanghai Five and now has nine members": the SCO has
_ITS_OWN = re.compile(
    r"\band (?:(?:now|currently|today|at present) )?(?:has|counts|comprises|includes|unites) $"
)
#: "of the SCO and BRICS", "in both BRICS and the SCO"
_OF_SEVERAL = pattern(r"(?: (?:of|in))?(?: both)?(?: the)? ?(?P<q>⟨Q⟩)")
#: "members of the SCO Energy Club", "joined the SCO Energy Club"
_OF_A_PART = pattern(rf"(?:(?: (?:of|in|at|to))?(?: the)? ⟨G⟩|(?<=⟨G⟩))(?:'s)? {PART}")
#: The organisations that have dialogue partners, and those that call some countries partners.
_WITH_PARTNERS = frozenset({"org:sco", "org:asean"})
_OF_PARTNERS = frozenset({"org:sco", "org:brics"})
#: "Until recently, the SCO included …": the sentence is not of today.
OF_THE_PAST = pattern(
    r"\W{0,2}(?:Until (?:recently|then|that time|⟨D⟩)|Historically|Initially|Originally"
    r"|It (?:also |then )?(?:had|included|comprised|counted))\b"
)
#: Until the two statuses were to be merged a "partner country" was a dialogue partner.
_PARTNERS_SINCE = "2025-09"
#: "SCO partners such as China", "Russia and other SCO partners" are its members.
_LOOSELY = re.compile(r" (?:such as |like |including )?(?:the )?$")
_OTHERS = re.compile(r"\bother\b")
_ORDINAL = re.compile(ORDINAL)
#: "four observer states interested in acceding to full membership": they are observers
_ASPIRING = re.compile(r"interested in (?:acceding to|obtaining|gaining|full) (?:full )?membership")
_SEVERAL = re.compile(r"Both|The (two)|All (three|four|five)")
_CLAUSE = re.compile(r"[,;]| and ")
_AS_OF = pattern(r"[Aa]s of (?P<day>⟨D⟩)")


def give(
    folded: Folded,
    context: Context,
    match: re.Match[str],
    status: Status,
    valid: str,
    modality: Modality,
    form: str,
    who: str = "",
    **more: Qualifier | None,
) -> Iterator[Claim]:
    """The claim for every country that the match names, or for those in ``who``."""
    groups = match.groupdict()
    organisations = [
        one
        for one in _organisations_of(folded, context, match)
        if one not in PREDECESSORS and (status != "partner" or _partners(match, one))
    ]
    if not organisations:
        return
    rank = ordinal(groups["ordinal"]) if groups.get("ordinal") else None
    if not rank and (told := _ORDINAL.search(groups.get("what") or "")):
        rank = ordinal(told[0])
    context.memory.status = status, organisations[0]
    found = countries(folded, who or match["who"][0])
    rank = None if who or len(found) > 1 or len(organisations) > 1 else rank
    if _OF_THE_LAST.match(groups.get("verb") or "") and not who:
        found = found[-1:]
    more["ordinal"] = rank
    for country, one in product(found, organisations):
        yield of_one(folded, context, form, country, status, valid, one, modality, **more)


def _partners(match: re.Match[str], organisation: str) -> bool:
    """Whether "partner" is a status in the organisation, not just somebody to work with."""
    named = "status" in match.re.groupindex
    between = match.string[match.end("status") : match.start("who")] if named else ""
    loosely = _OTHERS.search(match[0]) or (between and _LOOSELY.match(between))
    return organisation in _OF_PARTNERS and not loosely


def of_one(
    folded: Folded,
    context: Context,
    form: str,
    country: str,
    status: str,
    valid: str,
    organisation: str,
    modality: Modality = "fact",
    **more: Qualifier | None,
) -> Claim:
    """The claim that a country has a status; ``form`` says which rule found it."""
    sco = organisation == "org:sco" and modality == "fact"
    if status == "partner" and sco and "" < context.published < _PARTNERS_SINCE:
        status = "dialogue_partner"
    return context.claim(
        folded,
        f"status.{form}",
        country,
        "status",
        status,
        valid=valid,
        modality=modality,
        organisation=organisation,
        **more,
    )


def countries(folded: Folded, words: str) -> list[str]:
    """The countries in the words; a capital stands for its country, an office for whose it is."""
    found: list[str] = []
    for item in folded.items(words):
        city = gazetteer().get(item.id) if item.kind == "P" else None
        if item.kind in "CL":
            found += item.ids
        elif city and city.country:
            found.append(city.country)
        elif home := home_of(item):
            found.append(home)
    return list(dict.fromkeys(found))


def is_capital(id: str) -> bool:
    """Whether the city is a capital, which may stand for its country."""
    city = gazetteer().get(id)
    return city is not None and bool(city.capital)


def home_of(item: Item) -> str:
    """The country of the office that the token names; empty if it names none."""
    offices = item.info.get("offices") or (item.info.get("office"),)
    held = offices if isinstance(offices, tuple) else ()
    return next((o.of for o in held if isinstance(o, Office) and o.of.startswith("country:")), "")


def _organisations_of(folded: Folded, context: Context, match: re.Match[str]) -> tuple[str, ...]:
    """All organisations of "a member of the SCO and BRICS", else the one that is meant, if any."""
    groups = match.groupdict()
    named = match.end("status") if groups.get("status") else match.end()
    if _OF_A_PART.match(folded.text, match.end()) or _OF_A_PART.match(folded.text, named):
        return ()
    several = _OF_SEVERAL.match((groups.get("of") or "") + (groups.get("tail") or ""))
    if several and kind(groups.get("status") or "") != "dialogue_partner":
        return folded.item(several["q"]).ids
    one = organisation_of(folded, context, match)
    return (one,) if one else ()


def organisation_of(folded: Folded, context: Context, match: re.Match[str]) -> str:
    """The organisation in the matched words, else the nearest before, else the topic."""
    groups = match.groupdict()
    found = _named_organisation(folded, context, match, groups)
    if not found or kind(groups.get("status") or "") != "dialogue_partner":
        return found
    told = found, context.memory.organisation
    return next((one for one in told if one in _WITH_PARTNERS), "")


def _named_organisation(
    folded: Folded, context: Context, match: re.Match[str], groups: dict[str, str | None]
) -> str:
    behind, beside = groups.get("tail"), groups.get("beside")
    tail = _CLAUSE.split(behind, maxsplit=1)[0] if behind else ""
    words = match[0].replace(beside, "") if beside else match[0]
    inside = folded.items((groups.get("of") or "") + words + tail)
    for item in inside:
        if item.kind == "G":
            return item.id
    ahead = folded.text[: match.start()]
    before = told_of(folded, ahead, "GQBMF")
    if _ITS_OWN.search(ahead):
        before = [item for item in before if item.id not in PREDECESSORS]
    if before:
        return before[-1].ids[-1] if before[-1].kind in "GQ" else "org:sco"
    if any(i.kind in "BMF" for i in inside):
        return "org:sco"
    return topic(folded, context, ahead + (beside or ""))


def told_of(folded: Folded, ahead: str, kinds: str) -> list[Item]:
    """The organisations ahead that the sentence is about, none named in passing but the SCO."""
    passing = [folded.item(words[-1]) for words in _IN_PASSING.findall(ahead)]
    return [
        item
        for item in folded.items(ASIDE.sub(",", ahead))
        if item.kind in kinds and (item.id == "org:sco" or all(item is not i for i in passing))
    ]


def topic(folded: Folded, context: Context, ahead: str) -> str:
    """The organisation of the article, unless the words ahead have just brought up another."""
    found = context.memory.organisation
    if found != "org:sco" and any(i.id == found for i in folded.items(ahead)):
        return ""
    if found != "org:sco" and any(i.id == found for i in folded.all):
        found = context.memory.organisation_before
    return found or ("org:sco" if UNNAMED.search(folded.text) else "")


def listing_day(folded: Folded, context: Context) -> str:
    """ "As of 2019" if it stands there, else the article's date."""
    as_of = _AS_OF.search(folded.text) if folded.fits(_AS_OF) else None
    return folded.item(as_of["day"]).id.split("/")[0] if as_of else context.published


def named_before(folded: Folded, context: Context, country: str) -> bool:
    """Whether the sentence before names this country and no other."""
    found = gazetteer().mentions(sentence_before(folded, context))
    return {one.id for one in found if one.id.startswith("country:")} == {country}


def told_before(folded: Folded, context: Context, words: str) -> tuple[str, ...]:
    """Whom "It" or "Both" means: the countries of the sentence before, none where that is open."""
    found = gazetteer().mentions(sentence_before(folded, context))
    named = tuple(dict.fromkeys(one.id for one in found if one.id.startswith("country:")))
    several = _SEVERAL.match(words)
    if several:
        return named if len(named) == number(several[1] or several[2] or "two") else ()
    return named if named == (context.memory.country,) else ()


def of_the_topic(folded: Folded, context: Context) -> bool:
    """Whether the sentence before begins with the organisation of the article: "The SCO is …"."""
    found = gazetteer().mentions(sentence_before(folded, context))
    named = {one.id for one in found if one.id.startswith("org:")}
    return named == {context.memory.organisation} and found[0].start <= len("The ")


def undoubted(before: str) -> str:
    """The words without "interested in acceding to full membership", which leaves no doubt."""
    return _ASPIRING.sub("", before) if "interested in" in before else before


def sentence_before(folded: Folded, context: Context) -> str:
    """The sentence before."""
    start = folded.sentence.start
    before = context.article.text[max(0, start - _RECENT) : start].rstrip()
    return re.split(r"[.!?]\s+(?=[A-Z])|(?<=\w\w)[.!?](?=[A-Z][a-z])|\n", before)[-1]
