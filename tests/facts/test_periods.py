"""States over time, from beginnings and sightings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facts import edtf
from facts.model import Claim
from facts.periods import Period, at, during, periods
from facts.reconcile import reconcile
from tests.facts.making import chairs, claim, status


def path(*said: Claim) -> list[Period]:
    return periods(reconcile(said))


def brief(timeline: list[Period]) -> list[tuple[object, str, str, tuple[str, ...]]]:
    return [(p.target, p.start, p.end, p.seen) for p in timeline]


def test_an_open_state_ends_where_the_next_begins() -> None:
    timeline = path(
        status("IN", "observer", "2005-07-05/.."), status("IN", "member", "2017-06-09/..")
    )
    assert brief(timeline) == [
        ("observer", "2005-07-05", "2017-06-09", ()),
        ("member", "2017-06-09", "", ()),
    ]


def test_a_sighting_confirms_the_period_it_falls_in() -> None:
    timeline = path(
        status("MN", "observer", "2004-06-17/.."), status("MN", "observer", "2023-10-26")
    )
    assert brief(timeline) == [("observer", "2004-06-17", "", ("2023-10-26", "2023-10-26"))]


def test_a_vague_sighting_confirms_any_period_it_touches() -> None:
    said = [
        status("IR", "observer", "2005-07-05/2023-07-04"),
        status("IR", "member", "2023-07-04/.."),
        status("IR", "observer", "2023"),
    ]
    assert [p.target for p in path(*said)] == ["observer", "member"]


def test_sightings_alone_make_a_period_of_unknown_beginning() -> None:
    timeline = path(status("BY", "observer", "2023-10-26"), status("BY", "observer", "2024-07-04"))
    assert brief(timeline) == [("observer", "", "", ("2023-10-26", "2024-07-04"))]
    assert at(timeline, date(2023, 10, 25)) is None
    assert at(timeline, date(2030, 1, 1)) is timeline[0]


def test_a_guest_is_one_for_the_occasion() -> None:
    timeline = path(status("TM", "guest", "2023-10-26"))
    assert at(timeline, date(2023, 10, 26)) is timeline[0]
    assert at(timeline, date(2023, 10, 27)) is None


def test_a_guest_of_a_day_does_not_end_what_was_before() -> None:
    timeline = path(status("TM", "observer", "2020-01-01/.."), status("TM", "guest", "2023-10-26"))
    after = at(timeline, date(2024, 1, 1))
    assert after is not None and after.target == "observer"


def test_until_a_time_is_known_to_hold_then_and_not_before() -> None:
    timeline = path(chairs("KZ", "../2024-07-04"))
    assert at(timeline, date(2000, 1, 1)) is None
    assert at(timeline, date(2024, 7, 4)) is timeline[0]
    assert at(timeline, date(2024, 7, 5)) is None


def test_one_who_hands_over_is_seen_that_day() -> None:
    timeline = path(chairs("CN", "2024-07-04/.."), chairs("KZ", "2024-07-04"))
    assert [p.target for p in timeline] == ["country:KZ", "country:CN"]
    now = at(timeline, date(2024, 7, 4))
    assert now is not None and now.target == "country:CN"


def test_a_person_chairs_for_the_country() -> None:
    seen = claim("person:kassym-jomart-tokayev", "chair", "body:sco-chs", "2024-07-03")
    (period,) = path(chairs("KZ", "2023-07-04/.."), seen)
    assert (period.target, period.seen) == ("country:KZ", ("2024-07-03", "2024-07-03"))


def test_the_memorandum_tells_the_beginning_before_the_decision() -> None:
    decision = status("AZ", "dialogue_partner", "2015/..", granted_at="meeting:sco-chs-15")
    memorandum = status("AZ", "dialogue_partner", "2016-03-14/..")
    (period,) = path(decision, memorandum)
    assert period.start == "2016-03-14" and not period.by_decision_only
    (alone,) = path(decision)
    assert alone.start == "2015" and alone.by_decision_only


def test_who_comes_back_has_two_periods() -> None:
    said = [chairs("KZ", v) for v in ("2016-06-24/2017-06-09", "2023-07-04/2024-07-04")]
    said.append(chairs("CN", "2017-06-09/2018-06-10"))
    assert [p.target for p in path(*said)] == ["country:KZ", "country:CN", "country:KZ"]


def test_nothing_gives_no_periods() -> None:
    assert periods([]) == [] and at([], date(2024, 1, 1)) is None and during([], "2024") == []


days = st.dates(date(2001, 1, 1), date(2030, 1, 1)).map(date.isoformat)
valid = st.one_of(days, days.map(lambda d: f"{d}/.."), days.map(lambda d: d[:4]))
said = st.lists(
    st.builds(status, st.just("IR"), st.sampled_from(("member", "observer", "guest")), valid),
    max_size=8,
)


@settings(max_examples=200)
@given(said=said, day=st.dates(date(1999, 1, 1), date(2032, 1, 1)))
def test_any_day_lies_in_one_period_at_most(said: list[Claim], day: date) -> None:
    counted = [s for s in reconcile(said) if s.rank != "deprecated"]
    timeline = periods(counted)
    assert [p.first_day for p in timeline] == sorted(p.first_day for p in timeline)
    found = at(timeline, day)
    assert found is None or found.first_day <= day <= found.last_day
    assert during(timeline, day.isoformat()) == ([found] if found else [])
    kept = {s.id for p in timeline for s in p.statements}
    assert kept == {s.id for s in counted if s.valid}


@pytest.mark.parametrize("asked", ["2017", "2017-06", "2017-06-09"])
def test_a_time_asked_about_gives_all_periods_in_it(asked: str) -> None:
    timeline = path(
        status("IN", "observer", "2005-07-05/.."), status("IN", "member", "2017-06-09/..")
    )
    expected = ["member"] if edtf.precision(asked) == "day" else ["observer", "member"]
    assert [p.target for p in during(timeline, asked)] == expected
