"""``signed``, ``approved`` and ``adopted``: documents, by whom, when, where, at which meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from facts.edtf import earliest, is_edtf, latest, precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules import document_forms as forms
from facts.rules import rosters
from facts.rules.context import Context, doubted, mood, unreported, when
from facts.rules.memory import told_by_another
from facts.rules.name_forms import slug
from facts.rules.parties import parties
from facts.rules.tokens import Folded, Item
from facts.rules.verb_groups import group_start

_RULE = "documents"
#: Where more countries than these sign, their council does.
_FEW = 3
#: Nobody signed anything for the organisation before.
_ESTABLISHED = date(2001, 6, 15)
_COUNCILS = ("sco-chs", "sco-chg", "sco-cfm")


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
    if not folded.says(*forms.QUICK) or folded.text.endswith("?"):
        return
    for act in (*_verbs(folded, context), *_nouns(folded, context)):
        yield from _told(folded, context, act)


def _verbs(folded: Folded, context: Context) -> Iterator[_Act]:
    text = folded.text
    row = rosters.Row(folded)
    last: tuple[str, ...] = ()
    for match in forms.VERB.finditer(text):
        start = group_start(text, match.start())
        verb = text[start : match.end()]
        if doubted(text[max(0, start - 70) : match.start()].replace("discuss", "")):
            continue
        active = forms.ACTIVE.match(text, match.end())
        passive = None
        if active:
            who = _signers(folded, context, row, start, last)
            unsaid = forms.THE_PARTIES.search(text, max(0, start - forms.REACH), start)
            if unsaid and forms.BETWEEN_TWO.search(active["doc"]):
                who = ()
            last = who
            modality = _active_mood(text, start, verb, start < match.start())
            impersonal = modality == "planned" and forms.IMPERSONAL.search(text, 0, start)
            if not who and impersonal and "eclaration" in folded.words(active["doc"]):
                who = _in_session(folded, context, active["doc"])  # "it is planned to sign"
            documents, end = _documents(folded, active)
            who += _with_whom(folded, active["doc"], end) if who else ()
        else:
            passive = forms.PASSIVE.search(text, max(0, start - 2 * forms.REACH), start)
            if passive is None or not (forms.IS.search(verb) or _reduced(folded, match)):
                continue
            if forms.ONLY_PROPOSED.search(text, 0, passive.start("doc")):
                continue
            documents, end = _documents(folded, passive, at=match.end())
            modality = mood(verb)
            who = _agents(folded, context, row, match.end())
        if modality and who:
            begin = start if active or passive is None else passive.start("doc")
            told = tuple(d for d in documents if d)
            for verb in filter(None, (match["do"], match["too"])):
                if forms.TOLD.match(verb):
                    yield _Act(
                        _predicate(verb), told, who, modality, begin, (start, match.end()), end
                    )


def _with_whom(folded: Folded, document: str, end: int) -> tuple[str, ...]:
    """Who signs on the other side: "signed the memorandum with Zhang Ming"."""
    tail = forms.NEXT_CLAUSE.split(folded.text[end:])[0]
    other = forms.WITH_HIM.search(tail) if forms.BETWEEN_TWO.search(document) else None
    return (folded.item(other["who"]).id,) if other else ()


def _active_mood(text: str, start: int, verb: str, aux: bool) -> Modality | None:
    """ "signed" is told, "will meet and sign" planned, "leaders sign" a headline's present."""
    head = forms.CLAUSE_START.split(text[:start])[-1]
    if aux:
        return None if forms.LAST_TO.search(head) and " to " in f" {verb}" else mood(verb)
    if re.fullmatch(r"(?:sign|adopt|approve|endorse)\b.*", verb):
        return (
            "planned" if forms.AHEAD.search(head) else "fact" if forms.GROUP.search(head) else None
        )
    if re.match(r"\w+ing\b", verb):
        if not re.search(r"(?:\b(?:after|by|and|while)|,) $", text[:start]):
            return None
        return "planned" if forms.AHEAD.search(head) else "fact"
    return "fact"


def _predicate(verb: str) -> str:
    lower = verb.lower()
    return next(name for stem, name in forms.PREDICATES.items() if lower.startswith(stem[:6]))


def _documents(
    folded: Folded, first: re.Match[str], at: int | None = None
) -> tuple[tuple[str, ...], int]:
    """All documents of a list that goes on behind the first or at ``at``, and where it ends."""
    found, end = [_document(folded, first["doc"])], first.end() if at is None else at
    while more := forms.NEXT_DOC.match(folded.text, end):
        found.append(_document(folded, more["doc"]))
        end = more.end()
    return tuple(dict.fromkeys(found)), end


