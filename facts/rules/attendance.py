"""``attended``: who took part in which meeting, in which capacity, and who spoke there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.context import AUX, Context, doubted, mood
from facts.rules.parties import CHAIN, Party, capacity, fold_parties, parties
from facts.rules.tokens import Folded, pattern

_GOING = (
    r"(?:(?:deliver|delivers|delivered|make|made) (?:a|an|his|her) (?:[a-z]+ )?(?:speech|address"
    r"|statement|remarks) at|preside over|presides over|presided over"
    r"|attend|attends|attended|attending|participate in|participates in|participated in"
    r"|participating in|take part in|takes part in|took part in|taking part in"
    r"|taken part in"
    r"|join|joined|joining|addressed|address|addresses|addressing|spoke at|speaking at"
    r"|speaks at|speak at|(?:represented|represent|leading|led|lead|heads?"
    r"|headed) [^;,]{1,40} (?:at|to|in)|represent [^;,]{2,20} at|chaired|present at|opened|among"
    r" those in attendance (?:for|at)|in attendance at|among those attending)"
)
_CAME = pattern(
    rf"(?P<chain>{CHAIN})(?:,? (?:in (?:his|her) (?:speech|address|remarks)"
    rf"|who is [^,;]{{3,60}}),?)?(?:,⟨^M⟩{{0,90}},)? (?P<verb>{AUX}{_GOING})(?: the"
    rf"| an?)?(?: (?:opening|plenary|narrow|expanded"
    rf"|extended)(?: session)? of)? ?(?P<m>⟨M⟩)(?: as (?:an? )?(?P<status>observer"
    rf"|(?:special )?guest)\b)?"
)
_ATTENDED_BY = pattern(
    rf"(?P<m>⟨M⟩)(?P<verb>[^;.]{{0,100}}?(?:attended|joined|addressed|opened) by"
    rf"|[^;.]{{0,100}}? with the participation of|,? (?:brought|brings"
    rf"|will bring) together)(?: also)? (?P<chain>{CHAIN})"
)
_AMONG = pattern(
    rf"(?:[Aa]mong (?:the )?(?:participants|attendees|guests|those (?:attending"
    rf"|present))(?: (?:of|at|in) (?P<m>⟨M⟩))? (?:are|were|is|will be)|(?:[Ll]eaders"
    rf"|[Oo]fficials|[Pp]articipants|[Aa]ttendees|[Gg]uests|[Tt]hose|[Dd]ignitaries)(?:"
    rf" (?:attending|at|of|in"
    rf"|from [^,;]{{2,30}} attending)(?: (?P<m2>⟨M⟩))?)? (?:included?|are"
    rf"|were))(?: the)? (?P<chain>{CHAIN})"
)
_THERE = pattern(
    rf"(?:\b[Ii]t (?P<verb>(?:was|is|will be|is being)(?: also)? (?:attended|joined"
    rf"|opened) by)|[Tt]aking part in (?:it|⟨M⟩) (?P<verb2>are|were)|they (?P<verb3>will be"
    rf"|were|are) joined by|among them(?: (?:are|were))?)(?: the)? (?P<chain>{CHAIN})"
)
_LIST_ATTEND = pattern(
    rf"(?P<list>[^;]{{0,200}}?\((?P<chain>{CHAIN})\)[^;]{{0,80}}?) "
    rf"(?P<verb>{AUX}(?:attended|participated in|took part in|attend"
    rf"|participate in)) (?P<m>⟨M⟩)"
)
_ALSO = pattern(
    rf"(?P<chain>{CHAIN}) (?P<verb>{AUX}(?:attend|attended|participate|participated"
    rf"|take part|took part|be present|(?:likewise |also )?present|(?:also )?in attendance|came"
    rf"|come|joined"
    rf"|a (?:special )?guest(?: of hono\w+)?|participating|attending|represented (?:⟨C⟩"
    rf"|(?:his|her|the) country))(?: online| virtually| remotely| in person| (?:via"
    rf"|by) video[\w-]*(?: link| conferenc\w+)?)?)(?: as (?:an? )?(?P<status>observer"
    rf"|(?:special )?guest(?: of hono\w+)?|guests))?(?=[.,;]|$| as | while| and )"
)
_SAID_AT = pattern(
    rf"(?P<who>⟨N⟩)(?:,⟨^NM⟩{{0,60}},)? (?P<verb>{AUX}(?:said|noted|stated|stressed|told"
    rf"|declared|announced|emphasi[sz]ed|underlined|spoke|proposed|highlighted|pointed out"
    rf"|called|remarked|urged|addressed|outlined|suggested|delivered (?:a|his|her) speech"
    rf"|made a speech))(?P<gap>⟨^MN⟩{{0,70}}?) (?:at|during|to|addressing"
    rf"|speaking at) (?:the (?:opening|plenary|narrow|expanded"
    rf"|extended)(?: session)? of )?(?P<m>⟨M⟩)"
)
_SPEAKING = pattern(
    r"(?:[Ss]peaking|[Aa]ddressing|[Ii]n (?:his|her) (?:speech|address|remarks|statement)"
    r"|[Dd]elivering)(?: \w+){0,3}?(?: at| to| during)? (?P<m>⟨M⟩)(?:⟨^NM⟩{0,40}?), (?:the "
    r")?(?P<who>⟨N⟩)"
)
_PRONOUN = pattern(
    r"\b(?P<who>he|she|[Tt]he head of state|[Tt]he president|[Tt]he prime minister"
    r"|[Tt]he minister|[Tt]he Kazakh leader) (?P<verb>⟨AUX⟩(?:attended|participated in"
    r"|took part in|made a speech at|spoke at|delivered a speech at|addressed)) (?P<m>⟨M⟩)",
    AUX=AUX,
)
_WHERE = pattern(
    r"(?:\b(?:in|to|of|from|at|for|with|visit|visiting|by|against|into|near|leave"
    r"|left)(?: the)? |⟨P⟩,? )$"
)
_TRAVELS = pattern(
    r"(?P<who>⟨N⟩)(?:,⟨^NM⟩{0,80},)? (?P<verb>⟨AUX⟩(?:arrived|arrives|left|leaves|departed"
    r"|departs|flew|travel|travels|travelled|traveled|visit|visits|visiting|landed|reached"
    r"|go))\b⟨^NM⟩{0,30}?⟨PC⟩⟨^NM⟩{0,60}? (?:to (?:attend|participate in|take part in|join)"
    r"|for) (?P<m>⟨M⟩)",
    AUX=AUX,
)
_REPRESENTED = pattern(
    rf"(?P<country>⟨C⟩)(?P<aside>⟨^CNK⟩{{0,80}},)? (?P<verb>{AUX}represented) (?:at ⟨M⟩ )?by"
    rf" (?:the |its "
    rf"|their )?(?P<who>⟨NK⟩|⟨O⟩)"
)
_TOGETHER = (
    (
        _CAME,
        (
            "attend",
            "particip",
            "take part",
            "took part",
            "taking part",
            "takes part",
            "join",
            "address",
            "spoke",
            "speak",
            "represent",
            "led ",
            "lead",
            "head",
            "attendance",
            "deliver",
            "made",
            "presid",
            "arrived",
            "chaired",
            "present at",
            "opened",
        ),
    ),
    (_ATTENDED_BY, (" by ", "participation", "together")),
    (_LIST_ATTEND, (")",)),
)
_PRESENCE = ("attend", "particip", "part", "present", "came", "come", "join", "represent")
_RULE = "attendance"


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Everyone who the sentence says takes part in a meeting."""
    fold_parties(folded)
    if folded.text.endswith("?"):
        return
    if folded.has("M"):
        yield from _spoke(folded, context)
        if folded.says("to attend", "participat", "to take part", "for "):
            yield from _travels(folded, context)
    if folded.has("N", "C", "G"):
        yield from _with_meeting(folded, context)
        yield from _without_meeting(folded, context)


