"""Who spoke at a meeting: "addressing the summit, Modi said", "in his speech at the forum"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim
from facts.rules import attendance_forms as forms
from facts.rules.attendance_claims import attended
from facts.rules.context import Context, mood
from facts.rules.parties import Party, parties
from facts.rules.tokens import Folded


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Everyone who the sentence says spoke at a meeting, and "he took part in the meeting"."""
    text = folded.text
    for regex in (forms.SAID_AT, forms.SPEAKING):
        for match in regex.finditer(text):
            verb = match.groupdict().get("verb") or ""
            gap = match.groupdict().get("gap") or ""
            item = folded.item(match["m"])
            ahead = item.text("soon") or re.search(r"\b(?:that|will|of|upcoming|ahead)\b", gap)
            if forms.TO_SPEAK.match(match.groupdict().get("then") or ""):
                continue
            if mood(verb) == "fact" and not ahead:
                context.memory.floor = item.id
                speakers = tuple(parties(folded, match["who"] or "")) or (
                    (Party(context.memory.person),) if context.memory.person else ()
                )
                for party in speakers:
                    yield attended(folded, context, party, item.id, "fact", spoke=True)
    for match in forms.PRONOUN.finditer(text):
        before = [i.id for i in folded.items(text[: match.start()]) if i.kind == "N"]
        topic = context.memory.person
        pronoun = match["who"].lower() in {"he", "she"}
        who = before[-1] if before and (pronoun or not topic) else topic
        modality = mood(match["verb"])
        if who and modality:
            spoke = re.search(r"speech|spoke|address", match["verb"]) is not None
            meeting = folded.item(match["m"]).id
            yield attended(folded, context, Party(who), meeting, modality, spoke)
