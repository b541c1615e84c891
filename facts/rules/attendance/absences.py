"""Who does not come to a meeting, though the sentence names the meeting and those who do come."""

from __future__ import annotations

import re

from facts.rules.context import AUX, mood
from facts.rules.tokens import Folded, pattern

#: "as Khan would skip the meeting", "since Modi has opted out"
_STAYS_AWAY = pattern(
    r"(?P<who>⟨N⟩)(?:,⟨^NM⟩{0,80},| himself| who)? "
    r"(?P<verb>⟨AUX⟩(?:decided to |opted to |chos?en? to |preferred to )?)"
    r"(?P<do>skip(?:s|ped|ping)?|miss(?:es|ed|ing)?|boycott(?:s|ed|ing)?|absent"
    r"|(?:stay|remain)(?:s|ed|ing)? (?:away|out|at home|back)|s[ia]t(?:s|ting)? (?:it |this )?out"
    r"|opt(?:s|ed|ing)? (?:out|not)|(?:pull|dropp?)(?:s|ed|ing)? out|withdr[aoe]\w+"
    r"|g[ia]v(?:es?|en|ing) [^,;]{2,40} a miss|refus\w+|declin\w+|unable|unlikely|cancel\w+"
    r"|decided (?:against|not)|chos?en? not|represented by|depute[sd]?)(?![\w-])",
    AUX=AUX,
)
#: "Modi will not attend": whatever the verb.
_DOES_NOT = pattern(
    r"(?P<who>⟨N⟩)(?:,⟨^N⟩{0,160}?,| himself| who)? (?P<verb>⟨AUX⟩)"
    r"(?:attend|come|travel|participate|take part|join|be (?:there|present)|make it|go|fly|visit)"
    r"(?:ed|ing)?(?![\w-])",
    AUX=AUX,
)
#: "in place of President Xi", "in Modi's absence"
_FOR_ANOTHER = pattern(
    r"(?:\b(?:[Ii]n (?:the )?(?:place|absence|stead) of|[Ii]nstead of|[Oo]n behalf of|[Ww]ithout"
    r"|[Rr]eplacing|[Ff]illing in for|[Ss]tanding in for|[Dd]eputi[sz]ing for) (?:the )?"
    r"(?P<who>⟨N⟩)(?!'s?)|(?P<whose>⟨N⟩)'s? (?:absence|stead|place)\b)"
)
#: "all leaders except Modi", "neither Modi nor Raisi"
_EXCEPT = pattern(
    r"\b(?:[Ee]xcept(?: for)?|[Ee]xcluding|other than|with the exception of|[Bb]arring|but not"
    r"|all save|[Nn]either|nor|not) (?:the )?(?P<who>⟨NCLK⟩(?:(?:,|,? and|,? or| of) ⟨NCLK⟩)*)(?!')"
)
#: "Delhi had earlier confirmed Modi's visit": it is no longer so
_NO_LONGER = pattern(
    r"\bhad (?:earlier|previously|initially|originally) (?:confirmed|announced|planned|scheduled)"
    r"\b⟨^N⟩{0,60}(?P<who>⟨N⟩)"
)
_NOT = re.compile(r"\b(?:not|never|unlikely)\b|n't\b")


def absent(folded: Folded) -> frozenset[str]:
    """Those of whom the sentence says that they stay away, or that others come for them."""
    found: set[str] = set()
    for match in folded.find(_STAYS_AWAY, _DOES_NOT, _FOR_ANOTHER, _NO_LONGER, _EXCEPT):
        if _is_meant(match):
            who = match["who"] or match["whose"]
            found.update(id for item in folded.items(who) for id in item.ids)
    return frozenset(found)


def _is_meant(match: re.Match[str]) -> bool:
    """Whether the verb, if there is one, says so: "will skip", "will not attend"."""
    if _STAYS_AWAY.made(match):
        return not _NOT.search(match["verb"])
    if _DOES_NOT.made(match):
        return _NOT.search(match["verb"]) is not None and mood(match["verb"]) is None
    return True
