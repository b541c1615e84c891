"""What the organisation is: founded when, where and by whom, its seat, languages and size."""

from __future__ import annotations

from datetime import date

import pytest

from facts.answers import OrganisationAnswer
from facts.questions import Unclear, ask
from facts.store import Store
from facts.tell import tell
from tests.facts.making import TODAY


def brief(store: Store, words: str = "") -> OrganisationAnswer:
    answer = ask(store, "sco", words, TODAY)
    assert isinstance(answer, OrganisationAnswer)
    return answer


def test_it_is_told_in_brief(release: Store) -> None:
    lines = tell(brief(release)).splitlines()
    assert lines[0].startswith("Shanghai Cooperation Organisation was founded in Shanghai (15 June")
    told = "\n".join(lines)
    for line in (
        "Founders: China, Kazakhstan, Kyrgyzstan, Russia, Tajikistan, Uzbekistan — SCO Secretariat",
        "Earlier: Shanghai Five, 26 April 1996 – 15 June 2001 — Russia's SCO presidency",
        "seat in Beijing (since 15 January 2004) — China's SCO presidency",
        "SCO Regional Anti-Terrorist Structure: seat in Tashkent (since 17 June 2004) — China",
        "Official languages: Russian, Chinese — China's SCO presidency",
        "Members: 10 — TASS, 29 August 2025",
        "Observers: 2 — TASS, 29 August 2025",
        "Dialogue partners: 14 — TASS, 29 August 2025",
        "SCO partner: Laos, since 1 September 2025 — TASS",
        "Chair of the SCO: Pakistan, since 1 September 2026",
    ):
        assert line in told


def test_of_another_time_it_tells_the_size_of_then(release: Store) -> None:
    answer = brief(release, "2005")
    assert [(one.status, len(one.countries)) for one in answer.standings] == [
        ("member", 6),
        ("observer", 4),
    ]


def test_before_the_founding_it_had_neither_members_nor_a_chair(release: Store) -> None:
    answer = brief(release, "2000")
    assert (answer.standings, answer.chair, answer.seat, answer.languages) == ((), None, None, ())
    assert answer.forerunner


def test_the_articles_alone_tell_of_the_founding(articles: Store) -> None:
    first = tell(ask(articles, "sco", "", date(2024, 7, 4))).splitlines()[0]
    assert first.startswith("Shanghai Cooperation Organisation was founded in Shanghai (2001)")


def test_a_list_of_members_of_2000_says_when_the_organisation_was_founded(release: Store) -> None:
    first = tell(ask(release, "members", "2000", TODAY)).splitlines()[0]
    assert first == "Shanghai Cooperation Organisation was founded in Shanghai (15 June 2001)"
    assert "Note: Shanghai Cooperation Organisation was founded" in tell(
        ask(release, "status", "Russia 2000", TODAY)
    )


@pytest.mark.parametrize("word", ["founding", "founded", "established", "seat", "headquarters"])
def test_a_search_finds_it_by_other_words(release: Store, word: str) -> None:
    found = ask(release, "search", word, TODAY).statements
    assert {s.predicate for s in found[:3]} <= {"founded", "founder", "seat"}
    assert any(s.subject == "org:sco" for s in found)


def test_whoever_is_seen_in_an_office_twice_is_named_once(release: Store) -> None:
    lines = tell(ask(release, "who", "President", TODAY)).splitlines()
    assert len([line for line in lines if line.startswith("Sadyr Japarov")]) == 1


def test_an_office_is_found_by_its_first_word_with_whose_it_is(release: Store) -> None:
    first = tell(ask(release, "who", "Director of RATS", TODAY)).splitlines()[0]
    assert first.startswith("Ularbek Sharsheyev: Director of the Executive Committee")


def test_a_count_told_twice_is_set_against_another_once(release: Store) -> None:
    cases = ask(release, "conflicts", "", TODAY).disagreements
    assert len([case for case in cases if case.reason == "names_fewer"]) == 1


def test_who_is_seen_in_office_during_a_known_term_is_named_once(release: Store) -> None:
    lines = tell(ask(release, "who", "Zhang Ming", TODAY)).splitlines()
    assert [line for line in lines if line.startswith("Zhang Ming: Secretary-General")] == [
        "Zhang Ming: Secretary-General, SCO Secretariat (1 January 2022 – 31 December 2024)"
    ]


def test_an_unknown_country_beside_a_known_one_is_named(release: Store) -> None:
    with pytest.raises(Unclear) as raised:
        ask(release, "compare", "Iran Atlantis", TODAY)
    assert (raised.value.trouble, raised.value.asked) == ("unknown_country", "Atlantis")