def _document(folded: Folded, words: str) -> str:
    """The document's id if it has a proper name, else the words for it; empty if they say none."""
    named = forms.NAMED.fullmatch(words)
    if named:
        return folded.item(named["x"]).id or folded.item(named["x"]).words
    text = forms.LEADING.sub("", folded.words(words).strip())
    if forms.COMMON_KIND.fullmatch(text):
        return ""
    if re.fullmatch(r"(?:[A-Z][\w'-]+ )+[A-Z]\w+", text) and not forms.GENERIC.match(text):
        known = gazetteer().find("document", text)
        return known.id if known else f"document:{slug(text)}"
    return text


def _signers(
    folded: Folded,
    context: Context,
    row: rosters.Row,
    start: int,
    last: tuple[str, ...],
) -> tuple[str, ...]:
    """Who stands before the verb; their council if only "the leaders" do."""
    head = folded.text[:start]
    run = row.run_before(start)
    named = _named(folded, rosters.tokens(run))
    words = head[run[0].start :] if run else ""
    if 0 < len(named) <= _FEW:
        return named
    power = forms.POWERS.search(head, max(0, start - forms.REACH))
    if power:
        return (folded.item(power["c"]).id,)
    if forms.BILATERAL.search(head[-60:]):
        return ()
    if named or forms.GROUP.search(words) or forms.THEY.search(head):
        return _council(folded, context, words)
    if run and run[-1].item and run[-1].item.kind in "BG":
        return _council(folded, context, words)
    if forms.MEETING_BEFORE.search(head):
        return _council(folded, context, head[-2:])
    aside = forms.ASIDE.search(head, max(0, start - forms.REACH))
    if aside:
        return _named(folded, aside["who"])
    if not forms.AND.search(head):
        return ()
    if last:
        return last
    # "The prime ministers issued a statement and approved": who the clause begins with
    opening = row.opening()
    named = _named(folded, rosters.tokens(opening))
    if not named and opening and forms.GROUP.search(head[: opening[-1].end]):
        return _council(folded, context, head[: opening[-1].end])
    return named if len(named) <= _FEW else ()


def _agents(folded: Folded, context: Context, row: rosters.Row, at: int) -> tuple[str, ...]:
    """Who a passive is done by: as told behind it, else the council that is in session."""
    text = folded.text
    tail = forms.NEXT_CLAUSE.split(text[at:])[0]
    by = forms.BY.search(tail)
    if by:
        named = _named(folded, row.behind(at + by.start("who")))
        if 0 < len(named) <= _FEW:
            return named
        group = named or forms.GROUP.search(by["who"]) or folded.items(by["who"][:6])
        return _council(folded, context, by["who"]) if group else ()
    beside = forms.WITH.search(tail)
    if beside and beside["who"]:
        return _named(folded, row.behind(at + beside.start("who")))
    if beside:
        return (context.memory.organisation,) if context.memory.organisation else ()
    agreed = forms.AGREED.search(text)
    if agreed:
        return (folded.item(agreed["who"]).id,)
    there = forms.AT_MEETING.search(tail)
    if there and not any(i.kind == "X" for i in folded.items(text[:at])):
        between_two = forms.BETWEEN_TWO.search(text, max(0, at - forms.REACH), at)
        return () if between_two else _council(folded, context, there["m"])
    return _in_session(folded, context, text[:at])


def _in_session(folded: Folded, context: Context, said: str) -> tuple[str, ...]:
    """The council whose meeting is told of; nobody where two may have signed for themselves."""
    document = next((gazetteer().get(i.id) for i in folded.items(said) if i.kind == "X"), None)
    if document is not None and document.of:
        met = any(i.kind == "M" and i.text("series") in _COUNCILS for i in folded.all)
        declared = document.of == "org:sco" and document.label.endswith("Declaration")
        return _council(folded, context, "") if met and declared else (document.of,)
    if forms.BETWEEN_TWO.search(said):
        return ()
    if any(i.kind in "MB" for i in folded.all):
        return _council(folded, context, "")
    if context.memory.meeting() is None or context.memory.talks:
        return ()
    return _council(folded, context, "")


def _named(folded: Folded, chain: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.id for p in parties(folded, chain)))


def _council(folded: Folded, context: Context, words: str) -> tuple[str, ...]:
    """The council that "the leaders" are; the organisation where nothing tells which."""
    memory = context.memory
    inside = [i for i in folded.items(words) if i.kind in "BM"]
    if inside and inside[0].kind == "B":
        return (inside[0].id,)
    near = inside + [i for i in folded.all if i.kind == "M"]
    if memory.organisation not in ("org:sco", "") or not (memory.organisation or near):
        return (memory.organisation,) if memory.organisation else ()
    known = memory.meeting()
    series = near[0].text("series") if near else known.series if known else ""
    series = _series(words.lower(), "sco-chs" if series == "sco-plus" else series)
    if not series and "minister" in words.lower() and known and known.series in _COUNCILS:
        return ()  # of which ministers nothing tells
    return (f"body:{series}",) if gazetteer().get(f"body:{series}") else ("org:sco",)


