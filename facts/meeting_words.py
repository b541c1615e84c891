"""Which meeting, or which council, the words behind a question name."""

from __future__ import annotations

from facts import answers
from facts.answers import GOVERNMENTS, SUMMIT, Meeting, Moment
from facts.answers.near import near
from facts.answers.parties import LAST, NEXT, OF_GOVERNMENTS, place_in
from facts.answers.unclear import Unclear
from facts.folding import fold
from facts.names import within
from facts.store import Store

#: What stands with the name of a meeting and is no place.
_NO_PLACE = OF_GOVERNMENTS | {LAST, NEXT}


def meeting_in(store: Store, words: str, moment: Moment) -> Meeting:
    """Give the meeting that the words name; of several the latest that took place."""
    body = body_in(words)
    found = answers.list_meetings(store, moment, place_of(words, moment), body).meetings
    if NEXT in fold(words).split():
        found = answers.next_meeting(store, moment, body).planned[:1]
    else:
        found = tuple(m for m in found if m.took_place)[-1:] or found[-1:]
    if not found:
        raise Unclear("unknown_summit", f"{words} {moment.asked}".strip())
    return found[0]


def place_of(words: str, moment: Moment) -> str:
    """Read a meeting's number, or the city or country it met in, beside the council's name."""
    place = place_in(" ".join(word for word in words.split() if fold(word) not in _NO_PLACE))
    if place is None:
        raise Unclear("unknown_summit", words, near(words, ("city", "country")), moment.asked)
    return place


def body_in(words: str) -> str:
    """Read which body is meant; the council of the heads of state if none is named."""
    if OF_GOVERNMENTS & {*fold(words).split()}:
        return GOVERNMENTS
    return next(iter(within(("body",), words)), SUMMIT)
