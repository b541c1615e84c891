"""Who took part in which meeting; what no source tells is said to be so, and never denied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.replies.frame import dated, framed
from bot.replies.meetings import counted_meetings, headline, how_many, listed, missing
from bot.replies.names import country, entity, meeting, office
from bot.replies.reply import Reply
from bot.speech import Html, Speech
from facts.answers import AttendanceAnswer, Part
from facts.answers.base import counted
from facts.model import Statement

#: So many lines and names are shown of what may be long.
_LINES, _NAMES = 12, 20


def attendance(say: Speech, answer: AttendanceAnswer) -> Reply:
    """Whether somebody took part: in one meeting, in several, or who did."""
    if not answer.parts:
        named = say.list([party(say, one) for one in answer.parties])
        # Translators: Answer to “has X ever attended a summit”; {names} are persons or countries.
        head = say.t(
            "<b>No source names a meeting with the participation of {names}</b>", names=named
        )
        return framed(say, answer, head)
    if len(answer.parts) > 1:
        return _several(say, answer)
    (part,) = answer.parts
    head, *under = _one(say, answer, part) if part.party else _everybody(say, part)
    if answer.at_any:
        under.append(_perhaps_others(say))
    under += _besides(say, answer)
    shown = () if part.told else part.others
    evidence = (*answer.statements, *shown) or part.meeting.held or part.meeting.plans
    return framed(say, answer, head, under=_lines(under), evidence=evidence)


def party(say: Speech, id: str) -> Html:
    """A person's or an organisation's name; a country's with its flag."""
    return country(say, id) if id.startswith("country:") else entity(say, id)


def _one(say: Speech, answer: AttendanceAnswer, part: Part) -> Iterator[Html]:
    """One party at one meeting; the first line is the answer."""
    known = [*part.told, *part.plans]
    yield from (Html(f"<b>{_told(say, s)}</b>") for s in known[:1])
    yield from (_told(say, s) for s in known[1:_LINES])
    if part.is_open:
        yield _no_source(say, answer, part)
        over = not part.meeting.took_place and answer.is_past(part.meeting)
        yield (missing if over else listed)(say, part.meeting)
    elif part.plans and answer.is_past(part.meeting):
        # Translators: Under “X is to take part in Y”, where the meeting's day is past.
        yield say.t("This was announced; no source says whether it came so.")
    if not part.told and (part.others or part.meeting.took_place):
        yield _known(say, part.others)
    if part.beside:
        # Translators: Stands over facts of a meeting or talks held beside the meeting above.
        yield say.t("Beside that meeting:")
        yield from _bullets(_told(say, s) for s in part.beside)
    if part.kin:
        # Translators: Stands over facts of who else of the same country took part.
        yield say.t("Of the same country:")
        yield from _bullets(_told(say, s) for s in part.kin)


def _everybody(say: Speech, part: Part) -> Iterator[Html]:
    """All that are known at a meeting."""
    yield headline(say, part.meeting)
    if part.told or (part.meeting.took_place and not part.plans):
        yield _known(say, part.told)
    if part.plans:
        # Translators: Who was to take part in a meeting; no source says whether they came.
        yield say.t("Announced to take part: {names}", names=_names(say, part.plans))
    beside = counted(part.beside)
    for other in dict.fromkeys(s.object for s in beside if s.object):
        yield say.t("Beside that meeting:")
        yield Html(f"• {meeting(say, other)}")
        yield _known(say, [s for s in beside if s.object == other])


def _several(say: Speech, answer: AttendanceAnswer) -> Reply:
    """Several meetings, or several parties at one: a line each, or what is told."""
    number = len({part.meeting.id for part in answer.parts})
    head = _head_of_several(say, answer, number)
    lines = [each for part in answer.parts for each in _in_a_list(say, part, number == 1)]
    under = [*_bullets(lines)]
    if rest := len(lines) - len(under):
        # Translators: Under a long list that is not shown to its end.
        under.append(say.n("and {count} more", "and {count} more", rest))
    asks_on = number == 1 and any(part.is_open for part in answer.parts)
    known = answer.parts[0].others if asks_on else ()
    others = [s for s in known if s.subject not in answer.parties]
    if others:
        under.append(_known(say, others))
    if answer.at_any:
        under.append(_perhaps_others(say))
    under += _besides(say, answer)
    held = [s for part in answer.parts for s in (*part.meeting.held, *part.meeting.plans)]
    evidence = (*answer.statements, *others) or held
    return framed(say, answer, head, under=_lines(under), evidence=evidence)


