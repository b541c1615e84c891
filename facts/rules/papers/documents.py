"""``signed``, ``approved`` and ``adopted``: documents, by whom, when, where, at which meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from facts.edtf import calendar_day, earliest, is_edtf, latest, precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.context import Context, doubted, mood, unreported, when
from facts.rules.marks import DATE, MEETING
from facts.rules.memory import Papers, told_by_another
from facts.rules.papers import document_forms as forms
from facts.rules.papers import signatories
from facts.rules.papers.document_verbs import active_mood, is_duty, passive_mood, predicate
from facts.rules.people.name_forms import slug
from facts.rules.tokens import Folded, Item
from facts.rules.verb_groups import group_start

_RULE = "documents"
_IN_CAPITALS = re.compile(r"(?:[A-Z][\w'-]+ )+[A-Z]\w+")


class _Act(NamedTuple):
    """A signing, adoption or approval: the verb's place, its documents and who is named."""

    predicate: str
    documents: tuple[str, ...]
    who: tuple[str, ...]
    modality: Modality
    start: int
    verb: tuple[int, int]
    end: int


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every signing, adoption or approval in the sentence."""
    memory = context.memory
    heading, memory.papers = memory.papers, None
    listed = _listed(folded) if heading else ""
    if heading and listed:
        memory.papers = heading
        yield from _claims(folded, context, heading, (listed,))
        return
    if not folded.marks & forms.WORDS or folded.text.endswith("?"):
        return
    for act in (*_verbs(folded, context), *_nouns(folded, context)):
        told = _told(folded, context, act)
        if told:
            yield from _claims(folded, context, told, act.documents)
            if memory.papers is None and forms.HEADING.search(folded.text):
                memory.papers = told


def _verbs(folded: Folded, context: Context) -> Iterator[_Act]:
    text = folded.text
    last: tuple[str, ...] = ()
    for match in folded.find(forms.VERB, text=text):
        start = _behind_name(folded, group_start(text, match.start()))
        ahead = text[max(0, start - 70) : match.start()].replace("discuss", "")
        if doubted(ahead) or is_duty(folded, start, match):
            continue
        active = forms.ACTIVE.match(text, match.end())
        if active:
            last = _signers(folded, context, start, active, last)
            act = _active(folded, context, match, start, active, last)
        else:
            act = _passive(folded, context, match, start)
        if act and act.who:
            for what in filter(None, map(predicate, match.group("do", "too"))):
                yield act._replace(predicate=what)


def _behind_name(folded: Folded, start: int) -> int:
    """Where the verb group begins if it seems to begin with the end of the document's name."""
    day = forms.FIRST_DAY.match(folded.text, start)
    of_name = day is not None and forms.UP_TO.match(folded.item(day["day"]).words)
    return day.end() if day and of_name else start


def _signers(
    folded: Folded,
    context: Context,
    start: int,
    active: re.Match[str],
    last: tuple[str, ...],
) -> tuple[str, ...]:
    """Who stands before the verb; nobody where "the sides" may be two."""
    unsaid = forms.THE_PARTIES.search(folded.text, max(0, start - forms.REACH), start)
    if unsaid and forms.BETWEEN_TWO.search(active["doc"]):
        return ()
    return signatories.signers(folded, context, start, last)


def _active(
    folded: Folded,
    context: Context,
    match: re.Match[str],
    start: int,
    active: re.Match[str],
    who: tuple[str, ...],
) -> _Act | None:
    """ "The leaders signed the declaration"."""
    text = folded.text
    modality = active_mood(text, start, text[start : match.end()], start < match.start())
    impersonal = modality == "planned" and forms.IMPERSONAL.search(text, max(0, start - 4), start)
    documents, end = _documents(folded, active)
    declared = "eclaration" in folded.words(active["doc"])
    if not documents and who and all(id.startswith("person:") for id in who):
        documents = (forms.LEADING.sub("", folded.words(active["doc"])),)
    if not who and impersonal and (declared or forms.AT_MEETING.match(text[end:].lstrip())):
        who = signatories.in_session(folded, context, active["doc"])  # "it is planned to sign"
    if forms.PARTNER.search(text, active.end("doc"), end):  # with another, not among themselves
        who = tuple("org:sco" if id.startswith("body:sco") else id for id in who)
    who += signatories.other_side(folded, active["doc"], end) if who else ()
    verb = (start, active.start("doc"))
    return _Act("", documents, who, modality, start, verb, end) if modality else None


