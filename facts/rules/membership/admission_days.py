"""When and at which meeting a status was given, and whether it was: the words around the verb."""

from __future__ import annotations

import re

from facts import edtf
from facts.model import Modality, Status
from facts.rules.context import Context, doubted, mood, unreported, when
from facts.rules.gatherings.meeting_ids import year_of
from facts.rules.marks import DATE
from facts.rules.membership import admission_forms as forms
from facts.rules.tokens import Folded, Item, pattern

#: A status is granted by the decision; membership is not.
_DECIDED = re.compile(
    r"\b(?<!not )(?<!yet )(?:decided|agreed|resolved"
    r"|decisions?(?: (?:was|were|has been|have been))?"
    r"(?: also)?(?: (?:made|taken|adopted|signed))?"
    r"|memorand(?:a|um|ums) (?:was|were|have been|has been) signed) (?:to|on|for)\b"
)
#: "decided to grant observer status to Mongolia, and accept Turkey …"
_DECIDED_TOO = re.compile(
    r"\b(?<!not )(?:decided|agreed|resolved) to (?:grant|give|accept|award) [^.;]{3,80},? and $"
)
#: "made a historic decision to accept": that of the council which admits
#: "began with a ceremony to admit Belarus": it did
_HISTORIC = re.compile(
    r"\b(?<!have )(?:made|took|adopted) (?:an?|the|this) historic decision $"
    r"|\b(?:began|opened|started|kicked off) with (?:an?|the) (?:\w+ )?ceremony $"
)
#: "the council's decisions to grant India full membership are crucial": no plan is told of
_THE_DECISION = re.compile(r"(?:'s|\b[Tt]he|\b[Tt]h[eo]se|\b[Tt]h[ia][ts]) decisions? $")
_STARTING = re.compile(r"\b(?:start|begin|launch|open)\w*\b")
#: "decided to start admitting Iran", "began Iran's accession, as well as granting …"
_BEGUN = re.compile(
    r"\b(?:start\w*|beg[aiu]n\w*|launch\w*|initiat\w*)(?: [^.;,]{0,50},? as well as)? (?:the )?$"
)
#: "approved on Friday the granting of observer status to Mongolia"
_APPROVED = re.compile(
    r"\b(?:approved|adopted|endorsed|signed|announced|(?:agreed|decided) on|decisions? on"
    r"|memorand(?:a|um|ums) on)\b[^,;]{0,60}$"
)
_REFUSED = re.compile(
    r"\b(?:not|no|will|would|may|might|could|if|should|yet|to be|draft|proposals?|support"
    r"|appl\w+|discuss\w*|consider\w*|procedures?|process)\b"
)
#: "the decision to start … and grant …"
_BARE = re.compile(r"^(?:grant|give|admit|accept|award|induct|approve)$")
_TO_COME = re.compile(
    r"\b(?:will|would|to|expected|plans?|decide|about) (?:\w+ly )?(?:see|let|have|make|help|allow"
    r"|witness|ensure|finali[sz]e|complete|announce|consider|discuss|approve|mark|welcome|sign"
    r"|take|adopt|be)"
    r"\b(?:(?!\b(?:when|since|after|where|which|who|following)\b)[^.;,]){0,40}$"
)
#: The country's own decision to join is a plan until the organisation's.
_OWN_DECISION = re.compile(
    r"\b(?:[Cc]abinet|[Kk]ingdom|[Gg]overnment|[Pp]arliament|[Cc]ouncil of [Mm]inisters)\b[^.;]*"
    r"\b(?:approved|agreed|endorsed|decided|ratified)\b"
)
#: "… wants Turkey to join"
#: "a consensus, albeit with some nuances, to grant …"
_WISH = re.compile(
    r"\b(?:consensus|proposals?|intention|desire|wish|possibility|opportunity|chance|right"
    r"|readiness"
    r"|requests?|applications?|bids?|obligations?|commitments?)\b[^.;]{0,40}$"
)
#: "… of the economic and strategic grouping in June": no new clause begins at "and"
_OF_BLOC = re.compile(
    r"^ (?:of|in|to|into) the (?:[\w-]+(?:,| and)? ){1,6}(?:group(?:ing)?|bloc|organi[sz]ation"
    r"|alliance|association|body|forum)\b"
)
#: "Pakistan, on Friday, was admitted"
_DAY_ASIDE = pattern(r",? (?:on |in )?⟨D⟩,? ?$")
#: "upcoming steps, including the memorandum on granting …"
_UPCOMING = re.compile(r"\b(?:upcoming|forthcoming|future|planned)\b")
#: "they are to make the decision, namely granting …"
_NAMELY = re.compile(
    r"\b(?:will|(?:is|are) to)\b[^.;]*\bdecisions?\b[^.;]*, (?:namely|including) $"
)
_REPORTED = re.compile(
    r"\b(?:said|says|announced|told|reported|confirmed|stated|noted|added|declared|indicated"
    r"|agreed|decided|according)\b"
)
#: "If it is granted, Turkey would become …"
_IF = re.compile(r"\W{0,3}(?:If|Should|Were|Unless)\b|.{0,200}\b(?:if|unless) ")
_TO_BE_DONE = re.compile(
    r"\b(?:(?:is|are) (?:planned|expected|scheduled|due|to be)|will be|may be|could be|(?:is"
    r"|are) under"
    r"|in progress)\b"
)
#: "the initiative that Azerbaijan receives …"
_PUT = re.compile(
    r"\b(?:initiative|proposal|request|idea|suggestion|hope|wish|condition|demand|rumou?rs?"
    r"|probability|likelihood|chances?|prospects?|possibility|speculation|fears?) that $"
)
_WANTED = re.compile(
    r"\b(?:wants?|wanted|wish\w*|hop\w+|asked|asking|urg\w+|call\w* (?:on|for|upon)|invit\w+"
    r"|support\w*|encourag\w+|allow\w*|help\w*|enabl\w*|like|for|prompt\w*|push\w*|back\w*"
    r"|favou?r\w*)(?: the)? $"
)
_UNDER_WAY = re.compile(
    r"\b(?:procedures?|process\w*|consider\w*|discuss\w*|issues?|applications?|requests?|proposals?"
    r"|possib\w+|favou?r|prospects?|question|initiat\w+|towards?|case|draft) (?:of|for|on|to)?"
    r"[^.;,]{0,70}$"
)
#: "have currently been granted …" is no news of today.
_SO_FAR = re.compile(
    r"\b(?:[Cc]urrently|[Aa]lready|[Ss]o far|[Aa]t present|[Tt]o date"
    r"|[Rr]ecently)\b"
)
_OTHER_EVENT = re.compile(
    r"\b(?:founded|established|created|formed|launched|set up|founding|establishment|creation"
    r"|formation|inception|birth|since|applied|submitted|began|started|signed|requested|ahead of"
    r"|before|until|scheduled|host\w*|said|told|next)\b"
)
#: "the memorandums under which Egypt became a partner were signed on …": by signing it became one
_UNDER = re.compile(r"\b[Mm]emorand\w+ (?:under|by|through|with) which (?:the )?$")
_CLAUSE_END = pattern(
    r"; |,? (?:while|whereas|but) |,? and (?=⟨CLNPG⟩|[\w']+ (?:\w|⟨CLNPGDM⟩))"
    r"|, (?:an?|the|which|who|that|becoming|following which) "
    r"|,? following (?=[^,;]{0,40}(?:procedure|process|launch|decision|appli))"
)
_MADE = re.compile(r"\b(?:[Ff]ounded|[Ff]ormed|[Ee]stablished|[Cc]reated|[Ll]aunched|[Ss]et up)\b")
_COORDINATED = re.compile(r"\b(?:and|while|but|as) $")
_DATED = pattern(r"((?:(?!⟨D⟩).)*)(⟨D⟩)")
_OPENING = pattern(
    r"^\W{0,2}(?:(?:[Ii]n|[Oo]n) ⟨D⟩|(?:[Aa]t|[Dd]uring) [^,;]{0,20}⟨M⟩[^,;]{0,30})(?=, )"
)
_NEAR = 80
#: "the first summit since India and Pakistan joined": it tells no day of theirs
_BACK = re.compile(r"\b(?:[Ss]ince|[Aa]fter|[Oo]nce)(?: the| both)? $")
#: The ministers' meetings.
_PREPARING = "meeting:sco-cfm"
#: A meeting lasts no longer than this many days.
_MEETING = 3
#: "in preparation for the summit": not at it
_NOT_AT = pattern(
    r"\b(?:preparations? (?:for|of)|[Aa]head of|[Pp]rior to|[Bb]efore|eve of|run-?up to)(?: the)?"
    r" (⟨M⟩)(?!,? (?:where|when|at which|during which)\b)"
)
#: "The Samarkand summit finalised … and granted": it did both
_AT_THE_HEAD = pattern(r"^\W{0,2}⟨M⟩(?= \w+ed\b)")
_FRONTED = pattern(r"^(?:(?!⟨CLN⟩).){0,30}⟨D⟩")


