"""Statuses told as a list: a heading that names a status, a country in each line below.

"Observer states:", then "- Mongolia", "- Afghanistan".
"""

from __future__ import annotations

from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import Context, since
from facts.rules.membership.status_claims import listing_day, of_one, organisation_of
from facts.rules.membership.status_words import OF, PRE, STATUS, kind
from facts.rules.tokens import Folded, is_token, pattern
from facts.sentences import BULLETS

#: No heading is longer.
_LONGEST = 80
_BULLET = rf"^[{BULLETS}\d.)( ]*"
#: "Member states (10)", "The SCO has ten member states:"
_HEADING = pattern(
    rf"{_BULLET}(?:(?:[Tt]he |[Ii]ts |[Cc]urrent |[Ll]ist of |(?:the )?⟨G⟩(?:'s)? )*"
    rf"|(?:[Tt]he )?⟨G⟩ (?:now |currently )?(?:has|includes|comprises|unites) (?:the following )?)"
    rf"{PRE}{STATUS}(?<=s){OF}(?: \(\d{{1,2}}\)|,? (?:are|include|of ⟨G⟩|as of ⟨D⟩|as follows"
    r"|currently|now))*:?$"
)
#: "• India (since 2017)", "3. Iran – 2023;"
_LINE = pattern(
    rf"{_BULLET}(?:the )?(?P<who>⟨CL⟩)(?:,? [-–—(]? ?(?:since |from |joined |in |on )*"
    r"(?P<day>⟨D⟩|20[012]\d)\)?)?[;,.]?$"
)
#: A number that was cut from its line
_NUMBER = pattern(rf"{_BULLET}$")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """The status of the countries in a line of such a list; a heading is kept in mind."""
    told, context.memory.listing = context.memory.listing, None
    text = folded.text
    line = _LINE.match(text) if told else None
    if told and (line or _NUMBER.match(text)):
        context.memory.listing = told
    if told and line:
        status, organisation = told
        begun = line["day"] or ""
        begun = folded.item(begun).id if is_token(begun) else begun
        day = since(begun) or listing_day(folded, context)
        for country in folded.item(line["who"]).ids:
            yield of_one(folded, context, "listing", country, status, day, organisation)
    elif len(text) <= _LONGEST and folded.fits(_HEADING) and (heading := _HEADING.match(text)):
        named, of = kind(heading["status"]), organisation_of(folded, context, heading)
        context.memory.listing = (named, of) if named and of else None