def _passive(folded: Folded, context: Context, match: re.Match[str], start: int) -> _Act | None:
    """ "The declaration was signed", "the memorandum signed in Beijing in 2016"."""
    text = folded.text
    verb = text[start : match.end()]
    done = bool(forms.IS.search(verb) or forms.REDUCED.match(text, match.end()))
    it_was = context.memory.document and forms.IT_WAS.match(text[:start])
    if not (done or it_was):
        return None
    passive = forms.PASSIVE.search(text, max(0, start - 2 * forms.REACH), start)
    if passive is None and it_was:
        who = signatories.agents(folded, context, match.end())
        it, modality = (context.memory.document,), mood(verb)
        at = (start, match.end())
        return _Act("", it, who, modality, start, at, match.end()) if modality else None
    if passive is None or not done:
        return None
    modality = passive_mood(verb)
    if modality is None or forms.ONLY_PROPOSED.search(text, 0, passive.start("doc")):
        return None
    documents, end = _documents(folded, passive, at=match.end())
    who = signatories.agents(folded, context, match.end())
    if passive["by"]:
        who = (folded.item(passive["by"]).id,)
    if (other := forms.OF_ANOTHER.match(passive["doc"])) and folded.item(other["g"]).id not in who:
        who = who if folded.item(other["g"]).id == "org:sco" else ()
    alone = who and not any(id.startswith(("body:", "org:")) for id in who)
    if not documents and alone and match["do"].startswith(("sign", "ink")):
        bare = forms.LEADING.sub("", folded.words(passive["doc"]))
        documents = (context.memory.document or bare,)  # "the documents were signed by Zhang Ming"
    ahead = verb.startswith("to be ") or not forms.IS.search(verb)
    namely = forms.NAMELY.match(text, match.end()) if ahead else None
    name = _document(folded, namely["doc"]) if namely else ""
    begin = passive.start("doc")
    among = name and forms.AMONG_THEM.search(text, max(0, begin - 7), begin)
    one_of = passive["doc"].lower().startswith("one of the ")
    known = name and (among or one_of or name.startswith("document:"))
    documents = (name,) if known else () if one_of else documents
    joined = forms.JOINED.search(text, max(0, begin - 12), begin)
    first = joined and forms.PASSIVE.search(f"{text[: joined.start()]} ")
    if first and first.start("doc") - text.rfind(", ", 0, begin) in (2, first.start("doc") + 1):
        documents = (*filter(None, [_document(folded, first["doc"])]), *documents)
    return _Act("", documents, who, modality, begin, (start, match.end()), end)


def _documents(
    folded: Folded, first: re.Match[str], at: int | None = None
) -> tuple[tuple[str, ...], int]:
    """All documents of a list that goes on behind the first or at ``at``, and where it ends."""
    found, end = [_document(folded, first["doc"])], first.end() if at is None else at
    late = forms.PARTNER if at is None else forms.CARRIED_ON
    about = late.match(folded.text, end) if not found[0] else None
    if about:
        found, end = [forms.LEADING.sub("", folded.words(first["doc"] + about[0]))], about.end()
    there = forms.WHERE_DONE.match(folded.text, end) if at is not None else None
    last = there.end() if there else end
    while more := forms.NEXT_DOC.match(folded.text, last):
        if forms.DONE_WITH.search(more["doc"]) or forms.ANOTHER_ACT.match(more["doc"]):
            break
        found.append(_document(folded, more["doc"]))
        last = more.end()
    return tuple(dict.fromkeys(filter(None, found))), end if there else last


