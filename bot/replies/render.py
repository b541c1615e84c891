"""One renderer for each kind of answer; commands, inline results and digests all come here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.replies import (
    attendance,
    chairs,
    happenings,
    joining,
    lookup,
    meetings,
    organisation,
    particulars,
    status,
    things,
    wishes,
)
from bot.replies.reply import Reply
from bot.speech import Speech
from facts import answers as a

_RENDERERS: dict[type[a.Answer], Callable[[Speech, Any], Reply]] = {
    a.StatusAnswer: status.status,
    a.ListAnswer: status.listing,
    a.ComparisonAnswer: status.comparison,
    a.ExitsAnswer: status.exits,
    a.OrganisationAnswer: organisation.organisation,
    a.ChairsAnswer: chairs.chairs,
    a.NextChairAnswer: chairs.next_chair,
    a.ChairListAnswer: chairs.chair_list,
    a.MeetingAnswer: meetings.one,
    a.NextMeetingAnswer: meetings.upcoming,
    a.MeetingListAnswer: meetings.listing,
    a.ParticularAnswer: particulars.particular,
    a.ThingAnswer: things.thing,
    a.TermAnswer: things.term,
    a.TitleAnswer: things.titled,
    a.WishesAnswer: wishes.wishes,
    a.AttendanceAnswer: attendance.attendance,
    a.JoiningAnswer: joining.joining,
    a.TalksAnswer: happenings.talks,
    a.TimelineAnswer: lookup.timeline,
    a.WhoAnswer: lookup.who,
    a.SearchAnswer: lookup.found,
    a.ConflictsAnswer: lookup.conflicts,
    a.SourcesAnswer: lookup.sources,
}


def render(say: Speech, answer: a.Answer, page: int = 1) -> Reply:
    """Say an answer in the reader's language; ``page`` is that of a long list of events."""
    if isinstance(answer, a.HappeningsAnswer):
        return happenings.happenings(say, answer, page)
    return _RENDERERS[type(answer)](say, answer)
