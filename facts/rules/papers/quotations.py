"""Who speaks in a quotation: "I met him," Jaishankar wrote; he said, "Tonight I signed it"."""

from __future__ import annotations

from facts.rules.context import Context
from facts.rules.tokens import Folded, pattern

SPOKEN_BY = pattern(
    r"[,.!?…]?['\"] (?:(?P<who>⟨N⟩)(?: also| later)? (?:said|wrote|posted|tweeted|noted|added)"
    r"|(?:said|wrote|posted|tweeted) (?P<who2>⟨N⟩))"
)
#: "Met FM Lavrov today," the foreign minister tweeted
_SPOKEN_IN_OFFICE = pattern(
    r"[,.!?…]?['\"]{1,2},? (?:the )?(?P<o>⟨OK⟩) (?:also |later )?"
    r"(?:said|wrote|posted|tweeted|noted|added)\b"
)
_BEFORE = pattern(
    r"(?:(?P<who>⟨N⟩)|\b[Hh]e|\b[Ss]he) (?:also )?(?:said|wrote|posted|tweeted|noted|added)"
    r"[^\"]{0,60}[,:] [\"'][^\"]*$"
)


def speaker(folded: Folded, context: Context, at: int) -> tuple[str, ...]:
    """Who says what stands at ``at``: named beside the quotation, else told of when it goes on."""
    text = folded.text
    behind = SPOKEN_BY.search(text, at)
    if behind:
        return (folded.item(behind["who"] or behind["who2"]).id,)
    if folded.fits(_SPOKEN_IN_OFFICE) and (office := _SPOKEN_IN_OFFICE.search(text, at)):
        post = folded.item(office["o"])
        holder = context.memory.holder(post.text("represented_by") or post.words)
        return (holder,) if holder else ()
    before = _BEFORE.search(text, 0, at)
    if before and before["who"]:
        return (folded.item(before["who"]).id,)
    goes_on = text[0] in "\"'" and text.count('"') == 1
    told = context.memory.person if before or goes_on else ""
    return (told,) if told else ()


def is_of_another(folded: Folded, context: Context, who: str, at: int) -> bool:
    """Whether "he" at ``at`` is said by ``who``, in a quotation that may have begun before."""
    quoted = folded.text.count('"', at) % 2 == 1
    return quoted and speaker(folded, context, at) == (who,)
