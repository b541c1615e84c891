"""``chair``: who chairs the organisation or one of its councils, from when and until when.

The chair of the organisation is that of its Council of Heads of State; the chair of the Council of
Heads of Government is another office. A bare "chairmanship" means the one last spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.edtf import precision
from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules import chair_forms as forms
from facts.rules.context import Context, doubted, mood, since, unreported, when
from facts.rules.tokens import Folded, Item

_NOT_YET = re.compile(
    r"\b(?:will|would|upcoming|last|previous|support\w*|assur\w+|wish\w*|success|look\w* forward)\b"
)
_RULE = "chairs"


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every chair that the sentence gives to a country or a person."""
    text = folded.text
    if not folded.says("chair", "presid") or not folded.has("C", "N", "P") or text.endswith("?"):
        return
    seen: set[tuple[str, str, str]] = set()
    for claim in _all(folded, context):
        key = claim.subject, str(claim.object), claim.valid
        if key not in seen:
            seen.add(key)
            yield claim


def _all(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    for regex, words in forms.HAND_OVERS:
        if folded.says(*words):
            for match in regex.finditer(text):
                yield from _taken(folded, context, match)
    yield from _boxed(folded, context)
    for match in (*forms.BEGAN.finditer(text), *forms.BEGAN_ITS.finditer(text)):
        body = _body(folded, context, match["what"])
        who = folded.item(match["who"]).id if match["who"] else context.memory.country
        if body and who and not doubted(text[: match.start()]):
            day = folded.item(match["day"]).id
            yield context.claim(folded, f"{_RULE}.takes", who, "chair", body, valid=since(day))
    yield from _terms(folded, context)
    for match in forms.LASTS.finditer(text):
        until = when(folded.items(match["tail"]), "fact")
        body = _body(folded, context, match["what"])
        if body and until and not doubted(text[: match.start()]):
            end = until.removeprefix("../").rpartition("/")[2]
            if end == "..":
                continue
            modality: Modality = (
                "planned" if end[:7] > context.published[:7] or "will" in match["verb"] else "fact"
            )
            yield context.claim(
                folded,
                f"{_RULE}.ends",
                folded.item(match["who"]).id,
                "chair",
                body,
                valid=f"../{end}",
                modality=modality,
            )
    for regex in (forms.HOLD, forms.CHAIRING, forms.HELD_BY):
        if regex is forms.HELD_BY and not folded.says("held by"):
            continue
        for match in regex.finditer(text):
            yield from _holding(folded, context, match)
    yield from _described(folded, context)


def _boxed(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Chair: China (2024-2025)"; "from India (2022-2023) to Kazakhstan (2023-2024)"."""
    box = forms.BOXED.search(folded.text)
    if box:
        years = folded.item(box["day"]).id if box["day"] else ""
        body = _body(folded, context, box["what"])
        if body and (years or context.published):
            who = folded.item(box["who"]).id
            yield context.claim(
                folded, f"{_RULE}.box", who, "chair", body, valid=years or context.published
            )
        return
    for match in forms.IN_TURN.finditer(folded.text) if folded.says("chair", "presidenc") else ():
        years = folded.item(match["day"]).id
        body = _body(folded, context, "chairmanship")
        if body and re.fullmatch(r"\d{4}(?:/\d{4})?", years) and context.published:
            modality: Modality = "planned" if years[:4] > context.published[:4] else "fact"
            who = folded.item(match["who"]).id
            yield context.claim(
                folded, f"{_RULE}.term", who, "chair", body, valid=years, modality=modality
            )


def _terms(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "China's chairmanship of the SCO in 2024-2025"."""
    for match in forms.TERM_OF.finditer(folded.text):
        body = _body(folded, context, match["what"])
        years = folded.item(match["day"]).id
        if not body or not re.fullmatch(r"\d{4}(?:/\d{4})?", years) or not context.published:
            continue
        modality: Modality = "planned" if years[:4] > context.published[:4] else "fact"
        who = folded.item(match["who"]).id
        yield context.claim(
            folded, f"{_RULE}.term", who, "chair", body, valid=years, modality=modality
        )


def _taken(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    modality = mood(match["verb"])
    body = _body(folded, context, match["what"])
    before = folded.text[: match.start()]
    if (
        modality is None
        or not body
        or doubted(before[-80:])
        or (folded.item(match["who"]).kind == "N" and match.re is forms.TAKE)
    ):
        return
    if re.search(r"\b(?:to|will|would|in|support \w+ in) $", before[-12:]):
        modality = "planned"
    if match.re is forms.TRANSFER and re.search(r"\bwill|upcoming|to\b", before + match["verb"]):
        modality = "planned"
    tail = match["tail"]
    day = _day(folded, context, match, modality)
    who = _country(folded, match["who"])
    at = next((i for i in folded.items(tail + before) if i.kind == "M"), None)
    whole_years = re.fullmatch(r"\d{4}/\d{4}", day) is not None
    exact = modality == "fact" and precision(day) == "day"
    valid = (not exact and _term(match[0])) or (day if whole_years else since(day))
    told = bool(valid)
    if not valid and modality == "fact":
        valid = since(_near(context, match["verb"]))
    if not valid and modality == "planned" and at:
        valid = since(at.text("day"))
    if modality == "planned":
        context.memory.chairs_to_be.add((who, body))
    yield context.claim(
        folded, f"{_RULE}.takes", who, "chair", body, valid=valid, modality=modality
    )
    former = match.groupdict().get("from") or next(
        (m["from"] for m in [forms.FROM.search(tail[:60])] if m), ""
    )
    if former and valid and (told or precision(valid.removesuffix("/..")) == "day"):
        end = valid.removesuffix("/..")
        if "/" not in end:
            yield context.claim(
                folded,
                f"{_RULE}.leaves",
                _country(folded, former),
                "chair",
                body,
                valid=f"../{end}",
                modality=modality,
            )


def _near(context: Context, verb: str) -> str:
    """The date of an undated hand-over in a report: that of its meeting, else of the report."""
    meeting = context.memory.meeting("sco-chs", "sco-chg")
    day = meeting.day.split("/")[-1] if meeting else ""
    if re.search(r"\b(?:takes|assumes|passes|hands)\b", verb) and not day:
        return context.published
    return day or context.published[:7]


def _day(folded: Folded, context: Context, match: re.Match[str], modality: Modality) -> str:
    """The date in the verb, behind it, or at the head of the clause; a day before a term."""
    tail = re.split(r", (?:which|and|the|where) ", match["tail"])[0]
    head = re.split(r"[;]|, (?:and|while|but) ", folded.text[: match.start()])[-1]
    days = []
    for part in (match["verb"], match["what"], tail, head):
        dates = [i for i in folded.items(unreported(part, modality)) if i.kind == "D"]
        if dates:
            days.append(when(dates, modality).removeprefix("../"))
    if days:
        told = (day for day in days[:2] if modality == "fact" and precision(day) == "day")
        return next(told, days[0])
    meeting = next(
        (
            i
            for i in folded.items(match["tail"] + folded.text[: match.start()])
            if i.kind == "M" and i.text("day")
        ),
        None,
    )
    return meeting.text("day") if meeting else ""


def _term(words: str) -> str:
    """ "for 2025-2026" as years."""
    found = forms.TERM.search(words)
    return f"{found[1]}/20{found[3]}" if found else ""


def _holding(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    modality = mood(match["verb"])
    body = _body(folded, context, match["what"])
    if modality is None or not body or doubted(folded.text[: match.start()][-80:]):
        return
    day = _day(folded, context, match, modality)
    past = re.search(
        r"\b(?:held|had|chaired|presided|was|were)\b", match["verb"]
    ) and not re.search(r"\bha(?:s|ve)\b|\bis\b", match["verb"])
    if not day and (past or modality == "planned"):
        return
    valid = day if modality == "planned" or day else context.published
    until = [i.id for i in folded.items(match["tail"]) if i.id.startswith("../")]
    if until and until[0].endswith(day):
        valid = until[0]
    yield context.claim(
        folded,
        f"{_RULE}.holds",
        _holder(folded, match["who"]),
        "chair",
        body,
        valid=valid,
        modality=modality,
    )


def _described(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    for regex in (forms.IS, forms.AS_CHAIR):
        for match in regex.finditer(text):
            words = folded.words(match[0])
            loose = re.search(r"\b(?:current|rotating)\b|year's", words) is not None
            body = _body(folded, context, match["what"], named=not loose)
            if (
                not body
                or folded.item(match["who"]).kind == "P"
                or re.search(r"\b(?:succeed|replac)\w* $", text[: match.start()])
                or doubted(text[: match.start()][-60:])
                or re.search(r"\b(?:former|previous|outgoing|next|incoming|not|was)\b", words)
            ):
                continue
            then = re.search(r"\bthen\b", words) is not None
            dates = [i for i in folded.items(text[match.start() :]) if i.kind in "DM"]
            day = next(
                (
                    i.id if i.kind == "D" else i.text("day")
                    for i in dates
                    if i.kind == "D" or i.text("day")
                ),
                "",
            )
            valid = day if then else context.published
            if valid and not (then and not day):
                yield context.claim(
                    folded, f"{_RULE}.is", folded.item(match["who"]).id, "chair", body, valid=valid
                )
    for regex in (forms.CHAIRED_BY, forms.NAMED, forms.CHAIRING_FIRST, forms.NEXT):
        for match in regex.finditer(text):
            if folded.item(match["who"]).kind == "P":
                continue
            body = _body(folded, context, match["what"], named=True)
            modality = mood(match.groupdict().get("verb") or "")
            if body and modality and not doubted(text[: match.start()][-60:]):
                yield context.claim(
                    folded,
                    f"{_RULE}.is",
                    folded.item(match["who"]).id,
                    "chair",
                    body,
                    valid=context.published if modality == "fact" else "",
                    modality=modality,
                )
    yield from _under(folded, context)


def _under(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "under Uzbekistan's chairmanship": it holds, unless it is wished well or still to come."""
    text = folded.text
    if _NOT_YET.search(text):
        return
    if any(i.kind == "D" and i.id[:4] != context.published[:4] for i in folded.items(text)):
        return
    for match in (*forms.UNDER.finditer(text), *forms.UNDER_OF.finditer(text)):
        body = _body(folded, context, match["what"], named=True)
        if not body and folded.has("M"):
            body = _body(folded, context, match["what"])
        who = folded.item(match["who"]).id
        if body and (who, body) not in context.memory.chairs_to_be:
            yield context.claim(
                folded, f"{_RULE}.under", who, "chair", body, valid=context.published
            )


def _body(folded: Folded, context: Context, what: str, named: bool = False) -> str:
    """Which body's chair the words mean, empty if none of ours; ``named`` ones must be named."""
    items = [i for i in folded.items(what) if i.kind in "GB"]
    bodies = [i.id for i in items if i.kind == "B"]
    if bodies:
        return bodies[0] if bodies[0] in {"body:sco-chs", "body:sco-chg"} else ""
    if items:
        return "body:sco-chs" if items[0].id == "org:sco" else ""
    if named:
        return ""
    around = [i for i in folded.items(folded.text) if i.kind in "GBM"]
    if (
        any(i.kind == "G" and i.id != "org:sco" for i in around)
        or context.memory.organisation != "org:sco"
    ):
        return ""
    council = next((i for i in around if i.kind == "B" or i.text("series") == "sco-chg"), None)
    if "organi" in what.lower():
        return "body:sco-chs"
    if council is not None and "chg" in council.id:
        return "body:sco-chg"
    recent = context.memory.meeting("sco-chs", "sco-chg", "sco-cfm")
    if recent and recent.series == "sco-chg":
        return "body:sco-chg"
    return "body:sco-chs"


def _holder(folded: Folded, char: str) -> str:
    """The country or person; of a capital that stands for its country, the country."""
    item = folded.item(char)
    city = gazetteer().get(item.id) if item.kind == "P" else None
    return (city.country or item.id) if city else item.id


def _country(folded: Folded, char: str) -> str:
    """The country itself, or that of a person who hands over or takes."""
    item: Item = folded.item(char)
    if item.kind == "N":
        person = gazetteer().get(item.id)
        return item.text("home") or (person.country if person and person.country else item.id)
    return _holder(folded, char)
