"""What is understood of a calendar file: each meeting to come, as the file's own clocks have it."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from server.events.reading import calendar_file
from server.events.reading.calendar_file import MOST, is_calendar, read_calendar
from server.events.reading.found import FoundEvent, Series
from server.events.rhythm import MOST_LEFT_OUT

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = datetime(2026, 11, 12, 11, 0, tzinfo=UTC)


def file(*events: str) -> str:
    inside = "".join(f"BEGIN:VEVENT\n{each}\nEND:VEVENT\n" for each in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n{inside}END:VCALENDAR\n".replace("\n", "\r\n")


def read(*events: str) -> list[FoundEvent]:
    return read_calendar(file(*events), TOKYO, NOW)


def starts(*events: str) -> list[str]:
    return [f"{each.starts_at.astimezone(TOKYO):%m-%d %H:%M}" for each in read(*events) if each.starts_at]


def test_an_event_says_what_where_and_when() -> None:
    (event,) = read(
        "UID:1\nSUMMARY:貿易の夜\\, 第3回\nDTSTART;TZID=Asia/Tokyo:20261203T190000\n"
        "DTEND;TZID=Asia/Tokyo:20261203T210000\nLOCATION:丸の内\nDESCRIPTION: https://peatix.com/event/9"
    )
    assert event == FoundEvent(
        title="貿易の夜, 第3回",
        starts_at=datetime(2026, 12, 3, 10, tzinfo=UTC),
        ends_at=datetime(2026, 12, 3, 12, tzinfo=UTC),
        place="丸の内",
        url="https://peatix.com/event/9",
    )


@pytest.mark.parametrize(
    ("dtstart", "start"),
    [
        ("DTSTART:20261203T100000Z", "12-03 19:00"),
        ("DTSTART:20261203T190000", "12-03 19:00"),  # floating: by the person's own clock
        ("DTSTART;TZID=Tokyo Standard Time:20261203T190000", "12-03 19:00"),  # as Outlook writes it
        ("DTSTART;TZID=America/New_York:20261203T190000", "12-04 09:00"),
        ("DTSTART;TZID=Nowhere/Known:20261203T190000", "12-03 19:00"),
    ],
)
def test_its_hour_is_of_the_clock_that_it_names(dtstart: str, start: str) -> None:
    assert starts(dtstart) == [start]


def test_a_whole_day_has_no_hour() -> None:
    (event,) = read("SUMMARY:展示会\nDTSTART;VALUE=DATE:20261203")
    assert (event.timed, event.ends_at, event.starts_at) == (
        False,
        None,
        datetime(2026, 12, 2, 15, tzinfo=UTC),
    )


def test_a_link_for_a_place_is_online() -> None:
    (event,) = read("DTSTART:20261203T100000Z\nLOCATION:https://zoom.us/j/1")
    assert (event.place, event.online, event.url) == ("", True, "https://zoom.us/j/1")


def test_several_stand_in_their_order_and_what_is_over_is_left_out() -> None:
    assert starts("DTSTART:20261210T100000Z", "DTSTART:20261101T100000Z", "DTSTART:20261203T100000Z") == [
        "12-03 19:00",
        "12-10 19:00",
    ]


def test_where_all_are_over_the_last_is_offered() -> None:
    assert starts("DTSTART:20261001T100000Z", "DTSTART:20261101T100000Z") == ["11-01 19:00"]


def test_one_that_is_on_now_is_to_come() -> None:
    assert starts("DTSTART:20261112T100000Z\nDTEND:20261112T130000Z", "DTSTART:20261203T100000Z") == [
        "11-12 19:00",
        "12-03 19:00",
    ]


WEEKLY = "UID:w\nDTSTART;TZID=Asia/Tokyo:20260903T190000\nDURATION:PT2H\nRRULE:FREQ=WEEKLY;BYDAY=TH"


def test_each_meeting_of_a_rhythm_is_offered() -> None:
    found = starts(WEEKLY)
    assert found[:3] == ["11-12 19:00", "11-19 19:00", "11-26 19:00"]  # at eight it is on


@pytest.mark.parametrize(
    ("rule", "rhythm"),
    [
        ("FREQ=WEEKLY;BYDAY=TH", "FREQ=WEEKLY;BYDAY=TH"),
        ("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TH"),
        ("FREQ=WEEKLY;WKST=SU;INTERVAL=1;BYDAY=TH", "FREQ=WEEKLY;BYDAY=TH"),
        ("BYDAY=TH;INTERVAL=2;FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
        ("FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=3"),
        ("FREQ=MONTHLY;BYDAY=1TH", "FREQ=MONTHLY;BYDAY=1TH"),
    ],
)
def test_a_rhythm_is_offered_as_what_a_community_keeps(rule: str, rhythm: str) -> None:
    first, *_ = read(f"DTSTART;TZID=Asia/Tokyo:20260903T190000\nDURATION:PT2H\nRRULE:{rule}")
    assert first.series
    assert first.series == Series(
        rhythm=rhythm,
        left_out=[],
        first_at=datetime(2026, 9, 3, 10, tzinfo=UTC),
        minutes=120,
        time_zone="Asia/Tokyo",
    )


@pytest.mark.parametrize(
    "event",
    [
        "DTSTART:20261203T100000Z",
        "DTSTART:20261203T100000Z\nRRULE:FREQ=SECONDLY",
        "DTSTART:20260903T100000Z\nRRULE:FREQ=WEEKLY;UNTIL=20261001T000000Z",  # no next date
        "DTSTART;VALUE=DATE:20261203\nRRULE:FREQ=WEEKLY",
        "DTSTART:19991203T100000Z\nRRULE:FREQ=WEEKLY",
        f"{WEEKLY}\nRECURRENCE-ID:20261126T100000Z",
    ],
)
def test_what_no_community_can_keep_is_offered_as_events_only(event: str) -> None:
    assert {each.series for each in read(event)} == {None}


def test_what_a_rhythm_leaves_out_or_moves_is_not_where_it_was() -> None:
    left_out = f"{WEEKLY}\nEXDATE;TZID=Asia/Tokyo:20261119T190000"
    moved = "UID:w\nRECURRENCE-ID;TZID=Asia/Tokyo:20261126T190000\nDTSTART;TZID=Asia/Tokyo:20261127T200000"
    assert starts(left_out, moved)[:3] == ["11-12 19:00", "11-27 20:00", "12-03 19:00"]
    first, *_ = read(left_out, moved)
    assert first.series
    assert first.series.left_out == [date(2026, 11, 19), date(2026, 11, 26)]


def test_one_of_a_rhythm_that_only_got_another_name_stays_where_it_was() -> None:
    renamed = "UID:w\nRECURRENCE-ID;TZID=Asia/Tokyo:20261119T190000\nDTSTART;TZID=Asia/Tokyo:20261119T190000"
    assert starts(WEEKLY, renamed)[:3] == ["11-12 19:00", "11-19 19:00", "11-26 19:00"]


def test_of_very_many_days_left_out_the_last_are_kept() -> None:
    days = [f"EXDATE:2027{month:02}{day:02}T100000Z" for month in range(1, 13) for day in range(1, 29)]
    first, *_ = read("\n".join(["DTSTART:20260101T100000Z", "RRULE:FREQ=DAILY", *days]))
    assert first.series
    assert (len(first.series.left_out), first.series.left_out[-1]) == (MOST_LEFT_OUT, date(2027, 12, 28))


def test_of_a_rhythm_that_is_not_known_here_the_first_stands() -> None:
    assert starts("DTSTART:20261203T100000Z\nRRULE:FREQ=SECONDLY") == ["12-03 19:00"]


@pytest.mark.parametrize(
    "event",
    [
        "SUMMARY:no start",
        "DTSTART:2026xx",
        "DTSTART:99991231T235959Z\nDURATION:P400D",
        "DTSTART:20261203T100000Z\nEXDATE:2026",
        "DTSTART:20261203T100000Z\nSTATUS:CANCELLED",
        "DTSTART;VALUE=PERIOD:20261203T100000Z/PT1H",
    ],
)
def test_one_that_cannot_be_read_or_was_called_off_does_not_hide_the_others(event: str) -> None:
    assert starts(event, "DTSTART:20261204T100000Z") == ["12-04 19:00"]


def test_no_more_are_offered_than_anybody_looks_at() -> None:
    assert (
        len(read(*[f"DTSTART:202612{day:02}T{hour:02}0000Z" for day in range(1, 31) for hour in (1, 9)]))
        == MOST
    )


def test_many_rhythms_that_began_long_ago_are_not_all_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []

    def count(rhythm: str, *_: object) -> list[datetime]:
        counted.append(rhythm)
        return []

    monkeypatch.setattr(calendar_file, "upcoming", count)
    read(*["DTSTART:20000103T100000Z\nRRULE:FREQ=DAILY"] * 100)
    assert 0 < len(counted) < 100


@pytest.mark.parametrize(
    "text", ["BEGIN:VCALENDAR\nhello", "BEGIN:VCALENDAR\n\x00", "BEGIN:VCALENDAR\n" * 50]
)
def test_what_is_none_is_a_value_error_or_empty(text: str) -> None:
    assert is_calendar(text)
    try:
        assert read_calendar(text, TOKYO, NOW) == []
    except ValueError:
        return