def modality_of(match: re.Match[str], status: Status, before: str) -> Modality | None:
    """Whether it happened or is to happen; None if that is left open."""
    verb = match.groupdict().get("verb") or ""
    told = mood(verb.replace("home to", "home"))
    if told == "planned" and (_IF.match(before) or _hypothetical(verb, match.string)):
        return None
    if _OWN_DECISION.search(before):
        return "planned" if told and status != "member" else None
    if verb.startswith("to ") and (_WANTED.search(before) or _WISH.search(before)):
        return None
    if verb.startswith("to ") and status == "member" and _THE_DECISION.search(before):
        return None
    if _BARE.search(verb) and before.endswith((" and ", " or ")):
        return "fact" if status != "member" and _DECIDED_TOO.search(before) else None
    since = (match.groupdict().get("led") or "").lower().startswith("since")
    if forms.EXPANSION.made(match) or since:  # "will be the first after it": that is over
        return None if doubted(before[-60:]) else "fact"
    if verb.startswith("to ") and _HISTORIC.search(before) and not doubted(before):
        return "fact"
    by_others = not (forms.BECAME.made(match) or forms.JOINED.made(match))
    decided = by_others and _DECIDED.search(before[-_NEAR:] + verb)
    if status != "member" and decided and not _STARTING.search(before[-_NEAR:]):
        return "fact"
    if " of " in match[0][len(verb) : len(verb) + 4]:
        if not _APPROVED.search(before) or _STARTING.search(before) or status == "member":
            return None
        return None if _REFUSED.search(before) else "fact"
    if verb.endswith("ing") and _TO_BE_DONE.search((match.groupdict().get("tail") or "")[:100]):
        return "planned" if status != "member" else None
    if told is None or _PUT.search(before) or doubted(before[-60:]) or _under_way(verb, before):
        return None
    coming = verb.endswith("ing") and (_UPCOMING.search(before[-_NEAR:]) or _NAMELY.search(before))
    return "planned" if coming or _TO_COME.search(before[-60:]) else told


