"""Reference facts: what public pages say beyond the articles, as claims with their sources.

They lie in ``facts/reference/*.toml``, whose README says how an entry is written. Nothing here is
trusted unseen: an entry that names an unknown entity, no page, or a page older than the event it is
meant to report is refused.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec

from facts import edtf
from facts.entities import gazetteer
from facts.model import PREDICATES, Claim, Modality, Qualifier, Seen, Source, Status

DIRECTORY = Path(__file__).parent / "reference"
RULE = "reference"

_SOURCES = "sources.toml"
_STATUSES = get_args(Status)


class Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A public page; ``published`` is EDTF, empty if the page bears no date."""

    publisher: str
    url: str
    published: str = ""


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the statements of one entry have in common."""

    sources: list[str]
    valid: str = ""
    modality: Modality = "fact"
    seen: Seen = "direct"
    note: str | None = None
    qualifiers: dict[str, Qualifier] = {}


class BadReference(ValueError):
    """An entry is at fault; the message is one line that says which, why, and what would do."""


def load_reference(directory: Path = DIRECTORY) -> list[Claim]:
    """Read all reference facts, one claim for each statement and each of its sources.

    BadReference if an entry is at fault.
    """
    pages = load_pages(directory / _SOURCES)
    files = sorted(path for path in directory.glob("*.toml") if path.name != _SOURCES)
    return [claim for path in files for claim in _claims(path, pages)]


def load_pages(path: Path) -> dict[str, Page]:
    """Read the pages by the names that entries cite them under."""
    pages: dict[str, Page] = {}
    for name, table in _toml(path).items():
        try:
            page = msgspec.convert(table, Page)
        except msgspec.ValidationError as error:
            raise BadReference(f"{path.name}, {name}: {error}") from None
        if not page.publisher or not page.url.startswith(("https://", "http://")):
            raise BadReference(
                f"{path.name}, {name}: needs a publisher and the page's full address"
            )
        if not edtf.is_edtf(page.published):
            raise BadReference(
                f"{path.name}, {name}: {page.published!r} is no EDTF date: 2024-07-04"
            )
        pages[name] = page
    return pages


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadReference(f"{path.name}: {error}") from None


def _claims(path: Path, pages: dict[str, Page]) -> Iterator[Claim]:
    tables = _toml(path)
    recorded = tables.pop("recorded", None)
    if not isinstance(recorded, str) or edtf.precision(recorded) != "day":
        raise BadReference(f'{path.name}: needs the day it was taken in: recorded = "2026-11-22"')
    for subject, entries in tables.items():
        if not isinstance(entries, list):
            raise BadReference(f'{path.name}, {subject}: an entry begins with [["{subject}"]]')
        for number, table in enumerate(entries, 1):
            try:
                yield from _entry(subject, table, recorded, pages)
            except (ValueError, msgspec.ValidationError) as error:
                raise BadReference(f"{path.name}, {subject}, entry {number}: {error}") from None


def _entry(
    subject: str, table: dict[str, Any], recorded: str, pages: dict[str, Page]
) -> Iterator[Claim]:
    said = {key: table[key] for key in table if key in PREDICATES}
    entry = msgspec.convert({key: table[key] for key in table if key not in PREDICATES}, _Entry)
    if not said:
        raise ValueError(f"says nothing; give one of {', '.join(sorted(PREDICATES))}")
    _check(subject, said, entry, pages)
    for predicate, target in said.items():
        is_id = _is_id(target)
        for name in entry.sources:
            yield Claim(
                subject=subject,
                predicate=predicate,
                object=target if is_id else None,
                value=None if is_id else target,
                qualifiers=entry.qualifiers,
                valid=entry.valid,
                modality=entry.modality,
                source=_source(pages[name], entry),
                rule=RULE,
                recorded=recorded,
            )


def _source(page: Page, entry: _Entry) -> Source:
    return Source(
        publisher=page.publisher,
        published=page.published,
        url=page.url,
        seen=entry.seen,
        note=entry.note,
    )


def _check(subject: str, said: dict[str, Any], entry: _Entry, pages: dict[str, Page]) -> None:
    unknown = [name for name in entry.sources if name not in pages]
    if unknown or not entry.sources:
        raise ValueError(f"cites {unknown or 'no page'}; sources are names in {_SOURCES}")
    if not edtf.is_edtf(entry.valid):
        raise ValueError(f"{entry.valid!r} is no EDTF date or span: 2024-07-04, 2015/..")
    for id in _ids(subject, *said.values(), *entry.qualifiers.values()):
        if gazetteer().get(id) is None:
            raise ValueError(f"{id} is not in the gazetteer; add it to facts/gazetteer")
    for predicate in said.keys() & {"status", "granted"}:
        if said[predicate] not in _STATUSES:
            raise ValueError(
                f"{said[predicate]!r} is no status; give one of {', '.join(_STATUSES)}"
            )
    if entry.modality == "fact" and all(_announces(pages[name], entry) for name in entry.sources):
        raise ValueError(
            f"every page is older than {entry.valid}, so it only announces it:"
            ' cite a report, or write modality = "planned"'
        )


def _announces(page: Page, entry: _Entry) -> bool:
    """Whether the page came out before the time it is cited for."""
    return bool(page.published) and edtf.latest(page.published) < edtf.earliest(entry.valid)


def _ids(*values: object) -> Iterator[str]:
    for value in values:
        yield from (
            str(one) for one in (value if isinstance(value, list) else [value]) if _is_id(one)
        )


def _is_id(value: object) -> bool:
    """Whether it is an entity id: a word, a colon, and no space."""
    if not isinstance(value, str):
        return False
    kind, colon, rest = value.partition(":")
    return bool(colon and rest) and kind.isalpha() and kind.islower() and " " not in value
