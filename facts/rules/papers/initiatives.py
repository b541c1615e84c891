"""``proposed`` and ``initiated``: who suggested what, and who began which format or body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.context import Context, doubted, mood, unreported, when
from facts.rules.marks import DATE, MEETING, mark
from facts.rules.memory import Proposals
from facts.rules.papers import initiative_forms as forms
from facts.rules.papers import proposal_lists
from facts.rules.papers.quotations import SPOKEN_BY
from facts.rules.patterns import Regex
from facts.rules.people.office_forms import Office, written_out
from facts.rules.tokens import Folded, is_token

#: One of these stands in every sentence that the pattern fits.
_WORDS = mark(
    "propose proposes proposed suggest suggests suggested call calls called forward forth advocated"
    " advocates offered initiated initiative came floated mooted pushed pressed appealed stands"
    " stood invited invites invitation urged urges encouraged readiness need proposing suggesting"
    " calling inviting urging proposal proposals suggestion suggestions initiatives idea ideas"
    " launched originated came spoke argued case pleaded lobbied"
    " important necessary essential vital crucial recommended recommends"
)
#: … and of these where somebody began something.
_BEGUN = mark("initiated initiative proposed proposal suggestion launched originated")
#: "has been invited to join": it was not the one to propose
_PASSIVE = re.compile(r"\b(?:been|was|were|is|are|be|being)\b")
_UNDOUBTED = re.compile(
    r"^(?:[Pp]lans for|[Tt]he (?:plan|idea|proposal|initiative) (?:of|for"
    r"|to)) "
)
_TO_COME = re.compile(r"\b(?:will|would) ")
_SHORTEST = 6
_FIRST_PERSON = ("I", "We", "we")
#: "the Kyrgyz side": the country, not whom it sent
_SIDES = ("side", "delegation", "chairmanship", "presidency", "chairship")
_PROPOSALS = (
    *(forms.PROPOSED, forms.PROPOSING, forms.HIS_PROPOSAL),
    *(forms.AMONG_HIS, forms.NEEDED, forms.IMPORTANT, forms.SUGGESTED),
)
_BY_VERB = tuple(form for form in _PROPOSALS if form is not forms.HIS_PROPOSAL)


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every proposal and every initiative in the sentence."""
    heading, context.memory.proposals = context.memory.proposals, None
    listed = proposal_lists.items(folded, heading) if heading else []
    if heading and listed:
        context.memory.proposals = heading
        return _claims(folded, context, heading.who, listed, heading.day, heading.at)
    if folded.marks & _WORDS and folded.text[-1:] != "?":
        return _all(folded, context)
    return iter(())


