"""Reading an article: from its sentences to claims, each with its exact quote."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set

from facts.articles import Article
from facts.model import Claim
from facts.rules.annotate import SHORTEST, annotated
from facts.rules.attendance import attended, encounters
from facts.rules.chairs import chair, hand_overs
from facts.rules.context import Context
from facts.rules.gatherings.named import fold_meetings
from facts.rules.marks import BODY, ORGANISATION, PERSON
from facts.rules.meetings import held, meetings_in_passing, particulars
from facts.rules.meetings.meeting_claims import joined
from facts.rules.membership import anniversaries, counts, founding, status
from facts.rules.membership.status_words import NAMED
from facts.rules.papers import designations, documents, initiatives
from facts.rules.people import offices
from facts.rules.people.bearers import own_country
from facts.rules.people.persons import fold_people
from facts.rules.tokens import Folded
from facts.rules.undated import year_told

_ORGANISED = ORGANISATION | BODY

Rule = Callable[[Folded, Context], Iterator[Claim]]

#: In this order: what is told of meetings is remembered by the rules behind; attendance folds
#: lists of parties, so that the rules before it see single names.
RULES: tuple[Rule, ...] = (
    status.find,
    counts.find,
    founding.find,
    anniversaries.find,
    chair.find,
    held.find,
    particulars.find,
    documents.find,
    initiatives.find,
    designations.find,
    offices.find,
    attended.find,
    encounters.find,
)


def extract(article: Article) -> list[Claim]:
    """All claims of the article, in its order, each once.

    The same article gives the same claims; no text raises.
    """
    context = Context(article)
    memory = context.memory
    claims: list[Claim] = []
    read = list(annotated(article))
    memory.organisation = _topic(read)
    memory.press = own_country(read)
    year = year_told(article)
    for folded in read:
        memory.begin(folded)
        long = len(folded.sentence.text) >= SHORTEST
        if long or folded.marks & (PERSON | NAMED) or memory.listing:
            fold_people(folded, memory)
            fold_meetings(folded, memory, year)
            for rule in RULES:
                for claim in rule(folded, context):
                    claims.append(claim)  # noqa: PERF402 - most rules give none: no call for those
        memory.end(folded)
    claims.extend(meetings_in_passing.afterwards(context))
    claims.extend(hand_overs.afterwards(context))
    return list(_distinct(claims))


def _topic(read: Iterable[Folded]) -> str:
    """The organisation that the article names most: meant where it has not been named yet."""
    named: dict[str, int] = {}
    for folded in read:
        if not folded.marks & _ORGANISED:
            continue
        for item in folded.all:
            if item.kind == "G" or (item.kind == "B" and ":sco" in item.id):
                id = item.id if item.kind == "G" else "org:sco"
                named[id] = named.get(id, 0) + 1
    return max(named, key=lambda id: (named[id], id == "org:sco"), default="")


def _distinct(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without repetitions, and without those that another one says more exactly.

    A repetition that adds a detail stays: "He made a speech at the meeting" of who attended it.
    """
    told = [(_undated(claim), claim) for claim in joined(claims)]
    dated = {undated for undated, claim in told if claim.valid}
    begun = {undated for undated, claim in told if claim.rule == "status.admission"}
    exactly = {
        (undated, claim.valid[:4])
        for undated, claim in told
        if claim.valid.endswith("/..") and len(claim.valid) > len("2024/..")
    }
    seen: dict[tuple[object, str], Set[str]] = {}
    for undated, claim in told:
        valid = claim.valid
        vaguer = not valid and undated in dated
        if claim.rule == "status.admission" and len(valid) == len("2024/.."):
            vaguer = (undated, valid[:4]) in exactly
        seen_only = claim.rule == "status.undated" and undated in begun
        if vaguer or seen_only:
            continue
        details = claim.qualifiers.keys()
        before = seen.setdefault((undated, valid), details)
        if before is details:
            yield claim
        elif not details <= before:
            seen[undated, valid] = before | details
            yield claim


def _undated(claim: Claim) -> tuple[object, ...]:
    target = claim.object if claim.object is not None else claim.value
    of = claim.qualifiers.get("of"), claim.qualifiers.get("organisation")
    return claim.subject, claim.predicate, target, claim.modality, of