def _hypothetical(verb: str, sentence: str) -> bool:
    """Whether it would be so: a plan only if somebody is reported to have told of it."""
    return "would" in verb and _REPORTED.search(sentence) is None


def _under_way(verb: str, before: str) -> bool:
    """Whether it has but begun: "the procedure for granting observer status to Iran"."""
    begun = _UNDER_WAY.search(before) or _BEGUN.search(before)
    return verb.endswith("ing") and begun is not None


def place_of(meetings: list[Item], day: str) -> Item | None:
    """The meeting at which it happened: not one of another year than the day."""
    for item in meetings:
        year = year_of(item.id)
        if not day or year is None or "X" in day or day.startswith(str(year)):
            return item
    return None


def prepared(match: re.Match[str], meetings: list[Item]) -> bool:
    """Whether the ministers decided on it, who prepare what the heads of state decide."""
    verb = match.groupdict().get("verb") or ""
    return verb.startswith("to ") and any(m.id.startswith(_PREPARING) for m in meetings)


def past(meeting: Item, context: Context) -> bool:
    """Whether the meeting was in an earlier year: what it decided on is not given there."""
    year = year_of(meeting.id)
    return year is not None and str(year) < context.published[:4]


def to_be_held(meeting: Item, context: Context) -> bool:
    """Whether the meeting is still to come: what has happened did not happen there."""
    day = context.memory.day_of(meeting.id)
    return bool(day) and edtf.earliest(day) > edtf.latest(context.published)


