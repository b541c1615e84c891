"""Several admissions told at once: who joined in turn, and what one country was one by one.

"India and Pakistan joined in 2017, Iran in 2023", "expanded with Belarus (2024) and Iran (2023)",
"became a dialogue partner in 2010 and an observer in 2015", "… since joining in 2017".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Status
from facts.rules.context import Context, doubted, mood, since
from facts.rules.marks import DATE, mark
from facts.rules.membership import admission_forms as forms
from facts.rules.membership import admission_ways as ways
from facts.rules.membership.status_claims import (
    countries,
    give,
    named_before,
    of_one,
    organisation_of,
)
from facts.rules.membership.status_words import kind
from facts.rules.tokens import Folded

#: Who is told beside one of them that is to join is a member.
_FOUNDING = frozenset({"country:CN", "country:RU"})

#: Countries with years in brackets are those that joined only if the sentence tells of that.
_GROWTH = mark("expan* enlarg* grew grown new joined entry admission accession")


def joined_in_turn(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "India and Pakistan joined in 2017, Iran in 2023 and Belarus in 2024"."""
    if not folded.marks & DATE:
        return
    for match in folded.find(forms.JOINED_IN):
        if mood(match["verb"]) != "fact" or doubted(folded.text[: match.start()][-60:]):
            continue
        status = kind(match["status"] or "member") or "member"
        first = match["day"] or match["first"]
        turns = [f"{match['who']} {first}"] if first else []
        turns += [one[0] for one in forms.ONE_MORE.finditer(match["more"])]
        if len(turns) + bool(match["day"]) < 2:
            continue
        yield from _each(folded, context, match, turns, status)


def in_brackets(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "… has expanded with Belarus (2024), Iran (2023), India and Pakistan (2017)"."""
    if folded.marks & _GROWTH:
        for match in folded.find(forms.IN_BRACKETS):
            turns = [one[0] for one in forms.ONE_IN_BRACKETS.finditer(match["more"])]
            yield from _each(folded, context, match, turns, "member")


def _each(
    folded: Folded, context: Context, match: re.Match[str], turns: list[str], status: Status
) -> Iterator[Claim]:
    """Those who joined in turn, each stretch with its date."""
    for turn in turns:
        day = since(folded.items(turn)[-1].id)
        yield from give(folded, context, match, status, day, "fact", "admission", who=turn)


def since_joining(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "… hosted it for the first time since joining in 2017": of the sentence's first country."""
    for match in folded.find(forms.SINCE_JOINING):
        ahead = folded.items(folded.text[: match.start()]) if match["it"] else folded.all
        named = [i for i in ahead if i.kind in "CL"]
        several = match["it"] and len({i.ids for i in named}) > 1
        who = named[0] if named and not several else None
        organisation = organisation_of(folded, context, match)
        status = kind(match["status"] or "member") or "member"
        day = since(folded.item(match["day"]).id)
        for country in who.ids if who and organisation else ():
            yield of_one(folded, context, "admission", country, status, day, organisation)


def further(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    """The second part of "became a dialogue partner in 2010 and an observer in 2015"."""
    organisation = organisation_of(folded, context, match)
    for more in forms.MORE.finditer(folded.text, match.end("status")):
        status = kind(more["status"])
        dates = [item for item in folded.items(more["tail"]) if item.kind == "D"]
        between = folded.items(folded.text[match.end("status") : more.start()])
        if organisation and status and dates and not any(i.kind in "CLNAP" for i in between):
            day = since(dates[0].id)
            for country in countries(folded, match["who"][0]):
                yield of_one(folded, context, "admission", country, status, day, organisation)


def followed(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Full membership followed in 2017": for the one told of just before."""
    match = ways.FOLLOWED.match(folded.text) if folded.fits(ways.FOLLOWED) else None
    country = context.memory.country
    if not match or not country or not named_before(folded, context, country):
        return
    status = "member" if match["full"] else kind(match["status"])
    organisation = organisation_of(folded, context, match)
    others = folded.item(match["others"]).ids if match["others"] else ()
    day = since(folded.item(match["day"]).id)
    for one in (country, *others) if status and organisation else ():
        yield of_one(folded, context, "admission", one, status or "", day, organisation)


def along_with(match: re.Match[str]) -> str:
    """All countries of "Pakistan joined in 2017 along with India"; empty if one alone joined."""
    beside = forms.ALONG.match(match.groupdict().get("tail") or "")
    beside = beside or forms.ALONGSIDE.match(match["who"])
    return match["who"][0] + beside["who"] if beside else ""


def members_beside(folded: Folded, tail: str, joins: bool) -> re.Match[str] | None:
    """Those who are members already: of one that ``joins`` it is told beside its founders."""
    beside = forms.BESIDE_THEM.match(tail) if joins else None
    founders = beside and _FOUNDING & set(folded.item(beside["who"]).ids)
    return forms.JOINING.match(tail) or (beside if founders else None)
