"""Where a verb group begins, and the words before it that are its own clause's.

"is also expected to" belongs to "attend"; "who had been feted in Minsk on Thursday" does not.
"""

from __future__ import annotations

import re

from facts.rules.context import AUX
from facts.rules.tokens import pattern, token_class

_REACH = 140
_AUX_BEFORE = pattern(rf"(?<![\w'-]){AUX}$")
#: No auxiliary holds these characters: the group begins behind the last of them.
_NO_AUX = re.compile(f"[^a-z ,'{token_class('D')[1:-1]}]")

_UP_TO = re.compile(r"\b(?:for|until|till|through|of|to) $")
_DAY = pattern(r"⟨D⟩ ")


def group_start(text: str, at: int) -> int:
    """Where the auxiliaries begin that belong to the verb at ``at``; ``at`` if there are none."""
    first = max(0, at - _REACH)
    other = _NO_AUX.search(text[first:at][::-1])
    match = _AUX_BEFORE.search(text, at - other.start() if other else first, at)
    if match is None:
        return at
    # a comma ends what is said aside of the subject; "the strategy until 2025 was approved"
    start = match.start() + (2 if match[0].startswith(", ") else 0)
    day = _DAY.match(text, start) if _UP_TO.search(text, max(0, start - 9), start) else None
    return day.end() if day else start


_RELATIVE = re.compile(r",? \b(?:who|whom|which|whose|where)\b[^,;]{0,160}(?:,|$)")
#: "After meeting Putin in Moscow, Modi met …": another place and day than those of the verb.
_EARLIER = re.compile(r"^(?:After|Before|Ahead of|Following|Prior to|Since)\b[^,;]*,")
#: "As Modi leaves this evening, the minister said that he will meet …": what is said is by itself.
_SAID_THAT = re.compile(
    r"^.*\b(?:said|says|informed|announced|told|confirmed|reported|noted|added|hinted|indicated)"
    r" [^,;]{0,40}?that "
)
_JOINT = re.compile(r"; |, (?:and|but|while|whereas|as(?! (?:a )?part\b| well\b)) ")
_OWN_SUBJECT = pattern(r"⟨NCGKBMO⟩|\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")


def own_clause(head: str) -> str:
    """What of the words before a verb is its own clause, without what relative clauses say."""
    head = _SAID_THAT.sub("", _EARLIER.sub("", _RELATIVE.sub("", head)))
    joints = list(_JOINT.finditer(head))
    for joint in reversed(joints):
        if _OWN_SUBJECT.search(head, joint.end()):
            return head[joint.end() :]
    return head
