"""The clock: one for the program, set by tests and by --now."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot import clock


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-07-04T18:30", datetime(2024, 7, 4, 18, 30, tzinfo=UTC)),
        ("2024-07-04T18:30Z", datetime(2024, 7, 4, 18, 30, tzinfo=UTC)),
        ("2024-07-04T23:30+05:00", datetime(2024, 7, 4, 18, 30, tzinfo=UTC)),
        ("2024-07-04", datetime(2024, 7, 4, tzinfo=UTC)),
    ],
)
def test_times_are_iso_8601_and_utc_if_no_zone_is_given(text: str, moment: datetime) -> None:
    assert clock.parse(text) == moment
    assert clock.parse(text).utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2024-13-01", "04/07/2024", "9999-12-31T23:59", "0987-01-01"]
)
def test_what_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        clock.parse(text)


def test_the_clock_stands_within_a_block_and_goes_again_after_it() -> None:
    with clock.at("2024-07-04T20:00"):
        assert clock.now().isoformat() == "2024-07-04T20:00:00+00:00"
        with clock.at("2026-11-21"):
            assert clock.today().isoformat() == "2026-11-21"
        assert clock.today().isoformat() == "2024-07-04"
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)


def test_the_clock_runs_from_any_source() -> None:
    moments = iter([datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 2, tzinfo=UTC)])
    clock.set_now(lambda: next(moments))
    assert clock.now() < clock.now()