def _with_meeting(folded: Folded, context: Context) -> Iterator[Claim]:
    """Parties and meeting stand in the sentence: "… attended the summit"."""
    for regex, words in _TOGETHER:
        if not folded.has("M") or not folded.says(*words):
            continue
        for match in regex.finditer(folded.text):
            modality = _mood(match["verb"])
            if modality and not _doubted(folded, match) and not _place_name(folded, match):
                spoke = (
                    regex is _CAME and re.search(r"address|spoke|speak", match["verb"]) is not None
                )
                meeting = folded.item(match["m"]).id
                status = _status(match.groupdict().get("status"))
                yield from _attended(
                    folded, context, match["chain"], meeting, modality, spoke, status
                )


def _without_meeting(folded: Folded, context: Context) -> Iterator[Claim]:
    """The meeting is the one being told of: "among the participants are …", "… also attended"."""
    known = context.memory.meeting()
    here = known.id if known else ""
    if not here:
        return
    text = folded.text
    for match in (
        _THERE.finditer(text)
        if folded.says("attend", "join", "among", "taking part", "opened")
        else ()
    ):
        modality = _mood(match["verb"] or match["verb2"] or match["verb3"] or "")
        if modality and not _doubted(folded, match):
            yield from _attended(folded, context, match["chain"], here, modality)
    yield from _represented(folded, context, here)
    for match in (
        _AMONG.finditer(text)
        if folded.says("participant", "attend", "leaders", "guests", "officials", "those")
        else ()
    ):
        named = match["m"] or match["m2"]
        meeting = folded.item(named).id if named else here
        yield from _attended(folded, context, match["chain"], meeting, "fact")
    for match in _ALSO.finditer(text) if folded.says(*_PRESENCE) else ():
        modality = _mood(match["verb"])
        near = [i.id for i in folded.items(text) if i.kind == "M"]
        if modality and not _doubted(folded, match):
            meeting = near[-1] if near else here
            status = _status(match["status"])
            yield from _attended(folded, context, match["chain"], meeting, modality, status=status)


