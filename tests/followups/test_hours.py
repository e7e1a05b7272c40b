"""A person's hours, wherever they are and whatever the clocks do."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.followups.hours import after_quiet, at_hour, day_of_noon, evening_of, is_quiet, until_quiet
from server.followups.preferences import Preferences
from tests.followups.people import MINE, at, here, preferences

BERLIN = "Europe/Berlin"
ZONES = [
    "Asia/Tokyo",
    BERLIN,
    "America/New_York",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
]
HOURS = ["00:00", "02:15", "02:30", "08:00", "12:00", "22:00", "23:59"]


@pytest.mark.parametrize(
    ("moment", "becomes"),
    [
        ("2026-11-12 21:59", "2026-11-12 21:59"),
        ("2026-11-12 22:00", "2026-11-13 08:00"),
        ("2026-11-13 00:30", "2026-11-13 08:00"),
        ("2026-11-13 07:59", "2026-11-13 08:00"),
        ("2026-11-13 08:00", "2026-11-13 08:00"),
    ],
)
def test_the_night_is_left_alone(moment: str, becomes: str) -> None:
    assert here(after_quiet(at(moment), MINE)) == becomes


def test_quiet_hours_within_a_day_and_none_at_all() -> None:
    siesta = preferences(quiet={"start": "13:00", "end": "15:00"})
    assert here(after_quiet(at("2026-11-12 13:30"), siesta)) == "2026-11-12 15:00"
    assert here(after_quiet(at("2026-11-12 23:30"), siesta)) == "2026-11-12 23:30"
    never = preferences(quiet={"start": "00:00", "end": "00:00"})
    assert here(after_quiet(at("2026-11-12 00:00"), never)) == "2026-11-12 00:00"
    assert until_quiet(at("2026-11-12 00:00"), never) == timedelta(days=1)


def test_one_in_the_morning_is_still_last_nights_evening() -> None:
    assert evening_of(at("2026-11-14 01:00"), MINE) == date(2026, 11, 13)
    assert evening_of(at("2026-11-14 05:00"), MINE) == date(2026, 11, 14)


@pytest.mark.parametrize(
    ("day", "hour", "is_"),
    [
        (
            date(2026, 3, 29),
            "02:30",
            datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
        ),  # skipped: now 03:30
        (date(2026, 10, 25), "02:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # twice: the first
        (date(2026, 3, 29), "08:30", datetime(2026, 3, 29, 6, 30, tzinfo=UTC)),
        (date(2026, 10, 25), "08:30", datetime(2026, 10, 25, 7, 30, tzinfo=UTC)),
    ],
)
def test_an_hour_keeps_its_place_when_the_clocks_change(day: date, hour: str, is_: datetime) -> None:
    assert at_hour(day, hour, preferences(time_zone=BERLIN)) == is_


def test_quiet_hours_that_end_in_the_hour_that_comes_twice_end_that_day() -> None:
    mine = preferences(time_zone=BERLIN, quiet={"start": "22:00", "end": "02:30"})
    again = datetime(2026, 10, 25, 1, 10, tzinfo=UTC)  # 02:10 for the second time
    assert after_quiet(again, mine) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


moments = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
people = st.builds(
    lambda zone, start, end: preferences(time_zone=zone, quiet={"start": start, "end": end}),
    st.sampled_from(ZONES),
    st.sampled_from(HOURS),
    st.sampled_from(HOURS),
)


@given(moments, people)
def test_after_quiet_it_is_not_quiet_and_not_a_day_later(moment: datetime, mine: Preferences) -> None:
    after = after_quiet(moment, mine)
    assert not is_quiet(after, mine)
    assert moment <= after <= moment + timedelta(hours=26)


@given(moments, people)
def test_until_quiet_nothing_is_quiet(moment: datetime, mine: Preferences) -> None:
    moment = after_quiet(moment, mine)
    left = until_quiet(moment, mine)
    assert left > timedelta(0)
    assert not is_quiet(moment + left - timedelta(seconds=1), mine)


@pytest.mark.parametrize("zone", ["Pacific/Honolulu", "America/New_York", "Asia/Tokyo", "Pacific/Auckland"])
@pytest.mark.parametrize("day", [date(2026, 1, 15), date(2026, 7, 15)])
def test_the_day_of_a_noon_is_the_same_everywhere(zone: str, day: date) -> None:
    assert day_of_noon(at_hour(day, "12:00", preferences(time_zone=zone))) == day
