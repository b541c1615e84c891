"""Questions to the store and their answers, as typed values that any language can render."""

from facts.answers.attendance import AttendanceAnswer, Part, attendance
from facts.answers.base import (
    COUNCILS,
    GOVERNMENTS,
    SCO,
    SUMMIT,
    Answer,
    Moment,
    all_disputes,
)
from facts.answers.chairs import (
    ChairAnswer,
    ChairListAnswer,
    ChairsAnswer,
    NextChairAnswer,
    chair,
    chair_list,
    chairs,
    next_chair,
)
from facts.answers.disputes import ConflictsAnswer, SourcesAnswer, conflicts, sources
from facts.answers.exits import ExitsAnswer, exits
from facts.answers.happenings import HappeningsAnswer, happenings
from facts.answers.joining import JoiningAnswer, joining
from facts.answers.listing import ListAnswer, with_status
from facts.answers.lookup import (
    One,
    SearchAnswer,
    TimelineAnswer,
    Wanted,
    WhoAnswer,
    search,
    timeline,
    who,
)
from facts.answers.meeting import Meeting
from facts.answers.meetings import (
    MeetingAnswer,
    MeetingListAnswer,
    NextMeetingAnswer,
    find_meeting,
    last_meeting,
    list_meetings,
    next_meeting,
)
from facts.answers.organisation import OrganisationAnswer, organisation, weightiest
from facts.answers.particulars import Particular, ParticularAnswer, particular
from facts.answers.parties import Asked
from facts.answers.status import (
    ComparisonAnswer,
    StatusAnswer,
    compare,
    status,
)
from facts.answers.subjects import also_called, plus_as_word, statuses_in, thing_in
from facts.answers.talks import TalksAnswer, talks
from facts.answers.thing import TermAnswer, ThingAnswer, term, thing
from facts.answers.titles import TitleAnswer, title_in, titled
from facts.answers.wishes import Wish, WishesAnswer, wishes
from facts.disagreement import Disagreement

__all__ = [
    "COUNCILS",
    "GOVERNMENTS",
    "SCO",
    "SUMMIT",
    "Answer",
    "Asked",
    "AttendanceAnswer",
    "ChairAnswer",
    "ChairListAnswer",
    "ChairsAnswer",
    "ComparisonAnswer",
    "ConflictsAnswer",
    "Disagreement",
    "ExitsAnswer",
    "HappeningsAnswer",
    "JoiningAnswer",
    "ListAnswer",
    "Meeting",
    "MeetingAnswer",
    "MeetingListAnswer",
    "Moment",
    "NextChairAnswer",
    "NextMeetingAnswer",
    "One",
    "OrganisationAnswer",
    "Part",
    "Particular",
    "ParticularAnswer",
    "SearchAnswer",
    "SourcesAnswer",
    "StatusAnswer",
    "TalksAnswer",
    "TermAnswer",
    "ThingAnswer",
    "TimelineAnswer",
    "TitleAnswer",
    "Wanted",
    "WhoAnswer",
    "Wish",
    "WishesAnswer",
    "all_disputes",
    "also_called",
    "attendance",
    "chair",
    "chair_list",
    "chairs",
    "compare",
    "conflicts",
    "exits",
    "find_meeting",
    "happenings",
    "joining",
    "last_meeting",
    "list_meetings",
    "next_chair",
    "next_meeting",
    "organisation",
    "particular",
    "plus_as_word",
    "search",
    "sources",
    "status",
    "statuses_in",
    "talks",
    "term",
    "thing",
    "thing_in",
    "timeline",
    "title_in",
    "titled",
    "weightiest",
    "who",
    "wishes",
    "with_status",
]
