"""Statuses of those told of just before: "The former is …", "These include …", "that status"."""

from __future__ import annotations

from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import Context, doubted
from facts.rules.membership import status_forms as forms
from facts.rules.membership import status_ways as ways
from facts.rules.membership.status_claims import (
    give,
    listing_day,
    of_one,
    organisation_of,
    sentence_before,
    told_before,
)
from facts.rules.membership.status_words import kind
from facts.rules.numbers import number
from facts.rules.tokens import Folded

_BOTH = 2


def former_and_latter(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The former is an observer, the latter a dialogue partner"."""
    match = ways.FORMER.match(folded.text)
    told = told_before(folded, context, "Both") if match else ()
    if not match or len(told) != _BOTH:
        return
    organisation = organisation_of(folded, context, match)
    for country, words in zip(told, (match["status"], match["rest"]), strict=True):
        if organisation and (status := kind(words)):
            day = listing_day(folded, context)
            yield of_one(folded, context, "listing", country, status, day, organisation)


def same_as_told(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "… already have that status": the one last told of."""
    others = [
        match
        for match in folded.find(forms.THE_OTHERS)
        if number(match["number"]) == len(folded.item(match["who"]).ids)
    ]
    for match in (*folded.find(forms.SAME), *folded.find(forms.ITS_STATUS), *others):
        told = match.groupdict().get("day")
        day = folded.item(told).id if told else context.published
        status, organisation = context.memory.status
        if not status or doubted(folded.text[: match.start()]):
            continue
        for country in folded.item(match["who"]).ids:
            yield of_one(folded, context, "listing", country, status, day, organisation)


def these(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "… of all member states. These include India and Iran": those told of just before."""
    match = ways.THESE.match(folded.text)
    told = ways.TOLD_LAST.search(sentence_before(folded, context)) if match else None
    if match and told and (status := kind(told["status"])):
        day = listing_day(folded, context)
        yield from give(folded, context, match, status, day, "fact", "listing")
