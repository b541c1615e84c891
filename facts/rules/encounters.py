"""``met``: which persons met, when, where and on which occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.context import AUX, Context, doubted, mood, when
from facts.rules.office_forms import Office
from facts.rules.tokens import Folded, Item, pattern

_TALKS = (
    r"(?:(?:separate|bilateral|brief|working|one-on-one|productive|informal|face-to-face"
    r"|extensive|a number of|delegation-level|a series of)(?:,? and)? ?)*(?:talks|meetings?"
    r"|negotiations|discussions|conversation)"
)
_MEET = (
    rf"(?:met(?: with)?|meets?(?: with)?|meeting(?: with)?|called on"
    rf"|hold (?:an? )?{_TALKS} with|held (?:an? )?{_TALKS} with|holds (?:an? )?{_TALKS} with"
    rf"|had (?:an? )?{_TALKS} with|have (?:an? )?{_TALKS} with|holding (?:an? )?{_TALKS} with"
    rf"|conferred with|sat down with)"
)
_THEM = (
    r"(?:the |also )?(?:[\w -]{0,40}(?:leaders|officials|counterparts"
    r"|participants),? (?:including|such as) )?(?:his "
    r"|her )?(?:(?:⟨A⟩ )?counterpart )?⟨N⟩(?:(?:, (?:and )?|,? and "
    r"|,? as well as )(?:the )?(?:(?:his |her )?(?:⟨A⟩ )?counterpart )?⟨N⟩)*"
)
_MET = pattern(
    rf"(?P<who>⟨N⟩)(?:,⟨^NM⟩{{0,80}},)?(?: on ⟨D⟩| ⟨D⟩"
    rf"| here)? (?P<verb>{AUX}(?:here )?{_MEET}) (?P<whom>{_THEM})(?P<tail>[^;]*)"
)
_AND_MET = pattern(
    rf"(?:,? and|,|;) (?P<verb>(?:also |later |then |separately )*(?:met(?: with)?"
    rf"|held (?:an? )?{_TALKS} with|called on)) (?P<whom>{_THEM})(?P<tail>[^;]*)"
)
_BOTH = pattern(
    rf"(?P<who>⟨N⟩) and (?P<whom>(?:his |her )?(?:(?:⟨A⟩ )?counterpart )?⟨N⟩) "
    rf"(?P<verb>{AUX}(?:met\b|meet\b|held (?:an? )?{_TALKS}|hold (?:an? )?{_TALKS}"
    rf"|had (?:an? )?{_TALKS}))(?P<tail>[^;]*)"
)
_BETWEEN = pattern(
    r"(?:[Mm]eeting|[Tt]alks|[Nn]egotiations)(?: took place| was held| were held"
    r"| held)? between (?P<who>⟨N⟩) and (?P<whom>⟨N⟩)(?P<tail>[^;]*)"
)
_HE = pattern(
    rf"\b(?P<he>[Hh]e|[Ss]he|[Tt]he (?:⟨O⟩|foreign minister|prime minister|president"
    rf"|premier|leader|minister)) (?P<verb>{AUX}{_MEET}) (?P<whom>{_THEM})(?P<tail>[^;]*)"
)
_MARGINS = pattern(
    r"[Oo]n the (?:sidelines|margins|fringes) of (?P<m>⟨M⟩)|(?:during|as part of"
    r"|within the framework of|at) (?P<m2>⟨M⟩)"
)
_SIDELINES = re.compile(r"[Oo]n the (?:sidelines|margins)\b")
_PLACE = pattern(r"\b(?:in|at) (?P<p>⟨P⟩)")
_QUICK = ("met", "meet", "talks", "called on", "negotiat", "confer", "conversation", "sat down")
_RULE = "encounters"


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every meeting of two named persons in the sentence."""
    text = folded.text
    if not folded.many("N") and not (
        (folded.has("N") and folded.has("O")) or folded.says(" he ", "she ")
    ):
        return
    if not folded.says(*_QUICK) or text.endswith("?"):
        return
    done: set[tuple[str, str]] = set()
    for who, match in _pairs(folded, context):
        modality = mood(match["verb"]) if "verb" in match.groupdict() else "fact"
        if modality is None or doubted(text[: match.start()][-50:]) or not who:
            continue
        for other in folded.items(match["whom"]):
            pair = (who, other.id)
            if other.kind != "N" or other.id == who or pair in done or pair[::-1] in done:
                continue
            done.add(pair)
            yield _met(folded, context, match, who, other, modality)


def _pairs(folded: Folded, context: Context) -> Iterator[tuple[str, re.Match[str]]]:
    text = folded.text
    for regex in (_BOTH, _BETWEEN, _MET):
        for match in regex.finditer(text):
            yield folded.item(match["who"]).id, match
    for match in _HE.finditer(text):
        offices = [i.info["office"] for i in folded.items(match["he"]) if i.kind == "O"]
        role = offices[0].role if offices and isinstance(offices[0], Office) else ""
        yield context.memory.holder(role), match
    for match in _AND_MET.finditer(text):
        before = [i.id for i in folded.items(text[: match.start()]) if i.kind == "N"]
        if before:
            yield before[0], match


def _met(
    folded: Folded,
    context: Context,
    match: re.Match[str],
    who: str,
    other: Item,
    modality: Modality,
) -> Claim:
    text = folded.text
    head = text[: match.start()]
    tail = re.split(
        r", (?:and|who|which|where|while)\b|\band (?:also|exchanged|discussed)\b"
        r"| (?:to|ahead of|before|after|since|for) ",
        match["tail"],
    )[0]
    inside = text[match.start() : match.start("tail")]
    day = when([i for i in folded.items(inside + tail + head) if i.kind == "D"], modality)
    place = _PLACE.search(tail) or _PLACE.search(head)
    margin = _MARGINS.search(text)
    occasion = folded.item(margin["m"] or margin["m2"]).id if margin else ""
    if not occasion and _SIDELINES.search(text):
        known = context.memory.meeting("sco-chs", "sco-chg", "sco-cfm", "sco-plus")
        occasion = known.id if known else ""
    day = "" if "/" in day and ".." in day else day
    return context.claim(
        folded,
        _RULE,
        who,
        "met",
        other.id,
        valid=day,
        modality=modality,
        place=folded.item(place["p"]).id if place else None,
        occasion=occasion or None,
    )
