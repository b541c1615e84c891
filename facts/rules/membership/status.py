"""``status``: which country is a member, an observer, a partner, a guest of which organisation.

Only words that give the status count. A listing holds on the article's date; an admission begins
at its own date. A country that merely comes to a meeting has no status by that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from facts.model import Claim
from facts.rules.context import Context, doubted, mood
from facts.rules.gatherings.meeting_ids import year_of
from facts.rules.marks import CITY, COUNTRIES, COUNTRY, DATE, OFFICE, PERSON, mark, mark_of_kinds
from facts.rules.membership import admissions, status_composed, status_lines, status_references
from facts.rules.membership import status_forms as forms
from facts.rules.membership import status_ways as ways
from facts.rules.membership.status_claims import (
    OF_THE_PAST,
    give,
    home_of,
    is_capital,
    listing_day,
    of_one,
    organisation_of,
    told_before,
    undoubted,
)
from facts.rules.membership.status_composed import BEFORE_NOW, around
from facts.rules.membership.status_words import NAMED, SUBJECTS, kind
from facts.rules.patterns import Pattern
from facts.rules.tokens import Folded, pattern

#: "the leaders of … are members of …" says nothing of their countries
_PEOPLE_OF = re.compile(
    r"\b(?:leaders|heads|head|presidents?|ministers?|representatives|delegations?|capitals?"
    r"|half|two"
    r"|some|neighbou?ring|\w+ing) (?:of|from|with) $"
)
_NEITHER = pattern(r"\b(?:[Nn]either |nor |[Nn]o longer )[^;]{0,30}$")
#: They held a status once.
_FORMERLY = re.compile(r"\b(?:were|used to)\b(?! (?:the|invited)\b)")
_HAS_BEEN = re.compile(r"\bha(?:s|ve) (?:been|had|held)\b")
_LED_BY = pattern(r"(?P<who>⟨CL⟩), (?:which|who|whose|an?|the|one)\b[^;]*$")
#: "Pakistan, like India, is a member": both are; "Mongolia, unlike India, is an observer"
_LIKE_IT = pattern(
    r"(?P<who>⟨CL⟩), (?:(?P<un>unlike)|(?:just |much )?like|along with|alongside|together with"
    r"|as well as)(?: the)? $"
)
_PLACED = re.compile(
    r"\b(?:in|with|over|from|to|by|for|on|at|against|near|into|outside|of|between)(?: the)? $"
)
#: "members and observer states including …": it is not said who is which.
_MIXED = re.compile(
    r"\b(?:[Mm]embers?|[Mm]ember[ -](?:states|countries|nations)) (?:and|or"
    r"|as well as) $"
)
_MIXED_ALSO = re.compile(
    r"(?<!are )(?<!a )(?<!an )\b(?:[Oo]bservers?|[Pp]artners?)(?: (?:states|countries|nations))?"
    r"(?: and|,? or| as well as|,|/)(?: the| its| various)? $"
)
#: "the admission of Iran as a full member" is no listing
_ADMITTING = re.compile(
    r"\b(?:accept\w*|admi\w+|process|entry|recogni\w+|inclu(?!des\b)\w+|usher\w*|induct\w+|welcom\w+|accession"
    r"|approv\w*|join\w*|upgrad\w*|grant\w*|elevat\w*|membership|invit\w+|see|consider\w*"
    r"|home|candida\w+|appl\w+|propos\w+|idea|back\w*|memorand\w+|commitments?|obligations|sign\w*|decision"
    r"|status)\b[^;]*$"
)
#: "was the first NATO member to be a dialogue partner"
_BEING = re.compile(r"^(?:was|is|were|are) the .* to be$")
#: "Since the fall of Kabul in Afghanistan, the member states have …": one country is not several.
_NEW_SUBJECT = re.compile(
    r",? the (?:\S+ )?[Mm]ember (?:states|countries|nations)|,? the (?:\S+ )?members\b"
)
#: "As for Iran and Belarus, the member states are …"
_NEW_PLURAL = re.compile(
    r",? the (?:\S+ )?[Mm]ember[ -]?(?:states|countries|nations|s) (?:are|were|have|had|will|would"
    r"|should|must|also|agreed|decided|discussed|reaffirm\w+|support\w*|need)\b"
)
#: "three new partners are to join", who are none yet
_NEW = re.compile(r"\b(?:[Nn]ew|more|further|additional) \w")
#: "at the next summit, which will be held in 2023"
_CLAUSE_END = re.compile(r"[.;]|, (?!which)")
_NEXT = re.compile(r"\bnext (?:year|summit|meeting|session)\b")
#: "will be held with the participation of Belarus as a full member", which it is then
_TO_TAKE_PART = re.compile(r"\bwill\b[^;]*\b(?:participation|presence) of (?:the )?$")
_COMPRISING = mark(
    "compris* consist* unit* includ* incorporat* group* brings bringing made composed"
    " encompass* count* gather* formed of make* constitute*"
)
_QUICK = mark(
    "member* observer* partner* guest* join* acced* admit* accept* accession* compris*"
    " consist* unite* induct* admission* expan* added took bloc alliance union club"
    " organisation* organization* includ* incorporat* group* made composed together"
    " encompass* status inclusion* other belong* part board fold inside"
    " entered came come dates dated followed opened brought received taken rose risen advanced"
    " moved graduated make* form exchanged swapped traded newest latest youngest grant* signed"
    " completed membership* sat been seat cards"
)
#: What ends a sentence, but no heading.
_STOPS = frozenset('.!?…"')
_HOLDERS = COUNTRY | CITY | OFFICE | PERSON
#: "Besides the SCO members, …": others
_BESIDE_THEM = re.compile(
    r"\b(?:(?:un)?like|besides|beyond|from|aside from|in addition to|with|alongside) $",
    re.IGNORECASE,
)
_BOTH = 2
_MANY = 4
_POSITION = mark("status position*")
_ORGANISATIONS = mark_of_kinds("Q")
_DASH = re.compile("--| [–—-] ")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every status that the sentence gives to a country."""
    marks, text = folded.marks, folded.text
    listed = context.memory.listing or (marks & NAMED and text[-1:] not in _STOPS)
    lines = status_lines.find(folded, context) if listed else iter(())
    if marks & _QUICK and (marks & _HOLDERS or text.startswith(SUBJECTS)) and text[-1:] != "?":
        return chain(lines, _each_once(folded, context))
    return lines


