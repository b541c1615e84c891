"""``chair``: who chairs the organisation or one of its councils, from when and until when.

The chair of the organisation is that of its Council of Heads of State; the chair of the Council of
Heads of Government is another office. A bare "chairmanship" means the one last spoken of.
"""

from __future__ import annotations

from collections.abc import Iterator

from facts.model import Claim
from facts.rules.chairs import chair_forms as forms
from facts.rules.chairs.chair_claims import told
from facts.rules.chairs.chair_phrases import WORDS, body_of, fold_chairs, says_chair
from facts.rules.chairs.chair_terms import boxed, chaired, described, holding, of_owner
from facts.rules.chairs.hand_overs import left, taken
from facts.rules.context import Context
from facts.rules.marks import ADJECTIVE, BODY, CHAIR, CITY, COUNTRY, ORGANISATION, PERSON, mark
from facts.rules.tokens import Folded

#: The country is not named.
_PRONOUNS = mark("it country")
_PASSING = mark("over turn* baton took tak* relinq* leadership")
_ELSE = mark("leads leading heads heading led headed lead head reins")
_CHAIRING = mark("chair chairs chaired chairing preside presides presided presiding")
_CHAIRED = mark("chaired presided headed led chairing")
_LEADING = mark("lead leads leading head heads heading led headed")
_CAN_CHAIR = COUNTRY | PERSON | CITY | ADJECTIVE
_CHAIRED_BODIES = ORGANISATION | BODY


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every chair that the sentence gives to a country or a person."""
    memory, marks = context.memory, folded.marks
    meant, memory.chair = memory.chair, ""
    said = marks & WORDS or (marks & _CHAIRED_BODIES and marks & _ELSE)
    if not (said or (meant and marks & _PASSING)):
        return iter(())
    named = marks & _CAN_CHAIR or (memory.country and marks & _PRONOUNS)
    if not named or folded.text.endswith("?"):
        return iter(())
    text = folded.text
    return _once(_all(folded, context, meant) if said else _meant(folded, context, text, meant))


def _once(claims: Iterator[Claim]) -> Iterator[Claim]:
    seen: set[tuple[str, str | None, str]] = set()
    for claim in claims:
        key = claim.subject, claim.object, claim.valid
        if key not in seen:
            seen.add(key)
            yield claim


def _all(folded: Folded, context: Context, meant: str) -> Iterator[Claim]:
    if ":" in folded.text or "(" in folded.text:
        yield from boxed(folded, context)
    said = says_chair(folded.text)
    text = fold_chairs(folded, context, said)
    chairs = [i for i in folded.items(text) if i.kind == "H"] if folded.marks & CHAIR else []
    context.memory.chair = chairs[-1].id if chairs else ""
    if chairs:
        yield from _of_chairs(folded, context, text)
    chairing = (forms.CHAIRING,) if said and folded.marks & _CHAIRING else ()
    leading = (forms.LEADING,) if folded.marks & _LEADING else ()
    for match in folded.find(*chairing, *leading, text=text):
        body = body_of(folded, context, match["what"])
        if body:
            context.memory.chair = body
            yield from holding(folded, context, match, body)
    if body := context.memory.chair or meant:
        yield from _meant(folded, context, text, body)
    if folded.marks & _CHAIRED:
        yield from chaired(folded, context, text)


def _of_chairs(folded: Folded, context: Context, text: str) -> Iterator[Claim]:
    """What is told of the chairs that the sentence names, each one token of the text."""
    at = list(_places(text))
    for match in told(folded, forms.HAND_OVERS, text, at):
        yield from taken(folded, context, match, folded.item(match["chair"]).id)
    yield from of_owner(folded, context, text, at)
    yield from described(folded, context, text, at)
    for match in told(folded, forms.HOLDING, text, at):
        yield from holding(folded, context, match, folded.item(match["chair"]).id)


def _places(text: str) -> Iterator[int]:
    """Where the words for a chair begin, each one token of the text."""
    end = 0
    for token in forms.TOKEN.finditer(text):
        begin = token.start()
        if text.endswith(("he ", "of ", "for ", "in "), end, begin):
            words = forms.CHAIR.search(text, max(end, begin - forms.LEAD), token.end())
            begin = words.start() if words else begin
        end = token.end()
        yield begin


def _meant(folded: Folded, context: Context, text: str, body: str) -> Iterator[Claim]:
    """ "China passed the baton to Kyrgyzstan", where the chair has just been spoken of."""
    for match in folded.find(*forms.MEANT, forms.LEAVE, text=text):
        done = left if forms.LEAVE.made(match) else taken
        yield from done(folded, context, match, body)
