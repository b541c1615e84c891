"""What the five articles alone can answer, on the evening of 4 July 2024 and long after."""

from __future__ import annotations

from datetime import date

import pytest

from facts.answers import (
    ChairsAnswer,
    ListAnswer,
    MeetingAnswer,
    NextChairAnswer,
    StatusAnswer,
)
from facts.questions import ask
from facts.store import Store
from facts.tell import tell

THEN = date(2024, 7, 4)
NOW = date(2026, 11, 22)
both = pytest.mark.parametrize("today", [THEN, NOW], ids=["then", "now"])


def told(store: Store, question: str, today: date, words: str = "") -> list[str]:
    return tell(ask(store, question, words, today)).splitlines()


@both
def test_azerbaijan_is_a_dialogue_partner_granted_at_the_ufa_summit(
    articles: Store, today: date
) -> None:
    answer = ask(articles, "status", "Azerbaijan", today)
    assert isinstance(answer, StatusAnswer)
    (period,) = answer.current
    assert (period.target, period.start) == ("dialogue_partner", "2015")
    assert answer.decision is not None
    assert answer.decision.qualifiers["granted_at"] == "meeting:sco-chs-15"
    text = "\n".join(told(articles, "status", today, "Azerbaijan"))
    assert text.startswith("Azerbaijan: dialogue partner of the SCO, since 2015")
    assert "Granted at the 15th SCO summit" in text
    assert "Azerbaijan was granted the status of a dialogue partner at the Ufa summit" in text
    assert "News.Az, 4 July 2024" in text


def test_the_freshness_stands_last_and_its_warning_second(articles: Store) -> None:
    assert told(articles, "status", THEN, "Azerbaijan")[-1] == "Sources know up to 4 July 2024."
    for question, words in [("status", "Azerbaijan"), ("chair", ""), ("members", "")]:
        lines = told(articles, question, NOW, words)
        assert lines[1] == "The sources end on 4 July 2024; this may have changed."


def test_the_chair_that_evening_is_kazakhstan_until_july(articles: Store) -> None:
    answer = ask(articles, "chair", "", THEN)
    assert isinstance(answer, ChairsAnswer)
    summit = answer.councils[0]
    assert [p.target for p in summit.current] == ["country:KZ"]
    assert summit.until is not None and summit.until.valid == "../2024-07"
    assert not summit.overdue


def test_long_after_kazakhstan_is_only_the_last_chair_known(articles: Store) -> None:
    first = told(articles, "chair", NOW)[0]
    assert first == (
        "Chair of the SCO: last known Kazakhstan, seen 4 July 2024; its term was to last"
        " until July 2024. No source names who followed."
    )


@both
def test_the_two_chairs_are_kept_apart(articles: Store, today: date) -> None:
    lines = told(articles, "chair", today)
    assert any(line.startswith("Chair of the SCO Council of Heads of Gov") for line in lines)
    foretold = next(line for line in lines if "Pakistan is to chair" in line)
    assert "26 October 2023" in foretold


@both
def test_no_article_names_who_follows(articles: Store, today: date) -> None:
    answer = ask(articles, "nextchair", "", today)
    assert isinstance(answer, NextChairAnswer)
    assert (answer.followed_by, answer.successors, answer.inferred) == (None, (), None)
    lines = told(articles, "nextchair", today)
    assert lines[0] == "Next chair of the SCO: no source names who follows."
    assert any("until July 2024" in line for line in lines[:4])


@both
def test_the_last_summit_is_the_24th(articles: Store, today: date) -> None:
    answer = ask(articles, "lastsummit", "", today)
    assert isinstance(answer, MeetingAnswer) and answer.meeting is not None
    assert (answer.meeting.id, answer.meeting.number) == ("meeting:sco-chs-24", 24)
    assert (answer.meeting.place, answer.meeting.when) == ("city:astana", "2024-07-04")
    assert told(articles, "lastsummit", today)[0] == "24th SCO summit, Astana, 4 July 2024"