def _status(words: str | None) -> str:
    """The capacity in "as special guests", "as an observer"; empty if none is told."""
    return (words or "").replace("special ", "").split(" ")[0].rstrip("s")


def _represented(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """ "India was represented by External Affairs Minister S. Jaishankar": both took part."""
    for match in _REPRESENTED.finditer(folded.text) if folded.says("represented") else ():
        modality = _mood((match["aside"] or "") + match["verb"])
        person = folded.item(match["who"])
        if not modality or _doubted(folded, match):
            continue
        if person.kind == "N":
            party = Party(person.id, capacity(person))
            yield _claim(folded, context, party, here, modality, False)
        country = Party(folded.item(match["country"]).id)
        yield _claim(folded, context, country, here, modality, False)


def _place_name(folded: Folded, match: re.Match[str]) -> bool:
    """Whether the chain is only where somebody is: "arrived in Samarkand, Uzbekistan to attend"."""
    first = next(iter(folded.items(match["chain"])), None)
    before = folded.text[max(0, match.start() - 24) : match.start()]
    return first is not None and first.kind in "CL" and _WHERE.search(before) is not None


def _travels(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "arrived in Samarkand to attend the summit": is to take part."""
    for match in _TRAVELS.finditer(folded.text):
        if mood(match["verb"]) and not _doubted(folded, match):
            meeting = folded.item(match["m"]).id
            yield from _attended(folded, context, match["who"], meeting, "planned")


def _doubted(folded: Folded, match: re.Match[str]) -> bool:
    return doubted(folded.text[max(0, match.start() - 60) : match.start()])


def _mood(verb: str) -> Modality | None:
    if re.search(r"\barrived\b", verb):
        return "planned" if re.search(r"arrived in|arrived for", verb) else None
    return mood(
        re.sub(r"\bto (?:attend|participate|take part)", "", verb) if "arrived" in verb else verb
    )


def _attended(
    folded: Folded,
    context: Context,
    chain: str,
    meeting: str,
    modality: Modality,
    spoke: bool = False,
    status: str = "",
) -> Iterator[Claim]:
    for party in parties(folded, chain):
        yield _claim(folded, context, party, meeting, modality, spoke, status)


def _claim(
    folded: Folded,
    context: Context,
    party: Party,
    meeting: str,
    modality: Modality,
    spoke: bool,
    status: str = "",
) -> Claim:
    return context.claim(
        folded,
        f"{_RULE}",
        party.id,
        "attended",
        meeting,
        valid=context.memory.day_of(meeting),
        modality=modality,
        capacity=party.capacity or None,
        represented_by=party.represented_by or None,
        status=party.status or status or None,
        spoke=spoke or None,
    )


def _spoke(folded: Folded, context: Context) -> Iterator[Claim]:
    text = folded.text
    for regex in (_SAID_AT, _SPEAKING):
        for match in regex.finditer(text):
            verb = match.groupdict().get("verb") or ""
            item = folded.item(match["m"])
            if (
                mood(verb) == "fact"
                and not item.text("soon")
                and not re.search(
                    r"\b(?:that|will|of|upcoming|ahead)\b", match.groupdict().get("gap") or ""
                )
            ):
                context.memory.floor = item.id
                for party in parties(folded, match["who"]):
                    yield _claim(folded, context, party, item.id, "fact", True)
    for match in _PRONOUN.finditer(text):
        before = [i.id for i in folded.items(text[: match.start()]) if i.kind == "N"]
        topic = context.memory.person
        who = (
            before[-1] if before and (match["who"].lower() in {"he", "she"} or not topic) else topic
        )
        modality = mood(match["verb"])
        if who and modality:
            spoke = (
                "speech" in match["verb"] or "spoke" in match["verb"] or "address" in match["verb"]
            )
            yield _claim(folded, context, Party(who), folded.item(match["m"]).id, modality, spoke)
