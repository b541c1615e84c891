"""``signed``, ``approved`` and ``adopted``: documents, by whom, when, where, at which meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from facts.edtf import is_edtf
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.context import Context, doubted, mood
from facts.rules.memory import Papers
from facts.rules.papers import document_forms as forms
from facts.rules.papers import signatories
from facts.rules.papers.document_times import Act, told_of
from facts.rules.papers.document_verbs import active_mood, is_duty, passive_mood, predicate
from facts.rules.people.name_forms import slug
from facts.rules.tokens import Folded
from facts.rules.verb_groups import group_start

_RULE = "documents"
_IN_CAPITALS = re.compile(r"(?:[A-Z][\w'-]+ )+[A-Z]\w+")


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
        told = told_of(folded, context, act)
        if told:
            yield from _claims(folded, context, told, act.documents)
            if memory.papers is None and forms.HEADING.search(folded.text):
                memory.papers = told


def _verbs(folded: Folded, context: Context) -> Iterator[Act]:
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
) -> Act | None:
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
    return Act("", documents, who, modality, start, verb, end) if modality else None


def _passive(folded: Folded, context: Context, match: re.Match[str], start: int) -> Act | None:
    """ "The declaration was signed", "the memorandum signed in Beijing in 2016"."""
    text = folded.text
    verb = text[start : match.end()]
    bare = not forms.IS.search(verb)
    done = not bare or forms.REDUCED.match(text, match.end())
    reduced = bare or verb.startswith("to be ")
    namely = forms.NAMELY.match(text, match.end()) if reduced else None
    it_was = context.memory.document and forms.IT_WAS.match(text[:start])
    if not (done or it_was or namely):
        return None
    passive = forms.PASSIVE.search(text, max(0, start - 2 * forms.REACH), start)
    if passive is None and it_was:
        who = signatories.agents(folded, context, match.end())
        it, modality = (context.memory.document,), mood(verb)
        at = (start, match.end())
        return Act("", it, who, modality, start, at, match.end()) if modality else None
    if passive is None:
        return None
    begin = passive.start("doc")
    among = forms.AMONG_THEM.search(text, max(0, begin - 7), begin + len("Among the "))
    modality = passive_mood(verb)
    if modality is None or forms.ONLY_PROPOSED.search(text, 0, begin):
        return None
    who = _doers(folded, context, passive, match)
    several = namely and namely["lists"] and forms.SEVERAL.search(passive["doc"])
    if namely and (among or several):
        documents, _ = _documents(folded, namely)
        return Act("", documents, who, modality, begin, (start, match.end()), match.end())
    if not done:
        return None
    documents, end = _documents(folded, passive, at=match.end())
    alone = who and not any(id.startswith(("body:", "org:")) for id in who)
    if not documents and alone and match["do"].startswith(("sign", "ink")):
        told = forms.LEADING.sub("", folded.words(passive["doc"]))
        documents = (context.memory.document or told,)  # "the documents were signed by Zhang Ming"
    name = _document(folded, namely["doc"]) if namely else ""
    one_of = passive["doc"].lower().startswith("one of the ")
    known = name and (one_of or name.startswith("document:"))
    documents = (name,) if known else () if one_of else documents
    joined = forms.JOINED.search(text, max(0, begin - 12), begin)
    first = joined and forms.PASSIVE.search(f"{text[: joined.start()]} ")
    if first and first.start("doc") - text.rfind(", ", 0, begin) in (2, first.start("doc") + 1):
        documents = (*filter(None, [_document(folded, first["doc"])]), *documents)
    return Act("", documents, who, modality, begin, (start, match.end()), end)


def _doers(
    folded: Folded, context: Context, passive: re.Match[str], match: re.Match[str]
) -> tuple[str, ...]:
    """Who does what a passive tells: beside the document, behind the verb, or in session."""
    signed = predicate(match["do"]) == "signed" and not forms.DECISION.search(passive["doc"])
    if passive["sides"] and signed:
        return signatories.between(folded, passive["sides"])
    who = signatories.agents(folded, context, match.end())
    if passive["by"]:
        who = (folded.item(passive["by"]).id,)
    other = forms.OF_ANOTHER.match(passive["doc"])
    if other and folded.item(other["g"]).id not in who:
        who = who if folded.item(other["g"]).id == "org:sco" else ()
    return who


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


def _nouns(folded: Folded, context: Context) -> Iterator[Act]:
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
            yield Act(what, documents, who, modality, start, (start, start), end)


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