def undated(context: Context, match: re.Match[str], meeting: Item | None) -> str:
    """When an admission told without a date happened: at its meeting, or the one just held."""
    if meeting is not None:
        year = year_of(meeting.id)
        return context.memory.day_of(meeting.id) or (str(year) if year else "")
    late = (forms.EXPANDED, forms.LATER, forms.JOINED_BY, forms.SAW)
    if any(way.made(match) for way in late) or _looks_back(match):
        return ""
    told = context.just_met()
    if told:
        return told
    told_now = _SO_FAR.search(match.string) or _HISTORIC.search(match.string, 0, match.start())
    new = forms.ADMITTED.made(match) and not told_now
    this_year = edtf.year(context.published)
    return str(this_year) if new and this_year else ""


def occasion(
    folded: Folded, context: Context, match: re.Match[str], modality: Modality
) -> tuple[str, list[Item]]:
    """When it happened, and the meeting at which: in the clause behind the verb, else before it."""
    groups = match.groupdict()
    tail = _OF_BLOC.sub("", groups.get("tail") or "")
    end = _CLAUSE_END.search(tail)
    nearest = unreported(tail[: end.start()] if end else tail, modality)
    between = match[0][1 : match.start("verb") - match.start()] if groups.get("verb") else ""
    behind = [
        *folded.items(groups.get("verb") or ""),
        *(folded.items(between) if _DAY_ASIDE.match(between) else ()),
        *folded.items(groups.get("what") or ""),
        *folded.items(groups.get("day") or ""),
        *(folded.items(nearest) if _UNDER.search(match.string[: match.start()]) else ()),
        *_own(folded, nearest),
    ]
    day = when(behind, modality)
    if not day:
        ahead = _ahead(folded, match)
        items = folded.items(unreported(ahead, modality))
        told = when(reversed(items), modality)
        own = [i for i in behind if i.kind == "M"][:1]
        day = told if not own or place_of(own, told) else ""
        behind += reversed(folded.items(ahead))
    ahead_of = [folded.item(char) for char in _NOT_AT.findall(match.string)]
    meetings = [i for i in behind if i.kind == "M" and i not in ahead_of]
    if not day and meetings:
        day = meetings[0].text("day") or meetings[0].text("hint")
    return day, meetings


def _own(folded: Folded, tail: str) -> list[Item]:
    """The tokens of a tail, up to its date if that is the date of something else."""
    items = folded.items(tail)
    dated = _DATED.match(tail)
    if dated and (_OTHER_EVENT.search(dated[1]) or folded.item(dated[2]).id.endswith("/..")):
        return folded.items(dated[1])
    return items


def _looks_back(match: re.Match[str]) -> bool:
    """Whether the admission is told only as what lies behind."""
    verb = match.groupdict().get("verb") or match.groupdict().get("led") or ""
    before = match.string[: match.start("who" if "who" in match.re.groupindex else 0)]
    return _BACK.search(verb + " ") is not None or _BACK.search(before) is not None


def long_past(folded: Folded, context: Context, match: re.Match[str]) -> bool:
    """Whether what lies behind the admission has a day of another year: "renamed in 2001 after"."""
    if not folded.marks & DATE or not _looks_back(match):
        return False
    clause = folded.text[: match.start()].rpartition(",")[2]
    return any(i.kind == "D" and i.id[:4] < context.published[:4] for i in folded.items(clause))


def _ahead(folded: Folded, match: re.Match[str]) -> str:
    """The words before the match that may date it: its clause, else "In 2021, …" of the sentence.

    Another clause that ends here has a date of its own.
    """
    before = re.split(r"[;:]|, (?:and|while|but) ", folded.text[: match.start()])[-1]
    if (_COORDINATED.search(before) and not _FRONTED.match(before)) or _MADE.search(before):
        host = _AT_THE_HEAD.match(before)
        return host[0] if host else ""
    if _looks_back(match):
        return ""
    near = before[-_NEAR:]
    if folded.items(near):
        return near
    fronted = _OPENING.match(folded.text)
    return fronted[0] if fronted else ""


def year_before(folded: Folded, day: str) -> str:
    """The day of the year before, unless the sentence names the year."""
    year = day[:4]
    return day if year in folded.sentence.text else day.replace(year, str(int(year) - 1))


def no_finer(day: str) -> str:
    """Of a week the month: nobody says on which of its days it was."""
    first, _, last = day.partition("/")
    if not (len(first) == len(last) == len("2024-07-04")) or "X" in day:
        return day
    if (edtf.latest(day) - edtf.earliest(day)).days <= _MEETING:
        return day
    return first[:7] if first[:7] == last[:7] else first[:4] if first[:4] == last[:4] else ""