def _each_once(folded: Folded, context: Context) -> Iterator[Claim]:
    taken: set[tuple[object, ...]] = set()
    several = folded.marks & _ORGANISATIONS
    for claim in _all(folded, context):
        key = claim.subject, claim.value, several and claim.qualifiers["organisation"]
        if key not in taken:
            taken.add(key)
            yield claim


def _all(folded: Folded, context: Context) -> Iterator[Claim]:
    yield from admissions.find(folded, context)
    listed = folded.marks & (COUNTRY | COUNTRIES)
    free = listed and forms.FREE.search(folded.text)
    if folded.marks & NAMED:
        if free:
            yield from _listings(folded, context, forms.LISTINGS)
            for match in folded.find(*ways.STANDING):
                yield from _listed(folded, context, match)
        elif listed:
            yield from _listings(folded, context, forms.OWNED)
        if folded.marks & (OFFICE | PERSON):
            yield from _of_officials(folded, context)
        if folded.text.startswith(SUBJECTS):
            yield from _by_pronoun(folded, context)
            yield from status_references.former_and_latter(folded, context)
        if listed and folded.marks & DATE:
            yield from _since(folded, context)
    if folded.marks & CITY and folded.marks & NAMED:
        for match in folded.find(ways.CAPITAL):
            if is_capital(folded.item(match["who"]).id):
                yield from _listed(folded, context, match)
    if not free:
        return
    for match in folded.find(*ways.BELONGS):
        yield from _listed(folded, context, match)
    if folded.marks & _POSITION or folded.text.startswith("The "):
        yield from status_references.same_as_told(folded, context)
    if folded.marks & _COMPRISING or _DASH.search(folded.text):
        yield from status_composed.find(folded, context)
    if folded.text.startswith(("These ", "They ")):
        yield from status_references.these(folded, context)


def _listings(
    folded: Folded, context: Context, listings: tuple[tuple[Pattern, Pattern], ...]
) -> Iterator[Claim]:
    """Those who are said to have a status, or stand beside its name."""
    text = folded.text
    for first, listing in listings:
        if folded.fits(listing) and first.search(text):
            for match in listing.finditer(text):
                yield from _listed(folded, context, match)


