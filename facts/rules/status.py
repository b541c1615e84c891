"""``status``: which country is a member, an observer, a partner, a guest of which organisation.

Only words that give the status count. A listing holds on the article's date; an admission begins
at its own date. A country that merely comes to a meeting has no status by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality, Status
from facts.rules import status_forms as forms
from facts.rules.context import Context, doubted, mood, since, unreported, when
from facts.rules.gatherings import ordinal, year_of
from facts.rules.status_words import ORDINAL, kind
from facts.rules.tokens import Folded, Item, pattern

#: "the leaders of … are members of …" says nothing of their countries
_PEOPLE_OF = re.compile(
    r"\b(?:leaders|heads|head|presidents?|ministers?|representatives|delegations?|capitals?"
    r"|half|two"
    r"|some|neighbou?ring|\w+ing) (?:of|from|with) $"
)
_FORMERLY = re.compile(r"\b(?:were|used to)\b")
_HAS_BEEN = re.compile(r"\bha(?:s|ve) (?:been|had|held)\b")
_QUICK = (
    "member", "observer", "partner", "guest", "join", "acced", "admit", "accept",
    "compris", "consist", "unite", "induct",
    "include", "group", "made up", "composed", "together", "encompass", "status",
)  # fmt: skip
_GIVING = (
    "becom", "becam", "join", "acced", "admit", "accept", "grant", "given", "award", "induct",
    "confer", "welcom", "receiv", "obtain", "gain", "got", "get", "acquir", "upgrad", "approv",
    "declar", "secur", "attain",
    "gave", "give", "assign",
)  # fmt: skip
_GIVEN = (forms.BECAME, forms.ADMITTED, forms.GRANTED_TO, forms.GRANTED_BY)
#: "received the support of Pakistan for full membership"
_NOT_GIVEN = re.compile(
    r"\bnot\b|\b(?:by|with|against|for) (?:the |its |full )*$"
    r"|\b(?:support|backing|appl\w+|bid|requests?|invit\w+|proposals?|assurances?|congratulat\w+"
    r"|path|road|process|procedures?|right|interest|attend\w+|visit\w+)\b"
)
#: A status is granted by the decision; membership is not.
_DECIDED = re.compile(
    r"\b(?:decided|agreed|resolved|decisions?(?: (?:was|were|has been|have been))?"
    r"(?: also)?(?: (?:made|taken|adopted|signed))?) (?:to|on|for)\b"
)
_RULE = "status"


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every status that the sentence gives to a country."""
    text = folded.text
    if not folded.says(*_QUICK) or not folded.has("C") or text.endswith("?"):
        return
    taken: set[tuple[str, Status]] = set()
    for claim in _all(folded, context):
        key = claim.subject, claim.value
        if key not in taken:
            taken.add(key)  # type: ignore[arg-type]
            yield claim


def _all(folded: Folded, context: Context) -> Iterator[Claim]:
    yield from _changes(folded, context)
    for listing in forms.LISTINGS if folded.says("member", "observer", "partner", "guest") else ():
        for match in listing.finditer(folded.text):
            yield from _listed(folded, context, match)
    yield from _since(folded, context)
    yield from _same_as_told(folded, context)
    for match in forms.TO_JOIN.finditer(folded.text):
        wanted = _as_what(match["tail"])
        if wanted:
            yield from _give(folded, context, match, wanted, "", "planned", "admission")
    for match in forms.COMPRISES.finditer(folded.text):
        other = re.search(r"observer|partner", match[0], re.IGNORECASE)
        if not doubted(folded.text[: match.start()]) and not other:
            day = _listing_day(folded, context)
            yield from _give(folded, context, match, "member", day, "fact", "listing")


