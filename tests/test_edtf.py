"""EDTF strings as spans of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facts import edtf

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
POINTS = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from([4, 7, 10]))


@st.composite
def intervals(draw: st.DrawFn) -> str:
    first, last = sorted([draw(POINTS), draw(POINTS)], key=edtf.earliest)
    return draw(st.sampled_from([first, f"{first}/..", f"../{last}", edtf.join(first, last)]))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-07-04", date(2024, 7, 4), date(2024, 7, 4)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2015", date(2015, 1, 1), date(2015, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2023-06/2023-07", date(2023, 6, 1), date(2023, 7, 31)),
        ("2015/..", date(2015, 1, 1), None),
        ("2015/", date(2015, 1, 1), None),
        ("../2024-07", None, date(2024, 7, 31)),
        ("2024-07~", date(2024, 7, 1), date(2024, 7, 31)),
        ("2024?", date(2024, 1, 1), date(2024, 12, 31)),
        ("XXXX-07-04", None, None),
        ("XXXX-02-29", None, None),
        ("", None, None),
    ],
)
def test_a_date_is_a_span_of_days(text: str, first: date | None, last: date | None) -> None:
    assert edtf.span(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "2024-7-4", "2024-13", "2024-00", "2024-02-30", "0000", "24", "July 2024", "XXXX",
        "XXXX-02-30", "../..", "/", "2018/2017", "2015/2016/2017", "2024-07-04T10:00", "2024\n",
        " 2024", "٢٠٢٣", "199X-05",
    ],
)  # fmt: skip
def test_what_is_not_a_date_is_refused(text: str) -> None:
    assert not edtf.is_edtf(text)
    with pytest.raises(ValueError):
        edtf.span(text)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2024-07-04", "day"),
        ("2024-07~", "month"),
        ("2024", "year"),
        ("2015/..", "interval"),
        ("199X", "interval"),
        ("XXXX-07-04", "unknown"),
        ("", "unknown"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    assert edtf.precision(text) == precision


def test_since_until_and_join_keep_the_words_precision() -> None:
    assert edtf.since("2015") == "2015/.."
    assert edtf.since("2020-10-22/2020-10-23") == "2020-10-22/.."
    assert edtf.until("2024-07") == "../2024-07"
    assert edtf.join("2017", "2018") == "2017/2018"
    assert edtf.join("2024-07", "2024-07") == "2024-07"
    assert edtf.join("2017", "") == "2017/.."
    assert edtf.join("", "") == ""
    with pytest.raises(ValueError):
        edtf.join("2018", "2017")


def test_a_missing_year_is_put_in() -> None:
    assert edtf.with_year("XXXX-07-04", 2024) == "2024-07-04"
    assert edtf.with_year("XXXX-10-22/XXXX-10-23", 2020) == "2020-10-22/2020-10-23"
    assert edtf.with_year("2015", 2024) == "2015"
    with pytest.raises(ValueError):
        edtf.with_year("XXXX-02-29", 2023)


def test_the_year_of_a_span() -> None:
    assert edtf.year("2023-06/2023-07") == 2023
    assert edtf.year("2022/2023") is None
    assert edtf.year("2015/..") is None


@given(intervals(), DAYS)
def test_it_covers_the_days_between_its_first_and_its_last(text: str, day: date) -> None:
    assert edtf.covers(text, day) == (edtf.earliest(text) <= day <= edtf.latest(text))
    assert edtf.earliest(text) <= edtf.latest(text)


@given(intervals(), intervals())
def test_overlap_is_mutual_and_contains_within(a: str, b: str) -> None:
    assert edtf.overlaps(a, b) == edtf.overlaps(b, a)
    if edtf.within(a, b):
        assert edtf.overlaps(a, b)
    assert edtf.within(a, a)


@given(POINTS)
def test_since_and_until_meet_in_the_date_itself(text: str) -> None:
    first, last = edtf.span(text)
    assert first is not None
    assert last is not None
    assert edtf.covers(edtf.since(text), last)
    assert edtf.covers(edtf.until(text), first)
    if first > date.min:
        assert not edtf.covers(edtf.since(text), first - timedelta(days=1))
    if last < date.max:
        assert not edtf.covers(edtf.until(text), last + timedelta(days=1))


@given(st.text(alphabet="0129X-/.~? ", max_size=24) | st.text(max_size=24))
def test_any_text_is_a_date_or_refused_with_a_value_error(text: str) -> None:
    if edtf.is_edtf(text):
        assert edtf.earliest(text) <= edtf.latest(text)
        edtf.precision(text)
        assert edtf.is_edtf(edtf.since(text))
        assert edtf.is_edtf(edtf.until(text))
