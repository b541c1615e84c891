"""``status`` that is given: a country joins, becomes a member, is granted a status.

It holds from the date of the admission. Told without any date it is as good as seen on the day of
the article. The decision on observers and partners counts; that on a membership is a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.edtf import earliest, latest
from facts.model import Claim, Status
from facts.rules.context import Context, doubted, mood, since
from facts.rules.marks import COUNTRIES, COUNTRY, DATE, ORGANISATION, mark
from facts.rules.membership import admission_forms as forms
from facts.rules.membership import admission_ways as ways
from facts.rules.membership.admission_days import (
    long_past,
    modality_of,
    no_finer,
    occasion,
    past,
    place_of,
    prepared,
    to_be_held,
    undated,
    year_before,
)
from facts.rules.membership.admission_turns import (
    along_with,
    followed,
    further,
    in_brackets,
    joined_in_turn,
    members_beside,
    since_joining,
)
from facts.rules.membership.status_claims import (
    give,
    of_one,
    organisation_of,
    sentence_before,
    told_before,
)
from facts.rules.membership.status_words import NAMED, SUBJECTS, kind
from facts.rules.tokens import Folded, pattern

_BODIES = mark("bloc* group* organi* alliance* association* body it membership")
_GIVEN = (
    forms.BECAME,
    forms.ADMITTED,
    forms.GRANTED_TO,
    forms.GRANTED_BY,
    forms.MEMORANDUM,
    forms.SIGNED,
)
#: More are members than before.
_MORE_MEMBERS = (forms.SAW, forms.WITH_JOINING, forms.TOOK_IN, forms.JOINED_BY, forms.EXPANSION)
_GIVING = mark(
    "becom* becam* join* acced* admit* accept* grant* given award* induct* confer* welcom*"
    " receiv* obtain* gain* got get* acquir* upgrad* approv* declar* secur* attain* elevat*"
    " promot* raised making recogni* acknowledg* includ* gave give* assign* designat* giving offer*"
    " extend* enter* made took announc* confirm* added home memorand* mou* began started"
    " came come taken rose risen advanced moved graduated progressed exchanged swapped traded"
    " brought bringing taking take let usher* drawn signed completed passed move introduc*"
    " increased assumed"
)
#: "received the support of Pakistan for full membership"
_NOT_GIVEN = pattern(
    r"\bnot\b|\b(?:by|with|against|for|of|on|about) (?:the |its |full |other |all |⟨G⟩ )*$"
    r"|\b(?:support|backing|appl\w+|bid|requests?|invit\w+|proposals?|assurances?|congratulat\w+"
    r"|path|road|process|procedures?|right|interest|attend\w+|visit\w+|summits?|meetings?"
    r"|sessions?|events?|leaders?|acceding|aspir\w+|associate"
    r"|between|among|amongst|from other|candida\w+|consensus|nod|approval|strongest|largest"
    r"|biggest)\b"
)
_HOPING = re.compile(
    r"\b(?:hope[sd]?|optimis\w+|confiden\w+|wish\w*|want\w*|desire\w*|expect\w*|believ\w+"
    r"|said|say|says|when|before)\b"
)
_THANKING = re.compile(r"\b(?:thank\w*|grateful|gratitude) [^;]* for(?: the)?$")
_OF_STATUS = re.compile(r"\b(?:status|rank|position|rights|title|club|group|family|ranks) of ")
#: "became the first member to ratify it"
_THE_FIRST = re.compile(r"\b(?:first|second|third|only|last)(?: [^ ,;]+){1,4}$")
#: The day is that of the decision, not that of joining.
_AGREED = re.compile(r"\b(?:agreed|decided|decisions?|procedures?)\b")
#: "has grown to ten, including India and Iran, who joined in 2017"
_GROWN_BY = re.compile(r"\b(?:expanded|grown|enlarged|risen|swelled)\b[^;.]*\bincluding (?:the )?$")
_NEAR = 60
_ENTRY = re.compile(r"\b(?:member|admi|admission|accession|entry|join|appl)")
_SEEN = re.compile(r"\b(?:with|saw|seen|see|witnessed|after|by) $", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|would|expected|could|may|prospective|planned|upcoming|should|if|until|before"
    r"|awaits?)\b"
)
#: "was happy that Iran was joining": it had not yet
_JUST_THEN = re.compile(r"\b(?:was|were) (?:\w+ )?(?:joining|becoming)\b")
_HIS = mark("his her")
_MEMBERSHIP = mark("member* accession*")
_ADMISSION = mark(
    "becoming admission* acceptance accession* entry inclusion induction membership joining since"
)


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every status that the sentence tells a country to be given."""
    listed = folded.marks & (COUNTRY | COUNTRIES)
    if folded.marks & _GIVING:
        for match in folded.find(*_GIVEN) if folded.marks & NAMED else ():
            yield from _given(folded, context, match)
        for match in folded.find(forms.JOINED):
            seen = match["verb"] != "joining" or _SEEN.search(folded.text[: match.start()])
            if seen and not _JUST_THEN.search(match["verb"]):
                newly = forms.NEWLY.search(folded.text[: match.start()])
                wanted = kind(newly["status"]) if newly else _as_what(match["tail"])
                yield from _changed(folded, context, match, wanted)
        if listed:
            yield from _coming(folded, context)
            yield from joined_in_turn(folded, context)
        if folded.text.startswith(SUBJECTS):
            yield from _by_pronoun(folded, context)
    if listed:
        if folded.marks & DATE and "(" in folded.text:
            yield from in_brackets(folded, context)
        yield from _admissions(folded, context)
    if folded.marks & DATE:
        for match in folded.find(*ways.MEMBERS):
            if _of_members(folded, context):
                yield from _changed(folded, context, match, _as_what(match["tail"]))
        for match in folded.find(ways.STATUS_DATES):
            yield from _changed(folded, context, match, kind(match["status"]))
        yield from followed(folded, context)
    if listed:
        yield from _to_join(folded, context)
    if folded.marks & _HIS:
        yield from _his_country(folded, context)
    for match in folded.find(forms.CABINET):
        wanted = kind(match["status"])
        if wanted and wanted != "member":
            yield from give(folded, context, match, wanted, "", "planned", "admission")


