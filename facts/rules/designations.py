"""``designated``: a title that a city is given, such as capital of tourism and culture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import AUX, Context, doubted, mood, when
from facts.rules.tokens import Folded, pattern

_TITLE = (
    r"(?P<title>(?:(?:first|new) )?(?:⟨G⟩(?:'s)? )?(?:(?:first|new) )?(?:[A-Za-z]+(?:,| and"
    r"|,? and)? ){1,4}[Cc]apital(?: of the ⟨G⟩(?: [Oo]rgani[sz]ation)?)?)(?P<tail>[^;.]{0,40})"
)
_NAMED = pattern(
    rf"(?P<city>⟨P⟩)(?:,[^,]{{0,60}},| \([^()]{{2,30}}\))? (?P<verb>{AUX}(?:become|becomes"
    rf"|became|declared"
    rf"|named|designated|proclaimed|announced|chosen|selected|recognised|recognized|elected"
    rf"|serve|serves)|is|was|is currently)(?: as)?(?: the| a| its)? \"?{_TITLE}"
)
_NAMING = pattern(
    rf"(?P<verb>(?:{AUX})(?:declare|declared|name|named|designate|designated|proclaim"
    rf"|proclaimed|announced|declaring|designating"
    rf"|naming)) (?:the (?:\w+ )?city of )?(?P<city>⟨P⟩)(?: as)?(?: the| a| its)? {_TITLE}"
)


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every title that the sentence gives to a city."""
    if "apital" not in folded.text or folded.text.endswith("?"):
        return
    for regex in (_NAMED, _NAMING):
        for match in regex.finditer(folded.text):
            modality = mood(match["verb"])
            if modality is None or doubted(folded.text[: match.start()]):
                continue
            title = folded.words(match["title"])
            if not re.search(r"tour|cultur|youth|capital of the", title, re.IGNORECASE):
                continue
            day = when(folded.items(match["tail"]), modality)
            yield context.claim(
                folded,
                "designations",
                folded.item(match["city"]).id,
                "designated",
                title,
                valid=day,
                modality=modality,
            )
