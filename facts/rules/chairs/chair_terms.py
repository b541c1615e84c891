"""Whose chair it is and for how long: owners, terms, holders, and what goes on under them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.chairs import chair_forms as forms
from facts.rules.chairs.chair_claims import (
    NEXT_CLAUSE,
    YEAR_OR_YEARS,
    YEARS,
    beginning,
    chair_claim,
    country,
    dates,
    day_of,
    holder,
    is_term,
    terms,
    told,
)
from facts.rules.chairs.chair_phrases import COUNCILS, RATS, body_of
from facts.rules.chairs.chair_turns import its_turn, surely_chairs
from facts.rules.context import Context, doubted, mood, when
from facts.rules.gatherings.whereabouts import later, over
from facts.rules.membership.status_words import PART_NOUN
from facts.rules.memory import OF_LEADERS
from facts.rules.tokens import Folded, pattern

_WILL = re.compile(r"\b(?:will|plans? to)\b")
#: "During its chairmanship, India has focused on": it goes on
_GOES_ON = re.compile(
    r"\b(?:is|are|has been|has \w+ed|continues|attaches|stands|seeks|intends|plans to|this year)\b"
)
_OVER = re.compile(r"\b(?:next|incoming|upcoming|forthcoming|future|new)\b")
_PAST = re.compile(r"\b(?:former|previous|outgoing|then)\b")
#: "As India is the chair, Doval spoke": who comes behind is another
_OF_SOMEBODY = re.compile(r"\b(?:[Aa]s|is|was|are|were|remains|being)(?: currently| now)? $")
_UPCOMING = re.compile(r"\b(?:upcoming|forthcoming|incoming)\b")
_PART_OF = re.compile(rf"\b{PART_NOUN} of (?:the )?$")
_AIM = r"(?:priorities|tasks|objectives|goals|motto|slogan|theme|program(?:me)?|agenda|concept)"
_AIMS_OF = re.compile(rf"\b{_AIM} (?:of|for) $")
_ITS_AIMS = re.compile(rf"(?:'s)? {_AIM}\b")
_PRESENT = re.compile(r"\b(?:current|present|ongoing|incumbent)\b")
#: "Kazakhstan's tenure as chair was marked by", "has been the chair twice": it may be over
_WAS = re.compile(r" (?:was|were|ended|concluded|expired|saw|\w+ times|twice|once)\b")
#: "support for China as the chair": it is the chair
_SUPPORTING = re.compile(r"\bsupport\w*\b")
#: "The next meeting will be held in 2026, when …": what comes then is to come, too
_WHEN_IN_A_PLAN = re.compile(
    r"\b(?:will|(?:is|are) to|scheduled|planned)\b[^.;]*\b(?:when|while|as|during which) (?:the )?$"
)
#: "belongs to", "held by": of the present
_BELONGS = re.compile(r"\bbelongs to$|(?<!was )(?<!been )\bheld by$")
#: "For the coming year it is India that will preside"
_AHEAD_OF_IT = re.compile(r"\b(?:next|coming) (?:year|term|period|twelve months)\b|\bfrom now on\b")
_UNTIL = re.compile(r"^[^;]{0,40}?\b(?:until|till)\b")
#: "took over from China as chair": it no longer is
_IN_THE_PLACE_OF = re.compile(r"\b(?:(?:succe|replac|follow)\w*|from|not)(?: the)? $")
#: "The CHG meeting, the highest forum within the SCO, will be chaired by Mr Sharif"
_ONE_MEETING = pattern(r"⟨M⟩,⟨^M⟩*$")
#: "preparations of the events during Tajikistan's presidency"
_PREPARED = re.compile(r"\b(?:prepar\w+|planned|scheduled|holding)\b[^,;]{0,60}$")
_MINISTERS = re.compile(r"\b(?:[Mm]inisters|[Aa]dvis[eo]rs|[Ss]ecretaries) ")
_NOT_NOW = re.compile(
    r"\b(?:will|would|scheduled|next year\w*|upcoming|last|previous|support\w*|assur\w+|wish\w*"
    r"|success|look\w* forward|[Ii]t was(?: also)? under|propos\w+|suggest\w*|plan\w*)\b"
)


def boxed(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "Chair: China (2024-2025)"; "from India (2022-2023) to Kazakhstan (2023-2024)"."""
    box = forms.BOXED.search(folded.text) if ":" in folded.text else None
    if box:
        body = body_of(folded, context, box["what"])
        valid = folded.item(box["day"]).id if box["day"] else context.published
        if body and valid:
            yield chair_claim(folded, context, "box", folded.item(box["who"]).id, body, valid)
    elif "(" in folded.text and context.published:
        for match in folded.find(forms.IN_TURN):
            if body := body_of(folded, context, "chairmanship"):
                who, day = folded.item(match["who"]).id, folded.item(match["day"]).id
                yield from _term(folded, context, who, body, day)


