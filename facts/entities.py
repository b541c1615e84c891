"""The gazetteer: who and what has a name, what it is called, and where English text mentions it.

Its entities lie in ``facts/gazetteer/*.toml``: one table for each, headed by its id. Countries come
from :mod:`facts.countries`, which knows them in every language.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import compress, count
from pathlib import Path
from typing import Any

import msgspec

from facts import countries
from facts.country_index import index
from facts.words import Words, words_of

DIRECTORY = Path(__file__).parent / "gazetteer"

_LOOKALIKES = DIRECTORY / "lookalikes.toml"

#: The files of ``facts/gazetteer`` that hold entities.
FILES = (
    *("organisations", "bodies", "formats", "parties", "leaders", "officials", "cities"),
    *("venues", "meetings", "documents", "offices"),
)

#: Kinds whose names stand in text too freely to be looked up there: "24th summit", "President".
UNMENTIONED = frozenset({"meeting", "office"})

#: Where a name is missing in a language, the one that its readers can read most easily.
STAND_IN: dict[str, str] = tomllib.loads(
    (DIRECTORY / "languages.toml").read_text(encoding="utf-8")
)["stand_in"]

#: A name of one word is looked for in capitals too if it is this long: "ASTANA –" opens a report.
_CAPITALS_FROM = 4
#: Talks of two: the meeting is called by their names.
_BILATERAL = re.compile(r"meeting:([a-z-]+)-and-([a-z-]+)-\d{4}-\d\d-\d\d")
_DATED_MEETING = re.compile(r"([a-z-]+?)-(\d{4})(?:-\d\d)?(?:-([a-z-]+))?")
_ABBREVIATIONS = frozenset(
    {"sco", "chs", "chg", "cfm", "cnc", "rats", "brics", "cis", "csto", "un"}
)


#: What a phrase means that only looks like a name.
_NOTHING = "-"


class Entity(
    msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True
):
    """Someone or something with a name.

    ``label`` is the usual English name, ``aliases`` are the others that English news uses,
    ``names`` those in other languages by locale code, ``also`` further ones that people type there:
    abbreviations, or what leaves out whose it is («ШОС», «Совет глав государств»). The rest is set
    where the kind has it: the country of a city or a person, whether a city is its ``capital``, the
    city of a venue or a meeting, the body whose meetings a meeting is one of (with its ``number``
    and ``year``), the organisation of a body (``of``).
    """

    id: str
    label: str
    aliases: tuple[str, ...] = ()
    names: dict[str, str] = {}
    also: dict[str, tuple[str, ...]] = {}
    of: str | None = None
    country: str | None = None
    city: str | None = None
    body: str | None = None
    number: int | None = None
    year: int | None = None
    capital: bool = False
    wikidata: str | None = None

    @property
    def kind(self) -> str:
        """What it is: the part of the id before the colon."""
        return self.id.partition(":")[0]

    @property
    def english(self) -> tuple[str, ...]:
        """Every English name, the label first."""
        return (self.label, *self.aliases)

    def name(self, language: str) -> str:
        """Its name in the language, or the most readable one that is known."""
        names = self.names
        return names.get(language) or names.get(STAND_IN.get(language, ""), self.label)


class Mention(msgspec.Struct, frozen=True, gc=False):
    """The entity whose name stands at ``text[start:end]``."""

    start: int
    end: int
    id: str


class Gazetteer:
    """All entities, found by id, by kind, by name, and in text."""

    def __init__(
        self,
        entities: Iterable[Entity],
        also: Mapping[str, str] | None = None,
        lookalikes: Iterable[str] = (),
    ) -> None:
        """Index the entities.

        ``also`` are more names to mention them by (adjectives of countries), ``lookalikes`` are
        phrases that hold a name and mean something else ("Shanghai Spirit").
        ValueError if an id occurs twice or one name means two entities.
        """
        self._entities: dict[str, Entity] = {}
        self._meetings: dict[str, dict[int, Entity]] = {}
        self._names: dict[tuple[str, str], str] = {}
        self._spelt = _Trie()
        for entity in entities:
            self._add(entity)
        for name, id in (also or {}).items():
            self._spell(name, id)
        for phrase in lookalikes:
            self._spell(phrase, _NOTHING)

    def get(self, id: str) -> Entity | None:
        """Give the entity with this id, or None."""
        return self._entities.get(id)

    def label(self, id: str, language: str = "en") -> str:
        """Name the entity in the language; of an unknown one, make its id readable."""
        entity = self._entities.get(id)
        if entity is None:
            return self._readable(id, language)
        return entity.name(language)

    def _readable(self, id: str, language: str) -> str:
        if " " in id:
            return id  # words with a colon in them
        talks = _BILATERAL.fullmatch(id)
        if talks is None:
            return _told(id)
        one, other = (self.label(f"person:{who}", language) for who in talks.groups())
        return f"Meeting of {one} and {other}" if language == "en" else f"{one} – {other}"

    def of_kind(self, kind: str) -> Iterator[Entity]:
        """Give every entity of a kind: ``city``, ``person``, ``meeting`` …."""
        return (entity for entity in self._entities.values() if entity.kind == kind)

    def find(self, kind: str, name: str) -> Entity | None:
        """Give the entity of the kind that has this English name, in any case, or None."""
        id = self._names.get((kind, _fold(name)))
        return self._entities[id] if id is not None else None

    def meetings(
        self,
        body: str,
        *,
        number: int | None = None,
        year: int | None = None,
        city: str | None = None,
    ) -> list[Entity]:
        """Give the numbered meetings of a body that fit all that is said of them, in order."""
        return [
            meeting
            for ordinal, meeting in self._meetings.get(body, {}).items()
            if (number is None or ordinal == number)
            and (year is None or meeting.year == year)
            and (city is None or meeting.city == city)
        ]

    def mentions(self, text: str, words: Words | None = None) -> list[Mention]:
        """Find the names in English text: the longest at each place, none overlapping, in order.

        ``words`` are those of the text, if it has been cut already.

        A name of several words is found in any case ("council of heads of state"), a single
        word as it is written or in capitals. The time grows with the length of the text only.
        """
        words = words or words_of(text)
        plain, ends, lower = words.plain, words.ends, [*words.lower, ""]
        nodes = [*map(self._spelt.next.get, lower)]
        found: list[Mention] = []
        free = 0
        for at in compress(count(), nodes):
            node = nodes[at]
            if at >= free and node and (node.ids or lower[at + 1] in node.next):
                free, id = node.longest(plain[at], lower, at)
                if id not in ("", _NOTHING):
                    found.append(Mention(ends[at] - len(plain[at]), ends[free - 1], id))
        return found

    def _add(self, entity: Entity) -> None:
        if entity.id in self._entities:
            raise ValueError(f"{entity.id} stands in the gazetteer twice")
        self._entities[entity.id] = entity
        if entity.body is not None and entity.number is not None:
            self._meetings.setdefault(entity.body, {})[entity.number] = entity
        for name in entity.english:
            self._names.setdefault((entity.kind, _fold(name)), entity.id)
            if entity.kind not in UNMENTIONED:
                self._spell(name, entity.id)

    def _spell(self, name: str, id: str) -> None:
        words = words_of(name)
        first = words.plain[0]
        capitals = first.upper() if len(name) >= _CAPITALS_FROM else first
        several = sum(word.isalnum() for word in words.plain) > 1
        ids = self._spelt.put(words.lower)
        for written in ("",) if several else (first, capitals):
            known = ids.setdefault(written, id)
            if known != id:
                raise ValueError(f"“{name}” means both {known} and {id}")


class _Trie:
    """Names as sequences of words in lower case, shared from the first word on.

    ``ids`` are those of the names that end here, by how the first word has to be written: as it
    likes where that is empty.
    """

    __slots__ = ("ids", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Trie] = {}
        self.ids: dict[str, str] = {}

    def put(self, words: list[str]) -> dict[str, str]:
        """Give the ids of the names that end with these words."""
        node = self
        for word in words:
            node = node.next.setdefault(word, _Trie())
        return node.ids

    def longest(self, written: str, words: list[str], at: int) -> tuple[int, str]:
        """Give where the longest name ends that begins at ``at``, and whose it is; "" if none.

        This is the node of its first word, which is ``written`` so; the last of the ``words`` is
        none.
        """
        best = (at, "")
        node: _Trie | None = self
        while node is not None:
            at += 1
            if node.ids and (id := node.ids.get("") or node.ids.get(written)):
                best = (at, id)
            node = node.next.get(words[at])
        return best


def _fold(name: str) -> str:
    return " ".join(words_of(name.casefold()).plain)


def _told(id: str) -> str:
    """An unknown id as words: "SCO Plus (2026)", "SCO Justice Ministers (Astana, 2024)"."""
    slug = id.partition(":")[2]
    dated = _DATED_MEETING.fullmatch(slug)
    name, year, city = dated.groups() if dated and id.startswith("meeting:") else (slug, "", "")
    words = (w.upper() if w in _ABBREVIATIONS else w.title() for w in name.split("-"))
    beside = ", ".join(part for part in ((city or "").replace("-", " ").title(), year) if part)
    return " ".join(words) + (f" ({beside})" if beside else "") or id


@cache
def gazetteer() -> Gazetteer:
    """Give the gazetteer of the data files and of all countries; read once."""
    entities = [entity for file in FILES for entity in read_entities(DIRECTORY / f"{file}.toml")]
    lookalikes: dict[str, Any] = tomllib.loads(_LOOKALIKES.read_text(encoding="utf-8"))
    names = countries.english_names() | countries.demonyms() | lookalikes["misprints"]
    names = {name: id for name, id in names.items() if name not in lookalikes["other_meaning"]}
    return Gazetteer([*entities, *_countries()], names, lookalikes["phrases"])


def _countries() -> Iterator[Entity]:
    display = index().display
    for id in countries.all_countries():
        code = id.removeprefix("country:")
        names = {language: named[code] for language, named in display.items() if code in named}
        wikidata = countries.wikidata(id)
        yield Entity(id=id, label=countries.name(id), names=names, wikidata=wikidata)


def read_entities(path: Path) -> list[Entity]:
    """Read the entities of one data file; ValueError names the entity at fault and why."""
    tables: dict[str, dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return [_entity(path, id, table) for id, table in tables.items()]


def _entity(path: Path, id: str, table: dict[str, Any]) -> Entity:
    try:
        return msgspec.convert({"id": id, **table}, Entity)
    except msgspec.ValidationError as error:
        raise ValueError(f"{path.name}, [{id}]: {error}") from None