def test_the_planned_summit_of_new_delhi_is_not_told_as_held(articles: Store) -> None:
    lines = told(articles, "summits", NOW, "2023")
    assert [line for line in lines if line.startswith("- ")] == ["- 23rd SCO summit, 2023"]
    assert any("upcoming SCO summit in New Delhi" in line for line in lines)
    assert not any("New Delhi" in line for line in told(articles, "lastsummit", NOW)[:3])


@both
def test_belarus_shows_the_disagreement_of_that_day(articles: Store, today: date) -> None:
    answer = ask(articles, "status", "Belarus", today)
    assert isinstance(answer, StatusAnswer)
    assert [p.target for p in answer.current] == ["observer"]
    (case,) = answer.disagreements
    assert ({case.first.value, case.second.value}, case.settled) == ({9, 10}, False)
    text = "\n".join(told(articles, "status", today, "Belarus"))
    assert "members: 9 (4 July 2024) — News.Az, 4 July 2024" in text
    assert "members: 10 (4 July 2024) — Trend, 4 July 2024" in text
    assert "this country may be among them" in text


def test_mongolia_came_beside_the_ten_and_is_not_in_doubt(articles: Store) -> None:
    assert ask(articles, "status", "Mongolia", THEN).disagreements == ()


@both
def test_nine_members_are_named_and_ten_counted(articles: Store, today: date) -> None:
    answer = ask(articles, "members", "", today)
    assert isinstance(answer, ListAnswer)
    assert len(answer.countries) == 9
    assert {count.value for count in answer.counts} == {9, 10}


@both
def test_two_themes_are_told_as_perhaps_one(articles: Store, today: date) -> None:
    cases = ask(articles, "conflicts", "", today).disagreements
    (themes,) = (case for case in cases if case.reason == "other_wording")
    assert {themes.first.rank, themes.second.rank} == {"normal"}


def test_where_sources_only_seem_to_differ_the_store_says_why(articles: Store) -> None:
    cases = {case.reason: case for case in ask(articles, "conflicts", "", THEN).disagreements}
    founders = cases["names_fewer"]  # "Kazakhstan is the founder of the SCO", and six are counted
    assert (founders.first.value, founders.second.subject) == (6, "country:KZ")
    assert founders.second.source.publisher == "The Astana Times"
    forms = cases["one_name"]
    assert (forms.first.object, forms.second.object) == ("format:sco-plus", "format:sco-plus-forum")


def test_an_anniversary_a_year_off_is_set_against_the_founding(articles: Store) -> None:
    """In 2023 the organisation "is approaching its 23rd anniversary"; it was founded in 2001."""
    cases = {case.reason: case for case in ask(articles, "conflicts", "", THEN).disagreements}
    case = cases["other_year"]
    assert (case.first.predicate, case.first.valid) == ("founded", "2001")
    assert (case.second.value, case.second.source.published) == (23, "2023")


def test_a_founder_is_told_to_be_one(articles: Store) -> None:
    text = "\n".join(told(articles, "status", THEN, "Kazakhstan"))
    assert text.startswith("Kazakhstan: member of the SCO, seen 4 July 2024")
    assert "founder" in text


def test_a_guest_has_no_status(articles: Store) -> None:
    lines = told(articles, "status", THEN, "Turkmenistan")
    assert lines[0] == "Turkmenistan: no standing status in the SCO."
    assert lines[1].startswith("Named as a guest: Turkmenistan is to take part in: 22nd meeting")
    assert "Path: guest seen 26 October 2023" in lines


def test_every_quote_is_an_exact_substring_at_its_offsets(articles: Store) -> None:
    quoted = [source for s in articles.statements for source in s.all_sources]
    assert quoted
    for source in quoted:
        text = articles.articles[source.article or ""].text
        assert source.quote and text[source.start : source.end] == source.quote


def test_the_host_of_a_summit_just_held_is_not_inferred_to_be_the_next(articles: Store) -> None:
    """No article states the rule of rotation either."""
    text = "\n".join(told(articles, "nextsummit", THEN))
    assert "No source announces" in text
    assert "Kazakhstan" not in text


def test_a_list_is_cited_with_the_words_that_name_most_of_it(articles: Store) -> None:
    assert "14 dialogue partners (Azerbaijan, Türkiye," in "\n".join(
        told(articles, "partners", THEN)
    )