def _term(folded: Folded, context: Context, who: str, body: str, years: str) -> Iterator[Claim]:
    """ "China's chairmanship of the SCO in 2024-2025": a plan if it has not begun."""
    if (YEAR_OR_YEARS.fullmatch(years) or is_term(years)) and context.published and who:
        begins = years.partition("/")[0]
        modality: Modality = "planned" if later(begins, context.published) else "fact"
        yield chair_claim(folded, context, "term", who, body, years, modality)


def of_owner(folded: Folded, context: Context, text: str, at: list[int]) -> Iterator[Claim]:
    """What is said of a country's chairmanship: when it began, its years, how long it lasts.

    ``at`` are the places of the text where a chair stands.
    """
    for match in told(folded, (forms.BEGAN,), text, at):
        chair = folded.item(match["chair"])
        modality = mood(match["verb"])
        day = day_of(folded, match, modality) if modality else ""
        if modality and day and chair.text("owner") and not doubted(text[: match.start()]):
            yield chair_claim(
                folded, context, "takes", chair.text("owner"), chair.id, beginning(day), modality
            )
    for match in folded.find(forms.ITS_BEGAN, text=text) if at else ():
        modality = mood(match["verb"])
        day = day_of(folded, match, modality) if modality else ""
        if modality and day:
            chair_id = next(i.id for i in folded.items(text[at[0] :]) if i.kind == "H")
            taker = holder(folded, match["who"])
            yield chair_claim(folded, context, "takes", taker, chair_id, beginning(day), modality)
    for match in told(folded, (forms.WHICH,), text, at):
        chair = folded.item(match["chair"])
        who = folded.item(match["who"]).id if match["who"] else chair.text("owner")
        modality = mood(match["verb"])
        day = day_of(folded, match, modality) if modality else ""
        if modality and day and who:
            yield chair_claim(folded, context, "takes", who, chair.id, beginning(day), modality)
    yield from _lasting(folded, context, text, at)
    for match in folded.find(forms.SINCE_TAKING, text=text) if context.published else ():
        body = folded.item(match["chair"]).id
        who = folded.item(match["who"]).id
        yield chair_claim(folded, context, "is", who, body, context.published)
    for token in forms.TOKEN.finditer(text) if context.published else ():
        yield from _owned(folded, context, token)


def _owned(folded: Folded, context: Context, token: re.Match[str]) -> Iterator[Claim]:
    """What "China's chairmanship for 2024-2025" says by itself, or "its upcoming chairmanship"."""
    chair, now = folded.item(token[0]), context.published
    owner, which = chair.text("owner"), chair.text("which")
    if owner and chair.text("term"):
        yield from _term(folded, context, owner, chair.id, chair.text("term"))
    elif owner and _UPCOMING.search(which) and not doubted(token.string[: token.start()]):
        context.memory.chairs_to_be.add((owner, chair.id))
        yield chair_claim(folded, context, "is", owner, chair.id, "", "planned")
    elif chair.text("owned") and (
        _PRESENT.search(which) or (not which and _aims(token) and surely_chairs(owner, now))
    ):
        yield chair_claim(folded, context, "is", owner, chair.id, now)


def _aims(token: re.Match[str]) -> bool:
    """Whether the aims of a chairmanship are told of, which somebody has that is in the chair."""
    text, start, end = token.string, token.start(), token.end()
    return _AIMS_OF.search(text, 0, start) is not None or _ITS_AIMS.match(text, end) is not None


def _lasting(folded: Folded, context: Context, text: str, at: list[int]) -> Iterator[Claim]:
    """ "Kazakhstan's chairmanship ends in July", "is under way"."""
    for match in told(folded, (forms.LASTS, forms.GOES_ON), text, at):
        chair = folded.item(match["chair"])
        owner, before = chair.text("owner"), text[: match.start()]
        if not owner or doubted(before):
            continue
        if forms.GOES_ON.made(match):
            which = chair.text("which")
            another = chair.text("term") or _OVER.search(which) or _PAST.search(which)
            if context.published and not another and its_turn(owner, context.published):
                yield chair_claim(folded, context, "is", owner, chair.id, context.published)
            continue
        until = when(folded.items(NEXT_CLAUSE.split(match["tail"])[0]), "fact")
        end = until.removeprefix("../").rpartition("/")[2]
        if end in {"", ".."} or before.endswith(("under ", "during ")):
            continue  # "The summit under the chairmanship of India concluded"
        planned = end[:7] > context.published[:7] or "will" in match["verb"]
        modality: Modality = "planned" if planned else "fact"
        yield chair_claim(folded, context, "ends", owner, chair.id, f"../{end}", modality)


