"""Who takes over a chair, who hands it over and who leaves it, and when.

A hand-over that no words date waits for the end of the article: it takes place at the meeting of
its council.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.chairs import chair_forms as forms
from facts.rules.chairs.chair_claims import (
    beginning,
    chair_claim,
    country,
    day_of,
    is_term,
    terms,
)
from facts.rules.context import Context, doubted, mood, since
from facts.rules.gatherings.whereabouts import later
from facts.rules.tokens import Folded

_TO_COME = re.compile(r"\bwill\b.*\b(?:when|after which|once|until) $")
#: "When the summit ends, China takes over": it has not yet
_WHEN_IT_ENDS = re.compile(r"(?:^|\. )(?:When|Once|As soon as|After) [^,;]{3,60}, (?:the )?$")
#: "India assuming the presidency at the end of the summit": not yet
_AT_THE_END = re.compile(r" (?:at the end of|after|following)\b")
#: "was to have taken over", "is ready to take over"
_UNREAL = re.compile(r"\bw(?:as|ere) to have\b| ready ")
#: "India, succeeding Uzbekistan, takes over"
_PREDECESSOR = re.compile(r"\b(?:succeeding|replacing|relieving|from)(?: the)? $")
_PRESENT = re.compile(r"\b(?:takes|assumes|passes|hands|goes|inherits|becomes|receives)\b")
_BEFORE_A_PLAN = re.compile(r"\b(?:to|will|would|in|support \w+ in|prepar\w+ for|ahead of) $")


def taken(folded: Folded, context: Context, match: re.Match[str], body: str) -> Iterator[Claim]:
    """ "Kazakhstan took over the chairmanship from India": both claims, or one that waits."""
    groups = match.groupdict()
    before = match.string[: match.start()]
    verb = groups["verb"] or groups.get("verb2") or ""
    modality = mood(verb)
    char = groups["who"] or groups["who2"]
    by_a_person = folded.item(char).kind == "N" and forms.TAKE.made(match)
    if forms.TAKE.made(match) and _PREDECESSOR.search(before):
        return
    if modality is None or by_a_person or doubted(before[-80:]) or _UNREAL.search(verb):
        return
    if _BEFORE_A_PLAN.search(before[-20:]) or (
        forms.TRANSFER.made(match) and re.search(r"\bwill|upcoming|to\b", before + verb)
    ):
        modality = "planned"
    if verb.endswith("ing") and " " not in verb.strip() and _AT_THE_END.match(groups["tail"]):
        modality = "planned"
    who = country(folded, char)
    if not who.startswith("country:"):
        return
    if _TO_COME.search(before) or (_PRESENT.search(verb) and _WHEN_IT_ENDS.search(before)):
        modality = "planned"
    ahead = _to_come(body, context) if _PRESENT.search(verb) else ""
    if ahead:
        modality = "planned"  # "Then the chairmanship goes to China", of a summit still to come
    if body == "body:sco-chs" and modality == "planned" and _of_governments(folded):
        return  # the chair of which of the two councils, if both are spoken of?
    former = next((groups[n] for n in ("from", "by") if groups.get(n)), None)
    if former is None and (from_ := forms.FROM.search(match["tail"][:60])):
        former = from_["from"]
    leaver = country(folded, former) if former else ""
    day = day_of(folded, match, modality)
    valid = day if is_term(day) else beginning(day or ahead)
    if _PRESENT.search(verb) and later(day, context.published):
        modality = "planned"  # "next year, when India takes over"
    if other := who if modality == "planned" else leaver:
        context.memory.chairs_to_be.add((other, body))  # it is not in the chair, or no longer
    if modality != "planned" and not valid and context.published:
        otherwise = _reported(verb, body, context)
        leaver = "" if forms.BATON.made(match) else leaver
        context.undated.append((folded, who, body, leaver, otherwise))
        return
    years = terms(folded, match["tail"])
    for term in years if valid in years else (valid,):
        yield chair_claim(folded, context, "takes", who, body, term, modality)
    end = valid.removesuffix("/..")
    if leaver and leaver != who and end and "/" not in end and modality == "fact":
        yield chair_claim(folded, context, "leaves", leaver, body, f"../{end}")


def _to_come(body: str, context: Context) -> str:
    """The day of the council's meeting if the article tells of one that is still to come."""
    meeting = context.memory.meeting(body.removeprefix("body:"))
    return meeting.day if meeting and later(meeting.day, context.published) else ""


def _of_governments(folded: Folded) -> bool:
    """Whether the sentence names the Council of Heads of Government, and not that of States."""
    named = {i.text("series") or i.id.removeprefix("body:") for i in folded.all if i.kind in "MB"}
    return "sco-chg" in named and "sco-chs" not in named


def left(folded: Folded, context: Context, match: re.Match[str], body: str) -> Iterator[Claim]:
    """ "Kazakhstan relinquished the presidency in July"."""
    modality = mood(match["verb"])
    if modality is None or doubted(match.string[: match.start()][-80:]):
        return
    day = day_of(folded, match, modality, terms=False)
    who = folded.item(match["who"]).id
    if day and "/" not in day:
        yield chair_claim(folded, context, "leaves", who, body, f"../{day}", modality)


def _reported(verb: str, body: str, context: Context) -> str:
    """How long an undated hand-over holds, if no meeting's date tells: since today, or lately.

    "took over" without a date is news only in a report of the council's meeting; who has taken
    over is seen to hold the chair.
    """
    if re.search(r"\b(?:takes|assumes|passes|hands|goes)\b", verb):
        return since(context.published)
    meeting = context.memory.meeting(body.removeprefix("body:"))
    if meeting is not None and not meeting.day > context.published:
        return since(context.published[:7])
    return context.published if re.search(r"\bha(?:s|ve)\b", verb) else ""


def afterwards(context: Context) -> Iterator[Claim]:
    """What could only be dated when the whole article had been read: by the council's meeting."""
    for folded, who, body, former, otherwise in context.undated:
        day = context.met_on(body.removeprefix("body:"))
        valid = since(day) if day else otherwise
        if valid:
            yield chair_claim(folded, context, "takes", who, body, valid)
        if former and former != who and valid.endswith("/.."):
            end = valid.removesuffix("/..")
            yield chair_claim(folded, context, "leaves", former, body, f"../{end}")
    context.undated.clear()
