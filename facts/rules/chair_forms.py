"""The ways in which English news says who chairs, takes over and hands over, as patterns."""

from __future__ import annotations

import re

from facts.rules.context import AUX
from facts.rules.tokens import pattern

CHAIR = r"(?:[Cc]hair(?:man|person|woman)?(?:ship)?|[Cc]hairship|[Pp]residency)\b"
WHAT = (
    r"(?P<what>(?:(?:the|its|an?|this|their) )?(?:(?:[Oo]rgani[sz]ation|[Bb]loc|[Gg]rouping)'s )?"
    r"(?:(?:⟨D⟩(?:'s)?|\d{4}[-–/]\d{2,4}|rotating|annual"
    r"|one-year|current|new|next|incoming|upcoming|pro tempore) )*"
    r"(?:⟨GB⟩(?:'s)? )?(?:⟨D⟩ |\d{4}[-–/]\d{2,4} )?(?:⟨GB⟩(?:'s)? )?(?:rotating )?"
    + CHAIR
    + r"(?: (?:of|in|at|for) (?:the )?(?:⟨GB⟩|(?:regional |international )?"
    r"(?:[Oo]rgani[sz]ation|[Bb]loc|[Cc]ouncil|[Gg]roup(?:ing)?|body|association)\b)(?:'s)?)?"
    r"(?: ⟨G⟩)?(?: for (?:the )?(?:⟨D⟩|(?:coming|next) (?:period|year|term)))?)"
)
WHO = r"(?P<who>⟨CNP⟩)"
TAKES = (
    r"(?:take|takes|took|taken|taking)(?: over)?|assum(?:e|es|ed|ing)|receiv(?:e|es|ed|ing)"
    r"|accept(?:s|ed)?|inherit(?:s|ed)?|becomes?|became|becoming|be"
)
HOLDS = r"(?:holds?|holding|held|has|exercis(?:es|ing)|currently holds)"
TAKE = pattern(
    rf"{WHO}(?:,⟨^CNM⟩{{0,60}},)?,? (?P<verb>(?:on )?{AUX}(?:{TAKES}))(?: from (?:the )"
    rf"?(?P<from>⟨C⟩))? (?:over )?(?:as )?{WHAT}(?P<tail>[^;]*)"
)
HOLD = pattern(rf"{WHO},? (?P<verb>{AUX}{HOLDS}) {WHAT}(?P<tail>[^;]*)")
CHAIRING = pattern(
    rf"{WHO},? (?P<verb>{AUX}(?:chair|chairs|chaired|chairing|preside|presides|presided"
    rf"|presiding)) (?:over |in |at )?(?:the )?(?P<what>⟨GB⟩|[Oo]rgani[sz]ation\b"
    rf"|[Bb]loc\b)(?! ⟨BM⟩|'s| meeting| summit| session)(?P<tail>[^;]*)"
)
PASS = pattern(
    rf"{WHAT} (?P<verb>{AUX}(?:pass|passes|passed|go|goes|went|move|moves|moved"
    rf"|transferred|transfers|transfer|handed|shift|shifts|shifted))(?: over"
    rf"| on)?(?: ⟨D⟩)?(?: from (?:the )?(?P<from>⟨C⟩))? to (?:the )?{WHO}(?P<tail>[^;]*)"
)
HAND = pattern(
    rf"(?P<from>⟨CN⟩)(?:,⟨^M⟩{{0,90}},)?,? (?P<verb>{AUX}(?:hand|hands|handed|pass|passes"
    rf"|passed|transfer|transfers|transferred|cede|ceded|give|gave|turn|turns|turned))(?: over"
    rf"| on)?(?: the (?:baton|gavel|torch|reins) (?:of|for))? {WHAT}(?: over| on)?(?: of"
    rf" ⟨G⟩)?(?: ⟨D⟩)? to (?:the )?{WHO}(?P<tail>[^;]*)"
)
HAND_TO = pattern(
    rf"(?P<from>⟨C⟩),? (?P<verb>{AUX}(?:hands?|handed|pass|passes|passed))(?: over"
    rf"| on)? to (?:the )?{WHO} {WHAT}(?P<tail>[^;]*)"
)
TRANSFER = pattern(
    rf"(?P<verb>{AUX}[\w ]{{0,25}})(?:transfer|handover|hand-over|passing"
    rf"|handing over) of {WHAT}(?: from (?:the )?(?P<from>⟨C⟩))? to (?:the )"
    rf"?{WHO}(?P<tail>[^;]*)"
)
TAKEN_BY = pattern(
    rf"{WHAT} (?P<verb>{AUX}(?:assumed|taken over|taken"
    rf"|inherited)) by (?:the )?{WHO}(?P<tail>[^;]*)"
)
CHAIRED_BY = pattern(
    rf"(?P<what>⟨GB⟩)(?:,⟨^CNM⟩{{0,40}},)?,? (?P<verb>(?:is |are |being |currently |now "
    rf"|this year ){{1,3}})(?:chaired|presided over|headed|led) by {WHO}"
)
NAMED = pattern(
    r"(?P<what>(?:[Cc]urrent |[Rr]otating )?(?:⟨GB⟩(?:'s)? )(?:current |rotating )?(?:chair"
    r"|president)(?: country| nation| state)?),? (?P<who>⟨C⟩)(?!')"
)
CHAIRING_FIRST = pattern(
    r"^[Cc]hairing (?:the )?(?P<what>⟨GB⟩)(?! ⟨M⟩| meeting)[^,;]{0,30}, (?:the )?(?P<who>⟨C⟩)"
)
NEXT = pattern(
    r"[Nn]ext chair(?:man|person)? of (?:the )?(?P<what>⟨GB⟩) (?P<verb>is to be|will be) "
    r"(?:the )?(?P<who>⟨C⟩)"
)
BATON = pattern(
    rf"(?P<from>⟨C⟩)(?:,⟨^M⟩{{0,60}},)? (?P<verb>{AUX}(?:pass|passes|passed|hand|handed))(?: over)?"
    rf"(?P<what>) the (?:baton|gavel|reins|torch) to (?:the )?{WHO}(?P<tail>[^;]*)"
)
GIVEN = pattern(
    rf"{WHO},? (?P<verb>{AUX}(?:handed|given|passed|entrusted with)) {WHAT}(?P<tail>[^;]*)"
)
SUCCEED = pattern(
    rf"{WHO},? (?P<verb>{AUX}(?:succeed|succeeds|succeeded|replace|replaces"
    rf"|replaced)) (?P<from>⟨C⟩) (?:as|in|at) {WHAT}(?P<tail>[^;]*)"
)
#: "Chair: China (2024-2025)" in a box of facts
BOXED = pattern(
    r"^(?:[Cc]urrent |[Rr]otating |⟨G⟩ )*(?P<what>(?:⟨GB⟩ )?(?:[Cc]hair(?:manship|person)?"
    r"|[Pp]residency))(?: country)?(?: \(⟨D⟩\))?: (?P<who>⟨C⟩)(?: \((?P<day>⟨D⟩)\))?"
)
#: "from Uzbekistan (2021-2022) to India (2022-2023)" where chairs are told of
IN_TURN = pattern(r"(?P<who>⟨C⟩) \((?:in )?(?P<day>⟨D⟩)\)")
HELD_BY = pattern(
    rf"{WHAT} (?P<verb>(?:is|is currently|is now) held) by (?:the )?{WHO}(?P<tail>[^;]*)"
)
BEGAN_ITS = pattern(
    rf"(?P<who>⟨C⟩) (?:began|started|opened) (?:its|the) (?P<what>(?:⟨GB⟩(?:'s)? )?(?:\w+ )?{CHAIR}"
    r"(?: (?:of|in) (?:the )?⟨GB⟩)?) (?:in |on )?(?P<day>⟨D⟩)"
)
BEGAN = pattern(
    rf"(?:(?P<who>⟨C⟩)'s?|[Tt]he country's) "
    rf"(?P<what>(?:⟨GB⟩(?:'s)? )?{CHAIR}(?: (?:of|in) (?:the )?⟨GB⟩)?),?"
    r" (?:which )?(?:began|started|has lasted|has been under way) (?:in |on )?(?P<day>⟨D⟩)"
)
PASSING = (
    "pass",
    "hand",
    "turn",
    "transfer",
    "go",
    "went",
    "mov",
    "shift",
    "cede",
    "gave",
    "give",
)
HAND_OVERS = (
    (TAKE, ("tak", "took", "assum", "receiv", "accept", "inherit", "becom", "becam", " be ")),
    (PASS, PASSING),
    (HAND, PASSING),
    (HAND_TO, PASSING),
    (BATON, ("baton", "gavel", "reins", "torch")),
    (TRANSFER, ("transfer", "handover", "hand-over", "passing", "handing")),
    (SUCCEED, ("succeed", "replac")),
    (TAKEN_BY, (" by ",)),
    (GIVEN, ("was handed", "was given", "was passed", "entrusted")),
)
LASTS = pattern(
    rf"(?P<who>⟨C⟩)'s? (?P<what>(?:⟨D⟩ )?(?:(?:rotating|one-year"
    rf"|current) )?(?:⟨GB⟩(?:'s)? )?{CHAIR}(?: (?:of"
    rf"|in) (?:the )?⟨GB⟩)?)(?:, [^,;]{{0,60}},)?"
    rf" (?P<verb>(?:will )?(?:last|lasts|lasted|end|ends|ended|run|runs|ran|conclude"
    rf"|concludes|concluded|expire|expires|expired|continue))(?P<tail>[^;]*)"
)
IS = pattern(
    rf"{WHO}(?P<verb>,|,? (?:who |which )?(?:is|currently|as|then|being|was|remains"
    rf"|serves as|acts as|in (?:his|her|its) capacity as)(?: currently| now"
    rf"| also)*) (?:the |a )?(?P<now>current |then |present |incoming |outgoing |former "
    rf"|previous |next |rotating )*{WHAT}(?= |[,.;)]|$)(?P<tail>[^;]{{0,80}})"
)
#: "China's chairmanship of the SCO in 2024-2025"
TERM_OF = pattern(
    rf"(?P<who>⟨C⟩)'s? (?P<what>(?:(?:rotating|one-year) )?(?:⟨GB⟩(?:'s)? )?{CHAIR}"
    r"(?: (?:of|in|at) (?:the )?⟨GB⟩)?)(?: (?:in|for|during)(?: the)?|,)? (?P<day>⟨D⟩)"
)
UNDER_OF = pattern(
    rf"\b(?:[Uu]nder|[Dd]uring) the (?P<what>(?:⟨GB⟩(?:'s)? )?{CHAIR}) of (?:the )?(?P<who>⟨C⟩)"
)
UNDER = pattern(
    rf"\b(?:[Uu]nder|[Dd]uring) (?:the )?(?P<who>⟨CA⟩)(?:'s)? (?P<what>(?:⟨GB⟩(?:'s)? )"
    rf"?{CHAIR}(?: (?:of|in) (?:the )?⟨GB⟩)?)"
)
AS_CHAIR = pattern(
    rf"[Aa]s (?:the )?(?:current |rotating |incoming )*{WHAT}(?: in ⟨D⟩)?, (?:the )?{WHO}"
)
FROM = pattern(r"\bfrom (?:the )?(?P<from>⟨CN⟩)")
TERM = re.compile(r"(?:for|in|of) (?:the )?(?:period )?(20\d\d)[-–/](20)?(\d\d)")