def holding(folded: Folded, context: Context, match: re.Match[str], body: str) -> Iterator[Claim]:
    """ "Kyrgyzstan holds the presidency", "India, which chaired the SCO in 2023"."""
    verb = _BELONGS.sub("is with", match["verb"])
    modality = mood(verb)
    if modality is None or doubted(match.string[: match.start()][-80:]):
        return
    chair = match.groupdict().get("chair")
    named = chair and folded.item(chair).text("named")
    if forms.WITH.made(match) and not named and _of_ministers(folded, match.string):
        return  # in the chair of that very meeting
    if _WHEN_IN_A_PLAN.search(match.string[: match.start()]):
        modality = "planned"
    day = day_of(folded, match, modality)
    whose = match.groupdict().get("whose")
    who = (country if whose else holder)(folded, match["who"])
    if whose and who.startswith("person:"):
        return  # which country is theirs is not told
    if modality == "planned":
        context.memory.chairs_to_be.add((who, body))
    past = re.search(
        r"\b(?:held|had|chaired|presided|was|were|belonged|led|headed)\b", verb
    ) and not re.search(r"\bha(?:s|ve)\b|\bis\b", verb)
    following = modality == "planned" and chair and _OVER.search(folded.item(chair).text("which"))
    following = following or (modality == "planned" and _AHEAD_OF_IT.search(match.string))
    if following and not day:
        yield chair_claim(folded, context, "holds", who, body, "", "planned")
    if not day and (past or modality == "planned"):
        return
    own = folded.item(match["chair"]).text("term") if "chair" in match.groupdict() else ""
    if YEARS.fullmatch(own):
        day = own
    until = [i for i in folded.items(match["tail"]) if i.id.startswith("../")]
    valid = day or context.published
    if until and until[0].id.endswith(day):
        valid = until[0].id if past else until[0].text("ahead") or until[0].id
    if not until and valid != context.published and _UNTIL.search(match["tail"]):
        valid = context.published  # it ends with a meeting; that day is not when it was held
    if valid and not who.startswith("city:"):
        years = [year for year in (own, *terms(folded, match["tail"])) if year]
        for year in years if past and valid in years else (valid,):
            yield chair_claim(folded, context, "holds", who, body, year, modality)


def described(folded: Folded, context: Context, text: str, at: list[int]) -> Iterator[Claim]:
    """ "Uzbekistan, the current chair of the SCO"; "the next chair will be Pakistan"."""
    for match in told(folded, forms.DESCRIBED, text, at):
        chair = folded.item(match["chair"])
        which = chair.text("which")
        before = text[: match.start()]
        if (
            not (chair.text("holder") or forms.IN_CAPACITY.made(match))
            or folded.item(match["who"]).kind == "P"
            or _IN_THE_PLACE_OF.search(before)
            or doubted(_SUPPORTING.sub("", before[-60:]))
        ):
            continue
        said = chair.text("named") or re.search(r"current|rotating|present|year", which)
        if forms.NAMED.made(match) and (not said or _OF_SOMEBODY.search(before[-20:])):
            continue
        yield from _is(folded, context, match)
    for match in folded.find(forms.UNDER, text=text):
        chair = folded.item(match["chair"])
        under = match[0][:5].lower() == "under"
        if under and not chair.text("named") and _of_ministers(folded, text):
            continue  # the chair of that very meeting
        if not under and (chair.id == RATS or _PREPARED.search(text, 0, match.start())):
            continue  # it may be to come
        whose = chair.words.startswith("whose ")
        ours = whose or chair.text("owned") or _goes_on(folded, chair.text("owner"))
        if chair.text("owner") and ours and not chair.text("term"):
            yield from _under(folded, context, chair.text("owner"), chair.id)


def _goes_on(folded: Folded, owner: str) -> bool:
    """Whether the country that "its" stands for is told to be at it."""
    now = _GOES_ON.search(folded.sentence.text) is not None
    return now and any(item.id == owner for item in folded.all)


