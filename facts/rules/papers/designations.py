"""``designated``: a title that a city is given, such as capital of tourism and culture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import AUX, Context, doubted, mood, when
from facts.rules.marks import CITY, mark
from facts.rules.tokens import Folded, pattern

#: The day of the report is not that of the title.
_SAID = re.compile(r"\b(?:said|says|announced|told|according|reports?)\b|, [A-Z]")
_TITLE = (
    r"\"?'?(?P<title>(?:(?:first(?:-ever)?|new) )?(?:⟨G⟩(?:'s)? )?\"?(?:(?:first|new) )?"
    r"(?:[A-Za-z]+(?:,| and|,? and| &)? ){1,4}[Cc]apital\"?"
    r"(?: of (?:the )?(?:⟨G⟩|[Oo]rgani[sz]ation|bloc)(?: [Oo]rgani[sz]ation)?)?)'?"
    r"(?! of\b)(?P<tail>[^;.]{0,60})"
)
_CITY = (
    r"(?P<city>⟨P⟩)(?:'s)?(?: on (?:Lake|the) [A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
    r"(?:,[^,]{0,90},|,(?= which )| \([^()]{2,30}\)| city)?(?: in ⟨C⟩)?"
)
_NAMED = pattern(
    rf"{_CITY} (?P<verb>{AUX}(?:become|becomes|became|declared|turn out to be"
    rf"|named|nominated|shine|designated|proclaimed|announced|chosen|selected|recognised|recognized|elected|affirmed"
    rf"|serve|serves|served|approved|picked|dubbed)|is|was|will be|is currently"
    rf"|(?:has|had|have) (?:already )?been)(?: to be| as)?"
    rf"(?: the| a| its)? {_TITLE}"
)
#: "As the first tourism and cultural capital of the SCO, Qingdao will host"; "Varanasi, the …"
_AS = pattern(
    rf"\bAs (?:the |its |⟨C⟩'s )?(?:[a-z]+ing )?{_TITLE[: -len('(?P<tail>[^;.]{0,60})')]}"
    r"(?P<tail>(?: for ⟨D⟩)?)(?: in ⟨C⟩)?, (?P<city>⟨P⟩)(?P<verb>)"
)
_APPOSED = pattern(
    r"(?P<city>⟨P⟩),(?P<verb>) (?!(?:to be|not|never|once|formerly)\b)"
    r"(?:(?:designated|named|declared|proclaimed|chosen|recogni[sz]ed|announced|selected)"
    rf"(?: as)? )?(?:the |its )?{_TITLE}"
)
_NAMING = pattern(
    rf"(?P<verb>(?:{AUX})(?:declare|declared|declares|name|named|designate|designated|proclaim"
    rf"|proclaimed|announced|declaring|designating|selected|chose|approved"
    rf"|naming)) (?:the (?:\w+ )?city of )?(?P<city>⟨P⟩)(?: as)?(?: the| a| its)? {_TITLE}"
)
_HONOUR = r"(?:title|status|designation|honou?r|baton)"
#: "the title of tourism and cultural capital was given to Almaty", "… received the title of …"
_TITLED = pattern(
    rf"{_HONOUR} of (?:the )?{_TITLE[: -len('(?P<tail>[^;.]{0,60})')]}"
    rf" (?P<verb>{AUX}(?:given|granted|awarded|conferred|passed|assigned|handed(?: over)?"
    r"|goes|went))"
    rf"(?: from ⟨P⟩)? (?:to|on|upon) (?:the (?:\w+ )?city of )?(?P<city>⟨P⟩)(?P<tail>[^;.]{{0,60}})"
)
_RECEIVED = pattern(
    rf"{_CITY} (?P<verb>{AUX}(?:received|receives?|given|granted|awarded|got|obtained|conferred"
    rf"|holds?|held|bears?|gained|earned|assumed|assumes|took over"
    rf"|takes over|(?<=been )handed|(?<=was )handed)) (?:with )?(?:the )?{_HONOUR} of (?:the )?"
    rf"{_TITLE}"
)
_GIVING = pattern(
    rf"(?P<verb>(?:{AUX})(?:granted?|granting|gave|give|giving|awarded?|awarding|conferred|bestowed))"
    r"(?: on| upon)? "
    rf"(?:the (?:\w+ )?city of )?(?P<city>⟨P⟩) (?:the )?{_HONOUR} of (?:the )?{_TITLE}"
)


#: "welcomed the announcement of Almaty as …"
_WELCOMED = pattern(
    r"\b(?P<verb>(?:welcom|hail|not|approv|endors)(?:ed|es|ing)) the (?:announcement|designation"
    r"|declaration|naming|selection|nomination|approval|recognition) of (?:the (?:\w+ )?city of )?"
    rf"(?P<city>⟨P⟩) as (?:the |its )?{_TITLE}"
)
#: "Almaty's status as …"
_STATUS = pattern(rf"(?P<city>⟨P⟩)'s (?P<verb>)(?:status|role|tenure) as (?:the |its )?{_TITLE}")
#: "appreciated the work of Qingdao in tourism as …"
_PRAISED = pattern(
    r"\b(?P<verb>(?:prais|appreciat|commend|hail)(?:ed|es|ing)) (?:the )?(?:[a-z]+ )?"
    r"(?:contribution|efforts|work)(?: made)? (?:of|by) (?:the (?:⟨A⟩ )?(?:city of )?)?"
    rf"(?P<city>⟨P⟩)⟨^P⟩{{0,140}}? as (?:the |its )?{_TITLE}"
)
#: "Qingdao takes over from Almaty as …"
_SUCCEEDS = pattern(
    rf"{_CITY} (?P<verb>{AUX}(?:takes? over|took over|succeeds?|succeeded|follows?|followed"
    rf"|replaces?|replaced))(?: from)? ⟨P⟩ as (?:the |its )?{_TITLE}"
)
_TITLES = (
    *(_SUCCEEDS, _NAMED, _NAMING, _TITLED, _RECEIVED, _GIVING, _AS, _APPOSED),
    *(_WELCOMED, _PRAISED, _STATUS),
)
#: "suggested declaring Almaty the capital"
_WISHED = re.compile(
    r"\b(?:suggest|propos|call|urg|consider|discuss|support)\w*(?: (?:for|to|the idea of))?"
    r" \w+ing (?:the (?:\w+ )?city of )?$"
)
#: The next city's title is not the first.
_FIRST = re.compile(r"^(?:[\w ]{2,40}'s )?(?:(?:first(?:-ever)?|new) )?", re.IGNORECASE)
#: "Almaty has been given that title for 2023-2024", "the title passes to Qingdao"
_THAT = r"(?:[Tt]hat|[Tt]his|[Tt]he same|[Tt]he) (?:honou?r|title|status|baton)"
_AGAIN = (
    pattern(
        rf"{_CITY} (?P<verb>{AUX}(?:given|granted|awarded|received|receives?|got|took over"
        rf"|takes over|take over|inherited|inherits|holds?|bears?)) {_THAT}(?! of\b)"
        r"(?P<tail>[^;.]{0,60})"
    ),
    pattern(
        rf"\b{_THAT} (?P<verb>{AUX}(?:passed|passes|goes|went|pass|go)) (?:on )?to "
        r"(?:the (?:\w+ )?city of )?(?P<city>⟨P⟩)(?P<tail>[^;.]{0,60})"
    ),
    pattern(
        r"\b(?:[Aa]|[Tt]hat|[Tt]his|[Tt]he same|[Tt]he) (?:honou?r|title|status)(?: that| which)?"
        r" ?(?P<verb>⟨AUX⟩(?:borne|held|carried|worn)) by (?:the (?:\w+ )?city of )?"
        r"(?P<city>⟨P⟩)(?P<tail>[^;.]{0,60})",
        AUX=AUX,
    ),
)
_TITLE_WORDS = mark("title* status hono* baton")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every title that the sentence gives to a city."""
    if not folded.marks & CITY or folded.text[-1:] == "?":
        return iter(())
    titled = "apital" in folded.text or (context.memory.title and folded.marks & _TITLE_WORDS)
    return _titles(folded, context) if titled else iter(())


def _titles(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    for match, words in _told(folded, context):
        modality = mood(match["verb"])
        title = words.replace('"', "").strip()
        if (
            modality is None
            or doubted(text[: match.start()])
            or _WISHED.search(text, 0, match.start("city"))
        ):
            continue
        if not re.search(r"tour|cultur|youth|capital of the", title, re.IGNORECASE):
            continue
        context.memory.title = _FIRST.sub("", title)
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


def _told(folded: Folded, context: Context) -> Iterator[tuple[re.Match[str], str]]:
    """Each way in which a title is told of, and the title; "a title now borne by Almaty" too."""
    if "apital" in folded.text:
        for match in folded.find(*_TITLES):
            yield match, folded.words(match["title"])
    if context.memory.title and folded.marks & _TITLE_WORDS:
        for match in folded.find(*_AGAIN):
            yield match, context.memory.title
