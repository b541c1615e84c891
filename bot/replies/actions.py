"""The buttons under an answer: what to ask next of the same thing, and how to share it."""

from __future__ import annotations

from bot.replies.chairs import chairs_of
from bot.replies.inline import TOPICS
from bot.replies.names import country, meeting
from bot.replies.pages import paged, paging
from bot.replies.reply import Button, Row
from bot.replies.things import LISTS
from bot.speech import Speech
from bot.telegram.limits import ASK, plain
from facts import answers as a
from facts.answers.meeting import series

#: Answers that are about the sources themselves.
_BARE = (a.SourcesAnswer, a.ConflictsAnswer)
#: Answers that say something even where no source does.
_NEVER_BARE = (
    *(a.StatusAnswer, a.TermAnswer, a.ParticularAnswer, a.AttendanceAnswer),
    *(a.JoiningAnswer, a.HappeningsAnswer),
)


def line_of(answer: a.Answer, asked: str) -> str:
    """The command line that asks for this answer again, in short ids; ``asked`` if it has none."""
    match answer:
        case a.StatusAnswer():
            return _at(f"status {_code(answer.country)}", answer)
        case a.TimelineAnswer():
            return f"timeline {_code(answer.entity)}"
        case a.ListAnswer():
            return _at(LISTS[answer.status], answer)
        case a.ComparisonAnswer():
            first, second = _code(answer.first.country), _code(answer.second.country)
            return _at(f"compare {first} {second}", answer)
        case a.ChairsAnswer():
            return _at("chair", answer)
        case a.OrganisationAnswer():
            return _at("sco", answer)
        case a.ThingAnswer():
            return f"what {answer.thing.partition(':')[2]}"
        case a.MeetingAnswer(meeting=a.Meeting(number=int(number)), body=a.SUMMIT):
            return f"summit {number}"
        case a.AttendanceAnswer(parties=(party,), parts=(part,)) if _numbered(part.meeting):
            return f"attended {_party(party)} {part.meeting.number}"
        case a.WhoAnswer() if answer.asked_for.startswith("person:"):
            return _at(f"who {answer.asked_for.removeprefix('person:')}", answer)
    return asked


def buttons(say: Speech, answer: a.Answer, line: str, page: int = 1) -> tuple[Row, ...]:
    """Rows of buttons under the answer to a command line; ``page`` is that of a list's entries."""
    if len(line.encode()) > ASK or isinstance(answer, _BARE):
        return ()
    if not answer.statements and not isinstance(answer, _NEVER_BARE):
        return ()
    rows = [*_entries(say, answer, line, page), _nearby(say, answer, line)]
    last = [follow(say, code) for code in _countries(answer)[:1]]
    rows.append((*last, share(say, line)))
    return tuple(row for row in rows if row)


def under_sources(say: Speech, line: str) -> tuple[Row, ...]:
    """The buttons under all the sources of the answer to a command line."""
    if len(line.encode()) > ASK:
        return ()
    return ((back(say, line),), (report(say, line),))


def report(say: Speech, line: str) -> Button:
    """Say that something in the answer to a command line is wrong."""
    # Translators: Button under the sources of an answer: the person knows that a fact is wrong.
    return Button(say.label("Report a wrong fact"), ask=f"report {line}")


def back(say: Speech, line: str) -> Button:
    """Back to the answer of a command line."""
    # Translators: Button: back to the answer that the question came from.
    return Button(say.label("Back"), ask=line)


def follow(say: Speech, code: str) -> Button:
    """Follow a country."""
    # Translators: Button under a country's answer: be told when something changes.
    return Button(say.label("Follow"), ask=f"follow {code}")


def share(say: Speech, line: str) -> Button:
    """Send the answer to another chat."""
    # Translators: Button under an answer: send it to another chat.
    return Button(say.label("Share"), share=line)


def _nearby(say: Speech, answer: a.Answer, line: str) -> Row:
    # Translators: Button under an answer: all its sources with their words.
    why = Button(say.label("Why?"), ask=f"why {line}")
    # Translators: Button under an answer: asks the same of another time.
    date = Button(say.label("On another date"), ask=f"date {_undated(line, answer)}")
    if not answer.statements and isinstance(answer, a.AttendanceAnswer):
        return ()
    match answer:
        case a.StatusAnswer():
            # Translators: Button under an answer: the country's story in order of time.
            story = Button(say.label("History"), ask=f"timeline {_code(answer.country)}")
            return (why, story, date)
        case a.TimelineAnswer():
            # Translators: Button under a country's story: its present status.
            now = Button(say.label("Status"), ask=f"status {_code(answer.entity)}")
            return (why, now)
        case a.ChairsAnswer():
            # Translators: Button: who takes the chair next.
            coming = Button(say.label("Who is next?"), ask=_at("nextchair", answer))
            return (why, coming, date)
        case a.NextChairAnswer():
            # Translators: Button: who has the chair now.
            present = Button(say.label("Who chairs now?"), ask="chair")
            return (why, present)
        case a.ListAnswer() | a.ComparisonAnswer() | a.OrganisationAnswer():
            return (why, date)
    return (why,)


