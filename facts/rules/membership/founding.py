"""``founded`` and ``founder``: where, when and by whom an organisation was founded."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import Context, doubted
from facts.rules.marks import mark
from facts.rules.membership import founding_forms as forms
from facts.rules.membership.status_forms import BESIDES
from facts.rules.memory import PREDECESSORS
from facts.rules.numbers import number
from facts.rules.people.name_forms import slug
from facts.rules.tokens import Folded, Item, pattern

#: Who founds, where and when stands before the verb.
_DONE_BY = (forms.LAID, forms.SIGNED, forms.CALLED, forms.WHERE, forms.IT_WAS, forms.FOUNDING_ACT)
_WAYS = (
    *forms.FOUNDED,
    forms.ESTABLISHMENT,
    forms.ESTABLISHING,
    forms.CREATION,
    forms.DECLARED,
    forms.ITS_FOUNDING,
    forms.CAME,
    forms.WHEN_IT,
    *_DONE_BY,
    *forms.TRANSFORMED,
)
_QUICK = mark(
    "found* establish* creat* set formed formation launch* inaugurat* born inception birth"
    " announce* proclaim* renamed evolved reorgani* initial original declaration*"
    " came called being existence light shape origin* roots dates goes owes cradle brought"
    " turned became started grew emerged developed arose"
)
#: What may stand between an organisation and "founded" when it is the one that was founded.
_SURELY = (
    r"(?: (?:officially|formally|first|initially|originally|also|jointly|itself"
    r"|thus|hence))*"
)
_BODY = (
    r"(?:organi[sz]ation|bloc|group(?:ing)?|alliance|body|association|structure|platform"
    r"|partnership|forum|framework)"
)
#: "The SCO, or Shanghai Pact, was founded"
_ALSO_CALLED = (
    r"(?:,? (?:or|(?:also|sometimes|often) (?:known|called|referred to|dubbed)(?: as)?)"
    r" [^;,()]{3,40},)?"
)
_GAP = re.compile(
    rf"^(?: {_BODY})?(?: ?\([^()]{{0,60}}\))?{_ALSO_CALLED}(?:,? (?:which|that))?{_SURELY}"
    rf"(?:,? (?:was|were|is|had been|has been)){_SURELY},? ?$"
    rf"|^(?: ?\([^()]{{0,60}}\))?(?:{_ALSO_CALLED}|,){_SURELY} ?$"
    rf"|^,? (?:is|was|remains|as) (?:an?|the|one of the) [^;]{{0,90}}?\S(?: (?:which|that))?"
    rf"(?: (?:was|were))?{_SURELY} $"
    rf"|^(?:,| [-–—]) (?:an?|the|one of the) [^;,]{{3,80}},(?: (?:which|that))?(?: was)?{_SURELY} $"
    r"|^(?:,| [-–—]) (?:an?|the) (?:(?!(?:of|in|to|for|with|by|at|from) )[^; ]+ ){0,9}?"
    rf"{_BODY}(?: (?:which|that) was)?{_SURELY} $"
    r"|^,? whose [^;]{0,60}$"
)
_TAIL_END = pattern(
    r"\. |, (?:and|which|the|has|it|is|will|with|whose|now|comprises|headquartered|based|to|aims"
    r"|currently|including(?! (?:the )?⟨CL⟩)"
    r"|evolving|growing|developing|building|succeeding|replacing|an?) "
    r"| and (?:headquartered|based|is|has|now|comprises|currently|includes|its)\b"
    r"| with (?:its )?headquarters"
    # "founded in 2001 on the basis of the Shanghai Five formed by …": another was formed by them
    r"| (?:the )?['\"“‘]?⟨G⟩['\"”’]?,? (?:(?:that|which) )?(?:(?:was|were|is|had been) )?"
    r"(?:formed|founded|created|established|set up|launched) "
)
_UNKNOWN_CITY = re.compile(
    r"\bin (?!(?:Central|Eurasia|Asia|Europe|South|North|East|West|Africa|Middle|Cold|World"
    r"|Soviet)\b)([A-Z][a-z][\w-]+(?: [A-Z][\w-]+)?)"
)
#: "founded in 1996 with the signing of a treaty on security in Border Regions"
_HOW = re.compile(r" (?:with|when|after|by|following|to|as) ")
#: "founded in 1996 as the Shanghai Five" is the founding of another
_AS_ANOTHER = pattern(r"\b(?:as|under the name(?: of)?|called) (?:the )?(?:'|\")?(?:Shanghai|⟨G⟩)")
#: "In addition to the founders, India and Pakistan …"
_BEYOND = pattern(
    r"\b(?:[Ii]n addition to|[Bb]esides|[Bb]eyond|[Aa]part from|[Aa]side from)(?: the| its)?"
    r"(?: ⟨G⟩(?:'s)?)?(?: [a-z]+)? $"
)
#: "a permanent structure of the SCO, established in 2002": not the organisation was
_PART_OF = re.compile(
    r"\b(?:structure|body|organ|mechanism|bank|consortium|council|forum|cent(?:re|er)|committee"
    r"|secretariat|university|institution|division|branch|arm) (?:of|within|under|in) (?:the )?$"
)
#: "The involvement with the SCO dates back to …", "… to the establishment of the Shanghai Five"
_OF_SOMETHING = re.compile(r"\b(?:with|in|of|to|within|for|from) (?:the )?$")
#: "The procedure of admission to the SCO was launched": the procedure was
_WAS = re.compile(r"(?: \([^()]*\))? (?:was|were|is|has been|had been)\b")
#: "the Declaration on the Establishment of the SCO", however it is called
_OF_FOUNDING = re.compile(r"stablish|[Cc]reation|[Ff]ound")
_NEAR = 60
_RULE = "founding"
_ANNIVERSARY = mark("anniversary jubilee")
_FOUNDERS = mark("found* original initial created established set")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """The founding that the sentence tells of, and the founders it names."""
    if folded.marks & _QUICK and folded.text[-1:] != "?":
        return _told(folded, context)
    return iter(())


def _told(folded: Folded, context: Context) -> Iterator[Claim]:
    tried = None
    for match in folded.find(*_WAYS):
        claims = list(_founding(folded, context, match)) if match.re is not tried else ()
        tried = match.re  # of each way only the first counts
        if claims:
            yield from claims
            break
    if folded.marks & _FOUNDERS:
        yield from _founders(folded, context)


def _is_done_by(match: re.Match[str]) -> bool:
    return any(way.made(match) for way in _DONE_BY)


def _founding(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    org = _organisation(folded, context, match["org"])
    gap = match.groupdict().get("gap") or ""
    signed = forms.DECLARED.made(match) or forms.SIGNED.made(match)
    if signed and not _OF_FOUNDING.search(folded.words(match["org"])):
        return
    if not org or not _GAP.search(gap) or doubted(folded.text[: match.start()] + gap):
        return
    if _PART_OF.search(folded.text, 0, match.start("org")):
        return
    if _WAS.match(gap) and _OF_SOMETHING.search(folded.text, 0, match.start("org")):
        return
    tail = match["tail"] if _is_done_by(match) else _TAIL_END.split(match["tail"])[0]
    if _AS_ANOTHER.search(tail) or (forms.CAME.made(match) and _of_another(folded, match, tail)):
        return
    place, day = _where_and_when(folded, match, tail)
    by = forms.BY.search(tail)
    if (place or (day and day[:4] != context.published[:4])) and not _jubilee(folded, context, day):
        yield context.claim(folded, f"{_RULE}.founded", org, "founded", place or day, valid=day)
    elif not by or re.search("[A-Z]", gap):
        return
    if _is_done_by(match):
        along = forms.ALONG.match(folded.text, match.end())
        who = tail + (along["who"] if along else "")
        yield from _made_by(folded, context, folded.items(who), org, day)
    if by and by["many"]:
        yield context.claim(
            folded, f"{_RULE}.founded", org, "count", number(by["number"]), of="founders", valid=day
        )
    if by and by["who"]:
        yield from _made_by(folded, context, folded.items(by["who"]), org, day)


def _of_another(folded: Folded, match: re.Match[str], tail: str) -> bool:
    """Whether something of the organisation "dates back to", or to the founding of another."""
    other = any(item.id in PREDECESSORS for item in folded.items(tail))
    return other or _OF_SOMETHING.search(folded.text, 0, match.start("org")) is not None


def _made_by(
    folded: Folded, context: Context, items: list[Item], org: str, day: str = ""
) -> Iterator[Claim]:
    for item in items:
        for country in item.ids if item.kind in "CL" else ():
            yield context.claim(folded, f"{_RULE}.founded", country, "founder", org, valid=day)


def _jubilee(folded: Folded, context: Context, day: str) -> bool:
    """Whether the date is that of a jubilee: "the 20th anniversary of its founding in 2021"."""
    return folded.marks & _ANNIVERSARY != 0 and (not day or day[:4] >= context.published[:4])


def _where_and_when(folded: Folded, match: re.Match[str], tail: str) -> tuple[str, str]:
    """City and date in the words behind the verb, else the date before it."""
    items = list(_spelled_out(folded, tail))
    if _is_done_by(match):
        items += _spelled_out(folded, folded.text[match.end() :][:_NEAR])
    place = next((i.id for i in items if i.kind == "P"), "")
    unknown = _UNKNOWN_CITY.search(_HOW.split(tail)[0])
    if not place and unknown:
        place = f"city:{slug(unknown[1])}"
    relative = "which" in (match.groupdict().get("gap") or "")  # what is said before is another's
    ahead = [] if relative else folded.items(folded.text[: match.start()])
    days = [i.id for i in items if i.kind == "D" and "/" not in i.id]
    if _is_done_by(match):
        days.sort(key=len, reverse=True)
    if not days:
        days = [i.id for i in ahead if i.kind == "D" and "/" not in i.id]
        held = next((i for i in ahead if i.kind == "M" and i.text("day")), None)
        if held and not days:
            place, days = place or held.text("city"), [held.text("day")]
    return place, days[0].rstrip("~") if days else ""


def _spelled_out(folded: Folded, tail: str) -> Iterator[Item]:
    """The tokens of a stretch; of "a summit in Shanghai in 2001" its city and date."""
    for item in folded.items(tail):
        told = item.text("day") or item.text("hint")
        for kind, id in (("P", item.text("city")), ("D", told)):
            if item.kind == "M" and id:
                yield Item(kind, (id,), item.words, {})
        yield item


def _founders(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    for match in folded.find(*forms.FOUNDERS):
        ahead = [i.id for i in folded.items(text[: match.start()]) if i.kind == "G"]
        org = _organisation(folded, context, match["org"] or "")
        gone = not match["org"] and any(id in PREDECESSORS for id in ahead[-1:])
        gone = gone or _BEYOND.search(text[: match.start()]) is not None
        if org and not gone and not doubted(text[: match.start()]):
            besides = BESIDES.search(text[: match.start()])
            who = match["who"] + (besides["who"] if besides else "")
            yield from _made_by(folded, context, folded.items(who), org)
            if match.groupdict().get("many"):
                many = number(match["many"])
                yield context.claim(folded, f"{_RULE}.founder", org, "count", many, of="founders")
    for match in folded.find(forms.OF_FOUNDERS):
        org = _organisation(folded, context, match[0] + text[match.end() :])
        if org and not doubted(text[: match.start()]):
            many = number(match["number"])
            yield context.claim(folded, f"{_RULE}.founder", org, "count", many, of="founders")


def _organisation(folded: Folded, context: Context, words: str | None) -> str:
    items = folded.items(words or "")
    named = next((i.id for i in items if i.kind == "G"), "")
    ours = any(i.kind == "X" and i.id.startswith("document:sco") for i in items)
    return named or ("org:sco" if ours else context.memory.organisation)