def _since(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "has taken part since 2010 as a dialogue partner and since 2015 as an observer"."""
    for match in forms.SINCE_AS.finditer(folded.text):
        who = [i for i in folded.items(folded.text[: match.start()]) if i.kind in "CL"]
        day = folded.item(match["day"]).id
        status = kind(match["status"])
        organisation = _organisation(folded, context, match)
        if who and status and organisation and day.endswith("/.."):
            for country in who[-1].ids:
                yield context.claim(
                    folded,
                    f"{_RULE}.since",
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
                f"{_RULE}.listing",
                country,
                "status",
                status,
                valid=context.published,
                organisation=organisation,
            )


def _as_what(tail: str) -> Status | None:
    """The status in "… as a dialogue partner"."""
    named = forms.AS.search(tail)
    return kind(named["status"]) if named else None


def _listed(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    status = kind(match["status"])
    verb = match.groupdict().get("verb") or ""
    before = folded.text[max(0, match.start() - 80) : match.start()]
    if status is None or mood(verb) is None or doubted(before):
        return
    if (verb and _PEOPLE_OF.search(before)) or _FORMERLY.search(match[0][:60]):
        return
    valid = _held_since(folded, match, verb) or _listing_day(folded, context)
    yield from _give(folded, context, match, status, valid, "fact", "listing")
    coming = forms.WILL_BE.match(folded.text, match.end())
    if coming and (soon := kind(coming["status"])):
        yield from _give(folded, context, match, soon, "", "planned", "admission")


def _held_since(folded: Folded, match: re.Match[str], verb: str) -> str:
    """The date in "… has been an observer since 2005", "Since 2012 … has been"; empty if none."""
    behind = folded.items(match.groupdict().get("since") or "")
    if behind:
        return behind[0].id
    ahead = [i.id for i in folded.items(folded.text[: match.start()]) if i.kind == "D"]
    lasting = _HAS_BEEN.search(folded.text) is not None and any(d.endswith("/..") for d in ahead)
    return ahead[0] if ahead and (lasting or re.search(r"\b(?:been|had|held)\b", verb)) else ""


def _changes(folded: Folded, context: Context) -> Iterator[Claim]:
    for regex in _GIVEN if folded.says(*_GIVING) else ():
        for match in regex.finditer(folded.text):
            status = kind(match["status"])
            what = match.groupdict().get("what") or ""
            raised = forms.RAISED_TO.match(match["tail"]) if what.endswith("from ") else None
            if raised:
                status = kind(raised["status"])
            if status and not _NOT_GIVEN.search(what):
                yield from _changed(folded, context, match, status)
                yield from _further(folded, context, match)
    for match in (
        forms.COMPLETED.finditer(folded.text) if folded.says("ized", "ised", "complet") else ()
    ):
        yield from _changed(folded, context, match, "member")
    for match in forms.JOINED.finditer(folded.text):
        yield from _changed(folded, context, match, _as_what(match["tail"]) or "member")
    yield from _joined_in_turn(folded, context)


def _joined_in_turn(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "India and Pakistan joined in 2017, Iran in 2023 and Belarus in 2024"."""
    for match in forms.JOINED_IN.finditer(folded.text) if folded.has("D") else ():
        if mood(match["verb"]) != "fact" or doubted(folded.text[: match.start()][-60:]):
            continue
        for one in forms.ONE_MORE.finditer(f"{match['who']} {match['day']}{match['more']}"):
            day = since(folded.item(one["day"]).id)
            yield from _give(
                folded, context, match, "member", day, "fact", "admission", who=one["who"]
            )


def _changed(
    folded: Folded, context: Context, match: re.Match[str], status: Status
) -> Iterator[Claim]:
    modality = mood(match["verb"])
    before = folded.text[: match.start()]
    decided = status != "member" and _DECIDED.search(before[-60:] + match["verb"])
    if decided:
        modality = "fact"
    elif modality is None or doubted(before[-60:]):
        return
    elif (
        re.search(r"\b(?:will|to|expected|would|plans?|decide) (?:\w+ ){0,3}$", before[-40:])
        and modality == "fact"
    ):
        modality = "planned"
    day, at = _occasion(folded, context, match, modality)
    where = next((i for i in at if i.kind == "M"), None)
    if not day and modality == "fact":
        day = _undated(context, match, where)
        if not day:
            return
    yield from _give(
        folded,
        context,
        match,
        status,
        since(day),
        modality,
        "admission",
        granted_at=where.id if where else None,
        granted_in=where.text("city") if where else None,
    )


def _undated(context: Context, match: re.Match[str], meeting: Item | None) -> str:
    """When an admission told without a date happened: at its meeting, or just now."""
    if meeting is not None:
        year = year_of(meeting.id)
        return context.memory.day_of(meeting.id) or (str(year) if year else "")
    verb = match["verb"]
    if re.search(r"\b(?:has|have|just|officially|becomes?|joins?|receives?)\b", verb):
        return context.published
    told = context.just_met()
    return told or (context.published[:4] if match.re is forms.ADMITTED else "")


def _further(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    """The second verb of "became a dialogue partner in 2010 and obtained … in 2015"."""
    for more in forms.MORE.finditer(folded.text, match.end("status")):
        status = kind(more["status"])
        dates = [item for item in folded.items(more["tail"]) if item.kind == "D"]
        if (
            status
            and dates
            and not folded.items(folded.text[match.end("status") : more.start()])[1:]
        ):
            for country in folded.item(match["who"]).ids:
                yield context.claim(
                    folded,
                    f"{_RULE}.admission",
                    country,
                    "status",
                    status,
                    valid=since(dates[0].id),
                    organisation=_organisation(folded, context, match),
                )


def _occasion(
    folded: Folded, context: Context, match: re.Match[str], modality: Modality
) -> tuple[str, list[Item]]:
    """When it happened, and the meeting at which: in the clause behind the verb, else before it."""
    tail = match.groupdict().get("tail") or ""
    nearest = re.split(
        r"; |,? (?:and|while|but) (?=\w+ \w+)|, (?:an?|the|which|who|that|becoming) ", tail
    )[0]
    behind = (
        folded.items(match["verb"])
        + folded.items(match.groupdict().get("what") or "")
        + folded.items(unreported(nearest, modality))
    )
    day = when(behind, modality)
    if not day:
        before = re.split(r"[;:]|, (?:and|while|but) ", folded.text[: match.start()])[-1]
        day = when(folded.items(unreported(before, modality)), modality)
        behind += folded.items(before)
    meetings = [i for i in behind if i.kind == "M"]
    if not day and meetings:
        day = meetings[0].text("day")
    return day, meetings


def _give(
    folded: Folded,
    context: Context,
    match: re.Match[str],
    status: Status,
    valid: str,
    modality: Modality,
    form: str,
    who: str = "",
    **more: str | None,
) -> Iterator[Claim]:
    organisation = _organisation(folded, context, match)
    if not organisation or (
        status == "partner" and organisation == "org:sco" and form == "listing"
    ):
        return
    groups = match.groupdict()
    rank = ordinal(groups.get("ordinal") or "") or ordinal(
        next(iter(re.findall(ORDINAL, groups.get("what") or "")), "")
    )
    context.memory.status = status, organisation
    for country in folded.item(who or match["who"]).ids:
        yield context.claim(
            folded,
            f"{_RULE}.{form}",
            country,
            "status",
            status,
            valid=valid,
            modality=modality,
            organisation=organisation,
            ordinal=rank,
            **more,
        )


def _organisation(folded: Folded, context: Context, match: re.Match[str]) -> str:
    """The organisation in the matched words, else the nearest before, else the topic."""
    inside = [i.id for i in folded.items(match[0]) if i.kind == "G"]
    if inside:
        return inside[0]
    before = [i for i in folded.items(folded.text[: match.start()]) if i.kind in "GQBMF"]
    if before:
        return before[-1].ids[-1] if before[-1].kind in "GQ" else "org:sco"
    return context.memory.organisation


def _listing_day(folded: Folded, context: Context) -> str:
    """ "As of 2019" if it stands there, else the article's date."""
    as_of = _AS_OF.search(folded.text)
    return folded.item(as_of["day"]).id.split("/")[0] if as_of else context.published


_AS_OF = pattern(r"[Aa]s of (?P<day>⟨D⟩)")