def _head_of_several(say: Speech, answer: AttendanceAnswer, number: int) -> Html:
    """The one meeting; or the parties, and at how many meetings sources tell of them."""
    if number == 1:
        return headline(say, answer.parts[0].meeting)
    if not answer.parties:
        return how_many(say, list(dict.fromkeys(part.meeting.id for part in answer.parts)))
    names = say.list([party(say, one) for one in answer.parties])
    told = len({part.meeting.id for part in answer.parts if not part.is_open})
    if not told:
        # Translators: In a list: a person, a country or a meeting, of whose part no source tells.
        return Html(f"<b>{say.t('{subject}: no source says', subject=names)}</b>")
    return counted_meetings(say, names, told)


def _in_a_list(say: Speech, part: Part, one_meeting: bool) -> list[Html]:
    """What is told of one party at one meeting, beside other such parts."""
    if not part.party:
        return [Html(f"{listed(say, part.meeting)}\n{_known(say, part.told)}")]
    if not part.is_open:
        return [_told(say, s) for s in (*part.told, *part.plans)]
    subject = party(say, part.party) if one_meeting else meeting(say, part.meeting.id)
    beside = [_told(say, s) for s in (*part.beside, *part.kin)]
    # Translators: In a list: a person, a country or a meeting, of whose part no source tells.
    return [say.t("{subject}: no source says", subject=subject), *beside]


def _no_source(say: Speech, answer: AttendanceAnswer, part: Part) -> Html:
    names = {"party": party(say, part.party), "meeting": meeting(say, part.meeting.id)}
    if part.meeting.took_place or answer.is_past(part.meeting):
        # Translators: Answer to “did X attend Y” if no source tells; it is neither yes nor no.
        return say.t("<b>No source says whether {party} took part in the {meeting}</b>", **names)
    # Translators: Answer to “will X attend Y”, a meeting that is to come, if no source tells.
    return say.t(
        "<b>No source says yet whether {party} is to take part in the {meeting}</b>", **names
    )


def _known(say: Speech, others: Sequence[Statement]) -> Html:
    if others:
        # Translators: Some of those who took part in a meeting, by name; others may have too.
        return say.t("Among those who took part: {names}", names=_names(say, others))
    # Translators: No source tells who took part in the meeting above.
    return say.t("No source names those who took part.")


def _perhaps_others(say: Speech) -> Html:
    # Translators: Under all meetings that sources name somebody at; sources never name all.
    return say.t("These are the meetings that sources name; there may have been others.")


def _besides(say: Speech, answer: AttendanceAnswer) -> Iterator[Html]:
    """The other meetings that may have been meant."""
    if answer.besides:
        named = Html(" · ").join([meeting(say, m.id) for m in answer.besides])
        # Translators: Under who took part in a meeting of a city: the other meetings held there.
        yield say.t("Other meetings there: {meetings}", meetings=named)


def _told(say: Speech, statement: Statement) -> Html:
    """The fact with its date, and with the office of whoever came for a country."""
    fact, role = dated(say, statement), statement.qualifiers.get("represented_by")
    if not role:
        return fact
    of = office(say, str(role), statement.subject)
    # Translators: A country took part; {office} came for it: “…; represented by: Foreign Minister”.
    return say.t("{fact}; represented by: {office}", fact=fact, office=of)


def _names(say: Speech, statements: Sequence[Statement]) -> Html:
    """Names, those of organisations last."""
    named = dict.fromkeys(statement.subject for statement in statements)
    ordered = sorted(named, key=lambda one: one.startswith("org:"))
    return say.list([say.name(one) for one in ordered[:_NAMES]])


def _bullets(lines: Iterable[Html]) -> Iterator[Html]:
    return (Html(f"• {each}") for each in [*lines][:_LINES])


def _lines(lines: Iterable[Html]) -> Html:
    return Html("\n").join([*lines])
