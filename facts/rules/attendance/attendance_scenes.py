"""Who is at the meeting that is told of, said as a scene: sent there, among peers, at the table.

"New Delhi sent Sushma Swaraj", "he will join his colleagues", "around the table sat Xi and Putin":
no such sentence has to name the meeting.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.model import Claim, Modality
from facts.rules.attendance import attendance_forms as forms
from facts.rules.attendance import rosters
from facts.rules.attendance.attendance_claims import (
    attended,
    in_doubt,
    is_to_come,
    subject_of,
    tense,
)
from facts.rules.attendance.parties import parties
from facts.rules.context import AUX, Context, mood
from facts.rules.tokens import Folded, pattern

_EVENT = (
    r"(?:gathering|audience|session|participants|delegates|delegations|guests|plenary)"
    r"(?! of (?!⟨M⟩))"
)
#: Those among whom somebody is at a meeting: never one of them alone.
_PEERS = (
    r"(?:(?:(?:his|her|their|the|other|fellow|all|remaining|assembled|visiting|seven|eight|nine"
    r"|ten|⟨AG⟩(?:'s)?|foreign|prime|defen[cs]e) ){0,4}(?:colleagues|counterparts|peers|leaders"
    rf"|premiers|presidents|ministers|heads of (?:state|government|delegations?))"
    rf"|(?:the|his|her) {_EVENT})"
)
_TABLE = r"(?:(?:the|a|one|same|his|her|conference|round|negotiating|summit) ){1,3}table"
_HOW = r"(?:virtually|online|remotely|in person|(?:via|by|through) (?:a )?(?:video|tele)[\w-]*)"
#: Behind a subject: what is done where the meeting is. Each alternative begins with a whole word,
#: so that ``re`` tries few of them, and none in a sentence that has no such word.
_DOES = pattern(
    r"(?<![\w'-])(?P<go>(?:join |joins |joined |joining )"
    rf"(?:{_PEERS}(?! in \w+ing\b)|{_HOW}|from ⟨PC⟩)"
    rf"|(?:address |addresses |addressed |addressing ){_PEERS}"
    rf"|told {_PEERS}|tells {_PEERS}|assure[ds] ⟨WHOM⟩|warn(?:s|ed) ⟨WHOM⟩|remind(?:s|ed) ⟨WHOM⟩"
    rf"|urge[ds] ⟨WHOM⟩|brief(?:s|ed) {_PEERS}"
    r"|deliver⟨SPEECH⟩|present⟨SPEECH⟩|gave⟨SPEECH⟩|give⟨SPEECH⟩|made⟨SPEECH⟩|make⟨SPEECH⟩"
    r"|t(?:ook|akes?|aking|aken) the (?:floor|microphone|podium|rostrum)(?! (?:at|in) (?!⟨PM⟩))"
    r"|spoke (?:first|last|second|third|next|after|before)(?![\w-])"
    r"|used⟨TURN⟩|uses⟨TURN⟩|using⟨TURN⟩"
    r"|(?:represent |represents |represented |representing )"
    r"(?:⟨C⟩|⟨P⟩|(?:his|her|the|their) (?:country|government|side|nation))"
    r"|sat⟨DOWN⟩|sits?⟨DOWN⟩|sitting⟨DOWN⟩"
    rf"|t(?:ook|akes?|aking) (?:(?:his|her|their|its|a|the) )?(?:seats?|places?)"
    rf" (?:at|around) {_TABLE}"
    # in two parts, so that a sentence needs "there" or "guests": "is" stands in every other one
    r"|b(?:e⟨THERE⟩|e making⟨TRIP⟩)|i(?:s⟨THERE⟩|s making⟨TRIP⟩)|a(?:re⟨THERE⟩|re making⟨TRIP⟩)"
    r"|w(?:as|ere)⟨THERE⟩"
    r"|deputi[sz]⟨FOR⟩|substitut⟨FOR⟩|stand⟨FOR⟩|stood⟨FOR⟩|sit⟨FOR⟩|sat⟨FOR⟩|fill⟨FOR⟩|step⟨FOR⟩"
    r"|came⟨INSTEAD⟩|comes?⟨INSTEAD⟩|coming⟨INSTEAD⟩|appear(?:ed|s)?⟨INSTEAD⟩"
    r"|stood⟨LEADING⟩|stands?⟨LEADING⟩"
    r"|made⟨TRIP⟩"
    rf"|ha[dsv]e? (?:an? |their |his |her )?(?:seats?|places?) at {_TABLE}"
    r"|preside⟨OVER⟩|presides⟨OVER⟩|presided⟨OVER⟩"
    r"|l(?:ead|eads|ed|eading) the (?:proceedings|plenary|discussions)"
    r"|ma(?:de|kes?) (?:(?:his|her|its|an|their) )(?:first )?(?:debut|appearance)"
    r"(?= (?:at|in) ⟨M⟩|[.,;])"
    r"|(?:follow |follows |followed |following )(?:⟨M⟩ (?:by|via|over|through) video[\w-]*"
    r"|the (?:debates?|proceedings|discussions|session))"
    r"|confirm(?:s|ed)⟨COMING⟩|said⟨COMING⟩|announced⟨COMING⟩|made⟨COMING⟩)(?![\w-])",
    WHOM=rf"(?:{_PEERS}|(?=(?:the )?⟨M⟩))",
    SPEECH=r"(?:s|ed|ing|n)? (?:(?:a|an|the|his|her|their|its) )?(?:[a-z]+ )?(?:reports?"
    r"|speech(?:es)?|addresse?s?|presentations?)"
    r"(?! (?:in|at) (?!the (?:meeting|session|summit)|⟨M⟩))",
    DOWN=rf" (?:in(?! for)|down (?:around|at|to) {_TABLE}|(?:around|at) {_TABLE})",
    LEADING=" at the head of [^;,.]{0,30}?delegation",
    OVER=r"\b(?=[.,;]| (?:over|at) (?:the )?(?:session|gathering|proceedings|plenary))",
    TURN=r" (?:his|her|the|their) (?:speech|address|remarks|turn|slot|occasion)(?= to)",
    THERE=r" (?:(?:also )?(?:there|on hand|in the (?:hall|room|chamber))"
    r"|(?:an? |the |another |also |among the )?(?:special |main |invited )?"
    r"(?:guests?|speakers?|participants?)(?: of hono\w+)?(?=(?: (?:at|of) ⟨M⟩)?[.,;]))",
    FOR=r"(?:s|ed|es|ing|ting|ped|ping)?(?: in)? for ⟨N⟩",
    INSTEAD=r" (?:instead|too|as well|in person"
    r"|(?:in|on) (?:his|her|their) (?:place|stead|behalf))",
    TRIP=r" the (?:trip|journey)(?: to ⟨P⟩)?",
    COMING=r"(?: it clear⟨^NM⟩{0,40}?)?(?: that)? (?:he|she|they|it)"
    r"(?: (?:will|would|is|are) (?:be )?(?:coming|come"
    r"|attend(?:ing)?|there|present|tak(?:e|ing) part|join(?:ing)?|participat(?:e|ing)"
    r"|travel(?:ling)?))",
)
#: Who does so speaks there.
_SPOKE = re.compile(
    r"address|t(?:old|ells) |warn|remind|assure|urge|brief|deliver|present|g[ai]ve|spoke "
    r"|us(?:ed|es|ing) "
    r"|ma[dk]e(?:s|n)? (?!it clear|the (?:trip|journey)|.*(?:debut|appearance)$)"
    r"|t(?:ook|akes?|aking|aken) the (?:floor|microphone|podium|rostrum)"
)
#: Who says so is to come.
_COMES = re.compile(r"confirm|said|announced|made it")
#: In front of those who are there.
_THERE = pattern(
    rf"(?<![\w'-])(?:(?:[Aa]round|[Aa]t) {_TABLE}(?:,? (?:too|also))?,?"
    r" (?P<v1>⟨AUX⟩(?:sat|sit|was|were|be))"
    r"|(?:[Ii]n the hall|[Ii]n the room|[Ii]n the audience|[Ii]n the chamber"
    r"|(?:[Aa]lso )?(?:(?<!Not )[Oo]n (?:hand|the guest list)|[Cc]oming|[Ee]xpected"
    r"(?: to (?:attend|come|take part|participate|be there))?|[Ss]peaking"
    r"|[Tt]aking the floor|[Mm]aking the (?:trip|journey)))(?: too| also)?"
    r",? (?P<v2>⟨AUX⟩(?:sat|was|were|is|are|be))"
    r"|[Rr]epresenting (?:the )?⟨CPG⟩(?: (?:at|in) ⟨M⟩)? (?P<v9>⟨AUX⟩(?:was|were|is|are|be))"
    r"|[Ii]t (?P<v11>⟨AUX⟩(?:falls?|fells?)) to"
    r"(?= ⟨N⟩ to (?:open|close|chair|speak|address|preside))"
    rf"|[Tt]aking (?:(?:his|her|their|a|the) )?(?:seats?|places?) (?:at|around) {_TABLE}"
    r"[^;,⟨]{0,60}? (?P<v3>(?:will be|were|was|are|is))"
    r"|(?:[Pp]articipants|[Ll]eaders|[Mm]inisters|[Tt]hey|[Dd]elegat\w+|[Pp]remiers|[Pp]residents"
    r"|⟨MB⟩|[Ss]ession|[Ss]tate|[Gg]overnment|[Ss]ides|[Gg]athering|[Aa]udience)"
    r" (?P<v4>⟨AUX⟩(?:hear|heard|listen(?:ed)? to)) (?:from|(?:[a-z]+ ){0,3}(?:reports?"
    r"|speech(?:es)?|address(?:es)?|statements?|remarks|presentations?|messages?) (?:by|from|of))"
    r"|(?:[Rr]eport\b|[Rr]eports\b|[Ss]peech(?:es)?|[Aa]ddress(?:es)?|[Ss]tatements?|[Rr]emarks"
    r"|[Pp]resentations?|[Cc]ontributions?)(?: there)? (?P<v5>⟨AUX⟩(?:delivered|made|given"
    r"|presented|heard)) (?:by|from)"
    r"|⟨NCA⟩(?:'s)? (?:seat|place|chair) (?P<v6>⟨AUX⟩(?:taken|filled|occupied)) by"
    r"|(?:[Aa]ttendance|[Pp]articipation|[Pp]resence) (?P<sure>⟨AUX⟩confirmed) by"
    r"|(?:[Aa]ttendance|[Pp]articipation|[Pp]resence) of (?P<whose>⟨^M⟩{1,120}?)"
    r" (?P<safe>⟨AUX⟩confirmed)"
    r"|(?:[Gg]uest|[Aa]ttendance|[Pp]articipant)s?'? list (?P<v7>(?:ran|runs|ranges|ranged"
    r"|stretche[ds])) from (?:the )?(?P<range>⟨NK⟩ to (?:the )?⟨NK⟩)"
    r"|(?:[Ff]lanked|[Jj]oined|[Ss]urrounded|[Aa]ccompanied) by(?=⟨^M⟩{3,90}, (?:the )?⟨N⟩⟨^N⟩"
    r"{1,40}⟨M⟩)"
    r"|(?:[Tt]he (?:[a-z]+ )?(?:leaders|members|premiers|ministers|presidents|heads of (?:state"
    r"|government)|hosts?)|[Tt]hey) (?P<v8>⟨AUX⟩joined) by"
    r"|(?:⟨N⟩|\b[Hh]e|\b[Ss]he) (?P<v12>⟨AUX⟩joined) by(?= (?:the )?⟨K⟩)"
    r"|(?P<with>⟨N⟩)(?:,⟨^NM⟩{0,60},)? (?P<v10>⟨AUX⟩joined)(?: (?:at|in|for) ⟨M⟩ by"
    r"| by(?=⟨^M⟩{2,160} (?:at|for|during) ⟨M⟩)))(?: also)?(?=[ .,:]|$)",
    AUX=AUX,
)
#: "was represented in the person of …"
_IN_PERSON = pattern(
    r"(?P<verb>⟨AUX⟩(?:was|were|is|are|be)(?: there| present| represented)?)"
    r" (?:in the person of|at the level of)(?=[ .,:]|$)",
    AUX=AUX,
)
#: "Iran, one of the observers, dispatched Eshaq Jahangiri": who is sent takes part.
_SENT = pattern(
    r"(?:⟨CPNA⟩|\b(?:delegation|government|side|Kremlin))(?:,⟨^NM⟩{3,60},| ⟨D⟩"
    r"| (?:decided|chose|opted) (?:not to|to skip|against) ⟨^N⟩{3,40} and(?: instead)?)?"
    r" (?P<verb>⟨AUX⟩(?:(?:giving|skipping|missing) [^;,]{3,30}? and )?(?:sen[dt]s?|sending"
    r"|dispatch(?:ed|es|ing)?|delegat(?:ed|es|ing)|deput(?:ed|es|ing)|field(?:ed|s|ing)))"
    r" (?:(?:not|neither) [^;,.⟨]{3,40}? but |only |just |instead )?(?:(?:its|his|her|the) )?"
    r"(?P<who>⟨N⟩(?:,? and (?:its |the )?⟨N⟩)?)(?!'s)(?! (?:a|an|his|her|its|their"
    r"|congratulat\w+|to (?!the|represent|lead|attend|stand|head)[a-z]+|back|home)\b)"
    r"(?: to (?:the )?(?P<to>⟨PCG⟩|[A-Z]))?",
    AUX=AUX,
)
#: "Addressing his peers, Sharif said", "From the rostrum, Rahmon warned"
_ADDRESSING = pattern(
    rf"(?:\b[Aa]ddressing {_PEERS}[^,;]{{0,60}}"
    r"|\b[Ff]rom the rostrum⟨OF⟩|\b[Ff]rom the podium⟨OF⟩|\b[Ff]rom the floor⟨OF⟩)"
    r", (?:the )?(?P<who>⟨N⟩)(?! (?:will|would|is|plans|intends)\b)",
    OF=r"(?: of (?:the )?⟨M⟩)?",
)
_THOSE_THERE = (_THERE, _IN_PERSON)
#: The groups that say who is there.
_WHO = frozenset({"range", "whose", "with"})
#: One of these matches in every sentence that sets such a scene.
FORMS = (_DOES, *_THOSE_THERE, _ADDRESSING, _SENT)
#: "will chair it and deliver the address": a verb that goes on with the "will" before it
_BARE = re.compile(
    r"(?:join|address|deliver|present|give|make|take|use|represent|sit|follow|preside|stand|fill|step"
    r"|come|appear|be|brief)\b"
)
_TO_COME = re.compile(r"\b(?:will|would|to|expected|due|set|scheduled)\b[^,;]*$")
#: "delivered a speech at the Women's Forum": another event than the meeting told of
_NAMED_EVENT = re.compile(
    r"\b[A-Z][\w'’]+ (?:Forum|Conference|Festival|Games|Exhibition|Expo|University|Congress)\b"
    r"|\baudience\b"
)
_AWAITED = re.compile(r"[Ee]xpected|[Cc]oming")
#: "Putin told his counterparts by telephone": not at a meeting.
_ELSEWHERE = re.compile(
    r"\b(?:(?:tele)?phone\w*|call|letters?|message|interview|bilateral|reporters|journalists"
    r"|news conference|press conference|airport|dinner|banquet|reception|parade|university"
    r"|parliament|last (?:year|month))\b",
    re.IGNORECASE,
)


def find(folded: Folded, context: Context, here: str) -> Iterator[Claim]:
    """Everyone who is said to be there, or to come; ``here`` is the meeting told of."""
    named = [i.id for i in folded.all if i.kind == "M"]
    meeting = named[-1] if named else here
    if not meeting:
        return
    if _ELSEWHERE.search(folded.text) or (not named and _NAMED_EVENT.search(folded.text)):
        return
    ahead = is_to_come(context, context.memory.day_of(meeting))
    yield from _does(folded, context, meeting)
    for match in folded.find(*_THOSE_THERE):
        groups = match.groupdict()
        verbs = (v for name, v in groups.items() if v and name not in _WHO)
        verb = next(verbs, "sat")
        modality = mood(verb)
        if modality is None or in_doubt(folded, match):
            continue
        to_come = ahead or groups.get("sure") or groups.get("safe") or _AWAITED.search(match[0])
        told: Modality = "planned" if to_come else modality
        chain = groups.get("range") or groups.get("whose") or rosters.listed(folded, match.end())
        chain = (groups.get("with") or "") + chain
        for party in parties(folded, chain):
            yield attended(folded, context, party, meeting, told)
    for match in folded.find(_ADDRESSING) if not ahead else ():
        for party in parties(folded, match["who"]):
            yield attended(folded, context, party, meeting, "fact", spoke=True)
    yield from _sent(folded, context, meeting, ahead)


def _sent(folded: Folded, context: Context, meeting: str, ahead: bool) -> Iterator[Claim]:
    """ "New Delhi sent its foreign minister, S. Jaishankar"."""
    for match in folded.find(_SENT):
        modality = mood(match["verb"])
        city = context.memory.named_city(meeting)
        elsewhere = match["to"] and city not in (i.id for i in folded.items(match["to"]))
        if modality is None or elsewhere or in_doubt(folded, match):
            continue
        to_come = ahead or "send" in match["verb"] or "delegating" in match["verb"]
        told: Modality = "planned" if to_come else modality
        for party in parties(folded, match["who"]):
            yield attended(folded, context, party, meeting, told)


def _does(folded: Folded, context: Context, meeting: str) -> Iterator[Claim]:
    """ "He will join his colleagues", "Zhang also took the floor"."""
    for match in folded.find(_DOES):
        chain, verb = subject_of(folded, match)
        modality = tense(context, verb, meeting)
        if modality is None or not chain:
            continue
        goes_on = verb == match["go"] and _BARE.match(verb)
        ahead = goes_on and _TO_COME.search(folded.text, 0, match.start())
        told: Modality = "planned" if ahead or _COMES.match(match["go"]) else modality
        spoke = _SPOKE.match(match["go"]) is not None
        too = forms.AS_DID.match(folded.text, match.end())
        if too and match["go"][-1].isalpha():
            chain += rosters.behind(folded, too.end())
        for party in parties(folded, chain):
            if party.id.startswith("person:") or party.represented_by or not spoke:
                yield attended(folded, context, party, meeting, told, spoke=spoke)
