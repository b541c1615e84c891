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
from facts.rules.chair_phrases import COUNCILS, WORDS, body_of, country_of, fold_chairs
from facts.rules.context import Context, doubted, mood, since, unreported, when
from facts.rules.tokens import Folded

_RULE = "chairs"
_ELSE = "leads", "leading", "heads", "heading", "led by", "headed by"
_NEXT_CLAUSE = re.compile(r"\. |, (?:which|and|but|while|where|who) ")
_HEAD = re.compile(r"[;]|, (?:and|while|but|which) ")
_BEFORE_A_PLAN = re.compile(r"\b(?:to|will|would|in|support \w+ in|prepar\w+ for|ahead of) $")
_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
_OVER = re.compile(r"\b(?:next|incoming|upcoming|forthcoming|future|new)\b")
_PAST = re.compile(r"\b(?:former|previous|outgoing|then)\b")
_NOT_NOW = re.compile(
    r"\b(?:will|would|upcoming|last|previous|support\w*|assur\w+|wish\w*|success|look\w* forward"
    r"|propos\w+|suggest\w*|plan\w*)\b"
)


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every chair that the sentence gives to a country or a person."""
    memory = context.memory
    meant, memory.chair = memory.chair, ""
    if not folded.has("C", "N", "P", "A") or folded.text.endswith("?"):
        return
    if not folded.says(*WORDS, *(_ELSE if folded.has("G", "B") else ())):
        if meant and folded.says("over", "turn", "baton", "took", "take", "relinq"):
            yield from _once(_meant(folded, context, folded.text, meant))
        return
    yield from _once(_all(folded, context, meant))


def afterwards(context: Context) -> Iterator[Claim]:
    """What could only be dated when the whole article had been read: by the council's meeting."""
    for folded, who, body, former, present in context.undated:
        day = context.met_on(body.removeprefix("body:"))
        if not day:
            day = context.published if present else context.published[:7]
        yield _claim(folded, context, "takes", who, body, since(day))
        if former and former != who:
            yield _claim(folded, context, "leaves", former, body, f"../{day}")
    context.undated.clear()


def _once(claims: Iterator[Claim]) -> Iterator[Claim]:
    seen: set[tuple[str, str | None, str]] = set()
    for claim in claims:
        key = claim.subject, claim.object, claim.valid
        if key not in seen:
            seen.add(key)
            yield claim


def _all(folded: Folded, context: Context, meant: str) -> Iterator[Claim]:
    yield from _boxed(folded, context)
    text = fold_chairs(folded, context)
    chairs = [i for i in folded.items(text) if i.kind == "H"]
    context.memory.chair = chairs[-1].id if chairs else ""
    for regex, words in forms.HAND_OVERS if chairs else ():
        if folded.says(*words):
            for match in regex.finditer(text):
                yield from _taken(folded, context, match, folded.item(match["chair"]).id)
    if chairs:
        yield from _of_owner(folded, context, text)
        yield from _described(folded, context, text)
    for regex in (forms.HOLD, forms.BELONGS) if chairs else ():
        for match in regex.finditer(text):
            yield from _holding(folded, context, match, folded.item(match["chair"]).id)
    for regex in (forms.CHAIRING, forms.LEADING):
        for match in regex.finditer(text):
            body = body_of(folded, context, match["what"])
            if body:
                context.memory.chair = body
                yield from _holding(folded, context, match, body)
    yield from _meant(folded, context, text, context.memory.chair or meant)
    yield from _chaired(folded, context, text)


def _claim(
    folded: Folded,
    context: Context,
    rule: str,
    who: str,
    body: str,
    valid: str,
    modality: Modality = "fact",
) -> Claim:
    return context.claim(
        folded, f"{_RULE}.{rule}", who, "chair", body, valid=valid, modality=modality
    )


