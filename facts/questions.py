"""The questions that can be asked, by name: one table for the command line and for the bot.

``ask(store, "status", "Belarus 2012", today)`` finds the country and the date in the words and
gives the answer as a value. What cannot be understood raises ``Unclear``, which says what would be.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from facts import answers
from facts.answers import GOVERNMENTS, SCO, SUMMIT, Answer, Meeting, Moment, Wanted
from facts.answers.near import near
from facts.answers.parties import LAST, NEXT, OF_GOVERNMENTS, place_in, read
from facts.answers.unclear import Trouble, Unclear
from facts.countries import find_in, recognise
from facts.folding import fold
from facts.names import adjectives, named, persons, within
from facts.store import Store
from facts.typed_dates import misdated, parse_typed, split_date


@dataclass(frozen=True, slots=True)
class Question:
    """A question by name. ``answer`` takes the words that follow it, dates taken out."""

    name: str
    answer: Callable[[Store, str, Moment], Answer]


def ask(store: Store, name: str, words: str, today: date, on: str = "") -> Answer:
    """Answer a question; ``words`` may hold a date, ``on`` is an EDTF date given apart.

    Raise Unclear if the question, or what it is about, is not understood.
    """
    question = QUESTIONS.get(name)
    if question is None:
        raise Unclear("no_question", name, tuple(QUESTIONS))
    if name in _WORDS_AS_THEY_ARE:
        rest, typed = words, None
    elif wrong := misdated(words, today):
        raise Unclear("unknown_date", wrong)
    else:
        rest, typed = _undated(words, today)
    numbers = [word for word in rest.split() if any(map(str.isdecimal, word))]
    if numbers and name not in _NUMBERED:
        raise Unclear("unknown_date", " ".join(numbers))
    return question.answer(store, rest.strip(), Moment(today, on or typed or ""))


def _undated(words: str, today: date) -> tuple[str, str | None]:
    """Split off the date. A code in capitals stays: “IN 2012” is India, not “in 2012”."""
    rest, typed = split_date(words, today)
    kept = rest.split()
    codes = [word for word in words.split() if _CODE.fullmatch(word)]
    if typed and len(codes) > len(kept) and set(kept) <= set(codes):
        return " ".join(codes), typed
    return rest, typed


_CODE = re.compile(r"[A-Z]{2}")


def parse(text: str) -> tuple[str, str]:
    """Split a typed English question into its name and the words that follow it.

    >>> parse("next chair"), parse("status Azerbaijan")
    (('nextchair', ''), ('status', 'Azerbaijan'))
    """
    words = text.strip().lstrip("/").split()
    for size in (2, 1):
        name = "".join(words[:size]).lower().replace("-", "").replace("_", "")
        if len(words) >= size and name in QUESTIONS:
            return name, " ".join(words[size:])
    raise Unclear("no_question", text.strip(), tuple(QUESTIONS))


def country_in(words: str) -> str:
    """Give the id of the one country that the words name; raise Unclear otherwise."""
    if not words:
        raise Unclear("no_country")
    matches = recognise(words)
    if len(matches) == 1 and matches[0].exact:
        return matches[0].country
    named = {match.country for match in find_in(words)}
    if len(named) == 1 and not matches:
        return named.pop()
    suggestions = tuple(match.country for match in matches) or tuple(sorted(named))
    raise Unclear("unknown_country", words, suggestions[:3])


def _status(store: Store, words: str, moment: Moment) -> Answer:
    return answers.status(store, country_in(words), moment)


def _timeline(store: Store, words: str, moment: Moment) -> Answer:
    return answers.timeline(store, country_in(words), moment)


def _compare(store: Store, words: str, moment: Moment) -> Answer:
    first, second = _two_countries(words)
    return answers.compare(store, first, second, moment)


def _two_countries(words: str) -> tuple[str, str]:
    """Find two countries: named in one sentence, or one on either side of a space or comma."""
    named = list(dict.fromkeys(match.country for match in find_in(words)))
    if len(named) == 2:
        return named[0], named[1]
    pieces = re.split(r"[\s,;/&+]+", words)
    for cut in range(1, len(pieces)):
        halves = [recognise(" ".join(part)) for part in (pieces[:cut], pieces[cut:])]
        if all(len(half) == 1 and half[0].exact for half in halves):
            named = [half[0].country for half in halves]
            if named[0] != named[1]:
                return named[0], named[1]
            raise Unclear("two_countries", words)
    raise Unclear("two_countries", words) if len(named) > 2 else _unknown_of_two(words, pieces)


def _unknown_of_two(words: str, pieces: Sequence[str]) -> Unclear:
    """Name the words that are no country, if beside them stands one."""
    for cut in range(1, len(pieces)):
        parts = [" ".join(part) for part in (pieces[:cut], pieces[cut:])]
        found = [recognise(part) for part in parts]
        sure = [len(half) == 1 and half[0].exact for half in found]
        if any(sure):
            unknown = sure.index(False)
            near = tuple(match.country for match in found[unknown])
            return Unclear("unknown_country", parts[unknown], near[:3])
    return Unclear("two_countries", words)


def _who(store: Store, words: str, moment: Moment) -> Answer:
    if not words:
        raise Unclear("no_words")
    first, _, rest = words.partition(" ")
    one = _ONE.get(fold(first), "") if rest else ""
    return answers.who(store, replace(_wanted(rest if one else words), one=one), moment)


def _wanted(words: str) -> Wanted:
    """Read whom the words are about: a person, an office, whose it is, or a country or body."""
    office = named("office", words)
    found = named("person", words) if office else persons(words)
    if found:
        return Wanted(words, persons=tuple(found))
    matches = recognise(words)
    sure = [match.country for match in matches if match.exact]
    if len(sure) == 1:
        return Wanted(words, of=(sure[0],))
    offices = within(("office",), words)
    countries = [match.country for match in find_in(words)] or adjectives(words)
    # "the SCO Secretariat" is that body, not the organisation too
    whose = (*countries, *(within(("body",), words) or within(("org",), words)))
    return Wanted(words, office=offices[0] if offices else "", of=whose)


def _what(store: Store, words: str, moment: Moment) -> Answer:
    """Say what a thing is: by its name, or what the statuses are; else look for the words."""
    if not words:
        raise Unclear("no_words")
    if statuses := answers.statuses_in(words):
        return answers.term(store, statuses, moment)
    found = answers.thing_in(words)
    if found == SCO:
        return answers.organisation(store, moment)
    if found is not None:
        return answers.thing(store, found, moment)
    if persons(words):
        return _who(store, words, moment)
    return _status(store, words, moment) if recognise(words) else _search(store, words, moment)


def _particular(asked: answers.Particular) -> Callable[[Store, str, Moment], Answer]:
    """Ask one thing of a meeting; without a word of which, of the last, or of all of them.

    Of a person who proposed nothing that sources tell of, say what is known of him.
    """

    def answer(store: Store, words: str, moment: Moment) -> Answer:
        if asked == "proposals" and (people := persons(words)):
            found = answers.particular(store, asked, None, moment, people)
            return found if found.statements else _who(store, words, moment)
        if not words and asked != "theme":
            return answers.particular(store, asked, None, moment)
        return answers.particular(store, asked, _meeting(store, words, moment), moment)

    return answer


def _meeting(store: Store, words: str, moment: Moment) -> Meeting:
    """Give the meeting that the words name; of several the latest that took place."""
    body = _body(words)
    found = answers.list_meetings(store, moment, _summit_key(words, moment), body).meetings
    if NEXT in fold(words).split():
        found = answers.next_meeting(store, moment, body).planned[:1]
    else:
        found = tuple(m for m in found if m.took_place)[-1:] or found[-1:]
    if not found:
        raise Unclear("unknown_summit", f"{words} {moment.asked}".strip())
    return found[0]


def _attended(store: Store, words: str, moment: Moment) -> Answer:
    asked = read(words)
    meeting = f"{asked.meeting} {moment.asked}".strip()
    if asked.unknown:
        is_place = any(id.startswith("city:") for id in asked.near)
        trouble: Trouble = "unknown_summit" if is_place else "unknown_person"
        raise Unclear(trouble, asked.unknown, asked.near, meeting)
    found = answers.attendance(store, asked, moment)
    if meeting and not found.parts:
        if asked.place == NEXT:
            return answers.next_meeting(store, moment, asked.series or SUMMIT)
        raise Unclear("unknown_summit", meeting)
    return found


def _search(store: Store, words: str, moment: Moment) -> Answer:
    if not words:
        raise Unclear("no_words")
    exact = [match.country for match in recognise(words) if match.exact]
    meant = [*exact, *persons(words), *(id for kind in SEARCHED for id in named(kind, words))]
    return answers.search(store, words, moment, tuple(meant))


def _summit(store: Store, words: str, moment: Moment) -> Answer:
    key, body = _summit_key(words, moment), _body(words)
    if not key and not moment.asked:
        return answers.last_meeting(store, moment, body)
    found = answers.list_meetings(store, moment, key, body)
    if len(found.meetings) == 1:
        return answers.find_meeting(store, found.meetings[0].id, Moment(moment.today))
    if not found.meetings:
        raise Unclear("unknown_summit", f"{words} {moment.asked}".strip())
    return found


def _summits(store: Store, words: str, moment: Moment) -> Answer:
    return answers.list_meetings(store, moment, _summit_key(words, moment), _body(words))


def _summit_key(words: str, moment: Moment) -> str:
    """Read a meeting's number, or the city or country it met in, beside the council's name."""
    place = place_in(" ".join(word for word in words.split() if fold(word) not in _NO_PLACE))
    if place is None:
        raise Unclear("unknown_summit", words, near(words, ("city", "country")), moment.asked)
    return place


def _body(words: str) -> str:
    """Read which body is meant; the council of the heads of state if none is named."""
    if OF_GOVERNMENTS & {*fold(words).split()}:
        return GOVERNMENTS
    return next(iter(within(("body",), words)), SUMMIT)


def _country_beside(words: str) -> str:
    """Give the id of a country named beside a council; empty if none is."""
    left = " ".join(word for word in words.split() if fold(word) not in OF_GOVERNMENTS)
    return next((match.country for match in recognise(left) if match.exact), "")


def _next_chair(store: Store, words: str, moment: Moment) -> Answer:
    """Say who follows: now, at a time, or after the last term of a country that is named."""
    body, country = _body(words), _country_beside(words)
    terms = answers.chair_list(store, moment, body, country).periods if country else ()
    if terms and not moment.asked:
        day = min(terms[-1].first_day, moment.today)
        moment = Moment(moment.today, day.isoformat())
    return answers.next_chair(store, moment, body)


def _listing(status: str) -> Callable[[Store, str, Moment], Answer]:
    """List the countries of a status; of a country named with it, say what it is."""

    def answer(store: Store, words: str, moment: Moment) -> Answer:
        named = [match.country for match in recognise(words) if match.exact] if words else []
        if len(named) == 1:
            return answers.status(store, named[0], moment)
        return answers.with_status(store, status, moment)

    return answer


QUESTIONS: dict[str, Question] = {
    question.name: question
    for question in (
        Question("status", _status),
        Question("members", _listing("member")),
        Question("observers", _listing("observer")),
        Question("partners", _listing("dialogue_partner")),
        Question("sco", lambda store, _, moment: answers.organisation(store, moment)),
        Question("chair", lambda store, _, moment: answers.chairs(store, moment)),
        Question("nextchair", _next_chair),
        Question(
            "chairs", lambda s, of, m: answers.chair_list(s, m, _body(of), _country_beside(of))
        ),
        Question("lastsummit", lambda s, words, m: answers.last_meeting(s, m, _body(words))),
        Question("nextsummit", lambda s, words, m: answers.next_meeting(s, m, _body(words))),
        Question("summits", _summits),
        Question("summit", _summit),
        Question("timeline", _timeline),
        Question("who", _who),
        Question("compare", _compare),
        Question("what", _what),
        Question("documents", _particular("documents")),
        Question("theme", _particular("theme")),
        Question("proposals", _particular("proposals")),
        Question("applicants", lambda s, of, m: answers.wishes(s, m, of and country_in(of))),
        Question("exits", lambda store, _, moment: answers.exits(store, moment)),
        Question("attended", _attended),
        Question("search", _search),
        Question("conflicts", lambda store, _, moment: answers.conflicts(store, moment)),
        Question("sources", lambda store, _, moment: answers.sources(store, moment)),
    )
}

#: What a search finds by its name in any language, besides countries and persons.
SEARCHED = ("city", "org", "body", "party", "document", "venue", "format")
#: Which of several holders of an office is meant, before its name.
_ONE: dict[str, answers.One] = {"first": "first", "current": "current", "last": "last"}
#: What stands with the name of a meeting and is no place.
_NO_PLACE = OF_GOVERNMENTS | {LAST, NEXT}
_WORDS_AS_THEY_ARE = frozenset({"search", "what"})
#: Where a number need not be a date; elsewhere one that is none would be left out in silence.
_NUMBERED = frozenset(
    {"attended", "search", "summit", "summits", "who", "what", "documents", "theme", "proposals"}
)

__all__ = ["QUESTIONS", "Question", "Unclear", "ask", "country_in", "parse", "parse_typed"]
