"""What the command line says of a question that is not understood, and of an added article."""

from __future__ import annotations

from facts.questions import Unclear
from facts.store import Revision, Store
from facts.tell import label


def trouble(unclear: Unclear) -> str:
    """Say in one line why a question was not understood and what would be."""
    near = ", ".join(label(one) for one in unclear.suggestions)
    match unclear.trouble:
        case "no_question":
            return f"“{unclear.asked}” is not a question I know; I know: {near}"
        case "no_country":
            return "which country? Give its name, e.g. status Azerbaijan"
        case "two_countries":
            return "give two countries, e.g. compare Iran Belarus"
        case "no_words":
            return "what shall I look for? Give a word or a name"
        case "unknown_summit":
            meant = f"did you mean {near}?" if near else "give a number, a year or a city"
            return f"no summit “{unclear.asked}”; {meant}{'' if near else ', e.g. summit 24'}"
        case "unknown_words":
            return f"nothing in the sources matches “{unclear.asked}”; did you mean {near}?"
        case "unknown_person":
            meant = f"; did you mean {near}?" if near else "; e.g. attended Iran Astana"
            return f"“{unclear.asked}” is no person and no country I know{meant}"
        case "unknown_date":
            return f"“{unclear.asked}” is not a date; give e.g. 2012, July 2024 or 2024-07-04"
    meant = f"; did you mean {near}?" if near else "; give a country's name, e.g. Azerbaijan"
    return f"“{unclear.asked}” is not a country I know{meant}"


def told_revision(store: Store, revision: Revision | None, name: str) -> str:
    """Say what an added article brought."""
    if revision is None:
        return f"{name}: already in the store; nothing changed"
    lines = [f"{name}: revision {revision.number}"]
    lines += [f"  new: {_text(store, i)}" for i in revision.new]
    lines += [f"  confirmed: {_text(store, i)}" for i in revision.confirmed]
    lines += [f"  no longer told: {i}" for i in revision.gone]
    lines += [f"  rank {c.before} → {c.after}: {_text(store, c.id)}" for c in revision.changed]
    lines += [f"  in disagreement: {_text(store, i)}" for i in revision.disputed]
    return "\n".join(lines if len(lines) > 1 else [*lines, "  no statements in it"])


def _text(store: Store, statement: str) -> str:
    found = store.by_id[statement]
    outweighed = " (outweighed)" if found.rank == "deprecated" else ""
    planned = " (planned)" if found.modality == "planned" else ""
    return f"{found.text}{planned}{outweighed}"
