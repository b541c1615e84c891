"""The store for use elsewhere: as a table, as linked data, as Wikidata QuickStatements."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

from facts import edtf
from facts.entities import gazetteer
from facts.model import Statement
from facts.store import Store

FORMATS = ("csv", "jsonld", "wikidata-qs")

_COLUMNS = (
    *("id", "subject", "subject_label", "predicate", "object", "value", "object_label"),
    *("qualifiers", "valid", "modality", "rank", "publisher", "published", "article", "url"),
    *("seen", "quote", "start", "end", "recorded", "text"),
)
_WIKIDATA = "http://www.wikidata.org/entity/"
#: Wikidata's "member of", and the class of the statement that each status makes.
_MEMBER_OF = "P463"
_START, _END, _REFERENCE, _PUBLISHED = "P580", "P582", "S854", "S577"


def export(store: Store, form: str) -> Iterator[str]:
    """Give the lines of the store in one of ``FORMATS``; ValueError for another one."""
    writers = {"csv": _csv, "jsonld": _jsonld, "wikidata-qs": _quick_statements}
    if form not in writers:
        raise ValueError(f"no format {form!r}; there are {', '.join(FORMATS)}")
    yield from writers[form](store)


def wikidata(entity: str | None) -> str | None:
    """Give the Wikidata id of an entity where it is surely known."""
    found = gazetteer().get(entity) if entity else None
    return found.wikidata if found else None


def _csv(store: Store) -> Iterator[str]:
    """Give a row for each source of each statement."""
    yield _row(_COLUMNS)
    for s in store.statements:
        for source in s.all_sources:
            yield _row(
                [
                    *(s.id, s.subject, s.subject_label, s.predicate, s.object, s.value),
                    *(s.object_label, json.dumps(s.qualifiers, ensure_ascii=False), s.valid),
                    *(s.modality, s.rank, source.publisher, source.published, source.article),
                    *(source.url, source.seen, source.quote, source.start, source.end),
                    *(s.recorded, s.text),
                ]
            )


def _row(cells: object) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)  # type: ignore[arg-type]
    return out.getvalue()


def _jsonld(store: Store) -> Iterator[str]:
    """Give one document with schema.org claims, an object a line."""
    yield '{"@context": {"@vocab": "https://schema.org/", "wd": "' + _WIKIDATA + '"}, "@graph": ['
    last = len(store.statements) - 1
    for i, statement in enumerate(store.statements):
        yield json.dumps(_claim(statement), ensure_ascii=False) + ("," if i < last else "")
    yield "]}"


def _claim(statement: Statement) -> dict[str, object]:
    target: object = statement.value
    if statement.object is not None:
        target = _node(statement.object, statement.object_label)
    return {
        "@type": "Claim",
        "@id": f"urn:sco-facts:{statement.id}",
        "about": _node(statement.subject, statement.subject_label),
        "additionalType": statement.predicate,
        "result": target,
        "temporalCoverage": statement.valid or None,
        "text": statement.text,
        "creativeWorkStatus": f"{statement.modality}, {statement.rank}",
        "appearance": [
            {
                "@type": "NewsArticle" if source.article else "WebPage",
                "identifier": source.article,
                "url": source.url,
                "publisher": {"@type": "Organization", "name": source.publisher},
                "datePublished": source.published or None,
                "text": source.quote,
            }
            for source in statement.all_sources
        ],
    }


def _node(entity: str, name: str | None) -> dict[str, object]:
    node: dict[str, object] = {"@id": f"urn:sco-facts:{entity}", "name": name}
    if qid := wikidata(entity):
        node["sameAs"] = {"@id": f"wd:{qid}"}
    return node


def _quick_statements(store: Store) -> Iterator[str]:
    """Give memberships that a page reports directly, with its address as reference."""
    for s in store.saying("status"):
        member, organisation = wikidata(s.subject), wikidata(str(s.qualifiers.get("organisation")))
        pages = [source for source in s.all_sources if source.url and source.seen == "direct"]
        sure = s.modality == "fact" and s.rank != "deprecated" and s.value == "member"
        if not (member and organisation and pages and sure):
            continue
        start, _, end = s.valid.partition("/")
        cells = [member, _MEMBER_OF, organisation]
        if start not in ("", edtf.OPEN):
            cells += [_START, _time(start)]
        if end not in ("", edtf.OPEN):
            cells += [_END, _time(end)]
        cells += [_REFERENCE, f'"{pages[0].url}"']
        if pages[0].published:
            cells += [_PUBLISHED, _time(pages[0].published)]
        yield "\t".join(cells)


def _time(date: str) -> str:
    """Write a date as QuickStatements does, precision 9 a year, 10 a month, 11 a day."""
    year, month, day = (*date.split("-"), "00", "00")[:3]
    return f"+{year}-{month}-{day}T00:00:00Z/{9 + date.count('-')}"
