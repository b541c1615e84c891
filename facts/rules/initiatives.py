"""``proposed`` and ``initiated``: who suggested what, and who began which format or body."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules.context import AUX, Context, doubted, mood, when
from facts.rules.tokens import Folded, pattern

_VERB = (
    r"(?:proposed|proposes|suggested|suggests|called for|calls for|put forward|puts forward"
    r"|advocated|urged|offered to|invited (?=the)|initiated the|came up with)"
)
_TEXT = r" (?P<what>(?:that |to |the |an? )?[^;\"]{6,240})"
_PROPOSED = pattern(
    rf"(?P<who>⟨NC⟩|\b[Hh]e|\b[Ss]he|\bI\b|⟨A⟩ (?:leader|president|side|head of state"
    rf"|premier)|[Tt]he (?:president|head of state|prime minister|premier|minister"
    rf"|Tajik leader))(?P<aside>,[^;]{{0,220}}?,)? (?P<verb>{AUX}){_VERB}{_TEXT}"
)
_END = re.compile(
    r"(?:, (?:he|she|said|adding|noting|stressing|inviting|which|while|who|reports?"
    r"|according|in order)\b|\. |,? (?:he|she) (?:said|added)\b|, [A-Z]\w+ said\b)"
)
_STARTED_BY = pattern(
    r"^(?:[Ii]nitiated|[Ll]aunched at the initiative of|[Ff]ounded at the initiative of"
    r"|[Pp]roposed) (?:by )?(?:the )?(?P<who>⟨TNC⟩)(?P<when>[^,;]{0,30}), (?:the )"
    r"?(?P<what>⟨FMB⟩|[^,;⟨]{4,60}?)(?= (?:is|was|includes?|comprises|aims|has|will"
    r"|provides|brings)\b|,|⟨)"
)
_WAS_STARTED = pattern(
    r"(?:[Tt]he )?(?P<what>⟨FMB⟩|(?:(?:⟨G⟩(?:'s)?|[A-Z][\w'-]+) ){1,6}(?:Council|Forum|Bank"
    r"|Centre|Center|Club|Initiative|Fund|Association|Platform|Festival|University|Format"
    r"|Contact Group)|⟨G⟩(?:'s)? (?:[A-Z][\w'-]+ ){0,4}[A-Z][\w'-]+)"
    r"(?:, [^,;]{0,40}?)?,? (?:was |were |has been )?(?P<verb>(?:first "
    r"|originally )?(?:initiated by|(?:launched|established|created|set up|founded|held"
    r"|formed|proposed) (?:at|on) the (?:initiative|proposal"
    r"|suggestion) of))(?: the)? (?P<who>⟨TNC⟩)(?P<when>[^,;]{0,30})"
)
_QUICK = (
    "propos", "suggest", "called for", "calls for", "forward", "advocat", "urged", "offered",
    "invited", "initiat", "came up",
)  # fmt: skip


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every proposal and every initiative in the sentence."""
    text = folded.text
    if not folded.says(*_QUICK) or text.endswith("?"):
        return
    for match in _PROPOSED.finditer(text):
        yield from _proposal(folded, context, match)
    for regex in (_STARTED_BY, _WAS_STARTED):
        for match in regex.finditer(text):
            if doubted(text[: match.start()]):
                continue
            day = when(folded.items(match["when"]), "fact")
            items = folded.items(match["what"])
            single = len(match["what"]) == 1 and items
            what = (
                items[0].text("format") or items[0].id
                if single
                else folded.words(match["what"]).strip()
            )
            yield context.claim(
                folded,
                "initiatives.initiated",
                folded.item(match["who"]).id,
                "initiated",
                what,
                valid=day,
            )


def _proposal(folded: Folded, context: Context, match: re.Match[str]) -> Iterator[Claim]:
    text = folded.text
    who = _who(folded, context, match)
    if mood(match["verb"]) != "fact" or not who or doubted(text[: match.start()][-40:]):
        return
    what = match["what"]
    end = _END.search(what)
    what = folded.words(what[: end.start()] if end else what).strip(" .,\"'")
    if len(what) < 6:
        return
    around = folded.items(text[: match.start("what")])
    meeting = next((i for i in around if i.kind == "M"), None)
    at = meeting.id if meeting else context.memory.floor
    dates = [i for i in folded.items(match["verb"] + text[: match.start()]) if i.kind == "D"]
    day = (
        when(dates, "fact") or (meeting.text("day") if meeting else "") or context.memory.day_of(at)
    )
    yield context.claim(
        folded,
        "initiatives.proposed",
        who,
        "proposed",
        what,
        valid=day,
        modality="proposed",
        at=at or None,
    )


def _who(folded: Folded, context: Context, match: re.Match[str]) -> str:
    """The person or country that proposes: named, or meant by "he", "I" or "the Tajik leader"."""
    items = folded.items(match["who"])
    memory = context.memory
    if not items:
        return memory.person
    if items[0].kind != "A":
        return items[0].id
    country = items[0].id
    return next((p for p, home in reversed(memory.home.items()) if home == country), country)
