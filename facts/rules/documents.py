"""``signed``, ``approved`` and ``adopted``: documents, by whom, when, where, at which meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.entities import gazetteer
from facts.model import Claim, Modality
from facts.rules.context import AUX, Context, doubted, mood, when
from facts.rules.name_forms import slug
from facts.rules.parties import parties
from facts.rules.tokens import Folded, Item, pattern

_KIND = (
    r"(?:[Dd]eclarations?|[Aa]greements?|[Mm]emorand(?:ums?|a)(?: of (?:[Uu]nderstanding"
    r"|obligations|[Cc]ooperation))?|MoUs?|[Pp]rotocols?|[Ss]tatements?|[Cc]ommuniqu[eé]s?"
    r"|[Rr]oad ?maps?|[Pp]lans?|[Ss]trateg(?:y|ies)|[Pp]rogram(?:me)?s?|[Cc]oncepts?"
    r"|[Tt]reat(?:y|ies)|[Cc]onventions?|[Dd]ocuments?|[Rr]esolutions?|[Cc]harter"
    r"|[Cc]ontracts?|[Aa]ccords?|[Bb]udget|[Dd]ecisions?)"
)
_DOC = (
    r"(?P<doc>(?:the )?⟨X⟩|(?:(?:the|an?|its|their|several|some|two|three|eight|(?:over|more than"
    r"|about|around|nearly|a total of) \d+|\d+|a (?:solid )?(?:package|number|series"
    r"|set) of) )?"
    r"(?:(?:corresponding|joint|final|five-year|ten-year|new|important|relevant|bilateral"
    r"|draft|key|action|development|cooperation|⟨PAG⟩(?:'s)?|[A-Z][\w'-]+|[a-z]+al|and|of"
    r"|on) ){0,6}"
    + _KIND
    + r"(?: (?:on|of|for|regarding|concerning|until|up to) [^;,.()]{3,110}?)?)"
)
_DO = {"sign": "signed", "adopt": "adopted", "approv": "approved", "endors": "approved"}
_VERB = (
    r"(?P<do>(?:sign|adopt|approv|endors)(?:e?d|e|s|es|ing)?)"
    r"(?: and (?:issu|adopt|sign|approv|releas|publish)e?d)?"
)
_GROUP = (
    r"(?:[Tt]he )?(?:[Ll]eaders|[Pp]arties|[Hh]eads of (?:the )?(?:SCO |⟨G⟩(?:'s)? )?(?:state"
    r"|member states|states)(?: and government)?(?: of [^,;]{3,40})?"
    r"|[Hh]eads of (?:delegations|government)"
    r"|[Pp]articipants|member states|[Mm]ember countries|foreign ministers|[Pp]rime ministers"
    r"|[Mm]inisters|presidents|summit participants|⟨B⟩|⟨M⟩|⟨G⟩)"
)
_PARTY = r"(?:the )?⟨NKCL⟩(?:(?:, |,? and )(?:the )?⟨NKCG⟩)*"
_END = r"(?P<tail>[^;]*)"
_ACTIVE = pattern(
    rf"(?P<who>{_GROUP}|{_PARTY})(?:,⟨^M⟩{{0,70}},)? (?P<verb>{AUX}){_VERB} {_DOC}(?= (?:at"
    rf"|in|on|during|after|following|with|that|which|by) |[,.;]|$| ⟨D⟩| and )" + _END
)
_SECOND = pattern(
    rf" and (?P<verb>(?:to |will )?){_VERB} {_DOC}(?= (?:at|in|on|during|after|following"
    rf"|with|that|which|by) |[,.;]|$| ⟨D⟩)" + _END
)
_PASSIVE = pattern(
    rf"(?:^|[\s\"'(]){_DOC}(?: on ⟨G⟩[^,;]{{0,40}})? (?P<verb>{AUX}){_VERB}\b" + _END
)
_PARTICIPLE = pattern(
    rf"(?:^|[\s\"'(]){_DOC},? (?P<verb>){_VERB}(?=(?: earlier| jointly)?(?: in ⟨PD⟩| on ⟨D⟩"
    rf"| at ⟨M⟩| by | ⟨D⟩))" + _END
)
_ADOPTION = pattern(
    rf"(?:[Tt]he |saw (?:the )?|with (?:the )?|see (?:the )?"
    rf"|resulted in (?:the )?)(?P<do>adoption|signing|approval) of {_DOC}(?=[,.;]|$| (?:at"
    rf"|in|during|by) )" + _END
)
_BY = pattern(
    r"\bby (?P<who>(?:the )?(?:(?:culture |foreign |defence )?(?:ministries|ministers"
    r"|leaders|governments|representatives|heads|presidents) of )?(?:the )?⟨NKCLG⟩(?:(?:, "
    r"|,? and )(?:the )?⟨NKCG⟩)*)|\bby (?P<group>(?:the )?(?:leaders|heads of|participants"
    r"|member states|⟨B⟩))"
)
_AGREED = pattern(
    r", (?:the )?(?P<who>⟨C⟩) and (?:the )?⟨CG⟩ (?:have )?(?:agreed|pledged|undertook)"
)
_RULE = "documents"


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """Every signing, adoption or approval in the sentence."""
    text = folded.text
    if not folded.says("sign", "adopt", "approv", "endors") or text.endswith("?"):
        return
    taken: set[tuple[str, int]] = set()
    for regex in (_ACTIVE, _PASSIVE, _PARTICIPLE, _ADOPTION):
        for match in regex.finditer(text):
            key = _predicate(match["do"]), match.start("do")
            if regex is _PASSIVE and not match["verb"]:
                continue
            if key in taken or doubted(text[: match.start("do")][-70:].replace("discuss", "")):
                continue
            taken.add(key)
            yield from _done(folded, context, match)
            if regex is _ACTIVE:
                for more in _SECOND.finditer(text, match.end("doc")):
                    key = _predicate(more["do"]), more.start("do")
                    if key not in taken:
                        taken.add(key)
                        yield from _done(folded, context, more, first=match)
                    break


def _predicate(verb: str) -> str:
    lower = verb.lower()
    return next((name for stem, name in _DO.items() if lower.startswith(stem)), "signed")


def _done(
    folded: Folded, context: Context, match: re.Match[str], first: re.Match[str] | None = None
) -> Iterator[Claim]:
    groups = match.groupdict()
    verb = (first["verb"] if first else "") + (groups.get("verb") or "")
    modality: Modality | None = mood(verb + " " + match["do"])
    if groups.get("verb") is None and re.search(
        r"\b(?:will|expected|see)\b", folded.text[: match.start("do")]
    ):
        modality = "planned"
    if modality is None or (first is None and match.re is _PASSIVE and not verb):
        return
    if (
        match.re is _ACTIVE
        and not verb
        and re.fullmatch(r"sign|adopt|approve|endorse|\w+ing", match["do"])
    ):
        return
    tail = re.split(r"\. |, (?:while|but|which|said|and)\b", match["tail"])[0]
    near = folded.items(tail)
    head = folded.items(folded.text[: match.start("do")])
    dates = (
        [i for i in near if i.kind == "D"]
        or [i for i in folded.items(verb) if i.kind == "D"]
        or [i for i in head if i.kind == "D"]
    )
    meeting = next((i for i in near + head if i.kind == "M"), None)
    day = when(dates, modality).rstrip("~")
    if not day and meeting:
        day = meeting.text("day") or context.memory.day_of(meeting.id)
    if re.search(r"\b(?:a day (?:earlier|before)|the (?:same|previous|following) day)\b", match[0]):
        return  # counted from a day that another sentence tells
    if day.endswith("/..") or day.startswith("../"):
        day = ""
    place = next((i.id for i in near if i.kind == "P"), "")
    if match.re is _PARTICIPLE and not dates and not place and not meeting:
        return
    target = _document(folded, match["doc"])
    if not target:
        return
    for who in _subjects(folded, context, first or match, tail, meeting):
        yield context.claim(
            folded,
            _RULE,
            who,
            _predicate(match["do"]),
            target,
            valid=day,
            modality=modality,
            place=place or None,
            at=meeting.id if meeting else None,
        )


def _document(folded: Folded, words: str) -> str:
    """The document's id if it has a proper name, else the words for it."""
    tokens = folded.items(words)
    if len(words.removeprefix("the ")) == 1 and tokens:
        return tokens[0].id or tokens[0].words
    text = re.sub(r"^(?:the|an?|its|their) ", "", folded.words(words).strip(), flags=re.IGNORECASE)
    if re.fullmatch(
        r"(?:decisions?|plans?|statements?|programmes?|programs?|concepts?)", text, re.IGNORECASE
    ):
        return ""
    if re.fullmatch(r"(?:[A-Z][\w'-]+ )+[A-Z]\w+", text):
        known = gazetteer().find("document", text)
        return known.id if known else f"document:{slug(text)}"
    return text


