"""Rhythms as a table, and what holds for every rhythm there is."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.events.rhythm import AHEAD, EARLIEST, MOST, SELDOM, check, upcoming

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 12, 20, 0, tzinfo=TOKYO)
"""A Thursday."""

CASES = [
    ("every week", "FREQ=WEEKLY;BYDAY=TH", None, "11-19 19:00", "11-26 19:00"),
    ("on two days a week", "FREQ=WEEKLY;BYDAY=MO,FR", None, "11-13 19:00", "11-16 19:00"),
    ("as calendars write it", "RRULE:freq=weekly;byday=th", None, "11-19 19:00", "11-26 19:00"),
    ("at its own hour", "FREQ=WEEKLY;BYDAY=TH;BYHOUR=7;BYMINUTE=30", None, "11-19 07:30", "11-26 07:30"),
    ("at a full hour", "FREQ=WEEKLY;BYDAY=TH;BYHOUR=7", None, "11-19 07:00", "11-26 07:00"),
    ("at the first meeting's hour", "FREQ=WEEKLY;BYDAY=TH", "2026-10-01 18:15", "11-19 18:15", "11-26 18:15"),
    ("later the same evening", "FREQ=WEEKLY;BYDAY=TH", "2026-10-01 21:00", "11-12 21:00", "11-19 21:00"),
    ("every other week", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-11-05 19:00", "11-19 19:00", "12-03 19:00"),
    ("the other week", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-10-29 19:00", "11-26 19:00", "12-10 19:00"),
    ("on the third Tuesday", "FREQ=MONTHLY;BYDAY=3TU", None, "11-17 19:00", "12-15 19:00"),
    ("on the last Friday", "FREQ=MONTHLY;BYDAY=-1FR", None, "11-27 19:00", "12-25 19:00"),
    ("on a day of the month", "FREQ=MONTHLY;BYMONTHDAY=15", None, "11-15 19:00", "12-15 19:00"),
    ("on the 31st, where there is one", "FREQ=MONTHLY;BYMONTHDAY=31", None, "12-31 19:00"),
    ("once a year, and near", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1", None, "12-01 19:00"),
    ("once a year, and far", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", None, "06-01 19:00"),
    ("not before it begins", "FREQ=WEEKLY;BYDAY=TH", "2026-12-10 19:00", "12-10 19:00", "12-17 19:00"),
    ("until a day", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261120", None, "11-19 19:00"),
    ("until a moment in UTC", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261119T100000Z", None, "11-19 19:00"),
    ("as often as was said", "FREQ=WEEKLY;BYDAY=TH;COUNT=3", "2026-11-05 19:00", "11-19 19:00"),
    ("over", "FREQ=WEEKLY;BYDAY=TH;UNTIL=20261101", None),
    ("in a leap year, too far off", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", None),
    ("none", "", None),
    ("kept from another time and not understood", "every full moon", None),
]


@pytest.mark.parametrize(("_why", "rhythm", "first", "expected"), [(*c[:3], c[3:]) for c in CASES])
def test_the_next_meetings_are(_why: str, rhythm: str, first: str | None, expected: tuple[str, ...]) -> None:
    first_at = datetime.fromisoformat(first).replace(tzinfo=TOKYO) if first else None
    found = upcoming(rhythm, first_at, TOKYO, NOW)
    assert tuple(f"{at:%m-%d %H:%M}" for at in found[: max(len(expected), 2)]) == expected


def test_a_day_that_is_left_out_has_no_meeting_and_the_next_takes_its_place() -> None:
    resting = [date(2026, 11, 19), date(2026, 12, 3)]
    found = upcoming("FREQ=WEEKLY;BYDAY=TH", None, TOKYO, NOW, resting)
    assert [at.date() for at in found[:2]] == [date(2026, 11, 26), date(2026, 12, 10)]
    yearly = upcoming("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", None, TOKYO, NOW, [date(2027, 6, 1)])
    assert yearly == []


@pytest.mark.parametrize(
    "rhythm",
    [
        *("weekly", "FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;BYDAY=", "FREQ=WEEKLY;INTERVAL=0"),
        *("FREQ=WEEKLY;BYHOUR=25", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=0", "BYDAY=MO"),
        *("FREQ=MONTHLY;BYDAY=6TU", "FREQ=WEEKLY;FREQ=DAILY", "FREQ=DAILY;BYSETPOS=2", "FREQ=WEEKLY;COUNT=0"),
        *("FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=13", "FREQ=DAILY;INTERVAL=99999999999999999999", "FREQ"),
        *("FREQ=WEEKLY;UNTIL=20269999", "FREQ=WEEKLY;UNTIL=00010101T000000Z", "FREQ=WEEKLY;BYDAY=MO\nX:1"),
        *(
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31",
            "FREQ=WEEKLY;BYHOUR=٣",
        ),
    ],
)
def test_what_is_no_rhythm_or_never_comes_is_refused_in_a_sentence(rhythm: str) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z].+\.$"):
        check(rhythm)


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("2026-10-22 19:00", ["10-22 23:00", "10-29 23:00", "11-06 00:00"]),  # summer time ends on November 1
        ("2026-03-05 19:00", ["10-22 23:00", "10-29 23:00", "11-06 00:00"]),
    ],
)
def test_seven_in_the_evening_stays_seven_when_the_clocks_change(first: str, expected: list[str]) -> None:
    new_york = ZoneInfo("America/New_York")
    first_at = datetime.fromisoformat(first).replace(tzinfo=new_york)
    found = upcoming("FREQ=WEEKLY;BYDAY=TH", first_at, new_york, datetime(2026, 10, 20, tzinfo=UTC))
    assert [f"{at.astimezone(UTC):%m-%d %H:%M}" for at in found[:3]] == expected


def test_an_hour_that_the_clocks_skip_or_repeat_is_met_once() -> None:
    new_york = ZoneInfo("America/New_York")
    for day in (datetime(2026, 3, 8, tzinfo=new_york), datetime(2026, 11, 1, tzinfo=new_york)):
        found = upcoming("FREQ=DAILY;BYHOUR=1;BYMINUTE=30", None, new_york, day - timedelta(hours=2))
        assert [at.date() for at in found[:2]] == [day.date(), day.date() + timedelta(days=1)]


days = st.sampled_from(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])
weekly = st.builds(
    lambda interval, some: f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={','.join(sorted(some))}",
    st.integers(1, 4),
    st.sets(days, min_size=1),
)
monthly = st.one_of(
    st.builds("FREQ=MONTHLY;BYDAY={}{}".format, st.sampled_from([1, 2, 3, 4, -1]), days),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.integers(1, 31)),
)
rhythms = st.one_of(weekly, monthly, st.just("FREQ=DAILY"))
zones = st.sampled_from(["Asia/Tokyo", "America/New_York", "Europe/London", "Australia/Lord_Howe"]).map(
    ZoneInfo
)
firsts = st.none() | st.datetimes(datetime(2023, 1, 2), datetime(2027, 6, 1), timezones=st.just(UTC))
nows = st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC))
WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


@settings(deadline=None)  # a busy machine takes its time
@given(rhythm=rhythms, zone=zones, first=firsts, now=nows)
def test_every_meeting_is_on_the_rhythm_none_is_doubled_and_none_is_past(
    rhythm: str, zone: ZoneInfo, first: datetime | None, now: datetime
) -> None:
    assert check(rhythm) == rhythm
    found = upcoming(rhythm, first, zone, now)
    assert len(found) <= MOST
    assert all(now < at <= now + SELDOM for at in found)
    assert all(at <= now + AHEAD for at in found[1:])
    assert len({at.date() for at in found}) == len(found)
    assert found == sorted(found)
    for at in found:
        assert is_on(rhythm, at.date())
        assert not first or at >= first.astimezone(zone) - timedelta(hours=1)


@settings(deadline=None)  # a busy machine takes its time
@given(rhythm=rhythms, zone=zones, first=firsts, now=nows, later=st.integers(0, 59))
def test_as_time_goes_on_the_same_days_are_found_again(
    rhythm: str, zone: ZoneInfo, first: datetime | None, now: datetime, later: int
) -> None:
    before = upcoming(rhythm, first, zone, now)
    moment = now + timedelta(days=later)
    after = upcoming(rhythm, first, zone, moment)
    still = [at for at in before if at > moment]
    assert after[: len(still)] == still


def is_on(rhythm: str, day: date) -> bool:
    """Said apart from dateutil."""
    parts = dict(part.split("=") for part in rhythm.split(";"))
    if "BYMONTHDAY" in parts:
        return day.day == int(parts["BYMONTHDAY"])
    if parts["FREQ"] == "DAILY":
        return True
    name = WEEKDAYS[day.weekday()]
    if parts["FREQ"] == "WEEKLY":
        return name in parts["BYDAY"].split(",")
    place = -1 if (day + timedelta(days=7)).month != day.month else (day.day - 1) // 7 + 1
    return f"{place}{name}" == parts["BYDAY"] or f"{(day.day - 1) // 7 + 1}{name}" == parts["BYDAY"]


def test_the_longest_count_takes_a_moment_only() -> None:
    assert upcoming("FREQ=DAILY", EARLIEST, TOKYO, NOW)[0].date() == date(2026, 11, 13)