def _of_ministers(folded: Folded, text: str) -> bool:
    """Whether a meeting of others than the councils is told of."""
    return _MINISTERS.search(text) is not None or any(
        (i.kind == "M" and i.text("series") not in OF_LEADERS)
        or (i.kind == "B" and i.id not in COUNCILS)
        for i in folded.all
    )


def _is(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    chair, who = folded.item(match["chair"]), folded.item(match["who"]).id
    verb = match.groupdict().get("verb") or ""
    which = chair.text("which")
    if forms.NEXT.made(match) and _OVER.search(which):
        modality: Modality | None = "planned"
    else:
        modality = mood(verb)
    if modality is None:
        return
    new = which == "new" and modality == "fact" and re.search(r"\b(?:is|became)\b", verb)
    if (_OVER.search(which) and not new) or modality == "planned":
        clause = match.string[match.start() :].partition(";")[0]
        days = list(dates(folded, clause, "planned", True))
        valid = beginning(days[0]) if days and not YEARS.fullmatch(days[0]) else "".join(days[:1])
        context.memory.chairs_to_be.add((who, chair.id))
        yield chair_claim(folded, context, "is", who, chair.id, valid, "planned")
    elif _WAS.match(match.groupdict().get("tail") or ""):
        return
    elif _PAST.search(which) or re.search(r"\bwas\b|\bthen\b", verb):
        then = [i for i in folded.items(match.string[match.start() :]) if i.kind in "DM"]
        day = next((d for i in then if (d := i.id if i.kind == "D" else i.text("day"))), "")
        if day and re.search(r"\bthen\b", which + verb):
            yield chair_claim(folded, context, "is", who, chair.id, day)
    elif YEARS.fullmatch(term := chair.text("term")) or (term and term in folded.sentence.text):
        yield from _term(folded, context, who, chair.id, term)
    elif context.published:
        tail = NEXT_CLAUSE.split(match.groupdict().get("tail") or "")[0]
        since_then = [i.id for i in folded.items(tail) if i.kind == "D" and i.id.endswith("/..")]
        valid = next(iter(since_then), context.published)
        yield chair_claim(folded, context, "is", who, chair.id, valid)


def chaired(folded: Folded, context: Context, text: str) -> Iterator[Claim]:
    """ "the SCO, currently chaired by Kazakhstan"."""
    for regex in (forms.CHAIRED_BY, forms.CHAIRING_FIRST):
        for match in folded.find(regex, text=text):
            meeting = match.groupdict().get("meeting")
            if meeting:
                body = f"body:{folded.item(meeting).text('series')}"
            else:
                body = body_of(folded, context, match["what"], named=True)
            who = folded.item(match["who"])
            if _PART_OF.search(text, 0, match.start()):
                continue  # "The Energy Club of the SCO will be chaired by …"
            if meeting and over(_day_of(folded, context, meeting), context.published):
                continue  # since then another may have it
            if who.kind != "C" and (meeting or _ONE_MEETING.search(text, 0, match.start())):
                continue  # who presides over one meeting
            if body in COUNCILS and who.kind != "P" and not doubted(text[: match.start()][-60:]):
                years = next(iter(folded.items(match.groupdict().get("years") or "")), None)
                will = "will" in (match.groupdict().get("verb") or "")
                valid = years.id if years else "" if will else context.published
                begun = valid and valid[:4] <= context.published[:4]
                modality: Modality = "planned" if will and not begun else "fact"
                yield chair_claim(folded, context, "is", who.id, body, valid, modality)


def _day_of(folded: Folded, context: Context, meeting: str) -> str:
    item = folded.item(meeting)
    return item.text("day") or context.memory.day_of(item.id)


def _under(folded: Folded, context: Context, who: str, body: str) -> Iterator[Claim]:
    """ "under Uzbekistan's chairmanship": it holds, unless it is wished well or still to come."""
    text, now = folded.text, context.published
    if not now or (who, body) in context.memory.chairs_to_be:
        return
    if body == "body:sco-chs" and _WILL.search(text) and its_turn(who, now, (0,)):
        text = _WILL.sub("", text)  # what will be done under this year's chair is done under it now
    if _NOT_NOW.search(text) or any(i.kind == "D" and i.id[:4] != now[:4] for i in folded.all):
        return
    if body != "body:sco-chs" or its_turn(who, now):
        yield chair_claim(folded, context, "under", who, body, now)