def _subjects(
    folded: Folded, context: Context, match: re.Match[str], tail: str, meeting: Item | None
) -> list[str]:
    """Who signed, adopted or approved; the council in session if only "the leaders" did."""
    who = match.groupdict().get("who") or ""
    by = _BY.search(tail)
    if not who and by:
        who = by["who"] or by["group"] or ""
    named = [p.id for p in parties(folded, who)]
    if named:
        return named
    if not who:
        agreed = _AGREED.search(folded.text)
        if agreed:
            return [folded.item(agreed["who"]).id]
        if match.re is _PASSIVE and meeting is None:
            return []
        document = gazetteer().get(
            next((i.id for i in folded.items(match["doc"]) if i.kind == "X"), "")
        )
        if document is not None and document.of:
            return [document.of]
    return (
        [_council(folded, context, meeting, who)] if _council(folded, context, meeting, who) else []
    )


def _council(folded: Folded, context: Context, meeting: Item | None, who: str) -> str:
    known = context.memory.meeting("sco-chs", "sco-chg", "sco-cfm")
    inside = [i for i in folded.items(who) if i.kind in "BM"]
    series = inside[0].text("series") if inside and inside[0].kind == "M" else ""
    if inside and inside[0].kind == "B":
        return inside[0].id
    if any(i.kind == "G" and i.id != "org:sco" for i in folded.items(who)):
        return ""
    series = (
        series or (meeting.text("series") if meeting else "") or (known.series if known else "")
    )
    lower = who.lower()
    if "heads of government" in lower or "prime ministers" in lower:
        series = "sco-chg"
    elif "foreign ministers" in lower:
        series = "sco-cfm"
    if series == "sco-plus":
        series = "sco-chs"
    elif "minister" in lower:
        ministers = context.memory.meeting()
        series = ministers.series if ministers and "minister" in ministers.series else ""
    if gazetteer().get(f"body:{series}"):
        return f"body:{series}"
    if "minister" in lower or "officials" in lower:
        return context.memory.organisation  # of which council nobody says
    return "body:sco-chs" if who and context.memory.organisation == "org:sco" else ""