def _series(words: str, told: str) -> str:
    """The series of meetings of those whom the words name, where ``told`` is what is told of."""
    if "heads of government" in words or forms.PREMIERS.search(words):
        return "sco-chg"
    if "foreign ministers" in words:
        return "sco-cfm"
    if forms.PRESIDENTS.search(words) or ("leaders" in words and told not in _COUNCILS):
        return "sco-chs"
    if "minister" in words and "minister" not in told and told != "sco-cfm":
        return ""
    return told


def _reduced(folded: Folded, match: re.Match[str]) -> bool:
    """ "the memorandum signed in Beijing in 2016": a participle with its day or place."""
    return forms.REDUCED.match(folded.text, match.end()) is not None


def _nouns(folded: Folded, context: Context) -> Iterator[_Act]:
    """ "The meeting concluded with the signing of eight documents"."""
    text = folded.text
    if not folded.says("adoption", "signing", "approval", "endorsement"):
        return
    for match in forms.NOUN.finditer(text):
        head = text[: match.start()]
        if forms.NOUN_DOUBT.search(head) or doubted(head[-60:]):
            continue
        if match["lead"].lower() == "the" and not forms.HAPPENED.search(text):
            continue
        modality: Modality = "planned" if forms.AHEAD.search(head) else "fact"
        documents, end = _documents(folded, match)
        who = _in_session(folded, context, match[0])
        if who:
            told = tuple(d for d in documents if d)
            start = match.start()
            yield _Act(_predicate(match["do"]), told, who, modality, start, (start, start), end)


def _told(folded: Folded, context: Context, act: _Act) -> Iterator[Claim]:
    text = folded.text
    tail = forms.NEXT_CLAUSE.split(text[act.end :])[0]
    head = forms.CLAUSE_START.split(text[: act.start])[-1]
    meeting, there = _occasion(folded, act, head, tail)
    tail, head = forms.OTHER_EVENT.sub("", tail), forms.OTHER_EVENT.sub("", head)
    day = when(_days(folded, act, head, tail), act.modality).rstrip("~")
    if not day and meeting:
        known = meeting.text("day") or context.memory.day_of(meeting.id)
        day = known if precision(known.partition("/")[0]) == "day" else ""
    if act.modality == "planned" and is_edtf(day) and is_edtf(context.published):
        day = "" if latest(day) < earliest(context.published) else day
    if told_by_another(text) and not forms.DAY.search(tail + text[slice(*act.verb)]):
        return
    if is_edtf(day) and day and ".." not in day and latest(day) < _ESTABLISHED:
        act = act._replace(who=tuple(who for who in act.who if "sco" not in who))
    place = next((i.id for i in folded.items(tail) if i.kind == "P"), "")
    for document in act.documents:
        for who in act.who:
            yield context.claim(
                folded,
                _RULE,
                who,
                act.predicate,
                document,
                valid="" if ".." in day else day,
                modality=act.modality,
                place=place or None,
                at=meeting.id if meeting and there else None,
            )


def _occasion(folded: Folded, act: _Act, head: str, tail: str) -> tuple[Item | None, bool]:
    """The meeting whose day the act has, and whether it was done in that meeting.

    What is done ahead of a meeting has neither its day nor its place; what a council does
    following its meeting may have its day.
    """
    for stretch in (tail, folded.text[act.start : act.end], head):
        for match in forms.MEETING.finditer(stretch):
            before = stretch[: match.start()]
            if forms.BESIDE_IT.search(before):
                return None, False
            after = forms.FOLLOWING.search(before) is not None
            if after and not act.who[0].startswith("body:"):
                return None, False
            # two countries' own agreement: the meeting is only where they met
            two = len(act.who) > 1 and any(map(forms.BETWEEN_TWO.search, act.documents))
            return folded.item(match[0]), not after and not two
    return None, False


def _days(folded: Folded, act: _Act, head: str, tail: str) -> Iterator[Item]:
    """The days of the act, likeliest first: behind it, within the verb, before it, at the start."""
    text = folded.text
    opening = forms.OPENING_DAY.match(unreported(text[: act.start], act.modality))
    head, tail = unreported(head, act.modality), unreported(tail, act.modality)
    for stretch in (tail, text[slice(*act.verb)], head, opening[0] if opening else ""):
        for match in forms.DAY.finditer(stretch):
            day = folded.item(match[0])
            if ".." not in day.id and not forms.NOT_THE_DAY.search(stretch[: match.start()]):
                yield day
