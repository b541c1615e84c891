"""The statement: one sourced claim, and the vocabulary that all others share.

A statement says who-what-whom, when it holds (``valid``), who published it and when
(``source``), in which words (``quote``), and when this store took it in (``recorded``).
The three times are never mixed. Nothing is overwritten: a newer claim ranks above an older one.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import Literal

import msgspec

Modality = Literal["fact", "planned", "proposed", "inferred"]
Rank = Literal["preferred", "normal", "deprecated"]
Seen = Literal["direct", "secondary", "inferred"]
Status = Literal["member", "observer", "dialogue_partner", "partner", "guest"]

#: The vocabulary of ``Statement.predicate``. The second group comes from reference facts.
PREDICATES = frozenset(
    {
        *("status", "count", "founded", "founder", "chair", "held", "venue", "number", "theme"),
        *("host", "alongside", "format", "attended", "office", "met", "proposed", "signed"),
        *("approved", "adopted", "initiated", "designated", "anniversary"),
        *("granted", "accession", "seat", "language", "rule", "entered_into_force", "applied"),
    }
)

Qualifier = str | int | bool | list[str]

#: Claims that differ in one of these say different things; other qualifiers are side remarks.
DEFINING_QUALIFIERS = ("organisation", "of")


class Source(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a claim was published, and its own words.

    ``published`` is an EDTF date, empty if the page bears none. ``article`` is the file's name in
    seeds/ (or among the added articles); it is None for a reference page, which has ``url`` and
    ``seen`` instead: *direct* if the page was read, *secondary* if only pages that cite it were,
    *inferred* if the claim follows from others. ``text[start:end] == quote`` holds for articles,
    in characters of the file's bytes decoded as UTF-8 without newline translation. ``note`` says
    what else a reader should know; of an article, from what its date is inferred. ``valid`` is the
    source's own date where it is vaguer than the statement's: "in July 2024" of 4 July 2024.
    """

    # Trees, not cycles: the collector need not look at them, which makes loading twice as fast.
    publisher: str
    published: str = ""
    article: str | None = None
    url: str | None = None
    seen: Seen | None = None
    note: str | None = None
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    valid: str | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One claim. ``object`` is an entity id, ``value`` a literal; one of the two is set.

    ``valid`` is EDTF: the day or the span in which the claim holds, as precise as its sources
    and no more; empty if they give no time. A single date on a ``status`` or ``count`` means "seen
    to hold then"; ``2015/..`` means "since 2015".
    ``source`` is the first of the ``sources``; ``quote``, ``start`` and ``end`` are its own.
    """

    id: str
    subject: str
    predicate: str
    object: str | None = None
    value: str | int | None = None
    subject_label: str
    object_label: str | None = None
    qualifiers: dict[str, Qualifier] = {}
    valid: str = ""
    modality: Modality = "fact"
    rank: Rank = "normal"
    source: Source
    sources: tuple[Source, ...] = ()
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    rule: str
    recorded: str
    text: str

    @property
    def all_sources(self) -> tuple[Source, ...]:
        """Every source of the claim, the leading one first."""
        return self.sources or (self.source,)

    @property
    def target(self) -> str | int | None:
        """The object's entity id, or the literal value."""
        return self.object if self.object is not None else self.value


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """What one source says, before it is reconciled with what others say."""

    subject: str
    predicate: str
    object: str | None = None
    value: str | int | None = None
    qualifiers: dict[str, Qualifier] = {}
    valid: str = ""
    modality: Modality = "fact"
    source: Source
    rule: str
    recorded: str = ""

    @property
    def gist(self) -> tuple[Qualifier | None, ...]:
        """What is claimed, apart from when it holds and from side remarks."""
        defining = map(self.qualifiers.get, DEFINING_QUALIFIERS)
        return (self.subject, self.predicate, self.object, self.value, self.modality, *defining)

    @property
    def id(self) -> str:
        """The id of the statement that this claim belongs to: the same in every build."""
        key = msgspec.json.encode((*self.gist, self.valid))
        return "s" + blake2b(key, digest_size=6).hexdigest()
