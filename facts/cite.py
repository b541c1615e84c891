"""Sources in plain English: who says it, in which words, and where others differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from facts.disagreement import Disagreement, Reason
from facts.english import when
from facts.model import Source, Statement

_SOURCES = 3
_QUOTE_LENGTH = 500

_SEEN = {"secondary": " (reported by secondary sources)", "inferred": " (inferred from it)"}

_REASONS: dict[Reason, str] = {
    "changed_that_day": "It changed on that very day; the other still tells how it was before.",
    "earlier_report": "The other was written before the event.",
    "planned_otherwise": "The other was a plan; it came otherwise.",
    "decision_or_memorandum": "One counts from the memorandum, the other from the decision.",
    "other_wording": "Perhaps the same in other words.",
    "unnamed": "The one that counts more does not name them all; this country may be among them.",
    "names_fewer": "The one that names fewer does not say that there were no others.",
    "one_name": "One name, two things; neither source is wrong.",
    "other_year": "By the year of founding, that anniversary falls in another year.",
    "against_rule": "One publisher alone announces it, and it departs from the rule of rotation.",
    "unconfirmed": "One publisher alone reports the other; that counts once another confirms it.",
}


def source(cited: Source) -> str:
    """Name a source: its publisher, its date, and how it was seen."""
    name = cited.publisher or f"publisher not named ({cited.article})"
    date = f", {when(cited.published)}" if cited.published else ""
    return f"{name}{date}{_SEEN.get(cited.seen or '', '')}"


def sources(statements: Sequence[Statement]) -> list[str]:
    """Cite the sources of an answer, the leading ones first, each with its page or its words."""
    cited = _once(s for statement in statements for s in statement.all_sources)
    lines = []
    for one in cited[:_SOURCES]:
        lines.append(f"Source: {source(one)}{f' <{one.url}>' if one.url else ''}")
        if one.quote:
            lines.append(f"  “{_shortened(' '.join(one.quote.split()))}”")
        if one.note and one.seen != "direct":
            lines.append(f"  Note: {one.note}")
    if len(cited) > _SOURCES:
        rest = len(cited) - _SOURCES
        lines.append(f"and {rest} more source{'s' if rest > 1 else ''}")
    return lines


def dispute(case: Disagreement) -> list[str]:
    """Tell both sides of a disagreement, which weighs more, and why they differ if it shows."""
    one, other = (_claim(statement) for statement in (case.first, case.second))
    why = _REASONS.get(case.reason, "")
    if case.settled:
        verdict = why or "The first weighs more: better placed, or said by more publishers."
    else:
        verdict = why or "Nothing in the sources settles it."
    return ["Sources differ:", f"  {one}", f"  {other}", f"  {verdict}"]


def _claim(statement: Statement) -> str:
    said_by = " · ".join(source(one) for one in _once(statement.all_sources)[:_SOURCES])
    return f"{statement.text} — {said_by}"


def _once(cited: Iterable[Source]) -> list[Source]:
    """Give each article or page once, with the words that most of the claims rest on."""
    found: dict[tuple[str | None, str | None, str], list[Source]] = {}
    for one in cited:
        found.setdefault((one.article, one.url, one.publisher), []).append(one)
    return [_mostly(alike) for alike in found.values()]


def _mostly(alike: Sequence[Source]) -> Source:
    times = Counter(one.quote for one in alike)
    return max(alike, key=lambda one: times[one.quote])


def _shortened(words: str) -> str:
    if len(words) <= _QUOTE_LENGTH:
        return words
    return words[:_QUOTE_LENGTH].rsplit(" ", 1)[0] + " …"