def _boxed(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Chair: China (2024-2025)"; "from India (2022-2023) to Kazakhstan (2023-2024)"."""
    box = forms.BOXED.search(folded.text) if folded.says(":") else None
    if box:
        body = body_of(folded, context, box["what"])
        valid = folded.item(box["day"]).id if box["day"] else context.published
        if body and valid:
            yield _claim(folded, context, "box", folded.item(box["who"]).id, body, valid)
    elif folded.says("(2", "(in") and context.published:
        body = body_of(folded, context, "chairmanship")
        for match in forms.IN_TURN.finditer(folded.text) if body else ():
            yield from _term(
                folded, context, folded.item(match["who"]).id, body, folded.item(match["day"]).id
            )


def _term(folded: Folded, context: Context, who: str, body: str, years: str) -> Iterator[Claim]:
    """ "China's chairmanship of the SCO in 2024-2025": a plan if it has not begun."""
    if _YEARS.fullmatch(years) and context.published and who:
        modality: Modality = "planned" if years[:4] > context.published[:4] else "fact"
        yield _claim(folded, context, "term", who, body, years, modality)


def _meant(folded: Folded, context: Context, text: str, body: str) -> Iterator[Claim]:
    """ "China passed the baton to Kyrgyzstan", where the chair has just been spoken of."""
    for regex, words in forms.MEANT if body else ():
        if folded.says(*words):
            for match in regex.finditer(text):
                yield from _taken(folded, context, match, body)
    if body and folded.says(*forms.LEAVING):
        for match in forms.LEAVE.finditer(text):
            yield from _left(folded, context, match, body)


def _taken(folded: Folded, context: Context, match: re.Match[str], body: str) -> Iterator[Claim]:
    groups = match.groupdict()
    before = match.string[: match.start()]
    verb = groups["verb"] or groups.get("verb2") or ""
    modality = mood(verb)
    char = groups["who"] or groups["who2"]
    by_a_person = folded.item(char).kind == "N" and match.re is forms.TAKE
    if modality is None or by_a_person or doubted(before[-80:]):
        return
    if _BEFORE_A_PLAN.search(before[-20:]) or (
        match.re is forms.TRANSFER and re.search(r"\bwill|upcoming|to\b", before + verb)
    ):
        modality = "planned"
    who = _country(folded, char)
    if not who.startswith("country:"):
        return
    if re.search(r"\bwill\b.*\b(?:when|after which|once|until) $", before):
        modality = "planned"
    former = next((groups[n] for n in ("from", "by") if groups.get(n)), None)
    if former is None and (from_ := forms.FROM.search(match["tail"][:60])):
        former = from_["from"]
    left = _country(folded, former) if former else ""
    day = _day(folded, match, modality)
    valid = day if re.fullmatch(r"\d{4}/\d{4}", day) else since(day)
    if modality == "planned":
        context.memory.chairs_to_be.add((who, body))
    elif not valid and context.published:
        present = re.search(r"\b(?:takes|assumes|passes|hands)\b", verb) is not None
        left = "" if match.re is forms.BATON else left
        context.undated.append((folded, who, body, left, present))
        return
    yield _claim(folded, context, "takes", who, body, valid, modality)
    end = valid.removesuffix("/..")
    if left and left != who and end and "/" not in end and modality == "fact":
        yield _claim(folded, context, "leaves", left, body, f"../{end}")


def _left(folded: Folded, context: Context, match: re.Match[str], body: str) -> Iterator[Claim]:
    """ "Kazakhstan relinquished the presidency in July"."""
    modality = mood(match["verb"])
    if modality is None or doubted(match.string[: match.start()][-80:]):
        return
    day = _day(folded, match, modality, terms=False)
    who = folded.item(match["who"]).id
    if day and "/" not in day:
        yield _claim(folded, context, "leaves", who, body, f"../{day}", modality)


def _of_owner(folded: Folded, context: Context, text: str) -> Iterator[Claim]:
    """What is said of a country's chairmanship: when it began, its years, how long it lasts."""
    for match in forms.BEGAN.finditer(text):
        chair = folded.item(match["chair"])
        modality = mood(match["verb"])
        day = _day(folded, match, modality) if modality else ""
        if modality and day and chair.text("owner") and not doubted(text[: match.start()]):
            yield _claim(
                folded, context, "takes", chair.text("owner"), chair.id, since(day), modality
            )
    for match in forms.LASTS.finditer(text):
        chair = folded.item(match["chair"])
        until = when(folded.items(_NEXT_CLAUSE.split(match["tail"])[0]), "fact")
        end = until.removeprefix("../").rpartition("/")[2]
        if not chair.text("owner") or end in {"", ".."} or doubted(text[: match.start()]):
            continue
        planned = end[:7] > context.published[:7] or "will" in match["verb"]
        modality = "planned" if planned else "fact"
        yield _claim(folded, context, "ends", chair.text("owner"), chair.id, f"../{end}", modality)
    for chair in folded.items(text):
        if chair.kind == "H" and chair.text("owner") and chair.text("term"):
            yield from _term(folded, context, chair.text("owner"), chair.id, chair.text("term"))


def _dates(folded: Folded, part: str, modality: Modality, terms: bool) -> Iterator[str]:
    for item in folded.items(unreported(part, modality)):
        if item.kind == "D":
            yield when([item], modality).removeprefix("../")
        elif item.kind == "H" and terms and item.text("term"):
            yield item.text("term")


def _day(folded: Folded, match: re.Match[str], modality: Modality, terms: bool = True) -> str:
    """The date in the verb, behind it, or at the head of the clause; of a fact the day itself."""
    text = match.string
    verb = "verb" if match["verb"] is not None else "verb2"
    parts = (
        match[verb],
        text[match.end(verb) : match.start("tail")],
        _NEXT_CLAUSE.split(match["tail"])[0],
        _HEAD.split(text[: match.start()])[-1],
    )
    days = [day for part in parts for day in _dates(folded, part, modality, terms)]
    exact = (day for day in days if modality == "fact" and precision(day) == "day")
    if days:
        return next(exact, days[0])
    meetings = folded.items(match["tail"] + text[: match.start()])
    told = next((i.text("day") for i in meetings if i.kind == "M" and i.text("day")), "")
    return told.rpartition("/")[2] if told else ""


def _holding(folded: Folded, context: Context, match: re.Match[str], body: str) -> Iterator[Claim]:
    verb = match["verb"]
    modality = mood(verb)
    if modality is None or doubted(match.string[: match.start()][-80:]):
        return
    day = _day(folded, match, modality)
    past = re.search(
        r"\b(?:held|had|chaired|presided|was|were|belonged|led|headed)\b", verb
    ) and not re.search(r"\bha(?:s|ve)\b|\bis\b", verb)
    if not day and (past or modality == "planned"):
        return
    until = [i.id for i in folded.items(match["tail"]) if i.id.startswith("../")]
    valid = until[0] if until and until[0].endswith(day) else day or context.published
    whose = match.groupdict().get("whose")
    who = (_country if whose else _holder)(folded, match["who"])
    if valid and not who.startswith("city:"):
        yield _claim(folded, context, "holds", who, body, valid, modality)


def _described(folded: Folded, context: Context, text: str) -> Iterator[Claim]:
    """ "Uzbekistan, the current chair of the SCO"; "the next chair will be Pakistan"."""
    for regex in (forms.IS, forms.AS_CHAIR, forms.NAMED, forms.NEXT):
        for match in regex.finditer(text):
            chair = folded.item(match["chair"])
            which = chair.text("which")
            before = text[: match.start()]
            if (
                not chair.text("holder")
                or folded.item(match["who"]).kind == "P"
                or re.search(r"\b(?:succeed|replac)\w* $|\bnot $", before)
                or doubted(before[-60:])
            ):
                continue
            said = chair.text("named") or re.search(r"current|rotating|present|year", which)
            if regex is forms.NAMED and not said:
                continue
            yield from _is(folded, context, match)
    for match in forms.UNDER.finditer(text):
        chair = folded.item(match["chair"])
        if chair.text("owner") and not chair.text("term"):
            yield from _under(folded, context, chair.text("owner"), chair.id)


def _is(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    chair, who = folded.item(match["chair"]), folded.item(match["who"]).id
    verb = match.groupdict().get("verb") or ""
    which = chair.text("which")
    if match.re is forms.NEXT and _OVER.search(which):
        modality: Modality | None = "planned"
    else:
        modality = mood(verb)
    if modality is None:
        return
    if _OVER.search(which) or modality == "planned":
        days = list(_dates(folded, match.string[match.start() :], "planned", True))
        valid = (
            since(days[0])
            if days and not re.fullmatch(r"\d{4}/\d{4}", days[0])
            else "".join(days[:1])
        )
        context.memory.chairs_to_be.add((who, chair.id))
        yield _claim(folded, context, "is", who, chair.id, valid, "planned")
    elif _PAST.search(which) or re.search(r"\bwas\b|\bthen\b", verb):
        then = [i for i in folded.items(match.string[match.start() :]) if i.kind in "DM"]
        day = next((d for i in then if (d := i.id if i.kind == "D" else i.text("day"))), "")
        if day and re.search(r"\bthen\b", which + verb):
            yield _claim(folded, context, "is", who, chair.id, day)
    elif context.published:
        tail = _NEXT_CLAUSE.split(match.groupdict().get("tail") or "")[0]
        since_then = [i.id for i in folded.items(tail) if i.kind == "D" and i.id.endswith("/..")]
        valid = next(iter(since_then), context.published)
        yield _claim(folded, context, "is", who, chair.id, valid)


def _chaired(folded: Folded, context: Context, text: str) -> Iterator[Claim]:
    """ "the SCO, currently chaired by Kazakhstan"."""
    for regex in (forms.CHAIRED_BY, forms.CHAIRING_FIRST):
        for match in regex.finditer(text):
            body = body_of(folded, context, match["what"], named=True)
            who = folded.item(match["who"])
            if body in COUNCILS and who.kind != "P" and not doubted(text[: match.start()][-60:]):
                yield _claim(folded, context, "is", who.id, body, context.published)


def _under(folded: Folded, context: Context, who: str, body: str) -> Iterator[Claim]:
    """ "under Uzbekistan's chairmanship": it holds, unless it is wished well or still to come."""
    if _NOT_NOW.search(folded.text) or (who, body) in context.memory.chairs_to_be:
        return
    days = [i.id for i in folded.all if i.kind == "D"]
    if context.published and all(day[:4] == context.published[:4] for day in days):
        yield _claim(folded, context, "under", who, body, context.published)


def _holder(folded: Folded, char: str) -> str:
    """The country or person; of a capital that stands for its country, the country."""
    item = folded.item(char)
    city = gazetteer().get(item.id) if item.kind == "P" else None
    return (city.country or item.id) if city else item.id


def _country(folded: Folded, char: str) -> str:
    """The country itself, or that of a person who hands over or takes."""
    item = folded.item(char)
    if item.kind == "N":
        return country_of(folded, item.id) or item.id
    return _holder(folded, char)
