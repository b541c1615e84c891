"""Who came to be a member, an observer or a partner in a time, and who was on the way to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facts import edtf
from facts.answers.base import SCO, Answer, Moment, counted, countries, unique
from facts.answers.founding import founded_after
from facts.answers.status import status_path
from facts.countries import name
from facts.model import Statement
from facts.periods import Period
from facts.store import Store

#: The statuses that one comes to have, in order of rank; who is a guest has joined nothing.
STANDINGS = ("member", "observer", "dialogue_partner", "partner")
#: Steps on the way to a status.
_STEPS = ("accession", "granted", "applied")

Joined = tuple[str, Period]


@dataclass(frozen=True, slots=True, kw_only=True)
class JoiningAnswer(Answer):
    """Whose status began in the time asked for; if none was, whose began last.

    ``groups`` has the countries of each status that was asked for, none of it though nobody came to
    have it, and then those of other statuses. ``steps`` are decisions and applications of that time
    by which nobody had joined yet. ``not_yet_founded`` tells of the founding if that was later.
    """

    when: str
    groups: tuple[tuple[str, tuple[Joined, ...]], ...]
    steps: tuple[Statement, ...]
    not_yet_founded: Statement | None


def joining(store: Store, statuses: tuple[str, ...], moment: Moment) -> JoiningAnswer:
    """Say who joined: as what was asked for (else as a member), then as anything else."""
    wanted = statuses or STANDINGS[:1]
    began = _began(store, moment.today)
    span = moment.told if moment.asked else _last(began, wanted, moment)
    then = [(c, p) for c, p in began if edtf.overlaps(p.start, span)]
    others = [one for one in STANDINGS if one not in wanted and not statuses]
    groups = [(one, tuple(e for e in then if e[1].target == one)) for one in (*wanted, *others)]
    groups = [(one, held) for one, held in groups if held or one in wanted]
    came = {country for _, held in groups for country, _ in held}
    steps = tuple(
        s
        for s in _steps(store, span, moment)
        if s.subject not in came and (not statuses or s.value in statuses)
    )
    not_yet = founded_after(store, edtf.latest(span), SCO)
    evidence = [_beginning(period) for _, held in groups for _, period in held]
    return JoiningAnswer(
        moment=moment,
        known_until=store.known_until,
        statements=unique([*evidence, *steps, not_yet]),
        when=span,
        groups=tuple(groups),
        steps=steps,
        not_yet_founded=not_yet,
    )


def _began(store: Store, today: date) -> list[Joined]:
    """Give every status whose beginning sources tell, in order of time and name."""
    paths = ((c, p) for c in countries(store) for p in status_path(store, c, SCO))
    known = [(c, p) for c, p in paths if p.start and p.target in STANDINGS and p.first_day <= today]
    return sorted(known, key=lambda one: (one[1].first_day, name(one[0], "en")))


def _last(began: list[Joined], wanted: tuple[str, ...], moment: Moment) -> str:
    """Give the time at which the last of all came to have one of the statuses."""
    starts = [period.start for _, period in began if period.target in wanted]
    return starts[-1] if starts else moment.span


def _beginning(period: Period) -> Statement:
    """The statement that tells the beginning best."""
    return period.statements[0]


def _steps(store: Store, span: str, moment: Moment) -> list[Statement]:
    """Give the steps of that time on the way to a status, in order of time and name."""
    said = counted(s for kind in _STEPS for s in store.saying(kind))
    found = [
        s
        for s in said
        if s.valid
        and edtf.within(s.valid, span)
        and edtf.earliest(s.valid) <= moment.today
        and s.qualifiers.get("organisation", SCO) == SCO
    ]
    return sorted(found, key=lambda s: (edtf.earliest(s.valid), name(s.subject, "en"), s.id))