def _document(folded: Folded, words: str) -> str:
    """The document's id if it has a proper name, else the words for it; empty if they say none."""
    named = forms.NAMED.fullmatch(words)
    if named:
        return folded.item(named["x"]).id or folded.item(named["x"]).words
    text = forms.OPEN_END.sub("", folded.words(words).strip())
    text = forms.LEADING.sub("", forms.REST_OF_NAME.sub("", text)).replace(',"', '"')
    if forms.COMMON_KIND.fullmatch(text):
        return ""
    if _IN_CAPITALS.fullmatch(text) and not forms.GENERIC.match(text):
        known = gazetteer().find("document", text)
        return known.id if known else f"document:{slug(text)}"
    return text


def _nouns(folded: Folded, context: Context) -> Iterator[_Act]:
    """ "The meeting concluded with the signing of eight documents"."""
    text = folded.text
    if not folded.marks & forms.NOUNS:
        return
    for match in folded.find(forms.NOUN, text=text):
        head = text[: match.start()]
        if forms.NOUN_DOUBT.search(head) or doubted(head[-60:]):
            continue
        there = folded.item(match["m"]).text("day") if match["m"] else ""
        ahead = is_edtf(there) and there > context.published
        dated = ahead or (is_edtf(there) and there[:7] < context.published)
        documents, end = _documents(folded, match)
        coming = ahead or forms.IS_AHEAD.match(text, end)
        if match["lead"].lower() == "the" and not (dated or coming or forms.HAPPENED.search(text)):
            continue
        modality: Modality = "planned" if coming or forms.AHEAD.search(head) else "fact"
        by = forms.BY_ONE.match(text, end)
        beside = forms.WITH_OTHERS.match(text, end)
        said = match["doc"] + (beside[0] if beside else "")
        who = (folded.item(by["who"]).id,) if by else signatories.in_session(folded, context, said)
        others = forms.BY_OTHERS.match(text, end)
        if others and folded.item(others["who"]).id != "org:sco":
            continue
        if who:
            start = match.start()
            what = predicate(match["do"]) or "adopted"  # "issuing a communiqué"
            yield _Act(what, documents, who, modality, start, (start, start), end)


def _told(folded: Folded, context: Context, act: _Act) -> Papers | None:
    """When, where and at which meeting it was done; None where its day is counted from another."""
    text = folded.text
    tail = forms.clause(text, act.end)
    head = text[: act.start]
    if folded.fits(forms.RELATIVE):
        head = forms.RELATIVE.sub(",", head)
    head = "" if text.startswith("who ", act.start) else forms.CLAUSE_START.split(head)[-1]
    named = folded.marks & MEETING
    meeting, there = _occasion(folded, act, head, tail) if named else (None, False)
    if meeting and act.modality == "fact" and not signatories.done_there(folded, context, meeting):
        meeting = None
    if folded.fits(forms.OTHER_EVENT):
        tail, head = forms.OTHER_EVENT.sub("", tail), forms.OTHER_EVENT.sub("", head)
    if following := _year_later(folded, text[: act.start], tail):
        return Papers(act.predicate, act.who, act.modality, following, "", "")
    if forms.LATER.search(tail):
        head = tail = ""
    quoted = forms.is_first_person(text, act.start)  # on another day than the report
    days = () if quoted or not folded.marks & DATE else _days(folded, act, head, tail)
    day = when(days, act.modality).rstrip("~")
    if not day and meeting:
        known = meeting.text("day") or context.memory.day_of(meeting.id)
        year = forms.IN_YEAR.search(meeting.words)
        told = year[1] if year else ""
        exact = calendar_day(known.partition("/")[0]) is not None
        day = known if exact or (told and known.startswith(told)) else told
    if day and is_edtf(day) and is_edtf(context.published):
        first, last = (day, context.published)[:: -1 if act.modality == "planned" else 1]
        day = "" if earliest(first) > latest(last) else day
    if told_by_another(text) and not forms.DAY.search(tail + text[slice(*act.verb)]):
        return None
    who = signatories.at_that_time(act.who, act.documents, day)
    there_in = forms.PLACE.search(tail)
    place = folded.item(there_in["p"]).id if there_in else ""
    at = meeting.id if meeting and there else ""
    return Papers(act.predicate, who, act.modality, "" if ".." in day else day, place, at)