def _entries(say: Speech, answer: a.Answer, line: str, page: int) -> list[Row]:
    """A page of the entries of a list, each with the button that tells more of it."""
    match answer:
        case a.ListAnswer():
            codes = [_code(entity) for entity, _ in answer.countries]
        case a.ComparisonAnswer():
            codes = [_code(answer.first.country), _code(answer.second.country)]
        case a.OrganisationAnswer():
            lists = (LISTS[listed.status] for listed in answer.standings)
            return paged(
                [Button(say.label(TOPICS[name]), ask=_at(name, answer)) for name in lists],
                line,
                page,
            )
        case a.TermAnswer():
            lists = (LISTS[status] for status in answer.statuses)
            return [(Button(say.label(TOPICS[name]), ask=name),) for name in lists]
        case a.WhoAnswer() if answer.one:
            # Translators: Button under one holder of an office: all of them.
            return [(Button(say.label("All that sources name"), ask=_of_all(line)),)]
        case a.ThingAnswer() if any(s.predicate == "office" for s in answer.told):
            people = f"who {answer.thing.partition(':')[2]}"
            return [(Button(say.label("All that sources name"), ask=people),)]
        case a.ParticularAnswer(meeting=a.Meeting(id=id, number=int(number)), body=a.SUMMIT):
            return [(Button(plain(meeting(say, id)), ask=f"summit {number}"),)]
        case a.ChairListAnswer():
            other = a.GOVERNMENTS if answer.body == a.SUMMIT else a.SUMMIT
            of = ("chairs", "governments" if other == a.GOVERNMENTS else "", _code(answer.country))
            return [(Button(plain(chairs_of(say, other)), ask=" ".join(filter(None, of))),)]
        case a.HappeningsAnswer():
            return paging(len(answer.told), line, page)
        case a.JoiningAnswer():
            joined = [_code(entity) for _, held in answer.groups for entity, _ in held]
            codes = list(dict.fromkeys(joined))
        case a.AttendanceAnswer():
            return paged(_meetings(say, answer), line, page)
        case a.MeetingListAnswer():
            known = [m for m in reversed(answer.meetings) if m.number]
            asked = "summit governments" if answer.body == a.GOVERNMENTS else "summit"
            return paged(
                [Button(plain(meeting(say, m.id)), ask=f"{asked} {m.number}") for m in known],
                line,
                page,
            )
        case _:
            return []
    shown = [
        Button(plain(country(say, f"country:{code}")), ask=_at(f"status {code}", answer))
        for code in codes
    ]
    return paged(shown, line, page)


def _of_all(line: str) -> str:
    """The command line that asks for all holders of an office: "who Director RATS"."""
    name, _, words = line.partition(" ")
    return f"{name} {words.partition(' ')[2]}"


def _meetings(say: Speech, answer: a.AttendanceAnswer) -> list[Button]:
    """The meeting asked about; of several, the same question of each."""
    asked = f"attended {_party(answer.parties[0])}" if len(answer.parties) == 1 else "attended"
    several = len(answer.parts) > 1 and len(answer.parties) < 2
    found = {m.id: m for m in (part.meeting for part in answer.parts) if _numbered(m)}
    return [
        Button(plain(meeting(say, m.id)), ask=f"{asked if several else 'summit'} {m.number}")
        for m in found.values()
    ]


def _countries(answer: a.Answer) -> list[str]:
    match answer:
        case a.StatusAnswer():
            return [_code(answer.country)]
        case a.TimelineAnswer():
            return [_code(answer.entity)]
    return []


def _numbered(found: a.Meeting) -> bool:
    """Whether the meeting is found by its number: a summit of the heads of state."""
    return found.number is not None and series(found.id) == a.SUMMIT


def _party(id: str) -> str:
    return id.partition(":")[2]


def _code(entity: str) -> str:
    return entity.removeprefix("country:")


def _at(line: str, answer: a.Answer) -> str:
    return f"{line} {answer.moment.asked}" if answer.moment.asked else line


def _undated(line: str, answer: a.Answer) -> str:
    return line.removesuffix(answer.moment.asked).rstrip() if answer.moment.asked else line
