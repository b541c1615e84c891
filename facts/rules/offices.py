"""``office``: which office a person holds, by the words beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.edtf import earliest, is_edtf, latest
from facts.entities import gazetteer
from facts.model import Claim
from facts.rules.bearers import offices
from facts.rules.context import AUX, Context, mood, since, when
from facts.rules.office_forms import Office, written_out
from facts.rules.tokens import Folded, pattern, vocabulary

#: Words for an office that say less than its name does.
_LOOSE = frozenset({"leader", "member", "minister", "representative", "ruler"})
#: They say something of an organisation, but not of a country.
_OF_A_HOUSE = frozenset({"head", "director", "chief"})
_TOOK_OFFICE = pattern(
    rf"(?P<n>⟨N⟩)(?: of (?:the )?⟨C⟩)? (?P<verb>{AUX}(?:took office|takes office"
    rf"|take office|appointed|named|elected|sworn in|assumed (?:the )?(?:office|post"
    rf"|position)|(?:took|takes|take) over(?= as)))(?: as)?(?: the| a| its)?(?: new)? (?P<o>⟨O⟩)"
    r"(?P<tail>[^;,]{0,40})"
)


#: "Nurlan Yermekbayev of Kazakhstan is its secretary-general"
_IS = pattern(
    r"(?P<n>⟨N⟩)(?:,? of ⟨C⟩)?,? (?:is|remains|currently serves as|serves as) (?:(?P<its>its|the"
    r" (?:organi[sz]ation|bloc|grouping)'s) )?(?:the )?(?:current )?(?P<o>⟨O⟩)"
)


#: "The current SCO Secretary-General is Muratbek Imanaliev"
_IS_HELD_BY = pattern(r"(?:[Tt]he )?(?P<o>⟨O⟩) (?:is|remains) (?P<its>)(?P<n>⟨N⟩)")
_TAKING = vocabulary("took takes take appointed named elected sworn assumed")
_HOLDING = vocabulary("is remains serves")
_SECRETARY = re.compile(r"secretary[- ]general", re.IGNORECASE)
_SMALL = re.compile(r"(?:^|(?<=[ -]))(?!(?:of|the|and|for|at|on|to)\b)[a-z]")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """The offices of every person in the sentence."""
    if not folded.has("N"):
        return
    if folded.has("O"):
        if folded.uses(_TAKING):
            yield from _taken(folded, context)
        if folded.uses(_HOLDING):
            yield from _held(folded, context)
    for person in folded.all:
        if person.kind != "N":
            continue
        for office in offices(person):
            if not _is_told(office):
                continue
            role = written_out(office.role)
            role = role if role[0].isupper() else _titled(role)
            yield context.claim(
                folded, "offices", person.id, "office", role, of=office.of, valid=context.published
            )


def _is_told(office: Office) -> bool:
    role = office.role.lower()
    vague = role in _LOOSE or (role in _OF_A_HOUSE and office.of.startswith("country:"))
    return bool(office.of) and not office.past and not vague


def _taken(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "took office as Secretary-General of the SCO on 1 January": held from that day on."""
    for match in folded.find(_TOOK_OFFICE):
        modality = mood(match["verb"])
        office = folded.item(match["o"]).info["office"]
        if not isinstance(office, Office):
            continue
        of = office.of or _organisation(folded, context, office, folded.item(match["n"]).id)
        if modality and of:
            day = when(folded.items(match["tail"]), modality)
            if is_edtf(day) and is_edtf(context.published) and day and ".." not in day:
                # "was appointed in July … starting on Jan. 1": the term is to come
                ahead = context.published and earliest(day) > latest(context.published)
                modality = "planned" if ahead else modality
            role = office.role if office.role[0].isupper() else _titled(office.role)
            yield context.claim(
                folded,
                "offices",
                folded.item(match["n"]).id,
                "office",
                role,
                of=of,
                valid=since(day if day.startswith("..") else day.partition("/")[0]),
                modality=modality,
            )


def _organisation(folded: Folded, context: Context, office: Office, person: str) -> str:
    """Whose secretary-general a person becomes where only the topic tells; empty if unsure."""
    if not _SECRETARY.fullmatch(office.role):
        return ""
    known = gazetteer().get(person)
    own = known.of if known and (known.of or "").startswith("org:") else ""
    others = any(i.kind == "G" and i.id != context.memory.organisation for i in folded.all)
    return own or ("" if others else context.memory.organisation)


def _held(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "… is its secretary-general"."""
    for match in (*folded.find(_IS), *folded.find(_IS_HELD_BY)):
        office = folded.item(match["o"]).info["office"]
        if not isinstance(office, Office) or office.past:
            continue
        secretary = _SECRETARY.fullmatch(office.role)
        of = office.of or (context.memory.organisation if match["its"] and secretary else "")
        if of:
            role = office.role if office.role[0].isupper() else _titled(office.role)
            who = folded.item(match["n"]).id
            yield context.claim(
                folded, "offices", who, "office", role, of=of, valid=context.published
            )


def _titled(role: str) -> str:
    """A role in lower case with capitals: "Secretary-General", "Minister of Defence"."""
    return _SMALL.sub(lambda m: m[0].upper(), role)