def _year_later(folded: Folded, head: str, tail: str) -> str:
    """The year of what was done "a year later" than what is told before it; else empty."""
    if not forms.A_YEAR_LATER.search(tail):
        return ""
    told = [i.id[:4] for i in folded.items(head) if i.kind == "D"]
    return str(int(told[-1]) + 1) if told and told[-1].isdigit() else ""


def _claims(
    folded: Folded, context: Context, told: Papers, documents: Iterable[str]
) -> Iterator[Claim]:
    for document in documents:
        context.memory.document = document
        for who in told.who:
            yield context.claim(
                folded,
                _RULE,
                who,
                told.predicate,
                document,
                valid=told.day,
                modality=told.modality,
                place=told.place or None,
                at=told.at or None,
            )


def _listed(folded: Folded) -> str:
    """The document that a line of a list names; empty if the line is none of the list."""
    item = forms.LIST_ITEM.match(folded.text)
    if item is None or forms.FINITE.search(item["doc"]):
        return ""
    return _document(folded, item["named"] or item["doc"].strip())


def _occasion(folded: Folded, act: _Act, head: str, tail: str) -> tuple[Item | None, bool]:
    """The meeting whose day the act has, and whether it was done in that meeting.

    What is done ahead of it has neither its day nor its place; a council's acts after it may.
    """
    for stretch in (tail, folded.text[act.start : act.end], head):
        for match in forms.MEETING.finditer(stretch):
            before = stretch[: match.start()]
            if forms.BESIDE_IT.search(before):
                return None, False
            item = folded.item(match[0])
            if forms.OF_ITS.search(before) or signatories.is_anothers(item, act.who[0]):
                continue
            after = forms.FOLLOWING.search(before) is not None
            if after and not act.who[0].startswith("body:"):
                return None, False
            # two countries' own agreement: the meeting is only where they met
            two = len(act.who) > 1 and any(map(forms.BETWEEN_TWO.search, act.documents))
            return item, not two
    return None, False


def _days(folded: Folded, act: _Act, head: str, tail: str) -> Iterator[Item]:
    """The days of the act, likeliest first: behind it, within the verb, before it, at the start."""
    text = folded.text
    verb = text[slice(*act.verb)]
    yield from _days_in(folded, unreported(tail, act.modality), verb)
    yield from _days_in(folded, verb, verb)
    yield from _days_in(folded, unreported(forms.DATELINE.sub("", head), act.modality), verb)
    opening = forms.OPENING_DAY.match(unreported(text[: act.start], act.modality))
    if opening and not text.startswith("who ", act.start):
        yield from _days_in(folded, opening[0], verb)


def _days_in(folded: Folded, stretch: str, verb: str) -> Iterator[Item]:
    """The days that the words name, without those of documents and of what they are about."""
    for match in forms.DAY.finditer(stretch):
        day = folded.item(match[0])
        before = stretch[: match.start()]
        of_name = stretch == verb and not before.strip().removeprefix("in")
        if precision(day.id) == "year" and (of_name or forms.OF_THE_MATTER.search(before)):
            continue
        if ".." not in day.id and not forms.NOT_THE_DAY.search(before, max(0, len(before) - 20)):
            yield day
