"""``designated``: a title that a city is given, such as capital of tourism and culture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import AUX, Context, doubted, mood, when
from facts.rules.tokens import Folded, pattern

#: The day of the report is not that of the title.
_SAID = re.compile(r"\b(?:said|says|announced|told|according|reports?)\b|, [A-Z]")
_TITLE = (
    r"\"?'?(?P<title>(?:(?:first|new) )?(?:⟨G⟩(?:'s)? )?\"?(?:(?:first|new) )?(?:[A-Za-z]+(?:,| and"
    r"|,? and| &)? ){1,4}[Cc]apital\"?(?: of (?:the )?(?:⟨G⟩|[Oo]rgani[sz]ation|bloc)"
    r"(?: [Oo]rgani[sz]ation)?)?)'?(?P<tail>[^;.]{0,60})"
)
_CITY = r"(?P<city>⟨P⟩)(?:'s)?(?:,[^,]{0,90},| \([^()]{2,30}\)| city)?"
_NAMED = pattern(
    rf"{_CITY} (?P<verb>{AUX}(?:become|becomes|became|declared|turn out to be"
    rf"|named|designated|proclaimed|announced|chosen|selected|recognised|recognized|elected"
    rf"|serve|serves|served|approved|picked|dubbed)|is|was|is currently)(?: to be| as)?"
    rf"(?: the| a| its)? {_TITLE}"
)
_NAMING = pattern(
    rf"(?P<verb>(?:{AUX})(?:declare|declared|declares|name|named|designate|designated|proclaim"
    rf"|proclaimed|announced|declaring|designating|selected|chose|approved"
    rf"|naming)) (?:the (?:\w+ )?city of )?(?P<city>⟨P⟩)(?: as)?(?: the| a| its)? {_TITLE}"
)
_HONOUR = r"(?:title|status|designation|honou?r)"
#: "the title of tourism and cultural capital was given to Almaty", "… received the title of …"
_TITLED = pattern(
    rf"{_HONOUR} of (?:the )?{_TITLE[: -len('(?P<tail>[^;.]{0,60})')]}"
    rf" (?P<verb>{AUX}(?:given|granted|awarded|conferred|passed|assigned|handed over|goes|went))"
    rf" (?:to|on|upon) (?:the (?:\w+ )?city of )?(?P<city>⟨P⟩)(?P<tail>[^;.]{{0,60}})"
)
_RECEIVED = pattern(
    rf"{_CITY} (?P<verb>{AUX}(?:received|receives?|given|granted|awarded|got|obtained|conferred"
    rf"|holds?|held|bears?|gained|earned)) (?:with )?(?:the )?{_HONOUR} of (?:the )?{_TITLE}"
)
_GIVING = pattern(
    rf"(?P<verb>(?:{AUX})(?:granted?|granting|gave|give|giving|awarded?|awarding|conferred)) "
    rf"(?:the (?:\w+ )?city of )?(?P<city>⟨P⟩) (?:the )?{_HONOUR} of (?:the )?{_TITLE}"
)


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every title that the sentence gives to a city."""
    if "apital" not in folded.text or folded.text.endswith("?"):
        return
    for regex in (_NAMED, _NAMING, _TITLED, _RECEIVED, _GIVING):
        for match in regex.finditer(folded.text):
            modality = mood(match["verb"])
            if modality is None or doubted(folded.text[: match.start()]):
                continue
            title = folded.words(match["title"]).replace('"', "").strip()
            if not re.search(r"tour|cultur|youth|capital of the", title, re.IGNORECASE):
                continue
            day = when(folded.items(_SAID.split(match["tail"])[0]), modality)
            yield context.claim(
                folded,
                "designations",
                folded.item(match["city"]).id,
                "designated",
                title,
                valid=day,
                modality=modality,
            )