def _of_officials(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "observer states took part: Prime Minister of Mongolia …": the countries of the offices."""
    listed = (forms.REPRESENTED,) if forms.PERSONS.search(folded.text) else ()
    for match in folded.find(*listed, *forms.OFFICIALS):
        if _MIXED.search(folded.text[: match.start()]):
            continue
        status = kind(match["status"])
        organisation = organisation_of(folded, context, match)
        items = folded.items(match["who"])
        day = _held_since(folded, match, "") or context.published
        for item in items[:-1] if match["guest"] else items:
            for home in item.ids if item.kind in "CL" else (home_of(item),):
                if status and organisation and home:
                    yield of_one(folded, context, "listing", home, status, day, organisation)


def _by_pronoun(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "The country currently enjoys observer status": the one told of just before."""
    match = forms.PRONOUN_IS.match(folded.text)
    status = kind(match["status"]) if match else None
    if not match or not status:
        return
    told = told_before(folded, context, match["it"])
    plural = match["status"].endswith("s") and status != "guest"
    if plural and len(told) < _BOTH and not match["status"].endswith("status"):
        return
    organisation = organisation_of(folded, context, match)
    beside = forms.BESIDES_AFTER.match(folded.text, match.end())
    others = folded.item(beside["who"]).ids if beside and told else ()
    day = _held_since(folded, match, "") or listing_day(folded, context)
    for one in (*told, *others) if organisation else ():
        yield of_one(folded, context, "listing", one, status, day, organisation)


def _since(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "has taken part since 2010 as a dialogue partner and since 2015 as an observer"."""
    for match in (*folded.find(forms.SINCE_AS), *folded.find(forms.SINCE_IT)):
        who = [i for i in folded.items(folded.text[: match.start()]) if i.kind in "CL"]
        day = folded.item(match["day"]).id
        status = kind(match["status"])
        organisation = organisation_of(folded, context, match)
        if who and status and organisation and day.endswith("/.."):
            for country in who[-1].ids:
                yield of_one(folded, context, "since", country, status, day, organisation)


def _listed(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    groups = match.groupdict()
    status = kind(groups.get("status") or "member")
    verb = groups.get("verb") or ""
    before = undoubted(folded.text[max(0, match.start() - 80) : match.start()])
    if status is None or (verb and mood(_BEING.sub("is", verb)) is None) or doubted(before):
        return
    if groups.get("opening") == "the " and (
        len(folded.item(match["who"]).ids) < _MANY or _BESIDE_THEM.search(before)
    ):
        return  # "Unlike the SCO members, Nepal and Qatar have …"
    if (
        _NEITHER.search(before)
        or (verb and "came" not in groups and _PEOPLE_OF.search(before))
        or _FORMERLY.search(match[0][:60])
    ):
        return
    if (
        _mixed(match, before)
        or BEFORE_NOW.search(before[-50:])
        or OF_THE_PAST.match(folded.text)
        or (verb == "as" and (_ADMITTING.search(before) or _dated(folded, context, match)))
        or (verb == "as" and _TO_TAKE_PART.search(before))
        or (
            (status == "member" or _NEW.search(before[-12:] + match[0]))
            and forms.TO_JOIN.match(folded.text, match.end())
        )
        or not (who := _subject(folded, match))
    ):
        return
    valid = _held_since(folded, match, verb) or listing_day(folded, context)
    yield from give(folded, context, match, status, valid, "fact", "listing", who=who)
    if plus := groups.get("plus"):
        yield from give(folded, context, match, status, valid, "fact", "listing", who=plus)
    yield from around(folded, context, match, status, valid)
    also = forms.ALSO.match(folded.text, match.end())
    second = kind(also["status"]) if also else None
    if also and second and second != status:
        own = _held_since(folded, also, "") or valid
        yield from give(folded, context, also, second, own, "fact", "listing", who=match["who"])
    coming = forms.WILL_BE.match(folded.text, match.end())
    if coming and (soon := kind(coming["status"])):
        yield from give(folded, context, match, soon, "", "planned", "admission")


def _dated(folded: Folded, context: Context, match: re.Match[str]) -> bool:
    """ "will take part in next year's summit as a member": what it is then, not today."""
    items = folded.items(match[0])
    behind = _CLAUSE_END.split(folded.text[match.end() :], maxsplit=1)[0]
    told = [i for i in (*items, *folded.items(behind)) if i.kind in "MD"]
    years = {i.id[:4] if i.kind == "D" else str(year_of(i.id) or "") for i in told}
    another = years - {context.published[:4], ""} or _NEXT.search(match[0] + behind)
    return bool(another) or any(i.kind == "D" for i in items)


def _mixed(match: re.Match[str], before: str) -> bool:
    """Whether another status stands before this one, so that it is not said who has which."""
    named = "status" in match.re.groupindex
    listed = (
        named and match.start("status") < match.start("who") and not forms.COUNTED.match(match[0])
    )
    both = before.endswith((" and ", " or ", " as well as ")) and _MIXED.search(before) is not None
    return both or (listed and _MIXED_ALSO.search(before) is not None)


def _subject(folded: Folded, match: re.Match[str]) -> str:
    """Who has the status; of "Turkey, a mediator in Ukraine, is …" Turkey, empty if unclear."""
    place = match.start("who")
    ahead = folded.text[:place]
    anew = _NEW_SUBJECT if folded.item(match["who"]).kind == "C" else _NEW_PLURAL
    if anew.match(folded.text, match.end("who")):
        return ""
    closes = folded.text[place + 1 : place + 3] == ", " and match.groupdict().get("verb")
    if closes and (beside := _LIKE_IT.search(ahead)):
        return beside["who"] + ("" if beside["un"] else match["who"])
    if not closes or ", " not in ahead or not _PLACED.search(ahead):
        return match["who"]
    led = _LED_BY.search(ahead)
    return led["who"] if led else ""


def _held_since(folded: Folded, match: re.Match[str], verb: str) -> str:
    """The date in "… has been an observer since 2005", "Since 2012 … has been"; empty if none."""
    behind = folded.items(match.groupdict().get("since") or "")
    if behind and behind[0].kind == "M":
        year = year_of(behind[0].id)
        return f"{year}/.." if year else ""
    if behind and behind[0].id.endswith("/.."):
        return behind[0].id
    if not folded.marks & DATE:
        return ""
    ahead = [i.id for i in folded.items(folded.text[: match.start()]) if i.kind == "D"]
    lasting = _HAS_BEEN.search(folded.text) is not None and any(d.endswith("/..") for d in ahead)
    return ahead[0] if ahead and (lasting or re.search(r"\b(?:been|had|held)\b", verb)) else ""
