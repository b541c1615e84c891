"""``status`` that is given: a country joins, becomes a member, is granted a status.

It holds from the date of the admission. Told without any date it is as good as seen on the day of
the article. The decision on observers and partners counts; that on a membership is a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.edtf import earliest, latest
from facts.entities import gazetteer
from facts.model import Claim, Modality, Status
from facts.rules import admission_forms as forms
from facts.rules.context import Context, doubted, mood, since, unreported, when
from facts.rules.meeting_ids import year_of
from facts.rules.status_claims import countries, give, organisation_of
from facts.rules.status_words import kind
from facts.rules.tokens import Folded, Item, pattern

_BODIES = ("bloc", "group", "organi", "alliance", "association", "body")
_GIVEN = (
    forms.BECAME,
    forms.ADMITTED,
    forms.GRANTED_TO,
    forms.GRANTED_BY,
    forms.MEMORANDUM,
)
_GIVING = (
    "becom", "becam", "join", "acced", "admit", "accept", "grant", "given", "award", "induct",
    "confer", "welcom", "receiv", "obtain", "gain", "got", "get", "acquir", "upgrad", "approv",
    "declar", "secur", "attain", "elevat", "promot", "raised", "making", "recogni", "includ",
    "gave", "give", "assign", "designat", "giving", "offer", "extend", "enter",
)  # fmt: skip
#: "received the support of Pakistan for full membership"
_NOT_GIVEN = re.compile(
    r"\bnot\b|\b(?:by|with|against|for|of|to|on|about) (?:the |its |full |other |all |⟨G⟩ )*$"
    r"|\b(?:support|backing|appl\w+|bid|requests?|invit\w+|proposals?|assurances?|congratulat\w+"
    r"|path|road|process|procedures?|right|interest|attend\w+|visit\w+|summit|meeting|leaders?"
    r"|between|among|amongst|from other|candida\w+|consensus|nod|approval|strongest|largest"
    r"|biggest)\b"
)
_OF_STATUS = re.compile(r"\b(?:status|rank|position|rights|title|club|group|family|ranks) of ")
#: A status is granted by the decision; membership is not.
_DECIDED = re.compile(
    r"\b(?:decided|agreed|resolved|decisions?(?: (?:was|were|has been|have been))?"
    r"(?: also)?(?: (?:made|taken|adopted|signed))?) (?:to|on|for)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|would|to|expected|plans?|decide|about) (?:\w+ly )?(?:see|let|have|make|help|allow"
    r"|witness|ensure|finali[sz]e|complete|announce|consider|discuss|approve|mark|welcome|sign"
    r"|take|adopt|be)"
    r"\b(?:(?!\b(?:when|since|after|where|which|who|following)\b)[^.;,]){0,40}$"
)
#: The country's own decision to join is a plan until the organisation's.
_OWN_DECISION = re.compile(
    r"\b(?:[Cc]abinet|[Kk]ingdom|[Gg]overnment|[Pp]arliament|[Cc]ouncil of [Mm]inisters)\b[^.;]*"
    r"\b(?:approved|agreed|endorsed|decided|ratified)\b"
)
_UNDER_WAY = re.compile(
    r"\b(?:procedures?|process\w*|consider\w*|discuss\w*|issues?|applications?|requests?|proposals?"
    r"|possib\w+|favou?r|prospects?|question|initiat\w+|towards?|case|draft) (?:of|for|on|to)?"
    r"[^.;,]{0,20}$"
)
_SEEN = re.compile(r"\b(?:with|saw|seen|see|witnessed|after|by) $", re.IGNORECASE)
_OTHER_EVENT = re.compile(
    r"\b(?:founded|established|created|applied|submitted|began|started|signed|requested|ahead of"
    r"|before|until|scheduled|host\w*|said|told|next)\b"
)
_CLAUSE_END = pattern(
    r"; |,? (?:and|while|but|whereas) (?=⟨CLNPG⟩|[\w']+ [\w⟨CLNPGDM⟩])"
    r"|, (?:an?|the|which|who|that|becoming|following which) "
)
_MADE = re.compile(r"\b(?:[Ff]ounded|[Ff]ormed|[Ee]stablished|[Cc]reated|[Ll]aunched|[Ss]et up)\b")
_COORDINATED = re.compile(r"\b(?:and|while|but|as) $")
_FRONTED = pattern(r"^[^⟨CLN⟩]{0,30}⟨D⟩")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every status that the sentence tells a country to be given."""
    if folded.says(*_GIVING):
        for regex in _GIVEN:
            for match in regex.finditer(folded.text):
                yield from _given(folded, context, match)
        for match in forms.JOINED.finditer(folded.text):
            if match["verb"] != "joining" or _SEEN.search(folded.text[: match.start()]):
                yield from _changed(folded, context, match, _as_what(match["tail"]))
        yield from _joined_in_turn(folded, context)
        yield from _by_pronoun(folded, context)
    yield from _admissions(folded, context)
    for match in forms.TO_JOIN.finditer(folded.text) if folded.says(" to ") else ():
        wanted = _as_what(match["tail"])
        if wanted and wanted != "member":
            yield from give(folded, context, match, wanted, "", "planned", "admission")


