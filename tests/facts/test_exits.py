"""Who left: whose last status is over; that no source tells of one is said so."""

from __future__ import annotations

from facts.questions import ask
from facts.store import Store
from facts.tell import tell
from tests.facts.making import TODAY, status, store_of


def first_line(store: Store) -> str:
    return tell(ask(store, "exits", "", TODAY)).splitlines()[0]


def test_nobody_left_as_far_as_sources_know(release: Store) -> None:
    assert first_line(release).startswith("No source tells of a country that left")


def test_a_member_whose_time_is_over_left() -> None:
    store = store_of([status("KZ", "member", "2001/.."), status("IN", "member", "2017/2020-05-01")])
    assert first_line(store) == "India: member of the SCO, 2017 – 1 May 2020"


def test_who_became_more_than_it_was_did_not_leave() -> None:
    joined = [status("IR", "observer", "2005/2023"), status("IR", "member", "2023/..")]
    assert first_line(store_of(joined)).startswith("No source tells")


def test_a_guest_has_nothing_to_leave() -> None:
    assert first_line(store_of([status("TM", "guest", "2023-10-26")])).startswith("No source tells")
