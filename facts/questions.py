"""The questions that can be asked, by name: one table for the command line and for the bot.

``ask(store, "status", "Belarus 2012", today)`` finds the country and the date in the words and
gives the answer as a value. What cannot be understood raises ``Unclear``, which says what would be.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from facts import answers
from facts.answers import SCO, SUMMIT, Answer, Moment, Wanted
from facts.answers.near import near
from facts.answers.parties import LAST, NEXT, OF_GOVERNMENTS, Asked, place_in, read
from facts.answers.unclear import Trouble, Unclear
from facts.countries import find_in, recognise
from facts.country_words import country_in, two_countries_in
from facts.folding import fold
from facts.meeting_words import body_in, meeting_in, place_of
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


def _status(store: Store, words: str, moment: Moment) -> Answer:
    return answers.status(store, country_in(words), moment)


def _timeline(store: Store, words: str, moment: Moment) -> Answer:
    return answers.timeline(store, country_in(words), moment)


def _compare(store: Store, words: str, moment: Moment) -> Answer:
    first, second = two_countries_in(words)
    return answers.compare(store, first, second, moment)


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
    rest, typed = split_date(words, moment.today)
    if title := answers.title_in(store, rest):
        return answers.titled(store, title, Moment(moment.today, moment.asked or typed or ""))
    found = answers.thing_in(words)
    if found == SCO:
        return answers.organisation(store, moment)
    if found is not None:
        return answers.thing(store, found, moment)
    if persons(words):
        return _who(store, words, moment)
    return _status(store, words, moment) if recognise(words) else _search(store, words, moment)


def _particular(asked: answers.Particular) -> Callable[[Store, str, Moment], Answer]:
    """Ask one thing of a meeting; without a word of which, of the last, or of all of them."""

    def answer(store: Store, words: str, moment: Moment) -> Answer:
        if asked == "proposals" and (people := persons(words)):
            return answers.particular(store, asked, None, moment, people)
        if not words and asked != "theme":
            return answers.particular(store, asked, None, moment)
        return answers.particular(store, asked, meeting_in(store, words, moment), moment)

    return answer


def _asked(words: str, moment: Moment) -> tuple[Asked, str]:
    """Read whom and which meeting the words are about, and give the words for the meeting."""
    asked = read(words)
    meeting = f"{asked.meeting} {moment.asked}".strip()
    if asked.unknown:
        is_place = any(id.startswith("city:") for id in asked.near)
        trouble: Trouble = "unknown_summit" if is_place else "unknown_person"
        raise Unclear(trouble, asked.unknown, asked.near, meeting)
    return asked, meeting


def _met(store: Store, words: str, moment: Moment) -> Answer:
    asked, _ = _asked(words, moment)
    if not asked.parties:
        raise Unclear("no_words")
    return answers.talks(store, asked, moment)


def _joined(store: Store, words: str, moment: Moment) -> Answer:
    """Say who joined; of a country named, what it is."""
    statuses = answers.statuses_in(words)
    if words and not statuses:
        return _status(store, words, moment)
    return answers.joining(store, statuses, moment)


def _events(store: Store, words: str, moment: Moment) -> Answer:
    """Tell what happened; of a meeting, a place, a country, a person or a body named, there."""
    if not words:
        return answers.happenings(store, (), moment)
    place = place_in(words)
    if place is None or place.isdecimal():
        told = {LAST} | OF_GOVERNMENTS
        is_meeting = place is not None or told & {*fold(words).split()}
        things = [answers.thing_in(words) or ""] if not is_meeting else []
        found = [id for id in (*persons(words), *things) if id][:1]
        if not found and not is_meeting:
            raise Unclear("unknown_words", words, near(words), moment.asked)
        place = found[0] if found else meeting_in(store, words, moment).id
    return answers.happenings(store, (place,), moment)


def _attended(store: Store, words: str, moment: Moment) -> Answer:
    asked, meeting = _asked(words, moment)
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
    answer = answers.search(store, words, moment, tuple(meant))
    if answer.is_empty and (meant_so := near(words)):
        raise Unclear("unknown_words", words, meant_so)
    return answer


def _summit(store: Store, words: str, moment: Moment) -> Answer:
    key, body = place_of(words, moment), body_in(words)
    if not key and not moment.asked:
        return answers.last_meeting(store, moment, body)
    found = answers.list_meetings(store, moment, key, body)
    if len(found.meetings) == 1:
        return answers.find_meeting(store, found.meetings[0].id, Moment(moment.today))
    if not found.meetings and not key.startswith(("city:", "country:")):
        raise Unclear("unknown_summit", f"{words} {moment.asked}".strip())
    return found


def _summits(store: Store, words: str, moment: Moment) -> Answer:
    return answers.list_meetings(store, moment, place_of(words, moment), body_in(words))


def _country_beside(words: str) -> str:
    """Give the id of a country named beside a council; empty if none is."""
    left = " ".join(word for word in words.split() if fold(word) not in OF_GOVERNMENTS)
    return next((match.country for match in recognise(left) if match.exact), "")


def _next_chair(store: Store, words: str, moment: Moment) -> Answer:
    """Say who follows: now, at a time, or after the last term of a country that is named."""
    body, country = body_in(words), _country_beside(words)
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
            "chairs", lambda s, of, m: answers.chair_list(s, m, body_in(of), _country_beside(of))
        ),
        Question("lastsummit", lambda s, words, m: answers.last_meeting(s, m, body_in(words))),
        Question("nextsummit", lambda s, words, m: answers.next_meeting(s, m, body_in(words))),
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
        Question("met", _met),
        Question("joined", _joined),
        Question("events", _events),
        Question("search", _search),
        Question(
            "conflicts", lambda s, of, m: answers.conflicts(s, m, country_in(of) if of else "")
        ),
        Question("sources", lambda store, _, moment: answers.sources(store, moment)),
    )
}

#: What a search finds by its name in any language, besides countries and persons.
SEARCHED = ("city", "org", "body", "party", "document", "venue", "format")
#: Which of several holders of an office is meant, before its name.
_ONE: dict[str, answers.One] = {"first": "first", "current": "current", "last": "last"}
_WORDS_AS_THEY_ARE = frozenset({"search", "what"})
#: Where a number need not be a date; elsewhere one that is none would be left out in silence.
_NUMBERED = frozenset(
    {
        "attended",
        "met",
        "events",
        "search",
        "summit",
        "summits",
        "who",
        "what",
        "documents",
        "theme",
        "proposals",
    }
)

__all__ = ["QUESTIONS", "Question", "Unclear", "ask", "country_in", "parse", "parse_typed"]
