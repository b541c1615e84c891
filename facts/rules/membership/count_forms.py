"""The ways in which English news says how many countries belong or came, as patterns."""

from __future__ import annotations

from facts.rules.numbers import NUMBER, WORDS
from facts.rules.tokens import pattern

_WORD = r"(?:\d{1,2}|" + "|".join(WORDS) + r")"
_PLURAL = (
    r"[\"']?(?P<status>(?:[Dd]ialogue|[Dd]iscussion)[ -][Pp]artner(?:s| (?:states|countries"
    r"|nations))"
    r"|[Oo]bserver(?:s| (?:[Mm]embers|[Ss]tates|[Cc]ountries|[Nn]ations))"
    r"|[Mm]ember(?:s\b| ?-?(?:[Ss]tates|[Cc]ountries|[Nn]ations))|partner (?:states"
    r"|countries|nations)|(?<=⟨G⟩ )[Pp]artners\b|(?:(?<=\d )|(?<=teen )|(?<= ten )|(?<=twelve )"
    r"|(?<=twenty ))partners\b)(?! of (?:parliament|the (?:delegation|council)))"
)
#: "16 observers or “dialogue partners”" are both together.
_ALONE = r"\b(?!(?:,| and| or) [\"']?(?:the )?(?:dialogue|discussion|observers?\b|partners?))"
STATES = pattern(
    NUMBER + r"(?: |-(?=member (?:states|countries)))"
    r"[\"']?(?:(?:full[- ]fledged|main|fully[- ]fledged|full|permanent|SCO|current"
    r"|⟨G⟩(?:'s)?|equal|regional|official|active|existing|so-called),? ){0,3}" + _PLURAL + _ALONE
)
#: "Four countries (…) have observer status"
HOLDERS = pattern(
    NUMBER + r"(?P<others> (?:other|more|further))? (?:[Ss]tates|[Cc]ountries|[Nn]ations)(?: ?[(:,]"
    r"| [-–—]+| of(?: the)?)? ?(?:mainly from [\w ]{4,45}, )?(?:(?:including )?(?P<listed>⟨CL⟩)"
    r"(?:,? and [A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\)))?[),]?(?: [-–—]+)? )?"
    r"(?:,? (?:which|that) )?(?:currently |now |also |still )?"
    r"(?:with(?= [\"']?(?:observer|dialogue partner) status[\"']?:)"
    r"|as|have|hold|are(?: still| also)?(?: recogni[sz]ed as)?|enjoy|remain|serve as|participate as"
    r"|act as)(?: in)?(?: the)?(?: status"
    r"| position)?(?: of)?(?: an?"
    r"| its)? ?(?:full(?:[- ]fledged)? )?(?:SCO |⟨G⟩ )?"
    + _PLURAL.replace("(?:s|", "(?:s?|")
    .replace("observer(?:s|", "observer(?:s?|")
    .replace("bserver(?:s?| (?:", "bserver(?:s?| (?:status|")
    + _ALONE
)
#: "Ten countries are members, two are observers": "Members (10): …"
ARE = pattern(
    NUMBER + r"(?: (?:states|countries|nations))? (?:are|have become) (?:full |now |its |the )*"
    r"(?:⟨G⟩(?:'s)? )?" + _PLURAL
)
#: What begins with the number of those who have a status.
OF_STATUS = (STATES, HOLDERS, ARE)
_THEM = r"(?:⟨G⟩|(?:[Oo]rgani[sz]ation|[Bb]loc|[Gg]rouping|[Gg]roup|[Aa]lliance|[Cc]lub))"
#: "Ten nations belong to the organisation", "Eight countries – A, B, … – make up the SCO"
BELONG = pattern(
    NUMBER + r" (?:countries|states|nations|members)(?: in all)?(?:(?: [-–—]|,| \()"
    r"[^;.]{0,20}⟨CL⟩(?: [-–—]|,|\)))? (?:now |today |currently |together |at present )*"
    r"(?:belong to|make up|form|constitute|compose|are united in|sit in|are members of) "
    rf"(?:the )?{_THEM}(?!'s| of | famil| space| region| plus)"
)
#: "The association of ten states"
OF_STATES = pattern(
    rf"(?:bloc|grouping|organi[sz]ation|association|alliance|club) of {NUMBER} (?:states|countries"
    r"|nations)\b(?! (?:that|which|from|in|with))"
)
IS_OF_STATES = (
    # "The SCO is a group of ten countries that …"
    pattern(
        r"⟨G⟩ (?:is|remains) (?:an?|the) (?:[\w-]+,? ){0,4}(?:group|bloc|grouping|organi[sz]ation"
        rf"|association|alliance|club) of {NUMBER} (?:[A-Z][a-z]+ )?(?:countries|states|nations)\b"
    ),
    # "There are ten countries in the bloc"
    pattern(
        rf"\b[Tt]here are(?: now| currently)? {NUMBER} (?:countries|states|nations) in (?:the "
        rf"|this )?{_THEM}(?!'s| (?:region|space|area))"
    ),
)
#: "The SCO unites A, B, … – eight states in all"
IN_ALL = pattern(
    rf"⟨CL⟩(?: [-–—]|,) {NUMBER} (?:countries|states|nations|members)"
    r" (?:in all|altogether|all told|in total)\b"
)
#: "ten members and 17 partners": both are all that there are
BOTH = pattern(
    rf"{NUMBER} (?:full |current )?{_PLURAL},? and (?:the )?{_WORD}"
    r" (?:observers?|(?:dialogue )?partners?)\b"
)
AND_BOTH = pattern(
    r"[Mm]ember(?:s| states| countries)(?:, (?:\d+|\w+) observers)?,? and (?:the )?"
    rf"{NUMBER} {_PLURAL}"
)
BRACKETS = pattern(_PLURAL + r" \((?P<number>\d{1,2})\)")
RISEN = pattern(
    r"(?:number|circle|club|ranks|list|count) of (?:the |its )?(?:⟨G⟩(?:'s)? |full |official "
    r"|SCO )*"
    + _PLURAL.replace("|(?:(?<=\\d )", "|(?:")
    + r"(?: (?:of|in) the (?:⟨G⟩|organi[sz]ation|bloc|group(?:ing)?))?"
    r"(?:,(?: together| along)? (?:with|including) [^,;]{1,30},)?"
    r" (?P<verb>(?:has |have |had )?(?:now )?(?:risen|rose|rises|grown|grew|grows|increased"
    r"|widened|swollen|swelled|expanded|climbed|reached|is|stands?|reaches|reaching|rising|growing"
    r"|come|comes|brought)) (?:now )?(?:to |at )?" + NUMBER
)
_ALL = r"(?:(?:⟨G⟩(?:'s)?|the (?:organi[sz]ation|bloc|group)'s|SCO|full|total|overall|its|the) )*"
BRINGING = pattern(
    r"(?:(?:bring|tak|rais|increas|expand)(?:ing|e?s)|brought|took|raised|increased"
    rf"|expanded|grown|grew) {_ALL}"
    rf"(?:membership|strength|total|(?:number|count) of {_ALL}"
    r"(?:members|member states|member countries|(?P<other>(?:dialogue )?partners|observers)))"
    r"(?: (?:of|in) the (?:⟨G⟩|organi[sz]ation|bloc|group(?:ing)?))?(?: from \w+)?"
    r" to (?:a total of )?" + NUMBER
)
BRINGING_TO = pattern(
    r"(?:bringing|taking|raising) to " + NUMBER + rf" {_ALL}number of {_ALL}"
    r"(?:members|member states|member countries|(?P<other>(?:dialogue )?partners|observers))"
)
#: "The admission of Belarus brought the number to ten"
NUMBER_BY_JOINING = pattern(
    r"(?:\b(?:[Aa]dmission|[Aa]ccession|[Ee]ntry|[Ii]nclusion|[Ii]nduction|joining) of"
    r" (?:the )?⟨CL⟩|⟨CL⟩(?:'s? (?:admission|accession|entry|joining)\b"
    r"|(?: (?:has|have|had|was|were|been|also|formally|officially)){0,3}"
    rf" (?:admitted|joined(?=,| (?:in |on )?⟨D⟩| it\b| (?:the )?{_THEM}))))"
    r"(?:(?! (?:will|would|could|may|might|to|not) )[^;.]){0,60}? (?:brought|bringing|brings|taking"
    r"|took|takes|raised|raising|raises) (?:the|its|their) (?:number|tally) (?:up )?to "
    + NUMBER
    + r"(?! (?:observer|dialogue|partner|per|million|billion))"
)
#: "has grown from six founding members to ten", "unites ten countries"
GROWN = pattern(
    r"(?:grown|grew|expanded|risen) from (?:\w+ )?(?:founding |original |member )*(?:members|states"
    r"|countries|nations) to (?:its |the )?(?:current |present )?"
    + NUMBER
    + r"(?! (?:observer|dialogue))"
)
UNITES = pattern(
    r"(?:(?:⟨G⟩|[Tt]he (?:organi[sz]ation|bloc|group(?:ing)?|structure|association)) (?:now united"
    r"|(?:now |currently |today )?(?:numbers|counts|embraces|unites|groups|brings together"
    r"|is made up of"
    r"|consists of|comprises|includes))|(?:bloc|alliance|group(?:ing)?|organi[sz]ation)"
    r" (?:comprising|uniting)) "
    + NUMBER
    + r" (?:countries|states|nations)\b(?![^.:;]{0,60}(?:observer|partner))"
)
#: "From six members in 2001 it has grown to ten"
FROM_TO = pattern(
    rf"\b[Ff]rom {_WORD} (?:founding |original )?(?:members|states|countries|nations)"
    rf"(?: (?:in |on )?⟨D⟩)?,? (?:it|{_THEM}|the {_THEM}) has (?:now |since )*(?:grown|expanded"
    rf"|swelled|swollen|risen|widened) to {NUMBER}(?! (?:observer|dialogue))"
)
MEMBERSHIP = pattern(
    r"\bmembership(?: of the (?:⟨G⟩|organi[sz]ation|bloc|group(?:ing)?))?"
    r"(?: (?:now |currently )?(?:stands at|numbers|is)|(?: has)?(?: now| since)? (?:risen|rose"
    r"|rises|grown|grew|grows|expanded|increased|swelled|swollen|widened"
    r"|climbed)(?: from \w+)? to|(?<!the membership) of) "
    + NUMBER
    + r"(?! (?:observer|dialogue|other|new))"
)
#: "the eight-member bloc", "an eight-member economic and security alliance"
STRONG = pattern(
    rf"\b(?P<number>{_WORD})(?:-(?:member|nation|country|state|strong)"
    rf"| member(?= (?:⟨G⟩|bloc\b|group)))"
    r" (?:(?!of |the |in |by |states? )[\w-]+(?:,| and|, and)? ){0,5}?"
    r"(?:bloc|grouping|[Oo]rgani[sz]ation|group|body|association|alliance|coalition|club|union"
    r"|⟨G⟩)(?! family)"
)
#: "an organisation of ten member states"
OF_MEMBERS = pattern(
    r"(?:bloc|grouping|organi[sz]ation|group|body|association|alliance) (?:of|with) "
    + NUMBER
    + r" (?:full )?"
    + _PLURAL
)
#: "taking its strength to nine", "its members include ten states"
STRENGTH = pattern(
    r"\b(?:its|the) (?:strength|membership|total) to (?:a total of )?"
    + NUMBER
    + r"|\b(?:[Ii]ts|⟨G⟩(?:'s)?) members(?:hip)? (?:now )?(?:includes?|are|comprises?)"
    rf" (?P<number2>{_WORD}) (?:states|countries|nations)"
)
#: A number that was reached when a country joined
REACHED = (BRINGING, BRINGING_TO, NUMBER_BY_JOINING, STRENGTH)
COUNTRIES = pattern(
    r"(?P<who>[Pp]residents|[Hh]eads of [Ss]tate (?:and|or) (?:heads of )?[Gg]overnment|[Ll]eaders"
    r"|[Hh]eads of (?:state|government|delegations)|[Dd]elegations|[Dd]elegates"
    r"|[Rr]epresentatives|[Ss]peakers|[Pp]articipants|[Oo]fficials|[Pp]arties|[Mm]inisters)"
    r"(?: and [a-z ]{3,30})? (?:from|of|representing|represented) (?:the )?"
    + NUMBER
    + r" (?:(?!member|observer)[a-z]+ )?(?P<what>countries|states|nations)\b(?!.{0,20}(?:member"
    r"|observer))"
)
CAME = pattern(
    NUMBER + r" (?P<who>)(?:countries|states|nations) (?P<what>(?:are |will )?(?:tak(?:e|ing) part"
    r"|took part|participat\w+|attend\w*)) (?=⟨M⟩|in ⟨M⟩)"
)
ANY_NUMBER = pattern(
    r"\b(?:\d|(?:" + "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in WORDS) + r")\b)"
)
