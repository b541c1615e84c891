"""Questions by name, and what is said to those that cannot be answered."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts.answers import Answer, StatusAnswer
from facts.questions import QUESTIONS, Unclear, ask, parse
from facts.report import trouble
from facts.store import Store
from facts.tell import tell

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("typed", "name", "words"),
    [
        ("chair", "chair", ""),
        ("next chair", "nextchair", ""),
        ("Next-Chair", "nextchair", ""),
        ("/nextchair", "nextchair", ""),
        ("last summit", "lastsummit", ""),
        ("  status   Azerbaijan ", "status", "Azerbaijan"),
        ("summit 24", "summit", "24"),
        ("next summit chg", "nextsummit", "chg"),
    ],
)
def test_a_question_has_a_name_and_words(typed: str, name: str, words: str) -> None:
    assert parse(typed) == (name, words)


@pytest.mark.parametrize("typed", ["", "   ", "/", "how is this", "nextchairs"])
def test_no_question(typed: str) -> None:
    with pytest.raises(Unclear) as raised:
        parse(typed)
    assert raised.value.trouble == "no_question"
    assert set(raised.value.suggestions) == set(QUESTIONS)


@pytest.mark.parametrize(
    ("name", "words", "kind"),
    [
        ("status", "", "no_country"),
        ("status", "2024", "no_country"),
        ("status", "Atlantis", "unknown_country"),
        ("compare", "Iran", "two_countries"),
        ("compare", "Iran Belarus India", "two_countries"),
        ("compare", "Iran Iran", "two_countries"),
        ("search", " ", "no_words"),
        ("who", "", "no_words"),
        ("summit", "99", "unknown_summit"),
        ("summits", "Atlantis", "unknown_summit"),
        ("nonsense", "", "no_question"),
        ("members", "9999", "unknown_date"),
        ("chair", "2024-13-45", "unknown_date"),
        ("status", "Belarus 2012-13", "unknown_date"),
        ("status", "Belarus 31 February 2020", "unknown_date"),
        ("compare", "Iran Belarus 2500", "unknown_date"),
    ],
)
def test_trouble_is_named_and_told_in_one_line(
    release: Store, name: str, words: str, kind: str
) -> None:
    with pytest.raises(Unclear) as raised:
        ask(release, name, words, TODAY)
    assert raised.value.trouble == kind
    assert len(trouble(raised.value).splitlines()) == 1


def test_a_country_named_with_a_list_is_told_of(release: Store) -> None:
    answer = ask(release, "members", "Iran 2016", TODAY)
    assert isinstance(answer, StatusAnswer)
    assert [period.target for period in answer.current] == ["observer"]


def test_a_search_tells_an_event_once(release: Store) -> None:
    found = ask(release, "search", "24th summit took place Astana", TODAY).statements
    held = [s.valid for s in found if (s.subject, s.predicate) == ("meeting:sco-chs-24", "held")]
    assert held == ["2024-07-03/2024-07-04"]


@pytest.mark.parametrize(
    ("name", "words", "asked", "beside"),
    [
        ("summit", "Astna", "Astna", ""),
        ("summit", "Astna 2024", "Astna", "2024"),
        ("documents", "Astna", "Astna", ""),
        ("attended", "Modi Astna", "Astna", "Modi"),
    ],
)
def test_a_misspelt_city_is_asked_back(
    release: Store, name: str, words: str, asked: str, beside: str
) -> None:
    with pytest.raises(Unclear) as raised:
        ask(release, name, words, TODAY)
    unclear = raised.value
    assert (unclear.trouble, unclear.asked, unclear.beside) == ("unknown_summit", asked, beside)
    assert unclear.suggestions[0] == "city:astana"


def test_a_misspelt_country_is_asked_back(release: Store) -> None:
    with pytest.raises(Unclear) as raised:
        ask(release, "status", "Azerbaijn", TODAY)
    assert raised.value.suggestions[0] == "country:AZ"
    assert "did you mean Azerbaijan" in trouble(raised.value)


@settings(max_examples=150)
@given(name=st.sampled_from(sorted(QUESTIONS)), words=st.text(max_size=40))
def test_any_words_give_an_answer_or_a_clear_trouble(release: Store, name: str, words: str) -> None:
    try:
        answer = ask(release, name, words, TODAY)
    except Unclear as unclear:
        assert trouble(unclear)
    else:
        assert isinstance(answer, Answer) and tell(answer)