def _by_pronoun(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The country was granted observer status in 2015": the one told of just before."""
    match = forms.PRONOUN.match(folded.text)
    country = context.memory.country
    if not match or not country or not _named_before(folded, context, country):
        return
    status = kind(match["status"]) if match["status"] else _as_what(match["tail"])
    modality = mood(match["verb"])
    if status is None or modality is None or _NOT_GIVEN.search(match["what"] or ""):
        return
    day, at = _occasion(folded, context, match, modality)
    organisation = organisation_of(folded, context, match)
    where = _place(at, day)
    if not organisation or not (day or where) or (modality == "planned" and not day):
        return
    day = day or _undated(context, match, where)
    yield context.claim(
        folded,
        "status.admission",
        country,
        "status",
        status,
        valid=since(day),
        modality=modality,
        organisation=organisation,
        granted_at=where.id if where else None,
        granted_in=where.text("city") if where else None,
    )


def _named_before(folded: Folded, context: Context, country: str) -> bool:
    """Whether the sentence before names the country."""
    start = folded.sentence.start
    before = context.article.text[max(0, start - _RECENT) : start].rstrip()
    last = re.split(r"[.!?]\s+(?=[A-Z])|\n", before)[-1]
    entity = gazetteer().get(country)
    return entity is not None and any(name in last for name in entity.english)


_RECENT = 400


def _as_what(tail: str) -> Status | None:
    """The status in "… as a dialogue partner"; membership if none is named."""
    named = forms.AS.search(tail)
    return kind(named["status"] or named["other"]) if named else "member"


def _given(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    status = kind(match["status"])
    what = match.groupdict().get("what") or ""
    raised = forms.RAISED_TO.match(match["tail"]) if what.endswith(("from ", "from an ")) else None
    if raised:
        status = kind(raised["status"])
    refused = _NOT_GIVEN.search(_OF_STATUS.sub("", what))
    if status and not refused:
        yield from _changed(folded, context, match, status)
        yield from _further(folded, context, match)


def _joined_in_turn(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "India and Pakistan joined in 2017, Iran in 2023 and Belarus in 2024"."""
    for match in forms.JOINED_IN.finditer(folded.text) if folded.has("D") else ():
        if mood(match["verb"]) != "fact" or doubted(folded.text[: match.start()][-60:]):
            continue
        status = kind(match["status"] or "member") or "member"
        first = match["day"] or match["first"]
        turns = [f"{match['who']} {first}"] if first else []
        turns += [one[0] for one in forms.ONE_MORE.finditer(match["more"])]
        if len(turns) + bool(match["day"]) < 2:
            continue
        for turn in turns:
            day = since(folded.items(turn)[-1].id)
            yield from give(folded, context, match, status, day, "fact", "admission", who=turn)


def _admissions(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "with the accession of Belarus", "Iran's accession was finalised", "expanded to include"."""
    text = folded.text
    if folded.says(
        "admission", "accession", "entry", "inclusion", "induction", "membership", "joining"
    ):
        for regex in (forms.ADMISSION_OF, forms.ADMISSION_DONE):
            for match in regex.finditer(text):
                if not _to_come(folded, match):
                    yield from _changed(folded, context, match, _as_what(match["tail"][:80]))
        for match in forms.ITS_ADMISSION.finditer(text):
            told = match["led"] or match["verb"]
            if match["day"] and not match["verb"]:
                told = earliest(folded.item(match["day"]).id) <= earliest(context.published)
            if told and not _to_come(folded, match):
                yield from _changed(
                    folded, context, match, _as_what(match["tail"][:80]) or "member"
                )
        for match in forms.MAKES.finditer(text):
            yield from _changed(folded, context, match, kind(match["status"]) or "member")
        yield from _since_joining(folded, context)
    if folded.says("expand", "enlarg", "extend", "grew", "grown", "widened"):
        for match in forms.EXPANDED.finditer(text):
            if folded.has("G") or folded.says(*_BODIES, "it expanded"):
                yield from _changed(folded, context, match, "member")


def _to_come(folded: Folded, match: re.Match[str]) -> bool:
    around = folded.text[max(0, match.start() - 40) : match.end("who") + 60]
    return (
        re.search(
            r"\b(?:will|would|expected|could|may|prospective|planned|upcoming|should|if|until"
            r"|before|awaits?)\b",
            around,
        )
        is not None
    )


def _since_joining(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "… hosted it for the first time since joining in 2017": of the sentence's first country."""
    for match in forms.SINCE_JOINING.finditer(folded.text):
        who = [i for i in folded.items(folded.text[: match.start()]) if i.kind in "CL"]
        if who:
            day = since(folded.item(match["day"]).id)
            yield from give(
                folded,
                context,
                match,
                "member",
                day,
                "fact",
                "admission",
                who=_char(folded, who[0]),
            )


def _char(folded: Folded, item: Item) -> str:
    return next(char for char in folded.text if folded.items(char) == [item])


def _changed(
    folded: Folded, context: Context, match: re.Match[str], status: Status | None
) -> Iterator[Claim]:
    if status is None:
        return
    modality = _modality(match, status, folded.text[: match.start()])
    if modality is None:
        return
    day, at = _occasion(folded, context, match, modality)
    if modality == "planned" and day and latest(day) < earliest(context.published):
        day = ""
    where = _place(at, day)
    form = "admission"
    if not day and modality == "fact":
        day = _undated(context, match, where)
        if not day:
            day, form = context.published, "listing"
            if status != "member" and _NARRATED.search(folded.text):
                return
    yield from give(
        folded,
        context,
        match,
        status,
        since(day) if form == "admission" else day,
        modality,
        form,
        granted_at=where.id if where else None,
        granted_in=where.text("city") if where else None,
    )


def _modality(match: re.Match[str], status: Status, before: str) -> Modality | None:
    """Whether it happened or is to happen; None if that is left open."""
    verb = match.groupdict().get("verb") or ""
    told = mood(verb)
    if _OWN_DECISION.search(before):
        return "planned" if told and status != "member" else None
    if verb.startswith("to ") and before.endswith((" for ", " the ")):
        return None
    by_others = match.re not in (forms.BECAME, forms.JOINED)
    if status != "member" and by_others and _DECIDED.search(before[-60:] + verb):
        return "fact"
    if told is None or doubted(before[-60:]) or _under_way(verb, before):
        return None
    return "planned" if _TO_COME.search(before[-60:]) else told


def _under_way(verb: str, before: str) -> bool:
    """Whether it has but begun: "the procedure for granting observer status to Iran"."""
    return verb.endswith("ing") and _UNDER_WAY.search(before) is not None


#: Of such a story an undated beginning says nothing of today.
_NARRATED = re.compile(
    r"\b(?:first|initially|originally|then|later|previously|earlier|after|before)\b"
)


def _place(meetings: list[Item], day: str) -> Item | None:
    """The meeting at which it happened: not one of another year than the day."""
    for item in meetings:
        year = year_of(item.id)
        if not day or year is None or "X" in day or day.startswith(str(year)):
            return item
    return None


def _undated(context: Context, match: re.Match[str], meeting: Item | None) -> str:
    """When an admission told without a date happened: at its meeting, or just now."""
    if meeting is not None:
        year = year_of(meeting.id)
        return context.memory.day_of(meeting.id) or (str(year) if year else "")
    verb = match.groupdict().get("verb") or ""
    if match.re is forms.EXPANDED:
        return ""
    told = context.just_met()
    if told:
        return told
    if re.search(r"\b(?:has|have|just|officially|formally|becomes?|joins?|receives?)\b", verb):
        return context.published
    return context.published[:4] if match.re is forms.ADMITTED else ""


def _further(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    """The second part of "became a dialogue partner in 2010 and an observer in 2015"."""
    for more in forms.MORE.finditer(folded.text, match.end("status")):
        status = kind(more["status"])
        dates = [item for item in folded.items(more["tail"]) if item.kind == "D"]
        between = folded.items(folded.text[match.end("status") : more.start()])
        if status and dates and not any(i.kind in "CLNAP" for i in between):
            for country in countries(folded, match["who"]):
                yield context.claim(
                    folded,
                    "status.admission",
                    country,
                    "status",
                    status,
                    valid=since(dates[0].id),
                    organisation=organisation_of(folded, context, match),
                )


def _occasion(
    folded: Folded, context: Context, match: re.Match[str], modality: Modality
) -> tuple[str, list[Item]]:
    """When it happened, and the meeting at which: in the clause behind the verb, else before it."""
    groups = match.groupdict()
    tail = groups.get("tail") or ""
    end = _CLAUSE_END.search(tail)
    nearest = unreported(tail[: end.start()] if end else tail, modality)
    behind = [
        *folded.items(groups.get("verb") or ""),
        *folded.items(groups.get("what") or ""),
        *folded.items(groups.get("day") or ""),
        *_own(folded, nearest),
    ]
    day = when(behind, modality)
    if not day:
        ahead = _ahead(folded, match)
        items = folded.items(unreported(ahead, modality))
        day = when(reversed(items), modality)
        behind += reversed(folded.items(ahead))
    meetings = [i for i in behind if i.kind == "M"]
    if not day and meetings:
        day = meetings[0].text("day") or meetings[0].text("hint")
    return day, meetings


def _own(folded: Folded, tail: str) -> list[Item]:
    """The tokens of a tail up to the date of something else."""
    items: list[Item] = []
    for piece in re.finditer(r"[^⟨⟩]", tail):
        found = folded.items(piece[0])
        if found and found[0].kind == "D":
            other = _OTHER_EVENT.search(tail[: piece.start()]) or found[0].id.endswith("/..")
            if other:
                break
        items += found
    return items


def _ahead(folded: Folded, match: re.Match[str]) -> str:
    """The clause before the match; empty if it is another one with a date of its own."""
    before = re.split(r"[;:]|, (?:and|while|but) ", folded.text[: match.start()])[-1]
    if (_COORDINATED.search(before) and not _FRONTED.match(before)) or _MADE.search(before):
        return ""
    return before
