"""When a digest is due: the table of hard cases, and the laws that hold for all."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.digests.due import Schedule, instant, latest_due, next_due, period, zone_info

ZONES = [
    "Europe/Berlin",
    "Africa/Cairo",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Asia/Almaty",
    "America/New_York",
    "Asia/Tehran",
    "UTC+05:30",
    "UTC-03:00",
]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "local", "expected"),
    [
        pytest.param("Asia/Almaty", "2026-10-25T09:00", "2026-10-25T04:00", id="exists once"),
        pytest.param("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30", id="twice: first"),
        pytest.param(
            "Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00", id="never: gap's end"
        ),
        pytest.param("Africa/Cairo", "2027-04-30T00:30", "2027-04-29T22:00", id="midnight missing"),
        pytest.param("America/New_York", "2026-11-01T01:15", "2026-11-01T05:15", id="New York"),
        pytest.param("Australia/Sydney", "2026-10-04T02:00", "2026-10-03T16:00", id="south"),
        pytest.param("Australia/Lord_Howe", "2026-10-04T02:10", "2026-10-03T15:30", id="half hour"),
        pytest.param("Asia/Kathmandu", "2026-07-01T09:00", "2026-07-01T03:15", id="quarter hour"),
        pytest.param("Pacific/Apia", "2011-12-30T09:00", "2011-12-30T10:00", id="a day missing"),
        pytest.param("UTC+05:30", "2026-07-01T09:00", "2026-07-01T03:30", id="by offset"),
    ],
)
def test_local_hours(zone, local, expected):
    moment = datetime.fromisoformat(local)
    assert instant(moment.date(), moment.time(), zone_info(zone)) == utc(expected)


@pytest.mark.parametrize("name", ["Mars/Olympus", "Asia", "UTC+5", "../etc/passwd", "", "/etc/x"])
def test_what_is_no_zone(name):
    with pytest.raises(ValueError, match=r".*"):
        zone_info(name)


@pytest.mark.parametrize(
    ("schedule", "after", "expected"),
    [
        (
            Schedule("weekly", 9, 0, "Asia/Almaty", weekday=4),
            "2026-11-20T03:59",
            ("2026-11-20T04:00", "weekly:2026-W47"),
        ),
        (
            Schedule("weekly", 9, 0, "Asia/Almaty", weekday=4),
            "2026-11-20T04:00",
            ("2026-11-27T04:00", "weekly:2026-W48"),
        ),
        (
            Schedule("daily", 0, 30, "Asia/Kolkata"),
            "2026-12-31T12:00",
            ("2026-12-31T19:00", "daily:2027-01-01"),
        ),
        (
            Schedule("monthly", 9, 0, "Asia/Tashkent", day=31),
            "2027-02-01T00:00",
            ("2027-02-28T04:00", "monthly:2027-02"),
        ),
        (
            Schedule("monthly", 9, 0, "Asia/Tashkent", day=29),
            "2028-02-01T00:00",
            ("2028-02-29T04:00", "monthly:2028-02"),
        ),
    ],
)
def test_the_next_digest(schedule, after, expected):
    assert next_due(schedule, utc(after)) == (utc(expected[0]), expected[1])


def test_the_period_that_was_dealt_with_is_passed_over():
    friday = Schedule("weekly", 9, 0, "Asia/Almaty", weekday=4)
    saturday = Schedule("weekly", 9, 0, "America/New_York", weekday=5)
    got = next_due(friday, utc("2026-11-20T00:00"))
    moved = next_due(saturday, got.at, got.digest)
    assert moved.digest == "weekly:2026-W48"


@pytest.mark.parametrize(
    ("now", "digest"),
    [
        pytest.param("2026-11-16T04:00", "daily:2026-11-16", id="on time"),
        pytest.param("2026-11-16T23:00", "daily:2026-11-16", id="late"),
        pytest.param("2026-11-18T16:00", "daily:2026-11-18", id="slept: the latest, once"),
    ],
)
def test_a_server_that_slept(now, digest):
    schedule = Schedule("daily", 9, 0, "Asia/Almaty")
    assert latest_due(schedule, utc("2026-11-16T04:00"), utc(now)).digest == digest


@pytest.mark.parametrize(
    ("planned", "digest"),
    [
        pytest.param("2026-11-16T05:00", "daily:2026-11-16", id="an hour earlier now"),
        pytest.param("2026-11-16T03:00", None, id="an hour later now"),
    ],
)
def test_a_zone_that_was_changed_by_decree_meanwhile(planned, digest):
    schedule = Schedule("daily", 9, 0, "Asia/Almaty")
    due = latest_due(schedule, utc(planned), utc(planned), "daily:2026-11-15")
    assert (due and due.digest) == digest


schedules = st.builds(
    Schedule,
    st.sampled_from(["daily", "weekly", "monthly"]),
    st.integers(0, 23),
    st.integers(0, 59),
    st.sampled_from(ZONES),
    st.integers(0, 6),
    st.integers(1, 31),
)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=UTC, microsecond=0)
)


@given(schedules, moments)
def test_digests_follow_each_other_and_none_is_left_out(schedule, after):
    first = next_due(schedule, after)
    second = next_due(schedule, first.at)
    longest = {"daily": 1, "weekly": 7, "monthly": 31}[schedule.every]
    assert after < first.at < second.at
    assert first.digest != second.digest
    assert first.at - after <= timedelta(days=longest, hours=3)
    assert second.at - first.at <= timedelta(days=longest, hours=2)
    assert next_due(schedule, first.at - timedelta(seconds=1)) == first


@given(schedules, moments)
def test_the_local_time_is_the_one_chosen_unless_it_does_not_exist(schedule, after):
    due = next_due(schedule, after)
    local = due.at.astimezone(zone_info(schedule.zone))
    chosen = time(schedule.hour, schedule.minute)
    if local.time() != chosen:
        a_second_before = (due.at - timedelta(seconds=1)).astimezone(zone_info(schedule.zone))
        assert a_second_before.time() < chosen < local.time() or local.time() < chosen
        assert a_second_before.utcoffset() < local.utcoffset()
    else:
        an_hour_before = (due.at - timedelta(hours=1)).astimezone(zone_info(schedule.zone))
        assert an_hour_before.replace(tzinfo=None) != local.replace(tzinfo=None)


@given(schedules, moments, moments)
def test_the_period_is_that_of_the_local_day(schedule, after, _other):
    due = next_due(schedule, after)
    zone = zone_info(schedule.zone)
    local = due.at.astimezone(zone)
    assume(local.time() == time(schedule.hour, schedule.minute))
    assert due.digest == period(schedule.every, local.date())


def test_weeks_are_those_of_iso_8601():
    assert period("weekly", date(2027, 1, 3)) == "weekly:2026-W53"
    assert period("weekly", date(2027, 1, 4)) == "weekly:2027-W01"


def test_every_zone_of_the_table_is_known():
    assert all(ZoneInfo(zone) for zone in ZONES if not zone.startswith("UTC"))
