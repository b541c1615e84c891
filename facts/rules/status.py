"""``status``: which country is a member, an observer, a partner, a guest of which organisation.

Only words that give the status count. A listing holds on the article's date; an admission begins
at its own date. A country that merely comes to a meeting has no status by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Status
from facts.rules import admissions
from facts.rules import status_forms as forms
from facts.rules.context import Context, doubted, mood
from facts.rules.status_claims import give, listing_day, organisation_of
from facts.rules.status_words import kind
from facts.rules.tokens import Folded

#: "the leaders of … are members of …" says nothing of their countries
_PEOPLE_OF = re.compile(
    r"\b(?:leaders|heads|head|presidents?|ministers?|representatives|delegations?|capitals?"
    r"|half|two"
    r"|some|neighbou?ring|\w+ing) (?:of|from|with) $"
)
_FORMERLY = re.compile(r"\b(?:were|used to)\b")
_HAS_BEEN = re.compile(r"\bha(?:s|ve) (?:been|had|held)\b")
_QUICK = (
    "member", "observer", "partner", "guest", "join", "acced", "admit", "accept", "accession",
    "compris", "consist", "unite", "induct", "admission", "expand",
    "include", "group", "made up", "composed", "together", "encompass", "status", "inclusion",
)  # fmt: skip


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every status that the sentence gives to a country."""
    if not folded.says(*_QUICK) or not folded.has("C", "P") or folded.text.endswith("?"):
        return
    taken: set[tuple[str, Status]] = set()
    for claim in _all(folded, context):
        key = claim.subject, claim.value
        if key not in taken:
            taken.add(key)  # type: ignore[arg-type]
            yield claim


def _all(folded: Folded, context: Context) -> Iterator[Claim]:
    yield from admissions.find(folded, context)
    for listing in forms.LISTINGS if folded.says("member", "observer", "partner", "guest") else ():
        for match in listing.finditer(folded.text):
            yield from _listed(folded, context, match)
    yield from _since(folded, context)
    yield from _same_as_told(folded, context)
    for match in forms.COMPRISES.finditer(folded.text):
        other = re.search(r"observer|partner", match[0], re.IGNORECASE)
        if not doubted(folded.text[: match.start()]) and not other:
            day = listing_day(folded, context)
            yield from give(folded, context, match, "member", day, "fact", "listing")


def _since(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "has taken part since 2010 as a dialogue partner and since 2015 as an observer"."""
    for match in forms.SINCE_AS.finditer(folded.text):
        who = [i for i in folded.items(folded.text[: match.start()]) if i.kind in "CL"]
        day = folded.item(match["day"]).id
        status = kind(match["status"])
        organisation = organisation_of(folded, context, match)
        if who and status and organisation and day.endswith("/.."):
            for country in who[-1].ids:
                yield context.claim(
                    folded,
                    "status.since",
                    country,
                    "status",
                    status,
                    valid=day,
                    organisation=organisation,
                )


def _same_as_told(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "… already have that status": the one last told of."""
    for match in forms.SAME.finditer(folded.text):
        status, organisation = context.memory.status
        if not status or doubted(folded.text[: match.start()]):
            continue
        for country in folded.item(match["who"]).ids:
            yield context.claim(
                folded,
                "status.listing",
                country,
                "status",
                status,
                valid=context.published,
                organisation=organisation,
            )


def _listed(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    status = kind(match["status"])
    verb = match.groupdict().get("verb") or ""
    before = folded.text[max(0, match.start() - 80) : match.start()]
    if status is None or mood(verb) is None or doubted(before):
        return
    if (verb and _PEOPLE_OF.search(before)) or _FORMERLY.search(match[0][:60]):
        return
    valid = _held_since(folded, match, verb) or listing_day(folded, context)
    yield from give(folded, context, match, status, valid, "fact", "listing")
    coming = forms.WILL_BE.match(folded.text, match.end())
    if coming and (soon := kind(coming["status"])):
        yield from give(folded, context, match, soon, "", "planned", "admission")


def _held_since(folded: Folded, match: re.Match[str], verb: str) -> str:
    """The date in "… has been an observer since 2005", "Since 2012 … has been"; empty if none."""
    behind = folded.items(match.groupdict().get("since") or "")
    if behind:
        return behind[0].id
    ahead = [i.id for i in folded.items(folded.text[: match.start()]) if i.kind == "D"]
    lasting = _HAS_BEEN.search(folded.text) is not None and any(d.endswith("/..") for d in ahead)
    return ahead[0] if ahead and (lasting or re.search(r"\b(?:been|had|held)\b", verb)) else ""
