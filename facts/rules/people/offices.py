"""``office``: which office a person holds, by the words beside the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facts.edtf import earliest, is_edtf, latest
from facts.entities import gazetteer
from facts.model import Claim
from facts.rules.context import AUX, Context, mood, since, when
from facts.rules.marks import OFFICE, PERSON, mark
from facts.rules.people.bearers import offices
from facts.rules.people.helpers import chief
from facts.rules.people.office_forms import Office, written_out
from facts.rules.tokens import Folded, Item, pattern

#: Words for an office that say less than its name does.
_LOOSE = frozenset({"leader", "kremlin leader", "member", "minister", "representative", "ruler"})
#: They say something of an organisation, but not of a country.
_OF_A_HOUSE = frozenset({"head", "director", "chief"})
_TOOK_OFFICE = pattern(
    rf"(?P<n>⟨N⟩)(?: of (?:the )?⟨C⟩)?,? (?P<verb>{AUX}(?:took office|takes office"
    rf"|take office|appointed|named|elected|sworn in|become|becomes|assumed (?:the )?(?:office|post"
    r"|position)|assumed the role of|(?:took|takes|take|taken) (?:over(?: from ⟨N⟩)?|charge)(?= as)"
    r"|succeed(?:ed|s) ⟨N⟩(?= as)))(?: as)?(?: the| a| its)?(?: new)? (?P<o>⟨O⟩)"
    r"(?! to\b)(?P<tail>[^;,]{0,40})"
)
#: "decided to appoint Nurlan Yermekbayev to the post of SCO secretary-general"
_APPOINTING = pattern(
    rf"(?P<verb>{AUX}(?:appoint(?:s|ed)?|elect(?:s|ed)?|named?)) (?P<n>⟨N⟩)"
    r" (?:(?:to|for) the (?:post|position|office) of|as) (?:the |its )?(?:new |next )?(?P<o>⟨O⟩)"
    r"(?P<tail>[^;,]{0,40})"
)


#: "Nurlan Yermekbayev of Kazakhstan is its secretary-general"
#: "He is currently serving as its secretary-general", "… has been its secretary-general since 2022"
_IS = pattern(
    r"(?P<n>⟨N⟩|^(?:He|She)\b)(?:,? of ⟨C⟩)?,? (?:(?:is|has)(?: currently| now)? (?:serving|served)"
    r" as|is|remains|(?P<been>has been|(?:has )?held the (?:post|position|office) of)"
    r"|(?:currently )?serves as) (?:(?P<its>its|the"
    r" (?:organi[sz]ation|bloc|grouping)'s) )?(?:the )?(?:current )?(?P<o>⟨O⟩)(?P<since> ⟨D⟩)?"
)


#: "The current SCO Secretary-General is Muratbek Imanaliev"
_IS_HELD_BY = pattern(
    r"(?:[Tt]he )?(?P<o>⟨O⟩) (?:is|remains) (?P<its>)(?P<been>)(?P<since>)(?P<n>⟨N⟩)"
)
_FRONTED = pattern(r"^(?:\w+, )?(?P<day>⟨D⟩),? ")
_TAKING = mark(
    "succeeded succeeds took takes take taken appoint appoints appointed named elected sworn"
    " assumed become becomes"
)
_HOLDING = mark("is remains serves serving served been held")
_SECRETARY = re.compile(r"secretary[- ]general", re.IGNORECASE)
_SECRETARIES = re.compile(rf"(?:(?:first )?deputy )?{_SECRETARY.pattern}", re.IGNORECASE)
_SMALL = re.compile(r"(?:^|(?<=[ -]))(?!(?:of|the|and|for|at|on|to|in)\b)[a-z]")


def find(folded: Folded, context: Context) -> Iterator[Claim]:
    """The offices of every person in the sentence."""
    if folded.marks & OFFICE and (folded.marks & PERSON or folded.text.startswith(("He ", "She "))):
        if folded.marks & _TAKING:
            yield from _taken(folded, context)
        if folded.marks & _HOLDING:
            yield from _held(folded, context)
    for person in folded.all if folded.marks & PERSON else ():
        if person.kind != "N":
            continue
        yield from _of(folded, context, person)
        if served := chief(person):
            yield from _of(folded, context, served)


def _of(folded: Folded, context: Context, person: Item) -> Iterator[Claim]:
    """The offices that stand beside a person's name."""
    for office in offices(person):
        if not office.of and _SECRETARIES.fullmatch(office.role):
            office = office._replace(of=_own_organisation(person.id) or _of_secretariat(folded))
        if not _is_told(office):
            continue
        role = written_out(office.role)
        role = role if role[0].isupper() else _titled(role)
        yield context.claim(
            folded, "offices", person.id, "office", role, of=office.of, valid=context.published
        )


def _is_told(office: Office) -> bool:
    role = office.role.lower()
    vague = (
        role in _LOOSE
        or role == "first president"
        or (role in _OF_A_HOUSE and office.of.startswith("country:"))
    )
    return bool(office.of) and not office.past and not vague


def _taken(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "took office as Secretary-General of the SCO on 1 January": held from that day on."""
    for match in (*folded.find(_TOOK_OFFICE), *folded.find(_APPOINTING)):
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
    own = _own_organisation(person)
    others = any(i.kind == "G" and i.id != context.memory.organisation for i in folded.all)
    return own or ("" if others else context.memory.organisation)


def _own_organisation(person: str) -> str:
    """The organisation whose secretary-general the person is known as; empty if of none."""
    known = gazetteer().get(person)
    return known.of or "" if known else ""


def _of_secretariat(folded: Folded) -> str:
    """The organisation whose secretariat the sentence names, if it names no other organisation."""
    named = [item.id for item in folded.all if item.kind in "GB"]
    known = gazetteer().get(named[0]) if len(set(named)) == 1 else None
    return known.of or "" if known and known.id.endswith("-secretariat") else ""


def _held(folded: Folded, context: Context) -> Iterator[Claim]:
    """ "… is its secretary-general"."""
    for match in (*folded.find(_IS), *folded.find(_IS_HELD_BY)):
        office = folded.item(match["o"]).info["office"]
        if not isinstance(office, Office) or office.past:
            continue
        secretary = _SECRETARY.fullmatch(office.role)
        of = office.of or (context.memory.organisation if match["its"] and secretary else "")
        named = match["n"] not in ("He", "She")
        who = folded.item(match["n"]).id if named else context.memory.person
        since_when = _since(folded, match)
        told = named or "serv" in match[0]
        if of and who and told and (since_when or not match["been"]):
            role = office.role if office.role[0].isupper() else _titled(office.role)
            day = since_when or context.published
            yield context.claim(folded, "offices", who, "office", role, of=of, valid=day)


def _since(folded: Folded, match: re.Match[str]) -> str:
    """The day in "has been … since 2022", "Since 2022, … held the post"; empty if none."""
    fronted = _FRONTED.match(match.string) if match["been"] else None
    days = folded.items((match["since"] or "") + (fronted["day"] if fronted else ""))
    return next((day.id for day in days if day.id.endswith("/..")), "")


def _titled(role: str) -> str:
    """A role in lower case with capitals: "Secretary-General", "Minister of Defence"."""
    return _SMALL.sub(lambda m: m[0].upper(), role)
