"""One push an hour, so many a day, none at night."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.followups.hours import is_quiet, local_day
from server.followups.pace import BETWEEN_PUSHES, next_push
from tests.followups.people import MINE, at, here, preferences

NOON = at("2026-11-12 12:00")


def when(due: str, *pushed: str, now: datetime = NOON) -> str:
    moment = next_push(at(due), [at(each) for each in pushed], MINE, now)
    assert moment
    return here(moment)


def test_what_is_due_later_waits_and_what_is_overdue_goes_at_once() -> None:
    assert when("2026-11-12 19:30") == "2026-11-12 19:30"
    assert when("2026-11-12 09:00") == "2026-11-12 12:00"


def test_the_night_and_the_hour_between_are_kept() -> None:
    assert when("2026-11-12 23:00") == "2026-11-13 08:00"
    assert when("2026-11-12 12:10", "2026-11-12 11:30") == "2026-11-12 12:30"
    assert when("2026-11-12 21:30", "2026-11-12 21:10") == "2026-11-13 08:00"


def test_after_the_last_push_of_the_day_it_is_tomorrow_morning() -> None:
    five = [f"2026-11-12 {hour}:00" for hour in ("08", "09", "10", "11", "12")]
    assert when("2026-11-12 13:00", *five, now=at("2026-11-12 13:00")) == "2026-11-13 08:30"
    assert when("2026-11-12 13:00", *five[1:], now=at("2026-11-12 13:00")) == "2026-11-12 13:00"


def test_yesterdays_pushes_do_not_count_today() -> None:
    five = [f"2026-11-11 {hour}:00" for hour in ("08", "09", "10", "11", "12")]
    assert when("2026-11-12 12:00", *five) == "2026-11-12 12:00"


def test_who_wants_no_push_gets_none() -> None:
    assert next_push(NOON, [], preferences(cap=0), NOON) is None


def test_the_far_future_is_looked_at_again_in_a_year() -> None:
    moment = next_push(datetime.fromisoformat("9999-12-31T23:59:59+00:00"), [], MINE, NOON)
    assert moment
    assert timedelta(days=365) < moment - NOON < timedelta(days=368)


@given(st.lists(st.integers(0, 3 * 24 * 60), min_size=1, max_size=60), st.integers(1, 6))
def test_whatever_comes_due_no_day_has_more_than_the_cap(minutes: list[int], cap: int) -> None:
    mine = preferences(cap=cap)
    pushed: list[datetime] = []
    for due in sorted(NOON + timedelta(minutes=m) for m in minutes):
        now = max([due, *pushed])
        moment = next_push(due, pushed, mine, now)
        assert moment
        assert moment >= now
        assert not is_quiet(moment, mine)
        assert not pushed or moment - max(pushed) >= BETWEEN_PUSHES
        pushed.append(moment)
    days = [local_day(each, mine) for each in pushed]
    assert max(days.count(day) for day in days) <= cap
