"""The freer ways in which good writers say that a country came in, as patterns.

"The grouping took Iran in", "the SCO, which India entered in 2017", "Iran's membership dates from
2023", "the latest to be admitted was Belarus": where no form of agencies names country and status.
"""

from __future__ import annotations

from facts.rules.context import AUX
from facts.rules.membership.status_words import BLOC, ORG, PRE, STATUS
from facts.rules.tokens import pattern

_FOLD = (
    rf"(?:on board|aboard|into (?:the fold|the club|the family|the circle|(?:its|their) (?:ranks"
    rf"|fold|family|midst|circle|membership)|{ORG})|to (?:its|their) ranks|in(?= as| from ⟨D⟩"
    r"| (?:in |on )?⟨D⟩| at |[.,;]|$))"
)
_TAIL = r"(?=(?P<tail>[^;]*))"
_DATED_BEHIND = r"(?=(?P<tail>[^;]{0,60}?(?:⟨D⟩|⟨M⟩)[^;]*))"
_DATED = r"(?=(?P<tail>,?(?: only)?(?: in| on)? ⟨D⟩(?! (?:by|the|an?) )[^;]*))"
#: Of several "which joined" may tell of the last alone.
_WHO = r"(?P<who>⟨C⟩|⟨L⟩(?!,? (?:which|who)\b))(?:,⟨^CLMN⟩{3,60},|,)?"
_MEMBERSHIP = r"(?:(?:full|its|permanent) )*(?:membership|accession|admission|entry)"
#: "The organisation took Iran in as a full member"
TAKEN_IN = pattern(
    rf"(?P<verb>{AUX}(?:took|taken|takes|take|taking|brought|bringing|received|receiving"
    rf"|accepted|accepting|admitted|admitting|welcomed|welcoming|ushered))"
    rf" (?:the )?(?P<who>⟨CL⟩) {_FOLD}{_TAIL}"
)
#: What is looked for before that, as it is found sooner.
IN = pattern(r"⟨CL⟩ (?:on|aboard|in|to)")
#: Those who come in by themselves or are taken in: as what, the words behind tell.
COMING = (
    # "Belarus was received into the fold in 2024"
    pattern(
        r"⟨WHO⟩ (?P<verb>⟨AUX⟩(?:having been|was|were|been|being|be) (?:⟨D⟩ )?"
        r"(?:\w+ly )?(?:taken|let|brought|received|accepted|admitted|welcomed|ushered|drawn))"
        rf" {_FOLD}{_TAIL}",
        WHO=_WHO,
        AUX=AUX,
    ),
    # "Kuwait and Egypt will sign memoranda making them dialogue partners"
    pattern(
        rf"(?P<who>⟨CL⟩) (?P<verb>{AUX}sign(?:ed|s)?) (?:(?!⟨CLN⟩)[^;]){{0,30}}[Mm]emorand\w+"
        rf" (?:making|granting|giving|awarding) (?:them|it)"
        rf"(?=(?P<tail>(?: the)? (?:status of )?(?:an? )?{PRE}{STATUS}[^;]*))"
    ),
    # "observer status was granted to Laos and the status of dialogue partner to Nepal"
    pattern(
        rf"\b(?P<verb>{AUX}(?:granted|given|awarded|conferred)) (?:to|on|upon) (?:the )?⟨CL⟩,?"
        rf" (?:and|while) (?:the )?status of (?:an? )?{PRE}{STATUS} (?:to|on|upon) (?:the )?"
        rf"(?P<who>⟨CL⟩){_TAIL}"
    ),
    # "congratulated India and Pakistan on joining the SCO"
    pattern(
        rf"\bcongratulat\w+ (?:to )?(?:the )?(?P<who>⟨CL⟩) (?:on|for|upon) (?P<verb>)(?:having )?"
        rf"(?:joining|joined|acceding to|entering|(?:its|their) {_MEMBERSHIP} (?:in|of|to"
        rf"|into)) {ORG}{_TAIL}"
    ),
    # "the SCO, which India entered in 2017"
    pattern(
        rf"(?:⟨G⟩|{BLOC}),? (?:which|that) (?P<who>⟨CL⟩) (?P<verb>{AUX}(?:joined|entered"
        rf"|acceded to)){_TAIL}"
    ),
    # "important for India and Pakistan, because they will be admitted to the grouping"
    pattern(
        rf"(?P<who>⟨L⟩),? (?:because|as|when|since|now that) they (?P<verb>{AUX}(?:joined|join"
        rf"|entered|(?:acceded|admitted|accepted|inducted) (?:in)?to)) {ORG}{_TAIL}"
    ),
    # "the first to include India and Pakistan as members since they joined in 2017"
    pattern(
        r"(?P<who>⟨CL⟩) as (?:full |permanent )*members? (?:since|after) (?:they|it)"
        rf" (?P<verb>{AUX}(?:joined|acceded|entered|admitted)){_DATED}"
    ),
    # "Iran's wait ended in July 2023, when it was admitted"
    pattern(
        rf"(?P<who>⟨C⟩)(?:'s)?(?:(?!⟨CLNM⟩)[^;]){{3,60}}?(?P<day>⟨D⟩),? when it (?P<verb>{AUX}"
        rf"(?:admitted|acceded|taken in|became (?:an? )?(?:full )?member)){_TAIL}"
    ),
    # "decided to admit India and Pakistan, and both joined the SCO in 2017"
    pattern(
        rf"(?P<who>⟨L⟩)(?:(?!⟨CLNM⟩)[^;]){{0,90}}?,? and both"
        rf"(?: (?:of )?(?:the |them )?(?:countries|states|nations)?)? "
        rf"(?P<verb>{AUX}(?:joined|entered|acceded to)) {ORG}{_DATED_BEHIND}"
    ),
    # "came in as full members this June"
    pattern(
        rf"{_WHO} (?P<verb>{AUX}(?:came in|come in|came aboard"
        rf"|came on board|coming in|signed up|acceded|entered|joined)) (?=(?P<tail>as (?:an? "
        rf"|its |the )?"
        rf"{PRE}{STATUS}[^;]*))"
    ),
)
#: The same without a word for what they became: where members are told of
MEMBERS = (
    pattern(
        rf"{_WHO}(?<!,) (?!who |which )(?P<verb>{AUX}(?:came in|came aboard|came on board"
        rf"|acceded|joined|entered|followed(?: suit)?|was added|were added|(?:was|were) (?:admitted"
        rf"|accepted|inducted|let in|taken in))){_DATED}"
    ),
    # "The latest to be admitted was Belarus, in 2024"
    pattern(
        r"\b[Tt]he (?:very )?(?:newest|latest|last|youngest|most recent|next)"
        r"(?: (?:arrival|addition|entrant|newcomer|recruit|country|state|one|member))?"
        r"(?: to (?:be admitted|be taken in|join|accede|enter|come in)(?: to| into)?"
        rf"(?: {ORG})?)? (?P<verb>was|is),? (?P<who>⟨C⟩)(?:,? (?:which|who) (?:came in|joined"
        rf"|entered|acceded|was admitted))?(?=(?P<tail>,?(?: (?:in|on))? ⟨D⟩[^;]*))"
    ),
    # "Iran's membership dates from July 2023"
    pattern(
        rf"(?P<who>⟨C⟩)'s? {_MEMBERSHIP} (?P<verb>dates(?: back)?|dated(?: back)?|goes back|began"
        rf"|started|took effect)(?: (?:from|to|in|on|with))? (?P<day>⟨D⟩){_TAIL}"
    ),
    # "For Tehran, full membership came in July 2023"
    pattern(
        rf"\b[Ff]or (?P<who>⟨CLP⟩),? (?:full )?membership (?P<verb>came|followed|began){_DATED}"
    ),
    # "In becoming a member in 2017, India …"
    pattern(
        r"\b(?:[Ii]n|[Bb]y|[Oo]n) becoming (?P<verb>)(?:an? )?(?:full )?member"
        rf"(?: of {ORG})? (?:in |on )?(?P<day>⟨D⟩), (?P<who>⟨CL⟩){_TAIL}"
    ),
    # "The year 2017 brought the accession of India and Pakistan"
    pattern(
        rf"(?P<day>⟨D⟩) (?P<verb>brought|saw|marked|witnessed) (?:the )?{_MEMBERSHIP} of (?:the )?"
        rf"(?P<who>⟨CL⟩){_TAIL}"
    ),
    # "The SCO opened its doors to India and Pakistan in 2017"
    pattern(
        rf"(?:⟨G⟩|{BLOC}|\b[Ii]t) (?P<verb>{AUX}(?:opened|threw open)) its (?:doors?|ranks)"
        rf" (?:to|for) (?:the )?(?P<who>⟨CL⟩){_DATED}"
    ),
)
#: "Sri Lanka's status as a dialogue partner goes back to 2009"
STATUS_DATES = pattern(
    rf"(?P<who>⟨C⟩)'s? (?:status|role|rank|position) (?:as|of) (?:an? )?{PRE}{STATUS}"
    rf" (?P<verb>goes back|dates(?: back)?)(?: to| from)? (?P<day>⟨D⟩){_TAIL}"
)
#: "Full membership followed in 2017, for Pakistan at the same time"
FOLLOWED = pattern(
    rf"^(?:(?:Full )?(?P<full>[Mm]embership)|(?:The )?{PRE}{STATUS})(?: status)?"
    rf" (?P<verb>followed|came|was granted)(?: only)? (?:in |on )?(?P<day>⟨D⟩)"
    r"(?:, (?:for|as it did for|together with that of) (?P<others>⟨CL⟩)"
    r"(?= at the same time| too| as well| alike|[.;]|$))?"
)
