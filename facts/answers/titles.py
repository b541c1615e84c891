"""Which city has a title: now or at a time, and which had it before."""

from __future__ import annotations

from dataclasses import dataclass

from facts import edtf
from facts.answers.base import Answer, Moment, announced, counted, last_day, unique
from facts.folding import fold
from facts.model import Statement
from facts.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleAnswer(Answer):
    """The holders of a title: those who ``held`` it at the time asked for, and, if that is now or
    none is told of, the ``others``, the latest first. ``plans`` are not told to have come.
    """

    title: str
    held: tuple[Statement, ...]
    others: tuple[Statement, ...]
    plans: tuple[Statement, ...]


def title_in(store: Store, words: str) -> str:
    """Give the title that the words name, as statements have it; empty if they name none."""
    titles = {fold(str(s.value)): str(s.value) for s in store.saying("designated")}
    return titles.get(fold(words), "")


def titled(store: Store, title: str, moment: Moment) -> TitleAnswer:
    """Say who has the title, who had it and who is to get it."""
    said = [s for s in store.saying("designated") if s.value == title]
    told = sorted(counted(said), key=lambda s: (last_day(s), s.id), reverse=True)
    held = [s for s in told if s.valid and edtf.overlaps(s.valid, moment.span)]
    if moment.is_now:
        held = [s for s in held if s == held[0]]  # "2024/2025, 2025/2026": the later has it now
    given = {s.subject for s in told}
    plans = [s for s in announced(said) if s.subject not in given]
    others = [s for s in told if s not in held] if moment.is_now or not held else []
    return TitleAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*held, *others, *plans]),
        title=title,
        held=tuple(held),
        others=tuple(others),
        plans=tuple(plans),
    )
