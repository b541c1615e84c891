"""Whose members are told as parts of a whole: "The SCO comprises …", "… make up the SCO"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Status
from facts.rules.context import Context, doubted
from facts.rules.marks import ORGANISATION, mark
from facts.rules.membership import status_forms as forms
from facts.rules.membership.status_claims import OF_THE_PAST, give, listing_day, of_the_topic
from facts.rules.tokens import Folded, pattern

#: They were so once, or are to be so.
BEFORE_NOW = pattern(
    r"\b(?:[Ee]arlier|[Pp]reviously|[Ii]nitially|[Oo]riginally|[Ff]ormerly|[Uu]sed to"
    r"|Of (?:these|them)|[Aa]t that time|[Aa]t the time of"
    r"|(?<!said that )(?<!(?:noted|ghted) that )there (?:was|were)|[Hh]istorically)\b"
    r"|\b(?:had|comprised|included|consisted of"
    r"|united|counted) (?:only |the )?(?:\w+ )?$|\b(?:[Uu]pcoming|[Ff]uture|[Pp]rospective"
    r"|[Pp]otential|[Aa]spiring|[Aa]cceding|[Cc]andidate|[Aa]ssociate|[Pp]ossible"
    r"|would-be|[Nn]ext) $|\b(?:at the time|then)[, ]"
)
#: "strengthen a bloc that includes Iran": not the organisation named before, unless that is it
_ANOTHER = re.compile(r"an? (?!$)")
_IS_IT = pattern(r"(?:⟨G⟩|(?:,| is| was| as| remains| became| [-–—])(?: also| now| currently)?) $")
#: "wants to join the SCO, a bloc that includes …"
_TOLD_OF = pattern(r"⟨G⟩(?:,| that| which)")
_AS_OTHERS = re.compile(r",? as (?:an? |the )?(?:[\w-]+ )?(?:observer|dialogue|partner|guest)")
_ORGANISED = mark("member* organi*")
_COMPRISES = mark(
    "compris* consists consisting unites* uniting* includes* groups* grouping*"
    " brings bringing made composed encompasses* encompassing* incorporates* incorporating*"
    " counts* gathers* formed represented"
)


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The SCO comprises …", "… make up the SCO": members, if no other status is named."""
    marks, text = folded.marks, folded.text
    of = marks & _COMPRISES or forms.BODY_OF.search(text)
    of = of or (marks & ORGANISATION and forms.WORD_OF.search(text))
    for match in folded.find(*(forms.COMPRISES,) if of else (), *forms.COMPOSED):
        before = text[: match.start()]
        other = re.search(r"observer|partner", match[0], re.IGNORECASE)
        vague = (
            match[0].lower().startswith("it")
            and not folded.marks & _ORGANISED
            and not of_the_topic(folded, context)
        )
        another = _ANOTHER.match(match.groupdict().get("noun") or "")
        if (
            other
            or vague
            or (another and not _IS_IT.search(before))
            or (doubted(before) and not another and not _TOLD_OF.match(match[0]))
            or OF_THE_PAST.match(text)
            or BEFORE_NOW.search(before[-40:] + match[0].split(",")[0])
            or _AS_OTHERS.match(text, match.end())
        ):
            continue
        day = listing_day(folded, context)
        yield from give(folded, context, match, "member", day, "fact", "listing")
        if plus := match.groupdict().get("plus"):
            yield from give(folded, context, match, "member", day, "fact", "listing", who=plus)
        yield from around(folded, context, match, "member", day)


def around(
    folded: Folded, context: Context, match: re.Match[str], status: Status, day: str
) -> Iterator[Claim]:
    """The rest of a broken list; of "Besides Belarus, the members are …" Belarus too."""
    before = folded.text[: match.start()]
    if besides := forms.BESIDES.search(before):
        yield from give(folded, context, match, status, day, "fact", "listing", who=besides["who"])
    beside = forms.BESIDES_AFTER.match(folded.text, match.end())
    since = day.endswith("/..")
    if beside and not (since and "had" in (match.groupdict().get("verb") or "")):
        now = listing_day(folded, context) if since else day  # nobody says since when they are
        yield from give(folded, context, match, status, now, "fact", "listing", who=beside["who"])
    if "range" in match[0] and (reach := forms.RANGE.match(folded.text, match.end())):
        yield from give(folded, context, match, status, day, "fact", "listing", who=reach["who"])
    named = folded.fits(forms.BEFORE)
    if named and (ahead := forms.BEFORE.search(folded.text, 0, match.start("who"))):
        yield from give(folded, context, match, status, day, "fact", "listing", who=ahead["who"])
    single = folded.item(match["who"]).kind == "C"
    end = match.end()
    while match.end("who") == end and (more := forms.FURTHER.match(folded.text, end)):
        dash = more["break"].strip() in {"-", "–", "—"}
        unmarked = not more["break"] and folded.item(more["who"]).kind == "L" and not single
        if _AS_OTHERS.match(folded.text, more.end()):
            break  # "… and Turkmenistan, as a special guest"
        if not (more["region"] or dash or unmarked or (single and more["break"] == ",")):
            break
        yield from give(folded, context, match, status, day, "fact", "listing", who=more["who"])
        match = more
        end = more.end()
