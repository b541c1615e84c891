"""Questions to the store and their answers, as typed values that any language can render."""

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
from facts.answers.listing import ListAnswer, with_status
from facts.answers.lookup import (
    ConflictsAnswer,
    SearchAnswer,
    SourcesAnswer,
    TimelineAnswer,
    Wanted,
    WhoAnswer,
    conflicts,
    search,
    sources,
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
from facts.answers.organisation import OrganisationAnswer, organisation
from facts.answers.status import (
    ComparisonAnswer,
    StatusAnswer,
    compare,
    status,
)
from facts.disagreement import Disagreement

__all__ = [
    "COUNCILS",
    "GOVERNMENTS",
    "SCO",
    "SUMMIT",
    "Answer",
    "ChairAnswer",
    "ChairListAnswer",
    "ChairsAnswer",
    "ComparisonAnswer",
    "ConflictsAnswer",
    "Disagreement",
    "ListAnswer",
    "Meeting",
    "MeetingAnswer",
    "MeetingListAnswer",
    "Moment",
    "NextChairAnswer",
    "NextMeetingAnswer",
    "OrganisationAnswer",
    "SearchAnswer",
    "SourcesAnswer",
    "StatusAnswer",
    "TimelineAnswer",
    "Wanted",
    "WhoAnswer",
    "all_disputes",
    "chair",
    "chair_list",
    "chairs",
    "compare",
    "conflicts",
    "find_meeting",
    "last_meeting",
    "list_meetings",
    "next_chair",
    "next_meeting",
    "organisation",
    "search",
    "sources",
    "status",
    "timeline",
    "who",
    "with_status",
]