def _coming(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Iran, which joined in 2023", "… took Iran in", "Belarus was received into the fold"."""
    for match in folded.find(forms.WHO_JOINED):
        # "… includes China and Iran, which joined in 2023": one of them, or both
        several = folded.item(match["who"]).kind == "L" and match.start() and not match["both"]
        ahead = folded.text[: match.start()]
        if (not several or _GROWN_BY.search(ahead)) and _of_members(folded, context):
            yield from _changed(folded, context, match, _as_what(match["tail"]))
    taken = folded.fits(ways.TAKEN_IN) and ways.IN.search(folded.text)
    for match in folded.find(*(ways.TAKEN_IN,) if taken else (), *ways.COMING):
        named = match.groupdict().get("status")
        wanted = kind(named) if named else _as_what(match["tail"])
        yield from _changed(folded, context, match, wanted)


def _to_join(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Iran's parliament approved to join as an observer", "with Iran set to join soon"."""
    for match in folded.find(forms.TO_JOIN):
        wanted = _as_what(match["tail"])
        if wanted and wanted != "member":
            yield from give(folded, context, match, wanted, "", "planned", "admission")
    for match in folded.find(forms.SET_TO):
        if match["first"] is None or _of_members(folded, context):
            yield from _changed(folded, context, match, _as_what(match["tail"]))


def _his_country(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "welcomed the decision to grant his country observer status"."""
    for match in folded.find(forms.HIS_COUNTRY_IS):
        if not doubted(match["gap"]) and not _HOPING.search(match["gap"]):
            yield from _given(folded, context, match)
    for match in folded.find(forms.HIS_COUNTRY):
        thanks = match["verb"] != "granting" or _THANKING.search(match["gap"])
        if thanks and not doubted(match["gap"]):
            yield from _changed(folded, context, match, kind(match["status"]))


def _of_members(folded: Folded, context: Context) -> bool:
    """Whether to join is to become a member: of members this sentence or the last one speaks."""
    return folded.marks & _MEMBERSHIP != 0 or "member" in sentence_before(folded, context)


def _by_pronoun(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The country was granted observer status in 2015": the one told of just before."""
    match = forms.PRONOUN.match(folded.text) if folded.fits(forms.PRONOUN) else None
    who = told_before(folded, context, match["it"]) if match else ()
    if not match or not who:
        return
    status = kind(match["status"]) if match["status"] else _as_what(match["tail"])
    if match["same"]:
        status = kind(context.memory.status[0].replace("_", " "))
    bare = not (match["status"] or match["same"] or match["org"])
    if bare and not _ENTRY.search(sentence_before(folded, context)):
        return
    modality = mood(match["verb"])
    what = _OF_STATUS.sub("", match["what"] or "")
    if status is None or modality is None or _NOT_GIVEN.search(what):
        return
    day, at = occasion(folded, context, match, modality)
    organisation = organisation_of(folded, context, match)
    where = place_of(at, day)
    if not organisation or not (day or where) or (modality == "planned" and not day):
        return
    day = day or undated(context, match, where)
    for country in who:
        yield of_one(
            folded,
            context,
            "admission",
            country,
            status,
            since(day),
            organisation,
            modality,
            granted_at=where.id if where else None,
            granted_in=where.text("city") if where else None,
        )


def _as_what(tail: str) -> Status | None:
    """The status in "… as a dialogue partner"; membership if none is named."""
    if forms.AS_PARTNER.match(tail):
        return "partner"
    named = forms.AS.search(tail)
    return kind(named["status"] or named["other"]) if named else "member"


def _given(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    status = kind(match["status"])
    what = match.groupdict().get("what") or ""
    raised = forms.RAISED_TO.match(match["tail"]) if what.endswith(("from ", "from an ")) else None
    if raised:
        status = kind(raised["status"])
    refused = _NOT_GIVEN.search(_OF_STATUS.sub("", what))
    if match["tail"].startswith((" to ", " that ")) and _THE_FIRST.search(match[0]):
        refused = match
    if forms.SIGNED.made(match):
        refused = None if status in {"observer", "dialogue_partner"} else match
    if status and not refused:
        yield from _changed(folded, context, match, status)
        yield from further(folded, context, match)


def _admissions(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "with the accession of Belarus", "Iran's accession was finalised", "expanded to include"."""
    if folded.marks & _ADMISSION:
        if forms.OF_COUNTRIES.search(folded.text):
            yield from _admissions_of(folded, context)
        for match in folded.find(forms.ITS_ADMISSION):
            told = match["led"] or match["verb"]
            if match["day"] and not match["verb"]:
                told = earliest(folded.item(match["day"]).id) <= earliest(context.published)
            if told and not _to_come(folded, match):
                status = _as_what(match["tail"][:80]) or "member"
                yield from _changed(folded, context, match, status)
        for match in folded.find(*forms.EXPECTED):
            yield from _changed(folded, context, match, _as_what(match["tail"][:80]) or "member")
        for match in folded.find(forms.MAKES):
            yield from _changed(folded, context, match, kind(match["status"]) or "member")
        yield from since_joining(folded, context)
    organised = folded.marks & ORGANISATION
    expanded = (forms.EXPANDED,) if organised or folded.marks & _BODIES else ()
    for match in folded.find(*(forms.LATER,) if organised else (), *_MORE_MEMBERS, *expanded):
        yield from _changed(folded, context, match, "member")


def _admissions_of(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "with the accession of Belarus"."""
    for match in folded.find(forms.ADMISSION_OF, forms.ADMISSION_DONE):
        if not _to_come(folded, match):
            said = (match.groupdict().get("what") or "") + match["tail"][:80]
            yield from _changed(folded, context, match, _as_what(said))
    for match in folded.find(forms.DATED_ADMISSION):
        if latest(folded.item(match["day"]).id) <= latest(context.published):
            yield from _changed(folded, context, match, "member")


def _to_come(folded: Folded, match: re.Match[str]) -> bool:
    if match["verb"] and mood(match["verb"]) == "planned":
        return False
    led = (match.groupdict().get("led") or "").lower()
    back = 0 if led.startswith(("following", "after", "since")) else 40
    around = folded.text[max(0, match.start() - back) : match.end("who") + 60]
    return _AHEAD.search(around) is not None


def _changed(
    folded: Folded, context: Context, match: re.Match[str], status: Status | None
) -> Iterator[Claim]:
    if status is None:
        return
    modality = modality_of(match, status, folded.text[: match.start()])
    if modality is None:
        return
    day, at = occasion(folded, context, match, modality)
    told = folded.text[: match.start()][-_NEAR:] + (match.groupdict().get("verb") or "")
    agreed = modality == "planned" and _AGREED.search(told)
    if agreed and day and day[:4].isdigit() and day[:4] < context.published[:4]:
        return
    day = "" if agreed else no_finer(day)
    if status != "member" and modality == "fact" and prepared(match, at):
        return
    if modality == "planned" and day and latest(day) < earliest(context.published):
        day = ""
    if modality == "fact" and day and earliest(day) > latest(context.published):
        if _PAST.search(match.groupdict().get("verb") or ""):
            day, at = ("", []) if at else (year_before(folded, day), at)
        over = not day or earliest(day) <= latest(context.published)
        modality = "fact" if over else "planned"
    where = place_of(at, day)
    if where and (past if modality == "planned" else to_be_held)(where, context):
        where = None
    form = "admission"
    if not day and modality == "fact":
        day = undated(context, match, where)
        if not day and long_past(folded, context, match):
            return
        if not day:
            day, form = context.published, "undated"
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
        who=along_with(match),
    )
    joins = modality == "planned" and status == "member"
    others = members_beside(folded, match.groupdict().get("tail") or "", joins)
    if others:
        day = context.published
        yield from give(folded, context, match, status, day, "fact", "listing", who=others["who"])


#: Of such a story an undated beginning says nothing of today.
_NARRATED = re.compile(
    r"\b(?:first|initially|originally|then|later|previously|earlier|after|before)\b"
)
_PAST = re.compile(
    r"\b(?:became|joined|acceded|was|were|got|received|obtained|gained|has been|have been)\b"
)