def _all(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    told: set[str] = set()
    ways = _PROPOSALS if forms.NOUN.search(text) else _BY_VERB
    for match in folded.find(*ways, text=text):
        for claim in _proposal(folded, context, match):
            if not any(str(claim.value) in other for other in told):
                told.add(str(claim.value))
                yield claim
    for match in folded.find(forms.BY_WHOM, forms.NAMED_INITIATIVE, text=text):
        what = _without(forms.LEADING, _without(_UNDOUBTED, match["what"]))
        named = forms.NAMED_INITIATIVE.made(match)  # to support it leaves no doubt of it
        if (doubted(text[: match.start()]) and not named) or forms.EMPTY.match(what):
            continue
        for each in (named and forms.EACH.findall(what)) or (what,):
            yield context.claim(
                folded,
                "initiatives.proposed",
                folded.item(match["who"]).id,
                "proposed",
                folded.words(each).strip(" .,\"'"),
                valid=when(folded.items(match["when"]), "fact"),
                modality="proposed",
            )
    if folded.marks & _BEGUN:
        yield from _initiatives(folded, context)
    for match in folded.find(proposal_lists.HEADING, text=text):
        who = _who(folded, context, match["who"])
        if who and mood(match["verb"]) == "fact" and not _PASSIVE.search(match["verb"]):
            day, at = _occasion(folded, context, match, "proposed")
            context.memory.proposals = Proposals(who, day, at, match["open"] == ":")


def _initiatives(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    for regex in (forms.STARTED_BY, forms.WAS_STARTED, forms.STARTED, forms.BY_INITIATIVE):
        for match in folded.find(regex, text=text):
            if doubted(text[: match.start()]) or mood(match.groupdict().get("verb") or "") is None:
                continue
            items = folded.items(match["what"])
            single = len(match["what"]) == 1 and items
            what = (
                items[0].text("format") or items[0].id
                if single
                else forms.OPEN_END.sub("", folded.words(match["what"]))
            )
            yield context.claim(
                folded,
                "initiatives.initiated",
                folded.item(match["who"]).id,
                "initiated",
                what,
                valid=when(folded.items(match["when"]), "fact"),
            )


def _proposal(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    text = folded.text
    his = forms.HIS_PROPOSAL.made(match)
    named = match["who"] or match.groupdict().get("whose") or match.groupdict().get("by") or ""
    speaker = _speaker(text, match.end("verb")) if named in _FIRST_PERSON else None
    who = _who(folded, context, (speaker["who"] or speaker["who2"]) if speaker else named)
    verb = match["verb"] or ""
    if not who or (verb and (mood(verb) is None or _PASSIVE.search(verb))):
        return
    # To support a proposal leaves no doubt of it.
    if not his and doubted(text[: match.start()][-40:]):
        return
    what = _going_on(text, match)
    aside = forms.ASIDE.match(what)
    what = f"{aside[1]} {what[aside.end() :]}" if aside else what
    if his and (told := forms.TOLD_OF_IT.search(what)):
        what = what[: told.start()]
    needed = forms.NEEDED.made(match) or forms.NEED.match(what)
    if needed and not (context.memory.floor or forms.HAS_FLOOR.search(text)):
        return  # a view, where nobody addresses a meeting
    modality: Modality = "planned" if verb and mood(verb) == "planned" else "proposed"
    day, at = _occasion(folded, context, match, modality)
    listed = proposal_lists.behind_colon(text, match.start("what")) or [what]
    yield from _claims(folded, context, who, listed, day, at, modality)


def _speaker(text: str, at: int) -> re.Match[str] | None:
    """Who says "I propose", in quotation marks or without any."""
    return SPOKEN_BY.search(text, at) or (
        forms.SAID_BY.search(text, at) if '"' not in text else None
    )


def _going_on(text: str, match: re.Match[str]) -> str:
    """The words of a proposal, and what a quoted word or two in them has cut off."""
    at, end = match.span("what")
    inside = text.count('"', 0, end) % 2  # then the next mark ends what is said
    more = None if inside else forms.QUOTED_WORDS.match(text, end)
    while more and more.end() > end:
        end = more.end()
        more = forms.QUOTED_WORDS.match(text, end)
    return text[at:end]


def _claims(
    folded: Folded,
    context: Context,
    who: str,
    proposals: Iterable[str],
    day: str,
    at: str,
    modality: Modality = "proposed",
) -> Iterator[Claim]:
    """The claims that somebody made these proposals; none where no words say what one was."""
    for what in proposals:
        end = forms.END.search(what)
        what = _without(forms.LEADING, what[: end.start()] if end else what)
        what = _without(forms.AMONG_THEM, what)
        empty = forms.EMPTY.match(what.strip(" .,")) or forms.INDICATIVE.match(what)
        back = forms.BACK_IN.search(what) if folded.fits(forms.BACK_IN) else None
        what = forms.BACK_IN.sub("", what) if back else what
        what = _unquoted(folded.words(what).strip(" .,\"'"))
        if len(what) < _SHORTEST or empty or what.endswith((" to", " for", " the", " of", " a")):
            continue
        yield context.claim(
            folded,
            "initiatives.proposed",
            who,
            "proposed",
            what,
            valid=folded.item(back["day"]).id if back else day,
            modality=modality,
            at=at or None,
        )


def _occasion(
    folded: Folded, context: Context, match: re.Match[str], modality: Modality
) -> tuple[str, str]:
    """The day of a proposal, and the meeting at which: told before its words, or behind them."""
    text, place = folded.text, match.start("what")
    ahead = folded.items(text[:place]) if folded.marks & (MEETING | DATE) else []
    if ahead and match.groupdict().get("aside") and _TO_COME.search(match["aside"]):
        ahead = folded.items(text[: match.start("aside")])  # "will host the summit, and proposed"
    head = _without(forms.DATELINE, text[: match.start()])
    if ahead and is_token(match["who"] or ""):
        head = unreported(head)  # not the day on which somebody reported it
    dates = (*folded.items(match["verb"] or ""), *folded.items(head)) if ahead else ()
    meeting = next((i for i in ahead if i.kind == "M"), None)
    if meeting and forms.ON_THE_MARGINS.search(text, 0, place):
        meeting = None
    elif not meeting and folded.fits(forms.SAID_AT) and (said := forms.SAID_AT.search(text, place)):
        meeting, dates = folded.item(said["m"]), (*folded.items(said["rest"]), *dates)
    floor = "" if modality == "planned" else context.memory.floor or _addressed(context, text)
    at = meeting.id if meeting else floor
    day = when(dates, "planned" if modality == "planned" else "fact")
    return day or (meeting.text("day") if meeting else "") or context.memory.day_of(at), at


def _without(opening: Regex, text: str) -> str:
    """The text without what it opens with."""
    found = opening.match(text)
    return text[found.end() :] if found else text


def _addressed(context: Context, text: str) -> str:
    """The meeting that "in his address" means: the one told of, where there is only one."""
    meetings = {meeting.id for meeting in context.memory.meetings}
    return next(iter(meetings)) if len(meetings) == 1 and forms.ADDRESS.search(text) else ""


def _unquoted(text: str) -> str:
    """The text without quotation marks of which the other half is cut off."""
    marks = sum(map(text.count, '“”"'))
    return text if marks % 2 == 0 else re.sub('[“”"]', "", text)


def _who(folded: Folded, context: Context, words: str) -> str:
    """The person or country that proposes: named, or meant by "he", "I" or "the Tajik leader"."""
    items = folded.items(words)
    memory = context.memory
    if not items:
        return memory.person
    office = items[0].info.get("office")
    if isinstance(office, Office):
        holder = memory.holder(written_out(office.role))
        if not (holder or office.of) and not memory.roles.get(memory.person):
            holder = memory.person  # whose office nobody has told
        abroad = office.of.startswith("country:") and memory.home.get(holder) != office.of
        return office.of if abroad else holder
    if items[0].kind == "P":  # "Tashkent's proposals"
        city = gazetteer().get(items[0].id)
        return (city.country or "") if city and city.capital else ""
    if items[0].kind != "A" or words.endswith(_SIDES):
        return items[0].id
    country = items[0].id
    return next((p for p, home in reversed(memory.home.items()) if home == country), country)
